/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-search-lexer.h"
#include "dossier-vocabulary.h"

G_BEGIN_DECLS

/**
 * DossierSearchInput:
 * @tokens: (element-type DossierSearchToken): what is read
 * @at: the next token
 * @vocabulary: (nullable): names of sectors and languages
 * @notes: (element-type utf8): translated sentences on what was left out, in order
 *
 * How far a reading has come, and what it has to say.
 */
typedef struct
{
  GArray *tokens;
  guint at;
  const DossierVocabulary *vocabulary;
  GPtrArray *notes;
} DossierSearchInput;

const DossierSearchToken *dossier_search_input_peek (const DossierSearchInput *self);
void                      dossier_search_input_note (DossierSearchInput       *self,
                                                     const char               *format,
                                                     const char               *word);

G_END_DECLS
