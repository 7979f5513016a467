/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-knowledge-files.h"

#include <gio/gio.h>
#include <string.h>

#include "dossier-error.h"
#include "dossier-json-parse.h"
#include "dossier-knowledge-resources.h"

#define RESOURCE_FOLDER "/io/github/dossierapp/Dossier/knowledge/"
#define LANGUAGE_FOLDER "lang/"
#define MULTIPLIER G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)

/* The version covers every byte of every file. */
typedef struct
{
  GPtrArray *files;
  guint64 digest;
} Finder;

static void
free_file (gpointer data)
{
  DossierKnowledgeFile *file = data;

  g_free (file->name);
  g_clear_pointer (&file->built_in, g_bytes_unref);
  g_clear_pointer (&file->own, g_bytes_unref);
  g_free (file);
}

static inline guint64
digest_piece (guint64 digest, guint64 piece)
{
  digest = (digest ^ GUINT64_FROM_LE (piece)) * MULTIPLIER;
  return digest ^ digest >> 29;
}

/* Tells versions apart; nobody has to be kept from making two alike. */
static guint64
digest_bytes (guint64 digest, const char *data, gsize length)
{
  guint64 piece;
  gsize at = 0;

  for (; length - at >= sizeof piece; at += sizeof piece)
    {
      memcpy (&piece, data + at, sizeof piece);
      digest = digest_piece (digest, piece);
    }
  if (at < length)
    {
      piece = 0;
      memcpy (&piece, data + at, length - at);
      digest = digest_piece (digest, piece);
    }
  return (digest ^ length) * MULTIPLIER;
}

static DossierKnowledgeFile *
ensure_file (Finder *finder, const char *name)
{
  DossierKnowledgeFile *file;

  for (guint i = 0; i < finder->files->len; i++)
    {
      file = g_ptr_array_index (finder->files, i);
      if (g_str_equal (file->name, name))
        return file;
    }
  file = g_new0 (DossierKnowledgeFile, 1);
  file->name = g_strdup (name);
  g_ptr_array_add (finder->files, file);
  return file;
}

/* Adds what stands under a name in one of the two places. */
static void
add_bytes (Finder *finder, const char *name, GBytes *bytes, gboolean built_in)
{
  DossierKnowledgeFile *file = ensure_file (finder, name);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  finder->digest = digest_bytes (finder->digest, name, strlen (name));
  finder->digest = digest_bytes (finder->digest, data, length);
  *(built_in ? &file->built_in : &file->own) = bytes;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
add_resources (Finder *finder, const char *below, GError **error)
{
  GResource *resource = dossier_knowledge_get_resource ();
  g_autofree char *folder = g_strconcat (RESOURCE_FOLDER, below, NULL);
  g_auto (GStrv) names = g_resource_enumerate_children (resource, folder,
                                                        G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (names == NULL)
    return FALSE;
  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = g_strconcat (below, names[i], NULL);
      g_autofree char *path = g_strconcat (RESOURCE_FOLDER, name, NULL);
      GBytes *bytes;

      if (!g_str_has_suffix (name, ".json"))
        continue;
      bytes = g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
      if (bytes == NULL)
        return FALSE;
      add_bytes (finder, name, bytes, TRUE);
    }
  return TRUE;
}

/* The JSON files of a folder in the order of their names. */
static GPtrArray *
list_folder (const char *path, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (path, 0, error);
  const char *name;

  if (dir == NULL)
    return NULL;
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".json") && *name != '.')
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return g_steal_pointer (&names);
}

static gboolean
add_folder (Finder *finder, const char *folder, const char *below, GError **error)
{
  g_autofree char *path = g_build_filename (folder, below, NULL);
  g_autoptr (GPtrArray) names = list_folder (path, error);

  if (names == NULL)
    return FALSE;
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *name = g_strconcat (below, g_ptr_array_index (names, i), NULL);
      g_autofree char *file = g_build_filename (folder, name, NULL);
      char *data;
      gsize length;

      if (!g_file_get_contents (file, &data, &length, error))
        return FALSE;
      add_bytes (finder, name, g_bytes_new_take (data, length), FALSE);
    }
  return TRUE;
}

static gboolean
add_user_files (Finder *finder, const char *folder, GError **error)
{
  g_autofree char *languages = g_build_filename (folder, LANGUAGE_FOLDER, NULL);

  return add_folder (finder, folder, "", error)
         && (!g_file_test (languages, G_FILE_TEST_IS_DIR)
             || add_folder (finder, folder, LANGUAGE_FOLDER, error));
}

/**
 * dossier_knowledge_files_find:
 * @folder: (nullable): a folder of the user's own files
 * @version: (out): a digest of all files
 * @error: set to a #GFileError if a file of @folder cannot be read
 *
 * Finds the built-in files and those of @folder.
 *
 * Returns: (transfer full) (element-type DossierKnowledgeFile): the files in a fixed
 *   order, %NULL on failure
 */
GPtrArray *
dossier_knowledge_files_find (const char *folder, char **version, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (free_file);
  Finder finder = { files, 0 };

  if (!add_resources (&finder, "", error) || !add_resources (&finder, LANGUAGE_FOLDER, error)
      || (folder != NULL && !add_user_files (&finder, folder, error)))
    return NULL;
  *version = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", finder.digest);
  return g_steal_pointer (&files);
}

static DossierJson *
parse (GBytes *bytes, DossierJsonPool *pool, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  DossierJson *root = dossier_json_parse (pool, data, length, error);

  if (root == NULL || root->kind == DOSSIER_JSON_OBJECT)
    return root;
  g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED, "not a JSON object");
  return NULL;
}

/**
 * dossier_knowledge_file_read:
 * @self: a file
 * @pool: where its values go
 * @error: set to %DOSSIER_ERROR_MALFORMED if it is no JSON object
 *
 * Reads a file. The user's own extends the built-in one, or takes its place if
 * it says `"replaces": true`. Any thread; a pool belongs to one at a time.
 *
 * Returns: (transfer none): what the file holds, %NULL on failure
 */
DossierJson *
dossier_knowledge_file_read (const DossierKnowledgeFile *self, DossierJsonPool *pool,
                             GError **error)
{
  DossierJson *own = NULL, *root;

  if (self->own != NULL)
    {
      own = parse (self->own, pool, error);
      if (own == NULL || self->built_in == NULL
          || dossier_json_get_boolean (own, "replaces", FALSE))
        return own;
    }
  root = parse (self->built_in, pool, error);
  if (root != NULL && own != NULL)
    dossier_json_merge (root, own);
  return root;
}
