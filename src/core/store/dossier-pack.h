/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

#include "dossier-span.h"

G_BEGIN_DECLS

/* The marks of one document in one value: a few bytes each, and one row to write for all of them.
 * The form of the bytes is told in README.md; it is part of the file format. */

/**
 * DossierPackLayer:
 * @DOSSIER_PACK_ENTITY: an entity that the document knows, under one list of names
 * @DOSSIER_PACK_ROLE: a role of one of them
 * @DOSSIER_PACK_SEGMENT: a part of the text
 * @DOSSIER_PACK_TIME: a time
 * @DOSSIER_PACK_SECTOR: a term of a sector
 * @DOSSIER_PACK_MENTION: a mention of an entity
 *
 * Stored as the order of the sections: append only.
 */
typedef enum
{
  DOSSIER_PACK_ENTITY,
  DOSSIER_PACK_ROLE,
  DOSSIER_PACK_SEGMENT,
  DOSSIER_PACK_TIME,
  DOSSIER_PACK_SECTOR,
  DOSSIER_PACK_MENTION,
} DossierPackLayer;
#define DOSSIER_N_PACK_LAYERS (DOSSIER_PACK_MENTION + 1)

/* A why that is the marked words themselves. */
#define DOSSIER_PACK_OWN_WORDS (-1)

/**
 * DossierPackItem:
 * @layer: what it is
 * @place: its number among those that the annotators found in its layer
 * @decision: the decision that made it, 0 for one of the annotators'
 * @span: bytes of the text; of no meaning for entities and roles
 * @kind: of a segment or a time
 * @entity: row id of the entity (entities, roles, mentions)
 * @other: row id of the list of names of an entity, of the words of a role, of a sector
 * @share: what a sector mark adds to the weight of its sector
 * @value: (nullable): EDTF of a time, not NUL-terminated
 * @value_length: its length in bytes
 * @rule: row id of the name of the rule, 0 if none
 * @why: row id of the words that fired it, %DOSSIER_PACK_OWN_WORDS, or 0 if none or @words
 * @words: (nullable): the words that fired it where they are not worth a row, not NUL-terminated
 * @words_length: their length in bytes
 *
 * One thing that is known of a document. Texts belong to somebody else.
 */
typedef struct
{
  DossierPackLayer layer;
  guint place;
  gint64 decision;
  DossierSpan span;
  guint kind;
  gint64 entity;
  gint64 other;
  guint share;
  const char *value;
  gsize value_length;
  gint64 rule;
  gint64 why;
  const char *words;
  gsize words_length;
} DossierPackItem;

/**
 * DossierPackReader:
 *
 * Goes through a pack; lives on the stack.
 */
typedef struct
{
  const guint8 *at;
  const guint8 *end;
  const guint8 *section_end;
  gboolean shared;         /* every sector mark says its share */
  gboolean marked;         /* every mark says which one of the annotators', or whose, it is */
  gboolean damaged;
  guint layer;             /* the section that is read, DOSSIER_N_PACK_LAYERS at the end */
  int wanted;              /* -1: all */
  guint left;              /* items of the section */
  guint next;              /* number of the next item */
  guint32 start;           /* of the one before */
  gint64 few[16];
  gint64 *entities;        /* @few, or more */
  guint n_entities;
} DossierPackReader;

GByteArray *dossier_pack_new            (const GArray           *items);
GArray     *dossier_pack_items          (gconstpointer           data,
                                         gsize                   size,
                                         gboolean               *damaged);
void        dossier_pack_sort           (GArray                 *items);

void        dossier_pack_reader_init    (DossierPackReader      *self,
                                         gconstpointer           data,
                                         gsize                   size,
                                         int                     layer);
gboolean    dossier_pack_reader_next    (DossierPackReader      *self,
                                         DossierPackItem        *item);
void        dossier_pack_reader_clear   (DossierPackReader      *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierPackReader, dossier_pack_reader_clear)

G_END_DECLS
