/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-tokens.h"

G_BEGIN_DECLS

/**
 * DossierParticular:
 * @context: the word before and the word behind, hashed
 * @value: the figure or the name between them, hashed
 *
 * Something of which one text of a form says one thing and the next another.
 */
typedef struct
{
  guint32 context;
  guint32 value;
} DossierParticular;

/**
 * DossierParticulars:
 * @items: (array length=n_items): ascending, each once
 * @n_items: how many
 *
 * All figures, or all names, of a text with what stands beside them.
 */
typedef struct
{
  DossierParticular *items;
  guint n_items;
} DossierParticulars;

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
