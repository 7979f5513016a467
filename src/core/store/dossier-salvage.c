/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-salvage-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "dossier-finding.h"
#include "dossier-ruins.h"
#include "dossier-salvage-rows.h"
#include "dossier-text-pack.h"

/* No row of a table of documents or sources is shorter, so a file has no more of them. */
#define MIN_ROW 32

static void
free_decision (gpointer data)
{
  DossierSalvagedDecision *decision = data;

  for (gsize i = 0; i < G_N_ELEMENTS (decision->words); i++)
    g_free (decision->words[i]);
  g_free (decision);
}

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

void
dossier_salvage_free (DossierSalvage *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->connection, dossier_connection_close);
  g_clear_pointer (&self->ruins, dossier_connection_close);
  g_clear_pointer (&self->contents, g_array_unref);
  g_clear_pointer (&self->sources, g_hash_table_unref);
  g_clear_pointer (&self->decisions, g_hash_table_unref);
  g_clear_pointer (&self->corrections, g_hash_table_unref);
  g_clear_pointer (&self->read, g_hash_table_unref);
  g_free (self);
}

static gint64 *
copy_id (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *) a, right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

/* In order, each once. */
static void
sort_ids (GArray *ids)
{
  guint n = 0;

  g_array_sort (ids, compare_ids);
  for (guint i = 0; i < ids->len; i++)
    if (i == 0 || g_array_index (ids, gint64, i) != g_array_index (ids, gint64, n - 1))
      g_array_index (ids, gint64, n++) = g_array_index (ids, gint64, i);
  g_array_set_size (ids, n);
}

static void
add_ids (DossierSalvage *self, const char *what, GArray *ids)
{
  DossierConnection *connections[] = { self->connection, self->ruins };
  g_autofree char *ids_name = g_strdup_printf ("salvage-%s-ids", what);
  g_autofree char *row_name = g_strdup_printf ("salvage-%s", what);

  for (gsize i = 0; i < G_N_ELEMENTS (connections); i++)
    if (connections[i] != NULL)
      {
        g_autoptr (GArray) found
          = dossier_salvage_find_ids (connections[i], ids_name, row_name, self->bound);

        g_array_append_vals (ids, found->data, found->len);
      }
}

static GArray *
find_ids (DossierSalvage *self, const char *what)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  add_ids (self, what, ids);
  sort_ids (ids);
  return ids;
}

static DossierCursor *
find_row (DossierSalvage *self, const char *name, gint64 id)
{
  DossierCursor *cursor = dossier_salvage_find_row (self->connection, name, id);

  if (cursor == NULL && self->ruins != NULL)
    cursor = dossier_salvage_find_row (self->ruins, name, id);
  return cursor;
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

/* Valid UTF-8 whatever a damaged page held. */
static char *
dup_words (DossierCursor *cursor, int column)
{
  const char *words = dossier_cursor_get_text (cursor, column);

  return words != NULL ? g_utf8_make_valid (words, -1) : NULL;
}

static void
read_decisions (DossierSalvage *self)
{
  g_autoptr (GArray) ids = find_ids (self, "decision");
  guint n_lost = 0;

  for (guint i = 0; i < ids->len; i++)
    {
      static const int numbers[] = { 1, 2, 3, 4, 9, 10 };
      gint64 id = g_array_index (ids, gint64, i);
      g_autoptr (DossierCursor) cursor = NULL;
      DossierSalvagedDecision *decision;
      GPtrArray *of_document;

      cursor = find_row (self, "salvage-decision", id);
      if (cursor == NULL)
        {
          n_lost++;
          continue;
        }
      decision = g_new0 (DossierSalvagedDecision, 1);
      decision->id = id;
      decision->document = dossier_cursor_get_int (cursor, 0);
      for (gsize n = 0; n < G_N_ELEMENTS (numbers); n++)
        decision->numbers[n] = dossier_cursor_get_int (cursor, numbers[n]);
      for (int n = 0; n < (int) G_N_ELEMENTS (decision->words); n++)
        decision->words[n] = dup_words (cursor, 5 + n);
      of_document = g_hash_table_lookup (self->decisions, &decision->document);
      if (of_document == NULL)
        {
          of_document = g_ptr_array_new_with_free_func (free_decision);
          g_hash_table_insert (self->decisions, copy_id (decision->document), of_document);
        }
      g_ptr_array_add (of_document, decision);
    }
  if (n_lost > 0)
    dossier_finding_report (self->findings, DOSSIER_FINDING_DECISION, 0, FALSE,
                            ngettext ("%u decision could not be read",
                                      "%u decisions could not be read", n_lost), n_lost);
}

static void
read_corrections (DossierSalvage *self)
{
  g_autoptr (GArray) ids = find_ids (self, "correction");

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i), document;
      g_autoptr (DossierCursor) cursor = find_row (self, "salvage-correction", id);
      GPtrArray *of_document;

      if (cursor == NULL)
        {
          dossier_finding_report (self->findings, DOSSIER_FINDING_DECISION, 0, FALSE, "%s",
                                  _("What was said of a document could not be read"));
          continue;
        }
      document = dossier_cursor_get_int (cursor, 0);
      of_document = g_hash_table_lookup (self->corrections, &document);
      if (of_document == NULL)
        {
          of_document = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
          g_hash_table_insert (self->corrections, copy_id (document), of_document);
        }
      g_ptr_array_add (of_document, dossier_salvage_take_row (cursor, id, 4));
    }
}

