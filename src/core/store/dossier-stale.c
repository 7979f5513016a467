/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-stale-private.h"

#include <glib/gi18n-lib.h>

#include "dossier-counts.h"
#include "dossier-decision.h"
#include "dossier-error.h"
#include "dossier-identity.h"
#include "dossier-marks.h"
#include "dossier-record-private.h"
#include "dossier-result.h"
#include "dossier-stories.h"

/* What is left to do for a document when its marks are written. */
typedef struct
{
  const DossierStale *stale;
  char *old_title;
  char *title;
} Renamed;

/**
 * dossier_stale_free:
 * @self: (transfer full) (nullable): a document
 */
void
dossier_stale_free (DossierStale *self)
{
  if (self == NULL)
    return;
  g_free (self->uri);
  g_free (self->text);
  g_free (self->heading);
  g_free (self->source_url);
  dossier_details_clear (&self->details);
  g_clear_pointer (&self->analysis, dossier_analysis_unref);
  g_clear_error (&self->damage);
  g_free (self);
}

static void
clear_renamed (gpointer data)
{
  Renamed *renamed = data;

  g_free (renamed->old_title);
  g_free (renamed->title);
}

/**
 * dossier_stale_list:
 * @connection: a connection
 * @stamp: the annotators at work now, see dossier_annotator_stamp()
 * @only_older: leave out what was found by annotators that came to the file later than these
 * @error: set on failure
 *
 * Returns: (transfer full) (element-type gint64): the documents whose marks others found, in the
 *   order of their ids
 */
GArray *
dossier_stale_list (DossierConnection *connection, const char *stamp, gboolean only_older,
                    GError **error)
{
  g_autoptr (DossierCursor) cursor
    = dossier_connection_query (connection, only_older ? "stale-older" : "stale", error);

  if (cursor == NULL)
    return NULL;
  dossier_cursor_bind_text (cursor, ":stamp", stamp);
  return dossier_result_take_ids (cursor, error);
}

/* @statement: what finds the text of a document, as "stale-read" does */
DossierStale *
dossier_stale_read_text (DossierConnection *connection, const char *statement, gint64 document,
                         GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, statement, error);
  DossierStale *self;
  gconstpointer text;

  if (cursor == NULL)
    return NULL;
  dossier_cursor_bind_int (cursor, ":document", document);
  if (!dossier_cursor_find_document (cursor, error))
    return NULL;
  if (dossier_cursor_is_null (cursor, 0))
    {
      g_set_error_literal (error, DOSSIER_ERROR, DOSSIER_ERROR_CORRUPT,
                           _("The document's text is damaged"));
      return NULL;
    }
  self = g_new0 (DossierStale, 1);
  self->document = document;
  text = dossier_cursor_get_blob (cursor, 0, &self->length);
  self->text = g_strndup (text != NULL ? text : "", self->length);
  self->uri = dossier_cursor_dup_words (cursor, 1);
  self->heading = dossier_cursor_dup_text (cursor, 2);
  self->source_url = dossier_cursor_dup_text (cursor, 3);
  return self;
}

/**
 * dossier_stale_foresee:
 * @connection: a connection
 * @correcting: what will be done about the corrections of a document
 * @error: as dossier_stale_read(); or the document has no such correction
 *
 * Reads what annotators need of a document, with what people will say of it then.
 *
 * Returns: (transfer full): the document, for dossier_stale_correct()
 */
