/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-finding.h"

/**
 * dossier_finding_free:
 * @self: (transfer full) (nullable): a finding
 */
void
dossier_finding_free (DossierFinding *self)
{
  if (self == NULL)
    return;
  g_free (self->message);
  g_free (self);
}

/**
 * dossier_finding_report:
 * @findings: (element-type DossierFinding): where to add it
 * @kind: what is wrong
 * @document: row id, 0 when it is not about one document
 * @repaired: it was wrong and is right now
 * @format: a printf() format of what to tell people, translated
 * @...: what it takes
 *
 * Adds a finding.
 */
void
dossier_finding_report (GPtrArray          *findings,
                        DossierFindingKind  kind,
                        gint64              document,
                        gboolean            repaired,
                        const char         *format,
                        ...)
{
  DossierFinding *finding = g_new0 (DossierFinding, 1);
  va_list arguments;

  va_start (arguments, format);
  finding->kind = kind;
  finding->document = document;
  finding->repaired = repaired;
  finding->message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_ptr_array_add (findings, finding);
}
