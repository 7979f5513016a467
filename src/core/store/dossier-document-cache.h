/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierDocumentCache:
 *
 * What was made of the texts of documents lately, for it is likely to be wanted again: texts that
 * are much alike are proposed with each other over and over. It holds what was asked for last, up
 * to twice its limit. One thread uses it.
 */
typedef struct _DossierDocumentCache DossierDocumentCache;

DossierDocumentCache *dossier_document_cache_new    (gsize                 limit,
                                                     GDestroyNotify        free_value);
void                  dossier_document_cache_free   (DossierDocumentCache *self);
gconstpointer         dossier_document_cache_find   (DossierDocumentCache *self,
                                                     gint64                document);
gconstpointer         dossier_document_cache_take   (DossierDocumentCache *self,
                                                     gint64                document,
                                                     gpointer              value,
                                                     gsize                 size);
void                  dossier_document_cache_forget (DossierDocumentCache *self,
                                                     gint64                document);

G_END_DECLS
