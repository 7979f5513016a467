/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-term.h"

#include <string.h>

#include "dossier-error.h"

/**
 * dossier_term_parse:
 * @notation: a phrase as knowledge files write it
 * @defaults: flags that every phrase of the list has
 * @flags: (out): how to match the phrase
 *
 * Knowledge files write how a phrase matches into the phrase: `=AI` minds the
 * letter case, `halvleder*` lets more letters follow, `*반도체` may begin
 * inside a word.
 *
 * Returns: (transfer full): the phrase without these signs
 */
char *
dossier_term_parse (const char *notation, DossierMatchFlags defaults, DossierMatchFlags *flags)
{
  gsize length;

  g_return_val_if_fail (notation != NULL && flags != NULL, NULL);
  *flags = defaults;
  if (*notation == '=')
    {
      *flags |= DOSSIER_MATCH_CASE;
      notation++;
    }
  if (*notation == '*')
    {
      *flags |= DOSSIER_MATCH_INSIDE;
      notation++;
    }
  length = strlen (notation);
  if (length > 0 && notation[length - 1] == '*')
    {
      *flags |= DOSSIER_MATCH_STEM;
      length--;
    }
  return g_strndup (notation, length);
}

/**
 * dossier_json_object:
 * @parent: (nullable): an object
 * @member: a name
 * @error: return location
 *
 * Looks up a member that is an object if it is there at all. A member that is
 * something else is %DOSSIER_ERROR_MALFORMED.
 *
 * Returns: (transfer none) (nullable): the member; %NULL without an error if it is missing
 */
JsonObject *
dossier_json_object (JsonObject *parent, const char *member, GError **error)
{
  JsonNode *node = parent != NULL ? json_object_get_member (parent, member) : NULL;

  if (node == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED, "“%s” is not an object", member);
      return NULL;
    }
  return json_node_get_object (node);
}

/**
 * dossier_json_strings:
 * @parent: (nullable): an object
 * @member: a name
 * @error: return location
 *
 * Reads a list of strings. A missing member is an empty list; anything but a
 * list of strings is %DOSSIER_ERROR_MALFORMED.
 *
 * Returns: (transfer container) (element-type utf8) (nullable): the strings, owned by @parent
 */
GPtrArray *
dossier_json_strings (JsonObject *parent, const char *member, GError **error)
{
  g_autoptr (GPtrArray) strings = g_ptr_array_new ();
  JsonNode *node = parent != NULL ? json_object_get_member (parent, member) : NULL;
  JsonArray *array;

  if (node == NULL)
    return g_steal_pointer (&strings);
  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED, "“%s” is not a list", member);
      return NULL;
    }
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *item = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_VALUE (item) || json_node_get_string (item) == NULL)
        {
          g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED,
                       "“%s” holds something other than strings", member);
          return NULL;
        }
      g_ptr_array_add (strings, (char *) json_node_get_string (item));
    }
  return g_steal_pointer (&strings);
}
