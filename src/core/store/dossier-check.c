/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-check.h"

#include <glib/gi18n-lib.h>

#include "dossier-analysis.h"
#include "dossier-counts.h"
#include "dossier-error.h"
#include "dossier-migrate.h"
#include "dossier-result.h"
#include "dossier-shelf.h"
#include "dossier-stories.h"

/* What SQLite says of a damaged file is a finding, not a failure of the check. */
static gboolean
take_damage (GPtrArray *findings, GError **error)
{
  if (!g_error_matches (*error, DOSSIER_ERROR, DOSSIER_ERROR_CORRUPT)
      && !g_error_matches (*error, DOSSIER_ERROR, DOSSIER_ERROR_FAILED))
    return FALSE;
  dossier_finding_report (findings, DOSSIER_FINDING_FILE, 0, FALSE, "%s", (*error)->message);
  g_clear_error (error);
  return TRUE;
}

static gboolean
check_file (DossierConnection *connection, GPtrArray *findings, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "check-file", error);

  if (cursor == NULL)
    return FALSE;
  while (dossier_cursor_step (cursor, error))
    {
      const char *answer = dossier_cursor_get_text (cursor, 0);

      if (g_strcmp0 (answer, "ok") != 0)
        dossier_finding_report (findings, DOSSIER_FINDING_FILE, 0, FALSE,
                                _("The file is damaged: %s"), answer);
    }
  return !dossier_cursor_failed (cursor);
}

static gboolean
check_references (DossierConnection *connection, GPtrArray *findings, GError **error)
{
  g_autoptr (DossierCursor) cursor = NULL;

  cursor = dossier_connection_query (connection, "check-references", error);
  if (cursor == NULL)
    return FALSE;
  while (dossier_cursor_step (cursor, error))
    dossier_finding_report (findings, DOSSIER_FINDING_REFERENCE, 0, FALSE,
                            _("Row %d of “%s” speaks of a row of “%s” that is not there"),
                            (int) dossier_cursor_get_int (cursor, 1),
                            dossier_cursor_get_text (cursor, 0),
                            dossier_cursor_get_text (cursor, 2));
  return !dossier_cursor_failed (cursor);
}

static gboolean
check_words (DossierConnection *connection, GPtrArray *findings, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "check-words", error);

  if (cursor == NULL)
    return FALSE;
  while (dossier_cursor_step (cursor, error))
    dossier_finding_report (findings, DOSSIER_FINDING_FILE, 0, FALSE,
                            _("Row %d of “%s” lacks words that it must have"),
                            (int) dossier_cursor_get_int (cursor, 1),
                            dossier_cursor_get_text (cursor, 0));
  return !dossier_cursor_failed (cursor);
}

static gboolean
check_values (DossierConnection *connection, GPtrArray *findings, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "check-values", error);

  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":n_bases", DOSSIER_N_DATE_BASES);
  dossier_cursor_bind_int (cursor, ":n_types", DOSSIER_N_ENTITY_TYPES);
  while (dossier_cursor_step (cursor, error))
    dossier_finding_report (findings, DOSSIER_FINDING_FILE, 0, FALSE,
                            _("Row %d of “%s” holds what cannot be"),
                            (int) dossier_cursor_get_int (cursor, 1),
                            dossier_cursor_get_text (cursor, 0));
  return !dossier_cursor_failed (cursor);
}

/* Whether an index is damaged; FALSE with @error set if it could not be asked. */
static gboolean
ask_index (DossierConnection *connection, const char *check, gboolean *damaged, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, check, error);
  g_autoptr (GError) failure = NULL;

  *damaged = FALSE;
  if (cursor == NULL)
    return FALSE;
  if (dossier_cursor_run (cursor, &failure))
    return TRUE;
  *damaged = g_error_matches (failure, DOSSIER_ERROR, DOSSIER_ERROR_CORRUPT);
  if (!*damaged)
    g_propagate_error (error, g_steal_pointer (&failure));
  return *damaged;
}

