/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierLayer:
 *
 * The kinds of marks a document carries. Stored: append only.
 */
typedef enum
{
  DOSSIER_LAYER_MENTION,
  DOSSIER_LAYER_TIME,
  DOSSIER_LAYER_SECTOR,
  DOSSIER_LAYER_STATEMENT,
  DOSSIER_LAYER_NOTE,
} DossierLayer;

#define DOSSIER_N_LAYERS (DOSSIER_LAYER_NOTE + 1)

G_END_DECLS
