/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-name-lexicon-private.h"

#include <string.h>

/**
 * dossier_name_lexicon_join:
 * @self: a lexicon
 * @screen: a screen that is being made
 *
 * Lets the matchers join the screen of the knowledge.
 */
void
dossier_name_lexicon_join (DossierNameLexicon *self, DossierScreen *screen)
{
  dossier_matcher_join (self->words, screen);
  dossier_matcher_join (self->heads, screen);
}

/**
 * dossier_name_lexicon_free:
 * @self: (transfer full) (nullable): a lexicon
 */
void
dossier_name_lexicon_free (DossierNameLexicon *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->phrases);
  dossier_matcher_free (self->words);
  dossier_matcher_free (self->heads);
  dossier_trie_free (self->endings);
  dossier_trie_free (self->title_endings);
  dossier_word_set_free (self->particles);
  g_ptr_array_unref (self->particle_list);
  dossier_word_set_free (self->family_names);
  dossier_word_set_free (self->given_names);
  dossier_word_set_free (self->name_syllables);
  dossier_word_set_free (self->sure_family_names);
  dossier_word_set_free (self->given_starts);
  dossier_word_set_free (self->given_ends);
  dossier_word_set_free (self->family_endings);
  dossier_word_set_free (self->foreign_families);
  dossier_word_set_free (self->foreign_syllables);
  dossier_word_set_free (self->foreign_signs);
  dossier_word_set_free (self->foreign_marks);
  dossier_word_set_free (self->soft_particles);
  dossier_word_set_free (self->loan_words);
  dossier_word_set_free (self->foreign_heads);
  dossier_word_set_free (self->state_titles);
  dossier_word_set_free (self->firm_endings);
  dossier_word_set_free (self->word_endings);
  dossier_word_set_free (self->complement_adjectives);
  dossier_word_set_free (self->complement_endings);
  dossier_word_set_free (self->office_endings);
  dossier_word_set_free (self->body_tails);
  dossier_word_set_free (self->event_leads);
  dossier_word_set_free (self->instrument_leads);
  for (gsize side = 0; side < G_N_ELEMENTS (self->editions); side++)
    g_ptr_array_unref (self->editions[side]);
  dossier_word_set_free (self->clipped_endings);
  dossier_word_set_free (self->district_endings);
  dossier_word_set_free (self->party_endings);
  dossier_endings_free (self->law_endings);
  dossier_word_set_free (self->title_bridges);
  dossier_word_set_free (self->title_closings);
  dossier_word_set_free (self->party_links);
  dossier_word_set_free (self->clipped_letters);
  for (gsize side = 0; side < G_N_ELEMENTS (self->beside); side++)
    g_hash_table_unref (self->beside[side]);
  dossier_word_set_free (self->company_forms);
  dossier_word_set_free (self->headline_words);
  g_hash_table_unref (self->nationalities);
  g_free (self);
}

/**
 * dossier_name_lexicon_has_capitals:
 * @self: a lexicon
 *
 * Returns: whether the language writes names with capitals
 */
gboolean
dossier_name_lexicon_has_capitals (const DossierNameLexicon *self)
{
  return self->capitals;
}

/**
 * dossier_name_lexicon_has_tails:
 * @self: a lexicon
 *
 * Returns: whether a name begins with its head and may go on in lower case,
 *   as "Viện Đóng gói tiên tiến"
 */
gboolean
dossier_name_lexicon_has_tails (const DossierNameLexicon *self)
{
  return self->tails;
}

/**
 * dossier_name_lexicon_has_compounds:
 * @self: a lexicon
 *
 * Returns: whether the language writes compounds in one word, so that a
 *   complement in lower case is one noun or a list of such
 */
gboolean
dossier_name_lexicon_has_compounds (const DossierNameLexicon *self)
{
  return self->compounds;
}

/**
 * dossier_name_lexicon_guesses_people:
 * @self: a lexicon
 *
 * Returns: whether two or three capitalised words of which nothing is known are rather
 *   a person than a body
 */