/* Sources stay known by what they are the fingerprint of: a document whose row is
 * lost finds its own. */
static void
read_sources (DossierSalvage *self)
{
  g_autoptr (GArray) ids = find_ids (self, "source");

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autoptr (DossierCursor) cursor = NULL;
      const char *sha256;

      cursor = find_row (self, "salvage-source", id);
      sha256 = cursor != NULL ? dossier_cursor_get_text (cursor, 0) : NULL;
      if (sha256 != NULL)
        g_hash_table_insert (self->sources, g_strdup (sha256), copy_id (id));
    }
}

/**
 * dossier_salvage_open:
 * @path: a copy of a damaged dossier that nobody else has open, its log beside it
 * @scratch: where a file can be made while the salvage lasts
 * @findings: (element-type DossierFinding): to which is added what is lost; stays with the caller
 *   and must outlive the salvage
 * @cancellable: (nullable): stops the opening
 * @error: set when nothing can be read of it
 *
 * Returns: (transfer full): what can be read
 */
DossierSalvage *
dossier_salvage_open (const char    *path,
                      const char    *scratch,
                      GPtrArray     *findings,
                      GCancellable  *cancellable,
                      GError       **error)
{
  g_autoptr (DossierSalvage) self = g_new0 (DossierSalvage, 1);
  GStatBuf status;

  self->findings = findings;
  self->connection = dossier_connection_open (path, DOSSIER_CONNECTION_SALVAGE, error);
  if (self->connection == NULL)
    return NULL;
  dossier_connection_set_action (self->connection, _("failed to read"));
  dossier_connection_set_cancellable (self->connection, cancellable);
  /* What the log has must be in the file, where pages are looked at. It may be damaged too. */
  dossier_connection_run (self->connection, "salvage-checkpoint", NULL);
  self->ruins = dossier_ruins_collect (path, scratch, cancellable, error);
  if (self->ruins == NULL)
    return NULL;
  self->bound = g_stat (path, &status) == 0 ? status.st_size / MIN_ROW : 0;
  self->sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->decisions = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                           (GDestroyNotify) g_ptr_array_unref);
  self->corrections = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                             (GDestroyNotify) g_ptr_array_unref);
  self->read = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->contents = find_ids (self, "content");
  read_sources (self);
  read_decisions (self);
  read_corrections (self);
  /* What cannot be read is passed over, but not for this reason. */
  dossier_connection_set_cancellable (self->connection, NULL);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * dossier_salvage_get_n_documents:
 * @self: a salvage
 *
 * Returns: how many documents dossier_salvage_next() may give at most
 */
guint
dossier_salvage_get_n_documents (DossierSalvage *self)
{
  return self->contents->len;
}

/**
 * dossier_salvage_has_decisions:
 * @self: a salvage
 * @document: row id in the damaged file
 *
 * Returns: whether people have decided something about the document
 */
gboolean
dossier_salvage_has_decisions (DossierSalvage *self, gint64 document)
{
  return g_hash_table_contains (self->decisions, &document)
         || g_hash_table_contains (self->corrections, &document);
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
  g_autoptr (DossierCursor) cursor = find_row (self, "salvage-reason", document);

  return cursor != NULL ? dup_words (cursor, 0) : NULL;
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
  salvaged->title = dup_words (cursor, 1);
  salvaged->added = dossier_cursor_get_int (cursor, 2);
  /* What a person said is no title that the format gave. */
  if (dossier_cursor_get_int (cursor, 3) != 0
      && !g_hash_table_contains (self->corrections, &salvaged->document))
    salvaged->heading = g_strdup (salvaged->title);
  salvaged->source_url = dup_words (cursor, 4);
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
  cursor = find_row (self, "salvage-source", source);
  if (cursor == NULL)
    return;
  salvaged->uri = dup_words (cursor, 1);
  salvaged->media_type = dup_words (cursor, 2);
  salvaged->encoding = dup_words (cursor, 3);
  salvaged->remark = dup_words (cursor, 4);
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
      g_hash_table_add (self->read, copy_id (salvaged->document));
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

  cursor = find_row (self, "salvage-source", source);
  return cursor != NULL ? dup_words (cursor, 1) : NULL;
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
  g_autoptr (GArray) documents = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer source;

  add_ids (self, "document", documents);
  add_ids (self, "holding", documents);
  sort_ids (documents);
  for (guint i = 0; i < documents->len; i++)
    {
      DossierSalvaged lost = { .document = g_array_index (documents, gint64, i) };
      g_autofree char *name = NULL;
      gint64 of, n_chars;

      if (g_hash_table_contains (self->read, &lost.document))
        continue;
      of = read_document (self, &lost, &n_chars);
      name = find_name (self, of);
      if (lost.title != NULL)
        dossier_finding_report (self->findings, DOSSIER_FINDING_TEXT, 0, FALSE,
                                _("“%s” is lost: its text cannot be read; it came from %s"),
                                lost.title, name != NULL ? name : _("an unknown place"));
      report_decisions (self, lost.document, lost.title != NULL ? lost.title : "");
      forget_source (self, of);
      g_free (lost.title);
      g_free (lost.heading);
      g_free (lost.source_url);
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
