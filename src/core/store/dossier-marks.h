/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-analysis.h"
#include "dossier-connection.h"

G_BEGIN_DECLS

/* The rows of marks: those of the annotators and those made by hand. */

gboolean dossier_marks_insert         (DossierConnection      *connection,
                                       gint64                  document,
                                       const char             *text,
                                       const DossierAnalysis  *analysis,
                                       GHashTable             *touched,
                                       GError                **error);
gboolean dossier_marks_delete         (DossierConnection      *connection,
                                       gint64                  document,
                                       gboolean                by_hand,
                                       GError                **error);
gboolean dossier_marks_count          (DossierConnection      *connection,
                                       gint64                  document,
                                       GError                **error);

gboolean dossier_marks_insert_mention (DossierConnection      *connection,
                                       gint64                  document,
                                       gint64                  decision,
                                       DossierSpan             span,
                                       gint64                  entity,
                                       const char             *text,
                                       const char             *rule,
                                       const char             *why,
                                       GError                **error);
gboolean dossier_marks_insert_time    (DossierConnection      *connection,
                                       gint64                  document,
                                       gint64                  decision,
                                       const DossierTimeMark  *mark,
                                       const char             *text,
                                       GError                **error);
gboolean dossier_marks_insert_sector  (DossierConnection        *connection,
                                       gint64                    document,
                                       gint64                    decision,
                                       const DossierSectorMark  *mark,
                                       GError                  **error);
gint64   dossier_marks_insert_statement (DossierConnection           *connection,
                                         gint64                       document,
                                         gint64                       decision,
                                         const DossierStatementMark  *mark,
                                         gint64                       actor,
                                         const char                  *text,
                                         GError                     **error);

G_END_DECLS
