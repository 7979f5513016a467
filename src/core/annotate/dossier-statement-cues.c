/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-statement-parts.h"

/* How far a negation reaches, in tokens. */
#define NEGATION_REACH 2

/* And to a verb that is itself a denial: "will not at any time break". */
#define CONTRARY_REACH 4

/* "high-level": both sides of the hyphen are one word. */
static gboolean
is_hyphen (const DossierTokens *tokens, guint index)
{
  return dossier_token_is (tokens, index, "-") && index + 1 < tokens->n_items
         && !((tokens->items[index].flags | tokens->items[index + 1].flags) & DOSSIER_TOKEN_SPACE)
         && (tokens->items[index + 1].flags & DOSSIER_TOKEN_WORD);
}

/**
 * dossier_statement_has_break:
 * @tokens: the text
 * @from: a token
 * @to: the token after the last
 *
 * Returns: whether punctuation is among them, other than the hyphen of a word
 */
gboolean
dossier_statement_has_break (const DossierTokens *tokens, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    if ((tokens->items[i].flags & DOSSIER_TOKEN_PUNCT) && !is_hyphen (tokens, i))
      return TRUE;
  return FALSE;
}

/**
 * dossier_statement_ends_clause:
 * @draft: the draft
 * @from: a token
 * @to: the token after the last
 *
 * 2024년까지 500억을 *투자했고* 공장을 짓겠다고: where verbs come last, what stands before such an ending
 * may be of another clause.
 *
 * Returns: whether a clause ends among them
 */
gboolean
dossier_statement_ends_clause (const DossierDraft *draft, guint from, guint to)
{
  const char *const *endings = dossier_statement_lexicon_get_clause_words (
      draft->language->statements, DOSSIER_CLAUSE_CONNECTIVE);

  for (guint i = from; i < to; i++)
    if (dossier_token_ends_with_any (draft->tokens, i, endings)
        || (i > from + 1 && dossier_token_is (draft->tokens, i, ",")))
      return TRUE;
  return FALSE;
}

/**
 * dossier_statement_is_article:
 * @draft: the draft
 * @index: a token
 *
 * Returns: whether it is an article ("the")
 */
gboolean
dossier_statement_is_article (const DossierDraft *draft, guint index)
{
  const char *const *articles
      = dossier_statement_lexicon_get_articles (draft->language->statements);

  for (; articles != NULL && *articles != NULL; articles++)
    if (dossier_token_is (draft->tokens, index, *articles))
      return TRUE;
  return FALSE;
}

/**
 * dossier_statement_count_quotes:
 * @tokens: the text
 * @from: a token
 * @to: the token after the last
 *
 * Returns: how many quotation marks are among them: behind an odd number a quotation is open
 */
guint
dossier_statement_count_quotes (const DossierTokens *tokens, guint from, guint to)
{
  guint n = 0;

  for (guint i = from; i < to; i++)
    n += tokens->folded->text[tokens->items[i].fold_start] == '"';
  return n;
}

/**
 * dossier_statement_is_near:
 * @tokens: the text
 * @before: a cue
 * @after: a later one
 * @reach: how far it may stand, in tokens
 *
 * Returns: whether @after stands within the reach of @before and no punctuation between them
 */
gboolean
dossier_statement_is_near (const DossierTokens *tokens, const DossierStatementItem *before,
                           const DossierStatementItem *after, guint reach)
{
  return after->first > before->last && after->first - before->last <= reach
         && !dossier_statement_has_break (tokens, before->last + 1, after->first);
}

/* "will not *miss* the deadline": that what one fears is not so is no denial. */
static gboolean
is_contrary (const DossierDraft *draft, const DossierStatementUnit *unit, guint negation)
{
  for (guint i = negation + 1; i < unit->items->len; i++)
    {
      if (!dossier_statement_is_near (draft->tokens, dossier_statement_item (unit, negation),
                                      dossier_statement_item (unit, i), CONTRARY_REACH))
        return FALSE;
      if (dossier_statement_turns (dossier_statement_item (unit, i), DOSSIER_TURN_CONTRARY))
        return TRUE;
    }
  return FALSE;
}

/* "will not *be* cancelled", "không *bị* hủy": the auxiliary between is negated with its verb. */
static gboolean
is_auxiliary (const DossierStatementItem *item)
{
  return dossier_statement_has (item, DOSSIER_CUE_PASSIVE)
         && !dossier_statement_has (item, DOSSIER_CUE_STRONG | DOSSIER_CUE_WEAK);
}

/* The negation of a cue, %G_MAXUINT where it has none. */
static guint
find_negation (const DossierDraft *draft, const DossierStatementUnit *unit, guint index)
{
  const DossierStatementItem *item = dossier_statement_item (unit, index);
  guint before = index;

  while (before-- > 0)
    {
      const DossierStatementItem *other = dossier_statement_item (unit, before);

      /* An ending may be negated within its own word: 않*았다*. */
      if (other->last != item->first
          && !dossier_statement_is_near (draft->tokens, other, item, NEGATION_REACH))
        break;
      if (dossier_statement_has (other, DOSSIER_CUE_NEGATION))
        return before;
      if (!is_auxiliary (other))
        break;
    }
  if (index + 1 < unit->items->len)
    {
      const DossierStatementItem *after = dossier_statement_item (unit, index + 1);

      if (dossier_statement_has (after, DOSSIER_CUE_NEGATION)
          && (after->first == item->last
              || dossier_statement_is_near (draft->tokens, item, after, NEGATION_REACH)))
        return index + 1;
    }
  return G_MAXUINT;
}

/**
 * dossier_statement_has_negation:
 * @draft: the draft
 * @unit: a sentence
 * @index: one of its cues
 *
 * Returns: whether a negation stands beside the cue, whatever comes of that: "will not miss"
 */
gboolean
dossier_statement_has_negation (const DossierDraft *draft, const DossierStatementUnit *unit,
                                guint index)
{
  return find_negation (draft, unit, index) != G_MAXUINT;
}

/**
 * dossier_statement_is_negated:
 * @draft: the draft
 * @unit: a sentence
 * @index: one of its cues
 *
 * Returns: whether the cue is turned off: "does not propose", "foreslår ikke", 합의하지 않았다; but
 *   not "will not miss"
 */
gboolean
dossier_statement_is_negated (const DossierDraft *draft, const DossierStatementUnit *unit,
                              guint index)
{
  guint negation = find_negation (draft, unit, index);

  return negation != G_MAXUINT && !is_contrary (draft, unit, negation);
}
