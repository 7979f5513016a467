/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-name-work.h"

#include <string.h>

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const GArray *candidates = data;
  guint left_index = *(const guint *) a, right_index = *(const guint *) b;
  const DossierCandidate *left = &g_array_index (candidates, DossierCandidate, left_index);
  const DossierCandidate *right = &g_array_index (candidates, DossierCandidate, right_index);
  gboolean left_guess = left->strength == DOSSIER_NAME_GUESS;
  gboolean right_guess = right->strength == DOSSIER_NAME_GUESS;
  guint32 left_length = dossier_span_length (left->span);
  guint32 right_length = dossier_span_length (right->span);

  if (left_guess != right_guess)
    return left_guess ? 1 : -1;
  if (left_length != right_length)
    return left_length > right_length ? -1 : 1;
  if (left->strength != right->strength)
    return left->strength > right->strength ? -1 : 1;
  /* What the text defines goes before what is known under the same letters. */
  if (dossier_span_is_empty (left->means) != dossier_span_is_empty (right->means))
    return dossier_span_is_empty (left->means) ? 1 : -1;
  return left_index < right_index ? -1 : 1;
}

/* Two readings of the same words tell more together: the known name keeps
 * its identity, the other its role or what it stands for. */
static void
join (DossierCandidate *winner, const DossierCandidate *other)
{
  if (!dossier_span_equal (winner->span, other->span) || winner->type != other->type)
    return;
  if (winner->known == NULL)
    winner->known = other->known;
  if (winner->role == NULL)
    winner->role = other->role;
  if (dossier_span_is_empty (winner->means))
    winner->means = other->means;
}

static void
own (DossierNameWork *work, const DossierCandidate *candidate, int index)
{
  for (guint token = candidate->first; token <= candidate->last; token++)
    work->owners[token] = index;
}

/* Counts for each token of a candidate how many candidates cover it, two for
 * more; all others keep what they are. Nobody owns them any longer. */
static guint8 *
count_cover (const DossierNameWork *work)
{
  guint8 *cover = dossier_arena_take (work->arena, work->n_tokens);

  for (guint i = 0; i < work->candidates->len; i++)
    {
      const DossierCandidate *candidate = &g_array_index (work->candidates, DossierCandidate, i);

      work->known[candidate->first] = -1;
      for (guint token = candidate->first; token <= candidate->last; token++)
        {
          work->owners[token] = -1;
          cover[token] = 0;
        }
    }
  for (guint i = 0; i < work->candidates->len; i++)
    {
      const DossierCandidate *candidate = &g_array_index (work->candidates, DossierCandidate, i);

      for (guint token = candidate->first; token <= candidate->last; token++)
        cover[token] += cover[token] < 2;
    }
  return cover;
}

/* Gives the tokens of candidates that no other one overlaps to them. Gives the
 * number of the others, which are put into @contested. */
static guint
settle_alone (DossierNameWork *work, guint *contested)
{
  const guint8 *cover = count_cover (work);
  guint n = 0;

  for (guint i = 0; i < work->candidates->len; i++)
    {
      const DossierCandidate *candidate = &g_array_index (work->candidates, DossierCandidate, i);
      gboolean alone = TRUE;

      for (guint token = candidate->first; token <= candidate->last && alone; token++)
        alone = cover[token] == 1;
      if (alone)
        own (work, candidate, (int) i);
      else
        contested[n++] = i;
    }
  return n;
}

/* The best of those that overlap gets its tokens, then the next one if they
 * are still free. */
static void
settle_contested (DossierNameWork *work, guint *contested, guint n)
{
  if (n > 1)
    g_qsort_with_data (contested, (int) n, sizeof (guint), compare, work->candidates);
  for (guint i = 0; i < n; i++)
    {
      const DossierCandidate *candidate
          = &g_array_index (work->candidates, DossierCandidate, contested[i]);
      guint token = candidate->first;

      while (token <= candidate->last && work->owners[token] < 0)
        token++;
      if (token > candidate->last)
        own (work, candidate, (int) contested[i]);
      else
        join (&g_array_index (work->candidates, DossierCandidate, work->owners[token]), candidate);
    }
}

/* A set of tokens with a bit for the first one of each candidate that owns its
 * tokens: they come out of it in order. */
static guint64 *
collect_firsts (const DossierNameWork *work)
{
  gsize n_pieces = work->n_tokens / 64 + 1;
  guint64 *firsts = dossier_arena_new_array (work->arena, guint64, n_pieces);

  memset (firsts, 0, n_pieces * sizeof *firsts);
  for (guint i = 0; i < work->candidates->len; i++)
    {
      guint first = g_array_index (work->candidates, DossierCandidate, i).first;

      if (work->owners[first] == (int) i)
        firsts[first / 64] |= G_GUINT64_CONSTANT (1) << first % 64;
    }
  return firsts;
}

/* Drops who owns nothing, puts the others in order, and notes their new
 * numbers. */
static void
keep_owners (DossierNameWork *work)
{
  GArray *all = work->candidates;
  GArray *kept = g_array_sized_new (FALSE, FALSE, sizeof (DossierCandidate), all->len + 16);
  DossierCandidate *next = (DossierCandidate *) (gpointer) kept->data;
  const guint64 *firsts = collect_firsts (work);
  guint n = 0;

  for (guint piece = 0; piece <= work->n_tokens / 64; piece++)
    for (guint64 left = firsts[piece]; left != 0; left &= left - 1, next++, n++)
      {
        guint token = piece * 64 + (guint) __builtin_ctzll (left);

        *next = g_array_index (all, DossierCandidate, work->owners[token]);
        if (next->known != NULL)
          work->known[token] = (int) n;
        own (work, next, (int) n);
      }
  g_array_set_size (kept, n);
  g_array_unref (all);
  work->candidates = kept;
}

/**
 * dossier_names_resolve:
 * @work: the work
 *
 * Chooses among candidates that overlap: the longer one stays, guesses last,
 * and no name stands inside another. The losers are dropped, the others are
 * put in order, and the owners of the tokens are noted.
 */
void
dossier_names_resolve (DossierNameWork *work)
{
  guint *contested = dossier_arena_new_array (work->arena, guint, work->candidates->len);

  settle_contested (work, contested, settle_alone (work, contested));
  keep_owners (work);
}
