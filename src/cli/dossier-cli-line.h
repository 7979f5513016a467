/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierCliLine:
 * @shown: (nullable): what stands on it; %NULL: nothing
 *
 * One line of the terminal that tells how far long work is.
 */
typedef struct
{
  char *shown;
} DossierCliLine;

gboolean dossier_cli_line_is_seen (void);
void     dossier_cli_line_show    (DossierCliLine *self,
                                   const char     *text);
void     dossier_cli_line_clear   (DossierCliLine *self);

G_END_DECLS
