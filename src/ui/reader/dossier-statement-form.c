/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-statement-form.h"

#include <glib/gi18n.h>

#include "dossier-certainty.h"
#include "dossier-drop-down.h"
#include "dossier-edtf.h"
#include "dossier-statement-label.h"

/**
 * DossierStatementForm:
 *
 * What a statement says: its kind and certainty, who and to whom, and when. Everybody who is named
 * in the document can be chosen. Those to whom it is made are as many drop-downs and one more,
 * which waits for another name.
 */
struct _DossierStatementForm
{
  GtkBox parent_instance;

  GtkStringList *names;  /* everybody's */
  GArray *entities;      /* gint64, in their order; 0 first */
  guint kind_shown;      /* that the certainty goes with */

  GtkDropDown *kind;
  GtkDropDown *certainty;
  GtkDropDown *actor;
  GtkBox *others;        /* of GtkDropDown */
  GtkWidget *others_label;
  GtkEditable *when;
  GtkEditable *due;
  GtkWidget *error;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierStatementForm, dossier_statement_form, GTK_TYPE_BOX)

static const char *
get_date (GtkEditable *entry)
{
  const char *text = gtk_editable_get_text (entry);

  return *text != '\0' ? text : NULL;
}

/* A wrong date is said at once and cannot be stored. */
static gboolean
check_date (GtkEditable *entry)
{
  const char *date = get_date (entry);
  gboolean ok = date == NULL || dossier_edtf_is_valid (date);

  if (ok)
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               ok ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
  return ok;
}

static void
on_date_changed (DossierStatementForm *self)
{
  gboolean when_ok = check_date (self->when), due_ok = check_date (self->due);

  gtk_widget_set_visible (self->error, !when_ok || !due_ok);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Another kind is as sure as such statements are, unless a person said how sure this one is. */
static void
on_kind_changed (DossierStatementForm *self)
{
  guint kind = gtk_drop_down_get_selected (self->kind);

  if (gtk_drop_down_get_selected (self->certainty)
      == dossier_certainty_of_kind ((DossierStatementKind) self->kind_shown))
    gtk_drop_down_set_selected (self->certainty,
                                dossier_certainty_of_kind ((DossierStatementKind) kind));
  self->kind_shown = kind;
}

/* In an entry it is the text inside that has the keyboard. */
static void
name_control (GtkWidget *control, const char *name)
{
  if (GTK_IS_DROP_DOWN (control))
    dossier_drop_down_set_name (GTK_DROP_DOWN (control), name);
  else if (GTK_IS_ENTRY (control))
    {
      GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (control));

      gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      name, -1);
      gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
    }
}

static GtkWidget *
new_labelled (const char *label, GtkWidget *widget, GtkWidget *target, GtkWidget **caption)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  *caption = gtk_label_new_with_mnemonic (label);
  gtk_label_set_xalign (GTK_LABEL (*caption), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (*caption), target);
  gtk_widget_add_css_class (*caption, "caption-heading");
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), *caption);
  gtk_box_append (GTK_BOX (box), widget);
  name_control (target, gtk_label_get_text (GTK_LABEL (*caption)));
  return box;
}

static GtkWidget *
new_pair (GtkWidget *first, GtkWidget *second)
{
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_set_homogeneous (GTK_BOX (pair), TRUE);
  gtk_box_append (GTK_BOX (pair), first);
  gtk_box_append (GTK_BOX (pair), second);
  return pair;
}

static GtkDropDown *
new_choice (guint n, const char *(*get_label) (guint))
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < n; i++)
    gtk_string_list_append (labels, get_label (i));
  return GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (labels), NULL));
}

static const char *
get_kind_label (guint kind)
{
  return dossier_statement_kind_get_label ((DossierStatementKind) kind);
}

static const char *
get_certainty_label (guint certainty)
{
  return dossier_certainty_get_label ((DossierCertainty) certainty);
}

/* @nobody: what to say where nobody is chosen, above all names */
static GtkDropDown *
new_names (DossierStatementForm *self, const char *nobody)
{
  g_autoptr (GtkStringList) first = gtk_string_list_new ((const char *[]) { nobody, NULL });
  GListStore *parts = g_list_store_new (G_TYPE_LIST_MODEL);
  GtkWidget *list = gtk_drop_down_new (
    G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (parts))),
    gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));

  g_list_store_append (parts, first);
  g_list_store_append (parts, self->names);

  dossier_drop_down_enable_search (GTK_DROP_DOWN (list));
  return GTK_DROP_DOWN (list);
}

static GtkEditable *
new_date (DossierStatementForm *self)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), "2027, 2026-10, ../2027-06-30");
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (on_date_changed), self);
  return GTK_EDITABLE (entry);
}

static void add_other (DossierStatementForm *self, guint position);

static void
on_other_chosen (GtkDropDown *list, GParamSpec *pspec, DossierStatementForm *self)
{
  if (gtk_drop_down_get_selected (list) != 0
      && GTK_WIDGET (list) == gtk_widget_get_last_child (GTK_WIDGET (self->others)))
    add_other (self, 0);
}

