/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* What the hand does to a document, undone and done again. */
#include <string.h>

#include "dossier-facet.h"
#include "dossier-history.h"
#include "session-fixture.h"

static const DossierReading *
open_text (DossierSession *session)
{
  return dossier_session_get_reading (session);
}

static void
test_hand (SessionFixture *fixture, gconstpointer data)
{
  DossierSession *session = fixture->session;
  guint n_marks;

  dossier_session_open_document (session, 2);
  session_fixture_settle (fixture);
  n_marks = dossier_session_get_reading (session)->marks->len;
  g_assert_null (dossier_session_get_undo_label (session));

  dossier_session_mark_entity (session, open_text (session), DOSSIER_SPAN_INIT (13, 16),
                               DOSSIER_ENTITY_PROGRAMME, NULL);
  dossier_session_mark_note (session, open_text (session), DOSSIER_SPAN_INIT (0, 4), "ask them");
  dossier_session_mark_statement (
    session, open_text (session), DOSSIER_SPAN_INIT (0, 20),
    &(DossierStatementWords) { .kind = DOSSIER_STATEMENT_TARGET, .actor = 1, .due = "2030" });
  session_fixture_settle (fixture);
  g_assert_cmpuint (fixture->n_edited, ==, 3);
  g_assert_null (fixture->failure);
  g_assert_cmpuint (dossier_session_get_reading (session)->marks->len, ==, n_marks + 3);
  g_assert_nonnull (strstr (dossier_session_get_undo_label (session), "Oslo plans a"));
  g_assert_cmpuint (session_fixture_count_statements (fixture), ==, 2);

  /* Asked for in one breath. */
  dossier_session_undo (session);
  dossier_session_undo (session);
  session_fixture_settle (fixture);
  g_assert_cmpuint (dossier_session_get_reading (session)->marks->len, ==, n_marks + 1);
  g_assert_nonnull (dossier_session_get_redo_label (session));
  dossier_session_redo (session);
  session_fixture_settle (fixture);
  g_assert_cmpuint (dossier_session_get_reading (session)->marks->len, ==, n_marks + 2);
  dossier_session_undo (session);
  dossier_session_undo (session);
  dossier_session_undo (session);
  session_fixture_settle (fixture);
  g_assert_cmpuint (dossier_session_get_reading (session)->marks->len, ==, n_marks);
  g_assert_null (dossier_session_get_undo_label (session));
}

/* Another document was opened while a dialog asked. */
static void
test_other_text (SessionFixture *fixture, gconstpointer data)
{
  DossierSession *session = fixture->session;
  g_autoptr (DossierReading) asked = NULL;
  guint n_marks;

  dossier_session_open_document (session, 1);
  session_fixture_settle (fixture);
  asked = dossier_reading_ref (dossier_session_get_reading (session));
  dossier_session_open_document (session, 2);
  session_fixture_settle (fixture);
  n_marks = open_text (session)->marks->len;

  dossier_session_mark_note (session, asked, DOSSIER_SPAN_INIT (0, 4), "ask them");
  session_fixture_settle (fixture);
  g_assert_null (fixture->failure);
  g_assert_cmpuint (open_text (session)->marks->len, ==, n_marks);
  dossier_session_open_document (session, 1);
  session_fixture_settle (fixture);
  g_assert_cmpuint (open_text (session)->marks->len, ==, asked->marks->len + 1);
}

/* Another program annotates the document anew while one reads it: who rejects a mark does not reject what stands under
 * its number in the same place now. */
static const struct
{
  DossierLayer layer;
  const char *markup; /* the first document, where one mark of the layer claims something else */
} others[] = {
  { DOSSIER_LAYER_MENTION,
    "# Wind for Oslo @2024-07-01\n[person/anna-vik|Ana Vik] met [person/bo-dal|Bo Dal] in [place/oslo|Oslo].\n"
    "{pledge;actor=person/ana-vik:[person/ana-vik|Vik] will build [s:energy-wind|wind farms] by [t:../2027|2027].}\n" },
  { DOSSIER_LAYER_TIME,
    "# Wind for Oslo @2024-07-01\n[person/ana-vik|Ana Vik] met [person/bo-dal|Bo Dal] in [place/oslo|Oslo].\n"
    "{pledge;actor=person/ana-vik:[person/ana-vik|Vik] will build [s:energy-wind|wind farms] by [t:2027|2027].}\n" },
  { DOSSIER_LAYER_SECTOR,
    "# Wind for Oslo @2024-07-01\n[person/ana-vik|Ana Vik] met [person/bo-dal|Bo Dal] in [place/oslo|Oslo].\n"
    "{pledge;actor=person/ana-vik:[person/ana-vik|Vik] will build [s:transport|wind farms] by [t:../2027|2027].}\n" },
  { DOSSIER_LAYER_STATEMENT,
    "# Wind for Oslo @2024-07-01\n[person/ana-vik|Ana Vik] met [person/bo-dal|Bo Dal] in [place/oslo|Oslo].\n"
    "{target;actor=person/ana-vik:[person/ana-vik|Vik] will build [s:energy-wind|wind farms] by [t:../2027|2027].}\n" },
};

