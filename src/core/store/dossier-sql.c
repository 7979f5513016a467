/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-sql.h"

#include <gio/gio.h>
#include <string.h>

#include "dossier-store-resources.h"

/* All SQL is text in sql/: schema-N.sql takes a file from version N - 1 to N; every
 * other file holds named statements, each under a line `-- [name]`. */

#define FOLDER "/io/github/dossierapp/Dossier/sql/"

static char *
read_resource (const char *file)
{
  g_autofree char *path = g_strconcat (FOLDER, file, NULL);
  g_autoptr (GBytes) bytes = NULL;

  bytes = g_resource_lookup_data (dossier_store_get_resource (), path, 0, NULL);
  if (bytes == NULL)
    return NULL;
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
add_statements (GHashTable *statements, char *text)
{
  char *heading = g_str_has_prefix (text, "-- [") ? text : strstr (text, "\n-- [");

  while (heading != NULL)
    {
      char *name = strchr (heading, '[') + 1;
      char *end = strchr (name, ']');
      char *next;

      g_assert (end != NULL);
      *end = '\0';
      next = strstr (end + 1, "\n-- [");
      if (next != NULL)
        *next = '\0';
      if (!g_hash_table_insert (statements, g_strdup (name), g_strstrip (g_strdup (end + 1))))
        g_error ("Two statements are called %s", name);
      heading = next != NULL ? next + 1 : NULL;
    }
}

static gpointer
load_statements (gpointer data)
{
  GHashTable *statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (GStrv) files = NULL;

  files = g_resource_enumerate_children (dossier_store_get_resource (), FOLDER, 0, NULL);
  for (guint i = 0; files != NULL && files[i] != NULL; i++)
    {
      g_autofree char *text = NULL;

      if (g_str_has_prefix (files[i], "schema-"))
        continue;
      text = read_resource (files[i]);
      add_statements (statements, text);
    }
  return statements;
}

/**
 * dossier_sql:
 * @name: the name of a statement or of a part of one
 *
 * May be called from any thread. An unknown name is a programmer's error.
 *
 * Returns: (transfer none): its text
 */
const char *
dossier_sql (const char *name)
{
  static GOnce once = G_ONCE_INIT;
  const char *text;

  g_once (&once, load_statements, NULL);
  text = g_hash_table_lookup (once.retval, name);
  if (text == NULL)
    g_error ("There is no statement called %s", name);
  return text;
}

/**
 * dossier_sql_step:
 * @version: a version of the file's form, 1 or more
 *
 * Returns: (transfer full): the statements that take a file of the version
 *   before to @version
 */
char *
dossier_sql_step (guint version)
{
  g_autofree char *file = g_strdup_printf ("schema-%u.sql", version);
  char *text = read_resource (file);

  g_assert (text != NULL);
  return text;
}
