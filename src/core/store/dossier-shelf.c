/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-shelf.h"

#include <glib/gi18n-lib.h>

#include "dossier-counts.h"
#include "dossier-finding.h"
#include "dossier-identity.h"
#include "dossier-marks.h"
#include "dossier-record-private.h"
#include "dossier-result.h"
#include "dossier-stale-private.h"
#include "dossier-stories.h"

/**
 * dossier_shelved_free:
 * @self: (transfer full) (nullable): a document that was set aside
 */
void
dossier_shelved_free (DossierShelved *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->publisher);
  g_free (self->published);
  g_free (self->language);
  g_free (self->uri);
  g_free (self->reason);
  g_free (self);
}

static void
free_note (gpointer data)
{
  DossierShelfNote *note = data;

  g_free (note->reason);
  g_free (note);
}

/**
 * dossier_shelf_notes_new:
 *
 * Returns: (transfer full) (element-type gint64 DossierShelfNote): room for the notes of a
 *   #DossierShelfAct
 */
GHashTable *
dossier_shelf_notes_new (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_note);
}

/**
 * dossier_shelf_notes_add:
 * @notes: notes of a #DossierShelfAct
 * @document: row id
 * @time: when it was set aside, seconds since 1970, UTC
 * @reason: (nullable): why it was
 *
 * Notes it in the place of what was noted of the document before.
 */
void
dossier_shelf_notes_add (GHashTable *notes, gint64 document, gint64 time, const char *reason)
{
  DossierShelfNote *note = g_new (DossierShelfNote, 1);

  note->time = time;
  note->reason = g_strdup (reason);
  g_hash_table_replace (notes, g_memdup2 (&document, sizeof document), note);
}

/**
 * dossier_shelf_list:
 * @connection: a connection
 * @error: set on failure
 *
 * Returns: (transfer full) (element-type DossierShelved): the documents that were set aside,
 *   the last one first
 */
GPtrArray *
dossier_shelf_list (DossierConnection *connection, GError **error)
{
  g_autoptr (GPtrArray) list
    = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_shelved_free);
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "shelf", error);

  if (cursor == NULL)
    return NULL;
  while (dossier_cursor_step (cursor, error))
    {
      DossierShelved *shelved = g_new0 (DossierShelved, 1);

      shelved->document = dossier_cursor_get_int (cursor, 0);
      shelved->title = dossier_cursor_dup_words (cursor, 1);
      shelved->publisher = dossier_cursor_dup_text (cursor, 2);
      shelved->published = dossier_cursor_dup_text (cursor, 3);
      shelved->language = dossier_cursor_dup_words (cursor, 4);
      shelved->uri = dossier_cursor_dup_words (cursor, 5);
      shelved->set_aside = dossier_cursor_get_int (cursor, 6);
      shelved->reason = dossier_cursor_dup_text (cursor, 7);
      shelved->number = (guint) dossier_cursor_get_int (cursor, 8);
      g_ptr_array_add (list, shelved);
    }
  return dossier_cursor_failed (cursor) ? NULL : g_steal_pointer (&list);
}

/**
 * dossier_shelf_count:
 * @connection: a connection
 * @error: set on failure
 *
 * Returns: how many documents were set aside, -1 on failure
 */
gint64
dossier_shelf_count (DossierConnection *connection, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "shelf-count", error);

  return cursor != NULL && dossier_cursor_step (cursor, error) ? dossier_cursor_get_int (cursor, 0)
                                                               : -1;
}

/* Takes out all that the annotators and people's hands have made of a document; counts are gone. */
static gboolean
clear_document (DossierBatch *batch, gint64 document, GError **error)
{
  DossierConnection *connection = dossier_batch_get_connection (batch);
  g_autoptr (DossierCursor) by_hand = NULL;

  if (!dossier_marks_withdraw (batch, document, error)
      || !dossier_connection_run_document (connection, "marks-delete", document, error)
      || !dossier_connection_run_document (connection, "notes-delete", document, error))
    return FALSE;
  by_hand = dossier_connection_query_document (connection, "statements-delete", document, error);
  if (by_hand == NULL)
    return FALSE;
  dossier_cursor_bind_int (by_hand, ":by_hand", TRUE);
  return dossier_cursor_run (by_hand, error);
}

/* The index knows a document by its title and its text, so it wants both back. Where the text is
 * damaged or gone its words stay: no search finds by them what is not in the view `document`, and a
 * check makes the index anew. */
static gboolean
remove_from_index (DossierConnection *connection, gint64 document, GError **error)
{
  g_autoptr (DossierCursor) indexed
    = dossier_connection_query_document (connection, "shelf-indexed", document, error);
  g_autoptr (DossierCursor) removal = NULL;
  const char *text;
  gsize length;

  if (indexed == NULL)
    return FALSE;
  if (!dossier_cursor_step (indexed, error))
    return !dossier_cursor_failed (indexed);
  if (dossier_cursor_is_null (indexed, 1))
    return TRUE;
  removal = dossier_connection_query_document (connection, "index-remove", document, error);
  if (removal == NULL)
    return FALSE;
  text = dossier_cursor_get_blob (indexed, 1, &length);
  dossier_cursor_bind_text (removal, ":title", dossier_cursor_get_words (indexed, 0));
  dossier_cursor_bind_text_sized (removal, ":body", text != NULL ? text : "", length);
  return dossier_cursor_run (removal, error);
}

