/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-encoding-guess.h"

#include <string.h>

#include "dossier-encoding-letters.h"

/* So many bytes tell as much as all of them. */
#define SAMPLE (64 * 1024)

/* A code unit that ordinary text in a language we may meet has. */
static gboolean
is_plausible_unit (guint unit)
{
  return unit == '\t' || unit == '\n' || unit == '\r' || (unit >= 0x20 && unit < 0x7f)
         || (unit >= 0xa0 && unit < 0x590) || (unit >= 0x1e00 && unit < 0x2100)
         || (unit >= 0x3000 && unit < 0x3100) || (unit >= 0x4e00 && unit < 0xa000)
         || (unit >= 0xac00 && unit < 0xd7a4) || (unit >= 0xd800 && unit < 0xe000)
         || (unit >= 0xff00 && unit < 0xff70);
}

static gboolean
is_printable_ascii (guint8 byte)
{
  return byte >= 0x20 && byte < 0x7f;
}

/* How much the bytes look like UTF-16, 0 if they do not. Two ASCII bytes make an
 * ideograph, so plain text with a stray zero byte must be told from Chinese.
 * Blanks tell the two byte orders apart where all else is plausible in both. */
static gsize
score_utf16 (const guint8 *data, gsize length, gboolean big)
{
  gsize n_units = MIN (length, SAMPLE) / 2, n_plausible = 0, n_blanks = 0;
  gsize n_ascii_pairs = 0;

  for (gsize i = 0; i < n_units; i++)
    {
      guint unit = big ? (guint) data[2 * i] << 8 | data[2 * i + 1]
                       : (guint) data[2 * i + 1] << 8 | data[2 * i];

      n_plausible += is_plausible_unit (unit);
      n_ascii_pairs += is_printable_ascii (data[2 * i]) && is_printable_ascii (data[2 * i + 1]);
      n_blanks += unit == ' ' || unit == '\n' || unit == '.' || unit == ',';
    }
  /* Without a single blank there is too little to go by: four odd bytes are no text. */
  if (n_plausible * 100 < n_units * 97 || n_ascii_pairs * 10 > n_units * 6 || n_blanks == 0)
    return 0;
  return n_plausible + 20 * n_blanks;
}

/**
 * dossier_encoding_guess_utf16:
 * @data: bytes with a NUL byte among them
 * @length: how many
 *
 * Returns: (transfer none) (nullable): "UTF-16LE" or "UTF-16BE" if the bytes look like it
 */
const char *
dossier_encoding_guess_utf16 (const guint8 *data, gsize length)
{
  gsize little = score_utf16 (data, length, FALSE);
  gsize big = score_utf16 (data, length, TRUE);

  if (little == 0 && big == 0)
    return NULL;
  return big > little ? "UTF-16BE" : "UTF-16LE";
}

/* Hangul fills the rows 0xb0 to 0xc8 of KS X 1001; CP949 adds the syllables
 * that the standard left out in the places before 0xa1. */
static const char *
guess_korean (const guint8 *data, gsize length)
{
  gsize n_pairs = 0, n_hangul = 0, n_bad = 0, n_extended = 0;

  /* The first half of a syllable may have lost the other one, but not be all there is. */
  if (length > 0 && data[length - 1] >= 0x80 && (length == 1 || data[length - 2] < 0x80))
    length--;
  for (gsize i = 0; i < length; i++)
    {
      guint8 lead = data[i], trail;

      if (lead < 0x80)
        continue;
      trail = i + 1 < length ? data[i + 1] : 0xa1;
      if (lead >= 0xa1 && lead <= 0xfd && trail >= 0xa1 && trail != 0xff)
        {
          n_hangul += lead >= 0xb0 && lead <= 0xc8;
        }
      else if (lead >= 0x81 && lead <= 0xc6
               && (g_ascii_isalpha ((char) trail) || (trail >= 0x81 && trail <= 0xa0)))
        {
          n_extended++;
        }
      else
        {
          n_bad++;
          continue;
        }
      n_pairs++;
      i++;
    }
  if (n_pairs == 0 || n_bad * 50 > n_pairs || (n_hangul + n_extended) * 10 < n_pairs * 6
      || n_extended > n_hangul)
    return NULL;
  return n_extended > 0 ? "CP949" : "EUC-KR";
}

static gboolean
is_vowel (guint8 byte)
{
  /* â ê ô ă ơ ư of windows-1258, in both cases. */
  static const guint8 others[] = "\302\342\312\352\324\364\303\343\325\365\335\375";

  return (byte < 0x80 && strchr ("aeiouyAEIOUY", byte) != NULL && byte != '\0')
         || memchr (others, byte, sizeof others - 1) != NULL;
}

/* The five tone marks of windows-1258 follow a vowel; in windows-1252 their
 * bytes are Ì Ò Þ ì ò, which hardly ever do. The byte of đ is ð. */
