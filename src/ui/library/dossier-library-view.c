/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-library-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "dossier-document-row.h"
#include "dossier-ids.h"
#include "dossier-tab-order.h"
#include "dossier-row-choice.h"
#include "dossier-row-list.h"
#include "dossier-search-menu.h"
#include "dossier-unrolled-list.h"

/**
 * DossierLibraryView:
 *
 * The documents of the result, newest first, and the search over their full
 * text. Choosing one opens it in the reader; several can be chosen to be set aside. Copies of one
 * text may be one row, the story. Properties `session` and `by-story`.
 */
struct _DossierLibraryView
{
  GtkWidget parent_instance;
  GtkWidget *content; /* bound so that it is let go with the template */
  DossierSession *session;
  DossierUnrolledList *rows;
  DossierRowChoice *choice;
  gboolean following; /* the session opened a document; the list only follows */
  gint64 followed;    /* the open document when the list followed last, 0 if none was */
  gint64 asked;       /* what was last opened from the list, 0 for nothing */
  GArray *chosen;     /* row ids (gint64) of what is chosen */
  gboolean searching; /* the query changes because of what is typed here */
  GtkSearchEntry *entry;
  GtkLabel *heading;
  GtkLabel *count;
  gboolean by_story;
  GtkMenuButton *searches_button;
  GtkWidget *understood;
  GtkLabel *explanation;
  GtkStack *stack;
  GtkListView *list;
  GtkWidget *choice_bar;
  GtkLabel *choice_label;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_BY_STORY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DossierLibraryView, dossier_library_view, GTK_TYPE_WIDGET)

static GListModel *
get_documents (DossierLibraryView *self)
{
  return self->session != NULL ? dossier_session_get_documents (self->session) : NULL;
}

static void
update_count (DossierLibraryView *self)
{
  GListModel *documents = get_documents (self);
  guint shown = documents != NULL ? g_list_model_get_n_items (documents) : 0;
  guint all = self->session != NULL ? dossier_session_get_n_documents (self->session) : 0;
  /* Translators: how many documents the filters leave, and how many there are: “3 of 12” */
  g_autofree char *text = shown == all ? g_strdup_printf ("%u", all)
                                       : g_strdup_printf (_("%u of %u"), shown, all);

  if (self->session == NULL || !dossier_session_is_read (self->session))
    {
      gtk_label_set_label (self->count, "");
      gtk_stack_set_visible_child_name (self->stack, "list");
      return;
    }
  gtk_label_set_label (self->count, text);
  gtk_stack_set_visible_child_name (self->stack, shown > 0 ? "list"
                                                 : all > 0 ? "nothing"
                                                           : "empty");
}

/* By row id, so that no row is made for a document that is not on the screen. */
static guint
find_document (DossierLibraryView *self, gint64 id)
{
  const GArray *ids = dossier_row_list_get_ids (DOSSIER_ROW_LIST (get_documents (self)));
  guint position = GTK_INVALID_LIST_POSITION;

  dossier_ids_find (ids, id, &position);
  return position;
}

/* Several that are chosen stay so, with the open one or without it, until another document is
 * opened elsewhere: a list that is only read anew must not change what Delete sets aside. */
static void
follow_document (DossierLibraryView *self)
{
  DossierDocument *document
    = self->session != NULL ? dossier_session_get_document (self->session) : NULL;
  gint64 id = document != NULL ? dossier_document_get_id (document) : 0;
  gboolean known = id == self->followed || id == self->asked;
  guint position = document != NULL
                     ? find_document (self, id)
                     : GTK_INVALID_LIST_POSITION;

  self->followed = id;
  if (dossier_row_choice_get_one (self->choice) == position
      && position != GTK_INVALID_LIST_POSITION)
    return;
  if (dossier_row_choice_count (self->choice) > 1 && known)
    return;
  if (position != GTK_INVALID_LIST_POSITION)
    dossier_unrolled_list_reach (self->rows, position);
  self->following = TRUE;
  dossier_row_choice_set_one (self->choice, position);
  self->following = FALSE;
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

/* A dossier opens on its newest document rather than on an empty page. */
static void
open_first_document (DossierLibraryView *self)
{
  const GArray *ids;

  if (self->session == NULL || dossier_session_get_document (self->session) != NULL)
    return;
  ids = dossier_row_list_get_ids (DOSSIER_ROW_LIST (get_documents (self)));
  if (ids->len > 0)
    dossier_session_open_document (self->session, g_array_index (ids, gint64, 0));
}

static void
update_choice_bar (DossierLibraryView *self)
{
  guint n = dossier_row_choice_count (self->choice);
  g_autofree char *text = g_strdup_printf (ngettext ("%u chosen", "%u chosen", n), n);

  gtk_label_set_label (self->choice_label, text);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->choice_bar), n > 1);
}

