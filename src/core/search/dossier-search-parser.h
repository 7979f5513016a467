/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-search-lexer.h"
#include "dossier-search-node.h"
#include "dossier-vocabulary.h"

G_BEGIN_DECLS

/* What a person can still read; beyond it brackets and words are left out. */
#define DOSSIER_SEARCH_MAX_DEPTH 16
#define DOSSIER_SEARCH_MAX_LEAVES 100

/**
 * DossierSearchParser:
 * @tokens: (element-type DossierSearchToken): what is read
 * @at: the next token
 * @depth: how many brackets are open
 * @n_leaves: how many phrases, patterns and fields there are
 * @negated: whether what is read must not hold
 * @vocabulary: (nullable): names of sectors and languages
 * @notes: (element-type utf8): translated sentences on what was left out, in order
 *
 * The state of one reading.
 */
typedef struct
{
  GArray *tokens;
  guint at;
  guint depth;
  guint n_leaves;
  gboolean negated;
  const DossierVocabulary *vocabulary;
  GPtrArray *notes;
} DossierSearchParser;

DossierSearchNode        *dossier_search_parse (const char              *text,
                                                const DossierVocabulary *vocabulary,
                                                GPtrArray               *notes);

/* Shared by the two files of the parser. */
const DossierSearchToken *dossier_search_parser_peek  (const DossierSearchParser *self);
void                      dossier_search_parser_note  (DossierSearchParser       *self,
                                                       const char                *format,
                                                       const char                *word);
DossierSearchNode        *dossier_search_parser_field (DossierSearchParser       *self,
                                                       const char                *field,
                                                       const DossierSearchToken  *token);

G_END_DECLS
