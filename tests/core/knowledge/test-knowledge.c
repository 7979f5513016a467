/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-knowledge.h"

#include <glib/gstdio.h>
#include <string.h>

#include "dossier-error.h"

/* A user's folder for one test. */
typedef struct
{
  char *folder;
  char *languages;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("dossier-knowledge-XXXXXX", NULL);
  fixture->languages = g_build_filename (fixture->folder, "lang", NULL);
  g_assert_cmpint (g_mkdir (fixture->languages, 0700), ==, 0);
}

static void
remove_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  remove_files (fixture->languages);
  remove_files (fixture->folder);
  g_free (fixture->languages);
  g_free (fixture->folder);
}

static void
write_language (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->languages, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
test_built_in (void)
{
  static const char *const annotated[] = { "en", "nb", "vi", "ko" };
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierKnowledge) knowledge = dossier_knowledge_load (NULL, &error);
  g_autoptr (DossierKnowledge) again = dossier_knowledge_load (NULL, NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (annotated); i++)
    {
      const DossierLanguage *language = dossier_knowledge_get_language (knowledge, annotated[i]);

      g_assert_nonnull (language);
      g_assert_cmpstr (language->code, ==, annotated[i]);
      g_assert_nonnull (language->sentences.abbreviations);
    }
  g_assert_cmpuint (dossier_knowledge_get_languages (knowledge)->len, >, G_N_ELEMENTS (annotated));
  g_assert_cmpstr (dossier_knowledge_get_language (knowledge, "no")->code, ==, "nb");
  g_assert_cmpstr (dossier_knowledge_get_language (knowledge, "en-GB")->code, ==, "en");
  g_assert_cmpstr (dossier_knowledge_get_language (knowledge, "zh_TW")->code, ==, "zh");
  g_assert_null (dossier_knowledge_get_language (knowledge, "und"));
  g_assert_cmpstr (dossier_knowledge_get_version (knowledge), ==,
                   dossier_knowledge_get_version (again));
}

/* The abbreviations of the files, by the sentences they make. */
static void
test_sentences (void)
{
  static const struct
  {
    const char *code;
    const char *text;
    guint n_sentences;
  } cases[] = {
    { "en", "He said no. The plan, see No. 3 and Fig. 2, is by Dr. Berg of Acme Co., Ltd. in Oslo.", 2 },
    { "en", "Gov. Lee met Lt. Gen. Park in Sept. 2025 in the U.S. The talks ended.", 2 },
    { "en", "It costs 5 bn. Later Prof. J. Han spoke, e.g. about St. Olav et al. in Vol. 2.", 2 },
    { "nb", "Avtalen, f.eks. nr. 3, ble signert kl. 10 av dr. Berg. Nordhav AS. Forskerne kom.", 3 },
    { "nb", "Den 3. Tre hav-runden ga 5 mill. kroner. Det var ca. 10 pst. mer.", 2 },
    { "vi", "TP. Hồ Chí Minh và TS. Nguyễn An, GS.TS. Lê Hà ký kết. Theo ông, v.v. Hai bên mừng.", 3 },
    { "ko", "Dr. Kim은 서명했다. 한국의 U.S. Steel은 \"좋다.\"고 했다. 끝.", 3 },
  };
  g_autoptr (DossierKnowledge) knowledge = dossier_knowledge_load (NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const DossierLanguage *language = dossier_knowledge_get_language (knowledge, cases[i].code);
      gsize length = strlen (cases[i].text);
      g_autoptr (DossierTokens) tokens = dossier_tokens_new (cases[i].text, length);
      g_autoptr (GArray) sentences = dossier_sentences_split (tokens, DOSSIER_SPAN_INIT (0, length),
                                                              &language->sentences);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (sentences->len, ==, cases[i].n_sentences);
    }
}

