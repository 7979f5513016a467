/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* What a person says of a statement, in the place of what was found. */
#include <string.h>

#include "dossier-corpus-ledger.h"
#include "dossier-corpus-private.h"
#include "dossier-repair.h"
#include "dossier-statement.h"
#include "session-fixture.h"

/* The first document of the sample, annotated again, perhaps with newer knowledge. */
#define DATED(date)                                                                                \
  "# Wind for Oslo @" date "\n"                                                                    \
  "[person/ana-vik|Ana Vik] met [person/bo-dal|Bo Dal] in [place/oslo|Oslo].\n"
#define HEAD DATED ("2024-07-01")
#define WORDS "[person/ana-vik|Vik] will build [s:energy-wind|wind farms] by [t:../2027|2027]."
#define KEPT "energy-wind, amount “wind farms”"
#define FOUND "pledge Ana Vik > Bo Dal, happens -, due ../2027, planned, " KEPT

/* The statements of the first document, a line each. */
static char *
describe (SessionFixture *fixture)
{
  g_autoptr (DossierQuery) query = dossier_query_new ();
  g_autoptr (GArray) ids = dossier_corpus_find_statements (fixture->corpus, query, NULL, NULL);
  g_autoptr (GPtrArray) statements
    = dossier_corpus_load_statements (fixture->corpus, ids, NULL, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < statements->len; i++)
    {
      DossierStatement *statement = g_ptr_array_index (statements, i);
      const char *actor = dossier_statement_get_actor (statement);
      const char *others = dossier_statement_get_counterparts (statement);
      const char *when = dossier_statement_get_when (statement);
      const char *due = dossier_statement_get_due (statement);
      g_autofree char *sectors
        = g_strjoinv (" ", (GStrv) dossier_statement_get_sectors (statement));
      g_autofree char *amounts
        = g_strjoinv ("” “", (GStrv) dossier_statement_get_amounts (statement));

      g_string_append_printf (
        text, "%s%s %s > %s, happens %s, due %s, %s, %s, amount “%s”", i > 0 ? "\n" : "",
        dossier_statement_kind_to_string (dossier_statement_get_kind (statement)),
        actor != NULL ? actor : "-", others != NULL ? others : "-", when != NULL ? when : "-",
        due != NULL ? due : "-",
        dossier_certainty_to_string (dossier_statement_get_certainty (statement)), sectors,
        amounts);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_statements (SessionFixture *fixture, const char *expected)
{
  g_autofree char *statements = NULL;

  session_fixture_settle (fixture);
  g_assert_cmpstr (fixture->failure, ==, NULL);
  statements = describe (fixture);
  g_assert_cmpstr (statements, ==, expected);
}

/* With the amount that the markup of the sample cannot tell, and perhaps a code. */
static void
annotate_dated (SessionFixture *fixture, const char *head, const char *statement)
{
  g_autofree char *markup = g_strconcat (head, statement, "\n", NULL);
  g_autofree char *text = NULL;
  g_autoptr (DossierAnalysis) analysis = fixture_analysis (markup, &text);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < analysis->statements->len; i++)
    {
      DossierStatementMark *mark = &g_array_index (analysis->statements, DossierStatementMark, i);
      const char *farms = strstr (text, "wind farms");
      DossierSpan span = DOSSIER_SPAN_INIT (farms - text, farms - text + strlen ("wind farms"));

      mark->amounts = g_array_new (FALSE, FALSE, sizeof (DossierSpan));
      g_array_append_val (mark->amounts, span);
      mark->code = "COOPERATE 030";
    }
  dossier_corpus_replace_analysis (fixture->corpus, 1, analysis, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
annotate (SessionFixture *fixture, const char *statement)
{
  annotate_dated (fixture, HEAD, statement);
}

static void
set_up (SessionFixture *fixture, gconstpointer data)
{
  session_fixture_set_up_sample (fixture, NULL);
  annotate (fixture, "{pledge;actor=person/ana-vik;to=person/bo-dal;sector=energy-wind;due=../2027:"
                     WORDS "}");
  dossier_session_open_document (fixture->session, 1);
  assert_statements (fixture, FOUND);
}

static const DossierMark *
find_statement (SessionFixture *fixture)
{
  const DossierReading *reading = dossier_session_get_reading (fixture->session);

  for (guint i = 0; i < reading->marks->len; i++)
    {
      const DossierMark *mark = &g_array_index (reading->marks, DossierMark, i);

      if (mark->layer == DOSSIER_LAYER_STATEMENT)
        return mark;
    }
  g_assert_not_reached ();
}

static gint64
find_entity (SessionFixture *fixture, const char *name)
{
  const DossierReading *reading = dossier_session_get_reading (fixture->session);

  for (guint i = 0; i < reading->marks->len; i++)
    {
      const DossierMark *mark = &g_array_index (reading->marks, DossierMark, i);

      if (mark->layer == DOSSIER_LAYER_MENTION && g_strcmp0 (mark->label, name) == 0)
        return mark->entity;
    }
  g_assert_not_reached ();
}

static GArray *
list_entities (SessionFixture *fixture, const char *const *names)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; names[i] != NULL; i++)
    {
      gint64 id = find_entity (fixture, names[i]);

      g_array_append_val (ids, id);
    }
  return ids;
}

static void
correct (SessionFixture *fixture, DossierStatementKind kind, DossierCertainty certainty,
         const char *actor, const char *const *others, const char *when, const char *due)
{
  g_autoptr (GArray) ids = list_entities (fixture, others);
  DossierStatementWords words = { kind, certainty, actor != NULL ? find_entity (fixture, actor) : 0,
                                  ids, when, due };

  dossier_session_correct_statement (fixture->session,
                                     dossier_session_get_reading (fixture->session),
                                     find_statement (fixture)->id, &words);
}

/* Marks and decisions are in order. The sample has no originals. */
static void
check (DossierCorpus *corpus)
{
  g_autoptr (GPtrArray) findings = dossier_corpus_check (corpus, FALSE, NULL, NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const DossierFinding *finding = g_ptr_array_index (findings, i);

      g_assert_cmpint (finding->kind, ==, DOSSIER_FINDING_ORIGINAL);
    }
}

#define NOBODY (const char *const[]) { NULL }
#define TWO (const char *const[]) { "Oslo", "Bo Dal", NULL }
#define CORRECTED                                                                                  \
  "proposal Bo Dal > Oslo, Bo Dal, happens 2025, due 2026-10, conditional, " KEPT

static void
correct_all (SessionFixture *fixture)
{
  correct (fixture, DOSSIER_STATEMENT_PROPOSAL, DOSSIER_CERTAINTY_CONDITIONAL, "Bo Dal", TWO,
           "2025", "2026-10");
  assert_statements (fixture, CORRECTED);
}

/* It takes the place of what was found, with all that nobody was asked about; what can be asked is
 * read back for the next correction. */
static void
test_corrected (SessionFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) decisions = NULL;
  const DossierStoredDecision *stored;
  const DossierMark *mark;

  correct_all (fixture);
  decisions = dossier_corpus_list_decisions (fixture->corpus, 1, NULL, NULL);
  g_assert_cmpuint (decisions->len, ==, 1);
  stored = g_ptr_array_index (decisions, 0);
  g_assert_cmpstr (stored->said.replaces, ==, "pledge");
  g_assert_cmpstr (stored->said.when, ==, "2025");
  g_assert_cmpstr (stored->said.certainty, ==, "conditional");
  g_assert_cmpuint (stored->said.others->len, ==, 2);
  g_assert_cmpuint (stored->said.amounts->len, ==, 1);
  mark = find_statement (fixture);
  g_assert_true (mark->by_hand);
  g_assert_cmpuint (mark->others->len, ==, 2);
  g_assert_cmpstr (g_array_index (mark->others, DossierNamed, 1).name, ==, "Bo Dal");
  g_assert_cmpint (g_array_index (mark->others, DossierNamed, 1).entity, ==,
                   find_entity (fixture, "Bo Dal"));

  dossier_session_undo (fixture->session);
  assert_statements (fixture, FOUND);
  g_assert_null (dossier_session_get_undo_label (fixture->session));
  dossier_session_redo (fixture->session);
  assert_statements (fixture, CORRECTED);
  dossier_session_take_back_correction (fixture->session, find_statement (fixture)->id);
  assert_statements (fixture, FOUND);
  dossier_session_undo (fixture->session);
  assert_statements (fixture, CORRECTED);
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
  gint64 found = find_statement (fixture)->id, first, second;

  correct_all (fixture);
  first = find_statement (fixture)->id;
  assert_heir (fixture, found, first);
  correct (fixture, DOSSIER_STATEMENT_REPORT, DOSSIER_CERTAINTY_DONE, NULL, NOBODY, NULL, NULL);
  session_fixture_settle (fixture);
  second = find_statement (fixture)->id;
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
  correct_all (fixture);
  correct (fixture, DOSSIER_STATEMENT_PLEDGE, DOSSIER_CERTAINTY_DONE, NULL, NOBODY, NULL, NULL);
  assert_statements (fixture, "pledge - > -, happens -, due -, done, " KEPT);
  dossier_session_reject_mark (fixture->session, DOSSIER_LAYER_STATEMENT,
                               find_statement (fixture)->id);
  assert_statements (fixture, "");
  annotate (fixture, "{pledge;actor=place/oslo;sector=health:" WORDS "}");
  assert_statements (fixture, "");
  check (fixture->corpus);
  dossier_session_undo (fixture->session);
  assert_statements (fixture, "pledge - > -, happens -, due -, done, " KEPT);
  dossier_session_take_back_correction (fixture->session, find_statement (fixture)->id);
  assert_statements (fixture, CORRECTED);
}

