/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-name-lexicon-private.h"

/* The longest ending that a short name cuts, in bytes. */
#define LONGEST_CLIP 12

/**
 * dossier_name_lexicon_strip:
 * @self: a lexicon
 * @word: a word
 * @length: its length in bytes
 *
 * Returns: how many bytes of the word are left without its particle; the
 *   longest particle goes as long as two letters stay
 */
gsize
dossier_name_lexicon_strip (const DossierNameLexicon *self, const char *word, gsize length)
{
  for (gsize stem = 6; stem < length; stem++)
    if (((guint8) word[stem] & 0xc0) != 0x80
        && dossier_name_lexicon_is_particle (self, word + stem, length - stem))
      return stem;
  return length;
}

/**
 * dossier_name_lexicon_find_stem:
 * @self: a lexicon
 * @folded: a folded word
 * @length: its length in bytes
 * @type: (out): what a word with this ending names
 * @ending: (out): length of the ending
 *
 * Returns: length of the longest stem of the word, particles taken off, that has
 *   an ending that makes names and is more than that; 0 for none
 */
gsize
dossier_name_lexicon_find_stem (const DossierNameLexicon *self, const char *folded, gsize length,
                                DossierEntityType *type, gsize *ending)
{
  for (gsize stem = length; stem > 6; stem--)
    {
      if (stem < length
          && (((guint8) folded[stem] & 0xc0) == 0x80
              || !dossier_name_lexicon_is_particle (self, folded + stem, length - stem)))
        continue;
      if (dossier_name_lexicon_find_ending (self, folded, stem, type, ending))
        return *ending < stem ? stem : 0;
    }
  return 0;
}

/**
 * dossier_name_lexicon_find_ending:
 * @self: a lexicon
 * @folded: a folded word
 * @length: its length in bytes
 * @type: (out): what a word with this ending names
 * @n_bytes: (out): length of the ending
 *
 * Returns: whether the word has an ending that makes names; the longest counts
 */
gboolean
dossier_name_lexicon_find_ending (const DossierNameLexicon *self, const char *folded,
                                  gsize length, DossierEntityType *type, gsize *n_bytes)
{
  guint32 node = 0;
  gboolean found = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      node = dossier_trie_step (self->endings, node, (guint8) folded[length - 1 - i]);
      if (node == 0)
        break;
      if (self->endings->nodes[node].n_values > 0)
        {
          *type = self->endings->values[self->endings->nodes[node].values];
          *n_bytes = i + 1;
          found = TRUE;
        }
    }
  return found;
}

/* The length of the first letter of an ending that may be cut to it, 0 for none. */
static gsize
find_clip (const DossierNameLexicon *self, const char *folded, gsize length, gsize *ending)
{
  for (gsize n = 1; n < length && n <= LONGEST_CLIP; n++)
    if (dossier_word_set_contains (self->clipped_endings, folded + length - n, n))
      {
        *ending = n;
        return (gsize) (g_utf8_next_char (folded + length - n) - (folded + length - n));
      }
  return 0;
}

/**
 * dossier_name_lexicon_measure_clip:
 * @self: a lexicon
 * @folded: the folded name of a body
 * @length: its length in bytes
 *
 * Returns: the bytes of it that are left where its ending is cut to the first
 *   letter, "한빛대" of "한빛대학교"; 0 where it has no such ending
 */
gsize
dossier_name_lexicon_measure_clip (const DossierNameLexicon *self, const char *folded,
                                   gsize length)
{
  gsize ending, first = find_clip (self, folded, length, &ending);

  return first > 0 ? length - ending + first : 0;
}

/* Whether the word has two letters or more and the last is one of @endings. */
static gboolean
ends_in_letter (DossierWordSet *endings, const char *folded, gsize length)
{
  const char *last = length > 0 ? g_utf8_find_prev_char (folded, folded + length) : NULL;

  return last != NULL && last > folded
         && dossier_word_set_contains (endings, last, (gsize) (folded + length - last));
}

/**
 * dossier_name_lexicon_is_clipped:
 * @self: a lexicon
 * @folded: a folded word
 * @length: its length in bytes
 *
 * Returns: whether the word ends in the letter that is left of such an ending
 */
gboolean
dossier_name_lexicon_is_clipped (const DossierNameLexicon *self, const char *folded, gsize length)
{
  return ends_in_letter (self->clipped_letters, folded, length);
}

/**
 * dossier_name_lexicon_is_district:
 * @self: a lexicon
 * @folded: a folded word, without its particle
 * @length: its length in bytes
 *
 * Returns: whether it has two letters or more and ends as the parts of a
 *   province or a town do
 */
