/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-corpus-concordance.h"

G_BEGIN_DECLS

/**
 * DossierConcordanceListener:
 * @found: is told now and then of the lines that were found since it was last told, of how many
 *   documents have lines so far, and of how much has been read, 0 to 1
 * @read: is told once of all lines, or, with %NULL, of what went wrong
 *
 * How a list hears of the lines that are read for it.
 */
typedef struct
{
  void (* found) (gpointer                 list,
                  const GArray            *hits,
                  guint                    n_documents,
                  double                   fraction);
  void (* read)  (gpointer                 list,
                  DossierConcordanceLines *lines,
                  GError                  *error);
} DossierConcordanceListener;

/**
 * DossierConcordanceSortedFunc:
 * @list: whose lines were sorted
 * @order: (element-type guint32): the lines in the order asked for
 */
typedef void (* DossierConcordanceSortedFunc) (gpointer  list,
                                               GArray   *order);

void dossier_concordance_start_reading (DossierCorpus                    *corpus,
                                        DossierQuery                     *query,
                                        gint64                            entity,
                                        DossierSearch                    *words,
                                        GObject                          *list,
                                        const DossierConcordanceListener *listener,
                                        GCancellable                     *cancellable);
void dossier_concordance_start_sorting (DossierConcordanceLines          *lines,
                                        DossierConcordanceOrder           order,
                                        gboolean                          descending,
                                        GObject                          *list,
                                        DossierConcordanceSortedFunc      func,
                                        GCancellable                     *cancellable);

G_END_DECLS
