/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-analysis.h"
#include "dossier-particulars.h"
#include "dossier-shingles.h"

G_BEGIN_DECLS

/**
 * DossierTextParts:
 * @body: (element-type DossierSpan): the article itself, without headline and what the outlet put
 *   around it
 * @names: (element-type DossierSpan): where somebody or something is named
 *
 * What of a text counts when it is compared with another.
 */
typedef struct
{
  GArray *body;
  GArray *names;
} DossierTextParts;

/**
 * DossierFingerprint:
 * @runs: its runs of %DOSSIER_SHINGLE_WORDS words
 * @stretches: its runs of %DOSSIER_STRETCH_WORDS words
 * @figures: its figures
 * @names: its names
 *
 * What tells whether a text is made from another.
 */
typedef struct
{
  DossierShingles *runs;
  DossierShingles *stretches;
  DossierParticulars figures;
  DossierParticulars names;
} DossierFingerprint;

/**
 * DossierLikenessKind:
 * @DOSSIER_LIKENESS_NONE: two texts of their own
 * @DOSSIER_LIKENESS_COPY: one is made from the other
 * @DOSSIER_LIKENESS_FORM: two of one form: the same words about other figures or other names
 */
typedef enum
{
  DOSSIER_LIKENESS_NONE,
  DOSSIER_LIKENESS_COPY,
  DOSSIER_LIKENESS_FORM,
} DossierLikenessKind;

/**
 * DossierLikeness:
 * @kind: what follows from it
 * @n_shared: runs that both have
 * @n_runs: runs of the one
 * @n_other: runs of the other
 *
 * How alike two texts are.
 */
typedef struct
{
  DossierLikenessKind kind;
  guint n_shared;
  guint n_runs;
  guint n_other;
} DossierLikeness;

void                dossier_text_parts_init          (DossierTextParts          *self,
                                                      const DossierAnalysis     *analysis);
void                dossier_text_parts_clear         (DossierTextParts          *self);

DossierFingerprint *dossier_fingerprint_new          (const DossierTokens       *tokens,
                                                      const DossierTextParts    *parts);
void                dossier_fingerprint_free         (DossierFingerprint        *self);
gsize               dossier_fingerprint_get_size     (const DossierFingerprint  *self);
gboolean            dossier_fingerprint_runs_suffice (const DossierShingles     *runs,
                                                      const DossierShingles     *other);
DossierLikeness     dossier_fingerprint_compare      (const DossierFingerprint  *self,
                                                      const DossierFingerprint  *other);
gboolean            dossier_fingerprint_is_apart     (const DossierShingles     *runs,
                                                      const DossierShingles     *other);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierTextParts, dossier_text_parts_clear)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierFingerprint, dossier_fingerprint_free)

G_END_DECLS
