/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-analysis.h"
#include "dossier-date-table.h"
#include "dossier-facts-found.h"
#include "dossier-result.h"

G_BEGIN_DECLS

/**
 * DossierStatementFacts:
 * @id: row id
 * @happens: its own date, else its document's
 * @due: its due date; without days and value if it has none
 * @entities: where in the document's @involved its actor and counterparts begin
 * @n_entities: how many they are
 * @sectors: where in the document's @said its sectors begin
 * @n_sectors: how many they are
 * @kind: what it is, a #DossierStatementKind
 * @certainty: a #DossierCertainty
 * @has_actor: whether the first of its entities is its actor; else all are counterparts
 */
typedef struct
{
  gint64 id;
  const DossierDate *happens;
  const DossierDate *due;
  guint32 entities;
  guint32 sectors;
  guint16 n_entities;
  guint16 n_sectors;
  guint8 kind;
  guint8 certainty;
  guint8 has_actor;
} DossierStatementFacts;

/* A date of publication that spans more days tells none. */
#define DOSSIER_LONGEST_PUBLICATION 3

/**
 * DossierDocumentFacts:
 * @id: row id
 * @published: when it was published
 * @title: as lists show it
 * @language: (nullable): BCP 47, interned
 * @publisher: (nullable): interned
 * @sectors: quarks of its sectors
 * @subjects: those that it is about, the heaviest first
 * @lead: the quark of the sector that weighs most, 0 if it has none
 * @kinds: what statements it has: bits by #DossierStatementKind
 * @year: the year in which it was published, 0 if that is not known
 * @sector_marks: how many marks it has of each of @sectors, at most 255
 * @entities: row ids of its entities
 * @mentions: how often it mentions each of @entities, at most 255
 * @dates: the dates that its text speaks of
 * @statements: its statements in the order of the text
 * @involved: row ids of the entities of the statements
 * @said: quarks of the sectors of the statements
 *
 * What filters and counts ask of a document. Immutable; lives as long as the facts it is of, whose
 * table has its dates.
 */
typedef struct
{
  gint64 id;
  DossierDate published;
  char *title;
  GRefString *language;
  GRefString *publisher;
  guint32 *sectors;
  guint32 *subjects;
  guint8 *sector_marks;
  guint32 *entities;
  guint8 *mentions;
  const DossierDate **dates;
  DossierStatementFacts *statements;
  guint32 *involved;
  guint32 *said;
  guint32 lead;
  guint kinds;
  int year;
  guint n_sectors;
  guint n_subjects;
  guint n_entities;
  guint n_dates;
  guint n_statements;
} DossierDocumentFacts;

/**
 * DossierNamedEntity:
 * @key: "person/pham-minh-chinh"; empty if a damaged file does not tell
 * @name: what to call it; empty likewise
 * @type: what it is
 * @total: how many documents it stands in
 */
typedef struct
{
  char *key;
  char *name;
  DossierEntityType type;
  guint total;
} DossierNamedEntity;

/**
 * DossierFactsPlace:
 * @id: row id of a document
 * @place: its number among the documents of the facts
 */
typedef struct
{
  gint64 id;
  guint place;
} DossierFactsPlace;

/**
 * DossierFacts:
 * @dates: all dates of @documents
 * @documents: (element-type DossierDocumentFacts): the latest published first, then by title;
 *   those without a date last
 * @ids: (element-type gint64): their row ids, side by side for who looks for a few of them
 * @places: (element-type DossierFactsPlace): where each stands in @documents, by row id
 * @undated: (element-type DossierDocumentFacts): those of which it is not known, to a few days,
 *   when they were published, in the same order
 * @entities: row id → [struct@NamedEntity], of the entities that documents have
 * @sectors: quark of each sector that documents have → number of documents
 * @known_sectors: (element-type guint32): quarks of all sectors that documents or
 *   statements may have
 * @stories: row id → that of the first document of its story, of those whose story others tell too
 * @found: what was searched for last
 *
 * What is filtered and counted over the whole dossier, held in memory: a recount over
 * 100,000 documents is a walk through arrays. Counted, immutable once read, any thread.
 */
typedef struct
{
  gatomicrefcount ref_count;
  DossierDateTable *dates;
  GPtrArray *documents;
  GArray *ids;
  GArray *places;
  GPtrArray *undated;
  GHashTable *entities;
  GHashTable *sectors;
  GArray *known_sectors;
  GHashTable *stories;
  DossierFactsFound *found;
} DossierFacts;

/**
 * DossierFactsFilter:
 * @parts: what is asked for, %DOSSIER_FILTER_WORDS aside
 * @sectors: (element-type guint32): quarks that must all be there
 * @subjects: whether it is not enough that a sector is mentioned in passing
 * @entity: row id that must be there
 * @days: must meet a day of the document
 * @outlets: (element-type GRefString): of which one must be there, interned; %NULL for none known
 * @languages: (element-type GRefString): of which one must be there, interned
 * @kinds: bits by #DossierStatementKind of which one must be there
 * @years: (element-type int): of which one must be there, 0 for none known
 * @statements: (nullable): of which a statement must be one
 *
 * A [struct@Filter] as facts are asked with it.
 */
typedef struct
{
  DossierFilterParts parts;
  GArray *sectors;
  gboolean subjects;
  guint32 entity;
  DossierDays days;
  GPtrArray *outlets;
  GPtrArray *languages;
  guint kinds;
  GArray *years;
  DossierStatementSet *statements;
} DossierFactsFilter;

DossierFacts *dossier_facts_read              (DossierConnection           *connection,
                                               DossierConnection           *twin,
                                               const DossierFacts          *old,
                                               const GArray                *changed,
                                               GError                     **error);
DossierFacts *dossier_facts_ref               (DossierFacts                *self);
void          dossier_facts_unref             (DossierFacts                *self);
gboolean      dossier_facts_find_place        (const DossierFacts          *self,
                                               gint64                       id,
                                               guint                       *near,
                                               guint                       *place);
const DossierDocumentFacts *
              dossier_facts_find_document     (const DossierFacts          *self,
                                               gint64                       id);

DossierDocumentFacts *dossier_document_facts_new   (gint64                  id);
void                  dossier_document_facts_unref (DossierDocumentFacts   *self);
gboolean      dossier_document_facts_has_day       (const DossierDocumentFacts *self);
gpointer              dossier_facts_take_array     (GArray                 *array,
                                                    guint                  *n);

void          dossier_facts_filter_init       (DossierFactsFilter          *self,
                                               const DossierFilter         *filter,
                                               DossierFilterParts           parts);
void          dossier_facts_filter_clear      (DossierFactsFilter          *self);
void          dossier_facts_filter_set_words  (DossierFactsFilter          *self,
                                               const DossierFactsWords     *words);
gboolean      dossier_facts_filter_document   (const DossierFactsFilter    *self,
                                               const DossierDocumentFacts  *document);
gboolean      dossier_facts_filter_statement  (const DossierFactsFilter    *self,
                                               const DossierDocumentFacts  *document,
                                               const DossierStatementFacts *statement);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierFacts, dossier_facts_unref)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierFactsFilter, dossier_facts_filter_clear)

G_END_DECLS
