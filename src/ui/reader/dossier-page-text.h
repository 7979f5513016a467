/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-reading.h"

G_BEGIN_DECLS

/**
 * DossierPageText:
 *
 * The text of a document as the reader shows it, and its positions. It is the
 * canonical text, except that a paragraph too long to lay out at once is
 * broken at a space: the paragraph is the unit in which GTK lays text out, and
 * one line of a quarter megabyte takes it a minute. Breaks are only shown; the
 * document's own positions do not move.
 *
 * Immutable; any thread.
 */
typedef struct _DossierPageText DossierPageText;

DossierPageText *dossier_page_text_new            (DossierReading        *reading);
void             dossier_page_text_free           (DossierPageText       *self);
const char      *dossier_page_text_get_text       (const DossierPageText *self,
                                                   gsize                 *length);
guint            dossier_page_text_byte_to_offset (const DossierPageText *self,
                                                   gsize                  byte);
gsize            dossier_page_text_offset_to_byte (const DossierPageText *self,
                                                   guint                  offset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierPageText, dossier_page_text_free)

G_END_DECLS
