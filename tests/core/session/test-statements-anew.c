/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* What was said of a statement holds when its document is annotated anew. */
#include <string.h>

#include "dossier-corpus-private.h"
#include "dossier-repair.h"
#include "statement-fixture.h"

/* What another annotation finds in the place of what was corrected stays corrected; what it finds
 * besides is another statement. */
static void
test_annotated_anew (SessionFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *found;
    const char *statements;
  } cases[] = {
    { "{pledge;actor=place/oslo;sector=health:" WORDS "}", CORRECTED },
    { "[person/ana-vik|Vik] {pledge:will build [s:energy-wind|wind farms] by [t:../2027|2027].}",
      CORRECTED },
    { WORDS, CORRECTED },
    { "{target;actor=place/oslo:" WORDS "}",
      CORRECTED "\ntarget Oslo > -, happens -, due -, planned, , amount “wind farms”" },
  };

  statements_correct_all (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      statements_annotate (fixture, cases[i].found);
      statements_assert (fixture, cases[i].statements);
      statements_check (fixture->corpus);
    }
}

#define ONE (const char *const[]) { "Bo Dal", NULL }
#define SPAN "{pledge;actor=person/ana-vik;to=person/bo-dal;sector=energy-wind;due=P2Y:" WORDS "}"
#define LATER DATED ("2025-07-01")

/* What was left as it was is what is found: it was not decided. */
static void
test_kept (SessionFixture *fixture, gconstpointer data)
{
  statements_annotate (fixture, SPAN);
  dossier_session_open_document (fixture->session, 2);
  session_fixture_settle (fixture);
  dossier_session_open_document (fixture->session, 1);
  statements_assert (fixture,
                     "pledge Ana Vik > Bo Dal, happens -, due ../2026-07, planned, " KEPT);
  statements_correct (fixture, DOSSIER_STATEMENT_PLEDGE, DOSSIER_CERTAINTY_CONDITIONAL, "Ana Vik",
                      ONE, NULL, "../2026-07");
  statements_assert (fixture,
                     "pledge Ana Vik > Bo Dal, happens -, due ../2026-07, conditional, " KEPT);
  /* A correction of the correction keeps it too. */
  statements_correct (fixture, DOSSIER_STATEMENT_PROPOSAL, DOSSIER_CERTAINTY_CONDITIONAL,
                      "Ana Vik", NOBODY, NULL, "../2026-07");
  statements_assert (fixture,
                     "proposal Ana Vik > -, happens -, due ../2026-07, conditional, " KEPT);

  statements_annotate_dated (fixture, LATER, SPAN);
  statements_assert (fixture,
                     "proposal Ana Vik > -, happens -, due ../2027-07, conditional, " KEPT);
  statements_annotate (fixture, "{pledge;actor=place/oslo;to=person/ana-vik;due=2031:" WORDS "}");
  statements_assert (fixture, "proposal Oslo > -, happens -, due 2031, conditional, " KEPT);
  dossier_session_undo (fixture->session);
  statements_assert (fixture, "pledge Oslo > Ana Vik, happens -, due 2031, conditional, " KEPT);
  /* Where nothing is found that it could follow it says what it was. */
  statements_annotate (fixture, WORDS);
  statements_assert (fixture,
                     "pledge Ana Vik > Bo Dal, happens -, due ../2026-07, conditional, " KEPT);
  statements_check (fixture->corpus);
}

