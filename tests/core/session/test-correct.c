/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* What people say of a document as a whole holds everywhere, whatever is found later, and can be taken back. */
#include "dossier-correct.h"

#include <string.h>

#include "corpus-fixture.h"
#include "described.h"
#include "dossier-annotate.h"
#include "dossier-annotator.h"
#include "dossier-error.h"
#include "dossier-reannotation.h"
#include "fixture.h"

static const char *const texts[] = {
  "Two ports plan a wind farm\n\nThe Fjord Post\n\n2 June 2025\n\n"
  "OSLO - Minister Kari Nordmann met Minister Tran Van An in Oslo last week.\n\n"
  "Norway will build a wind farm by the end of next year, Nordmann said. Vietnam pledged to train 200"
  " engineers within two years.\n",

  "Norway signs a chip agreement\n\nThe Fjord Post\n\n9 June 2025\n\n"
  "OSLO - Norway and Korea signed an agreement on semiconductors yesterday, Minister Kari Nordmann said.\n",
};

#define DOCUMENT 1

typedef struct
{
  CorpusFixture base;
  DossierKnowledge *knowledge;
} Fixture;

static DossierKnowledge *shared;

/* The real annotators, whatever the stamp says that they know. */
static DossierAnalysis *
annotate (const DossierKnowledge *knowledge, const char *text, gsize length,
          const DossierHints *hints, GCancellable *cancellable, GError **error)
{
  return dossier_annotate (shared, text, length, hints, cancellable, error);
}

static void
annotate_all (Fixture *fixture, DossierKnowledge *knowledge)
{
  g_autoptr (DossierOperation) operation = dossier_operation_new ("Annotation");
  g_autoptr (GError) error = NULL;

  dossier_reannotation_run_with (fixture->base.corpus, knowledge, operation, DOSSIER_REANNOTATION_FAST,
                                 annotate, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_record_free);
  g_autoptr (GError) error = NULL;

  shared = fixture->knowledge = dossier_knowledge_load (NULL, &error);
  g_assert_no_error (error);
  corpus_fixture_set_up (&fixture->base, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      DossierRecord *record = fixture_record (texts[i]);

      g_free (record->sha256);
      record->sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, texts[i], -1);
      g_ptr_array_add (records, record);
    }
  dossier_corpus_add_documents (fixture->base.corpus, records, NULL, &error);
  g_assert_no_error (error);
  annotate_all (fixture, fixture->knowledge);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  corpus_fixture_tear_down (&fixture->base, NULL);
  dossier_knowledge_unref (fixture->knowledge);
}

static gint64
run (Fixture *fixture, const DossierCorrecting *correcting, GError **error)
{
  return dossier_correct_run (fixture->base.corpus, fixture->knowledge, correcting, annotate, NULL, error);
}

/* Each value may be %NULL: nothing is said of it. */
static gint64
correct (Fixture *fixture, const char *title, const char *publisher, const char *published,
         const char *language, GError **error)
{
  const char *values[] = { title, publisher, published, language };
  DossierCorrecting correcting = { .document = DOCUMENT };
  gint64 id;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (values[i] != NULL)
      dossier_correction_set (&correcting.correction, (DossierDetail) i, values[i]);
  id = run (fixture, &correcting, error);
  dossier_correction_clear (&correcting.correction);
  return id;
}

static void
set_withdrawn (Fixture *fixture, gint64 id, gboolean withdrawn)
{
  const DossierCorrecting correcting = { .document = DOCUMENT, .id = id, .withdrawn = withdrawn };
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (run (fixture, &correcting, &error), ==, id);
  g_assert_no_error (error);
}

/* The first mark of @layer that stands on @words, in force in the document. */
static char *
find_value (Fixture *fixture, DossierLayer layer, const char *words)
{
  g_autoptr (DossierReading) reading
    = dossier_corpus_read_document (fixture->base.corpus, DOCUMENT, NULL, NULL);

  for (guint i = 0; i < reading->marks->len; i++)
    {
      const DossierMark *mark = &g_array_index (reading->marks, DossierMark, i);

      if (mark->layer == layer && strncmp (reading->text + mark->span.start, words, strlen (words)) == 0)
        return g_strdup (mark->value);
    }
  return NULL;
}

static void
assert_value (Fixture *fixture, DossierLayer layer, const char *words, const char *expected)
{
  g_autofree char *value = find_value (fixture, layer, words);

  g_assert_cmpstr (value, ==, expected);
}

