/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "dossier-timeline.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_TIMELINE_LIST (dossier_timeline_list_get_type ())

G_DECLARE_FINAL_TYPE (DossierTimelineList, dossier_timeline_list, DOSSIER, TIMELINE_LIST, GtkWidget)

/* The items of a timeline as a table: when, what, the words, the document.
 * Signal: open-item (guint item): people want the evidence of an item. */
void       dossier_timeline_list_set_items (DossierTimelineList *self,
                                            DossierTimeline     *timeline,
                                            const GArray        *items);

G_END_DECLS