/* A span that a person writes ends on a day, which follows the date of the document. */
static void
test_span (SessionFixture *fixture, gconstpointer data)
{
  statements_correct (fixture, DOSSIER_STATEMENT_PLEDGE, DOSSIER_CERTAINTY_PLANNED, "Ana Vik",
                      ONE, NULL, "P2Y");
  statements_assert (fixture,
                     "pledge Ana Vik > Bo Dal, happens -, due ../2026-07, planned, " KEPT);
  statements_correct (fixture, DOSSIER_STATEMENT_PLEDGE, DOSSIER_CERTAINTY_DONE, "Ana Vik", ONE,
                      NULL, "../2026-07");
  statements_assert (fixture, "pledge Ana Vik > Bo Dal, happens -, due ../2026-07, done, " KEPT);
  statements_annotate_dated (fixture, LATER, SPAN);
  statements_assert (fixture, "pledge Ana Vik > Bo Dal, happens -, due ../2027-07, done, " KEPT);
  /* What was said earlier is counted from then. */
  statements_correct (fixture, DOSSIER_STATEMENT_PLEDGE, DOSSIER_CERTAINTY_DONE, "Ana Vik", ONE,
                      "2023-03", "P2Y");
  statements_assert (fixture,
                     "pledge Ana Vik > Bo Dal, happens 2023-03, due ../2025-03, done, " KEPT);
}

/* The document was annotated anew while the dialog asked: what stands there with the same number is
 * not what was asked about. */
static void
test_other_by_now (SessionFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *found;
    const char *failure;
  } cases[] = {
    { WORDS, "The mark is no longer there" },
    { "[person/ana-vik|Vik] {pledge;actor=person/ana-vik:will build [s:energy-wind|wind farms].}",
      "The mark is no longer there" },
    { "{target;actor=person/ana-vik:" WORDS "}",
      "The statement has changed meanwhile. Look at it again." },
    { "{pledge;actor=place/oslo:" WORDS "}",
      "The statement has changed meanwhile. Look at it again." },
    { "{pledge:" WORDS "}", "The statement has changed meanwhile. Look at it again." },
    { "{pledge;actor=person/ana-vik;due=2031:" WORDS "}", NULL },
  };
  g_autoptr (DossierReading) asked
    = dossier_reading_ref (dossier_session_get_reading (fixture->session));
  DossierStatementWords words = { .kind = DOSSIER_STATEMENT_VISIT };
  gint64 statement = statements_find (fixture)->id;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      statements_annotate (fixture, cases[i].found);
      session_fixture_settle (fixture);
      dossier_session_correct_statement (fixture->session, asked, statement, &words);
      session_fixture_settle (fixture);
      g_assert_cmpstr (fixture->failure, ==, cases[i].failure);
      g_assert_cmpint (dossier_session_get_undo_label (fixture->session) != NULL, ==,
                       cases[i].failure == NULL);
      g_clear_pointer (&fixture->failure, g_free);
    }
}

static gboolean
write_payload (DossierConnection *connection, gpointer data, GError **error)
{
  g_autofree char *sql = g_strdup_printf (
    "UPDATE decision SET payload = json_patch (payload, '%s')", (const char *) data);

  return dossier_connection_execute (connection, sql, error);
}

/* What a damaged file says besides is passed over. */
static void
test_damaged (SessionFixture *fixture, gconstpointer data)
{
  static const char *const payloads[] = {
    "{\"others\": 5, \"sectors\": \"x\", \"amounts\": {}}",
    "{\"others\": [1, \"a\", {}, {\"key\": \"person/x\"}], \"sectors\": [7, []],"
    " \"amounts\": [3, []]}",
    "{\"others\": null, \"sectors\": {\"a\": [1]},"
    " \"amounts\": [[-9000, 4], [9, 2], [1e300, 2e300]]}",
    "{\"certainty\": \"maybe\", \"replaces\": 3, \"corrects\": \"x\", \"when\": 8, \"code\": []}",
  };

  statements_correct_all (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (payloads); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (dossier_store_write (dossier_corpus_get_store (fixture->corpus), "",
                                          write_payload, (gpointer) payloads[i], NULL, &error));
      g_assert_no_error (error);
      statements_annotate (fixture, WORDS);
      session_fixture_settle (fixture);
      g_assert_null (fixture->failure);
      g_assert_cmpint (statements_find (fixture)->statement_kind, ==, DOSSIER_STATEMENT_PROPOSAL);
      statements_check (fixture->corpus);
    }
}

