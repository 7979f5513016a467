/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <string.h>

#include "dossier-annotation-diff.h"
#include "dossier-edtf.h"
#include "dossier-import-text.h"
#include "dossier-json-parse.h"
#include "dossier-pack.h"
#include "dossier-search.h"
#include "dossier-text-pack.h"
#include "scratch-folder.h"

/* All that reads what others wrote is given what it knows, a little changed: by a bad disk, by another
 * program, or by somebody who means it. It must understand it or refuse it; a critical warning ends the
 * test, and so does a sanitizer. The changes are the same in each run. */

#define N_ROUNDS 4000
/* One change in so many is followed by another. */
#define MORE_CHANGES 3

/* What readers of any format take for signs. */
static const char *const signs[] = {
  "\"", "{", "}", "[", "]", ",", ":", "\\", "\\u", "\\ud800", "-", "/", "..", "X", "Y-", "T", "%", "~", "(", ")",
  "NEAR(", " OR ", "NOT ", "*", "\n", "\r", "\xef\xbb\xbf", "\xff\xfe", "\xed\xa0\x80", "\xc2", "\x80", "null",
  "1e999", "9223372036854775808", "",
};

/* Mostly of one byte, so that what stands around it is still understood. */
static void
change (GByteArray *bytes, GRand *rand)
{
  guint at = bytes->len > 0 ? (guint) g_rand_int_range (rand, 0, (int) bytes->len) : 0;
  guint some = (guint) g_rand_int_range (rand, 0, 12);
  guint n_rest = bytes->len - at, n = MIN (some, n_rest);
  const char *sign = signs[g_rand_int_range (rand, 0, G_N_ELEMENTS (signs))];
  g_autofree guint8 *rest = g_memdup2 (bytes->data + at, n_rest);

  switch (g_rand_int_range (rand, 0, 10))
    {
    case 0:
      if (n > 0)
        g_byte_array_remove_range (bytes, at, n);
      break;
    case 1:
      g_byte_array_set_size (bytes, at);
      break;
    case 2:
      g_byte_array_set_size (bytes, at);
      g_byte_array_append (bytes, (const guint8 *) sign, (guint) strlen (sign));
      g_byte_array_append (bytes, rest, n_rest);
      break;
    case 3:
      g_byte_array_append (bytes, rest, n);
      break;
    case 4:
      if (n_rest > 0)
        bytes->data[at] = (guint8) g_rand_int_range (rand, 0, 256);
      break;
    default:
      if (n_rest > 0)
        bytes->data[at] ^= (guint8) (1 << g_rand_int_range (rand, 0, 5));
    }
}

/* @read: is given N_ROUNDS changed copies of each of @samples, with a NUL behind that is none of theirs. */
static void
run (const GBytes *const *samples, guint n_samples, void (*read) (GByteArray *bytes, gpointer data),
     gpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);

  for (guint i = 0; i < N_ROUNDS * n_samples; i++)
    {
      gsize size;
      gconstpointer sample = g_bytes_get_data ((GBytes *) samples[i % n_samples], &size);
      g_autoptr (GByteArray) bytes = g_byte_array_new ();

      g_byte_array_append (bytes, sample, (guint) size);
      do
        change (bytes, rand);
      while (g_rand_int_range (rand, 0, MORE_CHANGES) == 0);
      read (bytes, data);
    }
}

static void
run_texts (const char *const *texts, void (*read) (GByteArray *bytes, gpointer data), gpointer data)
{
  g_autoptr (GPtrArray) samples = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (; *texts != NULL; texts++)
    g_ptr_array_add (samples, g_bytes_new_static (*texts, strlen (*texts)));
  run ((const GBytes *const *) samples->pdata, samples->len, read, data);
}

/* What a reader that wants a string is given: valid UTF-8 with an end. */
static char *
make_string (GByteArray *bytes)
{
  return g_utf8_make_valid ((const char *) bytes->data, (gssize) bytes->len);
}

static void
read_import (GByteArray *bytes, gpointer data)
{
  g_autoptr (GBytes) content = g_bytes_new (bytes->data, bytes->len);
  g_autoptr (GError) error = NULL;
  DossierImported *imported = dossier_import_text_bytes ("x.txt", content, &error);

  g_assert_true ((imported == NULL) == (error != NULL));
  if (imported == NULL)
    return;
  g_assert_cmpuint (strlen (imported->text), ==, imported->length);
  g_assert_true (g_utf8_validate (imported->text, (gssize) imported->length, NULL));
  g_assert_null (strchr (imported->text, '\r'));
  dossier_imported_free (imported);
}

