/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

#include "dossier-tokens.h"

G_BEGIN_DECLS

/* So many documents are compared. */
#define DOSSIER_COURSE_MOST_DOCUMENTS 128

/**
 * DossierCourseTerms:
 *
 * The words of many statements, each once for each language, and which of them are forms of one.
 */
typedef struct _DossierCourseTerms DossierCourseTerms;

DossierCourseTerms *dossier_course_terms_new             (void);
void                dossier_course_terms_free            (DossierCourseTerms  *self);
guint               dossier_course_terms_add             (DossierCourseTerms  *self,
                                                          const DossierTokens *tokens,
                                                          const DossierToken  *token,
                                                          const char          *language);
void                dossier_course_terms_note            (DossierCourseTerms  *self,
                                                          guint                word,
                                                          guint                document);
const GArray       *dossier_course_terms_get_alike       (DossierCourseTerms  *self,
                                                          guint                word);
guint               dossier_course_terms_get_size        (DossierCourseTerms  *self);
guint               dossier_course_terms_get_count       (DossierCourseTerms  *self,
                                                          guint                word);
guint               dossier_course_terms_count_documents (DossierCourseTerms  *self,
                                                          const char          *language);
const char         *dossier_course_terms_get_surface     (DossierCourseTerms  *self,
                                                          guint                word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierCourseTerms, dossier_course_terms_free)

G_END_DECLS
