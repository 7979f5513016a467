/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>
#include <string.h>

#include "dossier-chars.h"
#include "dossier-fold.h"

G_BEGIN_DECLS

/* For the NUL, and for loads of eight bytes at any place before it. */
#define DOSSIER_FOLD_ROOM_AFTER 8

/**
 * DossierFoldWriter:
 * @text: what is written
 * @map: (nullable): where each byte of it comes from; %NULL where nobody asks for it
 * @length: how many bytes are written
 * @size: how many there is room for
 * @hangul: the Hangul code point just written, which a Jamo may still join,
 *   else 0. All Hangul is three bytes long
 *
 * A folded text that is being written, on the floor of text only.
 */
typedef struct
{
  char *text;
  guint32 *map;
  gsize length;
  gsize size;
  gunichar hangul;
} DossierFoldWriter;

void dossier_fold_writer_init       (DossierFoldWriter *self,
                                     gsize              size,
                                     gboolean           has_map);
void dossier_fold_writer_ask_room   (DossierFoldWriter *self,
                                     gsize              room);
void dossier_fold_writer_put_far    (DossierFoldWriter *self,
                                     gunichar           c,
                                     gsize              source);
DossierFolded *
     dossier_fold_writer_finish     (DossierFoldWriter *self,
                                     gsize              length);

/* Where four folded bytes come from. */
typedef guint32 DossierFoldPlaces __attribute__ ((vector_size (16)));

/* Notes at @map of sixteen folded bytes that they come from sixteen bytes, the
 * first of them @source. */
static inline void
dossier_fold_map_block (guint32 *map, guint32 source)
{
  const DossierFoldPlaces four = (DossierFoldPlaces) { 0, 1, 2, 3 } + source;
  const DossierFoldPlaces places[] = { four, four + 4, four + 8, four + 12 };

  memcpy (map, places, sizeof places);
}

/* Writes what the byte @source of the text folds to: up to four bytes of @bytes,
 * of which all four can be read. What is written behind them is written over later. */
static inline void
dossier_fold_writer_put_few (DossierFoldWriter *self, const char *bytes, guint n, gsize source)
{
  if (G_UNLIKELY (self->size - self->length < 4))
    dossier_fold_writer_ask_room (self, 64);
  memcpy (self->text + self->length, bytes, 4);
  if (self->map != NULL)
    {
      DossierFoldPlaces places = (DossierFoldPlaces) { 0 } + (guint32) source;

      memcpy (self->map + self->length, &places, sizeof places);
    }
  self->length += n;
}

/* Writes what @c folds to, which stands at the byte @source of the text. A run
 * of white space becomes one space. @table is that of all characters. */
static inline void
dossier_fold_writer_put_char (DossierFoldWriter *self, const DossierChar *table, gunichar c,
                              gsize source)
{
  const DossierChar *known;

  /* A whole syllable joins nothing that stands before it. */
  if (c >= 0xac00 && c <= 0xd7a3)
    {
      const char bytes[4] = { (char) (0xe0 | c >> 12), (char) (0x80 | (c >> 6 & 0x3f)),
                              (char) (0x80 | (c & 0x3f)) };

      dossier_fold_writer_put_few (self, bytes, 3, source);
      self->hangul = c;
      return;
    }
  if (c >= DOSSIER_CHARS_TABLE_SIZE || (c >= 0x1100 && c <= 0x11ff)
      || table[c].fold_length == 0xff)
    {
      dossier_fold_writer_put_far (self, c, source);
      return;
    }
  known = &table[c];
  if (known->fold_length == 0)
    return;
  self->hangul = 0;
  if ((known->classes & DOSSIER_CHAR_SPACE) && self->length > 0
      && self->text[self->length - 1] == ' ')
    return;
  dossier_fold_writer_put_few (self, known->fold, known->fold_length, source);
}

G_END_DECLS
