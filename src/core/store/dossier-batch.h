/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-analysis.h"
#include "dossier-connection.h"

G_BEGIN_DECLS

/**
 * DossierBatch:
 *
 * What is written in one transaction has in common: which rows stand for the words, sectors and
 * entities that come again and again, so that each is looked up once, and what has to be counted
 * or tidied when all is written. It knows nothing of other transactions: it must be ended with
 * dossier_batch_finish() before the commit and be freed in any case.
 */
typedef struct _DossierBatch DossierBatch;

DossierBatch      *dossier_batch_new             (DossierConnection  *connection);
void               dossier_batch_free            (DossierBatch       *self);
gboolean           dossier_batch_finish          (DossierBatch       *self,
                                                  GError            **error);
DossierConnection *dossier_batch_get_connection  (DossierBatch       *self);
void               dossier_batch_set_old         (DossierBatch       *self);
gboolean           dossier_batch_is_old          (const DossierBatch *self);

gboolean           dossier_batch_find_phrase     (DossierBatch       *self,
                                                  const char         *words,
                                                  gint64             *id,
                                                  GError            **error);
gboolean           dossier_batch_find_sector     (DossierBatch       *self,
                                                  const char         *key,
                                                  gint64             *id,
                                                  GError            **error);
gboolean           dossier_batch_find_annotator  (DossierBatch       *self,
                                                  const char         *stamp,
                                                  gint64             *id,
                                                  GError            **error);
gboolean           dossier_batch_find_entity     (DossierBatch       *self,
                                                  const char         *key,
                                                  DossierEntityType   type,
                                                  const char         *name,
                                                  gint64             *id,
                                                  GError            **error);
gboolean           dossier_batch_find_label      (DossierBatch       *self,
                                                  gint64              entity,
                                                  const char         *name,
                                                  const char *const  *aliases,
                                                  gint64             *id,
                                                  GError            **error);
gboolean           dossier_batch_resolve         (DossierBatch       *self,
                                                  gint64             *entity,
                                                  GError            **error);
void               dossier_batch_forget_merges   (DossierBatch       *self);

void               dossier_batch_count_label     (DossierBatch       *self,
                                                  gint64              entity,
                                                  gint64              label,
                                                  int                 documents);
void               dossier_batch_count_role      (DossierBatch       *self,
                                                  gint64              entity,
                                                  gint64              role,
                                                  int                 documents);
void               dossier_batch_touch           (DossierBatch       *self,
                                                  gint64              entity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierBatch, dossier_batch_free)

G_END_DECLS
