/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-course.h"

G_BEGIN_DECLS

/* What a step of the course of a promise is, in words: (transfer full). */

char *dossier_course_words_tell_source (const DossierCourseStep *step);
char *dossier_course_words_tell_kind   (const DossierCourseStep *step);
char *dossier_course_words_tell_reason (const DossierCourseStep *step,
                                        const GPtrArray         *steps);

G_END_DECLS
