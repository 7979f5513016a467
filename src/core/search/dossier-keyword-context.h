/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-span.h"

G_BEGIN_DECLS

/**
 * DossierKeywordContext:
 * @left: what stands before the keyword, white space folded; ends with a space unless the two touch
 * @keyword: the keyword, white space folded
 * @right: what stands behind it; begins with a space unless the two touch
 *
 * One line of a concordance: the three parts one after the other are the text on one line.
 */
typedef struct
{
  char *left;
  char *keyword;
  char *right;
} DossierKeywordContext;

void     dossier_keyword_context_cut      (DossierKeywordContext *self,
                                           const char            *text,
                                           gsize                  length,
                                           DossierSpan            span,
                                           guint                  n_chars);
void     dossier_keyword_context_clear    (DossierKeywordContext *self);
gboolean dossier_keyword_context_previous (const char            *text,
                                           gsize                  before,
                                           DossierSpan           *word);
gboolean dossier_keyword_context_next     (const char            *text,
                                           gsize                  length,
                                           gsize                  after,
                                           DossierSpan           *word);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierKeywordContext, dossier_keyword_context_clear)

G_END_DECLS
