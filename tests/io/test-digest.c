/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-digest.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

#include "dossier-corpus-moment.h"
#include "dossier-export.h"
#include "dossier-report.h"
#include "hand.h"
#include "scratch-folder.h"

/* Two small documents with all kinds of marks, set by hand as an annotator would. */
static const char *const texts[] = {
  "Old news\n\nMinister Hà 😀 met Oslo.\n",
  "New news\n\nHà will build by 2030.\n\nThu Hà said so in Oslo.\n",
};

typedef struct
{
  ScratchFolder *folder;
  DossierCorpus *corpus;
  DossierKnowledge *knowledge;
  DossierQuery *query;
} Fixture;

static DossierSpan
find (const char *text, const char *words)
{
  const char *at = strstr (text, words);

  g_assert_nonnull (at);
  return DOSSIER_SPAN_INIT (at - text, at - text + (gssize) strlen (words));
}

static void
add_entity (DossierAnalysis *analysis, const char *id, DossierEntityType type, const char *name)
{
  static const char *const roles[] = { "Minister", NULL };
  DossierEntityEntry entity = { .id = dossier_arena_strdup (analysis->arena, id), .type = type,
                                .name = dossier_arena_strdup (analysis->arena, name) };

  if (type == DOSSIER_ENTITY_PERSON)
    entity.roles = roles;
  g_array_append_val (analysis->entities, entity);
}

static void
add_mention (DossierAnalysis *analysis, const char *text, const char *words, guint entity)
{
  DossierMentionMark mark = { find (text, words), entity, g_intern_string ("test"), NULL };

  g_array_append_val (analysis->mentions, mark);
}

static DossierAnalysis *
make_analysis (guint number)
{
  const char *text = texts[number];
  DossierAnalysis *analysis = dossier_analysis_new ();
  DossierSegment body = { DOSSIER_SEGMENT_BODY, DOSSIER_SPAN_INIT (0, strlen (text)) };

  g_free (analysis->language);
  analysis->language = g_strdup ("en");
  analysis->title = g_strdup (number == 0 ? "Old <news>" : "New news");
  analysis->published = g_strdup (number == 0 ? "2024-03-01" : "2025-03-01");
  analysis->basis = DOSSIER_BASIS_HEADER;
  g_array_append_val (analysis->segments, body);
  add_entity (analysis, "person/thu-ha", DOSSIER_ENTITY_PERSON, "Thu Hà");
  add_entity (analysis, "place/oslo", DOSSIER_ENTITY_PLACE, "Oslo");
  add_mention (analysis, text, "Hà", 0);
  if (number == 1)
    {
      DossierStatementMark pledge = { .span = find (text, "Hà will build by 2030."),
                                      .kind = DOSSIER_STATEMENT_PLEDGE,
                                      .actor = 0,
                                      .counterparts = g_array_new (FALSE, FALSE, sizeof (guint)),
                                      .sectors = g_ptr_array_new (),
                                      .due = "../2030",
                                      .certainty = DOSSIER_CERTAINTY_PLANNED,
                                      .cue = "will",
                                      .rule = g_intern_string ("verb") };
      DossierSectorMark sector = { find (text, "build"), g_intern_string ("construction"),
                                   g_intern_string ("term"), NULL };
      DossierTimeMark time = { find (text, "2030"), DOSSIER_TIME_DATE, "2030",
                               g_intern_string ("year"), NULL };

      add_mention (analysis, text, "Thu Hà", 0);
      g_array_append_val (analysis->statements, pledge);
      g_array_append_val (analysis->sectors, sector);
      g_array_append_val (analysis->times, time);
    }
  add_mention (analysis, text, "Oslo", 1);
  return analysis;
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GPtrArray) records
    = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_record_free);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = scratch_folder_new ();
  path = scratch_path (fixture->folder, "test.dossier");
  fixture->knowledge = dossier_knowledge_load (NULL, &error);
  g_assert_no_error (error);
  fixture->corpus = dossier_corpus_open (path, DOSSIER_CORPUS_CREATE, &error);
  g_assert_no_error (error);
  fixture->query = dossier_query_new ();

  /* The newer one first: the digest has its own order. */
  for (guint i = G_N_ELEMENTS (texts); i-- > 0; )
    {
      DossierRecord *record = g_new0 (DossierRecord, 1);

      record->uri = g_strdup_printf ("/texts/%u.txt", i);
      record->sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, texts[i], -1);
      record->size = strlen (texts[i]);
      record->media_type = g_strdup ("text/plain");
      record->text = g_strdup (texts[i]);
      record->length = strlen (texts[i]);
      record->analysis = make_analysis (i);
      g_ptr_array_add (records, record);
    }
  g_assert_true (dossier_corpus_add_documents (fixture->corpus, records, NULL, &error));
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_object_unref (fixture->corpus);
  dossier_knowledge_unref (fixture->knowledge);
  dossier_query_unref (fixture->query);
  scratch_folder_free (fixture->folder);
}

