/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-json-parse.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "dossier-error.h"

static const char *const valid[] = {
  "{}",
  " [ ] ",
  "{\"a\":1,\"b\":[true,false,null],\"c\":{\"d\":-2.5e3}}",
  "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\", \"\\u00e5\\ud83d\\ude00\", \"Hà Nội 서울\"]",
  "{\"a\":1,\n\t\"b\":{\"a\":2}}\n",
  "[0,-1,9007199254740991,0.25]",
  "\"\"",
  "[[],{},[[{}]],\"\\u0041b\\u0043\"]",
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
  "+1",
  "{\"a\":1,\"b\":2,\"a\":3}",
  "\xff",
  "\"\xff\"",
  "[\"\xc3\\u00e5\"]",
  "{\"\xed\xa0\x80\": 1}",
};

static void
assert_same (const DossierJson *value, JsonNode *expected)
{
  const DossierJson *at = NULL;

  if (value->kind >= DOSSIER_JSON_ARRAY)
    at = value->first;
  switch (value->kind)
    {
    case DOSSIER_JSON_OBJECT:
      {
        JsonObjectIter iter;
        const char *name;
        JsonNode *node;

        json_object_iter_init_ordered (&iter, json_node_get_object (expected));
        for (; json_object_iter_next_ordered (&iter, &name, &node); at = at->next)
          {
            g_assert_cmpstr (at->name, ==, name);
            assert_same (at, node);
          }
        g_assert_null (at);
        break;
      }
    case DOSSIER_JSON_ARRAY:
      {
        JsonArray *array = json_node_get_array (expected);

        for (guint i = 0; i < json_array_get_length (array); i++, at = at->next)
          assert_same (at, json_array_get_element (array, i));
        g_assert_null (at);
        break;
      }
    case DOSSIER_JSON_STRING:
      g_assert_cmpstr (value->string, ==, json_node_get_string (expected));
      break;
    case DOSSIER_JSON_NUMBER:
      g_assert_cmpfloat (value->number, ==, json_node_get_double (expected));
      break;
    case DOSSIER_JSON_BOOLEAN:
      g_assert_cmpint (value->number != 0, ==, json_node_get_boolean (expected));
      break;
    case DOSSIER_JSON_NULL:
      g_assert_true (JSON_NODE_HOLDS_NULL (expected));
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
assert_read_like_json_glib (const char *text, gsize length)
{
  g_autoptr (DossierJsonPool) pool = dossier_json_pool_new ();
  g_autoptr (JsonNode) expected = json_from_string (text, NULL);
  g_autoptr (GError) error = NULL;
  const DossierJson *value = dossier_json_parse (pool, text, length, &error);

  g_assert_no_error (error);
  g_assert_nonnull (value);
  assert_same (value, expected);
}

/* What is read is what json-glib reads. */
static void
test_valid (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (valid); i++)
    assert_read_like_json_glib (valid[i], strlen (valid[i]));
}

static void
test_knowledge_file (gconstpointer name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "knowledge", name, NULL);
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  assert_read_like_json_glib (text, length);
}

static void
test_malformed (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (malformed); i++)
    {
      g_autoptr (DossierJsonPool) pool = dossier_json_pool_new ();
      g_autoptr (GError) error = NULL;

      g_assert_null (dossier_json_parse (pool, malformed[i], strlen (malformed[i]), &error));
      g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED);
      g_assert_true (g_str_has_prefix (error->message, "line "));
    }
}

/* Each beginning of a text is malformed, and nothing behind it is read. */
static void
test_cut (void)
{
  static const char text[] = "{\"a\\u00e5\\ud83d\\ude00\": [true, null, -2.5e3, \"\\n\", {\"서\": 1}]}";

  for (gsize length = 0; length + 1 < sizeof text; length++)
    {
      g_autoptr (DossierJsonPool) pool = dossier_json_pool_new ();
      g_autoptr (GError) error = NULL;
      g_autofree char *exact = g_memdup2 (text, length);

      g_assert_null (dossier_json_parse (pool, exact, length, &error));
      g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED);
    }
  assert_read_like_json_glib (text, sizeof text - 1);
}

/* The line is that of the file, whatever stands in strings. */
static void
test_line (void)
{
  g_autoptr (DossierJsonPool) pool = dossier_json_pool_new ();
  g_autoptr (GError) error = NULL;
  const char *text = "{\"a\": \"\\n\\n\\n\",\n\n\"b\" 1}";

  g_assert_null (dossier_json_parse (pool, text, strlen (text), &error));
  g_assert_cmpstr (error->message, ==, "line 3: a colon is missing");
}

