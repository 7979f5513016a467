/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gio/gio.h>

#include "dossier-event-match.h"

G_BEGIN_DECLS

/**
 * DossierRelatedPair:
 * @document: one of two documents
 * @other: the other one, of another story
 * @percent: how much speaks for it that they report one event
 */
typedef struct
{
  const DossierDocumentFacts *document;
  const DossierDocumentFacts *other;
  guint percent;
} DossierRelatedPair;

/**
 * DossierStoriesApart:
 *
 * Stories of which a person said that they do not report one event.
 */
typedef struct _DossierStoriesApart DossierStoriesApart;

DossierStoriesApart *dossier_stories_apart_new  (const DossierFacts         *facts);
void                 dossier_stories_apart_free (DossierStoriesApart        *self);
void                 dossier_stories_apart_add  (DossierStoriesApart        *self,
                                                 gint64                      document,
                                                 gint64                      other);

GArray              *dossier_related_find       (const DossierFacts         *facts,
                                                 DossierEventScale          *scale,
                                                 const DossierStoriesApart  *apart,
                                                 gint64                      document);
GArray              *dossier_related_list       (const DossierFacts         *facts,
                                                 DossierEventScale          *scale,
                                                 const DossierStoriesApart  *apart,
                                                 GCancellable               *cancellable);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierStoriesApart, dossier_stories_apart_free)

G_END_DECLS
