/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-salvage-source.h"

struct _DossierSalvageSource
{
  GObject parent_instance;

  DossierSalvage *salvage; /* (unowned) */
  GPtrArray *given;        /* DossierSalvaged, without text and bytes */
};

static gboolean
dossier_salvage_source_next (DossierSource     *source,
                             DossierImported  **imported,
                             char             **what,
                             GCancellable      *cancellable,
                             GError           **error)
{
  DossierSalvageSource *self = DOSSIER_SALVAGE_SOURCE (source);
  DossierSalvaged *salvaged = dossier_salvage_next (self->salvage);
  DossierImported *document;

  if (salvaged == NULL)
    return FALSE;
  document = g_new0 (DossierImported, 1);
  document->uri = g_strdup (salvaged->uri);
  document->bytes = g_steal_pointer (&salvaged->bytes);
  document->media_type = g_intern_string (salvaged->media_type);
  document->encoding = salvaged->encoding != NULL ? g_intern_string (salvaged->encoding) : NULL;
  document->text = g_steal_pointer (&salvaged->text);
  document->length = salvaged->length;
  document->identical = salvaged->identical;
  document->remark = g_strdup (salvaged->remark);
  document->title = g_strdup (salvaged->heading);
  document->source_url = g_strdup (salvaged->source_url);
  g_ptr_array_add (self->given, salvaged);
  *imported = document;
  return TRUE;
}

static guint
dossier_salvage_source_get_size (DossierSource *source)
{
  return dossier_salvage_get_n_documents (DOSSIER_SALVAGE_SOURCE (source)->salvage);
}

static void
dossier_salvage_source_iface_init (DossierSourceInterface *iface)
{
  iface->next = dossier_salvage_source_next;
  iface->get_size = dossier_salvage_source_get_size;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (DossierSalvageSource, dossier_salvage_source, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (DOSSIER_TYPE_SOURCE,
                                                      dossier_salvage_source_iface_init))

static void
dossier_salvage_source_finalize (GObject *object)
{
  DossierSalvageSource *self = DOSSIER_SALVAGE_SOURCE (object);

  g_clear_pointer (&self->given, g_ptr_array_unref);
  G_OBJECT_CLASS (dossier_salvage_source_parent_class)->finalize (object);
}

static void
dossier_salvage_source_class_init (DossierSalvageSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_salvage_source_finalize;
}

static void
dossier_salvage_source_init (DossierSalvageSource *self)
{
  self->given = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_salvaged_free);
}

/**
 * dossier_salvage_source_new:
 * @salvage: a damaged dossier; must outlive the source
 *
 * Returns: (transfer full): the documents that can be read of it
 */
DossierSalvageSource *
dossier_salvage_source_new (DossierSalvage *salvage)
{
  DossierSalvageSource *self = g_object_new (DOSSIER_TYPE_SALVAGE_SOURCE, NULL);

  self->salvage = salvage;
  return self;
}

/**
 * dossier_salvage_source_get_given:
 * @self: a source
 *
 * Returns: (transfer none) (element-type DossierSalvaged): the documents it has given, without
 *   their texts and originals
 */
GPtrArray *
dossier_salvage_source_get_given (DossierSalvageSource *self)
{
  return self->given;
}
