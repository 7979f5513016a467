/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* A document that is set aside is nowhere but on the shelf, and comes back as it was. */
#include "dossier-shelving.h"

#include <string.h>

#include "described.h"
#include "dossier-annotator.h"
#include "dossier-correct.h"
#include "dossier-error.h"
#include "dossier-facet.h"
#include "dossier-repair.h"
#include "fixture.h"
#include "text-source.h"

#define WIND \
  "OSLO - Minister Kari Nordmann met Minister Tran Van An in Oslo last week.\n\n" \
  "Norway will build a wind farm by the end of next year, Nordmann said. Vietnam pledged to train 200" \
  " engineers within two years. The two ports have looked for a yard since the spring, and the shipping" \
  " company Fjordlast has asked for more berths, more cranes and a longer quay on the northern side.\n"

/* The first, the third and the fourth are one text; the second speaks of people whom nobody else knows. */
static const char *const texts[] = {
  "Two ports plan a wind farm\n\nThe Fjord Post\n\n2 June 2025\n\n" WIND,

  "Norway signs a chip agreement\n\nThe Fjord Post\n\n9 June 2025\n\n"
  "OSLO - Norway and Korea signed an agreement on semiconductors yesterday, Minister Ola Bakken said.\n",

  "Wind farm for two ports\n\nHavneavisen\n\n3 June 2025\n\n" WIND,
  "Ports want wind\n\nNordlys\n\n3 June 2025\n\n" WIND,
};

#define N_TEXTS G_N_ELEMENTS (texts)

typedef struct
{
  char *folder;
  char *path;
  DossierKnowledge *knowledge;
  DossierCorpus *corpus;
} Fixture;

static void
open_corpus (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->corpus = dossier_corpus_open (fixture->path, DOSSIER_CORPUS_CREATE, &error);
  g_assert_no_error (error);
}

static void
close_corpus (Fixture *fixture)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->corpus);
}

static DossierOperation *
import (Fixture *fixture, const char *name, const char *text)
{
  g_autoptr (DossierSource) source = text_source_new (name, text);
  DossierOperation *operation = dossier_operation_new ("Import");
  g_autoptr (GError) error = NULL;

  dossier_ingest_run (fixture->corpus, fixture->knowledge, source, operation, &error);
  g_assert_no_error (error);
  return operation;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->knowledge = dossier_knowledge_load (NULL, &error);
  g_assert_no_error (error);
  fixture->folder = fixture_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "test.dossier", NULL);
  open_corpus (fixture);
  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.txt", i + 1);

      g_object_unref (import (fixture, name, texts[i]));
    }
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  close_corpus (fixture);
  dossier_knowledge_unref (fixture->knowledge);
  fixture_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
assert_sound (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = dossier_corpus_check (fixture->corpus, FALSE, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_error ("%s", ((DossierFinding *) g_ptr_array_index (findings, i))->message);
}

static GArray *
list_ids (const char *digits)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (const char *at = digits; *at != '\0'; at++)
    {
      gint64 id = *at - '0';

      g_array_append_val (ids, id);
    }
  return ids;
}

/* @digits: row ids, a digit each */
static void
set_aside (Fixture *fixture, const char *digits, guint n_expected)
{
  g_autoptr (GArray) ids = list_ids (digits);
  g_autoptr (GError) error = NULL;
  guint n;

  dossier_corpus_set_aside (fixture->corpus, ids, 1750000000, &n, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, n_expected);
}

static void
bring_back (Fixture *fixture, const char *digits, guint n_expected)
{
  g_autoptr (GArray) ids = list_ids (digits);
  g_autoptr (GError) error = NULL;
  guint n;

  dossier_shelving_bring_back (fixture->corpus, fixture->knowledge, ids, dossier_annotate, NULL, &n, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, n_expected);
}

static guint
count_found (Fixture *fixture, const char *words)
{
  g_autoptr (DossierQuery) query = dossier_query_new ();
  g_autoptr (DossierSearch) search = dossier_search_new (words, NULL);
  g_autoptr (DossierQuery) narrowed = dossier_query_with_search (query, search);
  g_autoptr (GArray) found = dossier_corpus_find_documents (fixture->corpus, narrowed, NULL, NULL);

  return found->len;
}

