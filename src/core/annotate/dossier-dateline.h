/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-layout-clues.h"

G_BEGIN_DECLS

/**
 * DossierDateline:
 * @place: where the report was written; empty if it is not said
 * @agency: who sends it; empty if it is not said
 * @date: (nullable): EDTF, if the dateline gives a full date
 * @end: index of the first token of the report itself
 *
 * The opening of a report: `Seoul (VNA) –`, `QUY NHON —`, `NDO -`, `(서울=가상통신)`,
 * `HANOI, July 1, 2025 (Xinhua) --`.
 */
typedef struct
{
  DossierSpan place;
  DossierSpan agency;
  char *date;
  guint end;
} DossierDateline;

gboolean dossier_dateline_read (const DossierLayoutClues *clues,
                                guint                     first,
                                guint                     end,
                                DossierDateline          *dateline);

G_END_DECLS
