/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-digest.h"
#include "dossier-html.h"

G_BEGIN_DECLS

/* The sections of a report, in their order on paper. Each appends its own markup and begins with
 * a heading that carries the section's anchor: the anchors S1, S2 … are statements, D1 … documents,
 * E1 … entities, and sector-ID sectors. */
void dossier_report_add_head       (GString                   *out,
                                    const DossierDigest       *digest);
void dossier_report_add_summary    (GString                   *out,
                                    const DossierDigest       *digest);
void dossier_report_add_timeline   (GString                   *out,
                                    const DossierDigest       *digest);
void dossier_report_add_due        (GString                   *out,
                                    const DossierDigest       *digest);
void dossier_report_add_statements (GString                   *out,
                                    const DossierDigest       *digest);
void dossier_report_add_sectors    (GString                   *out,
                                    const DossierDigest       *digest);
void dossier_report_add_entities   (GString                   *out,
                                    const DossierDigest       *digest);
void dossier_report_add_notes      (GString                   *out,
                                    const DossierDigest       *digest);
void dossier_report_add_documents  (GString                   *out,
                                    const DossierDigest       *digest);
void dossier_report_add_colophon   (GString                   *out,
                                    const DossierDigest       *digest);

/* The picture of the timeline; the section around it is dossier_report_add_timeline (). */
void dossier_report_add_picture    (GString                   *out,
                                    const DossierDigest       *digest);

/* Shared by the sections. */
const char *dossier_report_get_language   (void);
const char *dossier_report_type_heading   (DossierEntityType     type);
void        dossier_report_add_heading    (GString              *out,
                                           const char           *anchor,
                                           const char           *heading,
                                           guint                 count);
void        dossier_report_add_heading_of (GString              *out,
                                           const char           *anchor,
                                           const char           *heading,
                                           const GPtrArray      *entries);
void        dossier_report_add_count      (GString              *out,
                                           DossierDigestStatement *const *entries,
                                           guint                 n_entries);
void        dossier_report_add_copies     (GString              *out,
                                           const DossierDigestStatement *entry);
void        dossier_report_add_date       (GString              *out,
                                           const char           *edtf);
void        dossier_report_add_links      (GString              *out,
                                           char                  prefix,
                                           const GArray         *numbers);
void        dossier_report_add_place      (GString              *out,
                                           guint                 paragraph,
                                           guint                 start,
                                           guint                 end);

G_END_DECLS
