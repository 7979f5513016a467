/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-batch.h"
#include "dossier-decision.h"
#include "dossier-pack.h"

G_BEGIN_DECLS

/**
 * DossierMarksOverlay:
 * @batch: a batch
 * @connection: its connection
 * @document: row id
 * @items: (element-type DossierPackItem): the marks; in no order once something was added
 * @changed: whether they are no longer what the annotators found
 *
 * The marks of a document that decisions are put in force on, for one call of
 * dossier_decisions_apply(), which owns all that it points to. In a writer's thread only.
 */
typedef struct
{
  DossierBatch *batch;
  DossierConnection *connection;
  gint64 document;
  GArray *items;
  gboolean changed;
} DossierMarksOverlay;

void     dossier_marks_overlay_add         (DossierMarksOverlay    *self,
                                            const DossierPackItem  *item);
gboolean dossier_marks_overlay_find_entity (DossierMarksOverlay    *self,
                                            gint64                  decision,
                                            const char             *type_name,
                                            const char             *known_key,
                                            const char             *name,
                                            gint64                 *entity,
                                            GError                **error);
gboolean dossier_marks_overlay_take_away   (DossierMarksOverlay    *self,
                                            DossierPackLayer        layer,
                                            const DossierDecision  *decision,
                                            gboolean                whatever,
                                            GError                **error);

G_END_DECLS
