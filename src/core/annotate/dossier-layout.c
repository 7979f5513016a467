/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-layout-parts.h"

/* In bytes, as that of a paragraph. */
#define LONG_PARAGRAPH 160
/* An article is at least so long before a mark can end it. */
#define MIN_ARTICLE 250
/* Page furniture is a footer when this share of the text, in per cent, stands before it. */
#define FOOTER_SHARE 60
/* A caption of no more words only names the maker of the picture. */
#define CREDIT_WORDS 6
/* The line of an author and his paper has no more words. */
#define MAX_SIGNED 8
/* News in brief have so many end marks at least, the text of each so many paragraphs at most. */
#define MIN_BRIEFS 3
#define MAX_BRIEF 4
/* A date with more words beside it, right below such a heading, is that of another story. */
#define MAX_STAMP_WORDS 3

static gboolean
is_short_name (const DossierTokens *tokens, const DossierLayoutLine *line, guint max_words)
{
  if (line->kind != DOSSIER_LINE_TEXT || line->sentence || line->words == 0
      || line->words > max_words || line->chars > 45)
    return FALSE;
  for (guint i = line->first; i < line->end; i++)
    {
      guint flags = tokens->items[i].flags;

      if ((flags & DOSSIER_TOKEN_WORD) && !(flags & (DOSSIER_TOKEN_CAPITAL | DOSSIER_TOKEN_HANGUL))
          && dossier_span_length (tokens->items[i].span) > 3)
        return FALSE;
      if (flags & DOSSIER_TOKEN_NUMBER)
        return FALSE;
    }
  return TRUE;
}

/* The date of another story, as against a line that says when this one was published. */
static gboolean
is_bare_stamp (const DossierLayoutClues *clues, const DossierLayoutLine *line)
{
  guint next;

  return line->stamp
         && !(dossier_layout_clues_roles (clues, line->first, &next) & DOSSIER_LAYOUT_STAMP);
}

/* A list of other stories goes on while its items look alike, and ends before a long paragraph.
 * Below the article their dates belong to it, above it the date of the page may follow. */
static void
mark_related (const DossierLayoutClues *clues, GArray *lines)
{
  guint top = dossier_layout_find_paragraph (lines);

  for (guint i = 0; i < lines->len; i++)
    {
      guint item = i + 1;

      if (LINE (i)->kind != DOSSIER_LINE_RELATED)
        continue;
      LINE (i)->kind = DOSSIER_LINE_TEASER;
      for (; item < lines->len; item++)
        {
          DossierLayoutLine *line = LINE (item);
          guint length = dossier_span_length (line->span);

          if (line->kind == DOSSIER_LINE_TEASER)
            continue;
          if ((i > top || (item == i + 1 && line->words > MAX_STAMP_WORDS))
              && is_bare_stamp (clues, line))
            {
              line->kind = DOSSIER_LINE_TEASER;
              continue;
            }
          if (line->kind != DOSSIER_LINE_TEXT || (line->sentence && length >= LONG_PARAGRAPH)
              || (item > i + 1 && line->blank_before && !LINE (i + 1)->blank_before))
            break;
          line->kind = DOSSIER_LINE_TEASER;
        }
    }
}

static guint
count_text (const GArray *lines)
{
  guint total = 0;

  for (guint i = 0; i < lines->len; i++)
    if (LINE (i)->kind == DOSSIER_LINE_TEXT)
      total += dossier_span_length (LINE (i)->span);
  return total;
}

/* Two lines of furniture close together after most of the text. */
static gboolean
is_footer (const GArray *lines, guint index)
{
  for (guint i = index + 1;
       i < lines->len && i <= index + 2 && !dossier_layout_is_paragraph (LINE (i)); i++)
    if (LINE (i)->kind == DOSSIER_LINE_FURNITURE)
      return TRUE;
  return FALSE;
}

static gboolean
is_most (guint sum, guint total)
{
  return sum >= MIN_ARTICLE && (guint64) sum * 100 >= (guint64) total * FOOTER_SHARE;
}

/* News in brief: each item bears a mark of its end, where the teasers of other stories bear none.
 * Returns: the line after the last item, @end if there are too few of them */
static guint
find_last_brief (const GArray *lines, guint end)
{
  guint last = end;
  guint briefs = 1;
  guint paragraphs = 0;

  for (guint i = end; i < lines->len && LINE (i)->kind != DOSSIER_LINE_TEASER; i++)
    {
      paragraphs += dossier_layout_is_paragraph (LINE (i));
      if (!LINE (i)->ends_article)
        continue;
      if (paragraphs == 0 || paragraphs > MAX_BRIEF)
        break;
      paragraphs = 0;
      last = i + 1;
      briefs++;
    }
  return briefs >= MIN_BRIEFS ? last : end;
}

/* The line after the article: after an end mark, before a footer, or after the last paragraph. */
static guint
find_article_end (const GArray *lines, gboolean *marked)
{
  guint total = count_text (lines);
  guint last = lines->len;
  guint sum = 0;

  *marked = TRUE;
  for (guint i = 0; i < lines->len; i++)
    {
      const DossierLayoutLine *line = LINE (i);

      if (line->kind == DOSSIER_LINE_TEXT)
        sum += dossier_span_length (line->span);
      if (line->ends_article && sum >= MIN_ARTICLE)
        return find_last_brief (lines, i + 1);
      if (dossier_layout_is_paragraph (line))
        last = i;
      if (line->kind == DOSSIER_LINE_FURNITURE && is_most (sum, total)
          && (line->contact || is_footer (lines, i)))
        break;
    }
  *marked = FALSE;
  return last < lines->len ? last + 1 : lines->len;
}

