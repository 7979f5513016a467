/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-file-source.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "dossier-error.h"
#include "dossier-held-files.h"
#include "dossier-import-text.h"

/**
 * DossierFileSource:
 *
 * Documents from files and folders. A folder is walked when its turn comes, in
 * the byte order of its names, so that the order of the documents is the
 * same on every machine; hidden entries (with a leading full stop) are passed
 * over, and so is the dossier that is open and what SQLite keeps beside it.
 * Links to folders are followed, but no folder is entered twice, so that
 * neither a loop nor a web of links can make the walk long.
 */
struct _DossierFileSource
{
  GObject parent_instance;
  GQueue pending;      /* Pending: paths whose turn has not come */
  GHashTable *entered; /* Place: the folders walked so far */
  guint n_seen;
  char *folder;        /* named by the caller and being walked, NULL if that is a file */
  guint n_seen_before; /* it was begun */
  GPtrArray *empty;    /* char *: folders named by the caller that had nothing to read */
};

typedef struct
{
  char *path;
  gboolean is_named; /* by the caller, who wants to hear of it whatever it is */
} Pending;

typedef struct
{
  guint64 device;
  guint64 inode;
} Place;

static void dossier_file_source_source_init (DossierSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DossierFileSource, dossier_file_source, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (DOSSIER_TYPE_SOURCE,
                                                      dossier_file_source_source_init))

static Pending *
pending_new (char *path, gboolean is_named)
{
  Pending *pending = g_new (Pending, 1);

  *pending = (Pending) { path, is_named };
  return pending;
}

static void
pending_free (gpointer data)
{
  Pending *pending = data;

  g_free (pending->path);
  g_free (pending);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pending, pending_free)

static guint
place_hash (gconstpointer data)
{
  const Place *place = data;

  return g_int64_hash (&place->inode) ^ (guint) place->device;
}

static gboolean
place_equal (gconstpointer a, gconstpointer b)
{
  const Place *x = a, *y = b;

  return x->device == y->device && x->inode == y->inode;
}

static int
compare_names_down (gconstpointer a, gconstpointer b)
{
  return -strcmp (*(char *const *) a, *(char *const *) b);
}

/* Puts the folder's entries in front of all that waits. */
static gboolean
open_folder (DossierFileSource *self, const char *path, const GStatBuf *info, GError **error)
{
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  Place place = { info->st_dev, info->st_ino };
  const char *name;

  if (!g_hash_table_add (self->entered, g_memdup2 (&place, sizeof place)))
    {
      g_set_error_literal (error, DOSSIER_ERROR, DOSSIER_ERROR_LOOP,
                           _("This leads back to a folder that was already read"));
      return FALSE;
    }

  /* GLib names the folder in its message, as those do who show it. */
  if (g_access (path, R_OK | X_OK) != 0)
    {
      int saved = errno;

      g_set_error_literal (error, G_FILE_ERROR, (int) g_file_error_from_errno (saved),
                           g_strerror (saved));
      return FALSE;
    }
  dir = g_dir_open (path, 0, error);
  if (dir == NULL)
    return FALSE;
  while ((name = g_dir_read_name (dir)) != NULL)
    if (name[0] != '.')
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names_down);

  for (guint i = 0; i < names->len; i++)
    {
      const char *entry = g_ptr_array_index (names, i);

      g_queue_push_head (&self->pending, pending_new (g_build_filename (path, entry, NULL), FALSE));
    }
  return TRUE;
}

