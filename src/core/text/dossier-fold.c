/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-fold.h"

#include <string.h>

#include "dossier-block.h"
#include "dossier-chars.h"
#include "dossier-fold-writer.h"

/* The arithmetic of the Unicode standard, section 3.12. */
#define SYLLABLE_BASE 0xac00
#define LEAD_BASE 0x1100
#define N_LEADS 19
#define VOWEL_BASE 0x1161
#define N_VOWELS 21
#define TAIL_BASE 0x11a7
#define N_TAILS 28

/**
 * dossier_fold_writer_init:
 * @self: a writer, not initialized
 * @size: how many bytes it has room for at first
 * @has_map: whether it writes a map as well
 *
 * Follow it by dossier_fold_writer_finish() or take its text.
 */
void
dossier_fold_writer_init (DossierFoldWriter *self, gsize size, gboolean has_map)
{
  *self = (DossierFoldWriter) { .size = size };
  self->text = g_malloc (size + DOSSIER_FOLD_ROOM_AFTER);
  if (has_map)
    self->map = g_new (guint32, size + 1);
}

/**
 * dossier_fold_writer_ask_room:
 * @self: a writer
 * @room: how many more bytes it must have room for, at least
 */
void
dossier_fold_writer_ask_room (DossierFoldWriter *self, gsize room)
{
  self->size += self->size / 2 + room;
  self->text = g_realloc (self->text, self->size + DOSSIER_FOLD_ROOM_AFTER);
  if (self->map != NULL)
    self->map = g_renew (guint32, self->map, self->size + 1);
}

/**
 * dossier_fold_writer_finish:
 * @self: a writer with a map; nothing can be written any more
 * @length: the length of the text in bytes
 *
 * Returns: (transfer full): the folded text with its map
 */
DossierFolded *
dossier_fold_writer_finish (DossierFoldWriter *self, gsize length)
{
  DossierFolded *folded = g_new0 (DossierFolded, 1);

  memset (self->text + self->length, 0, DOSSIER_FOLD_ROOM_AFTER);
  self->map[self->length] = (guint32) length;
  folded->text = self->text;
  folded->length = self->length;
  folded->map = self->map;
  return folded;
}

/* Writes what the byte @source of the text folds to. */
static void
put (DossierFoldWriter *writer, const char *bytes, guint n, gsize source)
{
  if (G_UNLIKELY (writer->length + n > writer->size))
    dossier_fold_writer_ask_room (writer, 64);
  for (guint i = 0; i < n; i++)
    {
      writer->text[writer->length] = bytes[i];
      if (writer->map != NULL)
        writer->map[writer->length] = (guint32) source;
      writer->length++;
    }
}

/* The syllable that @jamo makes with what stands before it, or 0. */
static gunichar
compose (gunichar before, gunichar jamo)
{
  if (before >= LEAD_BASE && before < LEAD_BASE + N_LEADS
      && jamo >= VOWEL_BASE && jamo < VOWEL_BASE + N_VOWELS)
    return SYLLABLE_BASE + ((before - LEAD_BASE) * N_VOWELS + (jamo - VOWEL_BASE)) * N_TAILS;
  if (before >= SYLLABLE_BASE && before < SYLLABLE_BASE + N_LEADS * N_VOWELS * N_TAILS
      && (before - SYLLABLE_BASE) % N_TAILS == 0
      && jamo > TAIL_BASE && jamo < TAIL_BASE + N_TAILS)
    return before + (jamo - TAIL_BASE);
  return 0;
}

static void
put_hangul (DossierFoldWriter *writer, gunichar c, gsize source)
{
  gunichar syllable = compose (writer->hangul, c);
  char bytes[6];

  if (syllable != 0)
    {
      g_unichar_to_utf8 (syllable, writer->text + writer->length - 3);
      writer->hangul = syllable;
      return;
    }
  put (writer, bytes, (guint) g_unichar_to_utf8 (c, bytes), source);
  writer->hangul = c;
}

/**
 * dossier_fold_writer_put_far:
 * @writer: a writer
 * @c: a code point
 * @source: where it stands, in bytes of the text
 *
 * dossier_fold_writer_put_char() for what the table does not tell.
 */
