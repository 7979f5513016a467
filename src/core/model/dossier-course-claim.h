/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-course-terms.h"
#include "dossier-date-table.h"
#include "dossier-reading.h"

G_BEGIN_DECLS

/**
 * DossierCourseTime:
 * @edtf: as it stands in the file, or one end of that; owned
 * @days: what it covers; its end alone counts where the beginning is open
 *
 * A time that a statement speaks of.
 */
typedef struct
{
  char *edtf;
  DossierDays days;
} DossierCourseTime;

/**
 * DossierCourseNumber:
 * @digits: without what groups them
 * @words: with what it counts, where that is marked
 */
typedef struct
{
  char *digits;
  char *words;
} DossierCourseNumber;

/**
 * DossierCourseClaim:
 * @id: row id of the statement
 * @document: row id of its document
 * @mark: it
 * @language: (nullable): of the document, interned
 * @published: when the document was
 * @names: (element-type gint64): the entities of its sentence: its actor, counterparts and whatever
 *   is named; in order
 * @near: (element-type gint64): those named anywhere in its document, by row id; one array for all
 *   of its statements
 * @times: (element-type DossierCourseTime): its due date, its own, and those of its sentence
 * @numbers: (element-type DossierCourseNumber): those of its sentence that are no time's
 * @sectors: (element-type GQuark): those of its sentence
 * @words: (element-type guint): numbers of the other words of its sentence, in order
 *
 * What a statement says, taken apart to be compared.
 */
typedef struct
{
  gint64 id;
  gint64 document;
  const DossierMark *mark;
  const char *language;
  DossierDays published;
  GArray *names;
  GArray *near;
  GArray *times;
  GArray *numbers;
  GArray *sectors;
  GArray *words;
} DossierCourseClaim;

void     dossier_course_claim_free       (DossierCourseClaim       *self);
void     dossier_course_claim_list       (const DossierReading     *reading,
                                          guint                     number,
                                          const char               *language,
                                          DossierDays               published,
                                          DossierCourseTerms       *words,
                                          GPtrArray                *list);
gboolean dossier_course_claim_has_name   (const DossierCourseClaim *self,
                                          gint64                    entity);
gboolean dossier_course_claim_has_number (const DossierCourseClaim *self,
                                          const char               *digits);
gboolean dossier_course_claim_is_short   (DossierDays               days);
gboolean dossier_course_claim_has_time   (const DossierCourseClaim *self,
                                          DossierDays               days);
gboolean dossier_course_claim_is_near    (const DossierCourseClaim *self,
                                          gint64                    entity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierCourseClaim, dossier_course_claim_free)

G_END_DECLS
