/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-facet.h"
#include "session-fixture.h"

static const char *const documents[] = {
  "# One @2024-07-01\n[person/pham-gia-linh|Phạm Gia Linh] met [organization/vital|VITAL].\n",
  "# Two @2024-07-02\n[person/팜-자-린|팜 자 린] came. [organization/hanbit|Hanbit] sells.\n",
  "# Three @2024-07-03\n[organization/hanbit-group|Hanbit Group] met [person/hanbit|Hanbit].\n",
  "# Four @2024-07-04\n[organization/vietnam-institute-of-tidal-learning|Vietnam Institute of"
  " Tidal And Learning] and [organization/vietnam-institute-of-tidal-leaning|Vietnam Institute of"
  " Tidal And Leaning]. [person/linh|Linh] met [person/tran-linh|Trần Linh].\n",
  "# Five @2024-07-05\n[organization/ministry-of-foreign-affairs-of-norway|Ministry of Foreign"
  " Affairs] wrote.\n",
  "# Six @2024-07-06\n[organization/ministry-of-foreign-affairs-of-korea|Ministry of Foreign"
  " Affairs] met [organization/ministry-of-foreign-affairs|Ministry of Foreign Affairs].\n",
  "# Seven @2024-07-07\n[person/do-huu-khang|Đỗ Hữu Khang] spoke.\n",
  "# Eight @2024-07-08\n[person/khang|Khang] was quoted.\n",
};

static void
set_up (SessionFixture *fixture, gconstpointer data)
{
  session_fixture_set_up (fixture, documents, G_N_ELEMENTS (documents));
  dossier_session_set_entity_scope (fixture->session, DOSSIER_SCOPE_DOSSIER);
  session_fixture_settle (fixture);
}

static void
tear_down (SessionFixture *fixture, gconstpointer data)
{
  session_fixture_tear_down (fixture);
}

static gint64
find_entity (SessionFixture *fixture, const char *key)
{
  GListModel *entities = dossier_session_get_entities (fixture->session);

  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (DossierFacet) facet = g_list_model_get_item (entities, i);

      if (g_str_equal (dossier_facet_get_key (facet), key))
        return dossier_facet_get_entity (facet);
    }
  return 0;
}

static void
choose (SessionFixture *fixture, const char *key)
{
  gint64 entity;

  dossier_session_choose_entity (fixture->session, 0);
  session_fixture_settle (fixture);
  entity = find_entity (fixture, key);
  g_assert_cmpint (entity, !=, 0);
  dossier_session_choose_entity (fixture->session, entity);
  session_fixture_settle (fixture);
}

static const DossierSuggestion *
find_suggestion (SessionFixture *fixture, const char *name)
{
  const GArray *all
    = dossier_entity_get_suggestions (dossier_session_get_entity (fixture->session));

  for (guint i = 0; i < all->len; i++)
    {
      const DossierSuggestion *suggestion = &g_array_index (all, DossierSuggestion, i);

      if (g_str_equal (suggestion->name, name))
        return suggestion;
    }
  return NULL;
}

/* Whose card, who is suggested there and why. */
static const struct
{
  const char *key;
  const char *name;
  DossierSuggestionReason reason;
} suggestions[] = {
  { "person/pham-gia-linh", "팜 자 린", DOSSIER_REASON_SOUND },
  { "person/팜-자-린", "Phạm Gia Linh", DOSSIER_REASON_SOUND },
  { "organization/hanbit", "Hanbit Group", DOSSIER_REASON_FORM },
  { "organization/hanbit-group", "Hanbit", DOSSIER_REASON_FORM },
  { "person/hanbit", "Hanbit", DOSSIER_REASON_TYPE },
  { "organization/vital", "Vietnam Institute of Tidal And Leaning", DOSSIER_REASON_ABBREVIATION },
  { "organization/vietnam-institute-of-tidal-learning", "VITAL", DOSSIER_REASON_ABBREVIATION },
  { "organization/vietnam-institute-of-tidal-learning", "Vietnam Institute of Tidal And Leaning",
    DOSSIER_REASON_SPELLING },
  { "person/linh", "Trần Linh", DOSSIER_REASON_PART },
  { "person/tran-linh", "Linh", DOSSIER_REASON_PART },
  { "person/khang", "Đỗ Hữu Khang", DOSSIER_REASON_PART },
  { "person/do-huu-khang", "Khang", DOSSIER_REASON_PART },
};

