/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-fingerprint.h"

/* A copy holds this share of the shorter text's runs. Independent reports of one event share a
 * quotation and set phrases, about a tenth of theirs; a copy whose every tenth word
 * was changed keeps 0.9⁴ = 0.66. */
#define COPY_CONTAINMENT 0.4
/* Below this many common runs (about two sentences) two short texts may agree by chance. */
#define COPY_SHARED 12

/* Next week's report has the words of this week's and other figures, another company's announcement
 * other names. An edited copy changes few of either, and one that spells names its own way keeps the
 * figures. A place is counted in both texts, so each number is twice what a reader would count. */
#define FIGURES_DIFFER 4
#define NAMES_DIFFER 6
#define FIGURES_VOUCH 6

/* Parts of one text that do not overlap share less than this of their runs; but unlike texts of two
 * stories they go on naming the same. */
#define APART_CONTAINMENT 0.1
#define APART_NAMES 0.5

/**
 * dossier_text_parts_init:
 * @self: to be filled; clear it with dossier_text_parts_clear()
 * @analysis: what was found in the text
 */
void
dossier_text_parts_init (DossierTextParts *self, const DossierAnalysis *analysis)
{
  self->body = g_array_new (FALSE, FALSE, sizeof (DossierSpan));
  self->names = g_array_sized_new (FALSE, FALSE, sizeof (DossierSpan), analysis->mentions->len);
  for (guint i = 0; i < analysis->segments->len; i++)
    {
      const DossierSegment *segment = &g_array_index (analysis->segments, DossierSegment, i);

      if (segment->kind == DOSSIER_SEGMENT_BODY)
        g_array_append_val (self->body, segment->span);
    }
  for (guint i = 0; i < analysis->mentions->len; i++)
    g_array_append_val (self->names,
                        g_array_index (analysis->mentions, DossierMentionMark, i).span);
}

/**
 * dossier_text_parts_clear:
 * @self: parts
 */
void
dossier_text_parts_clear (DossierTextParts *self)
{
  g_clear_pointer (&self->body, g_array_unref);
  g_clear_pointer (&self->names, g_array_unref);
}

/**
 * dossier_fingerprint_new:
 * @tokens: the words of a text
 * @parts: what of it counts
 *
 * Returns: (transfer full): its fingerprint, which keeps nothing of @tokens
 */
DossierFingerprint *
dossier_fingerprint_new (const DossierTokens *tokens, const DossierTextParts *parts)
{
  DossierFingerprint *self = g_new0 (DossierFingerprint, 1);
  const DossierSpan *body = (const DossierSpan *) (gpointer) parts->body->data;
  const DossierSpan *names = (const DossierSpan *) (gpointer) parts->names->data;

  self->runs = dossier_shingles_new (tokens, body, parts->body->len);
  dossier_particulars_find_figures (&self->figures, tokens, body, parts->body->len);
  dossier_particulars_find_names (&self->names, tokens, body, parts->body->len, names,
                                  parts->names->len);
  return self;
}

/**
 * dossier_fingerprint_free:
 * @self: (transfer full) (nullable): a fingerprint
 */
void
dossier_fingerprint_free (DossierFingerprint *self)
{
  if (self == NULL)
    return;
  dossier_shingles_free (self->runs);
  dossier_particulars_clear (&self->figures);
  dossier_particulars_clear (&self->names);
  g_free (self);
}

/* Whether the same words speak of something else. */
static gboolean
differ_in_particulars (const DossierFingerprint *self, const DossierFingerprint *other)
{
  guint figures_same, figures_different, names_same, names_different;

  dossier_particulars_compare (&self->figures, &other->figures, &figures_same, &figures_different);
  if (figures_different >= FIGURES_DIFFER && figures_different * 2 > figures_same)
    return TRUE;
  if (figures_same >= FIGURES_VOUCH)
    return FALSE;
  dossier_particulars_compare (&self->names, &other->names, &names_same, &names_different);
  return names_different >= NAMES_DIFFER && names_different > names_same;
}

/**
 * dossier_fingerprint_compare:
 * @self: the fingerprint of a text
 * @other: that of another
 *
 * Whether one text was made from the other: cut, put in another order, with another headline,
 * other spellings or some other words, or within a longer text.
 *
 * Returns: how alike they are
 */
DossierLikeness
dossier_fingerprint_compare (const DossierFingerprint *self, const DossierFingerprint *other)
{
  DossierLikeness likeness = { DOSSIER_LIKENESS_NONE, 0, self->runs->n_hashes,
                               other->runs->n_hashes };
  guint n_least = MIN (likeness.n_runs, likeness.n_other);

  likeness.n_shared = dossier_shingles_count_shared (self->runs, other->runs);
  if (likeness.n_shared < COPY_SHARED || likeness.n_shared < COPY_CONTAINMENT * n_least)
    return likeness;
  likeness.kind = differ_in_particulars (self, other) ? DOSSIER_LIKENESS_FORM
                                                      : DOSSIER_LIKENESS_COPY;
  return likeness;
}

static GHashTable *
collect_values (const DossierParticulars *names)
{
  GHashTable *values = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < names->n_items; i++)
    g_hash_table_add (values, GUINT_TO_POINTER (names->items[i].value));
  return values;
}

/* The share of the names of both that both have. */
static double
share_names (const DossierParticulars *self, const DossierParticulars *other)
{
  g_autoptr (GHashTable) own = collect_values (self);
  g_autoptr (GHashTable) others = collect_values (other);
  guint n_least = MIN (g_hash_table_size (own), g_hash_table_size (others)), n = 0;
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, own);
  while (g_hash_table_iter_next (&iter, &value, NULL))
    n += g_hash_table_contains (others, value);
  return n_least > 0 ? (double) n / n_least : 0;
}

/**
 * dossier_fingerprint_is_apart:
 * @self: the fingerprint of a text
 * @other: that of another
 *
 * Whether two texts that stand within a third are two stories, so that the third is a digest. Two
 * parts of one long report overlap, or name the same.
 *
 * Returns: whether they have nothing to do with each other
 */
gboolean
dossier_fingerprint_is_apart (const DossierFingerprint *self, const DossierFingerprint *other)
{
  return dossier_shingles_containment (self->runs, other->runs) < APART_CONTAINMENT
         && share_names (&self->names, &other->names) < APART_NAMES;
}
