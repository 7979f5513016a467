/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-time-layout.h"
#include "fake-timeline.h"

static const DossierTimeMetrics metrics = {
  .pixels_per_unit = 0.7, .width = 800, .glyph = 12, .moment = 20, .bucket = 6, .fade = 90,
  .crowd = 40, .gap = 3, .max_rows = 3,
};

typedef struct
{
  DossierTimeline timeline;
  DossierTimeAxis *axis;
  DossierLanes *lanes;
  DossierTimeLayout *layout;
} Fixture;

static void
lay_out (Fixture *self, DossierLanesBy by, double pixels_per_unit)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (DossierDay));
  DossierTimeMetrics scaled = metrics;

  for (guint i = 0; i < self->timeline.items->len; i++)
    {
      const DossierTimelineItem *item = &g_array_index (self->timeline.items,
                                                        DossierTimelineItem, i);

      g_array_append_val (days, item->edtf.first);
      g_array_append_val (days, item->edtf.last);
    }
  scaled.pixels_per_unit = pixels_per_unit;
  self->axis = dossier_time_axis_new ((DossierDay *) (void *) days->data, days->len);
  self->lanes = dossier_lanes_new (&self->timeline, by);
  self->layout = dossier_time_layout_new (&self->timeline, self->lanes, self->axis, &scaled);
}

static void
clear (Fixture *self)
{
  dossier_time_layout_free (self->layout);
  dossier_lanes_free (self->lanes);
  dossier_time_axis_free (self->axis);
  g_array_unref (self->timeline.items);
}

