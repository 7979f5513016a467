/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierCopyPair:
 * @document: one of two texts
 * @other: the other one
 * @n_runs: runs of words of @document
 * @n_other: those of @other
 * @n_shared: those of both
 * @twin: they are the same in all that is compared, and nobody has counted
 *
 * Two texts of which one is made from the other.
 */
typedef struct
{
  gint64 document;
  gint64 other;
  guint n_runs;
  guint n_other;
  guint n_shared;
  gboolean twin;
} DossierCopyPair;

/**
 * DossierApartFunc:
 * @document: a text that stands within a third one
 * @other: another that does
 * @data: given to dossier_story_groups_run()
 *
 * Returns: whether these two tell different stories, see dossier_fingerprint_is_apart()
 */
typedef gboolean (* DossierApartFunc) (gint64   document,
                                       gint64   other,
                                       gpointer data);

/**
 * DossierStoryGroups:
 *
 * Divides texts into stories: those that pairs of copies connect tell one story, whatever the order
 * in which texts and pairs were added. A text into which several stories were merged is a digest
 * and connects nothing but digests that are mostly the same; one that is mostly one story, and
 * holds another besides, belongs to the one and does not connect the other.
 */
typedef struct _DossierStoryGroups DossierStoryGroups;

DossierStoryGroups *dossier_story_groups_new       (void);
void                dossier_story_groups_free      (DossierStoryGroups    *self);
void                dossier_story_groups_add       (DossierStoryGroups    *self,
                                                    gint64                 document,
                                                    gboolean               alone);
void                dossier_story_groups_add_pair  (DossierStoryGroups    *self,
                                                    const DossierCopyPair *pair);
void                dossier_story_groups_add_same  (DossierStoryGroups    *self,
                                                    gint64                 document,
                                                    gint64                 other);
void                dossier_story_groups_note_digest
                                                   (DossierStoryGroups    *self,
                                                    gint64                 document);
void                dossier_story_groups_run       (DossierStoryGroups    *self,
                                                    DossierApartFunc       is_apart,
                                                    gpointer               data);
gint64              dossier_story_groups_get_story (DossierStoryGroups    *self,
                                                    gint64                 document);
gboolean            dossier_story_groups_is_digest (DossierStoryGroups    *self,
                                                    gint64                 document);
GArray             *dossier_story_groups_list      (DossierStoryGroups    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierStoryGroups, dossier_story_groups_free)

G_END_DECLS
