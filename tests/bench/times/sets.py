# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Reads the public sets into items: a text, the day it is read against, what it should give."""

import dataclasses
import hashlib
import json
import pathlib
import re
import xml.etree.ElementTree

import duckling
import recognizers
from timex import timex3


@dataclasses.dataclass
class Gold:
    """One expression: its values, any of which is right; none if it does not count."""
    values: list
    start: int = -1
    end: int = -1
    text: str = ''


@dataclasses.dataclass
class Item:
    suite: str
    language: str
    published: str
    text: str
    gold: list
    reserved: bool
    name: str = ''


def is_reserved(group):
    """Half of the groups of phrases with one value, or of documents, are kept out of sight."""
    return hashlib.sha1(group.encode()).digest()[0] % 2 == 1


def read_timeml(path):
    """The text of a TimeML document, the day it was written, its expressions."""
    root = xml.etree.ElementTree.fromstring(path.read_bytes().strip())
    # A document may have been read on a later day than it was written.
    published = root.find('DCT/TIMEX3').get('value')[:10]
    text = ''
    gold = []

    def walk(node):
        nonlocal text
        start = len(text)
        text += node.text or ''
        for child in node:
            walk(child)
            text += child.tail or ''
        if node.tag == 'TIMEX3':
            value = timex3(node.get('value', ''), node.get('type'))
            gold.append(Gold([value] if value else [], start, len(text), text[start:]))

    walk(root.find('TEXT'))
    return text, published, gold


def timeml_items(suite, folder, reserved):
    for path in sorted(folder.glob('[!.]*.tml')):
        text, published, gold = read_timeml(path)
        yield Item(suite, 'en', published, text, gold, reserved, path.stem)


def cat_items(suite, folder):
    """NewsReader CAT: tokens without white space, marks over tokens. Of a document the first
    sentences are annotated; the text ends with the last one that has an event or a time."""
    for path in sorted(folder.rglob('[!.]*.xml')):
        root = xml.etree.ElementTree.fromstring(path.read_bytes())
        anchored = {anchor.get('t_id') for name in ('TIMEX3', 'EVENT_MENTION')
                    for mark in root.iter(name) for anchor in mark.iter('token_anchor')}
        last = max((int(token.get('sentence')) for token in root.iter('token')
                    if token.get('t_id') in anchored), default=-1)
        text = ''
        spans = {}
        sentence = '0'
        for token in root.iter('token'):
            if int(token.get('sentence')) > last:
                break
            glue = ' ' if token.get('sentence') == sentence else '\n'
            sentence = token.get('sentence')
            text += glue if text else ''
            spans[token.get('t_id')] = (len(text), len(text) + len(token.text))
            text += token.text
        gold = []
        published = None
        for mark in root.iter('TIMEX3'):
            value = timex3(mark.get('value', ''), mark.get('type'))
            tokens = [spans[anchor.get('t_id')] for anchor in mark.iter('token_anchor')]
            if mark.get('functionInDocument') == 'CREATION_TIME':
                published = mark.get('value')[:10]
                value = None
            if tokens:
                start, end = tokens[0][0], tokens[-1][1]
                gold.append(Gold([value] if value else [], start, end, text[start:end]))
        gold.sort(key=lambda one: one.start)
        if published and re.match(r'\d{4}-\d\d-\d\d$', published):
            yield Item(suite, 'en', published, text, gold, is_reserved(path.stem), path.stem)


def duckling_items(folder):
    for language in ('en', 'nb', 'vi', 'ko'):
        path = folder / 'Duckling/Time' / language.upper() / 'Corpus.hs'
        today = duckling.TODAYS[language]
        for group, values, phrases in duckling.read(path.read_text(encoding='utf-8'), today):
            for phrase in phrases:
                yield Item('duckling ' + language, language, today,
                           duckling.SENTENCES[language] % phrase, [Gold(values, text=phrase)],
                           is_reserved(language + group), group)


def recognizers_items(folder):
    for language, name, files in recognizers.SPECS:
        for file in files:
            path = folder / 'Specs/DateTime' / name / (file + '.json')
            for text, published, gold in recognizers.read(json.loads(path.read_text('utf-8-sig'))):
                group = language + ';'.join('|'.join(values) for phrase, values in gold)
                # A short line that begins with a date could be the stamp of a page.
                yield Item('recognizers ' + language, language, published,
                           recognizers.LEADS[language] + ' ' + text,
                           [Gold(values, text=phrase) for phrase, values in gold],
                           is_reserved(group if gold else text), file)


def read_all(root):
    """Every item of the sets that stand under @root, by suite."""
    root = pathlib.Path(root)
    sources = [
        ('te3/data/TBAQ-cleaned', lambda at: timeml_items('timebank', at / 'TimeBank', False)),
        ('te3/data/TBAQ-cleaned', lambda at: timeml_items('aquaint', at / 'AQUAINT', False)),
        ('syntime/syntime/resources/te3-platinum/tml',
         lambda at: timeml_items('te3-platinum', at, True)),
        ('syntime/syntime/resources/wikiwars/trainingset/tml',
         lambda at: timeml_items('wikiwars', at, False)),
        ('syntime/syntime/resources/wikiwars/testset/tml',
         lambda at: timeml_items('wikiwars', at, True)),
        ('struct/data/meantime_newsreader_english_oct15/intra-doc_annotation',
         lambda at: cat_items('meantime', at)),
        ('duckling', duckling_items),
        ('recognizers', recognizers_items),
    ]
    items = []
    for path, read in sources:
        if (root / path).is_dir():
            items += read(root / path)
        else:
            print('skipped: no folder', root / path)
    return items
