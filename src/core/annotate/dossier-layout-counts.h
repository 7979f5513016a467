/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-layout-clues.h"

G_BEGIN_DECLS

/* Longer lines, in code points, are no notices. */
#define DOSSIER_LAYOUT_MAX_NOTICE 160
/* The maker of a picture is named within so many tokens of the line's end. */
#define DOSSIER_LAYOUT_CREDIT_TOKENS 14

/**
 * DossierLayoutCounts:
 * @bars: signs that part links
 * @arrows: signs of a path
 * @slashes: those that stand apart
 * @columns: parts of the line that two spaces or more divide
 * @longest_cell: words between two of them
 * @tool_words: words of @tools
 * @tools: what buttons of a page say
 * @at_sign: there is one, as in an address
 * @copyright: there is its sign
 * @rights: the words for it
 * @speaks: words of an outlet about itself behind its name: "… is not responsible for"
 * @imprints: words of an imprint
 * @reporter_end: the token behind the last word for a reporter, 0 if there is none
 * @credit: token of a credit near the end
 * @has_credit: whether there is one
 *
 * What one reading of a line counts.
 */
typedef struct
{
  guint bars;
  guint arrows;
  guint slashes;
  guint columns;
  guint longest_cell;
  guint tool_words;
  guint tools;
  gboolean at_sign;
  gboolean copyright;
  gboolean rights;
  gboolean speaks;
  guint imprints;
  guint reporter_end;
  guint credit;
  gboolean has_credit;
} DossierLayoutCounts;

void dossier_layout_counts_read (DossierLayoutCounts      *self,
                                 const DossierLayoutClues *clues,
                                 const DossierLayoutLine  *line);

G_END_DECLS
