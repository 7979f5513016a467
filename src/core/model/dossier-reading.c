/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-reading.h"

#include "dossier-sector-weight.h"

G_DEFINE_BOXED_TYPE (DossierReading, dossier_reading, dossier_reading_ref, dossier_reading_unref)

static void
clear_mark (gpointer data)
{
  DossierMark *mark = data;

  g_free (mark->label);
  g_free (mark->value);
  g_free (mark->when);
  g_free (mark->amounts);
  g_clear_pointer (&mark->others, g_array_unref);
  g_free (mark->rule);
  g_free (mark->why);
}

/**
 * dossier_reading_new:
 * @document: row id
 * @text: (transfer full): the canonical text, valid UTF-8
 * @length: its length in bytes
 *
 * Returns: (transfer full): a reading without segments and marks, to be
 *   filled before it is shared
 */
DossierReading *
dossier_reading_new (gint64 document, char *text, gsize length)
{
  DossierReading *self = g_new0 (DossierReading, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->document = document;
  self->text = text;
  self->length = length;
  self->map = dossier_text_map_new (text, length);
  self->segments = g_array_new (FALSE, TRUE, sizeof (DossierSegment));
  self->marks = g_array_new (FALSE, TRUE, sizeof (DossierMark));
  g_array_set_clear_func (self->marks, clear_mark);
  return self;
}

/**
 * dossier_reading_ref:
 * @self: a reading
 *
 * Returns: (transfer full): @self
 */
DossierReading *
dossier_reading_ref (DossierReading *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * dossier_reading_unref:
 * @self: (transfer full): a reading
 */
void
dossier_reading_unref (DossierReading *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  dossier_text_map_free (self->map);
  g_array_unref (self->segments);
  g_array_unref (self->marks);
  g_free (self->text);
  g_free (self);
}

/**
 * dossier_reading_find_mark:
 * @self: a reading
 * @layer: the kind of mark
 * @id: its row id
 *
 * Returns: (nullable) (transfer none): the mark, %NULL if it is not in force
 */
const DossierMark *
dossier_reading_find_mark (const DossierReading *self, DossierLayer layer, gint64 id)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      const DossierMark *mark = &g_array_index (self->marks, DossierMark, i);

      if (mark->layer == layer && mark->id == id)
        return mark;
    }
  return NULL;
}

/**
 * dossier_reading_weigh_sector:
 * @self: a reading
 * @sector: id of a sector
 * @subject: (out) (optional): whether the document is about it, not only mentions it
 *
 * Returns: what the marks of the sector add up to
 */
guint
dossier_reading_weigh_sector (const DossierReading *self, const char *sector, gboolean *subject)
{
  g_autoptr (GHashTable) weights = g_hash_table_new (g_str_hash, g_str_equal);
  guint weight, heaviest = 0;

  for (guint i = 0; i < self->marks->len; i++)
    {
      const DossierMark *mark = &g_array_index (self->marks, DossierMark, i);

      if (mark->layer != DOSSIER_LAYER_SECTOR)
        continue;
      weight = GPOINTER_TO_UINT (g_hash_table_lookup (weights, mark->value)) + mark->share;
      g_hash_table_insert (weights, mark->value, GUINT_TO_POINTER (weight));
      heaviest = MAX (heaviest, weight);
    }
  weight = GPOINTER_TO_UINT (g_hash_table_lookup (weights, sector));
  if (subject != NULL)
    *subject = dossier_sector_is_subject (weight, heaviest);
  return weight;
}
