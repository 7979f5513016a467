/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dossier-counts.h"
#include "dossier-decision-row.h"
#include "dossier-marks.h"

typedef struct
{
  DossierConnection *connection;
  DossierBatch *batch;
  gint64 document;
  GHashTable *sums;       /* of the counts of all documents */
  gboolean repair;
  GPtrArray *findings;

  char *title;
  char *text;
  gsize length;
  DossierMarks found;     /* what the annotators found, as it stands in the file */
  gboolean found_changed; /* it was put right */
  gboolean marks_changed; /* something was put right on which counts and entities depend */
} Check;

static void
clear_check (Check *self)
{
  g_free (self->title);
  g_free (self->text);
  dossier_marks_clear (&self->found);
  dossier_batch_free (self->batch);
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

/* How many letters the document says that it has. */
static gboolean
check_length (Check *self, gint64 n_chars, GError **error)
{
  gint64 length = g_utf8_strlen (self->text, (gssize) self->length);
  g_autoptr (DossierCursor) cursor = NULL;

  if (n_chars == length)
    return TRUE;
  dossier_finding_report (self->findings, DOSSIER_FINDING_COUNTS, self->document, self->repair,
                          _("The length of “%s” is not that of its text"), self->title);
  if (!self->repair)
    return TRUE;
  cursor = query_document (self, "repair-length", error);
  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":length", length);
  return dossier_cursor_run (cursor, error);
}

/* Takes the text and looks at it and at the original. Sets *@usable if marks can be checked. */
static gboolean
check_text (Check *self, gboolean *usable, GError **error)
{
  g_autoptr (DossierCursor) cursor = query_document (self, "check-document", error);
  g_autofree char *sha256 = NULL;
  gconstpointer bytes;
  gint64 n_chars;
  gsize size;

  *usable = FALSE;
  if (cursor == NULL)
    return FALSE;
  /* A document without its source is reported as a broken reference. */
  if (!dossier_cursor_step (cursor, error))
    return !dossier_cursor_failed (cursor);

  self->title = dossier_cursor_dup_words (cursor, 0);
  if (dossier_cursor_get_int (cursor, 4) != 0)
    {
      dossier_finding_report (self->findings, DOSSIER_FINDING_TEXT, self->document, FALSE,
                              _("“%s” has no text"), self->title);
      return TRUE;
    }
  bytes = dossier_cursor_get_blob (cursor, 1, &self->length);
  self->text = g_strndup (bytes != NULL ? bytes : "", self->length);
  *usable = !dossier_cursor_is_null (cursor, 1)
            && (self->length == 0 || g_utf8_validate_len (bytes, self->length, NULL));
  if (!*usable)
    dossier_finding_report (self->findings, DOSSIER_FINDING_TEXT, self->document, FALSE,
                            _("The text of “%s” is not valid UTF-8"), self->title);

  bytes = dossier_cursor_get_blob (cursor, dossier_cursor_is_null (cursor, 2) ? 1 : 2, &size);
  sha256 = g_compute_checksum_for_data (G_CHECKSUM_SHA256, bytes, size);
  if (g_strcmp0 (sha256, dossier_cursor_get_text (cursor, 3)) != 0)
    dossier_finding_report (self->findings, DOSSIER_FINDING_ORIGINAL, self->document, FALSE,
                            _("The original of “%s” is not what was read"), self->title);
  n_chars = dossier_cursor_get_int (cursor, 5);
  g_clear_pointer (&cursor, dossier_cursor_release);
  return !*usable || check_length (self, n_chars, error);
}

static gboolean
fits_text (const Check *self, gint64 start, gint64 end)
{
  return start >= 0 && start <= end && end <= (gint64) self->length
         && (self->text[start] & 0xc0) != 0x80 && (self->text[end] & 0xc0) != 0x80;
}

/* A number that names one of so many things. */
static gboolean
is_choice (gint64 number, guint n_choices)
{
  return number >= 0 && number < n_choices;
}

/* Whether a mark is of a kind that there is. */
static gboolean
is_of_a_kind (const DossierPackItem *item)
{
  return item->layer != DOSSIER_PACK_TIME || is_choice ((gint64) item->kind, DOSSIER_N_TIME_KINDS);
}

/* One segment of the whole text in the place of those that do not cover it. */
static void
replace_segments (Check *self)
{
  DossierPackItem whole = { .layer = DOSSIER_PACK_SEGMENT, .kind = DOSSIER_SEGMENT_BODY,
                            .span = DOSSIER_SPAN_INIT (0, self->length) };
  GArray *items = self->found.items;

  for (guint i = items->len; i-- > 0;)
    if (g_array_index (items, DossierPackItem, i).layer == DOSSIER_PACK_SEGMENT)
      g_array_remove_index (items, i);
  if (self->length > 0)
    g_array_append_val (items, whole);
  dossier_pack_sort (items);
  self->found_changed = TRUE;
}

