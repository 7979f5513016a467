/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <sqlite3.h>

#include <glib.h>

G_BEGIN_DECLS

/*
 * What the full-text index calls a word.
 *
 * Texts are folded first (see dossier-fold.h), so "Ha Noi" finds "Hà Nội". Letters and
 * digits make a word. Where words are written without spaces or carry particles (Hangul,
 * Han, Kana) every overlapping pair of characters is a word instead, so 협력 is found in
 * 협력을 and a longer query is a phrase of pairs; the last character of a run stands at
 * its pair's place too, so that a prefix of one character finds it.
 */

/**
 * DossierWordFunc:
 * @word: a folded word, not NUL-terminated
 * @length: its length in bytes
 * @start: first byte of the word in the source
 * @end: the byte after the last one
 * @colocated: it stands at the place of the word before
 * @data: user data
 *
 * Returns: an SQLite status; anything but SQLITE_OK ends the work
 */
typedef int (* DossierWordFunc) (const char *word,
                                 gsize       length,
                                 gsize       start,
                                 gsize       end,
                                 gboolean    colocated,
                                 gpointer    data);

int      dossier_words_foreach      (const char      *text,
                                     gsize            length,
                                     gboolean         for_query,
                                     DossierWordFunc  func,
                                     gpointer         data);
gboolean dossier_is_pair_character  (gunichar         c);
int      dossier_tokenizer_register (sqlite3         *handle);

G_END_DECLS
