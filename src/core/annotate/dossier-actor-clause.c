/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-actor-points.h"

#include <string.h>

/* Whether behind the token a clause ends that tells what somebody said or asked for. */
static gboolean
is_quoted_behind (const DossierActorSearch *self, guint index)
{
  const char *const *endings = dossier_statement_lexicon_get_clause_words (
      self->draft->language->statements, DOSSIER_CLAUSE_QUOTED);

  if (*endings == NULL)
    return FALSE;
  for (guint i = index + 1; i < self->unit->sentence->end; i++)
    if (dossier_token_ends_with_any (self->draft->tokens, i, endings))
      return TRUE;
  return FALSE;
}

/**
 * dossier_actor_is_topic:
 * @self: a search
 * @index: the token that bears the mark of a subject
 *
 * Returns: whether it is what the sentence is about, and a clause with a subject of its own
 *   follows that tells what is said of it: "*장관은* 한빛이 투자할 것을 요청했다"
 */
gboolean
dossier_actor_is_topic (const DossierActorSearch *self, guint index)
{
  return dossier_token_ends_with_any (self->draft->tokens, index,
                                      dossier_statement_lexicon_get_clause_words (
                                          self->draft->language->statements, DOSSIER_CLAUSE_TOPIC))
         && is_quoted_behind (self, index);
}

/**
 * dossier_actor_is_embedded:
 * @self: a search
 * @index: the token that bears the mark of a subject
 *
 * Returns: whether it is the subject of a verb that describes a noun, and the topic of the
 *   sentence stands behind it: "*한국이* 제안한 협정에 베트남은 동의했다"
 */
gboolean
dossier_actor_is_embedded (const DossierActorSearch *self, guint index)
{
  const DossierStatementLexicon *lexicon = self->draft->language->statements;
  const DossierTokens *tokens = self->draft->tokens;
  const char *const *topics = dossier_statement_lexicon_get_clause_words (lexicon,
                                                                          DOSSIER_CLAUSE_TOPIC);
  gboolean described = FALSE;

  if (dossier_token_ends_with_any (tokens, index, topics))
    return FALSE;
  for (guint i = index + 1; i < self->verb->first; i++)
    {
      if (tokens->items[i].flags & DOSSIER_TOKEN_PUNCT)
        return FALSE;
      if (described && dossier_token_ends_with_any (tokens, i, topics)
          && dossier_actor_find_mention_at (self, i) != NULL)
        return TRUE;
      described |= dossier_token_ends_with_any (tokens, i,
                                                dossier_statement_lexicon_get_clause_words (
                                                    lexicon, DOSSIER_CLAUSE_ATTRIBUTE));
    }
  return FALSE;
}

/* Whether an act of the kind that the sentence states stands among the tokens. */
static gboolean
has_same_act (const DossierActorSearch *self, guint first, guint last)
{
  for (guint i = 0; i < self->unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (self->unit, i);

      if (item->first > first && item->last <= last
          && dossier_statement_has (item, DOSSIER_CUE_STRONG)
          && item->cue->kind == self->verdict->kind)
        return TRUE;
    }
  return FALSE;
}

/**
 * dossier_actor_is_overtaken:
 * @self: a search
 * @index: the token that bears the mark of a topic
 *
 * Returns: whether its clause ends and another one with a topic of its own follows, whose verb is
 *   the last and tells of another act: "*한빛은* 지원을 약속했으며, 새롬은 교류를 제안했다"
 */
gboolean
dossier_actor_is_overtaken (const DossierActorSearch *self, guint index)
{
  const DossierStatementLexicon *lexicon = self->draft->language->statements;
  const DossierTokens *tokens = self->draft->tokens;
  const char *const *topics = dossier_statement_lexicon_get_clause_words (lexicon,
                                                                          DOSSIER_CLAUSE_TOPIC);
  const char *const *endings = dossier_statement_lexicon_get_clause_words (
      lexicon, DOSSIER_CLAUSE_CONNECTIVE);
  gboolean ended = FALSE;

  if (*endings == NULL || !dossier_token_ends_with_any (tokens, index, topics))
    return FALSE;
  for (guint i = index + 1; i < self->verb->first; i++)
    {
      if (tokens->folded->text[tokens->items[i].fold_start] == '"')
        return FALSE;
      if (ended && dossier_token_ends_with_any (tokens, i, topics)
          && (dossier_actor_find_mention_at (self, i) != NULL
              || dossier_actor_find_item_before (self, i,
                                                 DOSSIER_CUE_ROLE | DOSSIER_CUE_TITLE) != NULL))
        return !has_same_act (self, index, i);
      ended |= dossier_token_ends_with_any (tokens, i, endings);
    }
  return FALSE;
}

/**
 * dossier_actor_carries_on:
 * @self: a search
 * @subject: the token that bears the mark of the only subject
 *
 * Returns: whether the sentence goes on with what the one who spoke before says, and
 *   the subject is that of the clause: "*또한* 한빛이 서둘러야 한다고 말했다"
 */
gboolean
dossier_actor_carries_on (const DossierActorSearch *self, guint subject)
{
  const DossierStatementLexicon *lexicon = self->draft->language->statements;
  const DossierTokens *tokens = self->draft->tokens;
  const char *const *words = dossier_statement_lexicon_get_clause_words (
      lexicon, DOSSIER_CLAUSE_CARRY_ON);

  for (; *words != NULL; words++)
    if (dossier_token_is (tokens, self->unit->opening, *words))
      return !dossier_token_ends_with_any (tokens, subject,
                                           dossier_statement_lexicon_get_clause_words (
                                               lexicon, DOSSIER_CLAUSE_TOPIC))
             && is_quoted_behind (self, subject);
  return FALSE;
}

/**
 * dossier_statement_is_attribute:
 * @draft: the draft
 * @unit: a sentence
 * @index: one of its cues
 *
 * Returns: whether, in a language whose verbs come last, the act belongs to the noun behind it
 *   and something else is said: "양국이 *합의한* 계획을 소개했다"
 */
gboolean
dossier_statement_is_attribute (const DossierDraft *draft, const DossierStatementUnit *unit,
                                guint index)
{
  const DossierStatementLexicon *lexicon = draft->language->statements;
  const DossierStatementItem *item = dossier_statement_item (unit, index);
  const char *const *heads = dossier_statement_lexicon_get_clause_words (
      lexicon, DOSSIER_CLAUSE_ATTRIBUTE_HEAD);
  guint next = item->last + 1;
  gboolean said = FALSE;

  if (!dossier_statement_has (item, DOSSIER_CUE_STRONG) || next >= unit->sentence->end
      || !dossier_token_ends_with_any (draft->tokens, item->last,
                                       dossier_statement_lexicon_get_clause_words (
                                           lexicon, DOSSIER_CLAUSE_ATTRIBUTE)))
    return FALSE;
  for (; *heads != NULL; heads++)
    {
      const DossierToken *token = &draft->tokens->items[next];
      gsize n = strlen (*heads);

      if (token->fold_end - token->fold_start >= n
          && memcmp (draft->tokens->folded->text + token->fold_start, *heads, n) == 0)
        return FALSE;
    }
  for (guint i = index + 1; i < unit->items->len; i++)
    said |= dossier_statement_has (dossier_statement_item (unit, i), DOSSIER_CUE_SPEECH);
  return said;
}
