# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Copies of one text as one story in the list of documents and in all counts.

test-stories.py DOSSIER FOLDER
"""
import os
import re
import sys

from desk import Desk, copy_texts, run, scratch
from uia import BUTTON, LABEL, LIST, children, has_state, select_row, skip_without, text_of, wait

skip_without('xdotool')
os.environ['GSETTINGS_BACKEND'] = 'keyfile'  # which outlives the program
program, source = sys.argv[1:]
texts = copy_texts(source)
n_texts = len(list(texts.iterdir()))
dossier = scratch() / 'stories.dossier'
run(program, 'import', dossier, *sorted(texts.iterdir()))


def count_stories(desk):
    """The number above the list, once it is one of stories."""
    heading = desk.find('Stories', LABEL, desk.window)
    return text_of(heading.get_parent().get_child_at_index(1)) if heading else ''


def rows(desk, name):
    return [row.get_name() for row in children(desk.get(name, LIST, desk.window)) if row.get_name()]


def sectors_in(desk, word):
    """Counts of the sectors that are heard to be of @word."""
    return [int(heard.group(1)) for heard in
            (re.search(rf', (\d+) {word}$', o.get_name() or '') for o in desk.walk(desk.window)) if heard]


def list_reports(desk):
    """What the list of reports of the open document's story says, once it has been read."""
    box = desk.shown('Reports of This Story', LIST)
    return [row for row in children(box) if row.get_name()] if box else []


def open_reports(desk, n):
    desk.keys('ctrl+shift+y')
    return wait(lambda: len(list_reports(desk)) == n and list_reports(desk), f'{n} reports in the list')


with Desk(program, dossier) as desk:
    # Two outlets carry one wire report: each says that there is another.
    wait(lambda: desk.count() == str(n_texts), 'the documents')
    reports = [name for name in desk.documents() if name.endswith(', 2 reports')]
    assert len(reports) == 2, desk.documents()
    desk.open_sectors()
    of_documents = sum(wait(lambda: sectors_in(desk, 'documents'), 'the sectors'))

    # By a key they are one row, and all counts say that they are of stories.
    desk.keys('ctrl+d')
    wait(lambda: count_stories(desk) == str(n_texts - 1), 'the stories')
    assert len([name for name in rows(desk, 'Stories') if name.endswith(', 2 reports')]) == 1
    wait(lambda: sectors_in(desk, 'stories'), 'sectors that count stories')
    assert not sectors_in(desk, 'documents')
    assert sum(sectors_in(desk, 'stories')) < of_documents
    # What goes on counting documents says so.
    desk.get_shown('copies included', LABEL)
    desk.keys('ctrl+q')
    desk.wait_for_end()

# From the open document its story's other report is a key and Return away, and the other way round.
with Desk(program, dossier) as desk:
    desk.keys('ctrl+d')
    wait(lambda: desk.count() == str(n_texts), 'the documents')
    single = next(i for i, name in enumerate(desk.documents()) if not name.endswith(' reports'))
    copy = next(i for i, name in enumerate(desk.documents()) if name.endswith(', 2 reports'))
    select_row(desk.list_of_documents(), single)
    wait(lambda: desk.text_of_reader(), 'a document')
    assert not desk.shown('2 reports of this story')
    select_row(desk.list_of_documents(), copy)
    desk.get_shown('2 reports of this story')
    before = desk.text_of_reader()
    names = [row.get_name() for row in open_reports(desk, 2)]
    assert [name for name in names if name.endswith(', the open document')], names
    assert [name for name in names if re.search(r', \d+% alike · other headline', name)], names
    other = wait(lambda: next((row.get_name() for row in list_reports(desk) if has_state(row, 'focused')), None),
                 'a report to have the keyboard')
    assert ' alike · ' in other, other
    desk.keys('Return')
    wait(lambda: desk.text_of_reader() != before, 'the other report')
    assert not list_reports(desk)
    assert other.split(',')[0] in desk.text_of_reader()
    desk.keys('ctrl+d')
    wait(lambda: count_stories(desk) == str(n_texts - 1), 'the stories again')

    # One that is not the same story is one of its own at once: the button is gone, the counts follow, and the
    # reader has the keyboard. Undo brings it back.
    title = names[0 if other == names[1] else 1].split(',')[0]
    open_reports(desk, 2)
    desk.keys('Tab')
    wait(lambda: any(b.get_name().startswith('Not the Same Story: ' + title) and has_state(b, 'focused')
                     for row in list_reports(desk) for b in desk.find_all(None, BUTTON, row)),
         'the button to have the keyboard')
    desk.keys('Return')
    wait(lambda: count_stories(desk) == str(n_texts), 'a story more')
    wait(lambda: not desk.shown('2 reports of this story'), 'no other report')
    wait(lambda: has_state(desk.reader(), 'focused'), 'the reader to have the keyboard')
    desk.keys('ctrl+shift+y')
    assert not list_reports(desk)
    desk.keys('ctrl+z')
    desk.get_shown('2 reports of this story')
    wait(lambda: count_stories(desk) == str(n_texts - 1), 'the stories as they were')
    desk.keys('ctrl+shift+z')
    wait(lambda: count_stories(desk) == str(n_texts), 'a story more, again')
    desk.keys('ctrl+z')
    wait(lambda: count_stories(desk) == str(n_texts - 1), 'the stories as they were, again')
    desk.keys('ctrl+q')
    desk.wait_for_end()

# It is remembered; the same key brings the documents back.
with Desk(program, dossier) as desk:
    wait(lambda: count_stories(desk) == str(n_texts - 1), 'the stories after another start')
    desk.keys('ctrl+d')
    wait(lambda: desk.count() == str(n_texts), 'the documents again')
    desk.keys('ctrl+q')
    desk.wait_for_end()

