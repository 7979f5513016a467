/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-search.h"

#include "dossier-search-parser.h"

struct _DossierSearch
{
  gatomicrefcount ref_count;
  char *text;              /* never NULL */
  DossierSearchNode *root; /* NULL: everything */
  GPtrArray *notes;
};

/**
 * dossier_search_new:
 * @text: (nullable): what a person typed
 * @vocabulary: (nullable): names of sectors and languages; without it they are called by id
 *
 * Returns: (transfer full): what it asks for
 */
DossierSearch *
dossier_search_new (const char *text, const DossierVocabulary *vocabulary)
{
  DossierSearch *self = g_new0 (DossierSearch, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->text = g_utf8_make_valid (text != NULL ? text : "", -1);
  self->notes = g_ptr_array_new_with_free_func (g_free);
  self->root = dossier_search_parse (self->text, vocabulary, self->notes);
  return self;
}

/**
 * dossier_search_ref:
 * @self: a search
 *
 * Returns: (transfer full): @self
 */
DossierSearch *
dossier_search_ref (DossierSearch *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * dossier_search_unref:
 * @self: (transfer full): a search
 */
void
dossier_search_unref (DossierSearch *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->text);
  dossier_search_node_free (self->root);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

/**
 * dossier_search_get_text:
 * @self: a search
 *
 * Returns: (transfer none): what was typed
 */
const char *
dossier_search_get_text (const DossierSearch *self)
{
  return self->text;
}

/**
 * dossier_search_get_root:
 * @self: (nullable): a search
 *
 * Returns: (transfer none) (nullable): what must hold, %NULL if it lets everything through
 */
const DossierSearchNode *
dossier_search_get_root (const DossierSearch *self)
{
  return self != NULL ? self->root : NULL;
}

/**
 * dossier_search_get_notes:
 * @self: a search
 *
 * Returns: (transfer none) (element-type utf8): sentences without a full stop on what of it was
 *   left out or could not be meant, translated
 */
const GPtrArray *
dossier_search_get_notes (const DossierSearch *self)
{
  return self->notes;
}

static gboolean
node_has_places (const DossierSearchNode *node)
{
  if (node->kind == DOSSIER_SEARCH_PHRASE || node->kind == DOSSIER_SEARCH_PATTERN)
    return !node->in_title;
  if (node->kind != DOSSIER_SEARCH_AND && node->kind != DOSSIER_SEARCH_OR
      && node->kind != DOSSIER_SEARCH_NEAR)
    return FALSE;
  for (guint i = 0; i < node->children->len; i++)
    if (node_has_places (dossier_search_node_get_child (node, i)))
      return TRUE;
  return FALSE;
}

static gboolean
node_has_patterns (const DossierSearchNode *node)
{
  if (node->kind == DOSSIER_SEARCH_PATTERN)
    return TRUE;
  for (guint i = 0; node->children != NULL && i < node->children->len; i++)
    if (node_has_patterns (dossier_search_node_get_child (node, i)))
      return TRUE;
  return FALSE;
}

/**
 * dossier_search_has_patterns:
 * @self: (nullable): a search
 *
 * Returns: whether it holds a regular expression, whose places may take a second to find
 */
gboolean
dossier_search_has_patterns (const DossierSearch *self)
{
  return self != NULL && self->root != NULL && node_has_patterns (self->root);
}

/**
 * dossier_search_has_places:
 * @self: (nullable): a search
 *
 * Returns: whether it asks for anything that stands at a place of a text
 */
gboolean
dossier_search_has_places (const DossierSearch *self)
{
  return self != NULL && self->root != NULL && node_has_places (self->root);
}
