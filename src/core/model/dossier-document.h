/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib-object.h>

#include "dossier-correction.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_DOCUMENT (dossier_document_get_type ())

G_DECLARE_FINAL_TYPE (DossierDocument, dossier_document, DOSSIER, DOCUMENT, GObject)

/* A row of the library. Properties (all read only, notified once when a lazy row has been
 * loaded): id, title, publisher, published (EDTF), basis, language, dateline, byline, uri,
 * source-url, n-chars, loaded. An untitled document's title is its first words. */

gint64      dossier_document_get_id         (DossierDocument *self);
gboolean    dossier_document_is_loaded      (DossierDocument *self);
const char *dossier_document_get_title      (DossierDocument *self);
const char *dossier_document_get_publisher  (DossierDocument *self);
const char *dossier_document_get_published  (DossierDocument *self);
const char *dossier_document_get_basis      (DossierDocument *self);
const char *dossier_document_get_language   (DossierDocument *self);
const char *dossier_document_get_dateline   (DossierDocument *self);
const char *dossier_document_get_byline     (DossierDocument *self);
const char *dossier_document_get_uri        (DossierDocument *self);
const char *dossier_document_get_source_url (DossierDocument *self);
gsize       dossier_document_get_n_chars    (DossierDocument *self);
guint       dossier_document_get_n_reports  (DossierDocument *self);
gboolean    dossier_document_is_corrected   (DossierDocument *self,
                                             DossierDetail    detail);
gboolean    dossier_document_is_titled      (DossierDocument *self);

G_END_DECLS
