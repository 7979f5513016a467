/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "dossier-document.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_DOCUMENT_ROW (dossier_document_row_get_type ())

G_DECLARE_FINAL_TYPE (DossierDocumentRow, dossier_document_row, DOSSIER, DOCUMENT_ROW, GtkWidget)

GtkWidget *dossier_document_row_new          (void);
void       dossier_document_row_set_document (DossierDocumentRow *self,
                                              DossierDocument    *document);
void       dossier_document_row_set_compact  (DossierDocumentRow *self,
                                              gboolean            compact);

G_END_DECLS
