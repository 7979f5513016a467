/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-entity-id.h"
#include "dossier-name-person.h"
#include "dossier-names-country.h"

#include <string.h>

/* A group of candidates that are one entity. */
typedef struct
{
  DossierEntityType type;
  const DossierKnown *known; /* nullable */
  const char *country;       /* of a body that shares its name with others, nullable */
  char *key;                 /* the fullest name's key */
  char *name;
  GPtrArray *surfaces; /* distinct, in order */
  GPtrArray *roles;    /* distinct, interned in the draft */
  guint last_seen;     /* number of the candidate, from 1; 0 before the first */
} Identity;

typedef struct
{
  DossierNameWork *work;
  GPtrArray *identities;
  GHashTable *by_key;   /* type, key → Identity */
  GHashTable *by_start; /* first byte of a candidate → Identity */
  GHashTable *by_word;  /* last or first word of a person's key → GPtrArray of Identity */
} Identifier;

static void
free_identity (gpointer data)
{
  Identity *identity = data;

  g_free (identity->key);
  g_free (identity->name);
  g_ptr_array_unref (identity->surfaces);
  g_ptr_array_unref (identity->roles);
  g_free (identity);
}

static char *
dup_surface (const DossierNameWork *work, const DossierCandidate *candidate)
{
  char *surface = g_strndup (work->tokens->text + candidate->span.start,
                             dossier_span_length (candidate->span));

  for (char *c = surface; *c != '\0'; c++)
    if (*c == '\n' || *c == '\t')
      *c = ' ';
  return surface;
}

static char *
make_table_key (DossierEntityType type, const char *key, const char *country)
{
  return g_strdup_printf ("%d\t%s\t%s", (int) type, key, country != NULL ? country : "");
}

static void
index_words (Identifier *self, Identity *identity)
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

static Identity *
make_identity (Identifier *self, DossierEntityType type, const char *name,
               const DossierKnown *known, const char *country)
{
  Identity *identity = g_new0 (Identity, 1);
  char *table_key;

  identity->type = type;
  identity->known = known;
  identity->country = country;
  identity->name = g_strdup (name);
  identity->key = dossier_entity_key (name, type, self->work->draft->knowledge);
  identity->surfaces = g_ptr_array_new_with_free_func (g_free);
  identity->roles = g_ptr_array_new ();
  g_ptr_array_add (self->identities, identity);
  table_key = make_table_key (type, known != NULL ? known->id : identity->key, country);
  g_hash_table_insert (self->by_key, table_key, identity);
  index_words (self, identity);
  return identity;
}

/* Of persons with this part of a name the one with the same role, else the
 * one last spoken of. */
static Identity *
find_person_by_part (Identifier *self, const char *part, const char *role)
{
  const GPtrArray *list = g_hash_table_lookup (self->by_word, part);
  Identity *best = NULL;
  gboolean best_role = FALSE;

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      Identity *identity = g_ptr_array_index (list, i);
      gboolean same_role = FALSE;

      if (identity->type != DOSSIER_ENTITY_PERSON)
        continue;

      for (guint r = 0; role != NULL && r < identity->roles->len; r++)
        {
          const char *other = g_ptr_array_index (identity->roles, r);

          same_role |= g_str_has_prefix (other, role) || g_str_has_prefix (role, other);
        }
      if (best == NULL || (same_role && !best_role)
          || (same_role == best_role && identity->last_seen > best->last_seen))
        {
          best = identity;
          best_role = same_role;
        }
    }
  return best;
}

/* "Hanbit" for "Hanbit Microsystems", where only one body begins so. */
static Identity *
find_organization_by_word (Identifier *self, const char *word)
{
  const GPtrArray *list = g_hash_table_lookup (self->by_word, word);
  Identity *found = NULL;

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      Identity *identity = g_ptr_array_index (list, i);

      if (identity->type != DOSSIER_ENTITY_ORGANIZATION)
        continue;
      if (found != NULL)
        return NULL;
      found = identity;
    }
  return found;
}

/* "서": the family name of a person whose whole name is one word. */
static Identity *
find_person_by_beginning (Identifier *self, const char *part, const char *role)
{
  Identity *best = NULL;

  for (guint i = 0; i < self->identities->len; i++)
    {
      Identity *identity = g_ptr_array_index (self->identities, i);
      gboolean begins = FALSE;

      for (guint s = 0; identity->type == DOSSIER_ENTITY_PERSON && s < identity->surfaces->len; s++)
        {
          const char *surface = g_ptr_array_index (identity->surfaces, s);

          begins |= g_str_has_prefix (surface, part) && strchr (surface, ' ') == NULL
                    && g_utf8_strlen (surface, -1) <= 4;
        }
      if (!begins)
        continue;
      if (best == NULL || identity->last_seen > best->last_seen)
        best = identity;
    }
  return best;
}

