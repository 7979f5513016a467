/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-batch.h"

G_BEGIN_DECLS

/**
 * DossierIdentityVerdict:
 * @DOSSIER_IDENTITY_SAME: two entities are one
 * @DOSSIER_IDENTITY_DIFFERENT: they are not, and that is not to be asked again
 *
 * Stored: append only.
 */
typedef enum
{
  DOSSIER_IDENTITY_SAME,
  DOSSIER_IDENTITY_DIFFERENT,
} DossierIdentityVerdict;

DossierCursor *
         dossier_identity_find           (DossierConnection       *connection,
                                          gint64                   entity,
                                          GError                 **error);
gint64   dossier_identity_decide         (DossierConnection       *connection,
                                          DossierIdentityVerdict   verdict,
                                          gint64                   entity,
                                          gint64                   other,
                                          GError                 **error);
gboolean dossier_identity_withdraw       (DossierConnection       *connection,
                                          gint64                   decision,
                                          gboolean                 withdrawn,
                                          GError                 **error);
gboolean dossier_identity_apply_new      (DossierBatch            *batch,
                                          GError                 **error);

G_END_DECLS
