/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-byte-map.h"
#include "dossier-gazetteer.h"
#include "dossier-word-set.h"

G_BEGIN_DECLS

/* A name is another one in a language where it is local. */
typedef struct
{
  const char *text;
  guint next; /* index + 1 of the next name of the same spelling */
  gboolean has_marks;
} DossierGazetteerSpelling;

struct _DossierGazetteer
{
  GPtrArray *known;       /* DossierKnown, owned */
  GHashTable *by_id;      /* id → DossierKnown */
  GArray *names;          /* DossierKnownName */
  GArray *spellings;      /* DossierGazetteerSpelling of each name, until frozen */
  DossierByteMap by_spelling; /* text → index in names + 1, until frozen */
  DossierArena *arena;    /* where that is */
  DossierMatcher *matcher;
  DossierWordSet *no_names; /* abbreviations as they are written */
  DossierOutletHosts *hosts;
  GStringChunk *texts;    /* of entities and names */
};

G_END_DECLS
