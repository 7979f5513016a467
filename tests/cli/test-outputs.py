#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""What `dossier report` and `dossier export` have alike: what is chosen, where it is written, and how it ends."""
import json
import os
import pathlib
import re
import signal
import subprocess
import tempfile
import time

import harness
from harness import SAMPLES, dossier
from outputs import Outputs, is_settled
from page import Page


class Given(harness.Case):
    def test_given_up(self):
        """What a regular expression was not asked of is told by all that takes its hits for the whole."""
        file = self.folder / "two.dossier"
        texts = [self.write("hit.txt", "Report\n\nThe aab was seen.\n"),
                 self.write("hard.txt", "Report\n\nThe " + "a" * 4000 + " aab was seen.\n")]
        self.succeed("import", file, *texts)
        pattern = "/(a+)+(a+)+(a+)+[^ab ]|aab/"
        said = "the regular expression was given up"
        self.assertIn(said, dossier("search", file, pattern)[2])
        for command, name, options in (("report", "out.html", ()), ("export", "out.json", ()),
                                       ("export", "out.statements.csv", ()), ("export", "out.entities.csv", ()),
                                       ("export", "out", ("--originals",))):
            with self.subTest(name):
                out = self.folder / name
                status, _, err = dossier(command, file, "-o", out, "--words", pattern, *options)
                self.assertEqual(status, 0)
                self.assertIn(said, err)
                if command == "report" or name == "out.json":
                    self.assertIn(said, out.read_text("utf-8"))
                self.assertEqual(dossier(command, file, "-o", out, "--words", "aab", *options), (0, "", ""))


