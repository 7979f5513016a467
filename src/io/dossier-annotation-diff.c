/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-annotation-diff.h"

#include <string.h>

#include "dossier-annotation-file.h"
#include "dossier-plain-line.h"

/* The lists of an object in the exchange format, and what tells two elements of one list apart.
 * The mentions of sectors are a list of their own here. */
typedef struct
{
  const char *name;
  const char *one;      /* what an element is called */
  const char *keys[4];
} List;

static const List lists[] = {
  { "segments", "segment", { "start", "end" } },
  { "entities", "entity", { "id" } },
  { "mentions", "mention", { "start", "end" } },
  { "times", "time", { "start", "end" } },
  { "sectors", "sector", { "start", "end", "sector" } },
  { "statements", "statement", { "start", "end" } },
};
#define N_LISTS G_N_ELEMENTS (lists)

typedef struct
{
  guint added, removed, changed;
} Tally;

struct _DossierAnnotationDiff
{
  DossierAnnotationFile *earlier;
  GMutex lock;           /* for what follows: workers compare at once */
  guint n_documents, n_changed, n_new;
  Tally tallies[N_LISTS];
};

/**
 * dossier_annotation_diff_new:
 * @path: what `dossier annotate` printed on an earlier day
 * @error: set if the file cannot be read or is something else; the message
 *   names the file and the line
 *
 * Returns: (transfer full): the annotations to compare with
 */
DossierAnnotationDiff *
dossier_annotation_diff_new (const char *path, GError **error)
{
  g_autoptr (DossierAnnotationDiff) self = g_new0 (DossierAnnotationDiff, 1);

  g_return_val_if_fail (path != NULL, NULL);

  g_mutex_init (&self->lock);
  self->earlier = dossier_annotation_file_open (path, error);
  if (self->earlier == NULL)
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * dossier_annotation_diff_free:
 * @self: (transfer full) (nullable): annotations to compare with
 */
void
dossier_annotation_diff_free (DossierAnnotationDiff *self)
{
  if (self == NULL)
    return;
  dossier_annotation_file_close (self->earlier);
  g_mutex_clear (&self->lock);
  g_free (self);
}

/* The file may have been changed by other hands: what is no number is no place. */
static gboolean
get_number (JsonObject *object, const char *name, gint64 *number)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_INT64)
    return FALSE;
  *number = json_node_get_int (node);
  return TRUE;
}

static const char *
get_id (JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "id");

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
           ? json_node_get_string (node)
           : "";
}

static JsonArray *
get_list (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static void
add_element (GHashTable *elements, const List *list, JsonObject *element, const char *sector)
{
  g_autoptr (GString) key = g_string_new (NULL);

  for (const char *const *name = list->keys; *name != NULL; name++)
    {
      JsonNode *node = json_object_get_member (element, *name);
      g_autofree char *value = node != NULL ? json_to_string (node, FALSE) : NULL;

      g_string_append_printf (key, "%s\n",
                              value != NULL ? value : sector != NULL ? sector : "");
    }
  g_hash_table_insert (elements, g_strdup (key->str), element);
}

/* Elements of a list by their key: char * → JsonObject, borrowed from the object. */
static GHashTable *
index_list (JsonObject *object, const List *list)
{
  GHashTable *elements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  JsonArray *array = get_list (object, list->name);
  guint length = array != NULL ? json_array_get_length (array) : 0;

  for (guint i = 0; i < length; i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      JsonObject *element = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      JsonArray *mentions = element != NULL ? get_list (element, "mentions") : NULL;
      const char *sector;

      if (element == NULL)
        continue;
      if (mentions == NULL)
        {
          add_element (elements, list, element, NULL);
          continue;
        }
      sector = get_id (element);
      for (guint m = 0; m < json_array_get_length (mentions); m++)
        {
          JsonNode *mention = json_array_get_element (mentions, m);

          if (JSON_NODE_HOLDS_OBJECT (mention))
            add_element (elements, list, json_node_get_object (mention), sector);
        }
    }
  return elements;
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer data)
{
  GHashTable *const *both = data;
  gint64 places[2];

  for (guint i = 0; i < 2; i++)
    {
      const char *key = *(const char *const *) (i == 0 ? a : b);
      JsonObject *element = g_hash_table_lookup (both[0], key);

      if (element == NULL)
        element = g_hash_table_lookup (both[1], key);
      if (!get_number (element, "start", &places[i]))
        places[i] = 0;
    }
  if (places[0] != places[1])
    return places[0] < places[1] ? -1 : 1;
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* All keys of both lists, as they stand in the text. */
static GPtrArray *
merge_keys (GHashTable *old, GHashTable *new)
{
  GPtrArray *keys = g_ptr_array_new ();
  GHashTable *both[] = { old, new };
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, old);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_ptr_array_add (keys, key);
  g_hash_table_iter_init (&iter, new);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (old, key))
      g_ptr_array_add (keys, key);
  g_ptr_array_sort_with_data (keys, compare_places, both);
  return keys;
}