DossierStale *
dossier_stale_foresee (DossierConnection *connection, const DossierCorrecting *correcting,
                       GError **error)
{
  g_autoptr (DossierStale) self
    = dossier_stale_read_text (connection, "stale-read", correcting->document, error);

  if (self == NULL || !dossier_corrections_foresee (connection, correcting, &self->details, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * dossier_stale_read:
 * @connection: a connection
 * @document: row id
 * @error: set to %DOSSIER_ERROR_NOT_FOUND if it is not there, to %DOSSIER_ERROR_CORRUPT if
 *   its text is damaged
 *
 * Reads what annotators need of a document.
 *
 * Returns: (transfer full): the document
 */
DossierStale *
dossier_stale_read (DossierConnection *connection, gint64 document, GError **error)
{
  const DossierCorrecting nothing = { .document = document };

  return dossier_stale_foresee (connection, &nothing, error);
}

/**
 * dossier_stale_new_damaged:
 * @connection: a connection
 * @document: row id of a document that dossier_stale_read() could not read
 * @damage: why not
 * @error: set if nothing at all can be read of it
 *
 * For those who tell which document it is, and go on with others.
 *
 * Returns: (transfer full): the document without its text
 */
DossierStale *
dossier_stale_new_damaged (DossierConnection *connection, gint64 document, const GError *damage,
                           GError **error)
{
  g_autoptr (DossierCursor) cursor
    = dossier_connection_query_document (connection, "stale-name", document, error);
  DossierStale *self;

  if (cursor == NULL || !dossier_cursor_find_document (cursor, error))
    return NULL;
  self = g_new0 (DossierStale, 1);
  self->document = document;
  self->uri = dossier_cursor_dup_words (cursor, 0);
  self->text = g_strdup ("");
  self->damage = g_error_copy (damage);
  return self;
}

static gboolean
read_title (DossierConnection *connection, gint64 document, char **title, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "title", error);

  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":document", document);
  *title = dossier_cursor_step (cursor, error) ? dossier_cursor_dup_words (cursor, 0) : NULL;
  if (*title == NULL && !dossier_cursor_failed (cursor))
    g_set_error_literal (error, DOSSIER_ERROR, DOSSIER_ERROR_NOT_FOUND,
                         _("The document is not in the dossier"));
  return *title != NULL;
}

static gboolean
update_document (DossierConnection *connection, const DossierStale *stale, const char *title,
                 GError **error)
{
  g_autoptr (DossierCursor) cursor
    = dossier_connection_query (connection, "document-update", error);

  if (cursor == NULL)
    return FALSE;
  dossier_record_bind_metadata (cursor, stale->analysis, title);
  dossier_cursor_bind_int (cursor, ":corrected", dossier_details_get_said (&stale->details));
  dossier_cursor_bind_int (cursor, ":document", stale->document);
  return dossier_cursor_run (cursor, error);
}

/* Writes metadata and marks where there are none. */
gboolean
dossier_stale_write_marks (DossierBatch *batch, const DossierStale *stale, const char *title,
                           const char *stamp, GError **error)
{
  g_autoptr (GArray) items = NULL;

  return update_document (dossier_batch_get_connection (batch), stale, title, error)
         && dossier_marks_write (batch, stale->document, stale->text, stale->analysis, stamp,
                                 &items, error)
         && dossier_decisions_apply (batch, stale->document, error)
         && dossier_counts_renew (batch, stale->document, error);
}

static gboolean
write_one (DossierBatch *batch, const DossierStale *stale, const char *stamp, GArray *renamed,
           GError **error)
{
  Renamed titles = { .stale = stale };

  if (!dossier_record_check_analysis (stale->analysis, stale->text, stale->length, error)
      || !read_title (dossier_batch_get_connection (batch), stale->document, &titles.old_title,
                      error))
    return FALSE;
  titles.title = dossier_record_choose_title (stale->analysis, stale->text);
  g_array_append_val (renamed, titles);
  return dossier_counts_delete (batch, stale->document, error)
         && dossier_marks_withdraw (batch, stale->document, error)
         && dossier_stale_write_marks (batch, stale, titles.title, stamp, error);
}

/* The index knows a document by its title and its text; the text never changes. */
static gboolean
rename_in_index (DossierConnection *connection, const Renamed *renamed, GError **error)
{
  const DossierStale *stale = renamed->stale;
  g_autoptr (DossierCursor) removal = NULL;

  if (g_str_equal (renamed->title, renamed->old_title))
    return TRUE;
  removal = dossier_connection_query (connection, "index-remove", error);
  if (removal == NULL)
    return FALSE;
  dossier_cursor_bind_int (removal, ":document", stale->document);
  dossier_cursor_bind_text (removal, ":title", renamed->old_title);
  dossier_cursor_bind_text_sized (removal, ":body", stale->text, stale->length);
  return dossier_cursor_run (removal, error)
         && dossier_record_add_to_index (connection, stale->document, renamed->title, stale->text,
                                         stale->length, error);
}

static gboolean
find_copies (DossierConnection *connection, const GArray *renamed, GError **error)
{
  DossierStories *stories = dossier_stories_begin (connection, error);

  for (guint i = 0; stories != NULL && i < renamed->len; i++)
    {
      const DossierStale *stale = g_array_index (renamed, Renamed, i).stale;

      if (!dossier_stories_replace (stories, stale->document, stale->analysis->sketch, error))
        return FALSE;
    }
  return stories != NULL && dossier_stories_settle (stories, error);
}

/* The index comes last, as in dossier_record_write_all(). */
static gboolean
finish (DossierBatch *batch, GArray *renamed, GError **error)
{
  if (!dossier_identity_apply_new (batch, error)
      || !dossier_batch_finish (batch, error)
      || !find_copies (dossier_batch_get_connection (batch), renamed, error))
    return FALSE;
  for (guint i = 0; i < renamed->len; i++)
    if (!rename_in_index (dossier_batch_get_connection (batch),
                          &g_array_index (renamed, Renamed, i), error))
      return FALSE;
  return TRUE;
}

static GArray *
new_renamed (void)
{
  GArray *renamed = g_array_new (FALSE, FALSE, sizeof (Renamed));

  g_array_set_clear_func (renamed, clear_renamed);
  return renamed;
}

static gboolean
is_stale (DossierConnection *connection, gint64 document, const char *stamp, gboolean *stale,
          GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "is-stale", error);

  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":document", document);
  dossier_cursor_bind_text (cursor, ":stamp", stamp);
  *stale = dossier_cursor_step (cursor, error) && dossier_cursor_get_int (cursor, 0) != 0;
  return !dossier_cursor_failed (cursor);
}

