/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-batch.h"
#include "dossier-stale.h"

G_BEGIN_DECLS

/* What annotating a document anew and bringing one back that was set aside have in common. */

DossierStale *dossier_stale_read_text   (DossierConnection   *connection,
                                         const char          *statement,
                                         gint64               document,
                                         GError             **error);
gboolean      dossier_stale_is_said     (DossierConnection   *connection,
                                         const DossierStale  *stale,
                                         gboolean            *said,
                                         GError             **error);
void          dossier_stale_set_corrected
                                        (GError             **error);
gboolean      dossier_stale_write_marks (DossierBatch        *batch,
                                         const DossierStale  *stale,
                                         const char          *title,
                                         const char          *stamp,
                                         GError             **error);

G_END_DECLS
