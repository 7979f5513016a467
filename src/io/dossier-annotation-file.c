/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-annotation-file.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "dossier-error.h"

struct _DossierAnnotationFile
{
  GMutex lock;         /* for @file: several may load at once */
  FILE *file;
  GHashTable *places;  /* URI → gint64 *, where its line begins */
};

static void
fail (GError **error, const char *path, guint line, const char *reason)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_UNSUPPORTED, _("“%s”, line %u: %s"), name, line,
               reason);
}

static void
fail_to_open (GError **error, const char *path, int saved_errno)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (saved_errno),
               _("“%s” cannot be opened: %s"), name, g_strerror (saved_errno));
}

/* Objects and arrays inside each other: marks have six. The parser calls itself for each, and what
 * is very deep would end the program. */
#define DEEPEST 64

/* Whether what was printed could look so. The parser also reads comments, and strings between
 * apostrophes: a quote in them would hide from us what it sees. */
static gboolean
is_plain_json (const char *line, gsize length)
{
  gboolean in_string = FALSE;
  guint depth = 0;

  for (gsize i = 0; i < length && depth <= DEEPEST; i++)
    if (line[i] == '\\')
      i++;
    else if (line[i] == '"')
      in_string = !in_string;
    else if (!in_string && (line[i] == '\'' || line[i] == '/'))
      return FALSE;
    else if (!in_string && (line[i] == '[' || line[i] == '{'))
      depth++;
    else if (!in_string && (line[i] == ']' || line[i] == '}') && depth > 0)
      depth--;
  return depth <= DEEPEST;
}

static gboolean
parse_line (JsonParser *parser, const char *line, gsize length, GError **error)
{
  if (is_plain_json (line, length))
    return json_parser_load_from_data (parser, line, (gssize) length, error);
  g_set_error_literal (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED,
                       _("this is no output of “dossier annotate”"));
  return FALSE;
}

static const char *
get_uri (JsonParser *parser)
{
  JsonNode *root = json_parser_get_root (parser);
  JsonNode *document, *uri;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return NULL;
  document = json_object_get_member (json_node_get_object (root), "document");
  if (document == NULL || !JSON_NODE_HOLDS_OBJECT (document))
    return NULL;
  uri = json_object_get_member (json_node_get_object (document), "uri");
  return uri != NULL && json_node_get_value_type (uri) == G_TYPE_STRING ? json_node_get_string (uri)
                                                                        : NULL;
}

static gboolean
read_places (DossierAnnotationFile *self, const char *path, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  char *line = NULL;
  size_t size = 0;
  gboolean ok = TRUE;

  /* Lines are found again by their places, which a pipe does not have. */
  if (fseeko (self->file, 0, SEEK_SET) != 0)
    {
      fail_to_open (error, path, errno);
      return FALSE;
    }
  for (guint number = 1; ok; number++)
    {
      gint64 place = ftello (self->file);
      ssize_t length = getline (&line, &size, self->file);
      g_autoptr (GError) refused = NULL;

      if (length < 0)
        {
          ok = !ferror (self->file);
          if (!ok)
            fail_to_open (error, path, errno);
          break;
        }
      if (length == 1 && *line == '\n')
        continue;
      if (!parse_line (parser, line, (gsize) length, &refused))
        {
          fail (error, path, number, refused->message);
          ok = FALSE;
        }
      else if (get_uri (parser) == NULL)
        {
          fail (error, path, number, _("this is no output of “dossier annotate”"));
          ok = FALSE;
        }
      else
        g_hash_table_insert (self->places, g_strdup (get_uri (parser)),
                             g_memdup2 (&place, sizeof place));
    }
  free (line);
  return ok;
}

/**
 * dossier_annotation_file_open:
 * @path: what `dossier annotate` printed on an earlier day
 * @error: set if the file cannot be read or is something else; the message
 *   names the file and the line
 *
 * Returns: (transfer full): the annotations in it
 */
DossierAnnotationFile *
dossier_annotation_file_open (const char *path, GError **error)
{
  g_autoptr (DossierAnnotationFile) self = g_new0 (DossierAnnotationFile, 1);

  g_return_val_if_fail (path != NULL, NULL);

  g_mutex_init (&self->lock);
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->file = g_fopen (path, "rbe");
  if (self->file == NULL)
    {
      fail_to_open (error, path, errno);
      return NULL;
    }
  if (!read_places (self, path, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * dossier_annotation_file_close:
 * @self: (transfer full) (nullable): a file of annotations
 */
void
dossier_annotation_file_close (DossierAnnotationFile *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->file, fclose);
  g_hash_table_unref (self->places);
  g_mutex_clear (&self->lock);
  g_free (self);
}

/**
 * dossier_annotation_file_load:
 * @self: a file of annotations
 * @uri: a document's name
 * @error: set if its annotations can no longer be read
 *
 * Any thread.
 *
 * Returns: (transfer full) (nullable): a parser whose root is the document's object,
 *   %NULL without an error when the file has none
 */
JsonParser *
dossier_annotation_file_load (DossierAnnotationFile *self, const char *uri, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  const gint64 *place = g_hash_table_lookup (self->places, uri);
  char *line = NULL;
  size_t size = 0;
  ssize_t length = -1;
  gboolean ok;

  if (place == NULL)
    return NULL;
  g_mutex_lock (&self->lock);
  if (fseeko (self->file, *place, SEEK_SET) == 0)
    length = getline (&line, &size, self->file);
  g_mutex_unlock (&self->lock);

  /* It was read when the file was opened: what cannot be read now, or is another document's, was
   * written since. */
  ok = length > 0 && parse_line (parser, line, (gsize) length, NULL)
       && g_strcmp0 (get_uri (parser), uri) == 0;
  if (!ok)
    g_set_error_literal (error, DOSSIER_ERROR, DOSSIER_ERROR_NOT_FOUND,
                         _("The file of earlier marks has changed meanwhile"));
  free (line);
  return ok ? g_steal_pointer (&parser) : NULL;
}
