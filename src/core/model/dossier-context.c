/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-context-private.h"

/* How much is shown on either side, in code points. */
#define CONTEXT_CHARS 60

/**
 * dossier_context_clear:
 * @context: a context
 *
 * Frees what it holds, not the structure itself.
 */
void
dossier_context_clear (DossierContext *context)
{
  g_clear_pointer (&context->title, g_free);
  g_clear_pointer (&context->published, g_free);
  g_clear_pointer (&context->before, g_free);
  g_clear_pointer (&context->match, g_free);
  g_clear_pointer (&context->after, g_free);
}

/* A piece of text on one line. */
static char *
take_line (const char *start, const char *end)
{
  char *line = g_strndup (start, (gsize) (end - start));

  return g_strdelimit (line, "\n\t", ' ');
}

/* Fills a cleared @context with the place @span of @text. */
void
dossier_context_fill (DossierContext *context, const char *text, gsize length, DossierSpan span)
{
  const char *start = text + MIN (span.start, length), *end = text + MIN (span.end, length);
  const char *before = start, *after = end;

  for (guint i = 0; i < CONTEXT_CHARS && before > text; i++)
    before = g_utf8_prev_char (before);
  for (guint i = 0; i < CONTEXT_CHARS && after < text + length; i++)
    after = g_utf8_next_char (after);
  context->span = span;
  context->before = take_line (before, start);
  context->match = take_line (start, end);
  context->after = take_line (end, after);
}

GArray *
dossier_contexts_new (void)
{
  GArray *contexts = g_array_new (FALSE, TRUE, sizeof (DossierContext));

  g_array_set_clear_func (contexts, (GDestroyNotify) dossier_context_clear);
  return contexts;
}
