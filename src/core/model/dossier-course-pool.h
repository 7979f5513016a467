/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-corpus-private.h"
#include "dossier-course-claim.h"

G_BEGIN_DECLS

/**
 * DossierCoursePool:
 * @readings: (element-type DossierReading): the documents
 * @list: (element-type DossierCourseClaim): their statements
 * @words: of the statements
 * @asked: (nullable): the statement that is asked for
 *
 * What may speak of the matter of one statement.
 */
typedef struct
{
  GPtrArray *readings;
  GPtrArray *list;
  DossierCourseTerms *words;
  DossierCourseClaim *asked;
} DossierCoursePool;

gboolean dossier_course_pool_fill  (DossierCoursePool *self,
                                    DossierConnection *connection,
                                    gint64             document,
                                    gint64             statement,
                                    GError           **error);
void     dossier_course_pool_clear (DossierCoursePool *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierCoursePool, dossier_course_pool_clear)

G_END_DECLS
