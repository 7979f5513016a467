/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <string.h>

#include "dossier-pack.h"

static const char *const texts[] = { "2024-07-01", "Hà Nội", "", "../2027" };

static const char *
take_text (gsize *length)
{
  const char *text = texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))];

  *length = strlen (text);
  return text;
}

static gint64
take_id (void)
{
  return g_test_rand_bit () ? g_test_rand_int_range (1, 200)
                            : (gint64) g_test_rand_int_range (1, G_MAXINT32) << 12;
}

static void
fill_reason (DossierPackItem *item)
{
  item->rule = g_test_rand_bit () ? take_id () : 0;
  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      item->why = DOSSIER_PACK_OWN_WORDS;
      break;
    case 1:
      item->why = take_id ();
      break;
    case 2:
      item->words = take_text (&item->words_length);
      break;
    default:
      break;
    }
}

/* Anything that may be known of a document, with marks by hand or without. */
static GArray *
make_items (guint n, gboolean by_hand)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (DossierPackItem));
  guint n_entities = n / 4;
  guint place = 0;

  for (guint i = 0; i < n; i++)
    {
      guint start = (guint) g_test_rand_int_range (0, 1000000);
      DossierPackItem item = { 0 };

      if (i >= n_entities && n_entities > 0)
        item.layer = (DossierPackLayer) g_test_rand_int_range (1, DOSSIER_N_PACK_LAYERS);
      else if (n_entities == 0)
        item.layer = DOSSIER_PACK_SEGMENT;
      if (item.layer >= DOSSIER_PACK_SEGMENT)
        item.span = DOSSIER_SPAN_INIT (start, start + (guint) g_test_rand_int_range (0, 300));
      if (item.layer == DOSSIER_PACK_SEGMENT || item.layer == DOSSIER_PACK_TIME)
        item.kind = (guint) g_test_rand_int_range (0, 5);
      if (item.layer == DOSSIER_PACK_TIME)
        item.value = take_text (&item.value_length);
      if (item.layer == DOSSIER_PACK_ENTITY)
        item.entity = take_id ();
      else if (item.layer == DOSSIER_PACK_ROLE || item.layer == DOSSIER_PACK_MENTION)
        item.entity = g_array_index (items, DossierPackItem,
                                     g_test_rand_int_range (0, (gint32) n_entities)).entity;
      if (item.layer == DOSSIER_PACK_ENTITY || item.layer == DOSSIER_PACK_ROLE
          || item.layer == DOSSIER_PACK_SECTOR)
        item.other = take_id ();
      if (item.layer == DOSSIER_PACK_SECTOR)
        item.share = (guint) g_test_rand_int_range (0, 4);
      if (item.layer >= DOSSIER_PACK_TIME)
        fill_reason (&item);
      if (by_hand && g_test_rand_int_range (0, 5) == 0)
        item.decision = take_id ();
      g_array_append_val (items, item);
    }
  dossier_pack_sort (items);
  for (guint i = 0; i < items->len; i++)
    {
      DossierPackItem *item = &g_array_index (items, DossierPackItem, i);

      if (i > 0 && item->layer != (item - 1)->layer)
        place = 0;
      if (item->decision == 0)
        item->place = place++ * (by_hand ? 2 : 1);
    }
  return items;
}

static void
assert_equal (const DossierPackItem *item, const DossierPackItem *expected)
{
  g_assert_cmpint (item->layer, ==, expected->layer);
  g_assert_cmpint (item->decision, ==, expected->decision);
  if (item->decision == 0)
    g_assert_cmpuint (item->place, ==, expected->place);
  g_assert_true (dossier_span_equal (item->span, expected->span));
  g_assert_cmpuint (item->kind, ==, expected->kind);
  g_assert_cmpint (item->entity, ==, expected->entity);
  g_assert_cmpint (item->other, ==, expected->other);
  g_assert_cmpuint (item->share, ==, expected->share);
  g_assert_cmpmem (item->value, item->value_length, expected->value, expected->value_length);
  g_assert_cmpint (item->rule, ==, expected->rule);
  g_assert_cmpint (item->why, ==, expected->why);
  g_assert_cmpmem (item->words, item->words_length, expected->words, expected->words_length);
}

static void
test_round_trip (void)
{
  for (guint round = 0; round < 400; round++)
    {
      g_autoptr (GArray) items = make_items (round, round % 3 == 0);
      g_autoptr (GByteArray) pack = dossier_pack_new (items);
      g_autoptr (GArray) again = NULL;
      gboolean damaged;

      again = dossier_pack_items (pack->data, pack->len, &damaged);
      g_assert_false (damaged);
      g_assert_cmpuint (again->len, ==, items->len);
      for (guint i = 0; i < items->len; i++)
        assert_equal (&g_array_index (again, DossierPackItem, i),
                      &g_array_index (items, DossierPackItem, i));
    }
}

