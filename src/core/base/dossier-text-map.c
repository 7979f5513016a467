/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-text-map.h"

#include <string.h>

#define STEP 256

typedef struct
{
  guint32 byte;
  guint32 utf16;
} Stop;

struct _DossierTextMap
{
  const char *text;
  gsize bytes;
  gsize chars;
  gsize units;
  GArray *stops; /* Stop of every STEP-th code point */
};

static inline gsize
char_width (const char *p)
{
  return g_utf8_skip[*(const guchar *) p];
}

/* A code point outside the Basic Multilingual Plane is a surrogate pair. */
static inline gsize
char_units (const char *p)
{
  return *(const guchar *) p >= 0xf0 ? 2 : 1;
}

/**
 * dossier_text_map_new:
 * @text: valid UTF-8; it is not copied and must outlive the map
 * @length: the length of @text in bytes
 *
 * Reads @text once.
 *
 * Returns: (transfer full): a new map
 */
DossierTextMap *
dossier_text_map_new (const char *text, gsize length)
{
  DossierTextMap *self = g_new0 (DossierTextMap, 1);
  gsize byte = 0;

  g_return_val_if_fail (text != NULL || length == 0, NULL);

  self->text = text;
  self->bytes = length;
  self->stops = g_array_new (FALSE, FALSE, sizeof (Stop));

  while (byte < length)
    {
      if (self->chars % STEP == 0)
        {
          Stop stop = { (guint32) byte, (guint32) self->units };
          g_array_append_val (self->stops, stop);
        }
      self->units += char_units (text + byte);
      byte += char_width (text + byte);
      self->chars++;
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
  g_array_unref (self->stops);
  g_free (self);
}

/**
 * dossier_text_map_get_bytes:
 * @self: a map
 *
 * Returns: the length of the text in UTF-8 bytes
 */
gsize
dossier_text_map_get_bytes (const DossierTextMap *self)
{
  return self->bytes;
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

/* The last stop whose value in one unit is at most @position. */
static guint
find_stop (const DossierTextMap *self, gsize position, gboolean utf16)
{
  guint low = 0, high = self->stops->len;

  while (low + 1 < high)
    {
      guint middle = low + (high - low) / 2;
      const Stop *stop = &g_array_index (self->stops, Stop, middle);

      if ((utf16 ? stop->utf16 : stop->byte) <= position)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/**
 * dossier_text_map_byte_to_char:
 * @self: a map
 * @byte: a byte position; past the end counts as the end, inside a
 *   character as that character
 *
 * Returns: the same position in code points
 */
gsize
dossier_text_map_byte_to_char (const DossierTextMap *self, gsize byte)
{
  guint index;
  gsize at, character;

  if (byte >= self->bytes)
    return self->chars;

  index = find_stop (self, byte, FALSE);
  at = g_array_index (self->stops, Stop, index).byte;
  character = (gsize) index * STEP;
  while (at + char_width (self->text + at) <= byte)
    {
      at += char_width (self->text + at);
      character++;
    }
  return character;
}

/**
 * dossier_text_map_char_to_byte:
 * @self: a map
 * @character: a position in code points; past the end counts as the end
 *
 * Returns: the same position in bytes
 */
gsize
dossier_text_map_char_to_byte (const DossierTextMap *self, gsize character)
{
  gsize at, left;

  if (character >= self->chars)
    return self->bytes;

  at = g_array_index (self->stops, Stop, character / STEP).byte;
  for (left = character % STEP; left > 0; left--)
    at += char_width (self->text + at);
  return at;
}

/**
 * dossier_text_map_byte_to_utf16:
 * @self: a map
 * @byte: a byte position; past the end counts as the end
 *
 * Returns: the same position in UTF-16 code units
 */
gsize
dossier_text_map_byte_to_utf16 (const DossierTextMap *self, gsize byte)
{
  guint index;
  gsize at, unit;

  if (byte >= self->bytes)
    return self->units;

  index = find_stop (self, byte, FALSE);
  at = g_array_index (self->stops, Stop, index).byte;
  unit = g_array_index (self->stops, Stop, index).utf16;
  while (at + char_width (self->text + at) <= byte)
    {
      unit += char_units (self->text + at);
      at += char_width (self->text + at);
    }
  return unit;
}

/**
 * dossier_text_map_utf16_to_byte:
 * @self: a map
 * @unit: a position in UTF-16 code units; past the end counts as the end,
 *   between two surrogates as the character they make
 *
 * Returns: the same position in bytes
 */
gsize
dossier_text_map_utf16_to_byte (const DossierTextMap *self, gsize unit)
{
  guint index;
  gsize at, seen;

  if (unit >= self->units)
    return self->bytes;

  index = find_stop (self, unit, TRUE);
  at = g_array_index (self->stops, Stop, index).byte;
  seen = g_array_index (self->stops, Stop, index).utf16;
  while (seen + char_units (self->text + at) <= unit)
    {
      seen += char_units (self->text + at);
      at += char_width (self->text + at);
    }
  return at;
}
