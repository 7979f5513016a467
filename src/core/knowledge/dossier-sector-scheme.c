/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-sector-scheme-private.h"

#include <string.h>

#include "dossier-error.h"
#include "dossier-fold.h"
#include "dossier-term.h"

/* The terms that every language reads: abbreviations, names of technologies. */
#define ANY_LANGUAGE "mul"

/* The value of a phrase that looks like a term and is none ("trade union"). */
#define BLOCKED DOSSIER_SECTOR_TERM_LAST

#define WEIGHT_PASSING 1
#define WEIGHT_ALONE 2

static void
free_language_terms (gpointer data)
{
  LanguageTerms *self = data;

  dossier_matcher_free (self->terms);
  dossier_matcher_free (self->offices);
  g_free (self);
}

static void
free_sector (gpointer data)
{
  DossierSector *sector = data;

  g_hash_table_unref (sector->labels);
  g_array_unref (sector->codes);
  g_free (sector);
}

static void
clear_term (gpointer data)
{
  DossierSectorTerm *term = data;

  g_free (term->phrase);
  g_strfreev (term->context);
}

static LanguageTerms *
ensure_language (DossierSectorScheme *self, const char *code)
{
  LanguageTerms *terms = g_hash_table_lookup (self->languages, code);

  if (terms == NULL)
    {
      terms = g_new0 (LanguageTerms, 1);
      terms->terms = dossier_matcher_new ();
      terms->offices = dossier_matcher_new ();
      g_hash_table_insert (self->languages, (gpointer) g_intern_string (code), terms);
    }
  return terms;
}

static DossierMatchFlags
get_default_flags (DossierSectorScheme *self, const char *language)
{
  DossierMatchFlags flags = DOSSIER_MATCH_MARKS;

  if (g_hash_table_contains (self->stems, language))
    flags |= DOSSIER_MATCH_STEM;
  return flags;
}

/* Gives a phrase to one language, or to all of them. */
static void
add_phrase (DossierSectorScheme *self, const char *language, const char *notation, guint32 value)
{
  GHashTableIter iter;
  gpointer key, data;

  g_hash_table_iter_init (&iter, self->languages);
  while (g_hash_table_iter_next (&iter, &key, &data))
    if (g_str_equal (language, ANY_LANGUAGE) || g_str_equal (language, key))
      {
        DossierMatchFlags flags;
        g_autofree char *phrase = dossier_term_parse (notation, get_default_flags (self, key),
                                                      &flags);

        dossier_matcher_add (((LanguageTerms *) data)->terms, phrase, flags, value);
      }
}

/* The phrases of a language, or of all of them, that have been read. */
static GHashTable *
ensure_phrases (DossierSectorScheme *self, const char *language)
{
  GHashTable *phrases = g_hash_table_lookup (self->phrases, language);

  if (phrases == NULL)
    {
      phrases = g_hash_table_new (g_str_hash, g_str_equal);
      g_hash_table_insert (self->phrases, (gpointer) language, phrases);
    }
  return phrases;
}

/* A phrase that is already there gets another reading behind its last one. */
static gboolean
chain_phrase (DossierSectorScheme *self, const char *language, const char *notation,
              guint32 value)
{
  GHashTable *phrases = ensure_phrases (self, language);
  gpointer found;

  if (g_hash_table_lookup_extended (phrases, notation, NULL, &found))
    {
      DossierSectorTerm *term = &g_array_index (self->terms, DossierSectorTerm,
                                                GPOINTER_TO_UINT (found));

      while (term->next != DOSSIER_SECTOR_TERM_LAST)
        term = &g_array_index (self->terms, DossierSectorTerm, term->next);
      term->next = value;
      return TRUE;
    }
  g_hash_table_insert (phrases, (gpointer) notation, GUINT_TO_POINTER (value));
  return FALSE;
}

static char **
read_context (const DossierJson *object, GError **error)
{
  g_auto (GStrv) context = NULL;

  if (!dossier_json_read_strings (object, "with", &context, error))
    return NULL;
  for (guint i = 0; context != NULL && context[i] != NULL; i++)
    {
      gboolean stem = g_str_has_suffix (context[i], "*");
      g_autofree char *folded = dossier_fold (context[i], (gssize) strlen (context[i]) - stem);

      g_free (context[i]);
      context[i] = g_strconcat (folded, stem ? "*" : NULL, NULL);
    }
  return context != NULL ? g_steal_pointer (&context) : g_new0 (char *, 1);
}

