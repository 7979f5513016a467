#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""`dossier report` and `dossier export`: what they write can be checked against the texts."""
import csv
import hashlib
import html
import io
import json
import os
import pathlib
import re
import signal
import sqlite3
import subprocess
import tempfile
import time

import contract
import harness
from harness import SAMPLES, dossier
from page import Page


def is_settled(row):
    """What was done or denied falls due no more, but for what two agreed on."""
    return row["certainty"] == "denied" or (
        row["certainty"] == "done" and row["kind"] not in ("agreement", "signing"))


class Outputs(harness.Case):
    def setUp(self):
        super().setUp()
        self.file = self.folder / "samples.dossier"
        self.succeed("import", self.file, *SAMPLES)
        self.texts = {path.read_bytes().decode() for path in SAMPLES}

    def write_out(self, command, name, *options, file=None):
        out = self.folder / name
        self.succeed(command, file or self.file, "-o", out, *options)
        return out

    def read_rows(self, name, *options):
        data = self.write_out("export", name, *options).read_bytes()
        self.assertTrue(data.startswith(b"\xef\xbb\xbf"))
        self.assertTrue(data.endswith(b"\r\n"))
        return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


    def check_quotes(self, source, rows):
        """Every statement is in the report; what copies of one text state alike stands there once."""
        page = Page(source)
        self.assertEqual({quote for _, quote in page.quotes}, {row["quote"] for row in rows})
        self.assertEqual(len([i for i in page.ids if re.fullmatch(r"S\d+", i)]), len(rows))
        for row in rows:
            self.assertIn(f"paragraph {row['paragraph']}, characters {row['start']}–{row['end']}", page.text)


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