static gint64
add_note (Fixture *fixture, gint64 document, GError **error)
{
  DossierChange note = { .kind = DOSSIER_CHANGE_ADD };

  note.decision.document = document;
  note.decision.layer = DOSSIER_LAYER_NOTE;
  note.decision.span = DOSSIER_SPAN_INIT (0, 3);
  note.decision.value = (char *) "look";
  return dossier_corpus_apply (fixture->corpus, &note, error);
}

static gint64
correct (Fixture *fixture, gint64 document, GError **error)
{
  DossierCorrecting correcting = { .document = document };
  gint64 id;

  dossier_correction_set (&correcting.correction, DOSSIER_DETAIL_PUBLISHED, "2023-03-08");
  dossier_correction_set (&correcting.correction, DOSSIER_DETAIL_TITLE, "Harbours agree");
  id = dossier_correct_run (fixture->corpus, fixture->knowledge, &correcting, dossier_annotate, NULL, error);
  dossier_correction_clear (&correcting.correction);
  return id;
}

static gint64
merge (Fixture *fixture, const char *name, const char *other)
{
  g_autoptr (GError) error = NULL;
  DossierChange change = { .kind = DOSSIER_CHANGE_RELATE, .verdict = DOSSIER_IDENTITY_SAME };
  g_autoptr (DossierQuery) query = dossier_query_new ();
  g_autoptr (DossierView) view = dossier_corpus_read_view (fixture->corpus, query, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < view->entities->len; i++)
    {
      DossierFacet *facet = g_ptr_array_index (view->entities, i);

      if (g_str_equal (dossier_facet_get_label (facet), name))
        change.entity = dossier_facet_get_entity (facet);
      if (g_str_equal (dossier_facet_get_label (facet), other))
        change.other = dossier_facet_get_entity (facet);
    }
  g_assert_cmpint (change.entity, !=, 0);
  g_assert_cmpint (change.other, !=, 0);
  return dossier_corpus_apply (fixture->corpus, &change, &error);
}

/* Which documents leave, one after the other: the first and the last of a story, the last of all, all. */
static const char *const ways[] = { "1", "2", "3", "4", "12", "134", "1234", "42" };

static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  const char *way = data;
  g_autofree char *before = NULL;
  g_autofree char *without = NULL;
  g_autofree char *reopened = NULL;
  g_autofree char *after = NULL;
  g_autofree char *read_again = NULL;
  g_autoptr (GPtrArray) list = NULL;
  guint n = strlen (way);

  g_assert_cmpint (add_note (fixture, 2, NULL), >, 0);
  g_assert_cmpint (correct (fixture, 3, NULL), >, 0);
  g_assert_cmpint (merge (fixture, "Ola Bakken", "Kari Nordmann"), >, 0);
  before = described_new (fixture->corpus);

  set_aside (fixture, way, n);
  without = described_new (fixture->corpus);
  assert_sound (fixture);
  for (const char *at = way; *at != '\0'; at++)
    {
      g_autofree char *row = g_strdup_printf ("\n%c|", *at);

      g_assert_null (dossier_corpus_read_document (fixture->corpus, *at - '0', NULL, NULL));
      g_assert_null (strstr (without, row));
    }
  g_assert_cmpuint (count_found (fixture, "oslo"), ==, N_TEXTS - n);
  set_aside (fixture, way, 0);
  list = dossier_corpus_list_set_aside (fixture->corpus, NULL, NULL);
  g_assert_cmpuint (list->len, ==, n);
  g_assert_cmpint (((DossierShelved *) g_ptr_array_index (list, 0))->set_aside, ==, 1750000000);
  close_corpus (fixture);
  open_corpus (fixture);
  reopened = described_new (fixture->corpus);
  g_assert_cmpstr (reopened, ==, without);

  bring_back (fixture, way, n);
  assert_sound (fixture);
  after = described_new (fixture->corpus);
  g_assert_cmpstr (after, ==, before);
  bring_back (fixture, way, 0);
  g_assert_cmpuint (count_found (fixture, "oslo"), ==, N_TEXTS);
  g_assert_cmpuint (count_found (fixture, "title:harbours"), ==, 1);
  close_corpus (fixture);
  open_corpus (fixture);
  read_again = described_new (fixture->corpus);
  g_assert_cmpstr (read_again, ==, before);
}

