/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-namesakes.h"
#include "dossier-related-private.h"

/* All documents in the order of publication, each with those shortly before it that share a name
 * with it, or a place and a day: they are found by lists of who has each of these. The work is
 * linear in the number of documents, since a list is followed for so many of its last documents
 * only. A name that more have within a week tells few of them apart. */
#define MOST_NAMESAKES 128

/* Days that no other day is: those of an unknown year, see DossierEventProfile. */
#define YEARLESS_BASE G_MININT32

typedef struct
{
  DossierEventScale *scale;
  DossierRelatedPairs pairs;
  GPtrArray *profiles;  /* DossierEventProfile of dated documents, the earliest first; NULL: gone
                         * by */
  guint window;         /* the first that is not gone by */
  GHashTable *by_name;  /* row id of an entity → GArray of guint: places in @profiles */
  DossierNamesakes *namesakes;
  GHashTable *by_spot;  /* hash of a place and a day → the same */
  GArray *seen;         /* guint: by place, for which document it was compared last, and one */
  GHashTable *by_day;   /* day → GPtrArray of DossierDocumentFacts; (nullable): nobody will ask */
} Listing;

static void
free_profile (gpointer data)
{
  dossier_event_profile_free (data);
}

static void
init_listing (Listing *self, const DossierFacts *facts, DossierEventScale *scale,
              const DossierStoriesApart *apart)
{
  self->scale = scale;
  dossier_related_pairs_init (&self->pairs, scale, apart);
  self->profiles = g_ptr_array_new_with_free_func (free_profile);
  self->by_name = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  self->namesakes = dossier_namesakes_new (scale);
  self->by_spot = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  self->seen = g_array_new (FALSE, TRUE, sizeof (guint));
  if (facts->undated->len > 0)
    self->by_day = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
}

