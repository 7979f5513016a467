/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-draft.h"

G_BEGIN_DECLS

/**
 * DossierLayoutLineKind:
 * @DOSSIER_LINE_TEXT: a headline, a paragraph, a list item
 * @DOSSIER_LINE_HEADER: a date stamp, a byline, the outlet's name
 * @DOSSIER_LINE_CAPTION: belongs to a picture
 * @DOSSIER_LINE_FURNITURE: part of the page rather than of the article
 * @DOSSIER_LINE_RELATED: opens a list of other stories
 * @DOSSIER_LINE_TEASER: another story
 */
typedef enum
{
  DOSSIER_LINE_TEXT,
  DOSSIER_LINE_HEADER,
  DOSSIER_LINE_CAPTION,
  DOSSIER_LINE_FURNITURE,
  DOSSIER_LINE_RELATED,
  DOSSIER_LINE_TEASER,
} DossierLayoutLineKind;

/**
 * DossierLayoutLine:
 * @span: bytes without white space at the ends
 * @first: index of the first token
 * @end: index of the token after the last
 * @chars: length in code points
 * @words: number of words
 * @kind: what its own look tells
 * @blank_before: an empty line stands before it
 * @sentence: it ends as a sentence does
 * @ends_article: it bears a mark that the article ends here
 * @contact: it says whom to ask, which only stands below an article
 * @stamp: it is a header with a date
 * @row: it is a row of a table
 *
 * One line with text, or the part of a line after a stamp at its beginning.
 */
typedef struct
{
  DossierSpan span;
  guint first;
  guint end;
  guint chars;
  guint words;
  DossierLayoutLineKind kind;
  gboolean blank_before;
  gboolean sentence;
  gboolean ends_article;
  gboolean contact;
  gboolean stamp;
  gboolean row;
} DossierLayoutLine;

typedef struct _DossierLayoutClues DossierLayoutClues;

GArray *dossier_layout_lines_read (const DossierLayoutClues *clues);

G_END_DECLS
