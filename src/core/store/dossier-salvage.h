/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-store.h"

G_BEGIN_DECLS

/**
 * DossierSalvaged:
 * @document: row id that it had
 * @title: what people know it by
 * @uri: where it came from, empty if that is lost
 * @media_type: of the original
 * @encoding: (nullable): character encoding of the original
 * @remark: (nullable): what people should know of the reading
 * @source_url: (nullable): where it was published
 * @heading: (nullable): a title that its format gave
 * @bytes: the original bytes
 * @sha256: of @bytes, in hexadecimal digits
 * @text: the canonical text, valid UTF-8
 * @length: its length in bytes
 * @identical: @text is @bytes, byte for byte
 * @added: seconds since 1970, UTC; 0 if that is lost
 * @set_aside: when it was set aside, seconds since 1970, UTC; 0 if it was not
 * @aside_reason: (nullable): why it was
 *
 * A document as it could be read from a damaged file.
 */
typedef struct
{
  gint64 document;
  char *title;
  char *uri;
  char *media_type;
  char *encoding;
  char *remark;
  char *source_url;
  char *heading;
  GBytes *bytes;
  char *sha256;
  char *text;
  gsize length;
  gboolean identical;
  gint64 added;
  gint64 set_aside;
  char *aside_reason;
} DossierSalvaged;

/**
 * DossierSalvage:
 *
 * A damaged dossier, from which is read what can be read. One thread uses it.
 */
typedef struct _DossierSalvage DossierSalvage;

DossierSalvage  *dossier_salvage_open            (const char        *path,
                                                  const char        *scratch,
                                                  GPtrArray         *findings,
                                                  GCancellable      *cancellable,
                                                  GError           **error);
void             dossier_salvage_free            (DossierSalvage    *self);
guint            dossier_salvage_get_n_documents (DossierSalvage    *self);
DossierSalvaged *dossier_salvage_next            (DossierSalvage    *self);
void             dossier_salvaged_free           (DossierSalvaged   *salvaged);
gboolean         dossier_salvage_has_decisions   (DossierSalvage    *self,
                                                  gint64             document);
void             dossier_salvage_report_lost     (DossierSalvage    *self);

gboolean         dossier_salvage_write_common    (DossierSalvage    *self,
                                                  DossierStore      *store,
                                                  GError           **error);
gboolean         dossier_salvage_write_document  (DossierSalvage    *self,
                                                  DossierStore      *store,
                                                  gint64             old_document,
                                                  gint64             document,
                                                  gint64             added,
                                                  GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierSalvage, dossier_salvage_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierSalvaged, dossier_salvaged_free)

G_END_DECLS