/* The dossier without some documents is what it would be, had they never come. */
static void
test_as_if_never (Fixture *fixture, gconstpointer data)
{
  Fixture other = { .knowledge = fixture->knowledge };
  g_autofree char *without = NULL;
  g_autofree char *never = NULL;

  set_aside (fixture, "43", 2);
  without = described_new (fixture->corpus);

  other.folder = fixture_make_folder ();
  other.path = g_build_filename (other.folder, "test.dossier", NULL);
  open_corpus (&other);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.txt", i + 1);

      g_object_unref (import (&other, name, texts[i]));
    }
  never = described_new (other.corpus);
  g_assert_cmpstr (without, ==, never);
  close_corpus (&other);
  fixture_remove_folder (other.folder);
  g_free (other.folder);
  g_free (other.path);
}

static guint
count_reports (Fixture *fixture, gint64 document)
{
  g_autoptr (DossierDocument) loaded = dossier_corpus_load_document (fixture->corpus, document, NULL);

  return dossier_document_get_n_reports (loaded);
}

/* The story goes on without its first report, the twin of the others, and ends when one is left. */
static void
test_story (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (count_reports (fixture, 3), ==, 3);
  set_aside (fixture, "1", 1);
  g_assert_cmpuint (count_reports (fixture, 3), ==, 2);
  g_assert_cmpuint (count_reports (fixture, 4), ==, 2);
  set_aside (fixture, "3", 1);
  g_assert_cmpuint (count_reports (fixture, 4), <, 2);
  bring_back (fixture, "1", 1);
  g_assert_cmpuint (count_reports (fixture, 4), ==, 2);
  assert_sound (fixture);
}

/* Two that only a person says to be one story. */
static void
test_decided_story (Fixture *fixture, gconstpointer data)
{
  const DossierChange change = { .kind = DOSSIER_CHANGE_KINSHIP, .kinship = DOSSIER_KINSHIP_SAME,
                                 .document = 2, .other = 1 };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_cmpint (dossier_corpus_apply (fixture->corpus, &change, NULL), >, 0);
  before = described_new (fixture->corpus);
  g_assert_cmpuint (count_reports (fixture, 2), ==, 4);
  set_aside (fixture, "134", 3);
  g_assert_cmpuint (count_reports (fixture, 2), <, 2);
  assert_sound (fixture);
  bring_back (fixture, "431", 3);
  g_assert_cmpuint (count_reports (fixture, 2), ==, 4);
  after = described_new (fixture->corpus);
  g_assert_cmpstr (after, ==, before);
}

/* The id of the last document, which is set aside, is not given to the next one. */
static void
test_ids (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = described_new (fixture->corpus);
  g_autofree char *after = NULL;

  set_aside (fixture, "4", 1);
  g_object_unref (import (fixture, "5.txt", "Seoul opens an academy\n\nSeoul opened an academy in May.\n"));
  g_assert_cmpuint (count_found (fixture, "academy"), ==, 1);
  g_assert_null (dossier_corpus_load_document (fixture->corpus, 4, NULL));
  bring_back (fixture, "4", 1);
  g_assert_cmpuint (count_found (fixture, "academy"), ==, 1);
  set_aside (fixture, "5", 1);
  after = described_new (fixture->corpus);
  g_assert_cmpstr (after, ==, before);
  assert_sound (fixture);
}

