#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Makes a corpus of any size: invented news of policy in four languages.

corpus.py COUNT FOLDER [SEED]

Document I depends on the seed and its number alone, so a larger corpus begins with the
smaller. README.md says what the documents are like.
"""
import math
import multiprocessing
import pathlib
import random
import re
import sys

SEED = 7
PER_FOLDER = 1000
WORDS = pathlib.Path(__file__).parent / 'corpus'
LANGUAGES, WEIGHTS = ('en', 'nb', 'vi', 'ko'), (12, 5, 5, 5)

MEAN, SPREAD, LONGEST = 2450, 0.6, 60000   # bytes of a document: log-normal
COPIES = 0.10                              # of the documents are copies of another
NEAR = 2000                                # or fewer documents lie between the two
PLAIN = 0.25                               # of the sentences say nothing of policy
FIRST_YEAR, LAST_YEAR = 2014, 2025
N_OUTLETS = 240

# P(rank > r) = (1 + r / HEAD) ** -STEEP (Zipf and Mandelbrot): ranks do not end, so new
# names keep coming, their number growing as the corpus to the power of 1 / STEEP (Heaps).
HEAD = 12
PERSON, BODY, PLACE, PROGRAMME, OUTLET, WORD = 1.25, 1.3, 1.6, 1.5, 1.1, 1.2

FAMILY = {
    'vi': 'Nguyễn Trần Lê Phạm Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Mai Tô'.split(),
    'ko': '김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송'.split(),
    'ro': 'Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song'.split(),
}
GIVEN = {
    'vi': 'Hà Sơn Linh Tâm Quân Ngân Phúc Bình Long Trang Khánh Nga Vinh Thảo Tùng Yến Kiên Đạt'.split(),
    'middle': 'Văn Thị Minh Thanh Xuân Đức Hữu Ngọc Quang Thu Hồng Bá Gia Hải Công Kim'.split(),
    'ko': '민 서 지 현 준 윤 하 도 은 수 재 영 태 호 진 우 경 연'.split(),
    'ro': 'min seo ji hyun jun yoon ha do eun soo jae young tae ho jin woo kyung yeon'.split(),
    'nb': 'Ingrid Marte Jonas Tor Astrid Lars Silje Henrik Kari Ola Nina Eirik Sunniva Amund'.split(),
    'en': 'Claire James Sofia Peter Helen Marcus Ruth Daniel Alice Simon Laura Victor Emma Hugo'.split(),
}
SYLLABLES = {
    'latin': 'al be dan el fjor gar hav is jor kal lun mar nor os pil rav sol tin ulv ver'.split(),
    'vi': 'An Bình Cát Đông Giang Hải Kỳ Lạc Minh Nam Phước Quý Sơn Tân Vĩnh Yên Thịnh Hòa'.split(),
    'ko': '가 나 다 라 마 바 사 아 한 빛 솔 누리 미래 태양 동해 서원 청 은하'.split(),
}


def read_words(language):
    sections, lines = {}, None
    for line in (WORDS / f'{language}.txt').read_text(encoding='utf-8').split('\n'):
        if line.startswith('[') and line.endswith(']') and '{' not in line:
            lines = sections.setdefault(line[1:-1], [])
        elif line:
            lines.append(line)
    return {name: lines[0].split('|') if len(lines) == 1 and '|' in lines[0] and name not in ('menu', 'stamp')
            else lines for name, lines in sections.items()}


ALL_WORDS = {language: read_words(language) for language in LANGUAGES}


def rank(chance, steep):
    return min(int(HEAD * ((1 - chance.random()) ** (-1 / steep) - 1)), 10 ** 8)


def spell(number, syllables, least):
    """Each number its own word: digits to a base of syllables, mixed so that neighbours differ."""
    number = number * 7919 + 104729
    parts = []
    while number or len(parts) < least:
        number, digit = divmod(number, len(syllables))
        parts.append(syllables[digit])
    return parts


def coin(number, language):
    if language in ('vi', 'ko'):
        parts = spell(number, SYLLABLES[language], 2)
        return (' ' if language == 'vi' else '').join(parts[:3] + parts[4:])
    parts = spell(number, SYLLABLES['latin'], 2)
    return ''.join(parts[:2] + parts[3:]).capitalize()


def name_person(number, language):
    """Gives a name and how it is shortened. Cultures take turns; Korean has its own script at home."""
    culture = ('vi', 'ko', language if language in ('en', 'nb') else 'en')[number % 3]
    a, b, c = number // 3 % 18, number // 54 % 16, number // 864
    if culture == 'vi':
        extra = '' if c < 18 else f' {SYLLABLES["vi"][c // 18 % 18]}'
        name = f'{FAMILY["vi"][a]} {GIVEN["middle"][b]}{extra} {GIVEN["vi"][c % 18]}'
        return name, name
    if culture == 'ko':
        script = 'ko' if language == 'ko' else 'ro'
        given = [GIVEN[script][b], GIVEN[script][c % 18]] + ([GIVEN[script][c // 18 % 18]] if c >= 18 else [])
        if script == 'ko':
            return FAMILY['ko'][a] + ''.join(given), FAMILY['ko'][a] + ''.join(given)
        return f'{FAMILY["ro"][a]} {given[0].capitalize()}-{"".join(given[1:])}', FAMILY['ro'][a]
    surname = coin(number // 42, 'en')
    return f'{GIVEN[culture][number // 3 % 14]} {surname}', surname


class Writer:
    """Fills the sentences of one document."""

    SLOT = re.compile(r'\{(\w+)\}')

    def __init__(self, chance, language, year):
        self.chance = chance
        self.language = language
        self.set_outlet(rank(chance, OUTLET))
        self.words = ALL_WORDS[language]
        self.year = year
        self.month, self.day = chance.randint(1, 12), chance.randint(1, 28)
        # A report speaks of few persons, bodies and places, again and again.
        self.persons = [name_person(number, language) for number in self.draw(PERSON, 3, 7)]
        self.bodies = [self.name_body(number) for number in self.draw(BODY, 3, 6)]
        self.places = [coin(number * 3 + 1, language) for number in self.draw(PLACE, 3, 6)]
        self.countries = chance.sample(self.words['country'], 2)
        self.terms = [self.pick('term') for _ in range(3)]
        self.programme = self.fill(self.pick('programme'))

    def set_outlet(self, number):
        name = coin(number % N_OUTLETS * 11 + 3, self.language)
        self.outlet = name + ' News' if self.language == 'en' else name
        self.agency = name[:2] + '통신' if self.language == 'ko' else name[:3].upper()

    def draw(self, steep, least, most):
        """Some ranks, each once."""
        wanted, ranks = self.chance.randint(least, most), {}
        while len(ranks) < wanted:
            ranks[rank(self.chance, steep)] = None
        return list(ranks)

    def pick(self, section):
        lines = self.words[section]
        return lines[min(int(len(lines) * self.chance.random() ** 1.5), len(lines) - 1)]

    def name_body(self, number):
        kinds = self.words['orgkind']
        return kinds[number % len(kinds)].replace('{Coined}', coin(number, self.language))

    def value(self, slot):
        chance = self.chance
        match slot:
            case 'person':
                return chance.choice(self.persons[:-1])[0]
            case 'person2':
                return self.persons[-1][0]
            case 'surname':
                return self.persons[0][1]
            case 'org':
                return chance.choice(self.bodies[:-1])
            case 'org2':
                return self.bodies[-1]
            case 'place':
                return chance.choice(self.places[:-1])
            case 'place2':
                return self.places[-1]
            case 'PLACE':
                return self.places[0].upper()
            case 'country':
                return self.countries[0]
            case 'country2':
                return self.countries[1]
            case 'term' | 'term2':
                return chance.choice(self.terms)
            case 'programme':
                return self.programme
            case 'Coined':
                return coin(rank(chance, PROGRAMME) * 5 + 2, self.language)
            case 'word':
                return coin(rank(chance, WORD) * 13 + 4, self.language).lower()
            case 'title' | 'title2':
                return self.pick('title')
            case 'thing':
                return self.pick('thing')
            case 'amount':
                return self.fill(self.pick('money'))
            case 'headline' | 'date' | 'side':
                return self.fill(self.pick(slot))
            case 'number':
                return str(chance.randint(12, 9800))
            case 'small':
                return str(chance.randint(2, 9))
            case 'percent':
                return str(chance.randint(2, 95))
            case 'due':
                return str(self.year + chance.randint(1, 12))
            case 'year':
                return str(self.year)
            case 'day':
                return str(chance.randint(1, 28))
            case 'dd':
                return f'{self.day:02}'
            case 'mm':
                return f'{self.month:02}'
            case 'm':
                return str(self.month)
            case 'month':
                return self.words['months'][self.month - 1]
            case 'hour':
                return f'{chance.randint(6, 22):02}'
            case 'minute':
                return f'{chance.randint(0, 59):02}'
            case 'agency':
                return self.agency
            case 'outlet':
                return self.outlet
        raise ValueError(slot)

    def fill(self, line):
        return self.SLOT.sub(lambda match: self.value(match.group(1)), line)

    def sentence(self):
        if self.chance.random() < PLAIN:
            plain = self.fill(self.pick('plain'))
            return plain[0].upper() + plain[1:] + '.'
        core = self.fill(self.pick('core'))
        head = self.fill(self.pick('lead')) if self.chance.random() < 0.4 else ''
        tail = self.fill(self.pick('tail')) if self.chance.random() < 0.4 else ''
        whole = head + core + tail
        return whole[0].upper() + whole[1:] + '.'

    def paragraph(self):
        return ' '.join(self.sentence() for _ in range(self.chance.randint(1, 4)))


def frame(writer, chance, headline, body):
    """What an outlet puts around a report."""
    parts = [writer.outlet] if chance.random() < 0.3 else []
    if chance.random() < 0.5:
        parts.append(writer.pick('menu'))
    parts.append(headline)
    parts.append(writer.fill(chance.choice(writer.words['stamp'])))
    parts += body
    if chance.random() < 0.6:
        parts.append(writer.fill(chance.choice(writer.words['foot'])))
    return '\n\n'.join(parts) + '\n'


def write_report(seed, index):
    """Gives the writer, the headline and the paragraphs of a report that is no copy."""
    chance = random.Random(f'{seed}/{index}')
    language = chance.choices(LANGUAGES, WEIGHTS)[0]
    writer = Writer(chance, language, chance.randint(FIRST_YEAR, LAST_YEAR))
    wanted = min(chance.lognormvariate(math.log(MEAN) - SPREAD ** 2 / 2, SPREAD), LONGEST)
    headline = writer.fill(writer.pick('headline'))
    body = []
    size = 250
    while size < wanted:
        if len(body) == 1 and chance.random() < 0.4:
            body.append(writer.fill(writer.pick('caption')))
        else:
            body.append(writer.paragraph())
        size += len(body[-1].encode()) + 2
    body = body or [writer.paragraph()]
    body[0] = writer.fill(writer.pick('dateline')) + body[0]
    return writer, headline, body


def find_original(seed, index):
    """The number of the report that document INDEX is made from: its own, or an earlier one's."""
    while index > 0:
        chance = random.Random(f'{seed}/copy/{index}')
        if chance.random() >= COPIES:
            break
        index -= 1 + int(chance.random() ** 2 * min(NEAR, index))
    return index