void
dossier_fold_writer_put_far (DossierFoldWriter *writer, gunichar c, gsize source)
{
  char fold[DOSSIER_CHAR_FOLD_MAX];
  guint length;

  if (c >= 0x1100 && c <= 0x11ff && c != 0x115f && c != 0x1160)
    {
      put_hangul (writer, c, source);
      return;
    }
  length = dossier_char_fold (c, fold);
  if (length == 0)
    return;
  writer->hangul = 0;
  if (length == 1 && fold[0] == ' ' && writer->length > 0
      && writer->text[writer->length - 1] == ' ')
    return;
  put (writer, fold, length, source);
}

/* Folds sixteen bytes at once if each is ASCII and folds to one byte. */
static inline gboolean
fold_block (DossierFoldWriter *writer, const char *text, const char *p)
{
  char *to = writer->text + writer->length;
  DossierBlock bytes = dossier_block_load (p), none = { 0 }, spaces, behind_space;

  if (!dossier_block_is_empty (bytes & 0x80))
    return FALSE;
  spaces = (DossierBlock) ((bytes == ' ') | (bytes - '\t' <= '\r' - '\t'));
  behind_space = __builtin_shufflevector (none, spaces, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25,
                                          26, 27, 28, 29, 30);
  if (!dossier_block_is_empty ((DossierBlock) (bytes == '`') | (spaces & behind_space))
      || (spaces[0] != 0 && writer->length > 0 && to[-1] == ' '))
    return FALSE;
  bytes |= (DossierBlock) (bytes - 'A' <= 'Z' - 'A') & 0x20;
  bytes = (bytes & ~spaces) | (spaces & ' ');
  memcpy (to, &bytes, sizeof bytes);
  if (writer->map != NULL)
    dossier_fold_map_block (writer->map + writer->length, (guint32) (p - text));
  writer->length += sizeof bytes;
  return TRUE;
}

/* Writes what @text begins with as far as it is ASCII that folds byte by byte:
 * by far the most of most texts. Gives the byte after it. */
static inline const char *
fold_ascii (DossierFoldWriter *writer, const DossierChar *table, const char *text, const char *p,
            const char *end)
{
  if (G_UNLIKELY (writer->size - writer->length < (gsize) (end - p)))
    dossier_fold_writer_ask_room (writer, (gsize) (end - p));
  while (p < end && (*p & 0x80) == 0)
    {
      const char *stop = MIN (p + sizeof (DossierBlock), end);

      if (stop - p == sizeof (DossierBlock) && fold_block (writer, text, p))
        {
          p = stop;
          continue;
        }
      for (; p < stop && (*p & 0x80) == 0; p++)
        {
          const DossierChar *known = &table[(guint8) *p];

          if (G_UNLIKELY (known->fold_length != 1))
            return p;
          if ((known->classes & DOSSIER_CHAR_SPACE) && writer->length > 0
              && writer->text[writer->length - 1] == ' ')
            continue;
          writer->text[writer->length] = known->fold[0];
          if (writer->map != NULL)
            writer->map[writer->length] = (guint32) (p - text);
          writer->length++;
        }
    }
  return p;
}

/* Writes the folded @text. A run of white space becomes one space. */
static inline void
fold_text (DossierFoldWriter *writer, const char *text, gsize length)
{
  const DossierChar *table = dossier_chars_get_table ();
  const char *p = text, *end = text + length;

  while (p < end)
    {
      gsize source;

      if ((*p & 0x80) == 0 && table[(guint8) *p].fold_length == 1)
        {
          p = fold_ascii (writer, table, text, p, end);
          writer->hangul = 0;
          continue;
        }
      source = (gsize) (p - text);
      dossier_fold_writer_put_char (writer, table, dossier_char_read (&p), source);
    }
}

/**
 * dossier_folded_new:
 * @text: valid UTF-8
 * @length: its length in bytes, below 4 GiB
 *
 * Reads @text once. A run of white space folds to one space.
 *
 * Returns: (transfer full): the folded text with its map
 */
