/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* From mention to mention of an entity, and from place to place of what is searched for. */
#include "session-fixture.h"

static guint
count_items (GListModel *model)
{
  return g_list_model_get_n_items (model);
}

static void
test_entity (SessionFixture *fixture, gconstpointer data)
{
  DossierSession *session = fixture->session;
  DossierFacet *facet;
  gint64 id;

  dossier_session_set_entity_scope (session, DOSSIER_SCOPE_DOSSIER);
  session_fixture_settle (fixture);
  facet = session_find_facet (dossier_session_get_entities (session), "person/ana-vik");
  g_assert_cmpuint (dossier_facet_get_count (facet), ==, 2);
  id = dossier_facet_get_entity (facet);
  dossier_session_choose_entity (session, id);
  session_fixture_settle (fixture);
  g_assert_cmpint (dossier_session_get_entity_id (session), ==, id);
  g_assert_cmpstr (dossier_entity_get_name (dossier_session_get_entity (session)), ==, "Ana Vik");
  g_assert_cmpuint (count_items (dossier_session_get_documents (session)), ==, 2);
  /* The others can still be chosen. */
  g_assert_nonnull (session_find_facet (dossier_session_get_entities (session),
                                        "place/oslo"));

  /* Through the documents, the latest first, and round again. */
  for (guint round = 0; round < 2; round++)
    {
      static const guint starts[] = { 0, 0, 28 };

      for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
        {
          dossier_session_step_mention (session, 1);
          session_fixture_settle (fixture);
          g_assert_cmpuint (fixture->revealed_start, ==, starts[i]);
          g_assert_cmpint (dossier_document_get_id (dossier_session_get_document (session)), ==,
                           i == 0 ? 3 : 1);
        }
    }
  dossier_session_step_mention (session, -1);
  session_fixture_settle (fixture);
  g_assert_cmpuint (fixture->revealed_start, ==, 0);

  /* A key that is pressed while a step is being taken is not lost. */
  for (guint i = 0; i < 4; i++)
    dossier_session_step_mention (session, 1);
  session_fixture_settle (fixture);
  g_assert_cmpuint (fixture->revealed_start, ==, 28);
  g_assert_cmpint (dossier_document_get_id (dossier_session_get_document (session)), ==, 1);

  /* Who comes back to the document goes on where they were, and round again. */
  dossier_session_open_document (session, 3);
  dossier_session_open_document (session, 1);
  for (guint i = 0; i < 3; i++)
    {
      static const guint starts[] = { 0, 0, 28 };

      dossier_session_step_mention (session, -1);
      session_fixture_settle (fixture);
      g_assert_cmpuint (fixture->revealed_start, ==, starts[i]);
      g_assert_cmpint (dossier_document_get_id (dossier_session_get_document (session)), ==, i == 1 ? 3 : 1);
    }

  dossier_session_choose_entity (session, 0);
  session_fixture_settle (fixture);
  g_assert_null (dossier_session_get_entity (session));
  g_assert_cmpuint (count_items (dossier_session_get_documents (session)), ==, 3);
}

/* Who goes elsewhere while steps are being taken is not fetched back. */
static void
test_steps_end (SessionFixture *fixture, gconstpointer data)
{
  DossierSession *session = fixture->session;

  dossier_session_set_entity_scope (session, DOSSIER_SCOPE_DOSSIER);
  session_fixture_settle (fixture);
  for (guint revealing = 0; revealing < 2; revealing++)
    {
      gint64 elsewhere = revealing ? 3 : 2;

      DossierFacet *facet = session_find_facet (dossier_session_get_entities (session),
                                                "person/ana-vik");

      dossier_session_choose_entity (session, dossier_facet_get_entity (facet));
      session_fixture_settle (fixture);
      dossier_session_open_document (session, 1);
      session_fixture_settle (fixture);
      fixture->revealed_start = G_MAXUINT;
      for (guint i = 0; i < 3; i++)
        dossier_session_step_mention (session, 1);
      if (revealing)
        dossier_session_reveal (session, elsewhere, (DossierSpan) { 4, 7 });
      else
        dossier_session_open_document (session, elsewhere);
      session_fixture_settle (fixture);
      g_assert_cmpint (dossier_document_get_id (dossier_session_get_document (session)), ==, elsewhere);
      g_assert_cmpuint (fixture->revealed_start, ==, revealing ? 4 : G_MAXUINT);
      dossier_session_choose_entity (session, 0);
      session_fixture_settle (fixture);
    }
}

