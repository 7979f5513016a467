/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-trie.h"

#include <string.h>

#define N_KEYS 600
#define LONGEST 24

/* The values of a key as the trie has them; NULL if it is none. */
static const guint32 *
find (const DossierTrie *trie, const char *text, guint *n)
{
  guint32 node = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      node = dossier_trie_step (trie, node, (guint8) *p);
      if (node == 0)
        return NULL;
    }
  *n = trie->nodes[node].n_values;
  return *n > 0 ? trie->values + trie->nodes[node].values : NULL;
}

/* The same, where the trie goes on over several nodes at once. The key is all of the text. */
static const guint32 *
find_at_once (const DossierTrie *trie, const char *text, guint *n)
{
  char padded[2 * LONGEST + sizeof (guint64)] = { 0 };
  guint32 length = (guint32) strlen (text), at = 1;
  guint32 node = dossier_trie_step (trie, 0, (guint8) *text);

  memcpy (padded, text, length);
  while (node != 0 && at < length)
    node = dossier_trie_go_on (trie, node, padded, length, &at);
  g_assert_cmpuint (at, <=, length);
  *n = node != 0 ? trie->nodes[node].n_values : 0;
  return *n > 0 ? trie->values + trie->nodes[node].values : NULL;
}

/* Of few letters, so that many keys are alike, or alike in all but their ends. */
static char *
make_key (GRand *random)
{
  static const char *const letters[] = { "a", "b", " ", "\xc3\xa5", "\xea\xb0\x80" };
  GString *key = g_string_new (g_rand_boolean (random) ? "" : "aaaaaaaa");

  do
    g_string_append (key, letters[g_rand_int_range (random, 0, G_N_ELEMENTS (letters))]);
  while (key->len < LONGEST && g_rand_int_range (random, 0, 4) > 0);
  return g_string_free (key, FALSE);
}

/* Each key has all its values in the order they were given, and nothing else is a key. */
static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  DossierTrieKey keys[N_KEYS];
  g_autoptr (DossierTrie) trie = NULL;

  for (guint i = 0; i < N_KEYS; i++)
    keys[i] = (DossierTrieKey) { make_key (random), i };
  trie = dossier_trie_new (keys, N_KEYS);

  for (guint i = 0; i < N_KEYS; i++)
    {
      g_autofree char *longer = g_strconcat (keys[i].text, "b", NULL);
      guint n = 0, n_longer = 0, at = 0;
      const guint32 *values = find (trie, keys[i].text, &n);

      g_assert_nonnull (values);
      g_assert_true (find_at_once (trie, keys[i].text, &at) == values);
      g_assert_cmpuint (at, ==, n);
      at = 0;
      for (guint k = 0; k < N_KEYS; k++)
        {
          if (g_str_equal (keys[k].text, keys[i].text))
            g_assert_cmpuint (values[at++], ==, k);
          n_longer += g_str_equal (keys[k].text, longer);
        }
      g_assert_cmpuint (at, ==, n);
      n = 0;
      find (trie, longer, &n);
      g_assert_cmpuint (n, ==, n_longer);
      find_at_once (trie, longer, &n);
      g_assert_cmpuint (n, ==, n_longer);
    }
  for (guint i = 0; i < N_KEYS; i++)
    g_free ((char *) keys[i].text);
}

static void
test_empty (void)
{
  g_autoptr (DossierTrie) trie = dossier_trie_new (NULL, 0);
  guint n;

  g_assert_null (find (trie, "a", &n));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trie/random", test_random);
  g_test_add_func ("/trie/empty", test_empty);
  return g_test_run ();
}
