/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-identities.h"

#include <string.h>

#include "dossier-entity-id.h"

/**
 * dossier_pointers_add:
 * @self: a list, zero at first
 * @arena: its arena
 * @item: an item
 */
void
dossier_pointers_add (DossierPointers *self, DossierArena *arena, gpointer item)
{
  if (self->n == self->size)
    {
      gpointer *items;

      self->size = MAX (4, self->size * 2);
      items = dossier_arena_new_array (arena, gpointer, self->size);
      if (self->n > 0)
        memcpy (items, self->items, self->n * sizeof *items);
      self->items = items;
    }
  self->items[self->n++] = item;
}

/**
 * dossier_identities_init:
 * @self: (out caller-allocates): identities; they live in the arena of @work
 * @work: the work, resolved
 */
void
dossier_identities_init (DossierIdentities *self, DossierNameWork *work)
{
  gsize n = MAX (work->candidates->len, 1);

  *self = (DossierIdentities) { .work = work };
  self->chosen = dossier_arena_new_array (work->arena, DossierIdentity *, n);
  memset (self->chosen, 0, n * sizeof *self->chosen);
  dossier_byte_map_init (&self->surfaces, work->arena);
  dossier_byte_map_init (&self->by_key, work->arena);
  dossier_byte_map_init (&self->by_word, work->arena);
}

/* Where the words of a candidate end in the folded text. */
static guint32
find_folded_end (const DossierNameWork *work, const DossierCandidate *candidate)
{
  const DossierToken *last = dossier_names_token (work, candidate->last);
  guint32 end = last->fold_end;

  if (candidate->span.end < last->span.end)
    while (end > last->fold_start && work->tokens->folded->map[end - 1] >= candidate->span.end)
      end--;
  return end;
}

/**
 * dossier_identities_get_surface:
 * @self: the identities
 * @candidate: a candidate
 *
 * Returns: (transfer none): its spelling
 */
DossierSurface *
dossier_identities_get_surface (DossierIdentities *self, const DossierCandidate *candidate)
{
  const DossierNameWork *work = self->work;
  const char *words = work->tokens->text + candidate->span.start;
  gsize length = dossier_span_length (candidate->span);
  DossierSurface *surface = dossier_byte_map_lookup (&self->surfaces, 0, words, length);
  guint32 folded;
  gpointer *place;
  char *text;

  if (surface != NULL)
    return surface;
  text = dossier_arena_copy (work->strings, words, length);
  for (char *c = text; *c != '\0'; c++)
    if (*c == '\n' || *c == '\t')
      *c = ' ';
  place = dossier_byte_map_ensure (&self->surfaces, 0, text, length);
  if (*place != NULL)
    return *place;
  folded = dossier_names_token (work, candidate->first)->fold_start;
  *place = surface = dossier_arena_new_array (work->arena, DossierSurface, 1);
  *surface = (DossierSurface) {
    .text = text,
    .length = length,
    .folded = work->tokens->folded->text + folded,
    .folded_length = find_folded_end (work, candidate) - folded,
  };
  return surface;
}

/**
 * dossier_identities_get_key:
 * @self: the identities
 * @surface: a spelling
 * @type: what it names
 *
 * Returns: (transfer none): its key, see dossier_entity_key()
 */
const char *
dossier_identities_get_key (DossierIdentities *self, DossierSurface *surface,
                            DossierEntityType type)
{
  const char **key = &surface->keys[type == DOSSIER_ENTITY_PERSON];

  if (*key == NULL)
    *key = dossier_entity_key_of_folded (self->work->arena, surface->folded,
                                         surface->folded_length, surface->text, type,
                                         self->work->draft->knowledge);
  return *key;
}

/**
 * dossier_identities_find:
 * @self: the identities
 * @type: what it is
 * @key: a key, see dossier_entity_key()
 *
 * Returns: (transfer none) (nullable): who has this key
 */
