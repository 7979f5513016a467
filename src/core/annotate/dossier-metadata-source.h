/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-layout-clues.h"

G_BEGIN_DECLS

/**
 * DossierMetadataTitle:
 * @outlet: the outlet behind the headline, in bytes; empty where there is none
 * @known: its name says that it is a paper, a site or a body
 * @capitals: all words of the headline have capitals
 *
 * What the line of the headline tells.
 */
typedef struct
{
  DossierSpan outlet;
  gboolean known;
  gboolean capitals;
} DossierMetadataTitle;

void dossier_metadata_find_source (DossierDraft               *draft,
                                   const DossierLayoutClues   *clues,
                                   const DossierMetadataTitle *title,
                                   DossierSpan                 agency);

G_END_DECLS
