/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-pack.h"

#include "dossier-pack-format.h"
#include "dossier-sector-weight.h"

/* Nothing here trusts the bytes: a file may be damaged. After damage everything reads as 0 and
 * the reading ends. */
static guint64
take (DossierPackReader *self)
{
  guint64 number = 0;

  for (guint shift = 0; shift < 64; shift += 7)
    {
      guint8 byte;

      if (self->at >= self->section_end)
        break;
      byte = *self->at++;
      number |= (guint64) (byte & 0x7f) << shift;
      if (byte < 0x80)
        return number;
    }
  self->damaged = TRUE;
  return 0;
}

/* One that fits in 31 bits, as all counts and positions do. */
static guint32
take_small (DossierPackReader *self)
{
  guint64 number = take (self);

  if (number <= G_MAXINT32)
    return (guint32) number;
  self->damaged = TRUE;
  return 0;
}

static const char *
take_text (DossierPackReader *self, gsize length)
{
  const char *text = (const char *) self->at;

  if (length > (gsize) (self->section_end - self->at) || !g_utf8_validate_len (text, length, NULL))
    {
      self->damaged = TRUE;
      return "";
    }
  self->at += length;
  return text;
}

static gint64
take_id (DossierPackReader *self)
{
  guint64 number = take (self);

  if (number <= G_MAXINT64)
    return (gint64) number;
  self->damaged = TRUE;
  return 0;
}

static gint64
take_entity (DossierPackReader *self)
{
  guint32 number = take_small (self);

  if (number < self->n_entities)
    return self->entities[number];
  self->damaged = TRUE;
  return 0;
}

static void
take_reason (DossierPackReader *self, DossierPackItem *item)
{
  guint64 why;

  item->rule = take_id (self);
  why = take (self);
  switch (why & 3)
    {
    case PACK_WHY_OWN:
      item->why = DOSSIER_PACK_OWN_WORDS;
      break;
    case PACK_WHY_ROW:
      item->why = (gint64) (why >> 2);
      break;
    case PACK_WHY_HERE:
      item->words_length = (gsize) (why >> 2);
      item->words = take_text (self, item->words_length);
      break;
    case PACK_WHY_NONE:
    default:
      break;
    }
}

/* The first section is needed by those that name entities by their number. */
static void
take_entities (DossierPackReader *self, guint count)
{
  const guint8 *begin = self->at;

  if (count > (gsize) (self->section_end - self->at) / 2)
    {
      self->damaged = TRUE;
      return;
    }
  if (count > G_N_ELEMENTS (self->few))
    self->entities = g_new (gint64, count);
  for (guint i = 0; i < count; i++)
    {
      if (self->marked)
        take (self);
      self->entities[i] = take_id (self);
      take (self);
    }
  self->n_entities = count;
  self->at = begin;
}

/* Goes on to the next section that is wanted and has something in it. */
static gboolean
begin_section (DossierPackReader *self)
{
  for (;;)
    {
      guint32 count, length;

      self->layer++;
      self->section_end = self->end;
      if (self->layer >= DOSSIER_N_PACK_LAYERS)
        {
          self->layer = DOSSIER_N_PACK_LAYERS;
          self->damaged = self->damaged || self->at != self->end;
          return FALSE;
        }
      count = take_small (self);
      if (count == 0 && !self->damaged)
        continue;
      length = take_small (self);
      if (self->damaged || length > (gsize) (self->end - self->at) || count > length)
        {
          self->damaged = TRUE;
          return FALSE;
        }
      self->section_end = self->at + length;
      if (self->layer == DOSSIER_PACK_ENTITY)
        take_entities (self, count);
      if (self->wanted < 0 || (guint) self->wanted == self->layer)
        {
          self->left = count;
          self->next = 0;
          self->start = 0;
          return !self->damaged;
        }
      if ((int) self->layer > self->wanted)
        return FALSE;
      self->at = self->section_end;
    }
}

/**
 * dossier_pack_reader_init:
 * @self: (out caller-allocates): a reader
 * @data: a pack, which must outlive the reader
 * @size: its length in bytes
 * @layer: the layer that is wanted, -1 for all
 */
