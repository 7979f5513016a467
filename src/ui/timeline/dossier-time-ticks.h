/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

#include "dossier-day.h"

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_TICK_DAYS,
  DOSSIER_TICK_WEEKS,
  DOSSIER_TICK_MONTHS,
  DOSSIER_TICK_YEARS,
} DossierTickUnit;

/**
 * DossierTickStep:
 * @unit: what is counted
 * @count: how many units from one tick to the next
 * @pixels: the least distance of two ticks whose labels do not touch
 * @label: format of a tick's label, for dossier_date_words_fill(), with the
 *   context "ruler" of its translations
 * @turn: format of the first tick of a larger unit (a month, a year), which says that too
 *
 * One row of the table of steps.
 */
typedef struct
{
  DossierTickUnit unit;
  int count;
  double pixels;
  const char *label;
  const char *turn;
} DossierTickStep;

/**
 * DossierTick:
 * @day: where it stands
 * @turn: it begins a larger unit
 * @begun: its unit began before what is seen: it has a label, but no line
 * @label: for people
 */
typedef struct
{
  DossierDay day;
  gboolean turn;
  gboolean begun;
  char *label;
} DossierTick;

const DossierTickStep *dossier_time_ticks_choose (double                 pixels_per_day);
GArray                *dossier_time_ticks_new    (const DossierTickStep *step,
                                                  DossierDay             first,
                                                  DossierDay             last,
                                                  double                 pixels_per_day);

G_END_DECLS
