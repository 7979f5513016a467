/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-json.h"

G_BEGIN_DECLS

/**
 * DossierSectorCode:
 * @scheme: interned: "eurovoc", "ford" (OECD fields of research), "nace", "cap"
 *   (Comparative Agendas Project)
 * @classes: (array zero-terminated=1): numbers or names in that scheme
 *
 * Where a sector stands in a scheme that analysts use.
 */
typedef struct
{
  const char *scheme;
  char **classes;
} DossierSectorCode;

GArray *dossier_sector_codes_read (const DossierJson  *sector,
                                   GError            **error);

G_END_DECLS
