/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-draft.h"

#include <string.h>

#include "dossier-dateline.h"
#include "dossier-metadata-date.h"
#include "dossier-metadata-source.h"

#define MAX_TITLE 220
/* The outlet behind a headline has so many tokens at most, the headline so many at least. */
#define MAX_OUTLET 6
#define MIN_TITLE 4
/* So many words in capitals above a title, "JOINT STATEMENT", may belong to it. */
#define MAX_TITLE_ABOVE 6
/* The dateline stands in one of the first paragraphs, after headline, standfirsts and captions. */
#define DATELINE_LINES 7
/* A line of so many bytes is a paragraph, even where its full stop is missing. */
#define MIN_PARAGRAPH 160

static guint
end_of_line (const DossierTokens *tokens, guint first, guint limit)
{
  guint end = first + 1;

  while (end < limit && !(tokens->items[end].flags & DOSSIER_TOKEN_LINE))
    end++;
  return end;
}

static gboolean
ends_with_stop (const DossierTokens *tokens, guint end)
{
  const char *text = tokens->text;
  guint32 at = tokens->items[end - 1].span.start;

  if (strchr ("\"')]", text[at]) != NULL && end >= 2)
    at = tokens->items[end - 2].span.start;
  return text[at] == '.';
}

/* "FjordPoint": one word with a capital inside, as sites have it and no headline */
static gboolean
has_inner_capital (const DossierTokens *tokens, guint index, guint end)
{
  const DossierToken *token = &tokens->items[index];

  if (index + 1 != end || !(token->flags & DOSSIER_TOKEN_CAPITAL)
      || (token->flags & DOSSIER_TOKEN_UPPER))
    return FALSE;
  for (guint32 i = token->span.start + 1; i < token->span.end; i++)
    if (g_ascii_isupper (tokens->text[i]) && g_ascii_islower (tokens->text[i - 1]))
      return TRUE;
  return FALSE;
}

/* "… a third quay – *Dagens Skipsfart*": words with capitals behind a headline in small letters;
 * no person who is quoted. */
static gboolean
is_apart (const DossierLayoutClues *clues, guint first, guint dash, guint name, guint end)
{
  return end >= name + 2 && !dossier_layout_clues_is_capitalised (clues, first, dash)
         && !dossier_layout_clues_may_be_person (clues, name, end);
}

/* "… a third quay - The Courier", "… a third quay | Fjordline", "… a third quay - FjordPoint":
 * pages put their name behind the headline.
 * Returns: the token after the headline */
static guint
find_outlet (const DossierLayoutClues *clues, guint first, guint end, DossierMetadataTitle *title)
{
  const DossierTokens *tokens = clues->tokens;

  /* The outlet has a word at least, and the bar is before it. */
  for (guint i = end - 1; i-- > first + MIN_TITLE && i + MAX_OUTLET >= end;)
    {
      gboolean bar = dossier_layout_clues_is_bar (clues, i);
      guint name = i + 1;

      if (!bar && !dossier_token_is (tokens, i, "-"))
        continue;
      if (!(tokens->items[i].flags & tokens->items[i + 1].flags & DOSSIER_TOKEN_SPACE))
        break;
      /* "… a third quay - News from Fjordline" */
      if ((dossier_layout_clues_roles (clues, i + 1, &name) & DOSSIER_LAYOUT_OUTLET) && name < end)
        bar = TRUE;
      else
        name = i + 1;
      title->known = dossier_layout_clues_is_press (clues, name, end)
                     || (bar && dossier_layout_clues_is_organization (clues, name, end));
      if (!title->known
          && !((bar || has_inner_capital (tokens, name, end)
                || is_apart (clues, first, i, name, end))
               && dossier_layout_clues_is_unknown_name (clues, name, end)))
        break;
      title->outlet
        = DOSSIER_SPAN_INIT (tokens->items[name].span.start, tokens->items[end - 1].span.end);
      return i;
    }
  return end;
}

/* On one line, whatever lines it was wrapped to. */
static char *
copy_words (const char *text, gsize length)
{
  char *words = g_strndup (text, length), *to = words;

  if (memchr (words, '\n', length) == NULL)
    return words;
  for (const char *from = words; *from != '\0'; from++)
    if (!g_ascii_isspace (*from))
      *to++ = *from;
    else if (to[-1] != ' ')
      *to++ = ' ';
  *to = '\0';
  return words;
}

/* "JOINT STATEMENT / on the programme": what a communiqué is stands in capitals on the line right
 * above, and what goes on in a small letter begins there. Gives its first token. */
static guint
find_title_above (const DossierTokens *tokens, guint first)
{
  guint at = first;
  const DossierToken *items = tokens->items;

  if (first == 0 || (items[first].flags & (DOSSIER_TOKEN_WORD | DOSSIER_TOKEN_CAPITAL))
                      != DOSSIER_TOKEN_WORD)
    return first;
  for (guint32 i = items[first - 1].span.end, lines = 0; i < items[first].span.start; i++)
    if (tokens->text[i] == '\n' && ++lines > 1)
      return first;
  while (at > 0 && at + MAX_TITLE_ABOVE > first && (items[at - 1].flags & DOSSIER_TOKEN_UPPER))
    if (items[--at].flags & DOSSIER_TOKEN_LINE)
      break;
  return at == 0 || (at < first && (items[at].flags & DOSSIER_TOKEN_LINE)) ? at : first;
}

