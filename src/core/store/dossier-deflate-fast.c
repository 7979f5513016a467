/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-deflate.h"

#include <libdeflate.h>

/* The quickest. The next ones save a hundredth of the text and take half as long again. */
#define LEVEL 1

static void
free_compressor (gpointer data)
{
  libdeflate_free_compressor (data);
}

static void
free_decompressor (gpointer data)
{
  libdeflate_free_decompressor (data);
}

/* Both take longer to set up than to work on a text, so a thread keeps its own. */
static GPrivate compressors = G_PRIVATE_INIT (free_compressor);
static GPrivate decompressors = G_PRIVATE_INIT (free_decompressor);

static struct libdeflate_compressor *
get_compressor (void)
{
  struct libdeflate_compressor *compressor = g_private_get (&compressors);

  if (compressor == NULL)
    {
      compressor = libdeflate_alloc_compressor (LEVEL);
      g_private_set (&compressors, compressor);
    }
  return compressor;
}

static struct libdeflate_decompressor *
get_decompressor (void)
{
  struct libdeflate_decompressor *decompressor = g_private_get (&decompressors);

  if (decompressor == NULL)
    {
      decompressor = libdeflate_alloc_decompressor ();
      g_private_set (&decompressors, decompressor);
    }
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
 * Returns: how many bytes the stream has, 0 if there is no room or no memory
 */
gsize
dossier_deflate (gconstpointer data, gsize size, gpointer to, gsize room)
{
  struct libdeflate_compressor *compressor = get_compressor ();

  return compressor != NULL ? libdeflate_zlib_compress (compressor, data, size, to, room) : 0;
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
  struct libdeflate_decompressor *decompressor = get_decompressor ();
  gsize n_read, n_written;

  return decompressor != NULL
         && libdeflate_zlib_decompress_ex (decompressor, data, size, to, length, &n_read,
                                           &n_written) == LIBDEFLATE_SUCCESS
         && n_read == size && n_written == length;
}
