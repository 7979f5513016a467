/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-timeline.h"

/* A deadline without a beginning is read where it ends, not as the oldest of all. */
static void
test_order (void)
{
  static const char *const in_order[] = {
    "2024-03-12", "../2025-10", "2025-11/2026-01", "2026", "2026-03-01", "../2026-03", "2026-04",
    "2026-05/..", "XXXX-08-12",
  };
  g_autoptr (DossierTimeline) timeline = dossier_timeline_new ();

  for (guint i = G_N_ELEMENTS (in_order); i > 0; i--)
    {
      DossierTimelineItem item = { .kind = DOSSIER_TIMELINE_DUE, .value = in_order[i - 1] };

      g_assert_true (dossier_edtf_parse (item.value, &item.edtf, NULL));
      dossier_timeline_add (timeline, &item);
    }
  dossier_timeline_sort (timeline);
  for (guint i = 0; i < G_N_ELEMENTS (in_order); i++)
    g_assert_cmpstr (g_array_index (timeline->items, DossierTimelineItem, i).value, ==,
                     in_order[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/order", test_order);
  return g_test_run ();
}
