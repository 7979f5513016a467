/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-batch.h"

G_BEGIN_DECLS

/**
 * DossierIdentityVerdict:
 * @DOSSIER_IDENTITY_SAME: two entities are one
 * @DOSSIER_IDENTITY_DIFFERENT: they are not, and that is not to be asked again
 * @DOSSIER_IDENTITY_TYPE: the first one is of another type, and so the second one of its name
 *
 * Stored: append only.
 */
typedef enum
{
  DOSSIER_IDENTITY_SAME,
  DOSSIER_IDENTITY_DIFFERENT,
  DOSSIER_IDENTITY_TYPE,
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
DossierCursor *
         dossier_identity_find_namesake  (DossierConnection       *connection,
                                          gint64                   entity,
                                          DossierEntityType        type,
                                          const char              *key,
                                          GError                 **error);
gint64   dossier_identity_change_type    (DossierConnection       *connection,
                                          gint64                   entity,
                                          DossierEntityType        type,
                                          const char              *key,
                                          GError                 **error);
char    *dossier_identity_find_own_key   (DossierConnection       *connection,
                                          const char              *key,
                                          GError                 **error);
gboolean dossier_identity_withdraw       (DossierConnection       *connection,
                                          gint64                   decision,
                                          gboolean                 withdrawn,
                                          GError                 **error);
gboolean dossier_identity_apply_new      (DossierBatch            *batch,
                                          GError                 **error);

G_END_DECLS
