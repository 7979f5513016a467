/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-text-map.h"

#include <string.h>

#include "dossier-block.h"

/* Bytes from one stop to the next; a whole number of blocks. */
#define STEP 32
#define WORD sizeof (guint64)

struct _DossierTextMap
{
  const char *text;
  gsize bytes;
  gsize chars;
  guint32 *stops; /* how many characters begin before every STEP-th byte */
  guint n_stops;
};

static inline gsize
char_width (const char *p)
{
  return g_utf8_skip[*(const guchar *) p];
}

static inline gboolean
is_inside_char (const char *p)
{
  return (*(const guchar *) p & 0xc0) == 0x80;
}

/* The sum of the lowest bits of the eight bytes. */
static inline guint32
count_bits (guint64 bytes)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);

  return (guint32) (((bytes & ones) * ones) >> 56);
}

/* Counts what begins in @n bytes; those of a word that are not looked at are zero. */
static inline guint32
count_word (guint64 bytes, gsize n)
{
  return (guint32) n - count_bits ((bytes >> 7) & ~(bytes >> 6));
}

/* Counts what begins in the @length bytes at @text, eight at a time. @room bytes can be read. */
static inline guint32
count (const char *text, gsize length, gsize room)
{
  guint32 sum = 0;
  gsize rest = length % WORD;
  guint64 bytes;

  for (const char *end = text + length - rest; text < end; text += WORD)
    {
      memcpy (&bytes, text, WORD);
      sum += count_word (bytes, WORD);
    }
  if (rest > 0)
    {
      bytes = 0;
      if (room - (length - rest) >= WORD)
        memcpy (&bytes, text, WORD);
      else
        memcpy (&bytes, text, rest);
      sum += count_word (bytes & GUINT64_TO_LE ((G_GUINT64_CONSTANT (1) << (8 * rest)) - 1), rest);
    }
  return sum;
}

/**
 * dossier_text_count_chars:
 * @text: valid UTF-8
 * @length: its length in bytes, below 4 GiB
 *
 * What g_utf8_strlen() counts, several times as fast.
 *
 * Returns: how many code points begin in it
 */
gsize
dossier_text_count_chars (const char *text, gsize length)
{
  return count (text, length, length);
}

/* Whether a whole step is ASCII, as most are in most texts. */
static inline gboolean
is_ascii_step (const char *text, gsize length)
{
  DossierBlock all = { 0 };

  if (length < STEP)
    return FALSE;
  for (gsize i = 0; i < STEP; i += sizeof all)
    all |= dossier_block_load (text + i);
  return dossier_block_is_empty (all & 0x80);
}

/**
 * dossier_text_map_new:
 * @text: valid UTF-8; it is not copied and must outlive the map
 * @length: the length of @text in bytes, below 4 GiB
 *
 * Reads @text once.
 *
 * Returns: (transfer full): a new map
 */
DossierTextMap *
dossier_text_map_new (const char *text, gsize length)
{
  DossierTextMap *self = g_new0 (DossierTextMap, 1);

  g_return_val_if_fail (text != NULL || length == 0, NULL);

  self->text = text;
  self->bytes = length;
  self->stops = g_new (guint32, length / STEP + 1);
  for (gsize byte = 0; byte < length; byte += STEP)
    {
      self->stops[self->n_stops++] = (guint32) self->chars;
      self->chars += is_ascii_step (text + byte, length - byte)
                       ? STEP : count (text + byte, MIN (STEP, length - byte), length - byte);
    }
  return self;
}

/**
 * dossier_text_map_free:
 * @self: (transfer full) (nullable): a map
 */
void
dossier_text_map_free (DossierTextMap *self)
{
  if (self == NULL)
    return;
  g_free (self->stops);
  g_free (self);
}

/**
 * dossier_text_map_get_chars:
 * @self: a map
 *
 * Returns: the length of the text in code points
 */
gsize
dossier_text_map_get_chars (const DossierTextMap *self)
{
  return self->chars;
}

/* The last stop before which at most @position characters begin. */
static guint
find_stop (const DossierTextMap *self, gsize position)
{
  guint low = 0, high = self->n_stops;

  while (low + 1 < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->stops[middle] <= position)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/* Where the first character begins at or after a stop. */
static gsize
find_first_char (const DossierTextMap *self, guint stop)
{
  gsize at = (gsize) stop * STEP;

  while (is_inside_char (self->text + at))
    at++;
  return at;
}

/* Whether a character begins at each byte of the step that holds @byte: those before @byte are
 * ASCII then. */
static inline gboolean
is_ascii_before (const DossierTextMap *self, gsize byte)
{
  guint at = (guint) (byte / STEP);

  return at + 1 < self->n_stops && self->stops[at + 1] - self->stops[at] == STEP;
}

/* What begins before the character that holds @byte. */
static gsize
count_before (const DossierTextMap *self, gsize byte)
{
  gsize rest;

  while (is_inside_char (self->text + byte))
    byte--;
  rest = byte % STEP;
  return self->stops[byte / STEP]
         + (is_ascii_before (self, byte)
              ? rest : count (self->text + byte - rest, rest, self->bytes - (byte - rest)));
}

/**
 * dossier_text_map_byte_to_char:
 * @self: a map
 * @byte: a byte position; past the end counts as the end, inside a
 *   character as that character
 *
 * Takes constant time.
 *
 * Returns: the same position in code points
 */
gsize
dossier_text_map_byte_to_char (const DossierTextMap *self, gsize byte)
{
  return byte >= self->bytes ? self->chars : count_before (self, byte);
}

/**
 * dossier_text_map_char_to_byte:
 * @self: a map
 * @character: a position in code points; past the end counts as the end
 *
 * Takes logarithmic time.
 *
 * Returns: the same position in bytes
 */
gsize
dossier_text_map_char_to_byte (const DossierTextMap *self, gsize character)
{
  gsize at, left;
  guint stop;

  if (character >= self->chars)
    return self->bytes;

  stop = find_stop (self, character);
  at = find_first_char (self, stop);
  for (left = character - self->stops[stop]; left > 0; left--)
    at += char_width (self->text + at);
  return at;
}
