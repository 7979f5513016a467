/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-corpus.h"
#include "dossier-ingest.h"

G_BEGIN_DECLS

/*
 * The work that the fault tests disturb, and what must be true afterwards. Document i has the
 * same text in every test. An annotation marks it in one of two ways; some documents carry
 * decisions of a person; person k stands in every document whose number leaves k.
 */

#define WORK_N_PERSONS 5

/**
 * WorkStyle:
 *
 * How a document is marked. Its text is the same.
 */
typedef enum
{
  WORK_STYLE_OLD,
  WORK_STYLE_NEW,
} WorkStyle;

/**
 * WorkOutcome:
 * @n_documents: found
 * @n_new: documents from the first that are all marked in the new style
 * @n_merged: persons from the first that are all merged
 * @n_decisions: decisions of a person, of all documents
 */
typedef struct
{
  guint n_documents;
  guint n_new;
  guint n_merged;
  guint n_decisions;
} WorkOutcome;

void         work_make       (const char     *path,
                              guint           n_documents);
void         work_copy       (const char     *from,
                              const char     *to);
gboolean     work_import     (DossierCorpus  *corpus,
                              guint           first,
                              guint           n,
                              volatile guint *n_done,
                              GError        **error);
gboolean     work_annotate   (DossierCorpus  *corpus,
                              volatile guint *n_done,
                              GError        **error);
gboolean     work_correct    (DossierCorpus  *corpus,
                              GError        **error);
gboolean     work_set_aside  (DossierCorpus  *corpus,
                              guint           n,
                              volatile guint *n_done,
                              GError        **error);
gboolean     work_bring_back (DossierCorpus  *corpus,
                              GError        **error);
gboolean     work_merge      (DossierCorpus  *corpus,
                              volatile guint *n_done,
                              GError        **error);
WorkOutcome  work_check      (const char     *path);
gboolean     work_has_text   (const char     *text,
                              guint          *number);
gboolean     work_is_whole   (DossierCorpus  *corpus,
                              gint64          document,
                              WorkStyle      *style);

DossierAnalysis *work_annotate_text (const DossierKnowledge  *knowledge,
                                     const char              *text,
                                     gsize                    length,
                                     const DossierHints      *hints,
                                     GCancellable            *cancellable,
                                     GError                 **error);

G_END_DECLS
