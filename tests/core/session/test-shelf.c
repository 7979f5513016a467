/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* A document that is set aside is nowhere but on the shelf, and comes back as it was. */
#include <string.h>

#include "described.h"
#include "dossier-annotate.h"
#include "dossier-error.h"
#include "dossier-facet.h"
#include "hand.h"
#include "shelf-fixture.h"

static gint64
merge (ShelfFixture *fixture, const char *name, const char *other)
{
  g_autoptr (GError) error = NULL;
  DossierChange change = { .kind = DOSSIER_CHANGE_RELATE, .verdict = DOSSIER_IDENTITY_SAME };
  g_autoptr (DossierQuery) query = dossier_query_new ();
  g_autoptr (DossierView) view = dossier_corpus_read_view (fixture->base.corpus, query, NULL, &error);

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
  return hand_apply (fixture->base.corpus, &change, &error);
}

/* Which documents leave, one after the other: the first and the last of a story, the last of all, all. */
static const char *const ways[] = { "1", "2", "3", "4", "12", "134", "1234", "42" };

static void
test_round_trip (ShelfFixture *fixture, gconstpointer data)
{
  const char *way = data;
  g_autofree char *before = NULL;
  g_autofree char *without = NULL;
  g_autofree char *reopened = NULL;
  g_autofree char *after = NULL;
  g_autofree char *read_again = NULL;
  g_autoptr (GPtrArray) list = NULL;
  guint n = strlen (way);

  g_assert_cmpint (corpus_fixture_add_note (&fixture->base, 2, NULL), >, 0);
  g_assert_cmpint (shelf_correct (fixture, 3, NULL), >, 0);
  g_assert_cmpint (merge (fixture, "Ola Bakken", "Kari Nordmann"), >, 0);
  before = described_new (fixture->base.corpus);

  shelf_set_aside (fixture, way, n);
  without = described_new (fixture->base.corpus);
  corpus_fixture_assert_sound (&fixture->base);
  for (const char *at = way; *at != '\0'; at++)
    {
      g_autofree char *row = g_strdup_printf ("\n%c|", *at);

      g_assert_null (dossier_corpus_read_document (fixture->base.corpus, *at - '0', NULL, NULL));
      g_assert_null (strstr (without, row));
    }
  g_assert_cmpuint (corpus_fixture_count_found (&fixture->base, "oslo"), ==, SHELF_N_TEXTS - n);
  shelf_set_aside (fixture, way, 0);
  list = dossier_corpus_list_set_aside (fixture->base.corpus, NULL, NULL);
  g_assert_cmpuint (list->len, ==, n);
  g_assert_cmpint (((DossierShelved *) g_ptr_array_index (list, 0))->set_aside, ==, 1750000000);
  corpus_fixture_reopen (&fixture->base);
  reopened = described_new (fixture->base.corpus);
  g_assert_cmpstr (reopened, ==, without);

  shelf_bring_back (fixture, way, n);
  corpus_fixture_assert_sound (&fixture->base);
  after = described_new (fixture->base.corpus);
  g_assert_cmpstr (after, ==, before);
  shelf_bring_back (fixture, way, 0);
  g_assert_cmpuint (corpus_fixture_count_found (&fixture->base, "oslo"), ==, SHELF_N_TEXTS);
  g_assert_cmpuint (corpus_fixture_count_found (&fixture->base, "title:harbours"), ==, 1);
  corpus_fixture_reopen (&fixture->base);
  read_again = described_new (fixture->base.corpus);
  g_assert_cmpstr (read_again, ==, before);
}

/* The dossier without some documents is what it would be, had they never come. */
static void
test_as_if_never (ShelfFixture *fixture, gconstpointer data)
{
  ShelfFixture other = { .knowledge = fixture->knowledge };
  g_autofree char *without = NULL;
  g_autofree char *never = NULL;

  shelf_set_aside (fixture, "43", 2);
  without = described_new (fixture->base.corpus);

  corpus_fixture_set_up (&other.base, NULL);
  shelf_import_all (&other, 2);
  never = described_new (other.base.corpus);
  g_assert_cmpstr (without, ==, never);
  corpus_fixture_tear_down (&other.base, NULL);
}

static guint
count_reports (ShelfFixture *fixture, gint64 document)
{
  g_autoptr (DossierDocument) loaded = dossier_corpus_load_document (fixture->base.corpus, document, NULL);

  return dossier_document_get_n_reports (loaded);
}

/* The story goes on without its first report, the twin of the others, and ends when one is left. */
static void
test_story (ShelfFixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (count_reports (fixture, 3), ==, 3);
  shelf_set_aside (fixture, "1", 1);
  g_assert_cmpuint (count_reports (fixture, 3), ==, 2);
  g_assert_cmpuint (count_reports (fixture, 4), ==, 2);
  shelf_set_aside (fixture, "3", 1);
  g_assert_cmpuint (count_reports (fixture, 4), <, 2);
  shelf_bring_back (fixture, "1", 1);
  g_assert_cmpuint (count_reports (fixture, 4), ==, 2);
  corpus_fixture_assert_sound (&fixture->base);
}

