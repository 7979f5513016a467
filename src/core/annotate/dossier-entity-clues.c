/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-entity-clues.h"

#include <string.h>

#include "dossier-entity-id.h"
#include "dossier-fold.h"

/* Shorter names have too many neighbours, in letters. */
#define MIN_SPELLING 12
#define MIN_HEARD_PERSON 3
#define MIN_HEARD_BODY 4
/* Abbreviations, in letters. */
#define MIN_LETTERS 3
#define MAX_LETTERS 8

typedef struct
{
  DossierEntityType type;
  const DossierKnowledge *knowledge;
  DossierArena *arena;
  GHashTable *clues;
} Collector;

static void
add (Collector *self, char kind, const char *words)
{
  g_autofree char *clue = g_strdup_printf ("%c:%s", kind, words);

  if (!g_hash_table_contains (self->clues, clue))
    g_hash_table_add (self->clues, g_steal_pointer (&clue));
}

static gboolean
is_latin (const char *name)
{
  return g_unichar_get_script (g_utf8_get_char (name)) == G_UNICODE_SCRIPT_LATIN;
}

static gboolean
is_hangul (const char *name)
{
  return g_unichar_get_script (g_utf8_get_char (name)) == G_UNICODE_SCRIPT_HANGUL;
}

static gboolean
is_abbreviation (const char *name)
{
  guint capitals = 0, others = 0;

  for (const char *c = name; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (g_unichar_isspace (letter))
        return FALSE;
      if (g_unichar_isupper (letter))
        capitals++;
      else if (letter != '&' && letter != '-')
        others++;
    }
  return capitals >= MIN_LETTERS && capitals <= MAX_LETTERS && others <= 1;
}

/* The first letters of the words with a capital: "VIAP". */
static char *
take_initials (const char *name)
{
  g_autoptr (GString) initials = g_string_new (NULL);
  gboolean begins = TRUE;

  for (const char *c = name; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (begins && g_unichar_isupper (letter))
        g_string_append_unichar (initials, letter);
      begins = !g_unichar_isalnum (letter);
    }
  if (initials->len < MIN_LETTERS || initials->len > 4 * MAX_LETTERS)
    return NULL;
  return dossier_fold (initials->str, -1);
}

static void
add_person (Collector *self, const char *key, gboolean main)
{
  const char *last = strrchr (key, ' ');

  if (last == NULL)
    {
      if (main)
        add (self, 'p', key);
      return;
    }
  add (self, 'q', last + 1);
  if (strchr (key, ' ') != NULL)
    {
      g_autofree char *first = g_strndup (key, (gsize) (strchr (key, ' ') - key));

      add (self, 'q', first);
    }
}

static void
add_body (Collector *self, const char *name, const char *key)
{
  const char *bare;

  if (is_abbreviation (name))
    add (self, 'i', key);
  else if (is_latin (name))
    {
      g_autofree char *initials = take_initials (name);

      if (initials != NULL)
        add (self, 'j', initials);
    }
  if (self->type != DOSSIER_ENTITY_ORGANIZATION)
    return;
  bare = dossier_entity_bare_key (self->arena, key, self->knowledge);
  if (strlen (bare != NULL ? bare : key) >= MIN_LETTERS)
    add (self, 'b', bare != NULL ? bare : key);
}

static void
add_heard (Collector *self, const char *name)
{
  const DossierTransliteration *rule
      = dossier_knowledge_get_transliteration (self->knowledge);
  gboolean person = self->type == DOSSIER_ENTITY_PERSON;
  g_autoptr (GPtrArray) sounds = NULL;

  if (rule == NULL || (!person && self->type != DOSSIER_ENTITY_ORGANIZATION)
      || (!is_hangul (name) && (!is_latin (name) || is_abbreviation (name)))
      || (person && is_latin (name) && strchr (name, ' ') == NULL))
    return;
  sounds = dossier_transliteration_get_sounds (rule, name);
  for (guint i = 0; i < sounds->len; i++)
    {
      const char *heard = g_ptr_array_index (sounds, i);

      if (strlen (heard) >= (person ? MIN_HEARD_PERSON : MIN_HEARD_BODY))
        add (self, is_hangul (name) ? 'h' : 'k', heard);
    }
}

/* Where one letter is wrong, missing or too many, the other half of the name is intact. */
static void
add_spelling (Collector *self, const char *key)
{
  g_autoptr (GString) letters = g_string_new (NULL);
  gsize half;

  for (const char *c = key; *c != '\0'; c++)
    if (*c != ' ')
      g_string_append_c (letters, *c);
  if (letters->len < MIN_SPELLING || !g_str_is_ascii (letters->str))
    return;
  for (half = (letters->len - 1) / 2; half <= letters->len / 2; half++)
    {
      g_autofree char *head = g_strndup (letters->str, half);

      add (self, 'e', head);
      add (self, 'e', letters->str + letters->len - half);
    }
}

static void
add_name (Collector *self, const char *name, gboolean main)
{
  const char *key = dossier_entity_key (self->arena, name, self->type, self->knowledge);
  const char *common = dossier_entity_common_key (self->arena, key, self->type, self->knowledge);
  gboolean person = self->type == DOSSIER_ENTITY_PERSON;

  if (*key == '\0')
    return;
  if (strchr (common, ' ') != NULL || (!person && g_utf8_strlen (key, -1) >= MIN_LETTERS)
      || (person && main))
    add (self, 'n', common);
  if (person)
    add_person (self, key, main);
  else if (self->type != DOSSIER_ENTITY_PLACE)
    add_body (self, name, key);
  add_heard (self, name);
  if (main && self->type != DOSSIER_ENTITY_PLACE)
    add_spelling (self, key);
}

/**
 * dossier_entity_clues:
 * @key: "organization/nikel"
 * @type: what the entity is
 * @names: (element-type utf8): what it is called, its main name first
 * @knowledge: what is known
 *
 * What the entity may have in common with another that is the same one. Pure; any thread.
 *
 * Returns: (transfer full): distinct clues, in no order
 */
GStrv
dossier_entity_clues (const char *key, DossierEntityType type, const GPtrArray *names,
                      const DossierKnowledge *knowledge)
{
  g_autoptr (GHashTable) clues = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (DossierArena) arena = dossier_arena_new ();
  Collector self = { type, knowledge, arena, clues };

  for (guint i = 0; i < names->len; i++)
    add_name (&self, g_ptr_array_index (names, i), i == 0);
  if (dossier_gazetteer_find (dossier_knowledge_get_gazetteer (knowledge), key) != NULL)
    add (&self, 'g', key);
  return (GStrv) g_hash_table_get_keys_as_array (clues, NULL);
}
