/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-ledger-reading.h"

#include <string.h>

#include "dossier-ids.h"
#include "dossier-row-diff.h"
#include "dossier-sector-scheme.h"

/* Where more has come and gone the rows are taken for others. */
#define MAX_RUNS 1000

/* By what people call them, as lists show them. */
static GHashTable *
list_sector_names (const DossierKnowledge *knowledge)
{
  const DossierSectorScheme *scheme = dossier_knowledge_get_sectors (knowledge);
  const char *locale = g_get_language_names ()[0];
  g_autofree char *language = g_strndup (locale, strcspn (locale, "_.@"));
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < dossier_sector_scheme_get_n (scheme); i++)
    {
      const DossierSector *sector = dossier_sector_scheme_get (scheme, i);
      const char *label = dossier_sector_get_label (sector, language);

      if (label != NULL)
        g_hash_table_insert (names, g_strdup (sector->id), g_strdup (label));
    }
  return names;
}

/**
 * dossier_ledger_make_keys:
 * @knowledge: names of sectors
 *
 * Any thread.
 *
 * Returns: (transfer full): by what the statements of one dossier are sorted, as a ledger does
 */
DossierLedgerKeys *
dossier_ledger_make_keys (const DossierKnowledge *knowledge)
{
  return dossier_ledger_keys_new (list_sector_names (knowledge));
}

/**
 * dossier_ledger_reading_new:
 * @reader: (type GObject): whom to tell
 * @query: what is looked at
 * @wish: which of its statements are wanted
 * @keys: by what they are sorted
 *
 * Returns: (transfer full): what to ask
 */
DossierLedgerReading *
dossier_ledger_reading_new (gpointer reader, DossierQuery *query, const DossierLedgerWish *wish,
                            DossierLedgerKeys *keys)
{
  DossierLedgerReading *self = g_new0 (DossierLedgerReading, 1);

  g_weak_ref_init (&self->reader, reader);
  self->query = dossier_query_ref (query);
  self->wish = *wish;
  self->keys = dossier_ledger_keys_ref (keys);
  return self;
}

/**
 * dossier_ledger_reading_free:
 * @self: (type DossierLedgerReading) (transfer full): what was asked
 *
 * Any thread.
 */
void
dossier_ledger_reading_free (gpointer self)
{
  DossierLedgerReading *reading = self;

  g_weak_ref_clear (&reading->reader);
  dossier_query_unref (reading->query);
  dossier_ledger_keys_unref (reading->keys);
  g_clear_pointer (&reading->shown, g_array_unref);
  g_clear_pointer (&reading->runs, g_array_unref);
  g_free (reading);
}

/**
 * dossier_ledger_reading_run:
 * @corpus: the dossier
 * @self: (type DossierLedgerReading): what is asked
 * @cancellable: (nullable): stops the reading
 * @error: set on failure
 *
 * A #DossierCorpusTaskFunc.
 *
 * Returns: (transfer full) (type DossierLedgerView): the statements that are wanted
 */
gpointer
dossier_ledger_reading_run (DossierCorpus *corpus, gpointer self, GCancellable *cancellable,
                            GError **error)
{
  DossierLedgerReading *reading = self;
  DossierLedgerView *view = dossier_corpus_read_ledger (corpus, reading->query, &reading->wish,
                                                        reading->keys, cancellable, error);

  if (view != NULL && reading->shown != NULL)
    reading->runs = dossier_row_diff_new (reading->shown, view->ids, MAX_RUNS);
  if (view != NULL && reading->watched != 0
      && !dossier_ids_find (view->ids, reading->watched, NULL))
    {
      reading->heir = dossier_corpus_find_heir (corpus, reading->watched, cancellable, error);
      if (*error != NULL)
        g_clear_pointer (&view, dossier_ledger_view_free);
    }
  return view;
}
