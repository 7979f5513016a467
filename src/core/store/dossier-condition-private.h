/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-condition.h"
#include "dossier-functions.h"

G_BEGIN_DECLS

/* How a condition is put together: by dossier-condition-documents.c and
 * dossier-condition-statements.c. */

/**
 * DossierConditionValue:
 * @name: of its parameter: ":s1"
 * @text: (nullable): a text, owned by the condition; or
 * @pattern: (nullable): a regular expression, owned by the condition; or
 * @phrase: (nullable): words of the search; or, if there is none of these,
 * @number: a number
 */
typedef struct
{
  char *name;
  char *text;
  gint64 number;
  DossierPattern *pattern;
  const DossierSearchNode *phrase;
} DossierConditionValue;

struct _DossierCondition
{
  GString *sql;
  GArray *values;      /* DossierConditionValue */
  GPtrArray *patterns; /* DossierSearchNode: what else must match, see dossier_pattern_sweep() */
  DossierPatternClock *clock;
  gboolean only_match; /* the only value is an expression of the full-text index */
};

DossierCondition *dossier_condition_begin     (DossierPatternClock      *clock);
void              dossier_condition_add_value (DossierCondition         *self,
                                               GString                  *part,
                                               const char               *name,
                                               DossierConditionValue     value);
void              dossier_condition_append    (DossierCondition         *self,
                                               const DossierSearchNode  *node);

G_END_DECLS
