/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-endings.h"
#include "dossier-sector-scheme.h"

G_BEGIN_DECLS

/* The language whose terms read what no other language has terms for. */
#define FALLBACK_LANGUAGE "en"

typedef struct
{
  DossierMatcher *terms;
  DossierMatcher *offices;
} LanguageTerms;

struct _DossierSectorScheme
{
  GPtrArray *sectors;    /* DossierSector */
  GHashTable *index;     /* id → position + 1 */
  GArray *terms;         /* DossierSectorTerm */
  GHashTable *languages; /* interned code → LanguageTerms */
  GHashTable *phrases;   /* language → table of phrases with the value of their first
                          * term, while the scheme is read */
  GHashTable *stems;     /* languages where endings follow every term */
  DossierEndings *office_endings; /* folded, likewise the next */
  DossierEndings *title_endings;
  guint threshold;
};

G_END_DECLS
