/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

#include "dossier-analysis.h"
#include "dossier-body-classes.h"
#include "dossier-json.h"
#include "dossier-matcher.h"
#include "dossier-title-forms.h"

G_BEGIN_DECLS

/**
 * DossierCueRoles:
 * @DOSSIER_CUE_STRONG: makes a statement of the cue's kind ("urged")
 * @DOSSIER_CUE_WEAK: makes one of the weak kind where nothing stronger stands ("at the meeting")
 * @DOSSIER_CUE_FUTURE: tells what is to come ("will")
 * @DOSSIER_CUE_DECISION: a promise, and an agreement where both sides do it ("decided to")
 * @DOSSIER_CUE_SPEECH: opens or closes what somebody says
 * @DOSSIER_CUE_DENIAL: what is said is that it is not so
 * @DOSSIER_CUE_NEGATION: turns the next cue off
 * @DOSSIER_CUE_CONDITION: what is said holds on a condition
 * @DOSSIER_CUE_STATE: describes or praises, states no act
 * @DOSSIER_CUE_PASSIVE: who acts comes after an agent word
 * @DOSSIER_CUE_JOINT: two act together
 * @DOSSIER_CUE_DUAL: "both sides"
 * @DOSSIER_CUE_PERSON: "he"
 * @DOSSIER_CUE_PLURAL: "they"
 * @DOSSIER_CUE_SELF: "we"
 * @DOSSIER_CUE_GROUP: people without a name: "experts"
 * @DOSSIER_CUE_ROLE: "the minister", whoever it was before
 * @DOSSIER_CUE_TITLE: a title behind its bearer's name (장관)
 * @DOSSIER_CUE_BODY: "the company"
 * @DOSSIER_CUE_COUNTRY: "the country"
 * @DOSSIER_CUE_PREPOSITION: what follows is not the subject
 * @DOSSIER_CUE_REPRESENTATIVE: what follows is the subject all the same ("representatives of")
 * @DOSSIER_CUE_AGENT: "by"
 * @DOSSIER_CUE_LOCATION: a place that follows is no party
 * @DOSSIER_CUE_DUE: a time that follows is a deadline
 * @DOSSIER_CUE_SINCE: a time that follows is a beginning
 * @DOSSIER_CUE_HEADING: list items follow
 * @DOSSIER_CUE_IMPERATIVE: how a list item begins
 * @DOSSIER_CUE_CONJUNCTION: "and"
 * @DOSSIER_CUE_PRESENT: a verb that tells of the future beside a time to come (발주한다)
 * @DOSSIER_CUE_RELATIVE: "which"; what follows is said by the way
 *
 * What a word or phrase does in a statement. One phrase may do several things.
 */
typedef enum
{
  DOSSIER_CUE_STRONG = 1 << 0,
  DOSSIER_CUE_WEAK = 1 << 1,
  DOSSIER_CUE_FUTURE = 1 << 2,
  DOSSIER_CUE_DECISION = 1 << 3,
  DOSSIER_CUE_SPEECH = 1 << 4,
  DOSSIER_CUE_DENIAL = 1 << 5,
  DOSSIER_CUE_NEGATION = 1 << 6,
  DOSSIER_CUE_CONDITION = 1 << 7,
  DOSSIER_CUE_STATE = 1 << 8,
  DOSSIER_CUE_PASSIVE = 1 << 9,
  DOSSIER_CUE_JOINT = 1 << 10,
  DOSSIER_CUE_DUAL = 1 << 11,
  DOSSIER_CUE_PERSON = 1 << 12,
  DOSSIER_CUE_PLURAL = 1 << 13,
  DOSSIER_CUE_SELF = 1 << 14,
  DOSSIER_CUE_GROUP = 1 << 15,
  DOSSIER_CUE_ROLE = 1 << 16,
  DOSSIER_CUE_TITLE = 1 << 17,
  DOSSIER_CUE_BODY = 1 << 18,
  DOSSIER_CUE_COUNTRY = 1 << 19,
  DOSSIER_CUE_PREPOSITION = 1 << 20,
  DOSSIER_CUE_REPRESENTATIVE = 1 << 21,
  DOSSIER_CUE_AGENT = 1 << 22,
  DOSSIER_CUE_LOCATION = 1 << 23,
  DOSSIER_CUE_DUE = 1 << 24,
  DOSSIER_CUE_SINCE = 1 << 25,
  DOSSIER_CUE_HEADING = 1 << 26,
  DOSSIER_CUE_IMPERATIVE = 1 << 27,
  DOSSIER_CUE_CONJUNCTION = 1 << 28,
  DOSSIER_CUE_PRESENT = 1 << 29,
  DOSSIER_CUE_RELATIVE = 1 << 30,
} DossierCueRoles;

