# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""A working day over the accessibility bus, on the news that stands beside the checkout.

test-seeds.py DOSSIER FOLDER

FOLDER holds texts that are not ours and need not be there. Nothing here knows their words:
what is marked is found when the test runs.
"""
import collections
import json
import pathlib
import re
import sys

from desk import SLOW, Desk, copy_texts, run, scratch, skip
from steps import (describe, filter_by_sector, open_evidence_from_timeline,
                   step_through_mentions)
from uia import BUTTON, Atspi, skip_without, text_of, wait

skip_without('xdotool')
program, source = sys.argv[1:]
if not any(pathlib.Path(source).glob('*.txt')):
    skip(f'{source} is not there')
texts = copy_texts(source)
n_texts = len(list(texts.iterdir()))
NOTE = 'Compare with last year'


def plain_words(text):
    """Two words side by side that stand there once and are nobody's name."""
    pairs = collections.Counter(re.findall(r'\b[a-z]{5,} [a-z]{5,}\b', text))
    return [pair for pair, count in pairs.items() if count == 1 and text.count(pair) == 1]


def mark_by_hand(desk):
    """An event of two words, undone and done again, and a note; returns the words."""
    desk.click('This Document', BUTTON + ('toggle button',))
    candidates = plain_words(text_of(desk.reader()))
    event = next(words for words in candidates if not describe(desk, words))
    noted = next(words for words in reversed(candidates) if not describe(desk, words))
    assert event != noted, 'too few words'

    desk.select_words(event)
    desk.click('Mark the Selected Words')
    desk.click('Event', ('menu item',))
    row = f'{event}, Event'
    wait(lambda: any(e.startswith(row) for e in desk.entities()), 'the new entity')
    desk.keys('ctrl+z')
    wait(lambda: not any(e.startswith(row) for e in desk.entities()), 'undo')
    desk.keys('ctrl+shift+z')
    wait(lambda: any(e.startswith(row) for e in desk.entities()), 'redo')

    desk.select_words(noted)
    desk.click('Mark the Selected Words')
    desk.click('Add a Note…', ('menu item',))
    note = desk.get_shown('Note', ('text',), desk.dialog())
    Atspi.EditableText.set_text_contents(note, NOTE)
    desk.press('Add')
    desk.wait_for_no_dialog()
    wait(lambda: NOTE in describe(desk, noted), 'the note')
    return event, noted


def export(desk, event):
    path = scratch() / 'news.json'
    desk.keys('F10')
    desk.click('Export Data…', ('menu item',))
    desk.choose_file(path)
    wait(path.exists, 'the export', SLOW)
    data = json.loads(path.read_text(encoding='utf-8'))
    assert len(data['documents']) == n_texts
    assert event in json.dumps(data, ensure_ascii=False)


with Desk(program, texts) as first_day:
    first_day.wait_for_import(n_texts)
    first_day.unfold()
    step_through_mentions(first_day, n_texts)
    filter_by_sector(first_day, n_texts)
    open_evidence_from_timeline(first_day)
    event, noted = mark_by_hand(first_day)
    export(first_day, event)
    first_day.keys('ctrl+w')
    first_day.wait_for_end()

made = list(pathlib.Path(first_day.data_folder).glob('*.dossier'))
assert len(made) == 1, f'not one dossier: {made}'
with Desk(program, made[0]) as second_day:
    wait(lambda: second_day.count() == str(n_texts), 'the documents', SLOW)
    second_day.unfold()
    second_day.click('Dossier', BUTTON + ('toggle button',), second_day.window)
    wait(lambda: any(e.startswith(f'{event}, Event') for e in second_day.entities()),
         'the entity to be there')
    second_day.quit()
run(program, 'check', made[0])
