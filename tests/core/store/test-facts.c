/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-facts-search.h"
#include "dossier-facts.h"
#include "dossier-record.h"
#include "dossier-store.h"
#include "fixture.h"

/* Facts are the same whoever reads them: one thread or two, all at once or what came since. */

#define N_DOCUMENTS 150

typedef struct
{
  char *folder;
  DossierStore *store;
} Fixture;

static gboolean
write_records (DossierConnection *connection, gpointer data, GError **error)
{
  return dossier_record_write_all (connection, data, error);
}

/* Some say nothing, and some what they say has no date of its own. */
static char *
make_markup (guint i)
{
  GString *markup = g_string_new (NULL);
  guint n_statements = (guint) g_test_rand_int_range (0, 4);

  g_string_append_printf (markup, "# Document %u", i);
  if (g_test_rand_int_range (0, 5) > 0)
    g_string_append_printf (markup, " @2024-0%d-1%d", g_test_rand_int_range (1, 10), g_test_rand_int_range (0, 10));
  g_string_append_printf (markup, "\n[t:20%d|A year] ", g_test_rand_int_range (20, 40));
  for (int n = g_test_rand_int_range (0, 90); n > 0; n--)
    g_string_append_printf (markup, "[person/p-%d|Somebody] ", g_test_rand_int_range (0, 30));
  for (guint n = 0; n < n_statements; n++)
    g_string_append_printf (markup, "{pledge;actor=person/p-%d;to=person/q;sector=s-%d%s:They will do it.} ",
                            g_test_rand_int_range (0, 9), g_test_rand_int_range (0, 5),
                            g_test_rand_bit () ? ";due=2030" : "");
  g_string_append_printf (markup, "[s:s-%d|Steel] is made.\n", g_test_rand_int_range (0, 5));
  return g_string_free (markup, FALSE);
}

static void
add_documents (Fixture *fixture, guint n)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_record_free);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *markup = make_markup (i);

      g_ptr_array_add (records, fixture_record (markup));
    }
  dossier_store_write (fixture->store, "", write_records, records, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = fixture_make_folder ();
  path = g_build_filename (fixture->folder, "test.dossier", NULL);
  fixture->store = dossier_store_open (path, DOSSIER_STORE_CREATE, &error);
  g_assert_no_error (error);
  add_documents (fixture, N_DOCUMENTS);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  dossier_store_close (fixture->store);
  fixture_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static void
append_date (GString *text, const DossierDate *date)
{
  g_string_append_printf (text, " %d..%d %s", date->days.first, date->days.last, date->value);
}

/* All that is known, a line for each document. */
static char *
tell (const DossierFacts *facts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < facts->documents->len; i++)
    {
      const DossierDocumentFacts *document = g_ptr_array_index (facts->documents, i);
      guint near = 0, place = G_MAXUINT;

      g_assert_true (dossier_facts_find_place (facts, document->id, &near, &place));
      g_assert_cmpuint (place, ==, i);
      g_string_append_printf (text, "%" G_GINT64_FORMAT " %s:", document->id, document->title);
      append_date (text, &document->published);
      for (guint n = 0; n < document->n_entities; n++)
        g_string_append_printf (text, " %u×%u", document->entities[n], document->mentions[n]);
      for (guint n = 0; n < document->n_sectors; n++)
        g_string_append_printf (text, " %s×%u", g_quark_to_string (document->sectors[n]), document->sector_marks[n]);
      for (guint n = 0; n < document->n_subjects; n++)
        g_string_append_printf (text, " about %s", g_quark_to_string (document->subjects[n]));
      for (guint n = 0; n < document->n_dates; n++)
        append_date (text, document->dates[n]);
      for (guint n = 0; n < document->n_statements; n++)
        {
          const DossierStatementFacts *statement = &document->statements[n];

          g_string_append_printf (text, " {%" G_GINT64_FORMAT " %u", statement->id, statement->kind);
          append_date (text, statement->happens);
          append_date (text, statement->due);
          for (guint e = 0; e < statement->n_entities; e++)
            g_string_append_printf (text, " %u", document->involved[statement->entities + e]);
          for (guint s = 0; s < statement->n_sectors; s++)
            g_string_append_printf (text, " %s", g_quark_to_string (document->said[statement->sectors + s]));
          g_string_append_c (text, '}');
        }
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

static DossierFacts *
read_facts (Fixture *fixture, gboolean twins, const DossierFacts *old, const GArray *changed)
{
  g_autoptr (GError) error = NULL;
  DossierConnection *twin = NULL;
  DossierConnection *reader = twins ? dossier_store_begin_twins (fixture->store, "", NULL, &twin, &error)
                                    : dossier_store_begin_read (fixture->store, "", NULL, &error);
  DossierFacts *facts;

  g_assert_no_error (error);
  g_assert_true ((twin != NULL) == twins);
  facts = dossier_facts_read (reader, twin, old, changed, &error);
  g_assert_no_error (error);
  dossier_store_end_read (fixture->store, twin);
  dossier_store_end_read (fixture->store, reader);
  return facts;
}

static void
test_readers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierFacts) one = read_facts (fixture, FALSE, NULL, NULL);
  g_autoptr (DossierFacts) two = read_facts (fixture, TRUE, NULL, NULL);
  g_autoptr (DossierFacts) later = NULL;
  g_autoptr (DossierFacts) anew = NULL;
  g_autoptr (GArray) changed = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *told = tell (one);
  g_autofree char *told_by_two = tell (two);
  g_autofree char *told_later = NULL;
  g_autofree char *told_anew = NULL;
  gint64 id = 7;

  g_assert_cmpuint (one->documents->len, ==, N_DOCUMENTS);
  g_assert_cmpstr (told_by_two, ==, told);
  add_documents (fixture, 20);
  g_array_append_val (changed, id);
  later = read_facts (fixture, FALSE, two, changed);
  anew = read_facts (fixture, TRUE, NULL, NULL);
  /* What was read before is used on, and lives on, without those it was read with. */
  g_clear_pointer (&two, dossier_facts_unref);
  told_later = tell (later);
  told_anew = tell (anew);
  g_assert_cmpuint (later->documents->len, ==, N_DOCUMENTS + 20);
  g_assert_cmpstr (told_later, ==, told_anew);
}

