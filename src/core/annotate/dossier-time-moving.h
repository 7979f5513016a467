/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

#include "dossier-day.h"

G_BEGIN_DECLS

/**
 * DossierTimeMoving:
 * @kind: E days from Easter, L a day of the lunar calendar, M the Monday of a week of a month, N a
 *   weekday of a month, W the first weekday from a day on, 0 none
 * @first: E: days after the Sunday of Easter; L, M, N and W: the month
 * @second: L and W: the day; N: the weekday, 1 Monday to 7 Sunday
 * @third: L: hours of the meridian east of Greenwich; M and N: which one, -1 the last; W: the
 *   weekday
 *
 * A day that falls on another date each year.
 */
typedef struct
{
  char kind;
  int first;
  int second;
  int third;
} DossierTimeMoving;

DossierDay dossier_time_moving_get_day (const DossierTimeMoving *self,
                                        int                      year);

G_END_DECLS
