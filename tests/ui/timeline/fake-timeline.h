/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-timeline.h"

/* A timeline made by hand, for tests that need no store. Borrows all strings. */
static inline DossierTimelineItem
make_item (DossierTimelineKind  kind,
           DossierStatementKind statement,
           const char          *value,
           gint64               mark)
{
  DossierTimelineItem item = {
    .kind = kind, .n = 1, .document = 1, .mark = mark, .statement_kind = statement, .value = value,
    .sector = "semiconductors", .label = (char *) "label",
  };

  g_assert_true (dossier_edtf_parse (value, &item.edtf, NULL));
  return item;
}

static inline int
compare_items (const void *a, const void *b)
{
  const DossierTimelineItem *x = a, *y = b;

  return (x->edtf.first > y->edtf.first) - (x->edtf.first < y->edtf.first);
}

static inline DossierTimeline
make_timeline (void)
{
  return (DossierTimeline) { .items = g_array_new (FALSE, FALSE, sizeof (DossierTimelineItem)) };
}

static inline void
add_item (DossierTimeline *timeline, DossierTimelineItem item)
{
  g_array_append_val (timeline->items, item);
  g_array_sort (timeline->items, compare_items);
}
