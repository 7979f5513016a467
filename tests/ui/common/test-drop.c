/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* Files that are dropped on the window. */
#include "dossier-config.h"

#include "dossier-application.h"
#include "dossier-window-private.h"
#include "find-widget.h"
#include "fixture.h"

typedef struct
{
  DossierApplication *application;
  DossierWindow *window;
  char *folder;
  char *dossier;
  char *text;
} Fixture;

static void
show_dossier (Fixture *fixture, DossierCorpusFlags flags)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierCorpus) corpus = dossier_corpus_open (fixture->dossier, flags, &error);
  g_autoptr (DossierKnowledge) knowledge = NULL;
  g_autoptr (DossierSession) session = NULL;

  g_assert_no_error (error);
  knowledge = dossier_knowledge_loader_load (dossier_application_get_knowledge_loader (fixture->application), &error);
  g_assert_no_error (error);
  session = dossier_session_new (corpus, knowledge);
  dossier_window_set_session (fixture->window, session, fixture->dossier);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->application = dossier_application_new ();
  g_application_set_flags (G_APPLICATION (fixture->application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (fixture->application), NULL, NULL));
  fixture->folder = fixture_make_folder ();
  fixture->dossier = g_build_filename (fixture->folder, "test.dossier", NULL);
  fixture->text = g_build_filename (fixture->folder, "quay.txt", NULL);
  g_assert_true (g_file_set_contents (fixture->text, "Ana Vik will build a quay.\n", -1, NULL));
  g_object_unref (dossier_corpus_open (fixture->dossier, DOSSIER_CORPUS_CREATE, &error));
  fixture->window = dossier_window_new (fixture->application);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_unref (fixture->application);
  fixture_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->dossier);
  g_free (fixture->text);
}

static GtkDropTarget *
get_target (Fixture *fixture)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->window));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }
  g_assert_not_reached ();
}

static void
take_file (GValue *value, const char *name)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr (GSList) files = g_slist_append (NULL, file);

  g_value_init (value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (value, files);
}

static gboolean
drop (Fixture *fixture, const char *name)
{
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  take_file (&value, name);
  g_signal_emit_by_name (get_target (fixture), "drop", &value, 0., 0., &taken);
  return taken;
}

/* Another program, which says what it is told of the file that is dragged out of its window: what
 * would be done with it, and at last whether it was dropped. */

static GdkContentProvider *
on_prepare (GtkDragSource *source, double x, double y, const char *path)
{
  g_auto (GValue) value = G_VALUE_INIT;

  take_file (&value, path);
  return gdk_content_provider_new_for_value (&value);
}

static void
say_action (GdkDrag *drag)
{
  g_print ("action %u\n", gdk_drag_get_selected_action (drag));
}

static void
on_drag_begin (GtkDragSource *source, GdkDrag *drag)
{
  g_print ("begins\n");
  g_signal_connect (drag, "notify::selected-action", G_CALLBACK (say_action), NULL);
}

static void
on_active (GtkWindow *window)
{
  if (gtk_window_is_active (window))
    g_print ("waits\n");
}

static void
on_drag_end (GtkDragSource *source, GdkDrag *drag, gboolean delete, GtkWindow *window)
{
  g_print ("ends\n");
  gtk_window_destroy (window);
}

static int
drag_file (const char *path)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkWidget *window;

  gtk_init ();
  window = gtk_window_new ();
  gtk_window_set_title (GTK_WINDOW (window), "Another");
  gtk_window_set_default_size (GTK_WINDOW (window), 300, 300);
  g_signal_connect (source, "prepare", G_CALLBACK (on_prepare), (gpointer) path);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begin), NULL);
  g_signal_connect (source, "drag-end", G_CALLBACK (on_drag_end), window);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (source));
  g_signal_connect (window, "notify::is-active", G_CALLBACK (on_active), NULL);
  gtk_window_present (GTK_WINDOW (window));
  while (g_list_model_get_n_items (gtk_window_get_toplevels ()) > 0)
    g_main_context_iteration (NULL, TRUE);
  return 0;
}