/* A NUL ends a text for C alone. */
static void
test_nul (void)
{
  static const char text[] = "[1]\0[2]";
  g_autoptr (DossierJsonPool) pool = dossier_json_pool_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (dossier_json_parse (pool, text, sizeof text - 1, &error));
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED);
}

static void
test_twice (void)
{
  for (guint n = 2; n < 40; n++)
    {
      g_autoptr (DossierJsonPool) pool = dossier_json_pool_new ();
      g_autoptr (GString) text = g_string_new ("{\"twice\": 0");
      g_autoptr (GError) error = NULL;

      for (guint i = 2; i < n; i++)
        g_string_append_printf (text, ",\n\"m%u\": 0", i);
      g_string_append (text, ",\n\"twice\": 0}");
      g_assert_null (dossier_json_parse (pool, text->str, text->len, &error));
      g_assert_true (g_str_has_suffix (error->message, ": “twice” stands there twice"));
      g_assert_cmpuint (g_ascii_strtoull (error->message + strlen ("line "), NULL, 10), ==, n);
    }
}

static void
test_deep (void)
{
  g_autoptr (DossierJsonPool) pool = dossier_json_pool_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 1000000; i++)
    g_string_append_c (text, '[');
  g_assert_null (dossier_json_parse (pool, text->str, text->len, &error));
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED);
}

static DossierJson *
read_json (DossierJsonPool *pool, const char *text)
{
  DossierJson *value = dossier_json_parse (pool, text, strlen (text), NULL);

  g_assert_nonnull (value);
  return value;
}

static void
test_merge (void)
{
  g_autoptr (DossierJsonPool) pool = dossier_json_pool_new ();
  g_autoptr (JsonNode) expected = json_from_string (
    "{\"a\": 2, \"list\": [\"x\", \"y\", \"x\"], \"in\": {\"k\": [], \"l\": null},"
    " \"ids\": [{\"id\": \"p\", \"n\": 1, \"m\": 2}, {\"id\": \"q\"}, 7, {\"id\": \"r\", \"s\": 1}],"
    " \"kind\": [1], \"new\": true}", NULL);
  DossierJson *value = read_json (
    pool, "{\"a\": 1, \"list\": [\"x\"], \"in\": {\"k\": 0},"
          " \"ids\": [{\"id\": \"p\", \"n\": 1}, {\"id\": \"q\"}], \"kind\": {}}");

  dossier_json_merge (value, read_json (pool, "{\"new\": true, \"list\": [\"y\", \"x\"], \"a\": 2,"
                                         " \"ids\": [{\"id\": \"p\", \"m\": 2}, 7, {\"id\": \"r\"},"
                                         " {\"id\": \"r\", \"s\": 1}],"
                                         " \"in\": {\"k\": [], \"l\": null}, \"kind\": [1]}"));
  assert_same (value, expected);
}

/* Strings are read sixteen bytes at a time: what ends one, or is wrong in one, may stand anywhere. */
static void
test_blocks (void)
{
  static const struct { const char *text, *value; } pieces[] = {
    { "å", "å" }, { "\\n", "\n" }, { "\\\"", "\"" }, { "\"", NULL }, { "\xff", NULL }, { "\x1f", NULL },
  };

  for (guint length = 0; length < 40; length++)
    for (guint at = 0; at <= length; at++)
      for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
        {
          g_autoptr (DossierJsonPool) pool = dossier_json_pool_new ();
          g_autofree char *plain = g_strnfill (length, 'x');
          g_autofree char *json = g_strdup_printf ("[\"%.*s%s%s\"]", (int) at, plain,
                                                   pieces[i].text, plain + at);
          g_autofree char *wanted = g_strdup_printf ("%.*s%s%s", (int) at, plain,
                                                     pieces[i].value, plain + at);
          const DossierJson *root = dossier_json_parse (pool, json, strlen (json), NULL);

          g_assert_cmpint (root != NULL, ==, pieces[i].value != NULL);
          if (root != NULL)
            g_assert_cmpstr (root->first->string, ==, wanted);
        }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-parse/valid", test_valid);
  g_test_add_data_func ("/json-parse/places", "places.json", test_knowledge_file);
  g_test_add_data_func ("/json-parse/english", "lang/en.json", test_knowledge_file);
  g_test_add_func ("/json-parse/malformed", test_malformed);
  g_test_add_func ("/json-parse/blocks", test_blocks);
  g_test_add_func ("/json-parse/cut", test_cut);
  g_test_add_func ("/json-parse/line", test_line);
  g_test_add_func ("/json-parse/nul", test_nul);
  g_test_add_func ("/json-parse/twice", test_twice);
  g_test_add_func ("/json-parse/merge", test_merge);
  g_test_add_func ("/json-parse/deep", test_deep);
  return g_test_run ();
}
