/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-batch.h"
#include "dossier-pack.h"

G_BEGIN_DECLS

/* The marks of a document: those of the annotators and what decisions make of them. */

/**
 * DossierMarks:
 * @items: (element-type DossierPackItem): what is known of a document, sorted
 * @damaged: whether not all of it could be read
 *
 * A pack taken apart.
 */
typedef struct
{
  GArray *items;
  gboolean damaged;
  gpointer bytes;   /* of the texts */
} DossierMarks;

void     dossier_marks_clear            (DossierMarks           *self);
gboolean dossier_marks_read             (DossierConnection      *connection,
                                         gint64                  document,
                                         gboolean                shown,
                                         DossierMarks           *marks,
                                         GError                **error);
gboolean dossier_marks_write            (DossierBatch           *batch,
                                         gint64                  document,
                                         const char             *text,
                                         const DossierAnalysis  *analysis,
                                         const char             *stamp,
                                         GArray                **items,
                                         GError                **error);
gboolean dossier_marks_write_found      (DossierConnection      *connection,
                                         gint64                  document,
                                         gint64                  annotator,
                                         const GArray           *items,
                                         GError                **error);
gboolean dossier_marks_write_shown      (DossierBatch           *batch,
                                         gint64                  document,
                                         const GArray           *items,
                                         GError                **error);
gboolean dossier_marks_withdraw         (DossierBatch           *batch,
                                         gint64                  document,
                                         GError                **error);
gboolean dossier_marks_insert_statements (DossierBatch          *batch,
                                         gint64                  document,
                                         const DossierAnalysis  *analysis,
                                         const GArray           *items,
                                         GError                **error);
gboolean dossier_marks_insert_statement (DossierBatch                *batch,
                                         gint64                       document,
                                         gint64                       decision,
                                         const DossierStatementMark  *mark,
                                         gint64                       actor,
                                         const GArray                *counterparts,
                                         GError                     **error);
GArray  *dossier_marks_gather           (DossierBatch           *batch,
                                         const char             *text,
                                         const DossierAnalysis  *analysis,
                                         GError                **error);

/* The id of the mark with a number of a document. */
#define DOSSIER_MARK_ID(document, place) (((gint64) (document) << 28) + (place))

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierMarks, dossier_marks_clear)

G_END_DECLS
