/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <locale.h>
#include <string.h>

#include "corpus-fixture.h"
#include "dossier-corpus-concordance.h"
#include "dossier-string-ranks.h"
#include "fixture.h"
#include "hand.h"

static const char *const texts[] = {
  ("# Harbour news @2024-05-01\nThe port of [place/vik|Vik] grew. In [place/vik|Vik] a deal was signed.\n"
   "Old [place/vik|VIK] agreed."),
  "# Æra report @2023-01-01\nÅ deal in [place/vik|Vik] was made. A deal of [place/oslo|Oslo].",
  "# Undated\nOslo and an unmarked Vik, a deal.",
  "# 협력 @2025-01-01\n양국은 경제협력을 강화하고 기술 협력을 넓힌다.",
  "# Hợp tác @2022-06\nHai bên ký thỏa thuận hợp tác tại [place/ha-noi|Hà Nội].",
};

static void
set_up (CorpusFixture *fixture, gconstpointer data)
{
  corpus_fixture_set_up (fixture, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    corpus_fixture_add (fixture, texts[i]);
}

static DossierConcordanceLines *
read_words (CorpusFixture *fixture, const char *words, DossierQuery *query)
{
  g_autoptr (DossierSearch) search = dossier_search_new (words, NULL);
  g_autoptr (GError) error = NULL;
  DossierConcordanceLines *lines
    = dossier_corpus_read_concordance (fixture->corpus, query, 0, search, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return lines;
}

/* "left[keyword]right" of each line, in an order. */
static char *
tell_lines (CorpusFixture *fixture, DossierConcordanceLines *lines, DossierConcordanceOrder order,
            gboolean descending)
{
  g_autoptr (GArray) sorted = dossier_concordance_lines_sort (lines, order, descending);
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint i = 0; i < sorted->len; i++)
    {
      DossierConcordanceHit hit
        = dossier_concordance_lines_get (lines, g_array_index (sorted, guint32, i));
      g_autoptr (GPtrArray) cut
        = dossier_corpus_cut_concordance (fixture->corpus, &hit, 1, 12, NULL, NULL);
      const DossierConcordanceLine *line = g_ptr_array_index (cut, 0);

      g_string_append_printf (told, "%s%s[%s]%s", i > 0 ? "\n" : "", line->context.left,
                              line->context.keyword, line->context.right);
    }
  return g_string_free (g_steal_pointer (&told), FALSE);
}

static void
check_lines (CorpusFixture *fixture, DossierConcordanceLines *lines, DossierConcordanceOrder order,
             gboolean descending, const char *expected)
{
  g_autofree char *told = tell_lines (fixture, lines, order, descending);

  g_assert_cmpstr (told, ==, expected);
}

static void
test_mentions (CorpusFixture *fixture, gconstpointer data)
{
  g_autoptr (DossierQuery) everything = dossier_query_new ();
  g_autoptr (DossierQuery) early = dossier_query_with_days (everything, 19000, 19400);
  g_autoptr (DossierConcordanceLines) lines = NULL;
  g_autoptr (DossierConcordanceLines) fewer = NULL;
  gint64 vik = dossier_corpus_find_entity (fixture->corpus, "place/vik", NULL);

  g_assert_cmpint (dossier_corpus_find_entity (fixture->corpus, "place/nowhere", NULL), ==, 0);
  lines = dossier_corpus_read_concordance (fixture->corpus, everything, vik, NULL, NULL, NULL, NULL,
                                           NULL);
  g_assert_cmpuint (dossier_concordance_lines_count (lines), ==, 4);
  g_assert_cmpuint (dossier_concordance_lines_count_documents (lines), ==, 2);
  g_assert_cmpuint (dossier_concordance_lines_get_width (lines), ==, 3);
  /* Marks only: the Vik that is none has no line. The latest comes first, then the text's order. */
  check_lines (fixture, lines, DOSSIER_CONCORDANCE_BY_DATE, TRUE,
               "The port of [Vik] grew. In\n"
               "grew. In [Vik] a deal was\n"
               "signed. Old [VIK] agreed.\n"
               "Å deal in [Vik] was made. A");
  check_lines (fixture, lines, DOSSIER_CONCORDANCE_BY_DATE, FALSE,
               "Å deal in [Vik] was made. A\n"
               "The port of [Vik] grew. In\n"
               "grew. In [Vik] a deal was\n"
               "signed. Old [VIK] agreed.");
  /* From the nearest word outwards, whatever its case: in deal, In grew, of, Old. */
  check_lines (fixture, lines, DOSSIER_CONCORDANCE_BY_LEFT, FALSE,
               "Å deal in [Vik] was made. A\n"
               "grew. In [Vik] a deal was\n"
               "The port of [Vik] grew. In\n"
               "signed. Old [VIK] agreed.");
  check_lines (fixture, lines, DOSSIER_CONCORDANCE_BY_RIGHT, TRUE,
               "Å deal in [Vik] was made. A\n"
               "The port of [Vik] grew. In\n"
               "signed. Old [VIK] agreed.\n"
               "grew. In [Vik] a deal was");
  /* The same keyword in any case, then what follows. */
  check_lines (fixture, lines, DOSSIER_CONCORDANCE_BY_KEYWORD, FALSE,
               "grew. In [Vik] a deal was\n"
               "signed. Old [VIK] agreed.\n"
               "The port of [Vik] grew. In\n"
               "Å deal in [Vik] was made. A");
  fewer = dossier_corpus_read_concordance (fixture->corpus, early, vik, NULL, NULL, NULL, NULL, NULL);
  check_lines (fixture, fewer, DOSSIER_CONCORDANCE_BY_DATE, TRUE, "Å deal in [Vik] was made. A");
}

static void
test_words (CorpusFixture *fixture, gconstpointer data)
{
  g_autoptr (DossierQuery) everything = dossier_query_new ();
  g_autoptr (DossierConcordanceLines) deals = read_words (fixture, "deal", everything);
  g_autoptr (DossierConcordanceLines) hangul = read_words (fixture, "협력", everything);
  g_autoptr (DossierConcordanceLines) folded = read_words (fixture, "\"hop tac\"", everything);
  g_autoptr (DossierConcordanceLines) none = read_words (fixture, "deal NOT port", everything);
  g_autoptr (DossierConcordanceLines) fields = read_words (fixture, "lang:ko", everything);

  /* An undated document is last either way. */
  check_lines (fixture, deals, DOSSIER_CONCORDANCE_BY_DATE, FALSE,
               "Å [deal] in Vik was\n"
               "was made. A [deal] of Oslo.\n"
               "In Vik a [deal] was signed.\n"
               "Vik, a [deal].");
  check_lines (fixture, deals, DOSSIER_CONCORDANCE_BY_DATE, TRUE,
               "In Vik a [deal] was signed.\n"
               "Å [deal] in Vik was\n"
               "was made. A [deal] of Oslo.\n"
               "Vik, a [deal].");
  check_lines (fixture, deals, DOSSIER_CONCORDANCE_BY_DOCUMENT, FALSE,
               "In Vik a [deal] was signed.\n"
               "Vik, a [deal].\n"
               "Å [deal] in Vik was\n"
               "was made. A [deal] of Oslo.");
  check_lines (fixture, hangul, DOSSIER_CONCORDANCE_BY_LEFT, FALSE,
               "양국은 경제[협력]을 강화하고 기술\n"
               "강화하고 기술 [협력]을 넓힌다.");
  check_lines (fixture, folded, DOSSIER_CONCORDANCE_BY_LEFT, FALSE,
               "thỏa thuận [hợp tác] tại Hà Nội.");
  /* What must not be there has no lines. */
  g_assert_cmpuint (dossier_concordance_lines_count (none), ==, 3);
  g_assert_cmpuint (dossier_concordance_lines_count (fields), ==, 0);
}

/* A merge moves the lines, a rejected mark takes its own away. */
static void
test_decisions (CorpusFixture *fixture, gconstpointer data)
{
  g_autoptr (DossierQuery) everything = dossier_query_new ();
  gint64 vik = dossier_corpus_find_entity (fixture->corpus, "place/vik", NULL);
  gint64 oslo = dossier_corpus_find_entity (fixture->corpus, "place/oslo", NULL);
  DossierChange merge = { .kind = DOSSIER_CHANGE_RELATE, .verdict = DOSSIER_IDENTITY_SAME,
                          .entity = oslo, .other = vik };
  DossierChange reject = { .kind = DOSSIER_CHANGE_REJECT, .layer = DOSSIER_LAYER_MENTION };
  g_autoptr (DossierConcordanceLines) lines = NULL;
  g_autoptr (DossierConcordanceLines) fewer = NULL;
  g_autoptr (DossierReading) reading = NULL;
  g_autoptr (GError) error = NULL;

  hand_apply (fixture->corpus, &merge, &error);
  g_assert_no_error (error);
  g_assert_cmpint (dossier_corpus_find_entity (fixture->corpus, "place/oslo", NULL), ==, vik);
  lines = dossier_corpus_read_concordance (fixture->corpus, everything, vik, NULL, NULL, NULL, NULL,
                                           NULL);
  g_assert_cmpuint (dossier_concordance_lines_count (lines), ==, 5);

  reading = dossier_corpus_read_document (fixture->corpus,
                                          dossier_concordance_lines_get (lines, 0).document, NULL,
                                          NULL);
  for (guint i = 0; reject.id == 0; i++)
    if (g_array_index (reading->marks, DossierMark, i).layer == DOSSIER_LAYER_MENTION)
      reject.id = g_array_index (reading->marks, DossierMark, i).id;
  hand_apply (fixture->corpus, &reject, &error);
  g_assert_no_error (error);
  fewer = dossier_corpus_read_concordance (fixture->corpus, everything, vik, NULL, NULL, NULL, NULL,
                                           NULL);
  g_assert_cmpuint (dossier_concordance_lines_count (fewer), <, 5);
}

/* The ranks order what they rank as the collation of the words does, one by one. */
static void
test_ranks (void)
{
  static const char *const words[] = {
    "Việt", "Vie\xcc\xa3\xcc\x82t", "VIỆT", "viet", "đường", "duong", "한국", "하노이", "협력", "Å", "A", "Ø",
    "energy", "Energy", "5", "50", "6",
  };
  g_autoptr (DossierStringRanks) ranks = dossier_string_ranks_new ();
  guint32 numbers[G_N_ELEMENTS (words)];
  const guint32 *rank;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    numbers[i] = dossier_string_ranks_add (ranks, words[i], strlen (words[i]));
  g_assert_cmpuint (dossier_string_ranks_add (ranks, words[3], 4), ==, numbers[3]);
  g_assert_cmpuint (dossier_string_ranks_add (ranks, "x", 0), ==, 0);
  /* More than the table holds at first. */
  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *word = g_strdup_printf ("word%u", i);

      dossier_string_ranks_add (ranks, word, strlen (word));
    }
  rank = dossier_string_ranks_rank (ranks);
  g_assert_cmpuint (rank[0], ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    for (guint k = 0; k < G_N_ELEMENTS (words); k++)
      {
        g_autofree char *a = g_utf8_casefold (words[i], -1), *b = g_utf8_casefold (words[k], -1);
        int expected = g_utf8_collate (a, b);

        g_assert_cmpint (CLAMP (expected, -1, 1), ==,
                         rank[numbers[i]] < rank[numbers[k]] ? -1
                         : rank[numbers[i]] > rank[numbers[k]] ? 1 : 0);
      }
}

#define N_MANY 300

static void
add_many (CorpusFixture *fixture)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_record_free);

  for (guint i = 0; i < N_MANY; i++)
    {
      g_autofree char *text = g_strdup_printf ("# Number %u\nA deal of %u in [place/bo|Bo]. Bo has a deal %u.", i, i,
                                               i % 7);

      g_ptr_array_add (records, fixture_record (text));
    }
  g_assert_true (dossier_corpus_add_documents (fixture->corpus, records, NULL, NULL));
}

