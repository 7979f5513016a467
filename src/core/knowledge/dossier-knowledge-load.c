/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-knowledge-private.h"

#include "dossier-knowledge-files.h"
#include "dossier-parallel.h"

/* While the files are read. Each job fills what is its own: a file's place in
 * @languages and in @errors, and one member of @knowledge. */
typedef struct
{
  DossierKnowledge *knowledge;
  const char *folder;          /* (nullable): the user's */
  const GPtrArray *files;      /* DossierKnowledgeFile */
  DossierLanguage **languages; /* by file, NULL for files of another kind */
  GError **errors;             /* by file */
  GArray *jobs;                /* guint: a file */
} Loading;

static gboolean
is_language (const DossierKnowledgeFile *file)
{
  return g_str_has_prefix (file->name, "lang/");
}

/* A file of entities known by name. All of these go into one gazetteer. */
static gboolean
is_names (const DossierKnowledgeFile *file)
{
  return !is_language (file) && !g_str_equal (file->name, "sectors.json")
         && !g_str_equal (file->name, "transliteration.json")
         && !g_str_equal (file->name, "ontology.json");
}

/* Languages that can be annotated come first: they win where a short text
 * speaks for two alike. */
static DossierLanguageGuesser *
make_guesser (const GPtrArray *languages)
{
  g_autoptr (GPtrArray) profiles = g_ptr_array_new ();

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < languages->len; i++)
      {
        DossierLanguage *language = g_ptr_array_index (languages, i);

        if (dossier_language_is_profile_only (language) == (pass == 1))
          g_ptr_array_add (profiles, &language->profile);
      }
  return dossier_language_guesser_new (profiles);
}

static gboolean
compile_file (Loading *loading, guint index, const DossierJson *root, GError **error)
{
  const DossierKnowledgeFile *file = g_ptr_array_index (loading->files, index);
  DossierKnowledge *self = loading->knowledge;

  if (is_language (file))
    return (loading->languages[index] = dossier_language_new_from_json (root, error)) != NULL;
  if (is_names (file))
    return dossier_gazetteer_add_file (self->gazetteer, root, error);
  if (g_str_equal (file->name, "sectors.json"))
    return (self->sectors = dossier_sector_scheme_new (root, error)) != NULL;
  if (g_str_equal (file->name, "transliteration.json"))
    return (self->transliteration = dossier_transliteration_new (root, error)) != NULL;
  return (self->ontology = dossier_ontology_new (root, error)) != NULL;
}

/* Of a file of the user it is told where it is: nobody else can mend it. */
static void
prefix_place (const Loading *loading, const DossierKnowledgeFile *file, GError **error)
{
  g_autofree char *path
    = file->own != NULL ? g_build_filename (loading->folder, file->name, NULL) : NULL;
  g_autofree char *place = path != NULL ? g_filename_display_name (path) : g_strdup (file->name);

  g_prefix_error (error, "%s: ", place);
}

static void
load_file (Loading *loading, guint index)
{
  const DossierKnowledgeFile *file = g_ptr_array_index (loading->files, index);
  g_autoptr (DossierJsonPool) pool = dossier_json_pool_new ();
  GError **error = &loading->errors[index];
  const DossierJson *root = dossier_knowledge_file_read (file, pool, error);

  if (root == NULL || !compile_file (loading, index, root, error))
    prefix_place (loading, file, error);
}

static void
do_job (gpointer data, guint index)
{
  Loading *loading = data;
  guint first = g_array_index (loading->jobs, guint, index);

  load_file (loading, first);
  if (is_names (g_ptr_array_index (loading->files, first)))
    for (guint i = first + 1; i < loading->files->len; i++)
      if (is_names (g_ptr_array_index (loading->files, i)))
        load_file (loading, i);
}

/* All files of names are one job, the longest. */
static GArray *
list_jobs (const GPtrArray *files)
{
  GArray *jobs = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean has_names = FALSE;

  for (guint i = 0; i < files->len; i++)
    if (!is_names (g_ptr_array_index (files, i)))
      g_array_append_val (jobs, i);
    else if (!has_names)
      {
        g_array_prepend_val (jobs, i);
        has_names = TRUE;
      }
  return jobs;
}

