/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-time-words.h"

G_BEGIN_DECLS

/* A word that multiplies what stands before it ("mươi") has this bit. */
#define DOSSIER_TIME_MULTIPLIER (1 << 24)

/* The first three bytes of the words that can open an expression, as a set of hashes. */
#define DOSSIER_TIME_OPENINGS 65536

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
  guint8 openings[DOSSIER_TIME_OPENINGS / 8];
  guint number_class;
};

char  *dossier_time_words_lower_composed (const char *text,
                                          gssize      length);
guint  dossier_time_words_find_capitals  (const char *text,
                                          gsize       length);

static inline guint
dossier_time_words_hash_opening (const char *text)
{
  return ((guint8) text[0] * 961u + (guint8) text[1] * 131u + (guint8) text[2] * 7u)
         % DOSSIER_TIME_OPENINGS;
}

G_END_DECLS
