/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-analysis.h"

/* Marks of each kind that there is room for at once: what a page of news has. */
#define FEW 16
#define MANY 64

static const char *const segment_kinds[] = {
  "header", "body", "caption", "teaser", "boilerplate",
};
static const char *const entity_types[] = {
  "person", "organization", "place", "programme", "instrument", "event",
};
static const char *const time_kinds[] = { "date", "interval", "duration", "set" };
static const char *const statement_kinds[] = {
  "meeting", "visit", "proposal", "pledge", "agreement", "signing", "target", "report",
};
static const char *const certainties[] = {
  "done", "under-way", "planned", "proposed", "conditional", "denied",
};
G_STATIC_ASSERT (G_N_ELEMENTS (certainties) == DOSSIER_N_CERTAINTIES);
static const char *const date_bases[] = {
  "none", "header", "dateline", "url", "metadata", "body", "person",
};

/**
 * dossier_segment_kind_to_string:
 * @kind: a kind
 *
 * Returns: (transfer none): its name in the exchange format
 */
const char *
dossier_segment_kind_to_string (DossierSegmentKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (segment_kinds), NULL);
  return segment_kinds[kind];
}

/**
 * dossier_entity_type_to_string:
 * @type: a type
 *
 * Returns: (transfer none): its name in the exchange format
 */
const char *
dossier_entity_type_to_string (DossierEntityType type)
{
  g_return_val_if_fail ((guint) type < G_N_ELEMENTS (entity_types), NULL);
  return entity_types[type];
}

/**
 * dossier_time_kind_to_string:
 * @kind: a kind
 *
 * Returns: (transfer none): its name in the exchange format
 */
const char *
dossier_time_kind_to_string (DossierTimeKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (time_kinds), NULL);
  return time_kinds[kind];
}

/**
 * dossier_statement_kind_to_string:
 * @kind: a kind
 *
 * Returns: (transfer none): its name in the exchange format
 */
const char *
dossier_statement_kind_to_string (DossierStatementKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (statement_kinds), NULL);
  return statement_kinds[kind];
}

/**
 * dossier_certainty_to_string:
 * @certainty: a degree
 *
 * Returns: (transfer none): its name in the exchange format
 */
const char *
dossier_certainty_to_string (DossierCertainty certainty)
{
  g_return_val_if_fail ((guint) certainty < G_N_ELEMENTS (certainties), NULL);
  return certainties[certainty];
}

/**
 * dossier_date_basis_to_string:
 * @basis: a basis
 *
 * Returns: (transfer none): its name in the exchange format
 */
const char *
dossier_date_basis_to_string (DossierDateBasis basis)
{
  g_return_val_if_fail ((guint) basis < G_N_ELEMENTS (date_bases), NULL);
  return date_bases[basis];
}

static gboolean
find_name (const char *const *names, guint n_names, const char *name, guint *index)
{
  for (guint i = 0; name != NULL && i < n_names; i++)
    if (g_str_equal (names[i], name))
      {
        *index = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * dossier_entity_type_from_string:
 * @name: (nullable): a name of the exchange format
 * @type: (out): the type, set on success
 *
 * Returns: whether @name is the name of a type
 */
gboolean
dossier_entity_type_from_string (const char *name, DossierEntityType *type)
{
  guint index = 0;

  if (!find_name (entity_types, G_N_ELEMENTS (entity_types), name, &index))
    return FALSE;
  *type = (DossierEntityType) index;
  return TRUE;
}

/**
 * dossier_statement_kind_from_string:
 * @name: (nullable): a name of the exchange format
 * @kind: (out): the kind, set on success
 *
 * Returns: whether @name is the name of a kind
 */
gboolean
dossier_statement_kind_from_string (const char *name, DossierStatementKind *kind)
{
  guint index = 0;

  if (!find_name (statement_kinds, G_N_ELEMENTS (statement_kinds), name, &index))
    return FALSE;
  *kind = (DossierStatementKind) index;
  return TRUE;
}

/**
 * dossier_certainty_from_string:
 * @name: (nullable): a name of the exchange format
 * @certainty: (out): the degree, set on success
 *
 * Returns: whether @name is the name of a degree
 */
gboolean
dossier_certainty_from_string (const char *name, DossierCertainty *certainty)
{
  guint index = 0;

  if (!find_name (certainties, G_N_ELEMENTS (certainties), name, &index))
    return FALSE;
  *certainty = (DossierCertainty) index;
  return TRUE;
}

static void
clear_statement (gpointer data)
{
  DossierStatementMark *mark = data;

  g_clear_pointer (&mark->counterparts, g_array_unref);
  g_clear_pointer (&mark->sectors, g_ptr_array_unref);
  g_clear_pointer (&mark->amounts, g_array_unref);
}

/**
 * dossier_analysis_new:
 *
 * Returns: (transfer full): an analysis without marks, of language "und"
 */
DossierAnalysis *
dossier_analysis_new (void)
{
  DossierAnalysis *self = g_new0 (DossierAnalysis, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->language = g_strdup ("und");
  self->segments = g_array_sized_new (FALSE, FALSE, sizeof (DossierSegment), FEW);
  self->arena = dossier_arena_new ();
  self->entities = g_array_sized_new (FALSE, FALSE, sizeof (DossierEntityEntry), FEW);
  self->mentions = g_array_sized_new (FALSE, FALSE, sizeof (DossierMentionMark), MANY);
  self->times = g_array_sized_new (FALSE, FALSE, sizeof (DossierTimeMark), FEW);
  self->sectors = g_array_sized_new (FALSE, FALSE, sizeof (DossierSectorMark), MANY);
  self->statements = g_array_sized_new (FALSE, FALSE, sizeof (DossierStatementMark), FEW);
  g_array_set_clear_func (self->statements, clear_statement);
  return self;
}

/**
 * dossier_analysis_ref:
 * @self: an analysis
 *
 * Returns: (transfer full): @self
 */
DossierAnalysis *
dossier_analysis_ref (DossierAnalysis *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * dossier_analysis_unref:
 * @self: (transfer full): an analysis
 */
void
dossier_analysis_unref (DossierAnalysis *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->language);
  g_free (self->title);
  g_free (self->published);
  g_free (self->publisher);
  g_free (self->dateline);
  g_free (self->byline);
  g_free (self->source_url);
  g_clear_pointer (&self->sketch, g_bytes_unref);
  g_clear_pointer (&self->runs, g_array_unref);
  g_array_unref (self->segments);
  g_array_unref (self->entities);
  g_array_unref (self->mentions);
  g_array_unref (self->times);
  g_array_unref (self->sectors);
  g_array_unref (self->statements);
  dossier_arena_free (self->arena);
  if (self->release_source != NULL)
    self->release_source (self->source);
  g_free (self);
}
