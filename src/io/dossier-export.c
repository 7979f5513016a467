/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-export.h"

#include <glib/gi18n-lib.h>

#include "dossier-error.h"
#include "dossier-export-private.h"

typedef struct
{
  const char *name;
  const char *suffix;
  gboolean (* write) (DossierCorpus        *corpus,
                      const DossierDigest  *digest,
                      DossierOutputFile    *file,
                      GCancellable         *cancellable,
                      GError              **error);
} Format;

static const Format formats[] = {
  { "statements-csv", ".statements.csv", dossier_export_statements_csv },
  { "entities-csv", ".entities.csv", dossier_export_entities_csv },
  { "json", ".json", dossier_export_json },
};

/**
 * dossier_export_list_formats:
 *
 * Returns: (transfer none) (array zero-terminated=1): the names of the formats
 */
const char *const *
dossier_export_list_formats (void)
{
  static const char *names[G_N_ELEMENTS (formats) + 1];
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
        names[i] = formats[i].name;
      g_once_init_leave (&ready, 1);
    }
  return names;
}

/**
 * dossier_export_find_format:
 * @path: where to write; "-" is the standard output
 * @format: (nullable): a format's name; %NULL: the suffix of @path decides
 *
 * Returns: (nullable): the name of the format, %NULL if there is none
 */
const char *
dossier_export_find_format (const char *path, const char *format)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (format != NULL ? g_str_equal (format, formats[i].name)
                       : g_str_has_suffix (lower, formats[i].suffix))
      return formats[i].name;
  return NULL;
}

/**
 * dossier_export_write:
 * @corpus: an open dossier
 * @knowledge: names of sectors
 * @query: what to export
 * @wish: (nullable): which of its statements, see dossier_digest_new()
 * @path: where to write; "-" is the standard output
 * @format: (nullable): a format's name; %NULL: the suffix of @path decides
 * @remark: (out) (optional) (nullable) (transfer full): a sentence on what a regular expression in
 *   @query was not asked of
 * @cancellable: (nullable): stops the work
 * @error: %DOSSIER_ERROR_UNSUPPORTED if the format is none, or what could not
 *   be read or written
 *
 * Writes what a query finds for other programs. The same dossier and query
 * give the same bytes. @path is written whole or not at all. Any thread.
 *
 * Returns: whether the file stands at @path
 */
gboolean
dossier_export_write (DossierCorpus             *corpus,
                      DossierKnowledge          *knowledge,
                      DossierQuery              *query,
                      const DossierLedgerWish   *wish,
                      const char                *path,
                      const char                *format,
                      char                     **remark,
                      GCancellable              *cancellable,
                      GError                   **error)
{
  const char *name = dossier_export_find_format (path, format);
  g_autoptr (DossierOutputFile) file = NULL;
  g_autoptr (DossierDigest) digest = NULL;

  if (remark != NULL)
    *remark = NULL;
  g_return_val_if_fail (DOSSIER_IS_CORPUS (corpus), FALSE);

  if (name == NULL)
    {
      g_set_error_literal (error, DOSSIER_ERROR, DOSSIER_ERROR_UNSUPPORTED,
                           _("The name must end in .statements.csv, .entities.csv or .json"));
      return FALSE;
    }
  file = dossier_output_file_new (path, error);
  if (file == NULL)
    return FALSE;
  digest = dossier_digest_new (corpus, knowledge, query, wish, cancellable, error);
  if (digest == NULL)
    return FALSE;
  if (remark != NULL)
    *remark = g_strdup (digest->remark);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (name == formats[i].name && !formats[i].write (corpus, digest, file, cancellable, error))
      return FALSE;
  return dossier_output_file_commit (file, error);
}
