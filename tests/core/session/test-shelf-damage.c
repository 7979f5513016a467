/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* What is set aside or brought back in a file that is damaged, or that cannot be annotated. */
#include <string.h>

#include "dossier-annotator.h"
#include "dossier-error.h"
#include "dossier-repair.h"
#include "dossier-shelving.h"
#include "shelf-fixture.h"

/* A row that is left of a document which is set aside is found, and goes. */
static void
test_leftovers (ShelfFixture *fixture, gconstpointer data)
{
  static const char *const rows[] = {
    "INSERT INTO document_date (document, position, edtf) VALUES (2, 0, '2024')",
    "INSERT INTO document_entity (entity, document, mentions) SELECT min (id), 2, 1 FROM entity",
    "INSERT INTO sketch (document, runs) VALUES (2, x'00')",
    "UPDATE holding SET story = 1 WHERE id = 2",
  };

  shelf_set_aside (fixture, "2", 1);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) found = NULL;
      g_autoptr (GPtrArray) repaired = NULL;
      g_autoptr (GError) error = NULL;

      corpus_fixture_change_file (&fixture->base, rows[i]);
      found = dossier_corpus_check (fixture->base.corpus, FALSE, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (found->len, >, 0);
      repaired = dossier_corpus_check (fixture->base.corpus, TRUE, NULL, &error);
      g_assert_no_error (error);
      corpus_fixture_assert_sound (&fixture->base);
    }
  shelf_bring_back (fixture, "2", 1);
  corpus_fixture_assert_sound (&fixture->base);
}

/* What was decided about a document that is set aside holds when it comes back: it is looked at, and
 * its words are found again. */
static void
test_decisions (ShelfFixture *fixture, gconstpointer data)
{
  static const struct { const char *change, *words; gboolean repaired; } cases[] = {
    { "UPDATE decision SET start = start + 3, end = end + 3", "stand elsewhere", TRUE },
    { "UPDATE decision SET orphan = 1", "stand elsewhere", TRUE },
    { "UPDATE decision SET start = -7, end = -1", "stand elsewhere", TRUE },
    { "UPDATE decision SET quote = 'Nowhere'", "no longer in its text", FALSE },
    { "UPDATE decision SET payload = '['", "cannot be read", FALSE },
    { "UPDATE decision SET layer = 99", "cannot be read", FALSE },
    { "UPDATE decision SET quote = x'00ff'", "cannot be read", FALSE },
  };
  g_autoptr (GError) error = NULL;

  corpus_fixture_add_note (&fixture->base, 2, &error);
  g_assert_no_error (error);
  shelf_set_aside (fixture, "2", 1);
  corpus_fixture_change_file (&fixture->base, "CREATE TABLE kept AS SELECT * FROM decision");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].change);
      corpus_fixture_change_file (&fixture->base, cases[i].change);
      for (int repair = 0; repair < 2; repair++)
        {
          g_autoptr (GPtrArray) found
            = dossier_corpus_check (fixture->base.corpus, repair, NULL, &error);
          const DossierFinding *finding;

          g_assert_no_error (error);
          g_assert_cmpuint (found->len, ==, 1);
          finding = g_ptr_array_index (found, 0);
          g_assert_nonnull (strstr (finding->message, cases[i].words));
          g_assert_cmpint (finding->kind, ==, DOSSIER_FINDING_DECISION);
          g_assert_cmpint (finding->document, ==, 2);
          g_assert_cmpint (finding->repaired, ==, repair && cases[i].repaired);
        }
      if (cases[i].repaired)
        corpus_fixture_assert_sound (&fixture->base);
      corpus_fixture_change_file (&fixture->base,
                                  "DELETE FROM decision; INSERT INTO decision SELECT * FROM kept");
    }
  shelf_bring_back (fixture, "2", 1);
  corpus_fixture_assert_sound (&fixture->base);
}

/* What is damaged can be set aside, and keeps none of the others there. */
static void
test_damaged (ShelfFixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) ids = shelf_list_ids ("123");
  g_autoptr (GError) error = NULL;
  guint n;

  corpus_fixture_change_file (&fixture->base, "UPDATE content SET body = x'05ff' WHERE document = 2");
  shelf_set_aside (fixture, "123", 3);
  g_assert_cmpuint (corpus_fixture_count_found (&fixture->base, "semiconductors"), ==, 0);
  g_assert_false (dossier_shelving_bring_back (fixture->base.corpus, fixture->knowledge, ids, dossier_annotate, NULL, &n,
                                               &error));
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_CORRUPT);
  g_assert_true (g_str_has_prefix (error->message, "2.txt: "));
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (dossier_corpus_count_set_aside (fixture->base.corpus, NULL, NULL), ==, 1);
  g_assert_cmpuint (corpus_fixture_count_found (&fixture->base, "oslo"), ==, 3);
}

static DossierAnalysis *
refuse_second (const DossierKnowledge *knowledge, const char *text, gsize length, const DossierHints *hints,
               GCancellable *cancellable, GError **error)
{
  if (strstr (text, "semiconductors") == NULL)
    return dossier_annotate (knowledge, text, length, hints, cancellable, error);
  g_set_error_literal (error, DOSSIER_ERROR, DOSSIER_ERROR_TOO_LARGE, "Too many words");
  return NULL;
}