/* Whether what @stale was annotated with is what people say now. */
gboolean
dossier_stale_is_said (DossierConnection *connection, const DossierStale *stale, gboolean *said,
                       GError **error)
{
  g_auto (DossierDetails) details = { { NULL } };

  if (!dossier_corrections_read (connection, stale->document, &details, error))
    return FALSE;
  *said = dossier_details_equal (&details, &stale->details);
  return TRUE;
}

/* Says that what a document was annotated with is not what people say any more. */
void
dossier_stale_set_corrected (GError **error)
{
  g_set_error_literal (error, DOSSIER_ERROR, DOSSIER_ERROR_BUSY,
                       _("Somebody else has just corrected the document; try again"));
}

/**
 * dossier_stale_write_all:
 * @connection: the writer's connection, in a transaction
 * @documents: (element-type DossierStale): documents in the order of their ids, with
 *   what @stamp found
 * @stamp: the annotators, see dossier_annotator_stamp()
 * @n_written: (out): how many were still stale
 * @error: set on failure; the transaction must then be rolled back
 *
 * Puts new automatic marks and metadata in the place of the old ones, and then people's decisions
 * in force again. What has been annotated by @stamp or corrected since it was read, or is not there
 * any more, is left alone.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_stale_write_all (DossierConnection  *connection,
                         GPtrArray          *documents,
                         const char         *stamp,
                         guint              *n_written,
                         GError            **error)
{
  g_autoptr (DossierBatch) batch = dossier_batch_new (connection);
  g_autoptr (GArray) renamed = new_renamed ();

  for (guint i = 0; i < documents->len; i++)
    {
      const DossierStale *document = g_ptr_array_index (documents, i);
      gboolean stale, said;

      if (!is_stale (connection, document->document, stamp, &stale, error)
          || !dossier_stale_is_said (connection, document, &said, error)
          || (stale && said && !write_one (batch, document, stamp, renamed, error)))
        return FALSE;
    }
  *n_written = renamed->len;
  return finish (batch, renamed, error);
}

/**
 * dossier_stale_correct:
 * @connection: the writer's connection, in a transaction
 * @stale: what dossier_stale_foresee() gave, annotated with its details
 * @correcting: what is done
 * @stamp: the annotators, see dossier_annotator_stamp()
 * @error: set to %DOSSIER_ERROR_BUSY if other corrections came between; the transaction must
 *   then be rolled back
 *
 * Stores a correction of a document, or that it was taken back or put in force again, with all that
 * follows from it: metadata, marks, statements, stories and the index.
 *
 * Returns: row id of the correction, 0 on failure
 */
gint64
dossier_stale_correct (DossierConnection       *connection,
                       const DossierStale      *stale,
                       const DossierCorrecting *correcting,
                       const char              *stamp,
                       GError                 **error)
{
  g_autoptr (DossierBatch) batch = dossier_batch_new (connection);
  g_autoptr (GArray) renamed = new_renamed ();
  gint64 id = dossier_corrections_write (connection, correcting, error);
  gboolean said;

  if (id == 0 || !dossier_stale_is_said (connection, stale, &said, error))
    return 0;
  if (!said)
    {
      dossier_stale_set_corrected (error);
      return 0;
    }
  return write_one (batch, stale, stamp, renamed, error) && finish (batch, renamed, error) ? id : 0;
}

/**
 * dossier_record_replace:
 * @connection: the writer's connection, in a transaction
 * @document: row id
 * @analysis: what the annotators find in its text now
 * @stamp: (nullable): who they are, see dossier_annotator_stamp()
 * @error: set on failure; the transaction must then be rolled back
 *
 * Puts new automatic marks and metadata in the place of the old ones, and then the
 * person's decisions in force again.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_record_replace (DossierConnection      *connection,
                        gint64                  document,
                        DossierAnalysis        *analysis,
                        const char             *stamp,
                        GError                **error)
{
  g_autoptr (DossierStale) stale = dossier_stale_read (connection, document, error);
  g_autoptr (DossierBatch) batch = NULL;
  g_autoptr (GArray) renamed = NULL;

  if (stale == NULL)
    return FALSE;
  stale->analysis = dossier_analysis_ref (analysis);
  batch = dossier_batch_new (connection);
  renamed = new_renamed ();
  return write_one (batch, stale, stamp, renamed, error) && finish (batch, renamed, error);
}
