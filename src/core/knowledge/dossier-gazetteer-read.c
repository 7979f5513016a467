/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-gazetteer-private.h"

#include <string.h>

#include "dossier-error.h"
#include "dossier-fold.h"

/* "RoK", "MSIT", "U.S.", but not "McKinsey" or "SK hynix": a name without a
 * lower-case run of two. */
static gboolean
is_abbreviation (const char *name)
{
  guint capitals = 0, lower = 0;

  for (const char *c = name; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (g_unichar_isupper (letter))
        capitals++;
      else if (g_unichar_islower (letter))
        lower++;
      else if (g_unichar_isspace (letter))
        return FALSE;
    }
  return capitals >= 2 && lower <= 1;
}

static gboolean
begins_with_capital (const char *word)
{
  return g_unichar_isupper (g_utf8_get_char (word));
}

/* Of the names that are spelled alike, from @first on, the one in @language, %NULL for none. */
static DossierKnownName *
find_name (DossierGazetteer *self, guint first, const char *language)
{
  for (guint at = first; at > 0;
       at = g_array_index (self->spellings, DossierGazetteerSpelling, at - 1).next)
    {
      DossierKnownName *name = &g_array_index (self->names, DossierKnownName, at - 1);

      if (name->language == language)
        return name;
    }
  return NULL;
}

/* The entity that is being read. */
typedef struct
{
  DossierKnown *known;
  GPtrArray *all;   /* its names */
  GPtrArray *alone; /* itself: who is meant by most of them, which share it */
} Entity;

/* Puts @known behind those who are meant by a name already. */
static void
join_known (DossierKnownName *name, DossierKnown *known)
{
  GPtrArray *longer = g_ptr_array_copy (name->known, NULL, NULL);

  g_ptr_array_add (longer, known);
  g_ptr_array_unref (name->known);
  name->known = longer;
}

/* @text lives as long as the gazetteer. */
static void
add_spelling (DossierGazetteer *self, const Entity *entity, const char *text,
              const char *language)
{
  gpointer *newest = dossier_byte_map_ensure (&self->by_spelling, 0, text, strlen (text));
  guint first = GPOINTER_TO_UINT (*newest);
  DossierKnownName *found = find_name (self, first, language);
  DossierGazetteerSpelling spelling = { text, first, dossier_has_marks (text, strlen (text)) };
  DossierKnownName name = { 0 };
  const char *last = text;

  if (found != NULL)
    {
      join_known (found, entity->known);
      return;
    }

  for (const char *c = text; *c != '\0'; c++)
    if (*c == ' ' || *c == '-')
      last = c + 1;
  name.known = g_ptr_array_ref (entity->alone);
  name.language = language;
  name.abbreviation = is_abbreviation (text);
  name.capital_first = begins_with_capital (text);
  name.capital_last = begins_with_capital (last);
  g_array_append_val (self->names, name);
  g_array_append_val (self->spellings, spelling);
  *newest = GUINT_TO_POINTER (self->names->len);
}

/* The text in @all, which gets it if it is new. */
static const char *
ensure_text (DossierGazetteer *self, GPtrArray *all, const char *text)
{
  char *copy;

  for (guint i = 0; i < all->len; i++)
    {
      const char *known = g_ptr_array_index (all, i);

      if (*known == *text && strcmp (known, text) == 0)
        return known;
    }
  copy = g_string_chunk_insert (self->texts, text);
  g_ptr_array_add (all, copy);
  return copy;
}

static gboolean
add_spellings (DossierGazetteer *self, const Entity *entity, const DossierJson *list,
               const char *language)
{
  if (list->kind != DOSSIER_JSON_ARRAY)
    return FALSE;
  for (const DossierJson *item = list->first; item != NULL; item = item->next)
    {
      if (item->kind != DOSSIER_JSON_STRING)
        return FALSE;
      add_spelling (self, entity, ensure_text (self, entity->all, item->string), language);
    }
  return TRUE;
}

/* The member @key maps languages to lists of names. */
static gboolean
add_by_language (DossierGazetteer *self, const Entity *entity, const DossierJson *object,
                 const char *key, gboolean local)
{
  const DossierJson *languages;

  if (!dossier_json_read_object (object, key, &languages, NULL))
    return FALSE;
  for (const DossierJson *list = dossier_json_get_first (languages); list != NULL;
       list = list->next)
    if (!add_spellings (self, entity, list, local ? g_intern_string (list->name) : NULL))
      return FALSE;
  return TRUE;
}