/* A name in one word with its parts run together, as Hangul may write a
 * foreign name: "레투하" and "레 투 하". */
static Identity *
find_spaced (Identifier *self, const DossierCandidate *candidate, const char *key)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *joined = NULL, *table_key = NULL;

  if (strchr (key, ' ') == NULL
      || !dossier_names_has (self->work, candidate->first, DOSSIER_TOKEN_HANGUL))
    return NULL;
  parts = g_strsplit (key, " ", -1);
  joined = g_strjoinv (NULL, parts);
  table_key = make_table_key (candidate->type, joined, NULL);
  return g_hash_table_lookup (self->by_key, table_key);
}

static Identity *
find_person (Identifier *self, const DossierCandidate *candidate, const char *key)
{
  Identity *found = find_spaced (self, candidate, key);

  if (found != NULL || strchr (key, ' ') != NULL)
    return found;
  found = find_person_by_part (self, key, candidate->role);
  if (found == NULL && dossier_names_has (self->work, candidate->first, DOSSIER_TOKEN_HANGUL)
      && g_utf8_strlen (key, -1) <= 2)
    found = find_person_by_beginning (self, key, candidate->role);
  return found;
}

/* A long form in another language than that of the gazetteer's main names
 * cannot be compared with these, so its abbreviation says who it is. */
static gboolean
is_other_language (const Identifier *self, const Identity *identity)
{
  return dossier_name_lexicon_has_tails (self->work->lexicon)
         || !dossier_name_lexicon_has_capitals (self->work->lexicon)
         || dossier_name_lexicon_has_compounds (self->work->lexicon);
}

static void
adopt_known (Identifier *self, Identity *identity, const DossierKnown *known)
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

static Identity *
find_identity (Identifier *self, guint index)
{
  DossierNameWork *work = self->work;
  const DossierCandidate *candidate = &g_array_index (work->candidates, DossierCandidate, index);
  g_autofree char *surface = dup_surface (work, candidate);
  g_autofree char *key = dossier_entity_key (surface, candidate->type, work->draft->knowledge);
  g_autofree char *table_key = NULL;
  const DossierKnown *known = NULL;
  const char *country = NULL;
  Identity *identity = NULL;

  if (!dossier_span_is_empty (candidate->means)
      && !(candidate->type == DOSSIER_ENTITY_PERSON
           && g_str_equal (candidate->rule, "short-form")))
    identity = g_hash_table_lookup (self->by_start, GUINT_TO_POINTER (candidate->means.start + 1));
  if (identity != NULL && identity->known == NULL && candidate->known != NULL
      && candidate->strength == DOSSIER_NAME_SURE && is_other_language (self, identity))
    adopt_known (self, identity, g_ptr_array_index (candidate->known->known, 0));
  if (identity != NULL
      && !(candidate->known != NULL && g_str_equal (candidate->rule, "repeated")))
    return identity;
  identity = NULL;

  if (candidate->known != NULL)
    known = dossier_names_choose_known (work, candidate, &country);
  table_key = make_table_key (candidate->type, known != NULL ? known->id : key, country);
  identity = g_hash_table_lookup (self->by_key, table_key);
  if (identity == NULL && known == NULL && candidate->type == DOSSIER_ENTITY_PERSON)
    identity = find_person (self, candidate, key);
  if (identity == NULL && known == NULL && candidate->type == DOSSIER_ENTITY_ORGANIZATION
      && strchr (key, ' ') == NULL)
    identity = find_organization_by_word (self, key);
  if (identity == NULL)
    identity = make_identity (self, candidate->type, known != NULL ? known->name : surface, known,
                              country);
  return identity;
}

static gboolean
add_distinct (GPtrArray *list, const char *text)
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
note (Identifier *self, Identity *identity, guint index)
{
  const DossierCandidate *candidate
      = &g_array_index (self->work->candidates, DossierCandidate, index);
  char *surface = dup_surface (self->work, candidate);

  g_hash_table_insert (self->by_start, GUINT_TO_POINTER (candidate->span.start + 1), identity);
  if (add_distinct (identity->roles, candidate->role))
    g_ptr_array_add (identity->roles, (gpointer) candidate->role);
  if (!add_distinct (identity->surfaces, surface))
    {
      g_free (surface);
      return;
    }
  if (identity->known == NULL && is_fuller (surface, identity->name))
    {
      g_free (identity->name);
      identity->name = g_strdup (surface);
    }
  /* Another spelling finds the same entity later. */
  if (identity->type != DOSSIER_ENTITY_PERSON || strchr (surface, ' ') != NULL)
    {
      g_autofree char *key
          = dossier_entity_key (surface, identity->type, self->work->draft->knowledge);
      char *table_key = make_table_key (identity->type, key, NULL);

      if (g_hash_table_contains (self->by_key, table_key))
        g_free (table_key);
      else
        g_hash_table_insert (self->by_key, table_key, identity);
    }
  g_ptr_array_add (identity->surfaces, surface);
}

