/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-time-scale.h"

static DossierTimeAxis *
make_axis (gboolean longer)
{
  DossierDay days[300];

  for (int i = 0; i < 300; i++)
    days[i] = 19700 + i * 4;
  days[299] = longer ? 40000 : days[298];
  return dossier_time_axis_new (days, 300);
}

static void
assert_inside (const DossierTimeScale *scale)
{
  double length = dossier_time_axis_get_length (scale->axis);

  g_assert_cmpfloat (scale->left, >=, 0);
  g_assert_cmpfloat (scale->left + scale->span, <=, length + 1e-6);
  g_assert_cmpfloat (scale->span, >=, DOSSIER_TIME_SCALE_MIN_SPAN - 1e-6);
}

static void
test_zoom_keeps_day (void)
{
  g_autoptr (DossierTimeAxis) axis = make_axis (FALSE);
  DossierTimeScale scale = { .width = 1000 };

  dossier_time_scale_set_axis (&scale, axis);
  g_assert_true (dossier_time_scale_is_fit (&scale));
  for (double x = 0; x <= 1000; x += 125)
    {
      double day = dossier_time_scale_to_day (&scale, x);
      DossierTimeScale closer = scale;

      dossier_time_scale_zoom (&closer, 1.7, x);
      g_assert_cmpfloat_with_epsilon (dossier_time_scale_to_day (&closer, x), day, 1e-6);
      g_assert_cmpfloat_with_epsilon (dossier_time_scale_per_unit (&closer),
                                      1.7 * dossier_time_scale_per_unit (&scale), 1e-9);
      g_assert_false (dossier_time_scale_is_fit (&closer));
    }
}

static void
test_clamps (void)
{
  g_autoptr (DossierTimeAxis) axis = make_axis (TRUE);
  DossierTimeScale scale = { .width = 700 };

  dossier_time_scale_set_axis (&scale, axis);
  for (guint i = 0; i < 5000; i++)
    {
      double x = g_test_rand_double_range (0, 700);

      switch (g_test_rand_int_range (0, 5))
        {
        case 0:
          dossier_time_scale_zoom (&scale, g_test_rand_double_range (0.1, 10), x);
          break;
        case 1:
          dossier_time_scale_pan (&scale, g_test_rand_double_range (-5000, 5000));
          break;
        case 2:
          dossier_time_scale_show (&scale, g_test_rand_double_range (-500, 3000),
                                   g_test_rand_double_range (-500, 3000));
          break;
        case 3:
          dossier_time_scale_reach (&scale, 100, 101, 50);
          g_assert_cmpfloat (scale.left, <=, 100);
          g_assert_cmpfloat (scale.left + scale.span, >=, 101);
          break;
        default:
          dossier_time_scale_zoom (&scale, 1000, x);
          g_assert_cmpfloat_with_epsilon (scale.span, DOSSIER_TIME_SCALE_MIN_SPAN, 1e-6);
          break;
        }
      assert_inside (&scale);
    }
}

static void
test_round_trip (void)
{
  g_autoptr (DossierTimeAxis) axis = make_axis (TRUE);
  DossierTimeScale scale = { .width = 900 };

  dossier_time_scale_set_axis (&scale, axis);
  dossier_time_scale_zoom (&scale, 3, 800);
  for (double x = -200; x < 1200; x += 0.7)
    g_assert_cmpfloat_with_epsilon (
      dossier_time_scale_from_day (&scale, dossier_time_scale_to_day (&scale, x)), x, 1e-3);
}

/* New data: the same days stay in sight; where all was in sight, all is. */
static void
test_new_axis (void)
{
  g_autoptr (DossierTimeAxis) a = make_axis (FALSE);
  g_autoptr (DossierTimeAxis) b = make_axis (TRUE);
  DossierTimeScale scale = { .width = 900 };

  dossier_time_scale_set_axis (&scale, a);
  dossier_time_scale_set_axis (&scale, b);
  g_assert_true (dossier_time_scale_is_fit (&scale));

  dossier_time_scale_zoom (&scale, 4, 300);

  double from = dossier_time_scale_to_day (&scale, 0);
  double to = dossier_time_scale_to_day (&scale, 900);

  dossier_time_scale_set_axis (&scale, a);
  g_assert_cmpfloat_with_epsilon (dossier_time_scale_to_day (&scale, 0), from, 1e-6);
  g_assert_cmpfloat_with_epsilon (dossier_time_scale_to_day (&scale, 900), to, 1e-6);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-scale/zoom-keeps-day", test_zoom_keeps_day);
  g_test_add_func ("/time-scale/clamps", test_clamps);
  g_test_add_func ("/time-scale/round-trip", test_round_trip);
  g_test_add_func ("/time-scale/new-axis", test_new_axis);
  return g_test_run ();
}
