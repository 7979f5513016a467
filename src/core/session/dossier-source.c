/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-source.h"

G_DEFINE_INTERFACE (DossierSource, dossier_source, G_TYPE_OBJECT)

static void
dossier_source_default_init (DossierSourceInterface *iface)
{
}

/**
 * dossier_imported_free:
 * @self: (transfer full) (nullable): an imported document
 */
void
dossier_imported_free (DossierImported *self)
{
  if (self == NULL)
    return;
  g_free (self->uri);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->text);
  g_free (self->remark);
  g_free (self->title);
  g_free (self->source_url);
  g_free (self);
}

/**
 * dossier_source_next:
 * @self: a source
 * @imported: (out) (optional) (nullable) (transfer full): the document
 * @what: (out) (nullable) (transfer full): name of an input that failed
 * @cancellable: (nullable): stops the reading
 * @error: why that input failed
 *
 * Reads the next input. An input that fails sets @what and @error and does
 * not end the source.
 *
 * Returns: %FALSE when there is nothing more
 */
gboolean
dossier_source_next (DossierSource    *self,
                     DossierImported **imported,
                     char            **what,
                     GCancellable     *cancellable,
                     GError          **error)
{
  g_return_val_if_fail (DOSSIER_IS_SOURCE (self), FALSE);

  *imported = NULL;
  *what = NULL;
  return DOSSIER_SOURCE_GET_IFACE (self)->next (self, imported, what, cancellable, error);
}

/**
 * dossier_source_get_size:
 * @self: a source
 *
 * Returns: how many inputs there are in all, 0 while that is not known
 */
guint
dossier_source_get_size (DossierSource *self)
{
  g_return_val_if_fail (DOSSIER_IS_SOURCE (self), 0);

  return DOSSIER_SOURCE_GET_IFACE (self)->get_size (self);
}
