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
  if (winner->next_role == NULL)
    winner->next_role = other->next_role;
  if (dossier_span_is_empty (winner->means))
    winner->means = other->means;
}

/* Sets of tokens, of 64 in each piece. A candidate is mostly within one of them, so that it is
 * put in and looked up without going through its tokens, of which nobody can foretell how many
 * there are. */
#define PIECE_TOKENS 64

/* @covered: tokens of some candidate; @contested: of several; @owned: of one that is kept */
typedef struct
{
  guint64 covered;
  guint64 contested;
  guint64 owned;
} Piece;

/* Those tokens of a candidate that are in the piece. */
static inline guint64
get_part (const DossierCandidate *candidate, guint piece)
{
  guint64 part = G_MAXUINT64;

  if (candidate->first / PIECE_TOKENS == piece)
    part <<= candidate->first % PIECE_TOKENS;
  if (candidate->last / PIECE_TOKENS == piece)
    part &= G_MAXUINT64 >> (PIECE_TOKENS - 1 - candidate->last % PIECE_TOKENS);
  return part;
}

static Piece *
cover (const DossierNameWork *work)
{
  gsize n_pieces = work->n_tokens / PIECE_TOKENS + 1;
  Piece *pieces = dossier_arena_new_array (work->arena, Piece, n_pieces);

  memset (pieces, 0, n_pieces * sizeof *pieces);
  for (guint i = 0; i < work->candidates->len; i++)
    {
      const DossierCandidate *candidate = &g_array_index (work->candidates, DossierCandidate, i);

      for (guint at = candidate->first / PIECE_TOKENS; at <= candidate->last / PIECE_TOKENS; at++)
        {
          guint64 part = get_part (candidate, at);

          pieces[at].contested |= pieces[at].covered & part;
          pieces[at].covered |= part;
        }
    }
  return pieces;
}

static gboolean
is_contested (const Piece *pieces, const DossierCandidate *candidate)
{
  guint64 contested = 0;

  for (guint at = candidate->first / PIECE_TOKENS; at <= candidate->last / PIECE_TOKENS; at++)
    contested |= pieces[at].contested & get_part (candidate, at);
  return contested != 0;
}

/* The first token of a candidate that has an owner, @n_tokens if none has. */
static guint
find_owned (const Piece *pieces, const DossierCandidate *candidate, guint n_tokens)
{
  for (guint at = candidate->first / PIECE_TOKENS; at <= candidate->last / PIECE_TOKENS; at++)
    {
      guint64 owned = pieces[at].owned & get_part (candidate, at);

      if (owned != 0)
        return at * PIECE_TOKENS + (guint) __builtin_ctzll (owned);
    }
  return n_tokens;
}

static void
own (DossierNameWork *work, const DossierCandidate *candidate, int index)
{
  for (guint token = candidate->first; token <= candidate->last; token++)
    work->owners[token] = index;
}

/* Keeps the candidates that no other one overlaps: notes them as owners of their first tokens, and
 * these tokens in @firsts. Gives the number of the others, which are put into @contested. */
static guint
settle_alone (DossierNameWork *work, const Piece *pieces, guint64 *firsts, guint *contested)
{
  guint n = 0;

  for (guint i = 0; i < work->candidates->len; i++)
    {
      const DossierCandidate *candidate = &g_array_index (work->candidates, DossierCandidate, i);
      guint first = candidate->first;

      if (is_contested (pieces, candidate))
        {
          contested[n++] = i;
          continue;
        }
      work->owners[first] = (int) i;
      firsts[first / PIECE_TOKENS] |= G_GUINT64_CONSTANT (1) << first % PIECE_TOKENS;
    }
  return n;
}

/* The best of those that overlap gets its tokens, then the next one if they
 * are still free. */
static void
settle_contested (DossierNameWork *work, Piece *pieces, guint64 *firsts, guint *contested, guint n)
{
  if (n > 1)
    g_qsort_with_data (contested, (int) n, sizeof (guint), compare, work->candidates);
  for (guint i = 0; i < n; i++)
    {
      const DossierCandidate *candidate
          = &g_array_index (work->candidates, DossierCandidate, contested[i]);
      guint first = candidate->first, token = find_owned (pieces, candidate, work->n_tokens);

      if (token < work->n_tokens)
        {
          join (&g_array_index (work->candidates, DossierCandidate, work->owners[token]),
                candidate);
          continue;
        }
      own (work, candidate, (int) contested[i]);
      for (guint at = first / PIECE_TOKENS; at <= candidate->last / PIECE_TOKENS; at++)
        pieces[at].owned |= get_part (candidate, at);
      firsts[first / PIECE_TOKENS] |= G_GUINT64_CONSTANT (1) << first % PIECE_TOKENS;
    }
}

/* Drops who is not kept, puts the others in the order of their first tokens, and notes their new
 * numbers as owners. */
static void
keep_owners (DossierNameWork *work, const guint64 *firsts)
{
  GArray *all = work->candidates;
  GArray *kept = g_array_sized_new (FALSE, FALSE, sizeof (DossierCandidate), all->len + 16);
  DossierCandidate *next = (DossierCandidate *) (gpointer) kept->data;
  guint n = 0;

  for (guint piece = 0; piece <= work->n_tokens / PIECE_TOKENS; piece++)
    for (guint64 left = firsts[piece]; left != 0; left &= left - 1, next++, n++)
      {
        guint token = piece * PIECE_TOKENS + (guint) __builtin_ctzll (left);

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
  gsize n_pieces = work->n_tokens / PIECE_TOKENS + 1;
  guint64 *firsts = dossier_arena_new_array (work->arena, guint64, n_pieces);
  Piece *pieces = cover (work);
  guint n_contested;

  memset (firsts, 0, n_pieces * sizeof *firsts);
  memset (work->owners, -1, work->n_tokens * sizeof *work->owners);
  for (guint i = 0; i < work->candidates->len; i++)
    work->known[g_array_index (work->candidates, DossierCandidate, i).first] = -1;
  n_contested = settle_alone (work, pieces, firsts, contested);
  settle_contested (work, pieces, firsts, contested, n_contested);
  keep_owners (work, firsts);
}
