/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-name-lexicon-private.h"

/* The longest family or given name of one syllable in the other language, in bytes here. */
#define LONGEST_PART 12

/* The syllables of a company's name in it, at most. */
#define MOST_SYLLABLES 5

/* The shortest word from abroad that may be part of a longer one, in bytes. */
#define SHORTEST_LOAN 6

/* The longest ending of an inflected word, in bytes. */
#define LONGEST_ENDING 18

static gboolean
has_ending (DossierWordSet *endings, const char *folded, gsize length)
{
  for (gsize n = 3; n < length && n <= LONGEST_ENDING; n++)
    if (dossier_word_set_contains (endings, folded + length - n, n))
      return TRUE;
  return FALSE;
}

/**
 * dossier_name_lexicon_is_inflected:
 * @self: a lexicon
 * @folded: a folded word
 * @length: its length in bytes
 *
 * Returns: whether the word has the ending of a verb, an adjective or a
 *   phrase, with at least one letter before it: no word of a name
 */
gboolean
dossier_name_lexicon_is_inflected (const DossierNameLexicon *self, const char *folded,
                                   gsize length)
{
  return has_ending (self->word_endings, folded, length);
}

/**
 * dossier_name_lexicon_is_complement_adjective:
 * @self: a lexicon
 * @folded: a folded word
 * @length: its length in bytes
 *
 * Returns: whether the word is an adjective that may stand before a noun in a name
 *   that goes on in small letters: "for *kunstig* intelligens"
 */
gboolean
dossier_name_lexicon_is_complement_adjective (const DossierNameLexicon *self, const char *folded,
                                              gsize length)
{
  return dossier_word_set_contains (self->complement_adjectives, folded, length)
         || has_ending (self->complement_endings, folded, length);
}

/**
 * dossier_name_lexicon_is_office:
 * @self: a lexicon
 * @folded: a folded word, without its particle
 * @length: its length in bytes
 *
 * Returns: whether a word right before a title that ends like this is the office
 *   that the one with the title belongs to
 */
gboolean
dossier_name_lexicon_is_office (const DossierNameLexicon *self, const char *folded,
                                gsize length)
{
  return has_ending (self->office_endings, folded, length);
}

/**
 * dossier_name_lexicon_is_body_tail:
 * @self: a lexicon
 * @folded: a folded word, without its particle
 * @length: its length in bytes
 *
 * Returns: whether the name of a body may go on with this word
 */
gboolean
dossier_name_lexicon_is_body_tail (const DossierNameLexicon *self, const char *folded,
                                   gsize length)
{
  return dossier_word_set_contains (self->body_tails, folded, length);
}

/**
 * dossier_name_lexicon_is_event_lead:
 * @self: a lexicon
 * @folded: a folded word, without its particle
 * @length: its length in bytes
 *
 * Returns: whether the name of an event may begin with this word, where no capital says so
 */
gboolean
dossier_name_lexicon_is_event_lead (const DossierNameLexicon *self, const char *folded,
                                    gsize length)
{
  return dossier_word_set_contains (self->event_leads, folded, length);
}

/**
 * dossier_name_lexicon_is_instrument_lead:
 * @self: a lexicon
 * @folded: a folded word, without its particle
 * @length: its length in bytes
 *
 * Returns: whether the name of an instrument may begin with this word, where no capital says so
 */
gboolean
dossier_name_lexicon_is_instrument_lead (const DossierNameLexicon *self, const char *folded,
                                         gsize length)
{
  return dossier_word_set_contains (self->instrument_leads, folded, length);
}

/**
 * dossier_name_lexicon_get_editions:
 * @self: a lexicon
 * @side: on which side of a name they stand
 *
 * Returns: (element-type utf8) (transfer none): folded phrases that number what is held again and
 *   again; `#` in them is a number
 */
const GPtrArray *
dossier_name_lexicon_get_editions (const DossierNameLexicon *self, DossierNameSide side)
{
  return self->editions[side];
}

/**
 * dossier_name_lexicon_is_foreign_family:
 * @self: a lexicon
 * @folded: a folded word
 * @length: its length in bytes
 *
 * Returns: whether it is a family name of another language as this one
 *   writes it by its sound
 */
gboolean
dossier_name_lexicon_is_foreign_family (const DossierNameLexicon *self, const char *folded,
                                        gsize length)
{
  return dossier_word_set_contains (self->foreign_families, folded, length);
}

/**
 * dossier_name_lexicon_is_foreign_given:
 * @self: a lexicon
 * @folded: a folded word, without its particle
 * @length: its length in bytes
 * @sign: (out): whether hardly a word of this language looks like it
 *
 * Returns: whether it is a syllable of given names in that other language
 */
gboolean
dossier_name_lexicon_is_foreign_given (const DossierNameLexicon *self, const char *folded,
                                       gsize length, gboolean *sign)
{
  *sign = dossier_word_set_contains (self->foreign_signs, folded, length);
  return *sign || dossier_word_set_contains (self->foreign_syllables, folded, length);
}

/**
 * dossier_name_lexicon_begins_foreign:
 * @self: a lexicon
 * @folded: a folded word
 * @length: its length in bytes
 *
 * Returns: whether it is or begins with such a family name
 */
gboolean
dossier_name_lexicon_begins_foreign (const DossierNameLexicon *self, const char *folded,
                                     gsize length)
{
  for (gsize n = 3; n <= length && n <= LONGEST_PART; n += 3)
    if (dossier_word_set_contains (self->foreign_families, folded, n))
      return TRUE;
  return FALSE;
}

