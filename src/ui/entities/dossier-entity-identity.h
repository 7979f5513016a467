/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "dossier-session.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ENTITY_IDENTITY (dossier_entity_identity_get_type ())

G_DECLARE_FINAL_TYPE (DossierEntityIdentity, dossier_entity_identity, DOSSIER, ENTITY_IDENTITY,
                      GtkWidget)

void  dossier_entity_identity_set_entity (DossierEntityIdentity   *self,
                                          DossierSession          *session,
                                          DossierEntity           *entity);
char *dossier_entity_identity_explain    (DossierSuggestionReason  reason,
                                          DossierEntityType        type);

G_END_DECLS