gboolean
dossier_name_lexicon_guesses_people (const DossierNameLexicon *self)
{
  return self->people;
}

/**
 * dossier_name_lexicon_get_words:
 * @self: a lexicon
 *
 * Returns: (transfer none): finds the words and phrases that stand in and around names
 */
const DossierMatcher *
dossier_name_lexicon_get_words (const DossierNameLexicon *self)
{
  return self->words;
}

/**
 * dossier_name_lexicon_get_heads:
 * @self: a lexicon
 *
 * Returns: (transfer none): finds titles and heads
 */
const DossierMatcher *
dossier_name_lexicon_get_heads (const DossierNameLexicon *self)
{
  return self->heads;
}

/**
 * dossier_name_lexicon_get_classes:
 * @self: a lexicon
 * @tokens: the reading of a text
 * @match: what one of its matchers has found there
 *
 * In its own language a word without its diacritics is another word: "ba" is
 * three, "bà" is Mrs.
 *
 * Returns: what the phrase says, 0 for nothing
 */
guint32
dossier_name_lexicon_get_classes (const DossierNameLexicon *self, const DossierTokens *tokens,
                                  const DossierMatch *match)
{
  const DossierNamePhrase *phrase = &g_array_index (self->phrases, DossierNamePhrase, match->value);

  return phrase->has_marks
                 && !dossier_has_marks (tokens->text + match->span.start,
                                        dossier_span_length (match->span))
             ? 0
             : phrase->classes;
}

static guint32
look (const DossierNameLexicon *self, const DossierMatcher *matcher, const DossierTokens *tokens,
      guint index, guint *n_tokens)
{
  DossierMatch match;
  guint32 classes;

  if (!dossier_matcher_longest (matcher, tokens, index, &match))
    return 0;
  classes = dossier_name_lexicon_get_classes (self, tokens, &match);
  if (classes != 0)
    *n_tokens = match.last - match.first + 1;
  return classes;
}

/**
 * dossier_name_lexicon_look:
 * @self: a lexicon
 * @tokens: the reading of a text
 * @index: index of a token
 * @n_tokens: (out): length of the phrase in tokens, set where there is one
 *
 * Returns: what the longest word or phrase at this place says, 0 for nothing
 */
guint32
dossier_name_lexicon_look (const DossierNameLexicon *self, const DossierTokens *tokens,
                           guint index, guint *n_tokens)
{
  return look (self, self->words, tokens, index, n_tokens);
}

/**
 * dossier_name_lexicon_look_head:
 * @self: a lexicon
 * @tokens: the reading of a text
 * @index: index of a token
 * @n_tokens: (out): length of the phrase in tokens, set where there is one
 *
 * Returns: which titles and heads begin here, 0 for none
 */
guint32
dossier_name_lexicon_look_head (const DossierNameLexicon *self, const DossierTokens *tokens,
                                guint index, guint *n_tokens)
{
  return look (self, self->heads, tokens, index, n_tokens);
}

/**
 * dossier_name_lexicon_is_family_name:
 * @self: a lexicon
 * @folded: a folded word
 * @length: its length in bytes
 *
 * Returns: whether it is a family name of the language's country
 */
gboolean
dossier_name_lexicon_is_family_name (const DossierNameLexicon *self, const char *folded,
                                     gsize length)
{
  return dossier_word_set_contains (self->family_names, folded, length);
}

/**
 * dossier_name_lexicon_is_given_name:
 * @self: a lexicon
 * @folded: a folded word
 * @length: its length in bytes
 *
 * Returns: whether it is a given name that is common in the language
 */
gboolean
dossier_name_lexicon_is_given_name (const DossierNameLexicon *self, const char *folded,
                                    gsize length)
{
  return dossier_word_set_contains (self->given_names, folded, length);
}

/**
 * dossier_name_lexicon_is_name_syllable:
 * @self: a lexicon
 * @folded: a folded syllable
 * @length: its length in bytes
 *
 * Returns: whether given names are made of such syllables
 */
