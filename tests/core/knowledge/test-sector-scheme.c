/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-sector-scheme.h"

#include <string.h>

#include "dossier-error.h"
#include "dossier-json-parse.h"

/* These ids are written into files of users: they stay for ever. */
static const char *const ids[] = {
  "semiconductors", "artificial-intelligence", "information-technology", "digital-content",
  "digital-government", "digital-transformation", "telecommunications", "data-centres",
  "cybersecurity", "quantum", "new-materials", "nanotechnology", "biotechnology", "health",
  "education-training", "research-development", "startups-innovation", "electronics",
  "manufacturing", "energy-hydrogen", "energy-wind", "energy-biomass", "energy-nuclear",
  "energy-renewable", "climate-net-zero", "environment", "construction", "transport",
  "smart-cities", "defence", "finance-investment", "trade", "blockchain-digital-assets",
  "rare-earths", "agriculture", "tourism-culture", "public-administration", "space",
};
static const char *const languages[] = { "en", "nb", "vi", "ko" };

static DossierSectorScheme *
load_built_in (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "knowledge", "sectors.json", NULL);
  g_autoptr (DossierJsonPool) pool = dossier_json_pool_new ();
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  DossierSectorScheme *scheme;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  scheme = dossier_sector_scheme_new (dossier_json_parse (pool, text, length, NULL), &error);
  g_assert_no_error (error);
  return scheme;
}

static void
test_ids (void)
{
  g_autoptr (DossierSectorScheme) scheme = load_built_in ();

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const DossierSector *sector = dossier_sector_scheme_find (scheme, ids[i]);

      g_assert_nonnull (sector);
      g_assert_cmpstr (sector->id, ==, ids[i]);
      g_assert_nonnull (dossier_sector_scheme_find (scheme, sector->parent));
      for (guint j = 0; j < G_N_ELEMENTS (languages); j++)
        g_assert_nonnull (g_hash_table_lookup (sector->labels, languages[j]));
    }
  g_assert_null (dossier_sector_scheme_find (scheme, "no-such-sector"));
  g_assert_null (dossier_sector_scheme_find (scheme, NULL));
}

/* A label falls back to English. */
static void
test_labels (void)
{
  g_autoptr (DossierSectorScheme) scheme = load_built_in ();
  const DossierSector *sector = dossier_sector_scheme_find (scheme, "energy-wind");

  g_assert_cmpstr (dossier_sector_get_label (sector, "nb"), ==, "Vindkraft");
  g_assert_cmpstr (dossier_sector_get_label (sector, "fr"), ==, "Wind power");
  g_assert_cmpstr (dossier_sector_get_label (sector, NULL), ==, "Wind power");
}

/* The sectors of one phrase, joined; "-" for a phrase that is blocked. */
static char *
find_sectors (const DossierSectorScheme *scheme, const char *language, const char *text)
{
  g_autoptr (DossierTokens) tokens = dossier_tokens_new (text, strlen (text));
  const DossierMatcher *matcher = dossier_sector_scheme_get_matcher (scheme, language);
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (DossierMatch));
  g_autoptr (GString) found = g_string_new (NULL);

  dossier_matcher_scan (matcher, tokens, 0, tokens->n_items, NULL, matches);
  for (guint i = 0; i < matches->len; i++)
    {
      const DossierMatch *match = &g_array_index (matches, DossierMatch, i);
      const DossierSectorTerm *term = dossier_sector_scheme_get_term (scheme, match->value);

      if (term == NULL)
        g_string_append (found, found->len > 0 ? " -" : "-");
      for (; term != NULL; term = dossier_sector_scheme_get_term (scheme, term->next))
        g_string_append_printf (found, "%s%s", found->len > 0 ? " " : "",
                                dossier_sector_scheme_get (scheme, term->sector)->id);
    }
  return g_string_free (g_steal_pointer (&found), FALSE);
}

static const struct
{
  const char *language;
  const char *text;
  const char *sectors;
} phrases[] = {
  { "en", "Semiconductors and AI", "semiconductors artificial-intelligence" },
  { "en", "venture capital", "startups-innovation finance-investment" },
  { "en", "the trade unions of the town", "-" },
  { "en", "it is what it is", "" },
  { "nb", "halvlederindustrien", "semiconductors" },
  { "nb", "KI-senteret", "artificial-intelligence" },
  { "vi", "điện tử và thương mại điện tử", "electronics digital-transformation" },
  { "vi", "ai cũng biết", "" },
  { "ko", "차량용반도체를", "semiconductors" },
  { "ko", "양자회담을", "-" },
  { "de", "the hydrogen", "energy-hydrogen" },
};

static void
test_phrases (void)
{
  g_autoptr (DossierSectorScheme) scheme = load_built_in ();

  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      g_autofree char *found = find_sectors (scheme, phrases[i].language, phrases[i].text);

      g_assert_cmpstr (found, ==, phrases[i].sectors);
    }
}

static const char *const malformed[] = {
  "{}",
  "{\"sectors\": {}}",
  "{\"sectors\": [1]}",
  "{\"sectors\": [{\"labels\": {}}]}",
  "{\"sectors\": [{\"id\": \"a\"}, {\"id\": \"a\"}]}",
  "{\"sectors\": [{\"id\": \"a\", \"terms\": {\"en\": [1]}}]}",
  "{\"sectors\": [{\"id\": \"a\", \"terms\": {\"en\": [{\"with\": [\"x\"]}]}}]}",
  "{\"sectors\": [{\"id\": \"a\", \"terms\": []}]}",
  "{\"sectors\": [], \"blocked\": {\"en\": [2]}}",
  "{\"sectors\": [], \"stems\": \"ko\"}",
};

static void
test_malformed (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (malformed); i++)
    {
      g_autoptr (DossierJsonPool) pool = dossier_json_pool_new ();
      const DossierJson *root = dossier_json_parse (pool, malformed[i], strlen (malformed[i]), NULL);
      g_autoptr (DossierSectorScheme) scheme = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_nonnull (root);
      scheme = dossier_sector_scheme_new (root, &error);
      g_assert_null (scheme);
      g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sector-scheme/ids", test_ids);
  g_test_add_func ("/sector-scheme/labels", test_labels);
  g_test_add_func ("/sector-scheme/phrases", test_phrases);
  g_test_add_func ("/sector-scheme/malformed", test_malformed);
  return g_test_run ();
}
