/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <string.h>

#include "dossier-corpus-private.h"
#include "dossier-corpus.h"
#include "dossier-pattern-words.h"
#include "dossier-search-pattern.h"
#include "dossier-words.h"
#include "fixture.h"

#define SEED 17
#define N_ROUNDS 4000
#define N_DOCUMENTS 700

/* What is sure to stand in a text that the pattern matches. */
static void
test_words (void)
{
  static const struct
  {
    const char *pattern;
    const char *words;
  } rows[] = {
    { "", "" },
    { "hydrogen", "" },                       /* may stand within a word */
    { "hydrogen plant", "plant" },
    { " hydrogen plant ", "hydrogen plant" },
    { "the (first|second) plant", "plant" },
    { "\\shydrogen\\s+plants?", "hydrogen plant" },
    { "a plants*", "plant" },
    { "a plants{0,3}x", "plant" },
    { " agree[sd]? toward", "agree toward" },
    { " one| two", "" },
    { " (one| two) three", "three" },
    { " of it", "" },                         /* too short */
    { " plan\\.", "plan" },
    { " pla.n", "pla" },
    { " pla\\wn", "pla" },
    { " pla+nt", "pla" },
    { " 2030 goals", "goals" },
    { " *plant", "" },
    { " ?plant", "" },
    { "\\s*plant", "" },
    { "(?i) plant", "" },
    { "(?x) plant", "" },
    { "(*UTF) plant", "" },
    { "\\Q plant", "" },
    { "\\x20plant", "" },
    { "[[:alpha:]] plant", "" },
    { "[]a] plant", "plant" },
    { "[^]a] plant", "plant" },
    { "[a plant", "" },
    { "(a plant", "" },
    { "((?=x) a) plant", "" },
    { "(\\) a) plant", "plant" },
    { " plant{2}x", "plan" },
    { " plant{x", "" },
    { "협력", "협력" },
    { "협", "" },
    { "반도체.*협력을?", "반도체 협력" },
    { "(반도체)?협력", "협력" },
    { " điện gió", "điện gió" },
    { "\\bplant", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (GStrv) words = dossier_pattern_words (rows[i].pattern);
      g_autofree char *all = g_strjoinv (" ", words);

      g_test_message ("%s", rows[i].pattern);
      g_assert_cmpstr (all, ==, rows[i].words);
    }
}

typedef struct
{
  const char *beginning;
  gboolean found;
} Wanted;

static int
compare_word (const char *word, gsize length, gsize start, gsize end, gboolean colocated, gpointer data)
{
  Wanted *wanted = data;

  wanted->found |= length >= strlen (wanted->beginning)
                   && memcmp (word, wanted->beginning, strlen (wanted->beginning)) == 0;
  return 0;
}

typedef struct
{
  const char *text;
  gboolean stands;
} Held;

/* Each word of the index that a demand is made of stands in the text. */
static int
find_in_text (const char *word, gsize length, gsize start, gsize end, gboolean colocated, gpointer data)
{
  Held *held = data;
  g_autofree char *beginning = g_strndup (word, length);
  Wanted wanted = { beginning, FALSE };

  dossier_words_foreach (held->text, strlen (held->text), DOSSIER_WORDS_OF_TEXT, compare_word, &wanted);
  held->stands &= wanted.found;
  return 0;
}

static char *
make_string (GRand *rand, const char *const *parts, guint n_parts)
{
  GString *string = g_string_new (NULL);

  for (int n = g_rand_int_range (rand, 1, 9); n > 0; n--)
    g_string_append (string, parts[g_rand_int_range (rand, 0, (gint32) n_parts)]);
  return g_string_free (string, FALSE);
}

/* Whatever the pattern: what it demands stands in all texts that it matches, else these would not be found. */
static void
test_demands (void)
{
  static const char *const signs[] = { "abc", "wind", " ", " ", "\\s", "\\b", "\\w", "?", "*", "+", "{1,2}", "{0}",
                                       "(", ")", "(?:", "|", "[ab]", "[^a]", ".", "^", "$", "\\.", "협력", "력",
                                       "이", "Hà", "ẩ", "-", "_", "\\d", "7", "\\" };
  static const char *const texts[] = { "abc", "wind", " ", " ", "\n", ".", "-", "_", "7", "협력", "력", "이", "Hà",
                                       "Ha\xcc\x80", "ẩ", "\xcc\x80", "a", "w", "x", "ABC", "\xc2\xa0" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  guint n_demands = 0;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autofree char *pattern = make_string (rand, signs, G_N_ELEMENTS (signs));
      g_auto (GStrv) words = dossier_pattern_words (pattern);
      g_autoptr (GRegex) regex = dossier_search_pattern_compile (pattern, round % 2 == 0, NULL);

      for (guint n = 0; regex != NULL && words[0] != NULL && n < 200; n++)
        {
          g_autofree char *text = make_string (rand, texts, G_N_ELEMENTS (texts));
          Held held = { text, TRUE };

          if (!g_regex_match (regex, text, 0, NULL))
            continue;
          n_demands++;
          for (char **word = words; *word != NULL; word++)
            dossier_words_foreach (*word, strlen (*word), DOSSIER_WORDS_WANTED, find_in_text, &held);
          if (!held.stands)
            g_error ("/%s/ demands too much of “%s”", pattern, text);
        }
    }
  g_assert_cmpuint (n_demands, >, N_ROUNDS / 10);
}

static void
test_places (void)
{
  static const struct
  {
    const char *pattern;
    const char *text;
    const char *places;
  } rows[] = {
    { "wi", "wind, wide", "0-2 6-8" },
    { "w*", "wind, wide", "0-1 6-7" },     /* what is empty is no place */
    { "s\\C", "Tromsø", "" },            /* half an ø is no letter */
    { "s\\C\\C", "Tromsø", "4-7" },
    { "\\C", "aø", "0-1" },
    { "ø", "Tromsø", "5-7" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GRegex) regex = dossier_search_pattern_compile (rows[i].pattern, FALSE, NULL);
      g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (DossierSpan));
      g_autoptr (GString) found = g_string_new (NULL);
      DossierPatternClock clock = { .deadline = G_MAXINT64 };

      dossier_search_pattern_places (regex, rows[i].text, strlen (rows[i].text), 100, &clock, places);
      g_assert_false (clock.stopped);
      for (guint k = 0; k < places->len; k++)
        {
          DossierSpan span = g_array_index (places, DossierSpan, k);

          g_string_append_printf (found, "%s%u-%u", k > 0 ? " " : "", span.start, span.end);
        }
      g_test_message ("%s in %s", rows[i].pattern, rows[i].text);
      g_assert_cmpstr (found->str, ==, rows[i].places);
    }
}