/* Several threads find the lines of many documents; they come in the order of the documents and of the text. */
static void
test_order (CorpusFixture *fixture, gconstpointer data)
{
  g_autoptr (DossierQuery) everything = dossier_query_new ();
  g_autoptr (DossierSearch) search = dossier_search_new ("deal", NULL);
  g_autoptr (DossierQuery) query = dossier_query_with_search (everything, search);
  g_autoptr (DossierConcordanceLines) words = NULL;
  g_autoptr (DossierConcordanceLines) mentions = NULL;
  g_autoptr (GArray) ids = NULL;
  guint line = 0;

  add_many (fixture);
  ids = dossier_corpus_find_documents (fixture->corpus, query, NULL, NULL);
  words = read_words (fixture, "deal", everything);
  mentions = dossier_corpus_read_concordance (fixture->corpus, everything,
                                              dossier_corpus_find_entity (fixture->corpus, "place/bo", NULL), NULL,
                                              NULL, NULL, NULL, NULL);
  g_assert_cmpuint (dossier_concordance_lines_count (words), ==, 2 * N_MANY + 4);
  g_assert_cmpuint (dossier_concordance_lines_count (mentions), ==, N_MANY);
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 document = g_array_index (ids, gint64, i);
      guint32 end = 0;

      for (; line < dossier_concordance_lines_count (words)
             && dossier_concordance_lines_get (words, line).document == document; line++)
        {
          DossierConcordanceHit hit = dossier_concordance_lines_get (words, line);

          g_assert_cmpuint (hit.start, >=, end);
          end = hit.end;
        }
      g_assert_cmpuint (end, >, 0);
    }
  g_assert_cmpuint (line, ==, dossier_concordance_lines_count (words));
}

