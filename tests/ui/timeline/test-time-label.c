/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-time-label.h"

#define N_LAYOUTS 300
#define WIDTH 1200.0

/* A layout of a given number of rows of boxes, with just what labels look at. */
static DossierTimeLayout
make_layout (GArray *boxes)
{
  return (DossierTimeLayout) { .boxes = boxes };
}

static void
add_box (GArray *boxes, double start, double end, guint row, guint n_items, DossierBoxShape shape)
{
  DossierTimeBox box = { .start = start, .end = end, .row = (guint16) row, .n_items = n_items,
                         .shape = shape };

  g_array_append_val (boxes, box);
}

/* From where to where the words of a box can reach. */
static gboolean
get_extent (const DossierTimeLayout *layout, guint index, double *start, double *end)
{
  const DossierTimeBox *box = &g_array_index (layout->boxes, DossierTimeBox, index);
  double room;

  switch (dossier_time_label_place (layout, index, box->start, WIDTH - box->end, 24, &room))
    {
    case DOSSIER_LABEL_AFTER:
      *start = box->end + DOSSIER_LABEL_GAP_AFTER;
      *end = *start + room;
      return TRUE;
    case DOSSIER_LABEL_BEFORE:
      *end = box->start - DOSSIER_LABEL_GAP_BEFORE;
      *start = *end - room;
      return TRUE;
    case DOSSIER_LABEL_INSIDE:
    case DOSSIER_LABEL_NONE:
    default:
      return FALSE;
    }
}

static int
compare_starts (gconstpointer a, gconstpointer b)
{
  const DossierTimeBox *x = a, *y = b;

  return (x->start > y->start) - (x->start < y->start);
}

/* No words meet those of another box of their row, nor another box, nor leave what is in sight. */
static void
assert_apart (const DossierTimeLayout *layout)
{
  for (guint i = 0; i < layout->boxes->len; i++)
    {
      const DossierTimeBox *box = &g_array_index (layout->boxes, DossierTimeBox, i);
      double start, end;

      if (!get_extent (layout, i, &start, &end))
        continue;
      g_assert_cmpfloat (start, >=, 0);
      g_assert_cmpfloat (end, <=, WIDTH);
      for (guint k = 0; k < layout->boxes->len; k++)
        {
          const DossierTimeBox *other = &g_array_index (layout->boxes, DossierTimeBox, k);
          double other_start, other_end;

          if (k == i || other->row != box->row)
            continue;
          g_assert_true (end <= other->start || start >= other->end);
          if (get_extent (layout, k, &other_start, &other_end))
            g_assert_true (end <= other_start || start >= other_end);
        }
    }
}

static void
test_apart (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint round = 0; round < N_LAYOUTS; round++)
    {
      g_autoptr (GArray) boxes = g_array_new (FALSE, TRUE, sizeof (DossierTimeBox));
      guint n_rows = (guint) g_rand_int_range (rand, 1, 4);
      DossierTimeLayout layout = make_layout (boxes);

      for (guint row = 0; row < n_rows; row++)
        for (double x = g_rand_double_range (rand, 0, 400); x < WIDTH - 60;)
          {
            double end = x + g_rand_double_range (rand, 10, 60);

            add_box (boxes, x, end, row, (guint) g_rand_int_range (rand, 1, 3), DOSSIER_BOX_MOMENT);
            x = end + g_rand_double_range (rand, 4, 700);
          }
      g_array_sort (boxes, compare_starts);
      assert_apart (&layout);
    }
}

/* Two far apart near the edge: the second has its words before it, the first keeps its own. */
static void
test_both_between (void)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, TRUE, sizeof (DossierTimeBox));
  DossierTimeLayout layout = make_layout (boxes);
  double room;

  add_box (boxes, 770, 790, 0, 1, DOSSIER_BOX_MOMENT);
  add_box (boxes, 1175, 1195, 0, 1, DOSSIER_BOX_MOMENT);
  g_assert_cmpint (dossier_time_label_place (&layout, 0, 770, 410, 24, &room), ==, DOSSIER_LABEL_AFTER);
  g_assert_cmpint (dossier_time_label_place (&layout, 1, 1175, 5, 24, &room), ==, DOSSIER_LABEL_BEFORE);
  assert_apart (&layout);
}

