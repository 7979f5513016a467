/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "statement-fixture.h"

#include <string.h>

#include "dossier-corpus-ledger.h"
#include "dossier-repair.h"
#include "dossier-statement.h"

char *
statements_describe (SessionFixture *fixture)
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

void
statements_assert (SessionFixture *fixture, const char *expected)
{
  g_autofree char *statements = NULL;

  session_fixture_settle (fixture);
  g_assert_cmpstr (fixture->failure, ==, NULL);
  statements = statements_describe (fixture);
  g_assert_cmpstr (statements, ==, expected);
}

/* With the amount that the markup of the sample cannot tell, and perhaps a code. */
void
statements_annotate_dated (SessionFixture *fixture, const char *head, const char *statement)
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

void
statements_annotate (SessionFixture *fixture, const char *statement)
{
  statements_annotate_dated (fixture, HEAD, statement);
}

void
statements_set_up (SessionFixture *fixture, gconstpointer data)
{
  session_fixture_set_up_sample (fixture, NULL);
  statements_annotate (
    fixture,
    "{pledge;actor=person/ana-vik;to=person/bo-dal;sector=energy-wind;due=../2027:" WORDS "}");
  dossier_session_open_document (fixture->session, 1);
  statements_assert (fixture, FOUND);
}

const DossierMark *
statements_find (SessionFixture *fixture)
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

gint64
statements_find_entity (SessionFixture *fixture, const char *name)
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

GArray *
statements_list_entities (SessionFixture *fixture, const char *const *names)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; names[i] != NULL; i++)
    {
      gint64 id = statements_find_entity (fixture, names[i]);

      g_array_append_val (ids, id);
    }
  return ids;
}

void
statements_correct (SessionFixture *fixture, DossierStatementKind kind, DossierCertainty certainty,
         const char *actor, const char *const *others, const char *when, const char *due)
{
  g_autoptr (GArray) ids = statements_list_entities (fixture, others);
  gint64 who = actor != NULL ? statements_find_entity (fixture, actor) : 0;
  DossierStatementWords words = { kind, certainty, who, ids, when, due };

  dossier_session_correct_statement (fixture->session,
                                     dossier_session_get_reading (fixture->session),
                                     statements_find (fixture)->id, &words);
}

void
statements_check (DossierCorpus *corpus)
{
  g_autoptr (GPtrArray) findings = dossier_corpus_check (corpus, FALSE, NULL, NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const DossierFinding *finding = g_ptr_array_index (findings, i);

      /* The sample has no originals. */
      g_assert_cmpint (finding->kind, ==, DOSSIER_FINDING_ORIGINAL);
    }
}

void
statements_correct_all (SessionFixture *fixture)
{
  statements_correct (fixture, DOSSIER_STATEMENT_PROPOSAL, DOSSIER_CERTAINTY_CONDITIONAL,
                      "Bo Dal", TWO, "2025", "2026-10");
  statements_assert (fixture, CORRECTED);
}
