/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

#include "dossier-screen.h"
#include "dossier-starts.h"
#include "dossier-tokens.h"
#include "dossier-word-notes.h"

G_BEGIN_DECLS

/**
 * DossierMatchFlags:
 * @DOSSIER_MATCH_PLAIN: whole words, case and diacritics folded
 * @DOSSIER_MATCH_CASE: letter case must agree ("IT", "AI")
 * @DOSSIER_MATCH_MARKS: diacritics must agree when the text's word has any
 * @DOSSIER_MATCH_STEM: more letters may follow ("halvleder" in
 *   "halvlederindustrien", "반도체" in "반도체산업"); the match covers the stem only
 * @DOSSIER_MATCH_INSIDE: may begin inside a word (Korean compounds, "bio" + "teknologi")
 */
typedef enum
{
  DOSSIER_MATCH_PLAIN = 0,
  DOSSIER_MATCH_CASE = 1 << 0,
  DOSSIER_MATCH_MARKS = 1 << 1,
  DOSSIER_MATCH_STEM = 1 << 2,
  DOSSIER_MATCH_INSIDE = 1 << 3,
} DossierMatchFlags;

/**
 * DossierMatch:
 * @span: bytes in the source text, without an ending
 * @first: index of the token it begins in
 * @last: index of the token it ends in
 * @value: what was given to dossier_matcher_add()
 */
typedef struct
{
  DossierSpan span;
  guint first;
  guint last;
  guint32 value;
} DossierMatch;

/**
 * DossierMatcher:
 *
 * Finds the phrases of a dictionary in a tokenised text. A trie over folded
 * bytes is walked from the start of each word (and from each Hangul syllable
 * for %DOSSIER_MATCH_INSIDE), so the time does not depend on the size of the
 * dictionary and grows with the length of the text.
 *
 * Build it with dossier_matcher_add(), close it with dossier_matcher_freeze(); from
 * then on it is immutable and may be shared by threads. A matcher that has
 * joined the screen of the knowledge answers at once for the words that open none of
 * its phrases, by far the most: looking with it at every token is cheap.
 */
typedef struct _DossierMatcher DossierMatcher;

DossierMatcher *dossier_matcher_new         (void);
void            dossier_matcher_free        (DossierMatcher       *self);
void            dossier_matcher_add_ending  (DossierMatcher       *self,
                                             const char           *ending);
void            dossier_matcher_add         (DossierMatcher       *self,
                                             const char           *phrase,
                                             DossierMatchFlags     flags,
                                             guint32               value);
void            dossier_matcher_freeze      (DossierMatcher       *self);
void            dossier_matcher_join        (DossierMatcher       *self,
                                             DossierScreen        *screen);
guint64         dossier_matcher_get_member  (const DossierMatcher *self,
                                             gconstpointer         screen);
gboolean        dossier_matcher_longest     (const DossierMatcher *self,
                                             const DossierTokens  *tokens,
                                             guint                 index,
                                             DossierMatch         *match);
gboolean        dossier_matcher_go_on       (const DossierMatcher *self,
                                             const DossierTokens  *tokens,
                                             guint                 index,
                                             guint32               node,
                                             DossierMatch         *match);
gboolean        dossier_matcher_look_word   (const DossierMatcher *self,
                                             const DossierTokens  *tokens,
                                             guint                 index,
                                             DossierMatch         *match,
                                             DossierStart         *start);
DossierWordNotes *dossier_matcher_new_notes (const DossierWordNumbers *numbers);
gboolean        dossier_matcher_find        (const DossierMatcher *self,
                                             const DossierTokens  *tokens,
                                             guint                 index,
                                             DossierWordNotes     *notes,
                                             DossierMatch         *match);
void            dossier_matcher_scan        (const DossierMatcher *self,
                                             const DossierTokens  *tokens,
                                             guint                 first,
                                             guint                 end,
                                             DossierWordNotes     *notes,
                                             GArray               *matches);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierMatcher, dossier_matcher_free)

G_END_DECLS
