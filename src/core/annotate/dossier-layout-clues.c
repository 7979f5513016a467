/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-layout-clues.h"

#include <string.h>

#include "dossier-scattered-date.h"
#include "dossier-time-scan.h"

#define MAX_CALENDAR_TOKENS 6

static void
note_signs (DossierLayoutClues *self, char **signs)
{
  for (guint i = 0; signs != NULL && signs[i] != NULL; i++)
    self->begins_sign[(guint8) *signs[i]] = TRUE;
}

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
  self->notes = g_ptr_array_new ();
  self->each = g_array_sized_new (FALSE, FALSE, sizeof (guint64), self->lexicons->len);
  self->members = 0;
  memset (self->begins_sign, 0, sizeof self->begins_sign);
  for (guint i = 0; i < self->lexicons->len; i++)
    {
      const DossierLayoutLexicon *lexicon = g_ptr_array_index (self->lexicons, i);

      guint64 member = dossier_matcher_get_member (lexicon->phrases, self->tokens->screen);

      g_ptr_array_add (self->notes, dossier_memory_get_phrases (draft->memory, lexicon->phrases));
      g_array_append_val (self->each, member);
      self->members |= member;
      note_signs (self, lexicon->caption_signs);
      note_signs (self, lexicon->teaser_signs);
    }
}

void
dossier_layout_clues_clear (DossierLayoutClues *self)
{
  g_clear_pointer (&self->lexicons, g_ptr_array_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->each, g_array_unref);
}

/**
 * dossier_layout_clues_look:
 * @next: (out): index of the token after the phrase; @index if there is none
 *
 * What dossier_layout_clues_roles() does where a phrase may begin.
 */
guint
dossier_layout_clues_look (const DossierLayoutClues *self, guint index, guint *next)
{
  const guint64 *openings = self->tokens->openings;
  guint64 opens = openings != NULL ? openings[index] : G_MAXUINT64;
  guint roles = 0;

  *next = index;
  for (guint i = 0; i < self->lexicons->len; i++)
    {
      const DossierLayoutLexicon *lexicon = g_ptr_array_index (self->lexicons, i);
      DossierMatch match;

      /* Mostly it is one language that has such a phrase. */
      if ((opens & g_array_index (self->each, guint64, i)) == 0)
        continue;
      if (!dossier_matcher_find (lexicon->phrases, self->tokens, index,
                                 g_ptr_array_index (self->notes, i), &match)
          || match.last + 1 < *next)
        continue;
      roles = match.last + 1 > *next ? match.value : roles | match.value;
      *next = match.last + 1;
    }
  return roles;
}

/* Most lines begin with a byte that no sign has. */
static inline gboolean
may_begin_with_sign (const DossierLayoutClues *self, DossierSpan span)
{
  return self->begins_sign[(guint8) self->tokens->text[span.start]];
}

static gboolean
begins_with (const DossierLayoutClues *self, DossierSpan span, char **signs)
{
  const char *text = self->tokens->text + span.start;

  for (guint i = 0; signs != NULL && signs[i] != NULL; i++)
    if (*signs[i] == *text && strlen (signs[i]) <= dossier_span_length (span)
        && memcmp (text, signs[i], strlen (signs[i])) == 0)
      return TRUE;
  return FALSE;
}

static const DossierLayoutLexicon *
get_lexicon (const DossierLayoutClues *self, guint index)
{
  return g_ptr_array_index (self->lexicons, index);
}

gboolean
dossier_layout_clues_has_end (const DossierLayoutClues *self, DossierSpan span)
{
  for (guint i = 0; i < self->lexicons->len; i++)
    if (dossier_endings_match (get_lexicon (self, i)->end_marks, self->tokens->text + span.start,
                               dossier_span_length (span)))
      return TRUE;
  return FALSE;
}

gboolean
dossier_layout_clues_is_caption (const DossierLayoutClues *self, DossierSpan span)
{
  for (guint i = 0; i < self->lexicons->len && may_begin_with_sign (self, span); i++)
    if (begins_with (self, span, get_lexicon (self, i)->caption_signs))
      return TRUE;
  return FALSE;
}

gboolean
dossier_layout_clues_is_teaser (const DossierLayoutClues *self, DossierSpan span)
{
  for (guint i = 0; i < self->lexicons->len && may_begin_with_sign (self, span); i++)
    if (begins_with (self, span, get_lexicon (self, i)->teaser_signs))
      return TRUE;
  return FALSE;
}

/**
 * dossier_layout_clues_is_bar:
 *
 * Whether the token is a bar between the cells of a line, by whatever character: Korean pages write
 * the vowel ㅣ for it, Chinese ones the stroke 丨.
 */
gboolean
dossier_layout_clues_is_bar (const DossierLayoutClues *self, guint index)
{
  static const char *const bars[] = { "|", "｜", "│", "┃", "∣", "¦", "丨", DOSSIER_LAYOUT_VOWEL_BAR };

  const DossierToken *token = &self->tokens->items[index];
  const char *text = self->tokens->text + token->span.start;

  for (guint i = 0; i < G_N_ELEMENTS (bars); i++)
    if (*text == *bars[i] && dossier_span_length (token->span) == strlen (bars[i])
        && memcmp (text, bars[i], strlen (bars[i])) == 0)
      return TRUE;
  return FALSE;
}

/**
 * dossier_layout_clues_is_calendar:
 *
 * Whether the tokens are parts of a date that make none: "17", "September Wednesday", "March 2024".
 */
gboolean
dossier_layout_clues_is_calendar (const DossierLayoutClues *self, guint first, guint end)
{
  static const char *const classes[] = { "weekday", "month" };

  if (self->times == NULL || end - first > MAX_CALENDAR_TOKENS)
    return FALSE;
  if (dossier_scattered_date_is_part (self->times, self->tokens, first, end))
    return TRUE;
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

static gboolean
is_given_name (const DossierLayoutClues *self, const char *word, gsize length)
{
  const GPtrArray *languages = dossier_knowledge_get_languages (self->draft->knowledge);

  for (guint i = 0; i < languages->len; i++)
    {
      const DossierLanguage *language = g_ptr_array_index (languages, i);

      if (language->names != NULL
          && dossier_name_lexicon_is_given_name (language->names, word, length))
        return TRUE;
    }
  return FALSE;
}

/**
 * dossier_layout_clues_may_be_person:
 *
 * Whether one of the words is a given name in any language or a family name in that of the
 * document, or whether that cannot be told.
 */
gboolean
dossier_layout_clues_may_be_person (const DossierLayoutClues *self, guint first, guint end)
{
  if (self->names == NULL)
    return TRUE;
  for (guint i = first; i < end; i++)
    {
      const DossierToken *token = &self->tokens->items[i];
      const char *word = self->tokens->folded->text + token->fold_start;
      gsize length = token->fold_end - token->fold_start;

      if (is_given_name (self, word, length)
          || dossier_name_lexicon_is_family_name (self->names, word, length))
        return TRUE;
    }
  return FALSE;
}
