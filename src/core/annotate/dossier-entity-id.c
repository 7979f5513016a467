/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-entity-id.h"

#include <string.h>

/* The longest form of company that is looked for, in bytes. */
#define MAX_FORM 64

/* The family names that may stand last as well as first: those of the
 * languages that write names without capitals, in Latin letters. */
static gboolean
is_movable_family (const DossierKnowledge *knowledge, const char *word)
{
  const GPtrArray *languages = dossier_knowledge_get_languages (knowledge);

  for (guint i = 0; i < languages->len; i++)
    {
      const DossierLanguage *language = g_ptr_array_index (languages, i);

      if (language->names != NULL && !dossier_name_lexicon_has_capitals (language->names)
          && dossier_name_lexicon_is_family_name (language->names, word, strlen (word)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_family_elsewhere (const DossierKnowledge *knowledge, const char *word)
{
  const GPtrArray *languages = dossier_knowledge_get_languages (knowledge);

  for (guint i = 0; i < languages->len; i++)
    {
      const DossierLanguage *language = g_ptr_array_index (languages, i);

      if (language->names != NULL && dossier_name_lexicon_has_tails (language->names)
          && dossier_name_lexicon_is_family_name (language->names, word, strlen (word)))
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

/**
 * dossier_entity_key:
 * @name: a name as it is written
 * @type: what it names
 * @knowledge: what is known
 *
 * A form for comparing names: folded, hyphens as spaces, and a Korean
 * person's family name first, so "Kyung Hoon Bae" is "Bae Kyung-hoon".
 *
 * Returns: (transfer full): the key
 */
char *
dossier_entity_key (const char *name, DossierEntityType type, const DossierKnowledge *knowledge)
{
  g_autofree char *folded = dossier_fold (name, -1);
  g_auto (GStrv) parts = NULL;
  guint n;
  char *last;

  for (char *c = folded; *c != '\0'; c++)
    if (*c == '-' || *c == '/' || *c == ',' || *c == '.' || *c == '&')
      *c = ' ';
  g_strstrip (folded);
  for (char *from = folded, *to = folded;; from++)
    {
      if (*from == ' ' && to > folded && to[-1] == ' ')
        continue;
      *to++ = *from;
      if (*from == '\0')
        break;
    }
  if (type != DOSSIER_ENTITY_PERSON)
    return g_steal_pointer (&folded);

  parts = g_strsplit (folded, " ", -1);
  n = g_strv_length (parts);
  if (n != 3 || !g_ascii_isalpha (*folded) || !is_movable_family (knowledge, parts[n - 1])
      || (!has_hyphen_first (name)
          && (strchr (name, '-') != NULL || is_movable_family (knowledge, parts[0])
              || is_family_elsewhere (knowledge, parts[0]))))
    return g_steal_pointer (&folded);
  last = parts[n - 1];
  memmove (parts + 1, parts, (n - 1) * sizeof (char *));
  parts[0] = last;
  return g_strjoinv (" ", parts);
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
 * @key: an organisation's key
 * @knowledge: what is known
 *
 * Returns: (transfer full) (nullable): the key without the words that say what kind of company it
 *   is ("Ltd", "Tập đoàn"), %NULL where there are none or nothing else is left
 */
char *
dossier_entity_bare_key (const char *key, const DossierKnowledge *knowledge)
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
  return g_strndup (begin, (gsize) (end - begin));
}

static gboolean
is_hangul (const char *name)
{
  return g_unichar_get_script (g_utf8_get_char (name)) == G_UNICODE_SCRIPT_HANGUL;
}

/**
 * dossier_entity_common_key:
 * @key: a key
 * @type: what it names
 * @knowledge: what is known
 *
 * Returns: (transfer full): the key that all spellings of the name share in all scripts, as far as
 *   spelling alone tells: "서윤재" is "Seo Yoon-jae"
 */
char *
dossier_entity_common_key (const char *key, DossierEntityType type,
                           const DossierKnowledge *knowledge)
{
  const DossierTransliteration *rule = dossier_knowledge_get_transliteration (knowledge);
  char *spelling = NULL;

  if (type == DOSSIER_ENTITY_PERSON && rule != NULL)
    spelling = dossier_transliteration_romanize (rule, key);
  if (spelling != NULL)
    return spelling;
  spelling = g_strdup (key);
  /* A foreign name in Hangul may be written in one word or several. */
  if (type == DOSSIER_ENTITY_PERSON && is_hangul (key))
    {
      char *to = spelling;

      for (const char *from = spelling; *from != '\0'; from++)
        if (*from != ' ')
          *to++ = *from;
      *to = '\0';
    }
  return spelling;
}

/**
 * dossier_entity_id:
 * @type: what it names
 * @name: the fullest name
 * @knowledge: what is known
 *
 * The id is the same for the same name in all documents: the type and the
 * slug of the key that all its spellings share.
 *
 * Returns: (transfer full): "person/to-lam"
 */
char *
dossier_entity_id (DossierEntityType type, const char *name, const DossierKnowledge *knowledge)
{
  g_autofree char *key = dossier_entity_key (name, type, knowledge);
  g_autofree char *common = dossier_entity_common_key (key, type, knowledge);
  g_autofree char *slug = dossier_slug (common);

  return g_strconcat (dossier_entity_type_to_string (type), "/", slug, NULL);
}