static void
append_value (GString *out, JsonObject *element, const char *name)
{
  JsonNode *node = json_object_get_member (element, name);
  g_autofree char *value = node != NULL ? json_to_string (node, FALSE) : NULL;

  g_string_append (out, value != NULL ? value : "—");
}

/* What an element is, on one line: where, and the members that people look for. */
static void
append_element (GString *out, char sign, const List *list, JsonObject *element, const char *key)
{
  static const char *const told[] = { "text", "kind", "type", "name", "entity", "edtf", "actor",
                                      "cue", "rule" };
  gint64 start, end;

  g_string_append_printf (out, "  %c %s", sign, list->one);
  if (get_number (element, "start", &start) && get_number (element, "end", &end))
    g_string_append_printf (out, " %" G_GINT64_FORMAT "–%" G_GINT64_FORMAT, start, end);
  else if (json_object_has_member (element, "id"))
    {
      g_string_append_c (out, ' ');
      append_value (out, element, "id");
    }
  if (g_str_equal (list->name, "sectors"))
    {
      g_autofree char *sector = g_strdup (strchr (strchr (key, '\n') + 1, '\n') + 1);

      g_string_append_printf (out, " %s", g_strchomp (sector));
    }
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    if (json_object_has_member (element, told[i])
        && !json_object_get_null_member (element, told[i]))
      {
        g_string_append_c (out, ' ');
        append_value (out, element, told[i]);
      }
  g_string_append_c (out, '\n');
}

/* The members that differ, each with both values; whether there are any. */
static gboolean
append_changes (GString *out, const List *list, JsonObject *old, JsonObject *new, const char *key)
{
  g_autoptr (GString) changes = g_string_new (NULL);
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GList) sorted = NULL;
  g_autoptr (GList) of_old = json_object_get_members (old);
  g_autoptr (GList) of_new = json_object_get_members (new);

  for (GList *l = of_old; l != NULL; l = l->next)
    g_hash_table_add (names, l->data);
  for (GList *l = of_new; l != NULL; l = l->next)
    g_hash_table_add (names, l->data);
  sorted = g_list_sort (g_hash_table_get_keys (names), (GCompareFunc) strcmp);
  for (GList *l = sorted; l != NULL; l = l->next)
    {
      JsonNode *before = json_object_get_member (old, l->data);
      JsonNode *after = json_object_get_member (new, l->data);

      if (before != NULL && after != NULL && json_node_equal (before, after))
        continue;
      g_string_append_printf (changes, "      %s: ", (const char *) l->data);
      append_value (changes, old, l->data);
      g_string_append (changes, " → ");
      append_value (changes, new, l->data);
      g_string_append_c (changes, '\n');
    }
  if (changes->len == 0)
    return FALSE;
  if (list != NULL)
    append_element (out, '~', list, new, key);
  else
    g_string_append (out, "  ~ document\n");
  g_string_append_len (out, changes->str, (gssize) changes->len);
  return TRUE;
}