DossierIdentity *
dossier_identities_find (const DossierIdentities *self, DossierEntityType type, const char *key)
{
  return dossier_byte_map_lookup (&self->by_key, type, key, strlen (key));
}

/* An id has a slash and no key has one, so they may share a table. */
static const char *
make_known_key (const DossierIdentities *self, const DossierKnown *known, const char *country)
{
  gsize length;
  char *key;

  if (country == NULL)
    return known->id;
  length = strlen (known->id);
  key = dossier_arena_take (self->work->arena, length + strlen (country) + 2);
  memcpy (key, known->id, length);
  key[length] = '\t';
  strcpy (key + length + 1, country);
  return key;
}

/**
 * dossier_identities_find_known:
 * @self: the identities
 * @type: what it is
 * @known: what the gazetteer knows of it
 * @country: (nullable): interned id of the country that tells it from others of its name
 *
 * Returns: (transfer none) (nullable): who is this one
 */
DossierIdentity *
dossier_identities_find_known (const DossierIdentities *self, DossierEntityType type,
                               const DossierKnown *known, const char *country)
{
  return dossier_identities_find (self, type, make_known_key (self, known, country));
}

/**
 * dossier_identities_find_at:
 * @self: the identities
 * @start: first byte of a name
 *
 * Returns: (transfer none) (nullable): whom the candidate there names, if that is decided
 */
DossierIdentity *
dossier_identities_find_at (const DossierIdentities *self, gsize start)
{
  int index = dossier_names_find_candidate (self->work, start);

  return index >= 0 ? self->chosen[index] : NULL;
}

static void
index_word (DossierIdentities *self, DossierIdentity *identity, const char *word, gsize length)
{
  gpointer *place = dossier_byte_map_ensure (&self->by_word, 0, word, length);

  if (*place == NULL)
    {
      *place = dossier_arena_new_array (self->work->arena, DossierPointers, 1);
      memset (*place, 0, sizeof (DossierPointers));
    }
  dossier_pointers_add (*place, self->work->arena, identity);
}

/* The words that may stand for the whole name. */
static void
index_words (DossierIdentities *self, DossierIdentity *identity, const char *key)
{
  const char *space = strchr (key, ' '), *last;

  if (space == NULL)
    return;
  index_word (self, identity, key, (gsize) (space - key));
  last = strrchr (space, ' ') + 1;
  if (identity->type == DOSSIER_ENTITY_PERSON)
    index_word (self, identity, last, strlen (last));
}

/**
 * dossier_identities_add:
 * @self: the identities
 * @type: what it is
 * @surface: how it is written where it is met first
 * @known: (nullable): what the gazetteer knows of it
 * @country: (nullable): interned id of the country that tells it from others of its name
 *
 * Returns: (transfer none): a new identity
 */
DossierIdentity *
dossier_identities_add (DossierIdentities *self, DossierEntityType type, DossierSurface *surface,
                        const DossierKnown *known, const char *country)
{
  DossierArena *arena = self->work->arena;
  DossierIdentity *identity = dossier_arena_new_array (arena, DossierIdentity, 1);
  const char *key;

  *identity = (DossierIdentity) { .type = type, .known = known, .country = country,
                                  .main = surface };
  dossier_pointers_add (&self->all, arena, identity);
  key = known != NULL ? make_known_key (self, known, country)
                      : dossier_identities_get_key (self, surface, type);
  *dossier_byte_map_ensure (&self->by_key, type, key, strlen (key)) = identity;
  if (type == DOSSIER_ENTITY_PERSON && known != NULL)
    key = dossier_entity_key (arena, known->name, type, self->work->draft->knowledge);
  if (type == DOSSIER_ENTITY_PERSON || (type == DOSSIER_ENTITY_ORGANIZATION && known == NULL))
    index_words (self, identity, key);
  return identity;
}