/* Returns: (transfer full) (nullable): why, in words; spaces are no reason */
static char *
dup_reason (const char *words)
{
  g_autofree char *reason = words != NULL ? g_strstrip (g_strdup (words)) : NULL;

  return reason != NULL && *reason != '\0' ? g_steal_pointer (&reason) : NULL;
}

static gboolean
mark_as_put (DossierConnection *connection, gint64 document, const DossierShelfAct *act,
             GError **error)
{
  g_autoptr (DossierCursor) cursor
    = dossier_connection_query_document (connection, "shelf-put", document, error);
  const DossierShelfNote *note
    = act->notes != NULL ? g_hash_table_lookup (act->notes, &document) : NULL;

  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":time", note != NULL ? note->time : act->time);
  dossier_cursor_take_text (cursor, ":reason",
                            dup_reason (note != NULL ? note->reason : act->reason));
  return dossier_cursor_run (cursor, error);
}

static gboolean
put_one (DossierBatch *batch, DossierStories *stories, gint64 document, const DossierShelfAct *act,
         GError **error)
{
  return dossier_stories_remove (stories, document, error)
         && dossier_counts_delete (batch, document, error)
         && clear_document (batch, document, error)
         && mark_as_put (dossier_batch_get_connection (batch), document, act, error);
}

/* Of @documents those for which @statement, which asks about one, gives a row with a true
 * value; each once. */
static GArray *
choose (DossierConnection *connection, const char *statement, const GArray *documents,
        GError **error)
{
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < documents->len; i++)
    {
      gint64 *document = &g_array_index (documents, gint64, i);
      g_autoptr (DossierCursor) cursor = NULL;

      if (!g_hash_table_add (seen, document))
        continue;
      cursor = dossier_connection_query_document (connection, statement, *document, error);
      if (cursor == NULL)
        return NULL;
      if (dossier_cursor_step (cursor, error) && dossier_cursor_get_int (cursor, 0) != 0)
        g_array_append_val (chosen, *document);
      if (dossier_cursor_failed (cursor))
        return NULL;
    }
  return g_steal_pointer (&chosen);
}

/**
 * dossier_shelf_put:
 * @connection: the writer's connection, in a transaction
 * @documents: (element-type gint64): row ids
 * @act: when and why
 * @n_put: (out): how many of them were in the dossier
 * @error: set on failure; the transaction must then be rolled back
 *
 * Sets documents aside: no list, count, search or story has them any more. Their texts and
 * originals stay, and so does what people decided about them.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_shelf_put (DossierConnection *connection, const GArray *documents,
                   const DossierShelfAct *act, guint *n_put, GError **error)
{
  g_autoptr (DossierBatch) batch = dossier_batch_new (connection);
  g_autoptr (GArray) present = choose (connection, "document-present", documents, error);
  DossierStories *stories = present != NULL ? dossier_stories_begin (connection, error) : NULL;

  if (stories == NULL)
    return FALSE;
  *n_put = present->len;
  if (act->put != NULL)
    {
      g_array_set_size (act->put, 0);
      g_array_append_vals (act->put, present->data, present->len);
    }
  for (guint i = 0; i < present->len; i++)
    {
      if (!put_one (batch, stories, g_array_index (present, gint64, i), act, error))
        return FALSE;
      if (act->progress != NULL)
        act->progress (i + 1, present->len, act->data);
    }
  if (!dossier_identity_apply_new (batch, error)
      || !dossier_batch_finish (batch, error)
      || !dossier_stories_settle (stories, error))
    return FALSE;
  /* The index comes last, as in dossier_record_write_all(). */
  for (guint i = 0; i < present->len; i++)
    if (!remove_from_index (connection, g_array_index (present, gint64, i), error))
      return FALSE;
  return TRUE;
}

/**
 * dossier_shelf_read:
 * @connection: a connection
 * @document: row id
 * @error: set to %DOSSIER_ERROR_NOT_FOUND if it is not set aside, to %DOSSIER_ERROR_CORRUPT if
 *   its text is damaged
 *
 * Reads what annotators need of a document that is set aside, with what people say of it.
 *
 * Returns: (transfer full): the document, for dossier_shelf_take()
 */
