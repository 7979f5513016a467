/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-pack.h"

#include <string.h>

#include "dossier-pack-format.h"

/* Of a number. */
#define MAX_NUMBER 10
/* An item has fewer numbers. */
#define MAX_NUMBERS 10

static guint8 *
put (guint8 *at, guint64 number)
{
  while (number >= 0x80)
    {
      *at++ = (guint8) (number | 0x80);
      number >>= 7;
    }
  *at++ = (guint8) number;
  return at;
}

static guint8 *
put_text (guint8 *at, const char *text, gsize length)
{
  memcpy (at, text, length);
  return at + length;
}

static guint8 *
put_reason (guint8 *at, const DossierPackItem *item)
{
  at = put (at, (guint64) item->rule);
  if (item->words != NULL)
    {
      at = put (at, item->words_length << 2 | PACK_WHY_HERE);
      return put_text (at, item->words, item->words_length);
    }
  if (item->why > 0)
    return put (at, (guint64) item->why << 2 | PACK_WHY_ROW);
  return put (at, item->why == DOSSIER_PACK_OWN_WORDS ? PACK_WHY_OWN : PACK_WHY_NONE);
}

/* A document with few entities is faster searched than hashed. */
#define FEW 24

typedef struct
{
  const GArray *items; /* entities come first */
  guint n;
  GHashTable *numbers; /* gint64 *: number; NULL if they are few */
} Entities;

static void
begin_entities (Entities *self, const GArray *items)
{
  *self = (Entities) { .items = items };
  while (self->n < items->len
         && g_array_index (items, DossierPackItem, self->n).layer == DOSSIER_PACK_ENTITY)
    self->n++;
  if (self->n <= FEW)
    return;
  self->numbers = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = self->n; i-- > 0;)
    g_hash_table_insert (self->numbers, &g_array_index (items, DossierPackItem, i).entity,
                         GUINT_TO_POINTER (i));
}

static guint
find_entity (const Entities *self, gint64 entity)
{
  gpointer number;

  if (self->numbers != NULL
      && g_hash_table_lookup_extended (self->numbers, &entity, NULL, &number))
    return GPOINTER_TO_UINT (number);
  for (guint i = 0; i < self->n; i++)
    if (g_array_index (self->items, DossierPackItem, i).entity == entity)
      return i;
  g_assert_not_reached ();
}

/* No item is longer. */
static gsize
get_bound (const DossierPackItem *item)
{
  return MAX_NUMBERS * MAX_NUMBER + item->value_length + item->words_length;
}

static guint8 *
put_item (guint8 *at, const Entities *entities, const DossierPackItem *item, guint32 *start,
          gboolean marked)
{
  if (marked)
    at = put (at, item->decision != 0 ? (guint64) item->decision << 1 | 1
                                      : (guint64) item->place << 1);
  switch (item->layer)
    {
    case DOSSIER_PACK_ENTITY:
      at = put (at, (guint64) item->entity);
      return put (at, (guint64) item->other);
    case DOSSIER_PACK_ROLE:
      at = put (at, find_entity (entities, item->entity));
      return put (at, (guint64) item->other);
    case DOSSIER_PACK_SEGMENT:
    case DOSSIER_PACK_TIME:
    case DOSSIER_PACK_SECTOR:
    case DOSSIER_PACK_MENTION:
    default:
      break;
    }
  at = put (at, item->span.start - *start);
  at = put (at, dossier_span_length (item->span));
  *start = item->span.start;
  if (item->layer == DOSSIER_PACK_SEGMENT)
    return put (at, item->kind);
  if (item->layer == DOSSIER_PACK_TIME)
    {
      at = put (at, item->kind);
      at = put (at, item->value_length);
      at = put_text (at, item->value, item->value_length);
    }
  else
    at = put (at, item->layer == DOSSIER_PACK_SECTOR
                      ? (guint64) item->other << PACK_SHARE_BITS | item->share
                      : find_entity (entities, item->entity));
  return put_reason (at, item);
}

static gboolean
needs_marking (const GArray *items)
{
  guint next = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const DossierPackItem *item = &g_array_index (items, DossierPackItem, i);

      if (i == 0 || item->layer != (item - 1)->layer)
        next = 0;
      if (item->decision != 0 || item->place != next++)
        return TRUE;
    }
  return FALSE;
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const DossierPackItem *left = a, *right = b;

  if (left->layer != right->layer)
    return left->layer < right->layer ? -1 : 1;
  if (left->layer >= DOSSIER_PACK_SEGMENT && !dossier_span_equal (left->span, right->span))
    return dossier_span_compare (left->span, right->span);
  if (left->decision != right->decision)
    return left->decision < right->decision ? -1 : 1;
  return left->place < right->place ? -1 : left->place > right->place;
}

/**
 * dossier_pack_sort:
 * @items: (element-type DossierPackItem): things known of a document, in any order
 *
 * Brings them into the order of a pack: by layer, then by span.
 */
void
dossier_pack_sort (GArray *items)
{
  g_array_sort (items, compare_items);
}

static guint
find_end_of_layer (const GArray *items, guint first, guint layer)
{
  while (first < items->len && g_array_index (items, DossierPackItem, first).layer == layer)
    first++;
  return first;
}

/* Puts items from @first to before @end into @section, which need not grow for each number. */
static void
put_section (GByteArray *section, const Entities *entities, const GArray *items, guint first,
             guint end, gboolean marked)
{
  guint32 start = 0;

  g_byte_array_set_size (section, 0);
  for (guint i = first; i < end; i++)
    {
      const DossierPackItem *item = &g_array_index (items, DossierPackItem, i);
      guint before = section->len;
      guint8 *after;

      g_byte_array_set_size (section, before + (guint) get_bound (item));
      after = put_item (section->data + before, entities, item, &start, marked);
      section->len = (guint) (after - section->data);
    }
}

static void
append_number (GByteArray *bytes, guint64 number)
{
  guint8 buffer[MAX_NUMBER];

  g_byte_array_append (bytes, buffer, (guint) (put (buffer, number) - buffer));
}

/**
 * dossier_pack_new:
 * @items: (element-type DossierPackItem): sorted; an entity that a role or a mention
 *   names is among them
 *
 * Returns: (transfer full): the pack
 */
GByteArray *
dossier_pack_new (const GArray *items)
{
  GByteArray *bytes = g_byte_array_sized_new (16 + 8 * items->len);
  g_autoptr (GByteArray) section = g_byte_array_new ();
  gboolean marked = needs_marking (items);
  Entities entities;
  const guint8 head = PACK_FORM << 1 | (marked ? 1 : 0);
  guint first = 0;

  begin_entities (&entities, items);
  g_byte_array_append (bytes, &head, 1);
  for (guint layer = 0; layer < DOSSIER_N_PACK_LAYERS; layer++)
    {
      guint end = find_end_of_layer (items, first, layer);

      append_number (bytes, end - first);
      if (end > first)
        {
          put_section (section, &entities, items, first, end, marked);
          append_number (bytes, section->len);
          g_byte_array_append (bytes, section->data, section->len);
        }
      first = end;
    }
  g_clear_pointer (&entities.numbers, g_hash_table_unref);
  return bytes;
}
