/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-cli-document.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dossier-cli-report.h"
#include "dossier-held-files.h"
#include "dossier-import-text.h"

/* So many of the documents that a name may mean are told. */
#define MAX_TOLD 20

/* How a dossier may have a name that was typed, the likeliest first. A keyboard makes one character
 * of a letter and its diacritics, some disks keep several; and of a name that is not Unicode a
 * dossier keeps the URI. */
static char **
list_spellings (const char *name)
{
  g_autoptr (GStrvBuilder) spellings = g_strv_builder_new ();
  g_autofree char *composed = g_utf8_normalize (name, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  g_autofree char *decomposed = g_utf8_normalize (name, -1, G_NORMALIZE_DEFAULT);

  if (composed == NULL)
    {
      g_autofree char *absolute = g_canonicalize_filename (name, NULL);
      g_autofree char *uri = g_filename_to_uri (absolute, NULL, NULL);

      g_strv_builder_add (spellings, uri != NULL ? uri : "");
      return g_strv_builder_end (spellings);
    }
  g_strv_builder_add (spellings, name);
  if (!g_str_equal (composed, name))
    g_strv_builder_add (spellings, composed);
  if (!g_str_equal (decomposed, name))
    g_strv_builder_add (spellings, decomposed);
  return g_strv_builder_end (spellings);
}

static GPtrArray *
find_spellings (DossierCorpus *corpus, const char *name, guint number, gboolean set_aside,
                GError **error)
{
  g_auto (GStrv) spellings = list_spellings (name);
  GPtrArray *found = NULL;

  for (guint i = 0; spellings[i] != NULL && (i == 0 || (found != NULL && found->len == 0)); i++)
    {
      g_clear_pointer (&found, g_ptr_array_unref);
      found = dossier_corpus_find_named (corpus, spellings[i], number, set_aside, NULL, error);
    }
  return found;
}

/* Of several documents that came from one place "PLACE#2" is the second. A file may be called so
 * itself, which is looked for before. */
static GPtrArray *
find_among (DossierCorpus *corpus, const char *name, gboolean set_aside, GError **error)
{
  g_autoptr (GPtrArray) found = find_spellings (corpus, name, 0, set_aside, error);
  const char *mark = strrchr (name, '#');
  g_autofree char *place = NULL;
  guint64 number;

  if (found == NULL || found->len > 0 || mark == NULL
      || !g_ascii_string_to_unsigned (mark + 1, 10, 1, G_MAXUINT, &number, NULL))
    return g_steal_pointer (&found);
  place = g_strndup (name, (gsize) (mark - name));
  return find_spellings (corpus, place, (guint) number, set_aside, error);
}

/**
 * dossier_cli_find_set_aside:
 * @corpus: a dossier
 * @name: the path of a document or the name of its file, as typed, with a number after "#" where
 *   one of several that came from there is meant
 * @error: set on failure
 *
 * Returns: (transfer full) (element-type DossierOrigin): those that were set aside and that it may
 *   name
 */
GPtrArray *
dossier_cli_find_set_aside (DossierCorpus *corpus, const char *name, GError **error)
{
  return find_among (corpus, name, TRUE, error);
}

/**
 * dossier_cli_name_document:
 * @uri: where a document came from
 * @number: the how manieth of those from there it is, 0 if none else came from there
 *
 * Returns: (transfer full): what names it for sure
 */
char *
dossier_cli_name_document (const char *uri, guint number)
{
  return number > 0 ? g_strdup_printf ("%s#%u", uri, number) : g_strdup (uri);
}

/* The document that was made of the very bytes of a file, wherever it was then. */
static gboolean
find_bytes (DossierCorpus *corpus, const char *path, GPtrArray *found, GError **error)
{
  g_autofree char *contents = NULL;
  g_autofree char *sum = NULL;
  gboolean held, set_aside;
  gint64 document;
  GStatBuf status;
  gsize length;

  if (dossier_held_files_stat (path, &status, &held) != 0 || held || !S_ISREG (status.st_mode)
      || status.st_size > DOSSIER_IMPORT_MAX_BYTES
      || !g_file_get_contents (path, &contents, &length, NULL))
    return TRUE;
  sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) contents, length);
  document = dossier_corpus_find_known (corpus, sum, &set_aside, error);
  if (document > 0 && !set_aside)
    {
      DossierOrigin *origin = g_new0 (DossierOrigin, 1);

      origin->document = document;
      g_ptr_array_add (found, origin);
    }
  return document >= 0;
}

static GPtrArray *
find_present (DossierCorpus *corpus, const char *name, GError **error)
{
  g_autoptr (GPtrArray) found = find_among (corpus, name, FALSE, error);

  if (found == NULL || (found->len == 0 && !find_bytes (corpus, name, found, error)))
    return NULL;
  return g_steal_pointer (&found);
}

static const char *
tell_missing (DossierCorpus *corpus, const char *name)
{
  g_autoptr (GPtrArray) found = dossier_cli_find_set_aside (corpus, name, NULL);

  return found != NULL && found->len > 0
           ? _("it is set aside; “dossier bring-back” brings it back")
           : _("no document of the dossier came from there");
}

static void
tell_several (DossierCorpus *corpus, const char *name, const GPtrArray *found)
{
  dossier_cli_report_failure (name, _("several documents are called so; name one of these:"));
  for (guint i = 0; i < MIN (found->len, MAX_TOLD); i++)
    {
      const DossierOrigin *origin = g_ptr_array_index (found, i);
      g_autoptr (DossierDocument) document
        = dossier_corpus_load_document (corpus, origin->document, NULL);
      const char *published = document != NULL ? dossier_document_get_published (document) : NULL;
      g_autofree char *sure = dossier_cli_name_document (origin->uri, origin->number);
      g_autofree char *told
        = g_strdup_printf ("  %s · %s · %s", sure, published != NULL ? published : _("no date"),
                           document != NULL ? dossier_document_get_title (document) : "");

      dossier_cli_report_line (told);
    }
  if (found->len > MAX_TOLD)
    {
      guint n = found->len - MAX_TOLD;
      g_autofree char *told = g_strdup_printf (ngettext ("  and %u more", "  and %u more", n), n);

      dossier_cli_report_line (told);
    }
}

/**
 * dossier_cli_find_document:
 * @corpus: a dossier
 * @name: the path of a document or the name of its file, as typed, with a number after "#" where
 *   several came from there; or a file of the same bytes
 *
 * What is wrong with the name is said on standard error, and which documents it may mean.
 *
 * Returns: row id of the document that it names, 0 if none or more than one does
 */
gint64
dossier_cli_find_document (DossierCorpus *corpus, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = find_present (corpus, name, &error);

  if (found != NULL && found->len == 1)
    return ((DossierOrigin *) g_ptr_array_index (found, 0))->document;
  if (found == NULL)
    dossier_cli_report_failure (name, error->message);
  else if (found->len == 0)
    dossier_cli_report_failure (name, tell_missing (corpus, name));
  else
    tell_several (corpus, name, found);
  return 0;
}