# What reports one event in another language is proposed, with the reason; the analyst says whether it is so.
def related(desk):
    box = desk.shown('Possibly Related', LIST)
    return [row for row in children(box) if row.get_name()] if box else []


def open_related(desk):
    desk.keys('ctrl+shift+y')
    return wait(lambda: related(desk), 'something related')


def open_named(desk, words):
    select_row(desk.list_of_documents(),
               next(i for i, name in enumerate(desk.documents()) if name.startswith(words)))


def choices(desk):
    """The documents that the dialog offers, None if there is no dialog."""
    for dialog in desk.dialogs() + desk.windows()[1:]:
        box = desk.shown('Other Documents', LIST, dialog)
        if box:
            return list(children(box))
    return None


with Desk(program, dossier) as desk:
    wait(lambda: desk.count() == str(n_texts), 'the documents')
    open_named(desk, 'Three institutes')
    desk.get_shown('1 possibly related')
    before = desk.text_of_reader()
    rows_related = open_related(desk)
    assert len(rows_related) == 1, rows_related
    reason = rows_related[0].get_name()
    assert 'Both name ' in reason and 'Lê Thu Hà' in reason and 'Daejeon' in reason, reason
    assert 'Feb 2025' in reason and 'Semiconductors' in reason and 'Vietnamese' in reason, reason
    wait(lambda: has_state(related(desk)[0], 'focused'), 'it to have the keyboard')
    desk.keys('Return')
    wait(lambda: desk.text_of_reader() != before, 'the other report')
    desk.get_shown('1 possibly related')

    # Not related: nothing is left, the popover goes, and undo brings it back.
    open_related(desk)
    wait(lambda: has_state(related(desk)[0], 'focused'), 'it to have the keyboard')
    desk.keys('Tab', 'Tab')
    wait(lambda: any(has_state(b, 'focused') for b in desk.find_all(None, BUTTON, related(desk)[0])
                     if b.get_name().startswith('Not Related: Three institutes')), 'the button to have the keyboard')
    desk.keys('Return')
    wait(lambda: not desk.shown('1 possibly related'), 'nothing related')
    wait(lambda: has_state(desk.reader(), 'focused'), 'the reader to have the keyboard')
    desk.keys('ctrl+z')
    desk.get_shown('1 possibly related')

    # The same story: it is listed among the reports, in its own words, and taken out again.
    open_related(desk)
    wait(lambda: has_state(related(desk)[0], 'focused'), 'it to have the keyboard')
    desk.keys('Tab', 'Return')
    desk.get_shown('2 reports of this story')
    wait(lambda: len(list_reports(desk)) == 2 and not related(desk), 'two reports of one story')
    assert any(row.get_name().endswith(', in its own words') for row in list_reports(desk))
    desk.keys('ctrl+z')
    wait(lambda: related(desk), 'a proposal again')
    desk.keys('Escape')

    # Where nothing is proposed that is said, and any document can be chosen by words of its title.
    open_named(desk, 'Norge og Vietnam vil la')
    wait(lambda: not desk.shown('1 possibly related'), 'nothing related')
    desk.keys('ctrl+shift+y')
    desk.get_shown('No other document reports this, as far as is known.', LABEL)
    desk.keys('Escape', 'ctrl+shift+t')
    wait(lambda: choices(desk) is not None, 'documents to choose from')
    assert len(choices(desk)) == n_texts - 1
    desk.keys('Escape')
    wait(lambda: choices(desk) is None, 'Escape to leave it where words are typed')
    desk.keys('ctrl+shift+t')
    wait(lambda: choices(desk) is not None, 'documents to choose from, again')
    desk.type('benekter nowhere')
    wait(lambda: any(desk.shown('No other document has these words in its title.', LABEL, dialog)
                     for dialog in desk.dialogs() + desk.windows()[1:]), 'no such document')
    desk.keys('ctrl+a')
    desk.type('havbris trekker')
    wait(lambda: len(choices(desk) or []) == 1, 'the one document')
    desk.keys('Return')
    wait(lambda: has_state(choices(desk)[0], 'focused'), 'its row to have the keyboard')
    desk.keys('Return')
    desk.get_shown('2 reports of this story')
    desk.keys('ctrl+z')
    wait(lambda: not desk.shown('2 reports of this story'), 'no other report')
    desk.keys('ctrl+q')
    desk.wait_for_end()

# With a third report the list stays open: it follows what is said in it, and undo and redo by keys.
third = texts / 'third.en.txt'
wire = next(texts.glob('11-hydrogen-wire-*')).read_text(encoding='utf-8')
third.write_text(wire + '\nThe quay was closed for the day.\n', encoding='utf-8')
run(program, 'import', dossier, third)
with Desk(program, dossier) as desk:
    wait(lambda: desk.count() == str(n_texts + 1), 'the documents and one more')
    select_row(desk.list_of_documents(),
               next(i for i, name in enumerate(desk.documents()) if name.endswith(', 3 reports')))
    desk.get_shown('3 reports of this story')
    open_reports(desk, 3)
    desk.keys('Tab', 'Return')
    wait(lambda: len(list_reports(desk)) == 2, 'a report less in the list')
    desk.keys('ctrl+z')
    wait(lambda: len(list_reports(desk)) == 3, 'all reports again')
    desk.keys('ctrl+shift+z')
    wait(lambda: len(list_reports(desk)) == 2, 'a report less, again')
    desk.keys('Escape', 'ctrl+z')
    desk.get_shown('3 reports of this story')
    desk.keys('ctrl+q')
    desk.wait_for_end()
