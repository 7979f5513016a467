/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <gio/gio.h>
#include <string.h>

#include "dossier-deflate.h"

/* Whoever makes streams in this build: GLib reads them, and they read GLib's, for a dossier goes from
 * one computer to another. */

#define MAX_LENGTH 70000

static const gsize lengths[] = { 1, 2, 17, 300, 2500, 32768, MAX_LENGTH };

/* Words, and now and then a run of one byte or of noise. */
static void
fill (GRand *chance, char *text, gsize length)
{
  static const char *const words[]
    = { "wind ", "협력 ", "Hà Nội, ", "kroner\n", "aaaaaaaaaaaaaaaaaaaa", "x\001\377" };
  gsize at = 0;

  while (at < length)
    {
      const char *word = words[g_rand_int_range (chance, 0, G_N_ELEMENTS (words))];
      gsize n = MIN (strlen (word), length - at);

      memcpy (text + at, word, n);
      at += n;
      if (at < length && g_rand_int_range (chance, 0, 4) == 0)
        text[at++] = (char) g_rand_int (chance);
    }
}

static GConverter *
new_compressor (int level)
{
  return G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, level));
}

static GConverter *
new_decompressor (void)
{
  return G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
}

/* @converter: (transfer full) */
static gsize
convert (GConverter *converter, gconstpointer data, gsize size, gpointer to, gsize room)
{
  g_autoptr (GConverter) owned = converter;
  gsize n_read, n_written;

  g_assert_cmpint (g_converter_convert (owned, data, size, to, room, G_CONVERTER_INPUT_AT_END,
                                        &n_read, &n_written, NULL),
                   ==, G_CONVERTER_FINISHED);
  g_assert_cmpuint (n_read, ==, size);
  return n_written;
}

static void
test_read_by_glib (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (1950);

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *text = g_malloc (lengths[i]);
      g_autofree char *stream = g_malloc (lengths[i] + 100);
      g_autofree char *back = g_malloc (lengths[i] + 1);
      gsize size, length;

      fill (chance, text, lengths[i]);
      size = dossier_deflate (text, lengths[i], stream, lengths[i] + 100);
      g_assert_cmpuint (size, >, 0);
      length = convert (new_decompressor (), stream, size, back, lengths[i] + 1);
      g_assert_cmpmem (back, length, text, lengths[i]);
      g_assert_cmpuint (dossier_deflate (text, lengths[i], stream, size - 1), ==, 0);
    }
}

static void
test_reads_of_glib (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (1951);

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    for (int level = 0; level <= 9; level++)
      {
        g_autofree char *text = g_malloc (lengths[i]);
        g_autofree char *stream = g_malloc0 (lengths[i] + 100);
        g_autofree char *back = g_malloc (lengths[i] + 2);
        gsize size;

        fill (chance, text, lengths[i]);
        size = convert (new_compressor (level), text, lengths[i], stream, lengths[i] + 100);
        g_assert_true (dossier_inflate (stream, size, back, lengths[i]));
        g_assert_cmpmem (back, lengths[i], text, lengths[i]);
        /* Of another length, cut off, or with something behind it, it is not that stream. */
        g_assert_false (dossier_inflate (stream, size, back, lengths[i] - 1));
        g_assert_false (dossier_inflate (stream, size, back, lengths[i] + 1));
        g_assert_false (dossier_inflate (stream, size - 1, back, lengths[i]));
        g_assert_false (dossier_inflate (stream, size + 1, back, lengths[i]));
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deflate/read-by-glib", test_read_by_glib);
  g_test_add_func ("/deflate/reads-of-glib", test_reads_of_glib);
  return g_test_run ();
}