static void
add_other (DossierStatementForm *self, guint position)
{
  gboolean is_first = gtk_widget_get_first_child (GTK_WIDGET (self->others)) == NULL;
  /* Translators: in a list of people and bodies: whom something is said to */
  GtkDropDown *list = new_names (self, is_first ? _("Nobody") : _("Nobody else"));

  gtk_drop_down_set_selected (list, position);
  gtk_box_append (self->others, GTK_WIDGET (list));
  dossier_drop_down_set_name (list, gtk_label_get_text (GTK_LABEL (self->others_label)));
  g_signal_connect (list, "notify::selected", G_CALLBACK (on_other_chosen), self);
}

static guint
find_position (DossierStatementForm *self, gint64 entity)
{
  for (guint i = 0; i < self->entities->len; i++)
    if (g_array_index (self->entities, gint64, i) == entity)
      return i;
  return 0;
}

/* @others: (nullable) (element-type DossierNamed) */
static void
show_others (DossierStatementForm *self, const GArray *others)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->others))) != NULL)
    gtk_box_remove (self->others, child);
  for (guint i = 0; others != NULL && i < others->len; i++)
    add_other (self, find_position (self, g_array_index (others, DossierNamed, i).entity));
  add_other (self, 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (self->others_label),
                                 gtk_widget_get_first_child (GTK_WIDGET (self->others)));
}

static void
dossier_statement_form_finalize (GObject *object)
{
  DossierStatementForm *self = DOSSIER_STATEMENT_FORM (object);

  g_object_unref (self->names);
  g_array_unref (self->entities);
  G_OBJECT_CLASS (dossier_statement_form_parent_class)->finalize (object);
}

static void
dossier_statement_form_class_init (DossierStatementFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_statement_form_finalize;
  signals[CHANGED] = g_signal_new ("changed", DOSSIER_TYPE_STATEMENT_FORM, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
dossier_statement_form_init (DossierStatementForm *self)
{
  self->names = gtk_string_list_new (NULL);
  self->entities = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
}

static void
build (DossierStatementForm *self)
{
  GtkWidget *kind, *certainty, *actor, *others, *when, *due, *caption;

  self->kind = new_choice (DOSSIER_N_STATEMENT_KINDS, get_kind_label);
  self->certainty = new_choice (DOSSIER_N_CERTAINTIES, get_certainty_label);
  self->actor = new_names (self, _("Not known"));
  self->others = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  self->when = new_date (self);
  self->due = new_date (self);
  self->error
    = gtk_label_new (_("This is no date. Write 2027, 2026-10, 2026-10-05 or ../2027."));
  gtk_label_set_xalign (GTK_LABEL (self->error), 0);
  gtk_label_set_wrap (GTK_LABEL (self->error), TRUE);
  gtk_widget_add_css_class (self->error, "error");
  gtk_widget_add_css_class (self->error, "caption");
  gtk_widget_set_visible (self->error, FALSE);

  kind = new_labelled (_("_Kind"), GTK_WIDGET (self->kind), GTK_WIDGET (self->kind), &caption);
  certainty = new_labelled (_("C_ertainty"), GTK_WIDGET (self->certainty),
                            GTK_WIDGET (self->certainty), &caption);
  actor = new_labelled (_("_Who"), GTK_WIDGET (self->actor), GTK_WIDGET (self->actor), &caption);
  others = new_labelled (_("_To Whom"), GTK_WIDGET (self->others), NULL, &self->others_label);
  /* Translators: the day or the time at which what was stated takes place */
  when = new_labelled (_("Whe_n"), GTK_WIDGET (self->when), GTK_WIDGET (self->when), &caption);
  due = new_labelled (_("_Due"), GTK_WIDGET (self->due), GTK_WIDGET (self->due), &caption);
  gtk_box_append (GTK_BOX (self), new_pair (kind, certainty));
  gtk_box_append (GTK_BOX (self), actor);
  gtk_box_append (GTK_BOX (self), others);
  gtk_box_append (GTK_BOX (self), new_pair (when, due));
  gtk_box_append (GTK_BOX (self), self->error);
  g_signal_connect_swapped (self->kind, "notify::selected", G_CALLBACK (on_kind_changed), self);
}

static void
note_name (GHashTable *names, gint64 entity, const char *name)
{
  if (entity != 0 && name != NULL && !g_hash_table_contains (names, &entity))
    g_hash_table_insert (names, g_memdup2 (&entity, sizeof entity), (gpointer) name);
}

/* Everybody named in the document, and whoever a statement in it names. */
static GHashTable *
gather_names (const DossierReading *reading)
{
  GHashTable *names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < reading->marks->len; i++)
    {
      const DossierMark *mark = &g_array_index (reading->marks, DossierMark, i);

      if (mark->layer == DOSSIER_LAYER_MENTION || mark->layer == DOSSIER_LAYER_STATEMENT)
        note_name (names, mark->entity, mark->label);
      for (guint k = 0; mark->others != NULL && k < mark->others->len; k++)
        {
          const DossierNamed *named = &g_array_index (mark->others, DossierNamed, k);

          note_name (names, named->entity, named->name);
        }
    }
  return names;
}

static int
compare_names (gconstpointer a, gconstpointer b, gpointer data)
{
  GHashTable *names = data;
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;
  int order = g_utf8_collate (g_hash_table_lookup (names, &x), g_hash_table_lookup (names, &y));

  return order != 0 ? order : (x > y) - (x < y);
}

/**
 * dossier_statement_form_new:
 * @reading: the document that the statement stands in
 *
 * Returns: (transfer floating): a form that shows nothing
 */
GtkWidget *
dossier_statement_form_new (const DossierReading *reading)
{
  DossierStatementForm *self = g_object_new (DOSSIER_TYPE_STATEMENT_FORM, NULL);
  g_autoptr (GHashTable) names = gather_names (reading);
  GHashTableIter iter;
  gpointer entity;
  gint64 nobody = 0;

  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &entity, NULL))
    g_array_append_vals (self->entities, entity, 1);
  g_array_sort_with_data (self->entities, compare_names, names);
  for (guint i = 0; i < self->entities->len; i++)
    gtk_string_list_append (
      self->names, g_hash_table_lookup (names, &g_array_index (self->entities, gint64, i)));
  g_array_prepend_val (self->entities, nobody);
  build (self);
  show_others (self, NULL);
  return GTK_WIDGET (self);
}

