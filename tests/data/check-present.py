#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Checks that the verbs of a fact that may tell of an act to come are known as such.

check-present.py KNOWLEDGE-FOLDER

"The law takes effect next year" is a pledge, for which the verb must stand under
`present` as well as under `weak.report`. Each verb there in the present tense does,
or stands below among those that never tell of an act to come.
"""
import json
import pathlib
import re
import sys

# What these say is so already, and goes on: a time to come is how long, or by when.
LASTING = {
    'en': '''has|has been|has become|ranks|employs|covers|boasts|backs|marks|envisages|provides for|focuses|
             focuses on|stipulates|enjoys|accounts for|account for|stands at|announces''',
    'nb': '''er verdt|er under arbeid|er i gang med|er i ferd med|utgjør|tilsvarer|dekker|omfatter|pågår|forhandler|
             understøtter|arbeider med|jobber med|inngår i|består av|beholder|rammer|forsker på|havner på|ledes av|
             står for|viser|kunngjør|kaller|mener|avviser|hilser|ønsker velkommen|eier|koster|sysselsetter|avslår|
             etterforsker|protesterer|mangler''',
    'sv': '''uppgår|anser|menar|avvisar|finns|står för|pågår|är i färd med att|förhandlar|arbetar med|omfattar|
             motsvarar|kostar''',
    'vi': '''đang|đạt|tăng|giảm|chiếm|chiếm khoảng|đóng góp|thu hút|giới thiệu|trình bày|nêu bật|chia sẻ|trở thành|
             bác bỏ|phủ nhận|nâng|vượt|thu về|có tổng|đứng thứ|bày tỏ vui mừng|giao|hợp tác với|phối hợp với|chế tạo|
             trúng thầu|công bố|lùi|ước đạt|lên tới|tăng trưởng|nâng quan hệ|lọt vào''',
    'ko': '*이다|*입니다|*그친다|*이른다|*춘다|*달한다|*꼽힌다|*알려드립니다',
}
# "has done", "is doing", "holder på å": what is done already, or under way.
NOT_PRESENT = {
    'en': r'(is|are) .*|.*ed|.*\bto\b.*',
    'nb': r'(er|har) .*|har|holder på .*',
    'sv': r'(har|håller) .*|har|.*[dt]es|.*ts|antogs|utsågs',
    'vi': r'đã|đã được|vừa|hiện.*|theo.*|là .*',
    'ko': r'',
}
BASE_FORMS = {'meet', 'attend', 'account for', 'now offer', 'now offers'}


def is_past_syllable(syllable):
    """Whether a Hangul syllable ends in the double s of the past."""
    return (ord(syllable) - 0xac00) % 28 == 20


def is_present(code, phrase):
    if re.fullmatch(NOT_PRESENT[code], phrase):
        return False
    first = phrase.split()[0]
    if code == 'en':
        return first.endswith('s') and first not in ('was', 'has') or phrase in BASE_FORMS
    if code in ('nb', 'sv'):
        return first.endswith(('r', 's'))
    if code == 'ko':
        stem = re.sub('(습니다|니다|다)$', '', phrase)
        return stem != phrase and not is_past_syllable(stem[-1])
    return True  # Vietnamese verbs have no tense.


def main():
    errors = []
    for code, words in LASTING.items():
        path = pathlib.Path(sys.argv[1]) / 'lang' / f'{code}.json'
        statements = json.loads(path.read_text(encoding='utf-8'))['statements']
        lasting = {word.strip() for word in words.split('|')}
        report, present = set(statements['weak']['report']), set(statements['present'])
        found = {phrase for phrase in report if is_present(code, phrase)}
        for phrase in sorted(found - present - lasting):
            errors.append(f'{code}: “{phrase}” is in weak.report and not in present')
        for phrase in sorted(lasting & present):
            errors.append(f'{code}: “{phrase}” is in present, and named here as lasting')
        for phrase in sorted(lasting - report):
            errors.append(f'{code}: “{phrase}” is no longer in weak.report: name it here no more')
    print('\n'.join(errors))
    sys.exit(bool(errors))


if __name__ == '__main__':
    main()
