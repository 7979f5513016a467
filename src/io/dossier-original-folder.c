/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-original-folder.h"

#include <glib/gstdio.h>
#include <string.h>

#include "dossier-import-text.h"
#include "dossier-original-file.h"

struct _DossierOriginalFolder
{
  char *path;
  GHashTable *taken; /* char *, a name → Taken: what has it, with and without a number */
};

/* Many documents may have had one name, as what is saved from the network has. To look at all files
 * of that name for each of them takes hours for some ten thousand, so they are looked at once. */
typedef struct
{
  guint next;       /* no file has a smaller number */
  GHashTable *sums; /* char *: SHA-256 of a file → char *: its path */
} Taken;

static void
free_taken (gpointer data)
{
  Taken *taken = data;

  g_hash_table_unref (taken->sums);
  g_free (taken);
}

/**
 * dossier_original_folder_new:
 * @path: a folder that is there
 *
 * Returns: (transfer full): it
 */
DossierOriginalFolder *
dossier_original_folder_new (const char *path)
{
  DossierOriginalFolder *self = g_new0 (DossierOriginalFolder, 1);

  self->path = g_strdup (path);
  self->taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_taken);
  return self;
}

/**
 * dossier_original_folder_free:
 * @self: (transfer full) (nullable): a folder
 */
void
dossier_original_folder_free (DossierOriginalFolder *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->taken);
  g_free (self->path);
  g_free (self);
}

/* "name.txt", "name (2).txt", … */
static char *
make_path (DossierOriginalFolder *self, const char *name, guint number)
{
  const char *dot = strrchr (name, '.');
  gsize stem = dot != NULL && dot != name ? (gsize) (dot - name) : strlen (name);
  g_autofree char *numbered = NULL;

  if (number == 1)
    return g_build_filename (self->path, name, NULL);
  numbered = g_strdup_printf ("%.*s (%u)%s", (int) stem, name, number, name + stem);
  return g_build_filename (self->path, numbered, NULL);
}

static gboolean
is_there (const char *path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (path, G_FILE_TEST_IS_SYMLINK);
}

/* What is no document needs no sum, however large it is. */
static char *
sum_file (const char *path)
{
  g_autoptr (GMappedFile) file = NULL;
  GStatBuf status;

  if (g_stat (path, &status) != 0 || !S_ISREG (status.st_mode)
      || status.st_size > DOSSIER_IMPORT_MAX_BYTES)
    return NULL;
  file = g_mapped_file_new (path, FALSE, NULL);
  return file != NULL
           ? g_compute_checksum_for_data (G_CHECKSUM_SHA256,
                                          (const guchar *) g_mapped_file_get_contents (file),
                                          g_mapped_file_get_length (file))
           : NULL;
}

static Taken *
find_taken (DossierOriginalFolder *self, const char *name)
{
  Taken *taken = g_hash_table_lookup (self->taken, name);

  if (taken != NULL)
    return taken;
  taken = g_new0 (Taken, 1);
  taken->sums = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (taken->next = 1;; taken->next++)
    {
      g_autofree char *path = make_path (self, name, taken->next);
      char *sum;

      if (!is_there (path))
        break;
      sum = sum_file (path);
      if (sum != NULL && !g_hash_table_contains (taken->sums, sum))
        g_hash_table_insert (taken->sums, sum, g_steal_pointer (&path));
      else
        g_free (sum);
    }
  g_hash_table_insert (self->taken, g_strdup (name), taken);
  return taken;
}

/* A disk may take two names for one, so each is looked at again. */
static char *
choose_path (DossierOriginalFolder *self, const char *name, Taken *taken)
{
  char *path = make_path (self, name, taken->next++);

  while (is_there (path))
    {
      g_free (path);
      path = make_path (self, name, taken->next++);
    }
  return path;
}

/**
 * dossier_original_folder_write:
 * @self: a folder
 * @corpus: an open dossier
 * @document: row id
 * @error: as dossier_original_file_write()
 *
 * Writes the file that a document was imported from under the name that it had, or with a number.
 * Where the same bytes stand there already, nothing is written.
 *
 * Returns: (transfer full) (nullable): the path of the file, %NULL on failure
 */
char *
dossier_original_folder_write (DossierOriginalFolder  *self,
                               DossierCorpus          *corpus,
                               gint64                  document,
                               GError                **error)
{
  g_autoptr (DossierOriginal) original = dossier_original_file_read (corpus, document, error);
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  const char *there;
  Taken *taken;

  if (original == NULL)
    return NULL;
  name = dossier_original_file_choose_name (original->uri, original->media_type);
  taken = find_taken (self, name);
  there = g_hash_table_lookup (taken->sums, original->sha256);
  if (there != NULL)
    return g_strdup (there);
  path = choose_path (self, name, taken);
  if (!dossier_original_file_write_bytes (original->bytes, path, error))
    return NULL;
  g_hash_table_insert (taken->sums, g_strdup (original->sha256), g_strdup (path));
  return g_steal_pointer (&path);
}
