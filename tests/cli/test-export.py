#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""`dossier export`: what it writes can be checked against the texts and the files they came from."""
import hashlib
import json
import os
import re
import sqlite3
import subprocess

import contract
import harness
from harness import SAMPLES, dossier
from outputs import Outputs


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


harness.main()
