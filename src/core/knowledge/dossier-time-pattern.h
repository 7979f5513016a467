/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-time-recipe.h"
#include "dossier-time-words.h"

G_BEGIN_DECLS

/* Of one pattern. */
#define DOSSIER_TIME_MAX_ELEMENTS 14

/**
 * DossierTimeElement:
 * @class_id: the class of the word that stands there
 * @gap: white space may stand before it
 * @optional: it may be missing
 * @slot: where its value goes, -1 for nowhere
 *
 * One word of a pattern.
 */
typedef struct
{
  guint class_id;
  gboolean gap;
  gboolean optional;
  int slot;
} DossierTimeElement;

int dossier_time_pattern_read (DossierTimeWords   *words,
                               const char         *source,
                               GPtrArray          *slots,
                               DossierTimeElement *elements);

G_END_DECLS
