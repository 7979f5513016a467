/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <stdio.h>
#include <string.h>

#include "dossier-corpus-private.h"
#include "fixture.h"
#include "hand.h"

/*
 * The search against a table of queries and answers over a small corpus in four languages. With
 * `--answer` it reads queries from standard input, one a line, and prints what is found and which statements are listed, so that
 * compare.py can set it against the reference. Everything is asked twice: of a corpus that holds the facts
 * of its documents in memory, and of one that holds nothing and asks the file.
 */

typedef struct
{
  char *folder;
  DossierCorpus *corpus;
  DossierCorpus *plain;  /* the same file, and never any facts */
  GPtrArray *names; /* by row id - 1 */
} Fixture;

/* A line that begins so is taken apart into letters and combining marks. */
#define DECOMPOSED "@nfd "

static char *
read_file (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "core", "search", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* "en1 lang=en outlet=Harbour Courier nfd", then the markup of fixture.h */
static DossierRecord *
read_record (const char *part, GPtrArray *names)
{
  const char *line_end = strchr (part, '\n');
  g_autofree char *head = g_strndup (part, (gsize) (line_end - part));
  g_autofree char *markup = NULL;
  char *outlet = strstr (head, " outlet=");
  char *language = strstr (head, " lang=");
  gboolean decomposed = g_str_has_suffix (head, " nfd");
  DossierRecord *record;

  if (decomposed)
    head[strlen (head) - strlen (" nfd")] = '\0';
  *outlet = *language = '\0';
  markup = g_utf8_normalize (line_end + 1, -1, decomposed ? G_NORMALIZE_NFD : G_NORMALIZE_NFC);
  record = fixture_record (markup);
  g_free (record->analysis->language);
  record->analysis->language = g_strdup (language + strlen (" lang="));
  record->analysis->publisher = g_strdup (outlet + strlen (" outlet="));
  g_ptr_array_add (names, g_strdup (head));
  return record;
}

static void
read_facts (DossierCorpus *corpus)
{
  g_autoptr (DossierQuery) all = dossier_query_new ();
  g_autoptr (DossierView) view G_GNUC_UNUSED = dossier_corpus_read_view (corpus, all, NULL, NULL);
  g_autoptr (DossierFacts) facts = dossier_facts_cache_peek (dossier_corpus_get_facts (corpus));

  g_assert_nonnull (facts);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = read_file ("corpus.txt");
  g_auto (GStrv) parts = g_strsplit (text + strlen ("=== "), "\n=== ", -1);
  g_autoptr (GPtrArray) records = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = fixture_make_folder ();
  fixture->names = g_ptr_array_new_with_free_func (g_free);
  path = g_build_filename (fixture->folder, "search.dossier", NULL);
  fixture->corpus = dossier_corpus_open (path, DOSSIER_CORPUS_CREATE, &error);
  g_assert_no_error (error);
  records = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_record_free);
  for (guint i = 0; parts[i] != NULL; i++)
    g_ptr_array_add (records, read_record (parts[i], fixture->names));
  dossier_corpus_add_documents (fixture->corpus, records, NULL, &error);
  g_assert_no_error (error);
  read_facts (fixture->corpus);
  fixture->plain = dossier_corpus_open (path, DOSSIER_CORPUS_OPEN, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->plain);
  g_clear_object (&fixture->corpus);
  g_ptr_array_unref (fixture->names);
  fixture_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

/* What a line of a table or of standard input asks. */
static char *
read_query (const char *line)
{
  if (g_str_has_prefix (line, DECOMPOSED))
    return g_utf8_normalize (line + strlen (DECOMPOSED), -1, G_NORMALIZE_NFD);
  return g_strdup (line);
}

/* The names of the documents found, in order. */
static char *
answer_from (Fixture *fixture, DossierCorpus *corpus, const char *text)
{
  g_autoptr (DossierQuery) all = dossier_query_new ();
  g_autoptr (DossierQuery) query = hand_search (all, text);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GError) error = NULL;

  ids = dossier_corpus_find_documents (corpus, query, NULL, &error);
  if (error != NULL)
    g_error ("%s: %s", text, error->message);
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      if (i > 0)
        g_string_append_c (names, ' ');
      g_string_append (names, g_ptr_array_index (fixture->names, id - 1));
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* The statements that are listed: "en3/2" is the second of "en3". */
static char *
list_from (Fixture *fixture, DossierCorpus *corpus, const char *text)
{
  g_autoptr (DossierQuery) all = dossier_query_new ();
  g_autoptr (DossierQuery) query = hand_search (all, text);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GError) error = NULL;

  ids = dossier_corpus_find_statements (corpus, query, NULL, &error);
  if (error != NULL)
    g_error ("%s: %s", text, error->message);
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      g_string_append_printf (names, i > 0 ? " %s/%d" : "%s/%d",
                              (const char *) g_ptr_array_index (fixture->names, (id >> 28) - 1),
                              (int) (id & ((1 << 28) - 1)) + 1);
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static char *
check_same (const char *text, char *found, char *plain)
{
  g_autofree char *owned = plain;

  if (!g_str_equal (found, plain))
    g_error ("%s: memory says “%s”, the file “%s”", text, found, plain);
  return found;
}

/* The same, from memory and from the file. */
static char *
answer (Fixture *fixture, const char *text)
{
  return check_same (text, answer_from (fixture, fixture->corpus, text),
                     answer_from (fixture, fixture->plain, text));
}

static char *
list_statements (Fixture *fixture, const char *text)
{
  return check_same (text, list_from (fixture, fixture->corpus, text),
                     list_from (fixture, fixture->plain, text));
}

static void
test_table (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = read_file ("cases.txt");
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n_wrong = 0, n_cases = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *tab = strchr (lines[i], '\t');
      g_autofree char *query = NULL;
      g_autofree char *found = NULL;

      if (tab == NULL)
        continue;
      *tab = '\0';
      query = read_query (lines[i]);
      found = strchr (tab + 1, '/') != NULL ? list_statements (fixture, query)
                                            : answer (fixture, query);
      n_cases++;
      if (g_str_equal (found, tab + 1))
        continue;
      g_test_message ("%s: found “%s”, expected “%s”", lines[i], found, tab + 1);
      n_wrong++;
    }
  g_assert_cmpuint (n_wrong, ==, 0);
  g_assert_cmpuint (n_cases, >=, 150);
}

