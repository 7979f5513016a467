/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-preamble.h"

#include <string.h>

/* Front matter has so many lines at most, its keys so many bytes. */
#define MAX_LINES 120
#define MAX_KEY 32

/* So many known keys stand against one that is followed by a sentence. */
#define KEYS_A_SENTENCE 2

/* So many known keys make front matter that is not closed. */
#define MIN_OPEN_KEYS 2

/* What a key tells of the lines around it. */
typedef enum
{
  KEY_UNKNOWN,
  KEY_PROSE, /* it is one of front matter, and of a note or an interview too */
  KEY_KNOWN,
} KeyKind;

/* The names that the usual makers of pages give to what a page says of itself; of several for one
 * thing the first in the text counts. */
static const struct
{
  const char *key;
  DossierPreambleField field;
} keys[] = {
  { "title", DOSSIER_PREAMBLE_TITLE },           { "headline", DOSSIER_PREAMBLE_TITLE },
  { "author", DOSSIER_PREAMBLE_AUTHOR },         { "authors", DOSSIER_PREAMBLE_AUTHOR },
  { "byline", DOSSIER_PREAMBLE_AUTHOR },         { "creator", DOSSIER_PREAMBLE_AUTHOR },
  { "date", DOSSIER_PREAMBLE_DATE },             { "published", DOSSIER_PREAMBLE_DATE },
  { "publishdate", DOSSIER_PREAMBLE_DATE },      { "pubdate", DOSSIER_PREAMBLE_DATE },
  { "date_published", DOSSIER_PREAMBLE_DATE },   { "published_time", DOSSIER_PREAMBLE_DATE },
  { "lang", DOSSIER_PREAMBLE_LANGUAGE },         { "language", DOSSIER_PREAMBLE_LANGUAGE },
  { "locale", DOSSIER_PREAMBLE_LANGUAGE },       { "source", DOSSIER_PREAMBLE_PUBLISHER },
  { "publisher", DOSSIER_PREAMBLE_PUBLISHER },   { "outlet", DOSSIER_PREAMBLE_PUBLISHER },
  { "publication", DOSSIER_PREAMBLE_PUBLISHER }, { "site", DOSSIER_PREAMBLE_PUBLISHER },
  { "site_name", DOSSIER_PREAMBLE_PUBLISHER },   { "url", DOSSIER_PREAMBLE_ADDRESS },
  { "source_url", DOSSIER_PREAMBLE_ADDRESS },    { "original_url", DOSSIER_PREAMBLE_ADDRESS },
  { "canonical", DOSSIER_PREAMBLE_ADDRESS },     { "canonical_url", DOSSIER_PREAMBLE_ADDRESS },
  { "link", DOSSIER_PREAMBLE_ADDRESS },          { "permalink", DOSSIER_PREAMBLE_ADDRESS },
  { "layout", DOSSIER_PREAMBLE_OTHER },          { "tags", DOSSIER_PREAMBLE_OTHER },
  { "categories", DOSSIER_PREAMBLE_OTHER },      { "keywords", DOSSIER_PREAMBLE_OTHER },
  { "slug", DOSSIER_PREAMBLE_OTHER },            { "draft", DOSSIER_PREAMBLE_OTHER },
  { "image", DOSSIER_PREAMBLE_OTHER },           { "weight", DOSSIER_PREAMBLE_OTHER },
};

static const char *const prose_keys[] = {
  "abstract", "description", "excerpt", "subtitle", "summary",
};

/**
 * dossier_preamble_next_line:
 *
 * Gives the line at @at without white space behind it, and moves on.
 *
 * Returns: %FALSE at the end
 */
gboolean
dossier_preamble_next_line (const char *text, gsize length, gsize *at, DossierSpan *line)
{
  const char *start = text + *at, *end;

  if (*at >= length)
    return FALSE;
  end = memchr (start, '\n', length - *at);
  *at = end != NULL ? (gsize) (end + 1 - text) : length;
  if (end == NULL)
    end = text + length;
  while (end > start && g_ascii_isspace (end[-1]))
    end--;
  *line = DOSSIER_SPAN_INIT ((guint32) (start - text), (guint32) (end - text));
  return TRUE;
}

/**
 * dossier_preamble_strip:
 *
 * Returns: @span without white space at its ends
 */
DossierSpan
dossier_preamble_strip (const char *text, DossierSpan span)
{
  while (span.start < span.end && g_ascii_isspace (text[span.start]))
    span.start++;
  while (span.start < span.end && g_ascii_isspace (text[span.end - 1]))
    span.end--;
  return span;
}

/**
 * dossier_preamble_set:
 *
 * Notes what a field says, unless it said something before.
 */
void
dossier_preamble_set (DossierPreamble *self, DossierPreambleField field, DossierSpan value)
{
  if (dossier_span_is_empty (self->fields[field]))
    self->fields[field] = value;
}

