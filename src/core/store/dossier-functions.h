/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <sqlite3.h>

#include "dossier-search-pattern.h"

G_BEGIN_DECLS

/* The types of pointers that statements hand to functions. */
#define DOSSIER_POINTER_PATTERN "dossier-pattern"
#define DOSSIER_POINTER_PHRASE "dossier-phrase"

/**
 * DossierPattern:
 * @regex: what must match
 * @clock: the time it has
 *
 * A regular expression while a statement asks for it.
 */
typedef struct
{
  GRegex *regex;
  DossierPatternClock *clock;
} DossierPattern;

/**
 * DossierWords:
 *
 * The text of the document whose words a connection was asked for last: rows of one document come
 * one after the other, and its text may be long.
 */
typedef struct _DossierWords DossierWords;

DossierPattern *dossier_pattern_new        (const char          *source,
                                            gboolean             caseless,
                                            DossierPatternClock *clock);
void            dossier_pattern_free       (DossierPattern      *self);
int             dossier_functions_register (sqlite3             *handle,
                                            DossierWords        *words);
DossierWords   *dossier_words_new          (sqlite3             *handle);
void            dossier_words_free         (DossierWords        *self);
void            dossier_words_forget       (DossierWords        *self);

G_END_DECLS
