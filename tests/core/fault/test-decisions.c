/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* Whichever statement fails while something that a person says is written, taken back or said again:
 * the dossier is as it was before, or as it is after, never between. */
#include <sqlite3.h>
#include <string.h>

#include "described.h"
#include "dossier-facet.h"
#include "dossier-saved-search.h"
#include "dossier-story.h"
#include "fixture.h"
#include "hand.h"
#include "steps.h"
#include "work.h"

#define N_DOCUMENTS 3

static const DossierMark *
find_mark (const DossierReading *reading, DossierLayer layer)
{
  for (guint i = 0; i < reading->marks->len; i++)
    {
      const DossierMark *mark = &g_array_index (reading->marks, DossierMark, i);

      if (mark->layer == layer)
        return mark;
    }
  g_assert_not_reached ();
}

static gint64
find_entity (DossierCorpus *corpus, const char *key)
{
  g_autoptr (DossierQuery) query = dossier_query_new ();
  g_autoptr (DossierView) view = dossier_corpus_read_view (corpus, query, NULL, NULL);

  for (guint i = 0; i < view->entities->len; i++)
    {
      DossierFacet *facet = g_ptr_array_index (view->entities, i);

      if (g_str_equal (dossier_facet_get_key (facet), key))
        return dossier_facet_get_entity (facet);
    }
  g_assert_not_reached ();
}

/* What stands in the place of a statement, or that nothing does. */
static void
say_of_statement (DossierCorpus *corpus, DossierChange *change, DossierVerdict verdict)
{
  g_autoptr (DossierReading) reading = dossier_corpus_read_document (corpus, 1, NULL, NULL);
  const DossierMark *mark = find_mark (reading, DOSSIER_LAYER_STATEMENT);
  DossierDecision *decision = &change->decision;

  decision->document = 1;
  decision->layer = DOSSIER_LAYER_STATEMENT;
  decision->verdict = verdict;
  decision->span = mark->span;
  decision->replaced = (DossierReplaced) { mark->id, mark->statement_kind, mark->entity, 0 };
  if (verdict == DOSSIER_VERDICT_REJECT)
    {
      decision->kind = (char *) dossier_statement_kind_to_string (mark->statement_kind);
      return;
    }
  decision->kind = (char *) "proposal";
  decision->value = (char *) "../2028";
  decision->certainty = (char *) "conditional";
}

static void
correct_statement (DossierCorpus *corpus, DossierChange *change)
{
  say_of_statement (corpus, change, DOSSIER_VERDICT_ADD);
}

static void
reject_correction (DossierCorpus *corpus, DossierChange *change)
{
  say_of_statement (corpus, change, DOSSIER_VERDICT_REJECT);
}

static void
reject_mention (DossierCorpus *corpus, DossierChange *change)
{
  g_autoptr (DossierReading) reading = dossier_corpus_read_document (corpus, 2, NULL, NULL);
  const DossierMark *mark = find_mark (reading, DOSSIER_LAYER_MENTION);

  change->layer = DOSSIER_LAYER_MENTION;
  change->id = mark->id;
  change->decision.span = mark->span;
  change->decision.entity = mark->entity;
}

static void
mark_mention (DossierCorpus *corpus, DossierChange *change)
{
  change->decision.document = 3;
  change->decision.layer = DOSSIER_LAYER_MENTION;
  change->decision.span = DOSSIER_SPAN_INIT (0, 3);
  change->decision.type = (char *) "event";
  change->decision.name = (char *) "Report";
}

static void
change_type (DossierCorpus *corpus, DossierChange *change)
{
  change->verdict = DOSSIER_IDENTITY_TYPE;
  change->entity = find_entity (corpus, "person/ana-vik");
  change->decision.type = (char *) "organization";
  change->decision.key = (char *) "organization/ana-vik";
}

static void
merge (DossierCorpus *corpus, DossierChange *change)
{
  change->verdict = DOSSIER_IDENTITY_SAME;
  change->entity = find_entity (corpus, "person/p0");
  change->other = find_entity (corpus, "person/p2");
}

static void
tell_story (DossierCorpus *corpus, DossierChange *change)
{
  change->kinship = DOSSIER_KINSHIP_SAME;
  change->document = 1;
  change->other = 3;
}

