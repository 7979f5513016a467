/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-corpus-ledger.h"
#include "dossier-corpus.h"
#include "dossier-knowledge.h"
#include "dossier-query.h"
#include "dossier-statement.h"
#include "dossier-timeline.h"

G_BEGIN_DECLS

/**
 * DossierDigestNote:
 * @body: what the analyst wrote
 * @quote: the words it was written at
 * @paragraph: from 1: the line of the text, blank ones not counted
 * @start: first code point
 * @end: the code point after the last one
 */
typedef struct
{
  char *body;
  char *quote;
  guint paragraph;
  guint start;
  guint end;
} DossierDigestNote;

/**
 * DossierDigestDocument:
 * @id: row id
 * @number: from 1, in the order of the digest
 * @title: what it is called
 * @sha256: of the canonical text, in hexadecimal digits: quotations can be checked with it
 * @corrected: a bit for each #DossierDetail that is what a person said
 * @n_chars: code points of the text
 * @story: from 0; copies of one text have the same
 * @notes: (element-type DossierDigestNote): in the order of the text
 */
typedef struct
{
  gint64 id;
  guint number;
  char *title;
  char *publisher;
  char *dateline;
  char *published;
  char *language;
  char *uri;
  char *source_url;
  guint corrected;
  char *sha256;
  guint n_chars;
  guint story;
  GPtrArray *notes;
} DossierDigestDocument;

/**
 * DossierDigestEntity:
 * @id: row id
 * @number: from 1, in the order of the digest
 * @key: "person/…"
 * @name: the name shown
 * @names: (element-type utf8): the other names it goes by in the documents, sorted
 * @roles: (element-type utf8): as the documents give them
 * @n_mentions: in the documents of the digest
 * @documents: (element-type guint): indices of the documents that mention it, in order
 */
typedef struct
{
  gint64 id;
  guint number;
  DossierEntityType type;
  char *key;
  char *name;
  GPtrArray *names;
  GPtrArray *roles;
  guint n_mentions;
  GArray *documents;
} DossierDigestEntity;

/**
 * DossierDigestSector:
 * @id: "energy-hydrogen"
 * @label: in the language of the program
 * @n_mentions: words of the sector in the documents
 * @documents: (element-type guint): indices of the documents that speak of it, in order
 */
typedef struct
{
  char *id;
  char *label;
  guint n_mentions;
  GArray *documents;
} DossierDigestSector;

/**
 * DossierDigestStatement:
 * @id: row id
 * @statement: the statement itself
 * @number: from 1, in the order of the documents and of their text
 * @document: index of its document
 * @paragraph: from 1: the line of the text, blank ones not counted
 * @start: first code point
 * @end: the code point after the last one
 * @first: (nullable): the statement in another copy of the text that says the same and comes first,
 *   %NULL if that is this one; borrowed
 * @copies: (nullable) (element-type DossierDigestStatement): those whose @first it is, each in
 *   another document; borrowed
 */
typedef struct _DossierDigestStatement DossierDigestStatement;
struct _DossierDigestStatement
{
  gint64 id;
  DossierStatement *statement;
  guint number;
  guint document;
  guint paragraph;
  guint start;
  guint end;
  const DossierDigestStatement *first;
  GPtrArray *copies;
};

/**
 * DossierDigest:
 * @name: the dossier's file name
 * @filter: (nullable): what was chosen, in words, %NULL when nothing is left out
 * @remark: (nullable): a sentence on what a regular expression in it was not asked of
 * @documents: (element-type DossierDigestDocument): by date, then title
 * @entities: (element-type DossierDigestEntity): by type, then documents and mentions downwards
 * @sectors: (element-type DossierDigestSector): by documents downwards
 * @statements: (element-type DossierDigestStatement): by document, then text
 * @listed: (element-type DossierDigestStatement): the same in the order in which they were seen
 *   when they were chosen; borrowed
 * @chosen: whether statements were chosen, and documents without one of them left out
 * @n_found: how many statements the query has, whether they were chosen or not
 * @timeline: all that has a date; of what copies of a text state alike the first, and of due dates
 *   those of dossier_digest_falls_due()
 * @written: the day on which the output is written, if it tells; else %DOSSIER_DAY_NONE
 * @n_stories: how many stories the documents tell where copies of one text count as one
 * @n_set_aside: how many documents people have taken out of the dossier, whatever the query
 *
 * The other members are indices for the functions below.
 *
 * What a query finds in a dossier, counted and numbered for an output on
 * paper. It holds no texts, so it is small even for a large dossier. Two digests
 * of one dossier and query are equal. One thread at a time.
 */
typedef struct
{
  const DossierKnowledge *knowledge;
  char *name;
  char *filter;
  char *remark;
  GPtrArray *documents;
  GPtrArray *entities;
  GPtrArray *sectors;
  GPtrArray *statements;
  GPtrArray *listed;
  gboolean chosen;
  guint n_found;
  DossierTimeline *timeline;
  DossierDay written;
  guint n_stories;
  guint n_set_aside;
  GHashTable *document_index;
  GHashTable *entity_index;
  GHashTable *statement_index;
} DossierDigest;

DossierDigest                *dossier_digest_new            (DossierCorpus           *corpus,
                                                             const DossierKnowledge  *knowledge,
                                                             DossierQuery            *query,
                                                             const DossierLedgerWish *wish,
                                                             GCancellable            *cancellable,
                                                             GError                 **error);
void                          dossier_digest_free           (DossierDigest           *self);
const DossierDigestDocument  *dossier_digest_find_document  (const DossierDigest     *self,
                                                             gint64                   id);
const DossierDigestEntity    *dossier_digest_find_entity    (const DossierDigest     *self,
                                                             gint64                   id);
const DossierDigestStatement *dossier_digest_find_statement (const DossierDigest     *self,
                                                             gint64                   id);
const DossierDigestStatement *dossier_digest_get_first      (const DossierDigestStatement
                                                                                     *entry);
gboolean                      dossier_digest_falls_due      (const DossierDigestStatement
                                                                                     *entry);
char                         *dossier_digest_sector_label   (const DossierDigest     *self,
                                                             const char              *sector);
const char                   *dossier_digest_language_name  (const DossierDigest     *self,
                                                             const char              *code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierDigest, dossier_digest_free)

G_END_DECLS
