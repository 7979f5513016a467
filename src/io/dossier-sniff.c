/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-sniff.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The first bytes of formats that an analyst is likely to hand over by mistake. Knowing them by
 * name gives a better message than "not text". Values from the formats' own specifications, as
 * gathered in the freedesktop.org shared-mime-info database. */
static const struct
{
  const char *magic;
  guint length;
  guint offset;
  const char *media_type;
  const char *label;
} magics[] = {
  { "%PDF-", 5, 0, "application/pdf", N_("a PDF document") },
  { "PK\003\004", 4, 0, "application/zip", N_("a Zip archive or an office document") },
  { "PK\005\006", 4, 0, "application/zip", N_("a Zip archive or an office document") },
  { "\320\317\021\340\241\261\032\341", 8, 0, "application/x-ole-storage",
    N_("an old office document") },
  { "{\\rtf", 5, 0, "application/rtf", N_("a Rich Text document") },
  { "%!PS", 4, 0, "application/postscript", N_("a PostScript document") },
  { "bplist00", 8, 0, "application/x-webarchive", N_("a web page") },
  { "[InternetShortcut]", 18, 0, "application/x-mswinurl", N_("a link to a web page") },
  { "BEGIN:VCALENDAR", 15, 0, "text/calendar", N_("a calendar or an address card") },
  { "BEGIN:VCARD", 11, 0, "text/vcard", N_("a calendar or an address card") },
  { "SQLite format 3\0", 16, 0, "application/vnd.sqlite3", N_("a database or a dossier") },
  { "\211PNG\r\n\032\n", 8, 0, "image/png", N_("a picture") },
  { "\377\330\377", 3, 0, "image/jpeg", N_("a picture") },
  { "GIF8", 4, 0, "image/gif", N_("a picture") },
  { "\037\213", 2, 0, "application/gzip", N_("a compressed file") },
  { "\3757zXZ\0", 6, 0, "application/x-xz", N_("a compressed file") },
  { "(\265/\375", 4, 0, "application/zstd", N_("a compressed file") },
  { "7z\274\257\047\034", 6, 0, "application/x-7z-compressed", N_("a compressed file") },
  { "Rar!\032\007", 6, 0, "application/vnd.rar", N_("a compressed file") },
  { "BZh", 3, 0, "application/x-bzip2", N_("a compressed file") },
  { "\177ELF", 4, 0, "application/x-executable", N_("a program") },
};

/* Tags with which a page begins, whole or saved in part, and what other XML does. */
static const struct
{
  const char *start;
  const char *media_type;
  const char *label;
} markups[] = {
  { "<!doctype html", "text/html", N_("a web page") },
  { "<html", "text/html", N_("a web page") },
  { "<head", "text/html", N_("a web page") },
  { "<body", "text/html", N_("a web page") },
  { "<meta ", "text/html", N_("a web page") },
  { "<div", "text/html", N_("a web page") },
  { "<article", "text/html", N_("a web page") },
  { "<?xml ", "application/xml", N_("an XML file") },
  { "<rss", "application/xml", N_("an XML file") },
  { "<svg", "application/xml", N_("an XML file") },
};

/* How the files begin that this program writes, each line by line of its writer: what an analyst
 * took out of a dossier is no document for one. */
static const struct
{
  const char *start;
  const char *media_type;
} own_starts[] = {
  { "{\"format\":\"dossier\",", "application/json" },
  { "{\"document\":{\"uri\":", "application/json" },
  { "\"number\",\"kind\",\"actor\",\"actor_id\",", "text/csv" },
  { "\"id\",\"type\",\"name\",\"other_names\",", "text/csv" },
  { "\"left\",\"keyword\",\"right\",", "text/csv" },
  { "left\tkeyword\tright\t", "text/csv" },
  { "\"story\",\"percent\",\"document\",", "text/csv" },
  { "story\tpercent\tdocument\t", "text/csv" },
};

/* Fields that mail programs write and people do not, of RFC 5322 and RFC 2045. */
static const char *const mail_fields[]
  = { "Return-Path:", "Delivered-To:", "DKIM-Signature:", "Message-ID:", "MIME-Version:",
      "Content-Transfer-Encoding:" };

/* People write "Received: 13 March 2025" over a letter; a server says whom it had a mail from, or
 * who it is (RFC 5321, 4.4). */
static const char *const received[] = { "Received: from ", "Received: by " };

/* Where the first tag stands: behind white space and remarks, which browsers leave when they save
 * a page. */
static gsize
skip_remarks (const char *data, gsize length, gsize at)
{
  while (TRUE)
    {
      const char *end;

      while (at < length && g_ascii_isspace (data[at]))
        at++;
      if (length - at < 4 || memcmp (data + at, "<!--", 4) != 0)
        return at;
      end = g_strstr_len (data + at, (gssize) (length - at), "-->");
      if (end == NULL)
        return at;
      at = (gsize) (end + 3 - data);
    }
}

