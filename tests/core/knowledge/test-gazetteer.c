/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <string.h>

#include "dossier-error.h"
#include "dossier-json-parse.h"
#include "dossier-knowledge.h"

static const DossierJson *
parse (DossierJsonPool *pool, const char *json)
{
  g_autoptr (GError) error = NULL;
  const DossierJson *root = dossier_json_parse (pool, json, strlen (json), &error);

  g_assert_no_error (error);
  return root;
}

static const DossierKnownName *
find (const DossierGazetteer *gazetteer, const char *text)
{
  g_autoptr (DossierTokens) tokens = dossier_tokens_new (text, strlen (text));
  DossierMatch match;

  if (!dossier_matcher_longest (dossier_gazetteer_get_matcher (gazetteer), tokens, 0, &match))
    return NULL;
  return dossier_gazetteer_get_name (gazetteer, match.value);
}

static void
test_own_file (void)
{
  g_autoptr (DossierGazetteer) gazetteer = dossier_gazetteer_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierJsonPool) pool = dossier_json_pool_new ();
  const DossierJson *first
      = parse (pool, "{\"type\": \"organization\", \"entities\": ["
               "{\"id\": \"organization/a\", \"name\": \"Ministry\", \"country\": \"place/x\","
               " \"names\": {\"en\": [\"Ministry of Sea\"]}, \"abbreviations\": [\"MoS\"]},"
               "{\"id\": \"organization/b\", \"name\": \"Ministry\","
               " \"names\": {\"en\": [\"Ministry of Sea\"], \"vi\": [\"Bộ Biển\"]},"
               " \"local\": {\"vi\": [\"Bể\"]}}]}");
  const DossierJson *more
      = parse (pool, "{\"type\": \"organization\", \"entities\": [{\"id\": \"organization/b\","
               " \"name\": \"Ministry\", \"names\": {\"nb\": [\"Havdepartementet\"]}}]}");
  const DossierKnownName *name;
  const DossierKnown *known;

  g_assert_true (dossier_gazetteer_add_file (gazetteer, first, &error));
  g_assert_true (dossier_gazetteer_add_file (gazetteer, more, &error));
  g_assert_no_error (error);
  dossier_gazetteer_add_ending (gazetteer, "s");
  dossier_gazetteer_freeze (gazetteer);

  name = find (gazetteer, "Ministry of Sea");
  g_assert_nonnull (name);
  g_assert_cmpuint (name->known->len, ==, 2);
  g_assert_true (name->capital_first);
  g_assert_false (name->abbreviation);
  g_assert_true (find (gazetteer, "MoS")->abbreviation);
  g_assert_null (find (gazetteer, "mos"));
  g_assert_cmpstr (find (gazetteer, "Bể")->language, ==, "vi");
  g_assert_nonnull (find (gazetteer, "Havdepartementets"));

  known = dossier_gazetteer_find (gazetteer, "organization/b");
  g_assert_cmpuint (g_strv_length (known->names), ==, 4);
  g_assert_null (dossier_gazetteer_find (gazetteer, "organization/c"));
}

static void
assert_host (const DossierGazetteer *gazetteer, const char *host, const char *language, const char *name)
{
  g_assert_cmpstr (dossier_outlet_hosts_find (dossier_gazetteer_get_hosts (gazetteer), host,
                                              strlen (host), language),
                   ==, name);
}

/* Where an outlet is found on the internet, and what it is called in which language. */
static void
test_hosts (void)
{
  g_autoptr (DossierGazetteer) gazetteer = dossier_gazetteer_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierJsonPool) pool = dossier_json_pool_new ();
  const DossierJson *root
      = parse (pool, "{\"type\": \"organization\", \"entities\": ["
               "{\"id\": \"organization/a\", \"name\": \"The Courier\", \"names\":"
               " {\"en\": [\"Courier\"], \"ko\": [\"나루신문\", \"나루\"]},"
               " \"hosts\": [\"courier.example\", \"naru.example\"]},"
               "{\"id\": \"organization/b\", \"name\": \"Courier World\","
               " \"hosts\": [\"world.courier.example\"]}]}");
  g_autofree char *letters = g_strnfill (237, 'a');
  g_autofree char *fits = g_strconcat (letters, ".courier.example", NULL);
  g_autofree char *too_long = g_strconcat ("a", fits, NULL);

  g_assert_true (dossier_gazetteer_add_file (gazetteer, root, &error));
  g_assert_no_error (error);
  dossier_gazetteer_freeze (gazetteer);

  assert_host (gazetteer, "courier.example", "en", "Courier");
  assert_host (gazetteer, "WWW.Courier.Example", "ko", "나루신문");
  assert_host (gazetteer, "naru.example", "nb", "The Courier");
  assert_host (gazetteer, "world.courier.example", "en", "Courier World");
  assert_host (gazetteer, "m.world.courier.example", "vi", "Courier World");
  assert_host (gazetteer, "othercourier.example", "en", NULL);
  assert_host (gazetteer, fits, "en", "Courier");
  assert_host (gazetteer, too_long, "en", NULL);
  assert_host (gazetteer, "example", "en", NULL);
  assert_host (gazetteer, "", "en", NULL);
}

