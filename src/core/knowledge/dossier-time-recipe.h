/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DOSSIER_TIME_MAX_SLOTS 8
#define DOSSIER_TIME_MAX_ARGUMENTS 4

/* The operations of data/knowledge/README.md, section "Values". */
typedef enum
{
  DOSSIER_TIME_OP_DATE,
  DOSSIER_TIME_OP_QUARTER,
  DOSSIER_TIME_OP_HALF,
  DOSSIER_TIME_OP_SEASON,
  DOSSIER_TIME_OP_DECADE,
  DOSSIER_TIME_OP_CENTURY,
  DOSSIER_TIME_OP_RANGE,
  DOSSIER_TIME_OP_MONTHS,
  DOSSIER_TIME_OP_THIS,
  DOSSIER_TIME_OP_AGO,
  DOSSIER_TIME_OP_AHEAD,
  DOSSIER_TIME_OP_DURATION,
  DOSSIER_TIME_OP_SET,
  DOSSIER_TIME_OP_WEEKDAY,
  DOSSIER_TIME_OP_WEEK_DAY,
  DOSSIER_TIME_OP_MONTH_DAY,
  DOSSIER_TIME_OP_PAST,
  DOSSIER_TIME_OP_FUTURE,
  DOSSIER_TIME_OP_SAME,
  DOSSIER_TIME_OP_REL,
  DOSSIER_TIME_OP_TAIL,
  DOSSIER_TIME_OP_YEAR_OF,
  DOSSIER_TIME_OP_YY,
  DOSSIER_TIME_OP_DURATION_HALF,
  DOSSIER_TIME_OP_NTH,
  DOSSIER_TIME_OP_NTH_WEEK,
  DOSSIER_TIME_OP_NTH_DAY,
  DOSSIER_TIME_OP_EASTER,
  DOSSIER_TIME_OP_LUNAR,
  DOSSIER_TIME_OP_YEAR_ON,
  DOSSIER_TIME_OP_LAST_MONTHS,
  DOSSIER_TIME_OP_WEEKDAY_FROM,
  DOSSIER_TIME_OP_SAME_WEEK,
  DOSSIER_TIME_OP_SAME_MONTH_DAY,
  DOSSIER_TIME_OP_NTH_WEEKEND,
  DOSSIER_TIME_OP_TIMES,
} DossierTimeOp;

typedef enum
{
  DOSSIER_TIME_ARGUMENT_NONE,
  DOSSIER_TIME_ARGUMENT_NUMBER,
  DOSSIER_TIME_ARGUMENT_SLOT,
  DOSSIER_TIME_ARGUMENT_STEP,
} DossierTimeArgumentKind;

typedef struct
{
  DossierTimeArgumentKind kind;
  int value; /* the number, the slot, or the index of the step */
} DossierTimeArgument;

typedef struct
{
  DossierTimeOp op;
  DossierTimeArgument arguments[DOSSIER_TIME_MAX_ARGUMENTS];
} DossierTimeStep;

/**
 * DossierTimeRecipe:
 * @steps: (element-type DossierTimeStep): the last one is the whole
 * @needed: bit i is set if the value cannot be made, or would be another, without slot i
 *
 * How the value of an expression is made of its captured words:
 * `date(rel(relyear), month, day)`. A missing argument is written `_`.
 */
typedef struct
{
  GArray *steps;
  guint needed;
} DossierTimeRecipe;

DossierTimeRecipe *dossier_time_recipe_new  (const char         *source,
                                             const char *const  *slots,
                                             guint               n_slots,
                                             GError            **error);
void               dossier_time_recipe_free (DossierTimeRecipe  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierTimeRecipe, dossier_time_recipe_free)

G_END_DECLS
