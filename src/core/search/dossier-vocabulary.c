/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-vocabulary.h"

#include <string.h>

#include "dossier-fold.h"

typedef struct
{
  DossierVocabularyKind kind;
  char *id;
  char *parent;     /* nullable */
  char *label;      /* nullable: what to call it */
  GPtrArray *names; /* folded: the id and the labels of all languages */
} Entry;

struct _DossierVocabulary
{
  gatomicrefcount ref_count;
  GPtrArray *entries;
};

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->id);
  g_free (entry->parent);
  g_free (entry->label);
  g_ptr_array_unref (entry->names);
  g_free (entry);
}

/**
 * dossier_vocabulary_new:
 *
 * Returns: (transfer full): a vocabulary without a name
 */
DossierVocabulary *
dossier_vocabulary_new (void)
{
  DossierVocabulary *self = g_new0 (DossierVocabulary, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->entries = g_ptr_array_new_with_free_func (free_entry);
  return self;
}

/**
 * dossier_vocabulary_unref:
 * @self: (transfer full): a vocabulary
 */
void
dossier_vocabulary_unref (DossierVocabulary *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->entries);
  g_free (self);
}

static Entry *
find_entry (const DossierVocabulary *self, DossierVocabularyKind kind, const char *id)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);

      if (entry->kind == kind && g_str_equal (entry->id, id))
        return entry;
    }
  return NULL;
}

/**
 * dossier_vocabulary_add:
 * @self: a vocabulary
 * @kind: what is named
 * @id: its id
 * @parent: (nullable): id of the group it belongs to
 * @label: a name in some language
 *
 * Adds a name; the id itself is always one.
 */
void
dossier_vocabulary_add (DossierVocabulary     *self,
                        DossierVocabularyKind  kind,
                        const char            *id,
                        const char            *parent,
                        const char            *label)
{
  Entry *entry = find_entry (self, kind, id);

  if (entry == NULL)
    {
      entry = g_new0 (Entry, 1);
      entry->kind = kind;
      entry->id = g_strdup (id);
      entry->parent = g_strdup (parent);
      entry->names = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (entry->names, dossier_slug (id));
      g_ptr_array_add (self->entries, entry);
    }
  g_ptr_array_add (entry->names, dossier_slug (label));
}

/**
 * dossier_vocabulary_set_label:
 * @self: a vocabulary
 * @kind: what is named
 * @id: an id that was added
 * @label: what to call it when a search is told in words
 */
void
dossier_vocabulary_set_label (DossierVocabulary     *self,
                              DossierVocabularyKind  kind,
                              const char            *id,
                              const char            *label)
{
  Entry *entry = find_entry (self, kind, id);

  if (entry == NULL)
    return;
  g_free (entry->label);
  entry->label = g_strdup (label);
}

/**
 * dossier_vocabulary_get_label:
 * @self: (nullable): a vocabulary
 * @kind: what is named
 * @id: its id
 *
 * Returns: (transfer none): what to call it, @id itself if there is no label
 */
const char *
dossier_vocabulary_get_label (const DossierVocabulary *self,
                              DossierVocabularyKind    kind,
                              const char              *id)
{
  const Entry *entry = self != NULL ? find_entry (self, kind, id) : NULL;

  return entry != NULL && entry->label != NULL ? entry->label : id;
}

/* Slugs: "energy-storage" begins at a word in "new-energy-storage". */
static gboolean
name_has (const char *name, const char *slug)
{
  for (const char *at = strstr (name, slug); at != NULL; at = strstr (at + 1, slug))
    if (at == name || at[-1] == '-')
      return TRUE;
  return FALSE;
}

static gboolean
entry_has (const Entry *entry, const char *slug, gboolean whole)
{
  for (guint i = 0; i < entry->names->len; i++)
    {
      const char *name = g_ptr_array_index (entry->names, i);

      if (whole ? g_str_equal (name, slug) : name_has (name, slug))
        return TRUE;
    }
  return FALSE;
}

static void
add_with_members (const DossierVocabulary *self, const Entry *entry, GPtrArray *ids)
{
  if (g_ptr_array_find_with_equal_func (ids, entry->id, g_str_equal, NULL))
    return;
  g_ptr_array_add (ids, g_strdup (entry->id));
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *member = g_ptr_array_index (self->entries, i);

      if (member->kind == entry->kind && g_strcmp0 (member->parent, entry->id) == 0)
        add_with_members (self, member, ids);
    }
}

/**
 * dossier_vocabulary_find:
 * @self: (nullable): a vocabulary; without one a name is an id
 * @kind: what is named
 * @name: what a person calls it, in any case and with or without diacritics
 *
 * A whole name goes before the beginning of a word in one. A group stands for its members too.
 *
 * Returns: (transfer full) (element-type utf8): the ids, none if nothing has the name; the
 *   first is the one that has it itself
 */
GPtrArray *
dossier_vocabulary_find (const DossierVocabulary *self, DossierVocabularyKind kind,
                         const char *name)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *slug = dossier_slug (name);

  if (self == NULL)
    {
      g_ptr_array_add (ids, g_strdup (name));
      return g_steal_pointer (&ids);
    }
  for (int whole = TRUE; whole >= FALSE && ids->len == 0 && *slug != '\0'; whole--)
    for (guint i = 0; i < self->entries->len; i++)
      {
        const Entry *entry = g_ptr_array_index (self->entries, i);

        if (entry->kind == kind && entry_has (entry, slug, whole))
          add_with_members (self, entry, ids);
      }
  return g_steal_pointer (&ids);
}
