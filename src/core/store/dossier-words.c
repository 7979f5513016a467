/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-tokenizer.h"

#include "dossier-fold.h"

/**
 * dossier_is_pair_character:
 * @c: a code point
 *
 * Returns: whether words of its script are indexed as pairs of characters
 */
gboolean
dossier_is_pair_character (gunichar c)
{
  if (c < 0x1100)
    return FALSE;
  switch (g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_HANGUL:
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_word_character (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

static int
emit_word (const DossierFolded *folded,
           gsize                from,
           gsize                to,
           gboolean             colocated,
           DossierWordFunc      func,
           gpointer             data)
{
  return func (folded->text + from, to - from, folded->map[from], folded->map[to], colocated, data);
}

/* The overlapping pairs of the run [from, to). */
static int
emit_pairs (const DossierFolded *folded,
            gsize                from,
            gsize                to,
            gboolean             for_query,
            DossierWordFunc      func,
            gpointer             data)
{
  const char *text = folded->text;
  gsize second = (gsize) (g_utf8_next_char (text + from) - text);
  int status;

  if (second >= to)
    return emit_word (folded, from, to, FALSE, func, data);

  while (second < to)
    {
      gsize end = (gsize) (g_utf8_next_char (text + second) - text);

      status = emit_word (folded, from, end, FALSE, func, data);
      if (status == SQLITE_OK && end >= to && !for_query)
        status = emit_word (folded, second, end, TRUE, func, data);
      if (status != SQLITE_OK)
        return status;
      from = second;
      second = end;
    }
  return SQLITE_OK;
}

/**
 * dossier_words_foreach:
 * @text: valid UTF-8
 * @length: its length in bytes
 * @for_query: whether @text is looked for, not looked into
 * @func: called with every word in order
 * @data: for @func
 *
 * Returns: SQLITE_OK, or what @func returned to end the work
 */
int
dossier_words_foreach (const char      *text,
                       gsize            length,
                       gboolean         for_query,
                       DossierWordFunc  func,
                       gpointer         data)
{
  g_autoptr (DossierFolded) folded = dossier_folded_new (text, length);
  int status = SQLITE_OK;
  gsize at = 0;

  while (at < folded->length && status == SQLITE_OK)
    {
      gunichar c = g_utf8_get_char (folded->text + at);
      gboolean pairs = dossier_is_pair_character (c);
      gsize from = at;

      do
        {
          at += (gsize) (g_utf8_skip[(guchar) folded->text[at]]);
          if (!is_word_character (c))
            break;
          c = at < folded->length ? g_utf8_get_char (folded->text + at) : 0;
        }
      while (c != 0 && is_word_character (c) && dossier_is_pair_character (c) == pairs);

      if (!is_word_character (g_utf8_get_char (folded->text + from)))
        continue;
      if (pairs)
        status = emit_pairs (folded, from, at, for_query, func, data);
      else
        status = emit_word (folded, from, at, FALSE, func, data);
    }
  return status;
}
