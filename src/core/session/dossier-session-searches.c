/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-session-private.h"

#include <glib/gi18n-lib.h>

/* Searches that are kept in the dossier. */

/**
 * dossier_session_get_searches:
 * @self: a session
 *
 * Returns: (transfer none) (element-type DossierSavedSearch): the kept searches, by name
 */
const GPtrArray *
dossier_session_get_searches (DossierSession *self)
{
  return self->searches;
}

static const DossierSavedSearch *
find_search (DossierSession *self, gint64 id)
{
  for (guint i = 0; i < self->searches->len; i++)
    {
      const DossierSavedSearch *search = g_ptr_array_index (self->searches, i);

      if (search->id == id)
        return search;
    }
  return NULL;
}

/**
 * dossier_session_keep_search:
 * @self: a session
 *
 * Keeps the query's search, by its own words; it can be renamed.
 */
void
dossier_session_keep_search (DossierSession *self)
{
  char *words;
  DossierChange change = { .kind = DOSSIER_CHANGE_KEEP_SEARCH };
  g_autofree char *name = NULL;
  g_autofree char *done = NULL;

  g_return_if_fail (DOSSIER_IS_SESSION (self));

  words = (char *) dossier_query_get_words (self->query);
  if (dossier_search_get_root (dossier_query_get_search (self->query)) == NULL)
    return;
  change.decision.name = words;
  change.decision.value = words;
  /* Translators: after “Undo” or “Redo” */
  name = g_strdup_printf (_("keeping the search “%s”"), words);
  done = g_strdup_printf (_("Kept the search “%s”"), words);
  dossier_session_push_edit (self, dossier_edit_new (&change, name, done));
}

/**
 * dossier_session_rename_search:
 * @self: a session
 * @id: row id of a kept search
 * @name: what to call it
 */
void
dossier_session_rename_search (DossierSession *self, gint64 id, const char *name)
{
  DossierChange change = { .kind = DOSSIER_CHANGE_RENAME_SEARCH, .id = id };
  const DossierSavedSearch *search;
  g_autofree char *label = NULL;
  g_autofree char *done = NULL;

  g_return_if_fail (DOSSIER_IS_SESSION (self));

  search = find_search (self, id);
  if (search == NULL || *name == '\0' || g_str_equal (search->name, name))
    return;
  change.decision.name = (char *) name;
  change.decision.value = search->name;
  /* Translators: after “Undo” or “Redo” */
  label = g_strdup_printf (_("renaming the search “%s”"), search->name);
  done = g_strdup_printf (_("The search is called “%s” now"), name);
  dossier_session_push_edit (self, dossier_edit_new (&change, label, done));
}

/**
 * dossier_session_drop_search:
 * @self: a session
 * @id: row id of a kept search
 *
 * Takes it off the list.
 */
void
dossier_session_drop_search (DossierSession *self, gint64 id)
{
  DossierChange change = { .kind = DOSSIER_CHANGE_DROP_SEARCH, .id = id };
  const DossierSavedSearch *search;
  g_autofree char *name = NULL;
  g_autofree char *done = NULL;

  g_return_if_fail (DOSSIER_IS_SESSION (self));

  search = find_search (self, id);
  if (search == NULL)
    return;
  /* Translators: after “Undo” or “Redo” */
  name = g_strdup_printf (_("removing the search “%s”"), search->name);
  done = g_strdup_printf (_("Removed the search “%s”"), search->name);
  dossier_session_push_edit (self, dossier_edit_new (&change, name, done));
}
