/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-condition.h"
#include "dossier-connection.h"
#include "dossier-day.h"
#include "dossier-field.h"
#include "dossier-search.h"
#include "dossier-search-pattern.h"

G_BEGIN_DECLS

/**
 * DossierFilterParts:
 * @DOSSIER_FILTER_WORDS: @search
 * @DOSSIER_FILTER_SECTORS: @sectors
 * @DOSSIER_FILTER_ENTITY: @entity
 * @DOSSIER_FILTER_DAYS: @first and @last
 * @DOSSIER_FILTER_FIELDS: the bits of all fields, see DOSSIER_FILTER_FIELD()
 */
typedef enum
{
  DOSSIER_FILTER_WORDS = 1 << 0,
  DOSSIER_FILTER_SECTORS = 1 << 1,
  DOSSIER_FILTER_ENTITY = 1 << 2,
  DOSSIER_FILTER_DAYS = 1 << 3,
  DOSSIER_FILTER_FIELDS = ((1 << DOSSIER_N_FIELDS) - 1) << 4,
} DossierFilterParts;

/* The values of one field. */
#define DOSSIER_FILTER_FIELD(field) ((DossierFilterParts) (1u << (4 + (guint) (field))))

#define DOSSIER_FILTER_ALL (DOSSIER_FILTER_WORDS | DOSSIER_FILTER_SECTORS \
                            | DOSSIER_FILTER_ENTITY | DOSSIER_FILTER_DAYS | DOSSIER_FILTER_FIELDS)

/**
 * DossierFilter:
 * @search: (nullable): what a person typed
 * @clock: the time that patterns of @search have
 * @sectors: (array zero-terminated=1) (nullable): ids that must all be there
 * @subjects: whether documents must be about @sectors, not only mention them
 * @entity: row id, 0 for any
 * @has_days: whether @first and @last hold
 * @first: first day
 * @last: last day, inclusive
 * @values: (array zero-terminated=1) (nullable): for each field values of which one must be there
 *
 * What documents and statements must be like. Borrows what it points to.
 */
typedef struct
{
  const DossierSearch *search;
  DossierPatternClock *clock;
  const char *const *sectors;
  gboolean subjects;
  gint64 entity;
  gboolean has_days;
  DossierDay first;
  DossierDay last;
  const char *const *values[DOSSIER_N_FIELDS];
} DossierFilter;

gboolean dossier_result_fill       (DossierConnection    *connection,
                                    const DossierFilter  *filter,
                                    DossierFilterParts    parts,
                                    GError              **error);
gboolean dossier_result_put        (DossierConnection    *connection,
                                    const DossierFilter  *filter,
                                    const GArray         *documents,
                                    GError              **error);
GArray  *dossier_result_documents  (DossierConnection    *connection,
                                    GError              **error);
GArray  *dossier_result_statements (DossierConnection    *connection,
                                    const DossierFilter  *filter,
                                    DossierFilterParts    parts,
                                    GError              **error);
GArray  *dossier_result_take_ids   (DossierCursor        *cursor,
                                    GError              **error);
DossierCursor *dossier_result_timeline_statements (DossierConnection    *connection,
                                                   const DossierFilter  *filter,
                                                   DossierFilterParts    parts,
                                                   DossierCondition    **condition,
                                                   GError              **error);

G_END_DECLS