static gboolean
is_vietnamese (const guint8 *data, gsize length)
{
  gssize score = 0;

  for (gsize i = 0; i < length; i++)
    {
      guint8 before = i > 0 ? data[i - 1] : ' ';
      guint8 after = i + 1 < length ? data[i + 1] : ' ';

      switch (data[i])
        {
        case 0xcc: case 0xd2: case 0xde: case 0xec: case 0xf2:
          score += is_vowel (before) ? 3 : -5;
          break;
        case 0xd0: case 0xf0:
          score += !g_ascii_isalpha ((char) before) && is_vowel (after) ? 1 : -2;
          break;
        case 0xfe:
          score -= 2;
          break;
        default:
          break;
        }
    }
  return score >= 3;
}

/* So few letters may be such as they like: "på". */
#define FEW_LETTERS 16

/* Western text is mostly ASCII.
 * @n_letters: (out): letters, and bytes that may be some */
static gboolean
is_mostly_ascii (const guint8 *data, gsize length, gsize *n_letters)
{
  gsize n_high = 0;

  *n_letters = 0;
  for (gsize i = 0; i < length; i++)
    {
      n_high += data[i] >= 0x80;
      *n_letters += data[i] >= 0x80 || g_ascii_isalpha ((char) data[i]);
    }
  return n_high * 10 <= *n_letters * 4;
}

/* Bytes that stand for nothing in windows-1252. */
static gboolean
has_holes (const guint8 *data, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (memchr ("\201\215\217\220\235", data[i], 5) != NULL)
      return TRUE;
  return FALSE;
}

/* Where so many in a hundred are words, an encoding may be it, and with so many it surely is. */
#define LIKELY_SHARE 80
#define SURE_SHARE 90
/* One Vietnamese word in so many, at least, bears a mark; a name or two make no Vietnamese text. */
#define MARKED_WORDS 4
/* Fewer may be anything in another encoding. */
#define MIN_MARKED 3

static const struct
{
  const char *name;
  DossierEncodingWriting writing;
} rare_encodings[] = {
  { "TCVN5712-1", DOSSIER_WRITING_VIETNAMESE },
  { "VISCII", DOSSIER_WRITING_VIETNAMESE },
  { "CP850", DOSSIER_WRITING_WESTERN },
  { "macintosh", DOSSIER_WRITING_WESTERN },
};

static gboolean
is_share (DossierEncodingFit fit, guint percent)
{
  return fit.good * 100 >= (fit.good + fit.bad) * percent;
}

/* The encoding that makes more words of the text than @usual does, and little else. */
static const char *
guess_rare (const guint8 *data, gsize length, DossierEncodingFit usual, gboolean western)
{
  const char *best = NULL;
  guint n_best = usual.good;

  for (guint i = 0; i < G_N_ELEMENTS (rare_encodings); i++)
    {
      DossierEncodingFit fit;

      if (rare_encodings[i].writing == DOSSIER_WRITING_WESTERN && !western)
        continue;
      fit = dossier_encoding_letters_fit (data, length, rare_encodings[i].name,
                                          rare_encodings[i].writing);
      if (rare_encodings[i].writing == DOSSIER_WRITING_VIETNAMESE
          && (fit.good * MARKED_WORDS < fit.n_words || fit.n_marked < MIN_MARKED
              || !fit.tones_differ))
        continue;
      if (fit.good > n_best && is_share (fit, LIKELY_SHARE))
        {
          best = rare_encodings[i].name;
          n_best = fit.good;
        }
    }
  return best;
}

/**
 * dossier_encoding_guess_legacy:
 * @data: bytes that are not UTF-8 and hold no NUL byte
 * @length: how many
 *
 * Chooses by what is likely in Korean, Vietnamese and Western languages. What the encodings of
 * Windows make of the text is taken unless it is hardly words, and another one makes words of it.
 *
 * Returns: (transfer none) (nullable): the likeliest encoding, %NULL if none is
 */
const char *
dossier_encoding_guess_legacy (const guint8 *data, gsize length)
{
  const char *usual = guess_korean (data, length), *rare;
  gsize n = MIN (length, SAMPLE), n_letters;
  gboolean western;
  DossierEncodingFit fit;

  if (usual != NULL)
    return usual;
  western = is_mostly_ascii (data, length, &n_letters);
  if (is_vietnamese (data, length))
    usual = "windows-1258";
  else if ((western || n_letters <= FEW_LETTERS) && !has_holes (data, length))
    usual = "windows-1252";

  fit = (DossierEncodingFit) { .bad = 1 };
  if (usual != NULL)
    fit = dossier_encoding_letters_fit (data, n, usual,
                                        g_str_equal (usual, "windows-1258")
                                          ? DOSSIER_WRITING_VIETNAMESE : DOSSIER_WRITING_WESTERN);
  if (is_share (fit, SURE_SHARE))
    return usual;
  rare = guess_rare (data, n, fit, western);
  if (rare == NULL && !western && usual != NULL && g_str_equal (usual, "windows-1252"))
    return NULL;
  return rare != NULL ? rare : usual;
}