/* Says why a path cannot be looked at. */
static const char *
describe_missing (const char *path, int saved_errno)
{
  if (saved_errno == ENOENT && g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    return _("The link points to nothing");
  if (saved_errno == ENOENT && strstr (path, "://") != NULL && g_uri_peek_scheme (path) != NULL)
    return _("Only files and folders are read, not addresses on the network");
  return g_strerror (saved_errno);
}

/* A local path; what is not local (a URI of another scheme) stays as given and fails by name. */
static char *
local_path (const char *path)
{
  if (g_str_has_prefix (path, "file:"))
    return g_filename_from_uri (path, NULL, NULL);
  return g_strdup (path);
}

static void
end_folder (DossierFileSource *self)
{
  if (self->folder != NULL && self->n_seen == self->n_seen_before)
    g_ptr_array_add (self->empty, g_steal_pointer (&self->folder));
  g_clear_pointer (&self->folder, g_free);
}

static gboolean
dossier_file_source_next (DossierSource    *source,
                          DossierImported **imported,
                          char            **what,
                          GCancellable     *cancellable,
                          GError          **error)
{
  DossierFileSource *self = DOSSIER_FILE_SOURCE (source);

  while (!g_queue_is_empty (&self->pending) && !g_cancellable_is_cancelled (cancellable))
    {
      g_autoptr (Pending) pending = g_queue_pop_head (&self->pending);
      const char *path = pending->path;
      gboolean ok, held;
      GStatBuf info;

      if (pending->is_named)
        end_folder (self);
      if (dossier_held_files_stat (path, &info, &held) != 0)
        {
          int saved = errno;

          g_set_error_literal (error, G_FILE_ERROR, (int) g_file_error_from_errno (saved),
                               describe_missing (path, saved));
          ok = FALSE;
        }
      else if ((info.st_mode & S_IFMT) == S_IFDIR)
        {
          ok = open_folder (self, path, &info, error);
          if (ok && pending->is_named)
            {
              self->folder = g_steal_pointer (&pending->path);
              self->n_seen_before = self->n_seen;
            }
          if (ok)
            continue;
        }
      else if (held)
        {
          if (!pending->is_named)
            continue;
          g_set_error_literal (error, DOSSIER_ERROR, DOSSIER_ERROR_DUPLICATE,
                               _("This is the dossier itself, or belongs to it"));
          ok = FALSE;
        }
      else
        {
          *imported = dossier_import_text_file (path, cancellable, error);
          ok = *imported != NULL;
        }

      self->n_seen++;
      if (!ok)
        *what = g_steal_pointer (&pending->path);
      return TRUE;
    }
  if (g_queue_is_empty (&self->pending))
    end_folder (self);
  return FALSE;
}

/* Folders change the number while they are opened. */
static guint
dossier_file_source_get_size (DossierSource *source)
{
  DossierFileSource *self = DOSSIER_FILE_SOURCE (source);

  return self->n_seen + g_queue_get_length (&self->pending);
}

static void
dossier_file_source_finalize (GObject *object)
{
  DossierFileSource *self = DOSSIER_FILE_SOURCE (object);

  g_queue_clear_full (&self->pending, pending_free);
  g_hash_table_unref (self->entered);
  g_ptr_array_unref (self->empty);
  g_free (self->folder);
  G_OBJECT_CLASS (dossier_file_source_parent_class)->finalize (object);
}

static void
dossier_file_source_source_init (DossierSourceInterface *iface)
{
  iface->next = dossier_file_source_next;
  iface->get_size = dossier_file_source_get_size;
}

static void
dossier_file_source_class_init (DossierFileSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_file_source_finalize;
}

static void
dossier_file_source_init (DossierFileSource *self)
{
  g_queue_init (&self->pending);
  self->entered = g_hash_table_new_full (place_hash, place_equal, g_free, NULL);
  self->empty = g_ptr_array_new_with_free_func (g_free);
}

/**
 * dossier_file_source_new:
 * @paths: (array zero-terminated=1): files, folders or `file:` URIs
 *
 * Returns: (transfer full): a source of the documents in @paths, in order
 */
DossierSource *
dossier_file_source_new (const char *const *paths)
{
  DossierFileSource *self = g_object_new (DOSSIER_TYPE_FILE_SOURCE, NULL);

  for (guint i = 0; paths[i] != NULL; i++)
    {
      char *path = local_path (paths[i]);

      if (path == NULL)
        path = g_strdup (paths[i]);
      g_queue_push_tail (&self->pending, pending_new (path, TRUE));
    }
  return DOSSIER_SOURCE (self);
}

/**
 * dossier_file_source_list_empty:
 * @self: a source that has come to its end
 *
 * A folder in which a file could not be read had something.
 *
 * Returns: (transfer full) (array zero-terminated=1): those of the paths it was made for that are
 *   folders with nothing to read in them or below
 */
char **
dossier_file_source_list_empty (DossierFileSource *self)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();

  g_return_val_if_fail (DOSSIER_IS_FILE_SOURCE (self), NULL);

  for (guint i = 0; i < self->empty->len; i++)
    g_strv_builder_add (paths, g_ptr_array_index (self->empty, i));
  return g_strv_builder_end (paths);
}
