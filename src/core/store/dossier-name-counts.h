/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-connection.h"

G_BEGIN_DECLS

/**
 * DossierNameCounts:
 *
 * How many documents more, or fewer, know entities by which names and roles: counted through a
 * transaction and written at its end.
 */
typedef struct _DossierNameCounts DossierNameCounts;

DossierNameCounts *dossier_name_counts_new       (void);
void               dossier_name_counts_free      (DossierNameCounts  *self);
void               dossier_name_counts_add_label (DossierNameCounts  *self,
                                                  gint64              entity,
                                                  gint64              label,
                                                  int                 documents);
void               dossier_name_counts_add_role  (DossierNameCounts  *self,
                                                  gint64              entity,
                                                  gint64              role,
                                                  int                 documents);
void               dossier_name_counts_touch     (DossierNameCounts  *self,
                                                  gint64              entity);
gboolean           dossier_name_counts_write     (DossierNameCounts  *self,
                                                  DossierConnection  *connection,
                                                  GError            **error);

G_END_DECLS
