/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-name-work.h"

G_BEGIN_DECLS

/* Abbreviations, which the reading of brackets rests on. */
int      dossier_names_find_ending_at          (const DossierNameWork *work,
                                                guint                  last);
guint    dossier_names_align                   (const DossierNameWork *work,
                                                guint                  first,
                                                guint                  end,
                                                const char            *abbreviation,
                                                gsize                  length);
void     dossier_names_add_abbreviation        (DossierNameWork       *work,
                                                guint                  first,
                                                guint                  last,
                                                DossierEntityType      type,
                                                DossierSpan            means);
void     dossier_names_read_abbreviation       (DossierNameWork       *work,
                                                guint                  sentence,
                                                guint                  open,
                                                guint                  first,
                                                guint                  last);
gboolean dossier_names_read_explanation        (DossierNameWork       *work,
                                                guint                  open,
                                                guint                  first,
                                                guint                  last);
gboolean dossier_names_read_contraction        (DossierNameWork       *work,
                                                guint                  sentence,
                                                guint                  open,
                                                guint                  first,
                                                guint                  last);
void     dossier_names_read_inner_abbreviation (DossierNameWork       *work,
                                                guint                  first,
                                                guint                  comma,
                                                guint                  last);

G_END_DECLS
