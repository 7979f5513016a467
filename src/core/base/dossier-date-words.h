/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierCivilDate:
 * @year: the year; 0 is 1 BC
 * @month: 1 to 12, or 0 when it is not told
 * @day: 1 to 31, or 0 when it is not told
 *
 * A date of the civil calendar, as far as it is told.
 */
typedef struct
{
  int year;
  int month;
  int day;
} DossierCivilDate;

char *dossier_date_words_fill (const char             *format,
                               const DossierCivilDate *first,
                               const DossierCivilDate *last);

G_END_DECLS
