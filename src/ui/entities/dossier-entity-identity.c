/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-entity-identity.h"

#include <glib/gi18n.h>

#include "dossier-kind-style.h"
#include "dossier-merge-window.h"

/**
 * DossierEntityIdentity:
 *
 * A part of the entity card: who else the entity may be, with the reason, who was merged into it,
 * and as what it was marked before its type was changed. The analyst says same, different or split,
 * or of what type it is; all can be undone.
 */
struct _DossierEntityIdentity
{
  GtkWidget parent_instance;
  DossierSession *session;
  DossierEntity *entity;
};

G_DEFINE_FINAL_TYPE (DossierEntityIdentity, dossier_entity_identity, GTK_TYPE_WIDGET)

/**
 * dossier_entity_identity_explain:
 * @reason: why two entities may be the same
 * @type: what the second one is
 *
 * Returns: (transfer full): the reason in a sentence, for people
 */
char *
dossier_entity_identity_explain (DossierSuggestionReason reason, DossierEntityType type)
{
  switch (reason)
    {
    case DOSSIER_REASON_NAME:
      return g_strdup (_("The documents call both by one name."));
    case DOSSIER_REASON_ABBREVIATION:
      return g_strdup (_("One name has the initials of the other."));
    case DOSSIER_REASON_FORM:
      return g_strdup (_("The names differ only in the kind of company."));
    case DOSSIER_REASON_TYPE:
      /* Translators: %s is a type of entity, such as “Organisation” */
      return g_strdup_printf (_("The same name, marked as %s."),
                              dossier_kind_style_entity_name (type));
    case DOSSIER_REASON_SPELLING:
      return g_strdup (_("The names differ in one letter."));
    case DOSSIER_REASON_SOUND:
      return g_strdup (_("The names sound alike in the other script."));
    case DOSSIER_REASON_PART:
    default:
      return g_strdup (_("One is a part of the other’s name, in the same document."));
    }
}

/* The buttons remember what they are about: by its place in the card's lists. */
static guint
get_place (GtkButton *button)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "place"));
}

static void
relate (DossierEntityIdentity *self, GtkButton *button, DossierIdentityVerdict verdict)
{
  const GArray *suggestions = dossier_entity_get_suggestions (self->entity);

  dossier_session_relate (self->session, verdict,
                          &g_array_index (suggestions, DossierSuggestion, get_place (button)));
}

static void
on_same (GtkButton *button, DossierEntityIdentity *self)
{
  relate (self, button, DOSSIER_IDENTITY_SAME);
}

static void
on_different (GtkButton *button, DossierEntityIdentity *self)
{
  relate (self, button, DOSSIER_IDENTITY_DIFFERENT);
}

static void
on_split (GtkButton *button, DossierEntityIdentity *self)
{
  const GArray *merged = dossier_entity_get_merged (self->entity);

  dossier_session_split (self->session,
                         &g_array_index (merged, DossierMerged, get_place (button)));
}

static void
on_change_back (GtkButton *button, DossierEntityIdentity *self)
{
  const GArray *merged = dossier_entity_get_merged (self->entity);

  dossier_session_change_type_back (self->session,
                                    &g_array_index (merged, DossierMerged, get_place (button)));
}

static void
on_merge_with (GtkButton *button, DossierEntityIdentity *self)
{
  dossier_merge_window_present (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                self->session);
}

static void
on_change_type (GtkButton *button, DossierEntityIdentity *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.change-type", NULL);
}

static GtkWidget *
new_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);
  return label;
}

/* @name tells buttons apart that read the same. Where nothing can be written, they are off. */
static GtkWidget *
new_button (DossierEntityIdentity *self, const char *text, const char *name, guint place,
            GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (text);

  gtk_widget_add_css_class (button, "small-button");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_widget_set_sensitive (
    button, !dossier_corpus_is_read_only (dossier_session_get_corpus (self->session)));
  g_object_set_data (G_OBJECT (button), "place", GUINT_TO_POINTER (place));
  g_signal_connect_object (button, "clicked", callback, self, 0);
  return button;
}

