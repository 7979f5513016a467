/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "shelf-fixture.h"

#include "dossier-annotator.h"
#include "dossier-correct.h"
#include "dossier-ingest.h"
#include "dossier-shelving.h"
#include "text-source.h"

#define WIND \
  "OSLO - Minister Kari Nordmann met Minister Tran Van An in Oslo last week.\n\n" \
  "Norway will build a wind farm by the end of next year, Nordmann said. Vietnam pledged to train 200" \
  " engineers within two years. The two ports have looked for a yard since the spring, and the shipping" \
  " company Fjordlast has asked for more berths, more cranes and a longer quay on the northern side.\n"

const char *const shelf_texts[SHELF_N_TEXTS] = {
  "Two ports plan a wind farm\n\nThe Fjord Post\n\n2 June 2025\n\n" WIND,

  "Norway signs a chip agreement\n\nThe Fjord Post\n\n9 June 2025\n\n"
  "OSLO - Norway and Korea signed an agreement on semiconductors yesterday, Minister Ola Bakken said.\n",

  "Wind farm for two ports\n\nHavneavisen\n\n3 June 2025\n\n" WIND,
  "Ports want wind\n\nNordlys\n\n3 June 2025\n\n" WIND,
};

DossierOperation *
shelf_import (ShelfFixture *self, const char *name, const char *text)
{
  g_autoptr (DossierSource) source = text_source_new_one (name, text);
  DossierOperation *operation = dossier_operation_new ("Import");
  g_autoptr (GError) error = NULL;

  dossier_ingest_run (self->base.corpus, self->knowledge, source, operation, &error);
  g_assert_no_error (error);
  return operation;
}

/* The first @n texts. */
void
shelf_import_all (ShelfFixture *self, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.txt", i + 1);

      g_object_unref (shelf_import (self, name, shelf_texts[i]));
    }
}

void
shelf_fixture_set_up (ShelfFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->knowledge = dossier_knowledge_load (NULL, &error);
  g_assert_no_error (error);
  corpus_fixture_set_up (&self->base, NULL);
  shelf_import_all (self, SHELF_N_TEXTS);
}

void
shelf_fixture_tear_down (ShelfFixture *self, gconstpointer data)
{
  corpus_fixture_tear_down (&self->base, NULL);
  dossier_knowledge_unref (self->knowledge);
}

/* The row ids that @digits tell, a digit each. */
GArray *
shelf_list_ids (const char *digits)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (const char *at = digits; *at != '\0'; at++)
    {
      gint64 id = *at - '0';

      g_array_append_val (ids, id);
    }
  return ids;
}

void
shelf_set_aside (ShelfFixture *self, const char *digits, guint n_expected)
{
  const DossierShelfAct act = { .time = 1750000000 };
  g_autoptr (GArray) ids = shelf_list_ids (digits);
  g_autoptr (GError) error = NULL;
  guint n;

  dossier_corpus_set_aside (self->base.corpus, ids, &act, NULL, &n, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, n_expected);
}

void
shelf_bring_back (ShelfFixture *self, const char *digits, guint n_expected)
{
  g_autoptr (GArray) ids = shelf_list_ids (digits);
  g_autoptr (GError) error = NULL;
  guint n;

  dossier_shelving_bring_back (self->base.corpus, self->knowledge, ids, dossier_annotate, NULL, &n, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, n_expected);
}

/* Another title and another day. */
gint64
shelf_correct (ShelfFixture *self, gint64 document, GError **error)
{
  DossierCorrecting correcting = { .document = document };
  gint64 id;

  dossier_correction_set (&correcting.correction, DOSSIER_DETAIL_PUBLISHED, "2023-03-08");
  dossier_correction_set (&correcting.correction, DOSSIER_DETAIL_TITLE, "Harbours agree");
  id = dossier_correct_run (self->base.corpus, self->knowledge, &correcting, dossier_annotate, NULL, error);
  dossier_correction_clear (&correcting.correction);
  return id;
}
