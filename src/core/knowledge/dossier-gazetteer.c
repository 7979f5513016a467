/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-gazetteer-private.h"

static void
free_known (gpointer data)
{
  DossierKnown *known = data;

  g_free (known->names);
  g_free (known);
}

static void
clear_name (gpointer data)
{
  DossierKnownName *name = data;

  g_ptr_array_unref (name->known);
}

/**
 * dossier_gazetteer_new:
 *
 * Returns: (transfer full): an empty gazetteer, open for more files
 */
DossierGazetteer *
dossier_gazetteer_new (void)
{
  DossierGazetteer *self = g_new0 (DossierGazetteer, 1);

  self->known = g_ptr_array_new_with_free_func (free_known);
  self->texts = g_string_chunk_new (4096);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->names = g_array_new (FALSE, TRUE, sizeof (DossierKnownName));
  g_array_set_clear_func (self->names, clear_name);
  self->spellings = g_array_new (FALSE, FALSE, sizeof (DossierGazetteerSpelling));
  self->arena = dossier_arena_new ();
  dossier_byte_map_init (&self->by_spelling, self->arena);
  self->matcher = dossier_matcher_new ();
  self->no_names = dossier_word_set_new ();
  self->hosts = dossier_outlet_hosts_new ();
  return self;
}

/**
 * dossier_gazetteer_free:
 * @self: (transfer full) (nullable): a gazetteer
 */
void
dossier_gazetteer_free (DossierGazetteer *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->arena, dossier_arena_free);
  g_clear_pointer (&self->spellings, g_array_unref);
  g_array_unref (self->names);
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->known);
  g_string_chunk_free (self->texts);
  dossier_matcher_free (self->matcher);
  dossier_word_set_free (self->no_names);
  dossier_outlet_hosts_free (self->hosts);
  g_free (self);
}

/**
 * dossier_gazetteer_add_ending:
 * @self: a gazetteer that is not frozen
 * @ending: letters that may follow a name without belonging to it, in some
 *   language: a Korean particle, a genitive
 */
void
dossier_gazetteer_add_ending (DossierGazetteer *self, const char *ending)
{
  dossier_matcher_add_ending (self->matcher, ending);
}

/* Names without diacritics go first: a text that leaves diacritics out reads
 * "Nha Trang" rather than "Nhà Trắng". */
static void
add_names (DossierGazetteer *self, gboolean with_marks)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      const DossierKnownName *name = &g_array_index (self->names, DossierKnownName, i);
      const DossierGazetteerSpelling *spelling
        = &g_array_index (self->spellings, DossierGazetteerSpelling, i);
      DossierMatchFlags flags = DOSSIER_MATCH_MARKS;

      if (spelling->has_marks != with_marks)
        continue;
      if (name->abbreviation)
        flags |= DOSSIER_MATCH_CASE;
      dossier_matcher_add (self->matcher, spelling->text, flags, i);
    }
}

/**
 * dossier_gazetteer_freeze:
 * @self: a gazetteer that is not frozen
 */
void
dossier_gazetteer_freeze (DossierGazetteer *self)
{
  g_return_if_fail (self->arena != NULL);

  add_names (self, FALSE);
  add_names (self, TRUE);
  g_clear_pointer (&self->arena, dossier_arena_free);
  g_clear_pointer (&self->spellings, g_array_unref);
  dossier_matcher_freeze (self->matcher);
}

/**
 * dossier_gazetteer_join:
 * @self: a frozen gazetteer
 * @screen: a screen that is being made
 *
 * Lets the matcher join the screen of the knowledge.
 */
void
dossier_gazetteer_join (DossierGazetteer *self, DossierScreen *screen)
{
  dossier_matcher_join (self->matcher, screen);
}

/**
 * dossier_gazetteer_get_matcher:
 * @self: a frozen gazetteer
 *
 * Returns: (transfer none): finds the names; a match's value is for
 *   dossier_gazetteer_get_name()
 */
const DossierMatcher *
dossier_gazetteer_get_matcher (const DossierGazetteer *self)
{
  return self->matcher;
}

/**
 * dossier_gazetteer_get_name:
 * @self: a gazetteer
 * @value: value of a match
 *
 * Returns: (transfer none): the name that matched
 */
const DossierKnownName *
dossier_gazetteer_get_name (const DossierGazetteer *self, guint32 value)
{
  g_return_val_if_fail (value < self->names->len, NULL);

  return &g_array_index (self->names, DossierKnownName, value);
}

/**
 * dossier_gazetteer_find:
 * @self: a gazetteer
 * @id: an entity id
 *
 * Returns: (transfer none) (nullable): what is known under this id
 */
const DossierKnown *
dossier_gazetteer_find (const DossierGazetteer *self, const char *id)
{
  return g_hash_table_lookup (self->by_id, id);
}

/**
 * dossier_gazetteer_get_hosts:
 * @self: a gazetteer
 *
 * Returns: (transfer none): where the outlets are found on the internet
 */
const DossierOutletHosts *
dossier_gazetteer_get_hosts (const DossierGazetteer *self)
{
  return self->hosts;
}

/**
 * dossier_gazetteer_is_no_name:
 * @self: a gazetteer
 * @word: a word as it is written, not terminated
 * @length: its length in bytes
 *
 * Returns: whether it is an abbreviation that names nobody, or the plural of one: "GDP", "SMRs"
 */
gboolean
dossier_gazetteer_is_no_name (const DossierGazetteer *self, const char *word, gsize length)
{
  return dossier_word_set_contains (self->no_names, word, length)
         || (length > 2 && word[length - 1] == 's'
             && dossier_word_set_contains (self->no_names, word, length - 1));
}
