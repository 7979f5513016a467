# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Words and entities in context, over the accessibility bus and by keys alone.

test-concordance.py DOSSIER FOLDER

Each line that assistive tools hear stands in a document, opens there, and can be copied and
exported with all others.
"""
import csv
import re
import subprocess
import sys

from desk import Desk, copy_texts, is_shown, run, scratch
from uia import BUTTON, LABEL, children, has_state, select_row, skip_without, text_of, wait

skip_without('xdotool', 'xclip')
program, source = sys.argv[1:]
texts = copy_texts(source)
contents = [path.read_text('utf-8') for path in sorted(texts.iterdir())]
dossier = scratch() / 'context.dossier'
run(program, 'import', dossier, *sorted(texts.iterdir()))


def lines(desk):
    """The lines that assistive tools are told of."""
    table = desk.shown('Concordance', ('tree table', 'table', 'list'))
    return [line for row in (children(table) if table else [])
            for line in ([row] if row.get_role_name() == 'table row' else children(row))
            if line.get_name()]


def rows(desk):
    return [line.get_name() for line in lines(desk)]


def count(desk):
    label = next((text_of(a) for a in desk.find_all(None, LABEL, desk.window)
                  if is_shown(a) and re.fullmatch(r'\d+ lines? in \d+ documents?', text_of(a))), None)
    return int(label.split()[0]) if label else None


def clipboard():
    return subprocess.run(['xclip', '-selection', 'clipboard', '-o'], capture_output=True,
                          check=False, timeout=10).stdout.decode()


with Desk(program, dossier) as desk:
    wait(lambda: desk.count() == str(len(contents)), 'the documents')

    # Nothing was asked for yet, and the page says what can be.
    desk.keys('alt+3')
    desk.get_shown('Words in Context', LABEL)

    # All places of a search, by keys.
    desk.keys('ctrl+k')
    desk.type('energy')
    wait(lambda: desk.count() != str(len(contents)), 'the search')
    desk.keys('ctrl+shift+k')
    expected = sum(len(re.findall(r'\benergy', text, re.I)) for text in contents)
    wait(lambda: count(desk) == expected, f'{expected} lines')
    heard = wait(lambda: rows(desk), 'the lines')
    wait(lambda: any(has_state(line, 'focused') for line in lines(desk)),
         'the keyboard to be on a line')
    for line in heard:
        words = re.search(r'\S+ Energy \S+', line, re.I)
        assert words is None or any(words.group(0) in ' '.join(text.split()) for text in contents), line

    # A line opens its place, and the list is as it was when one comes back.
    desk.keys('Down', 'Return')
    wait(lambda: desk.selected_words().lower() == 'energy', 'the word in the reader')
    desk.keys('ctrl+6')
    wait(lambda: rows(desk) == heard, 'the same lines')

    # Copied: one line, then the whole table in the order that is shown.
    desk.keys('ctrl+l', 'ctrl+c')
    wait(lambda: clipboard().count('\n') == 1 and '\tEnergy\t' in clipboard(), 'a line on the clipboard')
    desk.keys('ctrl+shift+c')
    wait(lambda: clipboard().count('\n') == expected + 1, 'all lines on the clipboard')
    copied = clipboard()
    assert copied == run(program, 'concordance', dossier, 'energy', '--sort', 'left')

    # Exported from the menu.
    out = scratch() / 'lines.csv'
    desk.click('Copy or Export')
    desk.click('Export Lines…', ('menu item',))
    desk.choose_file(out)
    wait(out.exists, 'the file')
    with open(out, encoding='utf-8-sig', newline='') as file:
        table = list(csv.DictReader(file))
    assert [row['keyword'] for row in table] \
        == [line.split('\t')[1] for line in copied.splitlines()[1:]], table

    # All mentions of an entity, from its card.
    desk.keys('ctrl+shift+BackSpace', 'alt+1')
    desk.click('Dossier', BUTTON + ('toggle button',), desk.window)
    index, row = wait(lambda: next(((i, r) for i, r in enumerate(children(desk.list_of_entities()))
                                    if re.search(r', Place, .*\d+ documents$', r.get_name())), None),
                      'a place of several documents')
    name = row.get_name().split(', ')[0]
    select_row(desk.list_of_entities(), index)
    summary = wait(lambda: next((text_of(a) for a in desk.find_all(None, LABEL, desk.window)
                                 if re.search(r'\d+ mentions in \d+ documents', text_of(a))), None),
                   'the card')
    mentions = int(re.search(r'(\d+) mentions', summary).group(1))
    desk.click('All Places')
    wait(lambda: count(desk) == mentions, f'{mentions} mentions of {name}')
    # The card has the latest statements, and the way to all.
    desk.keys('alt+1')
    wait(lambda: desk.shown('All Statements', BUTTON), 'the statements of the card').do_action(0)
    table = wait(lambda: desk.shown('Commitments', ('tree table', 'table')), 'the commitments')
    wait(lambda: desk.find_all(None, ('table row',), table), 'all statements')

    # Words picked up in a text.
    desk.keys('alt+1')
    desk.unfold()
    words = re.search(r'\w{5,} \w{5,}', desk.text_of_reader()[400:]).group(0)
    desk.select_words(words)
    wait(lambda: desk.selected_words() == words, 'the words to be selected')
    desk.keys('ctrl+shift+j')
    wait(lambda: count(desk) == 1, f'one line, not {count(desk)}')
    wait(lambda: any(words in line for line in rows(desk)), f'the line of {words!r}')
