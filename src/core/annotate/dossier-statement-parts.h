/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-draft.h"
#include "dossier-statement-lexicon.h"

G_BEGIN_DECLS

/* The parts of the statements stage: reading a sentence's cues, deciding what
 * kind of statement it is, finding who acts, finding when. */

#define DOSSIER_NO_ENTITY (-1)

/**
 * DossierStatementItem:
 * @span: bytes
 * @first: its first token
 * @last: its last token
 * @cue: what it does
 *
 * A cue in a sentence.
 */
typedef struct
{
  DossierSpan span;
  guint first;
  guint last;
  const DossierCue *cue;
} DossierStatementItem;

/**
 * DossierStatementPlace:
 * @first: first token of a mention
 * @last: its last token
 * @owns: whether it owns what follows, once that has been asked
 * @head: its first token with its attributes, see dossier_actor_find_head()
 * @head_limit: the token behind the verb for which @head was found, 0 while it was not
 *
 * Where a mention stands, and what was found out about it: it is weighed against
 * several others.
 */
typedef struct
{
  guint first;
  guint last;
  enum
  {
    DOSSIER_OWNS_UNKNOWN,
    DOSSIER_OWNS_NOTHING,
    DOSSIER_OWNS_NEXT,
  } owns;
  guint head;
  guint head_limit;
} DossierStatementPlace;

/**
 * DossierStatementUnit:
 * @sentence: a sentence or a list item
 * @opening: its first token behind a dateline ("SEOUL (AP) –")
 * @items: (element-type DossierStatementItem): its cues in order
 * @roles: all roles of its cues
 * @turns: all turns of its cues
 * @mentions: first mention in it and the one after the last
 * @times: first time in it and the one after the last
 * @sectors: first sector mark in it and the one after the last
 * @places: (element-type DossierStatementPlace): where its mentions stand
 * @amounts: (element-type DossierSpan): what is counted or measured in it
 * @folded: (element-type utf8 utf8): what was folded already, by the address of the text
 *
 * One sentence as the stage reads it.
 */
typedef struct
{
  const DossierSentence *sentence;
  guint opening;
  GArray *items;
  guint32 roles;
  guint32 turns;
  guint mentions[2];
  guint times[2];
  guint sectors[2];
  GArray *places;
  GArray *amounts;
  GHashTable *folded;
} DossierStatementUnit;

/**
 * DossierStatementVerdict:
 * @kind: what the sentence states
 * @item: index of the cue that decides
 * @rule: interned, %NULL when it states nothing
 * @passive: who acts stands behind the verb
 */
typedef struct
{
  DossierStatementKind kind;
  guint item;
  const char *rule;
  gboolean passive;
} DossierStatementVerdict;

/**
 * DossierPostponement:
 * @old: index of the time that holds no more, %G_MAXUINT where none is told
 * @new: index of the time that holds now
 * @due: (nullable): EDTF of the time that holds
 * @kept: the postponement is denied, so that the old time holds
 *
 * "postponed *from June to October*", "refused to postpone it *from June* to October".
 */
typedef struct
{
  guint old;
  guint new;
  const char *due;
  gboolean kept;
} DossierPostponement;

/**
 * DossierStatementMemory:
 * @person: entity of the last person who acted or spoke
 * @bodies: entities of the last organisations that acted, the last one first
 * @actor: entity of the last actor; %DOSSIER_NO_ENTITY for people without a name
 * @proposer: who acts, where the last statement was a proposal
 * @country: the last country that acted
 * @quoted: the paragraph in which @person closed the last quotation, %G_MAXUINT for none
 * @pairs: the last two who did something together, by the type of the first
 * @paired: the last statement was of two together
 * @sides: the last two, where they are no people
 * @last: the last two
 *
 * Who "he", "they" and "both sides" are.
 */
typedef struct
{
  int person;
  int bodies[4];
  int actor;
  int proposer;
  int country;
  guint quoted;
  gboolean paired;
  int pairs[DOSSIER_ENTITY_PLACE + 1][2];
  int sides[2];
  int last[2];
} DossierStatementMemory;

/**
 * DossierStatementReader:
 * @draft: the draft
 * @words: which words of the text are cues
 * @matches: (element-type DossierMatch): cues in the sentence
 * @mention: the first mention of the sentence
 * @time: its first time
 * @sector: its first sector mark
 *
 * Walks over the sentences and the marks that lie in them.
 */
typedef struct
{
  const DossierDraft *draft;
  DossierWordNotes *words;
  GArray *matches;
  guint mention;
  guint time;
  guint sector;
} DossierStatementReader;

