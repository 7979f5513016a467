/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-story-private.h"

#include <glib/gi18n-lib.h>

#include "dossier-corpus-private.h"
#include "dossier-fold.h"
#include "dossier-story-text.h"

/* A text is cut, or has more, from so much of the other's length on; below so much in common it was
 * changed. */
#define CUT_PERCENT 85
#define SAME_PERCENT 95

/**
 * dossier_story_report_free:
 * @self: (transfer full) (nullable): a report
 */
void
dossier_story_report_free (DossierStoryReport *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->publisher);
  g_free (self->published);
  g_free (self->language);
  g_free (self->uri);
  g_free (self);
}

/* (transfer full): the row on which @cursor is, compared with nothing yet. */
static DossierStoryReport *
read_row (DossierCursor *cursor)
{
  DossierStoryReport *self = g_new0 (DossierStoryReport, 1);

  self->document = dossier_cursor_get_int (cursor, 0);
  self->title = dossier_cursor_dup_words (cursor, 1);
  self->publisher = dossier_cursor_dup_text (cursor, 2);
  self->published = dossier_cursor_dup_text (cursor, 3);
  self->language = dossier_cursor_dup_words (cursor, 4);
  self->uri = dossier_cursor_dup_words (cursor, 5);
  return self;
}

/**
 * dossier_story_report_read:
 * @connection: a connection
 * @document: row id
 * @n_reports: (out) (optional): how many documents tell its story, itself included
 * @error: set on failure: %DOSSIER_ERROR_NOT_FOUND if it is not there, or what it came from
 *
 * Returns: (transfer full): a document, compared with nothing yet
 */
DossierStoryReport *
dossier_story_report_read (DossierConnection  *connection,
                           gint64              document,
                           guint              *n_reports,
                           GError            **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "report", error);

  if (cursor == NULL)
    return NULL;
  dossier_cursor_bind_int (cursor, ":document", document);
  if (!dossier_cursor_find_document (cursor, error))
    return NULL;
  if (n_reports != NULL)
    *n_reports = (guint) MAX (dossier_cursor_get_int (cursor, 6), 1);
  return read_row (cursor);
}

/**
 * dossier_story_is_gone:
 * @connection: a reader in a transaction
 * @document: row id of one that could not be read
 *
 * For who knows of it from facts, which may be those before another program set it aside. One that
 * has lost a part of itself is still there.
 *
 * Returns: whether it is not in the dossier any more
 */
gboolean
dossier_story_is_gone (DossierConnection *connection, gint64 document)
{
  g_autoptr (DossierCursor) cursor
    = dossier_connection_query_document (connection, "document-present", document, NULL);

  return cursor != NULL && dossier_cursor_step (cursor, NULL)
         && dossier_cursor_get_int (cursor, 0) == 0;
}

/**
 * dossier_story_free:
 * @self: (transfer full) (nullable): a story
 */
void
dossier_story_free (DossierStory *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->reports);
  g_free (self);
}

/**
 * dossier_difference_to_string:
 * @difference: one difference
 *
 * Returns: (transfer none): its name in files: "headline"
 */
const char *
dossier_difference_to_string (DossierDifference difference)
{
  switch (difference)
    {
    case DOSSIER_DIFFERENCE_HEADLINE:
      return "headline";
    case DOSSIER_DIFFERENCE_SHORTER:
      return "shorter";
    case DOSSIER_DIFFERENCE_LONGER:
      return "longer";
    case DOSSIER_DIFFERENCE_WORDING:
    default:
      return "wording";
    }
}

static gboolean
read_reports (DossierConnection *connection, DossierStory *story, gint64 document, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "story-reports", error);

  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":document", document);
  while (dossier_cursor_step (cursor, error))
    {
      DossierStoryReport *report = read_row (cursor);

      story->id = story->id == 0 ? report->document : MIN (story->id, report->document);
      g_ptr_array_add (story->reports, report);
    }
  return !dossier_cursor_failed (cursor);
}

static gboolean
have_same_title (const DossierStoryReport *a, const DossierStoryReport *b)
{
  g_autofree char *folded_a = dossier_fold (a->title, -1);
  g_autofree char *folded_b = dossier_fold (b->title, -1);

  return g_str_equal (folded_a, folded_b);
}

static void
compare (DossierStoryReport *report, const DossierFingerprint *own, const DossierStoryReport *other,
         const DossierFingerprint *others)
{
  DossierLikeness likeness = dossier_fingerprint_compare (own, others);
  guint n_least = MIN (likeness.n_runs, likeness.n_other);

  report->percent = n_least > 0 ? likeness.n_shared * 100 / n_least : 100;
  if (!have_same_title (report, other))
    report->differences |= DOSSIER_DIFFERENCE_HEADLINE;
  if (likeness.n_runs * 100 < likeness.n_other * CUT_PERCENT)
    report->differences |= DOSSIER_DIFFERENCE_SHORTER;
  else if (likeness.n_other * 100 < likeness.n_runs * CUT_PERCENT)
    report->differences |= DOSSIER_DIFFERENCE_LONGER;
  if (report->percent < SAME_PERCENT)
    report->differences |= DOSSIER_DIFFERENCE_WORDING;
}

static DossierStoryReport *
find_report (const DossierStory *story, gint64 document)
{
  for (guint i = 0; i < story->reports->len; i++)
    {
      DossierStoryReport *report = g_ptr_array_index (story->reports, i);

      if (report->document == document)
        return report;
    }
  return NULL;
}