/* When the time is up no other match is tried, of which each may take a million turns, and that is told. */
static void
test_places_in_time (void)
{
  g_autoptr (GRegex) regex = dossier_search_pattern_compile ("a", FALSE, NULL);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (DossierSpan));
  DossierPatternClock clock = { 0 };
  g_autofree char *remark = NULL;

  dossier_search_pattern_places (regex, "aaaa", 4, 100, &clock, places);
  g_assert_cmpuint (places->len, ==, 0);
  remark = dossier_pattern_clock_describe (&clock);
  g_assert_nonnull (remark);
}

static DossierCorpus *
make_corpus (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "pattern.dossier", NULL);
  DossierCorpus *corpus = dossier_corpus_open (path, DOSSIER_CORPUS_CREATE, NULL);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_record_free);

  for (guint i = 0; i < N_DOCUMENTS; i++)
    {
      g_autofree char *markup = g_strdup_printf ("# Report %03u @2024-03-01\nThe turbine%s number n%u has %u blades.\n",
                                                 i, i % 3 == 0 ? "s" : "", i, i % 7);

      g_ptr_array_add (records, fixture_record (markup));
    }
  g_assert_true (dossier_corpus_add_documents (corpus, records, NULL, NULL));
  return corpus;
}

static void
assert_found (DossierCorpus *corpus, const char *typed, guint expected)
{
  g_autoptr (DossierSearch) search = dossier_search_new (typed, NULL);
  g_autofree char *remark = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = dossier_corpus_search (corpus, search, 1, &remark, NULL, &error);

  g_assert_no_error (error);
  g_test_message ("%s", typed);
  g_assert_null (remark);
  g_assert_cmpuint (hits->len, ==, expected);
  for (guint i = 1; i < hits->len; i++)
    g_assert_cmpstr (((DossierHit *) g_ptr_array_index (hits, i - 1))->title, <,
                     ((DossierHit *) g_ptr_array_index (hits, i))->title);
}

