/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-concordance-lines.h"

#include <string.h>

#include "dossier-string-ranks.h"

typedef struct
{
  guint32 document; /* in the array of documents */
  guint32 start;
  guint32 end;
  guint32 keyword;  /* the numbers of words */
  guint32 left[DOSSIER_CONCORDANCE_DEPTH];
  guint32 right[DOSSIER_CONCORDANCE_DEPTH];
} Line;

typedef struct
{
  gint64 id;
  DossierDay published;
  guint32 title;
  guint32 outlet;
  gboolean has_lines;
} Document;

struct _DossierConcordanceLines
{
  gatomicrefcount ref_count;
  GArray *lines;
  GArray *documents;
  DossierStringRanks *words;
  DossierStringRanks *names; /* titles and outlets: asked for by few */
  guint n_with_lines;
  guint width;
  char *remark;              /* (nullable) */
};

static const char *const order_names[] = {
  "date", "left", "keyword", "right", "document", "outlet",
};

G_STATIC_ASSERT (G_N_ELEMENTS (order_names) == DOSSIER_N_CONCORDANCE_ORDERS);

/**
 * dossier_concordance_order_from_string:
 * @word: a word for scripts
 * @order: (out): takes the order
 *
 * Returns: whether @word names one
 */
gboolean
dossier_concordance_order_from_string (const char *word, DossierConcordanceOrder *order)
{
  for (guint i = 0; i < G_N_ELEMENTS (order_names); i++)
    if (g_str_equal (word, order_names[i]))
      {
        *order = (DossierConcordanceOrder) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * dossier_concordance_lines_new:
 *
 * Returns: (transfer full): no lines yet
 */
DossierConcordanceLines *
dossier_concordance_lines_new (void)
{
  DossierConcordanceLines *self = g_new0 (DossierConcordanceLines, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  self->documents = g_array_new (FALSE, FALSE, sizeof (Document));
  self->words = dossier_string_ranks_new ();
  self->names = dossier_string_ranks_new ();
  return self;
}

/**
 * dossier_concordance_lines_ref:
 * @self: lines
 *
 * Returns: (transfer full): @self
 */
DossierConcordanceLines *
dossier_concordance_lines_ref (DossierConcordanceLines *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * dossier_concordance_lines_unref:
 * @self: (transfer full) (nullable): lines
 */
void
dossier_concordance_lines_unref (DossierConcordanceLines *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->lines);
  g_array_unref (self->documents);
  dossier_string_ranks_free (self->words);
  dossier_string_ranks_free (self->names);
  g_free (self->remark);
  g_free (self);
}

/**
 * dossier_concordance_lines_begin:
 * @self: lines
 * @document: row id
 * @title: its title
 * @outlet: (nullable): who published it
 * @published: its first day, %DOSSIER_DAY_NONE if unknown
 *
 * The lines that follow stand in this document.
 */
void
dossier_concordance_lines_begin (DossierConcordanceLines *self,
                                 gint64                   document,
                                 const char              *title,
                                 const char              *outlet,
                                 DossierDay               published)
{
  Document added = { .id = document, .published = published };

  added.title = dossier_string_ranks_add (self->names, title, strlen (title));
  added.outlet
    = outlet != NULL ? dossier_string_ranks_add (self->names, outlet, strlen (outlet)) : 0;
  g_array_append_val (self->documents, added);
}

static guint32
number_word (DossierConcordanceLines *self, const char *text, DossierSpan word)
{
  return dossier_string_ranks_add (self->words, text + word.start, word.end - word.start);
}

/**
 * dossier_concordance_lines_add:
 * @self: lines
 * @text: the text of the document begun last
 * @place: a keyword in it, and what stands around it
 */
void
dossier_concordance_lines_add (DossierConcordanceLines *self, const char *text,
                               const DossierConcordancePlace *place)
{
  Document *document = &g_array_index (self->documents, Document, self->documents->len - 1);
  Line line = { self->documents->len - 1, place->span.start, place->span.end,
                number_word (self, text, place->span), { 0 }, { 0 } };

  for (guint i = 0; i < place->n_left; i++)
    line.left[i] = number_word (self, text, place->left[i]);
  for (guint i = 0; i < place->n_right; i++)
    line.right[i] = number_word (self, text, place->right[i]);
  g_array_append_val (self->lines, line);
  self->n_with_lines += document->has_lines ? 0 : 1;
  document->has_lines = TRUE;
  self->width = MAX (self->width, place->n_chars);
}

/**
 * dossier_concordance_lines_count:
 * @self: lines
 *
 * Returns: how many there are
 */
guint
dossier_concordance_lines_count (const DossierConcordanceLines *self)
{
  return self->lines->len;
}

/**
 * dossier_concordance_lines_count_documents:
 * @self: lines
 *
 * Returns: in how many documents they stand
 */
guint
dossier_concordance_lines_count_documents (const DossierConcordanceLines *self)
{
  return self->n_with_lines;
}

/**
 * dossier_concordance_lines_get:
 * @self: lines
 * @line: which one, in the order in which they were found
 *
 * Returns: where it stands
 */
DossierConcordanceHit
dossier_concordance_lines_get (const DossierConcordanceLines *self, guint line)
{
  const Line *found = &g_array_index (self->lines, Line, line);

  return (DossierConcordanceHit) { g_array_index (self->documents, Document, found->document).id,
                                   found->start, found->end };
}

/**
 * dossier_concordance_lines_copy:
 * @self: lines
 * @from: the first line wanted
 *
 * Returns: (transfer full) (element-type DossierConcordanceHit): the places of the lines from @from
 *   on
 */
GArray *
dossier_concordance_lines_copy (const DossierConcordanceLines *self, guint from)
{
  guint n = self->lines->len;
  GArray *hits = g_array_sized_new (FALSE, FALSE, sizeof (DossierConcordanceHit), n - from);

  for (guint i = from; i < n; i++)
    {
      DossierConcordanceHit hit = dossier_concordance_lines_get (self, i);

      g_array_append_val (hits, hit);
    }
  return hits;
}

/**
 * dossier_concordance_lines_get_width:
 * @self: lines
 *
 * Returns: the length of the longest keyword, in code points
 */
guint
dossier_concordance_lines_get_width (const DossierConcordanceLines *self)
{
  return self->width;
}

/**
 * dossier_concordance_lines_take_remark:
 * @self: lines
 * @remark: (transfer full) (nullable): a translated sentence
 *
 * Says why there may be more places than lines.
 */
void
dossier_concordance_lines_take_remark (DossierConcordanceLines *self, char *remark)
{
  g_free (self->remark);
  self->remark = remark;
}

/**
 * dossier_concordance_lines_get_remark:
 * @self: lines
 *
 * Returns: (nullable): a translated sentence on what was left undone, %NULL if nothing was
 */
const char *
dossier_concordance_lines_get_remark (const DossierConcordanceLines *self)
{
  return self->remark;
}

/* What a line is sorted by: the first two things together, so that few comparisons go on to the
 * line itself. */
typedef struct
{
  guint64 key;
  guint32 line;
} Key;

typedef struct
{
  const DossierConcordanceLines *lines;
  const guint32 *words;
  DossierConcordanceOrder order;
  gboolean descending;
} Sorting;

/* Behind the first two words of @context. */
static int
compare_further (const Sorting *sorting, const guint32 *a, const guint32 *b, guint from)
{
  for (guint i = from; i < DOSSIER_CONCORDANCE_DEPTH; i++)
    if (sorting->words[a[i]] != sorting->words[b[i]])
      return sorting->words[a[i]] < sorting->words[b[i]] ? -1 : 1;
  return 0;
}

static int
compare_keys (gconstpointer a, gconstpointer b, gpointer data)
{
  const Key *first = a, *second = b;
  const Sorting *sorting = data;
  const Line *lines = (const Line *) (gpointer) sorting->lines->lines->data;
  int result = 0;

  if (first->key != second->key)
    result = first->key < second->key ? -1 : 1;
  else if (sorting->order == DOSSIER_CONCORDANCE_BY_LEFT)
    result = compare_further (sorting, lines[first->line].left, lines[second->line].left, 2);
  else if (sorting->order == DOSSIER_CONCORDANCE_BY_RIGHT)
    result = compare_further (sorting, lines[first->line].right, lines[second->line].right, 2);
  else if (sorting->order == DOSSIER_CONCORDANCE_BY_KEYWORD)
    result = compare_further (sorting, lines[first->line].right, lines[second->line].right, 1);
  if (result != 0)
    return sorting->descending ? -result : result;
  return first->line < second->line ? -1 : 1;
}

/* What is unknown has the last place in either direction. */
static guint64
place_unknown (const Sorting *sorting, gboolean known, guint64 key)
{
  if (known)
    return key;
  return sorting->descending ? 0 : G_MAXUINT64;
}

static guint64
make_key (const Sorting *sorting, const Line *line, const guint32 *names)
{
  const Document *document
    = &g_array_index (sorting->lines->documents, Document, line->document);

  switch (sorting->order)
    {
    case DOSSIER_CONCORDANCE_BY_LEFT:
      return (guint64) sorting->words[line->left[0]] << 32 | sorting->words[line->left[1]];
    case DOSSIER_CONCORDANCE_BY_RIGHT:
      return (guint64) sorting->words[line->right[0]] << 32 | sorting->words[line->right[1]];
    case DOSSIER_CONCORDANCE_BY_KEYWORD:
      return (guint64) sorting->words[line->keyword] << 32 | sorting->words[line->right[0]];
    case DOSSIER_CONCORDANCE_BY_DOCUMENT:
      return names[document->title];
    case DOSSIER_CONCORDANCE_BY_OUTLET:
      return place_unknown (sorting, document->outlet != 0, names[document->outlet]);
    case DOSSIER_CONCORDANCE_BY_DATE:
    default:
      return place_unknown (sorting, dossier_day_is_real (document->published),
                            (guint64) ((gint64) document->published - G_MININT32));
    }
}

/**
 * dossier_concordance_lines_sort:
 * @self: lines that are no longer added to
 * @order: what by
 * @descending: the other way round
 *
 * Words follow the rules of the user's language, without regard to case. n log n in the number of
 * lines. Any thread.
 *
 * Returns: (transfer full) (element-type guint32): the lines in that order
 */
GArray *
dossier_concordance_lines_sort (DossierConcordanceLines *self,
                                DossierConcordanceOrder  order,
                                gboolean                 descending)
{
  guint n = self->lines->len;
  g_autofree Key *keys = g_new (Key, MAX (n, 1));
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n);
  Sorting sorting = { self, NULL, order, descending };
  const guint32 *names = NULL;

  if (order == DOSSIER_CONCORDANCE_BY_DOCUMENT || order == DOSSIER_CONCORDANCE_BY_OUTLET)
    names = dossier_string_ranks_rank (self->names);
  else if (order != DOSSIER_CONCORDANCE_BY_DATE)
    sorting.words = dossier_string_ranks_rank (self->words);
  for (guint i = 0; i < n; i++)
    keys[i] = (Key) { make_key (&sorting, &g_array_index (self->lines, Line, i), names), i };
  if (n > 1)
    g_qsort_with_data (keys, (int) n, sizeof *keys, compare_keys, &sorting);
  for (guint i = 0; i < n; i++)
    g_array_append_val (sorted, keys[i].line);
  return sorted;
}
