/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

#include "dossier-span.h"

G_BEGIN_DECLS

/* How long the patterns of one search may read, in seconds. */
#define DOSSIER_PATTERN_SECONDS 3

/**
 * DossierPatternClock:
 * @deadline: monotonic time, in microseconds, after which nothing more is read
 * @stopped: reading ended at the deadline
 * @refused: what was not counted in @n_texts was left at the deadline: a text, or places in one
 * @gave_up: in some text the pattern went through too many turns
 * @n_texts: how many texts were to be read one by one
 * @n_read: how many of them were
 *
 * What the patterns of one search may still do, and what became of it.
 */
typedef struct
{
  gint64 deadline;
  gboolean stopped;
  gboolean refused;
  gboolean gave_up;
  guint n_texts;
  guint n_read;
} DossierPatternClock;

GRegex  *dossier_search_pattern_compile (const char           *source,
                                         gboolean              caseless,
                                         GError              **error);
void     dossier_pattern_clock_start    (DossierPatternClock  *self);
char    *dossier_pattern_clock_describe (const DossierPatternClock *self);
char    *dossier_pattern_clock_describe_both
                                        (const DossierPatternClock *texts,
                                         const DossierPatternClock *places);
int      dossier_search_pattern_match   (const GRegex         *regex,
                                         const char           *text,
                                         gsize                 length,
                                         DossierPatternClock  *clock);
void     dossier_search_pattern_places  (const GRegex         *regex,
                                         const char           *text,
                                         gsize                 length,
                                         guint                 max_places,
                                         DossierPatternClock  *clock,
                                         GArray               *places);

G_END_DECLS
