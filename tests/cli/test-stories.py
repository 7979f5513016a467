#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""`dossier stories`: copies of one text are one story, whatever the outlet made of it."""
import csv
import io
import json

import harness
from harness import SAMPLES


class Stories(harness.Case):
    def setUp(self):
        super().setUp()
        self.file = self.folder / "samples.dossier"

    def stories(self):
        """The names of the documents of each story, and the lines of all."""
        out = self.succeed("stories", self.file, "--format", "json")
        lines = [json.loads(line) for line in out.splitlines()]
        stories = {}
        for line in lines:
            stories.setdefault(line["story"], set()).add(line["uri"].rsplit("/", 1)[1])
        return sorted(stories.values(), key=sorted), lines

    def test_wire(self):
        """The one wire report among the samples, which two outlets carry, and nothing else."""
        self.succeed("import", self.file, *SAMPLES)
        stories, lines = self.stories()
        wire = {path.name for path in SAMPLES if "hydrogen-wire" in path.name}
        self.assertEqual(stories, [wire])
        self.assertEqual({line["publisher"] for line in lines}, {"The Harbour Courier", "MLS"})
        self.assertEqual(len(lines), 2)
        self.assertEqual(lines[0]["percent"], 100)
        self.assertEqual(lines[0]["differs"], "")
        self.assertIn("headline", lines[1]["differs"])

    def test_copies(self):
        """A text that is cut, one with another headline, the same one, and a digest of two."""
        first, second = (path.read_text("utf-8") for path in (SAMPLES[0], SAMPLES[4]))
        for name, text in {"a.txt": first, "b.txt": second, "same.txt": first + "\n",
                           "cut.txt": first[:len(first) * 3 // 5],
                           "title.txt": "Quite another headline\n" + first.split("\n", 1)[1],
                           "digest.txt": first + "\n\n" + second}.items():
            (self.folder / name).write_text(text, "utf-8")
            self.succeed("import", self.file, self.folder / name)
        stories, lines = self.stories()
        self.assertEqual(stories, [{"a.txt", "same.txt", "cut.txt", "title.txt"}])
        differs = {line["uri"].rsplit("/", 1)[1]: line["differs"] for line in lines}
        self.assertEqual(differs["same.txt"], "")
        self.assertIn("shorter", differs["cut.txt"])
        self.assertIn("no damage", self.succeed("check", self.file))

    def test_formats(self):
        self.succeed("import", self.file, *SAMPLES)
        rows = self.succeed("stories", self.file).splitlines()
        self.assertEqual(rows[0].split("\t")[:3], ["story", "percent", "document"])
        self.assertEqual({len(row.split("\t")) for row in rows}, {8})
        out = self.folder / "stories.csv"
        self.succeed("stories", self.file, "-o", out)
        table = list(csv.DictReader(io.StringIO(out.read_text("utf-8-sig"))))
        self.assertEqual(len(table), len(rows) - 1)
        self.assertEqual([row["document"] for row in table], [row.split("\t")[2] for row in rows[1:]])

    def test_related(self):
        """Two languages report one meeting; what is decided about copies does not matter for it."""
        self.succeed("import", self.file, *SAMPLES)
        rows = self.succeed("stories", self.file, "--related").splitlines()
        self.assertEqual(rows[0].split("\t")[:2], ["percent", "document"])
        self.assertEqual({len(row.split("\t")) for row in rows}, {15})
        self.assertEqual(len(rows), 3)
        out = self.folder / "related.csv"
        self.succeed("stories", self.file, "--related", "-o", out)
        table = list(csv.DictReader(io.StringIO(out.read_text("utf-8-sig"))))
        lines = [json.loads(line) for line in
                 self.succeed("stories", self.file, "--related", "--format", "json").splitlines()]
        self.assertEqual([row["uri"] for row in table], [line["uri"] for line in lines])
        self.assertEqual([row["names"] for row in table], [line["names"] for line in lines])
        self.assertTrue(all(50 < line["percent"] <= 100 for line in lines))

    def test_nothing_related(self):
        self.succeed("import", self.file, SAMPLES[0])
        self.assertEqual(self.succeed("stories", self.file, "--related").count("\n"), 1)


if __name__ == "__main__":
    harness.main()