static int
compare_pointers (gconstpointer a, gconstpointer b)
{
  return a < b ? -1 : a > b;
}

/* What @facts tell of all entities, by row id. */
static char *
tell_names (const DossierFacts *facts)
{
  g_autoptr (GList) ids = g_list_sort (g_hash_table_get_keys (facts->entities), compare_pointers);
  GString *text = g_string_new (NULL);

  for (GList *id = ids; id != NULL; id = id->next)
    {
      const DossierNamedEntity *named = g_hash_table_lookup (facts->entities, id->data);

      g_string_append_printf (text, "%u %s %s %u\n", GPOINTER_TO_UINT (id->data), named->key, named->name,
                              named->type);
    }
  return g_string_free (text, FALSE);
}

static gboolean
forget_entities (DossierConnection *connection, gpointer data, GError **error)
{
  return dossier_connection_execute (connection, "UPDATE entity SET id = id + 10000, key = 'x' || key", error);
}

/* A write that is seen before it is noted takes an entity away: documents of before have it still, under its name.
 * Where no facts of before tell the name, as in a damaged file, there is none. */
static void
test_forgotten (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierFacts) old = read_facts (fixture, FALSE, NULL, NULL);
  g_autoptr (DossierFacts) later = NULL, anew = NULL;
  g_autoptr (GArray) changed = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *told = tell_names (old);
  g_autofree char *told_later = NULL;
  g_autoptr (GError) error = NULL;
  GHashTableIter iter;
  gpointer named;

  dossier_store_write (fixture->store, "", forget_entities, NULL, NULL, &error);
  g_assert_no_error (error);
  later = read_facts (fixture, FALSE, old, changed);
  told_later = tell_names (later);
  g_assert_cmpstr (told_later, ==, told);

  anew = read_facts (fixture, FALSE, NULL, NULL);
  g_assert_cmpuint (g_hash_table_size (anew->entities), ==, g_hash_table_size (old->entities));
  g_hash_table_iter_init (&iter, anew->entities);
  while (g_hash_table_iter_next (&iter, NULL, &named))
    {
      g_assert_cmpstr (((DossierNamedEntity *) named)->key, ==, "");
      g_assert_cmpstr (((DossierNamedEntity *) named)->name, ==, "");
    }
}

