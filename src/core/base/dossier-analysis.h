/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

#include "dossier-arena.h"
#include "dossier-span.h"

G_BEGIN_DECLS

/* The names of these values as strings are those of the exchange format
 * ("organization" …): see dossier_entity_type_to_string () and
 * its neighbours. They are stored as those strings' index, so the order is
 * part of the file format: append only. */

typedef enum
{
  DOSSIER_SEGMENT_HEADER,
  DOSSIER_SEGMENT_BODY,
  DOSSIER_SEGMENT_CAPTION,
  DOSSIER_SEGMENT_TEASER,
  DOSSIER_SEGMENT_BOILERPLATE,
} DossierSegmentKind;
#define DOSSIER_N_SEGMENT_KINDS (DOSSIER_SEGMENT_BOILERPLATE + 1)

typedef enum
{
  DOSSIER_ENTITY_PERSON,
  DOSSIER_ENTITY_ORGANIZATION,
  DOSSIER_ENTITY_PLACE,
  DOSSIER_ENTITY_PROGRAMME,
  DOSSIER_ENTITY_INSTRUMENT,
  DOSSIER_ENTITY_EVENT,
} DossierEntityType;
#define DOSSIER_N_ENTITY_TYPES (DOSSIER_ENTITY_EVENT + 1)

typedef enum
{
  DOSSIER_TIME_DATE,
  DOSSIER_TIME_INTERVAL,
  DOSSIER_TIME_DURATION,
  DOSSIER_TIME_SET,
} DossierTimeKind;
#define DOSSIER_N_TIME_KINDS (DOSSIER_TIME_SET + 1)

typedef enum
{
  DOSSIER_STATEMENT_MEETING,
  DOSSIER_STATEMENT_VISIT,
  DOSSIER_STATEMENT_PROPOSAL,
  DOSSIER_STATEMENT_PLEDGE,
  DOSSIER_STATEMENT_AGREEMENT,
  DOSSIER_STATEMENT_SIGNING,
  DOSSIER_STATEMENT_TARGET,
  DOSSIER_STATEMENT_REPORT,
} DossierStatementKind;
#define DOSSIER_N_STATEMENT_KINDS (DOSSIER_STATEMENT_REPORT + 1)

typedef enum
{
  DOSSIER_BASIS_NONE,
  DOSSIER_BASIS_HEADER,
  DOSSIER_BASIS_DATELINE,
  DOSSIER_BASIS_URL,
  DOSSIER_BASIS_METADATA,
  DOSSIER_BASIS_BODY,
  DOSSIER_BASIS_PERSON,
} DossierDateBasis;
#define DOSSIER_N_DATE_BASES (DOSSIER_BASIS_PERSON + 1)

/**
 * DossierCertainty:
 * @DOSSIER_CERTAINTY_DONE: it happened
 * @DOSSIER_CERTAINTY_UNDER_WAY: it goes on
 * @DOSSIER_CERTAINTY_PLANNED: it is to happen
 * @DOSSIER_CERTAINTY_PROPOSED: somebody asks for it
 * @DOSSIER_CERTAINTY_CONDITIONAL: it is to happen if something else does
 * @DOSSIER_CERTAINTY_DENIED: it is said not to be so
 *
 * How sure what a statement speaks of is. The numbers stand in dossier files.
 */
typedef enum
{
  DOSSIER_CERTAINTY_DONE,
  DOSSIER_CERTAINTY_UNDER_WAY,
  DOSSIER_CERTAINTY_PLANNED,
  DOSSIER_CERTAINTY_PROPOSED,
  DOSSIER_CERTAINTY_CONDITIONAL,
  DOSSIER_CERTAINTY_DENIED,
} DossierCertainty;

#define DOSSIER_N_CERTAINTIES 6

const char *dossier_segment_kind_to_string     (DossierSegmentKind    kind);
const char *dossier_entity_type_to_string      (DossierEntityType     type);
const char *dossier_time_kind_to_string        (DossierTimeKind       kind);
const char *dossier_statement_kind_to_string   (DossierStatementKind  kind);
const char *dossier_date_basis_to_string       (DossierDateBasis      basis);
const char *dossier_certainty_to_string        (DossierCertainty      certainty);
gboolean    dossier_certainty_from_string      (const char           *name,
                                                DossierCertainty     *certainty);
