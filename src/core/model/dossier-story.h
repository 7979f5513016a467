/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-corpus.h"

G_BEGIN_DECLS

/**
 * DossierDifference:
 * @DOSSIER_DIFFERENCE_HEADLINE: it has another headline
 * @DOSSIER_DIFFERENCE_SHORTER: it is cut
 * @DOSSIER_DIFFERENCE_LONGER: it has more besides
 * @DOSSIER_DIFFERENCE_WORDING: words, or the order of paragraphs, were changed
 *
 * In what one report of a story is not as another.
 */
typedef enum
{
  DOSSIER_DIFFERENCE_HEADLINE = 1 << 0,
  DOSSIER_DIFFERENCE_SHORTER = 1 << 1,
  DOSSIER_DIFFERENCE_LONGER = 1 << 2,
  DOSSIER_DIFFERENCE_WORDING = 1 << 3,
} DossierDifference;
#define DOSSIER_N_DIFFERENCES 4

/**
 * DossierStoryReport:
 * @document: row id
 * @title: its title
 * @publisher: (nullable): its outlet
 * @published: (nullable): EDTF
 * @language: BCP 47
 * @uri: where it came from
 * @percent: how much of the shorter text stands in both
 * @differences: what differs
 *
 * One report of a story, beside another with which it is compared.
 */
typedef struct
{
  gint64 document;
  char *title;
  char *publisher;
  char *published;
  char *language;
  char *uri;
  guint percent;
  DossierDifference differences;
} DossierStoryReport;

/**
 * DossierStory:
 * @id: the lowest row id of its reports
 * @reports: (element-type DossierStoryReport): the earliest published first
 *
 * Documents that tell the same story, since one is made from the other or a person has said so.
 */
typedef struct
{
  gint64 id;
  GPtrArray *reports;
} DossierStory;

void          dossier_story_report_free    (DossierStoryReport *self);
void          dossier_story_free           (DossierStory       *self);
const char   *dossier_difference_to_string (DossierDifference   difference);
DossierStory *dossier_corpus_read_story    (DossierCorpus      *corpus,
                                            gint64              document,
                                            GCancellable       *cancellable,
                                            GError            **error);
gboolean      dossier_corpus_keep_first_reports
                                           (DossierCorpus      *corpus,
                                            GArray             *documents,
                                            GCancellable       *cancellable,
                                            GError            **error);
GPtrArray    *dossier_corpus_list_stories  (DossierCorpus      *corpus,
                                            GCancellable       *cancellable,
                                            GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierStoryReport, dossier_story_report_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierStory, dossier_story_free)

G_END_DECLS
