/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* What a person says of a statement, in the place of what was found. */
#include "dossier-corpus-ledger.h"
#include "dossier-statement.h"
#include "statement-fixture.h"

/* It takes the place of what was found, with all that nobody was asked about; what can be asked is
 * read back for the next correction. */
static void
test_corrected (SessionFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) decisions = NULL;
  const DossierStoredDecision *stored;
  const DossierMark *mark;

  statements_correct_all (fixture);
  decisions = dossier_corpus_list_decisions (fixture->corpus, 1, NULL, NULL);
  g_assert_cmpuint (decisions->len, ==, 1);
  stored = g_ptr_array_index (decisions, 0);
  g_assert_cmpstr (stored->said.replaces, ==, "pledge");
  g_assert_cmpstr (stored->said.when, ==, "2025");
  g_assert_cmpstr (stored->said.certainty, ==, "conditional");
  g_assert_cmpuint (stored->said.others->len, ==, 2);
  g_assert_cmpuint (stored->said.amounts->len, ==, 1);
  mark = statements_find (fixture);
  g_assert_true (mark->by_hand);
  g_assert_cmpuint (mark->others->len, ==, 2);
  g_assert_cmpstr (g_array_index (mark->others, DossierNamed, 1).name, ==, "Bo Dal");
  g_assert_cmpint (g_array_index (mark->others, DossierNamed, 1).entity, ==,
                   statements_find_entity (fixture, "Bo Dal"));

  dossier_session_undo (fixture->session);
  statements_assert (fixture, FOUND);
  g_assert_null (dossier_session_get_undo_label (fixture->session));
  dossier_session_redo (fixture->session);
  statements_assert (fixture, CORRECTED);
  dossier_session_take_back_correction (fixture->session, statements_find (fixture)->id);
  statements_assert (fixture, FOUND);
  dossier_session_undo (fixture->session);
  statements_assert (fixture, CORRECTED);
}

static void
assert_heir (SessionFixture *fixture, gint64 statement, gint64 expected)
{
  g_autoptr (GError) error = NULL;

  session_fixture_settle (fixture);
  g_assert_cmpint (dossier_corpus_find_heir (fixture->corpus, statement, NULL, &error), ==,
                   expected);
  g_assert_no_error (error);
}

/* Who looks for a statement that was corrected finds what stands there now, and back again. */
static void
test_heir (SessionFixture *fixture, gconstpointer data)
{
  gint64 found = statements_find (fixture)->id, first, second;

  statements_correct_all (fixture);
  first = statements_find (fixture)->id;
  assert_heir (fixture, found, first);
  statements_correct (fixture, DOSSIER_STATEMENT_REPORT, DOSSIER_CERTAINTY_DONE, NULL, NOBODY,
                      NULL, NULL);
  session_fixture_settle (fixture);
  second = statements_find (fixture)->id;
  assert_heir (fixture, first, second);
  dossier_session_undo (fixture->session);
  assert_heir (fixture, second, first);
  dossier_session_undo (fixture->session);
  assert_heir (fixture, first, found);
  dossier_session_reject_mark (fixture->session, DOSSIER_LAYER_STATEMENT, found);
  assert_heir (fixture, found, 0);
}

/* Neither what was said nor what was found is left, whatever is found next, and one undo brings the
 * correction back. */
static void
test_removed (SessionFixture *fixture, gconstpointer data)
{
  statements_correct_all (fixture);
  statements_correct (fixture, DOSSIER_STATEMENT_PLEDGE, DOSSIER_CERTAINTY_DONE, NULL, NOBODY,
                      NULL, NULL);
  statements_assert (fixture, "pledge - > -, happens -, due -, done, " KEPT);
  dossier_session_reject_mark (fixture->session, DOSSIER_LAYER_STATEMENT,
                               statements_find (fixture)->id);
  statements_assert (fixture, "");
  statements_annotate (fixture, "{pledge;actor=place/oslo;sector=health:" WORDS "}");
  statements_assert (fixture, "");
  statements_check (fixture->corpus);
  dossier_session_undo (fixture->session);
  statements_assert (fixture, "pledge - > -, happens -, due -, done, " KEPT);
  dossier_session_take_back_correction (fixture->session, statements_find (fixture)->id);
  statements_assert (fixture, CORRECTED);
}

/* A correction of a correction takes its place, not that of what was found once more. */
static void
test_corrected_again (SessionFixture *fixture, gconstpointer data)
{
  statements_correct_all (fixture);
  statements_correct (fixture, DOSSIER_STATEMENT_PLEDGE, DOSSIER_CERTAINTY_DONE, NULL, NOBODY,
                      NULL, NULL);
  statements_assert (fixture, "pledge - > -, happens -, due -, done, " KEPT);
  statements_correct (fixture, DOSSIER_STATEMENT_REPORT, DOSSIER_CERTAINTY_DENIED, "Ana Vik",
                      NOBODY, NULL, NULL);
  statements_assert (fixture, "report Ana Vik > -, happens -, due -, denied, " KEPT);
  dossier_session_undo (fixture->session);
  dossier_session_undo (fixture->session);
  statements_assert (fixture, CORRECTED);
  dossier_session_undo (fixture->session);
  statements_assert (fixture, FOUND);
}

/* A code is that of a kind. */
static void
test_code (SessionFixture *fixture, gconstpointer data)
{
  static const struct
  {
    DossierStatementKind kind;
    const char *code;
  } cases[] = {
    { DOSSIER_STATEMENT_PLEDGE, "COOPERATE 030" },
    { DOSSIER_STATEMENT_VISIT, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_autoptr (GPtrArray) statements = NULL;
      gint64 id;

      statements_correct (fixture, cases[i].kind, DOSSIER_CERTAINTY_DONE, NULL, NOBODY, NULL,
                          NULL);
      session_fixture_settle (fixture);
      id = statements_find (fixture)->id;
      g_array_append_val (ids, id);
      statements = dossier_corpus_load_statements (fixture->corpus, ids, NULL, NULL);
      g_assert_cmpstr (dossier_statement_get_code (g_ptr_array_index (statements, 0)), ==,
                       cases[i].code);
      dossier_session_undo (fixture->session);
      statements_assert (fixture, FOUND);
    }
}

/* A new one can say as much. */
static void
test_marked (SessionFixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) others = statements_list_entities (fixture, TWO);
  DossierStatementWords words = { DOSSIER_STATEMENT_MEETING, DOSSIER_CERTAINTY_PLANNED, 0, others,
                                  "2024-07", NULL };

  dossier_session_mark_statement (fixture->session, dossier_session_get_reading (fixture->session),
                                  DOSSIER_SPAN_INIT (0, 15), &words);
  statements_assert (
    fixture, "meeting - > Oslo, Bo Dal, happens 2024-07, due -, planned, , amount “”\n" FOUND);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/session-statements/" name, SessionFixture, NULL, statements_set_up, func,\
              session_fixture_tear_down_sample)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("corrected", test_corrected);
  ADD ("heir", test_heir);
  ADD ("removed", test_removed);
  ADD ("corrected-again", test_corrected_again);
  ADD ("code", test_code);
  ADD ("marked", test_marked);
  return g_test_run ();
}
