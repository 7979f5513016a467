/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-digest.h"
#include "dossier-reading.h"

G_BEGIN_DECLS

void   dossier_digest_count_marks   (DossierDigest           *self,
                                     GHashTable              *sectors,
                                     guint                    document,
                                     const DossierReading    *reading);
void   dossier_digest_place         (const DossierReading    *reading,
                                     const GArray            *paragraphs,
                                     DossierSpan              span,
                                     guint                   *paragraph,
                                     guint                   *start,
                                     guint                   *end);
GArray *dossier_digest_paragraphs   (const DossierReading    *reading);
gboolean dossier_digest_describe   (DossierDigest           *self,
                                     DossierCorpus           *corpus,
                                     const DossierQuery      *query,
                                     const DossierLedgerWish *wish,
                                     GCancellable            *cancellable,
                                     GError                 **error);

GPtrArray  *dossier_digest_choose_statements (DossierDigest            *self,
                                              DossierCorpus            *corpus,
                                              DossierQuery             *query,
                                              const DossierLedgerWish  *wish,
                                              const GArray             *documents,
                                              GCancellable             *cancellable,
                                              GError                  **error);
GArray     *dossier_digest_choose_documents  (const DossierDigest      *self,
                                              GArray                   *documents,
                                              const GPtrArray          *statements);
GHashTable *dossier_digest_group_statements  (const GPtrArray          *statements);
void        dossier_digest_take_statements   (DossierDigest            *self,
                                              guint                     document,
                                              const DossierReading     *reading,
                                              const GPtrArray          *statements);
gboolean    dossier_digest_find_copies       (DossierDigest            *self,
                                              DossierCorpus            *corpus,
                                              GCancellable             *cancellable,
                                              GError                  **error);
gboolean    dossier_digest_list_statements   (DossierDigest            *self,
                                              DossierCorpus            *corpus,
                                              DossierQuery             *query,
                                              const DossierLedgerWish  *wish,
                                              GCancellable             *cancellable,
                                              GError                  **error);

/* Orders, for g_ptr_array_sort(). */
int    dossier_digest_compare_documents (gconstpointer        a,
                                         gconstpointer        b);
int    dossier_digest_compare_entities  (gconstpointer        a,
                                         gconstpointer        b);
int    dossier_digest_compare_sectors   (gconstpointer        a,
                                         gconstpointer        b);

G_END_DECLS
