/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-encoding.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "dossier-block.h"
#include "dossier-encoding-guess.h"
#include "dossier-error.h"

#define REPLACEMENT "\357\277\275"
/* Spans count bytes in 32 bits; decoding can make three bytes of one. */
#define MAX_LENGTH (G_GUINT64_CONSTANT (1) << 30)
/* More control characters than one in so many bytes are no text. */
#define CONTROL_SHARE 200

typedef struct
{
  const char *mark;
  gsize length;
  const char *encoding;
} ByteOrderMark;

/* The longer ones first: UTF-32LE begins like UTF-16LE. */
static const ByteOrderMark byte_order_marks[] = {
  { "\000\000\376\377", 4, "UTF-32BE" },
  { "\377\376\000\000", 4, "UTF-32LE" },
  { "\357\273\277", 3, "UTF-8" },
  { "\376\377", 2, "UTF-16BE" },
  { "\377\376", 2, "UTF-16LE" },
};

static const ByteOrderMark *
find_byte_order_mark (const guint8 *data, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (byte_order_marks); i++)
    if (length >= byte_order_marks[i].length
        && memcmp (data, byte_order_marks[i].mark, byte_order_marks[i].length) == 0)
      return &byte_order_marks[i];
  return NULL;
}

static inline gboolean
is_control (guint8 byte)
{
  return (byte < 0x20 && (byte < '\t' || byte > '\r')) || byte == 0x7f;
}

static gboolean
has_many_controls (const guint8 *data, gsize length)
{
  gsize n_controls = 0, i = 0;

  while (length - i >= sizeof (DossierBlock))
    {
      DossierBlock block = dossier_block_load (data + i);
      gsize end = i + sizeof block;

      if (dossier_block_is_empty ((DossierBlock) (((block < 0x20) & (block - '\t' > '\r' - '\t'))
                                                  | (block == 0x7f))))
        i = end;
      for (; i < end; i++)
        n_controls += is_control (data[i]);
    }
  for (; i < length; i++)
    n_controls += is_control (data[i]);
  return n_controls > 1 + length / CONTROL_SHARE;
}

/* The first byte from @at on that is not ASCII. */
static gsize
skip_ascii (const char *text, gsize at, gsize length)
{
  while (length - at >= sizeof (DossierBlock)
         && dossier_block_is_empty (dossier_block_load (text + at) & 0x80))
    at += sizeof (DossierBlock);
  while (at < length && (text[at] & 0x80) == 0)
    at++;
  return at;
}

/* What g_utf8_validate_len() tells of a text without NUL, several times as
 * fast where most of it is ASCII. */
static gboolean
is_utf8 (const char *text, gsize length)
{
  for (gsize at = skip_ascii (text, 0, length); at < length; at = skip_ascii (text, at, length))
    {
      gsize start = at;

      while (at < length && (text[at] & 0x80) != 0)
        at++;
      if (!g_utf8_validate_len (text + start, at - start, NULL))
        return FALSE;
    }
  return TRUE;
}

/* The malformed sequence at @at: a byte and the continuation bytes after it. */
static gsize
skip_malformed (const char *text, gsize at, gsize length)
{
  for (at++; at < length && ((guint8) text[at] & 0xc0) == 0x80; at++)
    ;
  return at;
}

/* Gives the text between malformed sequences to @result, if there is one, and
 * counts them and the sequences of several bytes. */
static void
read_utf8 (const char *text, gsize length, GString *result, gsize *n_malformed, gsize *n_multibyte)
{
  gsize at = 0;

  *n_malformed = *n_multibyte = 0;
  while (at < length)
    {
      const char *end;
      gsize start = at;

      g_utf8_validate_len (text + at, length - at, &end);
      at = (gsize) (end - text);
      for (gsize i = start; i < at; i++)
        *n_multibyte += (guint8) text[i] >= 0xc2;
      if (result != NULL)
        g_string_append_len (result, text + start, (gssize) (at - start));
      if (at == length)
        break;
      ++*n_malformed;
      if (result != NULL)
        g_string_append (result, REPLACEMENT);
      at = skip_malformed (text, at, length);
    }
}

