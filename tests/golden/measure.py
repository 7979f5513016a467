# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Compares what the program marks in a document with what was marked by hand.

annotate/README.md tells the form of the marks made by hand. A comparison is a
list of counts that can be added up over documents; `figures` turns the sum into
numbers between 0 and 1:

  body       characters of body and captions, F1, mean over documents
  date       share of right publication dates
  mentions   F1 of the marked names, each with its type
  identity   B-cubed F1 of the names found: is one entity one, are two entities two
  times      F1 of time expressions that are found and have the right value
  sectors    F1 of the sectors of a document
  statements F1 of statements, whatever their kind
  kind       F1 of statements of the right kind
  actor      share of right actors, of the statements of the right kind

Optional marks are neither rewarded nor punished. Marks outside the body are not
compared, since `body` has counted that error already.
"""
import collections
import unicodedata

from matching import b_cubed, overlap, pair_up

FIGURES = ("body", "date", "mentions", "identity", "times", "sectors", "statements", "kind", "actor")
# In these, any of the parties may be called the one who acts.
MUTUAL = ("meeting", "agreement", "signing")


class Comparison:
    """Counts of one document, or of many added up."""

    def __init__(self):
        self.documents = 0
        self.body = 0.0
        self.dates = 0
        self.identity = []              # (marked by hand, marked by the program) of each name found
        self.found = collections.Counter()
        self.missed = collections.Counter()
        self.wrong = collections.Counter()
        self.actors = 0
        self.errors = []                # (what, detail): what a person wants to look at

    def add(self, other):
        self.documents += other.documents
        self.body += other.body
        self.dates += other.dates
        self.identity += other.identity
        self.found += other.found
        self.missed += other.missed
        self.wrong += other.wrong
        self.actors += other.actors
        self.errors += other.errors

    def count(self, figure, found, missed, wrong):
        self.found[figure] += found
        self.missed[figure] += missed
        self.wrong[figure] += wrong

    def f1(self, figure):
        # Nothing to find and nothing found is no measurement.
        errors = self.missed[figure] + self.wrong[figure]
        found = self.found[figure]
        return 2 * found / (2 * found + errors) if found + errors else None

    def figures(self):
        result = {name: self.f1(name) for name in FIGURES}
        result["body"] = self.body / self.documents if self.documents else None
        result["date"] = self.dates / self.documents if self.documents else None
        result["identity"] = b_cubed(self.identity)
        result["actor"] = self.actors / self.found["kind"] if self.found["kind"] else None
        return result


def plain(name):
    return " ".join(unicodedata.normalize("NFC", name).split())


def value(edtf):
    """An EDTF value with an open end written in the one way."""
    if edtf is None:
        return None
    edtf = edtf.upper()
    if edtf.startswith("/"):
        edtf = ".." + edtf
    return edtf + ".." if edtf.endswith("/") else edtf


def is_one_of(edtf, wanted, others):
    return value(edtf) in {value(wanted), *map(value, others)}


class Body:
    """The article without what stands inside it and does not belong to it."""

    def __init__(self, hand):
        self.places = set(range(*hand["body"]))
        for hole in hand.get("body_holes", []):
            self.places.difference_update(range(*hole))

    def holds(self, mark):
        return mark["start"] in self.places and mark["end"] - 1 in self.places

    def f1(self, segments):
        marked = set()
        for segment in segments:
            if segment["kind"] in ("body", "caption"):
                marked.update(range(segment["start"], segment["end"]))
        both = len(marked & self.places)
        return 2 * both / (len(marked) + len(self.places))


class Names:
    """Which entity marked by hand an entity of the program stands for."""

    def __init__(self, hand, marks, mentions):
        self.owners = {}
        for entity in hand["entities"]:
            for surface in (entity["name"], *entity["surfaces"]):
                self.owners.setdefault(plain(surface), entity["name"])
        self.names = {entity["id"]: entity["name"] for entity in marks["entities"]}
        self.votes = collections.defaultdict(collections.Counter)
        for mention in mentions:
            owner = self.owners.get(plain(mention["text"]))
            if owner is not None:
                self.votes[mention["entity"]][owner] += 1

    def owner(self, entity):
        if entity is None:
            return None
        if entity in self.votes:
            return max(sorted(self.votes[entity]), key=self.votes[entity].get)
        return self.owners.get(plain(self.names.get(entity, "")), entity)


def compare_mentions(result, hand, mentions):
    wanted, spare = collections.Counter(), collections.Counter()
    owners = {}
    for entity in hand["entities"]:
        for surface, times in entity["surfaces"].items():
            if entity.get("optional"):
                spare[plain(surface)] += times
            else:
                wanted[plain(surface), entity["type"]] += times
                owners[plain(surface)] = entity["name"]
    marked = collections.Counter((plain(mention["text"]), mention["type"]) for mention in mentions)
    missed = wanted - marked
    wrong = marked - wanted
    for name, kind in sorted(wrong):
        unpunished = min(wrong[name, kind], spare[name])
        wrong[name, kind] -= unpunished
        spare[name] -= unpunished
    wrong = +wrong
    result.count("mentions", sum((wanted & marked).values()), sum(missed.values()), sum(wrong.values()))
    result.errors += [("missed name", f"{name} ({kind}) {times}") for (name, kind), times in missed.items()]
    result.errors += [("wrong name", f"{name} ({kind}) {times}") for (name, kind), times in wrong.items()]

    votes = collections.defaultdict(collections.Counter)
    for mention in mentions:
        votes[plain(mention["text"])][mention["entity"]] += 1
    for surface in sorted(owners.keys() & votes.keys()):
        entity = max(sorted(votes[surface]), key=votes[surface].get)
        result.identity.append(((hand["id"], owners[surface]), (hand["id"], entity)))


def split(marks):
    return ([mark for mark in marks if not mark.get("optional")],
            [mark for mark in marks if mark.get("optional")])


def compare_times(result, hand, times):
    wanted = [dict(time, end=time["start"] + len(time["text"])) for time in hand["times"]]

    def is_right(time, mark):
        return is_one_of(mark["edtf"], time["edtf"], time.get("alt", []))

    def likeness(time, mark):
        shared = overlap(time, mark)
        return shared and shared + (1000 if is_right(time, mark) else 0)

    pairs, missed, wrong = pair_up(*split(wanted), times, likeness)
    right = [is_right(*pair) for pair in pairs]
    result.count("times", sum(right), len(missed) + right.count(False), len(wrong) + right.count(False))
    result.errors += [("missed time", f'{time["text"]} {time["edtf"]}') for time in missed]
    result.errors += [("wrong time", f'{mark["text"]} {mark["edtf"]}') for mark in wrong]
    result.errors += [("wrong value", f'{time["text"]} {time["edtf"]}, not {mark["edtf"]}')
                      for (time, mark), good in zip(pairs, right) if not good]


def compare_sectors(result, hand, sectors):
    wanted = {sector["id"] for sector in hand["sectors"] if not sector.get("optional")}
    known = {sector["id"] for sector in hand["sectors"]}
    marked = {sector["id"] for sector in sectors}
    result.count("sectors", len(wanted & marked), len(wanted - marked), len(marked - known))
    result.errors += [("missed sector", sector) for sector in sorted(wanted - marked)]
    result.errors += [("wrong sector", sector) for sector in sorted(marked - known)]


def compare_statements(result, hand, statements, names):
    def shared(wanted, mark):
        longer = max(wanted["end"] - wanted["start"], mark["end"] - mark["start"])
        part = overlap(wanted, mark) / longer
        return part if part >= 0.5 else 0

    def has_actor(wanted, mark):
        actors = [wanted["actor"], *wanted.get("actor_alt", [])]
        if wanted["kind"] in MUTUAL:
            actors += wanted["counterparts"]
        return names.owner(mark["actor"]) in actors

    def likeness(wanted, mark):
        part = shared(wanted, mark)
        if not part or mark["kind"] not in (wanted["kind"], *wanted.get("kind_alt", [])):
            return 0
        return part + 2 * (mark["kind"] == wanted["kind"]) + has_actor(wanted, mark)

    required, optional = split(hand["statements"])
    pairs, missed, wrong = pair_up(required, optional, statements, shared)
    result.count("statements", len(pairs), len(missed), len(wrong))
    result.errors += [("missed statement", f'{each["kind"]} {each["start"]}') for each in missed]
    result.errors += [("wrong statement", f'{each["kind"]} {each["start"]}') for each in wrong]
    pairs, missed, wrong = pair_up(required, optional, statements, likeness)
    result.count("kind", len(pairs), len(missed), len(wrong))
    result.actors = sum(has_actor(*pair) for pair in pairs)
    result.errors += [("wrong actor", f'{wanted["actor"]}, not {names.owner(mark["actor"])} {wanted["start"]}')
                      for wanted, mark in pairs if not has_actor(wanted, mark)]


def compare(hand, marks):
    """Compares one document's marks: `hand` from a file, `marks` from the program."""
    result = Comparison()
    result.documents = 1
    body = Body(hand)
    result.body = body.f1(marks["segments"])
    published = marks["document"]["published"]["edtf"]
    result.dates = int(is_one_of(published, hand["published"]["edtf"], hand["published"].get("alt", [])))
    if not result.dates:
        result.errors.append(("wrong date", f'{hand["published"]["edtf"]}, not {published}'))
    mentions = [mention for mention in marks["mentions"] if body.holds(mention)]
    compare_mentions(result, hand, mentions)
    compare_times(result, hand, [time for time in marks["times"] if body.holds(time)])
    compare_sectors(result, hand, marks["sectors"])
    # A statement may reach over a stamp or teaser that stands in its sentence.
    inside = [each for each in marks["statements"]
              if not body.places.isdisjoint(range(each["start"], each["end"]))]
    compare_statements(result, hand, inside, Names(hand, marks, mentions))
    return result
