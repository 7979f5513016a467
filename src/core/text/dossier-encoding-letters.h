/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierEncodingWriting:
 * @DOSSIER_WRITING_WESTERN: words with letters of Western languages, a capital only where words
 *   have one
 * @DOSSIER_WRITING_VIETNAMESE: syllables, each with one tone mark at most
 *
 * What the words are like that an encoding is made for.
 */
typedef enum
{
  DOSSIER_WRITING_WESTERN,
  DOSSIER_WRITING_VIETNAMESE,
} DossierEncodingWriting;

/**
 * DossierEncodingFit:
 * @n_words: all words
 * @good: the weight of those with a letter beyond ASCII that are as words are, two at most each
 * @bad: the weight of those that are not, and of signs where no sign can stand
 * @n_marked: of Vietnamese: syllables of several letters with one beyond ASCII
 * @tone: of Vietnamese: the last letter with a tone mark, or the mark itself; 0 for none
 * @tones_differ: whether there are several
 */
typedef struct
{
  guint n_words;
  guint good;
  guint bad;
  guint n_marked;
  gunichar tone;
  gboolean tones_differ;
} DossierEncodingFit;

/* Private to the guess of an encoding. */
DossierEncodingFit dossier_encoding_letters_fit (const guint8           *data,
                                                 gsize                   length,
                                                 const char             *encoding,
                                                 DossierEncodingWriting  writing);

G_END_DECLS
