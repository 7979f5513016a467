/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-pack.h"

#include "dossier-pack-format.h"

static void
put (GByteArray *bytes, guint64 number)
{
  guint8 buffer[10];
  guint n = 0;

  while (number >= 0x80)
    {
      buffer[n++] = (guint8) (number | 0x80);
      number >>= 7;
    }
  buffer[n++] = (guint8) number;
  g_byte_array_append (bytes, buffer, n);
}

static void
put_text (GByteArray *bytes, const char *text, gsize length)
{
  put (bytes, length);
  g_byte_array_append (bytes, (const guint8 *) text, (guint) length);
}

static void
put_reason (GByteArray *bytes, const DossierPackItem *item)
{
  put (bytes, (guint64) item->rule);
  if (item->words != NULL)
    {
      put (bytes, item->words_length << 2 | PACK_WHY_HERE);
      g_byte_array_append (bytes, (const guint8 *) item->words, (guint) item->words_length);
    }
  else if (item->why > 0)
    put (bytes, (guint64) item->why << 2 | PACK_WHY_ROW);
  else
    put (bytes, item->why == DOSSIER_PACK_OWN_WORDS ? PACK_WHY_OWN : PACK_WHY_NONE);
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

static void
put_item (GByteArray *bytes, const Entities *entities, const DossierPackItem *item, guint32 *start,
          gboolean marked)
{
  if (marked)
    put (bytes, item->decision != 0 ? (guint64) item->decision << 1 | 1 : (guint64) item->place << 1);
  switch (item->layer)
    {
    case DOSSIER_PACK_ENTITY:
      put (bytes, (guint64) item->entity);
      put (bytes, (guint64) item->other);
      return;
    case DOSSIER_PACK_ROLE:
      put (bytes, find_entity (entities, item->entity));
      put (bytes, (guint64) item->other);
      return;
    case DOSSIER_PACK_SEGMENT:
    case DOSSIER_PACK_TIME:
    case DOSSIER_PACK_SECTOR:
    case DOSSIER_PACK_MENTION:
    default:
      break;
    }
  put (bytes, item->span.start - *start);
  put (bytes, dossier_span_length (item->span));
  *start = item->span.start;
  if (item->layer == DOSSIER_PACK_SEGMENT)
    {
      put (bytes, item->kind);
      return;
    }
  if (item->layer == DOSSIER_PACK_TIME)
    {
      put (bytes, item->kind);
      put_text (bytes, item->value, item->value_length);
    }
  else
    put (bytes, item->layer == DOSSIER_PACK_SECTOR
                    ? (guint64) item->other << PACK_SHARE_BITS | item->share
                    : find_entity (entities, item->entity));
  put_reason (bytes, item);
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

/**
 * dossier_pack_new:
 * @items: (element-type DossierPackItem): sorted; an entity that a role or a mention names is among them
 *
 * Returns: (transfer full): the pack
 */
GByteArray *
dossier_pack_new (const GArray *items)
{
  GByteArray *bytes = g_byte_array_sized_new (16 + 8 * items->len);
  g_autoptr (GByteArray) section = g_byte_array_sized_new (256);
  gboolean marked = needs_marking (items);
  Entities entities;
  const guint8 head = PACK_FORM << 1 | (marked ? 1 : 0);
  guint at = 0;

  begin_entities (&entities, items);
  g_byte_array_append (bytes, &head, 1);
  for (guint layer = 0; layer < DOSSIER_N_PACK_LAYERS; layer++)
    {
      guint first = at;
      guint32 start = 0;

      g_byte_array_set_size (section, 0);
      for (; at < items->len; at++)
        {
          const DossierPackItem *item = &g_array_index (items, DossierPackItem, at);

          if (item->layer != layer)
            break;
          put_item (section, &entities, item, &start, marked);
        }
      put (bytes, at - first);
      if (at > first)
        {
          put (bytes, section->len);
          g_byte_array_append (bytes, section->data, section->len);
        }
    }
  g_clear_pointer (&entities.numbers, g_hash_table_unref);
  return bytes;
}
