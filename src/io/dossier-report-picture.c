/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-report-private.h"

#include <glib/gi18n-lib.h>

#include "dossier-edtf.h"
#include "dossier-report-glyphs.h"

/* User units of the picture; the page scales it to its own width. */
#define WIDTH 1000.0
#define LEFT 108.0
#define RIGHT 14.0
#define TOP 26.0
#define ROW 11.0
#define BAR 7.0
#define LANE_PADDING 9.0
/* Narrower years are labelled by every second, fifth … one. */
#define LABEL_WIDTH 34.0
/* Of the dates that are written out: the width of a letter, about, and the height of a line. */
#define LETTER 5.4
#define LINE 15.0

static const struct
{
  DossierTimelineKind kind;
  const char *class;
  const char *label;
} lanes[] = {
  { DOSSIER_TIMELINE_PUBLISHED, "published", N_("Published") },
  { DOSSIER_TIMELINE_SPOKEN, "spoken", N_("Spoken of") },
  { DOSSIER_TIMELINE_STATEMENT, "stated", N_("Stated") },
  { DOSSIER_TIMELINE_DUE, "falls-due", N_("Due") },
};

/* Numbers in SVG have a full stop whatever the locale. */
static void
add_number (GString *out, const char *name, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (text, sizeof text, "%.1f", value);
  g_string_append_printf (out, " %s=\"%s\"", name, text);
}

static void
add_line (GString *out, const char *class, double x1, double y1, double x2, double y2)
{
  dossier_html_add (out, "<line class=\"%s\"", class);
  add_number (out, "x1", x1);
  add_number (out, "y1", y1);
  add_number (out, "x2", x2);
  add_number (out, "y2", y2);
  g_string_append (out, "/>");
}

static void
add_text (GString *out, const char *class, double x, double y, const char *text)
{
  dossier_html_add (out, "<text class=\"%s\"", class);
  add_number (out, "x", x);
  add_number (out, "y", y);
  dossier_html_add (out, ">%s</text>", text);
}

/* What the sign says to those who point at it or hear it. */
static void
add_title (GString *out, const DossierReportGlyph *glyph)
{
  g_autofree char *date = dossier_edtf_label (glyph->item->value);

  dossier_html_add (out, "<title>%s: %s", date, glyph->item->label);
  if (glyph->n_items > 1)
    {
      g_autofree char *more
        = g_strdup_printf (ngettext ("and %u more", "and %u more", glyph->n_items - 1),
                           glyph->n_items - 1);

      dossier_html_add (out, " (%s)", more);
    }
  g_string_append (out, "</title>");
}

static void
add_link (GString *out, const DossierDigest *digest, const DossierTimelineItem *item)
{
  const DossierDigestStatement *entry = NULL;
  const DossierDigestDocument *document = dossier_digest_find_document (digest, item->document);

  if (item->kind == DOSSIER_TIMELINE_STATEMENT || item->kind == DOSSIER_TIMELINE_DUE)
    entry = dossier_digest_find_statement (digest, item->mark);
  if (entry != NULL)
    dossier_html_add (out, "<a href=\"#S%u\">", entry->number);
  else if (document != NULL)
    dossier_html_add (out, "<a href=\"#D%u\">", document->number);
  else
    g_string_append (out, "<a>");
}

/* An open end is a line that goes on past a bar at the known end. */
static void
add_open (GString *out, const DossierReportGlyph *glyph, double y)
{
  gboolean to_left = glyph->item->edtf.start_open;
  double middle = y + BAR / 2;
  double known = to_left ? glyph->end : glyph->start;
  double open = to_left ? glyph->start : glyph->end;
  double barb = to_left ? open + 4 : open - 4;

  add_line (out, "open", open, middle, known, middle);
  add_line (out, "open", open, middle, barb, middle - 3);
  add_line (out, "open", open, middle, barb, middle + 3);
  add_line (out, "limit", known, y - 0.5, known, y + BAR + 0.5);
}

