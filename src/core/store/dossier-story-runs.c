/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-story-runs.h"

/* Of one generation, in runs: 8 MB. */
#define MAX_RUNS (1024 * 1024)

/* What is asked for moves to the young ones. When they are many they become the old ones, and those that
 * were not asked for meanwhile go. */
struct _DossierStoryRuns
{
  GHashTable *young;  /* gint64 → DossierShingles */
  GHashTable *old;
  gsize n_young;      /* runs */
};

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                (GDestroyNotify) dossier_shingles_free);
}

/**
 * dossier_story_runs_new:
 *
 * Returns: (transfer full): runs of no documents
 */
DossierStoryRuns *
dossier_story_runs_new (void)
{
  DossierStoryRuns *self = g_new0 (DossierStoryRuns, 1);

  self->young = new_table ();
  self->old = new_table ();
  return self;
}

/**
 * dossier_story_runs_free:
 * @self: (transfer full) (nullable): runs
 */
void
dossier_story_runs_free (DossierStoryRuns *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->young);
  g_hash_table_unref (self->old);
  g_free (self);
}

/**
 * dossier_story_runs_take:
 * @self: runs
 * @document: row id of one whose runs are not held
 * @runs: (transfer full): its runs
 *
 * Returns: (transfer none): @runs, which stay until the second call after this one
 */
const DossierShingles *
dossier_story_runs_take (DossierStoryRuns *self, gint64 document, DossierShingles *runs)
{
  if (self->n_young > MAX_RUNS)
    {
      g_hash_table_unref (self->old);
      self->old = self->young;
      self->young = new_table ();
      self->n_young = 0;
    }
  g_hash_table_insert (self->young, g_memdup2 (&document, sizeof document), runs);
  self->n_young += runs->n_hashes;
  return runs;
}

/**
 * dossier_story_runs_find:
 * @self: runs
 * @document: row id
 *
 * Returns: (transfer none) (nullable): its runs, if they are held; they stay until the second call of
 *   dossier_story_runs_take() after this one
 */
const DossierShingles *
dossier_story_runs_find (DossierStoryRuns *self, gint64 document)
{
  const DossierShingles *runs = g_hash_table_lookup (self->young, &document);
  gpointer key, value;

  if (runs != NULL || !g_hash_table_steal_extended (self->old, &document, &key, &value))
    return runs;
  g_hash_table_insert (self->young, key, value);
  self->n_young += ((const DossierShingles *) value)->n_hashes;
  return value;
}

/**
 * dossier_story_runs_forget:
 * @self: runs
 * @document: row id of one whose runs are not its own any more
 */
void
dossier_story_runs_forget (DossierStoryRuns *self, gint64 document)
{
  g_hash_table_remove (self->young, &document);
  g_hash_table_remove (self->old, &document);
}
