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

/* Reads one file of either place. The version covers every byte of every file. */
typedef struct
{
  GPtrArray *files;
  DossierJsonPool *pool;
  guint64 digest;
} Reader;

static void
free_file (gpointer data)
{
  DossierKnowledgeFile *file = data;

  g_free (file->name);
  g_free (file);
}

/* Tells versions apart; nobody has to be kept from making two alike. */
static guint64
digest_bytes (guint64 digest, const char *data, gsize length)
{
  for (gsize at = 0; at < length; at += sizeof digest)
    {
      guint64 piece = 0;

      memcpy (&piece, data + at, MIN (sizeof piece, length - at));
      digest = (digest ^ GUINT64_FROM_LE (piece)) * MULTIPLIER;
      digest ^= digest >> 29;
    }
  return (digest ^ length) * MULTIPLIER;
}

static DossierKnowledgeFile *
find_file (const GPtrArray *files, const char *name)
{
  for (guint i = 0; i < files->len; i++)
    {
      DossierKnowledgeFile *file = g_ptr_array_index (files, i);

      if (g_str_equal (file->name, name))
        return file;
    }
  return NULL;
}

static DossierJson *
parse (Reader *reader, const char *name, const char *data, gsize length, GError **error)
{
  DossierJson *root = dossier_json_parse (reader->pool, data, length, error);

  if (root == NULL)
    {
      g_prefix_error (error, "%s: ", name);
      return NULL;
    }
  if (root->kind != DOSSIER_JSON_OBJECT)
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED, "%s: not a JSON object", name);
      return NULL;
    }
  return root;
}

static gboolean
add_file (Reader *reader, const char *name, const char *data, gsize length, GError **error)
{
  DossierJson *root = parse (reader, name, data, length, error);
  DossierKnowledgeFile *file;

  if (root == NULL)
    return FALSE;

  reader->digest = digest_bytes (reader->digest, name, strlen (name));
  reader->digest = digest_bytes (reader->digest, data, length);
  file = find_file (reader->files, name);
  if (file == NULL)
    {
      file = g_new0 (DossierKnowledgeFile, 1);
      file->name = g_strdup (name);
      file->root = root;
      g_ptr_array_add (reader->files, file);
    }
  else if (dossier_json_get_boolean (root, "replaces", FALSE))
    file->root = root;
  else
    dossier_json_merge (file->root, root);
  return TRUE;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
add_resources (Reader *reader, const char *below, GError **error)
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
      g_autoptr (GBytes) bytes = NULL;

      if (!g_str_has_suffix (name, ".json"))
        continue;
      bytes = g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
      if (bytes == NULL || !add_file (reader, name, g_bytes_get_data (bytes, NULL),
                                      g_bytes_get_size (bytes), error))
        return FALSE;
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
add_folder (Reader *reader, const char *folder, const char *below, GError **error)
{
  g_autofree char *path = g_build_filename (folder, below, NULL);
  g_autoptr (GPtrArray) names = list_folder (path, error);

  if (names == NULL)
    return FALSE;
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *name = g_strconcat (below, g_ptr_array_index (names, i), NULL);
      g_autofree char *file = g_build_filename (folder, name, NULL);
      g_autofree char *data = NULL;
      gsize length;

      if (!g_file_get_contents (file, &data, &length, error)
          || !add_file (reader, name, data, length, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_user_files (Reader *reader, const char *folder, GError **error)
{
  g_autofree char *languages = g_build_filename (folder, LANGUAGE_FOLDER, NULL);

  return add_folder (reader, folder, "", error)
         && (!g_file_test (languages, G_FILE_TEST_IS_DIR)
             || add_folder (reader, folder, LANGUAGE_FOLDER, error));
}

/**
 * dossier_knowledge_files_read:
 * @folder: (nullable): a folder of the user's own files
 * @error: set to %DOSSIER_ERROR_MALFORMED with the file's name if one is no
 *   JSON object, or to a #GFileError
 *
 * Reads the built-in files, then those of @folder: a file of the same name
 * extends the built-in one, or takes its place if it says `"replaces": true`.
 *
 * Returns: (transfer full): the files, %NULL on failure
 */
DossierKnowledgeFiles *
dossier_knowledge_files_read (const char *folder, GError **error)
{
  g_autoptr (DossierKnowledgeFiles) self = g_new0 (DossierKnowledgeFiles, 1);
  Reader reader;

  self->files = g_ptr_array_new_with_free_func (free_file);
  self->pool = dossier_json_pool_new ();
  reader = (Reader) { self->files, self->pool, 0 };
  if (!add_resources (&reader, "", error) || !add_resources (&reader, LANGUAGE_FOLDER, error)
      || (folder != NULL && !add_user_files (&reader, folder, error)))
    return NULL;
  self->version = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", reader.digest);
  return g_steal_pointer (&self);
}

/**
 * dossier_knowledge_files_free:
 * @self: (transfer full) (nullable): files
 */
void
dossier_knowledge_files_free (DossierKnowledgeFiles *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->files);
  dossier_json_pool_free (self->pool);
  g_free (self->version);
  g_free (self);
}
