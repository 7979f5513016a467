/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-identities.h"

#include <string.h>

#include "dossier-entity-id.h"

static void
free_identity (gpointer data)
{
  DossierIdentity *identity = data;

  g_free (identity->key);
  g_free (identity->name);
  g_ptr_array_unref (identity->surfaces);
  g_ptr_array_unref (identity->roles);
  g_free (identity);
}

static char *
make_table_key (DossierEntityType type, const char *key, const char *country)
{
  char table_type[] = { (char) ('0' + type), '\t', '\0' };

  return g_strconcat (table_type, key, country != NULL ? "\t" : NULL, country, NULL);
}

/**
 * dossier_identities_init:
 * @self: (out caller-allocates): identities
 * @work: the work, resolved
 */
void
dossier_identities_init (DossierIdentities *self, DossierNameWork *work)
{
  self->work = work;
  self->all = g_ptr_array_new_with_free_func (free_identity);
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_start = g_hash_table_new (NULL, NULL);
  self->by_word = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) g_ptr_array_unref);
}

/**
 * dossier_identities_clear:
 * @self: identities
 */
void
dossier_identities_clear (DossierIdentities *self)
{
  g_ptr_array_unref (self->all);
  g_hash_table_unref (self->by_key);
  g_hash_table_unref (self->by_start);
  g_hash_table_unref (self->by_word);
}

/**
 * dossier_identities_find:
 * @self: the identities
 * @type: what it is
 * @key: a key, see dossier_entity_key(), or the id of a known entity
 * @country: (nullable): interned id of the country that tells it from others of its name
 *
 * Returns: (transfer none) (nullable): who has this key
 */
DossierIdentity *
dossier_identities_find (const DossierIdentities *self, DossierEntityType type, const char *key,
                         const char *country)
{
  g_autofree char *table_key = make_table_key (type, key, country);

  return g_hash_table_lookup (self->by_key, table_key);
}

static void
index_words (DossierIdentities *self, DossierIdentity *identity)
{
  const char *words[2];
  const char *space = strchr (identity->key, ' ');
  g_autofree char *first = NULL;

  if (space == NULL
      || (identity->known != NULL && identity->type != DOSSIER_ENTITY_PERSON)
      || (identity->type != DOSSIER_ENTITY_PERSON
          && identity->type != DOSSIER_ENTITY_ORGANIZATION))
    return;
  first = g_strndup (identity->key, (gsize) (space - identity->key));
  words[0] = first;
  words[1] = strrchr (identity->key, ' ') + 1;
  for (guint i = 0; i < (identity->type == DOSSIER_ENTITY_PERSON ? 2 : 1); i++)
    {
      GPtrArray *list = g_hash_table_lookup (self->by_word, words[i]);

      if (list == NULL)
        {
          list = g_ptr_array_new ();
          g_hash_table_insert (self->by_word, g_strdup (words[i]), list);
        }
      g_ptr_array_add (list, identity);
    }
}

/**
 * dossier_identities_add:
 * @self: the identities
 * @type: what it is
 * @name: its name
 * @known: (nullable): what the gazetteer knows of it
 * @country: (nullable): interned id of the country that tells it from others of its name
 *
 * Returns: (transfer none): a new identity
 */
DossierIdentity *
dossier_identities_add (DossierIdentities *self, DossierEntityType type, const char *name,
               const DossierKnown *known, const char *country)
{
  DossierIdentity *identity = g_new0 (DossierIdentity, 1);
  char *table_key;

  identity->type = type;
  identity->known = known;
  identity->country = country;
  identity->name = g_strdup (name);
  identity->key = dossier_entity_key (name, type, self->work->draft->knowledge);
  identity->surfaces = g_ptr_array_new_with_free_func (g_free);
  identity->roles = g_ptr_array_new ();
  g_ptr_array_add (self->all, identity);
  table_key = make_table_key (type, known != NULL ? known->id : identity->key, country);
  g_hash_table_insert (self->by_key, table_key, identity);
  index_words (self, identity);
  return identity;
}

/**
 * dossier_identities_adopt:
 * @self: the identities
 * @identity: one that is not known
 * @known: what the gazetteer knows of a name that the text gives it
 *
 * Makes it the known one, unless that has an identity of its own already.
 */
void
dossier_identities_adopt (DossierIdentities *self, DossierIdentity *identity, const DossierKnown *known)
{
  char *table_key;

  if (known->type != identity->type)
    return;
  table_key = make_table_key (known->type, known->id, NULL);
  if (g_hash_table_contains (self->by_key, table_key))
    {
      g_free (table_key);
      return;
    }
  identity->known = known;
  g_free (identity->name);
  identity->name = g_strdup (known->name);
  g_hash_table_insert (self->by_key, table_key, identity);
}

