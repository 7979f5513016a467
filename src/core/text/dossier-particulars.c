/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-particulars.h"

#include "dossier-shingles.h"

/* What stands for any figure beside another, and for the end of a part. */
#define FIGURE 1
#define NOTHING 2

static guint64
hash_beside (const DossierTokens *tokens, const DossierToken *token)
{
  return (token->flags & DOSSIER_TOKEN_NUMBER) != 0 ? FIGURE
                                                    : dossier_shingle_hash_word (tokens, token);
}

/* The nearest word or figure before the token, within the part that begins at @first. */
static guint64
hash_before (const DossierTokens *tokens, guint token, guint first)
{
  for (guint i = token; i-- > first;)
    if ((tokens->items[i].flags & DOSSIER_TOKEN_PUNCT) == 0)
      return hash_beside (tokens, &tokens->items[i]);
  return NOTHING;
}

static guint64
hash_behind (const DossierTokens *tokens, guint token, gsize end)
{
  for (guint i = token; i < tokens->n_items && tokens->items[i].span.start < end; i++)
    if ((tokens->items[i].flags & DOSSIER_TOKEN_PUNCT) == 0)
      return hash_beside (tokens, &tokens->items[i]);
  return NOTHING;
}

static void
add (GArray *items, guint64 before, guint64 behind, guint64 value)
{
  guint64 context = dossier_shingle_mix (dossier_shingle_mix (before) + behind);
  guint64 item = (context & ~(guint64) G_MAXUINT32) | (dossier_shingle_mix (value) & G_MAXUINT32);

  g_array_append_val (items, item);
}

static void
take_items (DossierParticulars *self, GArray *items)
{
  self->items = (guint64 *) (gpointer) items->data;
  self->n_items = dossier_hashes_sort (self->items, items->len);
  g_array_free (items, FALSE);
}

/**
 * dossier_particulars_find_figures:
 * @self: to be filled; clear it with dossier_particulars_clear()
 * @tokens: the words of a text
 * @spans: (array length=n_spans): the parts that count, bytes
 * @n_spans: how many
 *
 * Takes the figures of a text.
 */
void
dossier_particulars_find_figures (DossierParticulars   *self,
                                  const DossierTokens  *tokens,
                                  const DossierSpan    *spans,
                                  guint                 n_spans)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (guint64));

  for (guint s = 0; s < n_spans; s++)
    {
      guint first = dossier_tokens_find (tokens, spans[s].start);

      for (guint i = first; i < tokens->n_items && tokens->items[i].span.start < spans[s].end; i++)
        if ((tokens->items[i].flags & DOSSIER_TOKEN_NUMBER) != 0)
          add (items, hash_before (tokens, i, first), hash_behind (tokens, i + 1, spans[s].end),
               dossier_shingle_hash_word (tokens, &tokens->items[i]));
    }
  take_items (self, items);
}

/* The part that holds @name; parts stand in the order of the text. */
static const DossierSpan *
find_part (const DossierSpan *spans, guint n_spans, DossierSpan name)
{
  guint low = 0, high = n_spans;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (spans[middle].end <= name.start)
        low = middle + 1;
      else
        high = middle;
    }
  return low < n_spans && spans[low].start <= name.start && name.end <= spans[low].end ? &spans[low]
                                                                                      : NULL;
}

/**
 * dossier_particulars_find_names:
 * @self: to be filled; clear it with dossier_particulars_clear()
 * @tokens: the words of a text
 * @spans: (array length=n_spans): the parts that count, bytes
 * @n_spans: how many
 * @names: (array length=n_names): where somebody or something is named, bytes
 * @n_names: how many
 *
 * Takes the names of a text.
 */
void
dossier_particulars_find_names (DossierParticulars   *self,
                                const DossierTokens  *tokens,
                                const DossierSpan    *spans,
                                guint                 n_spans,
                                const DossierSpan    *names,
                                guint                 n_names)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (guint64));

  for (guint n = 0; n < n_names; n++)
    {
      const DossierSpan *part = find_part (spans, n_spans, names[n]);
      guint64 value = 0;
      guint i, first;

      if (part == NULL)
        continue;
      first = dossier_tokens_find (tokens, names[n].start);
      for (i = first; i < tokens->n_items && tokens->items[i].span.start < names[n].end; i++)
        if ((tokens->items[i].flags & DOSSIER_TOKEN_PUNCT) == 0)
          value = dossier_shingle_mix (value
                                       + dossier_shingle_hash_word (tokens, &tokens->items[i]));
      add (items, hash_before (tokens, first, dossier_tokens_find (tokens, part->start)),
           hash_behind (tokens, i, part->end), value);
    }
  take_items (self, items);
}

/**
 * dossier_particulars_clear:
 * @self: particulars
 */
void
dossier_particulars_clear (DossierParticulars *self)
{
  g_clear_pointer (&self->items, g_free);
  self->n_items = 0;
}

/* Of what stands in @self between words between which something stands in @other too: how much is
 * there as well, and how much is not. */
static void
count (const DossierParticulars *self, const DossierParticulars *other, guint *n_same,
       guint *n_different)
{
  guint at = 0;

  for (guint i = 0; i < self->n_items; i++)
    {
      guint32 context = DOSSIER_PARTICULAR_CONTEXT (self->items[i]);
      gboolean known, same = FALSE;

      while (at < other->n_items && DOSSIER_PARTICULAR_CONTEXT (other->items[at]) < context)
        at++;
      known = at < other->n_items && DOSSIER_PARTICULAR_CONTEXT (other->items[at]) == context;
      for (guint j = at;
           j < other->n_items && DOSSIER_PARTICULAR_CONTEXT (other->items[j]) == context; j++)
        same = same || other->items[j] == self->items[i];
      if (same)
        (*n_same)++;
      else if (known)
        (*n_different)++;
    }
}

/**
 * dossier_particulars_compare:
 * @self: the particulars of a text
 * @other: those of another
 * @n_same: (out): how many of either stand in the other between the same words
 * @n_different: (out): in the place of how many there stands something else in the other
 *
 * What stands between words that the other text has not counts for nothing.
 */
void
dossier_particulars_compare (const DossierParticulars *self, const DossierParticulars *other,
                             guint *n_same, guint *n_different)
{
  *n_same = *n_different = 0;
  count (self, other, n_same, n_different);
  count (other, self, n_same, n_different);
}
