/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-corpus.h"

#include "fixture.h"
#include "hand.h"

#define MARKUP                                                                            \
  "# Hà Nội @2024-07-01\n[place/ha-noi|Hà Nội] and [place/ha-noi|Hà Nội] "                   \
  "{pledge;actor=place/ha-noi:[place/ha-noi|Hà Nội] builds [s:transport|roads].}"

/* Marks of our own writing: the counts and lengths of their sections, see store/README.md. */
#define PACK(sections) "UPDATE marks SET found = x'02" sections "'"

/* Each row does damage and says what is found and whether it can be put right. */
static const struct
{
  const char *name;
  const char *damage;
  DossierFindingKind kind;
  gboolean repaired;
} rows[] = {
  { "segments", PACK ("00" "00" "0103000301" "00" "00" "00"), DOSSIER_FINDING_SEGMENTS, TRUE },
  { "no-segments", PACK ("00" "00" "00" "00" "00" "00"), DOSSIER_FINDING_SEGMENTS, TRUE },
  { "cut-off", "UPDATE marks SET found = substr (found, 1, length (found) - 1)",
    DOSSIER_FINDING_MARK, TRUE },
  { "outside", PACK ("01020101" "00" "00" "00" "00" "010700a08d06000000"), DOSSIER_FINDING_MARK,
    TRUE },
  { "inside-a-letter", PACK ("01020101" "00" "00" "00" "00" "01050002000000"),
    DOSSIER_FINDING_MARK, TRUE },
  { "statement", "UPDATE statement SET end = 100000", DOSSIER_FINDING_MARK, TRUE },
  { "statement-before", "UPDATE statement SET start = -5", DOSSIER_FINDING_MARK, TRUE },
  { "statement-kind", "UPDATE statement SET kind = 77", DOSSIER_FINDING_MARK, TRUE },
  { "certainty", "UPDATE statement SET certainty = 50", DOSSIER_FINDING_MARK, TRUE },
  { "length", "UPDATE holding SET n_chars = n_chars + 1", DOSSIER_FINDING_COUNTS, TRUE },
  { "length-negative", "UPDATE holding SET n_chars = -5", DOSSIER_FINDING_COUNTS, TRUE },
  { "length-words", "UPDATE holding SET n_chars = 'many'", DOSSIER_FINDING_FILE, FALSE },
  { "published-first", "UPDATE holding SET published_first = published_first + 1", DOSSIER_FINDING_FILE, FALSE },
  { "published-last-words", "UPDATE holding SET published_last = 'late'", DOSSIER_FINDING_FILE, FALSE },
  { "published", "UPDATE holding SET published = '[1,99'", DOSSIER_FINDING_FILE, FALSE },
  { "basis", "UPDATE holding SET basis = 99", DOSSIER_FINDING_FILE, FALSE },
  { "basis-bytes", "UPDATE holding SET basis = x'fff0'", DOSSIER_FINDING_FILE, FALSE },
  { "statement-number", "UPDATE statement SET number = -77", DOSSIER_FINDING_FILE, FALSE },
  { "statement-number-words", "UPDATE statement SET number = 'one'", DOSSIER_FINDING_FILE, FALSE },
  { "statement-start-bytes", "UPDATE statement SET start = x'00'", DOSSIER_FINDING_MARK, TRUE },
  { "statement-due", "UPDATE statement SET due = '2031'", DOSSIER_FINDING_FILE, FALSE },
  { "statement-hidden", "UPDATE statement SET hidden = 9", DOSSIER_FINDING_FILE, FALSE },
  { "names-of-another", "UPDATE entity_label SET entity = entity + 1", DOSSIER_FINDING_REFERENCE, FALSE },
  { "entity-type", "UPDATE entity SET type = 17", DOSSIER_FINDING_FILE, FALSE },
  { "date", "INSERT INTO document_date VALUES (1, 0, '2031', 1, 2)", DOSSIER_FINDING_FILE, FALSE },
  { "decided-when", "UPDATE decision SET created = 'once'", DOSSIER_FINDING_FILE, FALSE },
  { "counts", "UPDATE document_entity SET mentions = 7", DOSSIER_FINDING_COUNTS, TRUE },
  { "sector-counts", "DELETE FROM document_sector", DOSSIER_FINDING_COUNTS, TRUE },
  { "moved-decision", "UPDATE decision SET start = start + 3, end = end + 3",
    DOSSIER_FINDING_DECISION, TRUE },
  { "lost-decision", "UPDATE decision SET quote = 'Atlantis', orphan = 1",
    DOSSIER_FINDING_DECISION, FALSE },
  { "original", "UPDATE source SET bytes = x'00'", DOSSIER_FINDING_ORIGINAL, FALSE },
  { "no-text", "DELETE FROM content", DOSSIER_FINDING_TEXT, FALSE },
  { "reference", PACK ("01026301" "00" "0103002400" "00" "00" "00"), DOSSIER_FINDING_REFERENCE,
    FALSE },
  { "index", "INSERT INTO text_index (text_index, rowid, title, body)"
             " VALUES ('delete', 1, 'Hà Nội', 'roads')", DOSSIER_FINDING_INDEX, TRUE },
  { "name-index", "INSERT INTO name_index (name_index) VALUES ('delete-all')",
    DOSSIER_FINDING_INDEX, TRUE },
};