/* Converts with a mark for each sequence that @encoding does not have. */
static GString *
convert (const guint8 *data, gsize length, const char *encoding, gsize *n_malformed)
{
  gsize unit = g_str_has_prefix (encoding, "UTF-16") ? 2
               : g_str_has_prefix (encoding, "UTF-32") ? 4 : 1;
  GIConv converter = g_iconv_open ("UTF-8", encoding);
  GString *result;
  char *in = (char *) data;

  *n_malformed = 0;
  if (converter == (GIConv) -1)
    return NULL;

  result = g_string_sized_new (length + length / 2);
  while (TRUE)
    {
      char buffer[4096];
      char *out = buffer;
      gsize room = sizeof buffer;
      gboolean at_end = length == 0;
      /* The last call hands out what the converter keeps for composing. */
      gsize status = at_end ? g_iconv (converter, NULL, NULL, &out, &room)
                            : g_iconv (converter, &in, &length, &out, &room);
      int code = errno;

      g_string_append_len (result, buffer, out - buffer);
      if (at_end)
        break;
      if (status == (gsize) -1 && code != E2BIG)
        {
          gsize skipped = MIN (unit, length);

          g_string_append (result, REPLACEMENT);
          ++*n_malformed;
          in += skipped;
          length -= skipped;
        }
    }
  g_iconv_close (converter);
  return result;
}

/* CR LF and a CR alone become LF. */
static void
unify_line_ends (GString *text)
{
  char *from = memchr (text->str, '\r', text->len);
  char *to = from, *end = text->str + text->len;

  if (from == NULL)
    return;
  for (; from < end; from++)
    {
      if (*from == '\r' && from + 1 < end && from[1] == '\n')
        continue;
      *to++ = *from == '\r' ? '\n' : *from;
    }
  g_string_truncate (text, (gsize) (to - text->str));
}

