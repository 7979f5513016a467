/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-time-words.h"

G_BEGIN_DECLS

/* A word that multiplies what stands before it ("mươi") has this bit. */
#define DOSSIER_TIME_MULTIPLIER (1 << 24)

typedef struct
{
  guint class_id;
  int value;
  guint capitals; /* bit i: the word i begins with a capital */
  char *lower;
  guint next;
} DossierTimeEntry;

/* @following tells most bytes that no child has without a look at the children: bit b % 64 is set
 * for a child of byte b. */
typedef struct
{
  guint64 following;
  guint child;
  guint sibling;
  guint entries;
  guint8 byte;
} DossierTimeNode;

struct _DossierTimeWords
{
  gboolean joined;
  gboolean diacritics;
  GHashTable *classes;
  GHashTable *endings;
  GArray *nodes;
  GArray *entries;
  guint root[256];
  guint number_class;
  DossierFoldBuffer fold; /* while words are added */
};

char  *dossier_time_words_lower_composed (const char *text,
                                          gsize       length);
guint  dossier_time_words_find_capitals  (const char *text,
                                          gsize       length);

G_END_DECLS
