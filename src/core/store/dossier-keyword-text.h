/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-connection.h"
#include "dossier-facts.h"

G_BEGIN_DECLS

/**
 * DossierKeywordText:
 * @document: row id
 * @title: its title
 * @publisher: nullable
 * @first_day: first day of its publication, %DOSSIER_DAY_NONE if unknown
 * @bytes: its text, as the file keeps it until it is unpacked
 * @size: of @bytes
 * @packed: whether @bytes are compressed
 *
 * A text on its way from the thread that reads to one that unpacks it, which is the longer work.
 */
typedef struct
{
  gint64 document;
  char *title;
  char *publisher;
  DossierDay first_day;
  char *bytes;
  gsize size;
  gboolean packed;
} DossierKeywordText;

gboolean dossier_keyword_text_read   (DossierKeywordText          *self,
                                      DossierConnection           *connection,
                                      gint64                       document,
                                      const DossierDocumentFacts  *known,
                                      GError                     **error);
void     dossier_keyword_text_unpack (DossierKeywordText          *self);
void     dossier_keyword_text_clear  (DossierKeywordText          *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierKeywordText, dossier_keyword_text_clear)

G_END_DECLS
