/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-name-foreign.h"
#include "dossier-name-forms.h"

#include <string.h>

/* Longer words, in folded bytes, are not looked for. */
#define LONGEST_WORD 128

/* Whether @form stands at @index; gives its last token and the byte where it
 * ends, before a particle. */
static gboolean
stands_at (const DossierNameWork *work, const DossierNameForm *form, guint index, guint *last,
           guint32 *end)
{
  const DossierToken *items = work->tokens->items;
  guint32 start = items[index].fold_start, fold_end = start + (guint32) form->length;
  guint at = index;

  if (fold_end > work->tokens->folded->length
      || memcmp (work->tokens->folded->text + start, form->folded, form->length) != 0)
    return FALSE;
  while (at + 1 < work->n_tokens && items[at + 1].fold_start < fold_end)
    if (items[++at].flags & DOSSIER_TOKEN_LINE)
      return FALSE;
  if (items[at].fold_end < fold_end)
    return FALSE;
  *last = at;
  *end = items[at].span.end;
  if (items[at].fold_end == fold_end)
    return TRUE;
  if (!dossier_name_lexicon_is_particle (work->lexicon, work->tokens->folded->text + fold_end,
                                         items[at].fold_end - fold_end))
    return FALSE;
  *end -= items[at].fold_end - fold_end;
  return TRUE;
}

/* Folded letters are alike; where both spellings have diacritics, these must
 * be as well: "Báo" is not "Bảo". */
static gboolean
agrees_in_marks (const DossierNameWork *work, const DossierNameForm *form, guint index, guint last)
{
  const DossierToken *source = dossier_names_token (work, form->part);
  const char *text = work->tokens->text;
  DossierSpan here = { dossier_names_token (work, index)->span.start,
                       dossier_names_token (work, last)->span.end };
  gsize length = dossier_span_length (here);
  /* As many bytes of the source as there are: the same letters may take fewer of them. */
  gsize source_length = MIN (length, work->tokens->length - source->span.start);
  g_autofree char *left = NULL, *right = NULL;

  if ((form->partial && source->span.end - source->span.start != length)
      || (source_length == length
          && memcmp (text + here.start, text + source->span.start, length) == 0)
      || !dossier_has_marks (text + here.start, length)
      || !dossier_has_marks (text + source->span.start, source_length))
    return TRUE;
  left = g_utf8_casefold (text + here.start, (gssize) length);
  right = g_utf8_casefold (text + source->span.start, (gssize) source_length);
  return g_str_equal (left, right);
}

static gboolean
agrees (const DossierNameWork *work, const DossierNameForm *form, guint index, guint last)
{
  const DossierCandidate *source
      = &g_array_index (work->candidates, DossierCandidate, form->source);

  if (dossier_names_has (work, source->first, DOSSIER_TOKEN_CAPITAL)
      && !dossier_names_has (work, index, DOSSIER_TOKEN_CAPITAL)
      /* "*von* der Leyen" */
      && !(form->partial && last > index && dossier_names_has (work, last, DOSSIER_TOKEN_CAPITAL)
           && (work->readings[index].words & DOSSIER_NAME_PARTICLE)))
    return FALSE;
  if (source->first == source->last
      && dossier_names_has (work, source->first, DOSSIER_TOKEN_UPPER)
      && !dossier_names_has (work, index, DOSSIER_TOKEN_UPPER))
    return FALSE;
  if (!dossier_names_has (work, index, DOSSIER_TOKEN_HANGUL)
      && !agrees_in_marks (work, form, index, last))
    return FALSE;
  /* "타인": a short word stands for a person before a title only. */
  if (form->partial && source->type == DOSSIER_ENTITY_PERSON && form->length <= 6
      && dossier_names_has (work, index, DOSSIER_TOKEN_HANGUL)
      && (last + 1 >= work->n_tokens
          || (work->readings[last + 1].heads & DOSSIER_NAME_TITLE_AFTER) == 0))
    return FALSE;
  /* Part of a longer capitalised phrase that nothing has claimed. */
  if (form->partial && last + 1 < work->n_tokens && dossier_names_is_capital (work, last + 1)
      && !dossier_names_has (work, last + 1, DOSSIER_TOKEN_LINE)
      && work->owners[last + 1] < 0
      && (work->readings[last + 1].heads & DOSSIER_NAME_ANY_TITLE) == 0)
    return FALSE;
  if (form->partial && index > 0 && dossier_names_is_capital (work, index - 1)
      && !dossier_names_has (work, index, DOSSIER_TOKEN_LINE) && work->owners[index - 1] < 0
      && work->readings[index - 1].heads == 0 && work->readings[index - 1].words == 0)
    return FALSE;
  for (guint i = index; i <= last; i++)
    {
      const DossierCandidate *owner;

      if (work->owners[i] < 0)
        continue;
      owner = &g_array_index (work->candidates, DossierCandidate, work->owners[i]);
      if (owner->strength > DOSSIER_NAME_GUESS || owner->first < index || owner->last > last)
        return FALSE;
    }
  return TRUE;
}

