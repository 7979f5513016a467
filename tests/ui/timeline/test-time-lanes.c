/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-time-lanes.h"
#include "fake-timeline.h"

static void
test_by_kind (void)
{
  DossierTimeline timeline = make_timeline ();

  add_item (&timeline, make_item (DOSSIER_TIMELINE_DUE, DOSSIER_STATEMENT_PROPOSAL, "../2027", 1));
  add_item (&timeline, make_item (DOSSIER_TIMELINE_SPOKEN, 0, "XXXX-08-12", 2));
  add_item (&timeline, make_item (DOSSIER_TIMELINE_SPOKEN, 0, "P20Y", 3));
  add_item (&timeline, make_item (DOSSIER_TIMELINE_STATEMENT, DOSSIER_STATEMENT_SIGNING,
                                  "2025-06-02", 4));
  add_item (&timeline, make_item (DOSSIER_TIMELINE_STATEMENT, DOSSIER_STATEMENT_AGREEMENT,
                                  "2025-06-03", 5));
  DossierTimelineItem group = make_item (DOSSIER_TIMELINE_PUBLISHED, 0, "2025-06-04", 0);

  group.n = 7;
  add_item (&timeline, group);

  g_autoptr (DossierLanes) lanes = dossier_lanes_new (&timeline, DOSSIER_LANES_BY_KIND);
  static const DossierLane expected[] = {
    { DOSSIER_LANE_PUBLISHED, NULL, FALSE, 7 },
    { DOSSIER_LANE_AGREEMENTS, NULL, FALSE, 2 },
    { DOSSIER_LANE_PROPOSALS, NULL, FALSE, 1 },
    { DOSSIER_N_LANE_KINDS, NULL, TRUE, 2 },
  };

  g_assert_cmpuint (lanes->lanes->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const DossierLane *lane = &g_array_index (lanes->lanes, DossierLane, i);

      g_assert_cmpint (lane->kind, ==, expected[i].kind);
      g_assert_cmpint (lane->without_year, ==, expected[i].without_year);
      g_assert_cmpuint (lane->n_items, ==, expected[i].n_items);
    }
  for (guint i = 0; i < timeline.items->len; i++)
    {
      const DossierTimelineItem *item = &g_array_index (timeline.items, DossierTimelineItem, i);
      const DossierLane *lane = &g_array_index (lanes->lanes, DossierLane, lanes->lane_of[i]);

      if (lane->without_year)
        g_assert_false (dossier_lane_has_day (item));
      else
        g_assert_cmpint (lane->kind, ==, dossier_lane_kind_of (item));
    }
  g_array_unref (timeline.items);
}

static void
test_by_sector (void)
{
  static const char *sectors[] = { "quantum", "trade", NULL, "trade", "defence", NULL, NULL };
  static const char *order[] = { "trade", "defence", "quantum", NULL };
  DossierTimeline timeline = make_timeline ();

  for (guint i = 0; i < G_N_ELEMENTS (sectors); i++)
    {
      DossierTimelineItem item = make_item (DOSSIER_TIMELINE_PUBLISHED, 0, "2025-06-04", 0);

      item.sector = sectors[i];
      add_item (&timeline, item);
    }
  add_item (&timeline, make_item (DOSSIER_TIMELINE_SPOKEN, 0, "XXXX-08-12", 2));

  g_autoptr (DossierLanes) lanes = dossier_lanes_new (&timeline, DOSSIER_LANES_BY_SECTOR);

  g_assert_cmpuint (lanes->lanes->len, ==, 5);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpstr (g_array_index (lanes->lanes, DossierLane, i).sector, ==, order[i]);
  g_assert_true (g_array_index (lanes->lanes, DossierLane, 4).without_year);
  for (guint i = 0; i < timeline.items->len; i++)
    {
      const DossierTimelineItem *item = &g_array_index (timeline.items, DossierTimelineItem, i);
      const DossierLane *lane = &g_array_index (lanes->lanes, DossierLane, lanes->lane_of[i]);

      if (!lane->without_year)
        g_assert_cmpstr (lane->sector, ==, item->sector);
    }
  g_array_unref (timeline.items);
}

/* Against the plain definition: no two strips of one row come closer than the gap, and a
 * strip that found no row has one in its way in each. */
static void
test_pack (void)
{
  for (guint round = 0; round < 400; round++)
    {
      guint n = (guint) g_test_rand_int_range (0, 60);
      guint max_rows = (guint) g_test_rand_int_range (1, 6);
      double gap = g_test_rand_int_range (0, 4);
      g_autofree DossierLaneStrip *strips = g_new0 (DossierLaneStrip, n + 1);
      double start = 0;
      guint used = 0;

      for (guint i = 0; i < n; i++)
        {
          start += g_test_rand_double_range (0, 9);
          strips[i].start = start;
          strips[i].end = start + g_test_rand_double_range (0, 30);
        }

      guint n_rows = dossier_lanes_pack (strips, n, gap, max_rows);

      g_assert_cmpuint (n_rows, <=, max_rows);
      for (guint i = 0; i < n; i++)
        {
          guint blocked = 0;

          g_assert_cmpuint (strips[i].row, <=, max_rows);
          if (strips[i].row < max_rows)
            used = MAX (used, strips[i].row + 1);
          for (guint row = 0; row < MIN (strips[i].row, max_rows); row++)
            for (guint j = 0; j < i; j++)
              if (strips[j].row == row && strips[i].start < strips[j].end + gap)
                {
                  blocked++;
                  break;
                }
          g_assert_cmpuint (blocked, ==, strips[i].row);
          for (guint j = 0; j < i; j++)
            if (strips[j].row == strips[i].row && strips[i].row < max_rows)
              g_assert_cmpfloat (strips[i].start, >=, strips[j].end + gap);
        }
      g_assert_cmpuint (used, ==, n_rows);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-lanes/by-kind", test_by_kind);
  g_test_add_func ("/time-lanes/by-sector", test_by_sector);
  g_test_add_func ("/time-lanes/pack", test_pack);
  return g_test_run ();
}