class Report(Outputs):
    def test_standard_output(self):
        """There is one format, so that nobody must name it where no suffix does."""
        day = ("--date", "2026-09-01")
        self.assertEqual(self.succeed("report", self.file, "-o", "-", *day),
                         self.write_out("report", "out.html", *day).read_text("utf-8"))
        self.assertIn("--format html", self.misuse("report", self.file, "-o", "out.pdf"))

    def test_structure(self):
        source = self.write_out("report", "out.html", "--date", "2026-09-01").read_text("utf-8")
        page = Page(source)
        self.assertEqual(page.faults, [])
        self.assertTrue(source.startswith("<!DOCTYPE html>\n"))
        self.assertLessEqual({"en", "nb", "vi", "ko"}, page.languages)
        self.assertIn("1 Sep 2026", page.text)
        self.assertIn("svg", page.tags)
        for section in ("summary", "timeline", "due", "statements", "sectors", "entities", "documents"):
            self.assertIn(section, page.ids)
        outward = [link for link in page.links if not link.startswith("#")]
        self.assertTrue(all(re.match("https?://", link) for link in outward), outward)
        self.assertNotIn("url(", source)
        self.assertNotIn("@import", source)

    def test_alike(self):
        """What copies of one text state alike stands once, with each report; what differs in anything stands apart."""
        said = "The Norwegian Minister of Energy, Kari Lund, said on Monday that Norway will build a port by {} in Oslo."
        text = "Port\n\nOSLO, 2 June 2025\n\n" + "\n\n".join(
            f"Paragraph {word} tells at some length of quays, cranes, ships and the people of the harbour {word}."
            for word in "one two three four five six seven eight nine".split()) + "\n\n" + said + "\n"
        file = self.folder / "copies.dossier"
        self.succeed("import", file, self.write("a.txt", text.format(2030)), self.write("b.txt", text.format(2030) + "\n"),
                     self.write("c.txt", text.format(2031)))
        source = self.write_out("report", "copies.html", file=file).read_text("utf-8")
        page = Page(source)
        self.assertEqual(page.faults, [])
        self.assertIn("3 documents tell 1 story", page.text)
        quotes = [quote for _, quote in page.quotes if "will build a port" in quote]
        self.assertEqual(sorted(quotes), [said.format(2030), said.format(2031)])
        entry = next(part for part in source.split("<li id=") if said.format(2030) in part and "<blockquote" in part)
        self.assertIn("In 2 reports of the story:", entry)
        self.assertEqual(len(set(re.findall(r'href="#(D\d)"', entry))), 2)
        due = source[source.index('<section id="due">'):source.index('<section id="statements">')]
        self.assertEqual(due.count(said.format(2030)), 1)
        self.assertEqual(len(set(re.findall(r'href="#(S\d)"', due))), 3)

    def test_quotations_and_sums(self):
        """Each quotation stands at the place that the report names, in a text with the sum it gives."""
        source = self.write_out("report", "out.html").read_text("utf-8")
        rows = self.read_rows("out.statements.csv")
        page = Page(source)
        self.check_quotes(source, rows)
        for text in self.texts:
            self.assertIn(hashlib.sha256(text.encode()).hexdigest(), source)

    def test_due(self):
        """What was due before the day of writing stands apart, and each row tells to whom."""
        def parts(day):
            source = self.write_out("report", f"{day}.html", "--date", day).read_text("utf-8")
            due = source[source.index('<section id="due">'):source.index('<section id="statements">')]
            found = re.split("<h3>(?:Coming|No known day)", due[due.index("<h3>Date passed"):])
            for part in found:
                count = int(re.search(r'<span class="count">(\d+)</span></h3>', part).group(1))
                self.assertEqual(len(set(re.findall(r'href="#(S\d+)"', part))), count)
            return found[0], "".join(found[1:])

        dated = [row for row in self.read_rows("out.statements.csv") if row["due"]]
        rows = [row for row in dated if not is_settled(row)]
        source = self.write_out("report", "due.html", "--date", "2026-09-01").read_text("utf-8")
        told = re.findall(r">(\d+) statements? with a due date", source)
        self.assertEqual(told, [str(len(dated) - len(rows))])
        for day in ("2000-01-01", "2026-09-01", "2099-01-01"):
            passed, coming = parts(day)
            self.assertEqual(len(re.findall(r'href="#S\d+"', passed + coming)), len(rows))
            for number in re.findall(r'href="#S(\d+)"', passed):
                due = [row["due"] for row in rows if row["number"] == number][0]
                self.assertLess(due.split("/")[-1][:4], day)
            for row in rows:
                self.assertIn(f"<td>{row['counterparts']}</td>", html.unescape(passed + coming))
        self.assertEqual(parts("2000-01-01")[0].count("<tr><td>"), 0)
        self.assertGreater(parts("2099-01-01")[0].count("<tr><td>"), 0)

    def test_due_without_a_day(self):
        """Of a span whose first day nobody knows it is not said that it is coming."""
        original = self.folder / "undated.txt"
        original.write_text("Plant\n\nNordhavn AS pledged to close the plant within 30 days. Nordhavn AS pledged to "
                            "reopen it by 2031. Nordhavn AS pledged to build a cable by 2019.\n", "utf-8")
        file = self.folder / "undated.dossier"
        self.succeed("import", file, original)
        source = self.write_out("report", "undated.html", "--date", "2026-09-01", file=file).read_text("utf-8")
        due = source[source.index('<section id="due">'):source.index('<section id="statements">')]
        parts = [(re.match(r"[^<]*", part).group().strip(), re.findall(r"<q[^>]*>.*?(close|reopen|cable)", part))
                 for part in due.split("<h3>")[1:]]
        self.assertEqual(parts, [("Date passed", ["cable"]), ("Coming", ["reopen"]), ("No known day", ["close"])])

    def test_copies(self):
        """Two of the samples are copies of one text, and the report says that both are counted."""
        text = Page(self.write_out("report", "out.html").read_text("utf-8")).text
        self.assertIn(f"{len(SAMPLES)} documents tell {len(SAMPLES) - 1} stories", text)
        text = Page(self.write_out("report", "vi.html", "--words", "lang:vi").read_text("utf-8")).text
        self.assertNotIn("Copies of one text", text)

    def test_deterministic(self):
        first = self.write_out("report", "one.html", "--date", "2026-09-01").read_bytes()
        self.assertEqual(self.write_out("report", "two.html", "--date", "2026-09-01").read_bytes(), first)
        other = self.folder / "again" / "samples.dossier"
        other.parent.mkdir()
        self.succeed("import", other, *SAMPLES)
        again = self.write_out("report", "three.html", "--date", "2026-09-01", file=other)
        self.assertEqual(again.read_bytes(), first)

    def test_nothing_found(self):
        page = Page(self.write_out("report", "out.html", "--words", "xyzzyplugh").read_text("utf-8"))
        self.assertEqual(page.faults, [])
        self.assertIn("xyzzyplugh", page.text)
        self.assertIn("There is no document.", page.text)

    def test_empty_dossier(self):
        file = self.folder / "empty.dossier"
        (self.folder / "nothing").mkdir()
        self.succeed("import", file, self.folder / "nothing")
        page = Page(self.write_out("report", "empty.html", file=file).read_text("utf-8"))
        self.assertEqual(page.faults, [])

    def test_filter(self):
        whole = Page(self.write_out("report", "all.html").read_text("utf-8"))
        part = Page(self.write_out("report", "part.html", "--sector", "energy-wind", "--from", "2025-06",
                                   "--to", "2026").read_text("utf-8"))
        self.assertEqual(part.faults, [])
        self.assertIn("Only part of the dossier", part.text)
        self.assertIn("Wind power", part.text)
        self.assertLess(len(part.quotes), len(whole.quotes))

    def test_hostile_text(self):
        """What a document says can never become markup."""
        text = ("<script>alert('title')</script> & \"quotes\"\n\n2 June 2025\n\n"
                "Minister <b onclick=x>Tran Van An</b> said Vietnam will build </blockquote><script>alert(1)"
                "</script> a hydrogen plant & port by 2030.\n\nMinister Tran Van An met <img src=x> Minister "
                "Kari Nordmann in Oslo on June 1.\n")
        file = self.folder / "hostile.dossier"
        self.succeed("import", file, self.write("<i>'hostile'&.txt", text))
        source = self.write_out("report", "hostile.html", file=file).read_text("utf-8")
        page = Page(source)
        self.assertEqual(page.faults, [])
        self.assertNotIn("<script", source)
        self.assertIn("</blockquote><script>alert(1)</script>", page.text)
        self.assertIn("<i>'hostile'&.txt", page.text)


