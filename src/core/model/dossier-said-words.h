/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

#include "dossier-tokens.h"

G_BEGIN_DECLS

/* So many documents are compared. */
#define DOSSIER_SAID_MOST_DOCUMENTS 128

/**
 * DossierSaidWords:
 *
 * The words of many statements, each once for each language, and which of them are forms of one.
 */
typedef struct _DossierSaidWords DossierSaidWords;

DossierSaidWords *dossier_said_words_new       (void);
void              dossier_said_words_free      (DossierSaidWords    *self);
guint             dossier_said_words_add       (DossierSaidWords    *self,
                                                const DossierTokens *tokens,
                                                const DossierToken  *token,
                                                const char          *language);
void              dossier_said_words_note      (DossierSaidWords    *self,
                                                guint                word,
                                                guint                document);
const GArray     *dossier_said_words_get_alike (DossierSaidWords    *self,
                                                guint                word);
guint             dossier_said_words_get_size  (DossierSaidWords    *self);
guint             dossier_said_words_get_count (DossierSaidWords    *self,
                                                guint                word);
const char       *dossier_said_words_get_word  (DossierSaidWords    *self,
                                                guint                word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierSaidWords, dossier_said_words_free)

G_END_DECLS
