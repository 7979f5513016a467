/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-field-bar.h"

#include <glib/gi18n.h>

#include "dossier-field-button.h"

#define N_COLUMNS 2

/**
 * DossierFieldBar:
 *
 * The filters by outlet, language, kind of statement and year: a button each, which says what is
 * chosen. Property `session`.
 */
struct _DossierFieldBar
{
  GtkWidget parent_instance;
  DossierSession *session;
  GtkWidget *grid;
  GtkWidget *buttons[DOSSIER_N_FIELDS];
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DossierFieldBar, dossier_field_bar, GTK_TYPE_WIDGET)

static void
set_session (DossierFieldBar *self, DossierSession *session)
{
  if (!g_set_object (&self->session, session))
    return;
  for (DossierField field = 0; field < DOSSIER_N_FIELDS; field++)
    dossier_field_button_set_session (DOSSIER_FIELD_BUTTON (self->buttons[field]), session);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
dossier_field_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, DOSSIER_FIELD_BAR (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dossier_field_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    set_session (DOSSIER_FIELD_BAR (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static gboolean
dossier_field_bar_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (DOSSIER_FIELD_BAR (widget)->buttons[0]);
}

static void
dossier_field_bar_dispose (GObject *object)
{
  DossierFieldBar *self = DOSSIER_FIELD_BAR (object);

  g_clear_pointer (&self->grid, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (dossier_field_bar_parent_class)->dispose (object);
}

static void
dossier_field_bar_class_init (DossierFieldBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dossier_field_bar_get_property;
  object_class->set_property = dossier_field_bar_set_property;
  object_class->dispose = dossier_field_bar_dispose;
  widget_class->grab_focus = dossier_field_bar_grab_focus;

  properties[PROP_SESSION]
    = g_param_spec_object ("session", NULL, NULL, DOSSIER_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "fieldbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
dossier_field_bar_init (DossierFieldBar *self)
{
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_homogeneous (GTK_GRID (self->grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 6);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 6);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
  for (DossierField field = 0; field < DOSSIER_N_FIELDS; field++)
    {
      self->buttons[field] = dossier_field_button_new (field);
      gtk_grid_attach (GTK_GRID (self->grid), self->buttons[field], field % N_COLUMNS,
                       field / N_COLUMNS, 1, 1);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Filters"), -1);
}