/**
 * DossierCueTraits:
 * @DOSSIER_CUE_CONTRAST: "but"; ends what a denial reaches
 * @DOSSIER_CUE_COMPLEMENT: "that"; who is named behind it does not do what stands before it
 * @DOSSIER_CUE_INFINITIVE: "to"; the verb behind it tells a purpose
 * @DOSSIER_CUE_DOCUMENT: what is signed ("memorandum"); may head a list of what it says
 * @DOSSIER_CUE_WISH: a goal where a value and a year follow ("wants")
 * @DOSSIER_CUE_OCCURS: takes its kind from the noun before it ("the visit took place")
 * @DOSSIER_CUE_COMPARISON: a time beside it only compares ("than in 2022")
 * @DOSSIER_CUE_EXHIBIT: what a page shows its readers ("the figure")
 * @DOSSIER_CUE_UNDER_WAY: tells of what goes on ("is building")
 * @DOSSIER_CUE_PEOPLE: two who are people ("the two ministers")
 * @DOSSIER_CUE_BODIES: two organisations ("both companies")
 * @DOSSIER_CUE_COUNTRIES: two countries
 * @DOSSIER_CUE_MANY: more than two ("the three sides")
 * @DOSSIER_CUE_MODAL: a proposal of whoever says so ("should")
 * @DOSSIER_CUE_TO_COME: an act that is still to come ("will visit")
 * @DOSSIER_CUE_OCCASION: leads to what goes on meanwhile ("during")
 * @DOSSIER_CUE_ATTRIBUTED: stands for somebody behind a nationality only ("the German *group*")
 * @DOSSIER_CUE_UNDERGONE: whoever stands before it is asked and does not ask ("was urged to")
 * @DOSSIER_CUE_LATEST: a time that follows is the last possible ("no later than")
 * @DOSSIER_CUE_GOVERNMENT: a group that stands for its country
 * @DOSSIER_CUE_BETWEEN: who stands behind it does something together ("talks *between*")
 * @DOSSIER_CUE_OWNER: who stands behind it does what the noun before tells ("the visit *of*")
 * @DOSSIER_CUE_EARLIER: a time beside it or around it lies behind ("*earlier* this year")
 * @DOSSIER_CUE_SOURCE: a fact is told by whoever stands right before it (에 따르면)
 * @DOSSIER_CUE_HOLDS: a meeting where the noun for one follows ("*held* a second round of talks")
 * @DOSSIER_CUE_GATHERING: such a noun ("talks")
 * @DOSSIER_CUE_EXCHANGES: a signing where a document follows ("*exchanged* two memoranda")
 * @DOSSIER_CUE_NOMINAL: makes a noun of the act behind it, or is that noun ("*việc* hai bên ký")
 * @DOSSIER_CUE_SOLE: a title that few bear ("the prime minister"): no director is meant
 * @DOSSIER_CUE_WHEN: begins a clause that tells when ("*after* their leaders agreed")
 * @DOSSIER_CUE_BORNE: a title that only those have of whom the text tells it ("the king")
 *
 * How a phrase bears on what others do.
 */
