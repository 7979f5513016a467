/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <string.h>

#include "corpus-fixture.h"
#include "dossier-date-order.h"
#include "dossier-error.h"
#include "dossier-facet.h"
#include "dossier-statement.h"
#include "fixture.h"
#include "hand.h"

/* Four documents; their numbers here are their row ids. */
static const char *const documents[] = {
  "# Wind for Oslo @2024-07-01\n"
  "[person/ana-vik|Ana Vik] met [person/bo-dal|Bo Dal] in [place/oslo|Oslo].\n"
  "{pledge;actor=person/ana-vik;to=person/bo-dal;sector=energy-wind;due=../2027:"
  "[person/ana-vik|Vik] will build [s:energy-wind|wind farms] by [t:../2027|2027].}\n",

  "# Đà Nẵng and the chips @2024-07-15\n"
  "[place/da-nang|Đà Nẵng] plans a fab. [s:semiconductors|chips]\n"
  "{target;actor=place/da-nang;sector=semiconductors;when=2030:"
  "[place/da-nang|Da Nang] aims at [t:2030|2030].}\n",

  "# 협력 양해각서 @2024-06-20\n"
  "협력을 위한 양해각서. [person/ana-vik|아나 빅] [s:semiconductors|반도체] [s:energy-wind|풍력]\n"
  "{signing;actor=person/ana-vik;sector=semiconductors;sector=energy-wind;when=2024-06-19:"
  "[t:2024-06-19|어제] 서명했다.}\n",

  "A note without a date or a title. It says that wind is free, every [t:XXXX-08-12|12 August].\n",
};

static void
set_up (CorpusFixture *fixture, gconstpointer data)
{
  corpus_fixture_set_up (fixture, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    corpus_fixture_add (fixture, documents[i]);
}

static DossierDay
day (const char *text)
{
  DossierEdtf value;

  g_assert_true (dossier_edtf_parse (text, &value, NULL));
  return value.first;
}

static gint64
find_entity (DossierCorpus *corpus, const char *key)
{
  g_autoptr (DossierQuery) query = dossier_query_new ();
  g_autoptr (DossierView) view = dossier_corpus_read_view (corpus, query, NULL, NULL);

  for (guint i = 0; i < view->entities->len; i++)
    if (g_str_equal (dossier_facet_get_key (g_ptr_array_index (view->entities, i)), key))
      return dossier_facet_get_entity (g_ptr_array_index (view->entities, i));
  return 0;
}

/* The id of a mark begins with that of its document. */
#define DOCUMENT_SHIFT 28

static char *
join (GArray *ids, guint shift)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (text, "%s%d", i > 0 ? " " : "",
                            (int) (g_array_index (ids, gint64, i) >> shift));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A query and the documents it lets through and those of the statements, one in each, in order. */
static const struct
{
  const char *words;
  const char *sector;
  const char *other_sector;
  const char *entity;
  const char *first;
  const char *last;
  const char *documents;
  const char *statements;
} rows[] = {
  { NULL, NULL, NULL, NULL, NULL, NULL, "2 1 3 4", "2 1 3" },
  { "wind", NULL, NULL, NULL, NULL, NULL, "1 4", "1" },
  { "Da Nang", NULL, NULL, NULL, NULL, NULL, "2", "2" },
  { "협력", NULL, NULL, NULL, NULL, NULL, "3", "3" },
  { "wind farm", NULL, NULL, NULL, NULL, NULL, "1", "1" },
  { "\"farm wind\"", NULL, NULL, NULL, NULL, NULL, "", "" },
  { " — ", NULL, NULL, NULL, NULL, NULL, "2 1 3 4", "2 1 3" },
  { NULL, "energy-wind", NULL, NULL, NULL, NULL, "1 3", "1 3" },
  { NULL, "energy-wind", "semiconductors", NULL, NULL, NULL, "3", "3" },
  { NULL, "no-such-sector", NULL, NULL, NULL, NULL, "", "" },
  { NULL, NULL, NULL, "person/ana-vik", NULL, NULL, "1 3", "1 3" },
  { NULL, NULL, NULL, "person/bo-dal", NULL, NULL, "1", "1" },
  { NULL, NULL, NULL, "place/oslo", NULL, NULL, "1", "" },
  { "협력", NULL, NULL, "person/bo-dal", NULL, NULL, "", "" },
  { NULL, NULL, NULL, NULL, "2024-07-01", "2024-07-31", "2 1", "1" },
  { NULL, NULL, NULL, NULL, "2024-06-19", "2024-06-19", "3", "3" },
  { NULL, NULL, NULL, NULL, "2030-05-01", "2031-01-01", "2", "2" },
  { NULL, NULL, NULL, NULL, "2027-05-01", "2027-06-01", "1", "1" },
  { NULL, NULL, NULL, NULL, "2010-01-01", "2012-01-01", "", "" },
};

static void
test_query (CorpusFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (DossierQuery) query = dossier_query_new ();
      g_autoptr (DossierQuery) next = hand_search (query, rows[i].words);
      g_autoptr (DossierView) view = NULL;
      g_autoptr (GArray) found = NULL;
      g_autoptr (GArray) stated = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *ids = NULL;
      g_autofree char *viewed = NULL;
      g_autofree char *statements = NULL;

#define NEXT(call) \
  G_STMT_START { DossierQuery *made = call; dossier_query_unref (next); next = made; } G_STMT_END

      if (rows[i].sector != NULL)
        NEXT (dossier_query_with_sector (next, rows[i].sector, TRUE));
      if (rows[i].other_sector != NULL)
        NEXT (dossier_query_with_sector (next, rows[i].other_sector, TRUE));
      if (rows[i].entity != NULL)
        NEXT (dossier_query_with_entity (next, find_entity (fixture->corpus, rows[i].entity)));
      if (rows[i].first != NULL)
        NEXT (dossier_query_with_days (next, day (rows[i].first), day (rows[i].last)));

      found = dossier_corpus_find_documents (fixture->corpus, next, NULL, &error);
      g_assert_no_error (error);
      stated = dossier_corpus_find_statements (fixture->corpus, next, NULL, &error);
      g_assert_no_error (error);
      view = dossier_corpus_read_view (fixture->corpus, next, NULL, &error);
      g_assert_no_error (error);
      ids = join (found, 0);
      viewed = join (view->documents, 0);
      statements = join (stated, DOCUMENT_SHIFT);
      g_test_message ("row %u", i);
      g_assert_cmpstr (ids, ==, rows[i].documents);
      g_assert_cmpstr (viewed, ==, rows[i].documents);
      g_assert_cmpstr (statements, ==, rows[i].statements);
      g_assert_cmpuint (view->n_documents, ==, G_N_ELEMENTS (documents));
    }
}

