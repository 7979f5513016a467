/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

#include "dossier-time-recipe.h"
#include "dossier-time-words.h"

G_BEGIN_DECLS

/**
 * DossierTimeMatch:
 * @pattern: which pattern
 * @start: first byte in the folded text
 * @end: the byte after the last one in the folded text
 * @given: bit i is set if slot i was captured
 * @slots: the captured values
 */
typedef struct
{
  guint pattern;
  guint32 start;
  guint32 end;
  guint given;
  int slots[DOSSIER_TIME_MAX_SLOTS];
} DossierTimeMatch;

#define DOSSIER_TIME_MAX_MATCHES 12

/**
 * DossierTimeGrammar:
 *
 * All patterns of a language merged into one graph whose edges are classes
 * of words, so a text is read once however many patterns there are.
 */
typedef struct _DossierTimeGrammar DossierTimeGrammar;

DossierTimeGrammar *dossier_time_grammar_new   (void);
void                dossier_time_grammar_free  (DossierTimeGrammar       *self);
gboolean            dossier_time_grammar_add   (DossierTimeGrammar       *self,
                                                DossierTimeWords         *words,
                                                const char               *source,
                                                guint                     pattern,
                                                GPtrArray                *slots,
                                                guint                    *captured,
                                                GError                  **error);
gboolean            dossier_time_grammar_is_opener
                                               (const DossierTimeGrammar *self,
                                                guint                     class_id);
gboolean            dossier_time_grammar_is_second
                                               (const DossierTimeGrammar *self,
                                                guint                     class_id);
gboolean            dossier_time_grammar_is_whole
                                               (const DossierTimeGrammar *self,
                                                guint                     class_id);
guint               dossier_time_grammar_match (const DossierTimeGrammar *self,
                                                const DossierTimeWords   *words,
                                                const char               *text,
                                                const DossierFolded      *folded,
                                                guint32                   position,
                                                DossierTimeMatch         *matches);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierTimeGrammar, dossier_time_grammar_free)

G_END_DECLS