/**
 * DossierStatementList:
 * @heading: what the heading states; its rule is %NULL outside lists
 * @actor: who acts in the heading
 * @due: (nullable): EDTF, by when, where an item says nothing of it
 * @cue: the words that decided
 * @n_items: items so far
 * @marked: items need a mark of their own
 *
 * A list and its heading.
 */
typedef struct
{
  DossierStatementVerdict heading;
  int actor;
  const char *due;
  const char *cue;
  guint n_items;
  gboolean marked;
} DossierStatementList;

void     dossier_statement_reader_init       (DossierStatementReader       *self,
                                              const DossierDraft           *draft,
                                              DossierStatementUnit         *unit);
void     dossier_statement_reader_read       (DossierStatementReader       *self,
                                              const DossierSentence        *sentence,
                                              DossierStatementUnit         *unit);
void     dossier_statement_reader_clear      (DossierStatementReader       *self,
                                              DossierStatementUnit         *unit);
void     dossier_statement_memory_init       (DossierStatementMemory       *memory);
void     dossier_statement_memory_note       (DossierStatementMemory       *memory,
                                              const DossierDraft           *draft,
                                              const DossierStatementUnit   *unit,
                                              const DossierStatementMark   *mark);
gboolean dossier_statement_list_take         (const DossierStatementList   *self,
                                              const DossierDraft           *draft,
                                              DossierStatementUnit         *unit,
                                              DossierStatementVerdict      *verdict);
void     dossier_statement_list_complete     (DossierStatementList         *self,
                                              const DossierDraft           *draft,
                                              const DossierStatementUnit   *unit,
                                              DossierStatementMark         *mark);
gboolean dossier_statement_list_is_announced (const DossierDraft           *draft,
                                              const DossierStatementUnit   *unit,
                                              const DossierStatementVerdict *verdict);
void     dossier_statement_list_open         (DossierStatementList         *self,
                                              const DossierDraft           *draft,
                                              const DossierStatementUnit   *unit,
                                              const DossierStatementVerdict *verdict,
                                              int                           actor,
                                              const char                   *due);
void     dossier_statement_list_open_document
                                             (DossierStatementList         *self,
                                              const DossierDraft           *draft,
                                              const DossierStatementUnit   *unit);
gboolean dossier_statement_decide            (const DossierDraft           *draft,
                                              DossierStatementUnit         *unit,
                                              DossierStatementVerdict      *verdict);
void     dossier_statement_decide_fact       (const DossierDraft           *draft,
                                              DossierStatementUnit         *unit,
                                              DossierStatementVerdict      *verdict);
gboolean dossier_statement_judge             (const DossierDraft           *draft,
                                              const DossierStatementUnit   *unit,
                                              guint                         index,
                                              gboolean                      final,
                                              DossierStatementVerdict      *verdict);
gboolean dossier_statement_is_attribute        (const DossierDraft           *draft,
                                              const DossierStatementUnit   *unit,
                                              guint                         index);
gboolean dossier_statement_denies            (const DossierDraft           *draft,
                                              const DossierStatementUnit   *unit,
                                              guint                         index);
guint    dossier_statement_find_denial_end   (const DossierDraft           *draft,
                                              const DossierStatementUnit   *unit,
                                              guint                         index,
                                              gboolean                     *by_the_way);
gboolean dossier_statement_denies_fear       (const DossierDraft           *draft,
                                              const DossierStatementUnit   *unit,
                                              guint                         index,
                                              DossierStatementVerdict      *verdict);
gboolean dossier_statement_finds_untrue      (const DossierDraft           *draft,
                                              const DossierStatementUnit   *unit,
                                              DossierStatementVerdict      *verdict);
gboolean dossier_statement_is_between_commas (const DossierDraft          *draft,
                                              const DossierStatementUnit  *unit,
                                              guint                        index);
gboolean dossier_statement_is_aside          (const DossierDraft           *draft,
                                              const DossierStatementUnit   *unit,
                                              guint                         index);
gboolean dossier_statement_is_measured       (const DossierDraft           *draft,
                                              const DossierStatementUnit   *unit,
                                              guint                         index);
gboolean dossier_statement_is_when_measured  (const DossierDraft           *draft,
                                              const DossierStatementUnit   *unit,
                                              guint                         first);
gboolean dossier_statement_is_near           (const DossierTokens          *tokens,
                                              const DossierStatementItem   *before,
                                              const DossierStatementItem   *after,
                                              guint                         reach);
gboolean dossier_statement_is_negated        (const DossierDraft           *draft,
                                              const DossierStatementUnit   *unit,
                                              guint                         index);
gboolean dossier_statement_has_negation      (const DossierDraft           *draft,
                                              const DossierStatementUnit   *unit,
                                              guint                         index);
gboolean dossier_statement_has_break         (const DossierTokens          *tokens,
                                              guint                         from,
                                              guint                         to);