typedef enum
{
  DOSSIER_CUE_CONTRAST = 1 << 0,
  DOSSIER_CUE_COMPLEMENT = 1 << 1,
  DOSSIER_CUE_INFINITIVE = 1 << 2,
  DOSSIER_CUE_DOCUMENT = 1 << 3,
  DOSSIER_CUE_WISH = 1 << 4,
  DOSSIER_CUE_OCCURS = 1 << 5,
  DOSSIER_CUE_COMPARISON = 1 << 6,
  DOSSIER_CUE_UNDER_WAY = 1 << 7,
  DOSSIER_CUE_PEOPLE = 1 << 8,
  DOSSIER_CUE_BODIES = 1 << 9,
  DOSSIER_CUE_COUNTRIES = 1 << 10,
  DOSSIER_CUE_MANY = 1 << 11,
  DOSSIER_CUE_MODAL = 1 << 12,
  DOSSIER_CUE_TO_COME = 1 << 13,
  DOSSIER_CUE_OCCASION = 1 << 14,
  DOSSIER_CUE_ATTRIBUTED = 1 << 15,
  DOSSIER_CUE_UNDERGONE = 1 << 16,
  DOSSIER_CUE_LATEST = 1 << 17,
  DOSSIER_CUE_GOVERNMENT = 1 << 18,
  DOSSIER_CUE_SOURCE = 1 << 19,
  DOSSIER_CUE_EARLIER = 1 << 20,
  DOSSIER_CUE_BETWEEN = 1 << 21,
  DOSSIER_CUE_OWNER = 1 << 22,
  DOSSIER_CUE_HOLDS = 1 << 23,
  DOSSIER_CUE_GATHERING = 1 << 24,
  DOSSIER_CUE_NOMINAL = 1 << 25,
  DOSSIER_CUE_EXCHANGES = 1 << 26,
  DOSSIER_CUE_WHEN = 1 << 27,
  DOSSIER_CUE_SOLE = 1 << 28,
  DOSSIER_CUE_BORNE = 1 << 29,
  DOSSIER_CUE_EXHIBIT = 1 << 30,
} DossierCueTraits;

/**
 * DossierCueTurns:
 * @DOSSIER_TURN_POSTPONED: of the times behind it the last one is the deadline ("postponed")
 * @DOSSIER_TURN_CONTRARY: that it is not so is a promise ("will not *miss*")
 * @DOSSIER_TURN_RUMOUR: what others tell or fear ("reports")
 * @DOSSIER_TURN_UNTRUE: that a rumour is none but that ("false")
 * @DOSSIER_TURN_MEASURE: what somebody promised behind it was promised before ("less *than*")
 * @DOSSIER_TURN_KEPT: so was the promise that was kept or broken ("*fulfilling* a promise")
 * @DOSSIER_TURN_BEFORE: a deadline beside it ends where that time begins ("before")
 * @DOSSIER_TURN_EARLIEST: a time beside it is the first possible ("no earlier than")
 *
 * How a word turns what another one promises.
 */
typedef enum
{
  DOSSIER_TURN_POSTPONED = 1 << 0,
  DOSSIER_TURN_CONTRARY = 1 << 1,
  DOSSIER_TURN_RUMOUR = 1 << 2,
  DOSSIER_TURN_UNTRUE = 1 << 3,
  DOSSIER_TURN_MEASURE = 1 << 4,
  DOSSIER_TURN_KEPT = 1 << 5,
  DOSSIER_TURN_BEFORE = 1 << 6,
  DOSSIER_TURN_EARLIEST = 1 << 7,
} DossierCueTurns;

/* Stands for somebody named before. */
#define DOSSIER_CUE_REFERENCE                                                                  \
  (DOSSIER_CUE_DUAL | DOSSIER_CUE_PERSON | DOSSIER_CUE_PLURAL | DOSSIER_CUE_SELF               \
   | DOSSIER_CUE_GROUP | DOSSIER_CUE_ROLE | DOSSIER_CUE_BODY | DOSSIER_CUE_COUNTRY)

/**
 * DossierCue:
 * @roles: #DossierCueRoles: what the phrase does; 0 for a phrase that only looks like a cue
 * @traits: #DossierCueTraits
 * @turns: #DossierCueTurns
 * @kind: with %DOSSIER_CUE_STRONG
 * @weak_kind: with %DOSSIER_CUE_WEAK
 * @body_class: with %DOSSIER_CUE_BODY: bits of #DossierBodyClasses; 0 for a word that may mean any
 * @act: (nullable): interned: a finer class that the ontology knows ("demand")
 */
