/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-page-text.h"

#include <string.h>

/* Bytes of one shown paragraph at most; about twenty lines of the reader. */
#define MAX_PARAGRAPH 4000

struct _DossierPageText
{
  DossierReading *reading;
  GString *shown;  /* NULL when nothing had to be broken */
  GArray *breaks;  /* guint32: bytes of the text that a break stands before */
};

/* The last place before @limit where a break hurts least: after a sentence, else after a space,
 * else between two characters. */
static gsize
find_break (const char *text, gsize start, gsize limit)
{
  gsize space = 0;

  for (gsize at = limit; at > start + MAX_PARAGRAPH / 2; at--)
    {
      if (text[at - 1] != ' ')
        continue;
      if (space == 0)
        space = at;
      if (at >= start + 2 && strchr (".!?;", text[at - 2]) != NULL)
        return at;
    }
  if (space != 0)
    return space;

  while (limit > start && (text[limit] & 0xc0) == 0x80)
    limit--;
  return limit;
}

static void
break_paragraphs (DossierPageText *self)
{
  const char *text = self->reading->text;
  gsize length = self->reading->length;
  gsize start = 0, copied = 0;

  while (start < length)
    {
      const char *end = memchr (text + start, '\n', length - start);
      gsize stop = end != NULL ? (gsize) (end - text) : length;

      while (stop - start > MAX_PARAGRAPH)
        {
          guint32 at = (guint32) find_break (text, start, start + MAX_PARAGRAPH);

          if (self->shown == NULL)
            self->shown = g_string_sized_new (length + length / 1000);
          g_string_append_len (self->shown, text + copied, (gssize) (at - copied));
          g_string_append_c (self->shown, '\n');
          g_array_append_val (self->breaks, at);
          copied = at;
          start = at;
        }
      start = stop + 1;
    }
  if (self->shown != NULL)
    g_string_append_len (self->shown, text + copied, (gssize) (length - copied));
}

/* How many breaks stand at or before @byte. */
static guint
count_breaks (const DossierPageText *self, gsize byte)
{
  guint low = 0, high = self->breaks->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->breaks, guint32, middle) <= byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * dossier_page_text_new:
 * @reading: the document
 *
 * Returns: (transfer full): its text as shown
 */
DossierPageText *
dossier_page_text_new (DossierReading *reading)
{
  DossierPageText *self = g_new0 (DossierPageText, 1);

  self->reading = dossier_reading_ref (reading);
  self->breaks = g_array_new (FALSE, FALSE, sizeof (guint32));
  break_paragraphs (self);
  return self;
}

/**
 * dossier_page_text_free:
 * @self: (transfer full) (nullable): a page text
 */
void
dossier_page_text_free (DossierPageText *self)
{
  if (self == NULL)
    return;
  dossier_reading_unref (self->reading);
  g_array_unref (self->breaks);
  if (self->shown != NULL)
    g_string_free (self->shown, TRUE);
  g_free (self);
}

/**
 * dossier_page_text_get_text:
 * @self: a page text
 * @length: (out): its length in bytes
 *
 * Returns: (transfer none): what the text buffer holds
 */
const char *
dossier_page_text_get_text (const DossierPageText *self, gsize *length)
{
  *length = self->shown != NULL ? self->shown->len : self->reading->length;
  return self->shown != NULL ? self->shown->str : self->reading->text;
}

/**
 * dossier_page_text_byte_to_offset:
 * @self: a page text
 * @byte: a position in the canonical text, in bytes
 *
 * Returns: the text buffer's offset, in code points
 */
guint
dossier_page_text_byte_to_offset (const DossierPageText *self, gsize byte)
{
  return (guint) dossier_text_map_byte_to_char (self->reading->map, byte)
         + count_breaks (self, byte);
}

/**
 * dossier_page_text_offset_to_byte:
 * @self: a page text
 * @offset: an offset in the text buffer, in code points
 *
 * Returns: the position in the canonical text, in bytes; a shown break counts
 *   as what follows it
 */
gsize
dossier_page_text_offset_to_byte (const DossierPageText *self, guint offset)
{
  guint low = 0, high = self->breaks->len;

  /* Break k is shown at its character plus k: find how many stand before @offset. */
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      gsize at = g_array_index (self->breaks, guint32, middle);

      if (dossier_text_map_byte_to_char (self->reading->map, at) + middle < offset)
        low = middle + 1;
      else
        high = middle;
    }
  return dossier_text_map_char_to_byte (self->reading->map, offset - low);
}
