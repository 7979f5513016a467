/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-text-map.h"

#include <string.h>

#include "dossier-block.h"

/* Bytes from one stop to the next; a whole number of blocks. */
#define STEP 32
#define WORD sizeof (guint64)

/* How many characters, and how many of their UTF-16 units, begin before a byte. */
typedef struct
{
  guint32 chars;
  guint32 units;
} Stop;

struct _DossierTextMap
{
  const char *text;
  gsize bytes;
  gsize chars;
  gsize units;
  Stop *stops; /* of every STEP-th byte */
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

/* A code point outside the Basic Multilingual Plane is a surrogate pair. */
static inline gsize
char_units (const char *p)
{
  return *(const guchar *) p >= 0xf0 ? 2 : 1;
}

/* The sum of the lowest bits of the eight bytes. */
static inline guint32
count_bits (guint64 bytes)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);

  return (guint32) (((bytes & ones) * ones) >> 56);
}

/* What begins in @n bytes; those of a word that are not looked at are zero. */
static inline Stop
count_word (guint64 bytes, gsize n)
{
  Stop sum = { (guint32) n, 0 };

  if ((bytes & G_GUINT64_CONSTANT (0x8080808080808080)) != 0)
    {
      sum.chars -= count_bits ((bytes >> 7) & ~(bytes >> 6));
      sum.units = count_bits ((bytes >> 7) & (bytes >> 6) & (bytes >> 5) & (bytes >> 4));
    }
  return sum;
}

/* Counts what begins in the @length bytes at @text, eight at a time. @room bytes can be read. */
static inline Stop
count (const char *text, gsize length, gsize room)
{
  Stop sum = { 0 }, here;
  gsize rest = length % WORD;
  guint64 bytes;

  for (const char *end = text + length - rest; text < end; text += WORD)
    {
      memcpy (&bytes, text, WORD);
      here = count_word (bytes, WORD);
      sum.chars += here.chars;
      sum.units += here.units;
    }
  if (rest > 0)
    {
      bytes = 0;
      if (room - (length - rest) >= WORD)
        memcpy (&bytes, text, WORD);
      else
        memcpy (&bytes, text, rest);
      here = count_word (bytes & GUINT64_TO_LE ((G_GUINT64_CONSTANT (1) << (8 * rest)) - 1), rest);
      sum.chars += here.chars;
      sum.units += here.units;
    }
  sum.units += sum.chars;
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
  return count (text, length, length).chars;
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
  self->stops = g_new (Stop, length / STEP + 1);
  for (gsize byte = 0; byte < length; byte += STEP)
    {
      Stop here = { STEP, STEP };

      if (!is_ascii_step (text + byte, length - byte))
        here = count (text + byte, MIN (STEP, length - byte), length - byte);

      self->stops[self->n_stops++] = (Stop) { (guint32) self->chars, (guint32) self->units };
      self->chars += here.chars;
      self->units += here.units;
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

/* The last stop before which at most @position characters or units begin. */
static guint
find_stop (const DossierTextMap *self, gsize position, gboolean utf16)
{
  guint low = 0, high = self->n_stops;

  while (low + 1 < high)
    {
      guint middle = low + (high - low) / 2;

      if ((utf16 ? self->stops[middle].units : self->stops[middle].chars) <= position)
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

  return at + 1 < self->n_stops && self->stops[at + 1].chars - self->stops[at].chars == STEP;
}

/* What begins before the character that holds @byte. */
static Stop
count_before (const DossierTextMap *self, gsize byte)
{
  Stop stop, rest;

  while (is_inside_char (self->text + byte))
    byte--;
  stop = self->stops[byte / STEP];
  if (is_ascii_before (self, byte))
    return (Stop) { stop.chars + (guint32) (byte % STEP), stop.units + (guint32) (byte % STEP) };
  rest = count (self->text + byte - byte % STEP, byte % STEP,
                self->bytes - (byte - byte % STEP));
  return (Stop) { stop.chars + rest.chars, stop.units + rest.units };
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
  return byte >= self->bytes ? self->chars : count_before (self, byte).chars;
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

  stop = find_stop (self, character, FALSE);
  at = find_first_char (self, stop);
  for (left = character - self->stops[stop].chars; left > 0; left--)
    at += char_width (self->text + at);
  return at;
}

/**
 * dossier_text_map_byte_to_utf16:
 * @self: a map
 * @byte: a byte position; past the end counts as the end, inside a
 *   character as that character
 *
 * Takes constant time.
 *
 * Returns: the same position in UTF-16 code units
 */
gsize
dossier_text_map_byte_to_utf16 (const DossierTextMap *self, gsize byte)
{
  return byte >= self->bytes ? self->units : count_before (self, byte).units;
}

/**
 * dossier_text_map_utf16_to_byte:
 * @self: a map
 * @unit: a position in UTF-16 code units; past the end counts as the end,
 *   between two surrogates as the character they make
 *
 * Takes logarithmic time.
 *
 * Returns: the same position in bytes
 */
gsize
dossier_text_map_utf16_to_byte (const DossierTextMap *self, gsize unit)
{
  gsize at, seen;
  guint stop;

  if (unit >= self->units)
    return self->bytes;

  stop = find_stop (self, unit, TRUE);
  at = find_first_char (self, stop);
  seen = self->stops[stop].units;
  while (seen + char_units (self->text + at) <= unit)
    {
      seen += char_units (self->text + at);
      at += char_width (self->text + at);
    }
  return at;
}
