# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""A working day over the accessibility bus, on the sample documents.

test-walk.py DOSSIER FOLDER

From a folder of texts to a report, with marks by hand, and everything still
there on the next day.
"""
import pathlib
import re
import sys

from desk import SLOW, Desk, copy_texts, is_shown, run, scratch
from uia import BUTTON, LABEL, Atspi, children, has_state, select_row, skip_without, text_of, wait

skip_without('xdotool')
program, source = sys.argv[1:]
texts = copy_texts(source)
n_texts = len(list(texts.iterdir()))
NOTE = 'Ask for the annex'


def step_through_mentions(desk):
    """An entity: its card, its contexts, its mentions here and in other documents."""
    desk.click('Dossier', BUTTON + ('toggle button',), desk.window)
    people = wait(lambda: [e for e in desk.entities() if ', Person, ' in e
                           and re.search(r', (\d+) documents$', e)], 'people of the dossier')
    chosen = people[0].split(', ')[0]
    expected = int(re.search(r'(\d+) documents$', people[0]).group(1))
    index, row = desk.row_of(desk.list_of_entities(), chosen + ', Person')
    select_row(desk.list_of_entities(), index)
    desk.get_shown('Next Mention', BUTTON)
    assert desk.get_shown(chosen, LABEL), 'the card does not carry the name'
    contexts = desk.get('In Context', ('list',))
    lines = [line.get_name() for line in children(contexts)]
    assert lines, 'no mention in context'
    wait(lambda: desk.count() == f'{expected} of {n_texts}', 'the documents that name them')

    seen, documents = [], set()
    for _ in range(12):
        before = (desk.reader().get_name(), Atspi.Text.get_caret_offset(desk.reader()))
        desk.click('Next Mention')
        wait(lambda: (desk.reader().get_name(),
                      Atspi.Text.get_caret_offset(desk.reader())) != before, 'the next mention')
        words = wait(desk.selected_words, 'the mention to be selected')
        seen.append(words)
        documents.add(desk.reader().get_name())
    assert len(documents) > 1, f'all mentions were sought in one document: {seen}'
    desk.click('Let It Go')
    wait(lambda: desk.count() == str(n_texts), 'all documents again')
    return chosen


def filter_by_sector(desk):
    """A sector: the documents shrink, the other counts follow, one click clears."""
    before = desk.sectors()
    name, count = min(before.items(), key=lambda item: item[1])
    desk.sector_button(name).do_action(0)
    wait(lambda: desk.count() == f'{count} of {n_texts}', 'the documents of the sector')
    assert len(desk.documents()) == count
    after = desk.sectors()
    assert after[name] == count
    assert all(after[other] <= count for other in after), f'counts do not follow: {after}'
    desk.click('Clear')
    wait(lambda: desk.count() == str(n_texts), 'all documents again')
    wait(lambda: desk.sectors() == before, 'the counts from before')


def open_evidence_from_timeline(desk):
    """A point of the timeline opens its words in the reader; so does its list."""
    timeline = desk.get('Timeline', ('panel',))
    item = wait(lambda: next((c for c in children(timeline)
                              if c.get_role_name() == 'list item'), None), 'the focused item')
    desk.keys('ctrl+4', 'Right', 'Down', 'Right')
    wait(lambda: re.search(r', \d+ of \d+$', timeline.get_description()), 'an item to be focused')
    told = timeline.get_description()
    item.do_action(0)
    wait(lambda: tells(told, desk.selected_words()), 'the evidence of the point')

    desk.click('Show as List', BUTTON + ('toggle button',))
    table = desk.get('Timeline as a list', ('tree table', 'table'))
    rows = wait(lambda: [r for r in desk.find_all(None, ('table row',), table)
                         if ': ' in r.get_name()], 'the rows of the timeline')
    desk.keys('ctrl+4', 'Down', 'Down')
    row = wait(lambda: next((r for r in rows if has_state(r, 'focused')), None), 'a focused row')
    desk.keys('Return')
    wait(lambda: tells(row.get_name(), desk.selected_words()), 'the evidence of the row')
    desk.click('Show as List', BUTTON + ('toggle button',))


def tells(description, words):
    """Whether a description of a point, which may shorten its words, speaks of these."""
    return words != '' and (words in description or words[:24] in description)


def open_document(desk, beginning):
    index, _ = desk.row_of(desk.list_of_documents(), beginning)
    select_row(desk.list_of_documents(), index)
    wait(lambda: desk.reader().get_name().startswith(beginning), 'the document to open')


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
    desk.press('Mark')
    desk.wait_for_no_dialog()
    wait(lambda: 'Sector' in describe(desk, 'certificates for test'), 'the sector')

    desk.select_words('whom 15,000 in design')
    desk.click('Mark the Selected Words')
    desk.click('Mark as Statement…', ('menu item',))
    dialog = desk.dialog()
    due = desk.get_shown(None, ('text',), dialog)
    Atspi.EditableText.set_text_contents(due, '2029-13')
    desk.get_shown('This is no date. Write 2027, 2026-10, 2026-10-05 or ../2027.', LABEL, dialog)
    Atspi.EditableText.set_text_contents(due, '2029')
    desk.press('Mark')
    desk.wait_for_no_dialog()
    wait(lambda: statement_rows(desk, 'whom 15,000 in design'), 'the statement in the ledger')

    desk.select_words('a separate substation')
    desk.click('Mark the Selected Words')
    desk.click('Add a Note…', ('menu item',))
    note = desk.get_shown('Note', ('text',), desk.dialog())
    Atspi.EditableText.set_text_contents(note, NOTE)
    desk.press('Add')
    desk.wait_for_no_dialog()
    wait(lambda: NOTE in describe(desk, 'a separate substation'), 'the note')


def describe(desk, words):
    """What the reader says of the mark at these words."""
    reader = desk.reader()
    Atspi.Text.set_caret_offset(reader, 0)
    Atspi.Text.set_caret_offset(reader, text_of(reader).index(words) + 2)
    return reader.get_description()


def statement_rows(desk, words):
    table = desk.get('Commitments', ('tree table', 'table'))
    return [r for r in desk.find_all(None, ('table row',), table) if words in r.get_name()]


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
    assert statement_rows(desk, 'whom 15,000 in design'), 'the statement is gone'


with Desk(program, texts) as first_day:
    first_day.wait_for_import(n_texts)
    first_day.unfold()
    step_through_mentions(first_day)
    filter_by_sector(first_day)
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