static void
test_malformed (void)
{
  static const char *const files[] = {
    "{}",
    "{\"type\": \"ship\", \"entities\": []}",
    "{\"type\": \"place\"}",
    "{\"type\": \"place\", \"entities\": {}}",
    "{\"type\": \"place\", \"entities\": [1]}",
    "{\"no_names\": [\"HIV\"]}",
    "{\"no_names\": {\"medicine\": [1]}}",
    "{\"type\": \"place\", \"entities\": [{\"id\": \"place/a\"}]}",
    "{\"type\": \"place\", \"entities\": [{\"id\": \"place/a\", \"name\": \"A\", \"names\": []}]}",
    "{\"type\": \"place\", \"entities\": [{\"id\": \"place/a\", \"name\": \"A\", \"names\": {\"en\": [1]}}]}",
    "{\"type\": \"place\", \"entities\": [{\"id\": \"place/a\", \"name\": \"A\", \"hosts\": [1]}]}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (DossierGazetteer) gazetteer = dossier_gazetteer_new ();
      g_autoptr (DossierJsonPool) pool = dossier_json_pool_new ();
      const DossierJson *root = parse (pool, files[i]);
      g_autoptr (GError) error = NULL;

      g_assert_false (dossier_gazetteer_add_file (gazetteer, root, &error));
      g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED);
    }
}

/* One country in the spellings of four languages. */
static void
test_built_in (void)
{
  static const struct
  {
    const char *text;
    const char *id;
  } cases[] = {
    { "Republic of Korea", "place/republic-of-korea" },
    { "RoK", "place/republic-of-korea" },
    { "Sør-Koreas", "place/republic-of-korea" },
    { "Hàn Quốc", "place/republic-of-korea" },
    { "한국은", "place/republic-of-korea" },
    { "Viet Nam", "place/vietnam" },
    { "베트남에서", "place/vietnam" },
    { "Na Uy", "place/norway" },
    { "Khánh Hoà", "place/khanh-hoa" },
    { "Khanh Hoa", "place/khanh-hoa" },
    { "Nha Trang", "place/nha-trang" },
    { "Nhà Trắng", "organization/white-house" },
    { "과기정통부는", "organization/ministry-of-science-and-ict-of-korea" },
    { "Bộ KH&CN", "organization/ministry-of-science-and-technology-of-vietnam" },
    { "TTXVN", "organization/vietnam-news-agency" },
    { "COP26", "event/cop26" },
  };
  g_autoptr (GError) error = NULL;
  DossierKnowledge *knowledge = dossier_knowledge_load (NULL, &error);
  const DossierGazetteer *gazetteer;

  g_assert_no_error (error);
  gazetteer = dossier_knowledge_get_gazetteer (knowledge);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const DossierKnownName *name = find (gazetteer, cases[i].text);
      const DossierKnown *known;

      g_test_message ("%s", cases[i].text);
      g_assert_nonnull (name);
      known = g_ptr_array_index (name->known, 0);
      g_assert_cmpstr (known->id, ==, cases[i].id);
      g_assert_true (dossier_gazetteer_find (gazetteer, cases[i].id) == known);
    }
  dossier_knowledge_unref (knowledge);
}

/* What is no name is told as it is written and in the plural, and is no known name. */
static void
test_no_names (void)
{
  static const char *const words[] = { "HIV", "SMR", "SMRs", "GDP", "mRNA" };
  static const char *const names[] = { "hiv", "SMRt", "NATO", "s", "" };
  g_autoptr (GError) error = NULL;
  DossierKnowledge *knowledge = dossier_knowledge_load (NULL, &error);
  const DossierGazetteer *gazetteer;

  g_assert_no_error (error);
  gazetteer = dossier_knowledge_get_gazetteer (knowledge);
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_assert_true (dossier_gazetteer_is_no_name (gazetteer, words[i], strlen (words[i])));
      g_assert_null (find (gazetteer, words[i]));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_false (dossier_gazetteer_is_no_name (gazetteer, names[i], strlen (names[i])));
  g_assert_true (dossier_gazetteer_is_no_name (gazetteer, "HIVs", 3));
  dossier_knowledge_unref (knowledge);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gazetteer/own-file", test_own_file);
  g_test_add_func ("/gazetteer/hosts", test_hosts);
  g_test_add_func ("/gazetteer/malformed", test_malformed);
  g_test_add_func ("/gazetteer/built-in", test_built_in);
  g_test_add_func ("/gazetteer/no-names", test_no_names);
  return g_test_run ();
}