static DossierDigest *
make_digest (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  DossierDigest *digest = dossier_digest_new (fixture->corpus, fixture->knowledge, fixture->query,
                                              NULL, NULL, &error);

  g_assert_no_error (error);
  return digest;
}

static void
apply (Fixture *fixture, const DossierChange *change)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (hand_apply (fixture->corpus, change, &error), !=, 0);
  g_assert_no_error (error);
}

static void
test_counts (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (DossierDigest) digest = make_digest (fixture);
  const DossierDigestDocument *document = g_ptr_array_index (digest->documents, 0);
  const DossierDigestEntity *entity = g_ptr_array_index (digest->entities, 0);
  const DossierDigestStatement *entry = g_ptr_array_index (digest->statements, 0);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, texts[0], -1);

  g_assert_cmpstr (digest->name, ==, "test.dossier");
  g_assert_null (digest->filter);
  g_assert_cmpuint (digest->documents->len, ==, 2);
  g_assert_cmpstr (document->title, ==, "Old <news>");
  g_assert_cmpstr (document->sha256, ==, sum);
  g_assert_true (dossier_digest_find_document (digest, document->id) == document);

  g_assert_cmpuint (digest->entities->len, ==, 2);
  g_assert_cmpstr (entity->key, ==, "person/thu-ha");
  g_assert_cmpuint (entity->n_mentions, ==, 3);
  g_assert_cmpuint (entity->documents->len, ==, 2);
  g_assert_cmpuint (entity->names->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (entity->names, 0), ==, "Hà");
  g_assert_cmpstr (g_ptr_array_index (entity->roles, 0), ==, "Minister");

  g_assert_cmpuint (digest->sectors->len, ==, 1);
  g_assert_cmpstr (((DossierDigestSector *) g_ptr_array_index (digest->sectors, 0))->label, ==,
                   "Construction");

  g_assert_cmpuint (digest->statements->len, ==, 1);
  g_assert_cmpuint (entry->document, ==, 1);
  g_assert_cmpuint (entry->paragraph, ==, 2);
  g_assert_cmpuint (entry->start, ==, 10);
  g_assert_cmpuint (entry->end, ==, 32);
}

/* What a file holds that is damaged may be missing from what is written, but ends no program. */
static void
test_damaged (Fixture *fixture, gconstpointer unused)
{
  static const char *const damages[] = {
    "UPDATE statement SET kind = 77, certainty = 50",
    "UPDATE statement SET start = -5",
    "UPDATE statement SET end = 4000000000",
    "UPDATE entity SET type = 9",
    "UPDATE holding SET basis = -1",
    "UPDATE content SET body = 'short'",
    "UPDATE content SET body = 'ø' || substr (body, 2)",
  };
  const char *const *formats = dossier_export_list_formats ();
  g_autofree char *path = scratch_path (fixture->folder, "test.dossier");
  g_autofree char *written = scratch_path (fixture->folder, "written");

  for (gsize i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr (GError) error = NULL;
      DossierConnection *connection;

      g_clear_object (&fixture->corpus);
      connection = dossier_connection_open (path, DOSSIER_CONNECTION_WRITE, &error);
      g_assert_no_error (error);
      dossier_connection_execute (connection, damages[i], &error);
      g_assert_no_error (error);
      dossier_connection_close (connection);
      fixture->corpus = dossier_corpus_open (path, DOSSIER_CORPUS_OPEN, &error);
      g_assert_no_error (error);
      for (gsize f = 0; formats[f] != NULL; f++)
        {
          dossier_export_write (fixture->corpus, fixture->knowledge, fixture->query, NULL, written,
                                formats[f], NULL, NULL, &error);
          g_assert_no_error (error);
        }
      dossier_report_write (fixture->corpus, fixture->knowledge, fixture->query, NULL,
                            DOSSIER_DAY_NONE, written, NULL, NULL, &error);
      g_assert_no_error (error);
    }
}

static void
test_filter (Fixture *fixture, gconstpointer unused)
{
  DossierQuery *days = dossier_query_with_days (fixture->query,
                                                dossier_day_from_civil (2024, 1, 1),
                                                dossier_day_from_civil (2024, 12, 31));

  dossier_query_unref (fixture->query);
  fixture->query = days;
  {
    g_autoptr (DossierDigest) digest = make_digest (fixture);

    g_assert_cmpuint (digest->documents->len, ==, 1);
    g_assert_cmpuint (digest->statements->len, ==, 0);
    g_assert_cmpuint (digest->timeline->items->len, ==, 1);
    g_assert_nonnull (strstr (digest->filter, "2024"));
  }
}

