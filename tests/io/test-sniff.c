/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-sniff.h"

static const struct
{
  const char *description;
  const char *data;
  gsize length;
  const char *media_type;
  gboolean readable;
} cases[] = {
  { "nothing", "", 0, "text/plain", TRUE },
  { "words", "Ha Noi", 6, "text/plain", TRUE },
  { "PDF", "%PDF-1.7\n", 9, "application/pdf", FALSE },
  { "a text about PDF", "A %PDF-1.7", 10, "text/plain", TRUE },
  { "office document", "PK\003\004\024\000", 6, "application/zip", FALSE },
  { "empty archive", "PK\005\006\000", 5, "application/zip", FALSE },
  { "a dossier", "SQLite format 3\000\020", 17, "application/vnd.sqlite3", FALSE },
  { "a signature cut short", "SQLite format 3", 15, "text/plain", TRUE },
  { "picture", "\211PNG\r\n\032\n", 8, "image/png", FALSE },
  { "compressed", "\037\213\010", 3, "application/gzip", FALSE },
  { "compressed newly", "(\265/\375\004", 5, "application/zstd", FALSE },
  { "7-Zip archive", "7z\274\257\047\034\000", 7, "application/x-7z-compressed", FALSE },
  { "RAR archive", "Rar!\032\007\001", 7, "application/vnd.rar", FALSE },
  { "web page", "<!DOCTYPE html><p>", 18, "text/html", FALSE },
  { "web page after a byte-order mark and space", "\357\273\277 \n<html>", 11, "text/html", FALSE },
  { "web page saved by a browser", "<!-- saved from url=(0013)x.example -->\n<html>", 46, "text/html", FALSE },
  { "a remark without an end", "<!-- saved <html>", 17, "text/plain", TRUE },
  { "part of a web page", "<div class=\"text\">Vardal</div>", 30, "text/html", FALSE },
  { "web page in XML", "<?xml version=\"1.0\"?>\n<html>", 28, "application/xml", FALSE },
  { "feed", "<rss version=\"2.0\">", 19, "application/xml", FALSE },
  { "web archive", "bplist00\321\001", 10, "application/x-webarchive", FALSE },
  { "link", "[InternetShortcut]\r\nURL=https://vardal.example/\r\n", 50, "application/x-mswinurl", FALSE },
  { "appointment", "BEGIN:VCALENDAR\nVERSION:2.0\n", 28, "text/calendar", FALSE },
  { "address card", "BEGIN:VCARD\n", 12, "text/vcard", FALSE },
  { "PostScript", "%!PS-Adobe-3.0\n", 15, "application/postscript", FALSE },
  { "only a byte-order mark", "\357\273\277", 3, "text/plain", TRUE },
  { "an angle bracket", "<3", 2, "text/plain", TRUE },
  { "a text that names a tag", "The <html> tag", 14, "text/plain", TRUE },
  { "mail", "Return-Path: <a@b.no>\r\nFrom: A\r\n", 32, "message/rfc822", FALSE },
  { "mail whose fields go on", "Subject: Wind\n and sea\nmime-version: 1.0\n", 41, "message/rfc822", FALSE },
  { "mailbox", "From a@b.no Mon Jun  2 10:00:00 2025\nSubject: Wind\nReceived: by x\n", 66,
    "message/rfc822", FALSE },
  { "mail as a server had it", "Received: from a.no by b.no; Mon, 2 Jun 2025 10:00:00 +0200\n", 60,
    "message/rfc822", FALSE },
  { "a letter that came in", "Received: 13 March 2025\nReference: 7\n\nThe port of Vardal\n", 57, "text/plain", TRUE },
  { "a sentence", "Received: The minister received the ambassador.\n", 48, "text/plain", TRUE },
  { "nothing", NULL, 0, "text/plain", TRUE },
  { "a letter", "From a@b.no at 10:00\nDear all,\nReceived: yes\n", 45, "text/plain", TRUE },
  { "a forwarded text", "From: A\nTo: B\nSubject: Wind\n\nReceived: yes\n", 43, "text/plain", TRUE },
  { "a text about mail", "The Received: field\nMessage-ID: 7\n", 34, "text/plain", TRUE },
  { "a line that is indented", " Received: by me\n", 17, "text/plain", TRUE },
  { "our table after a byte-order mark", "\357\273\277\"number\",\"kind\",\"actor\",\"actor_id\",", 38, "text/csv",
    FALSE },
  { "another table", "\"number\",\"kind\",\"price\"", 23, "text/plain", TRUE },
};

static void
test_formats (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierFormat format = dossier_sniff ((const guint8 *) cases[i].data, cases[i].length);

      g_test_message ("%s", cases[i].description);
      g_assert_cmpstr (format.media_type, ==, cases[i].media_type);
      g_assert_cmpint (format.readable, ==, cases[i].readable);
      g_assert_nonnull (format.label);
      g_assert_true (format.media_type == g_intern_string (cases[i].media_type));
    }
}

/* Fields that say little may stand first. */
static void
test_long_mail (void)
{
  g_autoptr (GString) mail = g_string_new ("From: A\n");
  DossierFormat format;

  for (guint i = 0; i < 60; i++)
    g_string_append_printf (mail, "X-Field-%u: the harbour of Vardal has three quays, and no road leads there\n", i);
  g_string_append (mail, "Message-ID: <1@vardal.example>\n\nText\n");
  g_assert_cmpuint (mail->len, <, DOSSIER_SNIFF_BYTES);
  format = dossier_sniff ((const guint8 *) mail->str, mail->len);
  g_assert_cmpstr (format.media_type, ==, "message/rfc822");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/io/sniff/formats", test_formats);
  g_test_add_func ("/io/sniff/long-mail", test_long_mail);
  return g_test_run ();
}