/* One shape a value. */
static void
test_shapes (void)
{
  static const struct
  {
    const char *value;
    DossierBoxShape shape;
    gboolean open_start, open_end, doubtful;
  } cases[] = {
    { "2025-06-02", DOSSIER_BOX_POINT, FALSE, FALSE, FALSE },
    { "2025-06-02~", DOSSIER_BOX_POINT, FALSE, FALSE, TRUE },
    { "2025-06", DOSSIER_BOX_MOMENT, FALSE, FALSE, FALSE },
    { "2026-41?", DOSSIER_BOX_MOMENT, FALSE, FALSE, TRUE },
    { "2026", DOSSIER_BOX_MOMENT, FALSE, FALSE, FALSE },
    { "2023-02-18/2023-02-21", DOSSIER_BOX_INTERVAL, FALSE, FALSE, FALSE },
    { "2026/2030", DOSSIER_BOX_INTERVAL, FALSE, FALSE, FALSE },
    { "../2027", DOSSIER_BOX_INTERVAL, TRUE, FALSE, FALSE },
    { "2025-03/..", DOSSIER_BOX_INTERVAL, FALSE, TRUE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture f = { make_timeline () };

      add_item (&f.timeline, make_item (DOSSIER_TIMELINE_SPOKEN, 0, cases[i].value, 1));
      add_item (&f.timeline, make_item (DOSSIER_TIMELINE_PUBLISHED, 0, "2024-01-01", 0));
      lay_out (&f, DOSSIER_LANES_BY_KIND, 0.7);
      g_assert_cmpuint (f.layout->boxes->len, ==, 2);

      const DossierTimeBox *box = &g_array_index (f.layout->boxes, DossierTimeBox, 1);

      g_assert_cmpint (box->kind, ==, DOSSIER_LANE_SPOKEN);
      g_assert_cmpint (box->shape, ==, cases[i].shape);
      g_assert_cmpint (box->open_start, ==, cases[i].open_start);
      g_assert_cmpint (box->open_end, ==, cases[i].open_end);
      g_assert_cmpint (box->doubtful, ==, cases[i].doubtful);
      if (box->shape == DOSSIER_BOX_POINT)
        g_assert_cmpfloat_with_epsilon (box->end - box->start, metrics.glyph, 1e-6);
      else
        g_assert_cmpfloat (box->end - box->start, >=, metrics.moment - 1e-6);
      clear (&f);
    }
}

/* "No later than" fades in from the day it was said. */
static void
test_due_begins_when_said (void)
{
  Fixture f = { make_timeline () };

  add_item (&f.timeline, make_item (DOSSIER_TIMELINE_DUE, DOSSIER_STATEMENT_PROPOSAL,
                                    "../2027", 7));
  add_item (&f.timeline, make_item (DOSSIER_TIMELINE_STATEMENT, DOSSIER_STATEMENT_PROPOSAL,
                                    "2025-06-02", 7));
  lay_out (&f, DOSSIER_LANES_BY_KIND, 0.7);

  const DossierTimeBox *due = &g_array_index (f.layout->boxes, DossierTimeBox, f.layout->box_of[0]);
  double said = 0.7 * dossier_time_axis_from_day (f.axis, dossier_day_from_civil (2025, 6, 2));
  double end = 0.7 * dossier_time_axis_from_day (f.axis, dossier_day_from_civil (2028, 1, 1));

  g_assert_true (due->due);
  g_assert_cmpfloat_with_epsilon (due->start, said, 1e-6);
  g_assert_cmpfloat_with_epsilon (due->end, end, 1e-6);
  clear (&f);
}

static void
test_without_year (void)
{
  Fixture f = { make_timeline () };

  for (int i = 0; i < 100; i++)
    add_item (&f.timeline, make_item (DOSSIER_TIMELINE_SPOKEN, 0,
                                      i % 2 == 0 ? "XXXX-08-12" : "XXXX-02-01", i + 1));
  add_item (&f.timeline, make_item (DOSSIER_TIMELINE_PUBLISHED, 0, "2024-01-01", 0));
  lay_out (&f, DOSSIER_LANES_BY_KIND, 0.7);

  guint n_places = 800 / 23;

  g_assert_cmpuint (f.layout->boxes->len, ==, n_places + 1);
  for (guint i = 1; i <= n_places; i++)
    {
      const DossierTimeBox *box = &g_array_index (f.layout->boxes, DossierTimeBox, i);
      const DossierTimelineItem *item = &g_array_index (f.timeline.items, DossierTimelineItem,
                                                        box->first);

      g_assert_cmpint (item->edtf.month, ==, 2);
      g_assert_cmpuint (box->n_items, ==, i < n_places ? 1 : 100 - n_places + 1);
      g_assert_cmpfloat (box->end, <=, 800);
    }
  clear (&f);
}

static const char *
random_value (GStringChunk *chunk)
{
  int year = g_test_rand_int_range (0, 8) == 0 ? g_test_rand_int_range (1950, 2090)
                                               : g_test_rand_int_range (2023, 2028);
  int month = g_test_rand_int_range (1, 13), day = g_test_rand_int_range (1, 29);
  g_autofree char *value = NULL;

  switch (g_test_rand_int_range (0, 8))
    {
    case 0:
      value = g_strdup_printf ("%d-%02d", year, month);
      break;
    case 1:
      value = g_strdup_printf ("%d", year);
      break;
    case 2:
      value = g_strdup_printf ("%d/%d", year, year + 3);
      break;
    case 3:
      value = g_strdup_printf ("../%d", year);
      break;
    case 4:
      value = g_strdup_printf ("%d-%02d/..", year, month);
      break;
    case 5:
      value = g_strdup_printf ("XXXX-%02d-%02d", month, day);
      break;
    default:
      value = g_strdup_printf ("%d-%02d-%02d", year, month, day);
      break;
    }
  return g_string_chunk_insert_const (chunk, value);
}

/* Whatever the items: each has one box, no two boxes of a row lie over each other, and there are
 * never more boxes than pixels can show. */
static void
test_every_item_once (void)
{
  for (guint round = 0; round < 60; round++)
    {
      Fixture f = { make_timeline () };
      GStringChunk *chunk = g_string_chunk_new (1024);
      guint n = (guint) g_test_rand_int_range (1, 600), seen = 0;

      for (guint i = 0; i < n; i++)
        {
          DossierTimelineItem item = make_item ((DossierTimelineKind) g_test_rand_int_range (0, 4),
                                                (DossierStatementKind) g_test_rand_int_range (0, 8),
                                                random_value (chunk), g_test_rand_int_range (1, 90));

          g_array_append_val (f.timeline.items, item);
        }
      g_array_sort (f.timeline.items, compare_items);
      lay_out (&f, round % 2 == 0 ? DOSSIER_LANES_BY_KIND : DOSSIER_LANES_BY_SECTOR,
               g_test_rand_double_range (0.05, 5));

      for (guint i = 0; i < f.layout->boxes->len; i++)
        {
          const DossierTimeBox *box = &g_array_index (f.layout->boxes, DossierTimeBox, i);
          guint n_items = 0;

          g_assert_cmpuint (box->row, <, g_array_index (f.layout->lane_rows, guint, box->lane));
          g_assert_cmpfloat (box->start, <, box->end);
          for (guint item = box->first; item != DOSSIER_LAYOUT_END; item = f.layout->next[item])
            {
              g_assert_cmpuint (f.layout->box_of[item], ==, i);
              g_assert_cmpuint (f.lanes->lane_of[item], ==, box->lane);
              n_items++;
            }
          g_assert_cmpuint (n_items, ==, box->n_items);
          seen += n_items;
          for (guint j = i + 1; j < f.layout->boxes->len; j++)
            {
              const DossierTimeBox *other = &g_array_index (f.layout->boxes, DossierTimeBox, j);

              if (other->lane != box->lane)
                break;
              if (other->row != box->row)
                continue;
              if (box->shape == DOSSIER_BOX_POINT && other->shape == DOSSIER_BOX_POINT)
                g_assert_cmpfloat (other->start - box->start, >=, 3);
              else if (box->shape == DOSSIER_BOX_POINT || other->shape == DOSSIER_BOX_POINT)
                g_assert_cmpfloat (other->start, >=, box->end - 6);
              else
                g_assert_cmpfloat (other->start, >=, box->end);
            }
        }
      g_assert_cmpuint (seen, ==, n);
      g_string_chunk_free (chunk);
      clear (&f);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-layout/shapes", test_shapes);
  g_test_add_func ("/time-layout/due-begins-when-said", test_due_begins_when_said);
  g_test_add_func ("/time-layout/without-year", test_without_year);
  g_test_add_func ("/time-layout/every-item-once", test_every_item_once);
  return g_test_run ();
}
