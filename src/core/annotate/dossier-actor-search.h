/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-statement-parts.h"

G_BEGIN_DECLS

/**
 * DossierActorSearch:
 * @draft: the draft
 * @unit: a sentence
 * @verdict: what it states
 * @verb: the cue that decided
 * @memory: (nullable): who was there before
 *
 * The search for who acts in one sentence.
 */
typedef struct
{
  const DossierDraft *draft;
  const DossierStatementUnit *unit;
  const DossierStatementVerdict *verdict;
  const DossierStatementItem *verb;
  const DossierStatementMemory *memory;
} DossierActorSearch;

static inline const DossierMentionMark *
dossier_actor_get_mention (const DossierActorSearch *self, guint index)
{
  return &g_array_index (self->draft->analysis->mentions, DossierMentionMark, index);
}

static inline DossierEntityType
dossier_actor_get_type (const DossierActorSearch *self, int entity)
{
  return g_array_index (self->draft->analysis->entities, DossierEntityEntry, entity).type;
}

/* Names in the sentence. */
gboolean                    dossier_actor_is_possessive     (const DossierActorSearch     *self,
                                                             guint                         mention);
gboolean                    dossier_actor_is_marked         (const DossierActorSearch     *self,
                                                             guint32                       end);
gboolean                    dossier_actor_is_met_with       (const DossierActorSearch     *self,
                                                             guint                         last);
gboolean                    dossier_actor_is_oblique        (const DossierActorSearch     *self,
                                                             guint32                       end);
gboolean                    dossier_actor_has_ending        (const DossierActorSearch     *self,
                                                             guint32                       end,
                                                             const char *const            *endings);
gboolean                    dossier_actor_is_article        (const DossierActorSearch     *self,
                                                             guint                         index);
guint                       dossier_actor_find_head         (const DossierActorSearch     *self,
                                                             guint                         mention);
const DossierStatementItem *dossier_actor_find_item_before  (const DossierActorSearch     *self,
                                                             guint                         index,
                                                             guint32                       roles);
gboolean                    dossier_actor_is_governed       (const DossierActorSearch     *self,
                                                             guint                         first);
gboolean                    dossier_actor_is_source         (const DossierActorSearch     *self,
                                                             guint                         first);
const DossierMentionMark   *dossier_actor_find_mention_at   (const DossierActorSearch     *self,
                                                             guint                         index);
guint                       dossier_actor_find_first_joined (const DossierActorSearch     *self,
                                                             guint                         index);
gboolean                    dossier_actor_belongs_to_body   (const DossierActorSearch     *self,
                                                             guint                         index);

/* Names that no mention marks. */
guint                       dossier_actor_skip_place_noun   (const DossierActorSearch     *self,
                                                             guint                         first);
int                         dossier_actor_find_head_of_body (const DossierActorSearch     *self,
                                                             guint                         mention);
gboolean                    dossier_actor_is_topic          (const DossierActorSearch     *self,
                                                             guint                         index);
gboolean                    dossier_actor_is_embedded       (const DossierActorSearch     *self,
                                                             guint                         index);
gboolean                    dossier_actor_is_overtaken      (const DossierActorSearch     *self,
                                                             guint                         index);
gboolean                    dossier_actor_carries_on        (const DossierActorSearch     *self,
                                                             guint                         subject);
gboolean                    dossier_actor_is_topic_unknown  (const DossierActorSearch     *self);
gboolean                    dossier_actor_find_stranger     (const DossierActorSearch     *self,
                                                             guint                        *token,
                                                             int                          *entity);
int                         dossier_actor_find_bearer       (const DossierActorSearch     *self,
                                                             guint                         token,
                                                             DossierEntityType             type);

/* Words that stand for somebody. */
int                         dossier_actor_find_role         (const DossierActorSearch     *self,
                                                             const DossierStatementItem   *item,
                                                             const DossierStatementMemory *memory,
                                                             gboolean                      bearer);
int                         dossier_actor_find_person       (const DossierActorSearch     *self,
                                                             const DossierStatementItem   *item,
                                                             const DossierStatementMemory *memory);
gboolean                    dossier_actor_is_part_of_name   (const DossierActorSearch     *self,
                                                             const DossierStatementItem   *item);
gboolean                    dossier_actor_has_verb_behind   (const DossierActorSearch     *self,
                                                             const DossierStatementItem   *item);
int                         dossier_actor_find_speaker      (const DossierActorSearch     *self,
                                                             guint                         mention);
int                         dossier_actor_find_speaker_before
                                                            (const DossierActorSearch     *self,
                                                             const DossierStatementItem   *item);
gboolean                    dossier_actor_speaks_behind     (const DossierActorSearch     *self,
                                                             guint                         first,
                                                             guint                         last);
int                         dossier_actor_find_body         (const DossierActorSearch     *self,
                                                             const DossierStatementItem   *item,
                                                             const DossierStatementMemory *memory);
int                         dossier_actor_resolve           (const DossierActorSearch     *self,
                                                             const DossierStatementItem   *item,
                                                             const DossierStatementMemory *memory);

G_END_DECLS
