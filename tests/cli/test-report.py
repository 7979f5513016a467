#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""`dossier report`: what it says can be checked against the texts."""
import hashlib
import html
import re

import harness
from harness import SAMPLES
from outputs import Outputs, is_settled
from page import Page


class Report(Outputs):
    def test_standard_output(self):
        """There is one format, so that nobody must name it where no suffix does."""
        day = ("--date", "2026-09-01")
        self.assertEqual(self.succeed("report", self.file, "-o", "-", *day),
                         self.write_out("report", "out.html", *day).read_text("utf-8"))
        self.assertIn("--format html", self.misuse("report", self.file, "-o", "out.pdf"))

    def test_structure(self):
        source = self.write_out("report", "out.html", "--date", "2026-09-01").read_text("utf-8")
        page = Page(source)
        self.assertEqual(page.faults, [])
        self.assertTrue(source.startswith("<!DOCTYPE html>\n"))
        self.assertLessEqual({"en", "nb", "vi", "ko"}, page.languages)
        self.assertIn("1 Sep 2026", page.text)
        self.assertIn("svg", page.tags)
        for section in ("summary", "timeline", "due", "statements", "sectors", "entities", "documents"):
            self.assertIn(section, page.ids)
        outward = [link for link in page.links if not link.startswith("#")]
        self.assertTrue(all(re.match("https?://", link) for link in outward), outward)
        self.assertNotIn("url(", source)
        self.assertNotIn("@import", source)

    def test_alike(self):
        """What copies of one text state alike stands once, with each report; what differs in anything stands apart."""
        said = "The Norwegian Minister of Energy, Kari Lund, said on Monday that Norway will build a port by {} in Oslo."
        text = "Port\n\nOSLO, 2 June 2025\n\n" + "\n\n".join(
            f"Paragraph {word} tells at some length of quays, cranes, ships and the people of the harbour {word}."
            for word in "one two three four five six seven eight nine".split()) + "\n\n" + said + "\n"
        file = self.folder / "copies.dossier"
        self.succeed("import", file, self.write("a.txt", text.format(2030)), self.write("b.txt", text.format(2030) + "\n"),
                     self.write("c.txt", text.format(2031)))
        source = self.write_out("report", "copies.html", file=file).read_text("utf-8")
        page = Page(source)
        self.assertEqual(page.faults, [])
        self.assertIn("3 documents tell 1 story", page.text)
        quotes = [quote for _, quote in page.quotes if "will build a port" in quote]
        self.assertEqual(sorted(quotes), [said.format(2030), said.format(2031)])
        entry = next(part for part in source.split("<li id=") if said.format(2030) in part and "<blockquote" in part)
        self.assertIn("In 2 reports of the story:", entry)
        self.assertEqual(len(set(re.findall(r'href="#(D\d)"', entry))), 2)
        due = source[source.index('<section id="due">'):source.index('<section id="statements">')]
        self.assertEqual(due.count(said.format(2030)), 1)
        self.assertEqual(len(set(re.findall(r'href="#(S\d)"', due))), 3)
        listed = source[source.index("The same as a list"):source.index('<section id="due">')]
        for kind in ("Stated", "Due"):
            rows = [re.findall(r'href="#(S\d)"', row) for row in listed.split("<tr><td>") if f"<td>{kind}</td>" in row]
            self.assertEqual(rows, [["S1", "S2"], ["S3"]], kind)
        for section in ("due", "statements"):
            self.assertRegex(source, rf'<section id="{section}">\n<h2>[\w ]*<span class="count">3 \(2 different\)</span>')

    def test_said_twice(self):
        """What each copy says twice stands twice, each time with its report in the other copy."""
        said = "Kari Lund pledged to build a port in Oslo by 2030."
        text = "Port\n\nOSLO, 2 June 2025\n\n" + "\n\n".join(
            f"Paragraph {word} tells at some length of quays, cranes, ships and the people of the harbour {word}."
            for word in "one two three four five six seven eight nine".split()) + f"\n\n{said}\n\nMore.\n\n{said}\n"
        file = self.folder / "twice.dossier"
        self.succeed("import", file, self.write("a.txt", text), self.write("b.txt", text + "\n"))
        source = self.write_out("report", "twice.html", file=file).read_text("utf-8")
        due = source[source.index('<section id="due">'):source.index('<section id="statements">')]
        self.assertEqual([re.findall(r'href="#(S\d)"', row) for row in due.split("<tr><td>")[1:]],
                         [["S1", "S3"], ["S2", "S4"]])

    def test_quotations_and_sums(self):
        """Each quotation stands at the place that the report names, in a text with the sum it gives."""
        source = self.write_out("report", "out.html").read_text("utf-8")
        rows = self.read_rows("out.statements.csv")
        page = Page(source)
        self.check_quotes(source, rows)
        for text in self.texts:
            self.assertIn(hashlib.sha256(text.encode()).hexdigest(), source)

    def test_due(self):
        """What was due before the day of writing stands apart, and each row tells to whom."""
        def parts(day):
            source = self.write_out("report", f"{day}.html", "--date", day).read_text("utf-8")
            due = source[source.index('<section id="due">'):source.index('<section id="statements">')]
            found = re.split("<h3>(?:Coming|No known day)", due[due.index("<h3>Date passed"):])
            for part in found:
                count = int(re.search(r'<span class="count">(\d+)\b[^<]*</span></h3>', part).group(1))
                self.assertEqual(len(set(re.findall(r'href="#(S\d+)"', part))), count)
            return found[0], "".join(found[1:])

        dated = [row for row in self.read_rows("out.statements.csv") if row["due"]]
        rows = [row for row in dated if not is_settled(row)]
        source = self.write_out("report", "due.html", "--date", "2026-09-01").read_text("utf-8")
        told = re.findall(r">(\d+) statements? with a due date", source)
        self.assertEqual(told, [str(len(dated) - len(rows))])
        self.assertIn(f'<a href="#due"><b>{len(rows)}</b> ', source)
        settled = {row["number"] for row in dated} - {row["number"] for row in rows}
        listed = [row for row in source.split("<tr><td>") if "<td>Due</td>" in row]
        self.assertFalse(settled & set(re.findall(r'href="#S(\d+)"', "".join(listed))))
        self.assertTrue(settled)
        for day in ("2000-01-01", "2026-09-01", "2099-01-01"):
            passed, coming = parts(day)
            self.assertEqual(len(re.findall(r'href="#S\d+"', passed + coming)), len(rows))
            for number in re.findall(r'href="#S(\d+)"', passed):
                due = [row["due"] for row in rows if row["number"] == number][0]
                self.assertLess(due.split("/")[-1][:4], day)
            for row in rows:
                self.assertIn(f"<td>{row['counterparts']}</td>", html.unescape(passed + coming))
        self.assertEqual(parts("2000-01-01")[0].count("<tr><td>"), 0)
        self.assertGreater(parts("2099-01-01")[0].count("<tr><td>"), 0)

    def test_due_without_a_day(self):
        """Of a span whose first day nobody knows it is not said that it is coming."""
        original = self.folder / "undated.txt"
        original.write_text("Plant\n\nNordhavn AS pledged to close the plant within 30 days. Nordhavn AS pledged to "
                            "reopen it by 2031. Nordhavn AS pledged to build a cable by 2019.\n", "utf-8")
        file = self.folder / "undated.dossier"
        self.succeed("import", file, original)
        source = self.write_out("report", "undated.html", "--date", "2026-09-01", file=file).read_text("utf-8")
        due = source[source.index('<section id="due">'):source.index('<section id="statements">')]
        parts = [(re.match(r"[^<]*", part).group().strip(), re.findall(r"<q[^>]*>.*?(close|reopen|cable)", part))
                 for part in due.split("<h3>")[1:]]
        self.assertEqual(parts, [("Date passed", ["cable"]), ("Coming", ["reopen"]), ("No known day", ["close"])])

    def test_copies(self):
        """Two of the samples are copies of one text, and the report says that both are counted."""
        text = Page(self.write_out("report", "out.html").read_text("utf-8")).text
        self.assertIn(f"{len(SAMPLES)} documents tell {len(SAMPLES) - 1} stories", text)
        text = Page(self.write_out("report", "vi.html", "--words", "lang:vi").read_text("utf-8")).text
        self.assertNotIn("Copies of one text", text)

    def test_deterministic(self):
        first = self.write_out("report", "one.html", "--date", "2026-09-01").read_bytes()
        self.assertEqual(self.write_out("report", "two.html", "--date", "2026-09-01").read_bytes(), first)
        other = self.folder / "again" / "samples.dossier"
        other.parent.mkdir()
        self.succeed("import", other, *SAMPLES)
        again = self.write_out("report", "three.html", "--date", "2026-09-01", file=other)
        self.assertEqual(again.read_bytes(), first)

    def test_nothing_found(self):
        page = Page(self.write_out("report", "out.html", "--words", "xyzzyplugh").read_text("utf-8"))
        self.assertEqual(page.faults, [])
        self.assertIn("xyzzyplugh", page.text)
        self.assertIn("There is no document.", page.text)

    def test_empty_dossier(self):
        file = self.folder / "empty.dossier"
        (self.folder / "nothing").mkdir()
        self.succeed("import", file, self.folder / "nothing")
        page = Page(self.write_out("report", "empty.html", file=file).read_text("utf-8"))
        self.assertEqual(page.faults, [])

    def test_filter(self):
        whole = Page(self.write_out("report", "all.html").read_text("utf-8"))
        part = Page(self.write_out("report", "part.html", "--sector", "energy-wind", "--from", "2025-06",
                                   "--to", "2026").read_text("utf-8"))
        self.assertEqual(part.faults, [])
        self.assertIn("Only part of the dossier", part.text)
        self.assertIn("Wind power", part.text)
        self.assertLess(len(part.quotes), len(whole.quotes))

    def test_hostile_text(self):
        """What a document says can never become markup."""
        text = ("<script>alert('title')</script> & \"quotes\"\n\n2 June 2025\n\n"
                "Minister <b onclick=x>Tran Van An</b> said Vietnam will build </blockquote><script>alert(1)"
                "</script> a hydrogen plant & port by 2030.\n\nMinister Tran Van An met <img src=x> Minister "
                "Kari Nordmann in Oslo on June 1.\n")
        file = self.folder / "hostile.dossier"
        self.succeed("import", file, self.write("<i>'hostile'&.txt", text))
        source = self.write_out("report", "hostile.html", file=file).read_text("utf-8")
        page = Page(source)
        self.assertEqual(page.faults, [])
        self.assertNotIn("<script", source)
        self.assertIn("</blockquote><script>alert(1)</script>", page.text)
        self.assertIn("<i>'hostile'&.txt", page.text)


harness.main()
