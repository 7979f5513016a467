/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-json-pool.h"

#include <string.h>

#include "dossier-block.h"

/* Values side by side, so many at a time. */
#define BLOCK 1024

struct _DossierJsonPool
{
  GPtrArray *memory; /* of texts and blocks */
  DossierJson *block;
  guint n_used; /* of the last block */
};

/**
 * dossier_json_pool_new:
 *
 * Returns: (transfer full): a pool without values
 */
DossierJsonPool *
dossier_json_pool_new (void)
{
  DossierJsonPool *self = g_new0 (DossierJsonPool, 1);

  self->memory = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * dossier_json_pool_free:
 * @self: (transfer full) (nullable): a pool
 */
void
dossier_json_pool_free (DossierJsonPool *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->memory);
  g_free (self);
}

/**
 * dossier_json_pool_add:
 * @self: a pool
 *
 * Returns: (transfer none): room for a value, not filled
 */
DossierJson *
dossier_json_pool_add (DossierJsonPool *self)
{
  if (self->block == NULL || self->n_used == BLOCK)
    {
      self->block = g_new (DossierJson, BLOCK);
      self->n_used = 0;
      g_ptr_array_add (self->memory, self->block);
    }
  return &self->block[self->n_used++];
}

/**
 * dossier_json_pool_copy:
 * @self: a pool
 * @text: bytes
 * @length: how many
 *
 * Returns: (transfer none): a copy that may be changed, a NUL behind it, and room
 *   for reading sixteen bytes at any place before that
 */
char *
dossier_json_pool_copy (DossierJsonPool *self, const char *text, gsize length)
{
  char *copy = g_malloc (length + 1 + sizeof (DossierBlock));

  /* Of nothing there may be no text either. */
  if (length > 0)
    memcpy (copy, text, length);
  memset (copy + length, 0, 1 + sizeof (DossierBlock));
  g_ptr_array_add (self->memory, copy);
  return copy;
}
