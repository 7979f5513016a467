/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-output-content.h"

#include "dossier-concordance-table.h"
#include "dossier-corpus-moment.h"
#include "dossier-export.h"
#include "dossier-original-file.h"
#include "dossier-report.h"

/**
 * dossier_output_content_new:
 * @session: whose result is written
 *
 * Returns: (transfer full): its dossier, and what is looked at there
 */
DossierOutputContent *
dossier_output_content_new (DossierSession *session)
{
  DossierOutputContent *self = g_new0 (DossierOutputContent, 1);

  self->corpus = g_object_ref (dossier_session_get_corpus (session));
  self->knowledge = dossier_knowledge_ref (dossier_session_get_knowledge (session));
  self->query = dossier_query_ref (dossier_session_get_query (session));
  return self;
}

/**
 * dossier_output_content_free:
 * @self: (type DossierOutputContent) (transfer full): what was written
 */
void
dossier_output_content_free (gpointer self)
{
  DossierOutputContent *content = self;

  g_object_unref (content->corpus);
  dossier_knowledge_unref (content->knowledge);
  dossier_query_unref (content->query);
  dossier_concordance_lines_unref (content->lines);
  g_clear_pointer (&content->order, g_array_unref);
  g_free (content);
}

static const DossierLedgerWish *
get_wish (const DossierOutputContent *content)
{
  return content->has_wish ? &content->wish : NULL;
}

gboolean
dossier_output_report (const char *path, gpointer content, char **remark, GError **error)
{
  DossierOutputContent *self = content;
  g_autoptr (DossierCorpus) moment = dossier_corpus_open_moment (self->corpus, error);

  return moment != NULL
         && dossier_report_write (moment, self->knowledge, self->query, get_wish (self),
                                  dossier_day_get_today (), path, remark, NULL, error);
}

gboolean
dossier_output_export (const char *path, gpointer content, char **remark, GError **error)
{
  DossierOutputContent *self = content;
  g_autoptr (DossierCorpus) moment = dossier_corpus_open_moment (self->corpus, error);

  return moment != NULL
         && dossier_export_write (moment, self->knowledge, self->query, get_wish (self), path, NULL,
                                  remark, NULL, error);
}

gboolean
dossier_output_concordance (const char *path, gpointer content, char **remark, GError **error)
{
  DossierOutputContent *self = content;
  DossierTableFormat format = DOSSIER_TABLE_CSV;
  g_autoptr (DossierCorpus) moment = dossier_corpus_open_moment (self->corpus, error);
  g_autoptr (DossierOutputFile) file
    = moment != NULL ? dossier_output_file_new (path, error) : NULL;

  dossier_table_format_find (path, &format);
  return file != NULL
         && dossier_concordance_table_write (moment, self->lines, self->order,
                                             DOSSIER_TABLE_CONTEXT, format, file, NULL, error)
         && dossier_output_file_commit (file, error);
}

gboolean
dossier_output_copy (const char *path, gpointer content, char **remark, GError **error)
{
  DossierOutputContent *self = content;

  return dossier_corpus_copy (self->corpus, path, NULL, error);
}

gboolean
dossier_output_original (const char *path, gpointer content, char **remark, GError **error)
{
  DossierOutputContent *self = content;

  return dossier_original_file_write (self->corpus, self->document, path, error);
}
