/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "text-source.h"

#include <string.h>

#define TEXT_TYPE_SOURCE (text_source_get_type ())
G_DECLARE_FINAL_TYPE (TextSource, text_source, TEXT, SOURCE, GObject)

struct _TextSource
{
  GObject parent_instance;
  guint next;
  guint n_left;
  guint size;
  TextSourceFunc func;
  gpointer data;
  const char *name; /* of the only text */
  const char *text;
};

static gboolean
text_source_next (DossierSource *source, DossierImported **imported, char **what,
                  GCancellable *cancellable, GError **error)
{
  TextSource *self = TEXT_SOURCE (source);
  g_autofree char *name = NULL;
  DossierImported *document;
  char *text;

  if (self->n_left == 0)
    return FALSE;
  self->n_left--;
  text = self->func (self->next++, &name, self->data, error);
  if (text == NULL)
    {
      *what = g_steal_pointer (&name);
      return TRUE;
    }
  document = g_new0 (DossierImported, 1);
  document->uri = g_steal_pointer (&name);
  document->text = text;
  document->length = strlen (text);
  document->bytes = g_bytes_new (text, document->length);
  document->media_type = "text/plain";
  document->encoding = "UTF-8";
  document->identical = TRUE;
  *imported = document;
  return TRUE;
}

static guint
text_source_get_size (DossierSource *source)
{
  return TEXT_SOURCE (source)->size;
}

static void
text_source_iface_init (DossierSourceInterface *iface)
{
  iface->next = text_source_next;
  iface->get_size = text_source_get_size;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TextSource, text_source, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (DOSSIER_TYPE_SOURCE, text_source_iface_init))

static void
text_source_class_init (TextSourceClass *klass)
{
}

static void
text_source_init (TextSource *self)
{
}

DossierSource *
text_source_new (guint first, guint n, TextSourceFunc func, gpointer data)
{
  TextSource *self = g_object_new (TEXT_TYPE_SOURCE, NULL);

  self->next = first;
  self->n_left = self->size = n;
  self->func = func;
  self->data = data;
  return DOSSIER_SOURCE (self);
}

static char *
copy_text (guint number, char **name, gpointer data, GError **error)
{
  const TextSource *self = data;

  *name = g_strdup (self->name);
  return g_strdup (self->text);
}

DossierSource *
text_source_new_one (const char *name, const char *text)
{
  DossierSource *source = text_source_new (0, 1, copy_text, NULL);
  TextSource *self = TEXT_SOURCE (source);

  self->data = self;
  self->name = name;
  self->text = text;
  return source;
}
