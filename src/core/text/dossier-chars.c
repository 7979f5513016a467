/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-chars.h"

#include <string.h>

/* What the Unicode decomposition does not know, in order. Applied to single
 * lower case letters and to punctuation. */
static const struct
{
  gunichar c;
  const char *fold;
} specials[] = {
  { 0x0060, "'" },   { 0x00aa, "a" },   { 0x00ab, "\"" },  { 0x00b4, "'" },   { 0x00ba, "o" },
  { 0x00bb, "\"" },  { 0x00df, "ss" },  { 0x00e6, "ae" },  { 0x00f0, "d" },   { 0x00f8, "o" },
  { 0x00fe, "th" },  { 0x0111, "d" },   { 0x0127, "h" },   { 0x0131, "i" },   { 0x0142, "l" },
  { 0x0153, "oe" },  { 0x0167, "t" },   { 0x0180, "b" },   { 0x0192, "f" },   { 0x02b9, "'" },
  { 0x02bb, "'" },   { 0x02bc, "'" },   { 0x2010, "-" },   { 0x2011, "-" },   { 0x2012, "-" },
  { 0x2013, "-" },   { 0x2014, "-" },   { 0x2015, "-" },   { 0x2018, "'" },   { 0x2019, "'" },
  { 0x201a, "'" },   { 0x201b, "'" },   { 0x201c, "\"" },  { 0x201d, "\"" },  { 0x201e, "\"" },
  { 0x201f, "\"" },  { 0x2032, "'" },   { 0x2033, "\"" },  { 0x2039, "'" },   { 0x203a, "'" },
  { 0x2212, "-" },   { 0x300c, "\"" },  { 0x300d, "\"" },  { 0x300e, "\"" },  { 0x300f, "\"" },
  { 0x301d, "\"" },  { 0x301e, "\"" },  { 0xfe58, "-" },   { 0xfe63, "-" },
};

static const char *
find_special (gunichar c)
{
  guint low = 0, high = G_N_ELEMENTS (specials);

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (specials[middle].c == c)
        return specials[middle].fold;
      if (specials[middle].c < c)
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}

static gboolean
is_ignored (gunichar c)
{
  return c == 0xad || c == 0x34f || c == 0x61c || (c >= 0x180b && c <= 0x180f)
         || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e)
         || (c >= 0x2060 && c <= 0x206f) || (c >= 0xfe00 && c <= 0xfe0f) || c == 0xfeff
         || c == 0x115f || c == 0x1160 || (c >= 0xe0100 && c <= 0xe01ef);
}

/* Only the marks of alphabets: a vowel sign of an Indic script is no
 * diacritic. */
static gboolean
is_dropped_mark (gunichar c)
{
  return (c >= 0x300 && c <= 0x36f) || (c >= 0x1ab0 && c <= 0x1aff)
         || (c >= 0x1dc0 && c <= 0x1dff) || (c >= 0x20d0 && c <= 0x20ff)
         || (c >= 0xfe20 && c <= 0xfe2f);
}

static gboolean
is_space (gunichar c)
{
  return (c >= 0x09 && c <= 0x0d) || c == 0x85 || c == 0x2028 || c == 0x2029
         || (c != 0x180e && g_unichar_type (c) == G_UNICODE_SPACE_SEPARATOR);
}

static gboolean
is_hangul (gunichar c)
{
  return (c >= 0xac00 && c <= 0xd7a3) || (c >= 0x1100 && c <= 0x11ff)
         || (c >= 0xa960 && c <= 0xa97c) || (c >= 0xd7b0 && c <= 0xd7fb);
}

/* Ligatures and full-width forms are ways to print the same letters. */
static gboolean
is_print_form (gunichar c)
{
  return (c >= 0xfb00 && c <= 0xfb06) || (c >= 0xff01 && c <= 0xff5e);
}

/* Sets @is_lost where it is a mark that is dropped or something special. */
static guint
append_folded (gunichar c, char *fold, gboolean *is_lost)
{
  const char *special;

  if (is_dropped_mark (c))
    {
      *is_lost = TRUE;
      return 0;
    }
  c = g_unichar_tolower (c);
  special = find_special (c);
  if (special == NULL)
    return (guint) g_unichar_to_utf8 (c, fold);
  *is_lost = TRUE;
  memcpy (fold, special, strlen (special));
  return (guint) strlen (special);
}

