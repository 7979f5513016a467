/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-fold.h"

G_BEGIN_DECLS

/*
 * What the full-text index calls a word.
 *
 * Texts are folded first (see dossier-fold.h), so "Ha Noi" finds "Hà Nội". Letters and
 * digits make a word. Where words are written without spaces or carry particles (Hangul,
 * Han, Kana) every overlapping pair of characters is a word instead, so 협력 is found in
 * 협력을 and a longer query is a phrase of pairs; the last character of a run stands at
 * its pair's place too, so that a prefix of one character finds it.
 *
 * A word that folding took diacritics from stands a second time at its place, in its own
 * spelling (composed, in small letters) after DOSSIER_WORD_EXACT, so that the very spelling can be
 * asked for without reading a text.
 */

/* No folded word begins with it, for it is no letter. */
#define DOSSIER_WORD_EXACT '='

/**
 * DossierWordMode:
 * @DOSSIER_WORDS_OF_TEXT: all that a text is found by
 * @DOSSIER_WORDS_WANTED: the words of a query
 * @DOSSIER_WORDS_EXACT: the words of a query, those with diacritics in their own spelling
 */
typedef enum
{
  DOSSIER_WORDS_OF_TEXT,
  DOSSIER_WORDS_WANTED,
  DOSSIER_WORDS_EXACT,
} DossierWordMode;

/**
 * DossierWordFunc:
 * @word: a word, not NUL-terminated
 * @length: its length in bytes
 * @start: first byte of the word in the source
 * @end: the byte after the last one
 * @colocated: it stands at the place of the word before
 * @data: user data
 *
 * Returns: 0 to go on, anything else to end the work
 */
typedef int (* DossierWordFunc) (const char *word,
                                 gsize       length,
                                 gsize       start,
                                 gsize       end,
                                 gboolean    colocated,
                                 gpointer    data);

int      dossier_words_foreach     (const char      *text,
                                    gsize            length,
                                    DossierWordMode  mode,
                                    DossierWordFunc  func,
                                    gpointer         data);
int      dossier_words_foreach_folded
                                   (const char          *text,
                                    const DossierFolded *folded,
                                    gsize                from,
                                    gsize                to,
                                    DossierWordMode      mode,
                                    DossierWordFunc      func,
                                    gpointer             data);
gboolean dossier_is_pair_character (gunichar         c);

G_END_DECLS
