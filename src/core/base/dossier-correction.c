/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-correction.h"

#include <glib/gi18n-lib.h>

#include "dossier-edtf.h"
#include "dossier-error.h"

static const char *const names[] = { "title", "publisher", "published", "language" };
G_STATIC_ASSERT (G_N_ELEMENTS (names) == DOSSIER_N_DETAILS);

/**
 * dossier_detail_to_string:
 * @detail: a detail
 *
 * Returns: (transfer none): its name in the exchange format
 */
const char *
dossier_detail_to_string (DossierDetail detail)
{
  g_return_val_if_fail ((guint) detail < G_N_ELEMENTS (names), NULL);
  return names[detail];
}

/**
 * dossier_detail_from_string:
 * @name: (nullable): a name in the exchange format
 * @detail: (out): set where there is one of that name
 *
 * Returns: whether there is
 */
gboolean
dossier_detail_from_string (const char *name, DossierDetail *detail)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (names[i], name) == 0)
      {
        *detail = (DossierDetail) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * dossier_details_clear:
 * @self: details
 */
void
dossier_details_clear (DossierDetails *self)
{
  for (guint i = 0; i < DOSSIER_N_DETAILS; i++)
    g_clear_pointer (&self->values[i], g_free);
}

/**
 * dossier_details_free:
 * @self: (transfer full) (nullable): details that were allocated
 */
void
dossier_details_free (DossierDetails *self)
{
  if (self == NULL)
    return;
  dossier_details_clear (self);
  g_free (self);
}

/**
 * dossier_details_copy:
 * @self: (out caller-allocates): where nothing stands
 * @other: details
 */
void
dossier_details_copy (DossierDetails *self, const DossierDetails *other)
{
  for (guint i = 0; i < DOSSIER_N_DETAILS; i++)
    self->values[i] = g_strdup (other->values[i]);
}

/**
 * dossier_details_equal:
 * @self: details
 * @other: others
 *
 * Returns: whether they say the same
 */
gboolean
dossier_details_equal (const DossierDetails *self, const DossierDetails *other)
{
  for (guint i = 0; i < DOSSIER_N_DETAILS; i++)
    if (g_strcmp0 (self->values[i], other->values[i]) != 0)
      return FALSE;
  return TRUE;
}

/**
 * dossier_details_get_said:
 * @self: details
 *
 * Returns: a bit for each #DossierDetail of which something is said
 */
guint
dossier_details_get_said (const DossierDetails *self)
{
  guint said = 0;

  for (guint i = 0; i < DOSSIER_N_DETAILS; i++)
    said |= self->values[i] != NULL ? 1u << i : 0;
  return said;
}

/**
 * dossier_correction_set:
 * @self: a correction
 * @detail: what is corrected
 * @value: (nullable): what it is; "" if there is none; %NULL if what the program reads shall hold
 *   again
 */
void
dossier_correction_set (DossierCorrection *self, DossierDetail detail, const char *value)
{
  self->changed |= 1u << detail;
  g_free (self->details.values[detail]);
  self->details.values[detail] = g_strdup (value);
}

static gboolean
is_one_line (const char *text)
{
  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_iscntrl (g_utf8_get_char (at)))
      return FALSE;
  return TRUE;
}

static gboolean
is_day_of_publication (const char *text)
{
  DossierEdtf value;

  return dossier_edtf_parse (text, &value, NULL) && value.kind != DOSSIER_EDTF_DURATION
         && dossier_day_is_real (value.first) && dossier_day_is_real (value.last);
}

/* The form of https://www.rfc-editor.org/rfc/rfc5646: subtags of letters and digits. */
static gboolean
is_language (const char *text)
{
  return g_regex_match_simple ("\\A[a-z]{2,3}(-[A-Za-z0-9]{1,8})*\\z", text, 0, 0);
}

/**
 * dossier_correction_check:
 * @self: a correction
 * @error: says in plain words what is wrong
 *
 * Returns: whether it can be stored
 */
gboolean
dossier_correction_check (const DossierCorrection *self, GError **error)
{
  const char *published = self->details.values[DOSSIER_DETAIL_PUBLISHED];
  const char *language = self->details.values[DOSSIER_DETAIL_LANGUAGE];
  const char *wrong = NULL;

  for (guint i = 0; i < DOSSIER_N_DETAILS; i++)
    if (self->details.values[i] != NULL && !is_one_line (self->details.values[i]))
      wrong = _("This must be one line of text");
  if (published != NULL && *published != '\0' && !is_day_of_publication (published))
    wrong = _("This is no date of publication; write 2026-10-05, 2026-10 or 2026");
  if (language != NULL && !is_language (language))
    wrong = _("This is no language; write a code such as nb or ko");
  if (wrong != NULL)
    g_set_error_literal (error, DOSSIER_ERROR, DOSSIER_ERROR_FAILED, wrong);
  return wrong == NULL;
}

/**
 * dossier_correction_apply:
 * @self: a correction
 * @details: (inout): what was said before it, and then what is said after it
 */
void
dossier_correction_apply (const DossierCorrection *self, DossierDetails *details)
{
  for (guint i = 0; i < DOSSIER_N_DETAILS; i++)
    if ((self->changed & 1u << i) != 0)
      {
        g_free (details->values[i]);
        details->values[i] = g_strdup (self->details.values[i]);
      }
}

/**
 * dossier_correction_copy:
 * @self: (out caller-allocates): where nothing stands
 * @other: a correction
 */
void
dossier_correction_copy (DossierCorrection *self, const DossierCorrection *other)
{
  self->changed = other->changed;
  dossier_details_copy (&self->details, &other->details);
}

/**
 * dossier_correction_clear:
 * @self: a correction
 */
void
dossier_correction_clear (DossierCorrection *self)
{
  self->changed = 0;
  dossier_details_clear (&self->details);
}
