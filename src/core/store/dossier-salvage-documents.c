/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* The documents of a damaged file, one after the other, and at last those that are lost. */
#include "dossier-salvage-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dossier-finding.h"
#include "dossier-salvage-rows.h"
#include "dossier-text-pack.h"

void
dossier_salvaged_free (DossierSalvaged *salvaged)
{
  if (salvaged == NULL)
    return;
  g_free (salvaged->title);
  g_free (salvaged->uri);
  g_free (salvaged->media_type);
  g_free (salvaged->encoding);
  g_free (salvaged->remark);
  g_free (salvaged->source_url);
  g_free (salvaged->heading);
  g_free (salvaged->aside_reason);
  g_clear_pointer (&salvaged->bytes, g_bytes_unref);
  g_free (salvaged->sha256);
  g_free (salvaged->text);
  g_free (salvaged);
}

static DossierCursor *
find_document_row (DossierSalvage *self, gint64 id)
{
  DossierCursor *cursor = dossier_salvage_find_row (self->connection, "salvage-holding", id);

  /* As the forms before 13 had it. */
  if (cursor == NULL)
    cursor = dossier_salvage_find_row (self->connection, "salvage-document", id);
  if (cursor == NULL && self->ruins != NULL)
    cursor = dossier_salvage_find_row (self->ruins, "salvage-holding", id);
  return cursor;
}

static void
read_text (DossierSalvage *self, DossierSalvaged *salvaged, DossierConnection *from)
{
  g_autoptr (DossierCursor) cursor = NULL;
  g_autofree char *unpacked = NULL;
  gconstpointer data;
  gsize size;

  cursor = dossier_salvage_find_row (from, "salvage-content", salvaged->document);
  data = cursor != NULL ? dossier_cursor_get_blob (cursor, 0, &size) : NULL;
  if (data != NULL && dossier_cursor_get_int (cursor, 1) != 0)
    data = unpacked = dossier_text_unpack (data, size, &size);
  if (cursor == NULL || (data == NULL && dossier_cursor_get_int (cursor, 2) == 0))
    return;
  salvaged->bytes = g_bytes_new (data, size);
  salvaged->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, salvaged->bytes);
  salvaged->identical = g_utf8_validate_len (data, size, NULL);
  salvaged->text = salvaged->identical ? g_strndup (data, size)
                                       : g_utf8_make_valid (data, (gssize) size);
  salvaged->length = salvaged->identical ? size : strlen (salvaged->text);
}

/* A file that this program could not bring to its form has none. */
static char *
read_reason (DossierSalvage *self, gint64 document)
{
  g_autoptr (DossierCursor) cursor = dossier_salvage_read_row (self, "salvage-reason", document);

  return cursor != NULL ? dossier_salvage_dup_words (cursor, 0) : NULL;
}

/* Gives the document's source as its row says, 0 if that is lost; *@n_chars is the
 * length of its text. */
static gint64
read_document (DossierSalvage *self, DossierSalvaged *salvaged, gint64 *n_chars)
{
  g_autoptr (DossierCursor) cursor = NULL;

  *n_chars = -1;
  cursor = find_document_row (self, salvaged->document);
  if (cursor == NULL)
    return 0;
  salvaged->title = dossier_salvage_dup_words (cursor, 1);
  salvaged->added = dossier_cursor_get_int (cursor, 2);
  /* What a person said is no title that the format gave. */
  if (dossier_cursor_get_int (cursor, 3) != 0
      && !g_hash_table_contains (self->corrections, &salvaged->document))
    salvaged->heading = g_strdup (salvaged->title);
  salvaged->source_url = dossier_salvage_dup_words (cursor, 4);
  *n_chars = dossier_cursor_get_int (cursor, 5);
  salvaged->set_aside = dossier_cursor_get_int (cursor, 6);
  if (salvaged->set_aside != 0)
    salvaged->aside_reason = read_reason (self, salvaged->document);
  return dossier_cursor_get_int (cursor, 0);
}

static void
read_source (DossierSalvage *self, DossierSalvaged *salvaged, gint64 source)
{
  const gint64 *known = g_hash_table_lookup (self->sources, salvaged->sha256);
  g_autoptr (DossierCursor) cursor = NULL;
  g_autoptr (GBytes) original = NULL;
  const char *expected;
  gconstpointer data;
  gsize size;

  if (source == 0 && known != NULL)
    source = *known;
  cursor = dossier_salvage_read_row (self, "salvage-source", source);
  if (cursor == NULL)
    return;
  salvaged->uri = dossier_salvage_dup_words (cursor, 1);
  salvaged->media_type = dossier_salvage_dup_words (cursor, 2);
  salvaged->encoding = dossier_salvage_dup_words (cursor, 3);
  salvaged->remark = dossier_salvage_dup_words (cursor, 4);
  if (!dossier_cursor_is_null (cursor, 5))
    {
      data = dossier_cursor_get_blob (cursor, 5, &size);
      original = g_bytes_new (data, size);
      g_free (salvaged->sha256);
      salvaged->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, original);
      g_bytes_unref (salvaged->bytes);
      salvaged->bytes = g_steal_pointer (&original);
      salvaged->identical = FALSE;
    }
  expected = dossier_cursor_get_text (cursor, 0);
  if (g_strcmp0 (expected, salvaged->sha256) != 0)
    dossier_finding_report (self->findings, DOSSIER_FINDING_ORIGINAL, salvaged->document, FALSE,
                            _("The original of “%s” is not what was read"),
                            salvaged->title != NULL ? salvaged->title : salvaged->uri);
  g_hash_table_remove (self->sources, expected != NULL ? expected : "");
}