class Export(Outputs):
    def test_statements(self):
        rows = self.read_rows("out.statements.csv")
        self.assertGreater(len(rows), 50)
        for number, row in enumerate(rows, 1):
            self.assertEqual(row["number"], str(number))
            self.assertIn(row["kind"], contract.STATEMENT_KINDS)
            self.assertTrue(any(text[int(row["start"]):int(row["end"])] == row["quote"].lstrip("'")
                                or text[int(row["start"]):int(row["end"])] == row["quote"]
                                for text in self.texts), row)
            for column in ("said", "when", "due"):
                self.assertTrue(row[column] == "" or contract.is_edtf(row[column]), row)

    def test_no_formula(self):
        data = self.write_out("export", "out.statements.csv").read_text("utf-8-sig")
        self.assertIsNone(re.search(r'(?:^|[,\n])"[=+\-@\t\r]', data))

    def test_entities(self):
        rows = self.read_rows("out.entities.csv")
        self.assertEqual(len({row["id"] for row in rows}), len(rows))
        for row in rows:
            self.assertIn(row["type"], contract.ENTITY_TYPES)
            self.assertTrue(row["id"].startswith(row["type"] + "/"))
            self.assertGreaterEqual(int(row["mentions"]), int(row["documents"]))

    def test_everything(self):
        whole = json.loads(self.write_out("export", "out.json").read_text("utf-8"))
        self.assertEqual((whole["format"], whole["version"]), ("dossier", 1))
        self.assertEqual(len(whole["documents"]), len(SAMPLES))
        codes = {sector["id"]: sector["codes"] for sector in whole["sectors"]}
        self.assertEqual(codes["semiconductors"]["nace"], ["26.11"])
        self.assertTrue(all(codes.values()), codes)
        keys = {entity["id"] for entity in whole["entities"]}
        for document in whole["documents"]:
            text = document["text"]
            self.assertIn(text, self.texts)
            self.assertEqual(document["document"]["text_sha256"],
                             hashlib.sha256(text.encode()).hexdigest())
            self.assertEqual(list(contract.check_segments(document["segments"], text)), [])
            for layer in ("mentions", "times"):
                self.assertEqual(list(contract.check_spans(layer, document[layer], text)), [])
            for sector in document["sectors"]:
                self.assertEqual(list(contract.check_spans(sector["id"], sector["mentions"], text)), [])
            self.assertEqual(list(contract.check_times(document["times"])), [])
            for mention in document["mentions"]:
                self.assertIn(mention["entity"], keys)
            for statement in document["statements"]:
                self.assertEqual(text[statement["start"]:statement["end"]], statement["quote"])
            self.assertEqual((document["notes"], document["decisions"]), ([], []))

    def test_same_marks_as_annotate(self):
        """The dossier keeps what `dossier annotate` prints, no more and no less, but that a deadline which is a span
        has its end there."""
        spans = 0
        whole = json.loads(self.write_out("export", "out.json").read_text("utf-8"))
        exported = {document["document"]["uri"]: document for document in whole["documents"]}
        for line in self.succeed("annotate", *SAMPLES).splitlines():
            printed = json.loads(line)
            document = exported[printed["document"]["uri"]]
            self.assertEqual(printed["segments"], document["segments"])
            self.assertEqual([(sector["id"], len(sector["mentions"])) for sector in printed["sectors"]],
                             [(sector["id"], len(sector["mentions"])) for sector in document["sectors"]])
            for layer, keys in (("mentions", ("start", "end", "entity", "type", "rule")),
                                ("times", ("start", "end", "edtf", "kind", "rule")),
                                ("statements", ("start", "end", "kind", "actor", "counterparts", "sectors",
                                                "when", "cue", "rule"))):
                self.assertEqual([[mark[key] for key in keys] for mark in document[layer]],
                                 [[mark[key] for key in keys] for mark in printed[layer]], layer)
            for kept, found in zip(document["statements"], printed["statements"]):
                if found["due"] is not None and re.fullmatch(r"P\d+[YMWD]", found["due"]):
                    spans += 1
                    self.assertRegex(kept["due"], r"^\.\./\d{4}(-\d\d){0,2}$")
                else:
                    self.assertEqual(kept["due"], found["due"])
        self.assertGreater(spans, 0)

    def test_deterministic(self):
        for name in ("statements.csv", "entities.csv", "json"):
            first = self.write_out("export", "one." + name).read_bytes()
            self.assertEqual(self.write_out("export", "two." + name).read_bytes(), first)

    def test_time_beyond_the_calendar(self):
        """A file that others have changed may say that a person decided something at any time."""
        self.succeed("correct", self.file, SAMPLES[0], "--title", "Another")
        connection = sqlite3.connect(self.file)
        connection.execute("UPDATE correction SET created = 9000000000000000000")
        connection.commit()
        connection.close()
        data = json.loads(self.succeed("export", self.file, "-o", "-", "--format", "json"))
        made = [correction["created"] for document in data["documents"] for correction in document["corrections"]]
        self.assertEqual(made, [None])

    def test_standard_output(self):
        out = self.succeed("export", self.file, "-o", "-", "--format", "statements-csv")
        self.assertEqual(out.encode(), self.write_out("export", "out.statements.csv").read_bytes())

    def test_redirected_output(self):
        """What stands in a file already, and what others write behind, stays where it is."""
        listed = self.succeed("concordance", self.file, "hydrogen")
        path = self.write("listed.txt", "above\n")
        with open(path, "ab", buffering=0) as out:
            for line in ("below\n", "last\n"):
                subprocess.run([harness.PROGRAM, "concordance", self.file, "hydrogen"], stdout=out, check=True)
                out.write(line.encode())
        self.assertEqual(path.read_text("utf-8"), f"above\n{listed}below\n{listed}last\n")


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
                                           "due": str(sum(row["due"] != "" for row in wanted))})
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


