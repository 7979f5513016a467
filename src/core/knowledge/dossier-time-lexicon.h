/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

#include "dossier-json.h"
#include "dossier-time-grammar.h"

G_BEGIN_DECLS

/**
 * DossierTimePattern:
 * @rule: interned id of the rule
 * @recipe: how its value is made
 * @after: class that must stand before it, 0 for none
 * @not_after: class that must not stand before it
 * @before: class that must follow
 * @not_before: class that must not follow
 * @lone: no capitalised word may touch it on the left, which would make it part of a name
 *   ("Expo 2030"), unless that word is of the class `lead`
 * @no_rate: no number may stand near it, which would make it a rate ("20 a year")
 */
typedef struct
{
  const char *rule;
  DossierTimeRecipe *recipe;
  guint after;
  guint not_after;
  guint before;
  guint not_before;
  gboolean lone;
  gboolean no_rate;
} DossierTimePattern;

/**
 * DossierTimeLexicon:
 * @words: the words by class
 * @grammar: the patterns as one graph
 * @patterns: (element-type DossierTimePattern): what belongs to each pattern
 * @lead: class of function words that may stand capitalised before a date
 * @part_before: class of words that take a part of what follows ("early", "the end of")
 * @part_after: class of words that take a part of what stands before (`말`, `초`)
 * @day_part_after: class of words for a part of the day before them (`오후`)
 * @future: class of words that make the sentence speak of what is to come
 * @past: class of words that make the sentence speak of what has been
 * @future_lead: class of words before a date that lies ahead ("by", "until")
 * @past_lead: class of words before a date that lies back ("since")
 * @past_endings: (nullable): endings of verbs in the past
 * @future_endings: (nullable): endings of verbs of what is to come
 * @told_endings: (nullable): endings of the verb that closes a sentence on what was done or said
 * @verb_final: the verb, which tells the tense, ends the sentence
 * @promised: class of words that tell of an older promise ("had promised"): 1, or 0 where the
 *   promise is not ("has promised")
 * @joint: class of words that join two dates of one year ("and", "to")
 * @range: class of words between two dates that make a range of them ("–", `부터`)
 * @range_to: class of words that do so where a word of @range_from stands before ("to")
 * @range_from: class of words that open a range ("from")
 * @screen: (nullable): the screen of the knowledge
 * @members: the bits there of the words
 * @short_wholes: a number of less than four digits can be an expression by itself
 *
 * The compiled section `times` of a language file; see
 * data/knowledge/README.md for its form. Immutable; threads may share it.
 */
typedef struct
{
  DossierTimeWords *words;
  DossierTimeGrammar *grammar;
  GArray *patterns;
  guint lead;
  guint part_before;
  guint part_after;
  guint day_part_after;
  guint future;
  guint past;
  guint future_lead;
  guint past_lead;
  guint promised;
  guint joint;
  guint range;
  guint range_to;
  guint range_from;
  char **past_endings;
  char **future_endings;
  char **told_endings;
  gboolean verb_final;
  gconstpointer screen;
  DossierTimeMembers members;
  gboolean short_wholes;
} DossierTimeLexicon;

DossierTimeLexicon *dossier_time_lexicon_new  (const DossierJson   *section,
                                               GError             **error);
void                dossier_time_lexicon_free (DossierTimeLexicon  *self);
void                dossier_time_lexicon_join (DossierTimeLexicon  *self,
                                               DossierScreen       *screen);

gboolean            dossier_time_lexicon_may_match (const DossierTimeLexicon *self,
                                                   const DossierTokens      *tokens,
                                                   guint                     index);

/* A quick look: %FALSE for most words that open no expression. */
static inline gboolean
dossier_time_lexicon_may_open (const DossierTimeLexicon *self, const DossierTokens *tokens,
                               guint index)
{
  return dossier_screen_may_begin (self->screen, self->members.openers, tokens, index);
}

/* The same for words that stand anywhere in an expression or tell its tense. */
static inline gboolean
dossier_time_lexicon_may_know (const DossierTimeLexicon *self, const DossierTokens *tokens,
                               guint index)
{
  return dossier_screen_may_begin (self->screen, self->members.words, tokens, index);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierTimeLexicon, dossier_time_lexicon_free)

G_END_DECLS