static void
test_import (void)
{
  static const char *const texts[] = {
    "Vik lover havn\n\nOslo, 2. juni 2025. Statsråd Vik lover en havn innen 2027.\r\nMer.\n",
    "Bộ trưởng Hà cam kết\n\nHà Nội, ngày 2/6/2025. Cảng mới sẽ xong trước năm 2030.\n",
    "한빛부 장관은 2일 서울에서 협력을 약속했다.\n\n(서울=한빛일보)\n",
    "\xef\xbb\xbfWith a mark\n", "Bl\xe5tt og gr\xf8nt er fine farger p\xe5 fjorden, sier han.\n",
    "<p>no page</p>", "\xff\xfeT\0o\0", NULL,
  };

  run_texts (texts, read_import, NULL);
}

/* One line of marks, as it was printed once. */
#define MARKS                                                                                       \
  "{\"document\":{\"uri\":\"a.txt\",\"title\":\"Ny havn\",\"language\":\"nb\"},"                      \
  "\"segments\":[{\"kind\":\"body\",\"start\":0,\"end\":9}],"                                         \
  "\"entities\":[{\"id\":\"place/oslo\",\"type\":\"place\",\"name\":\"Oslo\",\"aliases\":[]}],"       \
  "\"mentions\":[{\"start\":0,\"end\":4,\"text\":\"Oslo\",\"entity\":\"place/oslo\"}],"               \
  "\"times\":[{\"start\":5,\"end\":9,\"edtf\":\"2027\",\"kind\":\"date\"}],"                          \
  "\"sectors\":[{\"id\":\"energy\",\"weight\":3,\"mentions\":[{\"start\":0,\"end\":4,\"why\":null}]}],"  \
  "\"statements\":[{\"kind\":\"pledge\",\"start\":0,\"end\":9,\"actor\":null,\"due\":\"2027\"}]}\n"

