/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* What type an entity is of, as a person said. */
#include <string.h>

#include "dossier-identity.h"
#include "dossier-record.h"
#include "store-fixture.h"

#define MOST_ACTS 8

/* Viken is a person in two documents and an organisation in one; Fjord stands for what else there
 * is. */
static const char *const documents[] = {
  "# One @2024-07-01\n[person/viken|Viken] met [person/bo-dal|Bo Dal].\n"
  "{pledge;actor=person/viken;to=person/bo-dal:[person/viken|Viken] will build.}\n",
  "# Two @2024-07-02\n[person/viken|Viken] sails to [place/fjord|Fjord].\n",
  "# Three @2024-07-03\n[organization/viken|Viken] and [organization/fjord-as|Fjord AS].\n",
};

/* What is done, one after the other:
 *
 *   "person/viken=event"         the one is of the other type
 *   "person/viken>place/fjord"   the one is the other one
 *   "-1", "+1"                   the first decision is taken back, put in force again
 *   "# Four\n[…]"                a document comes
 *
 * and then what names what: the mentions counted, the statements as actor. An entity that is not
 * told is named by none. */
static const struct
{
  const char *name;
  const char *acts[MOST_ACTS];
  const char *outcome;
} cases[] = {
  { "before", { NULL },
    "organization/fjord-as=1/0 organization/viken=1/0 person/bo-dal=1/0 person/viken=3/1"
    " place/fjord=1/0" },
  { "nobody-there", { "person/viken=event" },
    "event/viken=3/1 organization/fjord-as=1/0 organization/viken=1/0 person/bo-dal=1/0"
    " place/fjord=1/0" },
  { "somebody-there", { "person/viken=organization" },
    "organization/fjord-as=1/0 organization/viken=4/1 person/bo-dal=1/0 place/fjord=1/0" },
  { "taken-back", { "person/viken=organization", "-1" },
    "organization/fjord-as=1/0 organization/viken=1/0 person/bo-dal=1/0 person/viken=3/1"
    " place/fjord=1/0" },
  { "in-force-again", { "person/viken=event", "-1", "+1" },
    "event/viken=3/1 organization/fjord-as=1/0 organization/viken=1/0 person/bo-dal=1/0"
    " place/fjord=1/0" },
  { "changed-again", { "person/viken=event", "event/viken=place" },
    "organization/fjord-as=1/0 organization/viken=1/0 person/bo-dal=1/0 place/fjord=1/0"
    " place/viken=3/1" },
  { "changed-back", { "person/viken=event", "event/viken=person" },
    "organization/fjord-as=1/0 organization/viken=1/0 person/bo-dal=1/0 person/viken=3/1"
    " place/fjord=1/0" },
  { "there-and-back-and-there", { "person/viken=event", "event/viken=person", "person/viken=event" },
    "event/viken=3/1 organization/fjord-as=1/0 organization/viken=1/0 person/bo-dal=1/0"
    " place/fjord=1/0" },
  { "the-first-of-two-taken-back", { "person/viken=event", "event/viken=place", "-1" },
    "organization/fjord-as=1/0 organization/viken=1/0 person/bo-dal=1/0 person/viken=3/1"
    " place/fjord=1/0" },
  /* The person was kept, for more documents speak of it; both are the organisation now. */
  { "of-one-that-was-merged", { "organization/viken>person/viken", "person/viken=organization" },
    "organization/fjord-as=1/0 organization/viken=4/1 person/bo-dal=1/0 place/fjord=1/0" },
  { "of-one-that-was-merged-taken-back",
    { "organization/viken>person/viken", "person/viken=organization", "-2" },
    "organization/fjord-as=1/0 person/bo-dal=1/0 person/viken=4/1 place/fjord=1/0" },
  { "those-merged-follow", { "place/fjord>person/viken", "person/viken=event" },
    "event/viken=4/1 organization/fjord-as=1/0 organization/viken=1/0 person/bo-dal=1/0" },
  { "merged-on", { "person/viken=organization", "organization/viken>organization/fjord-as" },
    "organization/fjord-as=5/1 person/bo-dal=1/0 place/fjord=1/0" },
  { "merged-on-and-parted",
    { "person/viken=event", "event/viken>organization/fjord-as", "-2" },
    "event/viken=3/1 organization/fjord-as=1/0 organization/viken=1/0 person/bo-dal=1/0"
    " place/fjord=1/0" },
  /* What was said last of a type holds for all that are one. */
  { "of-a-type-that-is-another", { "organization/viken=place", "person/viken=organization" },
    "organization/fjord-as=1/0 organization/viken=4/1 person/bo-dal=1/0 place/fjord=1/0" },
  { "later-documents",
    { "person/viken=event", "# Four\n[person/viken|Viken] and [event/viken|Viken].\n" },
    "event/viken=5/1 organization/fjord-as=1/0 organization/viken=1/0 person/bo-dal=1/0"
    " place/fjord=1/0" },
  { "later-documents-of-one-changed-back",
    { "person/viken=event", "event/viken=person",
      "# Four\n[person/viken|Viken] and [event/viken|Viken].\n" },
    "organization/fjord-as=1/0 organization/viken=1/0 person/bo-dal=1/0 person/viken=5/1"
    " place/fjord=1/0" },
};

typedef struct
{
  gint64 entity;
  DossierEntityType type;
  const char *key;
  gint64 other;
  gint64 decision;
  gboolean withdrawn;
} Act;

