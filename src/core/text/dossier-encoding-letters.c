/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-encoding-letters.h"

#include <string.h>

/* A syllable of Vietnamese has no more vowels, and no more consonants on either side. */
#define MAX_VOWELS 3
#define MAX_CONSONANTS 3
/* What a word with frequent letters counts, and what is none; other words count one. */
#define FREQUENT_WEIGHT 2
#define BAD_WEIGHT 2
/* Of a longer word so many letters are looked at. */
#define MAX_WORD 64

/* Lower-case letters beyond ASCII that Western languages use, and those that they use a lot. */
static const char western_letters[] = "àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþßœ";
static const char frequent_letters[] = "äåæçéöøüß";
/* Letters of names from elsewhere: they tell neither for an encoding nor against it. */
static const char foreign_letters[] = "šžÿıłƒ";
/* Signs that stand before a word, behind it, and where they like. */
static const char opening_signs[] = "“‘«‹„‚¿¡§£€$°±µ†‡";
static const char closing_signs[] = "”’»›“‘ªº°²³¹®©™‰†‡";
static const char parting_signs[] = "’–—…·×•/\u00a0\u00ad";
static const char free_signs[] = "¼½¾´¨¶¤¥¢¦¬÷¯¸";

/* The vowels of Vietnamese, without and with a tone mark, and what a syllable ends in. */
static const char plain_vowels[] = "aeiouyăâêôơư";
static const char toned_vowels[] = "àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ";
static const char final_consonants[] = "cghmnpt";

static gboolean
is_one_of (const char *set, gunichar c)
{
  return c != 0 && g_utf8_strchr (set, -1, c) != NULL;
}

static gboolean
is_tone (gunichar c)
{
  return c == 0x300 || c == 0x301 || c == 0x303 || c == 0x309 || c == 0x323;
}

/* What each byte means alone; 0 for none. An encoding that composes is asked byte by byte, so its
 * combining marks stay by themselves. */
static gboolean
read_table (const char *encoding, gunichar *table)
{
  GIConv converter = g_iconv_open ("UTF-8", encoding);

  if (converter == (GIConv) -1)
    return FALSE;
  for (guint byte = 0; byte < 0x80; byte++)
    table[byte] = byte;
  for (guint byte = 0x80; byte < 0x100; byte++)
    {
      char in = (char) byte, out[16] = "";
      char *from = &in, *to = out;
      gsize n_in = 1, room = sizeof out - 1;

      table[byte] = 0;
      if (g_iconv (converter, &from, &n_in, &to, &room) != (gsize) -1
          && g_iconv (converter, NULL, NULL, &to, &room) != (gsize) -1)
        table[byte] = g_utf8_get_char (out);
      else
        g_iconv (converter, NULL, NULL, NULL, NULL);
    }
  g_iconv_close (converter);
  return TRUE;
}

/* "Værøy" and "VÆRØY", not "VærØy" or "ÊThe". */
static gboolean
has_sane_capitals (const gunichar *word, guint length)
{
  for (guint i = 1; i < length; i++)
    if ((g_unichar_isupper (word[i]) && g_unichar_islower (word[i - 1]))
        || (i >= 2 && g_unichar_islower (word[i]) && g_unichar_isupper (word[i - 1])
            && g_unichar_isupper (word[i - 2])))
      return FALSE;
  return TRUE;
}

static void
judge_western (const gunichar *word, guint length, DossierEncodingFit *fit)
{
  gboolean foreign = length == 1 && g_unichar_isupper (word[0]);
  guint weight = FREQUENT_WEIGHT;

  for (guint i = 0; i < length; i++)
    {
      gunichar lower = g_unichar_tolower (word[i]);

      if (lower < 0x80 || is_one_of (frequent_letters, lower))
        continue;
      weight = 1;
      if (is_one_of (western_letters, lower))
        continue;
      if (!is_one_of (foreign_letters, lower))
        {
          fit->bad += BAD_WEIGHT;
          return;
        }
      foreign = TRUE;
    }
  if (!has_sane_capitals (word, length))
    fit->bad += BAD_WEIGHT;
  else if (!foreign)
    fit->good += weight;
}

