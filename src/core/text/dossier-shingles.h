/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-tokens.h"

G_BEGIN_DECLS

/**
 * DossierShingles:
 * @hashes: (array length=n_hashes): ascending, each once
 * @n_hashes: how many
 *
 * A text as the set of its runs of some words, for telling
 * whether one text is a copy of another: A. Z. Broder, On the resemblance and
 * containment of documents, 1997. Words are taken folded, so a name with and
 * without its diacritics is one; numbers count as words, punctuation does not.
 */
typedef struct
{
  guint64 *hashes;
  guint n_hashes;
} DossierShingles;

/* So few that a changed name spoils few runs, so many that what any two texts of one subject
 * share ("the ministry of science") is no run. */
#define DOSSIER_SHINGLE_WORDS 4
/* What stands in two texts at this length was not written twice. */
#define DOSSIER_STRETCH_WORDS 10

guint64          dossier_shingle_hash_word      (const DossierTokens   *tokens,
                                                 const DossierToken    *token);
guint            dossier_hashes_sort            (guint64               *hashes,
                                                 guint                  n_hashes);
GArray          *dossier_shingles_hash          (const DossierTokens   *tokens,
                                                 const DossierSpan     *spans,
                                                 guint                  n_spans,
                                                 guint                  n_words);
DossierShingles *dossier_shingles_new           (const DossierTokens   *tokens,
                                                 const DossierSpan     *spans,
                                                 guint                  n_spans,
                                                 guint                  n_words);
void             dossier_shingles_free          (DossierShingles       *self);
guint            dossier_shingles_count_shared  (const DossierShingles *self,
                                                 const DossierShingles *other);
double           dossier_shingles_containment   (const DossierShingles *self,
                                                 const DossierShingles *other);

/**
 * dossier_shingle_mix:
 * @hash: a hash
 *
 * Spreads the bits, for which FNV does little at the top: the finalizer of S. Vigna's SplitMix64,
 * https://prng.di.unimi.it/splitmix64.c (public domain).
 *
 * Returns: a hash of @hash
 */
static inline guint64
dossier_shingle_mix (guint64 hash)
{
  hash = (hash ^ (hash >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  hash = (hash ^ (hash >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return hash ^ (hash >> 31);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierShingles, dossier_shingles_free)

G_END_DECLS
