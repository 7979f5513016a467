/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A folder that a test fills; taken away with all it holds, links not followed. */
typedef struct
{
  char *path;
} ScratchFolder;

static inline ScratchFolder *
scratch_folder_new (void)
{
  ScratchFolder *self = g_new0 (ScratchFolder, 1);

  self->path = g_dir_make_tmp ("dossier-test-XXXXXX", NULL);
  g_assert_nonnull (self->path);
  return self;
}

static inline void
scratch_remove (const char *path)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK) && g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_chmod (path, 0700);
      dir = g_dir_open (path, 0, NULL);
      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *child = g_build_filename (path, name, NULL);

          scratch_remove (child);
        }
    }
  g_remove (path);
}

static inline void
scratch_folder_free (ScratchFolder *self)
{
  scratch_remove (self->path);
  g_free (self->path);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ScratchFolder, scratch_folder_free)

/* The path of @name in the folder, with the folders on the way made. */
static inline char *
scratch_path (ScratchFolder *self, const char *name)
{
  g_autofree char *folder = NULL;
  char *path = g_build_filename (self->path, name, NULL);

  folder = g_path_get_dirname (path);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  return path;
}

static inline char *
scratch_write (ScratchFolder *self, const char *name, const char *data, gssize length)
{
  g_autoptr (GError) error = NULL;
  char *path = scratch_path (self, name);

  g_file_set_contents (path, data, length, &error);
  g_assert_no_error (error);
  return path;
}

static inline void
scratch_link (ScratchFolder *self, const char *name, const char *target)
{
  g_autofree char *path = scratch_path (self, name);

  g_assert_cmpint (symlink (target, path), ==, 0);
}
