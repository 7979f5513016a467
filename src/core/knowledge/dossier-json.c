/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-json.h"

#include "dossier-error.h"

static gboolean
fail (const char *name, const char *wanted, GError **error)
{
  g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED, "“%s” is not %s", name, wanted);
  return FALSE;
}

static gboolean
is_string (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

/**
 * dossier_json_read_object:
 * @object: an object
 * @name: name of a member
 * @result: (out) (transfer none) (nullable): the member
 * @error: set if the member is no object
 *
 * Returns: whether the member is an object or is not there
 */
gboolean
dossier_json_read_object (JsonObject *object, const char *name, JsonObject **result,
                          GError **error)
{
  JsonNode *node = json_object_get_member (object, name);

  *result = NULL;
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return fail (name, "an object", error);
  *result = json_node_get_object (node);
  return TRUE;
}

/**
 * dossier_json_read_string:
 * @object: an object
 * @name: name of a member
 * @result: (out) (transfer none) (nullable): the member
 * @error: set if the member is no string
 *
 * Returns: whether the member is a string, null, or is not there
 */
gboolean
dossier_json_read_string (JsonObject *object, const char *name, const char **result,
                          GError **error)
{
  JsonNode *node = json_object_get_member (object, name);

  *result = NULL;
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!is_string (node))
    return fail (name, "a string", error);
  *result = json_node_get_string (node);
  return TRUE;
}

/**
 * dossier_json_read_strings:
 * @object: an object
 * @name: name of a member
 * @result: (out) (transfer full) (nullable) (array zero-terminated=1): the strings
 * @error: set if the member is no array of strings
 *
 * Returns: whether the member is an array of strings or is not there
 */
gboolean
dossier_json_read_strings (JsonObject *object, const char *name, char ***result, GError **error)
{
  JsonNode *node = json_object_get_member (object, name);
  g_autoptr (GPtrArray) strings = NULL;
  JsonArray *array;

  *result = NULL;
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return fail (name, "an array of strings", error);

  array = json_node_get_array (node);
  strings = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (!is_string (element))
        return fail (name, "an array of strings", error);
      g_ptr_array_add (strings, json_node_dup_string (element));
    }
  g_ptr_array_add (strings, NULL);
  *result = (char **) g_ptr_array_steal (strings, NULL);
  return TRUE;
}

/* The element of @array that is an object with the string @id as its `id`. */
static JsonObject *
find_by_id (JsonArray *array, const char *id)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_OBJECT (node)
          && g_strcmp0 (json_object_get_string_member_with_default (json_node_get_object (node),
                                                                    "id", NULL), id) == 0)
        return json_node_get_object (node);
    }
  return NULL;
}

static void
merge_array (JsonArray *array, JsonArray *extension)
{
  for (guint i = 0; i < json_array_get_length (extension); i++)
    {
      JsonNode *node = json_array_get_element (extension, i);
      JsonObject *same = NULL;

      if (JSON_NODE_HOLDS_OBJECT (node))
        {
          const char *id = json_object_get_string_member_with_default (json_node_get_object (node),
                                                                       "id", NULL);

          if (id != NULL)
            same = find_by_id (array, id);
        }
      if (same != NULL)
        dossier_json_merge (same, json_node_get_object (node));
      else
        json_array_add_element (array, json_node_copy (node));
    }
}

/**
 * dossier_json_merge:
 * @object: an object that is extended in place
 * @extension: what is added
 *
 * Objects are merged member by member. Arrays get the new elements at their
 * end, except that objects with the same `id` are merged. Of anything else the
 * extension's value holds.
 */
void
dossier_json_merge (JsonObject *object, JsonObject *extension)
{
  g_autoptr (GList) names = json_object_get_members (extension);

  for (GList *l = names; l != NULL; l = l->next)
    {
      JsonNode *node = json_object_get_member (extension, l->data);
      JsonNode *old = json_object_get_member (object, l->data);

      if (old != NULL && JSON_NODE_HOLDS_OBJECT (old) && JSON_NODE_HOLDS_OBJECT (node))
        dossier_json_merge (json_node_get_object (old), json_node_get_object (node));
      else if (old != NULL && JSON_NODE_HOLDS_ARRAY (old) && JSON_NODE_HOLDS_ARRAY (node))
        merge_array (json_node_get_array (old), json_node_get_array (node));
      else
        json_object_set_member (object, l->data, json_node_copy (node));
    }
}
