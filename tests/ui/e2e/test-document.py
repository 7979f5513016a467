# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""What can be done with a whole document: it is shown larger, its original is given back, what is said of it
corrected, and it is set aside.

test-document.py DOSSIER FOLDER
"""
import subprocess
import sys
import time

from desk import Desk, copy_texts, run, scratch
from uia import BUTTON, ENTRY, LABEL, LIST, TOGGLE, App, Atspi, has_state, set_text, skip_without, text_of, wait

skip_without('xdotool')
program, source = sys.argv[1:]
texts = copy_texts(source)
dossier = scratch() / 'work.dossier'
run(program, 'import', dossier, texts)


def save_original(desk, target):
    """Saves the original of the open document by key; returns the name that is proposed."""
    desk.keys('ctrl+shift+o')
    dialog = desk.dialog()
    entry = wait(lambda: next((e for e in desk.find_all(None, ('text',), dialog)
                               if text_of(e).endswith('.txt')), None), 'a proposed name')
    name = text_of(entry)
    desk.choose_file(target)
    desk.wait_for_label(f'“{target.name}” was written')
    return name


def first_row(desk):
    return desk.documents()[0] if desk.documents() else ''


def open_correction(desk):
    """Asks by key for the dialog; returns it and a function that finds an entry by its name."""
    desk.keys('F2')
    dialog = desk.dialog()
    desk.get_shown('Correct the Document', LABEL, dialog)
    return dialog, lambda name: desk.get_shown(name, ENTRY, dialog)


def response(desk, dialog):
    return next(b for b in desk.find_all(None, BUTTON, dialog) if b.get_name().endswith('Correct'))


def correct(desk):
    """Outlet and date are corrected, shown as the analyst's own, undone and given up."""
    before = first_row(desk)
    dialog, entry = open_correction(desk)
    assert not has_state(response(desk, dialog), 'sensitive'), 'nothing has been changed yet'
    set_text(entry('Date of Publication'), '2027-02-30')
    desk.get_shown('This is no date of publication; write 2026-10-05, 2026-10 or 2026', LABEL, dialog)
    assert not has_state(response(desk, dialog), 'sensitive'), 'a wrong date can be stored'
    set_text(entry('Date of Publication'), '2031-02-03')
    set_text(entry('Outlet'), 'Havneavisen')
    desk.press('Correct')
    desk.wait_for_no_dialog()
    wait(lambda: 'Havneavisen · 3 Feb 2031' in first_row(desk), 'the corrected row')
    wait(lambda: next((l for l in desk.find_all(None, LABEL, desk.window)
                       if l.get_name() == 'Corrected by you: Outlet · Date'), None),
         'the line above the text')

    # Who writes undoes what was written, and no decision.
    desk.keys('ctrl+k', 'ctrl+z', 'q', 'z', 'q')
    wait(lambda: desk.count().startswith('0 of '), 'no document')
    desk.keys('ctrl+z', 'ctrl+z', 'ctrl+z', 'ctrl+z')
    wait(lambda: desk.count().isdigit(), 'all documents')
    assert 'Havneavisen' in first_row(desk), first_row(desk)
    desk.keys('ctrl+1', 'ctrl+z')
    wait(lambda: first_row(desk) == before, 'what was found')
    desk.keys('ctrl+shift+z')
    wait(lambda: 'Havneavisen' in first_row(desk), 'the correction again')

    dialog, entry = open_correction(desk)
    desk.get_shown('set by you', LABEL, dialog)
    wait(lambda: len([l for l in desk.find_all(None, LABEL, dialog) if l.get_name().startswith('Found: ')]) == 2,
         'what was found of outlet and date')
    assert text_of(entry('Date of Publication')) == '2031-02-03'
    reset = wait(lambda: next((b for b in desk.find_all(None, BUTTON + TOGGLE, dialog)
                               if b.get_name().startswith('Outlet: Use What Was Found')), None),
                 'the way back')
    assert reset.do_action(0)
    wait(lambda: not has_state(entry('Outlet'), 'sensitive'), 'the outlet to be given up')
    desk.press('Correct')
    desk.wait_for_no_dialog()
    wait(lambda: '3 Feb 2031' in first_row(desk) and 'Havneavisen' not in first_row(desk),
         'the outlet that was found')
    desk.keys('ctrl+z', 'ctrl+z')
    wait(lambda: first_row(desk) == before, 'what was found')