/* FTS5 takes commands as rows to insert, so an index can only be looked at by who may write. */
static gboolean
check_indexes (DossierConnection *connection, gboolean repair, GPtrArray *findings, GError **error)
{
  static const struct { const char *check, *rebuild, *message; } indexes[] = {
    { "check-text-index", "rebuild-text-index",
      N_("The full-text index does not fit the texts; a search may miss some") },
    { "check-name-index", "rebuild-name-index",
      N_("The index of names does not fit the names; a search may miss some") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (indexes); i++)
    {
      gboolean damaged;

      if (!ask_index (connection, indexes[i].check, &damaged, error))
        return FALSE;
      if (!damaged)
        continue;
      if (repair && !dossier_connection_run (connection, indexes[i].rebuild, error))
        return FALSE;
      dossier_finding_report (findings, DOSSIER_FINDING_INDEX, 0, repair, "%s",
                              _(indexes[i].message));
    }
  return TRUE;
}

static gboolean
check_documents (DossierConnection *connection, gboolean repair, GPtrArray *findings,
                 GError **error)
{
  g_autoptr (DossierCursor) cursor = NULL;
  g_autoptr (GArray) documents = NULL;
  g_autoptr (GHashTable) sums = dossier_counts_read_sums (connection, error);

  if (sums == NULL)
    return FALSE;
  cursor = dossier_connection_query (connection, "check-documents", error);
  documents = cursor != NULL ? dossier_result_take_ids (cursor, error) : NULL;
  if (documents == NULL)
    return FALSE;
  for (guint i = 0; i < documents->len; i++)
    if (!dossier_check_document (connection, g_array_index (documents, gint64, i), sums,
                                 repair, findings, error))
      return FALSE;
  return TRUE;
}

/* Of what is set aside there are texts, originals and decisions, and nothing else. */
static gboolean
check_shelf (DossierConnection *connection, gboolean repair, GPtrArray *findings, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "check-shelf", error);
  g_autoptr (GArray) documents = cursor != NULL ? dossier_result_take_ids (cursor, error) : NULL;

  if (documents == NULL)
    return FALSE;
  for (guint i = 0; i < documents->len; i++)
    if (!dossier_check_shelved (connection, g_array_index (documents, gint64, i), repair, findings,
                                error))
      return FALSE;
  return dossier_shelf_check (connection, repair, findings, error);
}

/* Stories are made from texts and marks, so after these. */
static gboolean
check_stories (DossierConnection *connection, gboolean repair, GPtrArray *findings, GError **error)
{
  gboolean right;

  if (!dossier_stories_check (connection, &right, error))
    return FALSE;
  if (right)
    return TRUE;
  if (repair && !dossier_stories_rebuild (connection, error))
    return FALSE;
  dossier_finding_report (findings, DOSSIER_FINDING_COUNTS, 0, repair,
                          _("The stories do not fit the texts"));
  return TRUE;
}

static GPtrArray *
new_findings (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_finding_free);
}

/**
 * dossier_check_run_older:
 * @connection: a connection in a transaction
 * @form: the form of the file, a former one
 * @error: set when the check itself could not be done
 *
 * Looks at the file itself and at what its rows say of each other: the rest asks in the words of
 * the newest form.
 *
 * Returns: (transfer full) (element-type DossierFinding): what was found, and a note
 *   that tells the form
 */
GPtrArray *
dossier_check_run_older (DossierConnection *connection, guint form, GError **error)
{
  g_autoptr (GPtrArray) findings = new_findings ();
  g_autoptr (GError) failure = NULL;

  dossier_finding_report (findings, DOSSIER_FINDING_NOTE, 0, FALSE,
                          _("The file has form %u: only its pages and what its rows say of each "
                            "other were checked. Texts, index, marks and decisions were not; they "
                            "can be once the file is opened, which brings it to form %d and keeps "
                            "a copy beside it"),
                          form, DOSSIER_STORE_VERSION);
  if ((!check_file (connection, findings, &failure)
       || !check_references (connection, findings, &failure))
      && !take_damage (findings, &failure))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  return g_steal_pointer (&findings);
}

