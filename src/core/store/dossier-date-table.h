/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-day.h"

G_BEGIN_DECLS

/**
 * DossierDays:
 * @first: first day
 * @last: last day, inclusive; before @first where there is none
 *
 * The days that something reaches over.
 */
typedef struct
{
  DossierDay first;
  DossierDay last;
} DossierDays;

#define DOSSIER_NO_DAYS ((DossierDays) { DOSSIER_DAY_FUTURE, DOSSIER_DAY_NONE })

/**
 * DossierDate:
 * @days: the days that it reaches over
 * @value: (nullable): EDTF; equal values are one string
 * @number: equal of equal values, from 1; 0 if there is none
 *
 * A date that is spoken of. A dossier has millions, but few that differ: each stands
 * once in a table.
 */
typedef struct
{
  DossierDays days;
  const char *value;
  guint32 number;
} DossierDate;

/**
 * DossierDateTable:
 *
 * All dates that facts speak of. It only grows, and what it gave lives as long as it does.
 * Counted, any thread.
 */
typedef struct _DossierDateTable DossierDateTable;

/**
 * DossierDateFinder:
 *
 * What one thread has had of a table: the table itself is asked only for what it has not.
 */
typedef struct _DossierDateFinder DossierDateFinder;

DossierDateTable  *dossier_date_table_new    (void);
DossierDateTable  *dossier_date_table_ref    (DossierDateTable  *self);
void               dossier_date_table_unref  (DossierDateTable  *self);

DossierDateFinder *dossier_date_finder_new   (DossierDateTable  *table);
void               dossier_date_finder_free  (DossierDateFinder *self);
const DossierDate *dossier_date_finder_get   (DossierDateFinder *self,
                                              DossierDays        days,
                                              const char        *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierDateTable, dossier_date_table_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierDateFinder, dossier_date_finder_free)

G_END_DECLS