static void
test_suggest (SessionFixture *fixture, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (suggestions); i++)
    {
      const DossierSuggestion *found;

      choose (fixture, suggestions[i].key);
      found = find_suggestion (fixture, suggestions[i].name);
      g_test_message ("%s: %s", suggestions[i].key, suggestions[i].name);
      g_assert_nonnull (found);
      g_assert_cmpint (found->reason, ==, suggestions[i].reason);
    }
  /* A lone name elsewhere is no reason where two have it, nor one of another document. */
  choose (fixture, "person/linh");
  g_assert_null (find_suggestion (fixture, "Phạm Gia Linh"));
}

/* Two that knowledge files tell apart share a name and are not asked about; one that they do not
 * know may be either. */
static void
test_known_apart (SessionFixture *fixture, gconstpointer data)
{
  static const char *const ministries[] = {
    "organization/ministry-of-foreign-affairs-of-norway",
    "organization/ministry-of-foreign-affairs-of-korea",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ministries); i++)
    {
      const GArray *suggested;

      choose (fixture, ministries[i]);
      suggested = dossier_entity_get_suggestions (dossier_session_get_entity (fixture->session));
      g_assert_cmpuint (suggested->len, ==, 1);
      g_assert_cmpint (g_array_index (suggested, DossierSuggestion, 0).entity, ==,
                       find_entity (fixture, "organization/ministry-of-foreign-affairs"));
    }
}

static void
test_same (SessionFixture *fixture, gconstpointer data)
{
  DossierSession *session = fixture->session;

  choose (fixture, "person/팜-자-린");
  dossier_session_relate (session, DOSSIER_IDENTITY_SAME,
                          find_suggestion (fixture, "Phạm Gia Linh"));
  session_fixture_settle (fixture);
  g_assert_cmpstr (dossier_entity_get_name (dossier_session_get_entity (session)), ==,
                   "Phạm Gia Linh");
  g_assert_cmpuint (dossier_entity_get_n_mentions (dossier_session_get_entity (session)), ==, 2);
  g_assert_cmpuint (dossier_entity_get_merged (dossier_session_get_entity (session))->len, ==, 1);
  g_assert_null (find_suggestion (fixture, "Phạm Gia Linh"));
  g_assert_cmpint (find_entity (fixture, "person/pham-gia-linh"), ==, 0);

  dossier_session_undo (session);
  session_fixture_settle (fixture);
  g_assert_cmpuint (dossier_entity_get_n_mentions (dossier_session_get_entity (session)), ==, 1);
  g_assert_nonnull (find_suggestion (fixture, "Phạm Gia Linh"));

  dossier_session_redo (session);
  session_fixture_settle (fixture);
  g_assert_cmpuint (dossier_entity_get_n_mentions (dossier_session_get_entity (session)), ==, 2);

  dossier_session_split (session, &g_array_index (dossier_entity_get_merged (
                                                    dossier_session_get_entity (session)),
                                                  DossierMerged, 0));
  session_fixture_settle (fixture);
  g_assert_cmpuint (dossier_entity_get_n_mentions (dossier_session_get_entity (session)), ==, 1);
  dossier_session_undo (session);
  session_fixture_settle (fixture);
  g_assert_cmpuint (dossier_entity_get_n_mentions (dossier_session_get_entity (session)), ==, 2);
}

/* The card of one that gives way becomes that of the one kept. */
static void
test_give_way (SessionFixture *fixture, gconstpointer data)
{
  DossierSuggestion other = { .name = (char *) "Hanbit", .n_documents = 9 };
  gint64 chosen;

  choose (fixture, "organization/hanbit");
  chosen = dossier_session_get_entity_id (fixture->session);
  choose (fixture, "organization/hanbit-group");
  other.entity = chosen;
  dossier_session_relate (fixture->session, DOSSIER_IDENTITY_SAME, &other);
  session_fixture_settle (fixture);
  g_assert_cmpint (dossier_session_get_entity_id (fixture->session), ==, chosen);
  g_assert_cmpuint (
    dossier_entity_get_n_mentions (dossier_session_get_entity (fixture->session)), ==, 2);
}

static void
test_different (SessionFixture *fixture, gconstpointer data)
{
  choose (fixture, "organization/hanbit");
  dossier_session_relate (fixture->session, DOSSIER_IDENTITY_DIFFERENT,
                          find_suggestion (fixture, "Hanbit Group"));
  session_fixture_settle (fixture);
  g_assert_null (find_suggestion (fixture, "Hanbit Group"));
  choose (fixture, "organization/hanbit-group");
  g_assert_null (find_suggestion (fixture, "Hanbit"));
  dossier_session_undo (fixture->session);
  session_fixture_settle (fixture);
  g_assert_nonnull (find_suggestion (fixture, "Hanbit"));
}

static void
on_listed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  GPtrArray **pairs = data;

  *pairs = dossier_session_list_pairs_finish (result, &error);
  g_assert_no_error (error);
}

