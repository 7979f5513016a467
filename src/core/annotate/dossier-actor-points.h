/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-actor-search.h"

G_BEGIN_DECLS

/* Who acts is found by weighing the names and pronouns of the sentence. The
 * numbers are points; only their order matters. They were set on the sample
 * documents and are checked by tests/core/annotate/test-statements.c. */
#define POINTS_BEFORE 100     /* before the verb, less one for each token between */
#define POINTS_AFTER 88       /* right behind a verb that comes second */
#define POINTS_AGENT 130      /* "signed by" */
#define POINTS_SPEAKER 55     /* "…, said Ann Lee" */
#define POINTS_MARKED 100     /* 은, 는 */
#define POINTS_TOPIC 20        /* 은, 는 where a clause tells what is said */
#define POINTS_MARKED_WORD 60 /* 정부는 */
#define POINTS_BEHIND_NOUN 60 /* "the visit that the minister makes" */
#define POINTS_PERSON 15
#define POINTS_PLACE -10
#define POINTS_NOMINATIVE 15  /* "she" and "we" are no object where verbs come second */
#define POINTS_THING -35
#define POINTS_POSSESSIVE -60
#define POINTS_GOVERNED -70
#define POINTS_SOURCE -40     /* "according to" */
#define POINTS_OTHER_VERB -35
#define POINTS_COMMA -6
#define POINTS_GROUP -15
#define POINTS_QUOTED -90
#define POINTS_OBLIQUE -60
#define POINTS_EMBEDDED -40 /* 한국이 제안한 협정에 베트남은, 한빛은 약속했으며 새롬은 */
#define POINTS_STRANGER 96 /* a name right before the verb that is no mention */
#define POINTS_NEEDED 25

/* Each gives 0 for what cannot be the subject. */
int      dossier_actor_weigh_place     (const DossierActorSearch   *self,
                                        guint                       lead,
                                        guint                       first,
                                        guint                       last);
int      dossier_actor_weigh_marked    (const DossierActorSearch   *self,
                                        DossierSpan                 span,
                                        guint                       first,
                                        guint                       last,
                                        gboolean                    person);
gboolean dossier_actor_has_mark_inside (const DossierActorSearch   *self,
                                        const DossierStatementItem *item);
int      dossier_actor_weigh_mention   (const DossierActorSearch   *self,
                                        guint                       index);
int      dossier_actor_weigh_reference (const DossierActorSearch   *self,
                                        const DossierStatementItem *item);
gboolean dossier_actor_needs_parties   (DossierStatementKind        kind);

G_END_DECLS