class Chosen(Outputs):
    """Some of the statements: what is written has these, the documents in which they stand, and no others."""

    BEFORE_2026 = r"(?:.*/)?(20[01]\d|202[0-5])\b.*"
    DAY = "--date", "2026-01-01"
    CHOICES = [
        (("--kind", "pledge"), lambda row: row["kind"] == "pledge"),
        (("-k", "pledge", "-k", "target"), lambda row: row["kind"] in ("pledge", "target")),
        (("--certainty", "planned"), lambda row: row["certainty"] == "planned"),
        (("-c", "denied", "-c", "done", "-k", "report"),
         lambda row: row["certainty"] in ("denied", "done") and row["kind"] == "report"),
        (("--passed",), lambda row: Chosen.has_passed(row)),
        (("--passed", "--kind", "pledge", "--words", "lang:en"),
         lambda row: row["kind"] == "pledge" and row["language"] == "en"
         and Chosen.has_passed(row)),
        (("--kind", "signing", "--certainty", "denied", "--words", "xyzzyplugh"), lambda row: False),
    ]

    @staticmethod
    def has_passed(row):
        return re.fullmatch(Chosen.BEFORE_2026, row["due"]) and not is_settled(row)

    @staticmethod
    def tell(row):
        return [row[key] for key in ("quote", "uri", "start", "due", "kind", "certainty")]

    def test_tables(self):
        every = self.read_rows("all.statements.csv")
        for options, takes in self.CHOICES:
            with self.subTest(options):
                wanted = [row for row in every if takes(row)]
                rows = self.read_rows("out.statements.csv", *self.DAY, *options)
                self.assertEqual([self.tell(row) for row in rows], [self.tell(row) for row in wanted])
                self.assertEqual([row["number"] for row in rows], [str(i + 1) for i in range(len(rows))])
                self.assertLess(len(rows), len(every))
                data = json.loads(self.write_out("export", "out.json", *self.DAY, *options).read_text("utf-8"))
                self.assertEqual([document["document"]["uri"] for document in data["documents"]],
                                 list(dict.fromkeys(row["uri"] for row in wanted)))
                self.assertEqual([statement["quote"] for document in data["documents"]
                                  for statement in document["statements"]], [row["quote"] for row in wanted])
                named = {mention["entity"] for document in data["documents"] for mention in document["mentions"]}
                self.assertEqual({row["id"] for row in self.read_rows("out.entities.csv", *self.DAY, *options)}, named)

    def test_report(self):
        """Every number of the report is of what was chosen."""
        every = self.read_rows("all.statements.csv")
        for options, takes in self.CHOICES:
            with self.subTest(options):
                wanted = [row for row in every if takes(row)]
                source = self.write_out("report", "out.html", *self.DAY, *options).read_text("utf-8")
                page = Page(source)
                self.assertEqual(page.faults, [])
                self.check_quotes(source, wanted)
                self.assertIn("Only part of the dossier", page.text)
                if not wanted:
                    continue
                self.assertIn(f"{len(wanted)} of {len(every)} statements" if "--words" not in options
                              else f"{len(wanted)} of ", page.text)
                n_documents = len({row["uri"] for row in wanted})
                figures = dict(re.findall(r'<a href="#(documents|statements|due)"><b>(\d+)</b> '
                                          r'<span>(?!language)', source))
                self.assertEqual(figures, {"documents": str(n_documents), "statements": str(len(wanted)),
                                           "due": str(sum(row["due"] != "" and not is_settled(row) for row in wanted))})
                self.assertEqual(source.count('<tr id="D'), n_documents)
                self.assertLessEqual(set(re.findall(r'href="#(S\d+)"', source)), set(page.ids))

    def test_words(self):
        """The report says in words what was chosen."""
        text = Page(self.write_out("report", "out.html", *self.DAY, "-k", "pledge", "-k", "target",
                                   "-c", "planned", "--passed").read_text("utf-8")).text
        self.assertIn("Statement: Pledges, Targets; Certainty: Planned; due before 1 Jan 2026", text)

    def test_wrong_use(self):
        for command, name in (("report", "out.html"), ("export", "out.json")):
            for options, told in ((("--kind", "promise"), "promise: there is no such thing; there are meeting, "),
                                  (("--certainty", "sure"), "sure: there is no such thing; there are done, ")):
                with self.subTest((command, options)):
                    status, _, err = dossier(command, self.file, "-o", self.folder / name, *options)
                    self.assertEqual(status, 2)
                    self.assertIn(told, err)
                    self.assertFalse((self.folder / name).exists())
        status, _, err = dossier("export", self.file, "-o", self.folder / "out", "--originals", "--kind", "pledge")
        self.assertEqual((status, (self.folder / "out").exists()), (2, False))
        self.assertIn("originals are of whole documents", err)


def writes_to(process, place):
    """Whether the program has a file of the folder open, with or without a name."""
    try:
        return any(os.readlink(entry.path).startswith(f"{place}/") for entry in os.scandir(f"/proc/{process.pid}/fd"))
    except OSError:
        return False


class Interrupted(Outputs):
    """What is interrupted leaves nothing of the dossier behind, wherever it was."""

    def interrupt(self, *arguments, number=signal.SIGINT, ignored=(), pattern=None, old=None, delay=0):
        """Sends the signal when the program has begun to write, or has made a file of the pattern, and some time
        later: what is then in its folder, with the contents."""
        def ignore():
            for other in ignored:
                signal.signal(other, signal.SIG_IGN)

        place = pathlib.Path(tempfile.mkdtemp(dir=self.folder)).resolve()
        if old is not None:
            (place / "out.json").write_bytes(old)
        work = subprocess.Popen([harness.PROGRAM, *map(str, arguments)], cwd=place,
                                env=dict(os.environ, TMPDIR=str(place)),
                                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                preexec_fn=ignore)
        while work.poll() is None and not (any(place.glob(pattern)) if pattern else writes_to(work, place)):
            time.sleep(0.001)
        time.sleep(delay)
        work.send_signal(number)
        work.wait(timeout=120)
        return {path.name: path.read_bytes() if path.is_file() else None for path in place.iterdir()}

    def test_export(self):
        whole = self.write_out("export", "whole.json").read_bytes()
        for number in (signal.SIGINT, signal.SIGKILL):
            with self.subTest(number.name):
                left = self.interrupt("export", self.file, "-o", "out.json", number=number)
                self.assertIn(left, ({}, {"out.json": whole}))

    def test_report(self):
        left = self.interrupt("report", self.file, "-o", "out.html")
        self.assertIn(list(left), ([], ["out.html"]))

    def test_killed(self):
        """Whenever it is, the old file stands or the new one, and no other."""
        whole = self.write_out("export", "whole.json").read_bytes()
        for delay in range(0, 40, 2):
            left = self.interrupt("export", self.file, "-o", "out.json", number=signal.SIGKILL, old=b"old",
                                  delay=delay / 1000)
            self.assertIn(left, ({"out.json": b"old"}, {"out.json": whole}), delay)

    def test_ignored(self):
        """Below nohup, and with & in a script, what is written is written to its end."""
        whole = self.write_out("export", "whole.json").read_bytes()
        for number in (signal.SIGINT, signal.SIGHUP):
            with self.subTest(number.name):
                left = self.interrupt("export", self.file, "-o", "out.json", number=number, ignored=[number])
                self.assertEqual(left, {"out.json": whole})

    def test_suggestions(self):
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            with self.subTest(number.name):
                left = self.interrupt("annotate", "--suggestions", *SAMPLES, number=number, pattern="dossier-*")
                self.assertEqual(left, {})


