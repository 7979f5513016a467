/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-connection.h"

G_BEGIN_DECLS

/**
 * DossierStories:
 *
 * Finds the copies of documents as they are written, and keeps the stories of the file in line with
 * them. It belongs to a connection that writes, and lives with it from one transaction to the next.
 */
typedef struct _DossierStories DossierStories;

DossierStories *dossier_stories_begin   (DossierConnection  *connection,
                                         GError            **error);
gboolean        dossier_stories_add     (DossierStories     *self,
                                         gint64              document,
                                         GBytes             *sketch,
                                         const GArray       *runs,
                                         GError            **error);
gboolean        dossier_stories_replace (DossierStories     *self,
                                         gint64              document,
                                         GBytes             *sketch,
                                         GError            **error);
gboolean        dossier_stories_replace_short
                                        (DossierStories     *self,
                                         gint64              document,
                                         GError            **error);
gboolean        dossier_stories_remove  (DossierStories     *self,
                                         gint64              document,
                                         GError            **error);
gboolean        dossier_stories_bring_back
                                        (DossierStories     *self,
                                         gint64              document,
                                         GBytes             *sketch,
                                         GError            **error);
void            dossier_stories_touch   (DossierStories     *self,
                                         gint64              document);
gboolean        dossier_stories_settle  (DossierStories     *self,
                                         GError            **error);
void            dossier_stories_release (DossierConnection  *connection);
gboolean        dossier_stories_rebuild (DossierConnection  *connection,
                                         GError            **error);
gboolean        dossier_stories_renew_short
                                        (DossierConnection  *connection,
                                         GError            **error);
gboolean        dossier_stories_check   (DossierConnection  *connection,
                                         gboolean           *right,
                                         GError            **error);

G_END_DECLS
