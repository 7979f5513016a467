/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-sketch-holders.h"
#include "dossier-sketch-index.h"

#include <string.h>

#define SEED 7
#define N_TEXTS 900

typedef struct
{
  DossierFingerprint *fingerprint;
  GBytes *sketch;
} Text;

static void
clear_text (gpointer data)
{
  Text *text = data;

  dossier_fingerprint_free (text->fingerprint);
  g_bytes_unref (text->sketch);
}

static Text
read_text (const char *words)
{
  g_autoptr (DossierTokens) tokens = dossier_tokens_new (words, strlen (words));
  g_autoptr (GArray) body = g_array_new (FALSE, FALSE, sizeof (DossierSpan));
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (DossierSpan));
  DossierTextParts parts = { body, names };
  g_autoptr (GArray) runs = NULL;
  DossierSpan whole = DOSSIER_SPAN_INIT (0, strlen (words));
  Text text;

  g_array_append_val (body, whole);
  text.fingerprint = dossier_fingerprint_new (tokens, &parts);
  text.sketch = dossier_sketch_new (tokens, &parts, &runs);
  g_assert_cmpmem (runs->data, runs->len * sizeof (guint64), text.fingerprint->runs->hashes,
                   text.fingerprint->runs->n_hashes * sizeof (guint64));
  return text;
}

static void
append_words (GString *text, GRand *rand, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "w%d ", g_rand_int_range (rand, 0, 3000));
}

/* Some are parts of one before, of any length, with words of their own before and behind; some are
 * one before. */
static GArray *
make_texts (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_free);
  GArray *texts = g_array_new (FALSE, FALSE, sizeof (Text));

  g_array_set_clear_func (texts, clear_text);
  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_autoptr (GString) words = g_string_new (NULL);
      guint kind = i < 20 ? 0 : (guint) g_rand_int_range (rand, 0, 4);
      Text text;

      if (kind < 3)
        append_words (words, rand, (guint) g_rand_int_range (rand, 0, 400));
      if (kind > 1)
        {
          const char *earlier = g_ptr_array_index (all, g_rand_int_range (rand, 0, (gint32) i));
          gsize length = strlen (earlier);
          gsize first = kind == 3 ? 0 : (gsize) (length * g_rand_double_range (rand, 0, 0.6));

          g_string_append_len (words, earlier + first,
                               (gssize) ((length - first)
                                         * (kind == 3 ? 1 : g_rand_double (rand))));
          if (kind == 2)
            append_words (words, rand, (guint) g_rand_int_range (rand, 0, 400));
        }
      text = read_text (words->str);
      g_array_append_val (texts, text);
      g_ptr_array_add (all, g_strdup (words->str));
    }
  return texts;
}

static GArray *
find (DossierSketchIndex *index, GBytes *sketch)
{
  return dossier_sketch_index_find (index, g_bytes_get_data (sketch, NULL),
                                    g_bytes_get_size (sketch), DOSSIER_DAY_NONE);
}

static void
add (DossierSketchIndex *index, gint64 id, GBytes *sketch)
{
  g_assert_true (dossier_sketch_index_add (index, id, g_bytes_get_data (sketch, NULL),
                                           g_bytes_get_size (sketch), DOSSIER_DAY_NONE));
}

static gboolean
has_candidate (const GArray *candidates, gint64 id)
{
  for (guint i = 0; i < candidates->len; i++)
    if (g_array_index (candidates, DossierCandidate, i).id == id)
      return TRUE;
  return FALSE;
}

static gboolean
are_same (const Text *a, const Text *b)
{
  return a->fingerprint->runs->n_hashes > 0 && g_bytes_equal (a->sketch, b->sketch);
}

/* The first text that is the same as the one at @i. */
static guint
find_first (const GArray *texts, guint i)
{
  for (guint j = 0; j < i; j++)
    if (are_same (&g_array_index (texts, Text, j), &g_array_index (texts, Text, i)))
      return j;
  return i;
}

/* From so many runs on of the shorter text (about ten sentences) no copy may be missed. Of two sentences
 * within a long report the sketches show one or two runs, and of some none. */
#define SURE 200

/* Every pair that a comparison of all texts with all finds is proposed, and little else. */
static void
test_index (void)
{
  g_autoptr (GArray) texts = make_texts ();
  g_autoptr (DossierSketchIndex) index = dossier_sketch_index_new ();
  guint n_copies = 0, n_missed = 0, n_twins = 0, n_candidates = 0;

  for (guint i = 0; i < texts->len; i++)
    {
      const Text *text = &g_array_index (texts, Text, i);
      g_autoptr (GArray) candidates = find (index, text->sketch);
      guint first = find_first (texts, i);

      if (first < i)
        {
          n_twins++;
          g_assert_cmpuint (candidates->len, ==, 1);
          g_assert_true (g_array_index (candidates, DossierCandidate, 0).twin);
          g_assert_cmpint (g_array_index (candidates, DossierCandidate, 0).id, ==, first);
        }
      else
        for (guint j = 0; j < i; j++)
          {
            DossierLikeness likeness = dossier_fingerprint_compare (
              text->fingerprint, g_array_index (texts, Text, j).fingerprint);

            if (likeness.kind == DOSSIER_LIKENESS_NONE || find_first (texts, j) < j)
              continue;
            n_copies++;
            if (has_candidate (candidates, j))
              continue;
            g_assert_cmpuint (MIN (likeness.n_runs, likeness.n_other), <, SURE);
            n_missed++;
          }
      n_candidates += candidates->len;
      add (index, i, text->sketch);
    }
  g_test_message ("%u copies, %u missed, %u twins, %u candidates", n_copies, n_missed, n_twins,
                  n_candidates);
  g_assert_cmpuint (n_missed * 20, <=, n_copies);
  g_assert_cmpuint (n_copies, >, 50);
  g_assert_cmpuint (n_twins, >, 20);
  g_assert_cmpuint (n_candidates - n_twins, <, 6 * n_copies);
}

