/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-row-text.h"

/**
 * DossierRowText:
 *
 * A text in a row of a long list, cut off where its room ends; the whole is its tooltip then.
 *
 * GTK 4.8 makes and measures some 200 rows for a list of which twenty are seen, and a label lays
 * its words out several times to tell how wide it would like to be. A text in a row takes the width
 * that it is given: it lays its words out once, for that width, and a single line is measured
 * without looking at it.
 */
struct _DossierRowText
{
  GtkWidget parent_instance;

  char *text;
  PangoLayout *layout; /* %NULL until somebody asks for it */
  PangoEllipsizeMode ellipsize;
  float xalign;
  int lines;
  gboolean hugging;
  gboolean steady;
};

G_DEFINE_FINAL_TYPE (DossierRowText, dossier_row_text, GTK_TYPE_WIDGET)

/* @width is in pixels, -1 for as wide as the text is. */
static PangoLayout *
get_layout (DossierRowText *self, int width)
{
  int wanted = width < 0 ? -1 : width * PANGO_SCALE;

  if (self->layout == NULL)
    {
      self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->text);
      pango_layout_set_ellipsize (self->layout, self->ellipsize);
      pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_height (self->layout, -self->lines);
      pango_layout_set_alignment (self->layout, self->xalign < .25f   ? PANGO_ALIGN_LEFT
                                                : self->xalign > .75f ? PANGO_ALIGN_RIGHT
                                                                      : PANGO_ALIGN_CENTER);
    }
  pango_layout_set_width (self->layout, wanted);
  return self->layout;
}

static int
measure_line (DossierRowText *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int height = pango_font_metrics_get_height (metrics);

  pango_font_metrics_unref (metrics);
  return PANGO_PIXELS_CEIL (height);
}

static GtkSizeRequestMode
dossier_row_text_get_request_mode (GtkWidget *widget)
{
  DossierRowText *self = DOSSIER_ROW_TEXT (widget);

  return self->lines > 1 && !self->steady ? GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH
                                          : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
dossier_row_text_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  DossierRowText *self = DOSSIER_ROW_TEXT (widget);
  int size;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    size = self->hugging ? dossier_row_text_measure_width (self) : 0;
  else if (self->steady)
    size = self->lines * measure_line (self);
  else if (self->lines > 1 && for_size >= 0)
    pango_layout_get_pixel_size (get_layout (self, for_size), NULL, &size);
  else
    size = measure_line (self);
  *minimum = *natural = size;
}

