/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-row-choice.h"

/**
 * DossierRowChoice:
 *
 * Which rows of a list are chosen: any number. It knows them by their places and never asks for an
 * item, so that all of a hundred thousand rows can be chosen; #GtkMultiSelection holds each item
 * that it has chosen, and has it made for that. Main thread only.
 */
struct _DossierRowChoice
{
  GObject parent_instance;

  GListModel *rows;
  GtkBitset *chosen; /* places */
};

static void dossier_row_choice_model_init (GListModelInterface *iface);
static void dossier_row_choice_selection_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (
  DossierRowChoice, dossier_row_choice, G_TYPE_OBJECT,
  G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, dossier_row_choice_model_init)
  G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL, dossier_row_choice_selection_init))

static GType
dossier_row_choice_get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (DOSSIER_ROW_CHOICE (model)->rows);
}

static guint
dossier_row_choice_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (DOSSIER_ROW_CHOICE (model)->rows);
}

static gpointer
dossier_row_choice_get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (DOSSIER_ROW_CHOICE (model)->rows, position);
}

static void
dossier_row_choice_model_init (GListModelInterface *iface)
{
  iface->get_item_type = dossier_row_choice_get_item_type;
  iface->get_n_items = dossier_row_choice_get_n_items;
  iface->get_item = dossier_row_choice_get_item;
}

static gboolean
dossier_row_choice_is_selected (GtkSelectionModel *model, guint position)
{
  return gtk_bitset_contains (DOSSIER_ROW_CHOICE (model)->chosen, position);
}

static GtkBitset *
dossier_row_choice_get_selection_in_range (GtkSelectionModel *model, guint position, guint n_items)
{
  return gtk_bitset_ref (DOSSIER_ROW_CHOICE (model)->chosen);
}

static void
replace (DossierRowChoice *self, GtkBitset *chosen)
{
  g_autoptr (GtkBitset) changes = gtk_bitset_copy (self->chosen);

  gtk_bitset_difference (changes, chosen);
  gtk_bitset_unref (self->chosen);
  self->chosen = gtk_bitset_ref (chosen);
  if (!gtk_bitset_is_empty (changes))
    {
      guint first = gtk_bitset_get_minimum (changes);

      gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), first,
                                             gtk_bitset_get_maximum (changes) - first + 1);
    }
}

static gboolean
dossier_row_choice_set_selection (GtkSelectionModel *model, GtkBitset *selected, GtkBitset *mask)
{
  DossierRowChoice *self = DOSSIER_ROW_CHOICE (model);
  g_autoptr (GtkBitset) chosen = gtk_bitset_copy (self->chosen);
  g_autoptr (GtkBitset) added = gtk_bitset_copy (selected);
  guint n = g_list_model_get_n_items (self->rows);

  gtk_bitset_intersect (added, mask);
  gtk_bitset_subtract (chosen, mask);
  gtk_bitset_union (chosen, added);
  gtk_bitset_remove_range_closed (chosen, n, G_MAXUINT);
  replace (self, chosen);
  return TRUE;
}

static void
dossier_row_choice_selection_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = dossier_row_choice_is_selected;
  iface->get_selection_in_range = dossier_row_choice_get_selection_in_range;
  iface->set_selection = dossier_row_choice_set_selection;
}