static void
keep_chosen (DossierLibraryView *self)
{
  g_array_unref (self->chosen);
  self->chosen = dossier_library_view_dup_chosen (self);
}

/* Rows between two that changed are told of as new, but they are the same documents. */
static void
restore_chosen (DossierLibraryView *self)
{
  GListModel *documents = get_documents (self);
  g_autoptr (GtkBitset) places = NULL;

  if (self->chosen->len < 2 || documents == NULL)
    return;
  places = dossier_row_choice_find (dossier_row_list_get_ids (DOSSIER_ROW_LIST (documents)),
                                    self->chosen);
  if (gtk_bitset_get_size (places) < 2)
    return;
  dossier_unrolled_list_reach (self->rows, gtk_bitset_get_maximum (places));
  self->following = TRUE;
  dossier_row_choice_set (self->choice, places);
  self->following = FALSE;
}

static void
on_items_changed (DossierLibraryView *self)
{
  update_count (self);
  restore_chosen (self);
  keep_chosen (self);
  update_choice_bar (self);
  follow_document (self);
  open_first_document (self);
}

static void
on_chosen (DossierLibraryView *self)
{
  guint position = dossier_row_choice_get_one (self->choice);
  const GArray *ids;

  keep_chosen (self);
  update_choice_bar (self);
  if (self->following || position == GTK_INVALID_LIST_POSITION)
    return;
  ids = dossier_row_list_get_ids (DOSSIER_ROW_LIST (get_documents (self)));
  if (position >= ids->len)
    return;
  self->asked = g_array_index (ids, gint64, position);
  dossier_session_open_document (self->session, self->asked);
}

static void
on_activated (GtkListView *list, guint position, DossierLibraryView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.focus-reader", NULL);
}

static void
on_search_changed (GtkSearchEntry *entry, DossierLibraryView *self)
{
  if (self->session == NULL)
    return;
  self->searching = TRUE;
  dossier_session_search (self->session, gtk_editable_get_text (GTK_EDITABLE (entry)));
  self->searching = FALSE;
}

static void
update_searches (DossierLibraryView *self)
{
  g_autoptr (GMenuModel) menu = dossier_search_menu_new (self->session);

  gtk_menu_button_set_menu_model (self->searches_button, menu);
}

static void
on_search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierLibraryView *self = DOSSIER_LIBRARY_VIEW (widget);
  const GPtrArray *searches = dossier_session_get_searches (self->session);
  gint64 id = parameter != NULL ? g_variant_get_int64 (parameter) : 0;

  if (g_str_equal (name, "library.keep-search"))
    dossier_session_keep_search (self->session);
  else if (g_str_equal (name, "library.rename-search"))
    dossier_search_menu_present_rename (GTK_WINDOW (gtk_widget_get_root (widget)), self->session,
                                        id);
  else if (g_str_equal (name, "library.drop-search"))
    dossier_session_drop_search (self->session, id);
  else
    for (guint i = 0; i < searches->len; i++)
      {
        const DossierSavedSearch *search = g_ptr_array_index (searches, i);

        if (search->id == id)
          gtk_editable_set_text (GTK_EDITABLE (self->entry), search->words);
      }
}

/* What cannot be written is not offered; opening a search writes nothing. */
static void
update_search_actions (DossierLibraryView *self)
{
  gboolean writable = !dossier_corpus_is_read_only (dossier_session_get_corpus (self->session));
  const DossierSearch *search
    = dossier_query_get_search (dossier_session_get_query (self->session));
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "library.keep-search",
                                 writable && dossier_search_get_root (search) != NULL);
  gtk_widget_action_set_enabled (widget, "library.rename-search", writable);
  gtk_widget_action_set_enabled (widget, "library.drop-search", writable);
}

static void
on_next_match (GtkSearchEntry *entry, DossierLibraryView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.next-place", NULL);
}

