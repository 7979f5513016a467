/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-facts.h"

G_BEGIN_DECLS

/**
 * DossierHearFunc:
 * @entity: an entity that is no place
 * @data: given to dossier_event_scale_new()
 *
 * Returns: (transfer full) (nullable): what else the name may be, see dossier-entity-clues.h: clues
 *   of the kinds n, b, h and k in rising order, each once. %NULL if nothing is
 */
typedef GStrv (* DossierHearFunc) (const DossierNamedEntity *entity,
                                   gpointer                  data);

/**
 * DossierEventScale:
 *
 * How much it says that two documents of a dossier have something in common: the more, the fewer
 * have it. One thread at a time.
 */
typedef struct _DossierEventScale DossierEventScale;

/**
 * DossierWeighed:
 * @number: row id of an entity, or quark of a sector
 * @weight: how much it says, in thousandths; whole numbers, so that sums depend on no order
 * @rarity: that of it alone, however often the document speaks of it
 */
typedef struct
{
  guint32 number;
  guint32 weight;
  guint32 rarity;
} DossierWeighed;

/**
 * DossierWeights:
 * @items: (element-type DossierWeighed): by number
 * @square: the sum of the squares of the weights
 * @mask: bits of the numbers: lists with no bit in common have no number in common
 *
 * What a document has of one kind.
 */
typedef struct
{
  GArray *items;
  guint64 square;
  guint64 mask;
} DossierWeights;

/**
 * DossierHeard:
 * @hash: of something that a name may be besides, see dossier_names_hash()
 * @place: where the name stands in its list
 */
typedef struct
{
  guint32 hash;
  guint32 place;
} DossierHeard;

/**
 * DossierEventProfile:
 * @facts: whose profile it is; they must outlive it
 * @names: its persons, bodies, programmes and events
 * @places: its places
 * @sectors: its sectors
 * @days: (element-type DossierDay): the single days it speaks of, in order; of a document whose day
 *   is known those shortly before it
 * @yearless: (element-type int): single days of an unknown year: month × 32 + day, in order
 * @heard: (element-type GStrv) (nullable): what each of @names may be besides, %NULL for nothing;
 *   %NULL if nobody has asked, see dossier_event_profile_hear()
 * @clues: (element-type DossierHeard) (nullable): all of @heard, in rising order of hashes
 * @is_dated: whether it is known to a few days when it was published
 * @in_hangul: whether @heard has names in Hangul
 * @in_latin: whether @heard has names that one in Hangul may answer to
 *
 * What a document says of what happened.
 */
typedef struct
{
  const DossierDocumentFacts *facts;
  DossierWeights names;
  DossierWeights places;
  DossierWeights sectors;
  GArray *days;
  GArray *yearless;
  GPtrArray *heard;
  GArray *clues;
  gboolean is_dated;
  gboolean in_hangul;
  gboolean in_latin;
} DossierEventProfile;

/* Reports of one event come out within so many days. */
#define DOSSIER_EVENT_WINDOW 7

DossierEventScale   *dossier_event_scale_new    (const DossierFacts          *facts,
                                                 DossierHearFunc              hear,
                                                 gpointer                     data);
void                 dossier_event_scale_free   (DossierEventScale           *self);
const char *const   *dossier_event_scale_hear   (DossierEventScale           *self,
                                                 guint32                      entity);
const DossierNamedEntity *dossier_event_scale_get_named
                                                (const DossierEventScale     *self,
                                                 guint32                      entity);

DossierEventProfile *dossier_event_profile_new  (const DossierEventScale     *scale,
                                                 const DossierDocumentFacts  *facts);
void                 dossier_event_profile_hear (DossierEventProfile         *self,
                                                 DossierEventScale           *scale);
void                 dossier_event_profile_free (DossierEventProfile         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierEventScale, dossier_event_scale_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierEventProfile, dossier_event_profile_free)

G_END_DECLS