/* More texts than one thread takes at once: all are asked, once, and the order is that of every list. */
static void
test_sweep (void)
{
  g_autofree char *folder = fixture_make_folder ();
  DossierCorpus *corpus = make_corpus (folder);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (DossierSearch) search = dossier_search_new ("/turbine/", NULL);
  g_autoptr (GError) error = NULL;

  assert_found (corpus, "/number n\\d+ has/", N_DOCUMENTS);
  assert_found (corpus, "/turbines? number/", N_DOCUMENTS);
  assert_found (corpus, "/turbines number/", (N_DOCUMENTS + 2) / 3);
  assert_found (corpus, "/turbine number/", N_DOCUMENTS - (N_DOCUMENTS + 2) / 3);
  assert_found (corpus, "/has [0-6] blades/", N_DOCUMENTS);
  assert_found (corpus, "/ 6 blades/", N_DOCUMENTS / 7);
  assert_found (corpus, "/ 6 blades/ /turbines/", (N_DOCUMENTS + 14) / 21);
  assert_found (corpus, "/ 6 blades/ \"n20\"", 1);
  assert_found (corpus, "/ 6 blades/ OR \"n19\"", N_DOCUMENTS / 7 + 1);
  assert_found (corpus, "number -/ 6 blades/", N_DOCUMENTS - N_DOCUMENTS / 7);
  assert_found (corpus, "/nothing of it/", 0);
  g_cancellable_cancel (cancelled);
  g_assert_null (dossier_corpus_search (corpus, search, 1, NULL, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_finalize_object (corpus);
  fixture_remove_folder (folder);
}

/* How far a pattern came is known, and said where it was stopped. */
static void
test_progress (void)
{
  g_autofree char *folder = fixture_make_folder ();
  DossierCorpus *corpus = make_corpus (folder);
  g_autoptr (DossierSearch) search = dossier_search_new ("/has [0-6] blades/", NULL);
  DossierPatternClock clock = { 0 };
  DossierFilter filter = { .search = search, .clock = &clock };
  DossierStore *store = dossier_corpus_get_store (corpus);
  DossierConnection *connection = dossier_store_begin_read (store, "", NULL, NULL);
  g_autofree char *described = NULL;

  g_assert_true (dossier_result_fill (connection, &filter, DOSSIER_FILTER_WORDS, NULL));
  g_assert_cmpuint (clock.n_texts, ==, N_DOCUMENTS);
  g_assert_cmpuint (clock.n_read, ==, N_DOCUMENTS);
  g_assert_false (clock.stopped);
  g_assert_null (dossier_pattern_clock_describe (&clock));
  dossier_store_end_read (store, connection);

  clock.stopped = TRUE;
  clock.n_texts = 8000;
  clock.n_read = 417;
  described = dossier_pattern_clock_describe (&clock);
  g_assert_nonnull (strstr (described, "417 of 8000"));
  clock.n_read = clock.n_texts;
  g_assert_null (dossier_pattern_clock_describe (&clock));
  g_assert_finalize_object (corpus);
  fixture_remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pattern/words", test_words);
  g_test_add_func ("/pattern/demands", test_demands);
  g_test_add_func ("/pattern/places", test_places);
  g_test_add_func ("/pattern/places/in-time", test_places_in_time);
  g_test_add_func ("/pattern/sweep", test_sweep);
  g_test_add_func ("/pattern/progress", test_progress);
  return g_test_run ();
}
