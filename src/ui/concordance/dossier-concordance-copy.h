/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "dossier-concordance.h"

G_BEGIN_DECLS

void dossier_concordance_copy_line (GtkWidget              *widget,
                                    DossierConcordanceItem *item);
void dossier_concordance_copy_all  (GtkLabel               *status,
                                    DossierCorpus          *corpus,
                                    DossierConcordance     *list,
                                    GCancellable           *cancellable);

G_END_DECLS
