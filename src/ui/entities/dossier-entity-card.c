/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-entity-card.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "dossier-edtf.h"
#include "dossier-entity-identity.h"
#include "dossier-join.h"
#include "dossier-kind-style.h"
#include "dossier-statement-label.h"
#include "dossier-statement.h"

/* Other names that are shown at first; how many lines the lists have is the card's to say, the full
 * lists are the reader's and the ledger's. */
#define MAX_NAMES 12

/**
 * DossierEntityCard:
 *
 * What is known of the chosen entity: the names it goes by, its roles, its
 * mentions in context and its statements. Hidden while none is chosen.
 */
struct _DossierEntityCard
{
  GtkWidget parent_instance;
  DossierSession *session;
  DossierEntity *entity;
  GtkWidget *frame;
  GtkLabel *name;
  GtkLabel *summary;
  GtkFlowBox *names;
  GtkButton *more_names;
  DossierEntityIdentity *identity;
  GtkLabel *contexts_heading;
  GtkListBox *contexts;
  GtkWidget *statements_bar;
  GtkListBox *statements;
};

G_DEFINE_FINAL_TYPE (DossierEntityCard, dossier_entity_card, GTK_TYPE_WIDGET)

static void
clear_children (GtkWidget *parent)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (parent)) != NULL)
    {
      if (GTK_IS_LIST_BOX (parent))
        gtk_list_box_remove (GTK_LIST_BOX (parent), child);
      else
        gtk_flow_box_remove (GTK_FLOW_BOX (parent), child);
    }
}

/* Evidence travels with its row. */
typedef struct
{
  gint64 document;
  DossierSpan span;
} Evidence;

static GtkWidget *
new_line (const char *markup, const char *tooltip, const char *name, gint64 document,
          DossierSpan span)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (NULL);
  Evidence *evidence = g_new (Evidence, 1);

  evidence->document = document;
  evidence->span = span;
  g_object_set_data_full (G_OBJECT (row), "evidence", evidence, g_free);
  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_set_tooltip_text (row, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  return row;
}

static void
on_line_activated (GtkListBox *list, GtkListBoxRow *row, DossierEntityCard *self)
{
  const Evidence *evidence = g_object_get_data (G_OBJECT (row), "evidence");

  dossier_session_reveal (self->session, evidence->document, evidence->span);
}

/* The words before a mention are cut at their beginning, so that the mention itself is seen. */
static char *
cut_before (const char *before)
{
  glong length = g_utf8_strlen (before, -1);

  if (length <= 18)
    return g_strdup (before);
  return g_strconcat ("…", g_utf8_offset_to_pointer (before, length - 17), NULL);
}

static void
fill_contexts (DossierEntityCard *self)
{
  const GArray *contexts = dossier_entity_get_contexts (self->entity);

  clear_children (GTK_WIDGET (self->contexts));
  for (guint i = 0; i < contexts->len; i++)
    {
      const DossierContext *context = &g_array_index (contexts, DossierContext, i);
      g_autofree char *before = cut_before (context->before);
      g_autofree char *markup = g_markup_printf_escaped ("%s<b>%s</b>%s", before, context->match,
                                                         context->after);
      g_autofree char *name = g_strdup_printf ("%s%s%s", context->before, context->match,
                                               context->after);
      g_autofree char *date
        = context->published != NULL ? dossier_edtf_label (context->published) : NULL;
      g_autofree char *tooltip
        = g_strdup_printf ("%s\n%s%s%s", name, context->title, date != NULL ? " · " : "",
                           date != NULL ? date : "");

      gtk_list_box_append (self->contexts,
                           new_line (markup, tooltip, name, context->document, context->span));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->contexts_heading), contexts->len > 0);
}

static char *
describe_statement (DossierStatement *statement)
{
  g_autoptr (GString) text
    = g_string_new (dossier_statement_kind_get_label (dossier_statement_get_kind (statement)));
  const char *counterparts = dossier_statement_get_counterparts (statement);
  const char *due = dossier_statement_get_due (statement);
  const char *said = dossier_statement_get_said (statement);

  if (counterparts != NULL && *counterparts != '\0')
    g_string_append_printf (text, " → %s", counterparts);
  if (due != NULL)
    {
      g_autofree char *label = dossier_edtf_label (due);

      g_string_append (text, " · ");
      /* Translators: the date by which what was stated is to be done: “due 2027” */
      g_string_append_printf (text, _("due %s"), label);
    }
  else if (said != NULL)
    {
      g_autofree char *label = dossier_edtf_label (said);

      g_string_append_printf (text, " · %s", label);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
fill_statements (DossierEntityCard *self)
{
  GListModel *statements = dossier_entity_get_statements (self->entity);
  guint n = g_list_model_get_n_items (statements);

  clear_children (GTK_WIDGET (self->statements));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DossierStatement) statement = g_list_model_get_item (statements, i);
      g_autofree char *text = describe_statement (statement);
      g_autofree char *markup = g_markup_escape_text (text, -1);

      gtk_list_box_append (self->statements,
                           new_line (markup, dossier_statement_get_quote (statement), text,
                                     dossier_statement_get_document (statement),
                                     dossier_statement_get_span (statement)));
    }
  gtk_widget_set_visible (self->statements_bar, n > 0);
}