static void
on_previous_match (GtkSearchEntry *entry, DossierLibraryView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.previous-place", NULL);
}

/* How the search was understood, what of it was left out or stopped; also as the entry's
 * description. */
static void
update_explanation (DossierLibraryView *self)
{
  const DossierSearch *search
    = dossier_query_get_search (dossier_session_get_query (self->session));
  const char *remark = dossier_session_get_search_remark (self->session);
  g_autofree char *words = dossier_search_explain (search);
  g_autofree char *text = remark != NULL ? g_strdup_printf ("%s · %s", words, remark)
                                         : g_strdup (words);

  gtk_label_set_label (self->explanation, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->explanation), text);
  gtk_widget_set_visible (self->understood, *text != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
on_stop_search (GtkSearchEntry *entry, DossierLibraryView *self)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
}

/* Filters that were cleared elsewhere clear the entry. */
static void
on_query_changed (DossierLibraryView *self)
{
  const char *words = dossier_query_get_words (dossier_session_get_query (self->session));

  update_explanation (self);
  update_search_actions (self);
  if (!self->searching && (words == NULL || *words == '\0')
      && *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, dossier_document_row_new ());
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  dossier_document_row_set_document (DOSSIER_DOCUMENT_ROW (gtk_list_item_get_child (item)),
                                     gtk_list_item_get_item (item));
}

static void
on_unbind (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  dossier_document_row_set_document (DOSSIER_DOCUMENT_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
update_counting (DossierLibraryView *self)
{
  gtk_label_set_label (self->heading, self->by_story ? _("Stories") : _("Documents"));
  if (self->session != NULL)
    dossier_session_set_counting (self->session, self->by_story ? DOSSIER_COUNT_STORIES
                                                                : DOSSIER_COUNT_DOCUMENTS);
}

static void
set_by_story (DossierLibraryView *self, gboolean by_story)
{
  if (self->by_story == by_story)
    return;
  self->by_story = by_story;
  update_counting (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BY_STORY]);
}

static void
set_session (DossierLibraryView *self, DossierSession *session)
{
  if (self->session == session)
    return;
  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->session, self);
      g_signal_handlers_disconnect_by_data (get_documents (self), self);
    }
  g_set_object (&self->session, session);
  self->followed = 0;
  self->asked = 0;
  g_array_set_size (self->chosen, 0);
  self->following = TRUE;
  dossier_unrolled_list_set_model (self->rows, get_documents (self));
  self->following = FALSE;
  if (session != NULL)
    {
      g_signal_connect_object (session, "notify::document", G_CALLBACK (follow_document), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::n-documents", G_CALLBACK (update_count), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "refreshed", G_CALLBACK (update_count), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::query", G_CALLBACK (on_query_changed), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::searches", G_CALLBACK (update_searches), self,
                               G_CONNECT_SWAPPED);
      update_searches (self);
      update_search_actions (self);
      g_signal_connect_object (session, "notify::search-remark", G_CALLBACK (update_explanation),
                               self, G_CONNECT_SWAPPED);
      g_signal_connect_object (get_documents (self), "items-changed",
                               G_CALLBACK (on_items_changed), self, G_CONNECT_SWAPPED);
    }
  update_counting (self);
  on_items_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static gboolean
dossier_library_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (DOSSIER_LIBRARY_VIEW (widget)->list));
}

