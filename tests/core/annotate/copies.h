/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-annotate.h"
#include "dossier-fingerprint.h"

/* Makes copies of a text as outlets make them, and texts of one form. The same random numbers give
 * the same text. */

typedef char *(* CopyMaker) (const char *text, const DossierAnalysis *analysis, GRand *rand);

typedef struct
{
  const char *name;
  CopyMaker make;
} CopyKind;

extern const CopyKind copy_kinds[];
extern const guint n_copy_kinds;

DossierAnalysis    *copies_annotate    (const DossierKnowledge *knowledge,
                                        const char             *text);
DossierFingerprint *copies_fingerprint (const char             *text,
                                        const DossierAnalysis  *analysis);
guint               copies_count_forms (void);
const char         *copies_name_form   (guint                   form);
char               *copies_fill_form   (guint                   form,
                                        guint32                 seed);
char               *copies_report      (guint                   pair,
                                        guint                   version,
                                        guint32                 seed);
guint               copies_count_reports (void);
