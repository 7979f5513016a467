/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-deflate.h"

#include <gio/gio.h>

/* The quickest. The slowest would save another twentieth of the text and take half as long
 * again. */
#define LEVEL 1

/* A compressor is a quarter of a megabyte that has to be set up, a decompressor a sixth of that, so
 * a thread keeps its own. */
static GPrivate compressors = G_PRIVATE_INIT (g_object_unref);
static GPrivate decompressors = G_PRIVATE_INIT (g_object_unref);

static GConverter *
get_compressor (void)
{
  GConverter *compressor = g_private_get (&compressors);

  if (compressor == NULL)
    {
      compressor = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, LEVEL));
      g_private_set (&compressors, compressor);
    }
  g_converter_reset (compressor);
  return compressor;
}

static GConverter *
get_decompressor (void)
{
  GConverter *decompressor = g_private_get (&decompressors);

  if (decompressor == NULL)
    {
      decompressor = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
      g_private_set (&decompressors, decompressor);
    }
  g_converter_reset (decompressor);
  return decompressor;
}

/**
 * dossier_deflate:
 * @data: any bytes
 * @size: how many
 * @to: (out caller-allocates): takes the stream
 * @room: how many bytes it may have
 *
 * Any thread.
 *
 * Returns: how many bytes the stream has, 0 if there is no room
 */
gsize
dossier_deflate (gconstpointer data, gsize size, gpointer to, gsize room)
{
  gsize n_read, n_written;

  if (g_converter_convert (get_compressor (), data, size, to, room, G_CONVERTER_INPUT_AT_END,
                           &n_read, &n_written, NULL)
      != G_CONVERTER_FINISHED)
    return 0;
  return n_written;
}

/**
 * dossier_inflate:
 * @data: a stream, which may be damaged
 * @size: its length in bytes
 * @to: (out caller-allocates): takes what it is the stream of, and has room for one byte more
 * @length: how many bytes that must be
 *
 * Any thread.
 *
 * Returns: whether @data is one whole stream of as many bytes
 */
gboolean
dossier_inflate (gconstpointer data, gsize size, gpointer to, gsize length)
{
  gsize n_read, n_written;

  /* The byte more is room to see that there is nothing more. */
  return g_converter_convert (get_decompressor (), data, size, to, length + 1,
                              G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL)
           == G_CONVERTER_FINISHED
         && n_read == size && n_written == length;
}
