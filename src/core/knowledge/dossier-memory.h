/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-language-guess.h"
#include "dossier-matcher.h"
#include "dossier-name-reader.h"

G_BEGIN_DECLS

/**
 * DossierMemory:
 * @numbers: for dossier_screen_read()
 * @opinions: for dossier_language_guess()
 * @phrases: see dossier_memory_get_phrases()
 * @readers: see dossier_memory_get_reader()
 *
 * What the knowledge remembers of the words of one text for the next. What
 * is found in a text does not depend on it. One thread, and one text, at a time.
 */
typedef struct
{
  DossierWordNumbers *numbers;
  DossierWordNotes *opinions;
  GHashTable *phrases;
  GHashTable *readers;
} DossierMemory;

DossierMemory    *dossier_memory_new         (const DossierLanguageGuesser *guesser);
void              dossier_memory_free        (DossierMemory                *self);
DossierWordNotes *dossier_memory_get_phrases (DossierMemory                *self,
                                              const DossierMatcher         *matcher);
DossierNameReader *
                  dossier_memory_get_reader  (DossierMemory                *self,
                                              const DossierNameLexicon     *lexicon,
                                              const DossierGazetteer       *gazetteer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierMemory, dossier_memory_free)

G_END_DECLS