/* The index of a markup, that of none at the end. */
static gsize
find_markup (const guint8 *data, gsize length)
{
  const char *text = (const char *) data;
  gsize at = length >= 3 && memcmp (data, "\357\273\277", 3) == 0 ? 3 : 0, i;

  at = skip_remarks (text, length, at);
  for (i = 0; i < G_N_ELEMENTS (markups); i++)
    {
      gsize size = strlen (markups[i].start);

      if (length - at >= size && g_ascii_strncasecmp (text + at, markups[i].start, size) == 0)
        break;
    }
  return i;
}

static gboolean
starts_with (const guint8 *data, gsize length, const char *start)
{
  gsize size = strlen (start);

  return length >= size && memcmp (data, start, size) == 0;
}

static const char *
find_own (const guint8 *data, gsize length)
{
  gsize mark = starts_with (data, length, "\357\273\277") ? 3 : 0;

  for (guint i = 0; i < G_N_ELEMENTS (own_starts); i++)
    if (starts_with (data + mark, length - mark, own_starts[i].start))
      return own_starts[i].media_type;
  return NULL;
}

/* The length of "Name:" at the beginning of a line, 0 if it does not begin so. */
static gsize
measure_field (const char *line, gsize length)
{
  gsize at = 0;

  while (at < length && (g_ascii_isalnum (line[at]) || line[at] == '-'))
    at++;
  return at > 0 && at < length && line[at] == ':' ? at + 1 : 0;
}

/* @length: of the field's name and its colon
 * @room: of the line and what follows it */
static gboolean
is_mail_field (const char *line, gsize length, gsize room)
{
  for (guint i = 0; i < G_N_ELEMENTS (mail_fields); i++)
    if (strlen (mail_fields[i]) == length
        && g_ascii_strncasecmp (line, mail_fields[i], length) == 0)
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (received); i++)
    if (room >= strlen (received[i])
        && g_ascii_strncasecmp (line, received[i], strlen (received[i])) == 0)
      return TRUE;
  return FALSE;
}

/* "From ana@vik.example Mon Jun  2 10:00:00 2025": where mail is kept, each one begins so. */
static gboolean
is_mailbox_line (const char *line, gsize length)
{
  const char *end = memchr (line, '\n', length);
  gsize size = end != NULL ? (gsize) (end - line) : length;

  return size > 5 && memcmp (line, "From ", 5) == 0 && memchr (line, '@', size) != NULL
         && memchr (line, ':', size) != NULL;
}

/* Whether the fields of a mail stand at the beginning, up to the first empty line. "From: … To: …"
 * over a text that somebody has written is none. */
static gboolean
is_mail (const guint8 *data, gsize length)
{
  const char *line = (const char *) data, *end = line + length;

  if (length == 0)
    return FALSE;
  if (is_mailbox_line (line, length) && (line = memchr (line, '\n', length)) != NULL)
    return is_mail ((const guint8 *) line + 1, (gsize) (end - line - 1));
  line = (const char *) data;
  while (line < end)
    {
      const char *next = memchr (line, '\n', (gsize) (end - line));
      gsize field = measure_field (line, (gsize) (end - line));

      /* A line that begins with a space goes on with the field before. */
      if (field == 0 && (line == (const char *) data || (*line != ' ' && *line != '\t')))
        return FALSE;
      if (is_mail_field (line, field, (gsize) (end - line)))
        return TRUE;
      if (next == NULL)
        return FALSE;
      line = next + 1;
    }
  return FALSE;
}

/**
 * dossier_sniff:
 * @data: the first bytes of a file, %DOSSIER_SNIFF_BYTES are enough
 * @length: how many
 *
 * Tells a file's format by its content; names and suffixes lie. What has no
 * known signature counts as plain text: whether it is any is for the decoder
 * to say.
 *
 * Returns: the format
 */
DossierFormat
dossier_sniff (const guint8 *data, gsize length)
{
  const char *own;
  gsize markup;

  for (guint i = 0; i < G_N_ELEMENTS (magics); i++)
    if (length >= magics[i].offset + magics[i].length
        && memcmp (data + magics[i].offset, magics[i].magic, magics[i].length) == 0)
      return (DossierFormat) { g_intern_static_string (magics[i].media_type),
                               _(magics[i].label), FALSE };

  markup = find_markup (data, length);
  if (markup < G_N_ELEMENTS (markups))
    return (DossierFormat) { g_intern_static_string (markups[markup].media_type),
                             _(markups[markup].label), FALSE };

  own = find_own (data, length);
  if (own != NULL)
    return (DossierFormat) { g_intern_static_string (own), _("what Dossier itself has written"),
                             FALSE };

  if (is_mail (data, length))
    return (DossierFormat) { g_intern_static_string ("message/rfc822"), _("a mail"), FALSE };

  return (DossierFormat) { g_intern_static_string ("text/plain"), _("plain text"), TRUE };
}
