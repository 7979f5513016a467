/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-knowledge-loader.h"

#include <gio/gio.h>

struct _DossierKnowledgeLoader
{
  GMutex loading; /* held while it is loaded: the others want the same */
  DossierKnowledge *knowledge;
};

/**
 * dossier_knowledge_loader_new:
 *
 * Returns: (transfer full): a loader that has loaded nothing yet
 */
DossierKnowledgeLoader *
dossier_knowledge_loader_new (void)
{
  DossierKnowledgeLoader *self = g_atomic_rc_box_new0 (DossierKnowledgeLoader);

  g_mutex_init (&self->loading);
  return self;
}

/**
 * dossier_knowledge_loader_ref:
 * @self: a loader
 *
 * Returns: (transfer full): @self
 */
DossierKnowledgeLoader *
dossier_knowledge_loader_ref (DossierKnowledgeLoader *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  DossierKnowledgeLoader *self = data;

  g_clear_pointer (&self->knowledge, dossier_knowledge_unref);
  g_mutex_clear (&self->loading);
}

/**
 * dossier_knowledge_loader_unref:
 * @self: (transfer full): a loader
 */
void
dossier_knowledge_loader_unref (DossierKnowledgeLoader *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/* What is wrong with a file is said to whoever asks for the knowledge. */
static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  DossierKnowledge *knowledge = dossier_knowledge_loader_load (data, NULL);

  g_clear_pointer (&knowledge, dossier_knowledge_unref);
  g_task_return_boolean (task, TRUE);
}

/**
 * dossier_knowledge_loader_start:
 * @self: a loader
 *
 * Loads in a thread, so that it is there or on its way when it is asked for.
 */
void
dossier_knowledge_loader_start (DossierKnowledgeLoader *self)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  g_task_set_source_tag (task, dossier_knowledge_loader_start);
  g_task_set_task_data (task, dossier_knowledge_loader_ref (self),
                        (GDestroyNotify) dossier_knowledge_loader_unref);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * dossier_knowledge_loader_load:
 * @self: a loader
 * @error: what is wrong with a knowledge file
 *
 * Loads the knowledge the first time it is asked for, with what the user's own data folder adds to
 * it. Waits while another thread does.
 *
 * Returns: (transfer full): the knowledge
 */
DossierKnowledge *
dossier_knowledge_loader_load (DossierKnowledgeLoader *self, GError **error)
{
  DossierKnowledge *knowledge = NULL;

  g_mutex_lock (&self->loading);
  if (self->knowledge == NULL)
    {
      g_autofree char *folder
        = g_build_filename (g_get_user_data_dir (), "dossier", "knowledge", NULL);

      self->knowledge
        = dossier_knowledge_load (g_file_test (folder, G_FILE_TEST_IS_DIR) ? folder : NULL, error);
    }
  if (self->knowledge != NULL)
    knowledge = dossier_knowledge_ref (self->knowledge);
  g_mutex_unlock (&self->loading);
  return knowledge;
}
