/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <string.h>
#include <sys/resource.h>

#include "dossier-text-pack.h"

#define MAX_LENGTH 70000

static char *
make_text (GRand *chance, gsize length)
{
  GString *text = g_string_new (NULL);

  while (text->len < length)
    g_string_append_printf (text, "No. %d met the wind farm of Hà Nội, 협력; ",
                            g_rand_int_range (chance, 0, 500));
  g_string_truncate (text, length);
  return g_string_free (text, FALSE);
}

/* A text comes back to the byte, or is not taken. */
static void
test_there_and_back (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (2026);
  static const gsize lengths[] = { 0, 1, 9, 10, 11, 60, 127, 128, 2500, 16383, 16384, MAX_LENGTH };

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *text = make_text (chance, lengths[i]);
      g_autoptr (GBytes) packed = dossier_text_pack (text, lengths[i]);
      g_autofree char *unpacked = NULL;
      gsize size, length;
      gconstpointer data;

      g_assert_true (packed != NULL || lengths[i] < 128);
      if (packed == NULL)
        continue;
      data = g_bytes_get_data (packed, &size);
      g_assert_cmpuint (size, <, lengths[i]);
      unpacked = dossier_text_unpack (data, size, &length);
      g_assert_cmpmem (unpacked, length, text, lengths[i]);
      g_assert_cmpint (unpacked[length], ==, 0);
    }
}

/* What cannot be made smaller stays what it is. */
static void
test_noise (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (7);
  char noise[4096];

  for (gsize i = 0; i < sizeof noise; i++)
    noise[i] = (char) g_rand_int (chance);
  g_assert_null (dossier_text_pack (noise, sizeof noise));
}

/* Whatever byte is changed and wherever it is cut off: no other text comes of it, and no harm. */
static void
test_damage (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (2027);
  g_autofree char *text = make_text (chance, 1500);
  g_autoptr (GBytes) packed = dossier_text_pack (text, 1500);
  gsize size, length;
  const guint8 *data = g_bytes_get_data (packed, &size);

  for (gsize i = 0; i < size; i++)
    {
      g_autofree guint8 *damaged = g_memdup2 (data, size);
      g_autofree char *unpacked = NULL;
      g_autofree char *cut = NULL;

      damaged[i] ^= (guint8) (1 << g_rand_int_range (chance, 0, 8));
      unpacked = dossier_text_unpack (damaged, size, &length);
      /* A few bits of the head of the stream say nothing of the text. */
      if (unpacked != NULL)
        g_assert_cmpmem (unpacked, length, text, 1500);
      cut = dossier_text_unpack (data, i, &length);
      g_assert_null (cut);
    }
  g_assert_null (dossier_text_unpack ("\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01", 10, &length));
}

#define SMALL (1024 * 1024)
#define MEMORY (384 * 1024 * 1024)

/* A damaged text that claims to be long, where there is less memory than that. */
static void
test_claim (void)
{
  static const guint32 claims[] = { 250 * 1024 * 1024, 1000 * 1024 * 1024 };
  const struct rlimit limit = { MEMORY, MEMORY };
  g_autofree guint8 *data = g_malloc0 (SMALL);
  g_autofree char *taken = NULL;

#ifdef __SANITIZE_ADDRESS__
  g_test_skip ("The sanitizer needs all addresses");
  return;
#endif
  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
      return;
    }
  taken = g_malloc (MEMORY / 2);
  g_assert_cmpint (setrlimit (RLIMIT_AS, &limit), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (claims); i++)
    {
      gsize length = 0;

      for (gsize n = 0; n < 5; n++)
        data[n] = (guint8) (claims[i] >> (7 * n) & 0x7f) | (n < 4 ? 0x80 : 0);
      g_assert_null (dossier_text_unpack (data, SMALL, &length));
      g_assert_cmpuint (length, ==, claims[i]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-pack/there-and-back", test_there_and_back);
  g_test_add_func ("/text-pack/noise", test_noise);
  g_test_add_func ("/text-pack/damage", test_damage);
  g_test_add_func ("/text-pack/claim", test_claim);
  return g_test_run ();
}
