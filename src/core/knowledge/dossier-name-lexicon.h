/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

#include "dossier-analysis.h"
#include "dossier-json.h"
#include "dossier-matcher.h"

G_BEGIN_DECLS

/**
 * DossierNameClass:
 * @DOSSIER_NAME_TITLE: a title or role before a person's name
 * @DOSSIER_NAME_TITLE_AFTER: one after it (대통령)
 * @DOSSIER_NAME_TITLE_PLAIN: a role that is also a common word: says little alone
 * @DOSSIER_NAME_HONORIFIC: "Mr", "ông": a form of address, no role
 * @DOSSIER_NAME_TITLE_LINK: leads from a title to its field ("Minister *of* …")
 * @DOSSIER_NAME_FIELD: a common word that stands in names with a capital
 * @DOSSIER_NAME_LINK: joins a head to its complement ("of", "for", "về")
 * @DOSSIER_NAME_AND: joins two words of a complement
 * @DOSSIER_NAME_PLACE_LINK: joins a place to a name ("… Network *in* Korea")
 * @DOSSIER_NAME_TAKES_PLACE: a head whose name may end with such a place
 * @DOSSIER_NAME_BARE_HEAD: a head whose name takes no country or nationality
 * @DOSSIER_NAME_SKIP_HEAD: a head that stands before a name without belonging to it
 * @DOSSIER_NAME_OPENER: a word that has a capital because it opens a sentence
 * @DOSSIER_NAME_NOT: never a name, in spite of its capitals
 * @DOSSIER_NAME_ADJECTIVE: of a nationality
 * @DOSSIER_NAME_STOP: ends a name that goes on in lower case
 * @DOSSIER_NAME_SAID: a verb of which a person is the subject
 * @DOSSIER_NAME_LIST_CUE: leads to a name or a list of names of organisations
 * @DOSSIER_NAME_PARTICLE: a small word inside a person's name ("van")
 * @DOSSIER_NAME_HEAD: shifted by a #DossierEntityType: a word that makes a
 *   phrase a name of this type
 * @DOSSIER_NAME_LOWER_HEAD: shifted likewise: one that does so in lower case
 * @DOSSIER_NAME_NUMBER_LINK: joins a number or year to an instrument ("No.", "to")
 *
 * What a word or phrase says about names. A phrase may be several things.
 */
typedef enum
{
  DOSSIER_NAME_TITLE = 1 << 0,
  DOSSIER_NAME_TITLE_AFTER = 1 << 1,
  DOSSIER_NAME_TITLE_PLAIN = 1 << 2,
  DOSSIER_NAME_HONORIFIC = 1 << 3,
  DOSSIER_NAME_TITLE_LINK = 1 << 4,
  DOSSIER_NAME_FIELD = 1 << 5,
  DOSSIER_NAME_LINK = 1 << 6,
  DOSSIER_NAME_AND = 1 << 7,
  DOSSIER_NAME_PLACE_LINK = 1 << 8,
  DOSSIER_NAME_TAKES_PLACE = 1 << 9,
  DOSSIER_NAME_BARE_HEAD = 1 << 10,
  DOSSIER_NAME_SKIP_HEAD = 1 << 11,
  DOSSIER_NAME_OPENER = 1 << 12,
  DOSSIER_NAME_NOT = 1 << 13,
  DOSSIER_NAME_ADJECTIVE = 1 << 14,
  DOSSIER_NAME_STOP = 1 << 15,
  DOSSIER_NAME_SAID = 1 << 16,
  DOSSIER_NAME_LIST_CUE = 1 << 17,
  DOSSIER_NAME_PARTICLE = 1 << 18,
  DOSSIER_NAME_HEAD = 1 << 19,
  DOSSIER_NAME_LOWER_HEAD = 1 << 25,
  DOSSIER_NAME_NUMBER_LINK = 1u << 31,
} DossierNameClass;

/**
 * DossierNameSide:
 * @DOSSIER_NAME_BEFORE: the noun stands before the name ("the company Hanbit")
 * @DOSSIER_NAME_AFTER: behind it ("Hanbit province")
 */
typedef enum
{
  DOSSIER_NAME_BEFORE,
  DOSSIER_NAME_AFTER,
} DossierNameSide;

#define DOSSIER_NAME_HEAD_OF(type) ((guint32) DOSSIER_NAME_HEAD << (type))
#define DOSSIER_NAME_LOWER_HEAD_OF(type) ((guint32) DOSSIER_NAME_LOWER_HEAD << (type))
#define DOSSIER_NAME_ANY_HEAD \
  (((guint32) DOSSIER_NAME_HEAD << DOSSIER_N_ENTITY_TYPES) - DOSSIER_NAME_HEAD)
