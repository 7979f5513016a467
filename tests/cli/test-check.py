#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""`dossier check`: damage is named, and repaired where that can be done without losing anything."""
import sqlite3

import harness
from harness import SAMPLES, dossier


class Check(harness.Case):
    def setUp(self):
        super().setUp()
        self.file = self.folder / "test.dossier"
        self.succeed("import", self.file, *SAMPLES)

    def damage(self, *statements):
        database = sqlite3.connect(self.file)
        for statement in statements:
            database.execute(statement)
        database.commit()
        database.close()

    def check(self, status, *options):
        got, out, err = dossier("check", *options, self.file)
        self.assertEqual(got, status, out + err)
        return out + err

    def test_healthy(self):
        before = self.succeed("export", self.file, "-o", "-", "--format", "json")
        self.assertIn("no damage", self.check(0))
        self.assertIn("no damage", self.check(0, "--repair"))
        self.assertEqual(self.succeed("export", self.file, "-o", "-", "--format", "json"), before)

    def test_counts(self):
        self.damage("UPDATE document_sector SET mentions = mentions + 1",
                    "DELETE FROM document_entity WHERE document = 1")
        self.check(1)
        self.check(1)
        self.assertIn("repaired", self.check(0, "--repair"))
        self.assertIn("no damage", self.check(0))

    def test_marks_outside(self):
        """A mark that does not fit its text names its document."""
        self.damage("UPDATE mention SET end = 99999999 WHERE id = (SELECT min(id) FROM mention)")
        self.assertIn(str(SAMPLES[0]), self.check(1))

    def test_changed_text(self):
        self.damage("UPDATE content SET body = 'Other words.' WHERE document = 2")
        self.assertIn(str(SAMPLES[1]), self.check(1))

    def test_not_a_dossier(self):
        for name, data in (("empty", b""), ("text", b"words\n" * 400), ("cut", self.file.read_bytes()[:3000])):
            path = self.write(name + ".dossier", data)
            status, out, err = dossier("check", path)
            self.assertEqual((status, out), (1, ""), name)
            self.assertIn(str(path), err)
            self.assertEqual(path.read_bytes(), data)

    def test_garbage_inside(self):
        """Whatever stands in the pages, the check ends with a message and not with a crash."""
        good = bytearray(self.file.read_bytes())
        for page in range(1, len(good) // 4096, 7):
            bad = bytearray(good)
            bad[page * 4096:page * 4096 + 512] = bytes(range(256)) * 2
            path = self.write("bad.dossier", bytes(bad))
            status, _, err = dossier("check", path)
            self.assertIn(status, (0, 1), err)
            status, _, err = dossier("check", "--repair", path)
            self.assertIn(status, (0, 1), err)


harness.main()
