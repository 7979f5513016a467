/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-shingles.h"

#include "dossier-word-numbers.h"

/* FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
#define FNV_OFFSET G_GUINT64_CONSTANT (14695981039346656037)
#define FNV_PRIME G_GUINT64_CONSTANT (1099511628211)

/* Odd, so that no word is lost; its bits are spread. */
#define ROLLING_BASE G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)

/**
 * dossier_shingle_hash_word:
 * @tokens: the words of a text
 * @token: one of them
 *
 * Each byte waits for the one before it, so where the words have numbers, the hash is looked up.
 *
 * Returns: a hash of the word as it folds
 */
guint64
dossier_shingle_hash_word (const DossierTokens *tokens, const DossierToken *token)
{
  const DossierWordNumbers *numbers = tokens->numbers;
  const char *at = tokens->folded->text + token->fold_start;
  const char *end = tokens->folded->text + token->fold_end;
  guint64 hash = FNV_OFFSET;

  if (token->word != 0 && numbers != NULL && numbers->age == tokens->age)
    return numbers->words[token->word].hash;
  for (; at < end; at++)
    hash = (hash ^ (guchar) *at) * FNV_PRIME;
  return hash;
}

/* The hash of a run is made from that of the run before it by taking one word out and one in: R. M.
 * Karp and M. O. Rabin, Efficient randomized pattern-matching algorithms, 1987, modulo 2⁶⁴. */
static void
add_span (GArray *hashes, const DossierTokens *tokens, DossierSpan span, guint n_words)
{
  guint64 words[DOSSIER_STRETCH_WORDS] = { 0 };
  guint64 hash = 0, highest = 1;
  guint first = dossier_tokens_find (tokens, span.start), n_hashes = hashes->len;
  guint n_read = 0, at = 0;

  for (guint i = 0; i < n_words; i++)
    highest *= ROLLING_BASE;
  /* No token begins more than one run. */
  g_array_set_size (hashes, n_hashes + tokens->n_items - first);
  for (guint i = first; i < tokens->n_items; i++)
    {
      const DossierToken *token = &tokens->items[i];
      guint64 word;

      if (token->span.start >= span.end)
        break;
      if (token->span.start < span.start || (token->flags & DOSSIER_TOKEN_PUNCT) != 0)
        continue;
      word = dossier_shingle_hash_word (tokens, token);
      hash = hash * ROLLING_BASE + word - words[at] * highest;
      words[at] = word;
      at = at + 1 < n_words ? at + 1 : 0;
      if (++n_read >= n_words)
        g_array_index (hashes, guint64, n_hashes++) = dossier_shingle_mix (hash);
    }
  g_array_set_size (hashes, n_hashes);
}

static void
sort_by_insertion (guint64 *hashes, guint n_hashes)
{
  for (guint i = 1; i < n_hashes; i++)
    {
      guint64 hash = hashes[i];
      guint at = i;

      for (; at > 0 && hashes[at - 1] > hash; at--)
        hashes[at] = hashes[at - 1];
      hashes[at] = hash;
    }
}

/* Hashes are spread evenly, so that dealing them out by their upper bits leaves each nearly where
 * it belongs. */
static void
deal_out (guint64 *hashes, guint n_hashes)
{
  guint n_bits = g_bit_storage (n_hashes), n_hands = 1u << n_bits;
  g_autofree guint *ends = g_new0 (guint, n_hands + 1);
  g_autofree guint64 *dealt = g_memdup2 (hashes, n_hashes * sizeof *hashes);

  for (guint i = 0; i < n_hashes; i++)
    ends[(dealt[i] >> (64 - n_bits)) + 1]++;
  for (guint hand = 0; hand < n_hands; hand++)
    ends[hand + 1] += ends[hand];
  for (guint i = 0; i < n_hashes; i++)
    hashes[ends[dealt[i] >> (64 - n_bits)]++] = dealt[i];
}

/**
 * dossier_hashes_sort:
 * @hashes: (array length=n_hashes): evenly spread, in any order; then ascending, each once
 * @n_hashes: how many
 *
 * Returns: how many are left
 */
guint
dossier_hashes_sort (guint64 *hashes, guint n_hashes)
{
  guint n = 0;

  if (n_hashes > 16)
    deal_out (hashes, n_hashes);
  sort_by_insertion (hashes, n_hashes);
  for (guint i = 0; i < n_hashes; i++)
    if (i == 0 || hashes[i] != hashes[n - 1])
      hashes[n++] = hashes[i];
  return n;
}

/**
 * dossier_shingles_hash:
 * @tokens: the words of a text
 * @spans: (array length=n_spans): the parts that count, bytes: the article without what the
 *   outlet put around it
 * @n_spans: how many
 * @n_words: how long a run is, %DOSSIER_STRETCH_WORDS at most
 *
 * No run goes over the end of a part.
 *
 * Returns: (transfer full) (element-type guint64): the hash of each run, in the order of the text
 */
GArray *
dossier_shingles_hash (const DossierTokens *tokens, const DossierSpan *spans, guint n_spans,
                       guint n_words)
{
  GArray *hashes = g_array_sized_new (FALSE, FALSE, sizeof (guint64), tokens->n_items);

  for (guint i = 0; i < n_spans; i++)
    add_span (hashes, tokens, spans[i], n_words);
  return hashes;
}

/**
 * dossier_shingles_new:
 * @tokens: the words of a text
 * @spans: (array length=n_spans): the parts that count, see dossier_shingles_hash()
 * @n_spans: how many
 * @n_words: how long a run is, %DOSSIER_STRETCH_WORDS at most
 *
 * Returns: (transfer full): the runs of the text
 */
DossierShingles *
dossier_shingles_new (const DossierTokens *tokens, const DossierSpan *spans, guint n_spans,
                      guint n_words)
{
  DossierShingles *self = g_new0 (DossierShingles, 1);
  g_autoptr (GArray) hashes = dossier_shingles_hash (tokens, spans, n_spans, n_words);

  self->n_hashes = dossier_hashes_sort ((guint64 *) (gpointer) hashes->data, hashes->len);
  self->hashes = g_memdup2 (hashes->data, self->n_hashes * sizeof (guint64));
  return self;
}

/**
 * dossier_shingles_free:
 * @self: (transfer full) (nullable): runs
 */
void
dossier_shingles_free (DossierShingles *self)
{
  if (self == NULL)
    return;
  g_free (self->hashes);
  g_free (self);
}

/**
 * dossier_shingles_count_shared:
 * @self: the runs of a text
 * @other: those of another
 *
 * Returns: how many runs stand in both
 */
guint
dossier_shingles_count_shared (const DossierShingles *self, const DossierShingles *other)
{
  const guint64 *own = self->hashes, *its = other->hashes;
  guint i = 0, j = 0, n_shared = 0;

  /* Which of two hashes is less cannot be foretold, so nothing branches on it. */
  while (i < self->n_hashes && j < other->n_hashes)
    {
      guint64 a = own[i], b = its[j];

      n_shared += a == b;
      i += a <= b;
      j += b <= a;
    }
  return n_shared;
}

/**
 * dossier_shingles_containment:
 * @self: the runs of a text
 * @other: those of another
 *
 * Returns: what both share of what the shorter one has, 0 to 1: near 1 for a text that was cut or
 *   put into a longer one
 */
double
dossier_shingles_containment (const DossierShingles *self, const DossierShingles *other)
{
  guint n_least = MIN (self->n_hashes, other->n_hashes);

  return n_least > 0 ? (double) dossier_shingles_count_shared (self, other) / n_least : 0;
}
