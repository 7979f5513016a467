/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-connection.h"
#include "dossier-story-groups.h"

G_BEGIN_DECLS

/**
 * DossierKinshipVerdict:
 * @DOSSIER_KINSHIP_SAME: two documents tell one story
 * @DOSSIER_KINSHIP_ALONE: a document stands for itself, and not for the story of another
 * @DOSSIER_KINSHIP_UNRELATED: two documents do not report one event
 *
 * Stored: append only.
 */
typedef enum
{
  DOSSIER_KINSHIP_SAME,
  DOSSIER_KINSHIP_ALONE,
  DOSSIER_KINSHIP_UNRELATED,
} DossierKinshipVerdict;

/**
 * DossierKinship:
 * @id: row id
 * @verdict: what was decided
 * @document: row id
 * @other: row id of the other document
 *
 * What a person said of two documents.
 */
typedef struct
{
  gint64 id;
  DossierKinshipVerdict verdict;
  gint64 document;
  gint64 other;
} DossierKinship;

gint64   dossier_kinship_decide   (DossierConnection      *connection,
                                   DossierKinshipVerdict   verdict,
                                   gint64                  document,
                                   gint64                  other,
                                   GError                **error);
gboolean dossier_kinship_withdraw (DossierConnection      *connection,
                                   gint64                  decision,
                                   gboolean                withdrawn,
                                   GError                **error);
GArray  *dossier_kinship_list     (DossierConnection      *connection,
                                   GError                **error);

DossierStoryGroups *dossier_kinship_group (const GArray *decisions,
                                           GHashTable   *documents);

G_END_DECLS
