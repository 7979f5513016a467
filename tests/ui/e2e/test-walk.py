# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""A working day over the accessibility bus, on the sample documents.

test-walk.py DOSSIER FOLDER

From a folder of texts to a report, with marks by hand, and everything still
there on the next day.
"""
import pathlib
import sys

from desk import SLOW, Desk, copy_texts, is_shown, run, scratch
from steps import (choose_sector, describe, filter_by_sector, open_document,
                   open_evidence_from_timeline, step_through_mentions, wait_for_statement)
from uia import BUTTON, LABEL, Atspi, skip_without, wait

skip_without('xdotool')
program, source = sys.argv[1:]
texts = copy_texts(source)
n_texts = len(list(texts.iterdir()))
NOTE = 'Ask for the annex'


def mark_by_hand(desk):
    """An entity, a sector, a statement and a note, each of them undone and done again once."""
    open_document(desk, 'Three institutes')
    desk.click('This Document', BUTTON + ('toggle button',))

    desk.select_words('working visit')
    desk.click('Mark the Selected Words')
    desk.click('Event', ('menu item',))
    wait(lambda: any(e.startswith('working visit, Event') for e in desk.entities()),
         'the new entity in the sidebar')
    desk.keys('ctrl+z')
    wait(lambda: not any(e.startswith('working visit') for e in desk.entities()), 'undo')
    desk.keys('ctrl+shift+z')
    wait(lambda: any(e.startswith('working visit, Event') for e in desk.entities()), 'redo')

    desk.select_words('certificates for test engineers')
    desk.click('Mark the Selected Words')
    desk.click('Mark as Sector…', ('menu item',))
    choose_sector(desk)
    desk.press('Mark')
    desk.wait_for_no_dialog()
    wait(lambda: 'Sector' in describe(desk, 'certificates for test'), 'the sector')

    desk.select_words('whom 15,000 in design')
    desk.click('Mark the Selected Words')
    desk.click('Mark as Statement…', ('menu item',))
    dialog = desk.dialog()
    due = desk.get_shown('Due', ('text',), dialog)
    Atspi.EditableText.set_text_contents(due, '2029-13')
    desk.get_shown('This is no date. Write 2027, 2026-10, 2026-10-05 or ../2027.', LABEL, dialog)
    Atspi.EditableText.set_text_contents(due, '2029')
    # The words stand in a statement that was found.
    desk.press('Correct')
    desk.wait_for_no_dialog()
    wait_for_statement(desk, 'whom 15,000 in design')

    desk.select_words('a separate substation')
    desk.click('Mark the Selected Words')
    desk.click('Add a Note…', ('menu item',))
    note = desk.get_shown('Note', ('text',), desk.dialog())
    Atspi.EditableText.set_text_contents(note, NOTE)
    desk.press('Add')
    desk.wait_for_no_dialog()
    wait(lambda: NOTE in describe(desk, 'a separate substation'), 'the note')


def reject_a_mark(desk):
    """An automatic mark says why it is there, and goes."""
    rejected = 'Minh Tam Materials'
    desk.keys('ctrl+2')
    assert rejected in describe(desk, rejected), 'the organisation is not marked'
    desk.keys('Return')
    button = wait(lambda: next((b for b in desk.find_all(None, BUTTON)
                                if b.get_name().endswith('Reject') and is_shown(b)), None),
                  'the explanation of the mark')
    button.do_action(0)
    wait(lambda: not any(e.startswith(rejected) for e in desk.entities()), 'the mark to go')


def write_report(desk):
    path = scratch() / 'report.html'
    desk.click('Report…')
    desk.choose_file(path)
    wait(path.exists, 'the report', SLOW)
    text = path.read_text(encoding='utf-8')
    assert text.lstrip().lower().startswith('<!doctype html') and 'Three institutes' in text
    assert NOTE in text and 'whom 15,000 in design' in text


def check_work_is_there(desk):
    wait(lambda: desk.count() == str(n_texts), 'the documents', SLOW)
    desk.unfold()
    open_document(desk, 'Three institutes')
    entities = wait(desk.entities, 'the entities')
    assert any(e.startswith('working visit, Event') for e in entities), 'the entity is gone'
    assert not any(e.startswith('Minh Tam Materials') for e in entities), 'the rejection is gone'
    assert 'Sector' in describe(desk, 'certificates for test'), 'the sector is gone'
    assert NOTE in describe(desk, 'a separate substation'), 'the note is gone'
    wait_for_statement(desk, 'whom 15,000 in design')


with Desk(program, texts) as first_day:
    first_day.wait_for_import(n_texts)
    first_day.unfold()
    step_through_mentions(first_day, n_texts)
    filter_by_sector(first_day, n_texts)
    open_evidence_from_timeline(first_day)
    mark_by_hand(first_day)
    reject_a_mark(first_day)
    write_report(first_day)
    first_day.keys('ctrl+w')
    first_day.wait_for_end()

made = list(pathlib.Path(first_day.data_folder).glob('*.dossier'))
assert len(made) == 1, f'not one dossier: {made}'
with Desk(program, made[0]) as second_day:
    check_work_is_there(second_day)
    second_day.quit()

printed = run(program, 'import', made[0], texts)
assert f'{n_texts} already there' in printed, printed
run(program, 'check', made[0])
with Desk(program, made[0]) as third_day:
    check_work_is_there(third_day)
    third_day.quit()
