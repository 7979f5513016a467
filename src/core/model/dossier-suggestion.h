/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

#include "dossier-analysis.h"

G_BEGIN_DECLS

/**
 * DossierSuggestionReason:
 * @DOSSIER_REASON_NAME: documents call both by one name
 * @DOSSIER_REASON_ABBREVIATION: one is the initials of the other
 * @DOSSIER_REASON_FORM: the names differ in the kind of company only
 * @DOSSIER_REASON_TYPE: one name, but two types
 * @DOSSIER_REASON_SPELLING: the names differ in one letter
 * @DOSSIER_REASON_SOUND: one is how the other may be written in Hangul
 * @DOSSIER_REASON_PART: a part of the other's name, in the same document
 *
 * Why two entities may be one; the strongest first.
 */
typedef enum
{
  DOSSIER_REASON_NAME,
  DOSSIER_REASON_ABBREVIATION,
  DOSSIER_REASON_FORM,
  DOSSIER_REASON_TYPE,
  DOSSIER_REASON_SPELLING,
  DOSSIER_REASON_SOUND,
  DOSSIER_REASON_PART,
} DossierSuggestionReason;

/**
 * DossierSuggestion:
 * @entity: row id of the other entity
 * @type: what that is
 * @name: its name
 * @n_documents: how many documents mention it
 * @reason: why it may be the same
 */
typedef struct
{
  gint64 entity;
  DossierEntityType type;
  char *name;
  guint n_documents;
  DossierSuggestionReason reason;
} DossierSuggestion;

/**
 * DossierMerged:
 * @entity: its row id
 * @decision: row id of the decision by which it was merged, see dossier_identity_decide()
 * @type: what it is marked as
 * @name: its own name
 * @retyped: whether the decision was that it is of another type
 * @passing: whether it is, and no document ever named it: it was of its type in between
 *
 * An entity that a person merged into another.
 */
typedef struct
{
  gint64 entity;
  gint64 decision;
  DossierEntityType type;
  char *name;
  gboolean retyped;
  gboolean passing;
} DossierMerged;

G_END_DECLS