static gint64
find_first_mark (const DossierReading *reading, DossierLayer layer)
{
  for (guint i = 0; i < reading->marks->len; i++)
    if (g_array_index (reading->marks, DossierMark, i).layer == layer)
      return g_array_index (reading->marks, DossierMark, i).id;
  return 0;
}

static void
test_other_mark (SessionFixture *fixture, gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  DossierSession *session = fixture->session;
  g_autofree char *path = g_build_filename (fixture->folder, "test.dossier", NULL);
  g_autoptr (DossierCorpus) other = dossier_corpus_open (path, DOSSIER_CORPUS_OPEN, NULL);
  g_autofree char *text = NULL;
  g_autoptr (DossierAnalysis) analysis = fixture_analysis (others[row].markup, &text);
  gint64 mark;

  dossier_session_open_document (session, 1);
  session_fixture_settle (fixture);
  mark = find_first_mark (open_text (session), others[row].layer);
  g_assert_cmpint (mark, !=, 0);
  g_assert_true (dossier_corpus_replace_analysis (other, 1, analysis, NULL, NULL, NULL));
  dossier_session_reject_mark (session, others[row].layer, mark);
  session_fixture_settle (fixture);
  g_assert_cmpuint (fixture->n_edited, ==, 0);
  g_assert_nonnull (fixture->failure);
  g_assert_null (dossier_session_get_undo_label (session));

  dossier_session_refresh (session);
  session_fixture_settle (fixture);
  dossier_session_reject_mark (session, others[row].layer, find_first_mark (open_text (session), others[row].layer));
  session_fixture_settle (fixture);
  g_assert_cmpuint (fixture->n_edited, ==, 1);
}

/* The marks in force, as text. */
static char *
describe (DossierCorpus *corpus)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (DossierQuery) query = dossier_query_new ();
  g_autoptr (DossierView) view = dossier_corpus_read_view (corpus, query, NULL, NULL);
  const GPtrArray *sectors = view->sectors, *entities = view->entities;

  for (gint64 id = 1; id <= SESSION_SAMPLE_DOCUMENTS; id++)
    {
      g_autoptr (DossierReading) reading = dossier_corpus_read_document (corpus, id, NULL, NULL);

      for (guint i = 0; i < reading->marks->len; i++)
        {
          const DossierMark *mark = &g_array_index (reading->marks, DossierMark, i);

          g_string_append_printf (text, "%d %d %d %u-%u %s %s\n", (int) id, (int) mark->layer,
                                  (int) mark->id, mark->span.start, mark->span.end, mark->label,
                                  mark->value != NULL ? mark->value : "");
        }
    }
  for (guint i = 0; i < sectors->len; i++)
    g_string_append_printf (text, "%s %u\n", dossier_facet_get_key (g_ptr_array_index (sectors, i)),
                            dossier_facet_get_count (g_ptr_array_index (sectors, i)));
  for (guint i = 0; i < entities->len; i++)
    g_string_append_printf (text, "%s %s %u\n",
                            dossier_facet_get_key (g_ptr_array_index (entities, i)),
                            dossier_facet_get_label (g_ptr_array_index (entities, i)),
                            dossier_facet_get_count (g_ptr_array_index (entities, i)));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
