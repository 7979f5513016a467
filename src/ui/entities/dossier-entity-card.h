/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "dossier-session.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ENTITY_CARD (dossier_entity_card_get_type ())

G_DECLARE_FINAL_TYPE (DossierEntityCard, dossier_entity_card, DOSSIER, ENTITY_CARD, GtkWidget)

void dossier_entity_card_set_entity (DossierEntityCard *self,
                                     DossierSession    *session,
                                     DossierEntity     *entity);

G_END_DECLS
