/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-course-claim.h"

G_BEGIN_DECLS

/**
 * DossierCourseScale:
 * @list: (element-type DossierCourseClaim): the statements that are compared
 * @words: theirs
 * @bearers: row id of an entity → how many of them name it
 * @sectors: quark → how many of them are of that sector
 * @numbers: digits → how many of them have that number
 * @times: first and last day → how much it says to speak of them, where that was asked
 * @word_weights: (element-type double): of each word how much it says, less than 0 where that was
 *   not asked
 * @near: (nullable) (element-type gint64): what one of the two documents names that were compared
 *   last
 * @other_near: (nullable) (element-type gint64): what the other one names
 * @near_weight: how much it says what both name
 *
 * What tells how much it says that two statements have something in common: the fewer have it, the
 * more (Spärck Jones, "A Statistical Interpretation of Term Specificity", Journal of Documentation
 * 28, 1972), weighed as by Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25 and
 * Beyond" (2009), log ((N − n + ½) / (n + ½)).
 *
 * What is compared was chosen since it has much in common, so what all of it has would say nothing:
 * it is counted among some statements more, of other matters.
 */
typedef struct
{
  const GPtrArray *list;
  DossierCourseTerms *words;
  GHashTable *bearers;
  GHashTable *sectors;
  GHashTable *numbers;
  GHashTable *times;
  GArray *word_weights;
  const GArray *near;
  const GArray *other_near;
  double near_weight;
} DossierCourseScale;

void   dossier_course_scale_init         (DossierCourseScale       *self,
                                          const GPtrArray          *list,
                                          DossierCourseTerms       *words);
void   dossier_course_scale_clear        (DossierCourseScale       *self);
double dossier_course_scale_weigh_name   (DossierCourseScale       *self,
                                          gint64                    entity);
double dossier_course_scale_weigh_near   (DossierCourseScale       *self,
                                          const DossierCourseClaim *asked,
                                          const DossierCourseClaim *other);
double dossier_course_scale_weigh_time   (DossierCourseScale       *self,
                                          DossierDays               days);
double dossier_course_scale_weigh_number (DossierCourseScale       *self,
                                          const char               *digits);
double dossier_course_scale_weigh_sector (DossierCourseScale       *self,
                                          GQuark                    sector);
double dossier_course_scale_weigh_word   (DossierCourseScale       *self,
                                          const DossierCourseClaim *claim,
                                          guint                     word);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierCourseScale, dossier_course_scale_clear)

G_END_DECLS
