/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierDocumentSet:
 *
 * Some of the documents of [struct@Facts], by their places there: a bit for each document of the
 * dossier, so that sets are joined and cut sixty-four documents at a time.
 */
typedef struct _DossierDocumentSet DossierDocumentSet;

DossierDocumentSet *dossier_document_set_new        (guint                     n_documents);
void                dossier_document_set_free       (DossierDocumentSet       *self);
void                dossier_document_set_add        (DossierDocumentSet       *self,
                                                     guint                     place);
gboolean            dossier_document_set_has        (const DossierDocumentSet *self,
                                                     guint                     place);
gboolean            dossier_document_set_next       (const DossierDocumentSet *self,
                                                     guint                    *place);
void                dossier_document_set_join       (DossierDocumentSet       *self,
                                                     const DossierDocumentSet *other);
void                dossier_document_set_cut        (DossierDocumentSet       *self,
                                                     const DossierDocumentSet *other);
void                dossier_document_set_invert     (DossierDocumentSet       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierDocumentSet, dossier_document_set_free)

G_END_DECLS