def set_aside_with_reason(desk, rows):
    """Who types a reason is told where; without one, or with Escape, nothing is lost."""
    desk.keys('ctrl+1', 'shift+Delete')
    entry = wait(lambda: desk.focused(desk.dialog()), 'the keyboard where the reason is typed')
    assert entry.get_name() == 'Reason, if it is worth noting', entry.get_name()
    title = rows[1].split(',')[0]
    wait(lambda: any(f'This is “{title}' in a.get_name() for a in desk.find_all(None, LABEL, desk.dialog())),
         f'which it is: {title}')
    desk.keys('Escape')
    desk.wait_for_no_dialog()
    desk.keys('shift+Delete')
    wait(lambda: desk.focused(desk.dialog()), 'the keyboard where the reason is typed')
    desk.type('Draft')
    desk.keys('Return')
    desk.wait_for_no_dialog()
    wait(lambda: desk.documents() == rows[2:], 'the list without the second document')
    desk.keys('ctrl+shift+Delete')
    shelf = wait(lambda: desk.find('Documents Set Aside', LIST, desk.dialog()), 'what was set aside')
    wait(lambda: any('Draft' in a.get_name() for a in App.walk(desk, shelf)), 'the reason')
    desk.keys('Escape')
    desk.wait_for_no_dialog()
    desk.keys('ctrl+z')
    wait(lambda: desk.documents() == rows[1:], 'the second document again')


def set_aside(desk):
    """The open document leaves the list, the next one is read; undo and the list of what was set aside return it."""
    rows = desk.documents()
    desk.keys('ctrl+1', 'Delete')
    wait(lambda: desk.documents() == rows[1:], 'the list without the document')
    desk.keys('ctrl+z')
    wait(lambda: desk.documents() == rows, 'the document again')
    desk.keys('ctrl+shift+z')
    wait(lambda: desk.documents() == rows[1:], 'the list without the document')
    set_aside_with_reason(desk, rows)
    desk.keys('ctrl+shift+Delete')
    dialog = desk.dialog()
    shelf = wait(lambda: desk.find('Documents Set Aside', LIST, dialog), 'what was set aside')
    button = wait(lambda: next((b for b in App.walk(desk, shelf) if b.get_role_name() in BUTTON
                                and b.get_name().startswith('Bring “')), None), 'the way back')
    assert button.do_action(0)
    desk.get_shown('Nothing Is Set Aside', LABEL, dialog)
    desk.keys('Escape')
    desk.wait_for_no_dialog()
    wait(lambda: desk.documents() == rows, 'the document again')


def focus_is(desk, name):
    focused = desk.focused()
    return focused is not None and focused.get_name() == name


def is_told(desk, percent):
    """Whether the menu of the document says that the text is so large."""
    desk.click('The Document')
    name = f'Normal Text Size ({percent}% now)'
    found = wait(lambda: desk.find(name, BUTTON), f'{percent} % in the menu')
    wait(lambda: focus_is(desk, 'Smaller Text'), 'the menu to have the keyboard')
    desk.keys('Escape')
    wait(lambda: not focus_is(desk, 'Smaller Text'), 'the menu to go')
    return found


def turn_wheel(desk, button, times):
    """Over the text, with Ctrl."""
    place = desk.reader().get_extents(Atspi.CoordType.WINDOW)
    subprocess.run(['xdotool', 'getactivewindow', 'mousemove', '--window', '%1',
                    str(place.x + place.width // 2), str(place.y + 60)], check=True)
    subprocess.run(['xdotool', 'keydown', 'ctrl'], check=True)
    for _ in range(times):
        subprocess.run(['xdotool', 'click', str(button)], check=True)
        time.sleep(0.05)
    subprocess.run(['xdotool', 'keyup', 'ctrl'], check=True)


def resize_text(desk):
    """Keys and wheel make the text larger and smaller; the timeline has the same keys for itself."""
    turn_wheel(desk, 4, 3)
    assert is_told(desk, 150)
    turn_wheel(desk, 5, 3)
    assert is_told(desk, 100)
    desk.keys('ctrl+2', 'ctrl+plus', 'ctrl+equal')
    assert is_told(desk, 125)
    desk.keys('ctrl+1', 'ctrl+KP_Add', 'ctrl+minus', 'ctrl+KP_Subtract', 'ctrl+minus', 'ctrl+minus')
    assert is_told(desk, 90)
    desk.keys('ctrl+4', 'ctrl+plus', 'ctrl+plus', 'ctrl+0')
    assert is_told(desk, 90)
    # Where there is no text to be seen, there is none to be larger.
    desk.keys('alt+2', 'ctrl+plus', 'alt+1')
    assert is_told(desk, 90)
    desk.keys('ctrl+2', 'ctrl+0')
    assert is_told(desk, 100)


with Desk(program, dossier) as desk:
    desk.wait_for_import(len(list(texts.iterdir())))
    assert desk.get_shown('The Document'), 'no menu of the document'
    resize_text(desk)
    name = save_original(desk, scratch() / 'saved.txt')
    assert (scratch() / 'saved.txt').read_bytes() == (texts / name).read_bytes()
    correct(desk)
    set_aside(desk)
    desk.quit()
