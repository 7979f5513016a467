/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-corpus.h"
#include "dossier-statement.h"

G_BEGIN_DECLS

/**
 * DossierCourseStep:
 * @statement: what was said
 * @asked: whether it is the statement that was asked for; then there is no reason
 * @weight: how much speaks for it that it is of the same matter
 * @same_actor: whether the same entity states or does it
 * @names: (array zero-terminated=1): what both name, that which says most first
 * @amounts: (array zero-terminated=1): amounts of both, as the statement that was asked for has
 *   them
 * @times: (array zero-terminated=1): times of which both speak (EDTF)
 * @referred: (nullable): the time (EDTF) at which one says that the other was said
 * @words: (array zero-terminated=1): words of both, those that say most first
 * @through: row id of the statement to which it is compared, which is of the same matter; 0: of
 *   that which was asked for
 *
 * One statement of the course of a promise.
 */
typedef struct
{
  DossierStatement *statement;
  gboolean asked;
  double weight;
  gboolean same_actor;
  GStrv names;
  GStrv amounts;
  GStrv times;
  char *referred;
  GStrv words;
  gint64 through;
} DossierCourseStep;

void       dossier_course_step_free   (DossierCourseStep *self);
GPtrArray *dossier_corpus_find_course (DossierCorpus     *corpus,
                                       gint64             document,
                                       gint64             statement,
                                       GCancellable      *cancellable,
                                       GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierCourseStep, dossier_course_step_free)

G_END_DECLS
