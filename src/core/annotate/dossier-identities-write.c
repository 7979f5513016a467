/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-entity-id.h"
#include "dossier-identities.h"
#include "dossier-names-common.h"

#include <string.h>

static gboolean
is_latin (const char *name)
{
  gunichar first = g_utf8_get_char (name);

  return g_unichar_get_script (first) == G_UNICODE_SCRIPT_LATIN;
}

/* What is known of one country only may be another's here, by the name without its country. */
static const char *
get_name (DossierIdentities *self, const DossierIdentity *identity)
{
  const DossierKnown *known = identity->known;

  if (known == NULL)
    return identity->main->text;
  return identity->country != NULL ? dossier_names_drop_country (self->work->strings, known)
                                   : known->name;
}

/* The key of the name of which the id is made. A name in Latin letters goes before a longer
 * one in other letters: documents in other languages know it too. */
static const char *
choose_id_key (DossierIdentities *self, const DossierIdentity *identity)
{
  const DossierKnowledge *knowledge = self->work->draft->knowledge;
  const char *name = get_name (self, identity);
  gsize length = strlen (name);
  DossierSurface *best = NULL;

  for (guint i = 0; i < identity->surfaces.n && !is_latin (name); i++)
    {
      DossierSurface *surface = identity->surfaces.items[i];

      if (is_latin (surface->text) && strchr (surface->text, ' ') != NULL
          && (best == NULL || surface->length > length))
        {
          best = surface;
          length = surface->length;
        }
    }
  if (best == NULL && identity->known != NULL)
    return dossier_entity_key (self->work->arena, name, identity->type, knowledge);
  return dossier_identities_get_key (self, best != NULL ? best : identity->main, identity->type);
}

/* Two people of one name in one document keep ids of their own. */
static const char *
make_distinct (DossierIdentities *self, DossierByteMap *ids, const char *id)
{
  DossierArena *arena = self->work->strings;
  const char *distinct = id;
  guint n = 1;

  for (;;)
    {
      gpointer *place = dossier_byte_map_ensure (ids, 0, distinct, strlen (distinct));
      g_autofree char *next = NULL;

      if (*place == NULL)
        {
          *place = (gpointer) distinct;
          return distinct;
        }
      next = g_strdup_printf ("%s-%u", distinct, ++n);
      distinct = dossier_arena_strdup (arena, next);
    }
}

static const char *
make_id (DossierIdentities *self, const DossierIdentity *identity)
{
  DossierArena *arena = self->work->strings;
  g_autofree char *with_country = NULL;
  const char *id;

  if (identity->known != NULL && identity->country == NULL)
    return identity->known->id;
  id = dossier_entity_id (arena, identity->type, choose_id_key (self, identity),
                          self->work->draft->knowledge);
  if (identity->country == NULL)
    return id;
  with_country = g_strconcat (id, "-of-", strchr (identity->country, '/') + 1, NULL);
  return dossier_arena_strdup (arena, with_country);
}

static gboolean
is_same (const char *name, const char *other)
{
  return *name == *other && strcmp (name, other) == 0;
}

static gboolean
has_surface (const DossierIdentity *identity, const char *name)
{
  for (guint i = 0; i < identity->surfaces.n; i++)
    if (is_same (((const DossierSurface *) identity->surfaces.items[i])->text, name))
      return TRUE;
  return FALSE;
}

/* All names but @name: those in the text, then those of the files, which are distinct. */
static const char *const *
list_aliases (DossierIdentities *self, const DossierIdentity *identity, const char *name)
{
  gboolean whole = identity->known != NULL
                   && (identity->country == NULL || is_same (name, identity->known->name));
  char **known = whole ? identity->known->names : NULL;
  guint n_known = known != NULL ? g_strv_length (known) : 0;
  const char **aliases = dossier_arena_new_array (self->work->strings, const char *,
                                                  identity->surfaces.n + n_known + 1);
  guint n = 0;

  for (guint i = 0; i < identity->surfaces.n; i++)
    {
      const DossierSurface *surface = identity->surfaces.items[i];

      if (!is_same (surface->text, name))
        aliases[n++] = surface->text;
    }
  for (guint i = 0; i < n_known; i++)
    if (!is_same (known[i], name) && !has_surface (identity, known[i]))
      aliases[n++] = known[i];
  aliases[n] = NULL;
  return aliases;
}

static const char *const *
list_roles (DossierIdentities *self, const DossierIdentity *identity)
{
  guint n = identity->roles.n;
  const char **roles;

  if (n == 0)
    return NULL;
  roles = dossier_arena_new_array (self->work->strings, const char *, n + 1);
  memcpy (roles, identity->roles.items, n * sizeof *roles);
  roles[n] = NULL;
  return roles;
}

static void
write_entity (DossierIdentities *self, DossierIdentity *identity, DossierByteMap *ids)
{
  GArray *entities = self->work->draft->analysis->entities;
  DossierEntityEntry entry = { .type = identity->type };

  entry.id = make_distinct (self, ids, make_id (self, identity));
  entry.name = get_name (self, identity);
  entry.aliases = list_aliases (self, identity, entry.name);
  entry.roles = list_roles (self, identity);
  g_array_append_val (entities, entry);
  identity->number = entities->len;
}

/**
 * dossier_identities_write:
 * @self: the identities, chosen for all candidates
 *
 * Writes entities, mentions and the draft's roles. An entity that nothing names is left out.
 */
void
dossier_identities_write (DossierIdentities *self)
{
  DossierDraft *draft = self->work->draft;
  const GArray *candidates = self->work->candidates;
  DossierByteMap ids;

  dossier_byte_map_init (&ids, self->work->arena);
  g_array_set_size (draft->analysis->mentions, candidates->len);
  g_ptr_array_set_size (draft->roles, (int) candidates->len);
  for (guint i = 0; i < candidates->len; i++)
    {
      const DossierCandidate *candidate = &g_array_index (candidates, DossierCandidate, i);
      DossierMentionMark mark = { .span = candidate->span, .rule = candidate->rule,
                                  .why = candidate->why };

      if (self->chosen[i]->number == 0)
        write_entity (self, self->chosen[i], &ids);
      mark.entity = self->chosen[i]->number - 1;
      g_array_index (draft->analysis->mentions, DossierMentionMark, i) = mark;
      g_ptr_array_index (draft->roles, i) = (gpointer) candidate->role;
    }
}
