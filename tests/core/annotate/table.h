/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

/* Returns: (transfer full): the lines of a table that lies in a folder beside the tests */
static inline GStrv
table_read_lines (const char *folder, const char *name)
{
  g_autofree char *path
    = g_test_build_filename (G_TEST_DIST, "core", "annotate", folder, name, NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  return g_strsplit (contents, "\n", -1);
}

/* An empty line or a remark. */
static inline gboolean
table_line_is_empty (const char *line)
{
  return *line == '\0' || *line == '#';
}
