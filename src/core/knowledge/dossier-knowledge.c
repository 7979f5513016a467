/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-knowledge-private.h"

#include <string.h>

/**
 * dossier_knowledge_ref:
 * @self: knowledge
 *
 * Returns: (transfer full): @self
 */
DossierKnowledge *
dossier_knowledge_ref (DossierKnowledge *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * dossier_knowledge_unref:
 * @self: (transfer full): knowledge
 */
void
dossier_knowledge_unref (DossierKnowledge *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->memories);
  g_mutex_clear (&self->lending);
  dossier_language_guesser_free (self->guesser);
  g_ptr_array_unref (self->languages);
  dossier_sector_scheme_free (self->sectors);
  dossier_ontology_free (self->ontology);
  dossier_gazetteer_free (self->gazetteer);
  dossier_screen_free (self->screen);
  dossier_transliteration_free (self->transliteration);
  g_free (self->version);
  g_free (self);
}

static gboolean
goes_by (const DossierLanguage *language, const char *code)
{
  return g_ascii_strcasecmp (language->code, code) == 0
         || (language->aliases != NULL
             && g_strv_contains ((const char *const *) language->aliases, code));
}

/**
 * dossier_knowledge_get_language:
 * @self: knowledge
 * @code: a BCP 47 code; its subtags after the first are left out where
 *   there is no file for the whole ("en-GB" is read with "en")
 *
 * Returns: (transfer none) (nullable): the language, %NULL if there is no file
 */
const DossierLanguage *
dossier_knowledge_get_language (const DossierKnowledge *self, const char *code)
{
  g_autofree char *first = NULL;

  for (guint i = 0; i < self->languages->len; i++)
    if (goes_by (g_ptr_array_index (self->languages, i), code))
      return g_ptr_array_index (self->languages, i);

  if (strpbrk (code, "-_") == NULL)
    return NULL;
  first = g_strndup (code, strcspn (code, "-_"));
  return dossier_knowledge_get_language (self, first);
}

/**
 * dossier_knowledge_get_languages:
 * @self: knowledge
 *
 * Returns: (transfer none) (element-type DossierLanguage): all languages,
 *   also those of which only the profile is known
 */
const GPtrArray *
dossier_knowledge_get_languages (const DossierKnowledge *self)
{
  return self->languages;
}

/**
 * dossier_knowledge_read:
 * @self: knowledge
 * @memory: what it has lent for this text
 * @text: the canonical text: valid UTF-8; it is not copied and must outlive the tokens
 * @length: its length in bytes, below 4 GiB
 *
 * Divides a text and notes of each token which dictionaries may know a phrase
 * that begins with it. Texts that are read so are searched faster than what
 * dossier_tokens_new() reads, with the same @memory.
 *
 * Returns: (transfer full): the tokens
 */
DossierTokens *
dossier_knowledge_read (const DossierKnowledge *self, DossierMemory *memory, const char *text,
                        gsize length)
{
  DossierTokens *tokens = dossier_tokens_new (text, length);

  dossier_screen_read (self->screen, tokens, memory->numbers);
  return tokens;
}

/**
 * dossier_knowledge_guess_language:
 * @self: knowledge
 * @memory: what it has lent for this text
 * @tokens: the reading of a text
 *
 * Returns: (transfer none): the interned code of the likeliest language, "und"
 *   if none is likely
 */
const char *
dossier_knowledge_guess_language (const DossierKnowledge *self, DossierMemory *memory,
                                  const DossierTokens *tokens)
{
  return dossier_language_guess (self->guesser, tokens, memory->opinions);
}

/**
 * dossier_knowledge_lend_memory:
 * @self: knowledge
 *
 * Lends what it remembers of the words of other texts, for one text. There are
 * never more memories than texts are read at the same time. Any thread.
 *
 * Returns: (transfer full): the memory, to be given back with
 *   dossier_knowledge_take_memory()
 */
DossierMemory *
dossier_knowledge_lend_memory (const DossierKnowledge *self)
{
  DossierKnowledge *lender = (DossierKnowledge *) self;
  DossierMemory *memory = NULL;

  g_mutex_lock (&lender->lending);
  if (self->memories->len > 0)
    memory = g_ptr_array_steal_index_fast (self->memories, self->memories->len - 1);
  g_mutex_unlock (&lender->lending);
  return memory != NULL ? memory : dossier_memory_new (self->guesser);
}

/**
 * dossier_knowledge_take_memory:
 * @self: knowledge
 * @memory: (transfer full): a memory that it has lent
 *
 * Takes the memory back for the next text. Any thread.
 */
void
dossier_knowledge_take_memory (const DossierKnowledge *self, DossierMemory *memory)
{
  DossierKnowledge *lender = (DossierKnowledge *) self;

  g_mutex_lock (&lender->lending);
  g_ptr_array_add (self->memories, memory);
  g_mutex_unlock (&lender->lending);
}

/**
 * dossier_knowledge_get_sectors:
 * @self: knowledge
 *
 * Returns: (transfer none): the sector scheme
 */
const DossierSectorScheme *
dossier_knowledge_get_sectors (const DossierKnowledge *self)
{
  return self->sectors;
}

/**
 * dossier_knowledge_get_ontology:
 * @self: knowledge
 *
 * Returns: (transfer none): what statements are called elsewhere
 */
const DossierOntology *
dossier_knowledge_get_ontology (const DossierKnowledge *self)
{
  return self->ontology;
}

/**
 * dossier_knowledge_get_gazetteer:
 * @self: knowledge
 *
 * Returns: (transfer none): the known places, organisations and events
 */
const DossierGazetteer *
dossier_knowledge_get_gazetteer (const DossierKnowledge *self)
{
  return self->gazetteer;
}

/**
 * dossier_knowledge_get_transliteration:
 * @self: knowledge
 *
 * Returns: (transfer none): how names in two scripts answer to each other
 */
const DossierTransliteration *
dossier_knowledge_get_transliteration (const DossierKnowledge *self)
{
  return self->transliteration;
}

/**
 * dossier_knowledge_get_version:
 * @self: knowledge
 *
 * Returns: (transfer none): a digest of all files; marks made with the same
 *   version and program from the same text are the same
 */
const char *
dossier_knowledge_get_version (const DossierKnowledge *self)
{
  return self->version;
}
