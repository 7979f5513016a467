/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-concordance-item.h"
#include "dossier-corpus-concordance.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_CONCORDANCE (dossier_concordance_get_type ())

G_DECLARE_FINAL_TYPE (DossierConcordance, dossier_concordance, DOSSIER, CONCORDANCE, GObject)

/*
 * Properties
 *   fraction     double   read: how much has been read, 0 to 1; 1 when nothing is under way
 *   n-documents  guint    read: in how many documents the lines stand
 *   width        guint    read: the length of the longest keyword, code points; 0 until all is read
 *
 * Signals
 *   failed  (GError *)    the reading went wrong
 *   reordering  ()        the lines are about to be put in the order asked for: a selection must be
 *                         let go first, or GTK would look for it among all of them
 *   sorted  ()            they have been; what was selected is where dossier_concordance_find()
 *                         says
 */

DossierConcordance      *dossier_concordance_new       (DossierCorpus           *corpus);
void                     dossier_concordance_read      (DossierConcordance      *self,
                                                        DossierQuery            *query,
                                                        gint64                   entity,
                                                        DossierSearch           *words);
void                     dossier_concordance_sort      (DossierConcordance      *self,
                                                        DossierConcordanceOrder  order,
                                                        gboolean                 descending);
gboolean                 dossier_concordance_is_whole  (DossierConcordance      *self);
double                   dossier_concordance_get_fraction
                                                       (DossierConcordance      *self);
guint                    dossier_concordance_get_n_documents
                                                       (DossierConcordance      *self);
const char              *dossier_concordance_get_remark
                                                      (DossierConcordance      *self);
guint                    dossier_concordance_get_width (DossierConcordance      *self);
guint                    dossier_concordance_find      (DossierConcordance      *self,
                                                        guint                    line);
DossierConcordanceLines *dossier_concordance_dup_lines (DossierConcordance      *self,
                                                        GArray                 **order);

G_END_DECLS