static void
check_segments (Check *self)
{
  gint64 at = 0;
  gboolean good = TRUE;

  for (guint i = 0; i < self->found.items->len; i++)
    {
      const DossierPackItem *item = &g_array_index (self->found.items, DossierPackItem, i);

      if (item->layer != DOSSIER_PACK_SEGMENT)
        continue;
      good = good && item->span.start == at && item->span.end > at
             && is_choice ((gint64) item->kind, DOSSIER_N_SEGMENT_KINDS)
             && fits_text (self, item->span.start, item->span.end);
      at = item->span.end;
    }
  if (good && at == (gint64) self->length)
    return;
  replace_segments (self);
  dossier_finding_report (self->findings, DOSSIER_FINDING_SEGMENTS, self->document, self->repair,
                          _("The parts of “%s” do not cover its text"), self->title);
}

static void
report_mark (Check *self)
{
  dossier_finding_report (self->findings, DOSSIER_FINDING_MARK, self->document, self->repair,
                          _("A mark in “%s” does not fit its text"), self->title);
}

/* @names: row id of the list of names by which it is called, 0 for none */
static gboolean
check_entity (Check *self, gint64 entity, gint64 names, GError **error)
{
  g_autoptr (DossierCursor) cursor = NULL;

  cursor = dossier_connection_query (self->connection, "check-entity", error);
  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":id", entity);
  dossier_cursor_bind_int (cursor, ":names", names);
  if (!dossier_cursor_step (cursor, error))
    return FALSE;
  if (dossier_cursor_get_int (cursor, 0) == 0)
    dossier_finding_report (self->findings, DOSSIER_FINDING_REFERENCE, self->document, FALSE,
                            _("A mark in “%s” names something that is not there"), self->title);
  return TRUE;
}

/* A mark outside its text can only go: annotating the document again brings back what is true, and
 * a person's mark comes back from its decision. So can what stands behind bytes that are
 * damaged. */
static gboolean
check_found (Check *self, GError **error)
{
  GArray *items;

  if (!dossier_marks_read (self->connection, self->document, FALSE, &self->found, error))
    return FALSE;
  items = self->found.items;
  if (self->found.damaged)
    {
      self->found_changed = TRUE;
      report_mark (self);
    }
  for (guint i = items->len; i-- > 0;)
    {
      const DossierPackItem *item = &g_array_index (items, DossierPackItem, i);

      if (item->layer == DOSSIER_PACK_ENTITY
          && !check_entity (self, item->entity, item->other, error))
        return FALSE;
      if (item->layer <= DOSSIER_PACK_SEGMENT
          || (fits_text (self, item->span.start, item->span.end) && is_of_a_kind (item)))
        continue;
      g_array_remove_index (items, i);
      self->found_changed = TRUE;
      report_mark (self);
    }
  check_segments (self);
  if (self->found_changed)
    self->marks_changed = TRUE;
  return TRUE;
}

static gboolean
delete_mark (Check *self, const char *name, gint64 id, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (self->connection, name, error);

  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":document", self->document);
  dossier_cursor_bind_int (cursor, ":id", id);
  return dossier_cursor_run (cursor, error);
}

/* Statements and notes, which are rows of their own. */
static gboolean
check_rows (Check *self, GError **error)
{
  g_autoptr (DossierCursor) cursor = query_document (self, "check-statements", error);
  g_autoptr (GArray) bad = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (cursor == NULL)
    return FALSE;
  while (dossier_cursor_step (cursor, error))
    if (!fits_text (self, dossier_cursor_get_int (cursor, 1), dossier_cursor_get_int (cursor, 2))
        || !is_choice (dossier_cursor_get_int (cursor, 3), DOSSIER_N_STATEMENT_KINDS)
        || !is_choice (dossier_cursor_get_int (cursor, 4), DOSSIER_N_CERTAINTIES)
        || dossier_cursor_get_int (cursor, 5) == 0)
      {
        gint64 id = dossier_cursor_get_int (cursor, 0);

        g_array_append_val (bad, id);
      }
  if (dossier_cursor_failed (cursor))
    return FALSE;
  g_clear_pointer (&cursor, dossier_cursor_release);

  for (guint i = 0; i < bad->len; i++)
    {
      gint64 id = g_array_index (bad, gint64, i);

      if (self->repair
          && (!delete_mark (self, "statement-delete", id, error)
              || !delete_mark (self, "note-delete", id, error)))
        return FALSE;
      self->marks_changed = TRUE;
      report_mark (self);
    }
  return TRUE;
}

static gboolean
check_counts (Check *self, GError **error)
{
  g_auto (DossierMarks) shown = { NULL, FALSE, NULL };
  gboolean right;

  if (!dossier_marks_read (self->connection, self->document, TRUE, &shown, error)
      || !dossier_counts_are_right (self->batch, self->document, shown.items, self->sums, &right,
                                    error))
    return FALSE;
  if (right && !shown.damaged)
    return TRUE;
  self->marks_changed = TRUE;
  dossier_finding_report (self->findings, DOSSIER_FINDING_COUNTS, self->document, self->repair,
                          _("The counts of “%s” do not fit its marks"), self->title);
  return TRUE;
}