/* A correction of a correction takes its place, not that of what was found once more. */
static void
test_corrected_again (SessionFixture *fixture, gconstpointer data)
{
  correct_all (fixture);
  correct (fixture, DOSSIER_STATEMENT_PLEDGE, DOSSIER_CERTAINTY_DONE, NULL, NOBODY, NULL, NULL);
  assert_statements (fixture, "pledge - > -, happens -, due -, done, " KEPT);
  correct (fixture, DOSSIER_STATEMENT_REPORT, DOSSIER_CERTAINTY_DENIED, "Ana Vik", NOBODY, NULL,
           NULL);
  assert_statements (fixture, "report Ana Vik > -, happens -, due -, denied, " KEPT);
  dossier_session_undo (fixture->session);
  dossier_session_undo (fixture->session);
  assert_statements (fixture, CORRECTED);
  dossier_session_undo (fixture->session);
  assert_statements (fixture, FOUND);
}

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

  correct_all (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      annotate (fixture, cases[i].found);
      assert_statements (fixture, cases[i].statements);
      check (fixture->corpus);
    }
}

#define ONE (const char *const[]) { "Bo Dal", NULL }
#define SPAN "{pledge;actor=person/ana-vik;to=person/bo-dal;sector=energy-wind;due=P2Y:" WORDS "}"
#define LATER DATED ("2025-07-01")