/* "Minh Anh/Báo Cảng biển": the paper beside the author. */
static gboolean
ends_in_press (const DossierLayoutClues *clues, const DossierLayoutLine *line)
{
  if (line->sentence || line->words > MAX_SIGNED)
    return FALSE;
  for (guint i = line->first + 1; i + 1 < line->end; i++)
    if (dossier_token_is_mark (clues->tokens, i, line->end, "/"))
      return dossier_layout_clues_is_press (clues, i + 1, line->end);
  return FALSE;
}

/* Lines after the last paragraph, when no mark says that the article is over: they still belong to
 * it while they follow closely and look like prose or list items. */
static guint
take_tail (const DossierLayoutClues *clues, const GArray *lines, guint end)
{
  for (guint i = end; i < lines->len; i++)
    {
      const DossierLayoutLine *line = LINE (i);
      gboolean heads = i + 1 < lines->len && !LINE (i + 1)->blank_before
                       && LINE (i + 1)->kind == DOSSIER_LINE_TEXT && LINE (i + 1)->sentence;

      if (line->kind == DOSSIER_LINE_CAPTION)
        {
          if (line->words > CREDIT_WORDS)
            end = i + 1;
          continue;
        }
      if (line->kind != DOSSIER_LINE_TEXT || dossier_layout_is_issuer (clues, line)
          || ends_in_press (clues, line)
          || (!heads && !line->row
              && (is_short_name (clues->tokens, line, 5) || (!line->sentence && line->chars < 25))))
        break;
      end = i + 1;
    }
  return end;
}

static void
mark_after_end (const DossierLayoutClues *clues, GArray *lines, guint end)
{
  gboolean at_end = TRUE;

  for (guint i = end; i < lines->len; i++)
    {
      DossierLayoutLine *line = LINE (i);

      if (line->kind == DOSSIER_LINE_TEXT && at_end
          && (is_short_name (clues->tokens, line, 5) || dossier_layout_is_issuer (clues, line)
              || ends_in_press (clues, line)))
        line->kind = DOSSIER_LINE_HEADER;
      else if (line->kind == DOSSIER_LINE_TEXT || line->kind == DOSSIER_LINE_CAPTION)
        line->kind = DOSSIER_LINE_TEASER;
      at_end &= line->kind == DOSSIER_LINE_HEADER;
    }
}

static gboolean
is_article (const DossierLayoutLine *line)
{
  return line->kind == DOSSIER_LINE_TEXT || line->kind == DOSSIER_LINE_CAPTION;
}

static void
add_segment (GArray *segments, DossierSegmentKind kind, guint32 start, guint32 end)
{
  DossierSegment *last = segments->len > 0
                           ? &g_array_index (segments, DossierSegment, segments->len - 1) : NULL;
  DossierSegment segment = { kind, DOSSIER_SPAN_INIT (start, end) };

  if (start >= end)
    return;
  if (last != NULL && last->kind == kind)
    last->span.end = end;
  else
    g_array_append_val (segments, segment);
}

/* What stands before @begin is the preamble. White space inside the article belongs to the body,
 * outside to the line before it; what precedes the article's first line does not belong to it, nor
 * what follows its last. */
static void
add_segments (GArray *segments, const GArray *lines, guint32 begin, gsize length)
{
  static const DossierSegmentKind kinds[] = {
    DOSSIER_SEGMENT_BODY, DOSSIER_SEGMENT_HEADER, DOSSIER_SEGMENT_CAPTION,
    DOSSIER_SEGMENT_BOILERPLATE, DOSSIER_SEGMENT_TEASER, DOSSIER_SEGMENT_TEASER,
  };
  guint first = lines->len, last = 0;

  add_segment (segments, DOSSIER_SEGMENT_HEADER, 0, begin);
  for (guint i = 0; i < lines->len; i++)
    if (is_article (LINE (i)))
      {
        first = MIN (first, i);
        last = i;
      }
  for (guint i = 0; i < lines->len; i++)
    {
      const DossierLayoutLine *line = LINE (i);
      DossierSegmentKind kind = kinds[line->kind];
      guint32 before = i == 0 ? begin : LINE (i - 1)->span.end;

      if (i > 0 && LINE (i - 1)->kind == line->kind)
        add_segment (segments, kind, before, line->span.start);
      else if (i > first && i <= last)
        add_segment (segments, DOSSIER_SEGMENT_BODY, before, line->span.start);
      else
        add_segment (segments, i == 0 || i > last ? kind : kinds[LINE (i - 1)->kind], before,
                     line->span.start);
      add_segment (segments, kind, line->span.start, line->span.end);
    }
  if (lines->len > 0)
    add_segment (segments, kinds[LINE (lines->len - 1)->kind], LINE (lines->len - 1)->span.end,
                 (guint32) length);
}

/**
 * dossier_annotate_layout:
 *
 * Divides the text into header, body, captions, teasers of other stories and
 * boilerplate, by the look of its lines, their place, and the words of the
 * language files.
 */
void
dossier_annotate_layout (DossierDraft *draft)
{
  g_autoptr (GArray) lines = NULL;
  DossierLayoutClues clues;
  gboolean marked;
  guint end;

  dossier_layout_clues_init (&clues, draft);
  lines = dossier_layout_lines_read (&clues);
  dossier_layout_mark_tables (&clues, lines);
  dossier_layout_mark_masthead (&clues, lines);
  mark_related (&clues, lines);
  end = find_article_end (lines, &marked);
  if (!marked)
    end = take_tail (&clues, lines, end);
  mark_after_end (&clues, lines, end);
  add_segments (draft->analysis->segments, lines, draft->preamble.end, draft->tokens->length);
  dossier_layout_clues_clear (&clues);
}
