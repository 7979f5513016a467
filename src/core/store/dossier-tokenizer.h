/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <sqlite3.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierReadyWords:
 * @text: (nullable): a text that is about to be indexed
 * @length: its length in bytes
 * @list: its words, see dossier_word_list_new()
 *
 * What another thread has found for the tokenizer.
 */
typedef struct
{
  const char *text;
  gsize length;
  GBytes *list;
} DossierReadyWords;

int dossier_tokenizer_register (sqlite3                 *handle,
                                const DossierReadyWords *ready);

G_END_DECLS