do_something (DossierSession *session)
{
  const DossierReading *reading = dossier_session_get_reading (session);
  guint start = (guint) g_test_rand_int_range (0, (gint32) reading->length - 10);
  DossierSpan span = DOSSIER_SPAN_INIT (start, start + (guint) g_test_rand_int_range (1, 10));

  switch (g_test_rand_int_range (0, 5))
    {
    case 0:
      dossier_session_mark_entity (session, open_text (session), span, DOSSIER_ENTITY_EVENT, "Some Event");
      break;
    case 1:
      dossier_session_mark_sector (session, open_text (session), span, "space");
      break;
    case 2:
      dossier_session_mark_statement (
        session, open_text (session), span,
        &(DossierStatementWords) { .kind = DOSSIER_STATEMENT_PLEDGE, .due = "../2031" });
      break;
    case 3:
      dossier_session_mark_note (session, open_text (session), span, "why?");
      break;
    default:
      if (reading->marks->len > 0)
        {
          guint at = (guint) g_test_rand_int_range (0, (gint32) reading->marks->len);
          const DossierMark *mark = &g_array_index (reading->marks, DossierMark, at);

          dossier_session_reject_mark (session, mark->layer, mark->id);
        }
    }
}

/* Undo all gives the start, redo all the end, whatever was done. */
static void
test_random_edits (SessionFixture *fixture, gconstpointer data)
{
  DossierSession *session = fixture->session;

  for (guint round = 0; round < 4; round++)
    {
      g_autofree char *start = describe (fixture->corpus);
      g_autofree char *end = NULL;
      g_autofree char *back = NULL;
      g_autofree char *again = NULL;
      guint n_done = fixture->n_edited;

      dossier_session_open_document (session, (gint64) (round % SESSION_SAMPLE_DOCUMENTS) + 1);
      session_fixture_settle (fixture);
      for (guint i = 0; i < 12; i++)
        {
          do_something (session);
          session_fixture_settle (fixture);
        }
      n_done = fixture->n_edited - n_done;
      g_assert_null (fixture->failure);
      end = describe (fixture->corpus);
      for (guint i = 0; i < n_done; i++)
        dossier_session_undo (session);
      session_fixture_settle (fixture);
      back = describe (fixture->corpus);
      g_assert_cmpstr (back, ==, start);
      for (guint i = 0; i < n_done; i++)
        dossier_session_redo (session);
      session_fixture_settle (fixture);
      again = describe (fixture->corpus);
      g_assert_cmpstr (again, ==, end);
    }
}

static void
count_notify (GObject *object, GParamSpec *pspec, guint *count)
{
  ++*count;
}

/* One act of the hand is one refresh, although the corpus tells of the write too. */
static void
test_one_refresh (SessionFixture *fixture, gconstpointer data)
{
  guint n_timelines = 0;

  dossier_session_open_document (fixture->session, 1);
  session_fixture_settle (fixture);
  g_signal_connect (fixture->session, "notify::timeline", G_CALLBACK (count_notify), &n_timelines);
  dossier_session_mark_sector (fixture->session, open_text (fixture->session), DOSSIER_SPAN_INIT (0, 3), "space");
  session_fixture_settle (fixture);
  g_assert_cmpuint (n_timelines, ==, 1);
}

static void
test_history_bound (void)
{
  g_autoptr (DossierHistory) history = dossier_history_new ();
  DossierChange change = { .kind = DOSSIER_CHANGE_WITHDRAW };
  guint n = 0;

  for (change.id = 1; change.id <= 500; change.id++)
    dossier_history_push (history, DOSSIER_DIRECTION_NEW, dossier_edit_new (&change, "a", "b"));
  for (;; n++)
    {
      g_autoptr (DossierEdit) edit = dossier_history_pop (history, DOSSIER_DIRECTION_UNDO);

      if (edit == NULL)
        break;
      g_assert_cmpint (edit->change->id, ==, 500 - n);
    }
  g_assert_cmpuint (n, ==, DOSSIER_HISTORY_MAX);
}

#define ADD_WITH(name, data, func)                                                                 \
  g_test_add ("/session-edits/" name, SessionFixture, data, session_fixture_set_up_sample, func,   \
              session_fixture_tear_down_sample)
#define ADD(name, func) ADD_WITH (name, NULL, func)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("hand", test_hand);
  ADD ("other-text", test_other_text);
  ADD_WITH ("other-mark/mention", GSIZE_TO_POINTER (0), test_other_mark);
  ADD_WITH ("other-mark/time", GSIZE_TO_POINTER (1), test_other_mark);
  ADD_WITH ("other-mark/sector", GSIZE_TO_POINTER (2), test_other_mark);
  ADD_WITH ("other-mark/statement", GSIZE_TO_POINTER (3), test_other_mark);
  ADD ("random-edits", test_random_edits);
  ADD ("one-refresh", test_one_refresh);
  g_test_add_func ("/session-edits/history-bound", test_history_bound);
  return g_test_run ();
}