gboolean dossier_statement_ends_clause       (const DossierDraft           *draft,
                                              guint                         from,
                                              guint                         to);
gboolean dossier_statement_is_article        (const DossierDraft           *draft,
                                              guint                         index);
guint    dossier_statement_count_quotes      (const DossierTokens          *tokens,
                                              guint                         from,
                                              guint                         to);
gboolean dossier_statement_is_closed         (const DossierTokens          *tokens,
                                              const DossierSentence        *sentence);
gboolean dossier_statement_is_quotation       (const DossierTokens          *tokens,
                                              const DossierSentence        *sentence);
gboolean dossier_statement_has_somebody      (const DossierStatementUnit   *unit);
int      dossier_statement_find_actor        (const DossierDraft            *draft,
                                              const DossierStatementUnit    *unit,
                                              const DossierStatementVerdict *verdict,
                                              const DossierStatementMemory  *memory,
                                              gboolean                      *several);
const int *
         dossier_actor_get_pair              (const DossierStatementItem    *item,
                                              const DossierStatementMemory  *memory);
int      dossier_statement_find_person       (const DossierDraft            *draft,
                                              const DossierStatementUnit    *unit,
                                              gboolean                      *speaks);
void     dossier_statement_find_counterparts (const DossierDraft            *draft,
                                              const DossierStatementUnit    *unit,
                                              const DossierStatementVerdict *verdict,
                                              int                            actor,
                                              GArray                        *counterparts);
DossierCertainty
         dossier_statement_find_certainty    (const DossierDraft            *draft,
                                              const DossierStatementUnit    *unit,
                                              const DossierStatementVerdict *verdict);
void     dossier_statement_find_amounts      (const DossierDraft           *draft,
                                              const DossierStatementUnit   *unit,
                                              GArray                       *amounts);
guint    dossier_statement_find_opening      (const DossierDraft           *draft,
                                              const DossierStatementUnit   *unit);
gboolean dossier_statement_is_to_come        (const DossierDraft           *draft,
                                              const DossierStatementUnit   *unit);
gboolean dossier_statement_find_postponement (const DossierDraft           *draft,
                                              const DossierStatementUnit   *unit,
                                              DossierPostponement          *postponement);
void     dossier_statement_split             (DossierDraft                 *draft,
                                              const DossierStatementUnit   *unit,
                                              const DossierStatementVerdict *verdict);
void     dossier_statement_find_dates        (const DossierDraft            *draft,
                                              const DossierStatementUnit    *unit,
                                              const DossierStatementVerdict *verdict,
                                              const char                   **when,
                                              const char                   **due);

/* Shared by the parts. */
static inline const DossierStatementItem *
dossier_statement_item (const DossierStatementUnit *unit, guint index)
{
  return &g_array_index (unit->items, DossierStatementItem, index);
}

static inline void
dossier_statement_set_verdict (DossierStatementVerdict *verdict, DossierStatementKind kind,
                               guint item, const char *rule)
{
  verdict->kind = kind;
  verdict->item = item;
  verdict->rule = rule;
}

static inline DossierEntityType
dossier_statement_get_type (const DossierDraft *draft, int entity)
{
  return g_array_index (draft->analysis->entities, DossierEntityEntry, entity).type;
}

/* The words of @span, kept as long as the analysis. */
static inline const char *
dossier_statement_keep_words (const DossierDraft *draft, DossierSpan span)
{
  return dossier_arena_copy (draft->analysis->arena, draft->tokens->text + span.start,
                             dossier_span_length (span));
}

/* Where mention @index of the draft stands; it must be one of the sentence's. */
static inline DossierStatementPlace *
dossier_statement_place (const DossierStatementUnit *unit, guint index)
{
  return &g_array_index (unit->places, DossierStatementPlace, index - unit->mentions[0]);
}

/* A text that lives as long as the draft, folded once. */
static inline const char *
dossier_statement_fold (const DossierStatementUnit *unit, const char *text)
{
  char *folded = g_hash_table_lookup (unit->folded, text);

  if (folded == NULL)
    {
      folded = dossier_fold (text, -1);
      g_hash_table_insert (unit->folded, (gpointer) text, folded);
    }
  return folded;
}

static inline gboolean
dossier_statement_has (const DossierStatementItem *item, guint32 roles)
{
  return (item->cue->roles & roles) != 0;
}

static inline gboolean
dossier_statement_turns (const DossierStatementItem *item, guint32 turns)
{
  return (item->cue->turns & turns) != 0;
}

static inline gboolean
dossier_statement_bears (const DossierStatementItem *item, guint32 traits)
{
  return (item->cue->traits & traits) != 0;
}

G_END_DECLS
