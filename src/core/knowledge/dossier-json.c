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

/**
 * dossier_json_get_member:
 * @object: an object
 * @name: name of a member
 *
 * Returns: (transfer none) (nullable): the member, %NULL if it is not there
 */
const DossierJson *
dossier_json_get_member (const DossierJson *object, const char *name)
{
  g_return_val_if_fail (object->kind == DOSSIER_JSON_OBJECT, NULL);

  for (const DossierJson *member = object->first; member != NULL; member = member->next)
    if (dossier_json_is_named (member, name))
      return member;
  return NULL;
}

static const DossierJson *
get_member_of (const DossierJson *object, const char *name, DossierJsonKind kind)
{
  const DossierJson *member = dossier_json_get_member (object, name);

  return member != NULL && member->kind == kind ? member : NULL;
}

/**
 * dossier_json_get_string:
 * @object: an object
 * @name: name of a member
 * @fallback: (nullable): taken where the member is not there or is no string
 *
 * Returns: (transfer none) (nullable): the string
 */
const char *
dossier_json_get_string (const DossierJson *object, const char *name, const char *fallback)
{
  const DossierJson *member = get_member_of (object, name, DOSSIER_JSON_STRING);

  return member != NULL ? member->string : fallback;
}

/**
 * dossier_json_get_boolean:
 * @object: an object
 * @name: name of a member
 * @fallback: taken where the member is not there or is neither true nor false
 *
 * Returns: the truth
 */
gboolean
dossier_json_get_boolean (const DossierJson *object, const char *name, gboolean fallback)
{
  const DossierJson *member = get_member_of (object, name, DOSSIER_JSON_BOOLEAN);

  return member != NULL ? member->number != 0 : fallback;
}

/**
 * dossier_json_get_int:
 * @object: an object
 * @name: name of a member
 * @fallback: taken where the member is not there or is no number
 *
 * Returns: the whole part of the number
 */
int
dossier_json_get_int (const DossierJson *object, const char *name, int fallback)
{
  const DossierJson *member = get_member_of (object, name, DOSSIER_JSON_NUMBER);

  return member != NULL ? dossier_json_to_int (member) : fallback;
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
dossier_json_read_object (const DossierJson *object, const char *name, const DossierJson **result,
                          GError **error)
{
  *result = dossier_json_get_member (object, name);
  return *result == NULL || (*result)->kind == DOSSIER_JSON_OBJECT
         || fail (name, "an object", error);
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
dossier_json_read_string (const DossierJson *object, const char *name, const char **result,
                          GError **error)
{
  const DossierJson *member = dossier_json_get_member (object, name);

  *result = NULL;
  if (member == NULL || member->kind == DOSSIER_JSON_NULL)
    return TRUE;
  if (member->kind != DOSSIER_JSON_STRING)
    return fail (name, "a string", error);
  *result = member->string;
  return TRUE;
}

/**
 * dossier_json_read_list:
 * @object: an object
 * @name: name of a member
 * @result: (out) (transfer none) (nullable): the first of the strings, %NULL where there is none
 * @error: set if the member is no array of strings
 *
 * Returns: whether the member is an array of strings or is not there
 */
gboolean
dossier_json_read_list (const DossierJson *object, const char *name, const DossierJson **result,
                        GError **error)
{
  const DossierJson *member = dossier_json_get_member (object, name);

  *result = NULL;
  if (member == NULL)
    return TRUE;
  if (member->kind != DOSSIER_JSON_ARRAY)
    return fail (name, "an array of strings", error);
  for (const DossierJson *item = member->first; item != NULL; item = item->next)
    if (item->kind != DOSSIER_JSON_STRING)
      return fail (name, "an array of strings", error);
  *result = member->first;
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
dossier_json_read_strings (const DossierJson *object, const char *name, char ***result,
                           GError **error)
{
  const DossierJson *first;
  guint n = 0;

  *result = NULL;
  if (!dossier_json_read_list (object, name, &first, error))
    return FALSE;
  if (dossier_json_get_member (object, name) == NULL)
    return TRUE;
  for (const DossierJson *item = first; item != NULL; item = item->next)
    n++;
  *result = g_new0 (char *, n + 1);
  n = 0;
  for (const DossierJson *item = first; item != NULL; item = item->next)
    (*result)[n++] = g_strdup (item->string);
  return TRUE;
}

/* Where the next member or element goes. */
static DossierJson **
find_end (DossierJson *container)
{
  DossierJson **end = &container->first;

  while (*end != NULL)
    end = &(*end)->next;
  return end;
}

static const char *
get_id (const DossierJson *value)
{
  return value->kind == DOSSIER_JSON_OBJECT ? dossier_json_get_string (value, "id", NULL) : NULL;
}

/* The elements of @array that are objects with an `id`, the first of those that share one. */
static GHashTable *
index_ids (DossierJson *array)
{
  GHashTable *by_id = g_hash_table_new (g_str_hash, g_str_equal);

  for (DossierJson *item = array->first; item != NULL; item = item->next)
    {
      const char *id = get_id (item);

      if (id != NULL && !g_hash_table_contains (by_id, id))
        g_hash_table_insert (by_id, (gpointer) id, item);
    }
  return by_id;
}

static void
merge_array (DossierJson *array, DossierJson *extension)
{
  g_autoptr (GHashTable) by_id = index_ids (array);
  DossierJson **end = find_end (array);
  DossierJson *next;

  for (DossierJson *item = extension->first; item != NULL; item = next)
    {
      const char *id = get_id (item);
      DossierJson *same = id != NULL ? g_hash_table_lookup (by_id, id) : NULL;

      next = item->next;
      if (same != NULL)
        {
          dossier_json_merge (same, item);
          continue;
        }
      item->next = NULL;
      *end = item;
      end = &item->next;
      if (id != NULL)
        g_hash_table_insert (by_id, (gpointer) id, item);
    }
}

/* The member @old gets the value of @item, but keeps its place. */
static void
take_value (DossierJson *old, const DossierJson *item)
{
  DossierJson *next = old->next;

  *old = *item;
  old->next = next;
}

/**
 * dossier_json_merge:
 * @object: an object that is extended in place
 * @extension: an object whose values move into it; it is not used again. Both
 *   must have been read into the same pool
 *
 * Objects are merged member by member. Arrays get the new elements at their
 * end, except that objects with the same `id` are merged. Of anything else the
 * extension's value holds.
 */
void
dossier_json_merge (DossierJson *object, DossierJson *extension)
{
  DossierJson *next;

  for (DossierJson *item = extension->first; item != NULL; item = next)
    {
      DossierJson *old = (DossierJson *) dossier_json_get_member (object, item->name);

      next = item->next;
      if (old == NULL)
        {
          item->next = NULL;
          *find_end (object) = item;
        }
      else if (old->kind == DOSSIER_JSON_OBJECT && item->kind == DOSSIER_JSON_OBJECT)
        dossier_json_merge (old, item);
      else if (old->kind == DOSSIER_JSON_ARRAY && item->kind == DOSSIER_JSON_ARRAY)
        merge_array (old, item);
      else
        take_value (old, item);
    }
}
