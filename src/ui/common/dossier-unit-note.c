/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-unit-note.h"

#include <glib/gi18n.h>

/**
 * DossierUnitNote:
 *
 * Beside what counts every document, that it does: shown while lists and filters count stories.
 * Property `session`.
 */
struct _DossierUnitNote
{
  GtkWidget parent_instance;
  DossierSession *session;
  GtkWidget *label;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DossierUnitNote, dossier_unit_note, GTK_TYPE_WIDGET)

static void
update (DossierUnitNote *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), self->session != NULL
                                               && dossier_session_get_counting (self->session)
                                                    == DOSSIER_COUNT_STORIES);
}

static void
set_session (DossierUnitNote *self, DossierSession *session)
{
  if (session == self->session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    g_signal_connect_object (session, "notify::counting", G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
dossier_unit_note_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    set_session (DOSSIER_UNIT_NOTE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dossier_unit_note_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, DOSSIER_UNIT_NOTE (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dossier_unit_note_dispose (GObject *object)
{
  DossierUnitNote *self = DOSSIER_UNIT_NOTE (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  G_OBJECT_CLASS (dossier_unit_note_parent_class)->dispose (object);
}

static void
dossier_unit_note_class_init (DossierUnitNoteClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = dossier_unit_note_set_property;
  object_class->get_property = dossier_unit_note_get_property;
  object_class->dispose = dossier_unit_note_dispose;
  properties[PROP_SESSION]
    = g_param_spec_object ("session", NULL, NULL, DOSSIER_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
dossier_unit_note_init (DossierUnitNote *self)
{
  self->label = gtk_label_new (_("copies included"));
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->label, "caption");
  gtk_widget_add_css_class (self->label, "dim-label");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self),
                               _("Every document counts here, also copies of one story"));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