/* Everything follows a correction; a new annotation leaves it, taking it back gives all back. */
static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *corrected = NULL;
  g_autofree char *reopened = NULL;
  g_autofree char *again = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  gint64 id;

  g_assert_cmpint (corpus_fixture_add_note (&fixture->base, DOCUMENT, NULL), >, 0);
  before = described_new (fixture->base.corpus);
  assert_value (fixture, DOSSIER_LAYER_TIME, "last week", "2025-05-26/2025-06-01");
  assert_value (fixture, DOSSIER_LAYER_STATEMENT, "Norway will build", "2026-12");

  id = correct (fixture, "Harbours agree", "Havneavisen", "2023-03-08", NULL, &error);
  g_assert_no_error (error);
  corrected = described_new (fixture->base.corpus);
  corpus_fixture_assert_sound (&fixture->base);
  assert_value (fixture, DOSSIER_LAYER_TIME, "last week", "2023-02-27/2023-03-05");
  assert_value (fixture, DOSSIER_LAYER_STATEMENT, "Norway will build", "2024-12");
  g_assert_nonnull (strstr (corrected, "1|Harbours agree|Havneavisen|2023-03-08|person|en\n+++-\n"));
  g_assert_nonnull (strstr (corrected, "look"));
  g_assert_nonnull (strstr (corrected, "Havneavisen 1\n"));
  g_assert_cmpuint (corpus_fixture_count_found (&fixture->base, "before:2024"), ==, 1);
  g_assert_cmpuint (corpus_fixture_count_found (&fixture->base, "after:2024"), ==, 1);
  g_assert_cmpuint (corpus_fixture_count_found (&fixture->base, "outlet:havneavisen"), ==, 1);
  g_assert_cmpuint (corpus_fixture_count_found (&fixture->base, "outlet:\"fjord post\""), ==, 1);
  g_assert_cmpuint (corpus_fixture_count_found (&fixture->base, "title:harbours"), ==, 1);
  g_assert_cmpuint (corpus_fixture_count_found (&fixture->base, "title:ports"), ==, 0);

  corpus_fixture_reopen (&fixture->base);
  reopened = described_new (fixture->base.corpus);
  g_assert_cmpstr (reopened, ==, corrected);
  annotate_all (fixture, NULL);
  again = described_new (fixture->base.corpus);
  g_assert_cmpstr (again, ==, corrected);
  corpus_fixture_assert_sound (&fixture->base);

  set_withdrawn (fixture, id, TRUE);
  undone = described_new (fixture->base.corpus);
  g_assert_cmpstr (undone, ==, before);
  g_assert_cmpuint (corpus_fixture_count_found (&fixture->base, "title:ports"), ==, 1);
  corpus_fixture_assert_sound (&fixture->base);
  set_withdrawn (fixture, id, FALSE);
  redone = described_new (fixture->base.corpus);
  g_assert_cmpstr (redone, ==, corrected);
}

/* What is found is told whatever is said. */
static void
test_found (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierDetails) found = NULL;

  correct (fixture, "Harbours agree", "", "2023-03-08", "nb", &error);
  g_assert_no_error (error);
  found = dossier_correct_find (fixture->base.corpus, fixture->knowledge, DOCUMENT, annotate, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found->values[DOSSIER_DETAIL_TITLE], ==, "Two ports plan a wind farm");
  g_assert_cmpstr (found->values[DOSSIER_DETAIL_PUBLISHER], ==, "The Fjord Post");
  g_assert_cmpstr (found->values[DOSSIER_DETAIL_PUBLISHED], ==, "2025-06-02");
  g_assert_cmpstr (found->values[DOSSIER_DETAIL_LANGUAGE], ==, "en");
  g_assert_null (dossier_correct_find (fixture->base.corpus, fixture->knowledge, 99, annotate, NULL, &error));
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_NOT_FOUND);
}

/* What each correction makes of the row, one after the other. */
static const struct
{
  const char *values[DOSSIER_N_DETAILS];
  gboolean as_found;  /* of the values that are given, whatever they are */
  const char *row;
} steps[] = {
  { { NULL, NULL, "2024-05", NULL }, FALSE, "|The Fjord Post|2024-05|person|en\n--+-\n" },
  { { NULL, "Nye Blad", NULL, NULL }, FALSE, "|Nye Blad|2024-05|person|en\n-++-\n" },
  { { NULL, "", "", NULL }, FALSE, "|(null)|(null)|none|en\n-++-\n" },
  { { NULL, NULL, "", NULL }, TRUE, "|(null)|2025-06-02|header|en\n-+--\n" },
  { { "", NULL, NULL, NULL }, FALSE, "1|Two ports plan a wind farm|(null)|2025-06-02|header|en\n++--\n" },
  { { "", "", NULL, NULL }, TRUE, "1|Two ports plan a wind farm|The Fjord Post|2025-06-02|header|en\n----\n" },
  { { NULL, NULL, NULL, "nb" }, FALSE, "|nb\n---+\n" },
  { { NULL, NULL, NULL, "fi" }, FALSE, "|fi\n---+\n" },
  { { NULL, NULL, NULL, "und" }, FALSE, "|und\n---+\n" },
};