/* Rows that come are not chosen. */
static void
on_items_changed (GListModel *rows, guint position, guint removed, guint added,
                  DossierRowChoice *self)
{
  g_autoptr (GtkBitset) chosen = gtk_bitset_copy (self->chosen);

  gtk_bitset_splice (chosen, position, removed, added);
  gtk_bitset_unref (self->chosen);
  self->chosen = g_steal_pointer (&chosen);
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
dossier_row_choice_dispose (GObject *object)
{
  DossierRowChoice *self = DOSSIER_ROW_CHOICE (object);

  if (self->rows != NULL)
    g_signal_handlers_disconnect_by_func (self->rows, on_items_changed, self);
  G_OBJECT_CLASS (dossier_row_choice_parent_class)->dispose (object);
}

static void
dossier_row_choice_finalize (GObject *object)
{
  DossierRowChoice *self = DOSSIER_ROW_CHOICE (object);

  g_clear_object (&self->rows);
  gtk_bitset_unref (self->chosen);
  G_OBJECT_CLASS (dossier_row_choice_parent_class)->finalize (object);
}

static void
dossier_row_choice_class_init (DossierRowChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_row_choice_dispose;
  G_OBJECT_CLASS (klass)->finalize = dossier_row_choice_finalize;
}

static void
dossier_row_choice_init (DossierRowChoice *self)
{
  self->chosen = gtk_bitset_new_empty ();
}

/**
 * dossier_row_choice_new:
 * @rows: a list
 *
 * Returns: (transfer full): a choice of none of its rows
 */
DossierRowChoice *
dossier_row_choice_new (GListModel *rows)
{
  DossierRowChoice *self = g_object_new (DOSSIER_TYPE_ROW_CHOICE, NULL);

  self->rows = g_object_ref (rows);
  g_signal_connect (rows, "items-changed", G_CALLBACK (on_items_changed), self);
  return self;
}

/**
 * dossier_row_choice_count:
 * @self: a choice
 *
 * Returns: how many rows are chosen
 */
guint
dossier_row_choice_count (DossierRowChoice *self)
{
  g_return_val_if_fail (DOSSIER_IS_ROW_CHOICE (self), 0);

  return (guint) gtk_bitset_get_size (self->chosen);
}

/**
 * dossier_row_choice_get_one:
 * @self: a choice
 *
 * Returns: the place of the row, if one and no other is chosen; else %GTK_INVALID_LIST_POSITION
 */
guint
dossier_row_choice_get_one (DossierRowChoice *self)
{
  g_return_val_if_fail (DOSSIER_IS_ROW_CHOICE (self), GTK_INVALID_LIST_POSITION);

  return gtk_bitset_get_size (self->chosen) == 1 ? gtk_bitset_get_minimum (self->chosen)
                                                 : GTK_INVALID_LIST_POSITION;
}

/**
 * dossier_row_choice_set_one:
 * @self: a choice
 * @position: of a row, or %GTK_INVALID_LIST_POSITION
 *
 * Chooses this row and no other.
 */
void
dossier_row_choice_set_one (DossierRowChoice *self, guint position)
{
  g_autoptr (GtkBitset) chosen = gtk_bitset_new_empty ();

  g_return_if_fail (DOSSIER_IS_ROW_CHOICE (self));

  if (position < g_list_model_get_n_items (self->rows))
    gtk_bitset_add (chosen, position);
  replace (self, chosen);
}

/**
 * dossier_row_choice_set:
 * @self: a choice
 * @places: of rows
 *
 * Chooses these rows and no others.
 */
void
dossier_row_choice_set (DossierRowChoice *self, GtkBitset *places)
{
  g_autoptr (GtkBitset) chosen = NULL;

  g_return_if_fail (DOSSIER_IS_ROW_CHOICE (self));

  chosen = gtk_bitset_copy (places);
  gtk_bitset_remove_range_closed (chosen, g_list_model_get_n_items (self->rows), G_MAXUINT);
  replace (self, chosen);
}

/**
 * dossier_row_choice_dup_ids:
 * @self: a choice
 * @ids: (element-type gint64): the id of each row
 *
 * Returns: (transfer full) (element-type gint64): the ids of the rows that are chosen, in order
 */
GArray *
dossier_row_choice_dup_ids (DossierRowChoice *self, const GArray *ids)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (gint64));
  GtkBitsetIter iter;
  guint place;

  g_return_val_if_fail (DOSSIER_IS_ROW_CHOICE (self), chosen);

  for (gboolean more = gtk_bitset_iter_init_first (&iter, self->chosen, &place);
       more && place < ids->len; more = gtk_bitset_iter_next (&iter, &place))
    g_array_append_val (chosen, g_array_index (ids, gint64, place));
  return chosen;
}

/**
 * dossier_row_choice_find:
 * @ids: (element-type gint64): the id of each row
 * @chosen: (element-type gint64): ids, also of what is no row
 *
 * Returns: (transfer full): the places of the rows that have one of @chosen
 */
GtkBitset *
dossier_row_choice_find (const GArray *ids, const GArray *chosen)
{
  g_autoptr (GHashTable) set = g_hash_table_new (g_int64_hash, g_int64_equal);
  GtkBitset *places = gtk_bitset_new_empty ();

  for (guint i = 0; i < chosen->len; i++)
    g_hash_table_add (set, &g_array_index (chosen, gint64, i));
  for (guint i = 0; i < ids->len; i++)
    if (g_hash_table_contains (set, &g_array_index (ids, gint64, i)))
      gtk_bitset_add (places, i);
  return places;
}