static void
test_rows (CorpusFixture *fixture, gconstpointer data)
{
  g_autoptr (DossierQuery) query = dossier_query_new ();
  g_autoptr (GArray) ids = dossier_corpus_find_documents (fixture->corpus, query, NULL, NULL);
  g_autoptr (GArray) statements = dossier_corpus_find_statements (fixture->corpus, query, NULL, NULL);
  g_autoptr (GPtrArray) rows_read = NULL;
  DossierDocument *document;
  DossierStatement *statement;

  rows_read = dossier_corpus_load_documents (fixture->corpus, ids, NULL, NULL);
  g_assert_cmpuint (rows_read->len, ==, 4);
  document = g_ptr_array_index (rows_read, 0);
  g_assert_cmpstr (dossier_document_get_title (document), ==, "Đà Nẵng and the chips");
  g_assert_cmpstr (dossier_document_get_published (document), ==, "2024-07-15");
  g_assert_cmpstr (dossier_document_get_basis (document), ==, "header");
  document = g_ptr_array_index (rows_read, 3);
  g_assert_cmpstr (dossier_document_get_title (document), ==,
                   "A note without a date or a title. It says that wind is free, every 12 August.");
  g_assert_null (dossier_document_get_published (document));

  g_clear_pointer (&rows_read, g_ptr_array_unref);
  rows_read = dossier_corpus_load_statements (fixture->corpus, statements, NULL, NULL);
  g_assert_cmpuint (rows_read->len, ==, 3);
  statement = g_ptr_array_index (rows_read, 1);
  g_assert_cmpstr (dossier_statement_get_actor (statement), ==, "Ana Vik");
  g_assert_cmpstr (dossier_statement_get_counterparts (statement), ==, "Bo Dal");
  g_assert_cmpstr (dossier_statement_get_quote (statement), ==, "Vik will build wind farms by 2027.");
  g_assert_cmpstr (dossier_statement_get_said (statement), ==, "2024-07-01");
  g_assert_cmpstr (dossier_statement_get_due (statement), ==, "../2027");
  g_assert_cmpstr (dossier_statement_get_sectors (statement)[0], ==, "energy-wind");
  g_assert_cmpint (dossier_statement_get_kind (statement), ==, DOSSIER_STATEMENT_PLEDGE);
  g_assert_false (dossier_statement_is_by_hand (statement));
}