static gboolean
set_true (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
run_for (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, set_true, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

/* Lets the pointer do something, in the words of xdotool. */
static void
point (const char *words)
{
  g_autofree char *command = g_strconcat ("xdotool ", words, NULL);
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_command_line_sync (command, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  run_for (50);
}

/* Whether the other program has said it by now. */
static gboolean
has_said (GSubprocess *other, GString *said, const char *words)
{
  GPollableInputStream *pipe = G_POLLABLE_INPUT_STREAM (g_subprocess_get_stdout_pipe (other));
  char buffer[256];
  gssize n;

  while ((n = g_pollable_input_stream_read_nonblocking (pipe, buffer, sizeof buffer, NULL, NULL)) > 0)
    g_string_append_len (said, buffer, n);
  return strstr (said->str, words) != NULL;
}

/* Whether the file could be dropped where it is. */
static gboolean
is_welcome (GSubprocess *other, GString *said)
{
  has_said (other, said, "");
  return g_str_has_suffix (said->str, "action 1\n");
}

/* What is refused by then is not to be had any more. */
static void
on_read (GtkDropTarget *target, GParamSpec *pspec, gboolean *read)
{
  *read = TRUE;
}

static void
hover (Fixture *fixture, gboolean taken)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) other = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                                                    "/proc/self/exe", "--drag", fixture->text,
                                                    NULL);
  g_autoptr (GString) said = g_string_new (NULL);
  gboolean read = FALSE;
  gulong handler = g_signal_connect (get_target (fixture), "notify::value", G_CALLBACK (on_read),
                                     &read);

  g_assert_no_error (error);
  while (!has_said (other, said, "waits"))
    run_for (50);
  point ("search --onlyvisible --name Another windowmove 500 300");
  point ("mousemove 640 450 mousedown 1");
  while (!has_said (other, said, "begins"))
    point ("mousemove_relative 5 5");
  point ("mousemove 100 600");
  while (!read)
    point ("mousemove_relative 1 0");
  /* It is told when the pointer moves again. */
  for (guint i = 0; i < 10 || (i < 200 && is_welcome (other, said) != taken); i++)
    point (i % 2 == 0 ? "mousemove_relative 1 0" : "mousemove_relative -- -1 0");
  g_assert_true (is_welcome (other, said) == taken);
  point ("mouseup 1");
  while (!has_said (other, said, "ends"))
    run_for (50);
  g_signal_handler_disconnect (get_target (fixture), handler);
  while (taken && fixture->window->imports->len > 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (fixture->window->imports->len, ==, 0);
}

static gboolean
names_host (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), data) != NULL;
}

/* What a dossier cannot take is refused while it hovers already, so that the pointer shows it. */
static void
test_drop (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    DossierCorpusFlags flags;
    gboolean taken;
  } cases[] = {
    { DOSSIER_CORPUS_OPEN, TRUE },
    /* It would fail, and only then say why. */
    { DOSSIER_CORPUS_READ_ONLY, FALSE },
  };
  g_autofree char *xdotool = g_find_program_in_path ("xdotool");

  gtk_window_maximize (GTK_WINDOW (fixture->window));
  gtk_window_present (GTK_WINDOW (fixture->window));
  while (!gtk_window_is_active (GTK_WINDOW (fixture->window)))
    g_main_context_iteration (NULL, TRUE);
  /* What no program can reach by a path is not dropped in silence. */
  show_dossier (fixture, DOSSIER_CORPUS_OPEN);
  g_assert_false (drop (fixture, "sftp://archive.example/a.txt"));
  g_assert_cmpuint (fixture->window->imports->len, ==, 0);
  g_assert_nonnull (find_widget_where (GTK_WIDGET (fixture->window), names_host,
                                       "“sftp://archive.example/a.txt”"));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      show_dossier (fixture, cases[i].flags);
      g_assert_true (drop (fixture, fixture->text) == cases[i].taken);
      g_assert_cmpuint (fixture->window->imports->len, ==, cases[i].taken ? 1 : 0);
      while (fixture->window->imports->len > 0)
        g_main_context_iteration (NULL, TRUE);
      if (xdotool != NULL)
        hover (fixture, cases[i].taken);
    }
}

int
main (int argc, char **argv)
{
  if (argc == 3 && g_str_equal (argv[1], "--drag"))
    return drag_file (argv[2]);
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/drop/documents", Fixture, NULL, set_up, test_drop, tear_down);
  return g_test_run ();
}
