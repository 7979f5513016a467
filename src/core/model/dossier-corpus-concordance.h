/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-concordance-lines.h"
#include "dossier-corpus.h"
#include "dossier-keyword-context.h"

G_BEGIN_DECLS

/**
 * DossierConcordanceLine:
 * @hit: where it stands
 * @context: what it says
 * @title: of its document
 * @published: EDTF, nullable
 * @publisher: nullable
 * @language: BCP 47
 * @uri: where its document came from
 * @char_start: of @hit, in code points
 * @char_end: of @hit, in code points
 *
 * A line as people see it. Counted with g_atomic_rc_box.
 */
typedef struct
{
  DossierConcordanceHit hit;
  DossierKeywordContext context;
  char *title;
  char *published;
  char *publisher;
  char *language;
  char *uri;
  gsize char_start;
  gsize char_end;
} DossierConcordanceLine;

void dossier_concordance_line_unref (DossierConcordanceLine *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierConcordanceLine, dossier_concordance_line_unref)

/**
 * DossierConcordanceFunc:
 * @lines: those found so far; not to be kept
 * @n_read: documents read so far
 * @n_documents: documents to read
 * @data: user data
 *
 * Tells how far the reading is, in the thread that reads: soon after it has begun, so that the
 * first lines can be shown, and from then on a few times a second.
 */
typedef void (* DossierConcordanceFunc) (const DossierConcordanceLines *lines,
                                         guint                          n_read,
                                         guint                          n_documents,
                                         gpointer                       data);

DossierConcordanceLines *dossier_corpus_read_concordance (DossierCorpus               *self,
                                                          DossierQuery                *query,
                                                          gint64                       entity,
                                                          const DossierSearch         *words,
                                                          DossierConcordanceFunc       func,
                                                          gpointer                     data,
                                                          GCancellable                *cancellable,
                                                          GError                     **error);
GPtrArray               *dossier_corpus_cut_concordance  (DossierCorpus               *self,
                                                          const DossierConcordanceHit *hits,
                                                          guint                        n_hits,
                                                          guint                        n_chars,
                                                          GCancellable                *cancellable,
                                                          GError                     **error);
gint64                   dossier_corpus_find_entity      (DossierCorpus               *self,
                                                          const char                  *key,
                                                          GError                     **error);

G_END_DECLS