/* Whether the letters are syllables of given names, one of them a sign where @sign is still
 * wanted. Tries the longest first. */
static gboolean
are_syllables (const DossierNameLexicon *self, const char *folded, gsize length, guint left,
               gboolean sign)
{
  if (length == 0)
    return sign;
  for (gsize n = MIN (length, LONGEST_PART); left > 0 && n > 0; n--)
    {
      gboolean is_sign;

      if (((guint8) folded[n] & 0xc0) != 0x80 || n == length)
        if (dossier_name_lexicon_is_foreign_given (self, folded, n, &is_sign)
            && are_syllables (self, folded + n, length - n, left - 1, sign || is_sign))
          return TRUE;
    }
  return FALSE;
}

/**
 * dossier_name_lexicon_is_foreign_name:
 * @self: a lexicon
 * @folded: a folded word, without its particle
 * @length: its length in bytes
 *
 * Returns: whether the word is a family name and one to three syllables of given names
 *   of another language, as this one writes them by their sound and in one word
 *   ("쩐꾸옥하"), and hardly another word looks like it
 */
gboolean
dossier_name_lexicon_is_foreign_name (const DossierNameLexicon *self, const char *folded,
                                      gsize length)
{
  for (gsize n = 3; n < length && n <= LONGEST_PART; n++)
    if (((guint8) folded[n] & 0xc0) != 0x80
        && dossier_word_set_contains (self->foreign_families, folded, n)
        && are_syllables (self, folded + n, length - n, 3,
                          dossier_word_set_contains (self->foreign_signs, folded, n)))
      return TRUE;
  return FALSE;
}

/**
 * dossier_name_lexicon_is_foreign_word:
 * @self: a lexicon
 * @folded: a folded word, without its particle
 * @length: its length in bytes
 *
 * Returns: whether the word is made of such syllables, one of them at least a sign, as the name
 *   of a company is ("하이롱싼")
 */
gboolean
dossier_name_lexicon_is_foreign_word (const DossierNameLexicon *self, const char *folded,
                                      gsize length)
{
  return are_syllables (self, folded, length, MOST_SYLLABLES, FALSE);
}

/* "스마트팩토리": begins or ends with a common word from abroad, or is one. */
static gboolean
has_loan_word (const DossierNameLexicon *self, const char *folded, gsize length)
{
  for (gsize n = SHORTEST_LOAN; n <= length; n++)
    if (dossier_word_set_contains (self->loan_words, folded, n)
        || dossier_word_set_contains (self->loan_words, folded + length - n, n))
      return TRUE;
  return FALSE;
}

/**
 * dossier_name_lexicon_count_foreign:
 * @self: a lexicon
 * @folded: a folded word, without its particle
 * @length: its length in bytes
 *
 * Returns: how many syllables of the word tell that it is the name of a stranger, written by its
 *   sound: 0 for a common word, also one that came from abroad
 */
guint
dossier_name_lexicon_count_foreign (const DossierNameLexicon *self, const char *folded,
                                    gsize length)
{
  guint n = 0;

  for (gsize at = 0; at < length;)
    {
      gsize size = (gsize) (g_utf8_next_char (folded + at) - (folded + at));

      n += dossier_word_set_contains (self->foreign_marks, folded + at, size);
      at += size;
    }
  return n > 0 && has_loan_word (self, folded, length) ? 0 : n;
}

/**
 * dossier_name_lexicon_is_foreign_head:
 * @self: a lexicon
 * @folded: a folded word, without its particle
 * @length: its length in bytes
 *
 * Returns: whether the word is or ends in a noun with which bodies are named that bear the name
 *   of a stranger or of a place abroad ("연구소")
 */
gboolean
dossier_name_lexicon_is_foreign_head (const DossierNameLexicon *self, const char *folded,
                                      gsize length)
{
  for (gsize n = 3; n <= length && n <= LONGEST_ENDING; n++)
    if (dossier_word_set_contains (self->foreign_heads, folded + length - n, n))
      return TRUE;
  return FALSE;
}

/**
 * dossier_name_lexicon_is_soft_particle:
 * @self: a lexicon
 * @folded: a particle
 * @length: its length in bytes
 *
 * Returns: whether the name of a stranger, written by its sound, may well end in these letters,
 *   which are a particle behind other words
 */
gboolean
dossier_name_lexicon_is_soft_particle (const DossierNameLexicon *self, const char *folded,
                                       gsize length)
{
  return dossier_word_set_contains (self->soft_particles, folded, length);
}

/**
 * dossier_name_lexicon_is_state_title:
 * @self: a lexicon
 * @folded: a folded title, without its particle
 * @length: its length in bytes
 *
 * Returns: whether one word of a stranger before this title is a person's name, as the office is
 *   that of a state ("대사"), where it would be a company before others ("대표")
 */
gboolean
dossier_name_lexicon_is_state_title (const DossierNameLexicon *self, const char *folded,
                                     gsize length)
{
  return dossier_word_set_contains (self->state_titles, folded, length);
}

/**
 * dossier_name_lexicon_measure_firm:
 * @self: a lexicon
 * @folded: a folded word, without its particle
 * @length: its length in bytes
 *
 * Returns: how many bytes the letters have that hang on the name of a company and only say that
 *   it is one ("TSMC사"), 0 where there are none
 */
gsize
dossier_name_lexicon_measure_firm (const DossierNameLexicon *self, const char *folded,
                                   gsize length)
{
  for (gsize n = 3; n < length && n <= LONGEST_ENDING; n++)
    if (dossier_word_set_contains (self->firm_endings, folded + length - n, n))
      return n;
  return 0;
}
