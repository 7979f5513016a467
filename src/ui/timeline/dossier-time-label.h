/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-time-layout.h"

G_BEGIN_DECLS

/**
 * DossierLabelSide:
 * @DOSSIER_LABEL_NONE: there is no room for words
 * @DOSSIER_LABEL_INSIDE: in the box, which is a crowd
 * @DOSSIER_LABEL_AFTER: they begin behind the box
 * @DOSSIER_LABEL_BEFORE: they end before the box
 *
 * Where the words of a box stand.
 */
typedef enum
{
  DOSSIER_LABEL_NONE,
  DOSSIER_LABEL_INSIDE,
  DOSSIER_LABEL_AFTER,
  DOSSIER_LABEL_BEFORE,
} DossierLabelSide;

/**
 * DossierTimeExtent:
 * @start: the first pixel
 * @end: the first pixel behind
 *
 * How far something reaches from left to right.
 */
typedef struct
{
  double start;
  double end;
} DossierTimeExtent;

/* Between a box and its words, pixels. */
#define DOSSIER_LABEL_GAP_AFTER 4
#define DOSSIER_LABEL_GAP_BEFORE 6

DossierLabelSide dossier_time_label_place (const DossierTimeLayout *layout,
                                           guint                    index,
                                           double                   before_edge,
                                           double                   after_edge,
                                           double                   number,
                                           double                  *room);
double           dossier_time_label_place_mark (const DossierTimeExtent *words,
                                                guint                    n_words,
                                                double                   x,
                                                double                   width,
                                                DossierTimeExtent        sight,
                                                gboolean                 mirrored);

G_END_DECLS