/* Where several have a key, it is the first one's. */
static void
add_key (DossierIdentities *self, DossierIdentity *identity, const char *key, gsize length)
{
  gpointer *place = dossier_byte_map_ensure (&self->by_key, identity->type, key, length);

  if (*place == NULL)
    *place = identity;
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
dossier_identities_adopt (DossierIdentities *self, DossierIdentity *identity,
                          const DossierKnown *known)
{
  if (known->type != identity->type
      || dossier_identities_find (self, known->type, known->id) != NULL)
    return;
  identity->known = known;
  add_key (self, identity, known->id, strlen (known->id));
}

static gboolean
has_small_second (const char *name)
{
  return g_unichar_islower (g_utf8_get_char (g_utf8_next_char (name)));
}

/* The name shown of an entity that is not known: the longest one, and of
 * equally long ones the one with its diacritics. */
static gboolean
is_fuller (const DossierSurface *surface, const DossierSurface *other)
{
  if (surface == other)
    return FALSE;
  if (surface->folded_length == other->folded_length
      && memcmp (surface->folded, other->folded, surface->folded_length) == 0)
    return (dossier_has_marks (surface->text, surface->length)
            && !dossier_has_marks (other->text, other->length))
           || (!has_small_second (other->text) && has_small_second (surface->text));
  return g_utf8_strlen (surface->text, -1) > g_utf8_strlen (other->text, -1);
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
    if (g_utf8_strlen (key, end - key) >= 3)
      add_key (self, identity, key, (gsize) (end - key));
}

/* Another spelling finds the same entity later. */
static void
add_spelling (DossierIdentities *self, DossierIdentity *identity, DossierSurface *surface)
{
  DossierArena *arena = self->work->arena;
  const DossierKnowledge *knowledge = self->work->draft->knowledge;
  const char *key = dossier_identities_get_key (self, surface, identity->type), *bare;

  if (identity->type == DOSSIER_ENTITY_PERSON)
    {
      const char *common = dossier_entity_common_key (arena, key, identity->type, knowledge);

      if (strchr (common, ' ') != NULL || strchr (key, ' ') != NULL)
        add_key (self, identity, common, strlen (common));
      if (strchr (surface->text, ' ') == NULL)
        return;
      /* Who is known by the name in one script may be called by a part of it in another. */
      if (identity->known != NULL)
        index_words (self, identity, key);
    }
  add_key (self, identity, key, strlen (key));
  if (identity->type != DOSSIER_ENTITY_ORGANIZATION || identity->known != NULL)
    return;
  bare = dossier_entity_bare_key (arena, key, knowledge);
  if (bare != NULL)
    add_key (self, identity, bare, strlen (bare));
  add_cut_keys (self, identity, key);
}

static void
add_role (DossierIdentities *self, DossierIdentity *identity, const char *role)
{
  for (guint i = 0; i < identity->roles.n; i++)
    if (strcmp (identity->roles.items[i], role) == 0)
      return;
  dossier_pointers_add (&identity->roles, self->work->arena, (gpointer) role);
}

/**
 * dossier_identities_note:
 * @self: the identities
 * @index: a candidate
 * @identity: whom it names
 * @surface: its spelling
 *
 * Takes over what the candidate tells: a spelling, a role, a fuller name.
 */
void
dossier_identities_note (DossierIdentities *self, guint index, DossierIdentity *identity,
                         DossierSurface *surface)
{
  const DossierCandidate *candidate
    = &g_array_index (self->work->candidates, DossierCandidate, index);

  self->chosen[index] = identity;
  if (candidate->role != NULL)
    add_role (self, identity, candidate->role);
  if (candidate->next_role != NULL)
    add_role (self, identity, candidate->next_role);
  for (guint i = 0; i < identity->surfaces.n; i++)
    if (identity->surfaces.items[i] == surface)
      return;
  if (identity->known == NULL && is_fuller (surface, identity->main))
    identity->main = surface;
  add_spelling (self, identity, surface);
  dossier_pointers_add (&identity->surfaces, self->work->arena, surface);
}