/* A well founded name covers the token, so nothing else stands there. */
static gboolean
is_taken (const DossierNameWork *work, guint index)
{
  int owner = work->owners[index];

  return owner >= 0
         && g_array_index (work->candidates, DossierCandidate, owner).strength
                > DOSSIER_NAME_GUESS;
}

/* The longest form that stands at @index, %NULL for none. */
static const DossierNameForm *
find_form (const DossierNameWork *work, const DossierNameForms *forms, guint index, guint *last,
           guint32 *end)
{
  gsize length;
  const char *folded = dossier_names_folded (work, index, &length);
  const DossierNameForm *best = NULL;

  /* A word may carry a particle, so its beginnings are looked up as well. */
  for (gsize n = length; n > 0; n--)
    {
      const DossierNameForm *form;

      if (n < length
          && (((guint8) folded[n] & 0xc0) == 0x80
              || !dossier_name_lexicon_is_particle (work->lexicon, folded + n, length - n)))
        continue;
      for (form = dossier_byte_map_lookup (&forms->by_word, 0, folded, n); form != NULL;
           form = form->next)
        {
          guint form_last;
          guint32 form_end;

          if ((best == NULL || form->length > best->length)
              && stands_at (work, form, index, &form_last, &form_end)
              && agrees (work, form, index, form_last))
            {
              best = form;
              *last = form_last;
              *end = form_end;
            }
        }
    }
  return best;
}

static void
find_again (DossierNameWork *work, const DossierNameForms *forms, guint index)
{
  gboolean capital = dossier_names_has (work, index, DOSSIER_TOKEN_CAPITAL);
  DossierCandidate source, *candidate;
  const DossierNameForm *form;
  gsize length;
  const char *folded = dossier_names_folded (work, index, &length);
  guint last;
  guint32 end;

  if (!dossier_name_forms_may_begin (forms->beginnings[capital], folded, length)
      || length >= LONGEST_WORD || is_taken (work, index) || dossier_names_is_money (work, index))
    return;
  form = find_form (work, forms, index, &last, &end);
  if (form == NULL)
    return;
  source = g_array_index (work->candidates, DossierCandidate, form->source);
  if ((index >= source.first && index <= source.last)
      || (form->partial && source.type == DOSSIER_ENTITY_ORGANIZATION
          && dossier_foreign_is_term (work, index, last)))
    return;
  candidate = dossier_names_add (work, index, last, source.type, DOSSIER_NAME_CUED,
                                 form->partial ? "short-form" : "repeated");
  candidate->span.end = end;
  candidate->known = form->partial ? NULL : source.known;
  candidate->means = source.span;
  candidate->why = dossier_names_quote (work, source.span);
}

/**
 * dossier_names_repeat:
 * @work: the work, resolved
 *
 * The same string is the same name elsewhere in the document, also where
 * nothing beside it says so; and a part may stand for the whole: a family
 * name, the first word of a company. In a phrase that is no name it is another word.
 */
void
dossier_names_repeat (DossierNameWork *work)
{
  DossierNameForms forms;
  const GArray *sentences = work->draft->sentences;

  dossier_name_forms_collect (&forms, work);
  for (guint i = 0; i < sentences->len; i++)
    {
      const DossierSentence *sentence = &g_array_index (sentences, DossierSentence, i);

      for (guint token = sentence->first; token < sentence->end; token++)
        if ((work->readings[token].words & DOSSIER_NAME_NOT) && work->readings[token].n_words > 1)
          token += work->readings[token].n_words - 1;
        else if (dossier_names_has (work, token, DOSSIER_TOKEN_WORD)
            && (forms.has_lower || dossier_names_has (work, token, DOSSIER_TOKEN_CAPITAL)))
          find_again (work, &forms, token);
    }
}
