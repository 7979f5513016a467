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

/* Those that came from @name; where none did, those whose files were called so. */
static GPtrArray *
find_spelt (const GPtrArray *list, const char *name)
{
  g_autoptr (GPtrArray) exact = g_ptr_array_new ();
  g_autoptr (GPtrArray) by_file_name = g_ptr_array_new ();
  g_autofree char *end = g_strconcat ("/", name, NULL);

  for (guint i = 0; i < list->len; i++)
    {
      DossierShelved *shelved = g_ptr_array_index (list, i);

      if (g_str_equal (shelved->uri, name))
        g_ptr_array_add (exact, shelved);
      else if (g_str_has_suffix (shelved->uri, end))
        g_ptr_array_add (by_file_name, shelved);
    }
  return exact->len > 0 ? g_steal_pointer (&exact) : g_steal_pointer (&by_file_name);
}

/**
 * dossier_cli_find_set_aside:
 * @list: (element-type DossierShelved): documents that were set aside
 * @name: the path of a document or the name of its file, as typed
 *
 * Returns: (transfer container) (element-type DossierShelved): those of @list that it may name
 */
GPtrArray *
dossier_cli_find_set_aside (const GPtrArray *list, const char *name)
{
  g_auto (GStrv) spellings = list_spellings (name);
  GPtrArray *found = find_spelt (list, spellings[0]);

  for (guint i = 1; found->len == 0 && spellings[i] != NULL; i++)
    {
      g_ptr_array_unref (found);
      found = find_spelt (list, spellings[i]);
    }
  return found;
}

static GArray *
find_spellings (DossierCorpus *corpus, const char *name, GError **error)
{
  g_auto (GStrv) spellings = list_spellings (name);
  GArray *found = NULL;

  for (guint i = 0; spellings[i] != NULL && (i == 0 || (found != NULL && found->len == 0)); i++)
    {
      g_clear_pointer (&found, g_array_unref);
      found = dossier_corpus_find_named (corpus, spellings[i], NULL, error);
    }
  return found;
}

/* Of several documents that came from one place "PLACE#2" is the second. A file may be called so
 * itself, which is looked for before. */
static gboolean
choose_numbered (DossierCorpus *corpus, const char *name, GArray *found, GError **error)
{
  const char *mark = strrchr (name, '#');
  g_autofree char *place = NULL;
  g_autoptr (GArray) same = NULL;
  guint64 number;

  if (mark == NULL || !g_ascii_string_to_unsigned (mark + 1, 10, 1, G_MAXUINT, &number, NULL))
    return TRUE;
  place = g_strndup (name, (gsize) (mark - name));
  same = find_spellings (corpus, place, error);
  if (same != NULL && number <= same->len)
    g_array_append_val (found, g_array_index (same, gint64, number - 1));
  return same != NULL;
}

/* The document that was made of the very bytes of a file, wherever it was then. */
static gboolean
find_bytes (DossierCorpus *corpus, const char *path, GArray *found, GError **error)
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
    g_array_append_val (found, document);
  return document >= 0;
}

static GArray *
find_named (DossierCorpus *corpus, const char *name, GError **error)
{
  g_autoptr (GArray) found = find_spellings (corpus, name, error);

  if (found == NULL || (found->len == 0 && !choose_numbered (corpus, name, found, error))
      || (found->len == 0 && !find_bytes (corpus, name, found, error)))
    return NULL;
  return g_steal_pointer (&found);
}

static const char *
tell_missing (DossierCorpus *corpus, const char *name)
{
  g_autoptr (GPtrArray) list = dossier_corpus_list_set_aside (corpus, NULL, NULL);
  g_autoptr (GPtrArray) found = list != NULL ? dossier_cli_find_set_aside (list, name) : NULL;

  return found != NULL && found->len > 0
           ? _("it is set aside; “dossier bring-back” brings it back")
           : _("no document of the dossier came from there");
}

/* How @document is named for sure: where it came from, and the number of those from there. */
static char *
name_surely (const GPtrArray *documents, guint index)
{
  const char *uri = dossier_document_get_uri (g_ptr_array_index (documents, index));
  guint n = 0, number = 0;

  for (guint i = 0; i < documents->len; i++)
    if (g_str_equal (dossier_document_get_uri (g_ptr_array_index (documents, i)), uri))
      {
        n++;
        number += i <= index;
      }
  return n > 1 ? g_strdup_printf ("%s#%u", uri, number) : g_strdup (uri);
}

static void
tell_several (DossierCorpus *corpus, const char *name, const GArray *found)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);

  dossier_cli_report_failure (name, _("several documents are called so; name one of these:"));
  for (guint i = 0; i < found->len; i++)
    {
      gint64 id = g_array_index (found, gint64, i);
      DossierDocument *document = dossier_corpus_load_document (corpus, id, NULL);

      if (document != NULL)
        g_ptr_array_add (documents, document);
    }
  for (guint i = 0; i < MIN (documents->len, MAX_TOLD); i++)
    {
      DossierDocument *document = g_ptr_array_index (documents, i);
      const char *published = dossier_document_get_published (document);
      g_autofree char *sure = name_surely (documents, i);
      g_autofree char *told
        = g_strdup_printf ("  %s · %s · %s", sure, published != NULL ? published : _("no date"),
                           dossier_document_get_title (document));

      dossier_cli_report_line (told);
    }
  if (documents->len > MAX_TOLD)
    {
      guint n = documents->len - MAX_TOLD;
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
  g_autoptr (GArray) found = find_named (corpus, name, &error);

  if (found != NULL && found->len == 1)
    return g_array_index (found, gint64, 0);
  if (found == NULL)
    dossier_cli_report_failure (name, error->message);
  else if (found->len == 0)
    dossier_cli_report_failure (name, tell_missing (corpus, name));
  else
    tell_several (corpus, name, found);
  return 0;
}