class Plans(Outputs):
    """How SQLite finds what is read for each of many rows: not among all of its document."""

    def read_sql(self, name):
        text = (harness.SOURCE / "src/core/store/sql" / name).read_text(encoding="utf-8")
        parts = re.split(r"^-- \[([\w-]+)\]\n", text, flags=re.MULTILINE)
        return dict(zip(parts[1::2], parts[2::2]))

    def test_statement(self):
        database = sqlite3.connect(self.file)
        database.create_function("dossier_words", 3, lambda *_: "")
        database.executescript(self.read_sql("views.sql")["views"])
        queries = self.read_sql("read.sql")
        for name, values in (("statement-row", {"id": 1}), ("entity-statements", {"entity": 1, "limit": 1})):
            with self.subTest(name):
                plan = database.execute("EXPLAIN QUERY PLAN " + queries[name], values).fetchall()
                self.assertIn("SEARCH s USING PRIMARY KEY (document=? AND number=?)", [step[3] for step in plan])
        database.close()


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


class Originals(Outputs):
    def names(self, folder):
        return sorted(os.listdir(self.folder / folder))

    def test_bytes_and_names(self):
        """To the byte, under their own names, and nothing twice."""
        odd = self.write("Møte i Ål.txt", "Statsråd Kari Nordmann lover å bygge.\r\n".encode("cp1252"))
        self.succeed("import", self.file, odd)
        for _ in range(2):
            self.write_out("export", "files", "--originals")
            self.assertEqual(self.names("files"), sorted([odd.name, *(path.name for path in SAMPLES)]))
        for path in (odd, *SAMPLES):
            self.assertEqual((self.folder / "files" / path.name).read_bytes(), path.read_bytes())

    def test_one_name(self):
        """No file is replaced: not one of the user's, and not one of two documents with one name."""
        file = self.folder / "two.dossier"
        for number in (1, 2):
            self.succeed("import", file, self.write(f"{number}/note.en.txt", f"A note, number {number}.\n"))
        mine = self.write("files/note.en.txt", "My own.\n")
        self.write_out("export", "files", "--originals", file=file)
        self.assertEqual(mine.read_text(), "My own.\n")
        self.assertEqual(self.names("files"), ["note.en (2).txt", "note.en (3).txt", "note.en.txt"])

    def test_filter(self):
        self.write_out("export", "files", "--originals", "--words", "lang:ko")
        self.assertEqual(self.names("files"), [path.name for path in SAMPLES if ".ko." in path.name])

    def test_misuse(self):
        self.misuse("export", self.file, "--originals")
        self.misuse("export", self.file, "--originals", "-o", "-")
        self.misuse("export", self.file, "--originals", "--format", "json", "-o", self.folder / "files")
        mine = self.write("file", "mine")
        status, out, err = dossier("export", self.file, "--originals", "-o", mine)
        self.assertEqual((status, out), (1, ""), err)
        self.assertEqual(mine.read_text(), "mine")


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
