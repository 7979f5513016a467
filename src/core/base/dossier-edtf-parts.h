/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierEdtfParts:
 * @year: the year, its unknown digits read as 0
 * @unknown_digits: how many digits of the year are `X`, from the right; 4
 *   when nothing is known of it
 * @month: 1 to 12, a sub-year code 21 to 41, or 0 when not given or unknown
 * @day: 1 to 31, or 0 when not given or unknown
 * @uncertain: marked `?` or `%`
 * @approximate: marked `~` or `%`
 *
 * One EDTF date as it is written. Private to the base floor: the bounds
 * and the label are both made from it.
 */
typedef struct
{
  int year;
  int unknown_digits;
  int month;
  int day;
  gboolean uncertain;
  gboolean approximate;
} DossierEdtfParts;

/* The ends of an interval, as they are written. */
typedef enum
{
  DOSSIER_EDTF_END_DATE,
  DOSSIER_EDTF_END_OPEN,
  DOSSIER_EDTF_END_UNKNOWN,
} DossierEdtfEnd;

gboolean dossier_edtf_parts_read     (const char       *text,
                                      gsize             length,
                                      DossierEdtfParts *parts);
gboolean dossier_edtf_parts_read_end (const char       *text,
                                      gsize             length,
                                      DossierEdtfEnd   *end,
                                      DossierEdtfParts *parts);

G_END_DECLS