/* What is taken out is proposed no more, and what was the same as it may come back in its place. */
static void
test_remove (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (DossierSketchIndex) index = dossier_sketch_index_new ();
  Text text;

  append_words (words, rand, 300);
  text = read_text (words->str);
  add (index, 5, text.sketch);
  add (index, 6, text.sketch);
  dossier_sketch_index_remove (index, 5);
  dossier_sketch_index_remove (index, 6);
  {
    g_autoptr (GArray) nobody = find (index, text.sketch);

    g_assert_cmpuint (nobody->len, ==, 0);
  }
  add (index, 6, text.sketch);
  {
    g_autoptr (GArray) candidates = find (index, text.sketch);

    g_assert_cmpuint (candidates->len, ==, 1);
    g_assert_true (has_candidate (candidates, 6));
  }
  clear_text (&text);
}

/* Who has which hash, told by lists beside it: few hashes that many have, many that few have. */
static void
test_holders (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autoptr (DossierSketchHolders) holders = dossier_sketch_holders_new ();
  g_autoptr (GHashTable) lists = g_hash_table_new_full (NULL, NULL, NULL,
                                                        (GDestroyNotify) g_array_unref);
  GHashTableIter iter;
  gpointer key, value;
  guint n_phrases = 0, n_several = 0, n_found;

  for (guint32 i = 0; i < 60000; i++)
    {
      double spread = g_rand_double (rand);
      guint32 hash = (guint32) (spread * spread * spread * spread * 1e8);
      GArray *list = g_hash_table_lookup (lists, GUINT_TO_POINTER (hash));

      if (list == NULL)
        {
          list = g_array_new (FALSE, FALSE, sizeof (guint32));
          g_hash_table_insert (lists, GUINT_TO_POINTER (hash), list);
        }
      if (list->len < DOSSIER_SKETCH_PHRASE)
        g_array_append_val (list, i);
      dossier_sketch_holders_add (holders, hash, i);
    }
  g_hash_table_iter_init (&iter, lists);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const GArray *list = value;
      const guint32 *found = dossier_sketch_holders_find (holders, GPOINTER_TO_UINT (key), &n_found);

      g_assert_cmpmem (found, n_found * sizeof *found, list->data, list->len * sizeof *found);
      n_phrases += list->len == DOSSIER_SKETCH_PHRASE;
      n_several += list->len > 8;
    }
  g_assert_cmpuint (n_phrases, >, 0);
  g_assert_cmpuint (n_several, >, n_phrases + 20);
  dossier_sketch_holders_find (holders, 200000000, &n_found);
  g_assert_cmpuint (n_found, ==, 0);
}

/* A run that very many texts have proposes none of them. */
static void
test_phrase (void)
{
  g_autoptr (DossierSketchIndex) index = dossier_sketch_index_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autoptr (GArray) candidates = NULL;
  Text text;

  for (guint i = 0; i < DOSSIER_SKETCH_PHRASE; i++)
    {
      g_autoptr (GString) words = g_string_new ("the same eight words in all of them ");

      append_words (words, rand, 2);
      text = read_text (words->str);
      add (index, i, text.sketch);
      clear_text (&text);
    }
  text = read_text ("the same eight words in all of them");
  candidates = find (index, text.sketch);
  g_assert_cmpuint (candidates->len, ==, 0);
  clear_text (&text);
}

/* Of the sketch of a part of a text all that lies where both are whole is in the text's own. */
static void
test_sketch (void)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autoptr (GArray) of_whole = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) of_half = g_array_new (FALSE, FALSE, sizeof (guint32));
  Text whole, half;
  guint64 key;

  append_words (words, rand, 4000);
  whole = read_text (words->str);
  g_string_truncate (words, words->len / 2);
  half = read_text (words->str);
  g_assert_true (dossier_sketch_read (g_bytes_get_data (whole.sketch, NULL),
                                      g_bytes_get_size (whole.sketch), &key, of_whole));
  g_assert_true (dossier_sketch_read (g_bytes_get_data (half.sketch, NULL),
                                      g_bytes_get_size (half.sketch), &key, of_half));
  g_assert_cmpuint (of_whole->len, >, whole.fingerprint->runs->n_hashes / 20);
  g_assert_cmpuint (of_whole->len, <, whole.fingerprint->runs->n_hashes / 12);
  for (guint i = 0, j = 0; i < of_half->len; i++)
    {
      while (j < of_whole->len
             && g_array_index (of_whole, guint32, j) < g_array_index (of_half, guint32, i))
        j++;
      g_assert_true (j < of_whole->len
                     && g_array_index (of_whole, guint32, j) == g_array_index (of_half, guint32, i));
    }
  clear_text (&whole);
  clear_text (&half);
}