/* A report says of itself what part of a dossier it is about, by whatever it was chosen. */
static void
test_values (Fixture *fixture, gconstpointer unused)
{
  static const struct
  {
    DossierField field;
    const char *value;
    const char *told;
  } cases[] = {
    { DOSSIER_FIELD_OUTLET, "", "Outlet: Not known" },
    { DOSSIER_FIELD_LANGUAGE, "nb", "Language: Norsk" },
    { DOSSIER_FIELD_SAYS, "pledge", "Statement: Pledges" },
    { DOSSIER_FIELD_YEAR, "2024", "Year: 2023, 2024" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierQuery) narrow
        = dossier_query_with_value (fixture->query, cases[i].field, cases[i].value, TRUE);
      g_autoptr (DossierQuery) query
        = cases[i].field == DOSSIER_FIELD_YEAR
            ? dossier_query_with_value (narrow, DOSSIER_FIELD_YEAR, "2023", TRUE)
            : dossier_query_ref (narrow);
      g_autoptr (GError) error = NULL;
      g_autoptr (DossierDigest) digest
        = dossier_digest_new (fixture->corpus, fixture->knowledge, query, NULL, NULL, &error);

      g_assert_no_error (error);
      g_assert_true (g_str_has_prefix (digest->filter, cases[i].told));
    }
}

/* Takes a note on an astral sign, rejects the sector and withdraws nothing. */
static void
decide (Fixture *fixture)
{
  g_autoptr (DossierDigest) digest = make_digest (fixture);
  const DossierDigestDocument *old = g_ptr_array_index (digest->documents, 0);
  const DossierDigestDocument *new = g_ptr_array_index (digest->documents, 1);
  g_autoptr (DossierReading) reading
    = dossier_corpus_read_document (fixture->corpus, new->id, NULL, NULL);
  DossierChange note = {
    .kind = DOSSIER_CHANGE_ADD,
    .decision = { .document = old->id, .layer = DOSSIER_LAYER_NOTE, .verdict = DOSSIER_VERDICT_ADD,
                  .span = find (texts[0], "😀 met"), .value = (char *) "A <b>smile</b>?" },
  };
  DossierChange reject = { .kind = DOSSIER_CHANGE_REJECT, .layer = DOSSIER_LAYER_SECTOR };

  for (guint i = 0; i < reading->marks->len; i++)
    {
      const DossierMark *mark = &g_array_index (reading->marks, DossierMark, i);

      if (mark->layer == DOSSIER_LAYER_SECTOR)
        reject.id = mark->id;
    }
  apply (fixture, &note);
  apply (fixture, &reject);
}

