/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-course-claim.h"

#include <string.h>

#include "dossier-edtf.h"

/* What separates the amounts of a mark, see DossierMark. */
#define BETWEEN_AMOUNTS " · "

/* In days, of what says something by being common to two statements. */
#define LONGEST_TIME 31

static void
clear_time (gpointer data)
{
  DossierCourseTime *time = data;

  g_free (time->edtf);
}

static void
clear_number (gpointer data)
{
  DossierCourseNumber *number = data;

  g_free (number->digits);
  g_free (number->words);
}

/**
 * dossier_course_claim_free:
 * @self: (transfer full) (nullable): a statement taken apart
 */
void
dossier_course_claim_free (DossierCourseClaim *self)
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

static DossierCourseClaim *
new_claim (const DossierReading *reading, const DossierMark *mark, GArray *near)
{
  DossierCourseClaim *self = g_new0 (DossierCourseClaim, 1);

  self->id = mark->id;
  self->document = reading->document;
  self->mark = mark;
  self->names = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->near = g_array_ref (near);
  self->times = g_array_new (FALSE, FALSE, sizeof (DossierCourseTime));
  g_array_set_clear_func (self->times, clear_time);
  self->numbers = g_array_new (FALSE, FALSE, sizeof (DossierCourseNumber));
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
add_day (DossierCourseClaim *self, const char *edtf)
{
  DossierCourseTime time = { NULL };
  DossierEdtf value;

  if (!dossier_edtf_parse (edtf, &value, NULL) || value.year_unknown
      || value.kind == DOSSIER_EDTF_DURATION || !dossier_day_is_real (value.last))
    return;
  time.days.last = value.last;
  time.days.first = dossier_day_is_real (value.first) ? value.first : value.last;
  for (guint i = 0; i < self->times->len; i++)
    if (g_array_index (self->times, DossierCourseTime, i).days.last == time.days.last)
      return;
  time.edtf = g_strdup (edtf);
  g_array_append_val (self->times, time);
}

/* "From June 2026 to the end of 2027" may be what is postponed: both ends are of the matter. */
static void
add_time (DossierCourseClaim *self, const char *edtf)
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

/* Index of the first mark that begins at @byte or after it. */
static guint
find_first_mark (const DossierReading *reading, gsize byte)
{
  guint low = 0, high = reading->marks->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (reading->marks, DossierMark, middle).span.start >= byte)
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}

static void
take_marks (DossierCourseClaim *self, const DossierReading *reading)
{
  DossierSpan span = self->mark->span;

  add_id (self->names, self->mark->entity);
  for (guint i = 0; self->mark->others != NULL && i < self->mark->others->len; i++)
    add_id (self->names, g_array_index (self->mark->others, DossierNamed, i).entity);
  add_time (self, self->mark->value);
  add_time (self, self->mark->when);
  for (guint i = find_first_mark (reading, span.start); i < reading->marks->len; i++)
    {
      const DossierMark *mark = &g_array_index (reading->marks, DossierMark, i);

      if (mark->span.start > span.end)
        break;
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
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return x < y ? -1 : x > y;
}

static GArray *
list_near (const DossierReading *reading)
{
  GArray *near = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n = 0;

  for (guint i = 0; i < reading->marks->len; i++)
    {
      const DossierMark *mark = &g_array_index (reading->marks, DossierMark, i);

      if (mark->layer == DOSSIER_LAYER_MENTION && mark->entity != 0)
        g_array_append_val (near, mark->entity);
    }
  g_array_sort (near, compare_ids);
  for (guint i = 0; i < near->len; i++)
    if (n == 0 || g_array_index (near, gint64, i) != g_array_index (near, gint64, n - 1))
      g_array_index (near, gint64, n++) = g_array_index (near, gint64, i);
  g_array_set_size (near, n);
  return near;
}

/* The parts of the text that a name or a time has, in order and apart. */
static GArray *
list_marked (const DossierReading *reading)
{
  GArray *marked = g_array_new (FALSE, FALSE, sizeof (DossierSpan));

  for (guint i = 0; i < reading->marks->len; i++)
    {
      const DossierMark *mark = &g_array_index (reading->marks, DossierMark, i);
      DossierSpan *last
        = marked->len > 0 ? &g_array_index (marked, DossierSpan, marked->len - 1) : NULL;

      if (mark->layer != DOSSIER_LAYER_MENTION && mark->layer != DOSSIER_LAYER_TIME)
        continue;
      if (last != NULL && mark->span.start < last->end)
        last->end = MAX (last->end, mark->span.end);
      else
        g_array_append_val (marked, mark->span);
    }
  return marked;
}

/* Whether a name or a time has the word already. */
static gboolean
is_marked (const GArray *marked, DossierSpan span)
{
  guint low = 0, high = marked->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (marked, DossierSpan, middle).end > span.start)
        high = middle;
      else
        low = middle + 1;
    }
  return low < marked->len && g_array_index (marked, DossierSpan, low).start < span.end;
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
add_figure (DossierCourseClaim *self, const char *text, DossierSpan span)
{
  g_autofree char *surface = g_strndup (text + span.start, dossier_span_length (span));
  DossierCourseNumber number = { join_groups (surface), NULL };

  number.words = find_amount (self->mark->amounts, surface);
  g_array_append_val (self->numbers, number);
}

