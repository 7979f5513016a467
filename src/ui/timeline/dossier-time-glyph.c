/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-time-glyph.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "dossier-palette.h"
#include "dossier-statement-label.h"

/* Translators: what stands in a lane of the timeline */
static const struct
{
  const char *lane;
  DossierHue hue;
} looks[DOSSIER_N_LANE_KINDS] = {
  [DOSSIER_LANE_PUBLISHED] = { NC_ ("lane", "Documents"), DOSSIER_HUE_SLATE },
  [DOSSIER_LANE_MEETINGS] = { NC_ ("lane", "Meetings, visits"), DOSSIER_HUE_BLUE },
  [DOSSIER_LANE_AGREEMENTS] = { NC_ ("lane", "Signings, agreements"), DOSSIER_HUE_GREEN },
  [DOSSIER_LANE_PROPOSALS] = { NC_ ("lane", "Proposals"), DOSSIER_HUE_AMBER },
  [DOSSIER_LANE_PLEDGES] = { NC_ ("lane", "Pledges, targets"), DOSSIER_HUE_PURPLE },
  [DOSSIER_LANE_REPORTS] = { NC_ ("lane", "Reports"), DOSSIER_HUE_BROWN },
  [DOSSIER_LANE_SPOKEN] = { NC_ ("lane", "Dates spoken of"), DOSSIER_HUE_ORANGE },
  [DOSSIER_LANE_MIXED] = { NC_ ("lane", "Several kinds"), DOSSIER_HUE_SLATE },
};

/**
 * dossier_time_glyph_lane_name:
 * @kind: a kind of lane
 *
 * Returns: its name, translated
 */
const char *
dossier_time_glyph_lane_name (DossierLaneKind kind)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "lane", looks[kind].lane);
}

/**
 * dossier_time_glyph_item_name:
 * @item: an item of a timeline
 *
 * Returns: (transfer full): what it is, translated: "Signing", "Pledge, due", "Date spoken of"
 */
char *
dossier_time_glyph_item_name (const DossierTimelineItem *item)
{
  const char *said;

  switch (item->kind)
    {
    case DOSSIER_TIMELINE_PUBLISHED:
      return g_strdup (_("Document"));
    case DOSSIER_TIMELINE_SPOKEN:
      return g_strdup (_("Date spoken of"));
    case DOSSIER_TIMELINE_MIXED:
      return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "lane", "Several kinds"));
    case DOSSIER_TIMELINE_STATEMENT:
    case DOSSIER_TIMELINE_DUE:
    default:
      said = dossier_statement_kind_get_label (item->statement_kind);
      /* Translators: when a statement of this kind is due: "Pledge, due" */
      return item->kind == DOSSIER_TIMELINE_DUE ? g_strdup_printf (_("%s, due"), said)
                                                : g_strdup (said);
    }
}

/**
 * dossier_time_glyph_hue:
 * @kind: a kind of lane
 *
 * Returns: its colour in the palette
 */
guint
dossier_time_glyph_hue (DossierLaneKind kind)
{
  return looks[kind].hue;
}

static void
polygon (cairo_t *cr, double x, double y, double radius, guint n_corners, double turn)
{
  for (guint i = 0; i < n_corners; i++)
    {
      double angle = turn + i * 2 * G_PI / n_corners;

      cairo_line_to (cr, x + radius * cos (angle), y + radius * sin (angle));
    }
  cairo_close_path (cr);
}

/**
 * dossier_time_glyph_path:
 * @cr: where to add the path
 * @kind: what it stands for
 * @x: its middle
 * @y: its middle
 * @size: width and height of the square it roughly fills, pixels
 *
 * Kinds differ by shape, so that colour is never their only sign. All have about the
 * same area.
 */
void
dossier_time_glyph_path (cairo_t *cr, DossierLaneKind kind, double x, double y, double size)
{
  double r = size / 2;

  cairo_new_sub_path (cr);
  switch (kind)
    {
    case DOSSIER_LANE_PUBLISHED:
      cairo_rectangle (cr, x - r * 0.65, y - r * 0.9, r * 1.3, r * 1.8);
      break;
    case DOSSIER_LANE_MEETINGS:
      cairo_arc (cr, x, y, r, 0, 2 * G_PI);
      break;
    case DOSSIER_LANE_AGREEMENTS:
      polygon (cr, x, y, r * 1.2, 4, 0);
      break;
    case DOSSIER_LANE_PROPOSALS:
      polygon (cr, x, y + r * 0.2, r * 1.25, 3, -G_PI / 2);
      break;
    case DOSSIER_LANE_PLEDGES:
      polygon (cr, x, y, r * 1.1, 6, 0);
      break;
    case DOSSIER_LANE_REPORTS:
      cairo_rectangle (cr, x - r * 0.85, y - r * 0.85, r * 1.7, r * 1.7);
      break;
    case DOSSIER_LANE_MIXED:
      polygon (cr, x, y, r * 1.05, 8, G_PI / 8);
      break;
    case DOSSIER_LANE_SPOKEN:
    default:
      polygon (cr, x, y - r * 0.2, r * 1.25, 3, G_PI / 2);
      break;
    }
}
