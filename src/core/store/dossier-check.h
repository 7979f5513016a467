/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-connection.h"
#include "dossier-finding.h"

G_BEGIN_DECLS

GPtrArray *dossier_check_run      (DossierConnection   *connection,
                                   gboolean             can_write,
                                   gboolean             repair,
                                   GError             **error);

/* A file of a former form, as far as it can be looked at. */
GPtrArray *dossier_check_run_older
                                  (DossierConnection   *connection,
                                   guint                form,
                                   GError             **error);

GPtrArray *dossier_check_run_texts
                                  (DossierConnection   *connection,
                                   gboolean            *ended,
                                   GError             **error);
gboolean   dossier_check_run_indexes
                                  (DossierConnection   *connection,
                                   gboolean             repair,
                                   GPtrArray           *findings,
                                   GError             **error);
void       dossier_check_note_indexes
                                  (GPtrArray           *findings);

GPtrArray *dossier_check_path     (const char          *path,
                                   GError             **error);

/* One document, for dossier_check_run(). */
gboolean   dossier_check_document (DossierConnection   *connection,
                                   gint64               document,
                                   GHashTable          *sums,
                                   gboolean             repair,
                                   GPtrArray           *findings,
                                   GError             **error);

/* Whether what people say of it as a whole holds in it. */
gboolean   dossier_check_corrections
                                  (DossierConnection   *connection,
                                   gint64               document,
                                   GPtrArray           *findings,
                                   GError             **error);

/* What stays of one that is set aside. */
gboolean   dossier_check_shelved  (DossierConnection   *connection,
                                   gint64               document,
                                   gboolean             repair,
                                   GPtrArray           *findings,
                                   GError             **error);

G_END_DECLS
