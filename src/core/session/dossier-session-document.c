/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-session-private.h"

#include "dossier-corpus-task.h"
#include "dossier-error.h"
#include "dossier-ids.h"

/* The open document. */

/* The marks of a text of so many bytes may take longer to read than anyone likes to wait for a
 * first look at it: they come after the text. */
#define LONG_TEXT 100000

typedef struct
{
  gint64 id;
  gboolean text_first;
  DossierDocument *document;
  DossierReading *reading;
  gboolean unmarked;      /* @reading is a long text whose marks are still to be read */
} Opening;

static void
free_opening (gpointer data)
{
  Opening *opening = data;

  g_clear_object (&opening->document);
  g_clear_pointer (&opening->reading, dossier_reading_unref);
  g_free (opening);
}

static void
read_opening (DossierCorpus *corpus, Opening *opening, GCancellable *cancellable, GError **error)
{
  if (opening->text_first)
    {
      opening->reading = dossier_corpus_read_text (corpus, opening->id, cancellable, error);
      if (opening->reading == NULL)
        return;
      opening->unmarked = opening->reading->length >= LONG_TEXT;
      if (opening->unmarked)
        return;
      g_clear_pointer (&opening->reading, dossier_reading_unref);
    }
  opening->reading = dossier_corpus_read_document (corpus, opening->id, cancellable, error);
}

static gpointer
read_document (DossierCorpus *corpus, gpointer data, GCancellable *cancellable, GError **error)
{
  Opening *opening = data;

  opening->document = dossier_corpus_load_document (corpus, opening->id, error);
  if (opening->document != NULL)
    read_opening (corpus, opening, cancellable, error);
  return GINT_TO_POINTER (opening->reading != NULL);
}

