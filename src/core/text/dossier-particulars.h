/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-tokens.h"

G_BEGIN_DECLS

/**
 * DossierParticulars:
 * @items: (array length=n_items): ascending, each once
 * @n_items: how many
 *
 * All figures, or all names, of a text with what stands beside them: that of which one text of a
 * form says one thing and the next another. The upper half of an item is a hash of the words before
 * and behind, the lower one of what is between them.
 */
typedef struct
{
  guint64 *items;
  guint n_items;
} DossierParticulars;

#define DOSSIER_PARTICULAR_CONTEXT(item) ((guint32) ((item) >> 32))
#define DOSSIER_PARTICULAR_VALUE(item) ((guint32) (item))

void  dossier_particulars_find_figures (DossierParticulars       *self,
                                        const DossierTokens      *tokens,
                                        const DossierSpan        *spans,
                                        guint                     n_spans);
void  dossier_particulars_find_names   (DossierParticulars       *self,
                                        const DossierTokens      *tokens,
                                        const DossierSpan        *spans,
                                        guint                     n_spans,
                                        const DossierSpan        *names,
                                        guint                     n_names);
void  dossier_particulars_clear        (DossierParticulars       *self);
void  dossier_particulars_compare      (const DossierParticulars *self,
                                        const DossierParticulars *other,
                                        guint                    *n_same,
                                        guint                    *n_different);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierParticulars, dossier_particulars_clear)

G_END_DECLS