#define DOSSIER_NAME_ANY_LOWER_HEAD \
  (((guint32) DOSSIER_NAME_LOWER_HEAD << DOSSIER_N_ENTITY_TYPES) - DOSSIER_NAME_LOWER_HEAD)
#define DOSSIER_NAME_ANY_TITLE \
  (DOSSIER_NAME_TITLE | DOSSIER_NAME_TITLE_AFTER | DOSSIER_NAME_HONORIFIC)

/**
 * DossierNameLexicon:
 *
 * The section `names` of a language file, compiled: how names are written
 * and which words stand in and around them. See data/knowledge/README.md for
 * its form. Immutable once made.
 */
typedef struct _DossierNameLexicon DossierNameLexicon;

DossierNameLexicon *dossier_name_lexicon_new            (const DossierJson         *section,
                                                         GError                   **error);
void                dossier_name_lexicon_free           (DossierNameLexicon        *self);
void                dossier_name_lexicon_join           (DossierNameLexicon        *self,
                                                         DossierScreen             *screen);
gboolean            dossier_name_lexicon_has_capitals   (const DossierNameLexicon  *self);
gboolean            dossier_name_lexicon_has_tails      (const DossierNameLexicon  *self);
gboolean            dossier_name_lexicon_has_compounds  (const DossierNameLexicon  *self);
gboolean            dossier_name_lexicon_guesses_people (const DossierNameLexicon  *self);
guint32             dossier_name_lexicon_look           (const DossierNameLexicon  *self,
                                                         const DossierTokens       *tokens,
                                                         guint                      index,
                                                         guint                     *n_tokens);
guint32             dossier_name_lexicon_look_head      (const DossierNameLexicon  *self,
                                                         const DossierTokens       *tokens,
                                                         guint                      index,
                                                         guint                     *n_tokens);
const DossierMatcher *
                    dossier_name_lexicon_get_words      (const DossierNameLexicon  *self);
const DossierMatcher *
                    dossier_name_lexicon_get_heads      (const DossierNameLexicon  *self);
guint32             dossier_name_lexicon_get_classes    (const DossierNameLexicon  *self,
                                                         const DossierTokens       *tokens,
                                                         const DossierMatch        *match);
gsize               dossier_name_lexicon_strip          (const DossierNameLexicon  *self,
                                                         const char                *word,
                                                         gsize                      length);
gsize               dossier_name_lexicon_find_stem      (const DossierNameLexicon  *self,
                                                         const char                *folded,
                                                         gsize                      length,
                                                         DossierEntityType         *type,
                                                         gsize                     *ending);
gboolean            dossier_name_lexicon_find_ending    (const DossierNameLexicon  *self,
                                                         const char                *folded,
                                                         gsize                      length,
                                                         DossierEntityType         *type,
                                                         gsize                     *n_bytes);
gboolean            dossier_name_lexicon_is_inflected   (const DossierNameLexicon  *self,
                                                         const char                *folded,
                                                         gsize                      length);
gboolean            dossier_name_lexicon_is_complement_adjective
                                                        (const DossierNameLexicon  *self,
                                                         const char                *folded,
                                                         gsize                      length);
gboolean            dossier_name_lexicon_is_office      (const DossierNameLexicon  *self,
                                                         const char                *folded,
                                                         gsize                      length);
gboolean            dossier_name_lexicon_is_body_tail   (const DossierNameLexicon  *self,
                                                         const char                *folded,
                                                         gsize                      length);
gboolean            dossier_name_lexicon_is_event_lead  (const DossierNameLexicon  *self,
                                                         const char                *folded,
                                                         gsize                      length);
gboolean            dossier_name_lexicon_is_instrument_lead
                                                         (const DossierNameLexicon  *self,
                                                          const char                *folded,
                                                          gsize                      length);
const GPtrArray    *dossier_name_lexicon_get_editions   (const DossierNameLexicon  *self,
                                                         DossierNameSide            side);
gboolean            dossier_name_lexicon_is_foreign_family (const DossierNameLexicon *self,
                                                         const char                *folded,
                                                         gsize                      length);
gboolean            dossier_name_lexicon_begins_foreign (const DossierNameLexicon  *self,
                                                         const char                *folded,
                                                         gsize                      length);
gboolean            dossier_name_lexicon_is_foreign_given (const DossierNameLexicon *self,
                                                         const char                *folded,
                                                         gsize                      length,
                                                         gboolean                  *sign);
