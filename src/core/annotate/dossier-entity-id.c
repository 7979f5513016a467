/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-entity-id.h"

#include <string.h>

#include "dossier-fold.h"

/* The longest form of company that is looked for, in bytes. */
#define MAX_FORM 64

/* The family names that may stand last as well as first: those of the
 * languages that write names without capitals, in Latin letters. */
static gboolean
is_movable_family (const DossierKnowledge *knowledge, const char *word, gsize length)
{
  const GPtrArray *languages = dossier_knowledge_get_languages (knowledge);

  for (guint i = 0; i < languages->len; i++)
    {
      const DossierLanguage *language = g_ptr_array_index (languages, i);

      if (language->names != NULL && !dossier_name_lexicon_has_capitals (language->names)
          && dossier_name_lexicon_is_family_name (language->names, word, length))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_family_elsewhere (const DossierKnowledge *knowledge, const char *word, gsize length)
{
  const GPtrArray *languages = dossier_knowledge_get_languages (knowledge);

  for (guint i = 0; i < languages->len; i++)
    {
      const DossierLanguage *language = g_ptr_array_index (languages, i);

      if (language->names != NULL && dossier_name_lexicon_has_tails (language->names)
          && dossier_name_lexicon_is_family_name (language->names, word, length))
        return TRUE;
    }
  return FALSE;
}

/* "Yoon-jae Seo": the word with the hyphen is the given name. */
static gboolean
has_hyphen_first (const char *name)
{
  const char *space = strchr (name, ' '), *hyphen = strchr (name, '-');

  return hyphen != NULL && space != NULL && hyphen < space;
}

/* Copies folded letters: marks that join words are spaces, a run of spaces is
 * one, and none stands at an end. */
static char *
divide (DossierArena *arena, const char *folded, gsize length)
{
  char *key = dossier_arena_take (arena, length + 1), *to = key;

  for (gsize i = 0; i < length; i++)
    {
      char c = folded[i];

      if (c == '-' || c == '/' || c == ',' || c == '.' || c == '&')
        c = ' ';
      if (g_ascii_isspace (c) && to == key)
        continue;
      if (c != ' ' || to[-1] != ' ')
        *to++ = c;
    }
  while (to > key && g_ascii_isspace (to[-1]))
    to--;
  *to = '\0';
  return key;
}

/* Puts a Korean person's family name first: of three words, where the last can
 * be one and the spelling says so or the first can not. */
static const char *
move_family (DossierArena *arena, const char *key, const char *name,
             const DossierKnowledge *knowledge)
{
  const char *second = strchr (key, ' '), *third = second != NULL ? strchr (second + 1, ' ') : NULL;
  gsize first_length, rest, last_length;
  char *moved;

  if (third == NULL || strchr (third + 1, ' ') != NULL || !g_ascii_isalpha (*key))
    return key;
  first_length = (gsize) (second - key);
  rest = (gsize) (third - key);
  last_length = strlen (third + 1);
  if (!is_movable_family (knowledge, third + 1, last_length)
      || (!has_hyphen_first (name)
          && (strchr (name, '-') != NULL || is_movable_family (knowledge, key, first_length)
              || is_family_elsewhere (knowledge, key, first_length))))
    return key;
  moved = dossier_arena_take (arena, rest + last_length + 2);
  memcpy (moved, third + 1, last_length);
  moved[last_length] = ' ';
  memcpy (moved + last_length + 1, key, rest);
  moved[last_length + 1 + rest] = '\0';
  return moved;
}

/**
 * dossier_entity_key_of_folded:
 * @arena: where the key is kept
 * @folded: the name, folded
 * @length: its length in bytes
 * @name: the name as it is written
 * @type: what it names
 * @knowledge: what is known
 *
 * dossier_entity_key() for who has the folded name at hand.
 *
 * Returns: (transfer none): the key
 */
const char *
dossier_entity_key_of_folded (DossierArena *arena, const char *folded, gsize length,
                              const char *name, DossierEntityType type,
                              const DossierKnowledge *knowledge)
{
  const char *key = divide (arena, folded, length);

  return type == DOSSIER_ENTITY_PERSON ? move_family (arena, key, name, knowledge) : key;
}

/**
 * dossier_entity_key:
 * @arena: where the key is kept
 * @name: a name as it is written
 * @type: what it names
 * @knowledge: what is known
 *
 * A form for comparing names: folded, hyphens as spaces, and a Korean
 * person's family name first, so "Kyung Hoon Bae" is "Bae Kyung-hoon".
 *
 * Returns: (transfer none): the key
 */
const char *
dossier_entity_key (DossierArena *arena, const char *name, DossierEntityType type,
                    const DossierKnowledge *knowledge)
{
  g_autofree char *folded = dossier_fold (name, -1);

  return dossier_entity_key_of_folded (arena, folded, strlen (folded), name, type, knowledge);
}

static gboolean
is_company_form (const DossierKnowledge *knowledge, const char *words, gsize length)
{
  const GPtrArray *languages = dossier_knowledge_get_languages (knowledge);

  for (guint i = 0; i < languages->len; i++)
    {
      const DossierLanguage *language = g_ptr_array_index (languages, i);

      if (language->names != NULL
          && dossier_name_lexicon_is_company_form (language->names, words, length))
        return TRUE;
    }
  return FALSE;
}

/**
 * dossier_entity_bare_key:
 * @arena: where the key is kept
 * @key: an organisation's key
 * @knowledge: what is known
 *
 * Returns: (transfer none) (nullable): the key without the words that say what kind of company it
 *   is ("Ltd", "Tập đoàn"), %NULL where there are none or nothing else is left
 */
const char *
dossier_entity_bare_key (DossierArena *arena, const char *key, const DossierKnowledge *knowledge)
{
  const char *begin = key, *end = key + strlen (key);

  for (const char *at = end; at-- > begin;)
    if (*at == ' ' && (gsize) (end - at) < MAX_FORM
        && is_company_form (knowledge, at + 1, (gsize) (end - at - 1)))
      end = at;
  for (const char *space = strchr (begin, ' '); space != NULL && space < end
                                                && space - key < MAX_FORM;
       space = strchr (space + 1, ' '))
    if (is_company_form (knowledge, key, (gsize) (space - key)))
      begin = space + 1;
  if (begin >= end || (begin == key && *end == '\0')
      || is_company_form (knowledge, begin, (gsize) (end - begin)))
    return NULL;
  return dossier_arena_copy (arena, begin, (gsize) (end - begin));
}

static gboolean
is_hangul (const char *name)
{
  return g_unichar_get_script (g_utf8_get_char (name)) == G_UNICODE_SCRIPT_HANGUL;
}

/**
 * dossier_entity_common_key:
 * @arena: where the key is kept
 * @key: a key
 * @type: what it names
 * @knowledge: what is known
 *
 * Returns: (transfer none): the key that all spellings of the name share in all scripts, as far as
 *   spelling alone tells: "서윤재" is "Seo Yoon-jae". @key where it is that one
 */
const char *
dossier_entity_common_key (DossierArena *arena, const char *key, DossierEntityType type,
                           const DossierKnowledge *knowledge)
{
  const DossierTransliteration *rule = dossier_knowledge_get_transliteration (knowledge);
  g_autofree char *spelling = NULL;
  char *joined, *to;

  if (type != DOSSIER_ENTITY_PERSON)
    return key;
  if (rule != NULL)
    spelling = dossier_transliteration_romanize (rule, key);
  if (spelling != NULL)
    return dossier_arena_strdup (arena, spelling);
  if (!is_hangul (key))
    return key;
  /* A foreign name in Hangul may be written in one word or several. */
  joined = to = dossier_arena_strdup (arena, key);
  for (const char *from = key; *from != '\0'; from++)
    if (*from != ' ')
      *to++ = *from;
  *to = '\0';
  return joined;
}

/**
 * dossier_entity_id:
 * @arena: where the id is kept
 * @type: what it names
 * @key: the fullest name's key, see dossier_entity_key()
 * @knowledge: what is known
 *
 * The id is the same for the same name in all documents: the type and the
 * slug of the key that all its spellings share.
 *
 * Returns: (transfer none): "person/to-lam"
 */
const char *
dossier_entity_id (DossierArena *arena, DossierEntityType type, const char *key,
                   const DossierKnowledge *knowledge)
{
  const char *common = dossier_entity_common_key (arena, key, type, knowledge);
  const char *type_name = dossier_entity_type_to_string (type);
  gsize length = strlen (type_name);
  char *id = dossier_arena_take (arena, length + strlen (common) + 2), *to = id + length;

  memcpy (id, type_name, length);
  *to++ = '/';
  to = dossier_slug_put (to, common);
  *to = '\0';
  return id;
}
