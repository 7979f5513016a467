#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""`dossier` is one program to its users: the command line, or the window, which is another file."""
import os
import resource
import shutil
import signal
import subprocess

import harness

# A window that tells how it was called. The program keeps its name for who looks at it.
WINDOW = """#!/bin/sh
printf '%s\\n' "$@"
exit 7
"""


class Program(harness.Case):
    def start(self, *arguments, **options):
        """Runs a copy of the program that finds the window above."""
        copy = self.folder / "dossier"
        shutil.copy(harness.PROGRAM, copy)
        self.write("dossier-window", WINDOW).chmod(0o755)
        done = subprocess.run([copy, *arguments], stdout=subprocess.PIPE, text=True, **options)
        return done.returncode, done.stdout.splitlines()

    def test_becomes_the_window(self):
        for arguments in ([""], ["a b.dossier"], ["one.txt", "--help"], ["--gapplication-service"]):
            with self.subTest(arguments):
                self.assertEqual(self.start(*arguments), (7, arguments))

    def test_commands_stay(self):
        status, lines = self.start("--version")
        self.assertEqual((status, len(lines)), (0, 1))
        self.assertTrue(lines[0].startswith("dossier "))

    def test_mistyped(self):
        """A word that names neither a command nor a file opens no window; a file of that name does."""
        for arguments in (["serach", "a.dossier", "words"], ["bring-bakc"]):
            err = self.misuse(*arguments)
            self.assertIn(f"dossier: {arguments[0]}: there is no such command", err)
        self.write("notes", "words")
        for arguments in (["notes"], ["./serach"], ["Serach"]):
            with self.subTest(arguments):
                self.assertEqual(self.start(*arguments, cwd=self.folder), (7, arguments))

    def test_wrong_options(self):
        """Who searches for what begins with a hyphen is told how; help that is not written is no help."""
        self.assertIn("put -- before", self.misuse("search", "a.dossier", "-coal"))
        with open("/dev/full", "w", encoding="utf-8") as full:
            done = subprocess.run([harness.PROGRAM, "check", "--help"], stdout=full, stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"standard output", done.stderr)

    def test_names_in_any_locale(self):
        """What is said of a file names it, also where the locale knows no letters but those of English."""
        for locale in ("C", "POSIX", "C.UTF-8", "xx_XX.UTF-8"):
            with self.subTest(locale):
                status, _, err = harness.dossier("annotate", "Hà Nội.txt", env=dict(os.environ, LC_ALL=locale))
                self.assertEqual((status, err), (1, "dossier: Hà Nội.txt: No such file or directory\n"))

    def test_words_in_any_locale(self):
        """So do the words that an option takes; what is no text at all is told of with the option's name."""
        file = self.folder / "x.dossier"
        note = self.write("note.txt", "Wind farms\n\nOslo, 2 June 2025. Điện gió is wind power.\n")
        self.succeed("import", file, note)
        for locale in ("C", "POSIX", "C.UTF-8"):
            with self.subTest(locale):
                plain = dict(os.environ, LC_ALL=locale)
                self.succeed("correct", file, note, "--title", "Điện gió", env=plain)
                self.assertIn("Điện gió", self.succeed("search", file, "điện", env=plain))
                self.assertIn("Điện", self.succeed("concordance", file, "wind", "--words", "điện", env=plain))
                self.succeed("set-aside", file, note, "--reason", "Không", env=plain)
                self.assertIn("Không", self.succeed("set-aside", file, env=plain))
                self.succeed("bring-back", file, "--all", env=plain)
                for option, rest in ((b"--title", ["correct", file, note]), (b"--sector", ["concordance", file, "wind"])):
                    done = subprocess.run([harness.PROGRAM, *rest, option, b"gi\xf3"], env=plain, capture_output=True)
                    self.assertEqual((done.returncode, done.stdout), (2, b""))
                    self.assertIn(option, done.stderr)

    def test_words_in_no_locale(self):
        """Words to search for that are no text are told of as that."""
        for command in "search", "concordance":
            done = subprocess.run([harness.PROGRAM, command, "x.dossier", b"gi\xf3"], capture_output=True)
            self.assertEqual((done.returncode, done.stdout), (2, b""))
            self.assertIn(b"no text in UTF-8", done.stderr)

    def test_empty_names(self):
        """A name that a script did not fill in is seen to be empty."""
        self.assertEqual(harness.dossier("annotate", "")[2], "dossier: “”: No such file or directory\n")
        self.assertIn("dossier: “”: ", self.misuse("import", "", harness.SAMPLES[0]))

    def test_full_disk(self):
        """What cannot be written for lack of space can be read, and who writes is told so."""
        def fill():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

        file = self.folder / "x.dossier"
        self.succeed("import", file, harness.SAMPLES[0])
        for arguments in (["search", file, "the"], ["concordance", file, "the"],
                          ["report", file, "-o", "-", "--format", "html"],
                          ["export", file, "-o", "-", "--format", "json"], ["check", file]):
            with self.subTest(arguments[0]):
                expected = self.succeed(*arguments)
                status, out, err = harness.dossier(*arguments, preexec_fn=fill)
                self.assertEqual((status, err), (0, ""))
                self.assertIn("was not looked at" if arguments[0] == "check" else expected[:200], out)
        status, _, err = harness.dossier("import", file, harness.SAMPLES[1], preexec_fn=fill)
        self.assertEqual(status, 1)
        self.assertIn("The disk is full; changes cannot be kept", err)
        self.succeed("import", file, harness.SAMPLES[1])

    def test_reader_goes_away(self):
        """Who reads only the first lines leaves nothing beside the dossier, is told nothing, and has the usual status."""
        file = self.folder / "x.dossier"
        self.succeed("import", file, *harness.SAMPLES)
        for arguments in (["search", file, "hydrogen"], ["concordance", file, "hydrogen"], ["stories", file],
                          ["report", file, "-o", "-", "--format", "html"],
                          ["export", file, "-o", "-", "--format", "json"], ["check", file],
                          ["correct", file, harness.SAMPLES[0]], ["annotate", harness.SAMPLES[0]]):
            with self.subTest(arguments[0]):
                reader, writer = os.pipe()
                os.close(reader)
                done = subprocess.run([harness.PROGRAM, *arguments], stdout=writer, stderr=subprocess.PIPE)
                os.close(writer)
                self.assertEqual((done.returncode, done.stderr), (-signal.SIGPIPE, b""))
                self.assertEqual([path.name for path in self.folder.iterdir()], ["x.dossier"])

    def test_commands_load_no_toolkit(self):
        """A loader that knows this variable lists the libraries; another one prints the version."""
        environment = dict(os.environ, LD_TRACE_LOADED_OBJECTS="1")
        done = subprocess.run([harness.PROGRAM, "--version"], env=environment,
                              stdout=subprocess.PIPE, text=True)
        self.assertTrue(done.stdout)
        self.assertNotIn("libgtk", done.stdout)

    def test_documents_do_nothing_to_the_terminal(self):
        """What a document or the name of its file would have a terminal do is only shown."""
        text = "Ny \x1b]0;tittel\x07havn\n\nOslo, 2. juni 2025. " + "Havnen i Oslo vokser. " * 30
        note = self.write("no\x1b[2Jte\n.txt", text + "\n\x1b[31m Hydrogen \x9b31m kommer.\n")
        bad = self.write("ba\x1b[2Jd.bin", b"\0\1\2\3")
        file = self.folder / "x.dossier"
        outputs = [harness.dossier("import", file, note, bad)[2],
                   self.succeed("search", file, "hydrogen"),
                   self.succeed("concordance", file, "hydrogen"),
                   self.succeed("correct", file, note),
                   self.succeed("annotate", "--explain", "1", note)]
        for output in outputs:
            self.assertTrue(output)
            self.assertNotRegex(output, "[\x00-\x08\x0b-\x1f\x7f-\x9f]")


if __name__ == "__main__":
    harness.main()