static void
dossier_row_text_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DossierRowText *self = DOSSIER_ROW_TEXT (widget);
  int width = gtk_widget_get_width (widget), text_height;
  PangoLayout *layout;
  GdkRGBA colour;

  if (self->text == NULL || width <= 0)
    return;
  layout = get_layout (self, width);
  pango_layout_get_pixel_size (layout, NULL, &text_height);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  gtk_snapshot_save (snapshot);
  /* Letters of another font may be higher than the line; they reach out on both sides. */
  gtk_snapshot_translate (
    snapshot, &GRAPHENE_POINT_INIT (0, (float) (gtk_widget_get_height (widget) - text_height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

static gboolean
dossier_row_text_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard,
                                GtkTooltip *tooltip)
{
  DossierRowText *self = DOSSIER_ROW_TEXT (widget);

  if (!dossier_row_text_is_cut (self))
    return FALSE;
  gtk_tooltip_set_text (tooltip, self->text);
  return TRUE;
}

static void
dossier_row_text_constructed (GObject *object)
{
  G_OBJECT_CLASS (dossier_row_text_parent_class)->constructed (object);

  /* A screen reader says the name of the type of what has no name. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (object), GTK_ACCESSIBLE_PROPERTY_LABEL, "", -1);
}

static void
dossier_row_text_finalize (GObject *object)
{
  DossierRowText *self = DOSSIER_ROW_TEXT (object);

  g_clear_object (&self->layout);
  g_free (self->text);
  G_OBJECT_CLASS (dossier_row_text_parent_class)->finalize (object);
}

static void
dossier_row_text_class_init (DossierRowTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = dossier_row_text_constructed;
  G_OBJECT_CLASS (klass)->finalize = dossier_row_text_finalize;
  widget_class->get_request_mode = dossier_row_text_get_request_mode;
  widget_class->measure = dossier_row_text_measure;
  widget_class->snapshot = dossier_row_text_snapshot;
  widget_class->query_tooltip = dossier_row_text_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "label");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
dossier_row_text_init (DossierRowText *self)
{
  self->ellipsize = PANGO_ELLIPSIZE_END;
  self->lines = 1;
}

/**
 * dossier_row_text_new:
 * @lines: how many lines it may take
 * @css_class: (nullable): a style class
 *
 * Returns: (transfer floating): an empty text, which begins on the left and is cut off at its end
 */
GtkWidget *
dossier_row_text_new (int lines, const char *css_class)
{
  DossierRowText *self = g_object_new (DOSSIER_TYPE_ROW_TEXT, "has-tooltip", TRUE, NULL);

  self->lines = lines;
  if (css_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
  return GTK_WIDGET (self);
}

/**
 * dossier_row_text_set_lines:
 * @self: a text
 * @lines: how many lines it may take
 */
void
dossier_row_text_set_lines (DossierRowText *self, int lines)
{
  g_return_if_fail (DOSSIER_IS_ROW_TEXT (self));

  if (self->lines == lines)
    return;
  self->lines = lines;
  g_clear_object (&self->layout);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * dossier_row_text_set_text:
 * @self: a text
 * @text: (nullable): what it says; breaks of lines are shown as spaces
 */
void
dossier_row_text_set_text (DossierRowText *self, const char *text)
{
  g_return_if_fail (DOSSIER_IS_ROW_TEXT (self));

  if (g_strcmp0 (self->text, text) == 0)
    return;
  g_free (self->text);
  self->text = g_strdup (text);
  if (self->text != NULL)
    g_strdelimit (self->text, "\n\r\t", ' ');
  g_clear_object (&self->layout);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->text != NULL ? self->text : "", -1);
  if ((self->lines > 1 && !self->steady) || self->hugging)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  else
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * dossier_row_text_get_text:
 * @self: a text
 *
 * Returns: (transfer none) (nullable): what it says
 */
const char *
dossier_row_text_get_text (DossierRowText *self)
{
  g_return_val_if_fail (DOSSIER_IS_ROW_TEXT (self), NULL);

  return self->text;
}

/**
 * dossier_row_text_set_align:
 * @self: a text without words yet
 * @xalign: 0 for left, .5 for the middle, 1 for right
 * @ellipsize: where it is cut off
 */
void
dossier_row_text_set_align (DossierRowText *self, float xalign, PangoEllipsizeMode ellipsize)
{
  g_return_if_fail (DOSSIER_IS_ROW_TEXT (self));

  self->xalign = xalign;
  self->ellipsize = ellipsize;
}

/**
 * dossier_row_text_set_hugging:
 * @self: a text of one line
 * @hugging: whether it asks for the width of its words
 *
 * For the few words of a badge; others take what room there is.
 */
void
dossier_row_text_set_hugging (DossierRowText *self, gboolean hugging)
{
  g_return_if_fail (DOSSIER_IS_ROW_TEXT (self));

  self->hugging = hugging;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * dossier_row_text_set_steady:
 * @self: a text
 * @steady: whether it is as high as all its lines, however many its words take
 *
 * For rows of one height: what comes into them later moves nothing, and they are laid out only when
 * they are drawn.
 */
void
dossier_row_text_set_steady (DossierRowText *self, gboolean steady)
{
  g_return_if_fail (DOSSIER_IS_ROW_TEXT (self));

  self->steady = steady;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * dossier_row_text_measure_width:
 * @self: a text of one line
 *
 * Returns: the width of its words, pixels
 */
int
dossier_row_text_measure_width (DossierRowText *self)
{
  int width;

  g_return_val_if_fail (DOSSIER_IS_ROW_TEXT (self), 0);

  if (self->text == NULL)
    return 0;
  pango_layout_get_pixel_size (get_layout (self, -1), &width, NULL);
  return width;
}

/**
 * dossier_row_text_is_cut:
 * @self: a text with a place in a window
 *
 * Returns: whether there is more of it than is seen
 */
gboolean
dossier_row_text_is_cut (DossierRowText *self)
{
  g_return_val_if_fail (DOSSIER_IS_ROW_TEXT (self), FALSE);

  return self->text != NULL
         && pango_layout_is_ellipsized (
           get_layout (self, gtk_widget_get_width (GTK_WIDGET (self))));
}
