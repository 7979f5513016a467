/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-concordance-item.h"

struct _DossierConcordanceItem
{
  GObject parent_instance;

  guint number;
  DossierConcordanceHit hit;
  DossierConcordanceLine *line; /* NULL until it has been cut */
};

enum
{
  LOADED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierConcordanceItem, dossier_concordance_item, G_TYPE_OBJECT)

static void
dossier_concordance_item_finalize (GObject *object)
{
  dossier_concordance_line_unref (DOSSIER_CONCORDANCE_ITEM (object)->line);
  G_OBJECT_CLASS (dossier_concordance_item_parent_class)->finalize (object);
}

static void
dossier_concordance_item_class_init (DossierConcordanceItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_concordance_item_finalize;

  signals[LOADED] = g_signal_new ("loaded", DOSSIER_TYPE_CONCORDANCE_ITEM, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
dossier_concordance_item_init (DossierConcordanceItem *self)
{
}

/**
 * dossier_concordance_item_new:
 * @number: of the line, in the order in which it was found
 * @hit: where it stands
 *
 * Returns: (transfer full): an item whose words are not there yet
 */
DossierConcordanceItem *
dossier_concordance_item_new (guint number, DossierConcordanceHit hit)
{
  DossierConcordanceItem *self = g_object_new (DOSSIER_TYPE_CONCORDANCE_ITEM, NULL);

  self->number = number;
  self->hit = hit;
  return self;
}

/**
 * dossier_concordance_item_get_number:
 * @self: an item
 *
 * Returns: the number of its line, in the order in which it was found
 */
guint
dossier_concordance_item_get_number (DossierConcordanceItem *self)
{
  return self->number;
}

/**
 * dossier_concordance_item_get_hit:
 * @self: an item
 *
 * Returns: where it stands
 */
DossierConcordanceHit
dossier_concordance_item_get_hit (DossierConcordanceItem *self)
{
  return self->hit;
}

/**
 * dossier_concordance_item_get_line:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): what it says; %NULL until it has been cut out of its text
 */
const DossierConcordanceLine *
dossier_concordance_item_get_line (DossierConcordanceItem *self)
{
  return self->line;
}

/**
 * dossier_concordance_item_take_line:
 * @self: an item
 * @line: (transfer full): what it says
 */
void
dossier_concordance_item_take_line (DossierConcordanceItem *self, DossierConcordanceLine *line)
{
  dossier_concordance_line_unref (self->line);
  self->line = line;
  g_signal_emit (self, signals[LOADED], 0);
}