/* The damage is done from outside, where no rule of the file is in force. */
static void
damage (const char *path, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierConnection) connection = NULL;

  connection = dossier_connection_open (path, DOSSIER_CONNECTION_WRITE, &error);
  g_assert_no_error (error);
  dossier_connection_execute (connection, "PRAGMA foreign_keys = OFF", &error);
  g_assert_no_error (error);
  dossier_connection_execute (connection, sql, &error);
  g_assert_no_error (error);
}

static DossierCorpus *
make_corpus (const char *path)
{
  DossierCorpus *corpus = dossier_corpus_open (path, DOSSIER_CORPUS_CREATE, NULL);
  g_autoptr (GPtrArray) records = NULL;
  DossierRecord *record = fixture_record (MARKUP);
  DossierChange change = { .kind = DOSSIER_CHANGE_ADD };
  g_autoptr (GError) error = NULL;

  records = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_record_free);
  g_free (record->sha256);
  record->sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, record->text, -1);
  g_ptr_array_add (records, record);
  g_assert_true (dossier_corpus_add_documents (corpus, records, NULL, NULL));
  change.decision.document = 1;
  change.decision.layer = DOSSIER_LAYER_NOTE;
  change.decision.span = DOSSIER_SPAN_INIT (0, 8);
  change.decision.value = (char *) "look";
  hand_apply (corpus, &change, &error);
  g_assert_no_error (error);
  return corpus;
}

static void
assert_clean (DossierCorpus *corpus)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = dossier_corpus_check (corpus, FALSE, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_error ("%s", ((DossierFinding *) g_ptr_array_index (findings, i))->message);
}

static void
test_row (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "test.dossier", NULL);
  DossierCorpus *corpus = make_corpus (path);
  g_autoptr (GError) error = NULL;

  assert_clean (corpus);
  damage (path, rows[i].damage);
  for (guint repair = 0; repair < 2; repair++)
    {
      g_autoptr (GPtrArray) findings = dossier_corpus_check (corpus, repair != 0, NULL, &error);
      gboolean found = FALSE;

      g_assert_no_error (error);
      for (guint n = 0; n < findings->len; n++)
        {
          const DossierFinding *finding = g_ptr_array_index (findings, n);

          if (finding->kind != rows[i].kind)
            continue;
          found = TRUE;
          g_assert_nonnull (finding->message);
          g_assert_true (finding->repaired == (repair != 0 && rows[i].repaired));
        }
      g_assert_true (found);
    }
  if (rows[i].repaired)
    assert_clean (corpus);
  g_assert_finalize_object (corpus);
  fixture_remove_folder (folder);
}

static void
test_read_only (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "test.dossier", NULL);
  g_autoptr (GPtrArray) findings = NULL;
  DossierCorpus *corpus = make_corpus (path);

  g_object_unref (corpus);
  corpus = dossier_corpus_open (path, DOSSIER_CORPUS_READ_ONLY, NULL);
  g_assert_true (dossier_corpus_is_read_only (corpus));
  findings = dossier_corpus_check (corpus, TRUE, NULL, NULL);
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpint (((DossierFinding *) g_ptr_array_index (findings, 0))->kind, ==,
                   DOSSIER_FINDING_NOTE);
  g_assert_finalize_object (corpus);
  fixture_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = g_strconcat ("/check/", rows[i].name, NULL);

      g_test_add_data_func (name, GSIZE_TO_POINTER (i), test_row);
    }
  g_test_add_func ("/check/read-only", test_read_only);
  return g_test_run ();
}