static void
test_extend (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierKnowledge) plain = dossier_knowledge_load (NULL, NULL);
  g_autoptr (DossierKnowledge) knowledge = NULL;
  const DossierLanguage *english;

  write_language (fixture, "en.json",
                  "{\"code\": \"en\", \"sentences\": {\"abbreviations\": [\"Förk\"]}}");
  write_language (fixture, "xx.json",
                  "{\"code\": \"xx\", \"profile\": {\"words\": {\"3\": [\"Blip\"]}}}");
  knowledge = dossier_knowledge_load (fixture->folder, &error);
  g_assert_no_error (error);

  english = dossier_knowledge_get_language (knowledge, "en");
  g_assert_true (g_hash_table_contains (english->sentences.abbreviations, "fork"));
  g_assert_true (g_hash_table_contains (english->sentences.abbreviations, "dr"));
  g_assert_true (g_hash_table_contains (dossier_knowledge_get_language (knowledge, "xx")
                                          ->profile.words, "blip"));
  g_assert_cmpstr (dossier_knowledge_get_version (knowledge), !=,
                   dossier_knowledge_get_version (plain));
}

static void
test_replace (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierKnowledge) knowledge = NULL;

  write_language (fixture, "en.json", "{\"code\": \"en\", \"replaces\": true, \"name\": \"Mine\"}");
  knowledge = dossier_knowledge_load (fixture->folder, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (dossier_knowledge_get_language (knowledge, "en")->name, ==, "Mine");
  g_assert_null (dossier_knowledge_get_language (knowledge, "en")->sentences.abbreviations);
}

static void
test_malformed (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = {
    "", "[]", "{", "{}", "{\"code\": 3}", "{\"code\": \"xx\", \"profile\": []}",
    "{\"code\": \"xx\", \"profile\": {\"words\": {\"3\": \"og\"}}}",
    "{\"code\": \"xx\", \"profile\": {\"words\": {\"3\": [\"og at\"]}}}",
    "{\"code\": \"xx\", \"sentences\": {\"abbreviations\": [1]}}",
  };

  g_autofree char *place = g_strconcat (fixture->folder, "/lang/xx.json: ", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      write_language (fixture, "xx.json", texts[i]);
      g_assert_null (dossier_knowledge_load (fixture->folder, &error));
      g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED);
      g_assert_true (g_str_has_prefix (error->message, place));
    }
}

/* A pattern that does not capture what its value is made of would match and say nothing. */
static void
test_pattern_without_slot (Fixture *fixture, gconstpointer data)
{
  static const char language[]
    = "{\"code\": \"xx\", \"times\": {\"words\": {\"half\": {\"H1\": 1}}, \"patterns\": ["
      "{\"id\": \"half\", \"match\": [\"{half} {year}\", \"%s\"], \"value\": \"half(year, half)\"}]}}";
  static const struct
  {
    const char *match;
    gboolean good;
  } cases[] = {
    { "{half}", TRUE },
    { "half {year}", FALSE },
    { "{half}? of {year}", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GString) text = g_string_new (language);
      g_autoptr (DossierKnowledge) knowledge = NULL;

      g_string_replace (text, "%s", cases[i].match, 1);
      write_language (fixture, "xx.json", text->str);
      knowledge = dossier_knowledge_load (fixture->folder, &error);
      if (cases[i].good)
        {
          g_assert_no_error (error);
          continue;
        }
      g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED);
      g_assert_nonnull (strstr (error->message, "lang/xx.json"));
      g_assert_nonnull (strstr (error->message, cases[i].match));
      g_assert_nonnull (strstr (error->message, "“half”"));
    }
}

static void
test_bad_weight (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  write_language (fixture, "xx.json",
                  "{\"code\": \"xx\", \"profile\": {\"words\": {\"often\": [\"og\"]}}}");
  g_assert_null (dossier_knowledge_load (fixture->folder, &error));
  g_assert_nonnull (error);
}

static void
test_no_folder (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (dossier_knowledge_load ("/nonexistent/knowledge", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/knowledge/built-in", test_built_in);
  g_test_add_func ("/knowledge/sentences", test_sentences);
  g_test_add ("/knowledge/extend", Fixture, NULL, set_up, test_extend, tear_down);
  g_test_add ("/knowledge/replace", Fixture, NULL, set_up, test_replace, tear_down);
  g_test_add ("/knowledge/malformed", Fixture, NULL, set_up, test_malformed, tear_down);
  g_test_add ("/knowledge/pattern-without-slot", Fixture, NULL, set_up, test_pattern_without_slot,
              tear_down);
  g_test_add ("/knowledge/bad-weight", Fixture, NULL, set_up, test_bad_weight, tear_down);
  g_test_add_func ("/knowledge/no-folder", test_no_folder);
  return g_test_run ();
}
