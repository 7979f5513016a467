# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""The rules of what `dossier annotate` prints, one generator a part of the object.

Each yields a sentence for every breach. Positions are code points, half open.
"""
import re

SEGMENT_KINDS = {"header", "body", "caption", "teaser", "boilerplate"}
ENTITY_TYPES = {"person", "organization", "place", "programme", "instrument", "event"}
TIME_KINDS = {"date", "interval", "duration", "set"}
STATEMENT_KINDS = {"meeting", "visit", "proposal", "pledge", "agreement", "signing", "target", "report"}
BASES = {"header", "dateline", "url", "metadata", "body", "none"}

_DATE = re.compile(r"([0-9]{1,4}X{0,4})(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?[?~%]?|(XXXX)(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?")
_DURATION = re.compile(r"P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_ID = re.compile(r"([a-z]+)/\S+")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def is_date(value):
    match = _DATE.fullmatch(value)
    if match is None:
        return False
    year, month, day = match.group(1, 2, 3) if match.group(4) is None else match.group(4, 5, 6)
    if len(year) != 4:
        return False
    if month in (None, "XX"):
        return True
    if not (1 <= int(month) <= 12 or (21 <= int(month) <= 41 and day is None)):
        return False
    return day in (None, "XX") or 1 <= int(day) <= _DAYS[int(month) - 1]


def is_edtf(value):
    if not isinstance(value, str) or not value:
        return False
    if "/" in value:
        first, _, last = value.partition("/")
        ends = [end for end in (first, last) if end not in ("", "..")]
        return bool(ends) and all(map(is_date, ends))
    return is_date(value) or _DURATION.fullmatch(value) is not None


def check_document(document, text):
    for key in ("title", "publisher", "dateline", "byline", "source_url"):
        value = document.get(key, 0)
        if value is not None and (not isinstance(value, str) or not value.strip()):
            yield f"document.{key} is {value!r}"
    if not isinstance(document.get("uri"), str):
        yield "document.uri is no string"
    if not _LANGUAGE.fullmatch(document.get("language") or ""):
        yield f"document.language is {document.get('language')!r}"
    published = document.get("published")
    if not isinstance(published, dict) or set(published) != {"edtf", "basis"}:
        yield f"document.published is {published!r}"
        return
    if published["basis"] not in BASES:
        yield f"basis {published['basis']!r}"
    if (published["edtf"] is None) != (published["basis"] == "none"):
        yield f"a basis and a date go together: {published!r}"
    if published["edtf"] is not None and not is_date(published["edtf"]):
        yield f"published {published['edtf']!r}"


def check_segments(segments, text):
    at = 0
    for segment in segments:
        if segment["kind"] not in SEGMENT_KINDS:
            yield f"segment kind {segment['kind']!r}"
        if segment["start"] != at or segment["end"] <= at:
            yield f"segments do not tile at {at}: {segment}"
        at = segment["end"]
    if at != len(text):
        yield f"segments end at {at}, the text at {len(text)}"


def check_spans(name, marks, text, words=True, apart=False):
    """Spans lie in the text, in order, with their own words, on whole words of no blank ends."""
    last = (0, 0)
    for mark in marks:
        start, end = mark["start"], mark["end"]
        if not 0 <= start < end <= len(text):
            yield f"{name} {start}..{end} is outside the text"
            continue
        if (start, end) < last:
            yield f"{name} {start}..{end} is out of order"
        if apart and start < last[1]:
            yield f"{name} {start}..{end} overlaps the one before"
        last = (start, end)
        if words and mark["text"] != text[start:end]:
            yield f"{name} says {mark['text']!r}, the text {text[start:end]!r}"
        if text[start:end] != text[start:end].strip():
            yield f"{name} {text[start:end]!r} has blanks at an end"


def check_reasons(name, marks):
    for mark in marks:
        if not mark.get("rule") or "why" not in mark:
            yield f"{name} {mark.get('text', mark['start'])!r} does not say why it is there"


def check_home(name, marks, segments):
    """Marks lie in the body and in captions."""
    homes = [(s["start"], s["end"]) for s in segments if s["kind"] in ("body", "caption")]
    for mark in marks:
        if not any(start <= mark["start"] and mark["end"] <= end for start, end in homes):
            yield f"{name} {mark['start']}..{mark['end']} is in no body or caption"


def check_entities(entities, mentions):
    types = {}
    for entity in entities:
        match = _ID.fullmatch(entity["id"])
        if entity["type"] not in ENTITY_TYPES:
            yield f"entity type {entity['type']!r}"
        if match is None or match.group(1) != entity["type"]:
            yield f"entity id {entity['id']!r} of type {entity['type']!r}"
        if entity["id"] in types:
            yield f"entity {entity['id']!r} twice"
        if not entity["name"].strip() or entity["name"] in entity["aliases"]:
            yield f"entity {entity['id']!r}: name {entity['name']!r}, aliases {entity['aliases']!r}"
        if not isinstance(entity["roles"], list):
            yield f"entity {entity['id']!r}: roles {entity['roles']!r}"
        types[entity["id"]] = entity["type"]
    for mention in mentions:
        if types.get(mention["entity"]) != mention["type"]:
            yield f"mention {mention['text']!r} of {mention['entity']!r} as {mention['type']!r}"
    for identifier in sorted(set(types) - {mention["entity"] for mention in mentions}):
        yield f"entity {identifier!r} has no mention"


def check_times(times):
    for time in times:
        value = time["edtf"]
        if time["kind"] not in TIME_KINDS:
            yield f"time kind {time['kind']!r}"
        elif time["kind"] == "date" and not is_date(value):
            yield f"date {value!r} for {time['text']!r}"
        elif time["kind"] == "interval" and not (is_edtf(value) and "/" in value):
            yield f"interval {value!r} for {time['text']!r}"
        elif time["kind"] == "duration" and not _DURATION.fullmatch(value or ""):
            yield f"duration {value!r} for {time['text']!r}"


def check_statements(statements, entities, sectors):
    known = {entity["id"] for entity in entities}
    for statement in statements:
        where = f"statement at {statement['start']}"
        if statement["kind"] not in STATEMENT_KINDS:
            yield f"{where}: kind {statement['kind']!r}"
        parties = list(statement["counterparts"])
        if statement["actor"] is not None:
            parties.append(statement["actor"])
        for party in parties:
            if party not in known:
                yield f"{where}: unknown party {party!r}"
        if len(set(parties)) != len(parties):
            yield f"{where}: a party twice: {parties!r}"
        for key in ("when", "due"):
            if statement[key] is not None and not is_edtf(statement[key]):
                yield f"{where}: {key} {statement[key]!r}"
        if not isinstance(statement["sectors"], list) or not statement["cue"]:
            yield f"{where}: sectors {statement['sectors']!r}, cue {statement['cue']!r}"


def check(annotation, text):
    """All breaches of one object against the text it speaks of."""
    try:
        segments, entities = annotation["segments"], annotation["entities"]
        mentions, times = annotation["mentions"], annotation["times"]
        statements, sectors = annotation["statements"], annotation["sectors"]
        terms = [mention for sector in sectors for mention in sector["mentions"]]

        yield from check_document(annotation["document"], text)
        yield from check_segments(segments, text)
        yield from check_entities(entities, mentions)
        yield from check_times(times)
        yield from check_statements(statements, entities, sectors)
        yield from check_spans("mention", mentions, text, apart=True)
        yield from check_spans("time", times, text, apart=True)
        yield from check_spans("statement", statements, text, words=False)
        for sector in sectors:
            if not isinstance(sector.get("weight"), int) or sector["weight"] < 2:
                yield f"sector {sector['id']} has the weight {sector.get('weight')!r}"
            yield from check_spans(f"sector {sector['id']}", sector["mentions"], text)
        if len({sector["id"] for sector in sectors}) != len(sectors):
            yield "a sector stands twice"
        for name, marks in (("mention", mentions), ("time", times), ("sector term", terms),
                            ("statement", statements)):
            yield from check_reasons(name, marks)
            yield from check_home(name, marks, segments)
    except (KeyError, TypeError) as error:
        yield f"a part is missing or of a wrong type: {error!r}"
