/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

#include "dossier-tokens.h"
#include "dossier-word-notes.h"

G_BEGIN_DECLS

/**
 * DossierLanguageProfile:
 * @code: BCP 47, interned
 * @words: (element-type utf8 int): lower-case words that are common in the language and
 *   their weights, diacritics kept
 * @endings: (nullable) (array zero-terminated=1): lower-case word endings that speak
 *   for the language ("tion", "ship")
 * @letters: lower-case UTF-8 characters that speak for the language ("ăđơư",
 *   "æøå"), nullable
 * @script: interned ISO 15924 code of a script that settles the matter
 *   ("Hang"), nullable
 *
 * How one language is recognised. @words is never %NULL.
 */
typedef struct
{
  const char *code;
  GHashTable *words;
  char **endings;
  char *letters;
  const char *script;
} DossierLanguageProfile;

/**
 * DossierLanguageGuesser:
 *
 * All profiles turned around: what each word, letter and ending says for
 * which language. Immutable, and may be shared by threads.
 */
typedef struct _DossierLanguageGuesser DossierLanguageGuesser;

DossierLanguageGuesser *dossier_language_guesser_new  (const GPtrArray              *profiles);
void                    dossier_language_guesser_free (DossierLanguageGuesser       *self);
DossierWordNotes       *dossier_language_guesser_new_notes (const DossierLanguageGuesser *self,
                                                            const DossierWordNumbers *numbers);
const char             *dossier_language_guess        (const DossierLanguageGuesser *self,
                                                       const DossierTokens          *tokens,
                                                       DossierWordNotes             *notes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierLanguageGuesser, dossier_language_guesser_free)

G_END_DECLS
