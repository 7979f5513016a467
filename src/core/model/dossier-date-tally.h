/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-date-table.h"

G_BEGIN_DECLS

/**
 * DossierDateTally:
 *
 * Counts dates that have the same value and are of the same sort, a small number; each is of two.
 * What has one value stands side by side: a dossier has millions of dates, and those of a document
 * mostly have few values. One thread.
 */
typedef struct _DossierDateTally DossierDateTally;

DossierDateTally  *dossier_date_tally_new        (guint                   n_sorts);
void               dossier_date_tally_free       (DossierDateTally       *self);
void               dossier_date_tally_add        (DossierDateTally       *self,
                                                  const DossierDate      *date,
                                                  guint                   sort,
                                                  guint                   other,
                                                  gint64                  document);
void               dossier_date_tally_join       (DossierDateTally       *self,
                                                  const DossierDateTally *other);
GPtrArray         *dossier_date_tally_list       (const DossierDateTally *self);
guint              dossier_date_tally_get        (const DossierDateTally *self,
                                                  const DossierDate      *date,
                                                  guint                   sort,
                                                  gint64                 *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierDateTally, dossier_date_tally_free)

G_END_DECLS