static void
add_name (DossierEntityCard *self, const char *name)
{
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, name);
  gtk_widget_add_css_class (label, "name-chip");
  gtk_flow_box_insert (self->names, label, -1);
}

/* @most: how many names to show; a button shows the others. */
static void
fill_names (DossierEntityCard *self, guint most)
{
  const char *const *aliases = dossier_entity_get_aliases (self->entity);
  guint n = aliases != NULL ? g_strv_length ((char **) aliases) : 0;
  guint hidden = n > most ? n - most : 0;
  g_autofree char *more = g_strdup_printf (ngettext ("%u more name", "%u more names", hidden),
                                           hidden);

  clear_children (GTK_WIDGET (self->names));
  for (guint i = 0; i < n - hidden; i++)
    add_name (self, aliases[i]);
  gtk_button_set_label (self->more_names, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more_names), hidden > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->names), n > 0);
}

static void
on_more_names (GtkButton *button, DossierEntityCard *self)
{
  /* The button goes: the keyboard goes on with what comes next. */
  gtk_widget_child_focus (self->frame, GTK_DIR_TAB_FORWARD);
  fill_names (self, G_MAXUINT);
}

static void
fill_summary (DossierEntityCard *self)
{
  DossierEntity *entity = self->entity;
  guint mentions = dossier_entity_get_n_mentions (entity);
  guint documents = dossier_entity_get_n_documents (entity);
  const char *const *roles = dossier_entity_get_roles (entity);
  g_autofree char *counted = g_strdup_printf (
    ngettext ("%u mention", "%u mentions", mentions), mentions);
  g_autofree char *spread = g_strdup_printf (
    ngettext ("%u document", "%u documents", documents), documents);
  /* Translators: “12 mentions” in “3 documents”, both as translated */
  g_autofree char *extent = g_strdup_printf (_("%s in %s"), counted, spread);
  g_autofree char *role = roles != NULL
                            ? dossier_join_words (roles, g_strv_length ((char **) roles))
                            : NULL;
  g_autofree char *text = g_strdup_printf (
    "%s · %s%s%s",
    dossier_kind_style_entity_name (dossier_entity_get_entity_type (entity)), extent,
    role != NULL && *role != '\0' ? "\n" : "", role != NULL ? role : "");

  gtk_label_set_label (self->summary, text);
}

static void
on_step (GtkButton *button, DossierEntityCard *self)
{
  int direction = g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (button)),
                             "next_button") == 0 ? 1 : -1;

  dossier_session_step_mention (self->session, direction);
}

static void
on_close (GtkButton *button, DossierEntityCard *self)
{
  dossier_session_choose_entity (self->session, 0);
}

static void
dossier_entity_card_dispose (GObject *object)
{
  DossierEntityCard *self = DOSSIER_ENTITY_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_ENTITY_CARD);
  g_clear_object (&self->entity);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (dossier_entity_card_parent_class)->dispose (object);
}

static void
dossier_entity_card_class_init (DossierEntityCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_entity_card_dispose;
  g_type_ensure (DOSSIER_TYPE_ENTITY_IDENTITY);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, DOSSIER_RESOURCE_PATH "/ui/dossier-entity-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierEntityCard, frame);
  gtk_widget_class_bind_template_child (widget_class, DossierEntityCard, name);
  gtk_widget_class_bind_template_child (widget_class, DossierEntityCard, summary);
  gtk_widget_class_bind_template_child (widget_class, DossierEntityCard, names);
  gtk_widget_class_bind_template_child (widget_class, DossierEntityCard, more_names);
  gtk_widget_class_bind_template_child (widget_class, DossierEntityCard, identity);
  gtk_widget_class_bind_template_child (widget_class, DossierEntityCard, contexts_heading);
  gtk_widget_class_bind_template_child (widget_class, DossierEntityCard, contexts);
  gtk_widget_class_bind_template_child (widget_class, DossierEntityCard, statements_bar);
  gtk_widget_class_bind_template_child (widget_class, DossierEntityCard, statements);
  gtk_widget_class_bind_template_callback (widget_class, on_step);
  gtk_widget_class_bind_template_callback (widget_class, on_close);
  gtk_widget_class_bind_template_callback (widget_class, on_more_names);
  gtk_widget_class_bind_template_callback (widget_class, on_line_activated);
}

static void
dossier_entity_card_init (DossierEntityCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_entity_card_set_entity:
 * @self: a card
 * @session: (nullable): the session that @entity belongs to
 * @entity: (nullable): what to show; %NULL hides the card
 */
void
dossier_entity_card_set_entity (DossierEntityCard *self, DossierSession *session,
                                DossierEntity *entity)
{
  g_return_if_fail (DOSSIER_IS_ENTITY_CARD (self));

  g_set_object (&self->session, session);
  gtk_widget_set_visible (GTK_WIDGET (self), entity != NULL);
  if (!g_set_object (&self->entity, entity))
    return;
  if (entity == NULL)
    {
      dossier_entity_identity_set_entity (self->identity, NULL, NULL);
      return;
    }
  gtk_label_set_label (self->name, dossier_entity_get_name (entity));
  fill_summary (self);
  fill_names (self, MAX_NAMES);
  dossier_entity_identity_set_entity (self->identity, session, entity);
  fill_contexts (self);
  fill_statements (self);
}
