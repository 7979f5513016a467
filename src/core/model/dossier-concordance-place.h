/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-span.h"

G_BEGIN_DECLS

/* How many words on either side lines are sorted by. */
#define DOSSIER_CONCORDANCE_DEPTH 5

/**
 * DossierConcordancePlace:
 * @span: the keyword, bytes of its text
 * @n_chars: its length in code points
 * @left: the words before it, the nearest first
 * @right: the words behind it, the nearest first
 * @n_left: how many there are before it
 * @n_right: how many there are behind it
 *
 * A keyword and the words around it, before they are put with those of other texts.
 */
typedef struct
{
  DossierSpan span;
  guint n_chars;
  DossierSpan left[DOSSIER_CONCORDANCE_DEPTH];
  DossierSpan right[DOSSIER_CONCORDANCE_DEPTH];
  guint n_left;
  guint n_right;
} DossierConcordancePlace;

void dossier_concordance_place_init (DossierConcordancePlace *self,
                                     const char              *text,
                                     gsize                    length,
                                     DossierSpan              span);

G_END_DECLS
