/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "together.h"

#include <string.h>

/* A command that another program runs. */
typedef struct
{
  GSubprocess *process;
  char *command;
  gboolean corrects;
  gboolean ended;
} Other;

static void
free_other (gpointer data)
{
  Other *other = data;

  g_object_unref (other->process);
  g_free (other->command);
  g_free (other);
}

static void
on_ended (GObject *source, GAsyncResult *result, gpointer data)
{
  Other *other = data;
  g_autoptr (GError) error = NULL;

  g_subprocess_wait_finish (G_SUBPROCESS (source), result, &error);
  g_assert_no_error (error);
  other->ended = TRUE;
}

static char *
choose_sample (Together *self)
{
  return g_ptr_array_index (self->samples, together_choose (self, self->samples->len));
}

void
together_start_other (Together *self)
{
  static const char *const dates[] = { "2023-03-08", "2024-11", "" };
  const char *program = g_getenv ("DOSSIER_PROGRAM");
  char *sample = choose_sample (self);
  g_autofree char *name = g_path_get_basename (sample);
  g_autofree char *copy = g_build_filename (self->folder, "out.json", NULL);
  g_autofree char *published = g_strconcat ("--published=", dates[together_choose (self, G_N_ELEMENTS (dates))], NULL);
  const char *commands[][7] = {
    { program, "import", self->path, sample },       { program, "import", self->path, sample },
    { program, "correct", self->path, name, published }, { program, "correct", self->path, name, published },
    { program, "set-aside", self->path, name },      { program, "set-aside", self->path, name },
    { program, "bring-back", self->path, name },     { program, "bring-back", self->path, "--all" },
    { program, "reannotate", self->path },           { program, "search", self->path, "Oslo OR hydrogen" },
    { program, "export", self->path, "-o", copy },   { program, "check", self->path },
    { program, "check", "--repair", self->path },
  };
  const char *const *command = commands[together_choose (self, G_N_ELEMENTS (commands))];
  Other *other = g_new0 (Other, 1);
  g_autoptr (GError) error = NULL;

  other->command = g_strjoinv (" ", (char **) command);
  other->corrects = g_str_equal (command[1], "correct");
  other->process = g_subprocess_newv (command, G_SUBPROCESS_FLAGS_STDOUT_SILENCE
                                                 | G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error);
  g_assert_no_error (error);
  g_subprocess_wait_async (other->process, NULL, on_ended, other);
  g_ptr_array_add (self->others, other);
}

/* Who names a document that is not there, or mends a dossier that is open, is told so; a check finds nothing. */
static void
judge_other (Together *self, Other *other)
{
  int status;

  if (!g_subprocess_get_if_exited (other->process))
    g_error ("“%s” ended by signal %d", other->command, g_subprocess_get_term_sig (other->process));
  status = g_subprocess_get_exit_status (other->process);
  g_test_message ("%s: %d", other->command, status);
  g_assert_cmpint (status, <=, strstr (other->command, " check /") != NULL ? 0 : 1);
  if (other->corrects && status == 0)
    self->n_corrections++;
}

void
together_judge_others (Together *self)
{
  for (guint i = self->others->len; i-- > 0;)
    {
      Other *other = g_ptr_array_index (self->others, i);

      if (!other->ended)
        continue;
      judge_other (self, other);
      g_ptr_array_remove_index (self->others, i);
      free_other (other);
    }
}
