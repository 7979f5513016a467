/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-concordance-place.h"
#include "dossier-day.h"

G_BEGIN_DECLS

/**
 * DossierConcordanceOrder:
 * @DOSSIER_CONCORDANCE_BY_DATE: when the document was published; undated ones come last either way
 * @DOSSIER_CONCORDANCE_BY_LEFT: the words before the keyword, the nearest first
 * @DOSSIER_CONCORDANCE_BY_KEYWORD: the keyword as it is written, then the words behind it
 * @DOSSIER_CONCORDANCE_BY_RIGHT: the words behind the keyword, the nearest first
 * @DOSSIER_CONCORDANCE_BY_DOCUMENT: title of the document
 * @DOSSIER_CONCORDANCE_BY_OUTLET: who published the document; those without come last either way
 *
 * What the lines of a concordance are sorted by. Lines that are the same in that keep the order in
 * which they were found: latest document first, then as in the text.
 */
typedef enum
{
  DOSSIER_CONCORDANCE_BY_DATE,
  DOSSIER_CONCORDANCE_BY_LEFT,
  DOSSIER_CONCORDANCE_BY_KEYWORD,
  DOSSIER_CONCORDANCE_BY_RIGHT,
  DOSSIER_CONCORDANCE_BY_DOCUMENT,
  DOSSIER_CONCORDANCE_BY_OUTLET,
} DossierConcordanceOrder;

#define DOSSIER_N_CONCORDANCE_ORDERS (DOSSIER_CONCORDANCE_BY_OUTLET + 1)

gboolean dossier_concordance_order_from_string (const char               *word,
                                                DossierConcordanceOrder  *order);

/**
 * DossierConcordanceHit:
 * @document: row id
 * @start: first byte of the keyword in its text
 * @end: the byte after the last one
 *
 * Where a line stands. Its words are cut out of the text when they are looked at.
 */
typedef struct
{
  gint64 document;
  guint32 start;
  guint32 end;
} DossierConcordanceHit;

/**
 * DossierConcordanceLines:
 *
 * All lines of a concordance, as places and numbers: what orders them, not what they say. Filled by
 * one thread; once it is no longer filled any thread may sort and read.
 */
typedef struct _DossierConcordanceLines DossierConcordanceLines;

DossierConcordanceLines
           *dossier_concordance_lines_new             (void);
DossierConcordanceLines
           *dossier_concordance_lines_ref             (DossierConcordanceLines       *self);
void        dossier_concordance_lines_unref           (DossierConcordanceLines       *self);
void        dossier_concordance_lines_begin           (DossierConcordanceLines       *self,
                                                       gint64                         document,
                                                       const char                    *title,
                                                       const char                    *outlet,
                                                       DossierDay                     published);
void        dossier_concordance_lines_add             (DossierConcordanceLines       *self,
                                                       const char                    *text,
                                                       const DossierConcordancePlace *place);
guint       dossier_concordance_lines_count           (const DossierConcordanceLines *self);
guint       dossier_concordance_lines_count_documents (const DossierConcordanceLines *self);
DossierConcordanceHit
            dossier_concordance_lines_get             (const DossierConcordanceLines *self,
                                                       guint                          line);
GArray     *dossier_concordance_lines_copy            (const DossierConcordanceLines *self,
                                                       guint                          from);
guint       dossier_concordance_lines_get_width       (const DossierConcordanceLines *self);
void        dossier_concordance_lines_take_remark     (DossierConcordanceLines       *self,
                                                       char                          *remark);
const char *dossier_concordance_lines_get_remark      (const DossierConcordanceLines *self);
GArray     *dossier_concordance_lines_sort            (DossierConcordanceLines       *self,
                                                       DossierConcordanceOrder        order,
                                                       gboolean                       descending);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierConcordanceLines, dossier_concordance_lines_unref)

G_END_DECLS