/* A document that the words of a search found holds them at the places that the reader shows. */
static void
test_places (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *query;
    const char *document;
    const char *places;
  } rows[] = {
    { "hydrogen -wind", "en1", "hydrogen|hydrogen|Hydrogen" },
    { "\"wind farm\"", "en2", "wind farm" },
    { "wind*", "en2", "wind|wind|wind" },
    { "NEAR(wind port, 3)", "en5", "port|wind" },
    { "nang", "vi3", "Nẵng" },
    { "협력", "ko2", "협력" },
    { "위한 양해", "ko1", "위한|양해" },
    { "\"위한 양해\"", "ko1", "위한 양해" },
    { "한", "ko1", "한|한" },
    { "/\\d+ tonnes/", "en1", "20 tonnes" },
    { "title:plant", "en1", "" },
    { "entity:vik", "en1", "" },
    { "tonnes OR day", "en1", "tonnes|day" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (DossierSearch) search = dossier_search_new (rows[i].query, NULL);
      g_autoptr (GPtrArray) hits = NULL;
      g_autoptr (GString) places = g_string_new (NULL);
      const DossierHit *hit = NULL;

      hits = dossier_corpus_search (fixture->corpus, search, 100, NULL, NULL, NULL);
      for (guint n = 0; n < hits->len; n++)
        {
          const DossierHit *other = g_ptr_array_index (hits, n);

          if (g_str_equal (g_ptr_array_index (fixture->names, other->document - 1),
                           rows[i].document))
            hit = other;
        }
      g_assert_nonnull (hit);
      for (guint n = 0; n < hit->contexts->len && *rows[i].places != '\0'; n++)
        {
          const DossierContext *context = &g_array_index (hit->contexts, DossierContext, n);
          g_autofree char *match = g_utf8_normalize (context->match, -1, G_NORMALIZE_NFC);

          g_string_append_printf (places, n > 0 ? "|%s" : "%s", match);
        }
      g_assert_cmpstr (places->str, ==, rows[i].places);
    }
}

/* Whatever bytes are typed: the file is asked something it understands, and there is something to say. */
static void
test_anything (Fixture *fixture, gconstpointer data)
{
  static const char *const parts[] = {
    "\"", "*", "(", ")", ":", "^", "+", "-", "{", "}", " ", "a", "NEAR", "NEAR(", "NEAR/3", "AND", "OR",
    "NOT", "é", "한", "'", "\\", "“", "\x01", ",", "/", "[", "title:", "entity:", "sector:", "outlet:",
    "lang:", "before:", "after:", "due:", "says:", "2025", "hydrogen", "협력", "=", "\xff", "\xc3", "pledge/",
    "(?R)", "(a+)+$", "\xe0\xb8", "…", "%s", "%n", "?", ";--", "'')",
  };

  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr (GString) typed = g_string_new (NULL);
      g_autoptr (DossierSearch) search = NULL;
      g_autofree char *found = NULL;
      g_autofree char *explanation = NULL;

      for (int n = g_test_rand_int_range (0, 24); n > 0; n--)
        if (i % 3 == 0)
          g_string_append_c (typed, (char) g_test_rand_int_range (1, 256));
        else
          g_string_append (typed, parts[g_test_rand_int_range (0, G_N_ELEMENTS (parts))]);
      found = answer (fixture, typed->str);
      search = dossier_search_new (typed->str, NULL);
      explanation = dossier_search_explain (search);
      g_assert_true (g_utf8_validate (explanation, -1, NULL));
    }
}