DossierStale *
dossier_shelf_read (DossierConnection *connection, gint64 document, GError **error)
{
  g_autoptr (DossierStale) self
    = dossier_stale_read_text (connection, "shelf-read", document, error);

  if (self == NULL || !dossier_corrections_read (connection, document, &self->details, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* Sets *@wanted if the document is still set aside. It fails if people say something
 * else of it by now. */
static gboolean
is_wanted (DossierConnection *connection, const DossierStale *stale, gboolean *wanted,
           GError **error)
{
  g_autoptr (DossierCursor) cursor
    = dossier_connection_query_document (connection, "shelf-holds", stale->document, error);

  *wanted = FALSE;
  if (cursor == NULL || !dossier_cursor_step (cursor, error))
    return FALSE;
  if (dossier_cursor_get_int (cursor, 0) == 0)
    return TRUE;
  if (!dossier_stale_is_said (connection, stale, wanted, error))
    return FALSE;
  if (!*wanted)
    dossier_stale_set_corrected (error);
  return *wanted;
}

static gboolean
take_one (DossierBatch *batch, const DossierStale *stale, const char *stamp, GError **error)
{
  g_autofree char *title = dossier_record_choose_title (stale->analysis, stale->text);

  return dossier_record_check_analysis (stale->analysis, stale->text, stale->length, error)
         && dossier_connection_run_document (dossier_batch_get_connection (batch), "shelf-take",
                                             stale->document, error)
         && dossier_stale_write_marks (batch, stale, title, stamp, error);
}

static gboolean
add_to_index (DossierConnection *connection, const DossierStale *stale, GError **error)
{
  g_autofree char *title = dossier_record_choose_title (stale->analysis, stale->text);

  return dossier_record_add_to_index (connection, stale->document, title, stale->text,
                                      stale->length, error);
}

/**
 * dossier_shelf_take:
 * @connection: the writer's connection, in a transaction
 * @documents: (element-type DossierStale): what dossier_shelf_read() gave, annotated
 *   with its details
 * @stamp: the annotators, see dossier_annotator_stamp()
 * @n_taken: (out): how many of them were still set aside
 * @error: set on failure, to %DOSSIER_ERROR_BUSY if one was corrected since it was read; the
 *   transaction must then be rolled back
 *
 * Brings documents back under the ids they had, with what people decided about them in force.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_shelf_take (DossierConnection *connection, GPtrArray *documents, const char *stamp,
                    guint *n_taken, GError **error)
{
  g_autoptr (DossierBatch) batch = dossier_batch_new (connection);
  g_autoptr (GPtrArray) taken = g_ptr_array_new ();
  DossierStories *stories;

  for (guint i = 0; i < documents->len; i++)
    {
      DossierStale *stale = g_ptr_array_index (documents, i);
      gboolean wanted;

      if (!is_wanted (connection, stale, &wanted, error)
          || (wanted && !take_one (batch, stale, stamp, error)))
        return FALSE;
      if (wanted)
        g_ptr_array_add (taken, stale);
    }
  *n_taken = taken->len;
  if (!dossier_identity_apply_new (batch, error) || !dossier_batch_finish (batch, error))
    return FALSE;
  stories = dossier_stories_begin (connection, error);
  for (guint i = 0; stories != NULL && i < taken->len; i++)
    {
      const DossierStale *stale = g_ptr_array_index (taken, i);

      if (!dossier_stories_bring_back (stories, stale->document, stale->analysis->sketch, error))
        return FALSE;
    }
  if (stories == NULL || !dossier_stories_settle (stories, error))
    return FALSE;
  for (guint i = 0; i < taken->len; i++)
    if (!add_to_index (connection, g_ptr_array_index (taken, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
tidy_one (DossierBatch *batch, DossierStories *stories, gint64 document, GError **error)
{
  return dossier_stories_remove (stories, document, error)
         && dossier_counts_sweep (batch, document, error)
         && clear_document (batch, document, error)
         && dossier_connection_run_document (dossier_batch_get_connection (batch), "shelf-tidy",
                                             document, error);
}

/**
 * dossier_shelf_check:
 * @connection: a connection in a transaction
 * @repair: whether it may be put right
 * @findings: (element-type DossierFinding): to which is added what is wrong
 * @error: set when the check itself could not be done
 *
 * Looks whether anything is left in lists and counts of documents that were set aside.
 *
 * Returns: whether it was done
 */
gboolean
dossier_shelf_check (DossierConnection *connection, gboolean repair, GPtrArray *findings,
                     GError **error)
{
  g_autoptr (DossierCursor) cursor
    = dossier_connection_query (connection, "shelf-leftovers", error);
  g_autoptr (GArray) left = cursor != NULL ? dossier_result_take_ids (cursor, error) : NULL;
  g_autoptr (DossierBatch) batch = NULL;
  DossierStories *stories;

  if (left == NULL || left->len == 0)
    return left != NULL;
  for (guint i = 0; i < left->len; i++)
    dossier_finding_report (findings, DOSSIER_FINDING_COUNTS, g_array_index (left, gint64, i),
                            repair, "%s", _("Something is left of a document that was set aside"));
  if (!repair)
    return TRUE;
  batch = dossier_batch_new (connection);
  stories = dossier_stories_begin (connection, error);
  for (guint i = 0; stories != NULL && i < left->len; i++)
    if (!tidy_one (batch, stories, g_array_index (left, gint64, i), error))
      return FALSE;
  return stories != NULL
         && dossier_identity_apply_new (batch, error)
         && dossier_batch_finish (batch, error)
         && dossier_stories_settle (stories, error);
}
