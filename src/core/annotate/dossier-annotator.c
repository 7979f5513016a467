/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-annotator.h"

#include "dossier-engine.h"

/**
 * dossier_annotator_stamp:
 * @knowledge: (nullable): what the annotators know
 *
 * Tells these annotators with this knowledge from all that may find other marks in the same text.
 * It covers every byte of the knowledge and of the sources of the engine, so it may also tell apart
 * what finds the same. Any thread.
 *
 * Returns: (transfer full): "ENGINE-KNOWLEDGE", two numbers of sixteen hexadecimal digits
 */
char *
dossier_annotator_stamp (const DossierKnowledge *knowledge)
{
  return g_strconcat (DOSSIER_ENGINE, "-",
                      knowledge != NULL ? dossier_knowledge_get_version (knowledge) : "", NULL);
}
