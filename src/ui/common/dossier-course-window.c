/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-course-window.h"

#include <glib/gi18n.h>

#include "dossier-course-words.h"
#include "dossier-join.h"
#include "dossier-list-window.h"

#define DOSSIER_TYPE_COURSE_WINDOW (dossier_course_window_get_type ())

G_DECLARE_FINAL_TYPE (DossierCourseWindow, dossier_course_window, DOSSIER, COURSE_WINDOW,
                      DossierListWindow)

/**
 * DossierCourseWindow:
 *
 * Where the same was said before and what became of it: the statements that may be of the matter of
 * one, in the order in which they were published, each with the reason. Nothing is decided here; a
 * row opens its statement in the reader.
 */
struct _DossierCourseWindow
{
  DossierListWindow parent_instance;

  gint64 document;
  gint64 statement;
};

enum
{
  PROP_DOCUMENT = 1,
  PROP_STATEMENT,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (DossierCourseWindow, dossier_course_window, DOSSIER_TYPE_LIST_WINDOW)

static const DossierListWords words = {
  .title = N_("Course of the Promise"),
  .waiting = N_("Looking for what else is said of it"),
  .none = N_("Nothing Else Is Said of It"),
  .explanation = N_("No other statement of the dossier has enough in common with this one: who "
                    "states it, names, dates, amounts or words."),
  .failed = N_("The Statements Could Not Be Read"),
};

static void
list (DossierSession *session, GCancellable *cancellable, GAsyncReadyCallback callback,
      gpointer data)
{
  DossierCourseWindow *self = DOSSIER_COURSE_WINDOW (data);

  dossier_session_find_course (session, self->document, self->statement, cancellable, callback,
                               data);
}

/* The statement alone has no course. */
static GPtrArray *
list_finish (GAsyncResult *result, GError **error)
{
  GPtrArray *steps = dossier_session_find_course_finish (result, error);

  if (steps != NULL && steps->len < 2)
    g_ptr_array_set_size (steps, 0);
  return steps;
}

static GtkWidget *
new_row (DossierListWindow *window, gconstpointer item, guint place)
{
  const DossierCourseStep *step = item;
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *source = dossier_course_words_tell_source (step);
  g_autofree char *kind = dossier_course_words_tell_kind (step);
  g_autofree char *reason
    = dossier_course_words_tell_reason (step, dossier_list_window_get_items (window));
  const char *quote = dossier_statement_get_quote (step->statement);
  g_autofree char *subtitle
    = g_strconcat (kind, "\n", quote, *reason != '\0' ? "\n" : NULL, reason, NULL);
  g_autofree char *name
    = dossier_join_words ((const char *[]) { source, kind, quote, reason }, 4);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), source);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_tooltip_text (row, dossier_statement_get_document_title (step->statement));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "u", place);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "course.open");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

static char *
tell_more (guint n_more)
{
  return g_strdup_printf (
    ngettext ("%u more may be of the same matter.", "%u more may be of the same matter.", n_more),
    n_more);
}

/* The statement that was asked for: what was said before stands above it. */
static guint
find_first (DossierListWindow *window)
{
  const GPtrArray *steps = dossier_list_window_get_items (window);

  for (guint i = 0; steps != NULL && i < steps->len; i++)
    if (((const DossierCourseStep *) g_ptr_array_index (steps, i))->asked)
      return i;
  return 0;
}

static void
update_actions (DossierListWindow *window)
{
  const GPtrArray *steps = dossier_list_window_get_items (window);

  gtk_widget_action_set_enabled (GTK_WIDGET (window), "course.copy",
                                 steps != NULL && steps->len > 0);
}

static void
on_open (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierListWindow *window = DOSSIER_LIST_WINDOW (widget);
  const GPtrArray *steps = dossier_list_window_get_items (window);
  guint place = g_variant_get_uint32 (parameter);
  const DossierCourseStep *step;

  if (steps == NULL || place >= steps->len)
    return;
  step = g_ptr_array_index (steps, place);
  dossier_session_reveal (dossier_list_window_get_session (window),
                          dossier_statement_get_document (step->statement),
                          dossier_statement_get_span (step->statement));
  gtk_window_close (GTK_WINDOW (window));
}

/* A line for each, its parts separated by tabs, as a spreadsheet takes them. */
static void
on_copy (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const GPtrArray *steps = dossier_list_window_get_items (DOSSIER_LIST_WINDOW (widget));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; steps != NULL && i < steps->len; i++)
    {
      const DossierCourseStep *step = g_ptr_array_index (steps, i);
      g_autofree char *source = dossier_course_words_tell_source (step);
      g_autofree char *kind = dossier_course_words_tell_kind (step);
      g_autofree char *reason = dossier_course_words_tell_reason (step, steps);
      g_autofree char *quote = g_strdup (dossier_statement_get_quote (step->statement));

      g_strdelimit (quote, "\t\n", ' ');
      g_string_append_printf (text, "%s\t%s\t%s\t%s\n", source, kind, quote, reason);
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text->str);
}

static void
dossier_course_window_set_property (GObject *object, guint id, const GValue *value,
                                    GParamSpec *pspec)
{
  DossierCourseWindow *self = DOSSIER_COURSE_WINDOW (object);

  switch (id)
    {
    case PROP_DOCUMENT:
      self->document = g_value_get_int64 (value);
      break;
    case PROP_STATEMENT:
      self->statement = g_value_get_int64 (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dossier_course_window_class_init (DossierCourseWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  DossierListWindowClass *list_class = DOSSIER_LIST_WINDOW_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  G_OBJECT_CLASS (klass)->set_property = dossier_course_window_set_property;
  properties[PROP_DOCUMENT]
    = g_param_spec_int64 ("document", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_STATEMENT]
    = g_param_spec_int64 ("statement", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPERTIES, properties);
  list_class->words = &words;
  list_class->list = list;
  list_class->list_finish = list_finish;
  list_class->new_row = new_row;
  list_class->tell_more = tell_more;
  list_class->find_first = find_first;
  list_class->only_tells = TRUE;
  list_class->update_actions = update_actions;
  gtk_widget_class_install_action (widget_class, "course.open", "u", on_open);
  gtk_widget_class_install_action (widget_class, "course.copy", NULL, on_copy);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "course.copy",
                                       NULL);
}

static void
dossier_course_window_init (DossierCourseWindow *self)
{
  dossier_list_window_add_action (DOSSIER_LIST_WINDOW (self), _("_Copy"), "course.copy");
}

/**
 * dossier_course_window_present:
 * @parent: (nullable): the window of the dossier
 * @session: its session
 * @document: row id
 * @statement: row id of a statement of it
 *
 * Shows where the same was said before, and what became of it.
 */
void
dossier_course_window_present (GtkWindow *parent, DossierSession *session, gint64 document,
                               gint64 statement)
{
  GtkWindow *self
    = g_object_new (DOSSIER_TYPE_COURSE_WINDOW, "transient-for", parent, "session", session,
                    "document", document, "statement", statement, NULL);

  gtk_window_present (self);
}
