/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierFolded:
 * @text: the folded text, NUL-terminated UTF-8; seven more bytes may be read after
 *   the NUL, so that a word can be loaded at any place
 * @length: its length in bytes
 * @map: @length + 1 entries: the source byte that folded byte i came from;
 *   the last entry is the source's length
 * @joins: (nullable): the spaces that stand for the end of a line which the next one goes on with,
 *   in order; owned
 * @n_joins: how many
 *
 * A text for comparing: lower case, without diacritics (đ is d, ø is o, æ is
 * ae, å is a, ß is ss), conjoining Hangul Jamo composed to syllables, every
 * kind of space one U+0020, dashes `-`, quotation marks and apostrophes `'`
 * or `"`, zero-width characters gone. Composed and decomposed spellings fold
 * alike.
 */
typedef struct
{
  char *text;
  gsize length;
  guint32 *map;
  guint32 *joins;
  guint n_joins;
} DossierFolded;

/**
 * DossierFoldBuffer:
 * @text: the text folded last, NUL-terminated
 * @length: its length in bytes
 * @size: how many bytes there is room for
 *
 * Where many short texts are folded one after the other. All zeros at first.
 */
typedef struct
{
  char *text;
  gsize length;
  gsize size;
} DossierFoldBuffer;

DossierFolded *dossier_folded_new  (const char    *text,
                                    gsize          length);
void           dossier_folded_free (DossierFolded *self);

char          *dossier_fold        (const char    *text,
                                    gssize         length);
char          *dossier_slug        (const char    *text);
char          *dossier_slug_put    (char          *to,
                                    const char    *folded);
void           dossier_fold_buffer_fold
                                   (DossierFoldBuffer *self,
                                    const char    *text,
                                    gsize          length);
void           dossier_fold_buffer_clear
                                   (DossierFoldBuffer *self);
gboolean       dossier_has_marks   (const char    *text,
                                    gsize          length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierFolded, dossier_folded_free)

G_END_DECLS