/* Bytes that are no sketch are refused, and leave nothing behind. */
static void
test_damaged (void)
{
  static const guint8 falling[] = { 0, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 8, 0, 0, 0 };
  g_autoptr (DossierSketchIndex) index = dossier_sketch_index_new ();
  g_autoptr (GArray) hashes = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint64 key;

  g_assert_false (dossier_sketch_read (falling, sizeof falling, &key, hashes));
  g_assert_false (dossier_sketch_read (falling, 11, &key, hashes));
  g_assert_false (dossier_sketch_read (falling, 4, &key, hashes));
  g_assert_false (dossier_sketch_read (NULL, 0, &key, hashes));
  g_assert_cmpuint (hashes->len, ==, 0);
  g_assert_true (dossier_sketch_read (falling, 8, &key, hashes));
  g_assert_false (dossier_sketch_index_add (index, 1, falling, sizeof falling, DOSSIER_DAY_NONE));
}

/* Figures and names between the same words. */
static void
test_particulars (void)
{
  static const struct
  {
    const char *first, *second;
    guint n_same, n_different;
  } cases[] = {
    { "it rose by 5 per cent", "it rose by 5 per cent", 2, 0 },
    { "it rose by 5 per cent", "it rose by 7 per cent", 0, 2 },
    { "it rose by 5 per cent", "it fell to 5 points", 0, 0 },
    { "from 3 to 4 and from 3 to 5", "from 3 to 5", 4, 0 },
    { "on 1 July 2026", "on 8 July 2026", 2, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Text a = read_text (cases[i].first), b = read_text (cases[i].second);
      guint n_same, n_different;

      dossier_particulars_compare (&a.fingerprint->figures, &b.fingerprint->figures, &n_same,
                                   &n_different);
      g_assert_cmpuint (n_same, ==, cases[i].n_same);
      g_assert_cmpuint (n_different, ==, cases[i].n_different);
      clear_text (&a);
      clear_text (&b);
    }
}

#define N_CHANGING 5
#define MOST_HOLDERS 400

/* Whoever comes and goes, those are found who are there, in the order in which they came; of a
 * phrase only that it is one. What stopped being one says so. */
static void
test_coming_and_going (void)
{
  g_autoptr (DossierSketchHolders) holders = dossier_sketch_holders_new ();
  g_autoptr (GRand) chance = g_rand_new_with_seed (2026);
  GArray *there[N_CHANGING];
  gboolean whole[N_CHANGING];
  guint n;

  for (guint hash = 0; hash < N_CHANGING; hash++)
    {
      there[hash] = g_array_new (FALSE, FALSE, sizeof (guint32));
      whole[hash] = TRUE;
    }
  for (guint32 i = 0; i < 40000; i++)
    {
      guint hash = (guint) g_rand_int_range (chance, 0, N_CHANGING);
      GArray *own = there[hash];
      const guint32 *found;

      /* Some grow beyond a phrase for a time, and all come to nothing now and then. */
      if (own->len == 0
          || (i / 2000 % 2 == 0 && own->len < MOST_HOLDERS && g_rand_int_range (chance, 0, 8) > 0))
        {
          whole[hash] = (whole[hash] || own->len == 0) && own->len < DOSSIER_SKETCH_PHRASE;
          dossier_sketch_holders_add (holders, hash, i);
          g_array_append_val (own, i);
        }
      else
        {
          guint at = (guint) g_rand_int_range (chance, 0, (gint32) own->len);
          gboolean fell
            = dossier_sketch_holders_remove (holders, hash, g_array_index (own, guint32, at));

          g_assert_true (fell == (own->len == DOSSIER_SKETCH_PHRASE));
          g_array_remove_index (own, at);
        }
      found = dossier_sketch_holders_find (holders, hash, &n);
      g_assert_cmpuint (n, ==, MIN (own->len, DOSSIER_SKETCH_PHRASE));
      if (whole[hash])
        g_assert_cmpmem (found, n * sizeof *found, own->data, n * sizeof *found);
    }
  for (guint hash = 0; hash < N_CHANGING; hash++)
    g_array_unref (there[hash]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/sketch/sketch", test_sketch);
  g_test_add_func ("/text/sketch/damaged", test_damaged);
  g_test_add_func ("/text/sketch/particulars", test_particulars);
  g_test_add_func ("/text/sketch/holders", test_holders);
  g_test_add_func ("/text/sketch/coming-and-going", test_coming_and_going);
  g_test_add_func ("/text/sketch/index", test_index);
  g_test_add_func ("/text/sketch/remove", test_remove);
  g_test_add_func ("/text/sketch/phrase", test_phrase);
  return g_test_run ();
}
