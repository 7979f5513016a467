/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-date-table.h"
#include "dossier-reading.h"
#include "dossier-said-words.h"

G_BEGIN_DECLS

/**
 * DossierSaidTime:
 * @edtf: as it stands in the file, or one end of that; owned
 * @days: what it covers; its end alone counts where the beginning is open
 *
 * A time that a statement speaks of.
 */
typedef struct
{
  char *edtf;
  DossierDays days;
} DossierSaidTime;

/**
 * DossierSaidNumber:
 * @digits: without what groups them
 * @words: with what it counts, where that is marked
 */
typedef struct
{
  char *digits;
  char *words;
} DossierSaidNumber;

/**
 * DossierSaid:
 * @id: row id of the statement
 * @document: row id of its document
 * @mark: it
 * @language: (nullable): of the document, interned
 * @published: when the document was
 * @names: (element-type gint64): the entities of its sentence: its actor, counterparts and whatever
 *   is named; in order
 * @near: (element-type gint64): those named anywhere in its document, by row id; one array for all
 *   of its statements
 * @times: (element-type DossierSaidTime): its due date, its own, and those of its sentence
 * @numbers: (element-type DossierSaidNumber): those of its sentence that are no time's
 * @sectors: (element-type GQuark): those of its sentence
 * @words: (element-type guint): numbers of the other words of its sentence, in order
 *
 * What a statement says, taken apart to be compared.
 */
typedef struct
{
  gint64 id;
  gint64 document;
  const DossierMark *mark;
  const char *language;
  DossierDays published;
  GArray *names;
  GArray *near;
  GArray *times;
  GArray *numbers;
  GArray *sectors;
  GArray *words;
} DossierSaid;

void     dossier_said_free       (DossierSaid          *self);
void     dossier_said_list       (const DossierReading *reading,
                                  guint                 number,
                                  const char           *language,
                                  DossierDays           published,
                                  DossierSaidWords     *words,
                                  GPtrArray            *list);
gboolean dossier_said_has_name   (const DossierSaid    *self,
                                  gint64                entity);
gboolean dossier_said_has_number (const DossierSaid    *self,
                                  const char           *digits);
gboolean dossier_said_is_short   (DossierDays           days);
gboolean dossier_said_has_time   (const DossierSaid    *self,
                                  DossierDays           days);
gboolean dossier_said_is_near    (const DossierSaid    *self,
                                  gint64                entity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierSaid, dossier_said_free)

G_END_DECLS