typedef struct
{
  guint32 roles;
  guint32 traits;
  guint32 turns;
  DossierStatementKind kind;
  DossierStatementKind weak_kind;
  guint32 body_class;
  const char *act;
} DossierCue;

/**
 * DossierClauseWords:
 * @DOSSIER_CLAUSE_TOPIC: endings of what a sentence is about, where others mark its subjects
 * @DOSSIER_CLAUSE_QUOTED: endings of the verb of a clause that tells what somebody said
 * @DOSSIER_CLAUSE_CARRY_ON: words that open a sentence of the one who spoke in the last
 * @DOSSIER_CLAUSE_CONNECTIVE: endings of a verb behind which another clause follows
 * @DOSSIER_CLAUSE_ATTRIBUTE: endings of a verb that belongs to the noun behind it
 * @DOSSIER_CLAUSE_ATTRIBUTE_HEAD: nouns behind it that only tell when or that it was done
 * @DOSSIER_N_CLAUSE_WORDS: their number
 *
 * What tells the clauses of a sentence apart in languages that mark the subject.
 */
typedef enum
{
  DOSSIER_CLAUSE_TOPIC,
  DOSSIER_CLAUSE_QUOTED,
  DOSSIER_CLAUSE_CARRY_ON,
  DOSSIER_CLAUSE_CONNECTIVE,
  DOSSIER_CLAUSE_ATTRIBUTE,
  DOSSIER_CLAUSE_ATTRIBUTE_HEAD,
  DOSSIER_N_CLAUSE_WORDS,
} DossierClauseWords;

/**
 * DossierStatementLexicon:
 *
 * The verbs of saying and doing of a language, and the small words that tell
 * who, to whom and when; see data/knowledge/README.md for its form.
 */
typedef struct _DossierStatementLexicon DossierStatementLexicon;

DossierStatementLexicon
                  *dossier_statement_lexicon_new            (const DossierJson             *section,
                                                             GError                       **error);
void               dossier_statement_lexicon_free           (DossierStatementLexicon       *self);
void               dossier_statement_lexicon_join           (DossierStatementLexicon       *self,
                                                             DossierScreen                 *screen);
const DossierMatcher
                  *dossier_statement_lexicon_get_matcher    (const DossierStatementLexicon *self);
const DossierBodyClasses
                  *dossier_statement_lexicon_get_classes    (const DossierStatementLexicon *self);
const DossierTitleForms
                  *dossier_statement_lexicon_get_titles     (const DossierStatementLexicon *self);
const DossierCue  *dossier_statement_lexicon_get_cue        (const DossierStatementLexicon *self,
                                                             guint32                        value);
gboolean           dossier_statement_lexicon_is_head_final  (const DossierStatementLexicon *self);
gboolean           dossier_statement_lexicon_drops_subject  (const DossierStatementLexicon *self);
gboolean           dossier_statement_lexicon_is_verb_second (const DossierStatementLexicon *self);
const char *const *dossier_statement_lexicon_get_articles   (const DossierStatementLexicon *self);
const char *const *dossier_statement_lexicon_get_leaders    (const DossierStatementLexicon *self);
const char *const *dossier_statement_lexicon_get_possessives
                                                            (const DossierStatementLexicon *self);
const char *const *dossier_statement_lexicon_get_clause_words
                                                            (const DossierStatementLexicon *self,
                                                             DossierClauseWords             which);
const char *const *dossier_statement_lexicon_get_subject_marks
                                                            (const DossierStatementLexicon *self);
const char *const *dossier_statement_lexicon_get_joints     (const DossierStatementLexicon *self);
const char *const *dossier_statement_lexicon_get_obliques   (const DossierStatementLexicon *self);
const char *const *dossier_statement_lexicon_get_attributives
                                                            (const DossierStatementLexicon *self);
const char *const *dossier_statement_lexicon_get_scales     (const DossierStatementLexicon *self);
const char *const *dossier_statement_lexicon_get_ranges     (const DossierStatementLexicon *self);
const char *const *dossier_statement_lexicon_get_ordinals   (const DossierStatementLexicon *self);
guint              dossier_statement_lexicon_get_unit_words (const DossierStatementLexicon *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierStatementLexicon, dossier_statement_lexicon_free)

G_END_DECLS
