/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-operation.h"

#include "dossier-pace.h"

/* How often listeners are told: nobody can read faster, and no text jumps. */
#define TELL_AGAIN_US (G_USEC_PER_SEC / 4)

struct _DossierOperation
{
  GObject parent_instance;

  GCancellable *cancellable;
  GMainContext *context; /* in which notifications come */
  char *title;           /* never changes */
  gboolean deferrable;   /* likewise */

  GMutex lock;           /* guards what follows */
  char *detail;
  DossierPace pace;
  gboolean finished;
  guint n_added;
  guint n_known;
  GArray *set_aside;     /* gint64 */
  GPtrArray *failures;   /* DossierOperationFailure */
  GPtrArray *remarks;    /* DossierOperationFailure */
  guint changed;         /* bits of the properties to notify */
  gint64 told;           /* when it was last done; monotonic time in microseconds */
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_DETAIL,
  PROP_PROGRESS,
  PROP_FRACTION,
  PROP_FINISHED,
  PROP_N_ADDED,
  PROP_N_KNOWN,
  PROP_N_FAILED,
  PROP_N_REMARKS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DossierOperation, dossier_operation, G_TYPE_OBJECT)

static guint
count (DossierOperation *self, const GPtrArray *failures)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);

  return failures->len;
}

static void
dossier_operation_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DossierOperation *self = DOSSIER_OPERATION (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_DETAIL:
      g_value_take_string (value, dossier_operation_dup_detail (self));
      break;
    case PROP_PROGRESS:
      g_value_take_string (value, dossier_operation_dup_progress (self));
      break;
    case PROP_FRACTION:
      g_value_set_double (value, dossier_operation_get_fraction (self));
      break;
    case PROP_FINISHED:
      g_value_set_boolean (value, dossier_operation_get_finished (self));
      break;
    case PROP_N_ADDED:
      g_value_set_uint (value, dossier_operation_get_n_added (self));
      break;
    case PROP_N_KNOWN:
      g_value_set_uint (value, dossier_operation_get_n_known (self));
      break;
    case PROP_N_FAILED:
      g_value_set_uint (value, count (self, self->failures));
      break;
    case PROP_N_REMARKS:
      g_value_set_uint (value, count (self, self->remarks));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dossier_operation_finalize (GObject *object)
{
  DossierOperation *self = DOSSIER_OPERATION (object);

  g_object_unref (self->cancellable);
  g_main_context_unref (self->context);
  g_ptr_array_unref (self->failures);
  g_ptr_array_unref (self->remarks);
  g_array_unref (self->set_aside);
  g_free (self->title);
  g_free (self->detail);
  g_mutex_clear (&self->lock);
  G_OBJECT_CLASS (dossier_operation_parent_class)->finalize (object);
}

static void
dossier_operation_class_init (DossierOperationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = dossier_operation_get_property;
  object_class->finalize = dossier_operation_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, flags);
  properties[PROP_PROGRESS] = g_param_spec_string ("progress", NULL, NULL, NULL, flags);
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, -1, 1, -1, flags);
  properties[PROP_FINISHED] = g_param_spec_boolean ("finished", NULL, NULL, FALSE, flags);
  properties[PROP_N_ADDED] = g_param_spec_uint ("n-added", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_N_KNOWN] = g_param_spec_uint ("n-known", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_N_FAILED] = g_param_spec_uint ("n-failed", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_N_REMARKS] = g_param_spec_uint ("n-remarks", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
dossier_operation_init (DossierOperation *self)
{
  g_mutex_init (&self->lock);
  self->cancellable = g_cancellable_new ();
  self->context = g_main_context_ref_thread_default ();
  self->failures = dossier_operation_failures_new ();
  self->remarks = dossier_operation_failures_new ();
  self->set_aside = g_array_new (FALSE, FALSE, sizeof (gint64));
  dossier_pace_begin (&self->pace, g_get_monotonic_time ());
}

static gboolean
notify_changes (gpointer data)
{
  DossierOperation *self = g_weak_ref_get (data);
  guint changed;

  if (self == NULL)
    return G_SOURCE_REMOVE;
  g_mutex_lock (&self->lock);
  changed = self->changed;
  self->changed = 0;
  self->told = g_get_monotonic_time ();
  g_mutex_unlock (&self->lock);

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 1; i < N_PROPS; i++)
    if ((changed & (1u << i)) != 0)
      g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_object_thaw_notify (G_OBJECT (self));
  g_object_unref (self);
  return G_SOURCE_REMOVE;
}

