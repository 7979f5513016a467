/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* The analyst says of what type an entity is. */
#include <string.h>

#include "hand.h"
#include "session-fixture.h"

/* As the annotators would mark them: the last one is set aside and comes back. */
static const char *const documents[] = {
  "# One @2024-07-01\nPrime Minister [person/jonas-lund|Jonas Lund] visited [place/oslo|Oslo].\n"
  "{pledge;actor=person/jonas-lund;to=place/oslo:[person/jonas-lund|Jonas Lund] will build wind"
  " farms by 2027.}\n",
  "# Two @2024-07-02\n[organization/jonas-lund|Jonas Lund] and [organization/hanbit|Hanbit] sell"
  " steel.\n",
  "# Three @2024-07-03\nPrime Minister [person/jonas-lund|Jonas Lund] said little.\n",
};

typedef struct
{
  const char *type; /* what it becomes, NULL: the act is undone */
  const char *key;  /* whose card is shown then */
  guint n_mentions;
  guint n_merged; /* those that are told */
} Step;

/* Each from the dossier as it is, by the card of the person. */
static const struct
{
  const char *name;
  Step steps[5];
} walks[] = {
  { "nobody-there", { { "event", "event/jonas-lund", 3, 1 },
                      { NULL, "person/jonas-lund", 3, 0 } } },
  { "somebody-there", { { "organization", "organization/jonas-lund", 4, 1 },
                        { NULL, "person/jonas-lund", 3, 0 } } },
  { "twice", { { "event", "event/jonas-lund", 3, 1 },
               { "place", "place/jonas-lund", 3, 1 },
               { NULL, "event/jonas-lund", 3, 1 },
               { NULL, "person/jonas-lund", 3, 0 } } },
  { "there-and-back", { { "event", "event/jonas-lund", 3, 1 },
                        { "person", "person/jonas-lund", 3, 0 },
                        { NULL, "event/jonas-lund", 3, 1 } } },
};

static void
set_up (SessionFixture *fixture, gconstpointer data)
{
  DossierFacet *facet;

  session_fixture_set_up (fixture, documents, G_N_ELEMENTS (documents));
  dossier_session_set_entity_scope (fixture->session, DOSSIER_SCOPE_DOSSIER);
  session_fixture_settle (fixture);
  facet = session_find_facet (dossier_session_get_entities (fixture->session),
                              "person/jonas-lund");
  dossier_session_choose_entity (fixture->session, dossier_facet_get_entity (facet));
  session_fixture_settle (fixture);
}

static void
tear_down (SessionFixture *fixture, gconstpointer data)
{
  g_assert_null (fixture->failure);
  session_fixture_tear_down (fixture);
}

static DossierEntity *
get_card (SessionFixture *fixture)
{
  DossierEntity *entity = dossier_session_get_entity (fixture->session);

  g_assert_nonnull (entity);
  return entity;
}

static void
on_listed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  GPtrArray **choices = data;

  *choices = dossier_session_list_types_finish (result, &error);
  g_assert_no_error (error);
}

static GPtrArray *
list_types (SessionFixture *fixture)
{
  DossierEntity *card = get_card (fixture);
  GPtrArray *choices = NULL;

  dossier_session_list_types (fixture->session, dossier_entity_get_id (card),
                              dossier_entity_get_name (card),
                              dossier_entity_get_entity_type (card), NULL, on_listed, &choices);
  while (choices == NULL)
    g_main_context_iteration (NULL, TRUE);
  return choices;
}

static const DossierTypeChoice *
find_choice (const GPtrArray *choices, DossierEntityType type)
{
  for (guint i = 0; i < choices->len; i++)
    {
      const DossierTypeChoice *choice = g_ptr_array_index (choices, i);

      if (choice->type == type)
        return choice;
    }
  return NULL;
}

static void
change_type (SessionFixture *fixture, const char *name)
{
  g_autoptr (GPtrArray) choices = list_types (fixture);
  DossierEntityType type;

  g_assert_true (dossier_entity_type_from_string (name, &type));
  dossier_session_change_type (fixture->session, dossier_entity_get_id (get_card (fixture)),
                               dossier_entity_get_name (get_card (fixture)),
                               find_choice (choices, type));
  session_fixture_settle (fixture);
}

static void
assert_card (SessionFixture *fixture, const char *key, guint n_mentions, guint n_merged)
{
  DossierEntity *card = get_card (fixture);
  const GArray *merged = dossier_entity_get_merged (card);
  g_auto (GStrv) parts = g_strsplit (key, "/", 2);
  guint n_told = 0;

  g_assert_cmpstr (dossier_entity_get_key (card), ==, key);
  g_assert_cmpstr (dossier_entity_type_to_string (dossier_entity_get_entity_type (card)), ==,
                   parts[0]);
  g_assert_cmpstr (dossier_entity_get_name (card), ==, "Jonas Lund");
  g_assert_cmpuint (dossier_entity_get_n_mentions (card), ==, n_mentions);
  for (guint i = 0; i < merged->len; i++)
    n_told += !g_array_index (merged, DossierMerged, i).passing;
  g_assert_cmpuint (n_told, ==, n_merged);
  g_assert_nonnull (session_find_facet (dossier_session_get_entities (fixture->session), key));
}