static void
dossier_library_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, DOSSIER_LIBRARY_VIEW (object)->session);
      break;
    case PROP_BY_STORY:
      g_value_set_boolean (value, DOSSIER_LIBRARY_VIEW (object)->by_story);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dossier_library_view_set_property (GObject *object, guint id, const GValue *value,
                                   GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SESSION:
      set_session (DOSSIER_LIBRARY_VIEW (object), g_value_get_object (value));
      break;
    case PROP_BY_STORY:
      set_by_story (DOSSIER_LIBRARY_VIEW (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dossier_library_view_dispose (GObject *object)
{
  DossierLibraryView *self = DOSSIER_LIBRARY_VIEW (object);

  if (self->choice != NULL)
    g_signal_handlers_disconnect_by_data (self->choice, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_LIBRARY_VIEW);
  g_clear_object (&self->choice);
  g_clear_object (&self->rows);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (dossier_library_view_parent_class)->dispose (object);
}

static void
dossier_library_view_finalize (GObject *object)
{
  g_array_unref (DOSSIER_LIBRARY_VIEW (object)->chosen);
  G_OBJECT_CLASS (dossier_library_view_parent_class)->finalize (object);
}

static void
dossier_library_view_class_init (DossierLibraryViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dossier_library_view_get_property;
  object_class->set_property = dossier_library_view_set_property;
  object_class->dispose = dossier_library_view_dispose;
  object_class->finalize = dossier_library_view_finalize;
  widget_class->grab_focus = dossier_library_view_grab_focus;

  properties[PROP_SESSION]
    = g_param_spec_object ("session", NULL, NULL, DOSSIER_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_BY_STORY]
    = g_param_spec_boolean ("by-story", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, DOSSIER_RESOURCE_PATH "/ui/dossier-library-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryView, content);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryView, entry);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryView, heading);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryView, count);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryView, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryView, list);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryView, choice_bar);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryView, choice_label);
  gtk_widget_class_install_action (widget_class, "library.keep-search", NULL, on_search_action);
  gtk_widget_class_install_action (widget_class, "library.open-search", "x", on_search_action);
  gtk_widget_class_install_action (widget_class, "library.rename-search", "x", on_search_action);
  gtk_widget_class_install_action (widget_class, "library.drop-search", "x", on_search_action);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryView, searches_button);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryView, understood);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryView, explanation);
  gtk_widget_class_bind_template_callback (widget_class, on_next_match);
  gtk_widget_class_bind_template_callback (widget_class, on_previous_match);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind);
}

/* Other documents begin at the top. */
static void
on_turned (DossierLibraryView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", 0);
}

static void
dossier_library_view_init (DossierLibraryView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->chosen = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->rows = dossier_unrolled_list_new ();
  g_signal_connect_object (self->rows, "turned", G_CALLBACK (on_turned), self, G_CONNECT_SWAPPED);
  self->choice = dossier_row_choice_new (G_LIST_MODEL (self->rows));
  g_signal_connect_object (self->choice, "selection-changed", G_CALLBACK (on_chosen), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->choice));
  dossier_tab_order_leave_list (GTK_WIDGET (self->list));
  update_count (self);
}

/**
 * dossier_library_view_focus_search:
 * @self: a library
 *
 * Gives the search entry the keyboard.
 */
void
dossier_library_view_focus_search (DossierLibraryView *self)
{
  g_return_if_fail (DOSSIER_IS_LIBRARY_VIEW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/**
 * dossier_library_view_step:
 * @self: a library
 * @direction: 1 for the next document of the list, -1 for the one before
 *
 * Opens another document; stops at the ends.
 */
void
dossier_library_view_step (DossierLibraryView *self, int direction)
{
  guint n = self->session != NULL ? g_list_model_get_n_items (get_documents (self)) : 0;
  guint at = dossier_row_choice_get_one (self->choice);

  g_return_if_fail (DOSSIER_IS_LIBRARY_VIEW (self));

  if (n == 0)
    return;
  if (at == GTK_INVALID_LIST_POSITION)
    at = direction > 0 ? 0 : n - 1;
  else if (direction > 0 && at + 1 < n)
    at++;
  else if (direction < 0 && at > 0)
    at--;
  dossier_unrolled_list_reach (self->rows, at);
  dossier_row_choice_set_one (self->choice, at);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", at);
}

/**
 * dossier_library_view_dup_chosen:
 * @self: a library
 *
 * Returns: (transfer full) (element-type gint64): row ids of the documents that are chosen in the
 *   list
 */
GArray *
dossier_library_view_dup_chosen (DossierLibraryView *self)
{
  g_return_val_if_fail (DOSSIER_IS_LIBRARY_VIEW (self), NULL);

  if (self->session == NULL)
    return g_array_new (FALSE, FALSE, sizeof (gint64));
  return dossier_row_choice_dup_ids (
    self->choice, dossier_row_list_get_ids (DOSSIER_ROW_LIST (get_documents (self))));
}

/**
 * dossier_library_view_choose_none:
 * @self: a library
 *
 * Lets go of all rows; the document that is open stays open.
 */
void
dossier_library_view_choose_none (DossierLibraryView *self)
{
  g_return_if_fail (DOSSIER_IS_LIBRARY_VIEW (self));

  dossier_row_choice_set_one (self->choice, GTK_INVALID_LIST_POSITION);
}