DossierFolded *
dossier_folded_new (const char *text, gsize length)
{
  DossierFoldWriter writer;

  dossier_fold_writer_init (&writer, length + 16, TRUE);
  fold_text (&writer, text, length);
  return dossier_fold_writer_finish (&writer, length);
}

/**
 * dossier_folded_free:
 * @self: (transfer full) (nullable): a folded text
 */
void
dossier_folded_free (DossierFolded *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self->map);
  g_free (self->joins);
  g_free (self);
}

/**
 * dossier_fold:
 * @text: valid UTF-8
 * @length: its length in bytes, -1 if it ends with NUL
 *
 * Returns: (transfer full): the folded text, NUL-terminated
 */
char *
dossier_fold (const char *text, gssize length)
{
  gsize size = length < 0 ? strlen (text) : (gsize) length;
  DossierFoldWriter writer;

  dossier_fold_writer_init (&writer, size + 4, FALSE);
  fold_text (&writer, text, size);
  writer.text[writer.length] = '\0';
  return writer.text;
}

/**
 * dossier_fold_buffer_fold:
 * @self: a buffer
 * @text: valid UTF-8
 * @length: its length in bytes
 *
 * Puts the folded @text in the place of what the buffer holds.
 */
void
dossier_fold_buffer_fold (DossierFoldBuffer *self, const char *text, gsize length)
{
  DossierFoldWriter writer = { .text = self->text, .size = self->size };

  if (self->size < length + 4)
    dossier_fold_writer_ask_room (&writer, length + 4);
  fold_text (&writer, text, length);
  writer.text[writer.length] = '\0';
  *self = (DossierFoldBuffer) { writer.text, writer.length, writer.size };
}

/**
 * dossier_fold_buffer_clear:
 * @self: a buffer
 */
void
dossier_fold_buffer_clear (DossierFoldBuffer *self)
{
  g_clear_pointer (&self->text, g_free);
  *self = (DossierFoldBuffer) { NULL };
}

/**
 * dossier_slug_put:
 * @to: takes the slug, which is no longer than @folded; may be @folded itself
 * @folded: folded text, NUL-terminated
 *
 * Puts its letters and digits with one hyphen for whatever stands between them ("pham-minh-chinh");
 * letters of other scripts than Latin stay.
 *
 * Returns: the byte behind the slug, where no NUL was put
 */
char *
dossier_slug_put (char *to, const char *folded)
{
  const DossierChar *table = dossier_chars_get_table ();
  char *first = to;
  gboolean gap = FALSE;

  for (const char *p = folded; *p != '\0';)
    {
      const char *start = p;
      guint classes = dossier_char_classify (table, dossier_char_read (&p));

      if ((classes & (DOSSIER_CHAR_LETTER | DOSSIER_CHAR_DIGIT | DOSSIER_CHAR_MARK)) == 0)
        {
          gap = TRUE;
          continue;
        }
      if (gap && to > first)
        *to++ = '-';
      gap = FALSE;
      while (start < p)
        *to++ = *start++;
    }
  return to;
}

/**
 * dossier_slug:
 * @text: valid UTF-8, NUL-terminated
 *
 * Folds @text: see dossier_slug_put().
 *
 * Returns: (transfer full): a slug, empty if @text has no letter or digit
 */
char *
dossier_slug (const char *text)
{
  char *slug = dossier_fold (text, -1);

  *dossier_slug_put (slug, slug) = '\0';
  return slug;
}

/**
 * dossier_has_marks:
 * @text: valid UTF-8
 * @length: its length in bytes
 *
 * Returns: whether folding would drop a diacritic of @text, or turn a letter
 *   such as đ or ø into a plain one
 */
gboolean
dossier_has_marks (const char *text, gsize length)
{
  const DossierChar *table = dossier_chars_get_table ();
  const char *p = text, *end = text + length;

  while (p < end)
    if (dossier_char_classify (table, dossier_char_read (&p)) & DOSSIER_CHAR_DIACRITIC)
      return TRUE;
  return FALSE;
}