static guint
count_documents (DossierConnection *reader)
{
  g_autoptr (DossierFacts) facts = dossier_facts_read (reader, NULL, NULL, NULL, NULL);

  return facts->documents->len;
}

/* Twins see one moment, whatever is written while they read. */
static void
test_twins (Fixture *fixture, gconstpointer data)
{
  DossierConnection *reader, *twin;

  reader = dossier_store_begin_twins (fixture->store, "", NULL, &twin, NULL);
  g_assert_nonnull (twin);
  add_documents (fixture, 1);
  g_assert_cmpuint (count_documents (twin), ==, N_DOCUMENTS);
  g_assert_cmpuint (count_documents (reader), ==, N_DOCUMENTS);
  dossier_store_end_read (fixture->store, twin);
  dossier_store_end_read (fixture->store, reader);
  reader = dossier_store_begin_twins (fixture->store, "", NULL, &twin, NULL);
  g_assert_cmpuint (count_documents (twin), ==, N_DOCUMENTS + 1);
  dossier_store_end_read (fixture->store, twin);
  dossier_store_end_read (fixture->store, reader);
}

/* Who cannot have a second reader does not wait for it, and can read. */
static void
test_busy (Fixture *fixture, gconstpointer data)
{
  DossierConnection *others[3], *reader, *twin;

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    others[i] = dossier_store_begin_read (fixture->store, "", NULL, NULL);
  reader = dossier_store_begin_twins (fixture->store, "", NULL, &twin, NULL);
  g_assert_nonnull (reader);
  g_assert_null (twin);
  g_assert_cmpuint (count_documents (reader), ==, N_DOCUMENTS);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    dossier_store_end_read (fixture->store, others[i]);
  dossier_store_end_read (fixture->store, reader);
}

static gboolean
damage_statements (DossierConnection *connection, gpointer data, GError **error)
{
  return dossier_connection_execute (connection, "UPDATE statement SET kind = number * 77 - 5, certainty = 200",
                                     error);
}

/* Kinds and certainties that no program has written are read as unknown ones: sets of bits are made of them. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierFacts) facts = NULL;
  g_autoptr (GError) error = NULL;

  dossier_store_write (fixture->store, "", damage_statements, NULL, NULL, &error);
  g_assert_no_error (error);
  facts = read_facts (fixture, FALSE, NULL, NULL);
  for (guint i = 0; i < facts->documents->len; i++)
    {
      const DossierDocumentFacts *document = g_ptr_array_index (facts->documents, i);

      for (guint n = 0; n < document->n_statements; n++)
        {
          g_assert_cmpuint (document->statements[n].kind, ==, 31);
          g_assert_cmpuint (document->statements[n].certainty, ==, 31);
          g_assert_cmphex (document->kinds, ==, 1u << 31);
        }
    }
}

/* What @search finds, with a reader of its own. */
static DossierFactsWords *
find (Fixture *fixture, const DossierFacts *facts, DossierSearch *search, GCancellable *cancellable,
      DossierPatternClock *clock, GError **error)
{
  DossierConnection *reader = dossier_store_begin_read (fixture->store, "", NULL, NULL);
  DossierFilter filter = { .search = search, .clock = clock };
  DossierFactsWords *words;

  dossier_pattern_clock_start (clock);
  dossier_connection_set_cancellable (reader, cancellable);
  words = dossier_facts_words_find (facts, reader, &filter, error);
  dossier_store_end_read (fixture->store, reader);
  return words;
}

static void
assert_same (const DossierFacts *facts, const DossierFactsWords *a, const DossierFactsWords *b)
{
  for (guint i = 0; i < facts->documents->len; i++)
    g_assert_true (dossier_document_set_has (a->documents, i) == dossier_document_set_has (b->documents, i));
}