static void
test_steps (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      DossierCorrecting correcting = { .document = DOCUMENT };
      g_autoptr (GError) error = NULL;
      g_autofree char *described = NULL;

      for (guint k = 0; k < DOSSIER_N_DETAILS; k++)
        if (steps[i].values[k] != NULL)
          dossier_correction_set (&correcting.correction, (DossierDetail) k,
                                  steps[i].as_found ? NULL : steps[i].values[k]);
      g_assert_cmpint (run (fixture, &correcting, &error), >, 0);
      g_assert_no_error (error);
      dossier_correction_clear (&correcting.correction);
      described = described_new (fixture->base.corpus);
      if (strstr (described, steps[i].row) == NULL)
        g_error ("Step %u: no “%s” in:\n%s", i, steps[i].row, described);
      corpus_fixture_assert_sound (&fixture->base);
    }
  list = dossier_corpus_list_corrections (fixture->base.corpus, DOCUMENT, NULL, NULL);
  g_assert_cmpuint (list->len, ==, G_N_ELEMENTS (steps));
}

static const struct
{
  const char *published;
  const char *language;
  const char *title;
} wrong[] = {
  { "yesterday", NULL, NULL },
  { "2025-02-30", NULL, NULL },
  { "02.06.2025", NULL, NULL },
  { "P3Y", NULL, NULL },
  { "../2025", NULL, NULL },
  { "XXXX-06-02", NULL, NULL },
  { NULL, "Norwegian", NULL },
  { NULL, "", NULL },
  { NULL, NULL, "Two\nlines" },
  { NULL, NULL, "broken \xff" },
};

static void
test_wrong (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = described_new (fixture->base.corpus);
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) list = NULL;
  const DossierCorrecting foreign = { .document = DOCUMENT, .id = 7, .withdrawn = TRUE };
  const DossierCorrecting nowhere = { .document = 99 };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) refused = NULL;

      g_assert_cmpint (correct (fixture, wrong[i].title, NULL, wrong[i].published, wrong[i].language,
                                &refused), ==, 0);
      g_assert_error (refused, DOSSIER_ERROR, DOSSIER_ERROR_FAILED);
    }
  g_assert_cmpint (run (fixture, &foreign, &error), ==, 0);
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpint (run (fixture, &nowhere, &error), ==, 0);
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_NOT_FOUND);
  after = described_new (fixture->base.corpus);
  g_assert_cmpstr (after, ==, before);
  list = dossier_corpus_list_corrections (fixture->base.corpus, DOCUMENT, NULL, NULL);
  g_assert_cmpuint (list->len, ==, 0);
}

/* Two at once: who comes second with what was true before is told, and marks that were made without the
 * correction do not take the place of those made with it. */
static void
test_together (Fixture *fixture, gconstpointer data)
{
  DossierCorrecting late = { .document = DOCUMENT };
  guint n_written;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) read = NULL;
  g_autoptr (DossierStale) stale = NULL;
  g_autofree char *corrected = NULL;
  g_autofree char *after = NULL;
  const gint64 document = DOCUMENT;
  DossierStale *reading;
  guint at = 0;

  dossier_correction_set (&late.correction, DOSSIER_DETAIL_TITLE, "Late");
  stale = dossier_corpus_foresee_correction (fixture->base.corpus, &late, NULL, &error);
  stale->analysis = annotate (NULL, stale->text, stale->length, NULL, NULL, &error);
  g_array_append_val (ids, document);
  read = dossier_corpus_read_stale (fixture->base.corpus, ids, &at, 1, 1000000, NULL, &error);
  reading = g_ptr_array_index (read, 0);
  reading->analysis = annotate (NULL, reading->text, reading->length, NULL, NULL, &error);
  g_assert_no_error (error);

  correct (fixture, NULL, NULL, "2023-03-08", NULL, &error);
  g_assert_no_error (error);
  corrected = described_new (fixture->base.corpus);
  g_assert_cmpint (dossier_corpus_correct (fixture->base.corpus, stale, &late, "late", &error), ==, 0);
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_true (dossier_corpus_write_stale (fixture->base.corpus, read, "later", &n_written, &error));
  g_assert_no_error (error);
  /* Who corrected it wrote its marks too. */
  g_assert_cmpuint (n_written, ==, 0);
  after = described_new (fixture->base.corpus);
  g_assert_cmpstr (after, ==, corrected);
  corpus_fixture_assert_sound (&fixture->base);
  dossier_correction_clear (&late.correction);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/correct/round-trip", test_round_trip);
  ADD ("/correct/steps", test_steps);
  ADD ("/correct/found", test_found);
  ADD ("/correct/wrong", test_wrong);
  ADD ("/correct/together", test_together);
  return g_test_run ();
}