static void
name_search (DossierCorpus *corpus, DossierChange *change)
{
  change->decision.name = (char *) "Wind";
  change->decision.value = (char *) "wind farms";
}

static void
rename_search (DossierCorpus *corpus, DossierChange *change)
{
  change->decision.name = (char *) "Farms";
  change->decision.value = (char *) "Wind";
}

/* One after the other. */
static const struct
{
  const char *name;
  DossierChangeKind kind;
  guint of; /* the act, counted from 1, that this one is about */
  void (*fill) (DossierCorpus *corpus, DossierChange *change);
} acts[] = {
  { "correct-statement", DOSSIER_CHANGE_ADD, 0, correct_statement },
  { "take-back-correction", DOSSIER_CHANGE_WITHDRAW, 1, NULL },
  { "correct-again", DOSSIER_CHANGE_RESTORE, 1, NULL },
  { "reject-correction", DOSSIER_CHANGE_ADD, 0, reject_correction },
  { "take-back-rejection", DOSSIER_CHANGE_WITHDRAW, 4, NULL },
  { "reject-mention", DOSSIER_CHANGE_REJECT, 0, reject_mention },
  { "mark-mention", DOSSIER_CHANGE_ADD, 0, mark_mention },
  { "change-type", DOSSIER_CHANGE_RELATE, 0, change_type },
  { "change-type-back", DOSSIER_CHANGE_UNRELATE, 8, NULL },
  { "change-type-again", DOSSIER_CHANGE_RELATE_AGAIN, 8, NULL },
  { "merge", DOSSIER_CHANGE_RELATE, 0, merge },
  { "part", DOSSIER_CHANGE_UNRELATE, 11, NULL },
  { "tell-one-story", DOSSIER_CHANGE_KINSHIP, 0, tell_story },
  { "tell-two", DOSSIER_CHANGE_KINSHIP_WITHDRAW, 13, NULL },
  { "tell-one-again", DOSSIER_CHANGE_KINSHIP_RESTORE, 13, NULL },
  { "keep-search", DOSSIER_CHANGE_KEEP_SEARCH, 0, name_search },
  { "rename-search", DOSSIER_CHANGE_RENAME_SEARCH, 16, rename_search },
  { "drop-search", DOSSIER_CHANGE_DROP_SEARCH, 16, NULL },
  { "return-search", DOSSIER_CHANGE_RETURN_SEARCH, 16, NULL },
};

static const struct
{
  int code;
  const char *words;
} reasons[] = {
  { SQLITE_FULL, "no space left" },
  { SQLITE_IOERR, "disk I/O error" },
};

typedef struct
{
  char *folder;
  char *before; /* what was said so far */
  char *path;
  gint64 decisions[G_N_ELEMENTS (acts)];
} Fixture;

static DossierCorpus *
open_corpus (const char *path)
{
  g_autoptr (GError) error = NULL;
  DossierCorpus *corpus = dossier_corpus_open (path, DOSSIER_CORPUS_OPEN, &error);

  g_assert_no_error (error);
  return corpus;
}

static DossierChange *
prepare (Fixture *fixture, DossierCorpus *corpus, guint act)
{
  DossierChange change = { .kind = acts[act].kind };

  if (acts[act].of > 0)
    change.id = fixture->decisions[acts[act].of - 1];
  if (acts[act].fill != NULL)
    acts[act].fill (corpus, &change);
  return dossier_change_copy (&change);
}

/* All that can be seen, the stories and the kept searches. */
static char *
describe (DossierCorpus *corpus)
{
  g_autofree char *seen = described_new (corpus);
  g_autoptr (GPtrArray) stories = dossier_corpus_list_stories (corpus, NULL, NULL);
  g_autoptr (GPtrArray) searches = dossier_corpus_list_searches (corpus, NULL, NULL);
  GString *text = g_string_new (seen);

  for (guint i = 0; i < stories->len; i++)
    {
      const DossierStory *story = g_ptr_array_index (stories, i);

      g_string_append_printf (text, "story of %u\n", story->reports->len);
    }
  for (guint i = 0; i < searches->len; i++)
    {
      const DossierSavedSearch *search = g_ptr_array_index (searches, i);

      g_string_append_printf (text, "%s: %s\n", search->name, search->words);
    }
  return g_string_free (text, FALSE);
}