static gboolean
is_syllable (const gunichar *word, guint length)
{
  guint n_before = 0, n_vowels = 0, n_after = 0, n_tones = 0;

  for (guint i = 0; i < length; i++)
    {
      gunichar c = g_unichar_tolower (word[i]);

      if (is_tone (c))
        {
          n_tones++;
          continue;
        }
      n_tones += is_one_of (toned_vowels, c);
      if (n_after == 0 && (is_one_of (plain_vowels, c) || is_one_of (toned_vowels, c)))
        n_vowels++;
      else if (n_vowels == 0 && (c < 0x80 || c == 0x111))
        n_before++;
      else if (n_vowels > 0 && is_one_of (final_consonants, c))
        n_after++;
      else
        return FALSE;
    }
  return n_vowels > 0 && n_vowels <= MAX_VOWELS && n_tones <= 1 && n_before <= MAX_CONSONANTS
         && n_after < MAX_CONSONANTS;
}

/* One letter, as it stands in brackets, tells nothing. */
static void
note_tones (const gunichar *word, guint length, DossierEncodingFit *fit)
{
  if (length < 2)
    return;
  fit->n_marked++;
  for (guint i = 0; i < length; i++)
    {
      gunichar c = g_unichar_tolower (word[i]);

      if (!is_tone (c) && !is_one_of (toned_vowels, c))
        continue;
      fit->tones_differ |= fit->tone != 0 && fit->tone != c;
      fit->tone = c;
    }
}

static void
judge_word (const gunichar *word, guint length, DossierEncodingWriting writing,
            DossierEncodingFit *fit)
{
  gboolean plain = TRUE;

  fit->n_words += length > 0;
  for (guint i = 0; i < length; i++)
    plain &= word[i] < 0x80;
  if (plain)
    return;
  if (writing == DOSSIER_WRITING_WESTERN)
    judge_western (word, length, fit);
  else if (is_syllable (word, length) && has_sane_capitals (word, length))
    {
      fit->good += FREQUENT_WEIGHT;
      note_tones (word, length, fit);
    }
  else
    fit->bad += BAD_WEIGHT;
}

/* A sign beyond ASCII with what stands on both sides of it. */
static void
judge_sign (gunichar before, gunichar sign, gunichar after, DossierEncodingFit *fit)
{
  gboolean joins = g_unichar_isalpha (before) || g_unichar_isalpha (after);

  if (is_one_of (parting_signs, sign)
      || (is_one_of (opening_signs, sign) && !g_unichar_isalpha (before))
      || (is_one_of (closing_signs, sign) && !g_unichar_isalpha (after))
      || (is_one_of (free_signs, sign) && !joins))
    return;
  fit->bad += BAD_WEIGHT;
}

static gboolean
is_letter (gunichar c)
{
  return c != 0xaa && c != 0xba && c != 0xb5 && (g_unichar_isalpha (c) || is_tone (c));
}

/**
 * dossier_encoding_letters_fit:
 * @data: bytes of a text
 * @length: how many
 * @encoding: a name that iconv knows, of an encoding with one byte a letter
 * @writing: what it is made for
 *
 * Reads the text in @encoding and sees whether what comes out are words. Takes linear time.
 *
 * Returns: what speaks for it; nothing at all where the system does not know @encoding
 */
DossierEncodingFit
dossier_encoding_letters_fit (const guint8 *data, gsize length, const char *encoding,
                              DossierEncodingWriting writing)
{
  DossierEncodingFit fit = { 0 };
  gunichar table[256], word[MAX_WORD], before = ' ';
  guint n_letters = 0;

  if (!read_table (encoding, table))
    return fit;
  for (gsize i = 0; i <= length; i++)
    {
      gunichar c = i < length ? table[data[i]] : ' ';

      if (is_letter (c))
        {
          if (n_letters < MAX_WORD)
            word[n_letters++] = c;
        }
      else
        {
          judge_word (word, n_letters, writing, &fit);
          n_letters = 0;
          if (i < length && data[i] >= 0x80)
            judge_sign (before, c, i + 1 < length ? table[data[i + 1]] : ' ', &fit);
        }
      before = c;
    }
  return fit;
}
