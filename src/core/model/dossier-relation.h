/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-event-profile.h"
#include "dossier-story.h"

G_BEGIN_DECLS

/**
 * DossierRelation:
 * @document: a document
 * @other: one that may report the same event; its @percent says how much speaks for that
 * @n_reports: how many documents tell the story of @other
 * @names: (array zero-terminated=1): persons, bodies, programmes and events that both name, those
 *   that say most first
 * @places: (array zero-terminated=1): places that both name, those that say most first
 * @sectors: (array zero-terminated=1): ids of sectors that both are about, those that say most
 *   first
 * @day: (nullable): the day, in EDTF, of which both speak
 *
 * That two documents may report one event, and why. Nothing follows from it until a person says so.
 */
typedef struct
{
  DossierStoryReport *document;
  DossierStoryReport *other;
  guint n_reports;
  GStrv names;
  GStrv places;
  GStrv sectors;
  char *day;
} DossierRelation;

void       dossier_relation_free           (DossierRelation  *self);

GPtrArray *dossier_corpus_find_related     (DossierCorpus    *corpus,
                                            gint64            document,
                                            DossierHearFunc   hear,
                                            gpointer          data,
                                            GCancellable     *cancellable,
                                            GError          **error);
GPtrArray *dossier_corpus_list_related     (DossierCorpus    *corpus,
                                            DossierHearFunc   hear,
                                            gpointer          data,
                                            GCancellable     *cancellable,
                                            GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierRelation, dossier_relation_free)

G_END_DECLS