/* Compares each report with @chosen, of which there is nothing to tell. */
static gboolean
compare_all (DossierConnection *connection, DossierStory *story, DossierStoryReport *chosen,
             GError **error)
{
  g_autoptr (DossierFingerprint) others
    = dossier_story_text_fingerprint (connection, chosen->document, error);

  chosen->percent = 100;
  for (guint i = 0; others != NULL && i < story->reports->len; i++)
    {
      DossierStoryReport *report = g_ptr_array_index (story->reports, i);
      g_autoptr (DossierFingerprint) own = NULL;

      if (report == chosen)
        continue;
      own = dossier_story_text_fingerprint (connection, report->document, error);
      if (own == NULL)
        return FALSE;
      compare (report, own, chosen, others);
    }
  return others != NULL;
}

/* The story of @document, compared with it or with its first report. */
static DossierStory *
read_story (DossierConnection *connection, gint64 document, gboolean with_first, GError **error)
{
  g_autoptr (DossierStory) story = g_new0 (DossierStory, 1);
  DossierStoryReport *chosen;

  story->reports
    = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_story_report_free);
  if (!read_reports (connection, story, document, error))
    return NULL;
  chosen = with_first && story->reports->len > 0 ? g_ptr_array_index (story->reports, 0)
                                                 : find_report (story, document);
  if (chosen != NULL && story->reports->len > 1
      && !compare_all (connection, story, chosen, error))
    return NULL;
  return g_steal_pointer (&story);
}

/**
 * dossier_corpus_read_story:
 * @corpus: a corpus
 * @document: row id
 * @cancellable: (nullable): stops the reading
 * @error: set on failure
 *
 * Any thread.
 *
 * Returns: (transfer full): the story that a document tells, its reports compared with it; of a
 *   document that is gone a story without any
 */
DossierStory *
dossier_corpus_read_story (DossierCorpus  *corpus,
                           gint64          document,
                           GCancellable   *cancellable,
                           GError        **error)
{
  DossierStore *store = dossier_corpus_get_store (corpus);
  DossierConnection *connection
    = dossier_store_begin_read (store, _("failed to read the story"), cancellable, error);
  DossierStory *story;

  if (connection == NULL)
    return NULL;
  story = read_story (connection, document, FALSE, error);
  dossier_store_end_read (store, connection);
  return story;
}

static GPtrArray *
list_stories (DossierConnection *connection, GError **error)
{
  g_autoptr (GPtrArray) stories
    = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_story_free);
  g_autoptr (GArray) ids = NULL;
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "stories", error);

  if (cursor == NULL)
    return NULL;
  ids = dossier_result_take_ids (cursor, error);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      DossierStory *story = read_story (connection, g_array_index (ids, gint64, i), TRUE, error);

      if (story == NULL)
        return NULL;
      g_ptr_array_add (stories, story);
    }
  return ids != NULL ? g_steal_pointer (&stories) : NULL;
}

/**
 * dossier_corpus_list_stories:
 * @corpus: a corpus
 * @cancellable: (nullable): stops the reading
 * @error: set on failure
 *
 * Any thread.
 *
 * Returns: (transfer full) (element-type DossierStory): the stories of which there is more than one
 *   report, those of most reports first; each report is compared with the first one
 */
GPtrArray *
dossier_corpus_list_stories (DossierCorpus *corpus, GCancellable *cancellable, GError **error)
{
  DossierStore *store = dossier_corpus_get_store (corpus);
  DossierConnection *connection
    = dossier_store_begin_read (store, _("failed to read the stories"), cancellable, error);
  GPtrArray *stories;

  if (connection == NULL)
    return NULL;
  stories = list_stories (connection, error);
  dossier_store_end_read (store, connection);
  return stories;
}

static gboolean
keep_firsts (DossierConnection *connection, GArray *documents, GError **error)
{
  g_autoptr (GHashTable) stories = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "facts-stories", error);
  guint kept = 0;

  if (cursor == NULL)
    return FALSE;
  while (dossier_cursor_step (cursor, error))
    g_hash_table_insert (stories, GSIZE_TO_POINTER ((gsize) dossier_cursor_get_int (cursor, 0)),
                         GSIZE_TO_POINTER ((gsize) dossier_cursor_get_int (cursor, 1)));
  for (guint i = 0; i < documents->len; i++)
    {
      gint64 document = g_array_index (documents, gint64, i);
      gpointer story = g_hash_table_lookup (stories, GSIZE_TO_POINTER ((gsize) document));

      if (story == NULL || g_hash_table_add (told, story))
        g_array_index (documents, gint64, kept++) = document;
    }
  g_array_set_size (documents, kept);
  return !dossier_cursor_failed (cursor);
}

/**
 * dossier_corpus_keep_first_reports:
 * @corpus: a corpus
 * @documents: (element-type gint64): row ids
 * @cancellable: (nullable): stops the reading
 * @error: set on failure
 *
 * Takes out each document of whose story another stands before it. Any thread.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_corpus_keep_first_reports (DossierCorpus *corpus, GArray *documents,
                                   GCancellable *cancellable, GError **error)
{
  DossierStore *store = dossier_corpus_get_store (corpus);
  DossierConnection *connection
    = dossier_store_begin_read (store, _("failed to read the stories"), cancellable, error);
  gboolean done;

  if (connection == NULL)
    return FALSE;
  done = keep_firsts (connection, documents, error);
  dossier_store_end_read (store, connection);
  return done;
}
