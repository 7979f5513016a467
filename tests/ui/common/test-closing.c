/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* A window that is closed while something is written, into its dossier or from it. */
#include "dossier-config.h"

#include <string.h>

#include "dossier-application.h"
#include "dossier-output-job.h"
#include "dossier-window.h"
#include "fixture.h"

#define N_DOCUMENTS 12
#define N_NOTES 8
#define N_QUAYS 100000 /* in a text that is not read while one answers a question */
#define LONG_AFTER 200 /* milliseconds */

typedef struct
{
  DossierApplication *application;
  DossierWindow *window;
  char *folder;
  char *dossier;
} Fixture;

static void
write_documents (const char *folder)
{
  for (guint i = 0; i < N_DOCUMENTS; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.txt", i);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text
        = g_strdup_printf ("Harbour number %u\n\nAna Vik of Oslo will build a quay by 20%02u.\n", i, 30 + i);

      g_assert_true (g_file_set_contents (path, text, -1, NULL));
    }
}

/* One more document, which takes long. */
static void
write_long_document (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "long.txt", NULL);
  g_autoptr (GString) text = g_string_new ("All harbours\n\n");

  for (guint i = 0; i < N_QUAYS; i++)
    g_string_append_printf (text, "Ana Vik of Oslo will build quay %u by 20%02u.\n", i, 30 + i % 60);
  g_assert_true (g_file_set_contents (path, text->str, (gssize) text->len, NULL));
}

/* Until it is there; the session is not held. */
static DossierSession *
wait_for_session (Fixture *fixture)
{
  g_autoptr (DossierSession) session = NULL;

  while (session == NULL)
    {
      g_main_context_iteration (NULL, TRUE);
      g_object_get (fixture->window, "session", &session, NULL);
    }
  return session;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->application = dossier_application_new ();
  g_application_set_flags (G_APPLICATION (fixture->application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (fixture->application), NULL, NULL));
  fixture->folder = fixture_make_folder ();
  fixture->dossier = g_build_filename (fixture->folder, "test.dossier", NULL);
  write_documents (fixture->folder);
  fixture->window = dossier_window_new (fixture->application);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->application);
  g_assert_null (fixture->window);
  fixture_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->dossier);
}

static guint
count_documents (Fixture *fixture)
{
  g_autoptr (DossierCorpus) corpus
    = dossier_corpus_open (fixture->dossier, DOSSIER_CORPUS_READ_ONLY, NULL);
  g_autoptr (DossierQuery) query = dossier_query_new ();
  g_autoptr (DossierView) view = NULL;

  g_assert_nonnull (corpus);
  view = dossier_corpus_read_view (corpus, query, NULL, NULL);
  g_assert_nonnull (view);
  return view->n_documents;
}

static gboolean
end_activation (GApplication *application)
{
  g_signal_stop_emission_by_name (application, "activate");
  return G_SOURCE_REMOVE;
}

/* The program as its user runs it, until no window is left and nothing holds it; it makes no window
 * of its own. */
static void
run_to_end (Fixture *fixture)
{
  g_signal_connect (fixture->application, "activate", G_CALLBACK (end_activation), NULL);
  g_assert_cmpint (g_application_run (G_APPLICATION (fixture->application), 0, NULL), ==, 0);
}

/* Adds the documents to a new dossier. Returns: (transfer none): its session */
static DossierSession *
begin_import (Fixture *fixture)
{
  const char *paths[] = { fixture->folder, NULL };

  dossier_window_create (fixture->window, fixture->dossier);
  dossier_window_open_documents (fixture->window, paths);
  return wait_for_session (fixture);
}

/* The import goes on, and when it is done has nobody to say so to. */
static void
test_importing (Fixture *fixture, gconstpointer data)
{
  begin_import (fixture);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_null (fixture->window);
  run_to_end (fixture);
  g_assert_cmpuint (count_documents (fixture), ==, N_DOCUMENTS);
}

static AdwMessageDialog *
find_question (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return ADW_MESSAGE_DIALOG (window);
    }
  return NULL;
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);
  return found;
}

