/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-json-parse.h"

#include <string.h>

#include "dossier-error.h"

static const char *const valid[] = {
  "{}",
  " [ ] ",
  "{\"a\":1,\"b\":[true,false,null],\"c\":{\"d\":-2.5e3}}",
  "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\", \"\\u00e5\\ud83d\\ude00\", \"Hà Nội 서울\"]",
  "{\"a\":1,\n\t\"a\":2}\n",
  "[0,-1,9007199254740993,0.25]",
  "\"\"",
};

static const char *const malformed[] = {
  "",
  "{",
  "{\"a\" 1}",
  "{\"a\":1,}",
  "{\"a\":1 \"b\":2}",
  "{a:1}",
  "[1,]",
  "[,1]",
  "[1 2]",
  "[1]]",
  "[1-2]",
  "\"open",
  "\"line\nend\"",
  "\"\\x\"",
  "\"\\ud83d\"",
  "\"\\ud83d\\u0041\"",
  "\"\\u12g4\"",
  "\"\\u0000\"",
  "nul",
  "truefalse",
  "\xff",
};

/* The tree is the one that json-glib reads. */
static void
test_valid (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (valid); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) node = dossier_json_parse (valid[i], strlen (valid[i]), &error);
      g_autoptr (JsonNode) expected = json_from_string (valid[i], NULL);

      g_assert_no_error (error);
      g_assert_nonnull (node);
      g_assert_true (json_node_equal (node, expected));
    }
}

static void
test_malformed (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (malformed); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (dossier_json_parse (malformed[i], strlen (malformed[i]), &error));
      g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED);
      g_assert_true (g_str_has_prefix (error->message, "line "));
    }
}

static void
test_deep (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 1000000; i++)
    g_string_append_c (text, '[');
  g_assert_null (dossier_json_parse (text->str, text->len, &error));
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-parse/valid", test_valid);
  g_test_add_func ("/json-parse/malformed", test_malformed);
  g_test_add_func ("/json-parse/deep", test_deep);
  return g_test_run ();
}
