/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gio/gio.h>

#include "dossier-operation-failure.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_OPERATION (dossier_operation_get_type ())

G_DECLARE_FINAL_TYPE (DossierOperation, dossier_operation, DOSSIER, OPERATION, GObject)

/* A long piece of work that the window shows: properties title, detail, progress (how far it is, in
 * words), fraction (0 to 1, negative when unknown), finished, n-added, n-known (already in the
 * dossier), n-failed, n-remarks. Setters may be called from any thread; notifications come on the
 * main context, coalesced. Getters of strings copy. */

DossierOperation *dossier_operation_new             (const char       *title);
void              dossier_operation_set_deferrable  (DossierOperation *self);
gboolean          dossier_operation_get_deferrable  (DossierOperation *self);
GCancellable     *dossier_operation_get_cancellable (DossierOperation *self);
char             *dossier_operation_dup_title       (DossierOperation *self);
char             *dossier_operation_dup_detail      (DossierOperation *self);
char             *dossier_operation_dup_progress    (DossierOperation *self);
double            dossier_operation_get_fraction    (DossierOperation *self);
gboolean          dossier_operation_get_finished    (DossierOperation *self);
guint             dossier_operation_get_n_added     (DossierOperation *self);
guint             dossier_operation_get_n_known     (DossierOperation *self);
GArray           *dossier_operation_dup_set_aside   (DossierOperation *self);
GPtrArray        *dossier_operation_dup_failures    (DossierOperation *self);
GPtrArray        *dossier_operation_dup_remarks     (DossierOperation *self);
GPtrArray        *dossier_operation_dup_failures_from
                                                    (DossierOperation *self,
                                                     guint             first);
GPtrArray        *dossier_operation_dup_remarks_from
                                                    (DossierOperation *self,
                                                     guint             first);

void              dossier_operation_set_detail      (DossierOperation *self,
                                                     const char       *detail);
void              dossier_operation_set_done        (DossierOperation *self,
                                                     guint             done,
                                                     guint             total);
void              dossier_operation_count_added     (DossierOperation *self);
void              dossier_operation_count_known     (DossierOperation *self);
void              dossier_operation_add_set_aside   (DossierOperation *self,
                                                     gint64            document);
void              dossier_operation_add_failure     (DossierOperation *self,
                                                     const char       *what,
                                                     const char       *reason);
void              dossier_operation_add_remark      (DossierOperation *self,
                                                     const char       *what,
                                                     const char       *remark);
void              dossier_operation_finish          (DossierOperation *self);

G_END_DECLS
