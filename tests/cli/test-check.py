#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""`dossier check`: damage is named, and mended in a new file; what is lost is named too."""
import fcntl
import json
import os
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
        self.assertEqual([p.name for p in self.folder.glob("*.dossier")], ["test.dossier"])

    def test_names(self):
        """A name cannot end the line, nor be shown as another."""
        name = "a\x1b[2J\nb\u202etxt.dossier"
        odd = self.folder / name
        odd.write_bytes(self.file.read_bytes())
        for command in ("check", "reannotate"):
            said = self.succeed(command, odd)
            self.assertEqual(said.count("\n"), 1)
            self.assertIn("a [2J b<U+202E>txt.dossier", said)
        text = self.write(f"text/{name}.txt", "Report\n\nThe minister met Oslo.\n")
        earlier = self.write("old.jsonl", self.succeed("annotate", SAMPLES[0]))
        said = self.succeed("annotate", "--diff", earlier, text)
        self.assertIn("a [2J b<U+202E>txt.dossier.txt\n  + document\n", said)
        self.assertNotIn("\x1b", said)

    def test_changes_nothing(self):
        """Whatever the file is like, it and what stands beside it stay as they are, to the byte."""
        copy = self.folder / "copy.dossier"
        database = sqlite3.connect(self.file)
        database.execute("VACUUM INTO ?", (str(copy),))
        database.close()
        killed = self.folder / "killed.dossier"
        killed.write_bytes(self.file.read_bytes())
        writer = sqlite3.connect(killed)
        writer.execute("PRAGMA wal_autocheckpoint = 0")
        writer.execute("UPDATE holding SET publisher = publisher")
        writer.commit()
        for beside in ("", "-wal"):
            (self.folder / f"left.dossier{beside}").write_bytes((self.folder / f"killed.dossier{beside}").read_bytes())
        writer.close()
        older = self.folder / "older.dossier"
        older.write_bytes(self.file.read_bytes())
        database = sqlite3.connect(older)
        database.execute("PRAGMA journal_mode = DELETE")
        database.execute("PRAGMA user_version = 11")
        database.close()
        left = self.folder / "left.dossier"
        for path, said in ((self.file, "no damage"), (copy, "no damage"), (left, "no damage"),
                           (older, "decisions were not")):
            with self.subTest(path.name):
                before = {p.name: p.read_bytes() for p in self.folder.iterdir() if not p.name.endswith("-shm")}
                status, out, err = dossier("check", path)
                self.assertEqual((status, err), (0, ""), out)
                self.assertIn(said, out)
                self.assertEqual("no damage" in out, said == "no damage")
                after = {p.name: p.read_bytes() for p in self.folder.iterdir() if not p.name.endswith("-shm")}
                self.assertEqual(sorted(after), sorted(before))
                self.assertTrue(after == before)

    def test_stopped_writer(self):
        """What a writer that was killed has to put back is not put back by looking, but by who opens the file."""
        whole, stopped, link = (self.folder / name for name in ("whole.dossier", "stopped.dossier", "link.dossier"))
        database = sqlite3.connect(self.file)
        database.execute("VACUUM INTO ?", (str(whole),))
        database.close()
        writer = sqlite3.connect(whole)
        writer.execute("PRAGMA cache_size = 1")
        writer.execute("DELETE FROM content")
        for beside in ("", "-journal"):
            (self.folder / f"stopped.dossier{beside}").write_bytes(whole.with_name(whole.name + beside).read_bytes())
        writer.close()
        link.symlink_to(stopped)
        before = {p.name: p.read_bytes() for p in self.folder.iterdir()}
        for path in (stopped, link):
            with self.subTest(path.name):
                status, out, err = dossier("check", path)
                self.assertEqual((status, out), (1, ""), err)
                self.assertIn("Opening it puts back what “stopped.dossier-journal” keeps", err)
                self.assertTrue({p.name: p.read_bytes() for p in self.folder.iterdir()} == before)
        self.succeed("search", stopped, "hydrogen")
        self.assertIn("no damage", self.succeed("check", stopped))

    def leave_log(self, left):
        """A dossier as a program that was killed leaves it: all but one document stand in the log."""
        busy = self.folder / "busy.dossier"
        self.succeed("import", busy, *SAMPLES[:1])
        reader = sqlite3.connect(busy)
        reader.execute("SELECT count(*) FROM document").fetchone()
        self.succeed("import", busy, *SAMPLES)
        self.file = busy
        self.unwritten, = self.pages_of("saved_search")
        for beside in ("", "-wal"):
            left.with_name(left.name + beside).write_bytes(busy.with_name(busy.name + beside).read_bytes())
        reader.close()
        return left.with_name(left.name + "-wal")

    def test_links(self):
        """The log stands beside the file itself: by whatever link, it is not written, and read by a mend."""
        left, link = self.folder / "elsewhere" / "left.dossier", self.folder / "link.dossier"
        left.parent.mkdir()
        link.symlink_to(left)
        log = self.leave_log(left)
        before = log.read_bytes()
        self.file = link
        self.assertIn("no damage", self.check(0))
        self.assertEqual(log.read_bytes(), before)
        data = bytearray(left.read_bytes())
        size = int.from_bytes(data[16:18], "big")
        data[(self.unwritten - 1) * size:self.unwritten * size] = b"\xa5" * size
        left.write_bytes(data)
        mended, said = self.mend(0, link)
        self.assertIn(f"of {len(SAMPLES)} documents", said)
        self.assertEqual(len(self.export(mended)["documents"]), len(SAMPLES))

    def test_damaged_log(self):
        """SQLite reads a log up to the first thing that is wrong: that something stands behind is said, and read."""
        left = self.folder / "left.dossier"
        log = self.leave_log(left)
        good = log.read_bytes()
        count = (len(good) - 32) // (24 + 8192)
        self.file = left
        for place in (0, 16, 32 + 8, *(32 + frame * (24 + 8192) + 1000 for frame in (0, 1, count // 2, count - 2))):
            with self.subTest(place):
                log.write_bytes(good[:place] + bytes(byte ^ 0xa5 for byte in good[place:place + 8]) + good[place + 8:])
                before = log.read_bytes()
                self.assertIn("“left.dossier-wal”", self.check(1))
                status, out, err = dossier("check", "--repair", left)
                self.assertEqual(log.read_bytes(), before)
                self.assertIn("“left.dossier-wal”", err)
                mended = self.folder / "left-mended.dossier"
                texts = {d["text"] for d in self.export(mended)["documents"]}
                mended.unlink()
                lost = [path for path in SAMPLES if path.read_text("utf-8") not in texts]
                self.assertLessEqual(len(lost), 1)
                self.assertEqual(status, len(lost))
                for path in lost:
                    self.assertIn(str(path), err)

    def test_nobody_goes_over_a_damaged_log(self):
        """Who writes next would begin it anew: the dossier is read until it is mended, and that is said."""
        left, text = self.folder / "left.dossier", self.folder / "new.txt"
        log = self.leave_log(left)
        good = log.read_bytes()
        text.write_text("A new text.\n", encoding="utf-8")
        self.file = left
        for place in (0, 32 + 1000):
            log.write_bytes(good[:place] + bytes(byte ^ 0xa5 for byte in good[place:place + 8]) + good[place + 8:])
            before = left.read_bytes(), log.read_bytes()
            for command, expected in ((("search", left, "hydrogen"), 0), (("import", left, text), 1),
                                      (("set-aside", left, SAMPLES[0]), 1)):
                with self.subTest((place, command)):
                    status, out, err = dossier(*command)
                    self.assertEqual(status, expected, out + err)
                    self.assertIn("“left.dossier-wal”, which has what was written last, is damaged", err)
                    self.assertIn("check --repair", err)
                    self.assertEqual((left.read_bytes(), log.read_bytes()), before)

    def test_log_that_ends_early(self):
        """What a program that was killed did not get to write is no damage."""
        left = self.folder / "left.dossier"
        log = self.leave_log(left)
        good = log.read_bytes()
        self.file = left
        for length in (0, 10, 32, 32 + 10, 32 + 24 + 8192, len(good) // 2, len(good) - 10):
            with self.subTest(length):
                log.write_bytes(good[:length])
                self.assertIn("no damage", self.check(0))
                self.assertIn("no damage", self.check(0, "--repair"))

    def test_reading_leaves_nothing(self):
        """A dossier is one file, also after it was only read."""
        self.succeed("search", self.file, "hydrogen")
        self.succeed("report", self.file, "-o", self.folder / "out.html")
        self.check(0)
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["out.html", "test.dossier"])

    def mend(self, status, path=None):
        """Runs a repair, which must leave the file as it is; gives the mended one and what was said."""
        path = path or self.file
        before = path.read_bytes()
        got, out, err = dossier("check", "--repair", path)
        self.assertEqual(got, status, out + err)
        self.assertEqual(path.read_bytes(), before)
        mended = path.with_name(path.stem + "-mended.dossier")
        self.assertTrue(mended.exists(), out + err)
        self.assertIn(f"{mended}: the mended dossier", out)
        self.assertEqual([p.name for p in self.folder.iterdir() if p.name.startswith(".")], [])
        return mended, out + err

    def test_left_over(self):
        """What a killed repair left goes with the next one, what another is at does not."""
        left, used, other = (self.folder / name for name in
                             (".dossier-mend-abc123", ".dossier-mend-xyz789", ".dossier-mender"))
        for path in (left, used, other):
            path.mkdir()
            (path / "ruins").write_bytes(b"ruins")
        held = os.open(used, os.O_RDONLY)
        fcntl.flock(held, fcntl.LOCK_EX)
        self.check(0, "--repair")
        os.close(held)
        self.assertFalse(left.exists())
        self.assertTrue((used / "ruins").exists())
        self.assertTrue((other / "ruins").exists())
        self.check(0, "--repair")
        self.assertFalse(used.exists())

    def test_counts(self):
        self.damage("UPDATE document_sector SET mentions = mentions + 1",
                    "DELETE FROM document_entity WHERE document = 1")
        self.check(1)
        self.check(1)
        mended, said = self.mend(0)
        self.assertIn("repaired", said)
        self.check(1)
        self.file = mended
        self.assertIn("no damage", self.check(0))

    def test_half_document(self):
        """A document without its text is dropped and named; the others are there, as they were."""
        before = self.export(self.file)
        self.damage("DELETE FROM content WHERE document = 3")
        mended, said = self.mend(1)
        self.assertIn(str(SAMPLES[2]), said)
        self.assertIn("is lost", said)
        self.assertIn(f"of {len(SAMPLES) - 1} documents", said)
        kept = [d for d in before["documents"] if d["document"]["uri"] != str(SAMPLES[2])]
        parts = "text", "segments", "mentions", "times", "sectors"
        self.assertEqual([[d[part] for part in parts] for d in self.export(mended)["documents"]],
                         [[d[part] for part in parts] for d in kept])
        self.file = mended
        self.assertIn("no damage", self.check(0))

    def test_damaged_marks(self):
        """Where the marks cannot be read, they are made again from the texts."""
        before = self.export(self.file)
        pages = self.pages_of("mention", "statement", "document_entity", "marks")
        self.assertTrue(pages)
        data = bytearray(self.file.read_bytes())
        size = int.from_bytes(data[16:18], "big")
        for page in pages:
            data[(page - 1) * size:(page - 1) * size + 96] = bytes(96)
        self.file.write_bytes(bytes(data))
        self.check(1)
        mended, _ = self.mend(0)
        self.assertEqual(self.export(mended), before)

    def test_no_first_page(self):
        """Without the list of tables the texts are found in the pages."""
        size = int.from_bytes(self.file.read_bytes()[16:18], "big")
        self.file.write_bytes(bytes(size) + self.file.read_bytes()[size:])
        mended, said = self.mend(0)
        self.assertIn(f"of {len(SAMPLES)} documents", said)
        self.assertEqual({d["text"] for d in self.export(mended)["documents"]},
                         {path.read_text("utf-8") for path in SAMPLES})

    def export(self, path):
        """All that the program tells of a dossier, but for its name."""
        data = json.loads(self.succeed("export", path, "-o", "-", "--format", "json"))
        return {key: value for key, value in data.items() if value != path.name}

    def pages_of(self, *tables):
        database = sqlite3.connect(self.file)
        pages = [page for table in tables for page, in database.execute(
            "SELECT pageno FROM dbstat WHERE name = ?", (table,))]
        database.close()
        return pages

    def test_open_elsewhere(self):
        """What another program writes meanwhile would be torn apart."""
        self.damage("DELETE FROM document_sector")
        database = sqlite3.connect(self.file)
        database.execute("SELECT count(*) FROM document").fetchone()
        status, out, err = dossier("check", "--repair", self.file)
        database.close()
        self.assertEqual((status, out), (1, ""))
        self.assertIn("another program", err)
        self.assertEqual(list(self.folder.glob("*mended*")), [])

    def test_names_taken(self):
        self.damage("DELETE FROM document_sector")
        mended, _ = self.mend(0)
        data = mended.read_bytes()
        self.assertIn("test-mended-2.dossier", self.check(0, "--repair"))
        self.assertEqual(mended.read_bytes(), data)

    def test_marks_outside(self):
        """A mark that does not fit its text names its document."""
        self.damage("UPDATE statement SET end = 99999999 WHERE id = (SELECT min(id) FROM statement)")
        self.assertIn(str(SAMPLES[0]), self.check(1))

    def decide(self, **columns):
        """A decision about the first words of the first document, of which columns are as told."""
        database = sqlite3.connect(self.file)
        text = SAMPLES[0].read_text("utf-8")
        quote = text.split()[0]
        start = len(text[:text.index(quote)].encode())
        row = {"document": 1, "layer": 0, "verdict": 0, "start": start, "end": start + len(quote.encode()),
               "quote": quote, "prefix": "", "suffix": "", "payload": "{}", "created": 1700000000} | columns
        database.execute(f"INSERT INTO decision ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})",
                         list(row.values()))
        database.commit()
        database.close()

    UNREADABLE = [{"layer": layer, "payload": payload}
                  for layer in (0, 1, 2, 3, 4) for payload in ("{}", "{bad", "[1]", '{"value": null, "key": "a/b"}')]
    UNREADABLE += [{"payload": '{"name": "Oslo", "type": "place"}', **wrong} for wrong in (
        {"layer": 9}, {"layer": -1}, {"layer": "mention"}, {"layer": b"0"}, {"verdict": 7}, {"verdict": b"0"},
        {"quote": ""}, {"quote": b"\xff\xfe"})]
    UNREADABLE += [{"payload": '{"name": "\ufffd"}'.encode().replace(b"\xef\xbf\xbd", b"\xff\xfe")},
                   {"layer": 3, "payload": '{"kind": "no such kind"}'}, {"layer": 2, "verdict": 1}]

    def test_unreadable_decisions(self):
        """A decision that says too little is told of and not in force; all else can be done with its document."""
        good = self.file.read_bytes()
        for columns in self.UNREADABLE:
            with self.subTest(columns):
                self.file.write_bytes(good)
                self.decide(**columns)
                self.assertIn("cannot be read and is not in force", self.check(1))
                self.succeed("correct", self.file, SAMPLES[0], "--title", "Corrected")
                self.assertIn("cannot be read and is not in force", self.check(1))
                document, = (entry for entry in self.export(self.file)["documents"]
                             if entry["document"]["title"] == "Corrected")
                self.assertEqual([entry["orphan"] for entry in document["decisions"]], [True])

    def test_saved_decisions(self):
        """Where all is read into a new file, the decisions that cannot be read are lost, each alone."""
        self.decide(layer=4, payload='{"value": "A note"}')
        before = self.export(self.file)
        for columns in self.UNREADABLE:
            self.decide(**columns)
        self.damage("INSERT INTO note (id, document, start, end, body, decision) VALUES (7, 99, 0, 1, '', 1)")
        mended, said = self.mend(1)
        self.assertIn(f"{len(self.UNREADABLE)} decisions could not be read", said)
        self.assertEqual([entry["decisions"] for entry in self.export(mended)["documents"]],
                         [entry["decisions"] for entry in before["documents"]])
        self.file = mended
        self.assertIn("no damage", self.check(0))

    def test_saved_types(self):
        """What a person said of a type holds where all is read into a new file, with marks and ids to it."""
        key, name = next((entity["id"], entity["name"]) for entity in self.export(self.file)["entities"]
                         if entity["type"] == "person")
        self.damage("INSERT INTO identity (verdict, key, type, name, other_key, other_type, other_name, created)"
                    f" VALUES (2, '{key}', 0, '{name}', 'event/retyped', 5, '{name}', 1700000000)",
                    "INSERT INTO note (id, document, start, end, body, decision) VALUES (7, 99, 0, 1, '', 1)")
        mended, _ = self.mend(0)
        retyped = {entity["id"]: (entity["type"], entity["name"]) for entity in self.export(mended)["entities"]}
        self.assertNotIn(key, retyped)
        self.assertEqual(retyped["event/retyped"], ("event", name))
        self.file = mended
        self.assertIn("no damage", self.check(0))

    def test_saved_without_promises(self):
        """A dossier brings its own schema: what it does not promise is not taken for granted."""
        for table, change in (("identity", "INSERT INTO identity (verdict, key, type, name, other_type, other_name,"
                               " created) VALUES (0, 'place/oslo', 1, 'Oslo', 1, 'X', 1700000000)"),
                              ("saved_search", "INSERT INTO saved_search (words, created) VALUES ('steel', 1)"),
                              ("decision", "INSERT INTO decision (document, layer, verdict, start, end, payload,"
                               " created) VALUES (1, 4, 0, 0, 1, '{}', 1700000000)")):
            with self.subTest(table):
                self.damage("PRAGMA writable_schema = ON",
                            f"UPDATE sqlite_schema SET sql = replace (sql, 'NOT NULL', '') WHERE name = '{table}'")
                self.damage(change)
        self.damage("INSERT INTO note (id, document, start, end, body, decision) VALUES (7, 99, 0, 1, '', 1)")
        _, said = self.mend(1)
        for lost in ("A decision about entities", "A kept search", "1 decision"):
            self.assertIn(f"{lost} could not be read", said)

    def test_missing_words(self):
        """Words that a file of this form has are no words in one that was changed outside: it is told, and read."""
        self.damage("INSERT INTO identity (verdict, key, type, name, other_key, other_type, other_name, created)"
                    " VALUES (0, 'place/oslo', 1, 'Oslo', 'place/x', 1, 'X', 1700000000)",
                    "INSERT INTO saved_search (name, words, created) VALUES ('n', 'steel', 1700000000)")
        good = self.file.read_bytes()
        for table, column, value in (("holding", "title", "NULL"), ("holding", "language", "NULL"),
                                     ("source", "uri", "NULL"), ("entity", "key", "NULL"), ("entity", "name", "NULL"),
                                     ("entity_label", "names", "NULL"), ("phrase", "words", "NULL"),
                                     ("sector", "key", "NULL"), ("identity", "other_key", "NULL"),
                                     ("holding", "publisher", "x'fff0ffff'"), ("holding", "byline", "x'4f'"),
                                     ("holding", "dateline", "CAST(x'4f534cf0' AS TEXT)"),
                                     ("source", "heading", "CAST(x'4f00' AS TEXT)"),
                                     ("entity", "key", "x'ff' || id"), ("saved_search", "words", "x'ff'")):
            with self.subTest(f"{table}.{column} = {value}"):
                self.file.write_bytes(good)
                self.damage("PRAGMA writable_schema = ON",
                            f"UPDATE sqlite_schema SET sql = replace (sql, 'NOT NULL', '') WHERE name = '{table}'")
                self.damage(f"UPDATE {table} SET {column} = {value}")
                for command in (("search", self.file, "hydrogen"), ("concordance", self.file, "hydrogen"),
                                ("report", self.file, "-o", self.folder / "out.html"),
                                ("export", self.file, "-o", "-", "--format", "json"),
                                ("stories", self.file, "--related"),
                                ("correct", self.file, SAMPLES[0], "--title", "Corrected")):
                    if value == "NULL":  # other bytes would go out as they are
                        status, _, err = dossier(*command)
                        self.assertIn(status, (0, 1), f"{command}: {err}")
                self.assertIn(f"“{table}” lacks words", self.check(1))
                self.assertIn(dossier("check", "--repair", self.file)[0], (0, 1))

    def test_statement_lists(self):
        """A list of a statement that is none stops reports and exports, so it is told and mended."""
        self.assertIn("no damage", self.check(0))
        good = self.file.read_bytes()
        for column, value in (("sectors", "'[1,9999'"), ("counterparts", "x'fff0ffff'"), ("amounts", "''")):
            with self.subTest(column):
                self.file.write_bytes(good)
                self.damage(f"UPDATE statement SET {column} = {value} WHERE document = 1")
                self.assertIn("does not fit its text", self.check(1))
                mended, _ = self.mend(0)
                self.export(mended)
                self.succeed("report", mended, "-o", self.folder / "out.html")
                mended.unlink()

    def test_strange_places(self):
        """A decision that stands nowhere is found again by its words, whatever place it gives."""
        good = self.file.read_bytes()
        for start, end in ((-2, 2), (-5, 99999999), (1 << 40, (1 << 40) + 1), (9, 3), (b"x", "y")):
            with self.subTest((start, end)):
                self.file.write_bytes(good)
                self.decide(layer=4, payload='{"value": "A note"}', start=start, end=end)
                self.assertIn("stand elsewhere", self.check(1))
                self.succeed("correct", self.file, SAMPLES[0], "--title", "Corrected")
                self.assertIn("no damage", self.check(0))

    def test_empty_text(self):
        """Where a text is gone, what was decided about its words is kept, and the rest is mended."""
        self.decide(layer=4, payload='{"value": "A note"}')
        self.damage("UPDATE content SET body = '' WHERE document = 1")
        self.check(1)
        mended, said = self.mend(1)
        self.assertIn("no longer in its text", said)
        self.file = mended
        self.assertEqual([len(entry["decisions"]) for entry in self.export(mended)["documents"]
                          if entry["document"]["uri"] == str(SAMPLES[0])], [1])
        self.succeed("correct", self.file, SAMPLES[0], "--title", "Corrected")

    def test_changed_text(self):
        self.damage("UPDATE content SET body = 'Other words.' WHERE document = 2")
        self.assertIn(str(SAMPLES[1]), self.check(1))

    def test_not_a_dossier(self):
        for name, data in (("empty", b""), ("text", b"words\n" * 400), ("cut", self.file.read_bytes()[:3000])):
            path = self.write(name + ".dossier", data)
            status, out, err = dossier("check", path)
            self.assertEqual((status, out), (1, ""), name)
            self.assertIn(str(path), err)
            self.assertEqual("--repair" in err, name == "cut")
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