gboolean    dossier_entity_type_from_string    (const char           *name,
                                                DossierEntityType    *type);
gboolean    dossier_statement_kind_from_string (const char           *name,
                                                DossierStatementKind *kind);

typedef struct
{
  DossierSegmentKind kind;
  DossierSpan span;
} DossierSegment;

/* One who or what of one document. Its strings are the analysis's or borrowed
 * from what that holds. */
typedef struct
{
  const char *id;     /* "person/pham-minh-chinh": type, slash, slug of the name */
  DossierEntityType type;
  const char *name;   /* the fullest form known */
  /* The other forms seen or known, without @name; %NULL-terminated, nullable. */
  const char *const *aliases;
  const char *const *roles;   /* "Prime Minister"; likewise */
} DossierEntityEntry;

typedef struct
{
  DossierSpan span;
  guint entity;       /* index in DossierAnalysis.entities */
  const char *rule;   /* static: "title-name" */
  const char *why;    /* the words that fired it, for people; kept as those of entities are */
} DossierMentionMark;

typedef struct
{
  DossierSpan span;
  DossierTimeKind kind;
  const char *edtf;   /* kept as @why is */
  const char *rule;
  const char *why;    /* nullable; the analysis's, or borrowed from what that holds */
} DossierTimeMark;

typedef struct
{
  DossierSpan span;
  const char *sector; /* interned id: "semiconductors" */
  const char *rule;
  const char *why;    /* nullable; kept as those of times are */
  guint weight;       /* what all terms of the sector in the document add up to */
  guint share;        /* what this one adds to it, see dossier-sector-weight.h */
} DossierSectorMark;

typedef struct
{
  DossierSpan span;
  DossierStatementKind kind;
  int actor;               /* index in entities, -1 unknown */
  GArray *counterparts;    /* guint: indices in entities, nullable */
  GPtrArray *sectors;      /* const char *: interned sector ids, nullable */
  const char *when;        /* EDTF, nullable; this and what follows kept as in times */
  const char *due;         /* EDTF, nullable */
  DossierCertainty certainty;
  GArray *amounts;         /* DossierSpan: what is counted or measured, nullable */
  const char *code;        /* interned: PLOVER type and CAMEO code, "CONSULT 042", nullable */
  const char *cue;         /* the words that make it a statement */
  const char *rule;
  const char *why;
} DossierStatementMark;

/**
 * DossierAnalysis:
 * @segments: (element-type DossierSegment): they tile the whole text
 * @arena: keeps the strings of entities and marks
 * @source: (nullable): what else they are borrowed from, a reference
 * @release_source: (nullable): lets go of it
 * @entities: (element-type DossierEntityEntry)
 * @mentions: (element-type DossierMentionMark): sorted, never overlapping
 * @times: (element-type DossierTimeMark): sorted, never overlapping
 * @sectors: (element-type DossierSectorMark): sorted by span
 * @statements: (element-type DossierStatementMark): sorted by span
 *
 * Everything that the annotators found in one document: plain data that
 * knows neither the store nor the window. All spans are in UTF-8 bytes of the
 * canonical text. Made by one thread, then read-only and shared by reference.
 */
typedef struct
{
  gatomicrefcount ref_count;

  char *language;          /* BCP 47, "und" when unknown */
  char *title;             /* nullable */
  char *published;         /* EDTF, nullable */
  DossierDateBasis basis;
  char *publisher;         /* nullable */
  char *dateline;          /* place, nullable */
  char *byline;            /* nullable */
  char *source_url;        /* nullable */
  GBytes *sketch;          /* by which copies are found, nullable: see dossier-sketch.h */
  GArray *runs;            /* of all its runs of words, nullable: see dossier_sketch_new() */

  DossierArena *arena;
  gpointer source;
  GDestroyNotify release_source;

  GArray *segments;
  GArray *entities;
  GArray *mentions;
  GArray *times;
  GArray *sectors;
  GArray *statements;
} DossierAnalysis;

DossierAnalysis *dossier_analysis_new   (void);
DossierAnalysis *dossier_analysis_ref   (DossierAnalysis *self);
void             dossier_analysis_unref (DossierAnalysis *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierAnalysis, dossier_analysis_unref)

G_END_DECLS
