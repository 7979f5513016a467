/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gdk/gdk.h>

#include "dossier-session.h"

G_BEGIN_DECLS

/**
 * DossierLineStyle:
 *
 * How a mark is underlined. Each kind has a line of its own, so that colour
 * is never the only sign.
 */
typedef enum
{
  DOSSIER_LINE_NONE,
  DOSSIER_LINE_SOLID,
  DOSSIER_LINE_DOTTED,
  DOSSIER_LINE_THIN,
  DOSSIER_LINE_DASHED,
  DOSSIER_LINE_DOUBLE,
  DOSSIER_LINE_WAVY,
} DossierLineStyle;

DossierLineStyle  dossier_mark_style_get_line    (const DossierMark *mark);
GdkRGBA           dossier_mark_style_get_colour  (const DossierMark *mark,
                                                  gboolean           dark);
const char       *dossier_mark_style_get_name    (const DossierMark *mark);
const char       *dossier_mark_style_get_label   (const DossierMark *mark,
                                                  DossierSession    *session);
const char       *dossier_mark_style_get_rule    (const DossierMark *mark);
char             *dossier_mark_style_describe    (const DossierMark *mark,
                                                  DossierSession    *session);

G_END_DECLS