static const DossierMark *
find_layer (const DossierReading *reading, DossierLayer layer)
{
  for (guint i = 0; i < reading->marks->len; i++)
    if (g_array_index (reading->marks, DossierMark, i).layer == layer)
      return &g_array_index (reading->marks, DossierMark, i);
  return NULL;
}

static void
test_reading (CorpusFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierReading) reading = NULL;
  const DossierMark *mark;

  reading = dossier_corpus_read_document (fixture->corpus, 1, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (reading->text, "Ana Vik met Bo Dal in Oslo.\n"));
  g_assert_cmpuint (reading->segments->len, ==, 1);
  g_assert_cmpuint (reading->marks->len, ==, 7);
  mark = &g_array_index (reading->marks, DossierMark, 0);
  g_assert_cmpstr (mark->label, ==, "Ana Vik");
  g_assert_cmpstr (mark->rule, ==, "test-name");

  mark = find_layer (reading, DOSSIER_LAYER_STATEMENT);
  g_assert_nonnull (mark);
  g_assert_true (g_str_has_prefix (reading->text + mark->span.start, "Vik will"));
  g_assert_cmpstr (mark->value, ==, "../2027");
  g_assert_true (dossier_reading_find_mark (reading, mark->layer, mark->id) == mark);

  g_assert_null (dossier_corpus_read_document (fixture->corpus, 99, NULL, &error));
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_NOT_FOUND);
}

static void
test_entity (CorpusFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 id = find_entity (fixture->corpus, "person/ana-vik");
  DossierEntity *card = dossier_corpus_read_entity (fixture->corpus, id, NULL, &error);
  const DossierContext *context;

  g_assert_no_error (error);
  g_assert_cmpstr (dossier_entity_get_name (card), ==, "Ana Vik");
  g_assert_cmpuint (dossier_entity_get_n_documents (card), ==, 2);
  g_assert_cmpuint (dossier_entity_get_n_mentions (card), ==, 3);
  g_assert_true (g_strv_contains (dossier_entity_get_aliases (card), "Vik"));
  g_assert_true (g_strv_contains (dossier_entity_get_aliases (card), "아나 빅"));
  g_assert_cmpuint (g_list_model_get_n_items (dossier_entity_get_statements (card)), ==, 2);
  context = &g_array_index (dossier_entity_get_contexts (card), DossierContext, 1);
  g_assert_cmpstr (context->match, ==, "Vik");
  g_assert_true (g_str_has_suffix (context->before, "in Oslo. "));
  g_assert_true (g_str_has_prefix (context->after, " will build"));
  g_assert_finalize_object (card);
}

/* Of somebody who is everywhere the card has the latest. */
static void
test_frequent_entity (CorpusFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_record_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierEntity) card = NULL;

  for (guint i = 0; i < DOSSIER_ENTITY_MAX_LINES + 3; i++)
    {
      g_autofree char *markup
        = g_strdup_printf ("# Number %02u @2025-01-%02u\n{pledge;actor=person/often:[person/often|Often] is there %u.}\n",
                           i, i + 1, i);

      g_ptr_array_add (records, fixture_record (markup));
    }
  g_assert_true (dossier_corpus_add_documents (fixture->corpus, records, NULL, &error));
  g_assert_no_error (error);
  card = dossier_corpus_read_entity (fixture->corpus, find_entity (fixture->corpus, "person/often"), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (dossier_entity_get_n_documents (card), ==, DOSSIER_ENTITY_MAX_LINES + 3);
  g_assert_cmpuint (dossier_entity_get_contexts (card)->len, ==, DOSSIER_ENTITY_MAX_LINES);
  g_assert_cmpuint (g_list_model_get_n_items (dossier_entity_get_statements (card)), ==, DOSSIER_ENTITY_MAX_LINES);
  for (guint i = 0; i < DOSSIER_ENTITY_MAX_LINES; i++)
    {
      const DossierContext *context = &g_array_index (dossier_entity_get_contexts (card), DossierContext, i);
      g_autoptr (DossierStatement) statement = g_list_model_get_item (dossier_entity_get_statements (card), i);
      g_autofree char *title = g_strdup_printf ("Number %02u", DOSSIER_ENTITY_MAX_LINES + 2 - i);

      g_assert_cmpstr (context->title, ==, title);
      g_assert_cmpint (dossier_statement_get_document (statement), ==, context->document);
    }
}