/* All lines in all orders. */
static char *
tell_orders (CorpusFixture *fixture)
{
  g_autoptr (DossierQuery) everything = dossier_query_new ();
  g_autoptr (DossierConcordanceLines) lines
    = read_words (fixture, "deal OR Oslo OR 협력 OR hai", everything);
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint order = 0; order < DOSSIER_N_CONCORDANCE_ORDERS; order++)
    for (int descending = FALSE; descending <= TRUE; descending++)
      {
        g_autofree char *sorted
          = tell_lines (fixture, lines, (DossierConcordanceOrder) order, descending);

        g_string_append_printf (told, "%u %d\n%s\n", order, descending, sorted);
      }
  return g_string_free (g_steal_pointer (&told), FALSE);
}

/* What is held in memory of the documents is what stands in the file. */
static void
test_known (CorpusFixture *fixture, gconstpointer data)
{
  g_autoptr (DossierQuery) everything = dossier_query_new ();
  g_autoptr (DossierView) view = NULL;
  g_autofree char *unknown = tell_orders (fixture);
  g_autofree char *known = NULL;

  g_assert_nonnull (strstr (unknown, "[Oslo]"));
  view = dossier_corpus_read_view (fixture->corpus, everything, NULL, NULL);
  known = tell_orders (fixture);
  g_assert_cmpstr (known, ==, unknown);
}

