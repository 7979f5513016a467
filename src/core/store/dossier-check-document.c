/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dossier-decision.h"
#include "dossier-entities.h"
#include "dossier-marks.h"

typedef struct
{
  DossierConnection *connection;
  gint64 document;
  gboolean repair;
  GPtrArray *findings;

  char *title;
  char *text;
  gsize length;
  gboolean marks_changed; /* something was put right on which counts and entities depend */
} Check;

static void
clear_check (Check *self)
{
  g_free (self->title);
  g_free (self->text);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Check, clear_check)

static DossierCursor *
query_document (Check *self, const char *name, GError **error)
{
  DossierCursor *cursor = dossier_connection_query (self->connection, name, error);

  if (cursor != NULL)
    dossier_cursor_bind_int (cursor, ":document", self->document);
  return cursor;
}

/* Takes the text and looks at it and at the original. Sets *@usable if marks can be checked. */
static gboolean
check_text (Check *self, gboolean *usable, GError **error)
{
  g_autoptr (DossierCursor) cursor = query_document (self, "check-document", error);
  g_autofree char *sha256 = NULL;
  gconstpointer bytes;
  gsize size;

  *usable = FALSE;
  if (cursor == NULL)
    return FALSE;
  /* A document without its source is reported as a broken reference. */
  if (!dossier_cursor_step (cursor, error))
    return !dossier_cursor_failed (cursor);

  self->title = dossier_cursor_dup_text (cursor, 0);
  if (dossier_cursor_get_int (cursor, 4) != 0)
    {
      dossier_check_report (self->findings, DOSSIER_FINDING_TEXT, self->document, FALSE,
                            _("“%s” has no text"), self->title);
      return TRUE;
    }
  bytes = dossier_cursor_get_blob (cursor, 1, &self->length);
  self->text = g_strndup (bytes != NULL ? bytes : "", self->length);
  *usable = self->length == 0 || g_utf8_validate_len (bytes, self->length, NULL);
  if (!*usable)
    dossier_check_report (self->findings, DOSSIER_FINDING_TEXT, self->document, FALSE,
                          _("The text of “%s” is not valid UTF-8"), self->title);

  bytes = dossier_cursor_get_blob (cursor, dossier_cursor_is_null (cursor, 2) ? 1 : 2, &size);
  sha256 = g_compute_checksum_for_data (G_CHECKSUM_SHA256, bytes, size);
  if (g_strcmp0 (sha256, dossier_cursor_get_text (cursor, 3)) != 0)
    dossier_check_report (self->findings, DOSSIER_FINDING_ORIGINAL, self->document, FALSE,
                          _("The original of “%s” is not what was read"), self->title);
  return TRUE;
}

static gboolean
fits_text (const Check *self, gint64 start, gint64 end)
{
  return start >= 0 && start <= end && end <= (gint64) self->length
         && (self->text[start] & 0xc0) != 0x80 && (self->text[end] & 0xc0) != 0x80;
}

static gboolean
replace_segments (Check *self, GError **error)
{
  g_autoptr (DossierCursor) clear = query_document (self, "segments-delete", error);
  g_autoptr (DossierCursor) insert = NULL;

  if (clear == NULL || !dossier_cursor_run (clear, error))
    return FALSE;
  if (self->length == 0)
    return TRUE;
  insert = query_document (self, "segment-insert", error);
  if (insert == NULL)
    return FALSE;
  dossier_cursor_bind_int (insert, ":start", 0);
  dossier_cursor_bind_int (insert, ":end", (gint64) self->length);
  dossier_cursor_bind_int (insert, ":kind", DOSSIER_SEGMENT_BODY);
  return dossier_cursor_run (insert, error);
}

static gboolean
check_segments (Check *self, GError **error)
{
  g_autoptr (DossierCursor) cursor = query_document (self, "reading-segments", error);
  gint64 at = 0;
  gboolean good = TRUE;

  if (cursor == NULL)
    return FALSE;
  while (dossier_cursor_step (cursor, error))
    {
      gint64 start = dossier_cursor_get_int (cursor, 1), end = dossier_cursor_get_int (cursor, 2);

      good = good && start == at && end > start && fits_text (self, start, end);
      at = end;
    }
  if (dossier_cursor_failed (cursor))
    return FALSE;
  if (good && at == (gint64) self->length)
    return TRUE;
  g_clear_pointer (&cursor, dossier_cursor_release);
  if (self->repair && !replace_segments (self, error))
    return FALSE;
  dossier_check_report (self->findings, DOSSIER_FINDING_SEGMENTS, self->document, self->repair,
                        _("The parts of “%s” do not cover its text"), self->title);
  return TRUE;
}

static gboolean
delete_mark (Check *self, DossierLayer layer, gint64 id, GError **error)
{
  static const char *const names[] = {
    [DOSSIER_LAYER_MENTION] = "mention-delete",
    [DOSSIER_LAYER_TIME] = "time-delete",
    [DOSSIER_LAYER_SECTOR] = "sector-delete",
    [DOSSIER_LAYER_STATEMENT] = "statement-delete",
    [DOSSIER_LAYER_NOTE] = "note-delete",
  };
  g_autoptr (DossierCursor) cursor = NULL;

  cursor = dossier_connection_query (self->connection, names[layer], error);
  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":id", id);
  self->marks_changed = TRUE;
  return dossier_cursor_run (cursor, error);
}

