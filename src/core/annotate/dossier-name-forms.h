/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-name-work.h"

G_BEGIN_DECLS

typedef struct _DossierNameForm DossierNameForm;

/* One string to look for again, and the candidate it comes from. */
struct _DossierNameForm
{
  DossierNameForm *next; /* with the same first word */
  const char *folded;
  gsize length;
  guint source;
  guint part;            /* the token that stands for the whole, where partial */
  gboolean partial;      /* shorter than the name it stands for */
};

#define DOSSIER_NAME_N_BEGINNINGS 4096

/* The forms of a document by their folded first word. Few words of a text
 * begin like one of them: the set of their first two bytes is asked first.
 * What comes from a name with a capital stands only where there is one. */
typedef struct
{
  DossierByteMap by_word; /* first word → the first DossierNameForm */
  /* Bits by hash: of words without and with a capital. */
  guint8 beginnings[2][DOSSIER_NAME_N_BEGINNINGS / 8];
  gboolean has_lower; /* a form may stand without a capital */
} DossierNameForms;

void dossier_name_forms_collect (DossierNameForms *self,
                                 DossierNameWork  *work);

static inline guint
dossier_name_forms_hash_beginning (guint8 first, guint8 second)
{
  return (first * 67u + second) % DOSSIER_NAME_N_BEGINNINGS;
}

/* Whether a word with these first letters may begin a form. */
static inline gboolean
dossier_name_forms_may_begin (const guint8 *beginnings, const char *folded, gsize length)
{
  guint hash
    = dossier_name_forms_hash_beginning ((guint8) folded[0], length > 1 ? (guint8) folded[1] : 0);

  return length > 0 && (beginnings[hash / 8] & (1u << hash % 8)) != 0;
}

G_END_DECLS