static void
answer (const char *label)
{
  AdwMessageDialog *question = find_question ();

  g_assert_nonnull (question);
  g_signal_emit_by_name (find_button (GTK_WIDGET (question), label), "clicked");
  while (find_question () != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* What the program relies on holds in the file. */
static void
assert_sound (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierCorpus) corpus = dossier_corpus_open (fixture->dossier, DOSSIER_CORPUS_OPEN, &error);
  g_autoptr (GPtrArray) findings = NULL;

  g_assert_no_error (error);
  findings = dossier_corpus_check (corpus, FALSE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 0);
}

/* Asked once, answered with no, and asked again. What was not read by then is not in the dossier. */
static void
test_asking (Fixture *fixture, gconstpointer data)
{
  AdwMessageDialog *question;

  write_long_document (fixture->folder);
  begin_import (fixture);
  gtk_window_close (GTK_WINDOW (fixture->window));
  gtk_window_close (GTK_WINDOW (fixture->window));
  question = find_question ();
  g_assert_nonnull (question);
  g_assert_cmpstr (adw_message_dialog_get_default_response (question), ==, "keep");
  answer ("_Keep Adding");
  g_assert_nonnull (fixture->window);

  gtk_window_close (GTK_WINDOW (fixture->window));
  answer ("_Stop");
  g_assert_null (fixture->window);
  run_to_end (fixture);
  g_assert_cmpuint (count_documents (fixture), <, N_DOCUMENTS + 1);
  assert_sound (fixture);
}

/* When nothing is left to stop, the question goes, and closing asks nothing. */
static void
test_question_goes (Fixture *fixture, gconstpointer data)
{
  begin_import (fixture);
  gtk_window_close (GTK_WINDOW (fixture->window));
  g_assert_nonnull (find_question ());
  while (find_question () != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (fixture->window);
  gtk_window_close (GTK_WINDOW (fixture->window));
  g_assert_null (fixture->window);
  run_to_end (fixture);
  g_assert_cmpuint (count_documents (fixture), ==, N_DOCUMENTS);
}

/* Closed before the file was open: the documents are asked about too. */
static void
test_awaited (Fixture *fixture, gconstpointer data)
{
  const char *paths[] = { fixture->folder, NULL };

  dossier_window_create (fixture->window, fixture->dossier);
  dossier_window_open_documents (fixture->window, paths);
  gtk_window_close (GTK_WINDOW (fixture->window));
  answer ("_Stop");
  g_assert_null (fixture->window);
  run_to_end (fixture);
}

/* What the hand did last waits behind what it did before, and is written too. */
static void
test_edits (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierCorpus) corpus = NULL;
  g_autoptr (DossierReading) reading = NULL;
  DossierSession *session = begin_import (fixture);
  guint n_notes = 0;

  while (dossier_session_get_n_documents (session) < N_DOCUMENTS)
    g_main_context_iteration (NULL, TRUE);
  dossier_session_open_document (session, 1);
  while (dossier_session_get_reading (session) == NULL)
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < N_NOTES; i++)
    dossier_session_mark_note (session, dossier_session_get_reading (session), DOSSIER_SPAN_INIT (0, 7), "ask them");
  while (fixture->window != NULL)
    {
      gtk_window_close (GTK_WINDOW (fixture->window));
      g_main_context_iteration (NULL, FALSE);
    }
  run_to_end (fixture);

  corpus = dossier_corpus_open (fixture->dossier, DOSSIER_CORPUS_READ_ONLY, NULL);
  reading = dossier_corpus_read_document (corpus, 1, NULL, NULL);
  for (guint i = 0; i < reading->marks->len; i++)
    n_notes += g_array_index (reading->marks, DossierMark, i).layer == DOSSIER_LAYER_NOTE;
  g_assert_cmpuint (n_notes, ==, N_NOTES);
}

/* An output that takes its time. */
typedef struct
{
  GMutex lock;
  GCond closed;
  gboolean is_closed;
  gboolean fails;
  const char *remark;
} Slow;

static gboolean
write_slowly (const char *path, gpointer data, char **remark, GError **error)
{
  Slow *slow = data;

  g_mutex_lock (&slow->lock);
  while (!slow->is_closed)
    g_cond_wait (&slow->closed, &slow->lock);
  g_mutex_unlock (&slow->lock);
  *remark = g_strdup (slow->remark);
  if (!slow->fails)
    return g_file_set_contents (path, "whole", -1, error);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "The disk is full");
  return FALSE;
}

static gboolean
on_closed (gpointer data)
{
  Slow *slow = data;

  g_mutex_lock (&slow->lock);
  slow->is_closed = TRUE;
  g_cond_signal (&slow->closed);
  g_mutex_unlock (&slow->lock);
  return G_SOURCE_REMOVE;
}

/* Closes the last window, and lets the output go on when a program that nothing holds has ended. */
static void
write_and_close (Fixture *fixture, Slow *slow)
{
  g_autofree char *path = g_build_filename (fixture->folder, "out.html", NULL);

  g_mutex_init (&slow->lock);
  g_cond_init (&slow->closed);
  dossier_output_job_run (fixture->window, path, write_slowly, slow, NULL);
  gtk_window_close (GTK_WINDOW (fixture->window));
  g_assert_null (fixture->window);
  g_timeout_add (LONG_AFTER, on_closed, slow);
  run_to_end (fixture);
}