gboolean
dossier_name_lexicon_is_district (const DossierNameLexicon *self, const char *folded,
                                  gsize length)
{
  return ends_in_letter (self->district_endings, folded, length);
}

/**
 * dossier_name_lexicon_is_party:
 * @self: a lexicon
 * @folded: a folded word, without its particle
 * @length: its length in bytes
 *
 * Returns: whether it ends as the bodies do that a titled person beside it belongs to
 */
gboolean
dossier_name_lexicon_is_party (const DossierNameLexicon *self, const char *folded, gsize length)
{
  return ends_in_letter (self->party_endings, folded, length);
}

/**
 * dossier_name_lexicon_has_laws:
 * @self: a lexicon
 *
 * Returns: whether laws have short titles that their ending tells
 */
gboolean
dossier_name_lexicon_has_laws (const DossierNameLexicon *self)
{
  return self->law_endings != NULL;
}

/**
 * dossier_name_lexicon_measure_law:
 * @self: a lexicon that has such titles
 * @folded: a folded word
 * @length: its length in bytes
 *
 * Returns: the bytes of it that are the short title of a law in small letters, without a
 *   particle of one letter; 0 where its ending does not say so
 */
gsize
dossier_name_lexicon_measure_law (const DossierNameLexicon *self, const char *folded, gsize length)
{
  if (dossier_endings_match (self->law_endings, folded, length))
    return length;
  return length > 1 && dossier_endings_match (self->law_endings, folded, length - 1)
                 && dossier_name_lexicon_is_particle (self, folded + length - 1, 1)
             ? length - 1
             : 0;
}

/**
 * dossier_name_lexicon_is_title_bridge:
 * @self: a lexicon
 * @folded: two folded words and the space between them
 * @length: their length in bytes
 *
 * Returns: whether the long title of a law goes on behind them: "endringer i"
 */
gboolean
dossier_name_lexicon_is_title_bridge (const DossierNameLexicon *self, const char *folded,
                                      gsize length)
{
  return dossier_word_set_contains (self->title_bridges, folded, length);
}

/**
 * dossier_name_lexicon_is_title_closing:
 * @self: a lexicon
 * @folded: a folded word
 * @length: its length in bytes
 *
 * Returns: whether the long title of a law may end in it: "mv."
 */
gboolean
dossier_name_lexicon_is_title_closing (const DossierNameLexicon *self, const char *folded,
                                       gsize length)
{
  return dossier_word_set_contains (self->title_closings, folded, length);
}

/**
 * dossier_name_lexicon_is_party_link:
 * @self: a lexicon
 * @folded: a folded word
 * @length: its length in bytes
 *
 * Returns: whether it stands between the noun of a pact and its two parties: "mellom"
 */
gboolean
dossier_name_lexicon_is_party_link (const DossierNameLexicon *self, const char *folded,
                                    gsize length)
{
  return dossier_word_set_contains (self->party_links, folded, length);
}

/**
 * dossier_name_lexicon_ends_in_title:
 * @self: a lexicon
 * @folded: a folded word, without its particle
 * @length: its length in bytes
 *
 * Returns: whether the word is longer than one of the titles that stand
 *   behind a name, and ends in it
 */
gboolean
dossier_name_lexicon_ends_in_title (const DossierNameLexicon *self, const char *folded,
                                    gsize length)
{
  guint32 node = 0;

  for (gsize i = 1; i < length; i++)
    {
      node = dossier_trie_step (self->title_endings, node, (guint8) folded[length - i]);
      if (node == 0)
        return FALSE;
      if (self->title_endings->nodes[node].n_values > 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * dossier_name_lexicon_is_particle:
 * @self: a lexicon
 * @folded: folded letters
 * @length: how many bytes
 *
 * Returns: whether these letters may stand behind a name in the same word
 */
gboolean
dossier_name_lexicon_is_particle (const DossierNameLexicon *self, const char *folded,
                                  gsize length)
{
  return dossier_word_set_contains (self->particles, folded, length);
}

/**
 * dossier_name_lexicon_ends_like_family:
 * @self: a lexicon
 * @folded: a folded word
 * @length: its length in bytes
 *
 * Returns: whether the word ends as family names do that are no list's
 *   ("-sen"), with two letters or more before the ending
 */
gboolean
dossier_name_lexicon_ends_like_family (const DossierNameLexicon *self, const char *folded,
                                       gsize length)
{
  for (gsize n = 2; n + 2 <= length && n <= 12; n++)
    if (dossier_word_set_contains (self->family_endings, folded + length - n, n))
      return TRUE;
  return FALSE;
}
