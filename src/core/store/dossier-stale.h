/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-analysis.h"
#include "dossier-connection.h"
#include "dossier-corrections.h"

G_BEGIN_DECLS

/**
 * DossierStale:
 * @document: row id
 * @uri: where it came from
 * @text: its canonical text
 * @length: its length in bytes
 * @heading: (nullable): a title that the original's format gives, see #DossierHints
 * @source_url: (nullable): where it was published
 * @details: what people say of it
 * @analysis: (nullable): what other annotators found in it, to be written
 * @damage: (nullable): why it has no text and cannot be annotated
 *
 * A document whose marks were found by other annotators than those at work now, or with other
 * knowledge, on its way through them.
 */
typedef struct
{
  gint64 document;
  char *uri;
  char *text;
  gsize length;
  char *heading;
  char *source_url;
  DossierDetails details;
  DossierAnalysis *analysis;
  GError *damage;
} DossierStale;

void          dossier_stale_free      (DossierStale       *self);
GArray       *dossier_stale_list      (DossierConnection  *connection,
                                       const char         *stamp,
                                       gboolean            only_older,
                                       GError            **error);
DossierStale *dossier_stale_read      (DossierConnection  *connection,
                                       gint64              document,
                                       GError            **error);
DossierStale *dossier_stale_new_damaged (DossierConnection *connection,
                                       gint64              document,
                                       const GError       *damage,
                                       GError            **error);
gboolean      dossier_stale_write_all (DossierConnection  *connection,
                                       GPtrArray          *documents,
                                       const char         *stamp,
                                       guint              *n_written,
                                       GError            **error);
DossierStale *dossier_stale_foresee   (DossierConnection  *connection,
                                       const DossierCorrecting *correcting,
                                       GError            **error);
gint64        dossier_stale_correct   (DossierConnection  *connection,
                                       const DossierStale *stale,
                                       const DossierCorrecting *correcting,
                                       const char         *stamp,
                                       GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierStale, dossier_stale_free)

G_END_DECLS