class Places(Outputs):
    def fail(self, *arguments):
        status, out, err = dossier(*arguments)
        self.assertEqual((status, out), (1, ""))
        return err

    def test_no_half_file(self):
        missing = self.folder / "missing" / "out.json"
        self.assertIn(str(missing), self.fail("export", self.file, "-o", missing))
        taken = self.folder / "taken.json"
        taken.mkdir()
        self.assertIn(str(taken), self.fail("export", self.file, "-o", taken))
        before = sorted(os.listdir(self.folder))
        if os.path.exists("/dev/full"):
            self.assertIn("/dev/full", self.fail("export", self.file, "-o", "/dev/full", "--format", "json"))
            self.assertIn("/dev/full", self.fail("report", self.file, "-o", "/dev/full", "--format", "html"))
        self.assertEqual(sorted(os.listdir(self.folder)), before)

    def test_no_dossier_is_replaced(self):
        """Neither the one that is read nor another, by whatever name and format."""
        other = self.folder / "other.dossier"
        self.succeed("import", other, SAMPLES[0])
        link = self.folder / "link.json"
        link.symlink_to(self.file)
        before = self.file.read_bytes(), other.read_bytes()
        for out in (self.file, other, link):
            for command in (("export", self.file, "--format", "json"), ("report", self.file, "--format", "html"),
                            ("concordance", self.file, "oslo", "--format", "csv"),
                            ("stories", self.file, "--format", "csv")):
                with self.subTest(out=out.name, command=command[0]):
                    self.assertIn("is not replaced", self.fail(*command, "-o", out))
        self.assertEqual((self.file.read_bytes(), other.read_bytes()), before)

    def test_odd_name(self):
        """A file name may be any bytes, what is written from the dossier is UTF-8."""
        odd = os.fsencode(self.folder) + b"/caf\xe9.dossier"
        os.rename(self.file, odd)
        for format in ("json", "html"):
            command = "report" if format == "html" else "export"
            done = subprocess.run([harness.PROGRAM, command, odd, "-o", "-", "--format", format],
                                  stdout=subprocess.PIPE, check=True)
            self.assertIn("caf\N{REPLACEMENT CHARACTER}", done.stdout.decode())

    def test_wrong_dossier(self):
        text = self.write("notes.dossier", "This is no database.")
        out = self.folder / "out.json"
        for wrong in (text, self.folder / "none.dossier", self.folder):
            self.assertIn(str(wrong), self.fail("export", wrong, "-o", out))
            self.assertIn(str(wrong), self.fail("report", wrong, "-o", self.folder / "out.html"))
        self.assertFalse(out.exists())
        self.assertFalse((self.folder / "none.dossier").exists())


harness.main()
