# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""What the tests of reports and exports share: a dossier of the samples, and what is written of it."""
import csv
import io
import re

import harness
from harness import SAMPLES
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
