/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-facet.h"

struct _DossierFacet
{
  GObject parent_instance;

  char *key;
  gint64 entity;
  DossierEntityType type;
  char *label;
  guint count;
  guint total;
  gboolean selected;
};

enum
{
  PROP_0,
  PROP_KEY,
  PROP_ENTITY,
  PROP_ENTITY_TYPE,
  PROP_LABEL,
  PROP_COUNT,
  PROP_TOTAL,
  PROP_SELECTED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DossierFacet, dossier_facet, G_TYPE_OBJECT)

static void
dossier_facet_finalize (GObject *object)
{
  DossierFacet *self = DOSSIER_FACET (object);

  g_free (self->key);
  g_free (self->label);
  G_OBJECT_CLASS (dossier_facet_parent_class)->finalize (object);
}

static void
dossier_facet_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DossierFacet *self = DOSSIER_FACET (object);

  switch (id)
    {
    case PROP_KEY:
      g_value_set_string (value, self->key);
      break;
    case PROP_ENTITY:
      g_value_set_int64 (value, self->entity);
      break;
    case PROP_ENTITY_TYPE:
      g_value_set_uint (value, self->type);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_COUNT:
      g_value_set_uint (value, self->count);
      break;
    case PROP_TOTAL:
      g_value_set_uint (value, self->total);
      break;
    case PROP_SELECTED:
      g_value_set_boolean (value, self->selected);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dossier_facet_class_init (DossierFacetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = dossier_facet_finalize;
  object_class->get_property = dossier_facet_get_property;

  properties[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, NULL, flags);
  properties[PROP_ENTITY] = g_param_spec_int64 ("entity", NULL, NULL, G_MININT64, G_MAXINT64, 0,
                                                flags);
  properties[PROP_ENTITY_TYPE] = g_param_spec_uint ("entity-type", NULL, NULL, 0,
                                                    DOSSIER_N_ENTITY_TYPES - 1, 0, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_COUNT] = g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_TOTAL] = g_param_spec_uint ("total", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_SELECTED] = g_param_spec_boolean ("selected", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
dossier_facet_init (DossierFacet *self)
{
}

/**
 * dossier_facet_new:
 * @key: the sector's id or the entity's key
 * @entity: row id, 0 for a sector
 * @type: type of the entity
 * @label: for people
 * @count: how many there are under the other filters
 * @total: how many there are without filters
 * @selected: whether it is chosen
 *
 * Returns: (transfer full): a facet; it never changes
 */
DossierFacet *
dossier_facet_new (const char        *key,
                   gint64             entity,
                   DossierEntityType  type,
                   const char        *label,
                   guint              count,
                   guint              total,
                   gboolean           selected)
{
  DossierFacet *self = g_object_new (DOSSIER_TYPE_FACET, NULL);

  self->key = g_strdup (key);
  self->entity = entity;
  self->type = type;
  self->label = g_strdup (label);
  self->count = count;
  self->total = total;
  self->selected = selected;
  return self;
}

/**
 * dossier_facet_get_key:
 * @self: a facet
 *
 * Returns: (transfer none): the sector's id or the entity's key
 */
const char *
dossier_facet_get_key (DossierFacet *self)
{
  return self->key;
}

/**
 * dossier_facet_get_entity:
 * @self: a facet
 *
 * Returns: the entity's row id, 0 of a sector
 */
gint64
dossier_facet_get_entity (DossierFacet *self)
{
  return self->entity;
}

/**
 * dossier_facet_get_entity_type:
 * @self: a facet
 *
 * Returns: the entity's type
 */
DossierEntityType
dossier_facet_get_entity_type (DossierFacet *self)
{
  return self->type;
}

/**
 * dossier_facet_get_label:
 * @self: a facet
 *
 * Returns: (transfer none): its name for people
 */
const char *
dossier_facet_get_label (DossierFacet *self)
{
  return self->label;
}

/**
 * dossier_facet_get_count:
 * @self: a facet
 *
 * Returns: how many there are under the other filters
 */
guint
dossier_facet_get_count (DossierFacet *self)
{
  return self->count;
}

/**
 * dossier_facet_get_total:
 * @self: a facet
 *
 * Returns: how many there are without filters
 */
guint
dossier_facet_get_total (DossierFacet *self)
{
  return self->total;
}

/**
 * dossier_facet_get_selected:
 * @self: a facet
 *
 * Returns: whether it is chosen
 */
gboolean
dossier_facet_get_selected (DossierFacet *self)
{
  return self->selected;
}

static int
compare_facets (gconstpointer a, gconstpointer b)
{
  DossierFacet *first = *(DossierFacet *const *) a, *second = *(DossierFacet *const *) b;
  guint count = dossier_facet_get_count (first), other = dossier_facet_get_count (second);
  int order;

  if (dossier_facet_get_entity_type (first) != dossier_facet_get_entity_type (second))
    return (int) dossier_facet_get_entity_type (first)
           - (int) dossier_facet_get_entity_type (second);
  if (count != other)
    return count > other ? -1 : 1;
  if (dossier_facet_get_entity (first) == 0
      && dossier_facet_get_total (first) != dossier_facet_get_total (second))
    return dossier_facet_get_total (first) > dossier_facet_get_total (second) ? -1 : 1;
  order = strcmp (dossier_facet_get_label (first), dossier_facet_get_label (second));
  if (order != 0)
    return order;
  return dossier_facet_get_entity (first) < dossier_facet_get_entity (second) ? -1 : 1;
}

/**
 * dossier_facet_sort:
 * @facets: (element-type DossierFacet): sectors or entities
 *
 * Puts them in the order of lists: entities by type, those counted most often first.
 */
void
dossier_facet_sort (GPtrArray *facets)
{
  g_ptr_array_sort (facets, compare_facets);
}
