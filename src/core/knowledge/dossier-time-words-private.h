/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-arena.h"
#include "dossier-time-words.h"
#include "dossier-trie.h"

G_BEGIN_DECLS

/* A word that multiplies what stands before it ("mươi") has this bit. */
#define DOSSIER_TIME_MULTIPLIER (1 << 24)

typedef struct
{
  guint class_id;
  int value;
  guint capitals; /* bit i: the word i begins with a capital */
  gsize lower_length;
  char *lower; /* with its marks where these count, else NULL */
} DossierTimeEntry;

struct _DossierTimeWords
{
  gboolean joined;
  gboolean diacritics;
  GHashTable *classes;
  GHashTable *endings;
  GArray *entries;   /* once frozen, in the order of the values of the trie */
  DossierTrie *trie;
  guint number_class;
  GArray *phrases;        /* DossierTrieKey of each entry, until they join a screen */
  DossierArena *folded;   /* their texts */
  DossierFoldBuffer fold; /* until frozen */
};

char  *dossier_time_words_lower_composed (const char *text,
                                          gsize       length);
guint  dossier_time_words_find_capitals  (const char *text,
                                          gsize       length);

G_END_DECLS
