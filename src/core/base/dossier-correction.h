/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierDetail:
 * @DOSSIER_DETAIL_TITLE: its headline
 * @DOSSIER_DETAIL_PUBLISHER: who published it
 * @DOSSIER_DETAIL_PUBLISHED: when, in EDTF
 * @DOSSIER_DETAIL_LANGUAGE: BCP 47
 *
 * What the program reads about a document as a whole and a person may know better. The numbers
 * stand in dossier files, as bits of `document.corrected`.
 */
typedef enum
{
  DOSSIER_DETAIL_TITLE,
  DOSSIER_DETAIL_PUBLISHER,
  DOSSIER_DETAIL_PUBLISHED,
  DOSSIER_DETAIL_LANGUAGE,
} DossierDetail;
#define DOSSIER_N_DETAILS (DOSSIER_DETAIL_LANGUAGE + 1)

/**
 * DossierDetails:
 * @values: (array fixed-size=4): by #DossierDetail; %NULL where nobody says anything, "" where it
 *   has none
 *
 * What people say of a document as a whole.
 */
typedef struct
{
  char *values[DOSSIER_N_DETAILS];
} DossierDetails;

/**
 * DossierCorrection:
 * @changed: a bit for each #DossierDetail of which it says something
 * @details: what it says; %NULL where what the program reads shall hold again
 *
 * One act of correcting what is said of a document.
 */
typedef struct
{
  guint changed;
  DossierDetails details;
} DossierCorrection;

const char *dossier_detail_to_string   (DossierDetail            detail);
gboolean    dossier_detail_from_string (const char              *name,
                                        DossierDetail           *detail);

void        dossier_details_clear      (DossierDetails          *self);
void        dossier_details_free       (DossierDetails          *self);
void        dossier_details_copy       (DossierDetails          *self,
                                        const DossierDetails    *other);
gboolean    dossier_details_equal      (const DossierDetails    *self,
                                        const DossierDetails    *other);
guint       dossier_details_get_said   (const DossierDetails    *self);

void        dossier_correction_set     (DossierCorrection       *self,
                                        DossierDetail            detail,
                                        const char              *value);
gboolean    dossier_correction_check   (const DossierCorrection *self,
                                        GError                 **error);
void        dossier_correction_apply   (const DossierCorrection *self,
                                        DossierDetails          *details);
void        dossier_correction_copy    (DossierCorrection       *self,
                                        const DossierCorrection *other);
void        dossier_correction_clear   (DossierCorrection       *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierDetails, dossier_details_clear)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierDetails, dossier_details_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierCorrection, dossier_correction_clear)

G_END_DECLS
