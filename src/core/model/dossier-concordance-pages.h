/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-concordance-item.h"

G_BEGIN_DECLS

/**
 * DossierConcordancePages:
 *
 * What the lines of a concordance say, read by pages as somebody looks at them and kept for a
 * while. Main thread only.
 */
typedef struct _DossierConcordancePages DossierConcordancePages;

DossierConcordancePages *dossier_concordance_pages_new    (DossierCorpus            *corpus);
void                     dossier_concordance_pages_free   (DossierConcordancePages  *self);
void                     dossier_concordance_pages_forget (DossierConcordancePages  *self);
DossierConcordanceItem  *dossier_concordance_pages_get    (DossierConcordancePages  *self,
                                                           const GArray             *hits,
                                                           const GArray             *order,
                                                           guint                     position);

G_END_DECLS