/* Sets @is_lost where a diacritic is lost. */
static guint
fold_char (gunichar c, char *fold, gboolean *is_lost)
{
  gunichar pieces[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n_pieces;
  guint length = 0;

  if (is_ignored (c))
    return 0;
  if (is_space (c))
    {
      fold[0] = ' ';
      return 1;
    }
  if (is_hangul (c))
    return (guint) g_unichar_to_utf8 (c, fold);

  n_pieces = g_unichar_fully_decompose (c, is_print_form (c), pieces, G_N_ELEMENTS (pieces));
  for (gsize i = 0; i < n_pieces && length + 6 < DOSSIER_CHAR_FOLD_MAX; i++)
    length += append_folded (pieces[i], fold + length, is_lost);
  return length;
}

static gboolean
loses_diacritic (gunichar c)
{
  gunichar pieces[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n_pieces = g_unichar_fully_decompose (c, FALSE, pieces, G_N_ELEMENTS (pieces));

  for (gsize i = 0; i < n_pieces; i++)
    if (is_dropped_mark (pieces[i]) || find_special (g_unichar_tolower (pieces[i])) != NULL)
      return TRUE;
  return FALSE;
}

/* All but whether a letter loses a diacritic. */
static guint
classify (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);
  guint classes = 0;

  if (is_ignored (c))
    return DOSSIER_CHAR_IGNORED;
  if (is_space (c))
    return DOSSIER_CHAR_SPACE
           | ((c >= 0x0a && c <= 0x0d) || c == 0x85 || c == 0x2028 || c == 0x2029
                ? DOSSIER_CHAR_BREAK : 0);
  if (is_hangul (c))
    return DOSSIER_CHAR_HANGUL | DOSSIER_CHAR_LETTER;

  switch (type)
    {
    case G_UNICODE_UPPERCASE_LETTER:
    case G_UNICODE_TITLECASE_LETTER:
      classes = DOSSIER_CHAR_LETTER | DOSSIER_CHAR_UPPER;
      break;
    case G_UNICODE_LOWERCASE_LETTER:
      classes = DOSSIER_CHAR_LETTER | DOSSIER_CHAR_LOWER;
      break;
    case G_UNICODE_MODIFIER_LETTER:
    case G_UNICODE_OTHER_LETTER:
      classes = find_special (c) != NULL && *find_special (c) == '\'' ? 0 : DOSSIER_CHAR_LETTER;
      break;
    case G_UNICODE_DECIMAL_NUMBER:
      return DOSSIER_CHAR_DIGIT;
    case G_UNICODE_NON_SPACING_MARK:
    case G_UNICODE_SPACING_MARK:
    case G_UNICODE_ENCLOSING_MARK:
      return DOSSIER_CHAR_MARK | (is_dropped_mark (c) ? DOSSIER_CHAR_DIACRITIC : 0);
    default:
      return 0;
    }
  return classes;
}

/* Syllables and Jamo lose nothing. */
static gboolean
may_lose_diacritic (guint classes)
{
  return (classes & (DOSSIER_CHAR_LETTER | DOSSIER_CHAR_HANGUL)) == DOSSIER_CHAR_LETTER;
}

/* Apart from who asks for the table, which is done for each word and mostly finds it made. */
G_NO_INLINE static void
build_table (DossierChar *table)
{
  for (gunichar c = 0; c < DOSSIER_CHARS_TABLE_SIZE; c++)
    {
      char fold[DOSSIER_CHAR_FOLD_MAX];
      gboolean is_lost = FALSE;
      guint length = fold_char (c, fold, &is_lost), classes = classify (c);

      if (is_lost && may_lose_diacritic (classes))
        classes |= DOSSIER_CHAR_DIACRITIC;
      table[c].classes = (guint16) classes;
      table[c].fold_length = length <= sizeof table[c].fold ? (guint8) length : 0xff;
      memcpy (table[c].fold, fold, MIN (length, sizeof table[c].fold));
    }
}

/**
 * dossier_chars_get_table:
 *
 * Built at the first call from GLib's Unicode data. Any thread may call.
 *
 * Returns: (transfer none) (array fixed-size=8448): what is known of the
 *   first DOSSIER_CHARS_TABLE_SIZE code points
 */
const DossierChar *
dossier_chars_get_table (void)
{
  static DossierChar table[DOSSIER_CHARS_TABLE_SIZE];
  static gsize built = 0;

  if (g_once_init_enter (&built))
    {
      build_table (table);
      g_once_init_leave (&built, 1);
    }
  return table;
}

/**
 * dossier_chars_get_ascii:
 *
 * The classes of ASCII, of which each character folds to one, in little room.
 * Built at the first call. Any thread may call.
 *
 * Returns: (transfer none) (array fixed-size=256): a set of #DossierCharClass for
 *   each byte, empty for those that are not ASCII
 */
const guint8 *
dossier_chars_get_ascii (void)
{
  static guint8 classes[256];
  static gsize built = 0;

  if (g_once_init_enter (&built))
    {
      const DossierChar *table = dossier_chars_get_table ();

      for (guint byte = 0; byte < 0x80; byte++)
        {
          g_assert (table[byte].classes <= G_MAXUINT8 && table[byte].fold_length == 1);
          classes[byte] = (guint8) table[byte].classes;
        }
      g_once_init_leave (&built, 1);
    }
  return classes;
}

/**
 * dossier_char_classify_far:
 * @c: any code point
 *
 * dossier_char_classify() without the table.
 *
 * Returns: a set of #DossierCharClass
 */
guint
dossier_char_classify_far (gunichar c)
{
  guint classes;

  /* By far the most of what comes here. */
  if (c >= 0xac00 && c <= 0xd7a3)
    return DOSSIER_CHAR_HANGUL | DOSSIER_CHAR_LETTER;
  if (c >= 0x4e00 && c <= 0x9fff)
    return DOSSIER_CHAR_LETTER;
  classes = classify (c);
  if (may_lose_diacritic (classes) && loses_diacritic (c))
    classes |= DOSSIER_CHAR_DIACRITIC;
  return classes;
}

/**
 * dossier_char_fold:
 * @c: any code point
 * @fold: (out caller-allocates): room for DOSSIER_CHAR_FOLD_MAX bytes
 *
 * Returns: the length in bytes of what @c folds to; Jamo fold to themselves
 */
guint
dossier_char_fold (gunichar c, char *fold)
{
  gboolean is_lost;

  if (c >= 0x3400 && c <= 0xd7a3)
    return (guint) g_unichar_to_utf8 (c, fold);
  return fold_char (c, fold, &is_lost);
}