/* Two that only a person says to be one story. */
static void
test_decided_story (ShelfFixture *fixture, gconstpointer data)
{
  const DossierChange change = { .kind = DOSSIER_CHANGE_KINSHIP, .kinship = DOSSIER_KINSHIP_SAME,
                                 .document = 2, .other = 1 };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_cmpint (hand_apply (fixture->base.corpus, &change, NULL), >, 0);
  before = described_new (fixture->base.corpus);
  g_assert_cmpuint (count_reports (fixture, 2), ==, 4);
  shelf_set_aside (fixture, "134", 3);
  g_assert_cmpuint (count_reports (fixture, 2), <, 2);
  corpus_fixture_assert_sound (&fixture->base);
  shelf_bring_back (fixture, "431", 3);
  g_assert_cmpuint (count_reports (fixture, 2), ==, 4);
  after = described_new (fixture->base.corpus);
  g_assert_cmpstr (after, ==, before);
}

/* The id of the last document, which is set aside, is not given to the next one. */
static void
test_ids (ShelfFixture *fixture, gconstpointer data)
{
  g_autofree char *before = described_new (fixture->base.corpus);
  g_autofree char *after = NULL;

  shelf_set_aside (fixture, "4", 1);
  g_object_unref (shelf_import (fixture, "5.txt", "Seoul opens an academy\n\nSeoul opened an academy in May.\n"));
  g_assert_cmpuint (corpus_fixture_count_found (&fixture->base, "academy"), ==, 1);
  g_assert_null (dossier_corpus_load_document (fixture->base.corpus, 4, NULL));
  shelf_bring_back (fixture, "4", 1);
  g_assert_cmpuint (corpus_fixture_count_found (&fixture->base, "academy"), ==, 1);
  shelf_set_aside (fixture, "5", 1);
  after = described_new (fixture->base.corpus);
  g_assert_cmpstr (after, ==, before);
  corpus_fixture_assert_sound (&fixture->base);
}

/* The same bytes again: said, not added, and not passed over in silence. */
static void
test_import (ShelfFixture *fixture, gconstpointer data)
{
  g_autoptr (DossierOperation) operation = NULL;
  g_autoptr (DossierOperation) again = NULL;
  g_autoptr (GArray) ids = NULL;

  shelf_set_aside (fixture, "2", 1);
  operation = shelf_import (fixture, "again.txt", shelf_texts[1]);
  g_assert_cmpuint (dossier_operation_get_n_added (operation), ==, 0);
  g_assert_cmpuint (dossier_operation_get_n_known (operation), ==, 0);
  ids = dossier_operation_dup_set_aside (operation);
  g_assert_cmpuint (ids->len, ==, 1);
  g_assert_cmpint (g_array_index (ids, gint64, 0), ==, 2);
  g_assert_cmpuint (corpus_fixture_count_found (&fixture->base, "semiconductors"), ==, 0);

  /* Nor where nothing else is there. */
  shelf_set_aside (fixture, "134", 3);
  again = shelf_import (fixture, "again.txt", shelf_texts[1]);
  g_assert_cmpuint (dossier_operation_get_n_added (again), ==, 0);
  shelf_bring_back (fixture, "2", 1);
  g_assert_cmpuint (corpus_fixture_count_found (&fixture->base, "semiconductors"), ==, 1);
}

/* Nothing can be decided about what is set aside. */
static void
test_decisions (ShelfFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  DossierChange withdraw = { .kind = DOSSIER_CHANGE_WITHDRAW };

  withdraw.id = corpus_fixture_add_note (&fixture->base, 2, &error);
  g_assert_no_error (error);
  shelf_set_aside (fixture, "2", 1);
  g_assert_cmpint (corpus_fixture_add_note (&fixture->base, 2, &error), ==, 0);
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpint (hand_apply (fixture->base.corpus, &withdraw, &error), ==, 0);
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpint (shelf_correct (fixture, 2, &error), ==, 0);
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_NOT_FOUND);
  corpus_fixture_assert_sound (&fixture->base);
}

/* What an annotation anew has listed may be set aside before it is read. */
static void
test_listed (ShelfFixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) ids = shelf_list_ids ("123");
  g_autoptr (GPtrArray) texts_read = NULL;
  guint at = 0;

  shelf_set_aside (fixture, "13", 2);
  texts_read = dossier_corpus_read_stale (fixture->base.corpus, ids, &at, 10, 1000000, NULL, NULL);
  g_assert_cmpuint (at, ==, 3);
  g_assert_cmpuint (texts_read->len, ==, 1);
  g_assert_cmpint (((DossierStale *) g_ptr_array_index (texts_read, 0))->document, ==, 2);
}

