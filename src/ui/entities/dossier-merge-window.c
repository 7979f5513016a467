/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-merge-window.h"

#include <glib/gi18n.h>
#include <string.h>

#include "dossier-choice-window.h"
#include "dossier-count-label.h"
#include "dossier-facet.h"
#include "dossier-fold.h"
#include "dossier-join.h"
#include "dossier-kind-style.h"

/* Who sees so many types more of the name; a dossier may have tens of thousands. */
#define MOST_ROWS 50

#define DOSSIER_TYPE_MERGE_WINDOW (dossier_merge_window_get_type ())
G_DECLARE_FINAL_TYPE (DossierMergeWindow, dossier_merge_window, DOSSIER, MERGE_WINDOW,
                      DossierChoiceWindow)

/**
 * DossierMergeWindow:
 *
 * Asks with whom of the sidebar's list to merge the chosen entity: those of its type first, or
 * those in whose names somebody types a part.
 */
struct _DossierMergeWindow
{
  DossierChoiceWindow parent_instance;
  DossierSession *session;
  gint64 entity;
  DossierEntityType type;
  GPtrArray *shown; /* DossierFacet: a row each */
};

G_DEFINE_FINAL_TYPE (DossierMergeWindow, dossier_merge_window, DOSSIER_TYPE_CHOICE_WINDOW)

static const DossierChoiceWords words = {
  .title = N_("Merge Entities"),
  .field = N_("Part of a name"),
  .list = N_("Other Entities"),
  .none = N_("No Such Entity"),
  .explanation = N_("No other entity of the list has this in its name."),
  .more = N_("There are more: type a part of the name."),
};

/* The best first: names that begin as typed, and of them those of the chosen one's type. */
enum
{
  BEGINS_SAME_TYPE,
  BEGINS_OTHER_TYPE,
  HOLDS_SAME_TYPE,
  HOLDS_OTHER_TYPE,
  N_RANKS,
};

static char *
tell_count (DossierMergeWindow *self, guint count)
{
  return dossier_session_get_entity_scope (self->session) == DOSSIER_SCOPE_DOSSIER
           ? dossier_count_label (count, dossier_session_get_counting (self->session))
           : g_strdup_printf (ngettext ("%u mention", "%u mentions", count), count);
}

/* @parts: folded. Returns FALSE if one of them is not in the name. */
static gboolean
find_rank (DossierMergeWindow *self, DossierFacet *facet, GStrv parts, DossierFoldBuffer *buffer,
           guint *rank)
{
  const char *name = dossier_facet_get_label (facet);
  gboolean other = dossier_facet_get_entity_type (facet) != self->type;

  *rank = BEGINS_SAME_TYPE + other;
  if (parts[0] == NULL)
    return TRUE;
  dossier_fold_buffer_fold (buffer, name, strlen (name));
  for (guint i = 0; parts[i] != NULL; i++)
    if (strstr (buffer->text, parts[i]) == NULL)
      return FALSE;
  if (!g_str_has_prefix (buffer->text, parts[0]))
    *rank = HOLDS_SAME_TYPE + other;
  return TRUE;
}

/* Walks through the sidebar's list, in its order, which is that of counts. Returns whether there
 * are more than are shown. */
static gboolean
collect (DossierMergeWindow *self, GStrv parts)
{
  GListModel *entities = dossier_session_get_entities (self->session);
  GPtrArray *ranks[N_RANKS];
  DossierFoldBuffer buffer = { 0 };
  guint n = g_list_model_get_n_items (entities), n_found = 0, rank;

  for (guint i = 0; i < N_RANKS; i++)
    ranks[i] = g_ptr_array_new_with_free_func (g_object_unref);
  /* One more than is shown tells that there are more. */
  for (guint i = 0; i < n && ranks[0]->len <= MOST_ROWS; i++)
    {
      g_autoptr (DossierFacet) facet = g_list_model_get_item (entities, i);

      if (dossier_facet_get_entity (facet) == self->entity
          || !find_rank (self, facet, parts, &buffer, &rank))
        continue;
      n_found++;
      if (ranks[rank]->len <= MOST_ROWS)
        g_ptr_array_add (ranks[rank], g_object_ref (facet));
    }
  dossier_fold_buffer_clear (&buffer);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  self->shown = ranks[0];
  for (guint i = 1; i < N_RANKS; i++)
    g_ptr_array_extend_and_steal (self->shown, ranks[i]);
  if (self->shown->len > MOST_ROWS)
    g_ptr_array_set_size (self->shown, MOST_ROWS);
  return n_found > MOST_ROWS;
}