static void
take_words (DossierCourseClaim *self, const DossierReading *reading, const GArray *marked,
            DossierCourseTerms *words)
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

      if ((token->flags & DOSSIER_TOKEN_PUNCT) != 0 || is_marked (marked, place))
        continue;
      if ((token->flags & DOSSIER_TOKEN_NUMBER) != 0)
        {
          add_figure (self, text, token->span);
          continue;
        }
      word = dossier_course_terms_add (words, tokens, token, self->language);
      if (!has_number (self->words, word))
        g_array_append_val (self->words, word);
    }
}

/* How rare a word is the whole document tells, not its statements alone. */
static void
count_words (const DossierReading *reading, guint number, const char *language,
             DossierCourseTerms *words)
{
  g_autoptr (DossierTokens) tokens = dossier_tokens_new (reading->text, reading->length);

  for (guint i = 0; i < tokens->n_items; i++)
    if ((tokens->items[i].flags & DOSSIER_TOKEN_WORD) != 0)
      dossier_course_terms_note (
        words, dossier_course_terms_add (words, tokens, &tokens->items[i], language), number);
}

/**
 * dossier_course_claim_list:
 * @reading: a document with its marks; it must live as long as what is made of it
 * @number: its number among those that are compared, below %DOSSIER_COURSE_MOST_DOCUMENTS
 * @language: (nullable): its language, interned
 * @published: when it was published
 * @words: where its words are kept
 * @list: (element-type DossierCourseClaim): where its statements are added
 */
void
dossier_course_claim_list (const DossierReading *reading, guint number, const char *language,
                           DossierDays published, DossierCourseTerms *words, GPtrArray *list)
{
  g_autoptr (GArray) near = list_near (reading);
  g_autoptr (GArray) marked = list_marked (reading);

  count_words (reading, number, language, words);
  for (guint i = 0; i < reading->marks->len; i++)
    {
      const DossierMark *mark = &g_array_index (reading->marks, DossierMark, i);
      DossierCourseClaim *claim;

      if (mark->layer != DOSSIER_LAYER_STATEMENT)
        continue;
      claim = new_claim (reading, mark, near);
      claim->language = language;
      claim->published = published;
      take_marks (claim, reading);
      take_words (claim, reading, marked, words);
      g_ptr_array_add (list, claim);
    }
}

/**
 * dossier_course_claim_has_name:
 * @self: a statement taken apart
 * @entity: row id
 *
 * Returns: whether its sentence names it
 */
gboolean
dossier_course_claim_has_name (const DossierCourseClaim *self, gint64 entity)
{
  return has_id (self->names, entity);
}

/**
 * dossier_course_claim_has_number:
 * @self: a statement taken apart
 * @digits: without what groups them
 *
 * Returns: whether its sentence has that number
 */
gboolean
dossier_course_claim_has_number (const DossierCourseClaim *self, const char *digits)
{
  for (guint i = 0; i < self->numbers->len; i++)
    if (g_str_equal (g_array_index (self->numbers, DossierCourseNumber, i).digits, digits))
      return TRUE;
  return FALSE;
}

/**
 * dossier_course_claim_is_short:
 * @days: a time; its ends may be unknown or open
 *
 * Returns: whether it says something that two statements fall into it
 */
gboolean
dossier_course_claim_is_short (DossierDays days)
{
  return (gint64) days.last - days.first < LONGEST_TIME;
}

static gboolean
is_one_time (DossierDays a, DossierDays b)
{
  return a.last == b.last
         || (a.first <= b.last && b.first <= a.last
             && dossier_course_claim_is_short (a) && dossier_course_claim_is_short (b));
}

/**
 * dossier_course_claim_has_time:
 * @self: a statement taken apart
 * @days: a time
 *
 * Returns: whether it speaks of that time, or of one that is as good as the same
 */
gboolean
dossier_course_claim_has_time (const DossierCourseClaim *self, DossierDays days)
{
  for (guint i = 0; i < self->times->len; i++)
    if (is_one_time (g_array_index (self->times, DossierCourseTime, i).days, days))
      return TRUE;
  return FALSE;
}

/**
 * dossier_course_claim_is_near:
 * @self: a statement taken apart
 * @entity: row id
 *
 * Returns: whether its document names it anywhere
 */
gboolean
dossier_course_claim_is_near (const DossierCourseClaim *self, gint64 entity)
{
  return g_array_binary_search (self->near, &entity, compare_ids, NULL);
}