static void
test_timeline (CorpusFixture *fixture, gconstpointer data)
{
  g_autoptr (DossierQuery) query = dossier_query_new ();
  g_autoptr (DossierTimeline) timeline = NULL;
  guint counts[4] = { 0 };

  timeline = dossier_corpus_read_timeline (fixture->corpus, query, NULL, NULL);
  for (guint i = 0; i < timeline->items->len; i++)
    {
      const DossierTimelineItem *item = &g_array_index (timeline->items, DossierTimelineItem, i);

      counts[item->kind]++;
      if (i > 0)
        g_assert_cmpint (dossier_date_order_by_start (item->value), >=,
                         dossier_date_order_by_start ((item - 1)->value));
    }
  g_assert_cmpuint (counts[DOSSIER_TIMELINE_PUBLISHED], ==, 3);
  g_assert_cmpuint (counts[DOSSIER_TIMELINE_SPOKEN], ==, 4);
  g_assert_cmpuint (counts[DOSSIER_TIMELINE_STATEMENT], ==, 3);
  g_assert_cmpuint (counts[DOSSIER_TIMELINE_DUE], ==, 1);
  g_assert_cmpint (timeline->first, ==, day ("2024-06-19"));
}

static void
test_search (CorpusFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (DossierSearch) da_nang = dossier_search_new ("da nang", NULL);
  g_autoptr (DossierSearch) cooperation = dossier_search_new ("협력", NULL);
  const DossierHit *hit;
  const DossierContext *context;

  hits = dossier_corpus_search (fixture->corpus, da_nang, 3, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, ==, 1);
  hit = g_ptr_array_index (hits, 0);
  g_assert_cmpint (hit->document, ==, 2);
  g_assert_cmpuint (hit->n_found, ==, 4);
  g_assert_cmpuint (hit->contexts->len, ==, 3);
  context = &g_array_index (hit->contexts, DossierContext, 0);
  g_assert_cmpstr (context->match, ==, "Đà");

  g_clear_pointer (&hits, g_ptr_array_unref);
  hits = dossier_corpus_search (fixture->corpus, cooperation, 3, NULL, NULL, &error);
  hit = g_ptr_array_index (hits, 0);
  context = &g_array_index (hit->contexts, DossierContext, 0);
  g_assert_cmpstr (context->match, ==, "협력");
  g_assert_true (g_str_has_prefix (context->after, "을 위한"));
}

static void
test_original (CorpusFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (DossierOriginal) original = NULL;
  DossierRecord *record = fixture_record ("# Old\nblå");

  records = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_record_free);
  record->bytes = g_bytes_new_static ("bl\xe5", 3);
  record->size = 3;
  g_ptr_array_add (records, record);
  g_assert_true (dossier_corpus_add_documents (fixture->corpus, records, NULL, NULL));
  original = dossier_corpus_read_original (fixture->corpus, record->document, NULL);
  g_assert_cmpmem (g_bytes_get_data (original->bytes, NULL), g_bytes_get_size (original->bytes),
                   "bl\xe5", 3);
  g_clear_pointer (&original, dossier_original_free);
  original = dossier_corpus_read_original (fixture->corpus, 3, NULL);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (original->bytes, NULL),
                                  (gssize) g_bytes_get_size (original->bytes), "양해각서"));
}

static DossierChange
make_mention (gint64 document, guint start, guint end, const char *name)
{
  DossierChange change = { .kind = DOSSIER_CHANGE_ADD };

  change.decision.document = document;
  change.decision.layer = DOSSIER_LAYER_MENTION;
  change.decision.span = DOSSIER_SPAN_INIT (start, end);
  change.decision.type = (char *) "organization";
  change.decision.name = (char *) name;
  return change;
}

