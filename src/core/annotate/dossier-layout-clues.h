/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-draft.h"
#include "dossier-layout-line.h"

G_BEGIN_DECLS

/**
 * DossierLayoutClues:
 * @tokens: the text
 * @times: reads the dates of stamps, nullable
 * @lexicons: (element-type DossierLayoutLexicon): the document's own language first. Pages mix
 *   languages: an English edition keeps the buttons of its Vietnamese site.
 */
typedef struct
{
  const DossierTokens *tokens;
  const DossierTimeLexicon *times;
  GPtrArray *lexicons;
} DossierLayoutClues;

void     dossier_layout_clues_init        (DossierLayoutClues       *self,
                                           const DossierDraft       *draft);
void     dossier_layout_clues_clear       (DossierLayoutClues       *self);
guint    dossier_layout_clues_roles       (const DossierLayoutClues *self,
                                           guint                     index,
                                           guint                    *next);
gboolean dossier_layout_clues_has_end     (const DossierLayoutClues *self,
                                           DossierSpan               span);
gboolean dossier_layout_clues_is_caption  (const DossierLayoutClues *self,
                                           DossierSpan               span);
gboolean dossier_layout_clues_is_teaser   (const DossierLayoutClues *self,
                                           DossierSpan               span);

/**
 * DossierLayoutStamp:
 * @end: index of the token after the stamp
 * @whole: the rest of the line belongs to it
 */
typedef struct
{
  guint end;
  gboolean whole;
} DossierLayoutStamp;

gboolean dossier_layout_stamp_read        (const DossierLayoutClues *clues,
                                           const DossierLayoutLine  *line,
                                           DossierLayoutStamp       *stamp);

G_END_DECLS
