/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

#include "dossier-tokens.h"
#include "dossier-word-numbers.h"

G_BEGIN_DECLS

/**
 * DossierScreen:
 *
 * Tells of each word of a text in which dictionaries a phrase can begin with
 * it. Most words begin no phrase of any dictionary, and most of the others
 * do in one or two: one look at the word saves as many walks as there are
 * dictionaries. It may say yes where there is nothing, never no where there
 * is something.
 *
 * Dictionaries join while it is made, see dossier_matcher_join(); then it is
 * immutable and may be shared by threads.
 */
typedef struct _DossierScreen DossierScreen;

/**
 * DossierOpeningKind:
 * @DOSSIER_OPENING_WORD: a whole word of a text
 * @DOSSIER_OPENING_ENDED: a whole word, or one with an ending behind it
 * @DOSSIER_OPENING_PART: a token may go on in any way
 */
typedef enum
{
  DOSSIER_OPENING_WORD,
  DOSSIER_OPENING_ENDED,
  DOSSIER_OPENING_PART,
} DossierOpeningKind;

/**
 * DossierOpening:
 * @folded: the first folded bytes, zero after them; a word may be longer than these
 * @length: how many
 * @is_mark: they do not begin with a letter
 * @kind: how a token of a text must agree
 *
 * What a phrase begins with, as far as a screen looks at it.
 */
typedef struct
{
  char folded[8];
  guint8 length;
  gboolean is_mark;
  DossierOpeningKind kind;
} DossierOpening;

DossierScreen  *dossier_screen_new          (void);
void            dossier_screen_free         (DossierScreen        *self);
guint64         dossier_screen_add_member   (DossierScreen        *self);
void            dossier_screen_add          (DossierScreen        *self,
                                             guint64               member,
                                             const DossierOpening *opening);
void            dossier_screen_add_inside   (DossierScreen        *self,
                                             guint64               member,
                                             const char           *folded);
void            dossier_screen_add_ending   (DossierScreen        *self,
                                             const char           *folded);
gsize           dossier_screen_measure_word (const char           *folded);
DossierOpening  dossier_screen_find_opening (const char           *folded,
                                             gsize                 length,
                                             DossierOpeningKind    kind);
void            dossier_screen_read         (const DossierScreen  *self,
                                             DossierTokens        *tokens,
                                             DossierWordNumbers   *numbers);

/* Whether a phrase of @member may begin with a token. Always so where another
 * screen, or none, has read the text, and for a dictionary that is no member. */
static inline gboolean
dossier_screen_may_begin (gconstpointer screen, guint64 member, const DossierTokens *tokens,
                          guint index)
{
  return member == 0 || tokens->screen != screen || (tokens->openings[index] & member) != 0;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierScreen, dossier_screen_free)

G_END_DECLS
