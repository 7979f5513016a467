/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-corpus.h"
#include "dossier-record.h"

/* A seeded corpus, and what is counted in it, made the slow and obvious way. */

#define N_DOCUMENTS 120
#define N_SECTORS 6
#define N_ENTITIES 12
#define N_WORDS 3
#define MAX_VALUES 4
#define NO_FIELD DOSSIER_N_FIELDS

typedef struct
{
  guint sectors[N_SECTORS]; /* how often it is mentioned */
  gboolean entities[N_ENTITIES];
  DossierDay published;
  DossierDay spoken;
  DossierDay due; /* of its statement */
  const char *values[DOSSIER_N_FIELDS][2]; /* NULL: no more */
} Truth;

typedef struct
{
  int word;
  gboolean sectors[N_SECTORS];
  gboolean subjects;
  int entity;
  gboolean has_days;
  DossierDay first;
  DossierDay last;
  gboolean values[DOSSIER_N_FIELDS][MAX_VALUES];
} Ask;

extern Truth truths[N_DOCUMENTS];
extern const char *const truth_words[N_WORDS];
extern const char *const truth_values[DOSSIER_N_FIELDS][MAX_VALUES];

DossierRecord *truth_make_document (guint            i,
                                    GRand           *rand);
gboolean       truth_has_value     (const Truth     *truth,
                                    DossierField     field,
                                    const char      *value);
gboolean       truth_has_sector    (const Truth     *truth,
                                    const Ask       *ask,
                                    guint            sector);
gboolean       truth_is_in         (const Truth     *truth,
                                    guint            i,
                                    const Ask       *ask,
                                    gboolean         with_entity);
gboolean       truth_is_in_without (const Truth     *truth,
                                    guint            i,
                                    const Ask       *ask,
                                    gboolean         with_entity,
                                    guint            left_out);
DossierQuery  *truth_make_query    (const Ask       *ask,
                                    const GPtrArray *all_entities);