/* What was left as it was is what is found: it was not decided. */
static void
test_kept (SessionFixture *fixture, gconstpointer data)
{
  annotate (fixture, SPAN);
  dossier_session_open_document (fixture->session, 2);
  session_fixture_settle (fixture);
  dossier_session_open_document (fixture->session, 1);
  assert_statements (fixture,
                     "pledge Ana Vik > Bo Dal, happens -, due ../2026-07, planned, " KEPT);
  correct (fixture, DOSSIER_STATEMENT_PLEDGE, DOSSIER_CERTAINTY_CONDITIONAL, "Ana Vik", ONE, NULL,
           "../2026-07");
  assert_statements (fixture,
                     "pledge Ana Vik > Bo Dal, happens -, due ../2026-07, conditional, " KEPT);
  /* A correction of the correction keeps it too. */
  correct (fixture, DOSSIER_STATEMENT_PROPOSAL, DOSSIER_CERTAINTY_CONDITIONAL, "Ana Vik", NOBODY,
           NULL, "../2026-07");
  assert_statements (fixture,
                     "proposal Ana Vik > -, happens -, due ../2026-07, conditional, " KEPT);

  annotate_dated (fixture, LATER, SPAN);
  assert_statements (fixture,
                     "proposal Ana Vik > -, happens -, due ../2027-07, conditional, " KEPT);
  annotate (fixture, "{pledge;actor=place/oslo;to=person/ana-vik;due=2031:" WORDS "}");
  assert_statements (fixture, "proposal Oslo > -, happens -, due 2031, conditional, " KEPT);
  dossier_session_undo (fixture->session);
  assert_statements (fixture, "pledge Oslo > Ana Vik, happens -, due 2031, conditional, " KEPT);
  /* Where nothing is found that it could follow it says what it was. */
  annotate (fixture, WORDS);
  assert_statements (fixture,
                     "pledge Ana Vik > Bo Dal, happens -, due ../2026-07, conditional, " KEPT);
  check (fixture->corpus);
}

