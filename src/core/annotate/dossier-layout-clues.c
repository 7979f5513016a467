/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-layout-clues.h"

#include <string.h>

#include "dossier-time-scan.h"

#define MAX_CALENDAR_TOKENS 6

void
dossier_layout_clues_init (DossierLayoutClues *self, const DossierDraft *draft)
{
  const GPtrArray *languages = dossier_knowledge_get_languages (draft->knowledge);

  self->draft = draft;
  self->tokens = draft->tokens;
  self->names = draft->language->names;
  self->times = draft->language->times;
  self->lexicons = g_ptr_array_new ();
  if (draft->language->layout != NULL)
    g_ptr_array_add (self->lexicons, draft->language->layout);
  for (guint i = 0; i < languages->len; i++)
    {
      const DossierLanguage *language = g_ptr_array_index (languages, i);

      if (language->layout != NULL && language != draft->language)
        g_ptr_array_add (self->lexicons, language->layout);
    }
  self->members = 0;
  for (guint i = 0; i < self->lexicons->len; i++)
    {
      const DossierLayoutLexicon *lexicon = g_ptr_array_index (self->lexicons, i);

      self->members |= dossier_matcher_get_member (lexicon->phrases, self->tokens->screen);
    }
}

/* Whether a phrase of any lexicon may begin with the token: most open none. */
static gboolean
may_open (const DossierLayoutClues *self, guint index)
{
  return self->tokens->openings == NULL || (self->tokens->openings[index] & self->members) != 0;
}

void
dossier_layout_clues_clear (DossierLayoutClues *self)
{
  g_clear_pointer (&self->lexicons, g_ptr_array_unref);
}

/**
 * dossier_layout_clues_roles:
 * @next: (out): index of the token after the phrase; @index if there is none
 *
 * Returns: the roles of the longest phrase that begins with the token
 */
guint
dossier_layout_clues_roles (const DossierLayoutClues *self, guint index, guint *next)
{
  guint roles = 0;

  *next = index;
  if (!may_open (self, index))
    return 0;
  for (guint i = 0; i < self->lexicons->len; i++)
    {
      const DossierLayoutLexicon *lexicon = g_ptr_array_index (self->lexicons, i);
      DossierMatch match;

      if (!dossier_matcher_longest (lexicon->phrases, self->tokens, index, &match)
          || match.last + 1 < *next)
        continue;
      roles = match.last + 1 > *next ? match.value : roles | match.value;
      *next = match.last + 1;
    }
  return roles;
}

static gboolean
is_at (const char *text, gsize length, const char *sign, gboolean at_end)
{
  gsize n = strlen (sign);

  if (!at_end && *sign != *text)
    return FALSE;
  return n <= length && memcmp (at_end ? text + length - n : text, sign, n) == 0;
}

static gboolean
has_sign (const DossierLayoutClues *self, DossierSpan span, gsize member, gboolean at_end)
{
  const char *text = self->tokens->text + span.start;
  gsize length = dossier_span_length (span);

  for (guint i = 0; i < self->lexicons->len; i++)
    {
      const DossierLayoutLexicon *lexicon = g_ptr_array_index (self->lexicons, i);
      char **signs = G_STRUCT_MEMBER (char **, lexicon, member);

      for (guint s = 0; signs != NULL && signs[s] != NULL; s++)
        if (is_at (text, length, signs[s], at_end))
          return TRUE;
    }
  return FALSE;
}

gboolean
dossier_layout_clues_has_end (const DossierLayoutClues *self, DossierSpan span)
{
  return has_sign (self, span, G_STRUCT_OFFSET (DossierLayoutLexicon, end_marks), TRUE);
}

gboolean
dossier_layout_clues_is_caption (const DossierLayoutClues *self, DossierSpan span)
{
  return has_sign (self, span, G_STRUCT_OFFSET (DossierLayoutLexicon, caption_signs), FALSE);
}

gboolean
dossier_layout_clues_is_teaser (const DossierLayoutClues *self, DossierSpan span)
{
  return has_sign (self, span, G_STRUCT_OFFSET (DossierLayoutLexicon, teaser_signs), FALSE);
}

/**
 * dossier_layout_clues_is_calendar:
 *
 * Whether the tokens are parts of a date that make none: "17", "September Wednesday".
 */
gboolean
dossier_layout_clues_is_calendar (const DossierLayoutClues *self, guint first, guint end)
{
  static const char *const classes[] = { "weekday", "month" };

  if (self->times == NULL || end - first > MAX_CALENDAR_TOKENS)
    return FALSE;
  for (guint i = first; i < end; i++)
    {
      gboolean known = (self->tokens->items[i].flags & DOSSIER_TOKEN_WORD) == 0;

      for (guint c = 0; c < G_N_ELEMENTS (classes) && !known; c++)
        known = dossier_time_scan_has (self->times, self->tokens, i,
                                       dossier_time_words_find_class (self->times->words,
                                                                      classes[c]));
      if (!known)
        return FALSE;
    }
  return TRUE;
}