static void
test_writing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "out.html", NULL);
  g_autofree char *content = NULL;
  Slow slow = { 0 };

  write_and_close (fixture, &slow);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "whole");
}

/* The desktop, as far as it shows notifications. */
static void
on_notified (GDBusConnection *bus, const char *sender, const char *path, const char *interface,
             const char *method, GVariant *parameters, GDBusMethodInvocation *invocation,
             gpointer data)
{
  char **told = data;

  if (g_str_equal (method, "Notify"))
    {
      const char *heading, *body;

      g_variant_get (parameters, "(&su&s&s&s@as@a{sv}i)", NULL, NULL, NULL, &heading, &body, NULL,
                     NULL, NULL);
      *told = g_strdup_printf ("%s: %s", heading, body);
      g_dbus_method_invocation_return_value (invocation, g_variant_new ("(u)", 1));
    }
  else
    g_dbus_method_invocation_return_value (invocation, NULL);
}

static guint
be_desktop (GDBusConnection *bus, char **told)
{
  static const char *const interface
    = "<node><interface name='org.freedesktop.Notifications'><method name='Notify'>"
      "<arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='s' direction='in'/>"
      "<arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='as' direction='in'/>"
      "<arg type='a{sv}' direction='in'/><arg type='i' direction='in'/>"
      "<arg type='u' direction='out'/></method></interface></node>";
  static const GDBusInterfaceVTable table = { .method_call = on_notified };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interface, NULL);
  g_autoptr (GVariant) owned = NULL;

  owned = g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                       "org.freedesktop.DBus", "RequestName",
                                       g_variant_new ("(su)", "org.freedesktop.Notifications", 4),
                                       NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  g_assert_nonnull (owned);
  return g_dbus_connection_register_object (bus, "/org/freedesktop/Notifications",
                                            node->interfaces[0], &table, told, NULL, NULL);
}

static void
test_writing_fails (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autofree char *told = NULL;
  guint desktop = be_desktop (bus, &told);
  Slow slow = { .fails = TRUE };

  write_and_close (fixture, &slow);
  while (told == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (told, ==, "“out.html” was not written: The disk is full");
  g_dbus_connection_unregister_object (bus, desktop);
}

/* What is not in a file is told where there is still a window, and where there is none. */
static void
test_writing_in_part (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autofree char *path = g_build_filename (fixture->folder, "in-window.html", NULL);
  g_autofree char *told = NULL;
  guint desktop = be_desktop (bus, &told);
  Slow slow = { .remark = "One text was too long" };
  Slow at_once = { .is_closed = TRUE, .remark = "One text was too long" };
  GtkWindow *dialog = NULL;

  g_mutex_init (&at_once.lock);
  dossier_output_job_run (fixture->window, path, write_slowly, &at_once, NULL);
  while (dialog == NULL)
    {
      g_autoptr (GList) windows = gtk_window_list_toplevels ();

      g_main_context_iteration (NULL, TRUE);
      for (GList *l = windows; l != NULL; l = l->next)
        if (ADW_IS_MESSAGE_DIALOG (l->data))
          dialog = l->data;
    }
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==,
                   "“in-window.html” was written, but not with everything");
  g_assert_cmpstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), ==,
                   "One text was too long");
  gtk_window_destroy (dialog);

  write_and_close (fixture, &slow);
  while (told == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (told, ==,
                   "“out.html” was written, but not with everything: One text was too long");
  g_dbus_connection_unregister_object (bus, desktop);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/closing/importing", Fixture, NULL, set_up, test_importing, tear_down);
  g_test_add ("/closing/asking", Fixture, NULL, set_up, test_asking, tear_down);
  g_test_add ("/closing/question-goes", Fixture, NULL, set_up, test_question_goes, tear_down);
  g_test_add ("/closing/awaited", Fixture, NULL, set_up, test_awaited, tear_down);
  g_test_add ("/closing/edits", Fixture, NULL, set_up, test_edits, tear_down);
  g_test_add ("/closing/writing", Fixture, NULL, set_up, test_writing, tear_down);
  g_test_add ("/closing/writing-fails", Fixture, NULL, set_up, test_writing_fails, tear_down);
  g_test_add ("/closing/writing-in-part", Fixture, NULL, set_up, test_writing_in_part,
              tear_down);
  return g_test_run ();
}
