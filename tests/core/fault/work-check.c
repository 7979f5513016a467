/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "work-private.h"

#include <string.h>

#include "fixture.h"

/* What must be true of a dossier after the work, whatever disturbed it. */

static char *
describe (DossierLayer layer, DossierSpan span)
{
  return g_strdup_printf ("%06u-%06u %d", span.start, span.end, (int) layer);
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

#define DESCRIBE(marks, Type, layer)                                                       \
  for (guint i = 0; i < (marks)->len; i++)                                                 \
    g_ptr_array_add (lines, describe ((layer), g_array_index ((marks), Type, i).span))

static char *
join (GPtrArray *lines)
{
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

/* What the document's marks must be, one a line. */
static char *
expect_marks (guint number, WorkStyle style, gboolean decided)
{
  g_autofree char *markup = work_make_markup (number, style);
  g_autofree char *text = NULL;
  g_autoptr (DossierAnalysis) analysis = fixture_analysis (markup, &text);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  DESCRIBE (analysis->mentions, DossierMentionMark, DOSSIER_LAYER_MENTION);
  if (!decided || !work_has_rejection (number))
    DESCRIBE (analysis->times, DossierTimeMark, DOSSIER_LAYER_TIME);
  DESCRIBE (analysis->sectors, DossierSectorMark, DOSSIER_LAYER_SECTOR);
  DESCRIBE (analysis->statements, DossierStatementMark, DOSSIER_LAYER_STATEMENT);
  if (decided && work_has_note (number))
    g_ptr_array_add (lines, describe (DOSSIER_LAYER_NOTE, DOSSIER_SPAN_INIT (0, 3)));
  return join (lines);
}

static char *
read_marks (const DossierReading *reading)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < reading->marks->len; i++)
    {
      const DossierMark *mark = &g_array_index (reading->marks, DossierMark, i);

      g_ptr_array_add (lines, describe (mark->layer, mark->span));
    }
  return join (lines);
}

/* Documents that were imported after the others carry no decisions. */
static gboolean
has_decisions (DossierCorpus *corpus, gint64 document)
{
  g_autoptr (GPtrArray) decisions = dossier_corpus_list_decisions (corpus, document, NULL, NULL);

  return decisions != NULL && decisions->len > 0;
}

/* Whether this is the text of a document, letter by letter. */
gboolean
work_has_text (const char *text, guint *number)
{
  g_autofree char *expected = work_make_text (work_read_number (text));

  *number = work_read_number (text);
  return g_str_equal (text, expected);
}

/* Whether a document has its text, and all marks of one style and no others. */
gboolean
work_is_whole (DossierCorpus *corpus, gint64 document, WorkStyle *style)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierReading) reading = NULL;
  g_autofree char *marks = NULL;
  gboolean decided = has_decisions (corpus, document);
  guint number;

  reading = dossier_corpus_read_document (corpus, document, NULL, &error);
  if (reading == NULL || !work_has_text (reading->text, &number))
    return FALSE;
  marks = read_marks (reading);
  for (*style = WORK_STYLE_OLD; *style <= WORK_STYLE_NEW; ++*style)
    {
      g_autofree char *expected = expect_marks (number, *style, decided);

      if (g_str_equal (marks, expected))
        return TRUE;
    }
  g_test_message ("Report %u has the marks\n%s", number, marks);
  return FALSE;
}

/* Whether person @k is merged: in all documents or in none. */
static gboolean
is_merged (DossierCorpus *corpus, const GArray *ids, guint k)
{
  g_autofree char *name = g_strdup_printf ("Person %u", k);
  guint n_own = 0, n_merged = 0;

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (DossierReading) reading = NULL;
      const DossierMark *first = NULL;

      reading = dossier_corpus_read_document (corpus, g_array_index (ids, gint64, i), NULL, NULL);
      if (work_read_number (reading->text) % WORK_N_PERSONS != k)
        continue;
      for (guint m = 0; first == NULL && m < reading->marks->len; m++)
        if (g_array_index (reading->marks, DossierMark, m).layer == DOSSIER_LAYER_MENTION)
          first = &g_array_index (reading->marks, DossierMark, m);
      g_assert_nonnull (first);
      if (g_str_equal (first->label, name))
        n_own++;
      else
        {
          g_assert_cmpstr (first->label, ==, "Ana Vik");
          n_merged++;
        }
    }
  g_assert_true (n_own == 0 || n_merged == 0);
  return n_merged > 0;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *) a, right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

/* Asserts that the dossier opens, that a check finds nothing, that every document is whole, and that
 * what was done in steps was done from the first step on, without a hole. */
WorkOutcome
work_check (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (DossierQuery) query = dossier_query_new ();
  g_autoptr (GArray) ids = NULL;
  DossierCorpus *corpus = dossier_corpus_open (path, DOSSIER_CORPUS_OPEN, &error);
  WorkOutcome outcome = { 0 };

  g_assert_no_error (error);
  findings = dossier_corpus_check (corpus, FALSE, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_error ("%s: %s", path, ((DossierFinding *) g_ptr_array_index (findings, i))->message);

  ids = dossier_corpus_find_documents (corpus, query, NULL, &error);
  g_assert_no_error (error);
  outcome.n_documents = ids->len;
  g_array_sort (ids, compare_ids);
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 document = g_array_index (ids, gint64, i);
      g_autoptr (GPtrArray) decisions = NULL;
      WorkStyle style;

      g_assert_true (work_is_whole (corpus, document, &style));
      if (style == WORK_STYLE_NEW)
        {
          g_assert_cmpuint (outcome.n_new, ==, i);
          outcome.n_new++;
        }
      decisions = dossier_corpus_list_decisions (corpus, document, NULL, NULL);
      outcome.n_decisions += decisions->len;
    }
  for (guint k = 0; k < WORK_N_PERSONS && ids->len >= WORK_N_PERSONS; k++)
    if (is_merged (corpus, ids, k))
      {
        g_assert_cmpuint (outcome.n_merged, ==, k);
        outcome.n_merged++;
      }
  g_assert_finalize_object (corpus);
  return outcome;
}