static void
show_found (DossierMergeWindow *self, gboolean more)
{
  DossierChoiceWindow *window = DOSSIER_CHOICE_WINDOW (self);

  dossier_choice_window_clear (window);
  for (guint i = 0; i < self->shown->len; i++)
    {
      DossierFacet *facet = g_ptr_array_index (self->shown, i);
      const char *type = dossier_kind_style_entity_name (dossier_facet_get_entity_type (facet));
      g_autofree char *count = tell_count (self, dossier_facet_get_count (facet));
      g_autofree char *meta = dossier_join_words ((const char *[]) { type, count }, 2);

      dossier_choice_window_add (window, dossier_facet_get_label (facet), meta, NULL);
    }
  dossier_choice_window_show (window, more);
}

static void
search (DossierChoiceWindow *window, const char *text)
{
  DossierMergeWindow *self = DOSSIER_MERGE_WINDOW (window);
  g_autofree char *folded = dossier_fold (text, -1);
  g_auto (GStrv) parts = g_strsplit (g_strstrip (folded), " ", -1);

  show_found (self, collect (self, parts));
}

static void
merge (DossierMergeWindow *self, DossierFacet *facet)
{
  DossierSuggestion other = {
    .entity = dossier_facet_get_entity (facet),
    .type = dossier_facet_get_entity_type (facet),
    .name = (char *) dossier_facet_get_label (facet),
  };

  if (dossier_session_get_entity_scope (self->session) == DOSSIER_SCOPE_DOSSIER)
    other.n_documents = dossier_facet_get_count (facet);
  /* Behind the window the dossier goes on: what is merged is who was asked about. */
  if (dossier_session_get_entity_id (self->session) == self->entity
      && dossier_session_get_entity (self->session) != NULL)
    dossier_session_relate (self->session, DOSSIER_IDENTITY_SAME, &other);
}

static void
choose (DossierChoiceWindow *window, guint place)
{
  DossierMergeWindow *self = DOSSIER_MERGE_WINDOW (window);

  merge (self, g_ptr_array_index (self->shown, place));
}

static void
dossier_merge_window_dispose (GObject *object)
{
  DossierMergeWindow *self = DOSSIER_MERGE_WINDOW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  G_OBJECT_CLASS (dossier_merge_window_parent_class)->dispose (object);
}

static void
dossier_merge_window_class_init (DossierMergeWindowClass *klass)
{
  DossierChoiceWindowClass *choice_class = DOSSIER_CHOICE_WINDOW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_merge_window_dispose;
  choice_class->words = &words;
  choice_class->search = search;
  choice_class->choose = choose;
}

static void
dossier_merge_window_init (DossierMergeWindow *self)
{
}

/**
 * dossier_merge_window_present:
 * @parent: (nullable): the window
 * @session: a session with a chosen entity, whose dossier may be written to
 *
 * Asks with which entity of the sidebar's list to merge the chosen one. Main thread.
 */
void
dossier_merge_window_present (GtkWindow *parent, DossierSession *session)
{
  DossierEntity *entity = dossier_session_get_entity (session);
  DossierMergeWindow *self;
  g_autofree char *subject = NULL;

  g_return_if_fail (entity != NULL);

  self = g_object_new (DOSSIER_TYPE_MERGE_WINDOW, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  self->entity = dossier_entity_get_id (entity);
  self->type = dossier_entity_get_entity_type (entity);
  /* Translators: %s is the name of the entity that the analyst chose */
  subject = g_strdup_printf (_("Choose who “%s” is the same as. You can split them again."),
                             dossier_entity_get_name (entity));
  dossier_choice_window_present (
    DOSSIER_CHOICE_WINDOW (self), subject,
    dossier_session_get_entity_scope (session) == DOSSIER_SCOPE_DOCUMENT
      ? _("Those of this document. For all, choose “Dossier” above the entities first.") : NULL);
}
