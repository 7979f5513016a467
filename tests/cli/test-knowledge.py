#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""A user's own knowledge files: what they say holds, at once, and what is wrong with them is told."""
import json
import os

import harness
from harness import SAMPLES, SOURCE, dossier

KNOWLEDGE = SOURCE / "data" / "knowledge"
FILES = sorted(path.relative_to(KNOWLEDGE) for path in KNOWLEDGE.rglob("*.json"))


def run_on_one_processor():
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


class Knowledge(harness.Case):
    def setUp(self):
        super().setUp()
        self.environment = dict(os.environ, XDG_DATA_HOME=str(self.folder))

    def own(self, name, text):
        return self.write(f"dossier/knowledge/{name}", text)

    def annotate(self, *paths, **options):
        return self.succeed("annotate", *(paths or SAMPLES), env=self.environment, **options)

    def test_same_files(self):
        """The built-in files, read once more from a folder, say the same."""
        expected = self.annotate()
        for name in FILES:
            root = json.loads((KNOWLEDGE / name).read_text())
            root["replaces"] = True
            self.own(name, json.dumps(root, ensure_ascii=name.name != "vi.json"))
        self.assertEqual(self.annotate(), expected)

    def test_nothing_added(self):
        expected = self.annotate()
        for name in FILES:
            self.own(name, "{}")
        self.assertEqual(self.annotate(), expected)

    def test_threads(self):
        """Many threads load what one does."""
        if not hasattr(os, "sched_setaffinity"):
            self.skipTest("no affinity here")
        self.assertEqual(self.annotate(preexec_fn=run_on_one_processor), self.annotate())

    def test_edit_is_seen(self):
        page = self.write("page.txt", "New ferry\n\nThe ferry left for Kvelde on 3 May 2025, the company said.\n")
        entity = {"id": "place/kvelde", "name": "Kvelde", "names": {"en": ["Kvelde"]}}

        def names():
            return [e["id"] for e in json.loads(self.annotate(page))["entities"]]

        self.assertNotIn("place/kvelde", names())
        self.own("hamlets.json", json.dumps({"type": "place", "entities": [entity]}))
        self.assertIn("place/kvelde", names())
        self.own("hamlets.json", json.dumps({"type": "place", "entities": []}))
        self.assertNotIn("place/kvelde", names())

    def test_broken(self):
        """The message names file, line and reason: of the first file, whatever thread was faster."""
        self.own("lang/vi.json", '{\n"code": "vi",\n"names" {}}')
        self.own("places.json", '{"entities": 3}')
        for _ in range(5):
            status, out, err = dossier("annotate", SAMPLES[0], env=self.environment)
            self.assertEqual((status, out), (1, ""))
            self.assertIn("places.json: ", err)
        self.own("places.json", "{}")
        _, _, err = dossier("annotate", SAMPLES[0], env=self.environment)
        self.assertIn("lang/vi.json: line 3: a colon is missing", err)


harness.main()