static void
add_suggestion (DossierEntityIdentity *self, const DossierSuggestion *suggestion, guint place)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *reason
    = dossier_entity_identity_explain (suggestion->reason, suggestion->type);
  /* Translators: %s is a name; a question to the analyst */
  g_autofree char *question = g_strdup_printf (_("Same as %s?"), suggestion->name);
  /* Translators: spoken name of a button; %s is a name */
  g_autofree char *same = g_strdup_printf (_("Same as %s"), suggestion->name);
  /* Translators: spoken name of a button; %s is a name */
  g_autofree char *different = g_strdup_printf (_("Different from %s"), suggestion->name);

  gtk_box_append (GTK_BOX (box), new_label (question, "suggestion"));
  gtk_box_append (GTK_BOX (box), new_label (reason, "caption"));
  gtk_box_append (GTK_BOX (buttons),
                  new_button (self, _("Same"), same, place, G_CALLBACK (on_same)));
  gtk_box_append (GTK_BOX (buttons),
                  new_button (self, _("Different"), different, place,
                              G_CALLBACK (on_different)));
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}

/* What was decided, and a button that takes it back. */
static void
add_decided (DossierEntityIdentity *self, const char *text, GtkWidget *button)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = new_label (text, "caption");

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}

static void
add_merged (DossierEntityIdentity *self, const DossierMerged *merged, guint place)
{
  /* Translators: %s is a name: that entity was merged into the one that is shown */
  g_autofree char *text = g_strdup_printf (_("Merged with %s"), merged->name);
  /* Translators: spoken name of a button; %s is a name */
  g_autofree char *name = g_strdup_printf (_("Split off %s"), merged->name);

  add_decided (self, text, new_button (self, _("Split"), name, place, G_CALLBACK (on_split)));
}

static void
add_retyped (DossierEntityIdentity *self, const DossierMerged *merged, guint place)
{
  const char *type = dossier_kind_style_entity_name (merged->type);
  /* Translators: “%s” is a name, %s a type, such as “Person”, that the analyst has changed */
  g_autofree char *text = g_strdup_printf (_("“%s” was marked as %s"), merged->name, type);
  /* Translators: spoken name of a button; %s is a type, such as “Person” */
  g_autofree char *name = g_strdup_printf (_("Change the type back to %s"), type);

  add_decided (self, text,
               new_button (self, _("Change Back"), name, place, G_CALLBACK (on_change_back)));
}

static void
clear_children (DossierEntityIdentity *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
dossier_entity_identity_dispose (GObject *object)
{
  DossierEntityIdentity *self = DOSSIER_ENTITY_IDENTITY (object);

  clear_children (self);
  g_clear_object (&self->entity);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (dossier_entity_identity_parent_class)->dispose (object);
}

static void
dossier_entity_identity_class_init (DossierEntityIdentityClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_entity_identity_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
dossier_entity_identity_init (DossierEntityIdentity *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Identity"), -1);
}

/* A button whose words may be cut where the card is narrow. */
static GtkWidget *
new_question (DossierEntityIdentity *self, const char *text, GCallback callback)
{
  GtkWidget *button = new_button (self, text, text, 0, callback);
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

/* What the analyst may begin with. */
static void
add_questions (DossierEntityIdentity *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box),
                  new_question (self, _("Merge With…"), G_CALLBACK (on_merge_with)));
  gtk_box_append (GTK_BOX (box),
                  new_question (self, _("Change Type…"), G_CALLBACK (on_change_type)));
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}

static void
add_all (DossierEntityIdentity *self)
{
  const GArray *suggestions = dossier_entity_get_suggestions (self->entity);
  const GArray *merged = dossier_entity_get_merged (self->entity);

  for (guint i = 0; i < suggestions->len; i++)
    add_suggestion (self, &g_array_index (suggestions, DossierSuggestion, i), i);
  for (guint i = 0; i < merged->len; i++)
    {
      const DossierMerged *item = &g_array_index (merged, DossierMerged, i);

      if (item->retyped && !item->passing)
        add_retyped (self, item, i);
      else if (!item->retyped)
        add_merged (self, item, i);
    }
  add_questions (self);
}

/**
 * dossier_entity_identity_set_entity:
 * @self: the part of a card
 * @session: (nullable): the session that @entity belongs to
 * @entity: (nullable): whom the card shows
 */
void
dossier_entity_identity_set_entity (DossierEntityIdentity *self, DossierSession *session,
                                    DossierEntity *entity)
{
  gboolean had_focus;

  g_return_if_fail (DOSSIER_IS_ENTITY_IDENTITY (self));
  g_return_if_fail (entity == NULL || DOSSIER_IS_SESSION (session));

  had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  g_set_object (&self->session, session);
  g_set_object (&self->entity, entity);
  clear_children (self);
  if (entity == NULL)
    return;
  add_all (self);
  /* The button that was pressed is gone; the keyboard goes on with the next question. */
  if (had_focus)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
