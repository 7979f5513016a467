/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-course-scale.h"

G_BEGIN_DECLS

/**
 * DossierCourseMatch:
 * @weight: how much speaks for it that two statements are of one matter
 * @same_actor: whether the same entity states or does it
 * @names: (element-type gint64): entities that both name, in the order of the statement that is
 *   asked for
 * @times: (element-type utf8): times of which both speak, in EDTF; owned by the one that is asked
 *   for
 * @referred: (nullable): the time, in EDTF, at which one says that the other was said
 * @numbers: (element-type utf8): amounts of both, as the one that is asked for has them, which owns
 *   them
 * @words: (element-type guint): numbers of telling words of both
 *
 * What two statements have in common.
 */
typedef struct
{
  double weight;
  gboolean same_actor;
  GArray *names;
  GPtrArray *times;
  const char *referred;
  GPtrArray *numbers;
  GArray *words;
} DossierCourseMatch;

DossierCourseMatch *dossier_course_match_new  (DossierCourseScale       *scale,
                                               const DossierCourseClaim *asked,
                                               const DossierCourseClaim *other);
void                dossier_course_match_free (DossierCourseMatch       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierCourseMatch, dossier_course_match_free)

G_END_DECLS