/* The same bytes again: said, not added, and not passed over in silence. */
static void
test_import (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierOperation) operation = NULL;
  g_autoptr (DossierOperation) again = NULL;
  g_autoptr (GArray) ids = NULL;

  set_aside (fixture, "2", 1);
  operation = import (fixture, "again.txt", texts[1]);
  g_assert_cmpuint (dossier_operation_get_n_added (operation), ==, 0);
  g_assert_cmpuint (dossier_operation_get_n_known (operation), ==, 0);
  ids = dossier_operation_dup_set_aside (operation);
  g_assert_cmpuint (ids->len, ==, 1);
  g_assert_cmpint (g_array_index (ids, gint64, 0), ==, 2);
  g_assert_cmpuint (count_found (fixture, "semiconductors"), ==, 0);

  /* Nor where nothing else is there. */
  set_aside (fixture, "134", 3);
  again = import (fixture, "again.txt", texts[1]);
  g_assert_cmpuint (dossier_operation_get_n_added (again), ==, 0);
  bring_back (fixture, "2", 1);
  g_assert_cmpuint (count_found (fixture, "semiconductors"), ==, 1);
}

/* Nothing can be decided about what is set aside. */
static void
test_decisions (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  DossierChange withdraw = { .kind = DOSSIER_CHANGE_WITHDRAW };

  withdraw.id = add_note (fixture, 2, &error);
  g_assert_no_error (error);
  set_aside (fixture, "2", 1);
  g_assert_cmpint (add_note (fixture, 2, &error), ==, 0);
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpint (dossier_corpus_apply (fixture->corpus, &withdraw, &error), ==, 0);
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpint (correct (fixture, 2, &error), ==, 0);
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_NOT_FOUND);
  assert_sound (fixture);
}

/* What an annotation anew has listed may be set aside before it is read. */
static void
test_listed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) ids = list_ids ("123");
  g_autoptr (GPtrArray) texts_read = NULL;
  guint at = 0;

  set_aside (fixture, "13", 2);
  texts_read = dossier_corpus_read_stale (fixture->corpus, ids, &at, 10, 1000000, NULL, NULL);
  g_assert_cmpuint (at, ==, 3);
  g_assert_cmpuint (texts_read->len, ==, 1);
  g_assert_cmpint (((DossierStale *) g_ptr_array_index (texts_read, 0))->document, ==, 2);
}

static void
change_file (Fixture *fixture, const char *sql)
{
  g_autoptr (GError) error = NULL;
  DossierConnection *connection;

  close_corpus (fixture);
  connection = dossier_connection_open (fixture->path, DOSSIER_CONNECTION_WRITE, &error);
  g_assert_no_error (error);
  dossier_connection_execute (connection, sql, &error);
  g_assert_no_error (error);
  dossier_connection_close (connection);
  open_corpus (fixture);
}

/* A row that is left of a document which is set aside is found, and goes. */
static void
test_leftovers (Fixture *fixture, gconstpointer data)
{
  static const char *const rows[] = {
    "INSERT INTO document_date (document, position, edtf) VALUES (2, 0, '2024')",
    "INSERT INTO document_entity (entity, document, mentions) SELECT min (id), 2, 1 FROM entity",
    "INSERT INTO sketch (document, runs) VALUES (2, x'00')",
    "UPDATE holding SET story = 1 WHERE id = 2",
  };

  set_aside (fixture, "2", 1);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) found = NULL;
      g_autoptr (GPtrArray) repaired = NULL;
      g_autoptr (GError) error = NULL;

      change_file (fixture, rows[i]);
      found = dossier_corpus_check (fixture->corpus, FALSE, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (found->len, >, 0);
      repaired = dossier_corpus_check (fixture->corpus, TRUE, NULL, &error);
      g_assert_no_error (error);
      assert_sound (fixture);
    }
  bring_back (fixture, "2", 1);
  assert_sound (fixture);
}

