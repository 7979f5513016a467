#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Statements of one matter in four languages: how many of them are found, and how many others."""
import json

import harness

REPORTS = harness.SOURCE / "tests/golden/course"
LEAST_PRECISION, LEAST_RECALL = 0.85, 0.5


class Course(harness.Case):
    def setUp(self):
        super().setUp()
        self.file = self.folder / "course.dossier"
        self.files = sorted(REPORTS.glob("*.txt"))
        self.matters = json.loads((REPORTS / "marked.json").read_text("utf-8"))

    def courses(self):
        """Of each statement what is found: from its sentence to the sentences."""
        courses = {}
        for file in self.files:
            lines = [json.loads(line) for line in
                     self.succeed("course", self.file, file.name, "--format", "json").splitlines()]
            asked = {line["statement"]: line["quote"] for line in lines if line["asked"]}
            for line in lines:
                found = courses.setdefault(asked[line["statement"]], set())
                if not line["asked"]:
                    found.add(line["quote"])
        return courses

    def test_marked(self):
        self.succeed("import", self.file, *self.files)
        courses = self.courses()

        def of(beginnings):
            return {quote for quote in courses if quote.startswith(tuple(beginnings))}

        right = wrong = missed = 0
        for matter in self.matters:
            same, either = of(matter["same"]), of(matter["either"])
            self.assertEqual(len(same), len(matter["same"]), matter["matter"])
            for quote in same:
                right += len(courses[quote] & same)
                wrong += len(courses[quote] - same - either)
                missed += len(same - courses[quote] - {quote})
        precision, recall = right / (right + wrong), right / (right + missed)
        print(f"# {right} found, {wrong} wrong, {missed} missed: "
              f"precision {precision:.3f}, recall {recall:.3f}")
        self.assertGreaterEqual(precision, LEAST_PRECISION)
        self.assertGreaterEqual(recall, LEAST_RECALL)

        # The same whatever order they came in.
        self.file = self.folder / "turned.dossier"
        self.succeed("import", self.file, *reversed(self.files))
        self.assertEqual(self.courses(), courses)


if __name__ == "__main__":
    harness.main()
