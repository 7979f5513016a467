/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-text-pack.h"

#include <gio/gio.h>
#include <string.h>

/* The quickest. The slowest would save another twentieth of the text and take half as long
 * again. */
#define LEVEL 1
/* A length takes no more bytes than this. */
#define MAX_PREFIX 10
/* No import is so long: its file has 64 MiB at most, and UTF-8 is three times that at most. What is
 * longer is kept as it is. */
#define MAX_LENGTH (256 * 1024 * 1024)
/* Deflate makes nothing larger than about 1032 times what it is; a longer length is damage. */
#define MAX_RATIO 1100

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

static gsize
write_length (guint8 *to, gsize length)
{
  gsize n = 0;

  for (; length > 0x7f; length >>= 7)
    to[n++] = (guint8) (0x80 | (length & 0x7f));
  to[n++] = (guint8) length;
  return n;
}

/* Returns: how many bytes the length took, 0 if there is none */
static gsize
read_length (const guint8 *from, gsize size, gsize *length)
{
  *length = 0;
  for (gsize n = 0; n < size && n < MAX_PREFIX - 1; n++)
    {
      *length |= (gsize) (from[n] & 0x7f) << (7 * n);
      if (from[n] < 0x80)
        return n + 1;
    }
  return 0;
}

/**
 * dossier_text_pack:
 * @text: a text
 * @length: its length in bytes
 *
 * Any thread.
 *
 * Returns: (transfer full) (nullable): the text in fewer bytes, %NULL if they would not be fewer,
 *   or if it is longer than 256 MiB
 */
GBytes *
dossier_text_pack (const char *text, gsize length)
{
  g_autofree guint8 *packed = NULL;
  gsize prefix, n_read, n_written;

  if (length < MAX_PREFIX || length > MAX_LENGTH)
    return NULL;
  packed = g_malloc (length + MAX_PREFIX);
  prefix = write_length (packed, length);
  /* Where there is no room, it is no smaller. */
  if (g_converter_convert (get_compressor (), text, length, packed + prefix, length - prefix,
                           G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL)
        != G_CONVERTER_FINISHED)
    return NULL;
  return g_bytes_new (packed, prefix + n_written);
}

/**
 * dossier_text_unpack:
 * @data: what dossier_text_pack() gave
 * @size: its length in bytes
 * @length: (out): length of the text in bytes
 *
 * What @data claims is not believed: it may come from a damaged file. Any thread.
 *
 * Returns: (transfer full) (nullable): the text with a NUL behind it, %NULL if @data is no such
 *   text or damaged, or if there is no memory for as long a text as it claims to be
 */
char *
dossier_text_unpack (gconstpointer data, gsize size, gsize *length)
{
  g_autofree char *text = NULL;
  gsize prefix = read_length (data, size, length), n_read, n_written;

  if (prefix == 0 || *length < MAX_PREFIX || *length > MAX_LENGTH || *length / MAX_RATIO > size)
    return NULL;
  text = g_try_malloc (*length + 1);
  if (text == NULL)
    return NULL;
  /* The byte more is room to see that there is nothing more. */
  if (g_converter_convert (get_decompressor (), (const guint8 *) data + prefix, size - prefix, text,
                           *length + 1, G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL)
        != G_CONVERTER_FINISHED
      || n_written != *length || n_read != size - prefix)
    return NULL;
  text[*length] = '\0';
  return g_steal_pointer (&text);
}