/* All but the indexes. *@ended: whether nothing was so damaged that the rest was not looked at */
static GPtrArray *
run (DossierConnection *connection, gboolean repair, gboolean *ended, GError **error)
{
  g_autoptr (GPtrArray) findings = new_findings ();
  g_autoptr (GError) failure = NULL;
  gboolean sound;

  sound = check_file (connection, findings, &failure)
          && check_references (connection, findings, &failure)
          && check_words (connection, findings, &failure)
          && check_values (connection, findings, &failure);
  /* On a damaged file a repair could only make things worse. */
  repair = repair && sound && findings->len == 0;
  *ended = failure == NULL
           && check_documents (connection, repair, findings, &failure)
           && check_shelf (connection, repair, findings, &failure)
           && check_stories (connection, repair, findings, &failure);
  if (failure != NULL && (repair || !take_damage (findings, &failure)))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  return g_steal_pointer (&findings);
}

/**
 * dossier_check_run_texts:
 * @connection: a connection in a transaction, which may be one that only reads
 * @ended: (out): whether the indexes are worth looking at: nothing was so damaged that the rest
 *   was not looked at
 * @error: set when the check itself could not be done
 *
 * dossier_check_run() without the full-text indexes, and without a repair.
 *
 * Returns: (transfer full) (element-type DossierFinding): what was found
 */
GPtrArray *
dossier_check_run_texts (DossierConnection *connection, gboolean *ended, GError **error)
{
  return run (connection, FALSE, ended, error);
}

/**
 * dossier_check_run_indexes:
 * @connection: a connection in a transaction that writes
 * @repair: whether to make an index anew that does not fit
 * @findings: (element-type DossierFinding): to which what is found is added
 * @error: set when the check itself could not be done
 *
 * Looks at the full-text indexes. Without @repair nothing is written, but only who may write can
 * ask them.
 *
 * Returns: whether it could be done
 */
gboolean
dossier_check_run_indexes (DossierConnection  *connection,
                           gboolean            repair,
                           GPtrArray          *findings,
                           GError            **error)
{
  g_autoptr (GError) failure = NULL;

  if (check_indexes (connection, repair, findings, &failure)
      || (!repair && take_damage (findings, &failure)))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * dossier_check_note_indexes:
 * @findings: (element-type DossierFinding): to which is added that the indexes were not looked at,
 *   for nothing can be written
 */
void
dossier_check_note_indexes (GPtrArray *findings)
{
  dossier_finding_report (findings, DOSSIER_FINDING_NOTE, 0, FALSE,
                          _("The full-text index was not looked at: the file cannot be written"));
}

static gboolean
has_damage (const GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const DossierFinding *finding = g_ptr_array_index (findings, i);

      if (finding->kind == DOSSIER_FINDING_FILE || finding->kind == DOSSIER_FINDING_REFERENCE)
        return TRUE;
    }
  return FALSE;
}

/**
 * dossier_check_run:
 * @connection: a connection in a transaction
 * @can_write: whether it may write
 * @repair: whether to put right what can be put right
 * @error: set when the check itself could not be done
 *
 * Looks at everything that the rest of the program relies on: the file, its indexes,
 * originals, texts, segments, marks, counts, decisions and stories, and what is set aside.
 * Reads the whole file.
 *
 * Returns: (transfer full) (element-type DossierFinding): what was found; nothing if all is well
 */
GPtrArray *
dossier_check_run (DossierConnection  *connection,
                   gboolean            can_write,
                   gboolean            repair,
                   GError            **error)
{
  g_autoptr (GPtrArray) findings = NULL;
  gboolean ended;

  findings = run (connection, repair && can_write, &ended, error);
  if (findings == NULL)
    return NULL;
  if (!can_write)
    dossier_check_note_indexes (findings);
  else if (ended
           && !dossier_check_run_indexes (connection, repair && !has_damage (findings), findings,
                                          error))
    return NULL;
  return g_steal_pointer (&findings);
}
