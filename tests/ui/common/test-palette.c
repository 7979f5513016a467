/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <gtk/gtk.h>
#include <math.h>

#include "dossier-palette.h"

static double
linear (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

/* WCAG 2.1: relative luminance and contrast ratio. */
static double
luminance (const GdkRGBA *colour)
{
  return 0.2126 * linear (colour->red) + 0.7152 * linear (colour->green)
         + 0.0722 * linear (colour->blue);
}

static double
contrast (const GdkRGBA *a, const GdkRGBA *b)
{
  double x = luminance (a), y = luminance (b);

  return (MAX (x, y) + 0.05) / (MIN (x, y) + 0.05);
}

/* Every hue is well seen on libadwaita's grounds, and better where people ask for contrast. */
static void
test_contrast (void)
{
  static const struct
  {
    const char *ground;
    const char *foreground;
  } themes[] = { { "#fafafa", "#333333" }, { "#ffffff", "#333333" }, { "#1e1e1e", "#ffffff" },
                 { "#303030", "#ffffff" } };

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    for (guint hue = 0; hue < DOSSIER_N_HUES; hue++)
      {
        GdkRGBA ground, foreground, plain, high;

        gdk_rgba_parse (&ground, themes[i].ground);
        gdk_rgba_parse (&foreground, themes[i].foreground);
        dossier_palette_get (hue, &foreground, FALSE, &plain);
        dossier_palette_get (hue, &foreground, TRUE, &high);
        g_assert_cmpfloat (contrast (&plain, &ground), >=, 3);
        g_assert_cmpfloat (contrast (&high, &ground), >=, 4.5);
        g_assert_cmpfloat (contrast (&high, &ground), >, contrast (&plain, &ground));
      }
}

/* What is seen where a colour lets some of the ground through. */
static GdkRGBA
lay_over (const GdkRGBA *colour, const GdkRGBA *ground)
{
  float a = colour->alpha;

  return (GdkRGBA) { a * colour->red + (1 - a) * ground->red,
                     a * colour->green + (1 - a) * ground->green,
                     a * colour->blue + (1 - a) * ground->blue, 1 };
}

/* Text that matters less can be read all the same. */
static void
test_dim (void)
{
  static const struct
  {
    const char *ground;
    const char *foreground;
  } themes[] = { { "#fafafa", "rgba(0,0,0,.8)" }, { "#ffffff", "rgba(0,0,0,.8)" },
                 { "#1e1e1e", "#ffffff" }, { "#303030", "#ffffff" }, { "#303030", "rgba(255,255,255,.8)" } };

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      GdkRGBA ground, foreground, plain, high;

      gdk_rgba_parse (&ground, themes[i].ground);
      gdk_rgba_parse (&foreground, themes[i].foreground);
      dossier_palette_get_dim (&foreground, FALSE, &plain);
      dossier_palette_get_dim (&foreground, TRUE, &high);
      foreground = lay_over (&foreground, &ground);
      plain = lay_over (&plain, &ground);
      high = lay_over (&high, &ground);
      g_assert_cmpfloat (contrast (&plain, &ground), >=, 4.5);
      g_assert_cmpfloat (contrast (&high, &ground), >=, 7);
      g_assert_cmpfloat (contrast (&plain, &ground), <, contrast (&foreground, &ground) - 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/palette/contrast", test_contrast);
  g_test_add_func ("/palette/dim", test_dim);
  return g_test_run ();
}