/* What a person decided holds in every query, and after a new annotation. */
static void
test_decisions (CorpusFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierReading) before = NULL;
  g_autoptr (DossierReading) after = NULL;
  g_autoptr (DossierReading) again = NULL;
  g_autoptr (DossierAnalysis) analysis = NULL;
  g_autoptr (DossierQuery) query = dossier_query_new ();
  g_autoptr (GArray) statements = NULL;
  g_autofree char *text = NULL;
  DossierChange change;
  const DossierMark *statement = NULL;
  gint64 decision;

  before = dossier_corpus_read_document (fixture->corpus, 1, NULL, &error);
  for (guint i = 0; i < before->marks->len; i++)
    if (g_array_index (before->marks, DossierMark, i).layer == DOSSIER_LAYER_STATEMENT)
      statement = &g_array_index (before->marks, DossierMark, i);

  change = (DossierChange) { .kind = DOSSIER_CHANGE_REJECT, .layer = DOSSIER_LAYER_STATEMENT,
                             .id = statement->id };
  g_assert_cmpint (hand_apply (fixture->corpus, &change, &error), >, 0);
  change = make_mention (1, 12, 18, "Dal & Co");
  decision = hand_apply (fixture->corpus, &change, &error);
  g_assert_no_error (error);
  g_assert_cmpint (decision, >, 0);

  statements = dossier_corpus_find_statements (fixture->corpus, query, NULL, NULL);
  g_assert_cmpuint (statements->len, ==, 2);
  g_assert_cmpint (find_entity (fixture->corpus, "organization/dal-co"), >, 0);
  g_assert_cmpint (find_entity (fixture->corpus, "person/bo-dal"), ==, 0);
  after = dossier_corpus_read_document (fixture->corpus, 1, NULL, &error);
  g_assert_cmpuint (after->marks->len, ==, before->marks->len - 1);
  g_assert_nonnull (dossier_reading_find_mark (after, DOSSIER_LAYER_MENTION, -decision));

  analysis = fixture_analysis (documents[0], &text);
  dossier_corpus_replace_analysis (fixture->corpus, 1, analysis, NULL, NULL, &error);
  g_assert_no_error (error);
  again = dossier_corpus_read_document (fixture->corpus, 1, NULL, &error);
  g_assert_cmpuint (again->marks->len, ==, after->marks->len);
  g_assert_true (dossier_reading_find_mark (again, DOSSIER_LAYER_MENTION, -decision)->by_hand);
  g_assert_cmpint (find_entity (fixture->corpus, "person/bo-dal"), ==, 0);

  change = (DossierChange) { .kind = DOSSIER_CHANGE_WITHDRAW, .id = decision };
  g_assert_cmpint (hand_apply (fixture->corpus, &change, &error), ==, decision);
  g_assert_cmpint (find_entity (fixture->corpus, "person/bo-dal"), >, 0);
  g_assert_cmpint (find_entity (fixture->corpus, "organization/dal-co"), ==, 0);
}

static void
on_changed (DossierCorpus *corpus, guint *count)
{
  ++*count;
}

static void
test_changed (CorpusFixture *fixture, gconstpointer data)
{
  guint count = 0;

  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_signal_connect (fixture->corpus, "changed", G_CALLBACK (on_changed), &count);
  corpus_fixture_add (fixture, "# one\none");
  corpus_fixture_add (fixture, "# two\ntwo");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (count, ==, 1);
}

static void
test_bad_span (CorpusFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  DossierChange change = make_mention (2, 1, 4, "half a letter");

  g_assert_cmpint (hand_apply (fixture->corpus, &change, &error), ==, 0);
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FAILED);
}

/* What is written when somebody wants to stop it has been done, and facts know it. */
static void
test_stopped_late (CorpusFixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) applied = NULL;
  g_autoptr (GError) error = NULL;
  DossierChange change = make_mention (2, 0, 2, "Zed");

  g_assert_cmpint (find_entity (fixture->corpus, "organization/zed"), ==, 0);
  dossier_corpus_apply_async (fixture->corpus, &change, cancellable, hand_on_applied, &applied);
  /* The writer does one thing after the other. */
  dossier_corpus_end_adding (fixture->corpus);
  g_cancellable_cancel (cancellable);
  while (applied == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (dossier_corpus_apply_finish (fixture->corpus, applied, &error), !=, 0);
  g_assert_no_error (error);
  g_assert_cmpint (find_entity (fixture->corpus, "organization/zed"), !=, 0);
}

#define ADD(name, func) \
  g_test_add ("/corpus/" name, CorpusFixture, NULL, set_up, func, corpus_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("query", test_query);
  ADD ("rows", test_rows);
  ADD ("reading", test_reading);
  ADD ("entity", test_entity);
  ADD ("frequent-entity", test_frequent_entity);
  ADD ("timeline", test_timeline);
  ADD ("search", test_search);
  ADD ("original", test_original);
  ADD ("decisions", test_decisions);
  ADD ("changed", test_changed);
  ADD ("bad-span", test_bad_span);
  ADD ("stopped-late", test_stopped_late);
  return g_test_run ();
}
