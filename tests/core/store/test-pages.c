/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* Rows from pages that somebody made to keep the program busy. */
#include "dossier-pages.h"

#include <string.h>

#define PAGE 512
#define N_PAGES 40
#define USABLE (PAGE - 4)
#define N_CELLS 30

typedef struct
{
  guint n_parts;     /* pages beside the first on which a row goes on */
  gboolean circle;   /* whether the last leads to the first */
  guint most, least; /* rows that may be found */
} Chain;

static void
write_16 (guint8 *at, guint value)
{
  at[0] = (guint8) (value >> 8);
  at[1] = (guint8) value;
}

/* In two bytes; gives what follows. */
static guint8 *
write_number (guint8 *at, guint number)
{
  at[0] = (guint8) (0x80 | number >> 7);
  at[1] = number & 0x7f;
  return at + 2;
}

/* How much of a row of @size bytes stands in its leaf. */
static guint
local_size (guint size)
{
  guint least = (PAGE - 12) * 32 / 255 - 23, most = PAGE - 35;
  guint spilled = least + (size - least) % USABLE;

  return spilled <= most ? spilled : least;
}

/* A leaf on page 2 has many cells, which go on with the same pages from page 3 on. */
static void
write_file (guint8 *file, const Chain *chain)
{
  guint8 *leaf = file + PAGE;
  guint size = 39 + chain->n_parts * USABLE, local = local_size (size), at = PAGE;
  guint8 *cell;

  memset (file, 0, PAGE * N_PAGES);
  write_16 (file + 16, PAGE);
  at -= 2 + 1 + local + 4;
  cell = write_number (leaf + at, size);
  *cell++ = 1;
  /* The head: its own length, and a blob. */
  cell[0] = 3;
  write_number (cell + 1, (size - 3) * 2 + 12);
  cell[local + 3] = 3;
  leaf[0] = 0x0d;
  write_16 (leaf + 3, N_CELLS);
  for (guint i = 0; i < N_CELLS; i++)
    write_16 (leaf + 8 + 2 * i, at);
  for (guint part = 0; part < chain->n_parts; part++)
    file[(2 + part) * PAGE + 3] = (guint8) (part + 1 < chain->n_parts ? 4 + part
                                            : chain->circle           ? 3
                                                                      : 0);
}

static gboolean
count_row (gint64 id, const DossierPageValue *values, guint n, gpointer data, GError **error)
{
  guint *n_rows = data;

  g_assert_cmpuint (n, ==, 1);
  g_assert_true (values[0].kind == DOSSIER_PAGE_BLOB);
  ++*n_rows;
  return TRUE;
}

/* Pages that one row owns are not copied for every cell that names them. */
static void
test_claims (void)
{
  static const Chain chains[] = {
    { 1, FALSE, 16, 1 },
    { 9, FALSE, 16, 1 },
    { 9, TRUE, 0, 0 },
  };
  g_autofree guint8 *file = g_malloc (PAGE * N_PAGES);

  for (gsize i = 0; i < G_N_ELEMENTS (chains); i++)
    {
      guint n_rows = 0;

      write_file (file, &chains[i]);
      g_assert_true (dossier_pages_foreach_row (file, PAGE * N_PAGES, count_row, &n_rows, NULL));
      g_assert_cmpuint (n_rows, >=, chains[i].least);
      g_assert_cmpuint (n_rows, <=, chains[i].most);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/pages/claims", test_claims);
  return g_test_run ();
}
