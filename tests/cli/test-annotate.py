#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""`dossier annotate`: its contract, its determinism, its exit status."""
import json
import os
import pathlib
import random
import subprocess
import sys

import contract
import harness
from harness import PROGRAM, SAMPLE, SAMPLES, SOURCE, dossier

SHARED = SOURCE.parent / "shared"


def read_text(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


class Contract(harness.Case):
    def check_all(self, paths):
        lines = self.succeed("annotate", *paths).splitlines()
        self.assertEqual(len(lines), len(paths))
        for path, line in zip(paths, lines):
            annotation = json.loads(line)
            self.assertEqual(annotation["document"]["uri"], str(path))
            with self.subTest(path=pathlib.Path(path).name):
                self.assertEqual(list(contract.check(annotation, read_text(path))), [])

    def test_samples(self):
        self.check_all(SAMPLES)

    def test_held_out(self):
        self.check_all(sorted((SOURCE / "tests" / "golden" / "annotate" / "heldout").glob("*.txt")))

    def test_seeds(self):
        seeds = sorted((SHARED / "seeds").glob("*.txt"))
        if not seeds:
            self.skipTest("no ../shared/seeds beside the checkout")
        self.check_all(seeds)

    def test_shared_validator(self):
        validator = SHARED / "gold" / "validate.py"
        if not validator.exists():
            self.skipTest("no ../shared/gold/validate.py beside the checkout")
        marks = self.write("samples.jsonl", self.succeed("annotate", *SAMPLES))
        done = subprocess.run([sys.executable, validator, "--pred", marks, "--texts", SAMPLE],
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        self.assertEqual(done.returncode, 0, done.stdout.decode())

    def test_with_text(self):
        path = SAMPLES[4]
        annotation = json.loads(self.succeed("annotate", "--with-text", path))
        self.assertEqual(annotation["text"], read_text(path))

    def test_astral_and_line_ends(self):
        path = self.write("a.txt", b"\xef\xbb\xbfTitle \xf0\x9f\x98\x80\r\n\r\n"
                          b"On July 1, 2024, Minister Tran Van An visited Oslo \xf0\x9f\x98\x80.\r\n")
        annotation = json.loads(self.succeed("annotate", "--with-text", path))
        self.assertNotIn("\r", annotation["text"])
        self.assertEqual(list(contract.check(annotation, annotation["text"])), [])


class Determinism(harness.Case):
    def test_jobs(self):
        one = self.succeed("annotate", "--jobs", "1", *SAMPLES)
        self.assertEqual(one, self.succeed("annotate", "--jobs", "4", *SAMPLES))
        self.assertEqual(one, self.succeed("annotate", *SAMPLES))

    def test_any_order(self):
        """Each object is the same whatever stands around its document, in the order given."""
        paths = SAMPLES + sorted((SOURCE / "tests/golden/annotate/heldout").glob("*.txt"))
        alone = {path: self.succeed("annotate", "--jobs", "1", path) for path in paths}
        for seed, jobs in enumerate((1, 2, 4)):
            order = paths * 3
            random.Random(seed).shuffle(order)
            together = self.succeed("annotate", "--jobs", jobs, *order)
            self.assertEqual(together, "".join(alone[path] for path in order))

    def test_order(self):
        forward = self.succeed("annotate", *SAMPLES).splitlines()
        backward = self.succeed("annotate", *reversed(SAMPLES)).splitlines()
        self.assertEqual(forward, backward[::-1])

    def test_folder_and_files(self):
        texts = self.folder / "texts"
        texts.mkdir()
        for path in SAMPLES:
            (texts / path.name).write_bytes(path.read_bytes())
        named = self.succeed("annotate", *[texts / path.name for path in SAMPLES])
        self.assertEqual(self.succeed("annotate", texts), named)

    def test_locale(self):
        plain = self.succeed("annotate", *SAMPLES)
        environment = dict(os.environ, LC_ALL="C", TZ="Asia/Seoul")
        self.assertEqual(self.succeed("annotate", *SAMPLES, env=environment), plain)


class Suggestions(harness.Case):
    def suggest(self, *paths, **options):
        return [json.loads(line) for line in
                self.succeed("annotate", "--suggestions", *paths, **options).splitlines()]

    def test_pairs(self):
        pairs = self.suggest(*SAMPLES)
        ids = {entity["id"]: entity for path in SAMPLES
               for entity in json.loads(self.succeed("annotate", path))["entities"]}
        self.assertGreater(len(pairs), 10)
        seen = set()
        for pair in pairs:
            self.assertEqual(set(pair), {"entity", "other", "reason"})
            for side in pair["entity"], pair["other"]:
                self.assertEqual(side["type"], ids[side["id"]]["type"])
            self.assertGreaterEqual(pair["entity"]["documents"], pair["other"]["documents"])
            both = frozenset((pair["entity"]["id"], pair["other"]["id"]))
            self.assertEqual(len(both), 2)
            self.assertNotIn(both, seen)
            seen.add(both)
        sounds = {(pair["entity"]["name"], pair["other"]["name"]) for pair in pairs
                  if pair["reason"] == "sound"}
        self.assertIn(("Phạm Gia Bảo", "팜 자 바오"), sounds)

    def test_any_order(self):
        self.assertEqual(self.suggest(*SAMPLES), self.suggest(*reversed(SAMPLES)))
        self.assertEqual(self.suggest(*SAMPLES), self.suggest(SAMPLE))

    def test_leaves_nothing(self):
        environment = dict(os.environ, TMPDIR=str(self.folder))
        self.suggest(*SAMPLES[:2], env=environment)
        self.assertEqual(list(self.folder.iterdir()), [])
        done = subprocess.run(f"'{PROGRAM}' annotate --suggestions '{SAMPLE}' | head -n 1",
                              shell=True, env=environment, stdout=subprocess.PIPE, check=False)
        self.assertEqual(done.stdout.count(b"\n"), 1)
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_failure_is_told(self):
        missing = self.folder / "missing.txt"
        status, out, err = dossier("annotate", "--suggestions", missing, *SAMPLES)
        self.assertEqual(status, 1)
        self.assertIn("missing.txt", err)
        self.assertEqual(out, self.succeed("annotate", "--suggestions", *SAMPLES))

    def test_alone(self):
        for option in ("--explain", "1"), ("--with-text",), ("--jobs", "2"), ("--language", "en"):
            self.misuse("annotate", "--suggestions", *option, SAMPLES[0])


class Status(harness.Case):
    def test_some_failed(self):
        empty = self.write("empty.txt", "")
        pdf = self.write("report.txt", "%PDF-1.7 and more")
        status, out, err = dossier("annotate", empty, SAMPLES[0], pdf, self.folder / "none.txt", SAMPLES[1])
        self.assertEqual(status, 1)
        self.assertEqual([json.loads(line)["document"]["uri"] for line in out.splitlines()],
                         [str(SAMPLES[0]), str(SAMPLES[1])])
        failed = err.splitlines()
        self.assertEqual(len(failed), 3, err)
        for line, path in zip(failed, (empty, pdf, self.folder / "none.txt")):
            self.assertIn(str(path), line)

    def test_wrong_use(self):
        self.misuse("annotate")
        self.misuse("annotate", "--no-such-option", SAMPLES[0])
        self.misuse("annotate", "--jobs", "many", SAMPLES[0])
        self.misuse("annotate", "--jobs", "-1", SAMPLES[0])
        self.assertIn("1024", self.misuse("annotate", "--jobs", str(2 ** 29), SAMPLES[0]))
        for date in ("yesterday", "2025-13-01", "2025-02-30", "01.02.2025", "P3D", ""):
            self.assertIn("date", self.misuse("annotate", "--published", date, SAMPLES[0]))
        for language in ("", "no language", "x", "NB"):
            self.assertIn("language", self.misuse("annotate", "--language", language, SAMPLES[0]))

    def test_hints(self):
        out = self.succeed("annotate", "--published", "2019-05-06", "--language", "ko", SAMPLES[0])
        document = json.loads(out)["document"]
        self.assertEqual(document["published"]["edtf"], "2019-05-06")
        self.assertEqual(document["language"], "ko")

    def test_language_without_file(self):
        """A language that no file describes is kept by its own name and read with the general rules."""
        status, out, err = dossier("annotate", "--language", "sw", SAMPLES[0])
        annotation = json.loads(out)
        self.assertEqual((status, annotation["document"]["language"]), (0, "sw"))
        self.assertIn("--language “sw”: nothing is known of this language", err)
        self.assertIn("en, ", err)
        for known in "nb", "no", "ko-KR", "de":
            self.assertEqual(dossier("annotate", "--language", known, SAMPLES[0])[2], "")
        self.assertEqual(list(contract.check(annotation, read_text(SAMPLES[0]))), [])

    def test_help(self):
        out = self.succeed("annotate", "--help")
        for option in ("--language", "--published", "--with-text", "--jobs"):
            self.assertIn(option, out)

    def test_closed_pipe(self):
        """A reader that leaves early ends the program, without a crash and without a hang."""
        reader, writer = os.pipe()
        process = subprocess.Popen([PROGRAM, "annotate", *map(str, SAMPLES)], stdin=subprocess.DEVNULL,
                                   stdout=writer, stderr=subprocess.PIPE)
        os.close(writer)
        os.close(reader)
        process.stderr.read()
        process.stderr.close()
        self.assertIn(process.wait(60), (1, -13))

    def test_full_device(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("no /dev/full")
        with open("/dev/full", "wb") as full:
            done = subprocess.run([PROGRAM, "annotate", *map(str, SAMPLES)], stdin=subprocess.DEVNULL,
                                  stdout=full, stderr=subprocess.PIPE, timeout=120, check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"standard output", done.stderr)


harness.main()
