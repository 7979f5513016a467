/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-memory.h"

/**
 * dossier_memory_new:
 * @guesser: the guesser of languages that it will be used with
 *
 * Returns: (transfer full): a memory that has met no word
 */
DossierMemory *
dossier_memory_new (const DossierLanguageGuesser *guesser)
{
  DossierMemory *self = g_new (DossierMemory, 1);

  self->numbers = dossier_word_numbers_new ();
  self->opinions = dossier_language_guesser_new_notes (guesser, self->numbers);
  self->phrases = g_hash_table_new_full (NULL, NULL, NULL,
                                         (GDestroyNotify) dossier_word_notes_free);
  self->readers = g_hash_table_new_full (NULL, NULL, NULL,
                                         (GDestroyNotify) dossier_name_reader_free);
  return self;
}

/**
 * dossier_memory_free:
 * @self: (transfer full) (nullable): a memory
 */
void
dossier_memory_free (DossierMemory *self)
{
  if (self == NULL)
    return;
  dossier_word_notes_free (self->opinions);
  g_hash_table_unref (self->phrases);
  g_hash_table_unref (self->readers);
  dossier_word_numbers_free (self->numbers);
  g_free (self);
}

/**
 * dossier_memory_get_phrases:
 * @self: a memory
 * @matcher: a matcher of the knowledge
 *
 * Returns: (transfer none): what is remembered for dossier_matcher_scan() with @matcher
 */
DossierWordNotes *
dossier_memory_get_phrases (DossierMemory *self, const DossierMatcher *matcher)
{
  DossierWordNotes *phrases = g_hash_table_lookup (self->phrases, matcher);

  if (phrases == NULL)
    {
      phrases = dossier_matcher_new_notes (self->numbers);
      g_hash_table_insert (self->phrases, (gpointer) matcher, phrases);
    }
  return phrases;
}

/**
 * dossier_memory_get_reader:
 * @self: a memory
 * @lexicon: how names are written in a language of the knowledge
 * @gazetteer: (nullable): the known names of the knowledge
 *
 * Returns: (transfer none): what reads names in this language
 */
DossierNameReader *
dossier_memory_get_reader (DossierMemory *self, const DossierNameLexicon *lexicon,
                           const DossierGazetteer *gazetteer)
{
  DossierNameReader *reader = g_hash_table_lookup (self->readers, lexicon);

  if (reader == NULL)
    {
      reader = dossier_name_reader_new (lexicon, gazetteer, self->numbers);
      g_hash_table_insert (self->readers, (gpointer) lexicon, reader);
    }
  return reader;
}