static void
free_weak_ref (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

/* With the lock held. Many changes within a moment are one notification each; that it has ended is
 * told at once. */
static void
notify_later (DossierOperation *self, guint property)
{
  gboolean at_once = property == PROP_FINISHED;
  gboolean scheduled = self->changed != 0 && !at_once;
  gint64 wait = at_once ? 0 : self->told + TELL_AGAIN_US - g_get_monotonic_time ();
  g_autoptr (GSource) source = NULL;
  GWeakRef *reference;

  self->changed |= 1u << property;
  if (scheduled)
    return;
  reference = g_new0 (GWeakRef, 1);
  g_weak_ref_init (reference, self);
  source = wait <= 0 ? g_idle_source_new () : g_timeout_source_new ((guint) (wait / 1000));
  g_source_set_callback (source, notify_changes, reference, free_weak_ref);
  g_source_attach (source, self->context);
}

/**
 * dossier_operation_new:
 * @title: what is being done, for people
 *
 * Notifications come in the calling thread's main context.
 *
 * Returns: (transfer full): an operation that has not finished
 */
DossierOperation *
dossier_operation_new (const char *title)
{
  DossierOperation *self = g_object_new (DOSSIER_TYPE_OPERATION, NULL);

  self->title = g_strdup (title);
  return self;
}

/**
 * dossier_operation_set_deferrable:
 * @self: an operation that nobody sees yet
 *
 * Nobody asked for it: who stops it only puts it off.
 */
void
dossier_operation_set_deferrable (DossierOperation *self)
{
  self->deferrable = TRUE;
}

/**
 * dossier_operation_get_deferrable:
 * @self: an operation
 *
 * Returns: whether it is only put off when it is cancelled
 */
gboolean
dossier_operation_get_deferrable (DossierOperation *self)
{
  return self->deferrable;
}

/**
 * dossier_operation_get_cancellable:
 * @self: an operation
 *
 * Returns: (transfer none): what stops it
 */
GCancellable *
dossier_operation_get_cancellable (DossierOperation *self)
{
  return self->cancellable;
}

/**
 * dossier_operation_dup_title:
 * @self: an operation
 *
 * Returns: (transfer full): what is being done
 */
char *
dossier_operation_dup_title (DossierOperation *self)
{
  return g_strdup (self->title);
}

/**
 * dossier_operation_dup_detail:
 * @self: an operation
 *
 * Returns: (transfer full) (nullable): what it is at just now
 */
char *
dossier_operation_dup_detail (DossierOperation *self)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);

  return g_strdup (self->detail);
}

/**
 * dossier_operation_get_fraction:
 * @self: an operation
 *
 * Returns: how much is done, 0 to 1, negative when unknown
 */
double
dossier_operation_get_fraction (DossierOperation *self)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);

  return self->pace.total > 0 ? MIN (1, (double) self->pace.done / self->pace.total) : -1;
}

/**
 * dossier_operation_dup_progress:
 * @self: an operation
 *
 * Returns: (transfer full) (nullable): how many documents are done and how many failed, how fast it
 *   goes and how long it will take, for people; %NULL while nothing of it is known
 */
char *
dossier_operation_dup_progress (DossierOperation *self)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);

  return self->pace.done + self->pace.total > 0
           ? dossier_pace_tell (&self->pace, self->failures->len)
           : NULL;
}

/**
 * dossier_operation_get_finished:
 * @self: an operation
 *
 * Returns: whether it has ended, one way or another
 */
gboolean
dossier_operation_get_finished (DossierOperation *self)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);

  return self->finished;
}

/**
 * dossier_operation_get_n_added:
 * @self: an operation
 *
 * Returns: how many documents were added
 */
guint
dossier_operation_get_n_added (DossierOperation *self)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);

  return self->n_added;
}

/**
 * dossier_operation_get_n_known:
 * @self: an operation
 *
 * Returns: how many documents were there already
 */
guint
dossier_operation_get_n_known (DossierOperation *self)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);

  return self->n_known;
}