static GPtrArray *
list_pairs (SessionFixture *fixture)
{
  GPtrArray *pairs = NULL;

  dossier_session_list_pairs (fixture->session, NULL, on_listed, &pairs);
  while (pairs == NULL)
    g_main_context_iteration (NULL, TRUE);
  return pairs;
}

static const DossierPair *
find_pair (const GPtrArray *pairs, const char *key, const char *other_key)
{
  for (guint i = 0; i < pairs->len; i++)
    {
      const DossierPair *pair = g_ptr_array_index (pairs, i);

      if ((g_str_equal (pair->kept.key, key) && g_str_equal (pair->other.key, other_key))
          || (g_str_equal (pair->kept.key, other_key) && g_str_equal (pair->other.key, key)))
        return pair;
    }
  return NULL;
}

/* The list of all pairs is what the cards suggest, each pair once. */
static void
test_pairs (SessionFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) pairs = list_pairs (fixture);
  GListModel *entities = dossier_session_get_entities (fixture->session);
  guint n_suggestions = 0;

  for (guint i = 0; i < pairs->len; i++)
    {
      const DossierPair *pair = g_ptr_array_index (pairs, i);

      g_assert_cmpuint (pair->kept.n_documents, >=, pair->other.n_documents);
      g_assert_true (find_pair (pairs, pair->kept.key, pair->other.key) == pair);
      if (i > 0)
        g_assert_cmpint (((DossierPair *) g_ptr_array_index (pairs, i - 1))->reason, <=,
                         pair->reason);
    }
  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (DossierFacet) facet = g_list_model_get_item (entities, i);
      g_autofree char *key = g_strdup (dossier_facet_get_key (facet));
      const GArray *suggested;

      choose (fixture, key);
      suggested = dossier_entity_get_suggestions (dossier_session_get_entity (fixture->session));
      n_suggestions += suggested->len;
      for (guint s = 0; s < suggested->len; s++)
        {
          const DossierSuggestion *suggestion = &g_array_index (suggested, DossierSuggestion, s);
          gboolean found = FALSE;

          for (guint p = 0; p < pairs->len; p++)
            {
              const DossierPair *pair = g_ptr_array_index (pairs, p);

              found |= pair->reason == suggestion->reason
                       && ((g_str_equal (pair->kept.key, key)
                            && pair->other.entity == suggestion->entity)
                           || (g_str_equal (pair->other.key, key)
                               && pair->kept.entity == suggestion->entity));
            }
          g_assert_true (found);
        }
    }
  g_assert_cmpuint (n_suggestions, ==, pairs->len * 2);
}

/* What is answered is asked no more, whatever was answered, until it is undone. */
static void
test_pair_answered (SessionFixture *fixture, gconstpointer data)
{
  static const DossierIdentityVerdict verdicts[]
    = { DOSSIER_IDENTITY_SAME, DOSSIER_IDENTITY_DIFFERENT };

  for (gsize v = 0; v < G_N_ELEMENTS (verdicts); v++)
    {
      g_autoptr (GPtrArray) before = list_pairs (fixture), after = NULL, again = NULL;
      const DossierPair *pair
        = find_pair (before, "organization/hanbit", "organization/hanbit-group");

      g_assert_nonnull (pair);
      g_assert_cmpint (pair->reason, ==, DOSSIER_REASON_FORM);
      dossier_session_relate_pair (fixture->session, verdicts[v], pair);
      session_fixture_settle (fixture);
      after = list_pairs (fixture);
      g_assert_null (find_pair (after, "organization/hanbit", "organization/hanbit-group"));
      g_assert_cmpint (find_entity (fixture, pair->other.key) == 0, ==,
                       verdicts[v] == DOSSIER_IDENTITY_SAME);

      dossier_session_undo (fixture->session);
      session_fixture_settle (fixture);
      again = list_pairs (fixture);
      g_assert_nonnull (find_pair (again, "organization/hanbit", "organization/hanbit-group"));
      g_assert_cmpuint (again->len, ==, before->len);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/session-identity/suggest", SessionFixture, NULL, set_up, test_suggest, tear_down);
  g_test_add ("/session-identity/known-apart", SessionFixture, NULL, set_up, test_known_apart, tear_down);
  g_test_add ("/session-identity/pairs", SessionFixture, NULL, set_up, test_pairs, tear_down);
  g_test_add ("/session-identity/pair-answered", SessionFixture, NULL, set_up, test_pair_answered,
              tear_down);
  g_test_add ("/session-identity/same", SessionFixture, NULL, set_up, test_same, tear_down);
  g_test_add ("/session-identity/give-way", SessionFixture, NULL, set_up, test_give_way, tear_down);
  g_test_add ("/session-identity/different", SessionFixture, NULL, set_up, test_different, tear_down);
  return g_test_run ();
}