static void
annotate_first (SessionFixture *fixture)
{
  g_autofree char *text = NULL;
  g_autoptr (DossierAnalysis) analysis = fixture_analysis (documents[0], &text);
  g_autoptr (GError) error = NULL;

  dossier_corpus_replace_analysis (fixture->corpus, 1, analysis, NULL, NULL, &error);
  g_assert_no_error (error);
  session_fixture_settle (fixture);
}

static void
test_walk (SessionFixture *fixture, gconstpointer data)
{
  const Step *steps = walks[GPOINTER_TO_SIZE (data)].steps;
  guint n_undone = 0, last = 0;

  for (guint i = 0; steps[i].key != NULL; i++)
    {
      if (steps[i].type != NULL)
        change_type (fixture, steps[i].type);
      else
        {
          dossier_session_undo (fixture->session);
          session_fixture_settle (fixture);
          n_undone++;
        }
      assert_card (fixture, steps[i].key, steps[i].n_mentions, steps[i].n_merged);
    }
  /* Done again, it is as after the last that was done. */
  for (guint i = 0; i < n_undone; i++)
    {
      dossier_session_redo (fixture->session);
      session_fixture_settle (fixture);
    }
  for (guint i = 0; steps[i].key != NULL; i++)
    if (steps[i].type != NULL)
      last = i;
  assert_card (fixture, steps[last].key, steps[last].n_mentions, steps[last].n_merged);
}

/* Whom it would be one with is told before, but not one that it is one with already. */
static void
test_choices (SessionFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) before = list_types (fixture);
  g_autoptr (GPtrArray) after = NULL;
  const DossierTypeChoice *there;

  g_assert_cmpuint (before->len, ==, DOSSIER_N_ENTITY_TYPES - 1);
  g_assert_null (find_choice (before, DOSSIER_ENTITY_PERSON));
  g_assert_cmpint (find_choice (before, DOSSIER_ENTITY_PLACE)->entity, ==, 0);
  there = find_choice (before, DOSSIER_ENTITY_ORGANIZATION);
  g_assert_cmpint (there->entity, !=, 0);
  g_assert_cmpstr (there->name, ==, "Jonas Lund");
  g_assert_cmpint (there->other_type, ==, DOSSIER_ENTITY_ORGANIZATION);
  g_assert_cmpuint (there->n_documents, ==, 1);

  change_type (fixture, "organization");
  after = list_types (fixture);
  g_assert_null (find_choice (after, DOSSIER_ENTITY_ORGANIZATION));
  g_assert_cmpint (find_choice (after, DOSSIER_ENTITY_PERSON)->entity, ==, 0);
}

/* The card goes on being that of the one whose type is what it was. */
static void
test_back (SessionFixture *fixture, gconstpointer data)
{
  const DossierMerged *merged;

  change_type (fixture, "event");
  merged = &g_array_index (dossier_entity_get_merged (get_card (fixture)), DossierMerged, 0);
  g_assert_true (merged->retyped);
  g_assert_cmpint (merged->type, ==, DOSSIER_ENTITY_PERSON);
  dossier_session_change_type_back (fixture->session, merged);
  session_fixture_settle (fixture);
  assert_card (fixture, "person/jonas-lund", 3, 0);
  dossier_session_undo (fixture->session);
  session_fixture_settle (fixture);
  assert_card (fixture, "event/jonas-lund", 3, 1);
}

/* What was merged with one that had another type in between can be split off, and that stays. */
static void
test_merged_on (SessionFixture *fixture, gconstpointer data)
{
  DossierFacet *facet = session_find_facet (dossier_session_get_entities (fixture->session),
                                            "organization/hanbit");
  DossierSuggestion other = { .entity = dossier_facet_get_entity (facet),
                              .name = (char *) "Hanbit", .n_documents = 9 };
  const GArray *merged;

  change_type (fixture, "event");
  dossier_session_relate (fixture->session, DOSSIER_IDENTITY_SAME, &other);
  session_fixture_settle (fixture);
  merged = dossier_entity_get_merged (get_card (fixture));
  g_assert_cmpuint (merged->len, ==, 2);
  for (guint i = 0; i < merged->len; i++)
    {
      const DossierMerged *item = &g_array_index (merged, DossierMerged, i);

      g_assert_cmpint (item->type, ==, item->retyped ? DOSSIER_ENTITY_PERSON
                                                     : DOSSIER_ENTITY_EVENT);
      if (!item->retyped)
        dossier_session_split (fixture->session, item);
    }
  session_fixture_settle (fixture);
  dossier_session_choose_entity (
    fixture->session,
    dossier_facet_get_entity (session_find_facet (dossier_session_get_entities (fixture->session),
                                                  "event/jonas-lund")));
  session_fixture_settle (fixture);
  assert_card (fixture, "event/jonas-lund", 3, 1);
}