/* A mark outside its text can only go: annotating the document again brings back what is true, and a
 * person's mark comes back from its decision. */
static gboolean
check_marks (Check *self, GError **error)
{
  g_autoptr (DossierCursor) cursor = query_document (self, "check-marks", error);
  g_autoptr (GArray) bad = g_array_new (FALSE, FALSE, 2 * sizeof (gint64));

  if (cursor == NULL)
    return FALSE;
  while (dossier_cursor_step (cursor, error))
    if (!fits_text (self, dossier_cursor_get_int (cursor, 2), dossier_cursor_get_int (cursor, 3)))
      {
        gint64 mark[2] = { dossier_cursor_get_int (cursor, 0), dossier_cursor_get_int (cursor, 1) };

        g_array_append_vals (bad, mark, 1);
      }
  if (dossier_cursor_failed (cursor))
    return FALSE;
  g_clear_pointer (&cursor, dossier_cursor_release);

  for (guint i = 0; i < bad->len; i++)
    {
      const gint64 *mark = (gint64 *) (gpointer) bad->data + 2 * i;

      if (self->repair && !delete_mark (self, (DossierLayer) mark[0], mark[1], error))
        return FALSE;
      dossier_check_report (self->findings, DOSSIER_FINDING_MARK, self->document, self->repair,
                            _("A mark in “%s” does not fit its text"), self->title);
    }
  return TRUE;
}

static gboolean
check_counts (Check *self, GError **error)
{
  g_autoptr (DossierCursor) cursor = query_document (self, "check-counts", error);

  if (cursor == NULL || !dossier_cursor_step (cursor, error))
    return FALSE;
  if (dossier_cursor_get_int (cursor, 0) == 0)
    return TRUE;
  self->marks_changed = TRUE;
  dossier_check_report (self->findings, DOSSIER_FINDING_COUNTS, self->document, self->repair,
                        _("The counts of “%s” do not fit its marks"), self->title);
  return TRUE;
}

static gboolean
is_anchored (const Check *self, DossierCursor *cursor)
{
  gint64 start = dossier_cursor_get_int (cursor, 1), end = dossier_cursor_get_int (cursor, 2);
  const char *quote = dossier_cursor_get_text (cursor, 3);

  return fits_text (self, start, end) && (gint64) strlen (quote) == end - start
         && memcmp (self->text + start, quote, (gsize) (end - start)) == 0;
}

/* Putting the decisions in force again finds their words if they are anywhere in the text. */
static gboolean
check_decisions (Check *self, gboolean after_repair, GError **error)
{
  g_autoptr (DossierCursor) cursor = query_document (self, "check-decisions", error);

  if (cursor == NULL)
    return FALSE;
  while (dossier_cursor_step (cursor, error))
    {
      gboolean orphan = dossier_cursor_get_int (cursor, 4) != 0;

      if (orphan && after_repair == self->repair)
        dossier_check_report (self->findings, DOSSIER_FINDING_DECISION, self->document, FALSE,
                              _("The words “%s”, about which something was decided in “%s”, "
                                "are no longer in its text"),
                              dossier_cursor_get_text (cursor, 3), self->title);
      else if (!orphan && !is_anchored (self, cursor) && !after_repair)
        {
          self->marks_changed = TRUE;
          dossier_check_report (self->findings, DOSSIER_FINDING_DECISION, self->document,
                                self->repair,
                                _("The words “%s”, about which something was decided in “%s”, "
                                  "stand elsewhere"),
                                dossier_cursor_get_text (cursor, 3), self->title);
        }
    }
  return !dossier_cursor_failed (cursor);
}

static gboolean
repair_marks (Check *self, GError **error)
{
  g_autoptr (GHashTable) touched = dossier_entities_set_new ();

  return dossier_entities_collect (self->connection, self->document, touched, error)
         && dossier_decisions_apply (self->connection, self->document, touched, error)
         && dossier_marks_count (self->connection, self->document, error)
         && dossier_entities_tidy (self->connection, touched, error);
}

gboolean
dossier_check_document (DossierConnection  *connection,
                        gint64              document,
                        gboolean            repair,
                        GPtrArray          *findings,
                        GError            **error)
{
  g_auto (Check) self = { connection, document, repair, findings, NULL, NULL, 0, FALSE };
  gboolean usable;

  if (!check_text (&self, &usable, error))
    return FALSE;
  if (!usable)
    return TRUE;
  if (!check_segments (&self, error)
      || !check_marks (&self, error)
      || !check_counts (&self, error)
      || !check_decisions (&self, FALSE, error))
    return FALSE;
  if (!repair)
    return TRUE;
  return (!self.marks_changed || repair_marks (&self, error))
         && check_decisions (&self, TRUE, error);
}
