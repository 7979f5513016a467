/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "text-source.h"

#include <string.h>

#define TEXT_TYPE_SOURCE (text_source_get_type ())
G_DECLARE_FINAL_TYPE (TextSource, text_source, TEXT, SOURCE, GObject)

/* Gives one text. */
struct _TextSource
{
  GObject parent_instance;
  const char *name;
  const char *text;
};

static gboolean
text_source_next (DossierSource *source, DossierImported **imported, char **what, GCancellable *cancellable,
                  GError **error)
{
  TextSource *self = TEXT_SOURCE (source);
  const char *text = g_steal_pointer (&self->text);
  DossierImported *document;

  if (text == NULL)
    return FALSE;
  document = g_new0 (DossierImported, 1);
  document->uri = g_strdup (self->name);
  document->text = g_strdup (text);
  document->length = strlen (text);
  document->bytes = g_bytes_new_static (text, document->length);
  document->media_type = "text/plain";
  document->encoding = "UTF-8";
  document->identical = TRUE;
  *imported = document;
  return TRUE;
}

static guint
text_source_get_size (DossierSource *source)
{
  return 1;
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
text_source_new (const char *name, const char *text)
{
  TextSource *self = g_object_new (TEXT_TYPE_SOURCE, NULL);

  self->name = name;
  self->text = text;
  return DOSSIER_SOURCE (self);
}
