/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-anchor.h"

#include <string.h>

#define CONTEXT_CHARS 32

static const char *
step_back (const char *from, const char *limit)
{
  for (guint i = 0; i < CONTEXT_CHARS && from > limit; i++)
    from = g_utf8_prev_char (from);
  return from;
}

static const char *
step_on (const char *from, const char *limit)
{
  for (guint i = 0; i < CONTEXT_CHARS && from < limit; i++)
    from = g_utf8_next_char (from);
  return from;
}

/**
 * dossier_anchor_init:
 * @self: (out caller-allocates): an anchor
 * @text: valid UTF-8
 * @length: its length in bytes
 * @span: bytes of @text, on code point boundaries
 */
void
dossier_anchor_init (DossierAnchor *self, const char *text, gsize length, DossierSpan span)
{
  const char *start = text + span.start, *end = text + span.end;
  const char *before = step_back (start, text), *after = step_on (end, text + length);

  self->span = span;
  self->quote = g_strndup (start, (gsize) (end - start));
  self->prefix = g_strndup (before, (gsize) (start - before));
  self->suffix = g_strndup (end, (gsize) (after - end));
}

/**
 * dossier_anchor_clear:
 * @self: an anchor
 */
void
dossier_anchor_clear (DossierAnchor *self)
{
  g_clear_pointer (&self->quote, g_free);
  g_clear_pointer (&self->prefix, g_free);
  g_clear_pointer (&self->suffix, g_free);
}

static gsize
common_end (const char *text, gsize at, const char *prefix)
{
  gsize length = strlen (prefix), n = 0;

  while (n < length && n < at && text[at - 1 - n] == prefix[length - 1 - n])
    n++;
  return n;
}

static gsize
common_start (const char *text, gsize length, gsize at, const char *suffix)
{
  gsize n = 0;

  while (suffix[n] != '\0' && at + n < length && text[at + n] == suffix[n])
    n++;
  return n;
}

/**
 * dossier_anchor_find:
 * @self: an anchor
 * @text: valid UTF-8
 * @length: its length in bytes
 * @span: (out): where the words stand now
 *
 * Looks for the exact words. Where they stand several times, the place whose
 * surroundings are most alike wins, and of equals the one nearest to the old place.
 *
 * Returns: whether the words are in @text
 */
gboolean
dossier_anchor_find (const DossierAnchor *self, const char *text, gsize length, DossierSpan *span)
{
  gsize size = strlen (self->quote), best_alike = 0, best_way = 0;
  const char *at = text;
  gboolean found = FALSE;

  if (self->span.end <= length && dossier_span_length (self->span) == size
      && memcmp (text + self->span.start, self->quote, size) == 0
      && common_end (text, self->span.start, self->prefix) == strlen (self->prefix)
      && common_start (text, length, self->span.end, self->suffix) == strlen (self->suffix))
    {
      *span = self->span;
      return TRUE;
    }
  if (size == 0)
    return FALSE;

  while ((at = g_strstr_len (at, (gssize) (length - (gsize) (at - text)), self->quote)) != NULL)
    {
      gsize start = (gsize) (at - text);
      gsize alike = common_end (text, start, self->prefix)
                    + common_start (text, length, start + size, self->suffix);
      gsize way = start > self->span.start ? start - self->span.start : self->span.start - start;

      if (!found || alike > best_alike || (alike == best_alike && way < best_way))
        {
          *span = DOSSIER_SPAN_INIT (start, start + size);
          best_alike = alike;
          best_way = way;
          found = TRUE;
        }
      at++;
    }
  return found;
}
