/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-search-pattern.h"

#include <glib/gi18n-lib.h>

/* The library's own limits stop a pattern that would try for ever; a pattern can lower them only.
 * A million turns are about ten milliseconds. */
#define LIMITS "(*LIMIT_MATCH=1000000)(*LIMIT_DEPTH=2000)"

/**
 * dossier_search_pattern_compile:
 * @source: a regular expression
 * @caseless: small and capital letters are the same
 * @error: set when it is none
 *
 * `^` and `$` stand for the ends of a line.
 *
 * Returns: (transfer full): the expression, ready for matching
 */
GRegex *
dossier_search_pattern_compile (const char *source, gboolean caseless, GError **error)
{
  g_autofree char *limited = g_strconcat (LIMITS, source, NULL);

  return g_regex_new (limited,
                      G_REGEX_MULTILINE | G_REGEX_OPTIMIZE | (caseless ? G_REGEX_CASELESS : 0), 0,
                      error);
}

/**
 * dossier_pattern_clock_start:
 * @self: a clock
 *
 * Gives the patterns of a search their time.
 */
void
dossier_pattern_clock_start (DossierPatternClock *self)
{
  self->deadline = g_get_monotonic_time () + DOSSIER_PATTERN_SECONDS * G_USEC_PER_SEC;
  self->stopped = FALSE;
  self->refused = FALSE;
  self->gave_up = FALSE;
  self->n_texts = 0;
  self->n_read = 0;
}

/**
 * dossier_pattern_clock_describe:
 * @self: a clock after a search
 *
 * Returns: (transfer full) (nullable): a translated sentence on what was left undone, %NULL if
 *   nothing
 */
char *
dossier_pattern_clock_describe (const DossierPatternClock *self)
{
  if (self->stopped && self->n_read < self->n_texts)
    /* Translators: seconds, texts that were read, texts that there are */
    return g_strdup_printf (ngettext ("The regular expression was stopped after %d second; "
                                      "it read %u of %u texts",
                                      "The regular expression was stopped after %d seconds; "
                                      "it read %u of %u texts", DOSSIER_PATTERN_SECONDS),
                            DOSSIER_PATTERN_SECONDS, self->n_read, self->n_texts);
  /* Where the time was up behind the last text, nothing was left undone. */
  if (self->refused)
    return g_strdup_printf (ngettext ("The regular expression was stopped after %d second; "
                                      "not all texts were read",
                                      "The regular expression was stopped after %d seconds; "
                                      "not all texts were read", DOSSIER_PATTERN_SECONDS),
                            DOSSIER_PATTERN_SECONDS);
  if (self->gave_up)
    return g_strdup (
      _("In some texts the regular expression was given up: it takes too many turns"));
  return NULL;
}

/**
 * dossier_pattern_clock_describe_both:
 * @texts: the clock of a search after it
 * @places: that of looking for its places
 *
 * Returns: (transfer full) (nullable): a translated sentence on what was left undone first, %NULL
 *   if nothing
 */
char *
dossier_pattern_clock_describe_both (const DossierPatternClock *texts,
                                     const DossierPatternClock *places)
{
  char *remark = dossier_pattern_clock_describe (texts);

  return remark != NULL ? remark : dossier_pattern_clock_describe (places);
}

/**
 * dossier_search_pattern_match:
 * @regex: a compiled pattern
 * @text: valid UTF-8
 * @length: its length in bytes
 * @clock: what may still be done
 *
 * Returns: 1 if the pattern matches somewhere in @text, 0 if not, -1 if that is not known
 */
int
dossier_search_pattern_match (const GRegex         *regex,
                              const char           *text,
                              gsize                 length,
                              DossierPatternClock  *clock)
{
  g_autoptr (GError) error = NULL;

  if (g_get_monotonic_time () >= clock->deadline)
    {
      clock->stopped = clock->refused = TRUE;
      return -1;
    }
  if (g_regex_match_full (regex, text, (gssize) length, 0, 0, NULL, &error))
    return 1;
  if (error == NULL)
    return 0;
  clock->gave_up = TRUE;
  return -1;
}

/* In a pattern \C is a byte, of which a letter has up to four. */
static gboolean
is_between_letters (const char *text, gsize length, int at)
{
  return (gsize) at == length || ((guchar) text[at] & 0xC0) != 0x80;
}

/**
 * dossier_search_pattern_places:
 * @regex: a compiled pattern
 * @text: valid UTF-8
 * @length: its length in bytes
 * @max_places: how many places are enough
 * @clock: when to stop looking; told if something was left
 * @places: (element-type DossierSpan): takes the places, bytes
 *
 * Matches that are empty, or part a letter, are no places. A single match that has begun is not
 * stopped by @clock but by its turns.
 */
void
dossier_search_pattern_places (const GRegex         *regex,
                               const char           *text,
                               gsize                 length,
                               guint                 max_places,
                               DossierPatternClock  *clock,
                               GArray               *places)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  if (g_get_monotonic_time () < clock->deadline)
    g_regex_match_full (regex, text, (gssize) length, 0, 0, &match, &error);
  else
    clock->stopped = clock->refused = TRUE;
  while (match != NULL && error == NULL && n < max_places && g_match_info_matches (match))
    {
      int start, end;

      n++;
      if (g_match_info_fetch_pos (match, 0, &start, &end) && start >= 0 && end > start
          && is_between_letters (text, length, start) && is_between_letters (text, length, end))
        {
          DossierSpan span = DOSSIER_SPAN_INIT (start, end);

          g_array_append_val (places, span);
        }
      if (g_get_monotonic_time () >= clock->deadline)
        {
          clock->stopped = clock->refused = TRUE;
          break;
        }
      g_match_info_next (match, &error);
    }
  clock->gave_up |= error != NULL;
}