/* A search is found once, as long as no other is asked for and the facts are the same. */
static void
test_found (Fixture *fixture, gconstpointer data)
{
  static const char *const typed[] = { "will", "document -will", "\"They will\"", "/They (will|can) do/" };
  g_autoptr (DossierFacts) facts = read_facts (fixture, FALSE, NULL, NULL);
  g_autoptr (DossierSearch) other = dossier_search_new ("steel", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (DossierSearch) search = dossier_search_new (typed[i], NULL);
      DossierPatternClock first, second, third;
      g_autoptr (DossierFactsWords) words = find (fixture, facts, search, NULL, &first, NULL);
      g_autoptr (DossierFactsWords) again = find (fixture, facts, search, NULL, &second, NULL);
      g_autoptr (DossierFactsWords) others = find (fixture, facts, other, NULL, &third, NULL);
      g_autoptr (DossierFactsWords) anew = find (fixture, facts, search, NULL, &third, NULL);
      g_autoptr (DossierFacts) later = NULL;
      g_autoptr (DossierFactsWords) more = NULL;
      guint place = 0;

      g_assert_true (again == words);
      g_assert_cmpuint (second.n_read, ==, first.n_read);
      g_assert_true (anew != words && others != words);
      assert_same (facts, words, anew);
      g_assert_true (dossier_document_set_next (words->documents, &place));
      add_documents (fixture, 1);
      later = read_facts (fixture, FALSE, NULL, NULL);
      more = find (fixture, later, search, NULL, &third, NULL);
      g_assert_true (more != anew);
    }
}

/* Who gives up finds nothing for the others. */
static void
test_given_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierFacts) facts = read_facts (fixture, FALSE, NULL, NULL);
  g_autoptr (DossierSearch) search = dossier_search_new ("/wi[l]+/", NULL);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (DossierFactsWords) words = NULL;
  g_autoptr (GError) error = NULL;
  DossierPatternClock clock;

  g_cancellable_cancel (cancelled);
  g_assert_null (find (fixture, facts, search, cancelled, &clock, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  words = find (fixture, facts, search, NULL, &clock, NULL);
  g_assert_nonnull (words);
  g_assert_cmpuint (clock.n_read, >, 0);
}

typedef struct
{
  Fixture *fixture;
  DossierFacts *facts;
  DossierSearch *search;
} Asked;

static gpointer
find_in_thread (gpointer data)
{
  Asked *asked = data;
  DossierPatternClock clock;

  return find (asked->fixture, asked->facts, asked->search, NULL, &clock, NULL);
}

/* Threads that want the same get the same. */
static void
test_threads (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierFacts) facts = read_facts (fixture, FALSE, NULL, NULL);

  for (guint round = 0; round < 20; round++)
    {
      g_autoptr (DossierSearch) search = dossier_search_new (round % 2 == 0 ? "will" : "/will/", NULL);
      Asked asked = { fixture, facts, search };
      GThread *threads[3];
      DossierFactsWords *words[G_N_ELEMENTS (threads)];

      for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
        threads[i] = g_thread_new ("find", find_in_thread, &asked);
      for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
        words[i] = g_thread_join (threads[i]);
      for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
        {
          g_assert_nonnull (words[i]);
          g_assert_true (words[i] == words[0]);
        }
      for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
        dossier_facts_words_unref (words[i]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/facts/readers", Fixture, NULL, set_up, test_readers, tear_down);
  g_test_add ("/facts/forgotten", Fixture, NULL, set_up, test_forgotten, tear_down);
  g_test_add ("/facts/twins", Fixture, NULL, set_up, test_twins, tear_down);
  g_test_add ("/facts/busy", Fixture, NULL, set_up, test_busy, tear_down);
  g_test_add ("/facts/damaged", Fixture, NULL, set_up, test_damaged, tear_down);
  g_test_add ("/facts/found", Fixture, NULL, set_up, test_found, tear_down);
  g_test_add ("/facts/given-up", Fixture, NULL, set_up, test_given_up, tear_down);
  g_test_add ("/facts/threads", Fixture, NULL, set_up, test_threads, tear_down);
  return g_test_run ();
}
