/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-said-scale.h"

#include <math.h>

/* So many statements of other matters there are said to be besides. */
#define OTHERS 60

static void
count_one (GHashTable *counts, gconstpointer key)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));

  g_hash_table_insert (counts, (gpointer) key, GUINT_TO_POINTER (n + 1));
}

static guint
get_count (GHashTable *counts, gconstpointer key)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));
}

/**
 * dossier_said_scale_init:
 * @self: a scale
 * @list: (element-type DossierSaid): the statements that are compared, those of a document
 *   together; they must live as long as the scale
 * @words: theirs
 *
 * Counts what they have. Clear it with dossier_said_scale_clear().
 */
void
dossier_said_scale_init (DossierSaidScale *self, const GPtrArray *list, DossierSaidWords *words)
{
  gint64 document = 0;

  self->list = list;
  self->words = words;
  self->bearers = g_hash_table_new (NULL, NULL);
  self->sectors = g_hash_table_new (NULL, NULL);
  self->spoken = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < list->len; i++)
    {
      const DossierSaid *said = g_ptr_array_index (list, i);

      if (said->document != document)
        count_one (self->spoken, said->language);
      document = said->document;
      for (guint k = 0; k < said->names->len; k++)
        count_one (self->bearers, GSIZE_TO_POINTER (g_array_index (said->names, gint64, k)));
      for (guint k = 0; k < said->sectors->len; k++)
        count_one (self->sectors, GUINT_TO_POINTER (g_array_index (said->sectors, GQuark, k)));
    }
}

/**
 * dossier_said_scale_clear:
 * @self: a scale
 */
void
dossier_said_scale_clear (DossierSaidScale *self)
{
  g_clear_pointer (&self->bearers, g_hash_table_unref);
  g_clear_pointer (&self->sectors, g_hash_table_unref);
  g_clear_pointer (&self->spoken, g_hash_table_unref);
}

/**
 * dossier_said_scale_weigh:
 * @self: a scale
 * @n: how many of its statements have something
 *
 * Returns: how much it says to have it, 0 or more
 */
double
dossier_said_scale_weigh (const DossierSaidScale *self, guint n)
{
  double all = self->list->len + OTHERS;

  return MAX (0, log ((all - n + 0.5) / (n + 0.5)));
}

/**
 * dossier_said_scale_weigh_name:
 * @self: a scale
 * @entity: row id
 *
 * Returns: how much it says to name it
 */
double
dossier_said_scale_weigh_name (const DossierSaidScale *self, gint64 entity)
{
  return dossier_said_scale_weigh (self, get_count (self->bearers, GSIZE_TO_POINTER (entity)));
}

/**
 * dossier_said_scale_weigh_sector:
 * @self: a scale
 * @sector: a sector
 *
 * Returns: how much it says to be of it
 */
double
dossier_said_scale_weigh_sector (const DossierSaidScale *self, GQuark sector)
{
  return dossier_said_scale_weigh (self, get_count (self->sectors, GUINT_TO_POINTER (sector)));
}

/**
 * dossier_said_scale_weigh_word:
 * @self: a scale
 * @said: a statement
 * @word: number of a word of it
 *
 * In how many documents of its language a word stands tells function words too, of which statements
 * alone have few.
 *
 * Returns: how much the word says
 */
double
dossier_said_scale_weigh_word (const DossierSaidScale *self, const DossierSaid *said, guint word)
{
  double all = get_count (self->spoken, said->language);

  return MAX (0, log ((all + 1) / (dossier_said_words_get_count (self->words, word) + 0.5)));
}
