/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-analysis.h"
#include "dossier-connection.h"

G_BEGIN_DECLS

/**
 * DossierRecord:
 * @uri: where it came from
 * @sha256: of the original bytes, in hexadecimal digits
 * @bytes: (nullable): the original bytes, %NULL when @text is the same bytes
 * @size: how many original bytes there are
 * @media_type: of the original
 * @encoding: (nullable): character encoding of the original
 * @remark: (nullable): what people should know of the reading
 * @heading: (nullable): a title that the original's format gives, see #DossierHints
 * @text: the canonical text
 * @length: its length in bytes
 * @prepared: whether dossier_record_prepare() has made what follows
 * @n_chars: the length of @text in code points
 * @packed: (nullable): @text as the file keeps it compressed
 * @words: its words for the index, see dossier_word_list_new()
 * @analysis: what the annotators found in it
 * @stamp: (nullable): who they were, see dossier_annotator_stamp()
 * @document: set when written: its row id, or that of the document that has the same bytes
 * @known: set when written: the same bytes were there already
 * @set_aside: set when written: they were, but had been set aside
 *
 * One document on its way into the file.
 */
typedef struct
{
  char *uri;
  char *sha256;
  GBytes *bytes;
  gsize size;
  char *media_type;
  char *encoding;
  char *remark;
  char *heading;
  char *text;
  gsize length;
  gboolean prepared;
  glong n_chars;
  GBytes *packed;
  GBytes *words;
  DossierAnalysis *analysis;
  char *stamp;
  gint64 document;
  gboolean known;
  gboolean set_aside;
} DossierRecord;

void     dossier_record_free    (DossierRecord          *self);
void     dossier_record_prepare (DossierRecord          *self);
gint64   dossier_record_find_known (DossierConnection  *connection,
                                    const char         *sha256,
                                    gboolean           *set_aside,
                                    GError            **error);
gboolean dossier_record_write   (DossierConnection      *connection,
                                 DossierRecord          *self,
                                 GError                **error);
gboolean dossier_record_write_all (DossierConnection    *connection,
                                   GPtrArray            *records,
                                   GError              **error);
gboolean dossier_record_replace (DossierConnection      *connection,
                                 gint64                  document,
                                 DossierAnalysis        *analysis,
                                 const char             *stamp,
                                 GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierRecord, dossier_record_free)

G_END_DECLS
