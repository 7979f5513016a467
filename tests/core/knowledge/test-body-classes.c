/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-body-classes.h"

#include <string.h>

#include "dossier-error.h"
#include "dossier-fold.h"
#include "dossier-json-parse.h"
#include "dossier-title-forms.h"

#define COMPANY 1u
#define MINISTRY 2u
#define BANK 4u

static DossierJson *
parse (DossierJsonPool *pool, const char *text)
{
  g_autoptr (GError) error = NULL;
  DossierJson *json = dossier_json_parse (pool, text, strlen (text), &error);

  g_assert_no_error (error);
  return json;
}

static void
test_find (void)
{
  static const struct
  {
    const char *name;
    guint32 classes;
  } cases[] = {
    { "Acme Group", COMPANY },
    { "Ministry of Trade", MINISTRY },
    { "Energidepartementet", MINISTRY },
    { "Departementet", MINISTRY },
    { "Bộ Công Thương", MINISTRY },
    { "Cán bộ trẻ", MINISTRY },
    { "Nordbank", BANK },
    { "Bankers Trust", 0 },
    { "Groupama", 0 },
    { "Acme", 0 },
    { "Ministry Bank", MINISTRY | BANK },
  };
  g_autoptr (DossierJsonPool) pool = dossier_json_pool_new ();
  g_autoptr (GError) error = NULL;
  DossierJson *json = parse (pool, "{\"company\": {\"names\": [\"group\"], \"usual\": true},"
                             " \"ministry\": {\"names\": [\"ministry\", \"*departementet\", \"bộ\"]},"
                             " \"bank\": {\"names\": [\"*bank\"]}}");
  g_autoptr (DossierBodyClasses) classes = dossier_body_classes_new (json, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (dossier_body_classes_get_usual (classes), ==, COMPANY);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = dossier_fold (cases[i].name, -1);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpuint (dossier_body_classes_find (classes, folded), ==, cases[i].classes);
    }
}

static void
test_none (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierBodyClasses) classes = dossier_body_classes_new (NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (dossier_body_classes_find (classes, "acme group"), ==, 0);
  g_assert_cmpuint (dossier_body_classes_get_usual (classes), ==, 0);
}

static void
test_too_many (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierJsonPool) pool = dossier_json_pool_new ();
  g_autoptr (GString) text = g_string_new ("{");
  DossierJson *json;

  for (guint i = 0; i <= DOSSIER_BODY_CLASS_MAX; i++)
    g_string_append_printf (text, "%s\"c%u\": {\"names\": []}", i > 0 ? ", " : "", i);
  g_string_append_c (text, '}');
  json = parse (pool, text->str);
  g_assert_null (dossier_body_classes_new (json, &error));
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED);
}

static void
test_titles (void)
{
  static const struct
  {
    const char *title;
    const char *forms; /* joined by | */
  } cases[] = {
    { "pm", "pm|prime minister" },
    { "the deputy pm", "the deputy pm|the deputy prime minister" },
    { "prime minister", "prime minister|pm" },
    { "pmo", "pmo" },
    { "ambassador", "ambassador" },
  };
  g_autoptr (DossierJsonPool) pool = dossier_json_pool_new ();
  DossierJson *json = parse (pool, "{\"PM\": \"Prime Minister\"}");
  g_autoptr (DossierTitleForms) titles = dossier_title_forms_new (json);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) forms = dossier_title_forms_dup (titles, cases[i].title);
      g_autofree char *joined = g_strjoinv ("|", forms);

      g_assert_cmpstr (joined, ==, cases[i].forms);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/body-classes/find", test_find);
  g_test_add_func ("/body-classes/none", test_none);
  g_test_add_func ("/body-classes/too-many", test_too_many);
  g_test_add_func ("/body-classes/titles", test_titles);
  return g_test_run ();
}