static void
assert_described (DossierCorpus *corpus, const char *expected)
{
  g_autofree char *description = describe (corpus);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  g_assert_cmpstr (description, ==, expected);
  findings = dossier_corpus_check (corpus, FALSE, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    {
      const DossierFinding *finding = g_ptr_array_index (findings, i);

      /* These documents have no originals. */
      if (finding->kind != DOSSIER_FINDING_NOTE && finding->kind != DOSSIER_FINDING_ORIGINAL)
        g_error ("%s", finding->message);
    }
}

/* Gives whether it was done although a statement failed. */
static gboolean
try (Fixture *fixture, guint act, guint at, gsize reason, const char *old, const char *new)
{
  DossierCorpus *corpus = open_corpus (fixture->path);
  g_autoptr (DossierChange) change = prepare (fixture, corpus, act);
  g_autoptr (GError) error = NULL;
  gboolean done;

  steps_plan (at, reasons[reason].code);
  done = hand_apply (corpus, change, &error) != 0;
  steps_plan (0, SQLITE_OK);
  g_assert_true (done == (error == NULL));
  if (!done && (strstr (error->message, "test.dossier") == NULL
                || strstr (error->message, reasons[reason].words) == NULL))
    g_error ("Statement %u: %s", at, error->message);
  g_clear_error (&error);
  /* A full disk stops nobody from reading; once there is room the same program writes. */
  if (dossier_corpus_waits_for_room (corpus))
    dossier_corpus_has_foreign_changes (corpus);
  assert_described (corpus, done ? new : old);
  if (!done && hand_apply (corpus, change, &error) == 0)
    g_error ("After statement %u: %s", at, error->message);
  assert_described (corpus, new);
  g_assert_finalize_object (corpus);
  corpus = open_corpus (fixture->path);
  assert_described (corpus, new);
  g_assert_finalize_object (corpus);
  return done;
}

/* Does it undisturbed, and counts the statements that takes. */
static guint
do_act (Fixture *fixture, guint act, char **new)
{
  DossierCorpus *corpus = open_corpus (fixture->before);
  g_autoptr (DossierChange) change = prepare (fixture, corpus, act);
  g_autoptr (GError) error = NULL;
  guint n_statements;

  steps_plan (0, SQLITE_OK);
  fixture->decisions[act] = hand_apply (corpus, change, &error);
  n_statements = steps_count ();
  g_assert_no_error (error);
  *new = describe (corpus);
  g_assert_finalize_object (corpus);
  return n_statements;
}

static void
test_decisions (Fixture *fixture, gconstpointer data)
{
  DossierCorpus *corpus = open_corpus (fixture->before);
  g_autofree char *old = describe (corpus);

  g_assert_finalize_object (corpus);
  for (guint act = 0; act < G_N_ELEMENTS (acts); act++)
    {
      g_autofree char *last = g_strconcat (fixture->before, ".last", NULL);
      g_autofree char *new = NULL;
      guint n_statements, n_failed = 0;

      work_copy (fixture->before, last);
      n_statements = do_act (fixture, act, &new);
      g_assert_cmpstr (new, !=, old);
      for (guint at = 1; at <= n_statements; at++)
        {
          work_copy (last, fixture->path);
          n_failed += !try (fixture, act, at, at % G_N_ELEMENTS (reasons), old, new);
        }
      g_test_message ("%s: %u statements, of which %u stopped it", acts[act].name, n_statements,
                      n_failed);
      g_assert_cmpuint (n_failed, >=, 2);
      g_free (old);
      old = g_steal_pointer (&new);
    }
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = fixture_make_folder ();
  fixture->before = g_build_filename (fixture->folder, "before.dossier", NULL);
  fixture->path = g_build_filename (fixture->folder, "test.dossier", NULL);
  work_make (fixture->before, N_DOCUMENTS);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  fixture_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->before);
  g_free (fixture->path);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/decisions", Fixture, NULL, set_up, test_decisions, tear_down);
  return g_test_run ();
}