static guint
write_entity (Identifier *self, Identity *identity, GHashTable *ids)
{
  DossierAnalysis *analysis = self->work->draft->analysis;
  const DossierKnowledge *knowledge = self->work->draft->knowledge;
  DossierEntityEntry entry = { .type = identity->type };
  guint n = 1;

  if (identity->known != NULL && identity->country == NULL)
    entry.id = g_strdup (identity->known->id);
  else
    entry.id = dossier_entity_id (identity->type, identity->name, knowledge);
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
  for (char **name = identity->known != NULL ? identity->known->names : NULL;
       name != NULL && *name != NULL; name++)
    if (!g_str_equal (*name, entry.name) && add_distinct (entry.aliases, *name))
      g_ptr_array_add (entry.aliases, g_strdup (*name));
  for (guint i = 0; i < identity->roles->len; i++)
    g_ptr_array_add (entry.roles, g_strdup (g_ptr_array_index (identity->roles, i)));
  g_hash_table_add (ids, entry.id);
  g_array_append_val (analysis->entities, entry);
  return analysis->entities->len - 1;
}

static void
write_results (Identifier *self, Identity **chosen)
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
      g_ptr_array_add (draft->roles, (gpointer) g_intern_string (candidate->role));
    }
}

/* Whom to settle first. */
typedef enum
{
  TURN_FULL,    /* names in full */
  TURN_DEFINED, /* what the text says they are also called */
  TURN_SHORT,   /* one word, which may be one of those */
  TURN_PART,    /* parts of names; in the order of the text */
  N_TURNS,
} Turn;

static Turn
get_turn (const DossierNameWork *work, guint index, GHashTable *defined)
{
  const DossierCandidate *candidate = &g_array_index (work->candidates, DossierCandidate, index);

  if (!dossier_span_is_empty (candidate->means))
    return candidate->strength == DOSSIER_NAME_SURE ? TURN_DEFINED : TURN_PART;
  if (candidate->type == DOSSIER_ENTITY_PERSON)
    return dossier_person_count (work, candidate->first, candidate->last) < 2
                   && dossier_span_length (candidate->span) < 9
               ? TURN_PART
               : TURN_FULL;
  return candidate->first == candidate->last && candidate->known == NULL
                 && !g_hash_table_contains (defined,
                                            GUINT_TO_POINTER (candidate->span.start + 1))
             ? TURN_SHORT
             : TURN_FULL;
}

/**
 * dossier_names_identify:
 * @work: the work, resolved
 *
 * Decides which candidates are one entity, and writes entities, mentions and
 * roles. Full names are settled before parts of names, so that a headline's
 * "Chinh" finds the man whom the body introduces.
 */
void
dossier_names_identify (DossierNameWork *work)
{
  guint n = work->candidates->len;
  g_autofree Identity **chosen = g_new0 (Identity *, MAX (n, 1));
  Identifier self = { .work = work };
  g_autoptr (GHashTable) defined = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n; i++)
    {
      const DossierCandidate *candidate = &g_array_index (work->candidates, DossierCandidate, i);

      if (!dossier_span_is_empty (candidate->means))
        g_hash_table_add (defined, GUINT_TO_POINTER (candidate->means.start + 1));
    }

  dossier_names_count_countries (work);
  self.identities = g_ptr_array_new_with_free_func (free_identity);
  self.by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.by_start = g_hash_table_new (NULL, NULL);
  self.by_word = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) g_ptr_array_unref);

  for (Turn turn = 0; turn < N_TURNS; turn++)
    for (guint i = 0; i < n; i++)
      {
        if (get_turn (work, i, defined) == turn)
          {
            chosen[i] = find_identity (&self, i);
            note (&self, chosen[i], i);
          }
        if (turn == TURN_PART && chosen[i] != NULL)
          chosen[i]->last_seen = i + 1;
      }
  write_results (&self, chosen);

  g_ptr_array_unref (self.identities);
  g_hash_table_unref (self.by_key);
  g_hash_table_unref (self.by_start);
  g_hash_table_unref (self.by_word);
}
