/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "facet-truth.h"

#include "dossier-facet.h"
#include "fixture.h"
#include "hand.h"

Truth truths[N_DOCUMENTS];
const char *const truth_words[N_WORDS] = { "harbour", "quota", "treaty" };

/* "" is what is not known. */
const char *const truth_values[DOSSIER_N_FIELDS][MAX_VALUES] = {
  { "", "Harbour Courier", "Báo \"Mới\"", "하늘일보" },
  { "en", "nb", "vi", "ko" },
  { "pledge", "meeting", "signing", "target" },
  { "", "2020", "2021", "2023" },
};

static const char *
pick_value (DossierField field, GRand *rand)
{
  return truth_values[field][g_rand_int_range (rand, 0, MAX_VALUES)];
}

/* Some documents have no date, some no outlet; some have statements of two kinds. */
static void
add_values (Truth *truth, DossierAnalysis *analysis, GRand *rand)
{
  const char *outlet = pick_value (DOSSIER_FIELD_OUTLET, rand);
  const char *language = pick_value (DOSSIER_FIELD_LANGUAGE, rand);
  g_autofree char *year = NULL;
  int y, m, d;

  truth->values[DOSSIER_FIELD_OUTLET][0] = outlet;
  truth->values[DOSSIER_FIELD_LANGUAGE][0] = language;
  g_free (analysis->language);
  analysis->language = g_strdup (language);
  g_free (analysis->publisher);
  analysis->publisher = *outlet != '\0' ? g_strdup (outlet) : NULL;
  truth->values[DOSSIER_FIELD_YEAR][0] = "";
  if (truth->published == DOSSIER_DAY_NONE)
    return;
  dossier_day_to_civil (truth->published, &y, &m, &d);
  year = g_strdup_printf ("%04d", y);
  truth->values[DOSSIER_FIELD_YEAR][0] = g_intern_string (year);
}

gboolean
truth_has_value (const Truth *truth, DossierField field, const char *value)
{
  for (guint i = 0; i < 2; i++)
    if (g_strcmp0 (truth->values[field][i], value) == 0)
      return TRUE;
  return FALSE;
}

/* Every document has one, of some of its entities and sectors and some others. */
static void
append_statement (GString *markup, Truth *truth, GRand *rand)
{
  g_autofree char *due = NULL;

  truth->due = truth->published + g_rand_int_range (rand, 0, 900);
  due = dossier_edtf_format_day (truth->due);
  truth->values[DOSSIER_FIELD_SAYS][0] = pick_value (DOSSIER_FIELD_SAYS, rand);
  g_string_append_printf (markup, "{%s;actor=person/p-%d;to=person/p-%d;sector=sector-%d;"
                          "sector=sector-%d;due=%s:They promise it.}",
                          truth->values[DOSSIER_FIELD_SAYS][0],
                          g_rand_int_range (rand, 0, 2), g_rand_int_range (rand, 2, N_ENTITIES),
                          g_rand_int_range (rand, 0, 2), g_rand_int_range (rand, 2, N_SECTORS), due);
}

DossierRecord *
truth_make_document (guint i, GRand *rand)
{
  g_autoptr (GString) markup = g_string_new (NULL);
  Truth *truth = &truths[i];
  g_autofree char *published = NULL;
  g_autofree char *spoken = NULL;
  gboolean undated = i % 11 == 5;
  DossierRecord *record;

  truth->published = dossier_day_from_civil (2020, 1, 1) + g_rand_int_range (rand, 0, 1500);
  truth->spoken = truth->published + g_rand_int_range (rand, -300, 300);
  published = dossier_edtf_format_day (truth->published);
  spoken = dossier_edtf_format_day (truth->spoken);
  g_string_append_printf (markup, "# Document %u%s%s\n%s on [t:%s|a day]. ", i,
                          undated ? "" : " @", undated ? "" : published,
                          truth_words[i % N_WORDS], spoken);
  for (guint s = 0; s < N_SECTORS; s++)
    {
      if (g_rand_int_range (rand, 0, (gint32) s + 2) == 0)
        truth->sectors[s] = (guint) g_rand_int_range (rand, 1, 8);
      for (guint n = 0; n < truth->sectors[s]; n++)
        g_string_append_printf (markup, "[s:sector-%u|sector] ", s);
    }
  for (guint e = 0; e < N_ENTITIES; e++)
    {
      truth->entities[e] = g_rand_int_range (rand, 0, 4) == 0;
      if (truth->entities[e])
        g_string_append_printf (markup, "[person/p-%u|Person %u] ", e, e);
    }
  append_statement (markup, truth, rand);
  if (g_rand_boolean (rand))
    {
      truth->values[DOSSIER_FIELD_SAYS][1] = pick_value (DOSSIER_FIELD_SAYS, rand);
      g_string_append_printf (markup, " {%s:More is said.}", truth->values[DOSSIER_FIELD_SAYS][1]);
    }
  if (undated)
    truth->published = DOSSIER_DAY_NONE;
  record = fixture_record (markup->str);
  add_values (truth, record->analysis, rand);
  return record;
}