static char *
write_report (Fixture *fixture)
{
  g_autofree char *path = scratch_path (fixture->folder, "out.html");
  g_autoptr (GError) error = NULL;
  char *content = NULL;

  g_assert_true (dossier_report_write (fixture->corpus, fixture->knowledge, fixture->query, NULL,
                                       DOSSIER_DAY_NONE, path, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  return content;
}

static void
test_decisions (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *report = NULL;

  decide (fixture);
  {
    g_autoptr (DossierDigest) digest = make_digest (fixture);
    const DossierDigestDocument *document = g_ptr_array_index (digest->documents, 0);
    const DossierDigestNote *note = g_ptr_array_index (document->notes, 0);

    g_assert_cmpuint (digest->sectors->len, ==, 0);
    g_assert_cmpuint (document->notes->len, ==, 1);
    g_assert_cmpstr (note->quote, ==, "😀 met");
    g_assert_cmpuint (note->start, ==, 22);
    g_assert_cmpuint (note->end, ==, 27);
    g_assert_cmpuint (note->paragraph, ==, 2);
  }
  report = write_report (fixture);
  g_assert_nonnull (strstr (report, "A &lt;b&gt;smile&lt;/b&gt;?"));
  g_assert_nonnull (strstr (report, "Old &lt;news&gt;"));
  g_assert_null (strstr (report, "Construction"));
  g_assert_null (strstr (report, "Written on"));
}

static void
test_export (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *path = scratch_path (fixture->folder, "out.json");
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonObject *document, *decision;
  JsonArray *documents, *decisions;

  decide (fixture);
  g_assert_true (dossier_export_write (fixture->corpus, fixture->knowledge, fixture->query, NULL,
                                       path, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (json_parser_load_from_file (parser, path, &error));
  g_assert_no_error (error);
  documents = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)),
                                            "documents");
  g_assert_cmpuint (json_array_get_length (documents), ==, 2);

  document = json_array_get_object_element (documents, 0);
  g_assert_cmpstr (json_object_get_string_member (document, "text"), ==, texts[0]);
  decisions = json_object_get_array_member (document, "decisions");
  g_assert_cmpuint (json_array_get_length (decisions), ==, 1);
  decision = json_array_get_object_element (decisions, 0);
  g_assert_cmpstr (json_object_get_string_member (decision, "layer"), ==, "note");
  g_assert_cmpstr (json_object_get_string_member (decision, "value"), ==, "A <b>smile</b>?");
  g_assert_cmpint (json_object_get_int_member (decision, "start"), ==, 22);

  decisions = json_object_get_array_member (json_array_get_object_element (documents, 1),
                                            "decisions");
  decision = json_array_get_object_element (decisions, 0);
  g_assert_cmpstr (json_object_get_string_member (decision, "verdict"), ==, "reject");
  g_assert_cmpstr (json_object_get_string_member (decision, "value"), ==, "construction");
}

static void
test_cancelled (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *path = scratch_path (fixture->folder, "out.html");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (dossier_report_write (fixture->corpus, fixture->knowledge, fixture->query, NULL,
                                        DOSSIER_DAY_NONE, path, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static char *
export_to (Fixture *fixture, DossierCorpus *corpus, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = scratch_path (fixture->folder, name);
  char *written = NULL;

  dossier_export_write (corpus, fixture->knowledge, fixture->query, NULL, path, "json", NULL, NULL,
                        &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &written, NULL, NULL));
  return written;
}

/* What is written of one moment has nothing of what is written meanwhile, by others or in the same
 * program. */
static void
test_moment (Fixture *fixture, gconstpointer unused)
{
  const DossierShelfAct act = { .time = 1 };
  g_autofree char *path = scratch_path (fixture->folder, "test.dossier");
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierCorpus) held = dossier_corpus_open (path, DOSSIER_CORPUS_READ_ONLY, &error);
  g_autoptr (DossierCorpus) opened = NULL;
  g_autoptr (GArray) documents = NULL;
  g_autofree char *first = NULL;
  g_autofree char *now = NULL;

  g_assert_no_error (error);
  g_assert_true (dossier_corpus_hold_moment (held, &error));
  opened = dossier_corpus_open_moment (fixture->corpus, &error);
  g_assert_no_error (error);
  documents = dossier_corpus_find_documents (fixture->corpus, fixture->query, NULL, &error);
  g_assert_no_error (error);
  g_array_set_size (documents, 1);
  first = export_to (fixture, fixture->corpus, "first.json");
  g_assert_true (dossier_corpus_set_aside (fixture->corpus, documents, &act, NULL, NULL, &error));
  g_assert_no_error (error);
  for (guint round = 0; round < 4; round++)
    {
      g_autofree char *again = export_to (fixture, round % 2 == 0 ? held : opened, "again.json");

      g_assert_cmpstr (again, ==, first);
    }
  now = export_to (fixture, fixture->corpus, "now.json");
  g_assert_cmpstr (now, !=, first);
}

/* A dossier whose file was moved is written still, and not another that has its name now. */
static void
test_moment_of_moved (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *path = scratch_path (fixture->folder, "test.dossier");
  g_autofree char *elsewhere = scratch_path (fixture->folder, "moved.dossier");
  g_autoptr (GError) error = NULL;
  g_autofree char *before = export_to (fixture, fixture->corpus, "before.json");

  g_assert_no_errno (g_rename (path, elsewhere));
  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (DossierCorpus) moment = dossier_corpus_open_moment (fixture->corpus, &error);
      g_autofree char *after = NULL;

      g_assert_no_error (error);
      after = export_to (fixture, moment, "after.json");
      g_assert_cmpstr (after, ==, before);
      g_assert_true (g_file_set_contents (path, "another", -1, NULL));
    }
  g_assert_no_errno (g_rename (elsewhere, path));
}

static void
test_formats (void)
{
  g_assert_cmpstr (dossier_export_find_format ("a.json", NULL), ==, "json");
  g_assert_cmpstr (dossier_export_find_format ("A.STATEMENTS.CSV", NULL), ==, "statements-csv");
  g_assert_cmpstr (dossier_export_find_format ("a.csv", "entities-csv"), ==, "entities-csv");
  g_assert_null (dossier_export_find_format ("a.csv", NULL));
  g_assert_null (dossier_export_find_format ("a.json", "xml"));
  g_assert_cmpuint (g_strv_length ((char **) dossier_export_list_formats ()), ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) \
  g_test_add ("/io/digest/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("counts", test_counts);
  ADD ("damaged", test_damaged);
  ADD ("filter", test_filter);
  ADD ("values", test_values);
  ADD ("decisions", test_decisions);
  ADD ("export", test_export);
  ADD ("cancelled", test_cancelled);
  ADD ("moment", test_moment);
  ADD ("moment-of-moved", test_moment_of_moved);
#undef ADD
  g_test_add_func ("/io/digest/formats", test_formats);
  return g_test_run ();
}
