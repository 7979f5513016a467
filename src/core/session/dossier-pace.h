/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierPace:
 * @total: how many there are, 0 while that is not known
 * @done: how many are done
 * @noted: when @done was last looked at, monotonic time in microseconds; 0: never
 * @n_noted: what it was then
 * @rate: how many are done in a second, smoothed; negative while that is not known
 *
 * How far a long piece of work is, and how fast it goes. All 0 is one that has not begun.
 */
typedef struct
{
  guint total;
  guint done;
  gint64 noted;
  guint n_noted;
  double rate;
} DossierPace;

void    dossier_pace_begin            (DossierPace       *self,
                                       gint64             now);
void    dossier_pace_note             (DossierPace       *self,
                                       gint64             now,
                                       guint              done,
                                       guint              total);
double  dossier_pace_get_seconds_left (const DossierPace *self);
char   *dossier_pace_tell             (const DossierPace *self,
                                       guint              n_failed);

G_END_DECLS
