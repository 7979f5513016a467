/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-said.h"

G_BEGIN_DECLS

/**
 * DossierSaidScale:
 * @list: (element-type DossierSaid): the statements that are compared
 * @words: theirs
 * @bearers: row id of an entity → how many of them name it
 * @sectors: quark → how many of them are of that sector
 * @spoken: language, interned → in how many documents @list stands
 *
 * What tells how much it says that two statements have something in common: the fewer have it, the
 * more (Spärck Jones, "A Statistical Interpretation of Term Specificity", Journal of Documentation
 * 28, 1972), weighed as by Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25 and
 * Beyond" (2009), log ((N − n + ½) / (n + ½)).
 *
 * What is compared was chosen since it has much in common, so what all of it has would say nothing:
 * it is counted among some statements more, of other matters.
 */
typedef struct
{
  const GPtrArray *list;
  DossierSaidWords *words;
  GHashTable *bearers;
  GHashTable *sectors;
  GHashTable *spoken;
} DossierSaidScale;

void   dossier_said_scale_init         (DossierSaidScale       *self,
                                        const GPtrArray        *list,
                                        DossierSaidWords       *words);
void   dossier_said_scale_clear        (DossierSaidScale       *self);
double dossier_said_scale_weigh        (const DossierSaidScale *self,
                                        guint                   n);
double dossier_said_scale_weigh_name   (const DossierSaidScale *self,
                                        gint64                  entity);
double dossier_said_scale_weigh_sector (const DossierSaidScale *self,
                                        GQuark                  sector);
double dossier_said_scale_weigh_word   (const DossierSaidScale *self,
                                        const DossierSaid      *said,
                                        guint                   word);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierSaidScale, dossier_said_scale_clear)

G_END_DECLS
