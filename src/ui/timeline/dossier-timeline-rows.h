/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gio/gio.h>

#include "dossier-timeline.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_TIMELINE_ENTRY (dossier_timeline_entry_get_type ())

G_DECLARE_FINAL_TYPE (DossierTimelineEntry, dossier_timeline_entry, DOSSIER, TIMELINE_ENTRY,
                      GObject)

#define DOSSIER_TYPE_TIMELINE_ROWS (dossier_timeline_rows_get_type ())

G_DECLARE_FINAL_TYPE (DossierTimelineRows, dossier_timeline_rows, DOSSIER, TIMELINE_ROWS, GObject)

/* The items of a timeline as a list of DossierTimelineEntry, by date, those without a
 * year last. Entries are made when a list asks for them. Main thread only. */
DossierTimelineRows       *dossier_timeline_rows_new       (void);
void                       dossier_timeline_rows_set       (DossierTimelineRows  *self,
                                                            DossierTimeline      *timeline,
                                                            const GArray         *items);

guint                      dossier_timeline_entry_get_index (DossierTimelineEntry *self);
const DossierTimelineItem *dossier_timeline_entry_get_item  (DossierTimelineEntry *self);

G_END_DECLS