/* One place that is marked as what all others are not is that there, twice the same, also after the
 * document is annotated anew and when the type is changed back. */
static void
test_one_place (SessionFixture *fixture, gconstpointer data)
{
  GListModel *entities = dossier_session_get_entities (fixture->session);
  const DossierReading *reading;

  change_type (fixture, "organization");
  dossier_session_open_document (fixture->session, 1);
  session_fixture_settle (fixture);
  reading = dossier_session_get_reading (fixture->session);
  for (const char *place = reading->text; (place = strstr (place, "Jonas Lund")) != NULL; place++)
    {
      guint start = (guint) (place - reading->text);

      dossier_session_mark_entity (fixture->session, reading,
                                   DOSSIER_SPAN_INIT (start, start + strlen ("Jonas Lund")),
                                   DOSSIER_ENTITY_PERSON, NULL);
    }
  session_fixture_settle (fixture);
  assert_card (fixture, "organization/jonas-lund", 2, 1);
  g_assert_cmpuint (dossier_facet_get_count (session_find_facet (entities, "person/jonas-lund~")),
                    ==, 1);
  annotate_first (fixture);
  assert_card (fixture, "organization/jonas-lund", 2, 1);
  g_assert_nonnull (session_find_facet (entities, "person/jonas-lund~"));
}

/* Another program on the same file. */
static void
test_other_program (SessionFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "test.dossier", NULL);
  g_autoptr (GError) error = NULL;
  DossierCorpus *other = dossier_corpus_open (path, DOSSIER_CORPUS_OPEN, &error);
  DossierChange change = { .kind = DOSSIER_CHANGE_RELATE, .verdict = DOSSIER_IDENTITY_TYPE,
                           .entity = dossier_session_get_entity_id (fixture->session),
                           .decision = { .type = (char *) "event",
                                         .key = (char *) "event/jonas-lund" } };

  g_assert_no_error (error);
  g_assert_cmpint (hand_apply (other, &change, &error), !=, 0);
  g_assert_no_error (error);
  g_assert_finalize_object (other);
  dossier_session_look_for_changes (fixture->session);
  session_fixture_settle (fixture);
  assert_card (fixture, "event/jonas-lund", 3, 1);
}

/* All documents that speak of it leave and come back, annotated anew. */
static void
test_set_aside (SessionFixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) leaving = g_array_new (FALSE, FALSE, sizeof (gint64));
  const gint64 ids[] = { 1, 3 };
  GListModel *entities = dossier_session_get_entities (fixture->session);

  change_type (fixture, "event");
  dossier_session_choose_entity (fixture->session, 0);
  g_array_append_vals (leaving, ids, G_N_ELEMENTS (ids));
  dossier_session_set_aside (fixture->session, leaving, NULL);
  session_fixture_settle (fixture);
  g_assert_null (session_find_facet (entities, "event/jonas-lund"));
  g_assert_null (session_find_facet (entities, "person/jonas-lund"));
  g_assert_nonnull (session_find_facet (entities, "organization/jonas-lund"));

  dossier_session_undo (fixture->session);
  session_fixture_settle (fixture);
  g_assert_nonnull (session_find_facet (entities, "event/jonas-lund"));
  g_assert_null (session_find_facet (entities, "person/jonas-lund"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (walks); i++)
    {
      g_autofree char *path = g_strconcat ("/session-type/walk/", walks[i].name, NULL);

      g_test_add (path, SessionFixture, GSIZE_TO_POINTER (i), set_up, test_walk, tear_down);
    }
  g_test_add ("/session-type/choices", SessionFixture, NULL, set_up, test_choices, tear_down);
  g_test_add ("/session-type/back", SessionFixture, NULL, set_up, test_back, tear_down);
  g_test_add ("/session-type/merged-on", SessionFixture, NULL, set_up, test_merged_on, tear_down);
  g_test_add ("/session-type/one-place", SessionFixture, NULL, set_up, test_one_place, tear_down);
  g_test_add ("/session-type/other-program", SessionFixture, NULL, set_up, test_other_program,
              tear_down);
  g_test_add ("/session-type/set-aside", SessionFixture, NULL, set_up, test_set_aside, tear_down);
  return g_test_run ();
}
