#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""The table of entities against the statements of the same dossier."""
import csv
import io
import json

import harness
from harness import SAMPLES


class Entities(harness.Case):
    def test_parts_in_statements(self):
        """What an entity said, what was said to it, and what the window counts are three numbers."""
        file = self.folder / "samples.dossier"
        self.succeed("import", file, *SAMPLES)
        for name in "out.json", "out.entities.csv":
            self.succeed("export", file, "-o", self.folder / name)
        documents = json.loads((self.folder / "out.json").read_text("utf-8"))["documents"]
        table = (self.folder / "out.entities.csv").read_text("utf-8-sig")
        parts = [(s["actor"], s["counterparts"]) for document in documents for s in document["statements"]]
        for row in csv.DictReader(io.StringIO(table)):
            by, to = ({n for n, part in enumerate(parts) if found(part)} for found in (
                lambda part: part[0] == row["id"], lambda part: row["id"] in part[1]))
            self.assertEqual([row["statements_by"], row["statements_to"], row["statements_by_or_to"]],
                             [str(len(by)), str(len(to)), str(len(by | to))], row)


harness.main()
