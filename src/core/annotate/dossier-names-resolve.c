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
  GArray *all = work->candidates, *kept = g_array_sized_new (FALSE, FALSE, sizeof (DossierCandidate), all->len);
  int *owners = work->owners;
  guint n = all->len;
  guint *order = dossier_arena_new_array (work->arena, guint, n);

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) n, sizeof (guint), compare, all);
  memset (owners, -1, work->n_tokens * sizeof *owners);

  for (guint i = 0; i < n; i++)
    {
      DossierCandidate *candidate = &g_array_index (all, DossierCandidate, order[i]);
      gboolean is_free = TRUE;

      for (guint token = candidate->first; token <= candidate->last; token++)
        if (owners[token] >= 0)
          {
            join (&g_array_index (all, DossierCandidate, owners[token]), candidate);
            is_free = FALSE;
            break;
          }
      if (!is_free)
        continue;
      for (guint token = candidate->first; token <= candidate->last; token++)
        owners[token] = (int) order[i];
    }

  for (guint i = 0; i < work->n_tokens; i++)
    if (owners[i] >= 0 && (i == 0 || owners[i - 1] != owners[i]))
      g_array_append_val (kept, g_array_index (all, DossierCandidate, owners[i]));
  g_array_unref (all);
  work->candidates = kept;
  memset (owners, -1, work->n_tokens * sizeof *owners);
  memset (work->known, -1, work->n_tokens * sizeof *work->known);
  for (guint i = 0; i < kept->len; i++)
    {
      const DossierCandidate *candidate = &g_array_index (kept, DossierCandidate, i);

      for (guint token = candidate->first; token <= candidate->last; token++)
        owners[token] = (int) i;
      if (candidate->known != NULL)
        work->known[candidate->first] = (int) i;
    }
}