static gboolean
is_distinct (GPtrArray *list, const char *text)
{
  if (text == NULL || g_ptr_array_find_with_equal_func (list, text, g_str_equal, NULL))
    return FALSE;
  return TRUE;
}

/* The name shown of an entity that is not known: the longest one, and of
 * equally long ones the one with its diacritics. */
static gboolean
is_fuller (const char *surface, const char *name)
{
  glong left = g_utf8_strlen (surface, -1), right = g_utf8_strlen (name, -1);
  g_autofree char *folded_left = dossier_fold (surface, -1);
  g_autofree char *folded_right = dossier_fold (name, -1);

  if (g_str_equal (folded_left, folded_right))
    return (dossier_has_marks (surface, strlen (surface))
            && !dossier_has_marks (name, strlen (name)))
           || (!g_unichar_islower (g_utf8_get_char (g_utf8_next_char (name)))
               && g_unichar_islower (g_utf8_get_char (g_utf8_next_char (surface))));
  return left > right;
}

static void
add_key (DossierIdentities *self, DossierIdentity *identity, const char *key)
{
  char *table_key = make_table_key (identity->type, key, NULL);

  if (g_hash_table_contains (self->by_key, table_key))
    g_free (table_key);
  else
    g_hash_table_insert (self->by_key, table_key, identity);
}

/* A name that ends in a noun may be cut inside it: "서울대" for "서울대학교". */
static void
add_cut_keys (DossierIdentities *self, DossierIdentity *identity, const char *key)
{
  gsize length = strlen (key), ending;
  DossierEntityType type;

  if (strchr (key, ' ') != NULL || dossier_name_lexicon_has_capitals (self->work->lexicon)
      || !dossier_name_lexicon_find_ending (self->work->lexicon, key, length, &type, &ending)
      || ending >= length)
    return;
  for (const char *end = g_utf8_find_next_char (key + length - ending, NULL);
       end < key + length; end = g_utf8_find_next_char (end, NULL))
    {
      g_autofree char *cut = g_strndup (key, (gsize) (end - key));

      if (g_utf8_strlen (cut, -1) >= 3)
        add_key (self, identity, cut);
    }
}

/* Another spelling finds the same entity later. */
static void
add_spelling (DossierIdentities *self, DossierIdentity *identity, const char *surface)
{
  const DossierKnowledge *knowledge = self->work->draft->knowledge;
  g_autofree char *key = NULL, *common = NULL, *bare = NULL;

  key = dossier_entity_key (surface, identity->type, knowledge);
  common = dossier_entity_common_key (key, identity->type, knowledge);
  if (strchr (common, ' ') != NULL || strchr (key, ' ') != NULL)
    add_key (self, identity, common);
  if (identity->type == DOSSIER_ENTITY_PERSON && strchr (surface, ' ') == NULL)
    return;
  add_key (self, identity, key);
  if (identity->type != DOSSIER_ENTITY_ORGANIZATION || identity->known != NULL)
    return;
  bare = dossier_entity_bare_key (key, knowledge);
  if (bare != NULL)
    add_key (self, identity, bare);
  add_cut_keys (self, identity, key);
}

/**
 * dossier_identities_note:
 * @self: the identities
 * @identity: whom the candidate names
 * @index: the candidate
 *
 * Takes over what the candidate tells: a spelling, a role, a fuller name.
 */
void
dossier_identities_note (DossierIdentities *self, DossierIdentity *identity, guint index)
{
  const DossierCandidate *candidate
      = &g_array_index (self->work->candidates, DossierCandidate, index);
  char *surface = dossier_identities_dup_surface (self->work, candidate);

  g_hash_table_insert (self->by_start, GUINT_TO_POINTER (candidate->span.start + 1), identity);
  if (is_distinct (identity->roles, candidate->role))
    g_ptr_array_add (identity->roles, (gpointer) candidate->role);
  if (!is_distinct (identity->surfaces, surface))
    {
      g_free (surface);
      return;
    }
  if (identity->known == NULL && is_fuller (surface, identity->name))
    {
      g_free (identity->name);
      identity->name = g_strdup (surface);
    }
  add_spelling (self, identity, surface);
  g_ptr_array_add (identity->surfaces, surface);
}

/**
 * dossier_identities_dup_surface:
 * @work: the work
 * @candidate: a candidate
 *
 * Returns: (transfer full): its words in one line
 */
char *
dossier_identities_dup_surface (const DossierNameWork *work, const DossierCandidate *candidate)
{
  char *surface = g_strndup (work->tokens->text + candidate->span.start,
                             dossier_span_length (candidate->span));

  for (char *c = surface; *c != '\0'; c++)
    if (*c == '\n' || *c == '\t')
      *c = ' ';
  return surface;
}
