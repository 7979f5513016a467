/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-language.h"

#include <string.h>

#include "dossier-error.h"
#include "dossier-fold.h"
#include "dossier-lower.h"

/* One section that has a reader of its own. */
typedef struct
{
  const char *name;
  gsize member;
  gpointer (*load) (const DossierJson *section, GError **error);
  GDestroyNotify free;
} Section;

#define SECTION(name, prefix)                                                          \
  {                                                                                    \
    #name, G_STRUCT_OFFSET (DossierLanguage, name),                                    \
    (gpointer (*) (const DossierJson *, GError **)) prefix##_new,                             \
    (GDestroyNotify) prefix##_free                                                     \
  }

static const Section sections[] = {
  SECTION (layout, dossier_layout_lexicon),
  SECTION (times, dossier_time_lexicon),
  SECTION (names, dossier_name_lexicon),
  SECTION (statements, dossier_statement_lexicon),
  { NULL },
};

static gpointer *
get_member (DossierLanguage *self, const Section *section)
{
  return (gpointer *) G_STRUCT_MEMBER_P (self, section->member);
}

/* Words stand under their weight: { "3": ["og", "ikke"], "1": ["år"] }. */
static gboolean
load_words (GHashTable *words, const DossierJson *section, GError **error)
{
  const DossierJson *groups;

  if (!dossier_json_read_object (section, "words", &groups, error))
    return FALSE;
  for (const DossierJson *group = dossier_json_get_first (groups); group != NULL;
       group = group->next)
    {
      const DossierJson *first;
      gint64 weight;

      if (!g_ascii_string_to_signed (group->name, 10, 1, 100, &weight, error)
          || !dossier_json_read_list (groups, group->name, &first, error))
        return FALSE;
      for (const DossierJson *word = first; word != NULL; word = word->next)
        {
          g_autofree char *lower = dossier_lower (word->string, -1);

          /* Texts are looked through word by word. */
          if (strchr (lower, ' ') != NULL)
            {
              g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED,
                           "“%s” in the words of a profile is more than one word", word->string);
              return FALSE;
            }
          g_hash_table_insert (words, g_utf8_normalize (lower, -1, G_NORMALIZE_NFC),
                               GINT_TO_POINTER ((int) weight));
        }
    }
  return TRUE;
}

static gboolean
load_profile (DossierLanguage *self, const DossierJson *root, GError **error)
{
  DossierLanguageProfile *profile = &self->profile;
  const char *letters = NULL, *script = NULL;
  const DossierJson *section;

  profile->code = self->code;
  profile->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!dossier_json_read_object (root, "profile", &section, error))
    return FALSE;
  if (section == NULL)
    return TRUE;
  if (!load_words (profile->words, section, error)
      || !dossier_json_read_strings (section, "endings", &profile->endings, error)
      || !dossier_json_read_string (section, "letters", &letters, error)
      || !dossier_json_read_string (section, "script", &script, error))
    return FALSE;
  if (letters != NULL)
    profile->letters = g_utf8_normalize (letters, -1, G_NORMALIZE_NFC);
  profile->script = g_intern_string (script);
  return TRUE;
}

static gboolean
load_set (GHashTable **set, const DossierJson *section, const char *name, GError **error)
{
  const DossierJson *first;

  if (!dossier_json_read_list (section, name, &first, error))
    return FALSE;
  if (dossier_json_get_member (section, name) == NULL)
    return TRUE;
  *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (const DossierJson *word = first; word != NULL; word = word->next)
    g_hash_table_add (*set, dossier_fold (word->string, -1));
  return TRUE;
}

static gboolean
load_sentences (DossierLanguage *self, const DossierJson *root, GError **error)
{
  DossierSentenceRules *rules = &self->sentences;
  const DossierJson *section;

  if (!dossier_json_read_object (root, "sentences", &section, error))
    return FALSE;
  return section == NULL
         || (load_set (&rules->abbreviations, section, "abbreviations", error)
             && load_set (&rules->closing, section, "closing", error)
             && load_set (&rules->openers, section, "openers", error)
             && load_set (&rules->ordinal_heads, section, "ordinal_heads", error));
}

static gboolean
load_section (DossierLanguage *self, const Section *section, const DossierJson *root,
              GError **error)
{
  const DossierJson *object;

  if (!dossier_json_read_object (root, section->name, &object, error))
    return FALSE;
  if (object == NULL)
    return TRUE;
  *get_member (self, section) = section->load (object, error);
  if (*get_member (self, section) != NULL)
    return TRUE;
  g_prefix_error (error, "%s: ", section->name);
  return FALSE;
}

static gboolean
load (DossierLanguage *self, const DossierJson *root, GError **error)
{
  const char *code, *name, *read_as;

  if (!dossier_json_read_string (root, "code", &code, error)
      || !dossier_json_read_string (root, "name", &name, error)
      || !dossier_json_read_string (root, "read-as", &read_as, error)
      || !dossier_json_read_strings (root, "aliases", &self->aliases, error))
    return FALSE;
  if (code == NULL)
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED, "“code” is missing");
      return FALSE;
    }
  self->code = g_intern_string (code);
  self->name = g_strdup (name != NULL ? name : code);
  self->read_as = g_intern_string (read_as);

  if (!load_profile (self, root, error) || !load_sentences (self, root, error))
    return FALSE;
  for (const Section *section = sections; section->name != NULL; section++)
    if (!load_section (self, section, root, error))
      return FALSE;
  return TRUE;
}

/**
 * dossier_language_new_from_json:
 * @root: a language file
 * @error: set to %DOSSIER_ERROR_MALFORMED with the member's name
 *
 * Returns: (transfer full): the compiled language, %NULL on failure
 */
DossierLanguage *
dossier_language_new_from_json (const DossierJson *root, GError **error)
{
  DossierLanguage *self = g_new0 (DossierLanguage, 1);

  if (!load (self, root, error))
    g_clear_pointer (&self, dossier_language_free);
  return self;
}

/**
 * dossier_language_free:
 * @self: (transfer full) (nullable): a language
 */
void
dossier_language_free (DossierLanguage *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_strfreev (self->aliases);
  g_clear_pointer (&self->profile.words, g_hash_table_unref);
  g_strfreev (self->profile.endings);
  g_free (self->profile.letters);
  g_clear_pointer (&self->sentences.abbreviations, g_hash_table_unref);
  g_clear_pointer (&self->sentences.closing, g_hash_table_unref);
  g_clear_pointer (&self->sentences.openers, g_hash_table_unref);
  g_clear_pointer (&self->sentences.ordinal_heads, g_hash_table_unref);
  for (const Section *section = sections; section->name != NULL; section++)
    g_clear_pointer (get_member (self, section), section->free);
  g_free (self);
}

/**
 * dossier_language_is_profile_only:
 * @self: a language
 *
 * Returns: whether the language is only recognised: its file has no rules
 */
gboolean
dossier_language_is_profile_only (const DossierLanguage *self)
{
  const DossierSentenceRules *rules = &self->sentences;

  return self->layout == NULL && self->times == NULL && self->names == NULL
         && self->statements == NULL && rules->abbreviations == NULL && rules->closing == NULL
         && rules->openers == NULL && rules->ordinal_heads == NULL;
}
