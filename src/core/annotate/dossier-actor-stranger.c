/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-actor-search.h"

#include <string.h>

/* Tokens that may stand between a name and its verb: "Seo also". */
#define LONGEST_ADVERB 2

#define SHORTEST_NAME 2 /* letters of a word that may stand for a whole name, in bytes */
#define LONGEST_TOPIC 3     /* tokens of a sentence that are its topic */
#define SHORTEST_TOPIC 9    /* bytes of a name and its mark */
#define SHORTEST_OBLIQUE 6  /* bytes of an ending that is surely none of a name */
#define N_TOPIC_MARKS 2     /* the first marks of a subject; the others also end common words */
#define FARTHEST_BEARER 400 /* mentions looked at for one who bears a name */

/* Whether one of the words of @name is the @length bytes at @word; a Korean family name
 * stands at the start of one word with the given name. */
static gboolean
has_word (const char *name, const char *word, gsize length, gboolean hangul)
{
  if (hangul && g_str_has_prefix (name, word))
    return TRUE;
  for (const char *p = name; (p = strstr (p, word)) != NULL; p++)
    if ((p == name || p[-1] == ' ' || p[-1] == '-')
        && (p[length] == '\0' || p[length] == ' ' || p[length] == '-'))
      return TRUE;
  return FALSE;
}

/**
 * dossier_actor_find_bearer:
 * @self: a search
 * @token: a word that is no mention
 * @type: what bears it
 *
 * Returns: the last entity named so far of that type, one of whose words it is, or
 *   %DOSSIER_NO_ENTITY: "Seo" after "Seo Jae-hwan"
 */
int
dossier_actor_find_bearer (const DossierActorSearch *self, guint token, DossierEntityType type)
{
  const DossierTokens *tokens = self->draft->tokens;
  const DossierToken *word = &tokens->items[token];
  gsize length = word->fold_end - word->fold_start;
  g_autofree char *text = g_strndup (tokens->folded->text + word->fold_start, length);
  guint end = self->unit->mentions[1];

  if (length < SHORTEST_NAME)
    return DOSSIER_NO_ENTITY;
  for (guint i = end; i-- > 0 && end - i <= FARTHEST_BEARER;)
    {
      int entity = (int) dossier_actor_get_mention (self, i)->entity;

      if (dossier_actor_get_type (self, entity) == type
          && has_word (dossier_statement_fold (
                           self->unit, g_array_index (self->draft->analysis->entities,
                                                      DossierEntityEntry, entity)
                                           .name),
                       text, length, (word->flags & DOSSIER_TOKEN_HANGUL) != 0))
        return entity;
    }
  return DOSSIER_NO_ENTITY;
}

static gboolean
is_cue (const DossierActorSearch *self, guint token)
{
  for (guint i = 0; i < self->unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (self->unit, i);

      if (item->first <= token && token <= item->last)
        return TRUE;
    }
  return FALSE;
}

/* 행사에서는: where something happens acts no more with the mark of a topic than without it. */
static gboolean
is_oblique_topic (const DossierActorSearch *self, guint index, gsize mark)
{
  const DossierTokens *tokens = self->draft->tokens;
  const DossierToken *token = &tokens->items[index];
  const char *const *obliques = dossier_statement_lexicon_get_obliques (
      self->draft->language->statements);
  gsize rest = token->fold_end - token->fold_start - mark;

  for (guint i = 0; obliques[i] != NULL; i++)
    {
      gsize length = strlen (obliques[i]);

      if (length > mark && dossier_token_ends_with (tokens, index, obliques[i]))
        return TRUE;
      if (length >= SHORTEST_OBLIQUE && rest > length
          && memcmp (tokens->folded->text + token->fold_start + rest - length, obliques[i], length)
                 == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * dossier_actor_is_topic_unknown:
 * @self: a search
 *
 * In languages that mark the subject: whether one of the first words bears the mark and is
 * neither a mention nor a word that stands for somebody, a name that nobody knows.
 *
 * Returns: whether somebody unknown acts
 */
gboolean
dossier_actor_is_topic_unknown (const DossierActorSearch *self)
{
  const DossierTokens *tokens = self->draft->tokens;
  const DossierStatementLexicon *lexicon = self->draft->language->statements;
  const char *const *marks = dossier_statement_lexicon_get_subject_marks (lexicon);
  guint end = MIN (self->unit->sentence->end, self->unit->opening + LONGEST_TOPIC);

  if (!dossier_statement_lexicon_is_head_final (lexicon))
    return FALSE;
  for (guint i = self->unit->opening; i < end; i++)
    {
      const DossierToken *token = &tokens->items[i];

      /* 한빛의 수출은: what belongs to a known name is no stranger. */
      if (dossier_actor_find_mention_at (self, i) != NULL)
        return FALSE;
      if (token->fold_end - token->fold_start < SHORTEST_TOPIC || is_cue (self, i))
        continue;
      for (guint m = 0; m < N_TOPIC_MARKS && marks[m] != NULL; m++)
        if (dossier_token_ends_with (tokens, i, marks[m])
            && !is_oblique_topic (self, i, strlen (marks[m])))
          return TRUE;
    }
  return FALSE;
}

/* Whether only marks stand before it: "– *Broen* skal". */
static gboolean
is_first_word (const DossierActorSearch *self, guint index)
{
  while (index > self->unit->opening)
    if (!(self->draft->tokens->items[--index].flags & DOSSIER_TOKEN_PUNCT))
      return FALSE;
  return TRUE;
}

/**
 * dossier_actor_find_stranger:
 * @self: a search
 * @token: (out): the word right before the verb
 * @entity: (out): who bears it, or %DOSSIER_NO_ENTITY
 *
 * Looks for a capitalised word before the verb that is no mention. Somebody is
 * named there; whoever was named before is not the one who acts.
 *
 * Returns: whether there is one
 */
gboolean
dossier_actor_find_stranger (const DossierActorSearch *self, guint *token, int *entity)
{
  const DossierTokens *tokens = self->draft->tokens;
  guint verb = self->verb->first;

  for (guint i = verb; i-- > self->unit->opening && verb - i <= LONGEST_ADVERB + 1;)
    {
      guint32 flags = tokens->items[i].flags;

      if (flags & DOSSIER_TOKEN_PUNCT)
        return FALSE;
      if (is_cue (self, i) || dossier_actor_find_mention_at (self, i) != NULL)
        return FALSE;
      /* "124MW": a unit is nobody. */
      if (i > self->unit->opening && !(flags & DOSSIER_TOKEN_SPACE)
          && (tokens->items[i - 1].flags & DOSSIER_TOKEN_NUMBER))
        return FALSE;
      if ((flags & DOSSIER_TOKEN_CAPITAL) && (flags & DOSSIER_TOKEN_WORD)
          && !(flags & DOSSIER_TOKEN_NUMBER))
        {
          *token = i;
          *entity = dossier_actor_find_bearer (self, i, DOSSIER_ENTITY_PERSON);
          if (*entity == DOSSIER_NO_ENTITY)
            *entity = dossier_actor_find_bearer (self, i, DOSSIER_ENTITY_ORGANIZATION);
          /* The first word of a sentence has a capital anyway. */
          return *entity != DOSSIER_NO_ENTITY || !is_first_word (self, i);
        }
    }
  return FALSE;
}
