/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-session-private.h"

#include <string.h>

#include "dossier-facet.h"
#include "dossier-sector-scheme.h"

/* How the lists of sectors, entities and fields follow what was counted. */

static gboolean
is_same_facet (DossierFacet *a, DossierFacet *b)
{
  return dossier_facet_get_count (a) == dossier_facet_get_count (b)
         && dossier_facet_get_total (a) == dossier_facet_get_total (b)
         && dossier_facet_get_selected (a) == dossier_facet_get_selected (b)
         && dossier_facet_get_entity (a) == dossier_facet_get_entity (b)
         && g_str_equal (dossier_facet_get_key (a), dossier_facet_get_key (b))
         && g_str_equal (dossier_facet_get_label (a), dossier_facet_get_label (b));
}

static gboolean
is_same_at (GListModel *old, guint position, DossierFacet *facet)
{
  g_autoptr (DossierFacet) before = g_list_model_get_item (old, position);

  return is_same_facet (before, facet);
}

/* One splice of what lies between the equal ends; the rows outside it stay what they are. */
static void
splice_facets (GListStore *store, GPtrArray *facets)
{
  GListModel *old = G_LIST_MODEL (store);
  guint n_old = g_list_model_get_n_items (old), head = 0, tail = 0;
  guint shorter = MIN (n_old, facets->len);

  while (head < shorter && is_same_at (old, head, g_ptr_array_index (facets, head)))
    head++;
  while (tail < shorter - head
         && is_same_at (old, n_old - 1 - tail, g_ptr_array_index (facets, facets->len - 1 - tail)))
    tail++;
  if (head + tail < n_old || head + tail < facets->len)
    g_list_store_splice (store, head, n_old - head - tail, facets->pdata + head,
                         facets->len - head - tail);
}

/* The corpus knows sectors by id; the scheme knows their names. */
static GPtrArray *
name_sectors (DossierSession *self, GPtrArray *facets)
{
  const DossierSectorScheme *scheme = dossier_knowledge_get_sectors (self->knowledge);
  g_autofree char *language = NULL;
  GPtrArray *named = g_ptr_array_new_with_free_func (g_object_unref);

  language = g_strndup (g_get_language_names ()[0], strcspn (g_get_language_names ()[0], "_.@"));
  for (guint i = 0; i < facets->len; i++)
    {
      DossierFacet *facet = g_ptr_array_index (facets, i);
      const char *id = dossier_facet_get_key (facet);
      const DossierSector *sector = dossier_sector_scheme_find (scheme, id);
      const char *label = sector != NULL ? dossier_sector_get_label (sector, language) : NULL;

      g_ptr_array_add (named, dossier_facet_new (id, 0, DOSSIER_ENTITY_PERSON,
                                                 label != NULL ? label : id,
                                                 dossier_facet_get_count (facet),
                                                 dossier_facet_get_total (facet),
                                                 dossier_facet_get_selected (facet)));
    }
  return named;
}

/* Without the choice, so that choosing replaces no row: its count does not depend on it either. */
static GPtrArray *
let_go (GPtrArray *facets)
{
  GPtrArray *plain = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < facets->len; i++)
    {
      DossierFacet *facet = g_ptr_array_index (facets, i);

      g_ptr_array_add (plain, dossier_facet_new (dossier_facet_get_key (facet), 0,
                                                 DOSSIER_ENTITY_PERSON,
                                                 dossier_facet_get_label (facet),
                                                 dossier_facet_get_count (facet),
                                                 dossier_facet_get_total (facet), FALSE));
    }
  return plain;
}

/* @entities: (nullable): those of the session's scope; %NULL leaves them as they are. */
void
dossier_session_show_counts (DossierSession *self, const DossierView *view, GPtrArray *entities)
{
  g_autoptr (GPtrArray) sectors = name_sectors (self, view->sectors);

  splice_facets (self->sectors, sectors);
  if (entities != NULL)
    splice_facets (self->entities, entities);
  for (DossierField field = 0; field < DOSSIER_N_FIELDS; field++)
    {
      g_autoptr (GPtrArray) values = let_go (view->fields[field]);

      splice_facets (self->fields[field], values);
    }
}
