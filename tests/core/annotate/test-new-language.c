/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-annotate.h"

#include <glib/gstdio.h>
#include <string.h>

/* A language that nobody speaks, so that nothing in the program can know it:
 * all that is marked below comes from these three files. */
static const char language[]
  = "{\"code\": \"qaa\", \"name\": \"Velani\","
    " \"profile\": {\"words\": {\"3\": [\"lopu\", \"mira\", \"toka\", \"vesh\", \"ondu\", \"fo\", \"sen\"]}},"
    " \"sentences\": {\"abbreviations\": [\"mst\"]},"
    " \"layout\": {\"stamp\": [\"publira\"], \"related\": [\"lesu toka\"]},"
    " \"times\": {"
    "  \"words\": {\"month\": [\"primo\", \"seguno\", \"tersio\", \"quarto\"], \"past-year\": {\"anu vesh\": -1}},"
    "  \"patterns\": ["
    "   {\"id\": \"day\", \"match\": \"{day} {month} {year}\", \"value\": \"date(year, month, day)\"},"
    "   {\"id\": \"past\", \"match\": \"{past-year}\", \"value\": \"this(Y, past-year)\"},"
    "   {\"id\": \"year\", \"match\": \"{year}\", \"value\": \"date(year)\"}]},"
    " \"names\": {\"capitals\": true, \"titles\": [\"mestor\", \"Mestor\"],"
    "  \"endings\": {\"organization\": [\"kontor\"]}, \"openers\": [\"il\"]},"
    " \"statements\": {\"order\": \"initial\","
    "  \"strong\": {\"proposal\": [\"propora\"], \"signing\": [\"segnira\"]},"
    "  \"weak\": {\"report\": [\"baxtira\"]},"
    "  \"future\": [\"vola\"], \"negation\": [\"nen\"],"
    "  \"person\": [\"il\"], \"preposition\": [\"sen\", \"fo\"], \"due\": [\"fo\"]}}";

static const char sectors[]
  = "{\"sectors\": [{\"id\": \"energy-hydrogen\", \"terms\": {\"qaa\": [\"hidrovento*\"]}}]}";

static const char places[]
  = "{\"type\": \"place\", \"entities\": [{\"id\": \"place/norway\", \"names\": {\"qaa\": [\"Norvelu\"]}}]}";

static const char text[]
  = "Norvelu mira hidroventola\n\n"
    "Publira 3 tersio 2025\n\n"
    "Mestor Ana Bergo propora lopu Norvelu toka hidrovento fo 2030. "
    "Il segnira akordo sen Velankontor 12 primo 2025 toka vesh ondu. "
    "Velankontor baxtira lopu turbinu anu vesh sen mst. Ana Bergo. "
    "Norvelu vola mira hidrovento toka ondu.\n\n"
    "Lesu toka\n"
    "Turbinu propora vesh\n";

static char *
write_files (void)
{
  char *folder = g_dir_make_tmp ("dossier-language-XXXXXX", NULL);
  g_autofree char *below = g_build_filename (folder, "lang", NULL);
  g_autofree char *language_path = g_build_filename (below, "qaa.json", NULL);
  g_autofree char *sectors_path = g_build_filename (folder, "sectors.json", NULL);
  g_autofree char *places_path = g_build_filename (folder, "places.json", NULL);

  g_assert_cmpint (g_mkdir (below, 0700), ==, 0);
  g_assert_true (g_file_set_contents (language_path, language, -1, NULL));
  g_assert_true (g_file_set_contents (sectors_path, sectors, -1, NULL));
  g_assert_true (g_file_set_contents (places_path, places, -1, NULL));
  return folder;
}

static void
remove_files (const char *folder)
{
  static const char *const names[] = { "lang/qaa.json", "sectors.json", "places.json", "lang", "" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
}

static const char *
get_id (const DossierAnalysis *analysis, int entity)
{
  return entity < 0 ? "-" : g_array_index (analysis->entities, DossierEntityEntry, entity).id;
}

/* The marks of the document in words, one a line. */
static char *
describe (const DossierAnalysis *analysis)
{
  GString *list = g_string_new (NULL);

  g_string_append_printf (list, "%s %s\n", analysis->language, analysis->published);
  for (guint i = 0; i < analysis->mentions->len; i++)
    {
      const DossierMentionMark *mark = &g_array_index (analysis->mentions, DossierMentionMark, i);

      g_string_append_printf (list, "%.*s %s\n", (int) dossier_span_length (mark->span),
                              text + mark->span.start, get_id (analysis, (int) mark->entity));
    }
  for (guint i = 0; i < analysis->times->len; i++)
    {
      const DossierTimeMark *mark = &g_array_index (analysis->times, DossierTimeMark, i);

      g_string_append_printf (list, "%.*s %s\n", (int) dossier_span_length (mark->span),
                              text + mark->span.start, mark->edtf);
    }
  for (guint i = 0; i < analysis->sectors->len; i++)
    g_string_append_printf (list, "%s\n",
                            g_array_index (analysis->sectors, DossierSectorMark, i).sector);
  for (guint i = 0; i < analysis->statements->len; i++)
    {
      const DossierStatementMark *mark = &g_array_index (analysis->statements,
                                                         DossierStatementMark, i);

      g_string_append_printf (list, "%s %s %s %s\n", dossier_statement_kind_to_string (mark->kind),
                              get_id (analysis, mark->actor), mark->when != NULL ? mark->when : "-",
                              mark->due != NULL ? mark->due : "-");
    }
  return g_string_free (list, FALSE);
}

static void
test_files_alone (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = write_files ();
  g_autoptr (DossierKnowledge) knowledge = dossier_knowledge_load (folder, &error);
  g_autoptr (DossierAnalysis) analysis = NULL;
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  analysis = dossier_annotate (knowledge, text, strlen (text), NULL, NULL, &error);
  g_assert_no_error (error);
  found = describe (analysis);
  g_assert_cmpstr (found, ==,
                   "qaa 2025-03-03\n"
                   "Norvelu place/norway\n"
                   "Ana Bergo person/ana-bergo\n"
                   "Norvelu place/norway\n"
                   "Velankontor organization/velankontor\n"
                   "Velankontor organization/velankontor\n"
                   "Ana Bergo person/ana-bergo\n"
                   "Norvelu place/norway\n"
                   "2030 2030\n"
                   "12 primo 2025 2025-01-12\n"
                   "anu vesh 2024\n"
                   "energy-hydrogen\n"
                   "energy-hydrogen\n"
                   "energy-hydrogen\n"
                   "proposal person/ana-bergo - 2030\n"
                   "signing person/ana-bergo 2025-01-12 -\n"
                   "report organization/velankontor 2024 -\n"
                   "pledge place/norway - -\n");
  remove_files (folder);
}

/* Without the files it is no language, and no word of it speaks of a sector. */
static void
test_without_files (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierKnowledge) knowledge = dossier_knowledge_load (NULL, &error);
  g_autoptr (DossierAnalysis) analysis = NULL;

  g_assert_no_error (error);
  analysis = dossier_annotate (knowledge, text, strlen (text), NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (analysis->language, ==, "und");
  g_assert_cmpuint (analysis->sectors->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/new-language/files-alone", test_files_alone);
  g_test_add_func ("/new-language/without-files", test_without_files);
  return g_test_run ();
}