/* One that cannot be annotated stays, and the others come back. */
static void
test_refused (ShelfFixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) ids = shelf_list_ids ("1234");
  g_autoptr (GError) error = NULL;
  guint n;

  shelf_set_aside (fixture, "1234", 4);
  g_assert_false (dossier_shelving_bring_back (fixture->base.corpus, fixture->knowledge, ids, refuse_second, NULL, &n,
                                               &error));
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_TOO_LARGE);
  g_assert_cmpstr (error->message, ==, "2.txt: Too many words");
  g_assert_cmpuint (n, ==, 3);
  corpus_fixture_assert_sound (&fixture->base);
  shelf_bring_back (fixture, "2", 1);
}

/* Annotates without what people say. */
static DossierAnalysis *
annotate_deaf (const DossierKnowledge *knowledge, const char *text, gsize length, const DossierHints *hints,
               GCancellable *cancellable, GError **error)
{
  return dossier_annotate (knowledge, text, length, NULL, cancellable, error);
}

/* A mend does not say that a correction holds before it does. */
static void
test_mended_correction (ShelfFixture *fixture, gconstpointer data)
{
  DossierAnnotateFunc annotators[] = { annotate_deaf, dossier_annotate };

  g_assert_cmpint (shelf_correct (fixture, 3, NULL), >, 0);
  corpus_fixture_change_file (&fixture->base, "UPDATE holding SET title = 'Ports' WHERE id = 3;"
                        "INSERT INTO text_index (text_index) VALUES ('rebuild')");
  corpus_fixture_close (&fixture->base);
  for (guint i = 0; i < G_N_ELEMENTS (annotators); i++)
    {
      g_autoptr (DossierOperation) operation = dossier_operation_new ("Mend");
      g_autoptr (GError) error = NULL;
      g_autoptr (DossierRepair) repair = dossier_repair_run (fixture->base.path, fixture->knowledge, annotators[i],
                                                             operation, &error);
      guint n = 0;

      g_assert_no_error (error);
      for (guint k = 0; k < repair->findings->len; k++)
        {
          const DossierFinding *finding = g_ptr_array_index (repair->findings, k);

          if (finding->kind != DOSSIER_FINDING_CORRECTION)
            continue;
          n++;
          g_assert_true (finding->repaired == (i == 1));
        }
      g_assert_cmpuint (n, ==, 1);
    }
  corpus_fixture_open (&fixture->base);
}

static char *late;

/* While all is read, somebody puts a file where the mended one was to be. */
static DossierAnalysis *
annotate_late (const DossierKnowledge *knowledge, const char *text, gsize length,
               const DossierHints *hints, GCancellable *cancellable, GError **error)
{
  g_assert_true (g_file_set_contents (late, "mine", -1, NULL));
  return dossier_annotate (knowledge, text, length, hints, cancellable, error);
}

/* What has come under the name of the mended file meanwhile stays. */
static void
test_name_taken (ShelfFixture *fixture, gconstpointer data)
{
  g_autoptr (DossierOperation) operation = dossier_operation_new ("Mend");
  g_autoptr (DossierRepair) repair = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  g_autofree char *next = NULL;

  g_assert_cmpint (shelf_correct (fixture, 3, NULL), >, 0);
  corpus_fixture_change_file (&fixture->base, "UPDATE holding SET title = 'Ports' WHERE id = 3;"
                              "INSERT INTO text_index (text_index) VALUES ('rebuild')");
  corpus_fixture_close (&fixture->base);
  late = g_build_filename (fixture->base.folder, "test-mended.dossier", NULL);
  next = g_build_filename (fixture->base.folder, "test-mended-2.dossier", NULL);
  repair = dossier_repair_run (fixture->base.path, fixture->knowledge, annotate_late, operation,
                               &error);
  g_assert_no_error (error);
  g_assert_cmpstr (repair->mended, ==, next);
  g_assert_true (g_file_get_contents (late, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "mine");
  g_clear_pointer (&late, g_free);
  corpus_fixture_open (&fixture->base);
}

/* Of one that was set aside, and why, the text is lost: that is said, and all that was read of it let go. */
static void
test_lost (ShelfFixture *fixture, gconstpointer data)
{
  g_autoptr (DossierOperation) operation = dossier_operation_new ("Mend");
  g_autoptr (DossierRepair) repair = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  shelf_set_aside (fixture, "2", 1);
  corpus_fixture_change_file (&fixture->base,
                              "UPDATE content SET body = x'05ff' WHERE document = 2;"
                              "UPDATE holding SET aside_reason = 'Off the subject' WHERE id = 2");
  corpus_fixture_close (&fixture->base);
  repair = dossier_repair_run (fixture->base.path, fixture->knowledge, dossier_annotate, operation,
                               &error);
  g_assert_no_error (error);
  for (guint i = 0; i < repair->findings->len; i++)
    {
      const DossierFinding *finding = g_ptr_array_index (repair->findings, i);

      n += strstr (finding->message, "is lost: its text cannot be read; it came from 2.txt") != NULL;
    }
  g_assert_cmpuint (n, ==, 1);
  corpus_fixture_open (&fixture->base);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) \
  g_test_add (name, ShelfFixture, NULL, shelf_fixture_set_up, test, shelf_fixture_tear_down)
  ADD ("/shelf-damage/leftovers", test_leftovers);
  ADD ("/shelf-damage/decisions", test_decisions);
  ADD ("/shelf-damage/damaged", test_damaged);
  ADD ("/shelf-damage/refused", test_refused);
  ADD ("/shelf-damage/mended-correction", test_mended_correction);
  ADD ("/shelf-damage/name-taken", test_name_taken);
  ADD ("/shelf-damage/lost", test_lost);
  return g_test_run ();
}
