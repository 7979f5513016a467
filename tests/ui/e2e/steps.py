# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""What an analyst does in one go, on whatever documents are there; several tests take these steps."""
import re

from desk import is_shown
from uia import BUTTON, LABEL, Atspi, children, has_state, select_row, text_of, wait


def step_through_mentions(desk, n_texts):
    """An entity: its card, its contexts, its mentions here and in other documents."""
    desk.click('Dossier', BUTTON + ('toggle button',), desk.window)
    person = wait(lambda: next((e for e in desk.entities() if ', Person, ' in e
                                and re.search(r', (\d+) documents$', e)), None),
                  'a person of several documents')
    chosen = person.split(', ')[0]
    expected = int(re.search(r'(\d+) documents$', person).group(1))
    index, row = desk.row_of(desk.list_of_entities(), chosen + ', Person')
    select_row(desk.list_of_entities(), index)
    desk.get_shown('Next Mention', BUTTON)
    assert desk.get_shown(chosen, LABEL), 'the card does not carry the name'
    contexts = desk.get('In Context', ('list',))
    lines = [line.get_name() for line in children(contexts)]
    assert lines, 'no mention in context'
    wait(lambda: desk.count() == f'{expected} of {n_texts}', 'the documents that name them')

    seen, documents = [], set()
    while len(seen) < 12 or len(documents) < 2 and len(seen) < 60:
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


def filter_by_sector(desk, n_texts):
    """A sector: the documents shrink, the other counts follow, one click clears."""
    desk.open_sectors()
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
                         if ', ' in r.get_name()], 'the rows of the timeline')
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


def describe(desk, words):
    """What the reader says of the mark at these words."""
    reader = desk.reader()
    Atspi.Text.set_caret_offset(reader, 0)
    Atspi.Text.set_caret_offset(reader, text_of(reader).index(words) + 2)
    return reader.get_description()


def wait_for_statement(desk, words):
    """Looks at the commitments, which are read when somebody does, and goes back to the text."""
    desk.keys('alt+2')
    table = desk.get('Commitments', ('tree table', 'table'))
    wait(lambda: any(words in r.get_name() for r in desk.find_all(None, ('table row',), table)),
         'the statement among the commitments')
    desk.keys('alt+1')
    wait(lambda: is_shown(desk.reader()), 'the text')


def choose_sector(desk):
    """By keys, in the open dialog that asks for one: nothing is chosen before."""
    dialog = desk.dialog()
    choice = wait(lambda: desk.focused(dialog), 'the list of sectors to have the keyboard')
    desk.keys('Return')
    wait(lambda: desk.focused(dialog) not in (choice, None), 'the list of sectors to open')
    desk.keys('Down', 'Return')
    wait(lambda: desk.focused(dialog) == choice, 'the list of sectors to close')
