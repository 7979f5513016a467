/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-tab-order.h"

/* A child and where it stands in its parent, pixels. */
typedef struct
{
  GtkWidget *widget;
  float x, y;
} Place;

/* As GTK goes: by rows, and in a row as the language reads. */
static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *p = a, *q = b;
  int order = p->x < q->x ? -1 : p->x > q->x;

  if (p->y != q->y)
    return p->y < q->y ? -1 : 1;
  return gtk_widget_get_direction (p->widget) == GTK_TEXT_DIR_RTL ? -order : order;
}

/* The children that can be seen, in the order in which Tab meets them. */
static GArray *
list_children (GtkWidget *parent, GtkDirectionType direction)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;

      if (gtk_widget_get_mapped (child) && gtk_widget_compute_bounds (child, parent, &bounds))
        {
          Place place = { child, bounds.origin.x, bounds.origin.y };

          g_array_append_val (places, place);
        }
    }
  g_array_sort (places, compare_places);
  if (direction == GTK_DIR_TAB_BACKWARD)
    for (guint i = 0; i < places->len / 2; i++)
      {
        Place *a = &g_array_index (places, Place, i);
        Place *b = &g_array_index (places, Place, places->len - 1 - i);
        Place swapped = *a;

        *a = *b;
        *b = swapped;
      }
  return places;
}

/* Gives the keyboard to the first of the children of @widget's parent that takes it: of those
 * after @widget, else of those before it. */
static gboolean
enter_beside (GtkWidget *widget, GtkDirectionType direction, gboolean after)
{
  g_autoptr (GArray) places = list_children (gtk_widget_get_parent (widget), direction);
  gboolean passed = FALSE;

  for (guint i = 0; i < places->len; i++)
    {
      GtkWidget *child = g_array_index (places, Place, i).widget;

      if (child == widget)
        passed = TRUE;
      else if (passed == after && gtk_widget_child_focus (child, direction))
        return TRUE;
    }
  return FALSE;
}

/* From the other end of the window up to @widget, outermost first. */
static gboolean
wrap_around (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (!GTK_IS_ROOT (parent) && wrap_around (parent, direction))
    return TRUE;
  return enter_beside (widget, direction, FALSE);
}

static gboolean
leave (GtkWidget *widget, GtkDirectionType direction)
{
  for (GtkWidget *holder = widget; !GTK_IS_ROOT (holder); holder = gtk_widget_get_parent (holder))
    if (enter_beside (holder, direction, TRUE))
      return TRUE;
  return wrap_around (widget, direction);
}

static gboolean
on_tab_in_list (GtkWidget *widget, GVariant *args, gpointer data)
{
  return leave (widget, (GtkDirectionType) g_variant_get_int32 (args));
}

static gboolean
on_tab_in_paned (GtkWidget *widget, GVariant *args, gpointer data)
{
  GtkDirectionType direction = (GtkDirectionType) g_variant_get_int32 (args);
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (child == NULL)
    return FALSE;
  return gtk_widget_child_focus (child, direction) || leave (child, direction);
}

static void
add_shortcuts (GtkWidget *widget, GtkShortcutFunc on_tab)
{
  static const struct
  {
    const char *trigger;
    GtkDirectionType direction;
  } ways[] = {
    { "Tab|KP_Tab", GTK_DIR_TAB_FORWARD },
    { "<Shift>Tab|<Shift>KP_Tab", GTK_DIR_TAB_BACKWARD },
  };
  GtkShortcutController *keys = GTK_SHORTCUT_CONTROLLER (gtk_shortcut_controller_new ());

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      GtkShortcut *shortcut
        = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (ways[i].trigger),
                            gtk_callback_action_new (on_tab, NULL, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (ways[i].direction));
      gtk_shortcut_controller_add_shortcut (keys, shortcut);
    }
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (keys));
}

/**
 * dossier_tab_order_leave_list:
 * @list: a #GtkListView or a #GtkColumnView
 *
 * Lets Tab leave the rows of a list. Before GTK 4.18 it went through all of
 * them, and back from the first row of a table it went nowhere, so that what
 * stands before a table could not be reached by keyboard.
 */
void
dossier_tab_order_leave_list (GtkWidget *list)
{
  /* The headings of a table stand beside its rows: Tab still goes through those. */
  if (GTK_IS_COLUMN_VIEW (list))
    list = gtk_widget_get_last_child (list);
  add_shortcuts (list, on_tab_in_list);
}

/**
 * dossier_tab_order_mend_paned:
 * @paned: a paned
 *
 * Lets Tab go from one side of a paned to the other. GTK 4.8's own way takes
 * the focus off what has it before it looks for the next, and so stays on one
 * side.
 */
void
dossier_tab_order_mend_paned (GtkPaned *paned)
{
  add_shortcuts (GTK_WIDGET (paned), on_tab_in_paned);
}