/* A term is a string, or an object when the words around it matter. */
static gboolean
add_term (DossierSectorScheme *self, const char *language, const DossierJson *item,
          guint sector, guint weight, GError **error)
{
  DossierSectorTerm term = { .sector = sector,
                             .weight = weight,
                             .next = DOSSIER_SECTOR_TERM_LAST };
  const char *notation;
  DossierMatchFlags flags;

  if (item->kind == DOSSIER_JSON_OBJECT)
    {
      notation = dossier_json_get_string (item, "term", NULL);
      term.context = read_context (item, error);
      if (term.context == NULL)
        return FALSE;
    }
  else
    notation = item->kind == DOSSIER_JSON_STRING ? item->string : NULL;

  if (notation == NULL || *notation == '\0')
    {
      g_strfreev (term.context);
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED,
                   "A term of language “%s” is neither a string nor an object with “term”",
                   language);
      return FALSE;
    }
  term.phrase = dossier_term_parse (notation, DOSSIER_MATCH_PLAIN, &flags);
  term.stem = (flags & DOSSIER_MATCH_STEM) != 0;
  term.has_marks = dossier_has_marks (term.phrase, strlen (term.phrase));
  g_array_append_val (self->terms, term);
  if (!chain_phrase (self, language, notation, self->terms->len - 1))
    add_phrase (self, language, notation, self->terms->len - 1);
  return TRUE;
}

static gboolean
read_terms (DossierSectorScheme *self, const DossierJson *object, const char *member, guint sector,
            guint weight, GError **error)
{
  const DossierJson *languages;

  if (!dossier_json_read_object (object, member, &languages, error))
    return FALSE;
  for (const DossierJson *list = dossier_json_get_first (languages); list != NULL;
       list = list->next)
    {
      if (list->kind != DOSSIER_JSON_ARRAY)
        continue;
      for (const DossierJson *item = list->first; item != NULL; item = item->next)
        if (!add_term (self, list->name, item, sector, weight, error))
          return FALSE;
    }
  return TRUE;
}

static gboolean
add_sector (DossierSectorScheme *self, const DossierJson *object, GError **error)
{
  const char *id = dossier_json_get_string (object, "id", NULL);
  const char *parent = dossier_json_get_string (object, "parent", NULL);
  g_autoptr (GArray) codes = NULL;
  const DossierJson *labels;
  DossierSector *sector;

  if (!dossier_json_read_object (object, "labels", &labels, error))
    return FALSE;
  if (id == NULL)
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED, "A sector has no “id”");
      return FALSE;
    }
  codes = dossier_sector_codes_read (object, error);
  if (codes == NULL)
    return FALSE;
  if (g_hash_table_contains (self->index, id))
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED,
                   "Sector “%s” stands there twice", id);
      return FALSE;
    }
  sector = g_new0 (DossierSector, 1);
  sector->id = g_intern_string (id);
  sector->parent = g_intern_string (parent);
  sector->colour = self->sectors->len;
  sector->labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  sector->codes = g_steal_pointer (&codes);
  for (const DossierJson *label = dossier_json_get_first (labels); label != NULL;
       label = label->next)
    g_hash_table_insert (sector->labels, g_strdup (label->name),
                         g_strdup (label->kind == DOSSIER_JSON_STRING ? label->string : id));
  g_ptr_array_add (self->sectors, sector);
  g_hash_table_insert (self->index, (gpointer) sector->id, GUINT_TO_POINTER (self->sectors->len));
  return read_terms (self, object, "terms", self->sectors->len - 1, WEIGHT_ALONE, error)
         && read_terms (self, object, "weak", self->sectors->len - 1, WEIGHT_PASSING, error);
}

static gboolean
add_sectors (DossierSectorScheme *self, const DossierJson *root, const char *member, GError **error)
{
  const DossierJson *list = dossier_json_get_member (root, member);

  if (list == NULL || list->kind != DOSSIER_JSON_ARRAY)
    return TRUE;
  for (const DossierJson *item = list->first; item != NULL; item = item->next)
    {
      if (item->kind != DOSSIER_JSON_OBJECT)
        {
          g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED,
                       "An item of “%s” is not an object", member);
          return FALSE;
        }
      if (!add_sector (self, item, error))
        return FALSE;
    }
  return TRUE;
}

/* The languages must be known before the first term of all of them comes. */
static void
collect_languages (DossierSectorScheme *self, const DossierJson *sectors)
{
  ensure_language (self, FALLBACK_LANGUAGE);
  for (const DossierJson *sector = sectors->first; sector != NULL; sector = sector->next)
    {
      const DossierJson *terms = NULL;

      if (sector->kind != DOSSIER_JSON_OBJECT
          || !dossier_json_read_object (sector, "terms", &terms, NULL))
        continue;
      for (const DossierJson *list = dossier_json_get_first (terms); list != NULL;
           list = list->next)
        if (!g_str_equal (list->name, ANY_LANGUAGE))
          ensure_language (self, list->name);
    }
}

/* A list of phrases of one language: what blocks a term, what an office is called. */
static gboolean
read_phrases (const DossierJson *lists, const char *code, DossierMatcher *matcher,
              DossierMatchFlags defaults, guint32 value, GError **error)
{
  const DossierJson *first = NULL;

  if (lists != NULL && !dossier_json_read_list (lists, code, &first, error))
    return FALSE;
  for (const DossierJson *item = first; item != NULL; item = item->next)
    {
      DossierMatchFlags flags;
      g_autofree char *phrase = dossier_term_parse (item->string, defaults, &flags);

      dossier_matcher_add (matcher, phrase, flags, value);
    }
  return TRUE;
}

