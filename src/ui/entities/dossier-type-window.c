/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-type-window.h"

#include <glib/gi18n.h>

#include "dossier-choice-window.h"
#include "dossier-kind-style.h"

/* All types and their explanation, in pixels. */
#define HEIGHT 400

#define DOSSIER_TYPE_TYPE_WINDOW (dossier_type_window_get_type ())
G_DECLARE_FINAL_TYPE (DossierTypeWindow, dossier_type_window, DOSSIER, TYPE_WINDOW,
                      DossierChoiceWindow)

/**
 * DossierTypeWindow:
 *
 * Asks of what type an entity is, and tells of each type whom the entity would then be one with.
 */
struct _DossierTypeWindow
{
  DossierChoiceWindow parent_instance;
  DossierSession *session;
  gint64 entity;
  char *name;
  DossierEntityType type;
  GCancellable *reading;
  GPtrArray *choices; /* DossierTypeChoice: a row each; NULL while they are read */
};

G_DEFINE_FINAL_TYPE (DossierTypeWindow, dossier_type_window, DOSSIER_TYPE_CHOICE_WINDOW)

static const DossierChoiceWords words = {
  .title = N_("Change Type"),
  .list = N_("Types"),
  .failed = N_("The Types Cannot Be Listed"),
};

/* NULL if there is nobody. */
static char *
tell_namesake (const DossierTypeChoice *choice)
{
  const char *type = dossier_kind_style_entity_name (choice->other_type);

  if (choice->entity == 0)
    return NULL;
  return g_strdup_printf (
    /* Translators: “%s” is the name of another entity, %s its type, such as “Organisation” */
    ngettext ("Becomes one with “%s” (%s, %u document)", "Becomes one with “%s” (%s, %u documents)",
              choice->n_documents),
    choice->name, type, choice->n_documents);
}

static void
show_choices (DossierTypeWindow *self)
{
  DossierChoiceWindow *window = DOSSIER_CHOICE_WINDOW (self);

  dossier_choice_window_clear (window);
  for (guint i = 0; i < self->choices->len; i++)
    {
      const DossierTypeChoice *choice = g_ptr_array_index (self->choices, i);
      g_autofree char *meta = tell_namesake (choice);

      dossier_choice_window_add (window, dossier_kind_style_entity_name (choice->type), meta,
                                 meta);
    }
  dossier_choice_window_show (window, FALSE);
}

static void
on_listed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierTypeWindow) self = DOSSIER_TYPE_WINDOW (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) choices = dossier_session_list_types_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->reading);
  if (choices == NULL)
    {
      dossier_choice_window_show_failure (DOSSIER_CHOICE_WINDOW (self), error);
      return;
    }
  self->choices = g_steal_pointer (&choices);
  show_choices (self);
}

static void
search (DossierChoiceWindow *window, const char *text)
{
  DossierTypeWindow *self = DOSSIER_TYPE_WINDOW (window);

  self->reading = g_cancellable_new ();
  dossier_session_list_types (self->session, self->entity, self->name, self->type, self->reading,
                              on_listed, g_object_ref (self));
}

static void
choose (DossierChoiceWindow *window, guint place)
{
  DossierTypeWindow *self = DOSSIER_TYPE_WINDOW (window);

  dossier_session_change_type (self->session, self->entity, self->name,
                               g_ptr_array_index (self->choices, place));
}

static void
dossier_type_window_dispose (GObject *object)
{
  DossierTypeWindow *self = DOSSIER_TYPE_WINDOW (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->session);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_pointer (&self->name, g_free);
  G_OBJECT_CLASS (dossier_type_window_parent_class)->dispose (object);
}

static void
dossier_type_window_class_init (DossierTypeWindowClass *klass)
{
  DossierChoiceWindowClass *choice_class = DOSSIER_CHOICE_WINDOW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_type_window_dispose;
  choice_class->words = &words;
  choice_class->search = search;
  choice_class->choose = choose;
}

static void
dossier_type_window_init (DossierTypeWindow *self)
{
}

/**
 * dossier_type_window_present:
 * @parent: (nullable): the window
 * @session: a session whose dossier may be written to
 * @entity: row id of an entity
 * @name: its name
 * @type: what it is marked as
 *
 * Asks of what type the entity is, in the whole dossier. Main thread.
 */
void
dossier_type_window_present (GtkWindow *parent, DossierSession *session, gint64 entity,
                             const char *name, DossierEntityType type)
{
  DossierTypeWindow *self = g_object_new (DOSSIER_TYPE_TYPE_WINDOW, "transient-for", parent,
                                          "default-height", HEIGHT, NULL);
  /* Translators: “%s” is a name, %s a type, such as “Person” */
  g_autofree char *subject = g_strdup_printf (_("“%s” is marked as %s. What is it?"), name,
                                              dossier_kind_style_entity_name (type));

  self->session = g_object_ref (session);
  self->entity = entity;
  self->name = g_strdup (name);
  self->type = type;
  dossier_choice_window_present (
    DOSSIER_CHOICE_WINDOW (self), subject,
    _("It is changed in all documents, also in those that come later. To change one place only,"
      " select its words in the text and mark them anew."));
}