def make(seed, index):
    """The text of document INDEX."""
    original = find_original(seed, index)
    writer, headline, body = write_report(seed, original)
    chance = random.Random(f'{seed}/frame/{index}')
    writer.chance = chance
    if original != index:
        writer.set_outlet(rank(chance, OUTLET))
        kind = chance.choice(('same', 'headline', 'cut', 'reordered'))
        if kind != 'same':
            headline = writer.fill(writer.pick('headline'))
        if kind == 'cut':
            body = body[:max(2, len(body) * 2 // 3)]
        elif kind == 'reordered' and len(body) > 3:
            body = body[:1] + body[2:3] + body[1:2] + body[3:]
    return frame(writer, chance, headline, body)


def write_range(arguments):
    seed, folder, start, end = arguments
    directory = folder / f'{start // PER_FOLDER:04}'
    directory.mkdir(parents=True, exist_ok=True)
    size = 0
    for index in range(start, end):
        data = make(seed, index).encode()
        (directory / f'{index:07}.txt').write_bytes(data)
        size += len(data)
    return size


def write_corpus(count, folder, seed=SEED):
    """Writes COUNT documents below FOLDER; gives their size in bytes."""
    parts = [(seed, folder, start, min(start + PER_FOLDER, count))
             for start in range(0, count, PER_FOLDER)]
    with multiprocessing.Pool(min(2, len(parts))) as pool:
        return sum(pool.map(write_range, parts, 1))


def main():
    if not 3 <= len(sys.argv) <= 4:
        sys.exit(__doc__)
    count, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    size = write_corpus(count, folder, int(sys.argv[3]) if len(sys.argv) > 3 else SEED)
    print(f'{count} documents, {size} bytes')


if __name__ == '__main__':
    main()
