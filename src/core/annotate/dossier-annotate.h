/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gio/gio.h>

#include "dossier-analysis.h"
#include "dossier-correction.h"
#include "dossier-knowledge.h"

G_BEGIN_DECLS

/**
 * DossierHints:
 * @language: (nullable): BCP 47, when the caller knows better than the text
 * @published: (nullable): EDTF date, when the caller knows better than the text
 * @title: (nullable): a title that the source's format gives (HTML, PDF)
 * @source_url: (nullable): where the document was fetched
 * @details: (nullable): what people say of the document; goes before all else
 * @stands_alone: nobody will compare the text with others: it needs no sketch
 *
 * What a caller knows beside the text. All members may be %NULL or %FALSE.
 */
typedef struct
{
  const char *language;
  const char *published;
  const char *title;
  const char *source_url;
  const DossierDetails *details;
  gboolean stands_alone;
} DossierHints;

typedef gboolean (*DossierAnnotateWatch) (const char *stage,
                                          gpointer    data);

DossierAnalysis *dossier_annotate_watched (const DossierKnowledge  *knowledge,
                                           const char              *text,
                                           gsize                    length,
                                           const DossierHints      *hints,
                                           DossierAnnotateWatch     watch,
                                           gpointer                 data);
DossierAnalysis *dossier_annotate         (const DossierKnowledge  *knowledge,
                                           const char              *text,
                                           gsize                    length,
                                           const DossierHints      *hints,
                                           GCancellable            *cancellable,
                                           GError                 **error);

G_END_DECLS