static gboolean
add_entity (DossierGazetteer *self, const DossierJson *object, DossierEntityType type)
{
  const char *id = dossier_json_get_string (object, "id", NULL);
  const char *label = dossier_json_get_string (object, "name", NULL);
  const char *kind = dossier_json_get_string (object, "kind", "");
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GPtrArray) alone = g_ptr_array_new ();
  const DossierJson *abbreviations;
  DossierKnown *known;
  Entity entity;

  if (id == NULL || label == NULL)
    return FALSE;
  known = g_hash_table_lookup (self->by_id, id);
  if (known == NULL)
    {
      known = g_new0 (DossierKnown, 1);
      /* Thousands of ids would swell the process's table of strings for good; those of countries
       * are compared as pointers with what other files name. */
      known->id = g_str_equal (kind, "country") ? g_intern_string (id)
                                                : g_string_chunk_insert (self->texts, id);
      known->type = type;
      known->name = g_string_chunk_insert (self->texts, label);
      g_ptr_array_add (self->known, known);
      g_hash_table_insert (self->by_id, (gpointer) known->id, known);
    }
  else
    {
      /* A user's file adds names to an entity that is known already. */
      for (char **name = known->names; *name != NULL; name++)
        g_ptr_array_add (all, *name);
    }
  if (dossier_json_get_member (object, "country") != NULL)
    known->country = g_intern_string (dossier_json_get_string (object, "country", ""));
  known->is_country = g_str_equal (kind, "country");
  known->is_region = g_str_equal (kind, "region");
  known->is_press |= g_str_equal (kind, "press");

  g_ptr_array_add (alone, known);
  entity = (Entity) { known, all, alone };
  if (!add_by_language (self, &entity, object, "names", FALSE)
      || !add_by_language (self, &entity, object, "local", TRUE)
      || !dossier_outlet_hosts_add (self->hosts, object))
    return FALSE;
  abbreviations = dossier_json_get_member (object, "abbreviations");
  if (abbreviations != NULL && !add_spellings (self, &entity, abbreviations, NULL))
    return FALSE;
  g_ptr_array_add (all, NULL);
  g_free (known->names);
  known->names = (char **) g_ptr_array_free (g_steal_pointer (&all), FALSE);
  return TRUE;
}

/* Abbreviations that name nobody, in lists by their field. */
static gboolean
add_no_names (DossierGazetteer *self, const DossierJson *root, GError **error)
{
  const DossierJson *fields;

  if (!dossier_json_read_object (root, "no_names", &fields, error))
    return FALSE;
  for (const DossierJson *field = dossier_json_get_first (fields); field != NULL;
       field = field->next)
    {
      const DossierJson *first;

      if (!dossier_json_read_list (fields, field->name, &first, error))
        return FALSE;
      for (const DossierJson *item = first; item != NULL; item = item->next)
        dossier_word_set_add (self->no_names, item->string);
    }
  return TRUE;
}

/**
 * dossier_gazetteer_add_file:
 * @self: a gazetteer that is not frozen
 * @root: a file of entities of one type, or of abbreviations that are no names;
 *   data/knowledge/README.md has its form
 * @error: return location
 *
 * Where two files know the same id, the later adds its names to it.
 *
 * Returns: %FALSE with %DOSSIER_ERROR_MALFORMED if the file breaks its form
 */
gboolean
dossier_gazetteer_add_file (DossierGazetteer *self, const DossierJson *root, GError **error)
{
  const char *type_name = dossier_json_get_string (root, "type", "");
  DossierEntityType type;
  const DossierJson *entities = dossier_json_get_member (root, "entities");
  const DossierJson *no_names = dossier_json_get_member (root, "no_names");
  guint n = 0;

  g_return_val_if_fail (self->arena != NULL, FALSE);

  if (no_names != NULL)
    return add_no_names (self, root, error);
  if (!dossier_entity_type_from_string (type_name, &type) || entities == NULL
      || entities->kind != DOSSIER_JSON_ARRAY)
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED,
                   "A file of names needs a “type” and a list of “entities”");
      return FALSE;
    }
  for (const DossierJson *entity = entities->first; entity != NULL; entity = entity->next)
    {
      n++;
      if (entity->kind != DOSSIER_JSON_OBJECT || !add_entity (self, entity, type))
        {
          g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED,
                       "Entity %u of type “%s” is malformed", n, type_name);
          return FALSE;
        }
    }
  return TRUE;
}