/* Whether one of the chosen values is there, of each field but @left_out; none chosen is any. */
static gboolean
has_values (const Truth *truth, const Ask *ask, guint left_out)
{
  for (guint field = 0; field < DOSSIER_N_FIELDS; field++)
    {
      gboolean asked = FALSE, found = FALSE;

      for (guint v = 0; v < MAX_VALUES && field != left_out; v++)
        if (ask->values[field][v])
          {
            asked = TRUE;
            found |= truth_has_value (truth, (DossierField) field, truth_values[field][v]);
          }
      if (asked && !found)
        return FALSE;
    }
  return TRUE;
}

/* A third of the heaviest, and more than one mention where something has more. */
gboolean
truth_has_sector (const Truth *truth, const Ask *ask, guint sector)
{
  guint most = 0;

  for (guint s = 0; s < N_SECTORS; s++)
    most = MAX (most, truth->sectors[s]);
  return truth->sectors[sector] > 0
         && (!ask->subjects
             || (3 * truth->sectors[sector] >= most && (truth->sectors[sector] > 1 || most == 1)));
}

gboolean
truth_is_in_without (const Truth *truth, guint i, const Ask *ask, gboolean with_entity, guint left_out)
{
  if (!has_values (truth, ask, left_out))
    return FALSE;
  if (ask->word >= 0 && i % N_WORDS != (guint) ask->word)
    return FALSE;
  for (guint s = 0; s < N_SECTORS; s++)
    if (ask->sectors[s] && !truth_has_sector (truth, ask, s))
      return FALSE;
  if (with_entity && ask->entity >= 0 && !truth->entities[ask->entity])
    return FALSE;
  return !ask->has_days
         || (truth->published >= ask->first && truth->published <= ask->last)
         || (truth->spoken >= ask->first && truth->spoken <= ask->last)
         || (truth->due >= ask->first && truth->due <= ask->last);
}

gboolean
truth_is_in (const Truth *truth, guint i, const Ask *ask, gboolean with_entity)
{
  return truth_is_in_without (truth, i, ask, with_entity, NO_FIELD);
}

static gint64
entity_id (const GPtrArray *facets, const char *key)
{
  for (guint i = 0; i < facets->len; i++)
    if (g_str_equal (dossier_facet_get_key (g_ptr_array_index (facets, i)), key))
      return dossier_facet_get_entity (g_ptr_array_index (facets, i));
  g_assert_not_reached ();
}

DossierQuery *
truth_make_query (const Ask *ask, const GPtrArray *all_entities)
{
  g_autoptr (DossierQuery) query = dossier_query_new ();
  DossierQuery *next;

  next = hand_search (query, ask->word >= 0 ? truth_words[ask->word] : NULL);
  for (guint s = 0; s < N_SECTORS; s++)
    if (ask->sectors[s])
      {
        g_autofree char *sector = g_strdup_printf ("sector-%u", s);
        DossierQuery *more = dossier_query_with_sector (next, sector, TRUE);

        dossier_query_unref (next);
        next = more;
      }
  if (ask->subjects)
    {
      DossierQuery *more = dossier_query_with_subjects (next, TRUE);

      dossier_query_unref (next);
      next = more;
    }
  if (ask->entity >= 0)
    {
      g_autofree char *key = g_strdup_printf ("person/p-%d", ask->entity);
      DossierQuery *more = dossier_query_with_entity (next, entity_id (all_entities, key));

      dossier_query_unref (next);
      next = more;
    }
  if (ask->has_days)
    {
      DossierQuery *more = dossier_query_with_days (next, ask->last, ask->first);

      dossier_query_unref (next);
      next = more;
    }
  for (guint field = 0; field < DOSSIER_N_FIELDS; field++)
    for (guint v = 0; v < MAX_VALUES; v++)
      if (ask->values[field][v])
        {
          DossierQuery *more = dossier_query_with_value (next, (DossierField) field,
                                                         truth_values[field][v], TRUE);

          dossier_query_unref (next);
          next = more;
        }
  return next;
}