/* As the sample is marked, but for its first document nothing. */
static DossierAnalysis *
annotate_bare (const DossierKnowledge *knowledge, const char *text, gsize length,
               const DossierHints *hints, GCancellable *cancellable, GError **error)
{
  g_autofree char *plain = NULL;
  g_autoptr (DossierAnalysis) analysis = fixture_analysis (HEAD WORDS "\n", &plain);
  DossierSegment segment = { DOSSIER_SEGMENT_BODY, DOSSIER_SPAN_INIT (0, length) };

  if (strlen (plain) == length && memcmp (plain, text, length) == 0)
    return g_steal_pointer (&analysis);
  g_clear_pointer (&analysis, dossier_analysis_unref);
  analysis = dossier_analysis_new ();
  g_array_append_val (analysis->segments, segment);
  return g_steal_pointer (&analysis);
}

/* A copy of the dossier with a number that cannot be, made anew from its texts. */
static DossierCorpus *
mend_copy (SessionFixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "damaged.dossier", NULL);
  g_autoptr (DossierOperation) operation = dossier_operation_new ("Mend");
  g_autoptr (DossierConnection) connection = NULL;
  g_autoptr (DossierRepair) repair = NULL;
  g_autoptr (GError) error = NULL;
  DossierCorpus *mended;

  dossier_store_copy (dossier_corpus_get_store (fixture->corpus), path, NULL, &error);
  g_assert_no_error (error);
  connection = dossier_connection_open (path, DOSSIER_CONNECTION_WRITE, &error);
  g_assert_no_error (error);
  dossier_connection_execute (connection, "UPDATE holding SET basis = 99", &error);
  g_assert_no_error (error);
  g_clear_pointer (&connection, dossier_connection_close);
  repair = dossier_repair_run (path, NULL, annotate_bare, operation, &error);
  g_assert_no_error (error);
  mended = dossier_corpus_open (repair->mended, DOSSIER_CORPUS_OPEN, &error);
  g_assert_no_error (error);
  return mended;
}

/* What was said of a statement, twice and one of it taken back, comes along when a damaged file is
 * made anew, with all that it holds: nothing is found there that it could be read from. */
static void
test_mended (SessionFixture *fixture, gconstpointer data)
{
  DossierCorpus *own = fixture->corpus;
  g_autofree char *statements = NULL;
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GPtrArray) decisions = NULL;

  statements_correct_all (fixture);
  statements_correct (fixture, DOSSIER_STATEMENT_PLEDGE, DOSSIER_CERTAINTY_DONE, NULL, NOBODY,
                      NULL, NULL);
  statements_assert (fixture, "pledge - > -, happens -, due -, done, " KEPT);
  dossier_session_undo (fixture->session);
  statements_assert (fixture, CORRECTED);

  decisions = dossier_corpus_list_decisions (own, 1, NULL, NULL);
  fixture->corpus = mend_copy (fixture);
  statements = statements_describe (fixture);
  g_assert_cmpstr (statements, ==, CORRECTED);
  statements_check (fixture->corpus);
  kept = dossier_corpus_list_decisions (fixture->corpus, 1, NULL, NULL);
  g_assert_cmpuint (kept->len, ==, decisions->len);
  g_assert_finalize_object (fixture->corpus);
  fixture->corpus = own;
}

#define ADD(name, func)                                                                            \
  g_test_add ("/statements-anew/" name, SessionFixture, NULL, statements_set_up, func,\
              session_fixture_tear_down_sample)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("annotated-anew", test_annotated_anew);
  ADD ("kept", test_kept);
  ADD ("span", test_span);
  ADD ("other-by-now", test_other_by_now);
  ADD ("damaged", test_damaged);
  ADD ("mended", test_mended);
  return g_test_run ();
}
