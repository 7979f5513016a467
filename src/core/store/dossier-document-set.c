/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-document-set.h"

#define BITS 64

struct _DossierDocumentSet
{
  guint n_documents;
  guint n_words;
  guint64 words[];
};

/**
 * dossier_document_set_new:
 * @n_documents: how many there are in all
 *
 * Returns: (transfer full): an empty set
 */
DossierDocumentSet *
dossier_document_set_new (guint n_documents)
{
  guint n_words = n_documents / BITS + 1;
  DossierDocumentSet *self = g_malloc0 (sizeof *self + n_words * sizeof (guint64));

  self->n_documents = n_documents;
  self->n_words = n_words;
  return self;
}

/**
 * dossier_document_set_free:
 * @self: (transfer full) (nullable): a set
 */
void
dossier_document_set_free (DossierDocumentSet *self)
{
  g_free (self);
}

/**
 * dossier_document_set_add:
 * @self: a set
 * @place: of a document
 */
void
dossier_document_set_add (DossierDocumentSet *self, guint place)
{
  g_return_if_fail (place < self->n_documents);

  self->words[place / BITS] |= G_GUINT64_CONSTANT (1) << place % BITS;
}

/**
 * dossier_document_set_has:
 * @self: a set
 * @place: of a document
 *
 * Returns: whether it is there
 */
gboolean
dossier_document_set_has (const DossierDocumentSet *self, guint place)
{
  return (self->words[place / BITS] >> place % BITS & 1) != 0;
}

/**
 * dossier_document_set_next:
 * @self: a set
 * @place: (inout): where to look from on, then where the next one was found
 *
 * Returns: whether there is one
 */
gboolean
dossier_document_set_next (const DossierDocumentSet *self, guint *place)
{
  guint word = *place / BITS;
  guint64 bits;

  if (word >= self->n_words)
    return FALSE;
  bits = self->words[word] >> *place % BITS << *place % BITS;
  while (bits == 0)
    {
      if (++word == self->n_words)
        return FALSE;
      bits = self->words[word];
    }
  *place = word * BITS + (guint) __builtin_ctzll (bits);
  return TRUE;
}

/**
 * dossier_document_set_join:
 * @self: a set
 * @other: one of the same documents
 *
 * Adds what is in @other.
 */
void
dossier_document_set_join (DossierDocumentSet *self, const DossierDocumentSet *other)
{
  g_return_if_fail (self->n_documents == other->n_documents);

  for (guint i = 0; i < self->n_words; i++)
    self->words[i] |= other->words[i];
}

/**
 * dossier_document_set_cut:
 * @self: a set
 * @other: one of the same documents
 *
 * Takes out what is not in @other.
 */
void
dossier_document_set_cut (DossierDocumentSet *self, const DossierDocumentSet *other)
{
  g_return_if_fail (self->n_documents == other->n_documents);

  for (guint i = 0; i < self->n_words; i++)
    self->words[i] &= other->words[i];
}

/**
 * dossier_document_set_invert:
 * @self: a set
 *
 * Makes it that of all other documents.
 */
void
dossier_document_set_invert (DossierDocumentSet *self)
{
  for (guint i = 0; i < self->n_words; i++)
    self->words[i] = ~self->words[i];
  /* Behind the last document stands nothing. */
  self->words[self->n_words - 1] &= (G_GUINT64_CONSTANT (1) << self->n_documents % BITS) - 1;
}
