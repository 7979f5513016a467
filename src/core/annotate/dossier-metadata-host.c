/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <string.h>

#include "dossier-fold.h"
#include "dossier-metadata-finder.h"

static gsize
measure_host (const char *host, const char *end)
{
  gsize n = 0;

  while (host + n < end && (g_ascii_isalnum (host[n]) || host[n] == '.' || host[n] == '-'))
    n++;
  while (n > 0 && host[n - 1] == '.')
    n--;
  return n;
}

static const char *
find_outlet (const DossierMetadataFinder *finder, const char *host, gsize length)
{
  const DossierGazetteer *gazetteer = dossier_knowledge_get_gazetteer (finder->draft->knowledge);

  return dossier_outlet_hosts_find (dossier_gazetteer_get_hosts (gazetteer), host, length,
                                    finder->draft->analysis->language);
}

/**
 * dossier_metadata_read_mail:
 *
 * Reads the mail address of a reporter: "홍길동 기자 gildong@courier.example". The host of a known
 * outlet is a clue, that of a ministry's desk is none.
 */
void
dossier_metadata_read_mail (DossierMetadataFinder *finder, guint first, guint end)
{
  const DossierTokens *tokens = finder->tokens;
  const char *at = tokens->text + tokens->items[first].span.start;
  const char *line_end = tokens->text + tokens->items[end - 1].span.end;

  while ((at = memchr (at, '@', line_end - at)) != NULL)
    {
      gsize length = measure_host (++at, line_end);
      guint32 start = at - tokens->text;

      if (length > 0 && finder->n_hosts < DOSSIER_METADATA_MAX_LONE)
        finder->hosts[finder->n_hosts++] = DOSSIER_SPAN_INIT (start, start + length);
      if (length > 0 && find_outlet (finder, at, length) != NULL)
        dossier_metadata_take (finder, DOSSIER_CLUE_MAIL,
                               DOSSIER_SPAN_INIT (start, start + length));
    }
}

/* "Kystlyset" and "kystlyset.example": letters alone count, without their diacritics. */
static gboolean
spells_host (const char *text, DossierSpan name, DossierSpan host)
{
  g_autofree char *folded = dossier_fold (text + name.start, dossier_span_length (name));
  const char *label = text + host.start;
  gsize n = strcspn (label, ".");
  gsize i = 0;

  if (n > dossier_span_length (host) || memchr (label, '.', dossier_span_length (host)) == NULL)
    return FALSE;
  for (const char *c = folded; *c != '\0'; c++)
    if (*c != ' ' && *c != '&' && (i >= n || g_ascii_tolower (label[i++]) != *c))
      return FALSE;
  return i == n;
}

/**
 * dossier_metadata_match_hosts:
 *
 * Takes a name that fills a line and that the host of an address spells: "Kystlyset" above the
 * article, "tips@kystlyset.example" below it.
 */
void
dossier_metadata_match_hosts (DossierMetadataFinder *finder)
{
  for (guint i = 0; i < finder->n_lone; i++)
    for (guint h = 0; h < finder->n_hosts; h++)
      if (spells_host (finder->tokens->text, finder->lone[i], finder->hosts[h]))
        dossier_metadata_take (finder, DOSSIER_CLUE_TOP, finder->lone[i]);
}

/**
 * dossier_metadata_name_host:
 * @host: a host in the text
 *
 * Returns: (transfer none) (nullable): the outlet that is known there
 */
const char *
dossier_metadata_name_host (const DossierMetadataFinder *finder, DossierSpan host)
{
  return find_outlet (finder, finder->tokens->text + host.start, dossier_span_length (host));
}

/**
 * dossier_metadata_name_address:
 * @url: where the document comes from
 *
 * Returns: (transfer full) (nullable): the outlet that is known there, or the host itself
 */
char *
dossier_metadata_name_address (const DossierMetadataFinder *finder, const char *url)
{
  const char *start = strstr (url, "://");
  const char *outlet;
  gsize length;

  if (start == NULL)
    return NULL;
  start += 3;
  if (g_str_has_prefix (start, "www."))
    start += 4;
  length = strcspn (start, "/:?#");
  outlet = find_outlet (finder, start, length);
  if (outlet != NULL)
    return g_strdup (outlet);
  return length > 0 ? g_strndup (start, length) : NULL;
}