static gboolean
names_same_others (const DossierMark *a, const DossierMark *b)
{
  guint n = a->others != NULL ? a->others->len : 0;

  if (n != (b->others != NULL ? b->others->len : 0))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const DossierNamed *x = &g_array_index (a->others, DossierNamed, i);
      const DossierNamed *y = &g_array_index (b->others, DossierNamed, i);

      if (x->entity != y->entity || g_strcmp0 (x->name, y->name) != 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_same_mark (const DossierMark *a, const DossierMark *b)
{
  return a->layer == b->layer && a->id == b->id && dossier_span_equal (a->span, b->span)
         && a->entity == b->entity && a->entity_type == b->entity_type
         && a->statement_kind == b->statement_kind && a->by_hand == b->by_hand
         && a->certainty == b->certainty && names_same_others (a, b)
         && g_strcmp0 (a->label, b->label) == 0 && g_strcmp0 (a->value, b->value) == 0
         && g_strcmp0 (a->when, b->when) == 0 && g_strcmp0 (a->why, b->why) == 0;
}

/* The text of a document never changes. */
static gboolean
is_same_reading (const DossierReading *a, const DossierReading *b)
{
  if (a == NULL || a->document != b->document || a->marks->len != b->marks->len
      || a->segments->len != b->segments->len)
    return FALSE;
  for (guint i = 0; i < a->marks->len; i++)
    if (!is_same_mark (&g_array_index (a->marks, DossierMark, i),
                       &g_array_index (b->marks, DossierMark, i)))
      return FALSE;
  for (guint i = 0; i < a->segments->len; i++)
    {
      const DossierSegment *first = &g_array_index (a->segments, DossierSegment, i);
      const DossierSegment *second = &g_array_index (b->segments, DossierSegment, i);

      if (first->kind != second->kind || !dossier_span_equal (first->span, second->span))
        return FALSE;
    }
  return TRUE;
}

static void
show_opening (DossierSession *self, Opening *opening)
{
  gboolean same = is_same_reading (self->reading, opening->reading);

  g_set_object (&self->document, opening->document);
  if (!same)
    {
      g_clear_pointer (&self->reading, dossier_reading_unref);
      self->reading = g_steal_pointer (&opening->reading);
    }
  dossier_session_notify (self, PROP_DOCUMENT);
  /* Marks that are what they were are not put on again: the view would lose its place. */
  if (!same)
    {
      dossier_session_notify (self, PROP_READING);
      dossier_session_find_places (self);
    }
  if (self->has_reveal)
    {
      self->has_reveal = FALSE;
      dossier_session_emit_reveal (self, self->reveal);
    }
  dossier_session_arrive (self);
}

static void read_open_document (DossierSession *self, gboolean text_first);

/* A document could not be read: what is shown is the open one, so that whoever chooses that other
 * one again tries it again. */
static void
stay (DossierSession *self, const GError *error)
{
  gboolean gone = g_error_matches (error, DOSSIER_ERROR, DOSSIER_ERROR_NOT_FOUND);

  /* Another program has set the open one aside. */
  if (gone && self->document != NULL
      && dossier_document_get_id (self->document) == self->document_id)
    {
      dossier_session_open_document (self, 0);
      return;
    }
  self->document_id = self->document != NULL ? dossier_document_get_id (self->document) : 0;
  self->has_reveal = FALSE;
  self->arriving = 0;
  dossier_session_notify (self, PROP_DOCUMENT);
  /* Lists still had it. */
  if (gone)
    dossier_session_look_for_changes (self);
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierSession) self = dossier_session_from_task (data);
  g_autoptr (GError) error = NULL;
  Opening *opening = dossier_corpus_task_get_data (result);
  gboolean done = dossier_corpus_task_finish (result, &error) != NULL;

  if (self == NULL || g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  g_clear_object (&self->opening);
  if (!done)
    {
      self->missed = TRUE;
      dossier_session_emit_failed (self, error);
      stay (self, error);
      return;
    }
  show_opening (self, opening);
  if (opening->unmarked)
    read_open_document (self, FALSE);
}

static void
read_open_document (DossierSession *self, gboolean text_first)
{
  g_autoptr (GTask) task = NULL;
  Opening *opening;

  dossier_session_cancel (&self->opening);
  if (self->document_id == 0)
    return;
  self->opening = g_cancellable_new ();
  opening = g_new0 (Opening, 1);
  opening->id = self->document_id;
  opening->text_first = text_first;
  task = dossier_session_new_task (self, self->opening, on_opened);
  g_task_set_source_tag (task, read_open_document);
  dossier_corpus_task_run (task, self->corpus, read_document, NULL, opening, free_opening);
}

/* Reads the open document again, or for the first time. Marks that are shown are not taken away for
 * it. */
void
dossier_session_reload_document (DossierSession *self)
{
  read_open_document (self, self->reading == NULL || self->reading->document != self->document_id);
}

static void
go_to_document (DossierSession *self, gint64 document)
{
  if (document == self->document_id)
    return;
  self->document_id = document;
  self->has_reveal = FALSE;
  self->arriving = 0;
  dossier_session_reload_document (self);
  if (document == 0)
    {
      g_clear_object (&self->document);
      g_clear_pointer (&self->reading, dossier_reading_unref);
      dossier_session_notify (self, PROP_DOCUMENT);
      dossier_session_notify (self, PROP_READING);
      dossier_session_find_places (self);
    }
  if (self->scope == DOSSIER_SCOPE_DOCUMENT)
    dossier_session_update (self, FALSE);
}

/**
 * dossier_session_open_document:
 * @self: a session
 * @document: row id, 0 to close the open one
 *
 * The properties change when the document has been read. Of a step to a mention that is being taken
 * nothing more comes: the analyst has gone elsewhere.
 */
void
dossier_session_open_document (DossierSession *self, gint64 document)
{
  g_return_if_fail (DOSSIER_IS_SESSION (self));

  if (document == self->document_id)
    return;
  dossier_session_stop_stepping (self);
  go_to_document (self, document);
}

/* dossier_session_reveal(), as a part of steps that go on. */
void
dossier_session_go_to (DossierSession *self, gint64 document, DossierSpan span)
{
  go_to_document (self, document);
  if (self->reading != NULL && self->reading->document == document)
    {
      dossier_session_emit_reveal (self, span);
      return;
    }
  self->has_reveal = TRUE;
  self->reveal = span;
}

/**
 * dossier_session_reveal:
 * @self: a session
 * @document: row id
 * @span: bytes of its canonical text
 *
 * Opens the document if it is not open and emits `reveal` when it is. Like
 * dossier_session_open_document() it ends steps to mentions.
 */
void
dossier_session_reveal (DossierSession *self, gint64 document, DossierSpan span)
{
  g_return_if_fail (DOSSIER_IS_SESSION (self));

  dossier_session_stop_stepping (self);
  dossier_session_go_to (self, document, span);
}

/* Setting documents aside and bringing them back. */

static GHashTable *
new_set (const GArray *ids)
{
  GHashTable *set = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (set, &g_array_index (ids, gint64, i));
  return set;
}

/* To be called before the documents leave the lists. Returns what is to be opened for the open
 * document: the one that follows it in the list, or goes before it, and stays. Of a list that does
 * not have it, 0: nothing there is near it. */
gint64
dossier_session_find_heir (DossierSession *self, const GArray *leaving)
{
  const GArray *ids = dossier_row_list_get_ids (self->documents);
  g_autoptr (GHashTable) gone = new_set (leaving);
  gboolean passed = FALSE;
  gint64 before = 0;

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      passed = passed || id == self->document_id;
      if (g_hash_table_contains (gone, &id))
        continue;
      if (passed)
        return id;
      before = id;
    }
  return passed ? before : 0;
}

/* To be called when documents were set aside. */
void
dossier_session_leave_documents (DossierSession *self, const GArray *documents, gint64 heir)
{
  if (dossier_ids_find (documents, self->leaving, NULL))
    self->leaving = 0;
  if (dossier_ids_find (documents, self->document_id, NULL))
    dossier_session_open_document (self, heir);
}

static gpointer
read_other (DossierCorpus *corpus, gpointer data, GCancellable *cancellable, GError **error)
{
  const gint64 *document = data;

  return dossier_corpus_read_document (corpus, *document, cancellable, error);
}

/**
 * dossier_session_read_document:
 * @self: a session
 * @document: row id
 * @cancellable: (nullable): stops the reading
 * @callback: called when it is done
 * @data: for @callback
 *
 * Reads a document in the background that need not be the open one.
 */
void
dossier_session_read_document (DossierSession *self, gint64 document, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (DOSSIER_IS_SESSION (self));

  task = dossier_session_new_reading (dossier_session_read_document, cancellable, callback, data);
  dossier_corpus_task_run (task, self->corpus, read_other,
                           (GDestroyNotify) dossier_reading_unref,
                           g_memdup2 (&document, sizeof document), g_free);
}

/**
 * dossier_session_read_document_finish:
 * @result: what the callback was given
 * @error: set on failure
 *
 * Returns: (transfer full): the document's text and marks
 */
DossierReading *
dossier_session_read_document_finish (GAsyncResult *result, GError **error)
{
  return dossier_corpus_task_finish (result, error);
}
