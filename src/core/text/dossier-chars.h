/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierCharClass:
 * @DOSSIER_CHAR_LETTER: a letter of any script
 * @DOSSIER_CHAR_UPPER: an upper or title case letter
 * @DOSSIER_CHAR_LOWER: a lower case letter
 * @DOSSIER_CHAR_DIGIT: a decimal digit
 * @DOSSIER_CHAR_MARK: joins the character before it
 * @DOSSIER_CHAR_SPACE: white space, line ends included
 * @DOSSIER_CHAR_BREAK: ends a line
 * @DOSSIER_CHAR_IGNORED: has no width and no meaning in a comparison
 * @DOSSIER_CHAR_HANGUL: a Hangul syllable or a conjoining Jamo
 * @DOSSIER_CHAR_DIACRITIC: a letter that loses something in folding, or the
 *   combining mark that folding drops
 */
typedef enum
{
  DOSSIER_CHAR_LETTER = 1 << 0,
  DOSSIER_CHAR_UPPER = 1 << 1,
  DOSSIER_CHAR_LOWER = 1 << 2,
  DOSSIER_CHAR_DIGIT = 1 << 3,
  DOSSIER_CHAR_MARK = 1 << 4,
  DOSSIER_CHAR_SPACE = 1 << 5,
  DOSSIER_CHAR_BREAK = 1 << 6,
  DOSSIER_CHAR_IGNORED = 1 << 7,
  DOSSIER_CHAR_HANGUL = 1 << 8,
  DOSSIER_CHAR_DIACRITIC = 1 << 9,
} DossierCharClass;

/* Code points below this are looked up: all of Latin, Greek, Cyrillic,
 * Vietnamese and the general punctuation. */
#define DOSSIER_CHARS_TABLE_SIZE 0x2100
/* No code point folds to more bytes. */
#define DOSSIER_CHAR_FOLD_MAX 32

/**
 * DossierChar:
 * @fold: what it folds to, UTF-8, not terminated
 * @fold_length: its length in bytes; 0xff when it is too long for the table
 * @classes: a set of #DossierCharClass
 */
typedef struct
{
  char fold[4];
  guint8 fold_length;
  guint16 classes;
} DossierChar;

const DossierChar *dossier_chars_get_table   (void);
const guint8      *dossier_chars_get_ascii   (void);
guint              dossier_char_classify_far (gunichar  c);
guint              dossier_char_fold         (gunichar  c,
                                              char     *fold);

/* Reads one code point of valid UTF-8 that does not end inside it. */
static inline gunichar
dossier_char_read (const char **text)
{
  const guchar *p = (const guchar *) *text;

  if (p[0] < 0x80)
    {
      *text += 1;
      return p[0];
    }
  if (p[0] < 0xe0)
    {
      *text += 2;
      return (gunichar) ((p[0] & 0x1f) << 6 | (p[1] & 0x3f));
    }
  if (p[0] < 0xf0)
    {
      *text += 3;
      return (gunichar) ((p[0] & 0x0f) << 12 | (p[1] & 0x3f) << 6 | (p[2] & 0x3f));
    }
  *text += 4;
  return (gunichar) ((p[0] & 0x07) << 18 | (p[1] & 0x3f) << 12 | (p[2] & 0x3f) << 6
                     | (p[3] & 0x3f));
}

/* Whether a byte of folded text is a vowel of the Latin script. It is the script's property,
 * whatever the language: folding leaves nothing but these of all its vowels, of "ø" an "o", of "ý"
 * a "y". */
static inline gboolean
dossier_char_is_folded_vowel (char byte)
{
  return byte == 'a' || byte == 'e' || byte == 'i' || byte == 'o' || byte == 'u' || byte == 'y';
}

static inline guint
dossier_char_classify (const DossierChar *table, gunichar c)
{
  return c < DOSSIER_CHARS_TABLE_SIZE ? table[c].classes : dossier_char_classify_far (c);
}

G_END_DECLS