/**
 * dossier_statement_form_show:
 * @self: a form
 * @statement: a statement of its document
 *
 * Fills in what the statement says.
 */
void
dossier_statement_form_show (DossierStatementForm *self, const DossierMark *statement)
{
  g_return_if_fail (DOSSIER_IS_STATEMENT_FORM (self));

  gtk_drop_down_set_selected (self->kind, statement->statement_kind);
  gtk_drop_down_set_selected (self->certainty, statement->certainty);
  gtk_drop_down_set_selected (self->actor, find_position (self, statement->entity));
  show_others (self, statement->others);
  gtk_editable_set_text (self->when, statement->when != NULL ? statement->when : "");
  gtk_editable_set_text (self->due, statement->value != NULL ? statement->value : "");
}

/**
 * dossier_statement_form_propose:
 * @self: a form
 * @reading: its document
 * @span: bytes of its text
 *
 * Fills in what a new statement may say: the first one who is named in it says it.
 */
void
dossier_statement_form_propose (DossierStatementForm *self, const DossierReading *reading,
                                DossierSpan span)
{
  DossierMark proposed = { .certainty = dossier_certainty_of_kind (DOSSIER_STATEMENT_MEETING) };

  g_return_if_fail (DOSSIER_IS_STATEMENT_FORM (self));

  for (guint i = 0; i < reading->marks->len && proposed.entity == 0; i++)
    {
      const DossierMark *mark = &g_array_index (reading->marks, DossierMark, i);

      if (mark->layer == DOSSIER_LAYER_MENTION && dossier_span_contains (span, mark->span)
          && (mark->entity_type == DOSSIER_ENTITY_PERSON
              || mark->entity_type == DOSSIER_ENTITY_ORGANIZATION))
        proposed.entity = mark->entity;
    }
  dossier_statement_form_show (self, &proposed);
}

/**
 * dossier_statement_form_is_valid:
 * @self: a form
 *
 * Returns: whether what is filled in can be stored
 */
gboolean
dossier_statement_form_is_valid (DossierStatementForm *self)
{
  g_return_val_if_fail (DOSSIER_IS_STATEMENT_FORM (self), FALSE);

  return !gtk_widget_get_visible (self->error);
}

static gint64
get_entity (DossierStatementForm *self, GtkDropDown *list)
{
  guint position = gtk_drop_down_get_selected (list);

  return position < self->entities->len ? g_array_index (self->entities, gint64, position) : 0;
}

/**
 * dossier_statement_form_tell:
 * @self: a form
 * @words: (out caller-allocates): what is filled in; its dates are the form's, its others are to be
 *   let go with g_array_unref()
 */
void
dossier_statement_form_tell (DossierStatementForm *self, DossierStatementWords *words)
{
  g_return_if_fail (DOSSIER_IS_STATEMENT_FORM (self));

  *words = (DossierStatementWords) {
    .kind = (DossierStatementKind) gtk_drop_down_get_selected (self->kind),
    .certainty = (DossierCertainty) gtk_drop_down_get_selected (self->certainty),
    .actor = get_entity (self, self->actor),
    .others = g_array_new (FALSE, FALSE, sizeof (gint64)),
    .when = get_date (self->when),
    .due = get_date (self->due),
  };
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->others)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gint64 entity = get_entity (self, GTK_DROP_DOWN (child));
      gboolean known = entity == 0;

      for (guint i = 0; i < words->others->len; i++)
        known = known || g_array_index (words->others, gint64, i) == entity;
      if (!known)
        g_array_append_val (words->others, entity);
    }
}
