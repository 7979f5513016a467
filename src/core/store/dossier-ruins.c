/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-ruins.h"

#include <string.h>

#include "dossier-pages.h"
#include "dossier-text-pack.h"

typedef struct
{
  DossierConnection *connection;
  DossierCursor *cursors[5];
} Ruins;

/* What tells the rows of a table from those of all others: the kinds of their values, a letter
 * each as in DossierPageKind, and a dot for any. A text may be as short as a phrase of another
 * table of two columns; hashes and lengths tell later which is which. Later forms have added
 * values behind the others. */
static const struct
{
  const char *name;
  guint n_taken;
  const char *kinds[5];
} tables[] = {
  { "ruins-content", 2, { "nt", "nb" } },
  { "ruins-source", 8, { "nttt..i.", "nbtt..i.", "nbtt..i.." } },
  { "ruins-holding", 20,
    { "nitit...i....ii", "nitit...i....ii.i", "nitit...i....ii.ii", "nitit...i....ii.ii.",
      "nitit...i....ii.ii.." } },
  { "ruins-decision", 13, { "niiiiittttiii" } },
  { "ruins-correction", 5, { "nitii" } },
};

static gboolean
has_kinds (const DossierPageValue *values, guint n, const char *kinds)
{
  static const char letters[] = { [DOSSIER_PAGE_NULL] = 'n',
                                  [DOSSIER_PAGE_INTEGER] = 'i',
                                  [DOSSIER_PAGE_REAL] = 'r',
                                  [DOSSIER_PAGE_TEXT] = 't',
                                  [DOSSIER_PAGE_BLOB] = 'b' };

  if (kinds == NULL || n != strlen (kinds))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (kinds[i] != '.' && kinds[i] != letters[values[i].kind])
      return FALSE;
  return TRUE;
}

static gboolean
insert (DossierCursor *cursor, gint64 id, const DossierPageValue *values, guint n, guint n_taken,
        GError **error)
{
  g_autoptr (GPtrArray) blobs = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  dossier_cursor_bind_int (cursor, ":c0", id);
  for (guint i = 1; i < n_taken; i++)
    {
      g_autofree char *parameter = g_strdup_printf (":c%u", i);
      const DossierPageValue none = { .kind = DOSSIER_PAGE_NULL };
      const DossierPageValue *value = i < n ? &values[i] : &none;

      if (value->kind == DOSSIER_PAGE_INTEGER)
        dossier_cursor_bind_int (cursor, parameter, value->integer);
      else if (value->kind == DOSSIER_PAGE_TEXT)
        dossier_cursor_bind_text_sized (cursor, parameter, (const char *) value->data, value->size);
      else if (value->kind == DOSSIER_PAGE_BLOB)
        {
          g_ptr_array_add (blobs, g_bytes_new_static (value->data, value->size));
          dossier_cursor_bind_bytes (cursor, parameter, g_ptr_array_index (blobs, blobs->len - 1));
        }
      else
        dossier_cursor_bind_text (cursor, parameter, NULL);
    }
  return dossier_cursor_run (cursor, error);
}

/* Rows of the full-text index are bytes too, but no texts. */
static gboolean
insert_text (DossierCursor *cursor, gint64 id, const DossierPageValue *body, GError **error)
{
  gsize length;
  g_autofree char *text = dossier_text_unpack (body->data, body->size, &length);

  if (text == NULL || !g_utf8_validate_len (text, length, NULL))
    return TRUE;
  dossier_cursor_bind_int (cursor, ":c0", id);
  dossier_cursor_bind_text_sized (cursor, ":c1", text, length);
  return dossier_cursor_run (cursor, error);
}

static gboolean
take_row (gint64 id, const DossierPageValue *values, guint n, gpointer data, GError **error)
{
  Ruins *self = data;

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    for (gsize k = 0; k < G_N_ELEMENTS (tables[i].kinds); k++)
      if (has_kinds (values, n, tables[i].kinds[k]))
        return i == 0 && values[1].kind == DOSSIER_PAGE_BLOB
                 ? insert_text (self->cursors[i], id, &values[1], error)
                 : insert (self->cursors[i], id, values, n, tables[i].n_taken, error);
  return TRUE;
}

static gboolean
fill (Ruins *self, const char *path, GError **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, error);
  gboolean done = file != NULL && dossier_connection_begin (self->connection, TRUE, error);

  for (gsize i = 0; done && i < G_N_ELEMENTS (tables); i++)
    {
      self->cursors[i] = dossier_connection_query (self->connection, tables[i].name, error);
      done = self->cursors[i] != NULL;
    }
  done = done && dossier_pages_foreach_row ((const guint8 *) g_mapped_file_get_contents (file),
                                            g_mapped_file_get_length (file), take_row, self, error);
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    g_clear_pointer (&self->cursors[i], dossier_cursor_release);
  return done && dossier_connection_commit (self->connection, error);
}

/**
 * dossier_ruins_collect:
 * @path: a damaged dossier that nobody has open, without a log
 * @scratch: where a database can be made for what is found
 * @cancellable: (nullable): stops the work
 * @error: set on failure
 *
 * Gathers texts, sources, documents and decisions from the pages of a file, for what its tables no
 * longer lead to. Some may be out of date.
 *
 * Returns: (transfer full): a connection to a database with these tables
 */
DossierConnection *
dossier_ruins_collect (const char    *path,
                       const char    *scratch,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autoptr (DossierConnection) connection = NULL;
  Ruins self = { NULL };

  connection = dossier_connection_open (scratch, DOSSIER_CONNECTION_CREATE, error);
  if (connection == NULL || !dossier_connection_run (connection, "ruins-tables", error))
    return NULL;
  self.connection = connection;
  dossier_connection_set_cancellable (connection, cancellable);
  if (!fill (&self, path, error))
    return NULL;
  dossier_connection_set_cancellable (connection, NULL);
  return g_steal_pointer (&connection);
}
