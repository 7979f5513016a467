/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "corpus-fixture.h"
#include "dossier-knowledge.h"
#include "dossier-operation.h"

#define SHELF_N_TEXTS 4

/* The first, the third and the fourth are one text; the second speaks of people whom nobody else
 * knows. */
extern const char *const shelf_texts[SHELF_N_TEXTS];

/* A dossier of these, imported and annotated. */
typedef struct
{
  CorpusFixture base;
  DossierKnowledge *knowledge;
} ShelfFixture;

void              shelf_fixture_set_up    (ShelfFixture *self,
                                           gconstpointer data);
void              shelf_fixture_tear_down (ShelfFixture *self,
                                           gconstpointer data);

/* Digits are row ids, one each. */
void              shelf_import_all        (ShelfFixture *self,
                                           guint         n);
DossierOperation *shelf_import            (ShelfFixture *self,
                                           const char   *name,
                                           const char   *text);
void              shelf_set_aside         (ShelfFixture *self,
                                           const char   *digits,
                                           guint         n_expected);
void              shelf_bring_back        (ShelfFixture *self,
                                           const char   *digits,
                                           guint         n_expected);
gint64            shelf_correct           (ShelfFixture *self,
                                           gint64        document,
                                           GError      **error);
GArray           *shelf_list_ids          (const char   *digits);