/**
 * dossier_operation_dup_failures:
 * @self: an operation
 *
 * Returns: (transfer full) (element-type DossierOperationFailure): what failed and why, in the
 *   order it did
 */
GPtrArray *
dossier_operation_dup_failures (DossierOperation *self)
{
  return dossier_operation_dup_failures_from (self, 0);
}

/**
 * dossier_operation_dup_remarks:
 * @self: an operation
 *
 * Returns: (transfer full) (element-type DossierOperationFailure): what should be known of
 *   inputs that did not fail, such as the encoding that was guessed
 */
GPtrArray *
dossier_operation_dup_remarks (DossierOperation *self)
{
  return dossier_operation_dup_remarks_from (self, 0);
}

/**
 * dossier_operation_dup_failures_from:
 * @self: an operation
 * @first: how many are known to the caller, from the first on
 *
 * Returns: (transfer full) (element-type DossierOperationFailure): what failed after those
 */
GPtrArray *
dossier_operation_dup_failures_from (DossierOperation *self, guint first)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);

  return dossier_operation_failures_copy (self->failures, first);
}

/**
 * dossier_operation_dup_remarks_from:
 * @self: an operation
 * @first: how many are known to the caller, from the first on
 *
 * Returns: (transfer full) (element-type DossierOperationFailure): what was remarked after those
 */
GPtrArray *
dossier_operation_dup_remarks_from (DossierOperation *self, guint first)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);

  return dossier_operation_failures_copy (self->remarks, first);
}

/**
 * dossier_operation_dup_set_aside:
 * @self: an operation
 *
 * Returns: (transfer full) (element-type gint64): the documents that would have been added, had
 *   they not been there and been set aside
 */
GArray *
dossier_operation_dup_set_aside (DossierOperation *self)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);

  return g_array_copy (self->set_aside);
}

/**
 * dossier_operation_add_set_aside:
 * @self: an operation
 * @document: row id of a document that has the same bytes and was set aside
 */
void
dossier_operation_add_set_aside (DossierOperation *self, gint64 document)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);

  g_array_append_val (self->set_aside, document);
}

/**
 * dossier_operation_set_detail:
 * @self: an operation
 * @detail: (nullable): what it is at just now, for people
 */
void
dossier_operation_set_detail (DossierOperation *self, const char *detail)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);

  if (g_strcmp0 (self->detail, detail) == 0)
    return;
  g_free (self->detail);
  self->detail = g_strdup (detail);
  notify_later (self, PROP_DETAIL);
}

/**
 * dossier_operation_set_done:
 * @self: an operation
 * @done: how many documents are done, one way or another
 * @total: how many there are, 0 while that is not known
 */
void
dossier_operation_set_done (DossierOperation *self, guint done, guint total)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);

  dossier_pace_note (&self->pace, g_get_monotonic_time (), done, total);
  notify_later (self, PROP_PROGRESS);
  notify_later (self, PROP_FRACTION);
}

/**
 * dossier_operation_count_added:
 * @self: an operation
 */
void
dossier_operation_count_added (DossierOperation *self)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);

  self->n_added++;
  notify_later (self, PROP_N_ADDED);
}

/**
 * dossier_operation_count_known:
 * @self: an operation
 */
void
dossier_operation_count_known (DossierOperation *self)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);

  self->n_known++;
  notify_later (self, PROP_N_KNOWN);
}

/**
 * dossier_operation_add_failure:
 * @self: an operation
 * @what: the file or address that failed
 * @reason: why, for people
 */
void
dossier_operation_add_failure (DossierOperation *self, const char *what, const char *reason)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);

  dossier_operation_failures_add (self->failures, what, reason);
  notify_later (self, PROP_N_FAILED);
}

/**
 * dossier_operation_add_remark:
 * @self: an operation
 * @what: a file or address that did not fail
 * @remark: what should be known of it, for people
 */
void
dossier_operation_add_remark (DossierOperation *self, const char *what, const char *remark)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);

  dossier_operation_failures_add (self->remarks, what, remark);
  notify_later (self, PROP_N_REMARKS);
}

/**
 * dossier_operation_finish:
 * @self: an operation
 *
 * It has ended, one way or another.
 */
void
dossier_operation_finish (DossierOperation *self)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);

  self->finished = TRUE;
  notify_later (self, PROP_FINISHED);
}