static gboolean
is_anchored (const Check *self, DossierCursor *cursor, const char *quote)
{
  gint64 start = dossier_cursor_get_int (cursor, 1), end = dossier_cursor_get_int (cursor, 2);

  return fits_text (self, start, end) && (gint64) strlen (quote) == end - start
         && memcmp (self->text + start, quote, (gsize) (end - start)) == 0;
}

/* Putting the decisions in force again finds their words if they are anywhere in the text, and
 * takes back what one had done that cannot be read any more. */
static void
check_decision (Check *self, DossierCursor *cursor, gboolean after_repair)
{
  gboolean last = after_repair == self->repair, orphan = dossier_cursor_get_int (cursor, 0) != 0;
  g_auto (DossierDecision) decision = { 0 };
  g_auto (DossierAnchor) anchor = { { 0, 0 }, NULL, NULL, NULL };
  DossierSpan span;

  if (!dossier_decision_read (cursor, 3, &decision, &anchor))
    {
      self->marks_changed = self->marks_changed || !orphan;
      if (last)
        dossier_finding_report (self->findings, DOSSIER_FINDING_DECISION, self->document, FALSE,
                                _("A decision about “%s” cannot be read and is not in force"),
                                self->title);
    }
  else if (!orphan && is_anchored (self, cursor, anchor.quote))
    return;
  else if (!dossier_anchor_find (&anchor, self->text, self->length, &span))
    {
      self->marks_changed = self->marks_changed || !orphan;
      if (last)
        dossier_finding_report (self->findings, DOSSIER_FINDING_DECISION, self->document, FALSE,
                                _("The words “%s”, about which something was decided in “%s”, "
                                  "are no longer in its text"),
                                anchor.quote, self->title);
    }
  else if (!after_repair)
    {
      self->marks_changed = TRUE;
      dossier_finding_report (self->findings, DOSSIER_FINDING_DECISION, self->document,
                              self->repair,
                              _("The words “%s”, about which something was decided in “%s”, "
                                "stand elsewhere"),
                              anchor.quote, self->title);
    }
}

static gboolean
check_decisions (Check *self, gboolean after_repair, GError **error)
{
  g_autoptr (DossierCursor) cursor = query_document (self, "check-decisions", error);

  if (cursor == NULL)
    return FALSE;
  while (dossier_cursor_step (cursor, error))
    check_decision (self, cursor, after_repair);
  return !dossier_cursor_failed (cursor);
}

static gboolean
repair_marks (Check *self, GError **error)
{
  return dossier_counts_sweep (self->batch, self->document, error)
         && (!self->found_changed
             || dossier_marks_write_found (self->connection, self->document, 0,
                                           self->found.items, error))
         && dossier_decisions_apply (self->batch, self->document, error)
         && dossier_counts_renew (self->batch, self->document, error)
         && dossier_batch_finish (self->batch, error);
}

/**
 * dossier_check_shelved:
 * @connection: a connection in a transaction
 * @document: row id of a document that is set aside
 * @repair: whether to put right what can be put right
 * @findings: (element-type DossierFinding): to which is added what is wrong
 * @error: set when the check itself could not be done
 *
 * Looks at its text, its original and what was decided about it, which stay. See
 * dossier_shelf_check() for what ought not to.
 *
 * Returns: whether it was done
 */
gboolean
dossier_check_shelved (DossierConnection *connection, gint64 document, gboolean repair,
                       GPtrArray *findings, GError **error)
{
  g_auto (Check) self = { .connection = connection, .document = document, .repair = repair,
                          .findings = findings };
  gboolean usable;

  if (!check_text (&self, &usable, error))
    return FALSE;
  if (!usable)
    return TRUE;
  if (!check_decisions (&self, FALSE, error))
    return FALSE;
  if (!repair)
    return TRUE;
  return (!self.marks_changed || dossier_decisions_anchor (connection, document, error))
         && check_decisions (&self, TRUE, error);
}

gboolean
dossier_check_document (DossierConnection  *connection,
                        gint64              document,
                        GHashTable         *sums,
                        gboolean            repair,
                        GPtrArray          *findings,
                        GError            **error)
{
  g_auto (Check) self = { .connection = connection, .batch = dossier_batch_new (connection),
                          .document = document, .sums = sums, .repair = repair,
                          .findings = findings };
  gboolean usable;

  if (!check_text (&self, &usable, error))
    return FALSE;
  if (!usable)
    return TRUE;
  if (!check_found (&self, error)
      || !check_rows (&self, error)
      || !check_counts (&self, error)
      || !check_decisions (&self, FALSE, error)
      || !dossier_check_corrections (connection, document, findings, error))
    return FALSE;
  if (!repair)
    return TRUE;
  return (!self.marks_changed || repair_marks (&self, error))
         && check_decisions (&self, TRUE, error);
}
