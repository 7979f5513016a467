#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""`dossier reannotate`: marks follow the knowledge, and what is up to date is left alone."""
import json
import os
import signal
import subprocess
import time

import harness
from harness import PROGRAM, SAMPLES


class Reannotate(harness.Case):
    def setUp(self):
        super().setUp()
        self.file = self.folder / "test.dossier"
        self.environment = dict(os.environ, XDG_DATA_HOME=str(self.folder / "own"))

    def learn(self):
        """Other knowledge than that of the program: an organisation that every sample may name."""
        self.write("own/dossier/knowledge/organizations.json", json.dumps(
            {"type": "organization", "entities": [{"id": "organization/the-ministry", "name": "The Ministry",
                                                   "names": {"en": ["ministry", "minister"]}}]}))

    def export(self):
        return self.succeed("export", self.file, "-o", "-", "--format", "json")

    def reannotate(self):
        return self.succeed("reannotate", self.file, env=self.environment)

    def test_same_knowledge(self):
        self.succeed("import", self.file, *SAMPLES, env=self.environment)
        before = self.file.read_bytes()
        self.assertIn("up to date", self.reannotate())
        self.assertEqual(self.file.read_bytes(), before)

    def test_there_and_back(self):
        """Marks are those of a dossier made with this knowledge from the start."""
        self.succeed("import", self.file, *SAMPLES, env=self.environment)
        plain = self.export()
        self.learn()
        self.assertIn(f"{len(SAMPLES)} documents annotated anew", self.reannotate())
        self.assertIn("up to date", self.reannotate())
        self.succeed("check", self.file)
        learned = self.export()
        fresh = self.folder / "fresh.dossier"
        self.succeed("import", fresh, *SAMPLES, env=self.environment)
        self.assertEqual(json.loads(learned)["documents"],
                         json.loads(self.succeed("export", fresh, "-o", "-", "--format", "json"))["documents"])
        (self.folder / "own/dossier/knowledge/organizations.json").unlink()
        self.assertIn(f"{len(SAMPLES)} documents annotated anew", self.reannotate())
        self.assertEqual(self.export(), plain)

    def test_interrupted(self):
        """What is done by then stays done."""
        texts = [self.write(f"texts/{i}-{path.name}", path.read_text() + f"\nCopy {i}.\n")
                 for i in range(40) for path in SAMPLES]
        self.succeed("import", self.file, self.folder / "texts", env=self.environment)
        self.learn()
        left = len(texts)
        for delay in (0.05, 0.15):
            process = subprocess.Popen([PROGRAM, "reannotate", self.file], stdout=subprocess.PIPE,
                                       stderr=subprocess.PIPE, env=self.environment, text=True)
            time.sleep(delay)
            process.send_signal(signal.SIGINT)
            out, _ = process.communicate(timeout=60)
            if process.returncode == 1:
                left -= int(out.split(": ")[1].split()[0])
            elif process.returncode == 0:
                left = 0
        out = self.reannotate()
        self.assertIn("up to date" if left == 0 else f" {left} document", out)
        self.succeed("check", self.file)

    def test_misuse(self):
        self.misuse("reannotate")
        self.misuse("reannotate", self.file, self.file)
        self.assertEqual(harness.dossier("reannotate", self.file)[0], 1)
        self.assertFalse(self.file.exists())


harness.main()