static gboolean
read_lists (DossierSectorScheme *self, const DossierJson *root, GError **error)
{
  const DossierJson *blocked, *offices;
  GHashTableIter iter;
  gpointer code, data;

  if (!dossier_json_read_object (root, "blocked", &blocked, error)
      || !dossier_json_read_object (root, "offices", &offices, error))
    return FALSE;
  g_hash_table_iter_init (&iter, self->languages);
  while (g_hash_table_iter_next (&iter, &code, &data))
    {
      LanguageTerms *language = data;

      if (!read_phrases (blocked, code, language->terms, get_default_flags (self, code), BLOCKED,
                         error)
          || !read_phrases (offices, code, language->offices, DOSSIER_MATCH_MARKS, 0, error))
        return FALSE;
    }
  return TRUE;
}

static DossierEndings *
read_endings (const DossierJson *root, const char *member, GError **error)
{
  g_auto (GStrv) endings = NULL;

  if (!dossier_json_read_strings (root, member, &endings, error))
    return NULL;
  for (guint i = 0; endings != NULL && endings[i] != NULL; i++)
    {
      char *folded = dossier_fold (endings[i], -1);

      g_free (endings[i]);
      endings[i] = folded;
    }
  return dossier_endings_new ((const char *const *) endings);
}

/**
 * dossier_sector_scheme_new:
 * @root: a parsed sectors.json
 * @error: return location; %DOSSIER_ERROR_MALFORMED with what is wrong
 *
 * Compiles a scheme.
 *
 * Returns: (transfer full) (nullable): the scheme
 */
DossierSectorScheme *
dossier_sector_scheme_new (const DossierJson *root, GError **error)
{
  g_autoptr (DossierSectorScheme) self = NULL;
  const DossierJson *stems, *sectors;
  GHashTableIter iter;
  gpointer data;

  g_return_val_if_fail (root != NULL, NULL);
  self = g_new0 (DossierSectorScheme, 1);
  self->sectors = g_ptr_array_new_with_free_func (free_sector);
  self->index = g_hash_table_new (g_str_hash, g_str_equal);
  self->terms = g_array_new (FALSE, FALSE, sizeof (DossierSectorTerm));
  g_array_set_clear_func (self->terms, clear_term);
  self->languages = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_language_terms);
  self->phrases = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                         (GDestroyNotify) g_hash_table_unref);
  self->stems = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->threshold = (guint) dossier_json_get_int (root, "threshold", WEIGHT_ALONE);

  if (!dossier_json_read_list (root, "stems", &stems, error)
      || (self->office_endings = read_endings (root, "office_endings", error)) == NULL
      || (self->title_endings = read_endings (root, "title_endings", error)) == NULL)
    return NULL;
  for (const DossierJson *stem = stems; stem != NULL; stem = stem->next)
    g_hash_table_add (self->stems, g_strdup (stem->string));
  sectors = dossier_json_get_member (root, "sectors");
  if (sectors == NULL || sectors->kind != DOSSIER_JSON_ARRAY)
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED,
                   "A sector scheme needs a list “sectors”");
      return NULL;
    }
  collect_languages (self, sectors);
  if (!add_sectors (self, root, "sectors", error) || !add_sectors (self, root, "parents", error)
      || !read_lists (self, root, error))
    return NULL;

  g_hash_table_iter_init (&iter, self->languages);
  while (g_hash_table_iter_next (&iter, NULL, &data))
    {
      dossier_matcher_freeze (((LanguageTerms *) data)->terms);
      dossier_matcher_freeze (((LanguageTerms *) data)->offices);
    }
  g_clear_pointer (&self->phrases, g_hash_table_unref);
  return g_steal_pointer (&self);
}

/**
 * dossier_sector_scheme_join:
 * @self: a scheme
 * @screen: a screen that is being made
 *
 * Lets the matchers join the screen of the knowledge.
 */
void
dossier_sector_scheme_join (DossierSectorScheme *self, DossierScreen *screen)
{
  GHashTableIter iter;
  gpointer data;

  g_hash_table_iter_init (&iter, self->languages);
  while (g_hash_table_iter_next (&iter, NULL, &data))
    {
      dossier_matcher_join (((LanguageTerms *) data)->terms, screen);
      dossier_matcher_join (((LanguageTerms *) data)->offices, screen);
    }
}

/**
 * dossier_sector_scheme_free:
 * @self: (nullable) (transfer full): a scheme
 */
void
dossier_sector_scheme_free (DossierSectorScheme *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->languages);
  g_clear_pointer (&self->phrases, g_hash_table_unref);
  g_hash_table_unref (self->stems);
  g_array_unref (self->terms);
  g_hash_table_unref (self->index);
  g_ptr_array_unref (self->sectors);
  dossier_endings_free (self->office_endings);
  dossier_endings_free (self->title_endings);
  g_free (self);
}
