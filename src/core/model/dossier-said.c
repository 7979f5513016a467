/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-said.h"

#include <string.h>

#include "dossier-edtf.h"

/* What separates the amounts of a mark, see DossierMark. */
#define BETWEEN_AMOUNTS " · "

static void
clear_time (gpointer data)
{
  DossierSaidTime *time = data;

  g_free (time->edtf);
}

static void
clear_number (gpointer data)
{
  DossierSaidNumber *number = data;

  g_free (number->digits);
  g_free (number->words);
}

/**
 * dossier_said_free:
 * @self: (transfer full) (nullable): a statement taken apart
 */
void
dossier_said_free (DossierSaid *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->names);
  g_array_unref (self->near);
  g_array_unref (self->times);
  g_array_unref (self->numbers);
  g_array_unref (self->sectors);
  g_array_unref (self->words);
  g_free (self);
}

static DossierSaid *
new_said (const DossierReading *reading, const DossierMark *mark)
{
  DossierSaid *self = g_new0 (DossierSaid, 1);

  self->id = mark->id;
  self->document = reading->document;
  self->mark = mark;
  self->names = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->near = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->times = g_array_new (FALSE, FALSE, sizeof (DossierSaidTime));
  g_array_set_clear_func (self->times, clear_time);
  self->numbers = g_array_new (FALSE, FALSE, sizeof (DossierSaidNumber));
  g_array_set_clear_func (self->numbers, clear_number);
  self->sectors = g_array_new (FALSE, FALSE, sizeof (GQuark));
  self->words = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

static gboolean
has_id (const GArray *ids, gint64 id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;
  return FALSE;
}

static void
add_id (GArray *ids, gint64 id)
{
  if (id != 0 && !has_id (ids, id))
    g_array_append_val (ids, id);
}

static gboolean
has_number (const GArray *numbers, guint number)
{
  for (guint i = 0; i < numbers->len; i++)
    if (g_array_index (numbers, guint, i) == number)
      return TRUE;
  return FALSE;
}

static void
add_day (DossierSaid *self, const char *edtf)
{
  DossierSaidTime time = { NULL };
  DossierEdtf value;

  if (!dossier_edtf_parse (edtf, &value, NULL) || value.year_unknown
      || value.kind == DOSSIER_EDTF_DURATION || !dossier_day_is_real (value.last))
    return;
  time.days.last = value.last;
  time.days.first = dossier_day_is_real (value.first) ? value.first : value.last;
  for (guint i = 0; i < self->times->len; i++)
    if (g_array_index (self->times, DossierSaidTime, i).days.last == time.days.last)
      return;
  time.edtf = g_strdup (edtf);
  g_array_append_val (self->times, time);
}

/* "From June 2026 to the end of 2027" may be what is postponed: both ends are of the matter. */
static void
add_time (DossierSaid *self, const char *edtf)
{
  g_auto (GStrv) ends = edtf != NULL ? g_strsplit (edtf, "/", 2) : NULL;

  if (ends == NULL || ends[0] == NULL)
    return;
  if (ends[1] == NULL || g_str_has_prefix (ends[0], "..") || g_str_has_prefix (ends[1], ".."))
    {
      add_day (self, edtf);
      return;
    }
  add_day (self, ends[1]);
  add_day (self, ends[0]);
}

static void
take_marks (DossierSaid *self, const DossierReading *reading)
{
  DossierSpan span = self->mark->span;

  add_id (self->names, self->mark->entity);
  for (guint i = 0; self->mark->others != NULL && i < self->mark->others->len; i++)
    add_id (self->names, g_array_index (self->mark->others, DossierNamed, i).entity);
  add_time (self, self->mark->value);
  add_time (self, self->mark->when);
  for (guint i = 0; i < reading->marks->len; i++)
    {
      const DossierMark *mark = &g_array_index (reading->marks, DossierMark, i);

      if (!dossier_span_contains (span, mark->span))
        continue;
      if (mark->layer == DOSSIER_LAYER_MENTION)
        add_id (self->names, mark->entity);
      else if (mark->layer == DOSSIER_LAYER_TIME)
        add_time (self, mark->value);
      else if (mark->layer == DOSSIER_LAYER_SECTOR)
        {
          GQuark sector = g_quark_from_string (mark->value);

          if (!has_number (self->sectors, sector))
            g_array_append_val (self->sectors, sector);
        }
    }
  for (guint i = 0; i < reading->marks->len; i++)
    {
      const DossierMark *mark = &g_array_index (reading->marks, DossierMark, i);

      if (mark->layer == DOSSIER_LAYER_MENTION && !has_id (self->names, mark->entity))
        add_id (self->near, mark->entity);
    }
}

static gboolean
meets (DossierSpan a, DossierSpan b)
{
  return a.start < b.end && b.start < a.end;
}

/* Whether a name or a time has the word already. */
static gboolean
is_marked (const DossierReading *reading, DossierSpan span)
{
  for (guint i = 0; i < reading->marks->len; i++)
    {
      const DossierMark *mark = &g_array_index (reading->marks, DossierMark, i);

      if ((mark->layer == DOSSIER_LAYER_MENTION || mark->layer == DOSSIER_LAYER_TIME)
          && meets (mark->span, span))
        return TRUE;
    }
  return FALSE;
}

/* The amount in which @number stands, or the number alone. */
static char *
find_amount (const char *amounts, const char *number)
{
  g_auto (GStrv) all = g_strsplit (amounts != NULL ? amounts : "", BETWEEN_AMOUNTS, -1);

  for (guint i = 0; all[i] != NULL; i++)
    if (strstr (all[i], number) != NULL)
      return g_strdup (all[i]);
  return g_strdup (number);
}

/* "50,000" and "50.000" are one number; "1.2" stays what it is. */
static char *
join_groups (const char *number)
{
  GString *digits = g_string_new (NULL);

  for (const char *p = number; *p != '\0'; p++)
    {
      gsize group = *p == ',' || *p == '.' ? strspn (p + 1, "0123456789") : 0;

      if (group != 3)
        g_string_append_c (digits, *p == ',' ? '.' : *p);
    }
  return g_string_free (digits, FALSE);
}

static void
add_figure (DossierSaid *self, const char *text, DossierSpan span)
{
  g_autofree char *surface = g_strndup (text + span.start, dossier_span_length (span));
  DossierSaidNumber number = { join_groups (surface), NULL };

  number.words = find_amount (self->mark->amounts, surface);
  g_array_append_val (self->numbers, number);
}

static void
take_words (DossierSaid *self, const DossierReading *reading, DossierSaidWords *words)
{
  DossierSpan span = self->mark->span;
  const char *text = reading->text + span.start;
  g_autoptr (DossierTokens) tokens = dossier_tokens_new (text, dossier_span_length (span));

  for (guint i = 0; i < tokens->n_items; i++)
    {
      const DossierToken *token = &tokens->items[i];
      DossierSpan place = DOSSIER_SPAN_INIT (span.start + token->span.start,
                                             span.start + token->span.end);
      guint word;

      if ((token->flags & DOSSIER_TOKEN_PUNCT) != 0 || is_marked (reading, place))
        continue;
      if ((token->flags & DOSSIER_TOKEN_NUMBER) != 0)
        {
          add_figure (self, text, token->span);
          continue;
        }
      word = dossier_said_words_add (words, tokens, token, self->language);
      if (!has_number (self->words, word))
        g_array_append_val (self->words, word);
    }
}

/* How rare a word is the whole document tells, not its statements alone. */
static void
count_words (const DossierReading *reading, guint number, const char *language,
             DossierSaidWords *words)
{
  g_autoptr (DossierTokens) tokens = dossier_tokens_new (reading->text, reading->length);

  for (guint i = 0; i < tokens->n_items; i++)
    if ((tokens->items[i].flags & DOSSIER_TOKEN_WORD) != 0)
      dossier_said_words_note (
        words, dossier_said_words_add (words, tokens, &tokens->items[i], language), number);
}

/**
 * dossier_said_list:
 * @reading: a document with its marks; it must live as long as what is made of it
 * @number: its number among those that are compared, below %DOSSIER_SAID_MOST_DOCUMENTS
 * @language: (nullable): its language, interned
 * @published: when it was published
 * @words: where its words are kept
 * @list: (element-type DossierSaid): where its statements are added
 */
void
dossier_said_list (const DossierReading *reading, guint number, const char *language,
                   DossierDays published, DossierSaidWords *words, GPtrArray *list)
{
  count_words (reading, number, language, words);
  for (guint i = 0; i < reading->marks->len; i++)
    {
      const DossierMark *mark = &g_array_index (reading->marks, DossierMark, i);
      DossierSaid *said;

      if (mark->layer != DOSSIER_LAYER_STATEMENT)
        continue;
      said = new_said (reading, mark);
      said->language = language;
      said->published = published;
      take_marks (said, reading);
      take_words (said, reading, words);
      g_ptr_array_add (list, said);
    }
}
