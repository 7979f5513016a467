#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""`dossier import` and `dossier search`: the way of documents into a dossier, also when things go wrong."""
import json
import os
import pathlib
import pty
import signal
import sqlite3
import subprocess
import time

import harness
from harness import PROGRAM, SAMPLES, dossier


def outcome(added, known, failed):
    return f"{added} added, {known} already there, {failed} failed\n"


FIRST_FORM = pathlib.Path(__file__).parents[2] / "src/core/store/sql/schema-1.sql"


def run_on_terminal(*argv):
    """Runs the program where its standard error is a terminal: status, output, what the terminal got."""
    control, terminal = pty.openpty()
    process = subprocess.Popen([PROGRAM, *argv], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=terminal)
    os.close(terminal)
    seen = b""
    while True:
        try:
            data = os.read(control, 4096)
        except OSError:
            break
        if not data:
            break
        seen += data
    os.close(control)
    out, _ = process.communicate(timeout=60)
    return process.returncode, out.decode(), seen.decode()


class Import(harness.Case):
    def setUp(self):
        super().setUp()
        self.file = self.folder / "test.dossier"

    def count(self):
        """Documents in the file, each whole: text and marks."""
        database = sqlite3.connect(f"file:{self.file}?mode=ro", uri=True)
        try:
            self.assertEqual(database.execute("PRAGMA integrity_check").fetchall(), [("ok",)])
            self.assertEqual(database.execute("PRAGMA foreign_key_check").fetchall(), [])
            count = database.execute("SELECT count(*) FROM document").fetchone()[0]
            whole = database.execute(
                "SELECT count(*) FROM document d JOIN content c ON c.document = d.id "
                "JOIN marks m ON m.document = d.id WHERE length(m.found) > 0"
            ).fetchone()[0]
            self.assertEqual(whole, count)
            return count
        finally:
            database.close()

    def write_many(self, count):
        """Copies of the samples that differ in one line."""
        folder = self.folder / "many"
        for number in range(count):
            sample = SAMPLES[number % len(SAMPLES)]
            self.write(f"many/{number:04}.txt", sample.read_bytes() + f"\nCopy {number}.\n".encode())
        return folder

    def test_twice(self):
        self.assertEqual(self.succeed("import", self.file, *SAMPLES), outcome(len(SAMPLES), 0, 0))
        self.assertEqual(self.succeed("import", self.file, *SAMPLES), outcome(0, len(SAMPLES), 0))
        self.assertEqual(self.count(), len(SAMPLES))

    def test_same_bytes_twice(self):
        copy = self.write("copy.txt", SAMPLES[0].read_bytes())
        self.assertEqual(self.succeed("import", self.file, SAMPLES[0], copy), outcome(1, 1, 0))

    def test_wrong_among_good(self):
        zeros = self.write("in/zeros.txt", b"")
        os.truncate(zeros, 100_000_000)
        wrong = [self.write("in/binary.txt", bytes(range(256)) * 64), self.write("in/empty.txt", b""),
                 self.write("in/page.txt", "<!DOCTYPE html><p>words"), zeros]
        os.symlink("..", self.folder / "in" / "loop")
        os.symlink("nowhere", self.folder / "in" / "dangling.txt")
        os.mkfifo(self.folder / "in" / "pipe.txt")
        broken = b"Minister Le Thu Ha visited Oslo on 2 June 2025. " * 30 + b"\xff\xfe broken\n"
        good = [self.write("in/a.txt", SAMPLES[0].read_bytes()), self.write("in/z.txt", broken)]
        wrong += [self.folder / "in" / name for name in ("dangling.txt", "pipe.txt")]
        # The folder that the loop leads to is read once, from the loop.
        status, out, err = dossier("import", self.file, self.folder / "in")
        for path in wrong:
            self.assertTrue(any(line.startswith(f"dossier: {path}: ") for line in err.splitlines()),
                            (path, err))
        self.assertEqual(status, 1)
        self.assertIn(f"{len(good)} added", out)
        self.assertEqual(self.count(), len(good))

    def test_unreadable(self):
        """What one may not read is named with the reason, once."""
        text = self.write("in/closed.txt", "words")
        inner = self.write("in/closed/a.txt", "words").parent
        for path in (text, inner):
            path.chmod(0)
        self.addCleanup(inner.chmod, 0o755)
        if os.access(text, os.R_OK):
            self.skipTest("this user may read everything")
        status, out, err = dossier("import", self.file, self.folder / "in")
        self.assertEqual((status, out), (1, outcome(0, 0, 2) + "  2: Permission denied\n"))
        self.assertEqual(sorted(err.splitlines()),
                         sorted(f"dossier: {path}: Permission denied" for path in (text, inner)))

    def test_nothing_to_read(self):
        """An empty folder, and one with hidden files alone, is named; that is no failure, as where nothing is found."""
        empty, hidden = self.folder / "empty", self.write("hidden/.notes", "words").parent
        (self.folder / "nested" / "deep").mkdir(parents=True)
        empty.mkdir()
        note = self.write("full/note.txt", "words")
        said = "".join(f"dossier: {path}: there is nothing to read in this folder\n"
                       for path in (empty, hidden, self.folder / "nested"))
        paths = empty, note.parent, hidden, self.folder / "nested", note
        self.assertEqual(dossier("import", self.file, *paths), (0, outcome(1, 1, 0), said))
        self.assertEqual(dossier("annotate", *paths)[2], said)
        self.assertEqual(dossier("annotate", "--suggestions", *paths), (0, "", said))

    def test_nothing_added(self):
        """A slip in a name leaves no empty dossier; one that was there stays."""
        new, old = self.folder / "new.dossier", self.folder / "old.dossier"
        self.assertEqual(dossier("import", new, self.folder / "nowhere.txt")[0], 1)
        self.assertEqual(list(self.folder.glob("new*")), [])
        self.assertIn("new.dossier", dossier("search", new, "hydrogen")[2])
        self.succeed("import", old, SAMPLES[0])
        self.assertEqual(dossier("import", old, self.folder / "nowhere.txt")[0], 1)
        self.assertTrue(old.exists())

    def test_long_name(self):
        """Of a name that the disk takes, but not with what stands beside a dossier, that is said."""
        status, _, err = dossier("import", self.folder / ("n" * 246 + ".dossier"), SAMPLES[0])
        self.assertEqual(status, 1)
        self.assertIn("7 bytes", err)
        self.assertEqual(list(self.folder.iterdir()), [])
        self.succeed("import", self.folder / ("n" * 239 + ".dossier"), SAMPLES[0])

    def test_other_formats(self):
        """Which they are and how many of each, below the names."""
        for number in range(3):
            self.write(f"in/{number}.pdf", b"%PDF-1.7\n" + bytes([number]))
        self.write("in/a.docx", b"PK\3\4")
        status, out, err = dossier("import", self.file, self.folder / "in")
        self.assertEqual((status, len(err.splitlines())), (1, 4))
        self.assertEqual(out, outcome(0, 0, 4) + "  3: This is a PDF document; plain text is needed\n"
                         "  1: This is a Zip archive or an office document; plain text is needed\n")

    def test_all_reasons(self):
        """The numbers of the reasons are together the number of failures."""
        starts = [b"%PDF-1.7", b"PK\3\4", b"\x89PNG\r\n\x1a\n", b"\x1f\x8b", b"{\\rtf", b"\x7fELF", b"<html>", b""]
        for number, start in enumerate(starts):
            self.write(f"formats/{number}-a", start)
        self.write("formats/0-b", starts[0])
        out = dossier("import", self.file, self.folder / "formats")[1]
        self.assertTrue(out.endswith("  3: other reasons\n"), out)
        self.assertEqual(sum(int(line.split(":")[0]) for line in out.splitlines()[1:]), 9)

    def test_own_results(self):
        """What was taken out of a dossier is no document for one; nor is a mail."""
        self.succeed("import", self.file, *SAMPLES)
        results = self.folder / "results"
        results.mkdir()
        for name in "all.json", "a.statements.csv", "a.entities.csv":
            self.succeed("export", self.file, "-o", results / name)
        for name in "stories.csv", "stories.tsv":
            self.succeed("stories", self.file, "-o", results / name)
        for name in "places.csv", "places.tsv":
            self.succeed("concordance", self.file, "the", "-o", results / name)
        (results / "marks.jsonl").write_text(self.succeed("annotate", SAMPLES[0]), encoding="utf-8")
        self.write("results/a.eml", "From: A\nTo: B\nSubject: =?UTF-8?B?Q29t?=\nMIME-Version: 1.0\n\nText\n")
        status, out, err = dossier("import", self.file, results)
        self.assertEqual((status, out.splitlines()[0]), (1, outcome(0, 0, 9).strip()))
        self.assertEqual(err.count("This is what Dossier itself has written; plain text is needed"), 8)
        self.assertIn("a.eml: This is a mail; plain text is needed", err)

    def test_remarks(self):
        """How a legacy encoding was read is said, and is no failure."""
        latin = self.write("latin.txt", ("Møte i Tromsø: «grønn hydrogen» på fire år. " * 20).encode("cp1252"))
        status, out, err = dossier("import", self.file, latin)
        self.assertEqual((status, out), (0, outcome(1, 0, 0)))
        self.assertIn("windows-1252", err)

    def test_wrong_use(self):
        self.misuse("import")
        self.misuse("import", self.file)
        self.misuse("import", "--nonsense", self.file, SAMPLES[0])
        self.assertIn(".dossier", self.misuse("import", self.folder / "new.txt", SAMPLES[0]))
        self.assertFalse((self.folder / "new.txt").exists())
        empty = self.write("empty.txt", "")
        self.misuse("import", empty, SAMPLES[0])
        self.assertEqual(empty.read_bytes(), b"")

    def test_not_a_dossier(self):
        text = self.write("notes.dossier", "words")
        status, out, err = dossier("import", text, SAMPLES[0])
        self.assertEqual((status, out), (1, ""))
        self.assertIn(str(text), err)
        self.assertEqual(text.read_bytes(), b"words")
        status, _, err = dossier("import", self.folder / "no" / "folder.dossier", SAMPLES[0])
        self.assertEqual(status, 1)
        self.assertIn("folder.dossier", err)

    def test_left_log(self):
        """What is left of a dossier that is gone does not flow into a new one of its name."""
        for ending in ("-wal", "-journal"):
            with self.subTest(ending):
                left = self.write(f"new.dossier{ending}", b"left")
                status, out, err = dossier("import", self.folder / "new.dossier", SAMPLES[0])
                self.assertEqual((status, out), (1, ""), err)
                self.assertIn(left.name, err)
                self.assertEqual(left.read_bytes(), b"left")
                self.assertFalse((self.folder / "new.dossier").exists())
                left.unlink()

    def test_killed(self):
        """A process killed at any time leaves whole documents, and the rest can be added later."""
        folder = self.write_many(320)
        for seconds in (0.05, 0.2, 0.4, 0.8):
            process = subprocess.Popen([PROGRAM, "import", self.file, folder], stdin=subprocess.DEVNULL,
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(seconds)
            process.send_signal(signal.SIGKILL)
            process.wait()
            if self.file.exists() and self.file.stat().st_size > 0:
                status, _, err = dossier("search", self.file, "hydrogen")
                self.assertEqual(status, 0, err)
                self.count()
        self.succeed("import", self.file, folder)
        self.assertEqual(self.count(), 320)

    def test_killed_while_made(self):
        """The file appears whole: whoever sees it can open it, however early the maker dies."""
        for number in range(12):
            file = self.folder / f"made-{number}.dossier"
            process = subprocess.Popen([PROGRAM, "import", file, SAMPLES[0]], stdin=subprocess.DEVNULL,
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            while not file.exists() and process.poll() is None:
                pass
            process.send_signal(signal.SIGKILL)
            process.wait()
            status, _, err = dossier("search", file, "hydrogen")
            self.assertEqual(status, 0, err)
            left = [path.name for path in self.folder.iterdir() if path.name.startswith(".made")]
            self.assertEqual(left, [])

    def interrupt(self, folder, number, ignored=()):
        """Imports the folder and sends a signal meanwhile: status, output, errors."""
        def ignore():
            for other in ignored:
                signal.signal(other, signal.SIG_IGN)

        process = subprocess.Popen([PROGRAM, "import", self.file, folder], stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=ignore)
        while not (self.file.exists() and self.file.stat().st_size > 0) and process.poll() is None:
            time.sleep(0.01)
        time.sleep(0.1)
        process.send_signal(number)
        out, err = process.communicate(timeout=60)
        return process.returncode, out, err

    def test_interrupted(self):
        folder = self.write_many(640)
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            with self.subTest(number.name):
                for left in self.folder.glob(self.file.name + "*"):
                    left.unlink()
                status, out, err = self.interrupt(folder, number)
                self.assertEqual(status, 1, err)
                self.assertIn(b"stopped", err)
                added = int(out.split()[0])
                self.assertLess(added, 640)
                self.assertEqual(self.count(), added)

    def test_ignored_signals(self):
        """Who starts the program with nohup, or with & in a script, does not want it stopped."""
        folder = self.write_many(320)
        for number in (signal.SIGINT, signal.SIGHUP):
            with self.subTest(number.name):
                for left in self.folder.glob(self.file.name + "*"):
                    left.unlink()
                status, out, err = self.interrupt(folder, number, ignored=[number])
                self.assertEqual((status, out.decode()), (0, outcome(320, 0, 0)), err)

    def test_two_at_once(self):
        folder = self.write_many(160)
        options = dict(stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        first = subprocess.Popen([PROGRAM, "import", self.file, folder], **options)
        second = subprocess.Popen([PROGRAM, "import", self.file, folder], **options)
        counts = []
        for process in (first, second):
            out, err = process.communicate(timeout=120)
            self.assertEqual(process.returncode, 0, err.decode())
            added, known = int(out.split()[0]), int(out.split()[2])
            self.assertEqual(added + known, 160)
            counts.append(added)
        self.assertEqual(sum(counts), 160)
        self.assertEqual(self.count(), 160)

    def test_progress_on_terminal(self):
        """Progress goes to standard error, and only when that is a terminal."""
        folder = self.write_many(64)
        status, out, seen = run_on_terminal("import", self.file, folder)
        self.assertEqual((status, out), (0, outcome(64, 0, 0)))
        self.assertIn(" of 64 documents", seen)
        _, _, err = dossier("import", self.folder / "other.dossier", folder)
        self.assertEqual(err, "")

    def test_older_form_on_terminal(self):
        """How an older dossier is brought to this program's form is told, and only on a terminal."""
        document = self.write("a.txt", SAMPLES[0].read_bytes())
        # Only Dossier knows its tokenizer; form 5 makes the empty index anew.
        schema = FIRST_FORM.read_text("utf-8").replace(", tokenize = 'dossier'", "")
        for name in ("seen", "unseen"):
            database = sqlite3.connect(self.folder / f"{name}.dossier")
            database.executescript(schema + "PRAGMA user_version = 1; PRAGMA application_id = 0x444F5352;")
            database.close()
        status, out, seen = run_on_terminal("import", self.folder / "seen.dossier", document)
        self.assertEqual((status, out), (0, outcome(1, 0, 0)))
        self.assertIn("Bringing the dossier to this program’s form: ", seen)
        status, out, err = dossier("import", self.folder / "unseen.dossier", document)
        self.assertEqual((status, out, err), (0, outcome(1, 0, 0), ""))


class Search(harness.Case):
    def setUp(self):
        super().setUp()
        self.file = self.folder / "test.dossier"
        self.succeed("import", self.file, *SAMPLES)

    def test_hits(self):
        out = self.succeed("search", self.file, "Lien Chieu")
        self.assertIn("Three institutes sign up", out)
        self.assertIn("Liên Chiểu", out)
        self.assertNotIn("\033", out)

    def test_json(self):
        texts = {str(path): path.read_bytes().decode() for path in SAMPLES}
        lines = self.succeed("search", "--json", "--contexts", "100", self.file, "Ha Noi").splitlines()
        self.assertGreater(len(lines), 1)
        for line in lines:
            hit = json.loads(line)
            self.assertLessEqual(len(hit["contexts"]), hit["found"])
            for context in hit["contexts"]:
                found = texts[hit["uri"]][context["start"]:context["end"]]
                self.assertEqual(found.split(), context["match"].split())

    def test_part_of_korean_word(self):
        self.assertNotEqual(self.succeed("search", self.file, "반도체"), "")

    def test_nothing(self):
        status, out, err = dossier("search", self.file, "xyzzyplugh")
        self.assertEqual((status, out), (0, ""))
        self.assertIn("nothing", err)

    def test_doubtful_queries(self):
        """What is read otherwise than it may be meant is said, whatever is found."""
        for query, told in (("chip publisher:nrk", "publisher:"), ("chip *ductor", "*ductor"),
                            ("chip before:31.12.2025", "31.12.2025"), ("lang:(en OR korreean)", "korreean")):
            self.assertIn(told, dossier("search", self.file, query)[2])

    def test_deep_brackets(self):
        for depth, said in (16, False), (17, True):
            err = dossier("search", self.file, "(" * depth + "hydrogen" + ")" * depth)[2]
            self.assertEqual("more than 16 deep" in err, said, err)

    def test_odd_queries(self):
        """What looks like the index's own language is only words."""
        for query in ('"', 'a" OR "b', "NEAR(a b)", "title:chip", "chip*", "(chip", "-chip", "AND", "chip AND"):
            status, _, err = dossier("search", "--", self.file, query)
            self.assertIn(status, (0, 2), (query, err))

    def test_wrong_use(self):
        self.misuse("search")
        self.misuse("search", self.file)
        self.misuse("search", self.file, "...")
        self.misuse("search", self.file, "")
        self.misuse("search", "--contexts", "-1", self.file, "chip")


class Program(harness.Case):
    def test_help(self):
        out = self.succeed("--help")
        for command in ("annotate", "import", "search", "report", "export", "check"):
            self.assertIn(f"\n  {command} ", out)
            self.assertIn(command, self.succeed(command, "--help"))
            self.assertEqual(self.succeed("help", command), self.succeed(command, "--help"))
        self.assertEqual(self.succeed("help"), out)
        self.misuse("help", "nonsense")

    def test_version(self):
        self.assertRegex(self.succeed("--version"), r"^dossier \d+\.\d+\.\d+\n$")

    def test_outputs_misused(self):
        file = self.folder / "a.dossier"
        for command, name in (("report", "out.html"), ("export", "out.json")):
            self.misuse(command)
            self.misuse(command, file)
            self.misuse(command, "-o", name)
            self.misuse(command, file, file, "-o", name)
            self.misuse(command, file, "-o", "out.docx")
            self.misuse(command, file, "-o", name, "--format", "docx")
            self.misuse(command, file, "-o", name, "--sector", "nonsense")
            self.misuse(command, file, "-o", name, "--from", "yesterday")
            self.misuse(command, file, "-o", name, "--from", "2026", "--to", "2025")
        self.misuse("report", file, "-o", "out.html", "--date", "someday")
        self.misuse("check")
        self.misuse("check", file, file)


harness.main()
