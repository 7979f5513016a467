/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-knowledge.h"
#include "dossier-span.h"

G_BEGIN_DECLS

/**
 * DossierPreambleField:
 * @DOSSIER_PREAMBLE_TITLE: the headline, or the subject of a mail
 * @DOSSIER_PREAMBLE_AUTHOR: who wrote it
 * @DOSSIER_PREAMBLE_DATE: when it was published or sent
 * @DOSSIER_PREAMBLE_LANGUAGE: BCP 47
 * @DOSSIER_PREAMBLE_PUBLISHER: the outlet
 * @DOSSIER_PREAMBLE_ADDRESS: where it was published
 * @DOSSIER_PREAMBLE_SENDER: of a mail, with or without the address
 * @DOSSIER_PREAMBLE_OTHER: anything else
 */
typedef enum
{
  DOSSIER_PREAMBLE_TITLE,
  DOSSIER_PREAMBLE_AUTHOR,
  DOSSIER_PREAMBLE_DATE,
  DOSSIER_PREAMBLE_LANGUAGE,
  DOSSIER_PREAMBLE_PUBLISHER,
  DOSSIER_PREAMBLE_ADDRESS,
  DOSSIER_PREAMBLE_SENDER,
  DOSSIER_PREAMBLE_OTHER,
} DossierPreambleField;

#define DOSSIER_N_PREAMBLE_FIELDS (DOSSIER_PREAMBLE_OTHER + 1)

/**
 * DossierPreamble:
 * @end: the byte behind it, 0 where the text has none
 * @fields: what each field says, in bytes, without quotation marks; empty where it is not given
 *
 * What a text says of itself in fields before it begins: the front matter of Markdown, or the lines
 * over a mail that were copied with it.
 */
typedef struct
{
  guint32 end;
  DossierSpan fields[DOSSIER_N_PREAMBLE_FIELDS];
} DossierPreamble;

void     dossier_preamble_read        (const DossierKnowledge *knowledge,
                                       const char             *text,
                                       gsize                   length,
                                       DossierPreamble        *self);
char    *dossier_preamble_dup         (const DossierPreamble  *self,
                                       const char             *text,
                                       DossierPreambleField    field);

/* Private to the reading of preambles. */
gboolean dossier_preamble_next_line   (const char             *text,
                                       gsize                   length,
                                       gsize                  *at,
                                       DossierSpan            *line);
DossierSpan dossier_preamble_strip    (const char             *text,
                                       DossierSpan             span);
void     dossier_preamble_set         (DossierPreamble        *self,
                                       DossierPreambleField    field,
                                       DossierSpan             value);
gboolean dossier_preamble_read_mail   (const DossierKnowledge *knowledge,
                                       const char             *text,
                                       gsize                   length,
                                       DossierPreamble        *self);

G_END_DECLS