static void
add_glyph (GString *out, const DossierDigest *digest, const DossierReportGlyph *glyph, double y)
{
  const DossierEdtf *edtf = &glyph->item->edtf;
  gboolean vague = edtf->uncertain || edtf->approximate;

  add_link (out, digest, glyph->item);
  add_title (out, glyph);
  if (edtf->start_open || edtf->end_open)
    add_open (out, glyph, y);
  else if (edtf->kind == DOSSIER_EDTF_DATE && edtf->precision == DOSSIER_PRECISION_DAY)
    {
      dossier_html_add (out, "<circle class=\"%s\"", vague ? "vague" : "day");
      add_number (out, "cx", (glyph->start + glyph->end) / 2);
      add_number (out, "cy", y + BAR / 2);
      g_string_append (out, " r=\"3.5\"/>");
    }
  else
    {
      /* A month or a year is a stretch in which it lies, an interval one that it fills. */
      dossier_html_add (out, "<rect class=\"%s\"",
                        vague ? "vague" : edtf->kind == DOSSIER_EDTF_INTERVAL ? "interval"
                                                                              : "within");
      add_number (out, "x", glyph->start);
      add_number (out, "y", y);
      add_number (out, "width", glyph->end - glyph->start);
      add_number (out, "height", BAR);
      g_string_append (out, " rx=\"2\"/>");
    }
  if (glyph->n_items > 1)
    {
      g_autofree char *count = g_strdup_printf ("×%u", glyph->n_items);

      add_text (out, "times", glyph->end + 1.5, y + BAR - 0.5, count);
    }
  g_string_append (out, "</a>\n");
}

/* Draws one lane and gives the y below it. */
static double
add_lane (GString               *out,
          const DossierDigest   *digest,
          const DossierTimeAxis *axis,
          guint                  lane,
          double                 y)
{
  guint n_rows;
  g_autoptr (GArray) glyphs
    = dossier_report_glyphs_new (digest->timeline, lanes[lane].kind, axis, LEFT,
                                 WIDTH - LEFT - RIGHT, &n_rows);
  double bottom = y + MAX (n_rows, 1u) * ROW + 2 * LANE_PADDING - (ROW - BAR);

  if (glyphs->len == 0)
    return y;
  dossier_html_add (out, "<g class=\"lane %s\">\n", lanes[lane].class);
  add_text (out, "lane-name", 0, y + LANE_PADDING + BAR, _(lanes[lane].label));
  for (guint i = 0; i < glyphs->len; i++)
    {
      const DossierReportGlyph *glyph = &g_array_index (glyphs, DossierReportGlyph, i);

      add_glyph (out, digest, glyph, y + LANE_PADDING + glyph->row * ROW);
    }
  add_line (out, "rule", 0, bottom, WIDTH, bottom);
  g_string_append (out, "</g>\n");
  return bottom;
}

static void
add_year (GString *out, int year, double x, double bottom, const char *class)
{
  g_autofree char *label = g_strdup_printf ("%d", year);

  add_line (out, class, x, TOP - 8, x, bottom);
  add_text (out, "year", x + 3, TOP - 10, label);
}

/* The years of the bulk to scale, then the far ones behind their break. */
static void
add_years (GString *out, const DossierTimeAxis *axis, double bottom)
{
  double scale = (WIDTH - LEFT - RIGHT) / MAX (1.0, dossier_time_axis_get_length (axis));
  const GArray *far_years = dossier_time_axis_get_far_years (axis);
  double start, end;
  int first_year, last_year, month, day, step = 1;

  dossier_time_axis_get_bulk (axis, &start, &end);
  dossier_day_to_civil ((DossierDay) dossier_time_axis_to_day (axis, start), &first_year, &month,
                        &day);
  dossier_day_to_civil ((DossierDay) dossier_time_axis_to_day (axis, end), &last_year, &month,
                        &day);
  while ((end - start) * scale / MAX (1, (last_year - first_year) / step) < LABEL_WIDTH
         && step < last_year - first_year)
    step++;

  for (int year = first_year; year <= last_year; year += step)
    {
      double unit = dossier_time_axis_from_day (axis, dossier_day_from_civil (year, 1, 1));

      if (year == first_year)
        unit = start;
      if (unit < end)
        add_year (out, year, LEFT + scale * unit, bottom, "grid");
    }
  for (guint i = 0; i < far_years->len; i++)
    {
      const DossierFarYear *far_year = &g_array_index (far_years, DossierFarYear, i);

      add_year (out, far_year->year, LEFT + scale * far_year->start, bottom, "break");
    }
}