gboolean            dossier_name_lexicon_is_foreign_name (const DossierNameLexicon *self,
                                                         const char                *folded,
                                                         gsize                      length);
gboolean            dossier_name_lexicon_is_foreign_word (const DossierNameLexicon *self,
                                                         const char                *folded,
                                                         gsize                      length);
guint               dossier_name_lexicon_count_foreign  (const DossierNameLexicon  *self,
                                                         const char                *folded,
                                                         gsize                      length);
gboolean            dossier_name_lexicon_is_foreign_head (const DossierNameLexicon *self,
                                                         const char                *folded,
                                                         gsize                      length);
gboolean            dossier_name_lexicon_is_soft_particle (const DossierNameLexicon *self,
                                                         const char                *folded,
                                                         gsize                      length);
gboolean            dossier_name_lexicon_is_state_title (const DossierNameLexicon  *self,
                                                         const char                *folded,
                                                         gsize                      length);
gsize               dossier_name_lexicon_measure_firm   (const DossierNameLexicon  *self,
                                                         const char                *folded,
                                                         gsize                      length);
gboolean            dossier_name_lexicon_is_district    (const DossierNameLexicon  *self,
                                                         const char                *folded,
                                                         gsize                      length);
gboolean            dossier_name_lexicon_is_party       (const DossierNameLexicon  *self,
                                                         const char                *folded,
                                                         gsize                      length);
gboolean            dossier_name_lexicon_has_laws       (const DossierNameLexicon  *self);
gsize               dossier_name_lexicon_measure_law    (const DossierNameLexicon  *self,
                                                         const char                *folded,
                                                         gsize                      length);
gboolean            dossier_name_lexicon_is_title_bridge
                                                        (const DossierNameLexicon  *self,
                                                         const char                *folded,
                                                         gsize                      length);
gboolean            dossier_name_lexicon_is_title_closing
                                                        (const DossierNameLexicon  *self,
                                                         const char                *folded,
                                                         gsize                      length);
gboolean            dossier_name_lexicon_is_party_link  (const DossierNameLexicon  *self,
                                                         const char                *folded,
                                                         gsize                      length);
gsize               dossier_name_lexicon_measure_clip   (const DossierNameLexicon  *self,
                                                         const char                *folded,
                                                         gsize                      length);
gboolean            dossier_name_lexicon_is_clipped     (const DossierNameLexicon  *self,
                                                         const char                *folded,
                                                         gsize                      length);
gboolean            dossier_name_lexicon_ends_in_title  (const DossierNameLexicon  *self,
                                                         const char                *folded,
                                                         gsize                      length);
gboolean            dossier_name_lexicon_is_particle    (const DossierNameLexicon  *self,
                                                         const char                *folded,
                                                         gsize                      length);
gboolean            dossier_name_lexicon_is_family_name (const DossierNameLexicon  *self,
                                                         const char                *folded,
                                                         gsize                      length);
gboolean            dossier_name_lexicon_is_given_name  (const DossierNameLexicon  *self,
                                                         const char                *folded,
                                                         gsize                      length);
gboolean            dossier_name_lexicon_is_name_syllable (const DossierNameLexicon *self,
                                                         const char                *folded,
                                                         gsize                      length);
gboolean            dossier_name_lexicon_is_sure_name   (const DossierNameLexicon  *self,
                                                         const char                *folded,
                                                         gsize                      length);
gboolean            dossier_name_lexicon_ends_like_family (const DossierNameLexicon *self,
                                                           const char               *folded,
                                                           gsize                     length);
gboolean            dossier_name_lexicon_find_noun      (const DossierNameLexicon  *self,
                                                         DossierNameSide            side,
                                                         const char                *folded,
                                                         gsize                      length,
                                                         DossierEntityType         *type);
const GPtrArray    *dossier_name_lexicon_get_particles  (const DossierNameLexicon  *self);
gboolean            dossier_name_lexicon_is_company_form (const DossierNameLexicon *self,
                                                         const char                *folded,
                                                         gsize                      length);
gboolean            dossier_name_lexicon_is_headline_word (const DossierNameLexicon *self,
                                                             const char               *folded,
                                                             gsize                     length);
const char         *dossier_name_lexicon_get_home       (const DossierNameLexicon  *self);
const char         *dossier_name_lexicon_get_nationality (const DossierNameLexicon *self,
                                                         const char                *folded,
                                                         gsize                      length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierNameLexicon, dossier_name_lexicon_free)

G_END_DECLS
