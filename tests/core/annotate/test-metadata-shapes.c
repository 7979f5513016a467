/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */

/* How pages show their date and their outlet: the shapes that real sites have, around one
 * article in each language. headers/CODE.txt has them, and says how they are written. */
#include "dossier-annotate.h"

#include <string.h>

static DossierKnowledge *knowledge;

/* The pages of headers/CODE.txt. */
typedef struct
{
  const char *language;
  char *headline;
  char *article;
  GPtrArray *pages;
} Pages;

/* One page; its texts are those before and behind the article. */
typedef struct
{
  char *name;
  char *published; /* NULL for none, like the next */
  char *publisher;
  char *before;
  char *after;
} Page;

static Pages languages[] = { { "en" }, { "nb" }, { "vi" }, { "ko" } };

static void
free_page (gpointer data)
{
  Page *page = data;

  g_free (page->name);
  g_free (page->published);
  g_free (page->publisher);
  g_free (page->before);
  g_free (page->after);
  g_free (page);
}

static char *
dup_value (const char *value)
{
  return g_str_equal (value, "-") ? NULL : g_strdup (value);
}

static char *
fill_headline (const Pages *pages, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "{T}", -1);

  return g_strjoinv (pages->headline, parts);
}

/* "name | day | publisher" and the lines of the page. */
static void
add_page (Pages *pages, const char *head, const char *text)
{
  g_auto (GStrv) values = g_strsplit (head, " | ", 3);
  g_auto (GStrv) parts = g_strsplit (text, "{A}\n", 2);
  Page *page;

  g_assert_cmpuint (g_strv_length (values), ==, 3);
  if (g_str_equal (values[0], "article"))
    {
      const char *end = strchr (text, '\n');

      pages->headline = g_strndup (text, (gsize) (end - text));
      pages->article = g_strdup (end + 1);
      return;
    }
  if (g_strv_length (parts) != 2)
    g_error ("The page %s has no article", values[0]);
  page = g_new (Page, 1);
  page->name = g_strdup (values[0]);
  page->published = dup_value (values[1]);
  page->publisher = dup_value (values[2]);
  page->before = fill_headline (pages, parts[0]);
  page->after = fill_headline (pages, parts[1]);
  g_ptr_array_add (pages->pages, page);
}

static void
read_pages (Pages *pages, const char *suffix)
{
  g_autofree char *name = g_strconcat (pages->language, suffix, ".txt", NULL);
  g_autofree char *path
    = g_test_build_filename (G_TEST_DIST, "core", "annotate", "headers", name, NULL);
  g_autofree char *contents = NULL;
  g_auto (GStrv) blocks = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  /* What stands before the first page explains the file. */
  blocks = g_strsplit (contents, "\n== ", -1);
  for (char **block = blocks + 1; *block != NULL; block++)
    {
      g_autofree char *page = g_strconcat (*block, "\n", NULL);
      char *text = strchr (page, '\n');

      *text++ = '\0';
      add_page (pages, page, text);
    }
}

static void
pages_init (Pages *pages)
{
  pages->pages = g_ptr_array_new_with_free_func (free_page);
  read_pages (pages, "");
}

static void
pages_clear (Pages *pages)
{
  g_free (pages->headline);
  g_free (pages->article);
  g_ptr_array_unref (pages->pages);
}

static const char *
get_article (const char *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_str_equal (languages[i].language, language))
      return languages[i].article;
  g_assert_not_reached ();
}

/* Every word of the article is body, whatever stands around it. */
static gboolean
has_whole_article (const DossierAnalysis *analysis, gsize start, gsize end)
{
  for (guint i = 0; i < analysis->segments->len; i++)
    {
      const DossierSegment *segment = &g_array_index (analysis->segments, DossierSegment, i);

      if (segment->span.start <= start && end <= segment->span.end)
        return segment->kind == DOSSIER_SEGMENT_BODY;
    }
  return FALSE;
}

static gboolean
is_right (const Pages *pages, const Page *page)
{
  g_autofree char *text = g_strconcat (page->before, pages->article, page->after, NULL);
  DossierHints hints = { .language = pages->language };
  g_autoptr (DossierAnalysis) analysis
    = dossier_annotate (knowledge, text, strlen (text), &hints, NULL, NULL);
  gsize start = strlen (page->before);

  if (g_strcmp0 (analysis->published, page->published) == 0
      && g_strcmp0 (analysis->publisher, page->publisher) == 0
      && has_whole_article (analysis, start, start + strlen (pages->article) - 1))
    return TRUE;
  g_test_message ("%s: published %s, publisher %s", page->name, analysis->published,
                  analysis->publisher);
  return FALSE;
}

