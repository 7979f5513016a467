/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierDecoded:
 * @text: the canonical text: valid UTF-8 without byte-order mark, line ends
 *   turned to LF, nothing else changed
 * @length: its length in bytes
 * @encoding: interned name of the encoding found: "UTF-8", "UTF-16LE",
 *   "windows-1252", "windows-1258", "EUC-KR", "TCVN5712-1", "VISCII", "CP850", "macintosh" …
 * @certain: %FALSE where a legacy encoding was chosen by likelihood
 * @replaced: how many malformed sequences became U+FFFD, in a text that is
 *   sound but for a few broken bytes or a cut end
 * @identical: whether @text is the input byte for byte
 */
typedef struct
{
  char *text;
  gsize length;
  const char *encoding;
  gboolean certain;
  guint replaced;
  gboolean identical;
} DossierDecoded;

DossierDecoded *dossier_decode        (const guint8    *data,
                                       gsize            length,
                                       GError         **error);
void            dossier_decoded_free  (DossierDecoded  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierDecoded, dossier_decoded_free)

G_END_DECLS
