/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-entity-id.h"
#include "dossier-identities.h"

#include <string.h>

/* Whether none of the first @n texts is this one. */
static gboolean
is_new (const GPtrArray *list, guint n, const char *text)
{
  for (guint i = 0; i < n; i++)
    if (strcmp (g_ptr_array_index (list, i), text) == 0)
      return FALSE;
  return TRUE;
}

static gboolean
is_latin (const char *name)
{
  gunichar first = g_utf8_get_char (name);

  return g_unichar_get_script (first) == G_UNICODE_SCRIPT_LATIN;
}

/* The name of which the id is made. One in Latin letters goes before a longer one in other
 * letters: documents in other languages know it too. */
static const char *
choose_id_name (const DossierIdentity *identity)
{
  const char *best = identity->name;

  if (is_latin (best))
    return best;
  for (guint i = 0; i < identity->surfaces->len; i++)
    {
      const char *surface = g_ptr_array_index (identity->surfaces, i);

      if (is_latin (surface) && strchr (surface, ' ') != NULL
          && (!is_latin (best) || strlen (surface) > strlen (best)))
        best = surface;
    }
  return best;
}

static guint
write_entity (DossierIdentities *self, DossierIdentity *identity, GHashTable *ids)
{
  DossierAnalysis *analysis = self->work->draft->analysis;
  const DossierKnowledge *knowledge = self->work->draft->knowledge;
  DossierEntityEntry entry = { .type = identity->type };
  guint n = 1, n_surfaces;

  if (identity->known != NULL && identity->country == NULL)
    entry.id = g_strdup (identity->known->id);
  else
    entry.id = dossier_entity_id (identity->type, choose_id_name (identity), knowledge);
  if (identity->country != NULL)
    {
      char *with_country = g_strconcat (entry.id, "-of-", strchr (identity->country, '/') + 1, NULL);

      g_free (entry.id);
      entry.id = with_country;
    }
  /* Two people of one name in one document keep ids of their own. */
  while (g_hash_table_contains (ids, entry.id))
    {
      char *next = g_strdup_printf ("%s-%u", entry.id, ++n);

      g_free (entry.id);
      entry.id = next;
    }
  entry.name = g_strdup (identity->name);
  entry.aliases = g_ptr_array_new_with_free_func (g_free);
  entry.roles = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < identity->surfaces->len; i++)
    {
      const char *surface = g_ptr_array_index (identity->surfaces, i);

      if (!g_str_equal (surface, entry.name))
        g_ptr_array_add (entry.aliases, g_strdup (surface));
    }
  /* The files' names are distinct. */
  n_surfaces = entry.aliases->len;
  for (char **name = identity->known != NULL ? identity->known->names : NULL;
       name != NULL && *name != NULL; name++)
    if (!g_str_equal (*name, entry.name) && is_new (entry.aliases, n_surfaces, *name))
      g_ptr_array_add (entry.aliases, g_strdup (*name));
  for (guint i = 0; i < identity->roles->len; i++)
    g_ptr_array_add (entry.roles, g_strdup (g_ptr_array_index (identity->roles, i)));
  g_hash_table_add (ids, entry.id);
  g_array_append_val (analysis->entities, entry);
  return analysis->entities->len - 1;
}

/**
 * dossier_identities_write:
 * @self: the identities
 * @chosen: (array): for each candidate whom it names
 *
 * Writes entities, mentions and the draft's roles. An entity that nothing names is left out.
 */
void
dossier_identities_write (DossierIdentities *self, DossierIdentity **chosen)
{
  DossierDraft *draft = self->work->draft;
  const GArray *candidates = self->work->candidates;
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) written = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < candidates->len; i++)
    {
      const DossierCandidate *candidate = &g_array_index (candidates, DossierCandidate, i);
      gpointer number = g_hash_table_lookup (written, chosen[i]);
      DossierMentionMark mark = { 0 };

      if (number == NULL)
        {
          number = GUINT_TO_POINTER (write_entity (self, chosen[i], ids) + 1);
          g_hash_table_insert (written, chosen[i], number);
        }
      mark.span = candidate->span;
      mark.entity = GPOINTER_TO_UINT (number) - 1;
      mark.rule = candidate->rule;
      mark.why = g_strdup (candidate->why);
      g_array_append_val (draft->analysis->mentions, mark);
      g_ptr_array_add (draft->roles, g_strdup (candidate->role));
    }
}