void
dossier_pack_reader_init (DossierPackReader *self, gconstpointer data, gsize size, int layer)
{
  *self = (DossierPackReader) { .at = data, .wanted = layer, .layer = G_MAXUINT };
  self->entities = self->few;
  self->end = self->section_end = self->at + size;
  self->shared = size > 0 && *self->at >> 1 == PACK_FORM;
  if (size == 0 || (!self->shared && *self->at >> 1 != PACK_FORM_WITHOUT_SHARES))
    {
      self->damaged = TRUE;
      return;
    }
  self->marked = (*self->at++ & 1) != 0;
}

/**
 * dossier_pack_reader_clear:
 * @self: a reader
 */
void
dossier_pack_reader_clear (DossierPackReader *self)
{
  if (self->entities != self->few)
    g_free (self->entities);
  self->entities = self->few;
}

static void
take_origin (DossierPackReader *self, DossierPackItem *item)
{
  guint64 origin;

  item->place = self->next++;
  if (!self->marked)
    return;
  origin = take (self);
  if ((origin & 1) != 0)
    item->decision = (gint64) (origin >> 1);
  else
    item->place = (guint) (origin >> 1);
}

static void
take_sector (DossierPackReader *self, DossierPackItem *item)
{
  guint64 number = take (self);

  item->share = DOSSIER_SECTOR_SHARE;
  if (self->shared)
    {
      item->share = (guint) (number & ((1 << PACK_SHARE_BITS) - 1));
      number >>= PACK_SHARE_BITS;
    }
  if (number > G_MAXINT64)
    self->damaged = TRUE;
  else
    item->other = (gint64) number;
}

static void
take_mark (DossierPackReader *self, DossierPackItem *item)
{
  guint32 delta = take_small (self), length = take_small (self);

  if (delta > G_MAXINT32 - self->start || length > G_MAXINT32 - self->start - delta)
    self->damaged = TRUE;
  self->start += delta;
  item->span = DOSSIER_SPAN_INIT (self->start, self->start + length);
  if (item->layer == DOSSIER_PACK_SEGMENT || item->layer == DOSSIER_PACK_TIME)
    item->kind = take_small (self);
  if (item->layer == DOSSIER_PACK_SEGMENT)
    return;
  if (item->layer == DOSSIER_PACK_TIME)
    {
      item->value_length = take_small (self);
      item->value = take_text (self, item->value_length);
    }
  else if (item->layer == DOSSIER_PACK_SECTOR)
    take_sector (self, item);
  else
    item->entity = take_entity (self);
  take_reason (self, item);
}

/**
 * dossier_pack_reader_next:
 * @self: a reader
 * @item: (out caller-allocates): the next item; its texts are those of the pack
 *
 * Returns: whether there is one. %FALSE is the end or, with @damaged set, what cannot be read
 */
gboolean
dossier_pack_reader_next (DossierPackReader *self, DossierPackItem *item)
{
  if (self->damaged || self->layer == DOSSIER_N_PACK_LAYERS)
    return FALSE;
  if (self->left == 0 && !begin_section (self))
    return FALSE;

  *item = (DossierPackItem) { .layer = (DossierPackLayer) self->layer };
  self->left--;
  take_origin (self, item);
  if (item->layer == DOSSIER_PACK_ENTITY)
    {
      item->entity = take_id (self);
      item->other = take_id (self);
    }
  else if (item->layer == DOSSIER_PACK_ROLE)
    {
      item->entity = take_entity (self);
      item->other = take_id (self);
    }
  else
    take_mark (self, item);
  if (self->left == 0 && self->at != self->section_end)
    self->damaged = TRUE;
  return !self->damaged;
}

/**
 * dossier_pack_items:
 * @data: (nullable): a pack, which must outlive the items; %NULL is one with nothing in it
 * @size: its length in bytes
 * @damaged: (out) (optional): whether it could be read to its end
 *
 * Returns: (transfer full) (element-type DossierPackItem): what stands in it, sorted
 */
GArray *
dossier_pack_items (gconstpointer data, gsize size, gboolean *damaged)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (DossierPackItem));
  g_auto (DossierPackReader) reader;
  DossierPackItem item;

  dossier_pack_reader_init (&reader, data, data != NULL ? size : 0, -1);
  while (dossier_pack_reader_next (&reader, &item))
    g_array_append_val (items, item);
  if (damaged != NULL)
    *damaged = data != NULL && reader.damaged;
  return items;
}