/* Who has annotated a document with what was said of it before does not bring it back. */
static void
test_corrected (ShelfFixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) ids = shelf_list_ids ("2");
  g_autoptr (GPtrArray) read = NULL;
  g_autoptr (GError) error = NULL;
  DossierStale *stale;
  guint at = 0, n;

  shelf_set_aside (fixture, "2", 1);
  read = dossier_corpus_read_set_aside (fixture->base.corpus, ids, &at, 1, 1, NULL, &error);
  g_assert_no_error (error);
  stale = g_ptr_array_index (read, 0);
  stale->analysis = dossier_annotate (fixture->knowledge, stale->text, stale->length, NULL, NULL, &error);
  g_assert_no_error (error);
  shelf_bring_back (fixture, "2", 1);
  g_assert_cmpint (shelf_correct (fixture, 2, NULL), >, 0);
  shelf_set_aside (fixture, "2", 1);
  g_assert_false (dossier_corpus_bring_back (fixture->base.corpus, read, "stamp", &n, &error));
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_BUSY);
  shelf_bring_back (fixture, "2", 1);
  g_assert_cmpuint (corpus_fixture_count_found (&fixture->base, "title:harbours"), ==, 1);
}

typedef struct
{
  guint n_told;
  GCancellable *cancellable; /* nullable: stopped when the first is done */
} Watch;

static void
on_progress (guint done, guint total, gpointer data)
{
  Watch *watch = data;

  g_assert_cmpuint (done, ==, ++watch->n_told);
  g_assert_cmpuint (total, ==, 2);
  g_cancellable_cancel (watch->cancellable);
}

static void
assert_reasons (ShelfFixture *fixture, const char *first, const char *second)
{
  g_autoptr (GPtrArray) list = dossier_corpus_list_set_aside (fixture->base.corpus, NULL, NULL);

  g_assert_cmpuint (list->len, ==, 2);
  g_assert_cmpstr (((DossierShelved *) g_ptr_array_index (list, 0))->reason, ==, first);
  g_assert_cmpstr (((DossierShelved *) g_ptr_array_index (list, 1))->reason, ==, second);
}

/* All or none, and why. */
static void
test_many (ShelfFixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GHashTable) notes = dossier_shelf_notes_new ();
  g_autoptr (GArray) ids = shelf_list_ids ("12");
  g_autoptr (GError) error = NULL;
  Watch watch = { 0, cancellable };
  DossierShelfAct act = { .time = 5, .reason = "A test page", .progress = on_progress, .data = &watch };
  guint n;

  g_assert_false (dossier_corpus_set_aside (fixture->base.corpus, ids, &act, cancellable, &n, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_cmpint (dossier_corpus_count_set_aside (fixture->base.corpus, NULL, NULL), ==, 0);
  corpus_fixture_assert_sound (&fixture->base);

  watch = (Watch) { 0 };
  g_assert_true (dossier_corpus_set_aside (fixture->base.corpus, ids, &act, NULL, &n, &error));
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (watch.n_told, ==, 2);
  assert_reasons (fixture, "A test page", "A test page");

  /* Who undoes that they came back has each as it was. */
  shelf_bring_back (fixture, "12", 2);
  dossier_shelf_notes_add (notes, 1, 7, "Off the subject");
  act = (DossierShelfAct) { .time = 6, .reason = "Another", .notes = notes };
  g_assert_true (dossier_corpus_set_aside (fixture->base.corpus, ids, &act, NULL, &n, &error));
  assert_reasons (fixture, "Off the subject", "Another");
  shelf_bring_back (fixture, "2", 1);
  act = (DossierShelfAct) { .time = 6 };
  g_assert_true (dossier_corpus_set_aside (fixture->base.corpus, ids, &act, NULL, &n, &error));
  assert_reasons (fixture, "Off the subject", NULL);
  shelf_bring_back (fixture, "12", 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *name = g_strconcat ("/shelf/round-trip/", ways[i], NULL);

      g_test_add (name, ShelfFixture, ways[i], shelf_fixture_set_up, test_round_trip,
                  shelf_fixture_tear_down);
    }
#define ADD(name, test) \
  g_test_add (name, ShelfFixture, NULL, shelf_fixture_set_up, test, shelf_fixture_tear_down)
  ADD ("/shelf/as-if-never", test_as_if_never);
  ADD ("/shelf/story", test_story);
  ADD ("/shelf/decided-story", test_decided_story);
  ADD ("/shelf/ids", test_ids);
  ADD ("/shelf/import", test_import);
  ADD ("/shelf/decisions", test_decisions);
  ADD ("/shelf/many", test_many);
  ADD ("/shelf/listed", test_listed);
  ADD ("/shelf/corrected", test_corrected);
  return g_test_run ();
}