static void
clear_listing (Listing *self)
{
  dossier_related_pairs_clear (&self->pairs);
  g_clear_pointer (&self->profiles, g_ptr_array_unref);
  g_clear_pointer (&self->by_name, g_hash_table_unref);
  g_clear_pointer (&self->namesakes, dossier_namesakes_free);
  g_clear_pointer (&self->by_spot, g_hash_table_unref);
  g_clear_pointer (&self->seen, g_array_unref);
  g_clear_pointer (&self->by_day, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Listing, clear_listing)

/* What was published too long before @profile is not asked for any more. */
static void
move_window (Listing *self, const DossierEventProfile *profile)
{
  DossierDay first = profile->facts->published.days.first - DOSSIER_EVENT_WINDOW;

  for (; self->window < self->profiles->len; self->window++)
    {
      DossierEventProfile *early = g_ptr_array_index (self->profiles, self->window);

      if (early->facts->published.days.last >= first)
        return;
      dossier_event_profile_free (early);
      g_ptr_array_index (self->profiles, self->window) = NULL;
    }
}

static void
compare_listed (Listing *self, DossierEventProfile *profile, GHashTable *lists, guint32 key)
{
  const GArray *places = g_hash_table_lookup (lists, GUINT_TO_POINTER (key));
  guint place = self->profiles->len;

  for (guint n = 0, i = places != NULL ? places->len : 0; i > 0 && n < MOST_NAMESAKES; n++)
    {
      guint other = g_array_index (places, guint, --i);
      DossierEventProfile *early;

      if (other < self->window)
        return;
      early = g_ptr_array_index (self->profiles, other);
      if (early == NULL || g_array_index (self->seen, guint, other) == place + 1)
        continue;
      g_array_index (self->seen, guint, other) = place + 1;
      dossier_related_pairs_compare (&self->pairs, early, profile);
    }
}

static void
note (Listing *self, GHashTable *lists, guint32 key)
{
  GArray *places = g_hash_table_lookup (lists, GUINT_TO_POINTER (key));
  guint place = self->profiles->len;

  if (places == NULL)
    {
      places = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (lists, GUINT_TO_POINTER (key), places);
    }
  g_array_append_val (places, place);
}

static void
follow_name (Listing *self, DossierEventProfile *profile, guint32 entity)
{
  const GArray *namesakes = dossier_namesakes_add (self->namesakes, entity);

  compare_listed (self, profile, self->by_name, entity);
  for (guint i = 0; i < namesakes->len; i++)
    compare_listed (self, profile, self->by_name, g_array_index (namesakes, guint32, i));
}

static guint32
hash_spot (guint32 place, DossierDay day)
{
  return place * 33 + (guint32) day;
}

/* All under which a document is found is followed before it is noted. */
static void
follow_keys (Listing *self, DossierEventProfile *profile)
{
  for (guint i = 0; i < profile->names.items->len; i++)
    follow_name (self, profile, g_array_index (profile->names.items, DossierWeighed, i).number);
  for (guint i = 0; i < profile->places.items->len; i++)
    for (guint k = 0; k < profile->days->len; k++)
      compare_listed (self, profile, self->by_spot,
                      hash_spot (g_array_index (profile->places.items, DossierWeighed, i).number,
                                 g_array_index (profile->days, DossierDay, k)));
}

static void
note_keys (Listing *self, const DossierEventProfile *profile)
{
  for (guint i = 0; i < profile->names.items->len; i++)
    note (self, self->by_name, g_array_index (profile->names.items, DossierWeighed, i).number);
  for (guint i = 0; i < profile->places.items->len; i++)
    for (guint k = 0; k < profile->days->len; k++)
      note (self, self->by_spot,
            hash_spot (g_array_index (profile->places.items, DossierWeighed, i).number,
                       g_array_index (profile->days, DossierDay, k)));
}

static void
note_day (Listing *self, gint32 key, const DossierEventProfile *profile)
{
  GPtrArray *documents = g_hash_table_lookup (self->by_day, GINT_TO_POINTER (key));

  if (documents == NULL)
    {
      documents = g_ptr_array_new ();
      g_hash_table_insert (self->by_day, GINT_TO_POINTER (key), documents);
    }
  g_ptr_array_add (documents, (gpointer) profile->facts);
}

/* A single day is found as itself and as a day of any year. */
static void
note_days (Listing *self, const DossierEventProfile *profile)
{
  for (guint i = 0; i < profile->days->len; i++)
    {
      DossierDay first = g_array_index (profile->days, DossierDay, i);
      int year, month, day;

      dossier_day_to_civil (first, &year, &month, &day);
      note_day (self, first, profile);
      note_day (self, YEARLESS_BASE + month * 32 + day, profile);
    }
  for (guint i = 0; i < profile->yearless->len; i++)
    note_day (self, YEARLESS_BASE + g_array_index (profile->yearless, int, i), profile);
}

static void
compare_of_day (Listing *self, DossierEventProfile *profile, gint32 key)
{
  const GPtrArray *documents = g_hash_table_lookup (self->by_day, GINT_TO_POINTER (key));
  guint first
    = documents != NULL && documents->len > MOST_NAMESAKES ? documents->len - MOST_NAMESAKES : 0;

  for (guint i = first; documents != NULL && i < documents->len; i++)
    {
      g_autoptr (DossierEventProfile) other
        = dossier_event_profile_new (self->scale, g_ptr_array_index (documents, i));

      dossier_related_pairs_compare (&self->pairs, other, profile);
    }
}

/* One of an unknown year asks for the days of all years, and they ask for it. */
static void
follow_days (Listing *self, DossierEventProfile *profile)
{
  for (guint i = 0; i < profile->days->len; i++)
    {
      DossierDay first = g_array_index (profile->days, DossierDay, i);
      int year, month, day;

      dossier_day_to_civil (first, &year, &month, &day);
      compare_of_day (self, profile, first);
      compare_of_day (self, profile, YEARLESS_BASE + month * 32 + day);
    }
  for (guint i = 0; i < profile->yearless->len; i++)
    compare_of_day (self, profile, YEARLESS_BASE + g_array_index (profile->yearless, int, i));
}

static void
take_dated (Listing *self, DossierEventProfile *profile)
{
  guint nobody = 0;

  move_window (self, profile);
  follow_keys (self, profile);
  note_keys (self, profile);
  if (self->by_day != NULL)
    note_days (self, profile);
  g_array_append_val (self->seen, nobody);
  g_ptr_array_add (self->profiles, profile);
}

/**
 * dossier_related_list:
 * @facts: of the whole dossier
 * @scale: its scale
 * @apart: what people said
 * @cancellable: (nullable): stops the work
 *
 * Returns: (transfer full) (element-type DossierRelatedPair): documents that may report one event,
 *   the best first, one pair for two stories; of two that are dated the earlier is the pair's
 *   @document
 */
GArray *
dossier_related_list (const DossierFacts *facts, DossierEventScale *scale,
                      const DossierStoriesApart *apart, GCancellable *cancellable)
{
  g_auto (Listing) self = { NULL };

  init_listing (&self, facts, scale, apart);
  for (guint i = facts->documents->len; i-- > 0 && !g_cancellable_is_cancelled (cancellable);)
    {
      const DossierDocumentFacts *document = g_ptr_array_index (facts->documents, i);

      if (dossier_document_facts_has_day (document))
        take_dated (&self, dossier_event_profile_new (scale, document));
    }
  for (guint i = facts->undated->len; i-- > 0 && !g_cancellable_is_cancelled (cancellable);)
    {
      g_autoptr (DossierEventProfile) profile
        = dossier_event_profile_new (scale, g_ptr_array_index (facts->undated, i));

      follow_days (&self, profile);
      note_days (&self, profile);
    }
  return dossier_related_pairs_take (&self.pairs);
}
