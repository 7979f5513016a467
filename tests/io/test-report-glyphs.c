/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-report-glyphs.h"

static void
add (DossierTimeline *timeline, DossierTimelineKind kind, const char *value)
{
  DossierTimelineItem item = { .kind = kind, .document = 1, .value = value, .label = (char *) "x" };

  g_assert_true (dossier_edtf_parse (value, &item.edtf, NULL));
  dossier_timeline_add (timeline, &item);
}

static void
test_layout (void)
{
  g_autoptr (DossierTimeline) timeline = dossier_timeline_new ();
  g_autoptr (DossierTimeAxis) axis = NULL;
  g_autoptr (GArray) glyphs = NULL;
  guint n_rows;

  add (timeline, DOSSIER_TIMELINE_DUE, "2025-03-01");
  add (timeline, DOSSIER_TIMELINE_DUE, "2025-03-01");
  add (timeline, DOSSIER_TIMELINE_DUE, "2025-03-01?");
  add (timeline, DOSSIER_TIMELINE_DUE, "2025");
  add (timeline, DOSSIER_TIMELINE_DUE, "../2025-06");
  add (timeline, DOSSIER_TIMELINE_DUE, "2025-06/..");
  add (timeline, DOSSIER_TIMELINE_DUE, "XXXX-08-12");
  add (timeline, DOSSIER_TIMELINE_PUBLISHED, "2025-02-01");
  dossier_timeline_sort (timeline);

  axis = dossier_report_axis_new (timeline);
  g_assert_nonnull (axis);
  glyphs = dossier_report_glyphs_new (timeline, DOSSIER_TIMELINE_DUE, axis, 100, 800, &n_rows);
  g_assert_cmpuint (glyphs->len, ==, 5);
  g_assert_cmpuint (n_rows, >=, 2);
  for (guint i = 0; i < glyphs->len; i++)
    {
      const DossierReportGlyph *glyph = &g_array_index (glyphs, DossierReportGlyph, i);

      g_assert_cmpfloat (glyph->start, <, glyph->end);
      g_assert_cmpuint (glyph->row, <, n_rows);
      g_assert_cmpuint (glyph->n_items, ==, g_str_equal (glyph->item->value, "2025-03-01") ? 2 : 1);
      for (guint k = 0; k < i; k++)
        {
          const DossierReportGlyph *other = &g_array_index (glyphs, DossierReportGlyph, k);

          g_assert_true (other->row != glyph->row || other->end <= glyph->start);
        }
    }
}

static void
test_no_day (void)
{
  g_autoptr (DossierTimeline) timeline = dossier_timeline_new ();

  add (timeline, DOSSIER_TIMELINE_DUE, "XXXX-08-12");
  g_assert_null (dossier_report_axis_new (timeline));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/io/report-glyphs/layout", test_layout);
  g_test_add_func ("/io/report-glyphs/no-day", test_no_day);
  return g_test_run ();
}
