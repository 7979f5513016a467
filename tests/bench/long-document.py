#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Writes one document of a million characters that is full of marks: for the reader.

long-document.py FILE [CHARACTERS [SEED]]
"""
import random
import sys

CHARACTERS = 1_000_000
PARAGRAPH = 700

# Short names and terms, so that every tenth character or so begins a mark.
PLACES = ('Oslo Hanoi Seoul Bergen Hue Busan Norway Japan China India Korea Laos Chile Peru Cuba Egypt '
          'Kenya Ghana Mali Chad Oman Qatar Iran Iraq Italy Spain France Malta Cyprus Latvia').split()
TERMS = 'wind hydrogen semiconductors solar nuclear fisheries shipping batteries exports research'.split()
DEEDS = ('{} and {} agreed with {} on {} and {}.', 'In {year} {}, {}, {} and {} spoke of {}.',
         '{}, {} and {} will build {} by {year}.', 'From {} to {}, from {} to {}: {}, {} and {}.')


def write_sentence(chance):
    deed = chance.choice(DEEDS)
    n = deed.count('{}')
    n_terms = 2 if n > 5 else 1
    names = chance.sample(PLACES, n - n_terms) + chance.sample(TERMS, n_terms)
    return deed.format(*names, year=chance.randint(2015, 2035))


def write_document(characters, seed):
    chance = random.Random(seed)
    parts, length = ['Everything that was ever agreed\n\n'], 0
    while length < characters:
        sentences = []
        while sum(map(len, sentences)) < PARAGRAPH:
            sentences.append(write_sentence(chance))
        parts.append(' '.join(sentences) + '\n\n')
        length += len(parts[-1])
    return ''.join(parts)


def main():
    path, *rest = sys.argv[1:]
    text = write_document(int(rest[0]) if rest else CHARACTERS, int(rest[1]) if len(rest) > 1 else 7)
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)
    print(f'{len(text)} characters')


if __name__ == '__main__':
    main()
