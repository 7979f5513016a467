/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-search-node.h"

#include <string.h>

#include "dossier-words.h"

static void
free_node (gpointer data)
{
  dossier_search_node_free (data);
}

/**
 * dossier_search_node_new:
 * @kind: what must hold
 *
 * Returns: (transfer full): a part without children
 */
DossierSearchNode *
dossier_search_node_new (DossierSearchKind kind)
{
  DossierSearchNode *self = g_new0 (DossierSearchNode, 1);

  self->kind = kind;
  self->children = g_ptr_array_new_with_free_func (free_node);
  self->statement = -1;
  self->first = DOSSIER_DAY_NONE;
  self->last = DOSSIER_DAY_NONE;
  return self;
}

typedef struct
{
  guint n_words;
  gboolean one_pair_character; /* the last word is a single Hangul, Han or Kana character */
} Content;

static int
look_at_word (const char *word,
              gsize       length,
              gsize       start,
              gsize       end,
              gboolean    colocated,
              gpointer    data)
{
  Content *content = data;
  gunichar first = g_utf8_get_char (word);

  content->n_words++;
  content->one_pair_character = dossier_is_pair_character (first)
                                && (gsize) g_unichar_to_utf8 (first, NULL) == length;
  return 0;
}

/**
 * dossier_search_node_phrase:
 * @words: what was typed
 * @prefix: the last word may go on
 * @quoted: it stood in quotation marks
 *
 * Returns: (transfer full) (nullable): a phrase, %NULL if there is no word in @words
 */
DossierSearchNode *
dossier_search_node_phrase (const char *words, gboolean prefix, gboolean quoted)
{
  Content content = { 0, FALSE };
  DossierSearchNode *self;

  dossier_words_foreach (words, strlen (words), DOSSIER_WORDS_WANTED, look_at_word, &content);
  if (content.n_words == 0)
    return NULL;
  self = dossier_search_node_new (DOSSIER_SEARCH_PHRASE);
  self->text = g_strdup (words);
  self->prefix = prefix || content.one_pair_character;
  self->quoted = quoted;
  return self;
}

static gpointer
copy_id (gconstpointer id, gpointer data)
{
  return g_strdup (id);
}

/**
 * dossier_search_node_copy:
 * @self: a part
 *
 * Returns: (transfer full): the same with copies of its children
 */
DossierSearchNode *
dossier_search_node_copy (const DossierSearchNode *self)
{
  DossierSearchNode *copy = g_memdup2 (self, sizeof *self);

  copy->text = g_strdup (self->text);
  copy->children = g_ptr_array_new_with_free_func (free_node);
  for (guint i = 0; i < self->children->len; i++)
    dossier_search_node_add (copy,
                             dossier_search_node_copy (dossier_search_node_get_child (self, i)));
  if (self->ids != NULL)
    {
      copy->ids = g_ptr_array_copy (self->ids, copy_id, NULL);
      g_ptr_array_set_free_func (copy->ids, g_free);
    }
  return copy;
}

/**
 * dossier_search_node_free:
 * @self: (transfer full) (nullable): a part
 */
void
dossier_search_node_free (DossierSearchNode *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->children);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_free (self->text);
  g_free (self);
}

/**
 * dossier_search_node_add:
 * @self: a part
 * @child: (transfer full) (nullable): what belongs to it
 */
void
dossier_search_node_add (DossierSearchNode *self, DossierSearchNode *child)
{
  if (child != NULL)
    g_ptr_array_add (self->children, child);
}

/**
 * dossier_search_node_get_child:
 * @self: a part
 * @index: which child
 *
 * Returns: (transfer none): the child
 */
const DossierSearchNode *
dossier_search_node_get_child (const DossierSearchNode *self, guint index)
{
  return g_ptr_array_index (self->children, index);
}

/**
 * dossier_search_node_has:
 * @self: a part
 * @kind: a kind of parts
 *
 * Returns: whether it or a part below it is of @kind
 */
gboolean
dossier_search_node_has (const DossierSearchNode *self, DossierSearchKind kind)
{
  if (self->kind == kind)
    return TRUE;
  for (guint i = 0; i < self->children->len; i++)
    if (dossier_search_node_has (dossier_search_node_get_child (self, i), kind))
      return TRUE;
  return FALSE;
}
