/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DossierImported:
 * @uri: where it came from: a path as given or a URI
 * @bytes: the original bytes
 * @media_type: interned: "text/plain"
 * @encoding: interned name of the character encoding found, %NULL where the
 *   format has none
 * @text: the canonical text: UTF-8, LF
 * @length: its length in bytes
 * @identical: @text is @bytes, byte for byte
 * @remark: something people should know of the reading ("12 broken bytes
 *   replaced", "read as windows-1258"), nullable
 * @title: a title that the format itself gives, nullable
 * @source_url: where the document was published, nullable
 *
 * One document as an importer read it.
 */
typedef struct
{
  char *uri;
  GBytes *bytes;
  const char *media_type;
  const char *encoding;
  char *text;
  gsize length;
  gboolean identical;
  char *remark;
  char *title;
  char *source_url;
} DossierImported;

void dossier_imported_free (DossierImported *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierImported, dossier_imported_free)

#define DOSSIER_TYPE_SOURCE (dossier_source_get_type ())

G_DECLARE_INTERFACE (DossierSource, dossier_source, DOSSIER, SOURCE, GObject)

/**
 * DossierSourceInterface:
 * @next: the next document. Returns %TRUE with *@imported set; %TRUE with
 *   *@imported %NULL, *@what set and @error set for an input that failed (the
 *   rest goes on); %FALSE at the end
 * @get_size: how many inputs there are in all, 0 while that is not known
 *
 * Where documents come from. One thread at a time calls it, not always
 * the main one.
 */
struct _DossierSourceInterface
{
  GTypeInterface parent_iface;

  gboolean (* next)     (DossierSource    *self,
                         DossierImported **imported,
                         char            **what,
                         GCancellable     *cancellable,
                         GError          **error);
  guint    (* get_size) (DossierSource    *self);
};

gboolean dossier_source_next     (DossierSource    *self,
                                  DossierImported **imported,
                                  char            **what,
                                  GCancellable     *cancellable,
                                  GError          **error);
guint    dossier_source_get_size (DossierSource    *self);

G_END_DECLS
