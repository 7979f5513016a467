/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-mark-popover.h"

#include <glib/gi18n.h>

#include "dossier-certainty.h"
#include "dossier-course-window.h"
#include "dossier-edtf.h"
#include "dossier-mark-dialogs.h"
#include "dossier-mark-style.h"
#include "dossier-type-window.h"

/**
 * DossierMarkPopover:
 *
 * Says what a mark is, why it is there, and what can be done with it.
 */
struct _DossierMarkPopover
{
  GtkPopover parent_instance;

  DossierSession *session;
  DossierLayer layer;
  gint64 id;
  gint64 entity;
  DossierEntityType type;

  GtkLabel *heading;
  GtkLabel *kind;
  GtkLabel *why;
  GtkWidget *why_frame;
  GtkButton *choose_button;
  GtkButton *type_button;
  GtkButton *correct_button;
  GtkButton *reject_button;
  GtkButton *course_button;
  GtkButton *take_back_button;
};

G_DEFINE_FINAL_TYPE (DossierMarkPopover, dossier_mark_popover, GTK_TYPE_POPOVER)

static void
on_choose (GtkButton *button, DossierMarkPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  dossier_session_choose_entity (self->session, self->entity);
}

static void
on_change_type (GtkButton *button, DossierMarkPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  dossier_type_window_present (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->session,
                               self->entity, gtk_label_get_label (self->heading), self->type);
}

/* The dialog corrects what was explained, also if the document was annotated anew meanwhile: then
 * it is not there any more. */
static void
on_correct (GtkButton *button, DossierMarkPopover *self)
{
  DossierReading *reading = dossier_session_get_reading (self->session);

  gtk_popover_popdown (GTK_POPOVER (self));
  if (reading != NULL)
    dossier_statement_dialog_correct (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                      self->session, reading, self->id);
}

static void
on_course (GtkButton *button, DossierMarkPopover *self)
{
  DossierReading *reading = dossier_session_get_reading (self->session);

  gtk_popover_popdown (GTK_POPOVER (self));
  if (reading != NULL)
    dossier_course_window_present (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                   self->session, reading->document, self->id);
}

static void
on_reject (GtkButton *button, DossierMarkPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  dossier_session_reject_mark (self->session, self->layer, self->id);
}

static void
on_take_back (GtkButton *button, DossierMarkPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  dossier_session_take_back_correction (self->session, self->id);
}

static void
append_line (GString *text, const char *line)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

/* Whether the document is about the sector. */
static const char *
describe_weight (DossierSession *session, const DossierMark *mark)
{
  const DossierReading *reading = dossier_session_get_reading (session);
  gboolean subject;

  if (reading == NULL || dossier_reading_weigh_sector (reading, mark->value, &subject) == 0)
    return NULL;
  /* Translators: of a sector, such as Energy */
  return subject ? _("a subject of this document") : _("mentioned in passing");
}

/* "Pledge" and its dates; "Date" and the day that the words mean. What comes back, such as every
 * six months, is no day, and says itself in its words. */
static char *
describe_kind (DossierSession *session, const DossierMark *mark)
{
  g_autoptr (GString) text = g_string_new (dossier_mark_style_get_name (mark));

  if (mark->by_hand)
    g_string_append_printf (text, " · %s", _("marked by hand"));
  if (mark->layer == DOSSIER_LAYER_TIME && dossier_edtf_is_valid (mark->value))
    {
      g_autofree char *day = dossier_edtf_label (mark->value);

      g_string_append_printf (text, " · %s", day);
    }
  if (mark->layer == DOSSIER_LAYER_SECTOR)
    {
      const char *weight = describe_weight (session, mark);

      if (weight != NULL)
        g_string_append_printf (text, " · %s", weight);
    }
  if (mark->layer == DOSSIER_LAYER_STATEMENT)
    g_string_append_printf (text, " · %s", dossier_certainty_get_label (mark->certainty));
  if (mark->layer == DOSSIER_LAYER_STATEMENT && mark->when != NULL)
    {
      g_autofree char *when = dossier_edtf_label (mark->when);

      append_line (text, when);
    }
  if (mark->layer == DOSSIER_LAYER_STATEMENT && mark->value != NULL)
    {
      g_autofree char *date = dossier_edtf_label (mark->value);
      /* Translators: the date by which what was stated is to be done: “due 2027” */
      g_autofree char *due = g_strdup_printf (_("due %s"), date);

      append_line (text, due);
    }
  if (mark->amounts != NULL)
    append_line (text, mark->amounts);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
describe_reason (const DossierMark *mark)
{
  const char *rule;

  if (mark->by_hand || mark->rule == NULL)
    return NULL;
  rule = dossier_mark_style_get_rule (mark);
  if (mark->why != NULL && *mark->why != '\0')
    /* Translators: the words that made the mark, and the rule in words */
    return g_strdup_printf (_("Why? “%s”: %s"), mark->why, rule);
  return g_strdup_printf (_("Why? %s"), rule);
}

static void
dossier_mark_popover_dispose (GObject *object)
{
  DossierMarkPopover *self = DOSSIER_MARK_POPOVER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_MARK_POPOVER);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (dossier_mark_popover_parent_class)->dispose (object);
}

