/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-facet.h"
#include "dossier-session.h"
#include "fixture.h"

/* Wind for Oslo, chips, and both, each later than the one before. */
#define SESSION_SAMPLE_DOCUMENTS 3

/* A session over a dossier of a few documents, and what it has told of since it began. */
typedef struct
{
  char *folder;
  DossierCorpus *corpus;
  DossierSession *session;
  guint n_revealed;
  guint revealed_start;
  guint revealed_end;
  guint n_edited;
  char *failure;
} SessionFixture;

void session_fixture_set_up           (SessionFixture    *self,
                                       const char *const *documents,
                                       guint              n_documents);
void session_fixture_set_up_sample    (SessionFixture    *self,
                                       gconstpointer      data);
void session_fixture_settle           (SessionFixture    *self);
/* Waits for them. */
guint session_fixture_count_statements (SessionFixture   *self);
void session_fixture_tear_down        (SessionFixture    *self);
void session_fixture_tear_down_sample (SessionFixture    *self,
                                       gconstpointer      data);

/* What @model holds that has @key, NULL if nothing has. */
DossierFacet *session_find_facet (GListModel *model, const char *key);
