/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-word-list.h"

#include <string.h>

/* Each word is a number and its bytes. The number, whose lowest seven bits come first and whose
 * bytes but the last have the eighth set, is the length of the word times two, and one more if it
 * is colocated. */

/* Of the number before a word. */
#define MAX_NUMBER 10

static int
append_word (const char *word,
             gsize       length,
             gsize       start,
             gsize       end,
             gboolean    colocated,
             gpointer    data)
{
  GByteArray *list = data;
  gsize number = length * 2 + (colocated ? 1 : 0);
  guint before = list->len;
  guint8 *at;

  /* Room for both at once: there are as many words as anything. */
  g_byte_array_set_size (list, before + MAX_NUMBER + (guint) length);
  at = list->data + before;
  for (; number > 0x7f; number >>= 7)
    *at++ = (guint8) (0x80 | (number & 0x7f));
  *at++ = (guint8) number;
  memcpy (at, word, length);
  list->len = (guint) (at + length - list->data);
  return 0;
}

/**
 * dossier_word_list_new:
 * @text: valid UTF-8
 * @length: its length in bytes
 *
 * Finds the words of a text ahead of the time when the index wants them. Any thread.
 *
 * Returns: (transfer full): all that dossier_words_foreach() gives of %DOSSIER_WORDS_OF_TEXT, but
 *   where each word stands
 */
GBytes *
dossier_word_list_new (const char *text, gsize length)
{
  GByteArray *list = g_byte_array_sized_new ((guint) (length + length / 4));

  dossier_words_foreach (text, length, DOSSIER_WORDS_OF_TEXT, append_word, list);
  return g_byte_array_free_to_bytes (list);
}

static gsize
take_number (const guint8 **at)
{
  gsize number = 0;

  for (guint shift = 0;; shift += 7)
    {
      guint8 byte = *(*at)++;

      number |= (gsize) (byte & 0x7f) << shift;
      if (byte < 0x80)
        return number;
    }
}

/**
 * dossier_word_list_foreach:
 * @list: of dossier_word_list_new()
 * @func: called with every word in order; where it stands is given as 0
 * @data: for @func
 *
 * Returns: 0, or what @func returned to end the work
 */
int
dossier_word_list_foreach (GBytes *list, DossierWordFunc func, gpointer data)
{
  gsize size;
  const guint8 *at = g_bytes_get_data (list, &size);
  const guint8 *end = at + size;
  int status = 0;

  while (at < end && status == 0)
    {
      gsize number = take_number (&at);

      status = func ((const char *) at, number / 2, 0, 0, (number & 1) != 0, data);
      at += number / 2;
    }
  return status;
}