static gboolean
write_type (DossierConnection *connection, gpointer data, GError **error)
{
  Act *act = data;

  act->decision = dossier_identity_change_type (connection, act->entity, act->type, act->key,
                                                error);
  return act->decision != 0;
}

static gboolean
write_merge (DossierConnection *connection, gpointer data, GError **error)
{
  Act *act = data;

  act->decision = dossier_identity_decide (connection, DOSSIER_IDENTITY_SAME, act->entity,
                                           act->other, error);
  return act->decision != 0;
}

static gboolean
write_withdrawal (DossierConnection *connection, gpointer data, GError **error)
{
  Act *act = data;

  return dossier_identity_withdraw (connection, act->decision, act->withdrawn, error);
}

/* The first column of the first row; 0 if there is none. */
static char *
ask (StoreFixture *fixture, const char *sql, gint64 *number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierConnection) connection
    = dossier_connection_open (fixture->file.path, DOSSIER_CONNECTION_READ, &error);
  g_autoptr (DossierCursor) cursor = NULL;
  char *words = NULL;

  g_assert_no_error (error);
  cursor = dossier_connection_query_sql (connection, sql, &error);
  g_assert_no_error (error);
  *number = 0;
  if (dossier_cursor_step (cursor, &error))
    {
      words = dossier_cursor_dup_text (cursor, 0);
      *number = dossier_cursor_get_int (cursor, 0);
    }
  g_assert_no_error (error);
  g_clear_pointer (&cursor, dossier_cursor_release);
  return words;
}

static gint64
find (StoreFixture *fixture, const char *key)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM entity WHERE key = '%s'", key);
  g_autofree char *words = NULL;
  gint64 id;

  words = ask (fixture, sql, &id);
  g_assert_cmpint (id, !=, 0);
  return id;
}

static char *
describe (StoreFixture *fixture)
{
  gint64 number;

  return ask (fixture,
              "SELECT group_concat (words, ' ') FROM"
              " (SELECT e.key || '=' || sum (x.mentions) || '/' ||"
              "         (SELECT count(*) FROM shown_statement s WHERE s.actor = e.id) AS words"
              "  FROM document_entity x JOIN entity e ON e.id = x.entity"
              "  WHERE e.key GLOB (SELECT n.name || '*' FROM"
              "                    (SELECT 'person/' AS name, 0 AS type UNION ALL"
              "                     SELECT 'organization/', 1 UNION ALL SELECT 'place/', 2 UNION ALL"
              "                     SELECT 'event/', 5) n WHERE n.type = e.type)"
              "  GROUP BY e.id ORDER BY e.key)",
              &number);
}

static void
change_type (StoreFixture *fixture, const char *key, const char *type)
{
  g_autofree char *other = g_strdup_printf ("%s/viken", type);
  Act act = { .entity = find (fixture, key), .key = other };

  g_assert_true (dossier_entity_type_from_string (type, &act.type));
  fixture_write (fixture->store, write_type, &act);
}

static void
act (StoreFixture *fixture, const char *words)
{
  g_auto (GStrv) types = g_strsplit (words, "=", 2);
  g_auto (GStrv) merged = g_strsplit (words, ">", 2);

  if (*words == '#')
    fixture_add_document (fixture->store, words);
  else if (*words == '-' || *words == '+')
    {
      Act withdrawal = { .decision = words[1] - '0', .withdrawn = *words == '-' };

      fixture_write (fixture->store, write_withdrawal, &withdrawal);
    }
  else if (merged[1] != NULL)
    {
      Act merge = { .entity = find (fixture, merged[0]), .other = find (fixture, merged[1]) };

      fixture_write (fixture->store, write_merge, &merge);
    }
  else
    change_type (fixture, types[0], types[1]);
}

static void
open_again (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  dossier_store_close (fixture->store);
  fixture->store = dossier_store_open (fixture->file.path, DOSSIER_STORE_OPEN, &error);
  g_assert_no_error (error);
}

static gboolean
replace (DossierConnection *connection, gpointer data, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autofree char *text = NULL;
      g_autoptr (DossierAnalysis) analysis = fixture_analysis (documents[i], &text);

      if (!dossier_record_replace (connection, (gint64) i + 1, analysis, NULL, error))
        return FALSE;
    }
  return TRUE;
}

static void
test_case (StoreFixture *fixture, gconstpointer data)
{
  gsize number = GPOINTER_TO_SIZE (data);
  g_autofree char *outcome = NULL;
  g_autofree char *again = NULL;
  g_autofree char *broken = NULL;
  gint64 n_broken;

  for (gsize i = 0; i < G_N_ELEMENTS (documents); i++)
    fixture_add_document (fixture->store, documents[i]);
  for (gsize i = 0; i < MOST_ACTS && cases[number].acts[i] != NULL; i++)
    act (fixture, cases[number].acts[i]);
  outcome = describe (fixture);
  g_assert_cmpstr (outcome, ==, cases[number].outcome);

  /* The same after the file was closed and all marks were made anew. */
  open_again (fixture);
  fixture_write (fixture->store, replace, NULL);
  again = describe (fixture);
  g_assert_cmpstr (again, ==, outcome);
  broken = ask (fixture, "SELECT count(*) FROM pragma_foreign_key_check", &n_broken);
  g_assert_cmpint (n_broken, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/identity-type/", cases[i].name, NULL);

      g_test_add (path, StoreFixture, GSIZE_TO_POINTER (i), store_fixture_set_up, test_case,
                  store_fixture_tear_down);
    }
  return g_test_run ();
}