/* The first error by the order of the files, whichever thread was faster. */
static gboolean
finish (Loading *loading, GError **error)
{
  gboolean ok = TRUE;

  for (guint i = 0; i < loading->files->len; i++)
    {
      if (loading->languages[i] != NULL)
        g_ptr_array_add (loading->knowledge->languages, loading->languages[i]);
      if (loading->errors[i] == NULL)
        continue;
      if (ok)
        g_propagate_error (error, loading->errors[i]);
      else
        g_error_free (loading->errors[i]);
      ok = FALSE;
    }
  return ok;
}

static gboolean
load_files (DossierKnowledge *self, const char *folder, GError **error)
{
  g_autoptr (GPtrArray) files = dossier_knowledge_files_find (folder, &self->version, error);
  g_autofree DossierLanguage **languages = NULL;
  g_autofree GError **errors = NULL;
  g_autoptr (GArray) jobs = NULL;
  Loading loading;

  if (files == NULL)
    return FALSE;
  languages = g_new0 (DossierLanguage *, files->len);
  errors = g_new0 (GError *, files->len);
  jobs = list_jobs (files);
  loading = (Loading) { self, folder, files, languages, errors, jobs };
  dossier_parallel_run (jobs->len, do_job, &loading);
  return finish (&loading, error);
}

/* A known name may carry the particles of any language; who matches it looks
 * whether they are those of the text. */
static void
close_gazetteer (DossierKnowledge *self)
{
  for (guint i = 0; i < self->languages->len; i++)
    {
      const DossierLanguage *language = g_ptr_array_index (self->languages, i);
      const GPtrArray *particles;

      if (language->names == NULL)
        continue;
      particles = dossier_name_lexicon_get_particles (language->names);
      for (guint p = 0; p < particles->len; p++)
        dossier_gazetteer_add_ending (self->gazetteer, g_ptr_array_index (particles, p));
    }
  dossier_gazetteer_freeze (self->gazetteer);
}

/* Those that every text is searched with go first: there is room for so many. */
static void
make_screen (DossierKnowledge *self)
{
  self->screen = dossier_screen_new ();
  dossier_gazetteer_join (self->gazetteer, self->screen);
  if (self->sectors != NULL)
    dossier_sector_scheme_join (self->sectors, self->screen);
  for (guint i = 0; i < self->languages->len; i++)
    {
      const DossierLanguage *language = g_ptr_array_index (self->languages, i);

      if (language->times != NULL)
        dossier_time_lexicon_join (language->times, self->screen);
      if (language->names != NULL)
        dossier_name_lexicon_join (language->names, self->screen);
      if (language->statements != NULL)
        dossier_statement_lexicon_join (language->statements, self->screen);
      if (language->layout != NULL)
        dossier_layout_lexicon_join (language->layout, self->screen);
    }
}

/**
 * dossier_knowledge_load:
 * @folder: (nullable): a folder of the user's own files, see
 *   data/knowledge/README.md
 * @error: set to %DOSSIER_ERROR_MALFORMED with the name of the file and of
 *   the member that is wrong, or to a #GFileError
 *
 * Reads and compiles all knowledge files, on several threads. Takes some
 * hundredths of a second; any thread may call it.
 *
 * Returns: (transfer full): the knowledge, %NULL on failure
 */
DossierKnowledge *
dossier_knowledge_load (const char *folder, GError **error)
{
  g_autoptr (DossierKnowledge) self = g_new0 (DossierKnowledge, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->lending);
  self->memories = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_memory_free);
  self->languages = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_language_free);
  self->gazetteer = dossier_gazetteer_new ();
  if (!load_files (self, folder, error))
    return NULL;
  close_gazetteer (self);
  make_screen (self);
  self->guesser = make_guesser (self->languages);
  return g_steal_pointer (&self);
}
