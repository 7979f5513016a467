/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-document-cache.h"

/* What is asked for moves to the young ones. When they are many they become the old ones, and those
 * that were not asked for meanwhile go. */
struct _DossierDocumentCache
{
  GHashTable *young; /* gint64 → Held */
  GHashTable *old;
  GDestroyNotify free_value;
  gsize n_young;     /* bytes */
  gsize limit;       /* bytes */
};

typedef struct
{
  gpointer value;
  gsize size; /* bytes */
  GDestroyNotify free_value;
} Held;

static void
free_held (gpointer data)
{
  Held *self = data;

  self->free_value (self->value);
  g_free (self);
}

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_held);
}

/**
 * dossier_document_cache_new:
 * @limit: how much of what was asked for last is sure to be held, in bytes
 * @free_value: frees what is held of a document
 *
 * Returns: (transfer full): a cache that holds nothing
 */
DossierDocumentCache *
dossier_document_cache_new (gsize limit, GDestroyNotify free_value)
{
  DossierDocumentCache *self = g_new0 (DossierDocumentCache, 1);

  self->young = new_table ();
  self->old = new_table ();
  self->free_value = free_value;
  self->limit = limit;
  return self;
}

/**
 * dossier_document_cache_free:
 * @self: (transfer full) (nullable): a cache
 */
void
dossier_document_cache_free (DossierDocumentCache *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->young);
  g_hash_table_unref (self->old);
  g_free (self);
}

/**
 * dossier_document_cache_take:
 * @self: a cache
 * @document: row id of one of which nothing is held
 * @value: (transfer full): what was made of it
 * @size: about how much memory that takes, in bytes
 *
 * Returns: (transfer none): @value, which stays until the second call after this one
 */
gconstpointer
dossier_document_cache_take (DossierDocumentCache *self,
                             gint64                document,
                             gpointer              value,
                             gsize                 size)
{
  Held *held = g_new (Held, 1);

  if (self->n_young > self->limit)
    {
      g_hash_table_unref (self->old);
      self->old = self->young;
      self->young = new_table ();
      self->n_young = 0;
    }
  *held = (Held) { value, size, self->free_value };
  g_hash_table_insert (self->young, g_memdup2 (&document, sizeof document), held);
  self->n_young += size;
  return value;
}

/**
 * dossier_document_cache_find:
 * @self: a cache
 * @document: row id
 *
 * Returns: (transfer none) (nullable): what is held of it; it stays until the second call of
 *   dossier_document_cache_take() after this one
 */
gconstpointer
dossier_document_cache_find (DossierDocumentCache *self, gint64 document)
{
  Held *held = g_hash_table_lookup (self->young, &document);
  gpointer key, value;

  if (held == NULL && g_hash_table_steal_extended (self->old, &document, &key, &value))
    {
      held = value;
      g_hash_table_insert (self->young, key, held);
      self->n_young += held->size;
    }
  return held != NULL ? held->value : NULL;
}

/**
 * dossier_document_cache_forget:
 * @self: a cache
 * @document: row id of one whose text or marks are others now
 */
void
dossier_document_cache_forget (DossierDocumentCache *self, gint64 document)
{
  g_hash_table_remove (self->young, &document);
  g_hash_table_remove (self->old, &document);
}
