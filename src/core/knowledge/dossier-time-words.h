/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

#include "dossier-fold.h"
#include "dossier-screen.h"

G_BEGIN_DECLS

/* What digits alone can be; the classes of a language file come after. */
typedef enum
{
  DOSSIER_TIME_CLASS_NONE,
  DOSSIER_TIME_CLASS_YEAR,  /* {year}: four digits, 1500 to 2199 */
  DOSSIER_TIME_CLASS_YY,    /* {yy}: two digits */
  DOSSIER_TIME_CLASS_MM,    /* {mm}: 1 to 12 */
  DOSSIER_TIME_CLASS_DAY,   /* {day}: 1 to 31 */
  DOSSIER_TIME_CLASS_N,     /* {n}: a whole number up to 9999, in digits or in words */
  DOSSIER_TIME_CLASS_FIRST_OWN,
} DossierTimeClass;

/**
 * DossierTimeWord:
 * @class_id: the class it belongs to
 * @value: its value there: the number of the month, the letter of the unit …
 * @end: the byte after it in the folded text
 */
typedef struct
{
  guint class_id;
  int value;
  guint32 end;
} DossierTimeWord;

#define DOSSIER_TIME_MAX_WORDS 32

/**
 * DossierTimeOpens:
 * @DOSSIER_TIME_OPENS: an expression can begin with a word of the class
 * @DOSSIER_TIME_OPENS_WHOLE: it can be all of an expression
 * @DOSSIER_TIME_FOLLOWS: it can stand behind the first word of one
 */
typedef enum
{
  DOSSIER_TIME_OPENS = 1 << 0,
  DOSSIER_TIME_OPENS_WHOLE = 1 << 1,
  DOSSIER_TIME_FOLLOWS = 1 << 2,
} DossierTimeOpens;

/**
 * DossierTimeMembers:
 * @openers: what an expression can begin with
 * @wholes: words that, but for digits, can be an expression by themselves
 * @seconds: what may stand behind the first word of one
 * @words: all words, wherever in an expression they stand
 *
 * The bits of the words of a language in a screen.
 */
typedef struct
{
  guint64 openers;
  guint64 wholes;
  guint64 seconds;
  guint64 words;
} DossierTimeMembers;

/**
 * DossierTimeWords:
 *
 * The words of a language's time expressions, by class, in a trie over
 * folded bytes. A phrase of several words is one entry.
 */
typedef struct _DossierTimeWords DossierTimeWords;

DossierTimeWords *dossier_time_words_new        (gboolean                joined,
                                                 gboolean                diacritics);
void              dossier_time_words_free       (DossierTimeWords       *self);
guint             dossier_time_words_class      (DossierTimeWords       *self,
                                                 const char             *name);
guint             dossier_time_words_find_class (const DossierTimeWords *self,
                                                 const char             *name);
void              dossier_time_words_add        (DossierTimeWords       *self,
                                                 const char             *phrase,
                                                 guint                   class_id,
                                                 int                     value);
void              dossier_time_words_add_ending (DossierTimeWords       *self,
                                                 const char             *ending);
void              dossier_time_words_freeze     (DossierTimeWords       *self);
void              dossier_time_words_join       (DossierTimeWords       *self,
                                                 DossierScreen          *screen,
                                                 DossierTimeOpens      (*judge) (gconstpointer data,
                                                                                 guint class_id),
                                                 gconstpointer           data,
                                                 DossierTimeMembers     *members);
gboolean          dossier_time_words_are_joined (const DossierTimeWords *self);
guint             dossier_time_words_lookup     (const DossierTimeWords *self,
                                                 const char             *text,
                                                 const DossierFolded    *folded,
                                                 guint32                 position,
                                                 DossierTimeWord        *words);
gboolean          dossier_time_words_may_end    (const DossierTimeWords *self,
                                                 const DossierFolded    *folded,
                                                 guint32                 position);
guint32           dossier_time_words_skip_gap   (const char             *text,
                                                 const DossierFolded    *folded,
                                                 guint32                 position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierTimeWords, dossier_time_words_free)

G_END_DECLS
