/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-connection.h"
#include "dossier-correction.h"

G_BEGIN_DECLS

/**
 * DossierCorrecting:
 * @document: row id
 * @id: row id of a correction that is taken back or put in force again; 0: a new one
 * @withdrawn: %TRUE to take it back
 * @correction: of a new one: what it says
 *
 * What is done about the corrections of a document.
 */
typedef struct
{
  gint64 document;
  gint64 id;
  gboolean withdrawn;
  DossierCorrection correction;
} DossierCorrecting;

/**
 * DossierStoredCorrection:
 * @id: row id
 * @correction: what was said
 * @created: seconds since 1970, UTC
 * @withdrawn: it was taken back
 *
 * A correction as it stands in the file.
 */
typedef struct
{
  gint64 id;
  DossierCorrection correction;
  gint64 created;
  gboolean withdrawn;
} DossierStoredCorrection;

void       dossier_stored_correction_free (DossierStoredCorrection  *stored);

GPtrArray *dossier_corrections_list       (DossierConnection        *connection,
                                           gint64                    document,
                                           GError                  **error);
gboolean   dossier_corrections_read       (DossierConnection        *connection,
                                           gint64                    document,
                                           DossierDetails           *details,
                                           GError                  **error);
gboolean   dossier_corrections_foresee    (DossierConnection        *connection,
                                           const DossierCorrecting  *correcting,
                                           DossierDetails           *details,
                                           GError                  **error);
gint64     dossier_corrections_write      (DossierConnection        *connection,
                                           const DossierCorrecting  *correcting,
                                           GError                  **error);

G_END_DECLS
