/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "session-fixture.h"

/* What is said of a statement in the first document of the sample, which is annotated again,
 * perhaps with newer knowledge. */

#define DATED(date)                                                                                \
  "# Wind for Oslo @" date "\n"                                                                    \
  "[person/ana-vik|Ana Vik] met [person/bo-dal|Bo Dal] in [place/oslo|Oslo].\n"
#define HEAD DATED ("2024-07-01")
#define WORDS "[person/ana-vik|Vik] will build [s:energy-wind|wind farms] by [t:../2027|2027]."
#define KEPT "energy-wind, amount “wind farms”"
#define FOUND "pledge Ana Vik > Bo Dal, happens -, due ../2027, planned, " KEPT

#define NOBODY (const char *const[]) { NULL }
#define TWO (const char *const[]) { "Oslo", "Bo Dal", NULL }
#define CORRECTED                                                                                  \
  "proposal Bo Dal > Oslo, Bo Dal, happens 2025, due 2026-10, conditional, " KEPT

/* The statements of the first document, a line each. */
char              *statements_describe       (SessionFixture       *fixture);
void               statements_assert         (SessionFixture       *fixture,
                                              const char           *expected);

void               statements_annotate_dated (SessionFixture       *fixture,
                                              const char           *head,
                                              const char           *statement);
void               statements_annotate       (SessionFixture       *fixture,
                                              const char           *statement);
void               statements_set_up         (SessionFixture       *fixture,
                                              gconstpointer         data);

const DossierMark *statements_find           (SessionFixture       *fixture);
gint64             statements_find_entity    (SessionFixture       *fixture,
                                              const char           *name);
GArray            *statements_list_entities  (SessionFixture       *fixture,
                                              const char *const    *names);

void               statements_correct        (SessionFixture       *fixture,
                                              DossierStatementKind  kind,
                                              DossierCertainty      certainty,
                                              const char           *actor,
                                              const char *const    *others,
                                              const char           *when,
                                              const char           *due);
void               statements_correct_all    (SessionFixture       *fixture);
/* Marks and decisions of a dossier are in order. */
void               statements_check          (DossierCorpus        *corpus);
