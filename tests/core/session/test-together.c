/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* One dossier, a session that somebody works in, and commands that others run on it meanwhile. What is done is
 * chosen by a seed; what comes of it side by side is not. TOGETHER_ROUNDS and TOGETHER_SEED make it longer and
 * another.
 *
 * Whatever happens, nobody finds damage, no decision that was told to be written is lost, and once everybody has
 * finished the session shows what who opens the file anew is shown. */
#include <sqlite3.h>
#include <string.h>

#include "described.h"
#include "dossier-facet.h"
#include "dossier-row-list.h"
#include "fixture.h"
#include "together.h"

#define SEED 20240701
#define ROUNDS 4
#define STEPS 14
#define MAX_OTHERS 2
#define FIRST_DOCUMENTS 10

static gboolean
is_busy (Together *self)
{
  gboolean busy;

  g_object_get (self->session, "busy", &busy, NULL);
  return busy || self->n_asked > 0 || g_main_context_pending (NULL);
}

static void
settle (Together *self)
{
  while (is_busy (self))
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_for_others (Together *self)
{
  for (together_judge_others (self); self->others->len > 0; together_judge_others (self))
    g_main_context_iteration (NULL, TRUE);
}

static void
compare_facets (GListModel *shown, const GPtrArray *facets)
{
  g_assert_cmpuint (g_list_model_get_n_items (shown), ==, facets->len);
  for (guint i = 0; i < facets->len; i++)
    {
      g_autoptr (DossierFacet) facet = g_list_model_get_item (shown, i);
      DossierFacet *other = g_ptr_array_index (facets, i);

      g_assert_cmpstr (dossier_facet_get_key (facet), ==, dossier_facet_get_key (other));
      g_assert_cmpuint (dossier_facet_get_count (facet), ==, dossier_facet_get_count (other));
      g_assert_cmpuint (dossier_facet_get_total (facet), ==, dossier_facet_get_total (other));
    }
}

static void
compare_ids (GListModel *shown, const GArray *ids)
{
  const GArray *own = dossier_row_list_get_ids (DOSSIER_ROW_LIST (shown));

  g_assert_cmpmem (own->data, own->len * sizeof (gint64), ids->data, ids->len * sizeof (gint64));
}

/* The session's lists against those of who opens the file now. */
static void
compare_session (Together *self, DossierCorpus *fresh)
{
  DossierQuery *query = dossier_session_get_query (self->session);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierView) view
    = dossier_corpus_read_view_by (fresh, query, dossier_session_get_counting (self->session), NULL, &error);
  g_autoptr (DossierTimeline) dates = dossier_corpus_read_dates (fresh, query, 20000, NULL, &error);
  g_autoptr (GArray) statements = dossier_corpus_find_statements (fresh, query, NULL, &error);
  DossierReading *reading = dossier_session_get_reading (self->session);

  g_assert_no_error (error);
  compare_ids (dossier_session_get_documents (self->session), view->documents);
  g_assert_cmpuint (dossier_session_get_n_documents (self->session), ==, view->n_documents);
  if (dossier_session_get_entity_scope (self->session) == DOSSIER_SCOPE_DOSSIER)
    compare_facets (dossier_session_get_entities (self->session), view->entities);
  g_assert_cmpuint (g_list_model_get_n_items (dossier_session_get_sectors (self->session)), ==, view->sectors->len);
  g_assert_cmpuint (dossier_session_get_timeline (self->session)->items->len, ==, dates->items->len);
  g_assert_cmpuint (dossier_ledger_get_n (self->ledger), ==, statements->len);
  if (reading != NULL)
    {
      g_autoptr (DossierReading) anew = dossier_corpus_read_document (fresh, reading->document, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (reading->marks->len, ==, anew->marks->len);
    }
}

/* What another program than ours does to the file, which gives a number or nothing. */
static int
ask_file (Together *self, const char *sql)
{
  sqlite3_stmt *statement;
  sqlite3 *file;
  int number = 0;

  g_assert_cmpint (sqlite3_open (self->path, &file), ==, SQLITE_OK);
  sqlite3_busy_timeout (file, 5000);
  g_assert_cmpint (sqlite3_prepare_v2 (file, sql, -1, &statement, NULL), ==, SQLITE_OK);
  if (sqlite3_step (statement) == SQLITE_ROW)
    number = sqlite3_column_int (statement, 0);
  g_assert_cmpint (sqlite3_finalize (statement), ==, SQLITE_OK);
  sqlite3_close (file);
  return number;
}

static void
compare (Together *self)
{
  g_autoptr (GError) error = NULL;
  DossierCorpus *fresh = dossier_corpus_open (self->path, DOSSIER_CORPUS_OPEN, &error);
  g_autofree char *shown = NULL;
  g_autofree char *anew = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  g_assert_no_error (error);
  shown = described_new (self->corpus);
  anew = described_new (fresh);
  g_assert_cmpstr (shown, ==, anew);
  compare_session (self, fresh);
  findings = dossier_corpus_check (fresh, FALSE, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_error ("%s", ((DossierFinding *) g_ptr_array_index (findings, i))->message);
  g_assert_finalize_object (fresh);
  g_assert_cmpint (ask_file (self, "SELECT count(*) FROM decision"), ==, self->n_decisions);
  g_assert_cmpint (ask_file (self, "SELECT count(*) FROM correction"), ==, self->n_corrections);
}

static void
run_round (Together *self)
{
  /* So that there is something to annotate anew. */
  ask_file (self, "UPDATE marks SET annotator = NULL");
  for (guint i = 0; i < STEPS; i++)
    {
      together_judge_others (self);
      while (self->others->len < MAX_OTHERS && together_choose (self, 2) == 0)
        together_start_other (self);
      together_act (self);
      for (guint n = together_choose (self, 200); n > 0; n--)
        if (!g_main_context_iteration (NULL, FALSE))
          g_usleep (100);
    }
  wait_for_others (self);
  settle (self);
  /* Whatever is asked next shows what others have written, not only the question whether they have. */
  if (together_choose (self, 2) == 0)
    dossier_session_look_for_changes (self->session);
  else
    together_change_counting (self);
  settle (self);
  compare (self);
}

static guint32
get_number (const char *variable, guint32 otherwise)
{
  const char *value = g_getenv (variable);

  return value != NULL ? (guint32) g_ascii_strtoull (value, NULL, 10) : otherwise;
}

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static void
list_samples (Together *self)
{
  const char *folder = g_getenv ("DOSSIER_SAMPLES");
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (self->samples, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (self->samples, compare_paths);
}

static void
import_first (Together *self)
{
  for (guint i = 0; i < FIRST_DOCUMENTS; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GSubprocess) import
        = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error,
                            g_getenv ("DOSSIER_PROGRAM"), "import", self->path,
                            g_ptr_array_index (self->samples, i), NULL);

      g_assert_no_error (error);
      g_subprocess_wait_check (import, NULL, &error);
      g_assert_no_error (error);
    }
}

static void
test_together (void)
{
  guint32 seed = get_number ("TOGETHER_SEED", SEED);
  Together self = { .chance = g_rand_new_with_seed (seed) };
  g_autoptr (GError) error = NULL;

  g_test_message ("seed %u", seed);
  self.samples = g_ptr_array_new_with_free_func (g_free);
  self.others = g_ptr_array_new ();
  self.folder = fixture_make_folder ();
  self.path = g_build_filename (self.folder, "shared.dossier", NULL);
  self.knowledge = dossier_knowledge_load (NULL, &error);
  g_assert_no_error (error);
  list_samples (&self);
  import_first (&self);
  together_open (&self);
  for (guint i = get_number ("TOGETHER_ROUNDS", ROUNDS); i > 0; i--)
    run_round (&self);
  settle (&self);
  g_test_message ("%u decisions, %u corrections, %u times told that others were quicker", self.n_decisions,
                  self.n_corrections, self.n_outrun);
  together_close (&self);
  dossier_knowledge_unref (self.knowledge);
  g_ptr_array_unref (self.others);
  g_ptr_array_unref (self.samples);
  fixture_remove_folder (self.folder);
  g_free (self.folder);
  g_free (self.path);
  g_rand_free (self.chance);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/together/seeded", test_together);
  return g_test_run ();
}
