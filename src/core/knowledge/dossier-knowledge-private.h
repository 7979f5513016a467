/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-knowledge.h"

G_BEGIN_DECLS

struct _DossierKnowledge
{
  gatomicrefcount ref_count;

  GPtrArray *languages; /* DossierLanguage */
  DossierLanguageGuesser *guesser;
  DossierSectorScheme *sectors;
  DossierOntology *ontology;
  DossierGazetteer *gazetteer;
  DossierScreen *screen; /* of all the dictionaries above */
  DossierTransliteration *transliteration;
  char *version;

  GMutex lending;      /* guards what is lent */
  GPtrArray *memories; /* DossierMemory, likewise */
};

G_END_DECLS