static gboolean
is_line (const char *text, DossierSpan line, const char *mark)
{
  gsize length = strlen (mark);

  return dossier_span_length (line) == length && memcmp (text + line.start, mark, length) == 0;
}

/* The mark that closes what @open opens, %NULL if none does: \" and '' are none. */
static const char *
find_quote (const char *open, const char *end)
{
  for (const char *at = open + 1; at < end; at++)
    {
      if (*open == '"' ? *at == '\\' : *at == '\'' && at + 1 < end && at[1] == '\'')
        at++;
      else if (*at == *open)
        return at;
    }
  return NULL;
}

/* "Title", 'Title', Title # a remark; of a list the first. */
static DossierSpan
read_value (const char *text, DossierSpan value)
{
  const char *mark;

  value = dossier_preamble_strip (text, value);
  if (value.start < value.end && text[value.start] == '[')
    {
      value.start++;
      mark = memchr (text + value.start, ']', dossier_span_length (value));
      if (mark != NULL)
        value.end = (guint32) (mark - text);
      mark = memchr (text + value.start, ',', dossier_span_length (value));
      if (mark != NULL)
        value.end = (guint32) (mark - text);
      value = dossier_preamble_strip (text, value);
    }
  if (value.start < value.end && strchr ("\"'", text[value.start]) != NULL)
    {
      mark = find_quote (text + value.start, text + value.end);
      value.start++;
      if (mark != NULL)
        value.end = (guint32) (mark - text);
      return value;
    }
  mark = g_strstr_len (text + value.start, (gssize) dossier_span_length (value), " #");
  if (mark != NULL)
    value.end = (guint32) (mark - text);
  return dossier_preamble_strip (text, value);
}

/* The length of the key that opens the line, 0 if there is none. */
static guint32
measure_key (const char *text, DossierSpan line, char divider)
{
  guint32 at = line.start, end;

  while (at < line.end && (g_ascii_isalnum (text[at]) || strchr ("_-", text[at]) != NULL))
    at++;
  end = at;
  while (at < line.end && text[at] == ' ')
    at++;
  return at < line.end && text[at] == divider && end - line.start <= MAX_KEY ? end - line.start : 0;
}

static gboolean
is_key (const char *text, gsize length, const char *key)
{
  return strlen (key) == length && g_ascii_strncasecmp (text, key, length) == 0;
}

static KeyKind
find_key (const char *key, gsize length, DossierPreambleField *field)
{
  *field = DOSSIER_PREAMBLE_OTHER;
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (is_key (key, length, keys[i].key))
      {
        *field = keys[i].field;
        return KEY_KNOWN;
      }
  for (gsize i = 0; i < G_N_ELEMENTS (prose_keys); i++)
    if (is_key (key, length, prose_keys[i]))
      return KEY_PROSE;
  return KEY_UNKNOWN;
}

/* "We will build a port." */
static gboolean
is_sentence (const char *text, DossierSpan value)
{
  value = dossier_preamble_strip (text, value);
  return value.start < value.end && strchr (".!?", text[value.end - 1]) != NULL
         && memchr (text + value.start, ' ', dossier_span_length (value)) != NULL;
}

static void
take_value (DossierPreamble *self, const char *text, DossierPreambleField field, DossierSpan value)
{
  value = read_value (text, value);
  /* What stands in braces is no plain value, and a bar begins a text of several lines. */
  if (dossier_span_is_empty (value) || strchr ("{|>", text[value.start]) != NULL)
    return;
  if (field == DOSSIER_PREAMBLE_PUBLISHER && g_str_has_prefix (text + value.start, "http"))
    field = DOSSIER_PREAMBLE_ADDRESS;
  if (field != DOSSIER_PREAMBLE_ADDRESS || g_str_has_prefix (text + value.start, "http"))
    dossier_preamble_set (self, field, value);
}

/* "- name: Ola Vik", "- Ola Vik", "  name: Ola Vik"
 * Returns: what tells of them who it is, empty if it is something else */
static DossierSpan
read_entry (const char *text, DossierSpan line)
{
  DossierSpan entry = dossier_preamble_strip (text, line);
  guint32 key;

  if (text[entry.start] == '-')
    entry.start++;
  entry = dossier_preamble_strip (text, entry);
  key = measure_key (text, entry, ':');
  if (key == 0)
    return entry;
  if (!is_key (text + entry.start, key, "name"))
    return DOSSIER_SPAN_INIT (entry.end, entry.end);
  entry.start = (guint32) (strchr (text + entry.start, ':') + 1 - text);
  return entry;
}

/* A value goes on in lines that are indented, unless it is a list, has fields of its own or stands
 * in quotation marks. */