static void
dossier_mark_popover_class_init (DossierMarkPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_mark_popover_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, DOSSIER_RESOURCE_PATH "/ui/dossier-mark-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierMarkPopover, heading);
  gtk_widget_class_bind_template_child (widget_class, DossierMarkPopover, kind);
  gtk_widget_class_bind_template_child (widget_class, DossierMarkPopover, why);
  gtk_widget_class_bind_template_child (widget_class, DossierMarkPopover, why_frame);
  gtk_widget_class_bind_template_child (widget_class, DossierMarkPopover, choose_button);
  gtk_widget_class_bind_template_child (widget_class, DossierMarkPopover, type_button);
  gtk_widget_class_bind_template_child (widget_class, DossierMarkPopover, correct_button);
  gtk_widget_class_bind_template_child (widget_class, DossierMarkPopover, reject_button);
  gtk_widget_class_bind_template_child (widget_class, DossierMarkPopover, course_button);
  gtk_widget_class_bind_template_child (widget_class, DossierMarkPopover, take_back_button);
  gtk_widget_class_bind_template_callback (widget_class, on_choose);
  gtk_widget_class_bind_template_callback (widget_class, on_change_type);
  gtk_widget_class_bind_template_callback (widget_class, on_correct);
  gtk_widget_class_bind_template_callback (widget_class, on_course);
  gtk_widget_class_bind_template_callback (widget_class, on_reject);
  gtk_widget_class_bind_template_callback (widget_class, on_take_back);
}

static void
dossier_mark_popover_init (DossierMarkPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_mark_popover_show:
 * @self: a popover
 * @session: the session that the mark belongs to
 * @mark: a mark; it is not kept
 * @area: where it stands, pixels of the popover's parent
 *
 * Opens the popover for one mark.
 */
void
dossier_mark_popover_show (DossierMarkPopover *self,
                           DossierSession     *session,
                           const DossierMark  *mark,
                           const GdkRectangle *area)
{
  g_autofree char *kind = NULL;
  g_autofree char *why = NULL;
  gboolean writable;

  g_return_if_fail (DOSSIER_IS_MARK_POPOVER (self));
  g_return_if_fail (DOSSIER_IS_SESSION (session));

  kind = describe_kind (session, mark);
  why = describe_reason (mark);
  writable = !dossier_corpus_is_read_only (dossier_session_get_corpus (session));
  g_set_object (&self->session, session);
  self->layer = mark->layer;
  self->id = mark->id;
  self->entity = mark->entity;
  self->type = mark->entity_type;

  gtk_label_set_label (self->heading, dossier_mark_style_get_label (mark, session));
  gtk_label_set_label (self->kind, kind);
  gtk_label_set_label (self->why, why != NULL ? why : "");
  gtk_widget_set_visible (self->why_frame, why != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->choose_button), mark->entity != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->type_button), mark->layer == DOSSIER_LAYER_MENTION);
  gtk_widget_set_sensitive (GTK_WIDGET (self->type_button), writable);
  gtk_widget_set_visible (GTK_WIDGET (self->correct_button),
                          mark->layer == DOSSIER_LAYER_STATEMENT);
  gtk_widget_set_sensitive (GTK_WIDGET (self->correct_button), writable);
  gtk_button_set_label (self->reject_button, mark->by_hand ? _("Re_move") : _("_Reject"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->reject_button), writable);
  gtk_widget_set_visible (GTK_WIDGET (self->course_button),
                          mark->layer == DOSSIER_LAYER_STATEMENT);
  gtk_widget_set_visible (GTK_WIDGET (self->take_back_button), mark->corrected);
  gtk_widget_set_sensitive (GTK_WIDGET (self->take_back_button), writable);

  gtk_popover_set_pointing_to (GTK_POPOVER (self), area);
  gtk_popover_popup (GTK_POPOVER (self));
  /* Who presses Return once more must not have rejected what was only asked about. */
  gtk_widget_grab_focus (mark->entity != 0 ? GTK_WIDGET (self->choose_button)
                         : why != NULL     ? GTK_WIDGET (self->why)
                                           : GTK_WIDGET (self->reject_button));
  /* A label that can be copied from is selected whole when the keyboard passes it, as it just
   * did. */
  gtk_label_select_region (self->why, 0, 0);
}