gboolean
dossier_name_lexicon_is_name_syllable (const DossierNameLexicon *self, const char *folded,
                                       gsize length)
{
  return dossier_word_set_contains (self->name_syllables, folded, length);
}

/**
 * dossier_name_lexicon_is_sure_name:
 * @self: a lexicon
 * @folded: a folded word, without its particle
 * @length: its length in bytes
 *
 * Returns: whether the word is a person's name of three syllables by its form
 *   alone: a common family name, a syllable that given names begin with and
 *   one that they end with
 */
gboolean
dossier_name_lexicon_is_sure_name (const DossierNameLexicon *self, const char *folded,
                                   gsize length)
{
  const DossierWordSet *const parts[] = { self->sure_family_names, self->given_starts,
                                          self->given_ends };
  const char *at = folded, *end = folded + length;

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const char *next = at < end ? g_utf8_next_char (at) : at;

      if (next == at || !dossier_word_set_contains (parts[i], at, (gsize) (next - at)))
        return FALSE;
      at = next;
    }
  return at == end;
}

/**
 * dossier_name_lexicon_find_noun:
 * @self: a lexicon
 * @side: on which side of a name the word stands
 * @folded: a folded word
 * @length: its length in bytes
 * @type: (out): what the noun makes of the name
 *
 * Returns: whether the word is a noun that says what the name beside it is:
 *   "company", "province"
 */
gboolean
dossier_name_lexicon_find_noun (const DossierNameLexicon *self, DossierNameSide side,
                                const char *folded, gsize length, DossierEntityType *type)
{
  char word[64];
  guint value;

  if (length == 0 || length >= sizeof word)
    return FALSE;
  memcpy (word, folded, length);
  word[length] = '\0';
  value = GPOINTER_TO_UINT (g_hash_table_lookup (self->beside[side], word));
  if (value > 0)
    *type = value - 1;
  return value > 0;
}

/**
 * dossier_name_lexicon_get_particles:
 * @self: a lexicon
 *
 * Returns: (transfer none) (element-type utf8): what may stand behind a name
 *   in the same word
 */
const GPtrArray *
dossier_name_lexicon_get_particles (const DossierNameLexicon *self)
{
  return self->particle_list;
}

/**
 * dossier_name_lexicon_get_home:
 * @self: a lexicon
 *
 * Returns: (transfer none) (nullable): interned id of the country whose bodies
 *   texts in this language name without the country
 */
const char *
dossier_name_lexicon_get_home (const DossierNameLexicon *self)
{
  return self->home;
}

/**
 * dossier_name_lexicon_get_nationality:
 * @self: a lexicon
 * @folded: a folded word
 * @length: its length in bytes
 *
 * Returns: (transfer none) (nullable): interned id of the country of which the
 *   word is the adjective
 */
const char *
dossier_name_lexicon_get_nationality (const DossierNameLexicon *self, const char *folded,
                                      gsize length)
{
  char word[64];

  if (length >= sizeof word)
    return NULL;
  memcpy (word, folded, length);
  word[length] = '\0';
  return g_hash_table_lookup (self->nationalities, word);
}

/**
 * dossier_name_lexicon_is_company_form:
 * @self: a lexicon
 * @folded: folded words
 * @length: their length in bytes
 *
 * Returns: whether they say what kind of company a name is of and may be left out
 */
gboolean
dossier_name_lexicon_is_company_form (const DossierNameLexicon *self, const char *folded,
                                      gsize length)
{
  return dossier_word_set_contains (self->company_forms, folded, length);
}

/**
 * dossier_name_lexicon_is_headline_word:
 * @self: a lexicon
 * @folded: a folded word, not terminated
 * @length: its length in bytes
 *
 * Returns: whether it is a common word of headlines: "Boosts", "Closer"
 */
gboolean
dossier_name_lexicon_is_headline_word (const DossierNameLexicon *self, const char *folded,
                                       gsize length)
{
  return dossier_word_set_contains (self->headline_words, folded, length);
}