static gboolean
extend_value (const char *text, DossierSpan *field, DossierSpan line)
{
  DossierSpan more = dossier_preamble_strip (text, line);

  if (dossier_span_is_empty (*field) || more.start == line.start || text[more.start] == '-'
      || measure_key (text, more, ':') > 0
      || (text[field->end] != '\n' && text[field->end] != '\r')
      || memchr (text + field->end + 1, '\n', line.start - 1 - field->end) != NULL)
    return FALSE;
  field->end = more.end;
  return TRUE;
}

/* Between two lines "---" fields of YAML, between two "+++" of TOML. Two rules with anything else
 * between them are no front matter, and a note or an interview may look like fields: only keys that
 * are known tell the one from the other. Where the second line is missing an empty one is the end
 * of what has several such keys. */
static gboolean
read_front_matter (const char *text, gsize length, DossierPreamble *self)
{
  DossierPreambleField open = DOSSIER_PREAMBLE_OTHER;
  DossierSpan line, value;
  DossierPreamble open_end = { 0 };
  gboolean toml;
  guint n_known = 0, n_sentences = 0;
  gsize at = 0;

  if (!dossier_preamble_next_line (text, length, &at, &line)
      || (!is_line (text, line, "---") && !is_line (text, line, "+++")))
    return FALSE;
  toml = text[line.start] == '+';
  for (guint i = 0; i < MAX_LINES && dossier_preamble_next_line (text, length, &at, &line); i++)
    {
      guint32 key = measure_key (text, line, toml ? '=' : ':');

      if (is_line (text, line, toml ? "+++" : "---") || (!toml && is_line (text, line, "...")))
        {
          self->end = (guint32) at;
          return n_known > n_sentences * KEYS_A_SENTENCE;
        }
      if (key > 0)
        {
          const char *divider = memchr (text + line.start, toml ? '=' : ':',
                                        dossier_span_length (line));
          KeyKind kind = find_key (text + line.start, key, &open);

          value = DOSSIER_SPAN_INIT ((guint32) (divider + 1 - text), line.end);
          n_known += kind == KEY_KNOWN;
          n_sentences += kind != KEY_PROSE && open != DOSSIER_PREAMBLE_TITLE
                         && is_sentence (text, value);
          take_value (self, text, open, value);
          continue;
        }
      if (dossier_span_is_empty (line))
        {
          if (open_end.end == 0 && n_known >= MIN_OPEN_KEYS && n_sentences == 0)
            {
              open_end = *self;
              open_end.end = (guint32) at;
            }
          continue;
        }
      if (strchr (" \t-#[]}", text[line.start]) == NULL)
        break;
      if (open != DOSSIER_PREAMBLE_OTHER && !extend_value (text, &self->fields[open], line))
        take_value (self, text, open, read_entry (text, line));
    }
  *self = open_end;
  return self->end > 0;
}

/**
 * dossier_preamble_read:
 * @knowledge: knows how the fields of mails are called
 * @text: a canonical text
 * @length: its length in bytes
 * @self: (out): its preamble; with @end 0 and empty fields if it has none
 *
 * Looks at the first lines only.
 */
void
dossier_preamble_read (const DossierKnowledge *knowledge, const char *text, gsize length,
                       DossierPreamble *self)
{
  *self = (DossierPreamble) { 0 };
  if (read_front_matter (text, length, self))
    return;
  *self = (DossierPreamble) { 0 };
  if (!dossier_preamble_read_mail (knowledge, text, length, self))
    *self = (DossierPreamble) { 0 };
}

/* \" in "", '' in '', and the ends of lines. */
static char *
unfold (const char *text, DossierSpan span)
{
  char quote = span.start > 0 ? text[span.start - 1] : ' ';
  GString *value = g_string_sized_new (dossier_span_length (span));

  for (guint32 at = span.start; at < span.end; at++)
    {
      if ((quote == '"' && text[at] == '\\' && at + 1 < span.end)
          || (quote == '\'' && text[at] == '\'' && at + 1 < span.end))
        at++;
      if (text[at] != '\n')
        {
          g_string_append_c (value, text[at]);
          continue;
        }
      while (value->len > 0 && g_ascii_isspace (value->str[value->len - 1]))
        g_string_truncate (value, value->len - 1);
      g_string_append_c (value, ' ');
      while (at + 1 < span.end && g_ascii_isspace (text[at + 1]))
        at++;
    }
  return g_string_free (value, FALSE);
}

/**
 * dossier_preamble_dup:
 *
 * Returns: (transfer full) (nullable): what the field says, in one line
 */
char *
dossier_preamble_dup (const DossierPreamble *self, const char *text, DossierPreambleField field)
{
  DossierSpan span = self->fields[field];

  return dossier_span_is_empty (span) ? NULL : unfold (text, span);
}