/* Searches put together at random of parts that find something, most of all of fields. */
static void
append_search (GString *typed, guint depth)
{
  static const char *const parts[] = {
    "lang:en", "lang:(vi OR ko)", "outlet:courier", "outlet:nobody", "before:2025", "after:2024-03", "due:2026",
    "due:2027/2030", "due:../2028", "says:pledge", "says:*", "says:", "says:pledge/vik", "says:*/vik", "says:signing",
    "says:target/\"bộ công thương\"", "entity:vik", "entity:nord*", "entity:nobody", "sector:wind",
    "subject:hydrogen", "sector:unheard", "hydrogen", "\"Hà Nội\"", "\"Ha Noi\"", "title:plant", "협력", "wind*",
    "NEAR(wind port, 3)", "\"hav\" OR \"blå hav\"", "/\\d+ tonnes/",
  };

  if (g_test_rand_int_range (0, 4) == 0)
    g_string_append_c (typed, '-');
  if (depth > 2 || g_test_rand_int_range (0, 3) > 0)
    {
      g_string_append (typed, parts[g_test_rand_int_range (0, G_N_ELEMENTS (parts))]);
      return;
    }
  g_string_append_c (typed, '(');
  for (int n = g_test_rand_int_range (1, 4); n > 0; n--)
    {
      append_search (typed, depth + 1);
      if (n > 1)
        g_string_append (typed, g_test_rand_bit () ? " OR " : " ");
    }
  g_string_append_c (typed, ')');
}

/* Whatever is asked, memory and the file give the same documents in the same order. */
static void
test_both (Fixture *fixture, gconstpointer data)
{
  guint n_found = 0;

  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (GString) typed = g_string_new (NULL);
      g_autofree char *found = NULL;
      g_autofree char *listed = NULL;

      for (int n = g_test_rand_int_range (1, 4); n > 0; n--)
        {
          append_search (typed, 0);
          g_string_append_c (typed, ' ');
        }
      found = answer (fixture, typed->str);
      listed = list_statements (fixture, typed->str);
      n_found += *found != '\0';
    }
  g_assert_cmpuint (n_found, >, 500);
}

/* Depth and length that nobody types. */
static void
test_monsters (Fixture *fixture, gconstpointer data)
{
  static const char *const parts[] = { "(", "((a) OR ", "-(a -", "NOT ", "a ", "a OR ", "title:(", "\"a\" ",
                                       "NEAR(a b) ", "a NEAR ", "lang:en OR -", "(a (b OR ", "/a/ ",
                                       "(says:pledge OR due:2027) ", "(says:pledge OR lang:en) " };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GString) typed = g_string_new (NULL);
      g_autofree char *found = NULL;

      for (guint n = 0; n < 5000; n++)
        g_string_append (typed, parts[i]);
      g_string_append (typed, "hydrogen");
      found = answer (fixture, typed->str);
    }
}

/* A pattern that would try for ever gives up, and the search says so. */
static void
test_endless_pattern (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierSearch) search = dossier_search_new ("/(\\w+\\s?)+\\d\\dx/", NULL);
  g_autofree char *remark = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;

  hits = dossier_corpus_search (fixture->corpus, search, 0, &remark, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, ==, 0);
  g_assert_nonnull (remark);
}

