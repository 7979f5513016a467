/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

#include "dossier-tokens.h"

G_BEGIN_DECLS

/**
 * DossierSentence:
 * @span: bytes, without white space at the ends, with the final mark and
 *   closing quotation marks
 * @first: index of the first token
 * @end: index of the token after the last
 * @paragraph: number of the line it stands on, counted over the lines with
 *   text that begin in the range
 * @list_item: the line begins with a bullet, a dash or a number, which is left
 *   out of the span
 */
typedef struct
{
  DossierSpan span;
  guint first;
  guint end;
  guint paragraph;
  gboolean list_item;
} DossierSentence;

/**
 * DossierSentenceRules:
 * @abbreviations: (nullable) (element-type utf8): set of folded words after
 *   which a full stop ends no sentence ("dr", "nr", "tp")
 * @closing: (nullable) (element-type utf8): set of folded abbreviations that
 *   may also end a sentence ("inc", "etc"): they do where one of @openers follows
 * @openers: (nullable) (element-type utf8): set of folded words that open
 *   sentences rather than names ("the", "he")
 * @ordinal_heads: (nullable) (element-type utf8): set of folded words after which
 *   a number with a full stop is an ordinal ("den 10. …")
 *
 * What a language adds to the common rules.
 */
typedef struct
{
  GHashTable *abbreviations;
  GHashTable *closing;
  GHashTable *openers;
  GHashTable *ordinal_heads;
} DossierSentenceRules;

GArray *dossier_sentences_split (const DossierTokens        *tokens,
                                 DossierSpan                 range,
                                 const DossierSentenceRules *rules);

G_END_DECLS
