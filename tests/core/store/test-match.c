/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-connection.h"
#include "dossier-match.h"
#include "dossier-reach.h"
#include "fixture.h"

static const struct
{
  const char *words;
  const char *expected;
} words[] = {
  { NULL, NULL },
  { "", NULL },
  { " \t\n", NULL },
  { "— … !", NULL },
  { "wind", "\"wind\" *" },
  { "wind ", "\"wind\" *" },
  { "wind farm", "\"wind\" AND \"farm\" *" },
  { "\"wind farm\" oslo", "\"wind farm\" AND \"oslo\" *" },
  { "“wind farm”", "\"wind farm\"" },
  { "\"never closed", "\"never closed\"" },
  { "a\"b", "\"a\" AND \"b\"" },
  { "AND OR NOT", "\"AND\" AND \"OR\" AND \"NOT\" *" },
  { "body:x", "\"body:x\" *" },
  { "한 국", "\"한\" * AND \"국\" *" },
  { "협력", "\"협력\" *" },
};

static void
test_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *match = dossier_match_from_words (words[i].words);

      g_assert_cmpstr (match, ==, words[i].expected);
    }
}

/* Text and query: whether the one is found in the other. */
static const struct
{
  const char *text;
  const char *query;
  gboolean found;
} searches[] = {
  { "Hà Nội, Đà Nẵng", "Ha Noi", TRUE },
  { "Hà Nội, Đà Nẵng", "Da Nang", TRUE },
  { "Ha Noi", "Hà Nội", TRUE },
  { "Sør-Korea og Norge", "Sor-Korea", TRUE },
  { "Sør-Korea og Norge", "sør korea", TRUE },
  { "협력을 위한 양해각서", "협력", TRUE },
  { "협력을 위한 양해각서", "력을", TRUE },
  { "협력을 위한 양해각서", "협력을", TRUE },
  { "협력을 위한 양해각서", "협력의", FALSE },
  { "협력을 위한 양해각서", "\"위한 양해\"", TRUE },
  { "협력을 위한 양해각서", "\"협력 양해\"", FALSE },
  { "협력을 위한 양해각서", "서", TRUE },
  { "및", "및", TRUE },
  { "AI협력", "협력 AI", TRUE },
  { "offshore wind farms", "farm", TRUE },
  { "offshore wind farms", "farm wind", FALSE },
  { "offshore wind farms", "\"wind farms\"", TRUE },
  { "offshore wind farms", "\"farms wind\"", FALSE },
  { "offshore wind farms", "wind nowhere", FALSE },
};

static void
test_search (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "words.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierConnection) connection = NULL;

  connection = dossier_connection_open (path, DOSSIER_CONNECTION_CREATE, &error);
  g_assert_no_error (error);
  dossier_connection_execute (connection,
                              "CREATE VIRTUAL TABLE f USING fts5 (t, tokenize = 'dossier')", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autofree char *match = dossier_match_from_words (searches[i].query);
      g_autoptr (DossierCursor) insert = NULL;
      g_autoptr (DossierCursor) find = NULL;

      dossier_connection_execute (connection, "DELETE FROM f", &error);
      g_assert_no_error (error);
      insert = dossier_connection_query_sql (connection, "INSERT INTO f VALUES (:text)", &error);
      dossier_cursor_bind_text (insert, ":text", searches[i].text);
      g_assert_true (dossier_cursor_run (insert, &error));
      find = dossier_connection_query_sql (connection, "SELECT 1 FROM f WHERE f MATCH :match",
                                           &error);
      dossier_cursor_bind_text (find, ":match", match);
      if (dossier_cursor_step (find, &error) != searches[i].found)
        g_error ("%s in %s", searches[i].query, searches[i].text);
      g_assert_no_error (error);
    }
  fixture_remove_folder (folder);
}

/* Nothing that a person can type is a syntax error. */
static void
test_any_text (void)
{
  static const char *const signs[] = { "\"", "*", "(", ")", ":", "^", "+", "-", "{", "}", " ", "a",
                                       "NEAR", "AND", "é", "한", "'", "\\", "“", "\x01", "," };
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "words.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierConnection) connection = NULL;

  connection = dossier_connection_open (path, DOSSIER_CONNECTION_CREATE, &error);
  g_assert_no_error (error);
  dossier_connection_execute (connection,
                              "CREATE VIRTUAL TABLE f USING fts5 (t, tokenize = 'dossier')", NULL);
  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (GString) typed = g_string_new (NULL);
      g_autoptr (DossierCursor) find = NULL;
      g_autofree char *match = NULL;

      for (int n = g_test_rand_int_range (0, 12); n > 0; n--)
        g_string_append (typed, signs[g_test_rand_int_range (0, G_N_ELEMENTS (signs))]);
      match = dossier_match_from_words (typed->str);
      if (match == NULL)
        continue;
      find = dossier_connection_query_sql (connection, "SELECT 1 FROM f WHERE f MATCH :match",
                                           &error);
      dossier_cursor_bind_text (find, ":match", match);
      dossier_cursor_step (find, &error);
      g_assert_no_error (error);
    }
  fixture_remove_folder (folder);
}

static void
test_reach (void)
{
  static const struct
  {
    const char *edtf;
    const char *first;
    const char *last;
  } rows[] = {
    { "2024-07-01", "2024-07-01", "2024-07-01" },
    { "2024-07", "2024-07-01", "2024-07-31" },
    { "2026/2035", "2026-01-01", "2035-12-31" },
    { "../2027", "2027-01-01", "2027-12-31" },
    { "../2027-03-04", "2027-03-04", "2027-03-04" },
    { "2025-03/..", "2025-03-01", NULL },
    { "XXXX-08-12", NULL, NULL },
    { "P20Y", NULL, NULL },
    { "nonsense", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      DossierDay first, last;
      g_autofree char *from = NULL;
      g_autofree char *to = NULL;

      g_assert_true (dossier_reach (rows[i].edtf, &first, &last) == (rows[i].first != NULL));
      if (dossier_day_is_real (first))
        from = dossier_edtf_format_day (first);
      if (dossier_day_is_real (last))
        to = dossier_edtf_format_day (last);
      g_assert_cmpstr (from, ==, rows[i].first);
      g_assert_cmpstr (to, ==, rows[i].last);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/match/words", test_words);
  g_test_add_func ("/match/search", test_search);
  g_test_add_func ("/match/any-text", test_any_text);
  g_test_add_func ("/reach", test_reach);
  return g_test_run ();
}