/* What is damaged can be set aside, and keeps none of the others there. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) ids = list_ids ("123");
  g_autoptr (GError) error = NULL;
  guint n;

  change_file (fixture, "UPDATE content SET body = x'05ff' WHERE document = 2");
  set_aside (fixture, "123", 3);
  g_assert_cmpuint (count_found (fixture, "semiconductors"), ==, 0);
  g_assert_false (dossier_shelving_bring_back (fixture->corpus, fixture->knowledge, ids, dossier_annotate, NULL, &n,
                                               &error));
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_CORRUPT);
  g_assert_true (g_str_has_prefix (error->message, "2.txt: "));
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (dossier_corpus_count_set_aside (fixture->corpus, NULL, NULL), ==, 1);
  g_assert_cmpuint (count_found (fixture, "oslo"), ==, 3);
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
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) ids = list_ids ("1234");
  g_autoptr (GError) error = NULL;
  guint n;

  set_aside (fixture, "1234", 4);
  g_assert_false (dossier_shelving_bring_back (fixture->corpus, fixture->knowledge, ids, refuse_second, NULL, &n,
                                               &error));
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_TOO_LARGE);
  g_assert_cmpstr (error->message, ==, "2.txt: Too many words");
  g_assert_cmpuint (n, ==, 3);
  assert_sound (fixture);
  bring_back (fixture, "2", 1);
}

/* Who has annotated a document with what was said of it before does not bring it back. */
static void
test_corrected (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) ids = list_ids ("2");
  g_autoptr (GPtrArray) read = NULL;
  g_autoptr (GError) error = NULL;
  DossierStale *stale;
  guint at = 0, n;

  set_aside (fixture, "2", 1);
  read = dossier_corpus_read_set_aside (fixture->corpus, ids, &at, 1, 1, NULL, &error);
  g_assert_no_error (error);
  stale = g_ptr_array_index (read, 0);
  stale->analysis = dossier_annotate (fixture->knowledge, stale->text, stale->length, NULL, NULL, &error);
  g_assert_no_error (error);
  bring_back (fixture, "2", 1);
  g_assert_cmpint (correct (fixture, 2, NULL), >, 0);
  set_aside (fixture, "2", 1);
  g_assert_false (dossier_corpus_bring_back (fixture->corpus, read, "stamp", &n, &error));
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_BUSY);
  bring_back (fixture, "2", 1);
  g_assert_cmpuint (count_found (fixture, "title:harbours"), ==, 1);
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
test_mended_correction (Fixture *fixture, gconstpointer data)
{
  DossierAnnotateFunc annotators[] = { annotate_deaf, dossier_annotate };

  g_assert_cmpint (correct (fixture, 3, NULL), >, 0);
  change_file (fixture, "UPDATE holding SET title = 'Ports' WHERE id = 3;"
                        "INSERT INTO text_index (text_index) VALUES ('rebuild')");
  close_corpus (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (annotators); i++)
    {
      g_autoptr (DossierOperation) operation = dossier_operation_new ("Mend");
      g_autoptr (GError) error = NULL;
      g_autoptr (DossierRepair) repair = dossier_repair_run (fixture->path, fixture->knowledge, annotators[i],
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
  open_corpus (fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *name = g_strconcat ("/shelf/round-trip/", ways[i], NULL);

      g_test_add (name, Fixture, ways[i], set_up, test_round_trip, tear_down);
    }
  g_test_add ("/shelf/as-if-never", Fixture, NULL, set_up, test_as_if_never, tear_down);
  g_test_add ("/shelf/story", Fixture, NULL, set_up, test_story, tear_down);
  g_test_add ("/shelf/decided-story", Fixture, NULL, set_up, test_decided_story, tear_down);
  g_test_add ("/shelf/ids", Fixture, NULL, set_up, test_ids, tear_down);
  g_test_add ("/shelf/import", Fixture, NULL, set_up, test_import, tear_down);
  g_test_add ("/shelf/decisions", Fixture, NULL, set_up, test_decisions, tear_down);
  g_test_add ("/shelf/listed", Fixture, NULL, set_up, test_listed, tear_down);
  g_test_add ("/shelf/leftovers", Fixture, NULL, set_up, test_leftovers, tear_down);
  g_test_add ("/shelf/damaged", Fixture, NULL, set_up, test_damaged, tear_down);
  g_test_add ("/shelf/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/shelf/corrected", Fixture, NULL, set_up, test_corrected, tear_down);
  g_test_add ("/shelf/mended-correction", Fixture, NULL, set_up, test_mended_correction, tear_down);
  return g_test_run ();
}
