/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <json-glib/json-glib.h>

#include "dossier-json-writer.h"

static const char *const strings[] = {
  "",
  "plain",
  "\"quoted\" and \\ back",
  "line\nend\ttab\rreturn",
  "\001\037\177",
  "Lê Thu Hà",
  "e\xcc\x81 decomposed",
  "𝔄 beyond U+FFFF 😀",
  "한국어",
  "</script>\xe2\x80\xa8",
};

/* What json-glib reads back is what went in. */
static void
test_round_trip (void)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  DossierJsonWriter json;
  JsonObject *root;
  JsonArray *values;

  dossier_json_writer_init (&json, out);
  dossier_json_begin_object (&json, NULL);
  dossier_json_begin_array (&json, "values");
  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    dossier_json_string (&json, NULL, strings[i]);
  dossier_json_end_array (&json);
  dossier_json_string (&json, "none", NULL);
  dossier_json_string_len (&json, "part", "whole", 2);
  dossier_json_int (&json, "least", G_MININT64);
  dossier_json_bool (&json, "yes", TRUE);
  dossier_json_bool (&json, "no", FALSE);
  dossier_json_begin_object (&json, "empty");
  dossier_json_end_object (&json);
  dossier_json_begin_array (&json, "nested");
  dossier_json_begin_object (&json, NULL);
  dossier_json_end_object (&json);
  dossier_json_begin_array (&json, NULL);
  dossier_json_end_array (&json);
  dossier_json_end_array (&json);
  dossier_json_end_object (&json);

  g_assert_null (strchr (out->str, '\n'));
  g_assert_true (json_parser_load_from_data (parser, out->str, (gssize) out->len, &error));
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));
  values = json_object_get_array_member (root, "values");
  g_assert_cmpuint (json_array_get_length (values), ==, G_N_ELEMENTS (strings));
  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    g_assert_cmpstr (json_array_get_string_element (values, i), ==, strings[i]);
  g_assert_true (json_object_get_null_member (root, "none"));
  g_assert_cmpstr (json_object_get_string_member (root, "part"), ==, "wh");
  g_assert_cmpint (json_object_get_int_member (root, "least"), ==, G_MININT64);
  g_assert_true (json_object_get_boolean_member (root, "yes"));
  g_assert_false (json_object_get_boolean_member (root, "no"));
  g_assert_cmpuint (json_object_get_size (json_object_get_object_member (root, "empty")), ==, 0);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (root, "nested")), ==, 2);
}

/* Strings are looked at in pieces: a byte that cannot stand for itself is found in any. */
static void
test_escape_anywhere (void)
{
  for (gsize length = 1; length < 40; length++)
    for (gsize place = 0; place < length; place++)
      {
        g_autoptr (GString) out = g_string_new (NULL);
        g_autofree char *value = g_strnfill (length, 'a');
        g_autofree char *rest = g_strnfill (length - place - 1, 'a');
        g_autofree char *expected = NULL;
        DossierJsonWriter json;

        value[place] = "\"\\"[length % 2];
        expected = g_strdup_printf ("\"%.*s\\%c%s\"", (int) place, value, value[place], rest);
        dossier_json_writer_init (&json, out);
        dossier_json_string_len (&json, NULL, value, length);
        g_assert_cmpstr (out->str, ==, expected);
      }
}

static void
test_numbers (void)
{
  const gint64 numbers[] = {
    0, 9, 10, 99, 100, 101, 999, 1000, 1009, 9999, 10000, 99999, 100000, -1, -10, -9999, 123456789,
    G_MAXINT64, G_MININT64,
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      g_autofree char *expected = g_strdup_printf ("%" G_GINT64_FORMAT, numbers[i]);
      DossierJsonWriter json;

      dossier_json_writer_init (&json, out);
      dossier_json_int (&json, NULL, numbers[i]);
      g_assert_cmpstr (out->str, ==, expected);
    }
}

/* A NUL may stand in a text of known length. */
static void
test_nul (void)
{
  g_autoptr (GString) out = g_string_new (NULL);
  DossierJsonWriter json;

  dossier_json_writer_init (&json, out);
  dossier_json_string_len (&json, NULL, "a\0b", 3);
  g_assert_cmpstr (out->str, ==, "\"a\\u0000b\"");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/io/json-writer/round-trip", test_round_trip);
  g_test_add_func ("/io/json-writer/nul", test_nul);
  g_test_add_func ("/io/json-writer/escape-anywhere", test_escape_anywhere);
  g_test_add_func ("/io/json-writer/numbers", test_numbers);
  return g_test_run ();
}
