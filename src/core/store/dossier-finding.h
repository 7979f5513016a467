/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierFindingKind:
 * @DOSSIER_FINDING_NOTE: nothing is wrong, but something could not be looked at
 * @DOSSIER_FINDING_FILE: the database itself is damaged
 * @DOSSIER_FINDING_REFERENCE: a row speaks of one that is not there
 * @DOSSIER_FINDING_INDEX: the full-text index does not fit the texts
 * @DOSSIER_FINDING_ORIGINAL: the original bytes are not those that were read
 * @DOSSIER_FINDING_TEXT: a text is missing or is not valid UTF-8
 * @DOSSIER_FINDING_SEGMENTS: the segments of a document do not tile its text
 * @DOSSIER_FINDING_MARK: a mark does not fit its text
 * @DOSSIER_FINDING_COUNTS: counts do not fit the marks
 * @DOSSIER_FINDING_DECISION: the words of a decision are not where it says
 * @DOSSIER_FINDING_CORRECTION: what people say of a document as a whole does not hold in it; to
 *   annotate it anew with that puts it right
 */
typedef enum
{
  DOSSIER_FINDING_NOTE,
  DOSSIER_FINDING_FILE,
  DOSSIER_FINDING_REFERENCE,
  DOSSIER_FINDING_INDEX,
  DOSSIER_FINDING_ORIGINAL,
  DOSSIER_FINDING_TEXT,
  DOSSIER_FINDING_SEGMENTS,
  DOSSIER_FINDING_MARK,
  DOSSIER_FINDING_COUNTS,
  DOSSIER_FINDING_DECISION,
  DOSSIER_FINDING_CORRECTION,
} DossierFindingKind;

/**
 * DossierFinding:
 * @kind: what is wrong
 * @document: row id, 0 when it is not about one document
 * @message: for people
 * @repaired: it was wrong and is right now
 */
typedef struct
{
  DossierFindingKind kind;
  gint64 document;
  char *message;
  gboolean repaired;
} DossierFinding;

void dossier_finding_free   (DossierFinding     *self);
void dossier_finding_report (GPtrArray          *findings,
                             DossierFindingKind  kind,
                             gint64              document,
                             gboolean            repaired,
                             const char         *format,
                             ...) G_GNUC_PRINTF (5, 6);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierFinding, dossier_finding_free)

G_END_DECLS
