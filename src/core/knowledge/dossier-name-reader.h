/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-gazetteer.h"
#include "dossier-name-lexicon.h"

G_BEGIN_DECLS

/**
 * DossierNameReading:
 * @words: #DossierNameClass of the phrase that begins with a token
 * @heads: the titles and heads that begin with it
 * @bare: bytes of the word without its particle, 0 if it has not been looked at
 * @stem: folded bytes of the word that end in @ending, 0 for none
 * @n_words: tokens in the phrase, 0 for none
 * @n_heads: tokens in the title or head; 0 too where only the end of a word is a title
 * @ending: folded bytes of an ending that makes names
 * @type: what such a word names
 *
 * What is known of a token as far as names go.
 */
typedef struct
{
  guint32 words;
  guint32 heads;
  guint32 bare;
  guint32 stem;
  guint8 n_words;
  guint8 n_heads;
  guint8 ending;
  guint8 type;
} DossierNameReading;

/**
 * DossierNameReader:
 *
 * Tells of the tokens of texts in one language what the lexicon and the
 * gazetteer say of them. It remembers the words it has met, a bounded number,
 * because most words of a text are those of the text before. What it says
 * does not depend on what it has met. One thread at a time.
 */
typedef struct _DossierNameReader DossierNameReader;

DossierNameReader *dossier_name_reader_new         (const DossierNameLexicon *lexicon,
                                                    const DossierGazetteer   *gazetteer,
                                                    const DossierWordNumbers  *numbers);
void               dossier_name_reader_free        (DossierNameReader        *self);
guint64            dossier_name_reader_get_blank   (const DossierNameReader  *self,
                                                    const DossierTokens      *tokens);
gboolean           dossier_name_reader_read        (DossierNameReader        *self,
                                                    const DossierTokens      *tokens,
                                                    guint                     index,
                                                    DossierNameReading       *reading,
                                                    DossierMatch             *known);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierNameReader, dossier_name_reader_free)

G_END_DECLS
