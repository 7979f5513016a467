/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-analysis.h"
#include "dossier-day.h"

G_BEGIN_DECLS

/**
 * DossierSearchKind:
 * @DOSSIER_SEARCH_AND: all children hold
 * @DOSSIER_SEARCH_OR: one child holds
 * @DOSSIER_SEARCH_NOT: the only child does not hold
 * @DOSSIER_SEARCH_NEAR: the phrases that are the children stand near each other
 * @DOSSIER_SEARCH_PHRASE: words that follow each other
 * @DOSSIER_SEARCH_PATTERN: a regular expression matches in the text
 * @DOSSIER_SEARCH_ENTITY: an entity is named, whose name has the words of the child
 * @DOSSIER_SEARCH_SECTOR: the text mentions one of the sectors @ids
 * @DOSSIER_SEARCH_SUBJECT: the text is about one of the sectors @ids
 * @DOSSIER_SEARCH_OUTLET: the publisher's name has the words of the child
 * @DOSSIER_SEARCH_LANGUAGE: the language is one of @ids
 * @DOSSIER_SEARCH_BEFORE: published before @first
 * @DOSSIER_SEARCH_AFTER: published after @last
 * @DOSSIER_SEARCH_STATEMENT: there is one statement of which all holds that the only child asks;
 *   every part below it is of one of the kinds @DOSSIER_SEARCH_DUE and @DOSSIER_SEARCH_SAYS, or
 *   puts such together, and these stand nowhere else
 * @DOSSIER_SEARCH_DUE: a statement is due between @first and @last
 * @DOSSIER_SEARCH_SAYS: a statement is of a kind, by an actor whose name has the words of the
 *   child, if there is one
 */
typedef enum
{
  DOSSIER_SEARCH_AND,
  DOSSIER_SEARCH_OR,
  DOSSIER_SEARCH_NOT,
  DOSSIER_SEARCH_NEAR,
  DOSSIER_SEARCH_PHRASE,
  DOSSIER_SEARCH_PATTERN,
  DOSSIER_SEARCH_ENTITY,
  DOSSIER_SEARCH_SECTOR,
  DOSSIER_SEARCH_SUBJECT,
  DOSSIER_SEARCH_OUTLET,
  DOSSIER_SEARCH_LANGUAGE,
  DOSSIER_SEARCH_BEFORE,
  DOSSIER_SEARCH_AFTER,
  DOSSIER_SEARCH_STATEMENT,
  DOSSIER_SEARCH_DUE,
  DOSSIER_SEARCH_SAYS,
} DossierSearchKind;

/**
 * DossierSearchNode:
 * @kind: what must hold
 * @children: (element-type DossierSearchNode): see @kind
 * @text: (nullable): the words of a phrase, the source of a pattern, a field's value as typed
 * @prefix: of a phrase: the last word may go on
 * @quoted: of a phrase: it stood in quotation marks
 * @in_title: of a phrase or of phrases near each other: only the title counts
 * @caseless: of a pattern: small and capital letters are the same
 * @distance: of phrases near each other: how many words may stand between them
 * @ids: (nullable) (element-type utf8): of sectors and languages
 * @statement: a #DossierStatementKind, -1 for any
 * @first: a day, %DOSSIER_DAY_NONE for any
 * @last: a day, inclusive
 *
 * A part of a search, as a tree.
 */
typedef struct _DossierSearchNode DossierSearchNode;

struct _DossierSearchNode
{
  DossierSearchKind kind;
  GPtrArray *children;
  char *text;
  gboolean prefix;
  gboolean quoted;
  gboolean in_title;
  gboolean caseless;
  guint distance;
  GPtrArray *ids;
  int statement;
  DossierDay first;
  DossierDay last;
};

DossierSearchNode       *dossier_search_node_new       (DossierSearchKind        kind);
DossierSearchNode       *dossier_search_node_phrase    (const char              *words,
                                                        gboolean                 prefix,
                                                        gboolean                 quoted);
DossierSearchNode       *dossier_search_node_copy      (const DossierSearchNode *self);
void                     dossier_search_node_free      (DossierSearchNode       *self);
void                     dossier_search_node_add       (DossierSearchNode       *self,
                                                        DossierSearchNode       *child);
const DossierSearchNode *dossier_search_node_get_child (const DossierSearchNode *self,
                                                        guint                    index);
gboolean                 dossier_search_node_has       (const DossierSearchNode *self,
                                                        DossierSearchKind        kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierSearchNode, dossier_search_node_free)

G_END_DECLS
