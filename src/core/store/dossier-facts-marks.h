/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-facts-keys.h"
#include "dossier-facts.h"

G_BEGIN_DECLS

/**
 * DossierFactsMarks:
 *
 * Adds up the marks of one document after the other: its entities and sectors, and what it is
 * about. One thread.
 */
typedef struct _DossierFactsMarks DossierFactsMarks;

DossierFactsMarks *dossier_facts_marks_new  (const DossierFactsKeys *keys);
void               dossier_facts_marks_free (DossierFactsMarks      *self);
void               dossier_facts_marks_add  (DossierFactsMarks      *self,
                                             gconstpointer           pack,
                                             gsize                   size,
                                             DossierDocumentFacts   *facts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierFactsMarks, dossier_facts_marks_free)

G_END_DECLS