static gboolean
is_blank (const GString *text)
{
  for (const char *p = text->str; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

static DossierDecoded *
fail (DossierError code, const char *message, GError **error)
{
  g_set_error_literal (error, DOSSIER_ERROR, (int) code, message);
  return NULL;
}

/* Takes @text. */
static DossierDecoded *
finish (GString *text, const char *encoding, gboolean certain, gsize n_malformed,
        const guint8 *data, gsize length, GError **error)
{
  DossierDecoded *self;
  gboolean identical;

  unify_line_ends (text);
  identical = text->len == length && memcmp (text->str, data, length) == 0;
  /* The bytes themselves have been looked at. */
  if (!identical
      && (memchr (text->str, '\0', text->len) != NULL
          || has_many_controls ((const guint8 *) text->str, text->len)))
    {
      g_string_free (text, TRUE);
      return fail (DOSSIER_ERROR_BINARY, _("The file is not text"), error);
    }
  if (is_blank (text))
    {
      g_string_free (text, TRUE);
      return fail (DOSSIER_ERROR_EMPTY, _("The file holds no text"), error);
    }

  self = g_new0 (DossierDecoded, 1);
  self->length = text->len;
  self->text = g_string_free (text, FALSE);
  self->encoding = g_intern_string (encoding);
  self->certain = certain;
  self->replaced = (guint) n_malformed;
  self->identical = identical;
  return self;
}

static DossierDecoded *
decode_wide (const guint8 *data, gsize length, gsize skip, const char *encoding, gboolean certain,
             GError **error)
{
  gsize n_malformed;
  GString *text = convert (data + skip, length - skip, encoding, &n_malformed);

  if (text == NULL)
    return fail (DOSSIER_ERROR_UNSUPPORTED, _("This system cannot read UTF-16 or UTF-32"), error);
  if (n_malformed > 1 + length / CONTROL_SHARE)
    {
      g_string_free (text, TRUE);
      return fail (DOSSIER_ERROR_BINARY, _("The file is not text"), error);
    }
  return finish (text, encoding, certain, n_malformed, data, length, error);
}

static DossierDecoded *
decode_legacy (const guint8 *data, gsize length, GError **error)
{
  const char *encoding = dossier_encoding_guess_legacy (data, length);
  gboolean korean = encoding != NULL
                    && (g_str_equal (encoding, "EUC-KR") || g_str_equal (encoding, "CP949"));
  GString *text = NULL;
  gsize n_malformed;

  /* CP949 holds all of EUC-KR. */
  if (encoding != NULL)
    text = convert (data, length, korean ? "CP949" : encoding, &n_malformed);
  if (text == NULL)
    return fail (DOSSIER_ERROR_UNSUPPORTED, _("The text is in an encoding that cannot be told"),
                 error);
  return finish (text, encoding, FALSE, n_malformed, data, length, error);
}

/* Whether the bytes are one character, of those that legacy encodings hardly ever make by chance:
 * "ø" and "”", but not "Ѹ". */
static gboolean
is_telling (const char *text, gsize start, gsize end)
{
  gunichar c = g_utf8_get_char_validated (text + start, (gssize) (end - start));

  if (c > G_MAXINT32 || end - start != (gsize) g_unichar_to_utf8 (c, NULL))
    return FALSE;
  return end - start > 2 || (c < 0x250 && g_unichar_isalpha (c));
}

/* "Støre" and a word that has lost a byte: with only two letters beyond ASCII in a text, the one
 * that is whole tells, if it stands apart from the other. */
static gboolean
is_short_utf8 (const char *text, gsize length)
{
  guint n_runs = 0, n_telling = 0;

  for (gsize at = skip_ascii (text, 0, length), start; at < length && n_runs <= 2;
       at = skip_ascii (text, at, length))
    {
      for (start = at; at < length && (text[at] & 0x80) != 0;)
        at++;
      n_runs++;
      n_telling += is_telling (text, start, at);
    }
  return n_runs == 2 && n_telling == 1;
}

static DossierDecoded *
decode_bytes (const guint8 *data, gsize length, gsize skip, GError **error)
{
  const char *bytes = (const char *) data + skip;
  gsize n_malformed, n_multibyte;
  GString *text;

  if (is_utf8 (bytes, length - skip))
    return finish (g_string_new_len (bytes, (gssize) (length - skip)), "UTF-8", TRUE, 0, data,
                   length, error);
  read_utf8 (bytes, length - skip, NULL, &n_malformed, &n_multibyte);
  /* In a legacy encoding hardly any two bytes happen to be UTF-8. */
  if (skip == 0 && n_malformed > 0 && n_multibyte < 2 * n_malformed
      && !(n_malformed == 1 && is_short_utf8 (bytes, length)))
    return decode_legacy (data, length, error);

  text = g_string_sized_new (length + 8);
  read_utf8 (bytes, length - skip, text, &n_malformed, &n_multibyte);
  return finish (text, "UTF-8", TRUE, n_malformed, data, length, error);
}

/**
 * dossier_decode:
 * @data: the bytes of a text file
 * @length: how many
 * @error: set to %DOSSIER_ERROR_EMPTY if there is no text,
 *   %DOSSIER_ERROR_BINARY if the bytes are no text, %DOSSIER_ERROR_UNSUPPORTED
 *   if no encoding is likely, %DOSSIER_ERROR_TOO_LARGE from 1 GiB on
 *
 * A byte-order mark settles the encoding, else valid UTF-8 does. UTF-16
 * without a mark is known by its zero bytes; of the legacy encodings
 * the likeliest is taken. Takes linear time.
 *
 * Returns: (transfer full): the canonical text, %NULL on failure
 */
DossierDecoded *
dossier_decode (const guint8 *data, gsize length, GError **error)
{
  const ByteOrderMark *mark;
  const char *wide;

  g_return_val_if_fail (data != NULL || length == 0, NULL);

  if (length == 0)
    return fail (DOSSIER_ERROR_EMPTY, _("The file is empty"), error);
  if (length >= MAX_LENGTH)
    return fail (DOSSIER_ERROR_TOO_LARGE, _("The file is larger than 1 GiB"), error);

  mark = find_byte_order_mark (data, length);
  if (mark != NULL && !g_str_equal (mark->encoding, "UTF-8"))
    return decode_wide (data, length, mark->length, mark->encoding, TRUE, error);

  if (memchr (data, '\0', length) != NULL)
    {
      wide = dossier_encoding_guess_utf16 (data, length);
      return wide != NULL ? decode_wide (data, length, 0, wide, FALSE, error)
                          : fail (DOSSIER_ERROR_BINARY, _("The file is not text"), error);
    }
  if (has_many_controls (data, length))
    return fail (DOSSIER_ERROR_BINARY, _("The file is not text"), error);
  return decode_bytes (data, length, mark != NULL ? mark->length : 0, error);
}

/**
 * dossier_decoded_free:
 * @self: (transfer full) (nullable): a decoded text
 */
void
dossier_decoded_free (DossierDecoded *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self);
}
