/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* What is written on disks that can do more and less. */
#define _GNU_SOURCE
#include "dossier-successor.h"
#include "scratch-folder.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* A name that some disks would not take if it were cut between bytes. */
#define NAME "수소 항만 협력에 관한 보고서.csv"

#define NAMELESS (O_TMPFILE & ~O_DIRECTORY)
#define LOAD(field) BPF_STMT (BPF_LD | BPF_W | BPF_ABS, offsetof (struct seccomp_data, field))
#define DENY(error) BPF_STMT (BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (error))
#define ALLOW BPF_STMT (BPF_RET | BPF_K, SECCOMP_RET_ALLOW)

/* The lower half of an argument comes first on the machines that have this test. */
static struct sock_filter no_nameless[] = {
  LOAD (nr),
  BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, SYS_openat, 0, 3),
  LOAD (args[2]),
  BPF_JUMP (BPF_JMP | BPF_JSET | BPF_K, NAMELESS, 0, 1),
  DENY (EOPNOTSUPP),
  ALLOW,
};

static struct sock_filter no_links[] = {
  LOAD (nr),
  BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, SYS_linkat, 0, 1),
  DENY (EPERM),
  ALLOW,
};

typedef struct
{
  const char *name;
  struct sock_filter *filter; /* nullable: what the disk cannot do */
  unsigned short length;
  guint n_seen;               /* files in the folder while it grows, that which it replaces aside */
} Disk;

static const Disk disks[] = {
  { "all", NULL, 0, 0 },
  { "no-nameless", no_nameless, G_N_ELEMENTS (no_nameless), 1 },
  { "no-links", no_links, G_N_ELEMENTS (no_links), 0 },
};

static guint
count_files (ScratchFolder *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder->path, 0, NULL);
  const char *name;
  guint n = 0;

  for (; (name = g_dir_read_name (dir)) != NULL; n++)
    g_assert_true (g_utf8_validate (name, -1, NULL));
  return n;
}

static void
assert_holds (const char *path, const char *expected, guint mode)
{
  g_autofree char *content = NULL;
  GStatBuf info;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, expected);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, mode);
}

static void
write_words (DossierSuccessor *file, const char *words)
{
  gssize length = (gssize) strlen (words);

  g_assert_nonnull (file);
  g_assert_cmpint (write (dossier_successor_get_fd (file), words, (gsize) length), ==, length);
}

static gboolean
limit_thread (const Disk *disk)
{
  struct sock_fprog program = { disk->length, disk->filter };

  return disk->filter == NULL
         || (G_BYTE_ORDER == G_LITTLE_ENDIAN && prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
             && prctl (PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0);
}

/* For this thread alone the disk is as it says. */
static gpointer
write_in_thread (gpointer data)
{
  const Disk *disk = data;
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autofree char *path = scratch_path (folder, NAME);
  g_autofree char *large = g_strnfill (1 << 20, 'x');
  const char *const words[] = { "one", large, "three" };
  GStatBuf info;

  if (!limit_thread (disk))
    return GINT_TO_POINTER (FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (DossierSuccessor) file = dossier_successor_new (path, i > 0 ? &info : NULL);

      write_words (file, words[i]);
      g_assert_cmpuint (count_files (folder), ==, disk->n_seen + (i > 0 ? 1 : 0));
      g_assert_true (dossier_successor_settle (file));
      assert_holds (path, words[i], i > 0 ? 0640 : 0644);
      g_assert_cmpuint (count_files (folder), ==, 1);
      g_assert_cmpint (g_chmod (path, 0640), ==, 0);
      g_assert_cmpint (g_stat (path, &info), ==, 0);
    }
  dossier_successor_free (dossier_successor_new (path, &info));
  assert_holds (path, "three", 0640);
  g_assert_cmpuint (count_files (folder), ==, 1);
  return GINT_TO_POINTER (TRUE);
}

static void
test_disk (gconstpointer data)
{
  mode_t mask = umask (022);
  GThread *thread = g_thread_new ("disk", write_in_thread, (gpointer) data);

  if (!GPOINTER_TO_INT (g_thread_join (thread)))
    g_test_skip ("no filter for system calls");
  umask (mask);
}

/* Somebody else has made a file there meanwhile. */
static void
test_taken (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autofree char *path = scratch_path (folder, "out.csv");
  g_autoptr (DossierSuccessor) file = dossier_successor_new (path, NULL);
  g_autofree char *content = NULL;

  write_words (file, "ours");
  g_assert_true (g_file_set_contents (path, "theirs", -1, NULL));
  g_assert_true (dossier_successor_settle (file));
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "ours");
  g_assert_cmpuint (count_files (folder), ==, 1);
}

static void
test_nowhere (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autofree char *path = g_build_filename (folder->path, "missing", "out.csv", NULL);

  g_assert_null (dossier_successor_new (path, NULL));
  g_assert_cmpint (errno, ==, ENOENT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (disks); i++)
    {
      g_autofree char *name = g_strconcat ("/io/successor/disk/", disks[i].name, NULL);

      g_test_add_data_func (name, &disks[i], test_disk);
    }
  g_test_add_func ("/io/successor/taken", test_taken);
  g_test_add_func ("/io/successor/nowhere", test_nowhere);
  return g_test_run ();
}