/* One layer alone is what it is among all. */
static void
test_layer (void)
{
  g_autoptr (GArray) items = make_items (300, FALSE);
  g_autoptr (GByteArray) pack = dossier_pack_new (items);

  for (int layer = 0; layer < DOSSIER_N_PACK_LAYERS; layer++)
    {
      g_auto (DossierPackReader) reader;
      DossierPackItem item;
      guint i = 0;

      dossier_pack_reader_init (&reader, pack->data, pack->len, layer);
      while (dossier_pack_reader_next (&reader, &item))
        {
          while ((int) g_array_index (items, DossierPackItem, i).layer != layer)
            i++;
          assert_equal (&item, &g_array_index (items, DossierPackItem, i++));
        }
      g_assert_false (reader.damaged);
      while (i < items->len)
        g_assert_cmpint (g_array_index (items, DossierPackItem, i++).layer, !=, layer);
    }
}

/* A pack cut anywhere is seen to be damaged; one with noise in it is read without harm. */
static void
test_damaged (void)
{
  g_autoptr (GArray) items = make_items (120, TRUE);
  g_autoptr (GByteArray) pack = dossier_pack_new (items);

  for (guint length = 0; length < pack->len; length++)
    {
      g_autofree guint8 *copy = g_memdup2 (pack->data, MAX (length, 1));
      g_autoptr (GArray) read = NULL;
      gboolean damaged;

      read = dossier_pack_items (copy, length, &damaged);
      g_assert_true (damaged);
      g_assert_cmpuint (read->len, <=, items->len);
    }
  for (guint round = 0; round < 2000; round++)
    {
      g_autofree guint8 *copy = g_memdup2 (pack->data, pack->len);
      g_autoptr (GArray) read = NULL;

      for (guint i = 0; i < 3; i++)
        copy[g_test_rand_int_range (1, (gint32) pack->len)] = (guint8) g_test_rand_int ();
      read = dossier_pack_items (copy, pack->len, NULL);
      g_assert_cmpuint (read->len, <=, pack->len);
    }
}

/* The bytes are part of the file format: README.md tells what they mean. */
static void
test_bytes (void)
{
  const DossierPackItem known[] = {
    { .layer = DOSSIER_PACK_ENTITY, .entity = 300, .other = 2 },
    { .layer = DOSSIER_PACK_SEGMENT, .span = { 0, 200 }, .kind = 1 },
    { .layer = DOSSIER_PACK_TIME, .span = { 5, 9 }, .value = "2027", .value_length = 4, .rule = 3,
      .why = DOSSIER_PACK_OWN_WORDS },
    { .layer = DOSSIER_PACK_SECTOR, .span = { 6, 8 }, .other = 7, .share = 1 },
    { .layer = DOSSIER_PACK_MENTION, .span = { 10, 12 }, .entity = 300, .rule = 4, .why = 5 },
    { .layer = DOSSIER_PACK_MENTION, .place = 1, .span = { 15, 17 }, .entity = 300, .words = "x",
      .words_length = 1 },
  };
  const guint8 expected[] = { 0x04, 1, 3, 0xac, 2, 2, 0, 1, 4, 0, 0xc8, 1, 1, 1, 10, 5, 4, 0, 4, '2',
                              '0', '2', '7', 3, 1, 1, 5, 6, 2, 7 << 2 | 1, 0, 0, 2, 11,
                              10, 2, 0, 4, 22, 5, 2, 0, 0, 7, 'x' };
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (DossierPackItem));
  g_autoptr (GByteArray) pack = NULL;

  g_array_append_vals (items, known, G_N_ELEMENTS (known));
  pack = dossier_pack_new (items);
  g_assert_cmpmem (pack->data, pack->len, expected, sizeof expected);
}

/* Files of forms 5 to 9 say no shares: each mark of a sector counts as one that says enough alone. */
static void
test_form_1 (void)
{
  const guint8 pack[] = { 0x02, 0, 0, 0, 0, 1, 5, 6, 2, 7, 0, 0, 0 };
  g_autoptr (GArray) items = NULL;
  const DossierPackItem *item;
  gboolean damaged;

  items = dossier_pack_items (pack, sizeof pack, &damaged);
  g_assert_false (damaged);
  g_assert_cmpuint (items->len, ==, 1);
  item = &g_array_index (items, DossierPackItem, 0);
  g_assert_cmpuint (item->layer, ==, DOSSIER_PACK_SECTOR);
  g_assert_cmpint (item->other, ==, 7);
  g_assert_cmpuint (item->share, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pack/bytes", test_bytes);
  g_test_add_func ("/pack/form-1", test_form_1);
  g_test_add_func ("/pack/round-trip", test_round_trip);
  g_test_add_func ("/pack/layer", test_layer);
  g_test_add_func ("/pack/damaged", test_damaged);
  return g_test_run ();
}