static void
read_marks (GByteArray *bytes, gpointer data)
{
  const char *path = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierAnnotationDiff) earlier = NULL;
  g_autoptr (GString) out = g_string_new (NULL);

  /* Some libraries do not cut off what is longer. */
  g_unlink (path);
  g_assert_true (g_file_set_contents_full (path, (const char *) bytes->data, bytes->len,
                                           G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  earlier = dossier_annotation_diff_new (path, &error);
  g_assert_true ((earlier == NULL) == (error != NULL));
  if (earlier != NULL
      && !dossier_annotation_diff_compare (earlier, "a.txt", MARKS, strlen (MARKS), out, &error))
    g_assert_nonnull (error);
}

static void
test_marks (void)
{
  static const char *const texts[] = { MARKS, MARKS MARKS, NULL };
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autofree char *path = scratch_path (folder, "old.jsonl");

  run_texts (texts, read_marks, path);
}

/* A parser that calls itself for each bracket must not be given so many. */
static void
test_depths (void)
{
  enum { DEPTH = 1000000 };
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autofree char *brackets = g_strnfill (DEPTH, '[');
  g_autofree char *text = g_strconcat ("{\"document\": {\"uri\": \"]]]\", \"x\": ", brackets, NULL);
  g_autofree char *path = scratch_write (folder, "old.jsonl", text, -1);
  g_autoptr (GError) error = NULL;
  DossierJsonPool *pool = dossier_json_pool_new ();

  g_assert_null (dossier_annotation_diff_new (path, &error));
  g_assert_nonnull (strstr (error->message, "line 1"));
  g_clear_error (&error);
  g_assert_null (dossier_json_parse (pool, brackets, DEPTH, &error));
  g_assert_nonnull (error);
  dossier_json_pool_free (pool);
}

static void
read_knowledge (GByteArray *bytes, gpointer data)
{
  DossierJsonPool *pool = dossier_json_pool_new ();
  g_autoptr (GError) error = NULL;
  DossierJson *root = dossier_json_parse (pool, (const char *) bytes->data, bytes->len, &error);

  g_assert_true ((root == NULL) == (error != NULL));
  dossier_json_pool_free (pool);
}

static void
test_knowledge (void)
{
  static const char *const texts[] = {
    "{\"code\": \"nb\", \"names\": {\"titles\": [\"statsr\\u00e5d\", \"minister\"], \"n\": -1.5e3, \"on\": true}}",
    "[[], {}, null, false, \"\\\"\\\\\\/\\b\\f\\n\\r\\t\\ud83d\\ude00\", 0, 12345678901234567890]", NULL,
  };

  run_texts (texts, read_knowledge, NULL);
}

static void
read_date (GByteArray *bytes, gpointer data)
{
  g_autofree char *text = make_string (bytes);
  g_autoptr (GError) error = NULL;
  DossierEdtf value;
  gboolean ok = dossier_edtf_parse (text, &value, &error);
  g_autofree char *label G_GNUC_UNUSED = dossier_edtf_label (text);

  g_assert_true (ok == (error == NULL));
  if (ok && dossier_day_is_real (value.first) && dossier_day_is_real (value.last))
    g_assert_cmpint (value.first, <=, value.last);
}

static void
test_dates (void)
{
  static const char *const texts[] = {
    "2025-06-02", "2025-06~", "202X", "XXXX-08-12", "2026-41", "2024-12/2025-02-03", "../2027", "P1Y6M2W",
    "Y-17000", "2025-06-02T10:00:00+02:00", "-0044-03-15", NULL,
  };

  run_texts (texts, read_date, NULL);
}

static void
read_search (GByteArray *bytes, gpointer data)
{
  g_autofree char *text = make_string (bytes);
  g_autoptr (DossierSearch) search = dossier_search_new (text, NULL);
  g_autofree char *explanation = dossier_search_explain (search);

  g_assert_nonnull (explanation);
  g_assert_true (g_utf8_validate (explanation, -1, NULL));
}

static void
test_searches (void)
{
  static const char *const texts[] = {
    "wind OR (hydro* -coal) NOT \"sea bed\"", "NEAR(wind \"new port\", 5) title:hydrogen",
    "entity:(oslo OR 서울) says:pledge/\"Ana Vik\" due:2026/2028", "/\\d+ MW/i before:2025 lang:(nb OR en)",
    NULL,
  };

  run_texts (texts, read_search, NULL);
}

static void
read_packed (GByteArray *bytes, gpointer data)
{
  gsize length;
  gboolean damaged;
  g_autofree char *text = dossier_text_unpack (bytes->data, bytes->len, &length);
  g_autoptr (GArray) items G_GNUC_UNUSED = dossier_pack_items (bytes->data, bytes->len, &damaged);

  if (text != NULL)
    g_assert_cmpint (text[length], ==, '\0');
}

static void
test_packs (void)
{
  g_autofree char *text = g_strnfill (3000, 'x');
  g_autoptr (GArray) items = g_array_new (FALSE, TRUE, sizeof (DossierPackItem));
  DossierPackItem entity = { .layer = DOSSIER_PACK_ENTITY, .entity = 7, .other = 3 };
  DossierPackItem segment = { .layer = DOSSIER_PACK_SEGMENT, .span = { 0, 900 }, .kind = 1 };
  DossierPackItem mention = { .layer = DOSSIER_PACK_MENTION, .span = { 5, 9 }, .entity = 7, .rule = 2,
                              .words = "because", .words_length = 7 };
  g_autoptr (GBytes) packed = dossier_text_pack (text, 3000);
  g_autoptr (GBytes) pack = NULL;
  const GBytes *samples[2];

  g_array_append_val (items, entity);
  g_array_append_val (items, segment);
  g_array_append_val (items, mention);
  dossier_pack_sort (items);
  pack = g_byte_array_free_to_bytes (dossier_pack_new (items));
  samples[0] = packed;
  samples[1] = pack;
  run (samples, G_N_ELEMENTS (samples), read_packed, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/io/readers/import", test_import);
  g_test_add_func ("/io/readers/marks", test_marks);
  g_test_add_func ("/io/readers/depths", test_depths);
  g_test_add_func ("/io/readers/knowledge", test_knowledge);
  g_test_add_func ("/io/readers/dates", test_dates);
  g_test_add_func ("/io/readers/searches", test_searches);
  g_test_add_func ("/io/readers/packs", test_packs);
  return g_test_run ();
}
