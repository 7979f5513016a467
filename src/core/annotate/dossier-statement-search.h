/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-statement-parts.h"

G_BEGIN_DECLS

/**
 * DossierStatementSearch:
 * @draft: the draft
 * @unit: a sentence
 * @verdict: what it states
 * @verb: the cue that decided
 *
 * The search for who acts in one sentence.
 */
typedef struct
{
  const DossierDraft *draft;
  const DossierStatementUnit *unit;
  const DossierStatementVerdict *verdict;
  const DossierStatementItem *verb;
} DossierStatementSearch;

static inline const DossierMentionMark *
dossier_statement_search_get_mention (const DossierStatementSearch *self, guint index)
{
  return &g_array_index (self->draft->analysis->mentions, DossierMentionMark, index);
}

static inline DossierEntityType
dossier_statement_search_get_type (const DossierStatementSearch *self, int entity)
{
  return g_array_index (self->draft->analysis->entities, DossierEntityEntry, entity).type;
}

/* Names in the sentence. */
gboolean                    dossier_statement_search_is_possessive     (const DossierStatementSearch *self,
                                                                        guint32                       end);
gboolean                    dossier_statement_search_is_marked         (const DossierStatementSearch *self,
                                                                        guint32                       end);
guint                       dossier_statement_search_find_head         (const DossierStatementSearch *self,
                                                                        guint                         mention);
const DossierStatementItem *dossier_statement_search_find_item_before  (const DossierStatementSearch *self,
                                                                        guint                         index,
                                                                        guint32                       roles);
gboolean                    dossier_statement_search_is_governed       (const DossierStatementSearch *self,
                                                                        guint                         first);
const DossierMentionMark   *dossier_statement_search_find_mention_at   (const DossierStatementSearch *self,
                                                                        guint                         index);
guint                       dossier_statement_search_find_first_joined (const DossierStatementSearch *self,
                                                                        guint                         index);

/* Words that stand for somebody. */
gboolean                    dossier_statement_search_is_part_of_name   (const DossierStatementSearch *self,
                                                                        const DossierStatementItem   *item);
gboolean                    dossier_statement_search_has_verb_behind   (const DossierStatementSearch *self,
                                                                        const DossierStatementItem   *item);
int                         dossier_statement_search_resolve           (const DossierStatementSearch *self,
                                                                        const DossierStatementItem   *item,
                                                                        const DossierStatementMemory *memory);

G_END_DECLS