static void
test_headers (gconstpointer data)
{
  const Pages *pages = data;
  guint failed = 0;

  g_assert_cmpuint (pages->pages->len, >, 0);
  for (guint i = 0; i < pages->pages->len; i++)
    failed += !is_right (pages, g_ptr_array_index (pages->pages, i));
  g_assert_cmpuint (failed, ==, 0);
}

/* What does not belong to the article does not stand in its body. */
static void
test_furniture (void)
{
  static const char *const around[][3] = {
    { "en", "Economy\nPolitics\nBergen builds a third quay for hydrogen ships\n3 hours ago\n4 min read\n",
      "\n1,204 views\nAbout the author\nAnna Strand covers energy and shipping.\n" },
    { "nb", "Nyheter\nInternasjonalt samarbeid\nBergen bygger en tredje kai for hydrogen\nOppdatert for 3 timer siden\n",
      "\nOm forfatteren\nAnna Strand skriver om energi.\n" },
    { "vi", "Tin tức\nHợp tác quốc tế\nHải Phòng xây bến cảng thứ ba cho tàu chở hydro\n3 giờ trước\n", "\nĐọc bài viết\n" },
    { "ko", "국제\n경제\n사회\n부산, 수소 운반선 위한 세 번째 부두 건설\n2026.10.22\n", "\n공공누리 제1유형에 따라 이용할 수 있습니다\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (around); i++)
    {
      const char *article = get_article (around[i][0]);
      g_autofree char *text = g_strconcat (around[i][1], article, around[i][2], NULL);
      DossierHints hints = { .language = around[i][0] };
      g_autoptr (DossierAnalysis) analysis
        = dossier_annotate (knowledge, text, strlen (text), &hints, NULL, NULL);
      gsize start = strlen (around[i][1]);

      for (guint s = 0; s < analysis->segments->len; s++)
        {
          const DossierSegment *segment = &g_array_index (analysis->segments, DossierSegment, s);
          g_autofree char *body = g_strndup (text + segment->span.start,
                                             dossier_span_length (segment->span));

          if (segment->kind != DOSSIER_SEGMENT_BODY)
            continue;
          if (segment->span.end > start)
            g_assert_cmpuint (segment->span.end, <=, start + strlen (article));
          else
            g_assert_cmpstr (g_strstrip (body), ==, analysis->title);
        }
    }
}

/* The page's name behind the headline is no part of it; another body's may be. */
static void
test_titles (void)
{
  static const struct
  {
    const char *line;
    const char *title;
    const char *publisher;
  } titles[] = {
    { "Bergen builds a third quay for ships - The Harbour Post", "Bergen builds a third quay for ships", "The Harbour Post" },
    { "Bergen builds a third quay for ships | harbourpost.example", "Bergen builds a third quay for ships", "harbourpost.example" },
    { "Bergen builds a third quay for ships – ASEAN", "Bergen builds a third quay for ships – ASEAN", NULL },
    { "Bergen builds a third quay - for ships", "Bergen builds a third quay - for ships", NULL },
    { "Bergen builds a third quay for ships | Fjordline", "Bergen builds a third quay for ships", "Fjordline" },
    { "Bergen builds a third quay for ships | energy policy", "Bergen builds a third quay for ships | energy policy", NULL },
    { "Bergen builds a third quay for ships | World News", "Bergen builds a third quay for ships | World News", NULL },
    { "Bergen - The Harbour Post", "Bergen - The Harbour Post", NULL },
    { "Quantum leap for Bergen harbour\nThe county and the board agree on a third quay", "Quantum leap for Bergen harbour", NULL },
    { "Home\nInternational cooperation\nBergen builds a third quay for ships", "Bergen builds a third quay for ships", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *text = g_strconcat (titles[i].line, "\n", get_article ("en"), NULL);
      DossierHints hints = { .language = "en" };
      g_autoptr (DossierAnalysis) analysis
        = dossier_annotate (knowledge, text, strlen (text), &hints, NULL, NULL);

      g_assert_cmpstr (analysis->title, ==, titles[i].title);
      g_assert_cmpstr (analysis->publisher, ==, titles[i].publisher);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  knowledge = dossier_knowledge_load (NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *path = g_strconcat ("/metadata/headers/", languages[i].language, NULL);

      pages_init (&languages[i]);
      g_test_add_data_func (path, &languages[i], test_headers);
    }
  g_test_add_func ("/metadata/furniture", test_furniture);
  g_test_add_func ("/metadata/titles", test_titles);
  status = g_test_run ();
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    pages_clear (&languages[i]);
  dossier_knowledge_unref (knowledge);
  return status;
}
