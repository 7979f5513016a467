/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */

/* Whole pages as sites show them: pages/CODE.txt tells their form. */
#include "dossier-annotate.h"
#include "table.h"

#include <string.h>

#define N_PARAGRAPHS 2

static DossierKnowledge *knowledge;

/* @published, @publisher: what must be found, "-" for nothing. @article: whether each line belongs
 * to the article. */
typedef struct
{
  const char *name;
  char *published;
  char *publisher;
  GPtrArray *lines;
  GArray *article;
} Page;

static void
clear_page (Page *page)
{
  g_free (page->published);
  g_free (page->publisher);
  g_ptr_array_unref (page->lines);
  g_array_unref (page->article);
}

static Page
open_page (const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, " ", 2);

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  return (Page) {
    line, g_strdup (parts[0]), g_strdup (parts[1]), g_ptr_array_new_with_free_func (g_free),
    g_array_new (FALSE, FALSE, sizeof (gboolean)),
  };
}

static char *
fill_in (const char *line, char *const *paragraphs)
{
  GString *text = g_string_new (line);

  g_string_replace (text, "@1", paragraphs[0], 0);
  g_string_replace (text, "@2", paragraphs[1], 0);
  return g_string_free (text, FALSE);
}

static gboolean
is_article (const DossierAnalysis *analysis, gsize at)
{
  for (guint i = 0; i < analysis->segments->len; i++)
    {
      const DossierSegment *segment = &g_array_index (analysis->segments, DossierSegment, i);

      if (segment->span.start <= at && at < segment->span.end)
        return segment->kind == DOSSIER_SEGMENT_BODY || segment->kind == DOSSIER_SEGMENT_CAPTION;
    }
  g_assert_not_reached ();
}

/* Each line is judged by its first, its middle and its last character. */
static guint
count_wrong_lines (const Page *page, const DossierAnalysis *analysis)
{
  gsize start = 0;
  guint wrong = 0;

  for (guint i = 0; i < page->lines->len; i++)
    {
      const char *line = g_ptr_array_index (page->lines, i);
      gsize length = strlen (line);
      gboolean article = g_array_index (page->article, gboolean, i);

      if (is_article (analysis, start) != article
          || is_article (analysis, start + length / 2) != article
          || is_article (analysis, start + length - 1) != article)
        {
          g_test_message ("%s: “%s” is %s", page->name, line, article ? "lost" : "taken");
          wrong++;
        }
      start += length + 1;
    }
  return wrong;
}

static gboolean
agrees (const char *found, const char *wanted)
{
  return g_strcmp0 (found, g_str_equal (wanted, "-") ? NULL : wanted) == 0;
}

static guint
count_faults (const Page *page, const char *language)
{
  g_autoptr (GString) text = g_string_new (NULL);
  DossierHints hints = { .language = language };
  g_autoptr (DossierAnalysis) analysis = NULL;
  guint faults;

  for (guint i = 0; i < page->lines->len; i++)
    g_string_append_printf (text, "%s\n", (char *) g_ptr_array_index (page->lines, i));
  analysis = dossier_annotate (knowledge, text->str, text->len, &hints, NULL, NULL);
  faults = count_wrong_lines (page, analysis);
  if (agrees (analysis->published, page->published)
      && agrees (analysis->publisher, page->publisher))
    return faults;
  g_test_message ("%s: published %s, publisher %s", page->name, analysis->published,
                  analysis->publisher);
  return faults + 1;
}

static void
test_pages (gconstpointer data)
{
  const char *code = data;
  g_autofree char *name = g_strconcat (code, ".txt", NULL);
  g_auto (GStrv) lines = table_read_lines ("pages", name);
  g_autoptr (GArray) pages = g_array_new (FALSE, FALSE, sizeof (Page));
  char *paragraphs[N_PARAGRAPHS] = { NULL };
  guint faults = 0;

  g_array_set_clear_func (pages, (GDestroyNotify) clear_page);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      Page *page = pages->len > 0 ? &g_array_index (pages, Page, pages->len - 1) : NULL;
      gboolean article = *lines[i] == '+';

      if (*lines[i] == '=')
        {
          Page opened = open_page (lines[i] + 2);

          g_array_append_val (pages, opened);
        }
      else if (*lines[i] == '@')
        paragraphs[lines[i][1] - '1'] = lines[i] + 3;
      else if (article || *lines[i] == '|')
        {
          g_ptr_array_add (page->lines, fill_in (lines[i] + 2, paragraphs));
          g_array_append_val (page->article, article);
        }
    }
  for (guint i = 0; i < pages->len; i++)
    faults += count_faults (&g_array_index (pages, Page, i), code);
  g_assert_cmpuint (pages->len, >=, 12);
  g_assert_cmpuint (faults, ==, 0);
}

int
main (int argc, char **argv)
{
  static const char *const codes[] = { "en", "nb", "vi", "ko" };
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  knowledge = dossier_knowledge_load (NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autofree char *path = g_strconcat ("/pages/", codes[i], NULL);

      g_test_add_data_func (path, codes[i], test_pages);
    }
  status = g_test_run ();
  dossier_knowledge_unref (knowledge);
  return status;
}