/**
 * dossier_salvage_next:
 * @self: a salvage
 *
 * Texts that cannot be read are passed over, see dossier_salvage_report_lost().
 *
 * Returns: (transfer full) (nullable): the next document, %NULL at the end
 */
DossierSalvaged *
dossier_salvage_next (DossierSalvage *self)
{
  while (self->at < self->contents->len)
    {
      g_autoptr (DossierSalvaged) salvaged = g_new0 (DossierSalvaged, 1);
      gboolean in_table;
      gint64 source, n_chars;

      salvaged->document = g_array_index (self->contents, gint64, self->at++);
      read_text (self, salvaged, self->connection);
      in_table = salvaged->text != NULL;
      if (!in_table)
        read_text (self, salvaged, self->ruins);
      if (salvaged->text == NULL)
        continue;
      source = read_document (self, salvaged, &n_chars);
      /* Else it may be the row of another table, or one that is out of date. */
      if (!in_table && !g_hash_table_contains (self->sources, salvaged->sha256)
          && g_utf8_strlen (salvaged->text, (gssize) salvaged->length) != n_chars)
        continue;
      read_source (self, salvaged, source);
      if (salvaged->uri == NULL)
        salvaged->uri = g_strdup ("");
      if (salvaged->media_type == NULL)
        salvaged->media_type = g_strdup ("text/plain");
      if (salvaged->identical || g_str_equal (salvaged->media_type, "text/plain"))
        g_clear_pointer (&salvaged->heading, g_free);
      g_hash_table_add (self->read, g_memdup2 (&salvaged->document, sizeof salvaged->document));
      return g_steal_pointer (&salvaged);
    }
  return NULL;
}

static void
report_decisions (DossierSalvage *self, gint64 document, const char *name)
{
  const GPtrArray *decisions = g_hash_table_lookup (self->decisions, &document);
  const GPtrArray *corrections = g_hash_table_lookup (self->corrections, &document);
  guint n = (decisions != NULL ? decisions->len : 0) + (corrections != NULL ? corrections->len : 0);

  if (n > 0)
    dossier_finding_report (self->findings, DOSSIER_FINDING_DECISION, 0, FALSE,
                            ngettext ("%u decision about “%s” is lost with it",
                                      "%u decisions about “%s” are lost with it", n),
                            n, name);
}

static void
forget_source (DossierSalvage *self, gint64 source)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->sources);
  while (g_hash_table_iter_next (&iter, NULL, &id))
    if (*(gint64 *) id == source)
      g_hash_table_iter_remove (&iter);
}

static char *
find_name (DossierSalvage *self, gint64 source)
{
  g_autoptr (DossierCursor) cursor = NULL;

  cursor = dossier_salvage_read_row (self, "salvage-source", source);
  return cursor != NULL ? dossier_salvage_dup_words (cursor, 1) : NULL;
}

/**
 * dossier_salvage_report_lost:
 * @self: a salvage that has given all its documents
 *
 * Names the documents of which something is left, but not the text.
 */
void
dossier_salvage_report_lost (DossierSalvage *self)
{
  g_autoptr (GArray) documents = dossier_salvage_list_ids (self, "document", "holding");
  GHashTableIter iter;
  gpointer source;

  for (guint i = 0; i < documents->len; i++)
    {
      g_autoptr (DossierSalvaged) lost = g_new0 (DossierSalvaged, 1);
      g_autofree char *name = NULL;
      gint64 of, n_chars;

      lost->document = g_array_index (documents, gint64, i);
      if (g_hash_table_contains (self->read, &lost->document))
        continue;
      of = read_document (self, lost, &n_chars);
      name = find_name (self, of);
      if (lost->title != NULL)
        dossier_finding_report (self->findings, DOSSIER_FINDING_TEXT, 0, FALSE,
                                _("“%s” is lost: its text cannot be read; it came from %s"),
                                lost->title, name != NULL ? name : _("an unknown place"));
      report_decisions (self, lost->document, lost->title != NULL ? lost->title : "");
      forget_source (self, of);
    }
  g_hash_table_iter_init (&iter, self->sources);
  while (g_hash_table_iter_next (&iter, NULL, &source))
    {
      g_autofree char *name = find_name (self, *(gint64 *) source);

      dossier_finding_report (self->findings, DOSSIER_FINDING_TEXT, 0, FALSE,
                              _("The document that came from %s is lost: its text cannot be read"),
                              name != NULL ? name : _("an unknown place"));
    }
}
