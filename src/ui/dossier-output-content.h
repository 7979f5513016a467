/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-corpus-concordance.h"
#include "dossier-corpus-ledger.h"
#include "dossier-session.h"

G_BEGIN_DECLS

/**
 * DossierOutputContent:
 * @corpus: the dossier
 * @knowledge: names of sectors
 * @query: what is looked at
 * @has_wish: whether only a part of its statements is wanted
 * @wish: if @has_wish: which
 * @lines: (nullable): the concordance that is wanted
 * @order: (nullable) (element-type guint): the order of its lines
 * @document: row id of the document whose original is wanted, 0 for none
 *
 * What is written, as it was when the name was chosen. The dossier is read as it is when the
 * writing begins: what is decided or imported meanwhile is in none of the parts.
 */
typedef struct
{
  DossierCorpus *corpus;
  DossierKnowledge *knowledge;
  DossierQuery *query;
  gboolean has_wish;
  DossierLedgerWish wish;
  DossierConcordanceLines *lines;
  GArray *order;
  gint64 document;
} DossierOutputContent;

DossierOutputContent *dossier_output_content_new  (DossierSession *session);
void                  dossier_output_content_free (gpointer        self);

/* Each is a DossierOutputFunc of such a content. */
gboolean dossier_output_report      (const char  *path,
                                     gpointer     content,
                                     char       **remark,
                                     GError     **error);
gboolean dossier_output_export      (const char  *path,
                                     gpointer     content,
                                     char       **remark,
                                     GError     **error);
gboolean dossier_output_concordance (const char  *path,
                                     gpointer     content,
                                     char       **remark,
                                     GError     **error);
gboolean dossier_output_copy        (const char  *path,
                                     gpointer     content,
                                     char       **remark,
                                     GError     **error);
gboolean dossier_output_original    (const char  *path,
                                     gpointer     content,
                                     char       **remark,
                                     GError     **error);

G_END_DECLS
