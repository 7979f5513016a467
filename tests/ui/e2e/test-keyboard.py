# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""The working day by keyboard alone: the bus is only looked at.

test-keyboard.py DOSSIER FOLDER
"""
import re
import sys

from desk import SLOW, Desk, copy_texts, is_shown, run, scratch
from steps import choose_sector
from uia import BUTTON, LABEL, Atspi, children, has_state, skip_without, wait

skip_without('xdotool')
program, source = sys.argv[1:]
texts = copy_texts(source)
n_texts = len(list(texts.iterdir()))
NOTE = 'Ask for the annex'


def focus_is(desk, name, roles=None):
    focused = desk.focused()
    return (focused is not None and name in focused.get_name()
            and (roles is None or focused.get_role_name() in roles))


def press_until(desk, key, reached, what, limit=45):
    """Presses a key until something is reached, as people do with Tab."""
    for _ in range(limit):
        if reached():
            return
        desk.keys(key)
    wait(reached, what)


def focused_row(container):
    return next((row for row in children(container) if has_state(row, 'focused')), None)


def step_through_mentions(desk):
    desk.keys('ctrl+3')
    wait(lambda: focused_row(desk.list_of_entities()), 'the entities to have the keyboard')
    press_until(desk, 'shift+Tab', lambda: focus_is(desk, 'Dossier', BUTTON), 'the scope')
    desk.keys('space')
    wait(lambda: re.search(r'\d+ documents?$', desk.entities()[0]), 'entities of the dossier')
    desk.keys('ctrl+3', 'Home')
    row = wait(lambda: focused_row(desk.list_of_entities()), 'a row')
    wait(lambda: has_state(row, 'selected'), 'the first entity to be chosen')
    name, count = re.match(r'(.*), Person, (\d+) documents$', row.get_name()).groups()
    desk.get_shown(name, LABEL)
    wait(lambda: desk.count() == f'{count} of {n_texts}', 'the documents that name them')
    documents = set()
    for _ in range(10):
        desk.keys('F8')
        wait(desk.selected_words, 'a mention')
        documents.add(desk.reader().get_name())
    assert len(documents) > 1, 'the mentions stay in one document'
    desk.keys('ctrl+3', 'Escape')
    wait(lambda: desk.count() == str(n_texts), 'all documents again')


def filter_by_sector(desk):
    assert not desk.sectors(), 'there is room for the sectors'
    desk.keys('ctrl+5')
    before = wait(desk.sectors, 'the sectors')
    button = wait(lambda: next((b for b in desk.sector_buttons() if has_state(b, 'focused')), None),
                  'a sector to have the keyboard')
    count = re.search(r', (\d+) documents?$', button.get_name()).group(1)
    desk.keys('space')
    wait(lambda: desk.count() == f'{count} of {n_texts}', 'the documents of the sector')
    desk.keys('ctrl+shift+BackSpace')
    wait(lambda: desk.count() == str(n_texts) and desk.sectors() == before, 'all documents again')


def place_in_reader(desk):
    """Where words of a text are selected, None for nowhere."""
    reader = desk.reader()
    if Atspi.Text.get_n_selections(reader) == 0:
        return None
    return reader.get_name(), Atspi.Text.get_selection(reader, 0).start_offset


def search(desk):
    desk.keys('ctrl+k')
    wait(lambda: focus_is(desk, 'Search All Texts'), 'the search entry')
    desk.type('substation')
    wait(lambda: re.match(r'\d+ of', desk.count()), 'the documents found')
    wait(lambda: desk.find('“substation…”', ('label',)), 'how the search was understood')
    desk.keys('F4')
    wait(lambda: desk.selected_words().lower().startswith('substation'), 'the first place found')
    desk.keys('shift+F4')
    wait(lambda: desk.selected_words().lower().startswith('substation'), 'the last place found')
    # The keys of the find bar go through all texts for who searches them.
    last = place_in_reader(desk)
    desk.keys('ctrl+k', 'ctrl+shift+g')
    wait(lambda: place_in_reader(desk) not in (last, None), 'the place before')
    desk.keys('ctrl+k', 'ctrl+g')
    wait(lambda: place_in_reader(desk) == last, 'the last place again')
    keep_search(desk)
    desk.keys('ctrl+k', 'ctrl+a')
    desk.type('entity:')
    wait(lambda: desk.find('nothing follows “entity:”', ('label',)), 'what was left out')
    wait(lambda: desk.count() == str(n_texts), 'all documents, for nothing is asked')
    desk.keys('ctrl+a', 'BackSpace')
    wait(lambda: desk.count() == str(n_texts), 'all documents again')


def rename_search(desk):
    """From the menu in the menu of searches; the keys go on to mean the window."""
    desk.keys('ctrl+k', 'Tab', 'space')
    press_until(desk, 'Down', lambda: focus_is(desk, 'Rename'), 'the menu of what to rename')
    desk.keys('Return')
    wait(lambda: focus_is(desk, 'substation'), 'the kept search in the menu')
    desk.keys('Return')
    wait(lambda: desk.focused(desk.dialog()), 'the dialog to have the keyboard')
    desk.keys('Escape')
    desk.wait_for_no_dialog()
    desk.keys('ctrl+2')
    wait(lambda: has_state(desk.reader(), 'focused'), 'the reader to have the keyboard')


def keep_search(desk):
    """Keeps the search, types another, and opens the kept one from the menu."""
    found = desk.count()
    desk.keys('ctrl+k', 'Tab')
    wait(lambda: focus_is(desk, 'Kept Searches'), 'the menu of searches')
    desk.keys('space', 'Return')
    wait(lambda: desk.find('Kept the search “substation”', ('label',)), 'the search to be kept')
    rename_search(desk)
    desk.keys('ctrl+k', 'ctrl+a')
    desk.type('nothinglikethis')
    wait(lambda: desk.count().startswith('0 of'), 'nothing to be found')
    desk.keys('ctrl+k', 'Tab', 'space', 'Down', 'Return')
    wait(lambda: desk.count() == found, 'what the kept search finds')


def open_evidence_from_timeline(desk):
    timeline = desk.get('Timeline', ('panel',))
    desk.keys('ctrl+4')
    wait(lambda: has_state(timeline, 'focused'), 'the timeline to have the keyboard')
    desk.keys('Right', 'Down', 'Right')
    told = wait(lambda: re.match(r'.*, \d+ of \d+$', timeline.get_description()), 'an item').group()
    desk.keys('Return')
    wait(lambda: tells(told, desk.selected_words()), 'the evidence of the point')

    desk.keys('ctrl+4')
    press_until(desk, 'shift+Tab', lambda: focus_is(desk, 'Show as List'), 'the list button')
    desk.keys('space', 'ctrl+4', 'Down', 'Down')
    table = desk.get('Timeline as a list', ('tree table', 'table'))
    row = wait(lambda: next((r for r in desk.find_all(None, ('table row',), table)
                             if has_state(r, 'focused')), None), 'a row of the list')
    desk.keys('Return')
    wait(lambda: tells(row.get_name(), desk.selected_words()), 'the evidence of the row')
    desk.keys('ctrl+4')
    press_until(desk, 'shift+Tab', lambda: focus_is(desk, 'Show as List'), 'the list button')
    desk.keys('space')


def tells(description, words):
    return words != '' and (words in description or words[:24] in description)


def open_document(desk, beginning):
    desk.keys('ctrl+1', 'Home')
    press_until(desk, 'Down', lambda: desk.reader().get_name().startswith(beginning),
                'the document to open')


def find(desk, words):
    """Finds and so selects words of the document."""
    desk.keys('ctrl+2', 'ctrl+f')
    wait(lambda: focus_is(desk, 'Find in the Document'), 'the find entry')
    desk.keys('ctrl+a')
    desk.type(words)
    wait(lambda: desk.selected_words() == words, f'{words!r} to be found')
    desk.keys('Escape')
    wait(lambda: has_state(desk.reader(), 'focused'), 'the reader to have the keyboard')
    assert desk.selected_words() == words, 'closing the find bar lost the selection'


def mark_by_hand(desk):
    find(desk, 'working visit')
    desk.keys('ctrl+alt+6')
    wait(lambda: has_entity(desk, 'working visit, Event'), 'the new entity')
    desk.keys('ctrl+z')
    wait(lambda: not has_entity(desk, 'working visit'), 'undo')
    desk.keys('ctrl+shift+z')
    wait(lambda: has_entity(desk, 'working visit, Event'), 'redo')

    find(desk, 'certificates for test engineers')
    desk.keys('ctrl+m')
    wait(lambda: focus_is(desk, 'Person'), 'the menu of marks')
    desk.keys('Escape')
    wait(lambda: has_state(desk.reader(), 'focused'), 'the reader to have the keyboard again')
    desk.keys('ctrl+m')
    press_until(desk, 'Down', lambda: focus_is(desk, 'Mark as Sector'), 'the item of the menu')
    desk.keys('Return')
    choose_sector(desk)
    desk.keys('alt+m')
    desk.wait_for_no_dialog()

    find(desk, 'whom 15,000 in design')
    desk.keys('ctrl+alt+8')
    dialog = desk.dialog()
    wait(lambda: desk.focused(dialog), 'the dialog to have the keyboard')
    desk.keys('alt+d')
    desk.type('2029-13')
    desk.get_shown('This is no date. Write 2027, 2026-10, 2026-10-05 or ../2027.', LABEL, dialog)
    desk.keys('Return')
    assert desk.dialogs(), 'a wrong date was taken'
    desk.keys('BackSpace', 'BackSpace', 'BackSpace', 'Return')
    desk.wait_for_no_dialog()

    find(desk, 'a separate substation')
    desk.keys('ctrl+alt+9')
    wait(lambda: desk.focused(desk.dialog()), 'the dialog to have the keyboard')
    desk.keys('ctrl+Return')
    assert desk.dialogs(), 'an empty note was taken'
    desk.type(NOTE)
    desk.keys('ctrl+Return')
    desk.wait_for_no_dialog()


def has_entity(desk, beginning):
    return any(name.startswith(beginning) for name in desk.entities())


def ask_twice(desk):
    """Return explains a date; once more, it has not rejected what was only asked about."""
    find(desk, '2027')
    desk.keys('Return')
    wait(lambda: focus_is(desk, 'Why?'), 'the explanation of the date')
    desk.keys('Return', 'Escape')
    wait(lambda: has_state(desk.reader(), 'focused'), 'the reader to have the keyboard again')
    desk.keys('Return')
    wait(lambda: focus_is(desk, 'Why?'), 'the date to be marked still')
    desk.keys('Escape')


def reject_a_mark(desk):
    find(desk, 'Minh Tam Materials')
    desk.keys('Return')
    wait(lambda: focus_is(desk, 'Open Card', BUTTON), 'the explanation of the mark')
    press_until(desk, 'Tab', lambda: focus_is(desk, 'Reject', BUTTON), 'the button that rejects', 4)
    desk.keys('space')
    wait(lambda: not has_entity(desk, 'Minh Tam Materials'), 'the mark to go')


def open_a_commitment(desk):
    # The entities make room for the table: the keyboard does not stay behind.
    desk.keys('ctrl+3', 'alt+2')
    table = desk.get('Commitments', ('tree table', 'table'))
    wait(lambda: is_shown(table), 'the table')
    wait(lambda: is_in_page(desk, table), 'the page to have the keyboard')
    press_until(desk, 'Tab', lambda: row_with_focus(desk, table), 'a row of the table')
    desk.keys('Down')
    told = wait(lambda: row_with_focus(desk, table), 'a row').get_name()
    assert ', due ' in told, f'{told} does not say that it is due'
    desk.keys('Return')
    wait(lambda: has_state(desk.reader(), 'focused'), 'the reader to have the keyboard')
    wait(lambda: tells(told, desk.selected_words()), 'the evidence of ' + told)


def is_in_page(desk, table):
    """Whether the keyboard is at the table or at what stands above it."""
    page, focused = table.get_parent().get_parent(), desk.focused()
    while focused is not None and focused != page:
        focused = focused.get_parent()
    return focused is not None


def row_with_focus(desk, table):
    return next((r for r in desk.find_all(None, ('table row',), table) if has_state(r, 'focused')
                 and ': ' in r.get_name()), None)


def write_report(desk):
    path = scratch() / 'report.html'
    desk.keys('ctrl+p')
    desk.choose_file(path)
    desk.wait_for_label('“report.html” was written', SLOW)
    text = path.read_text(encoding='utf-8')
    assert NOTE in text and 'whom 15,000 in design' in text


with Desk(program, texts) as desk:
    desk.wait_for_import(n_texts)
    desk.keys('ctrl+2')
    press_until(desk, 'shift+Tab', lambda: focus_is(desk, 'Show What Is Not'), 'the fold button')
    desk.keys('space')
    step_through_mentions(desk)
    filter_by_sector(desk)
    search(desk)
    open_evidence_from_timeline(desk)
    desk.keys('ctrl+3')
    press_until(desk, 'shift+Tab', lambda: focus_is(desk, 'This Document'), 'the scope')
    desk.keys('space')
    open_document(desk, 'Three institutes')
    mark_by_hand(desk)
    ask_twice(desk)
    reject_a_mark(desk)
    open_a_commitment(desk)
    write_report(desk)
    desk.keys('ctrl+w')
    desk.wait_for_end()

dossier = next(desk.data_folder.glob('*.dossier'))
run(program, 'check', dossier)
with Desk(program, dossier) as desk:
    wait(lambda: desk.count() == str(n_texts), 'the documents', SLOW)
    # Nobody has gone anywhere yet: the page that is asked for has the keyboard.
    wait(lambda: focus_is(desk, 'Sectors and Documents', BUTTON), 'a button of the header')
    desk.keys('alt+2')
    wait(lambda: desk.focused() is not None and not focus_is(desk, 'Sectors and Documents'),
         'the commitments to have the keyboard')
    desk.keys('alt+1')
    open_document(desk, 'Three institutes')
    wait(lambda: has_entity(desk, 'working visit, Event'), 'the marked entity')
    assert not has_entity(desk, 'Minh Tam Materials'), 'the rejection is gone'
    desk.keys('ctrl+q')
    desk.wait_for_end()
