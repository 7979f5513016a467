/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-span.h"

G_BEGIN_DECLS

/**
 * DossierAnchor:
 * @span: where the words stood
 * @quote: the exact words
 * @prefix: up to 32 code points before them
 * @suffix: up to 32 code points after them
 *
 * What is needed to find a place again in a text that has changed.
 */
typedef struct
{
  DossierSpan span;
  char *quote;
  char *prefix;
  char *suffix;
} DossierAnchor;

void     dossier_anchor_init  (DossierAnchor        *self,
                               const char           *text,
                               gsize                 length,
                               DossierSpan           span);
void     dossier_anchor_clear (DossierAnchor        *self);
gboolean dossier_anchor_find  (const DossierAnchor  *self,
                               const char           *text,
                               gsize                 length,
                               DossierSpan          *span);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierAnchor, dossier_anchor_clear)

G_END_DECLS
