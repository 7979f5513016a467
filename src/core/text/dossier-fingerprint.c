/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-fingerprint.h"

/* A copy holds this share of the shorter text's runs. Independent reports of one event share a
 * quotation and set phrases, about a tenth of theirs; a copy whose every tenth word
 * was changed keeps 0.9⁴ = 0.66. */
#define COPY_CONTAINMENT 0.4
/* And so many more, or of a very short text this share: what set phrases alone give. */
#define COPY_PHRASES 16
#define COPY_PHRASES_SHARE 0.3
/* Below this many common runs (about two sentences) two short texts may agree by chance. */
#define COPY_SHARED 12
/* A short text may be made of set phrases all of which stand somewhere in a long one, but no
 * stretch of it does; the copy with changed words keeps 0.9¹⁰ = 0.35 of those. */
#define COPY_STRETCHES 0.1
/* Two sentences, or one of the long kind that every signing of a memorandum brings. */
#define COPY_STRETCHES_SHARED 6

/* Next week's report has the words of this week's and other figures, another company's announcement
 * other names. An edited copy changes few of either, and one that spells names its own way keeps
 * the figures. A place is counted in both texts, so each number is twice what a reader would
 * count. */
#define FIGURES_DIFFER 4
#define NAMES_DIFFER 6
#define FIGURES_VOUCH 6

/* Two texts that have less than this in common were not cut from one place of a third. */
#define APART_CONTAINMENT 0.1

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

  self->runs = dossier_shingles_new (tokens, body, parts->body->len, DOSSIER_SHINGLE_WORDS);
  self->stretches = dossier_shingles_new (tokens, body, parts->body->len, DOSSIER_STRETCH_WORDS);
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
  dossier_shingles_free (self->stretches);
  dossier_particulars_clear (&self->figures);
  dossier_particulars_clear (&self->names);
  g_free (self);
}

/**
 * dossier_fingerprint_get_size:
 * @self: a fingerprint
 *
 * Returns: about how much memory it takes, in bytes
 */
gsize
dossier_fingerprint_get_size (const DossierFingerprint *self)
{
  gsize n_items = (gsize) self->runs->n_hashes + self->stretches->n_hashes + self->figures.n_items
                  + self->names.n_items;

  return sizeof *self + n_items * sizeof (guint64);
}

static gboolean
share_stretches (const DossierShingles *self, const DossierShingles *other)
{
  guint n_shared = dossier_shingles_count_shared (self, other);
  guint n_least = MIN (self->n_hashes, other->n_hashes);

  return n_shared >= COPY_STRETCHES_SHARED && n_shared >= COPY_STRETCHES * n_least;
}

static gboolean
share_runs (guint n_shared, guint n_least)
{
  return n_shared >= COPY_SHARED
         && n_shared >= COPY_CONTAINMENT * n_least
                        + MIN (COPY_PHRASES, COPY_PHRASES_SHARE * n_least);
}

/**
 * dossier_fingerprint_runs_suffice:
 * @runs: the runs of %DOSSIER_SHINGLE_WORDS words of a text
 * @other: those of another
 *
 * What most pairs of texts fail at. The rest of their fingerprints need not be made then.
 *
 * Returns: whether they share enough to be compared by dossier_fingerprint_compare()
 */
gboolean
dossier_fingerprint_runs_suffice (const DossierShingles *runs, const DossierShingles *other)
{
  return share_runs (dossier_shingles_count_shared (runs, other),
                     MIN (runs->n_hashes, other->n_hashes));
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

  likeness.n_shared = dossier_shingles_count_shared (self->runs, other->runs);
  if (!share_runs (likeness.n_shared, MIN (likeness.n_runs, likeness.n_other))
      || !share_stretches (self->stretches, other->stretches))
    return likeness;
  likeness.kind = differ_in_particulars (self, other) ? DOSSIER_LIKENESS_FORM
                                                      : DOSSIER_LIKENESS_COPY;
  return likeness;
}

/**
 * dossier_fingerprint_is_apart:
 * @runs: the runs of %DOSSIER_SHINGLE_WORDS words of a text
 * @other: those of another
 *
 * Whether two texts that stand within a third are two stories, so that the third is a digest.
 * Outlets cut reports from the end, so that what is left of one overlaps.
 *
 * Returns: whether they have next to nothing in common
 */
gboolean
dossier_fingerprint_is_apart (const DossierShingles *runs, const DossierShingles *other)
{
  return dossier_shingles_containment (runs, other) < APART_CONTAINMENT;
}
