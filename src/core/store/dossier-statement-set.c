/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-statement-set.h"

#include <string.h>

struct _DossierStatementSet
{
  gatomicrefcount ref_count;
  GHashTable *firsts; /* documents that have some → where those in @holds begin, and one more */
  GByteArray *holds;  /* of each statement of these documents whether it is there */
};

/**
 * dossier_statement_set_new:
 *
 * Returns: (transfer full): an empty set
 */
DossierStatementSet *
dossier_statement_set_new (void)
{
  DossierStatementSet *self = g_new0 (DossierStatementSet, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->firsts = g_hash_table_new (NULL, NULL);
  self->holds = g_byte_array_new ();
  return self;
}

/**
 * dossier_statement_set_ref:
 * @self: a set
 *
 * Returns: (transfer full): @self
 */
DossierStatementSet *
dossier_statement_set_ref (DossierStatementSet *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * dossier_statement_set_unref:
 * @self: (transfer full) (nullable): a set
 */
void
dossier_statement_set_unref (DossierStatementSet *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_hash_table_unref (self->firsts);
  g_byte_array_unref (self->holds);
  g_free (self);
}

static guint
find_first (const DossierStatementSet *self, gconstpointer document)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->firsts, document));
}

/**
 * dossier_statement_set_add:
 * @self: a set that nobody else knows yet
 * @document: facts of a document
 * @n_statements: how many statements it has
 * @index: which of them
 */
void
dossier_statement_set_add (DossierStatementSet *self, gconstpointer document, guint n_statements,
                           guint index)
{
  guint first = find_first (self, document);

  if (first == 0)
    {
      guint n = self->holds->len;

      first = n + 1;
      g_byte_array_set_size (self->holds, n + n_statements);
      memset (self->holds->data + n, 0, n_statements);
      g_hash_table_insert (self->firsts, (gpointer) document, GUINT_TO_POINTER (first));
    }
  self->holds->data[first - 1 + index] = TRUE;
}

/**
 * dossier_statement_set_has:
 * @self: a set
 * @document: facts of a document
 * @index: which of its statements
 *
 * Returns: whether it is there
 */
gboolean
dossier_statement_set_has (const DossierStatementSet *self, gconstpointer document, guint index)
{
  guint first = find_first (self, document);

  return first > 0 && self->holds->data[first - 1 + index];
}