/* Items without a day on the calendar, one sign a value. */
static GArray *
gather_yearless (const DossierTimeline *timeline)
{
  GArray *glyphs = g_array_new (FALSE, FALSE, sizeof (DossierReportGlyph));
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < timeline->items->len; i++)
    {
      const DossierTimelineItem *item = &g_array_index (timeline->items, DossierTimelineItem, i);
      DossierReportGlyph glyph = { item, 1, 0, 0, 0 };
      guint known = GPOINTER_TO_UINT (g_hash_table_lookup (seen, item->value));

      if (dossier_day_is_real (item->edtf.first) || dossier_day_is_real (item->edtf.last))
        continue;
      if (known > 0)
        {
          g_array_index (glyphs, DossierReportGlyph, known - 1).n_items++;
          continue;
        }
      g_array_append_val (glyphs, glyph);
      g_hash_table_insert (seen, (gpointer) item->value, GUINT_TO_POINTER (glyphs->len));
    }
  return glyphs;
}

/* Days without a year cannot stand on the axis; they are written out. */
static double
add_yearless (GString *out, const DossierDigest *digest, double y)
{
  g_autoptr (GArray) glyphs = gather_yearless (digest->timeline);
  double x = LEFT;

  if (glyphs->len == 0)
    return y;
  y += LANE_PADDING + BAR;
  g_string_append (out, "<g class=\"lane yearless\">\n");
  add_text (out, "lane-name", 0, y, _("Year unknown"));
  for (guint i = 0; i < glyphs->len; i++)
    {
      const DossierReportGlyph *glyph = &g_array_index (glyphs, DossierReportGlyph, i);
      g_autofree char *date = dossier_edtf_label (glyph->item->value);
      g_autofree char *label
        = glyph->n_items > 1 ? g_strdup_printf ("%s ×%u", date, glyph->n_items) : g_strdup (date);
      double width = LETTER * (double) g_utf8_strlen (label, -1) + 2 * LANE_PADDING;

      if (i > 0 && x + width > WIDTH - RIGHT)
        {
          x = LEFT;
          y += LINE;
        }
      add_link (out, digest, glyph->item);
      add_title (out, glyph);
      add_text (out, "written-out", x, y, label);
      g_string_append (out, "</a>\n");
      x += width;
    }
  g_string_append (out, "</g>\n");
  return y + LANE_PADDING;
}

/**
 * dossier_report_add_picture:
 * @out: the report
 * @digest: what it is about
 *
 * Adds the timeline as a drawing: a lane for each kind, points for days,
 * outlined bars for a month or a year in which something lies, full bars for
 * intervals, arrows for open ends. Years far from the bulk stand behind a
 * dashed line, out of scale. Every sign leads to its evidence.
 */
void
dossier_report_add_picture (GString *out, const DossierDigest *digest)
{
  g_autoptr (DossierTimeAxis) axis = dossier_report_axis_new (digest->timeline);
  g_autoptr (GString) drawing = g_string_new (NULL);
  double y = TOP;

  if (axis != NULL)
    {
      for (guint lane = 0; lane < G_N_ELEMENTS (lanes); lane++)
        y = add_lane (drawing, digest, axis, lane, y);
    }

  g_string_append (out, "<figure>\n<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"group\" "
                        "aria-labelledby=\"picture-title picture-desc\"");
  if (axis != NULL)
    {
      g_autoptr (GString) years = g_string_new (NULL);

      add_years (years, axis, y);
      g_string_prepend (drawing, years->str);
    }
  y = add_yearless (drawing, digest, y);
  g_string_append_printf (out, " viewBox=\"0 0 %d %d\">\n", (int) WIDTH, (int) y + 4);
  dossier_html_add (
    out, "<title id=\"picture-title\">%s</title>\n<desc id=\"picture-desc\">%s</desc>\n",
    _("Timeline"),
    _("One lane for each kind of date, from the earliest to the latest year. The list "
      "below the picture says the same in words."));
  g_string_append_len (out, drawing->str, (gssize) drawing->len);
  g_string_append (out, "</svg>\n");
  dossier_html_add (out, "<figcaption>%s</figcaption>\n</figure>\n",
                    _("● a day · ▭ some time within · ▬ from – to · ←│ no later than · "
                      "dashed line: years out of scale"));
}