static void
compare_lists (const List *list, JsonObject *old, JsonObject *new, GString *out, Tally *tally)
{
  g_autoptr (GHashTable) before = index_list (old, list);
  g_autoptr (GHashTable) after = index_list (new, list);
  g_autoptr (GPtrArray) keys = merge_keys (before, after);

  for (guint i = 0; i < keys->len; i++)
    {
      const char *key = g_ptr_array_index (keys, i);
      JsonObject *was = g_hash_table_lookup (before, key);
      JsonObject *is = g_hash_table_lookup (after, key);

      if (was == NULL)
        {
          append_element (out, '+', list, is, key);
          tally->added++;
        }
      else if (is == NULL)
        {
          append_element (out, '-', list, was, key);
          tally->removed++;
        }
      else if (append_changes (out, list, was, is, key))
        tally->changed++;
    }
}

static void
count (DossierAnnotationDiff *self, const Tally *tallies, gboolean is_new, gboolean changed)
{
  g_mutex_lock (&self->lock);
  self->n_documents++;
  self->n_new += is_new;
  self->n_changed += changed;
  for (guint i = 0; i < N_LISTS; i++)
    {
      self->tallies[i].added += tallies[i].added;
      self->tallies[i].removed += tallies[i].removed;
      self->tallies[i].changed += tallies[i].changed;
    }
  g_mutex_unlock (&self->lock);
}

/**
 * dossier_annotation_diff_compare:
 * @self: the earlier annotations
 * @uri: the document's name
 * @object: its annotations of today, as dossier_annotation_json_write() writes them
 * @length: their length, bytes
 * @out: what changed is appended to it, one mark a line; nothing if nothing did
 * @error: set when one of both cannot be read
 *
 * Compares a document's marks: those that came (+), went (-) and changed (~). The words are those
 * of the exchange format in every locale, for programs read them too.
 *
 * Returns: whether they could be compared
 */
gboolean
dossier_annotation_diff_compare (DossierAnnotationDiff *self, const char *uri, const char *object,
                                 gsize length, GString *out, GError **error)
{
  g_autoptr (JsonParser) today = json_parser_new_immutable ();
  g_autoptr (GError) refused = NULL;
  g_autoptr (JsonParser) earlier = dossier_annotation_file_load (self->earlier, uri, &refused);
  g_autoptr (GString) lines = g_string_new (NULL);
  Tally tallies[N_LISTS] = { 0 };
  JsonObject *old, *new;

  if (refused != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&refused));
      return FALSE;
    }
  if (earlier == NULL)
    {
      dossier_plain_line_append (out, uri);
      g_string_append (out, "\n  + document\n");
      count (self, tallies, TRUE, FALSE);
      return TRUE;
    }
  if (!json_parser_load_from_data (today, object, (gssize) length, error))
    return FALSE;

  old = json_node_get_object (json_parser_get_root (earlier));
  new = json_node_get_object (json_parser_get_root (today));
  append_changes (lines, NULL, json_object_get_object_member (old, "document"),
                  json_object_get_object_member (new, "document"), NULL);
  for (guint i = 0; i < N_LISTS; i++)
    compare_lists (&lists[i], old, new, lines, &tallies[i]);
  count (self, tallies, FALSE, lines->len > 0);
  if (lines->len > 0)
    {
      dossier_plain_line_append (out, uri);
      g_string_append_printf (out, "\n%s", lines->str);
    }
  return TRUE;
}

/**
 * dossier_annotation_diff_summarize:
 * @self: the earlier annotations, after all documents have been compared
 * @out: the summary is appended to it
 *
 * Says how many documents and marks differ.
 */
void
dossier_annotation_diff_summarize (DossierAnnotationDiff *self, GString *out)
{
  g_string_append_printf (out, "%u documents: %u changed, %u not in the earlier file\n",
                          self->n_documents, self->n_changed, self->n_new);
  for (guint i = 0; i < N_LISTS; i++)
    g_string_append_printf (out, "  %-11s +%u -%u ~%u\n", lists[i].name, self->tallies[i].added,
                            self->tallies[i].removed, self->tallies[i].changed);
}
