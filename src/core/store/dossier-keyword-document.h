/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-connection.h"

G_BEGIN_DECLS

/**
 * DossierKeywordDocument:
 * @id: row id
 * @title: its title
 * @publisher: nullable
 * @first_day: first day of its publication, %DOSSIER_DAY_NONE if unknown
 * @published: EDTF, nullable
 * @language: BCP 47
 * @uri: where it came from
 * @text: its canonical text, valid UTF-8, not NUL-terminated
 * @length: of @text, bytes
 * @cursor: what the others are borrowed from
 *
 * A document as a concordance reads it: whole, once, and one after the other.
 */
typedef struct
{
  gint64 id;
  const char *title;
  const char *publisher;
  DossierDay first_day;
  const char *published;
  const char *language;
  const char *uri;
  const char *text;
  gsize length;
  DossierCursor *cursor;
} DossierKeywordDocument;

gboolean dossier_keyword_document_read     (DossierKeywordDocument  *self,
                                            DossierConnection       *connection,
                                            gint64                   document,
                                            GError                 **error);
void     dossier_keyword_document_release  (DossierKeywordDocument  *self);
gboolean dossier_keyword_document_mentions (DossierConnection       *connection,
                                            gint64                   document,
                                            gint64                   entity,
                                            GArray                  *spans,
                                            GError                 **error);
gint64   dossier_keyword_find_entity       (DossierConnection       *connection,
                                            const char              *key,
                                            GError                 **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierKeywordDocument, dossier_keyword_document_release)

G_END_DECLS