/* A headline has no full stop at its end, and something follows it. */
static void
find_title (DossierDraft *draft, const DossierLayoutClues *clues, guint first, guint limit,
            DossierMetadataTitle *title)
{
  const DossierTokens *tokens = draft->tokens;
  guint end = end_of_line (tokens, first, limit);
  guint32 start = tokens->items[find_title_above (tokens, first)].span.start;
  guint32 length = tokens->items[end - 1].span.end - start;
  DossierDateline dateline;

  if (ends_with_stop (tokens, end) || end == tokens->n_items
      || g_utf8_strlen (tokens->text + start, (gssize) length) > MAX_TITLE)
    return;
  if (dossier_dateline_read (clues, first, end, &dateline))
    {
      g_free (dateline.date);
      return;
    }
  end = find_outlet (clues, first, end, title);
  title->capitals = dossier_layout_clues_is_capitalised (clues, first, end);
  length = tokens->items[end - 1].span.end - start;
  draft->analysis->title = copy_words (tokens->text + start, length);
}

static char *
copy_span (const DossierTokens *tokens, DossierSpan span)
{
  return dossier_span_is_empty (span)
           ? NULL
           : g_strndup (tokens->text + span.start, dossier_span_length (span));
}

/* "(Harbour Wire) –": a sender. In "[A=B]" either may be the place, so it is none for sure; and
 * whoever opens a report without brackets may be anybody. */
static gboolean
stands_behind_bracket (const DossierTokens *tokens, DossierSpan span)
{
  guint first = dossier_tokens_find (tokens, span.start);

  return first > 0 && dossier_token_is_mark (tokens, first - 1, first, "([");
}

static gboolean
is_long (const DossierTokens *tokens, guint first, guint end)
{
  return tokens->items[end - 1].span.end - tokens->items[first].span.start >= MIN_PARAGRAPH;
}

static gboolean
find_dateline (const DossierLayoutClues *clues, DossierDateline *dateline)
{
  const GArray *segments = clues->draft->analysis->segments;
  const DossierTokens *tokens = clues->tokens;
  guint lines = 0;

  for (guint s = 0; s < segments->len; s++)
    {
      const DossierSegment *segment = &g_array_index (segments, DossierSegment, s);
      guint first = dossier_tokens_find (tokens, segment->span.start);
      guint limit = dossier_tokens_find (tokens, segment->span.end);

      while (segment->kind == DOSSIER_SEGMENT_BODY && first < limit)
        {
          guint end = end_of_line (tokens, first, limit);

          if (lines++ == DATELINE_LINES)
            return FALSE;
          if (dossier_dateline_read (clues, first, end, dateline)
              && (ends_with_stop (tokens, end) || is_long (tokens, first, end)
                  || dateline->end == end))
            return TRUE;
          g_clear_pointer (&dateline->date, g_free);
          *dateline = (DossierDateline) { 0 };
          first = end;
        }
    }
  return FALSE;
}

static gboolean
find_body (const DossierDraft *draft, guint *first, guint *limit)
{
  const GArray *segments = draft->analysis->segments;
  gboolean found = FALSE;

  for (guint s = 0; s < segments->len; s++)
    {
      const DossierSegment *segment = &g_array_index (segments, DossierSegment, s);

      if (segment->kind != DOSSIER_SEGMENT_BODY)
        continue;
      if (!found)
        *first = dossier_tokens_find (draft->tokens, segment->span.start);
      *limit = dossier_tokens_find (draft->tokens, segment->span.end);
      found = *first < draft->tokens->n_items;
    }
  return found;
}

static void
take_said (const DossierDraft *draft, DossierDetail detail, char **value)
{
  const char *said = dossier_draft_get_said (draft, detail);

  if (said == NULL)
    return;
  g_free (*value);
  *value = *said != '\0' ? g_strdup (said) : NULL;
}

/**
 * dossier_annotate_metadata:
 *
 * Finds title, outlet, place, author, address and day of publication. What people said goes before
 * all, then what the text says of itself in fields. What the caller knows goes before what the text
 * says of its date; a headline in the text goes before the title of its container, which often
 * names the site too.
 */
void
dossier_annotate_metadata (DossierDraft *draft)
{
  DossierAnalysis *analysis = draft->analysis;
  const DossierHints *hints = draft->hints;
  DossierDateline dateline = { 0 };
  DossierMetadataTitle title = { 0 };
  guint first = 0, limit = 0;
  gboolean has_body = find_body (draft, &first, &limit);
  DossierLayoutClues clues;

  dossier_layout_clues_init (&clues, draft);
  analysis->title = dossier_preamble_dup (&draft->preamble, draft->tokens->text,
                                          DOSSIER_PREAMBLE_TITLE);
  if (has_body && analysis->title == NULL)
    find_title (draft, &clues, first, limit, &title);
  if (analysis->title == NULL)
    analysis->title = g_strdup (hints->title);
  if (find_dateline (&clues, &dateline))
    {
      analysis->dateline = copy_span (draft->tokens, dateline.place);
      if (!stands_behind_bracket (draft->tokens, dateline.place))
        draft->place = dateline.place;
      if (stands_behind_bracket (draft->tokens, dateline.agency))
        draft->agency = dateline.agency;
    }
  dossier_metadata_find_source (draft, &clues, &title, dateline.agency);
  dossier_metadata_find_date (draft, &clues, dateline.date);
  take_said (draft, DOSSIER_DETAIL_TITLE, &analysis->title);
  take_said (draft, DOSSIER_DETAIL_PUBLISHER, &analysis->publisher);
  dossier_layout_clues_clear (&clues);
  g_free (dateline.date);
}