/* Where the words stand, through the documents that the search finds, and round again. */
static void
test_places (SessionFixture *fixture, gconstpointer search)
{
  static const struct
  {
    guint start;
    guint end;
  } way[] = { { 11, 16 }, { 21, 25 } };
  DossierSession *session = fixture->session;
  guint n_places = 0;

  dossier_session_search (session, search);
  session_fixture_settle (fixture);
  dossier_session_open_document (session, 3);
  session_fixture_settle (fixture);
  g_assert_cmpuint (dossier_session_get_places (session)->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      dossier_session_step_place (session, 1);
      session_fixture_settle (fixture);
      g_assert_cmpuint (fixture->revealed_start, ==, way[i].start);
      g_assert_cmpuint (fixture->revealed_end, ==, way[i].end);
    }
  for (guint round = 0; round < 8; round++)
    {
      fixture->revealed_start = G_MAXUINT;
      dossier_session_step_place (session, 1);
      session_fixture_settle (fixture);
      n_places += fixture->revealed_start != G_MAXUINT ? 1 : 0;
    }
  g_assert_cmpuint (n_places, ==, 8);
  g_assert_cmpint (dossier_document_get_id (dossier_session_get_document (session)), ==, 3);
  dossier_session_open_document (session, 2);
  session_fixture_settle (fixture);
  dossier_session_step_place (session, -1);
  session_fixture_settle (fixture);
  g_assert_cmpint (dossier_document_get_id (dossier_session_get_document (session)), ==, 2);
  dossier_session_step_place (session, -1);
  session_fixture_settle (fixture);
  g_assert_cmpint (dossier_document_get_id (dossier_session_get_document (session)), ==, 3);
  g_assert_cmpuint (fixture->revealed_start, ==, way[1].start);

  /* A field stands nowhere in a text. */
  dossier_session_search (session, "entity:oslo");
  session_fixture_settle (fixture);
  g_assert_cmpuint (dossier_session_get_places (session)->len, ==, 0);
  fixture->revealed_start = G_MAXUINT;
  dossier_session_step_place (session, 1);
  session_fixture_settle (fixture);
  g_assert_cmpuint (fixture->revealed_start, ==, G_MAXUINT);
}

/* Places of a text that is no longer read, and of one that was left while they were looked for. */
static void
test_places_of_nothing (SessionFixture *fixture, gconstpointer data)
{
  DossierSession *session = fixture->session;

  for (guint settled = 0; settled < 2; settled++)
    {
      dossier_session_search (session, "/chips|wind/");
      dossier_session_open_document (session, 3);
      session_fixture_settle (fixture);
      dossier_session_search (session, "/wind|chips/");
      if (settled)
        session_fixture_settle (fixture);
      dossier_session_open_document (session, 0);
      session_fixture_settle (fixture);
      g_assert_cmpuint (dossier_session_get_places (session)->len, ==, 0);
    }
}

#define ADD_WITH(name, data, func)                                                                 \
  g_test_add ("/session-steps/" name, SessionFixture, data, session_fixture_set_up_sample, func,   \
              session_fixture_tear_down_sample)
#define ADD(name, func) ADD_WITH (name, NULL, func)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("entity", test_entity);
  ADD ("steps-end", test_steps_end);
  ADD_WITH ("places/words", "chips OR wind", test_places);
  ADD_WITH ("places/pattern", "/chips|wind/", test_places);
  ADD ("places/of-nothing", test_places_of_nothing);
  return g_test_run ();
}