/* Where there is room for none, none is shown; a number needs little, a crowd has its own. */
static void
test_little_room (void)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, TRUE, sizeof (DossierTimeBox));
  DossierTimeLayout layout = make_layout (boxes);
  double room;

  add_box (boxes, 0, 20, 0, 1, DOSSIER_BOX_MOMENT);
  add_box (boxes, 60, 80, 0, 5, DOSSIER_BOX_MOMENT);
  add_box (boxes, 120, 164, 0, 9, DOSSIER_BOX_CROWD);
  g_assert_cmpint (dossier_time_label_place (&layout, 0, 0, 1180, 24, &room), ==, DOSSIER_LABEL_NONE);
  g_assert_cmpint (dossier_time_label_place (&layout, 1, 60, 1120, 24, &room), ==, DOSSIER_LABEL_AFTER);
  g_assert_cmpfloat (room, ==, 30);
  g_assert_cmpint (dossier_time_label_place (&layout, 2, 120, 1036, 24, &room), ==, DOSSIER_LABEL_INSIDE);
  g_assert_cmpfloat (room, ==, 44);
}

/* A number is never cut off: "1…" for 1204 would be wrong. */
static void
test_wide_number (void)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, TRUE, sizeof (DossierTimeBox));
  DossierTimeLayout layout = make_layout (boxes);
  double room;

  add_box (boxes, 60, 80, 0, 1204, DOSSIER_BOX_MOMENT);
  add_box (boxes, 120, 164, 0, 1204, DOSSIER_BOX_CROWD);
  g_assert_cmpint (dossier_time_label_place (&layout, 0, 60, 1120, 30, &room), ==,
                   DOSSIER_LABEL_AFTER);
  g_assert_cmpint (dossier_time_label_place (&layout, 0, 60, 1120, 31, &room), ==,
                   DOSSIER_LABEL_NONE);
  g_assert_cmpint (dossier_time_label_place (&layout, 1, 120, 1036, 44, &room), ==,
                   DOSSIER_LABEL_INSIDE);
  g_assert_cmpint (dossier_time_label_place (&layout, 1, 120, 1036, 45, &room), ==,
                   DOSSIER_LABEL_NONE);
}

/* The name of a mark of the ruler meets no other words while it can. */
static void
test_mark (void)
{
  static const DossierTimeExtent words[] = { { 100, 130 }, { 200, 230 } };
  static const DossierTimeExtent sight = { 50, 300 };
  static const struct
  {
    const char *what;
    double x;
    gboolean mirrored;
    double left;
  } cases[] = {
    { "behind it", 140, FALSE, 144 },
    { "before it, as others stand behind", 190, FALSE, 146 },
    { "before it, as sight ends", 298, FALSE, 254 },
    { "over others, as there are some on both sides", 165, FALSE, 169 },
    { "to the left of it", 190, TRUE, 146 },
    { "to the right, as others stand on the left", 140, TRUE, 144 },
    { "in sight, though over others", 60, FALSE, 64 },
    { "in sight, at its end", 268, FALSE, 260 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].what);
      g_assert_cmpfloat (dossier_time_label_place_mark (words, G_N_ELEMENTS (words), cases[i].x, 40,
                                                        sight, cases[i].mirrored),
                         ==, cases[i].left);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-label/apart", test_apart);
  g_test_add_func ("/time-label/both-between", test_both_between);
  g_test_add_func ("/time-label/little-room", test_little_room);
  g_test_add_func ("/time-label/mark", test_mark);
  g_test_add_func ("/time-label/wide-number", test_wide_number);
  return g_test_run ();
}