static void
test_explain (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *query;
    const char *explanation;
  } rows[] = {
    { "", "" },
    { "…", "" },
    { "wind", "“wind…”" },
    { "\"wind farm\"", "“wind farm”" },
    { "hydrogen sector:energy before:2025",
      "“hydrogen” AND in sector Energy and climate AND published before 2025" },
    { "sector:điện", "in sector Wind power" },
    { "(a OR b) -c", "(“a” OR “b”) AND NOT “c”" },
    { "a NEAR/5 \"b c\"", "“a”, “b c” with at most 5 words between" },
    { "title:x lang:vi", "“x” in the title AND in the language Tiếng Việt" },
    { "says:pledge/\"Ana Vik\"", "with a pledge by “Ana Vik”" },
    { "due:2027-06-30", "with something due 30 Jun 2027" },
    { "says:pledge due:2027 \"wind\"",
      "in one statement (with a pledge AND with something due 2027) AND “wind”" },
    { "says:pledge -due:*", "in one statement (with a pledge AND NOT with something due)" },
    { "says:pledge says:target", "with a pledge AND with a target" },
    { "-says:pledge", "NOT with a pledge" },
    { "due:../2026", "with something due by 2026" },
    { "due:/2026", "“/2026” is no date; write it as 2025, 2025-06, 2025-06-02, 2025/2027, "
                   "../2025 (until then) or 2025/.. (from then on)" },
    { "entity:", "nothing follows “entity:”" },
    { "wind before:soon",
      "“wind” · “soon” is no date; write it as 2025, 2025-06 or 2025-06-02" },
    { "sector:xyz", "in sector xyz · no sector is called “xyz”" },
    { "lang:korreean", "in the language korreean · no language is called “korreean”" },
    { "lang:fr", "in the language fr" },
    { "says:Ana", "with Ana · no kind of statement is called “Ana”; who says something is “says:/Ana”" },
    { "publisher:Courier \"a:b\"",
      "“publisher:Courier” AND “a:b” · there is no field “publisher:”; it was read as a word" },
    { "https://ana.example 10:30 (re: ", "“https://ana.example” AND “10:30” AND “re:…”" },
    { "*vind c", "“*vind” AND “c” · a star stands at the end of a word only; for “*vind” a regular expression will do" },
    { "/a+/ outlet:courier", "matching /a+/ AND from the outlet “courier”" },
  };
  g_autoptr (DossierVocabulary) names = dossier_vocabulary_new ();

  dossier_vocabulary_add (names, DOSSIER_VOCABULARY_SECTOR, "energy", NULL, "Energy and climate");
  dossier_vocabulary_set_label (names, DOSSIER_VOCABULARY_SECTOR, "energy", "Energy and climate");
  dossier_vocabulary_add (names, DOSSIER_VOCABULARY_SECTOR, "wind", "energy", "Điện gió");
  dossier_vocabulary_set_label (names, DOSSIER_VOCABULARY_SECTOR, "wind", "Wind power");
  dossier_vocabulary_add (names, DOSSIER_VOCABULARY_LANGUAGE, "vi", NULL, "Tiếng Việt");
  dossier_vocabulary_set_label (names, DOSSIER_VOCABULARY_LANGUAGE, "vi", "Tiếng Việt");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (DossierSearch) search = dossier_search_new (rows[i].query, names);
      g_autofree char *explanation = dossier_search_explain (search);

      g_assert_cmpstr (explanation, ==, rows[i].explanation);
    }
}

/* What would have to be asked of more statements than anybody asks of stays together and is told:
 * written out, twelve alternatives of two ways each took a minute. */
static void
test_many_ways (void)
{
  static const struct
  {
    guint n_alternatives;
    gboolean kept;
  } rows[] = { { 1, FALSE }, { 5, FALSE }, { 6, TRUE }, { 12, TRUE }, { 40, TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) query = g_string_new ("says:pledge");
      g_autoptr (DossierSearch) search = NULL;
      g_autofree char *description = NULL;
      g_autofree char *explanation = NULL;

      for (guint k = 0; k < rows[i].n_alternatives; k++)
        g_string_append_printf (query, " (says:meeting/a%u OR lang:nb)", k);
      search = dossier_search_new (query->str, NULL);
      description = dossier_search_describe (search);
      explanation = dossier_search_explain (search);
      g_assert_cmpuint (strlen (description), <, 20000);
      g_assert_cmpint (strstr (explanation, " · the alternatives are too many") != NULL, ==, rows[i].kept);
    }
}

static int
answer_all (void)
{
  Fixture fixture;
  char line[4096];

  set_up (&fixture, NULL);
  while (fgets (line, sizeof line, stdin) != NULL)
    {
      g_autofree char *query = NULL;
      g_autofree char *found = NULL;
      g_autofree char *listed = NULL;

      line[strcspn (line, "\n")] = '\0';
      query = read_query (line);
      found = answer (&fixture, query);
      listed = list_statements (&fixture, query);
      /* The test library has lines of its own. */
      printf ("= %s | %s\n", found, listed);
    }
  tear_down (&fixture, NULL);
  return 0;
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  if (argc > 1 && g_str_equal (argv[1], "--answer"))
    return answer_all ();
  g_test_add ("/search/table", Fixture, NULL, set_up, test_table, tear_down);
  g_test_add ("/search/places", Fixture, NULL, set_up, test_places, tear_down);
  g_test_add ("/search/both", Fixture, NULL, set_up, test_both, tear_down);
  g_test_add ("/search/anything", Fixture, NULL, set_up, test_anything, tear_down);
  g_test_add ("/search/monsters", Fixture, NULL, set_up, test_monsters, tear_down);
  g_test_add ("/search/endless-pattern", Fixture, NULL, set_up, test_endless_pattern, tear_down);
  g_test_add_func ("/search/many-ways", test_many_ways);
  g_test_add ("/search/explain", Fixture, NULL, set_up, test_explain, tear_down);
  return g_test_run ();
}