typedef struct
{
  guint n_calls;
  guint n_lines;
  GCancellable *cancellable;
} Told;

static void
on_told (const DossierConcordanceLines *lines, guint n_read, guint n_documents, gpointer data)
{
  Told *told = data;

  g_assert_cmpuint (n_read, <=, n_documents);
  g_assert_cmpuint (dossier_concordance_lines_count (lines), >=, told->n_lines);
  told->n_lines = dossier_concordance_lines_count (lines);
  if (told->n_calls++ == 0)
    g_cancellable_cancel (told->cancellable);
}

/* A long reading tells of its first lines before it is done, and stops when it is told to. */
static void
test_progress (CorpusFixture *fixture, gconstpointer data)
{
  g_autoptr (DossierQuery) everything = dossier_query_new ();
  g_autoptr (DossierSearch) search = dossier_search_new ("deal", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Told told = { 0, 0, cancellable };

  add_many (fixture);
  g_assert_null (dossier_corpus_read_concordance (fixture->corpus, everything, 0, search, on_told,
                                                  &told, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (told.n_calls, ==, 1);
  g_assert_cmpuint (told.n_lines, >=, 100);
  g_assert_cmpuint (told.n_lines, <, 2 * N_MANY);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) \
  g_test_add ("/concordance/" name, CorpusFixture, NULL, set_up, test, corpus_fixture_tear_down)
  ADD ("mentions", test_mentions);
  ADD ("words", test_words);
  ADD ("decisions", test_decisions);
  ADD ("order", test_order);
  ADD ("known", test_known);
  ADD ("progress", test_progress);
  g_test_add_func ("/concordance/ranks", test_ranks);
  return g_test_run ();
}
