/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-cli-document.h"

#include <glib/gi18n-lib.h>

#include "dossier-cli-private.h"

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
find_named (DossierCorpus *corpus, const char *name, GError **error)
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

static const char *
tell_missing (DossierCorpus *corpus, const char *name)
{
  g_autoptr (GPtrArray) list = dossier_corpus_list_set_aside (corpus, NULL, NULL);
  g_autoptr (GPtrArray) found = list != NULL ? dossier_cli_find_set_aside (list, name) : NULL;

  return found != NULL && found->len > 0
           ? _("it is set aside; “dossier bring-back” brings it back")
           : _("no document of the dossier came from there");
}

/**
 * dossier_cli_find_document:
 * @corpus: a dossier
 * @name: the path of a document or the name of its file, as typed
 *
 * What is wrong with the name is said on standard error.
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
    dossier_cli_report_failure (name,
                                _("several documents are called so; name one by its whole path"));
  return 0;
}