/* A span that a person writes ends on a day, which follows the date of the document. */
static void
test_span (SessionFixture *fixture, gconstpointer data)
{
  correct (fixture, DOSSIER_STATEMENT_PLEDGE, DOSSIER_CERTAINTY_PLANNED, "Ana Vik", ONE, NULL,
           "P2Y");
  assert_statements (fixture,
                     "pledge Ana Vik > Bo Dal, happens -, due ../2026-07, planned, " KEPT);
  correct (fixture, DOSSIER_STATEMENT_PLEDGE, DOSSIER_CERTAINTY_DONE, "Ana Vik", ONE, NULL,
           "../2026-07");
  assert_statements (fixture, "pledge Ana Vik > Bo Dal, happens -, due ../2026-07, done, " KEPT);
  annotate_dated (fixture, LATER, SPAN);
  assert_statements (fixture, "pledge Ana Vik > Bo Dal, happens -, due ../2027-07, done, " KEPT);
  /* What was said earlier is counted from then. */
  correct (fixture, DOSSIER_STATEMENT_PLEDGE, DOSSIER_CERTAINTY_DONE, "Ana Vik", ONE, "2023-03",
           "P2Y");
  assert_statements (fixture,
                     "pledge Ana Vik > Bo Dal, happens 2023-03, due ../2025-03, done, " KEPT);
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

      correct (fixture, cases[i].kind, DOSSIER_CERTAINTY_DONE, NULL, NOBODY, NULL, NULL);
      session_fixture_settle (fixture);
      id = find_statement (fixture)->id;
      g_array_append_val (ids, id);
      statements = dossier_corpus_load_statements (fixture->corpus, ids, NULL, NULL);
      g_assert_cmpstr (dossier_statement_get_code (g_ptr_array_index (statements, 0)), ==,
                       cases[i].code);
      dossier_session_undo (fixture->session);
      assert_statements (fixture, FOUND);
    }
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
  gint64 statement = find_statement (fixture)->id;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      annotate (fixture, cases[i].found);
      session_fixture_settle (fixture);
      dossier_session_correct_statement (fixture->session, asked, statement, &words);
      session_fixture_settle (fixture);
      g_assert_cmpstr (fixture->failure, ==, cases[i].failure);
      g_assert_cmpint (dossier_session_get_undo_label (fixture->session) != NULL, ==,
                       cases[i].failure == NULL);
      g_clear_pointer (&fixture->failure, g_free);
    }
}

/* A new one can say as much. */
static void
test_marked (SessionFixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) others = list_entities (fixture, TWO);
  DossierStatementWords words = { DOSSIER_STATEMENT_MEETING, DOSSIER_CERTAINTY_PLANNED, 0, others,
                                  "2024-07", NULL };

  dossier_session_mark_statement (fixture->session, dossier_session_get_reading (fixture->session),
                                  DOSSIER_SPAN_INIT (0, 15), &words);
  assert_statements (
    fixture, "meeting - > Oslo, Bo Dal, happens 2024-07, due -, planned, , amount “”\n" FOUND);
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

  correct_all (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (payloads); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (dossier_store_write (dossier_corpus_get_store (fixture->corpus), "",
                                          write_payload, (gpointer) payloads[i], NULL, &error));
      g_assert_no_error (error);
      annotate (fixture, WORDS);
      session_fixture_settle (fixture);
      g_assert_null (fixture->failure);
      g_assert_cmpint (find_statement (fixture)->statement_kind, ==, DOSSIER_STATEMENT_PROPOSAL);
      check (fixture->corpus);
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

  correct_all (fixture);
  correct (fixture, DOSSIER_STATEMENT_PLEDGE, DOSSIER_CERTAINTY_DONE, NULL, NOBODY, NULL, NULL);
  assert_statements (fixture, "pledge - > -, happens -, due -, done, " KEPT);
  dossier_session_undo (fixture->session);
  assert_statements (fixture, CORRECTED);

  decisions = dossier_corpus_list_decisions (own, 1, NULL, NULL);
  fixture->corpus = mend_copy (fixture);
  statements = describe (fixture);
  g_assert_cmpstr (statements, ==, CORRECTED);
  check (fixture->corpus);
  kept = dossier_corpus_list_decisions (fixture->corpus, 1, NULL, NULL);
  g_assert_cmpuint (kept->len, ==, decisions->len);
  g_assert_finalize_object (fixture->corpus);
  fixture->corpus = own;
}

#define ADD(name, func)                                                                            \
  g_test_add ("/session-statements/" name, SessionFixture, NULL, set_up, func,                     \
              session_fixture_tear_down_sample)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("corrected", test_corrected);
  ADD ("heir", test_heir);
  ADD ("removed", test_removed);
  ADD ("corrected-again", test_corrected_again);
  ADD ("annotated-anew", test_annotated_anew);
  ADD ("kept", test_kept);
  ADD ("span", test_span);
  ADD ("code", test_code);
  ADD ("other-by-now", test_other_by_now);
  ADD ("marked", test_marked);
  ADD ("damaged", test_damaged);
  ADD ("mended", test_mended);
  return g_test_run ();
}
