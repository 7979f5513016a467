#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Writes invented reports of invented events in four languages, and which of them report one event.

events.py COUNT FOLDER [SEED]

Each event has two to four reports, by outlets of their own, in their own words: none is made from another. Beside
them stand reports of other events that look like it: the same ministers at another meeting, the same subject between
other people, the same event a year later. The name of a file begins with that of its event: "012" are reports of
one event, "012-people" of the other meeting of its ministers.
"""
import datetime
import json
import pathlib
import random
import sys

SEED = 7
HERE = pathlib.Path(__file__).parent
LANGUAGES = ('en', 'nb', 'vi', 'ko')
WORDS = {language: json.loads((HERE / f'{language}.json').read_text(encoding='utf-8')) for language in LANGUAGES}
NAMES = json.loads((HERE / 'names.json').read_text(encoding='utf-8'))
FIRST_DAY, N_DAYS = datetime.date(2021, 1, 4), 1400


def spell(entry, language):
    """A name as a language writes it: names.json says only what differs from English."""
    return entry.get(language, entry['en'])


class Event:
    """What happened: who, whom, where, when, about what."""

    def __init__(self, chance):
        self.day = FIRST_DAY + datetime.timedelta(chance.randrange(N_DAYS))
        self.sides = chance.sample(sorted(NAMES['countries']), 2)
        self.post = chance.choice(sorted(NAMES['posts']))
        self.sector = chance.choice(sorted(NAMES['sectors']))
        self.city = chance.choice(NAMES['countries'][self.sides[0]]['cities'])
        self.people = [chance.choice(NAMES['countries'][side]['people']) for side in self.sides]
        self.bodies = chance.sample(NAMES['bodies'], 2)
        self.kind = chance.choice(('meeting', 'signing', 'opening'))
        self.amount = chance.randrange(12, 980)
        self.due = self.day.year + chance.randrange(2, 10)
        self.trained = chance.randrange(40, 3000)

    def copy(self):
        other = Event.__new__(Event)
        other.__dict__.update(self.__dict__)
        return other

    def after(self, days):
        self.day += datetime.timedelta(days)
        return self


def other_than(chance, choices, taken):
    return chance.choice([choice for choice in choices if choice not in taken])


def with_other_subject(event, chance):
    """The same two ministers meet again within weeks, somewhere else and about something else."""
    other = event.copy().after(chance.choice((-1, 1)) * chance.randrange(9, 45))
    fresh = Event(chance)
    other.sector = other_than(chance, sorted(NAMES['sectors']), [event.sector])
    other.city = other_than(chance, [city for side in event.sides for city in NAMES['countries'][side]['cities']],
                            [event.city])
    other.bodies, other.kind = fresh.bodies, fresh.kind
    other.amount, other.due, other.trained = fresh.amount, fresh.due, fresh.trained
    return other


def on_the_same_journey(event, chance):
    """The same two ministers the day after or before, in another city, with others and about something else."""
    other = with_other_subject(event, chance)
    other.day = event.day + datetime.timedelta(chance.choice((-2, -1, 1, 2)))
    return other


def with_other_people(event, chance):
    """Others of the same two countries do something in the same sector in the same days."""
    other = event.copy().after(chance.randrange(0, 3))
    fresh = Event(chance)
    other.people = [other_than(chance, NAMES['countries'][side]['people'], event.people) for side in event.sides]
    other.post = other_than(chance, sorted(NAMES['posts']), [event.post])
    other.city = other_than(chance, [city for side in event.sides for city in NAMES['countries'][side]['cities']],
                            [event.city])
    other.bodies, other.kind = chance.sample([b for b in NAMES['bodies'] if b not in event.bodies], 2), fresh.kind
    other.amount, other.due, other.trained = fresh.amount, fresh.due, fresh.trained
    return other


def a_year_later(event, chance):
    """The same people meet in the same place about the same subject, a year later."""
    other = event.copy().after(chance.randrange(350, 380))
    other.amount, other.trained = chance.randrange(12, 980), chance.randrange(40, 3000)
    return other


NEGATIVES = {'people': with_other_subject, 'journey': on_the_same_journey, 'subject': with_other_people, 'year': a_year_later}


class Writer:
    """Tells an event in one language."""

    def __init__(self, chance, language, event, voice):
        self.chance, self.language, self.event, self.voice = chance, language, event, voice
        self.words = WORDS[language]
        self.published = event.day + datetime.timedelta(chance.choice((0, 0, 0, 1, 1, 2)))
        self.outlet = chance.choice(self.words['outlets'])

    def tell_date(self, day):
        return chance_format(self.chance, self.words['dates'], day, self.words['months'])

    def slots(self):
        event, words = self.event, self.words
        countries = [NAMES['countries'][side] for side in event.sides]
        post = spell(NAMES['posts'][event.post], self.language)
        first, second = (spell(person, self.language) for person in event.people)
        earlier = event.day - datetime.timedelta(self.chance.randrange(60, 900))
        other = self.chance.choice(sorted(set(NAMES['countries']) - set(event.sides)))
        return {
            'a': first, 'b': second,
            'A': spell(countries[0], self.language), 'B': spell(countries[1], self.language),
            'post': post, 'city': spell(event.city, self.language),
            'body': spell(event.bodies[0], self.language), 'body2': spell(event.bodies[1], self.language),
            'term': self.chance.choice(NAMES['sectors'][event.sector][self.language]),
            'amount': event.amount, 'due': event.due, 'trained': event.trained,
            'day': self.tell_date(event.day), 'earlier': words['months'][earlier.month - 1],
            'earlier_year': earlier.year, 'C': spell(NAMES['countries'][other], self.language),
            'other': spell(self.chance.choice(NAMES['bodies']), self.language), 'outlet': self.outlet,
            'n': self.chance.randrange(3, 90),
        }

    def line(self, choices):
        return self.chance.choice(choices).format(**self.slots())

    def speak(self, choices):
        """One of two ways to say it: those of one language who report one event do not share it."""
        return choices[self.voice].format(**self.slots())

    def write(self):
        words, kind = self.words, self.words[self.event.kind]
        stamp = chance_format(self.chance, words['stamps'], self.published, words['months'])
        facts = self.chance.sample(words['facts'], self.chance.randrange(2, 4))
        rest = self.chance.sample(words['rest'], self.chance.randrange(1, 4))
        parts = [self.line(kind['headline']), stamp.format(outlet=self.outlet),
                 self.line(words['dateline']) + self.speak(kind['lead']), *(self.speak(fact) for fact in facts),
                 *(self.line([one]) for one in rest), self.line(words['close'])]
        return '\n\n'.join(parts) + '\n'


def chance_format(chance, forms, day, months):
    values = {'d': day.day, 'dd': f'{day.day:02}', 'm': day.month, 'mm': f'{day.month:02}', 'y': day.year,
              'month': months[day.month - 1], 'outlet': '{outlet}'}
    return chance.choice(forms).format(**values)


def write_reports(chance, event, many):
    """Reports in different languages; a third of the events have two in one language besides."""
    languages = chance.sample(LANGUAGES, chance.randrange(2, 5) if many else 1)
    if many and chance.random() < 0.33:
        languages.append(languages[0])
    for number, language in enumerate(languages):
        voice = 1 if not many or language in languages[:number] else 0
        yield number, language, Writer(chance, language, event, voice).write()


def make(count, seed):
    """Gives (event, file name, text) of all reports."""
    for index in range(count):
        chance = random.Random(f'{seed}/{index}')
        event = Event(chance)
        told = {f'{index:03}': (event, True)}
        for name, change in NEGATIVES.items():
            told[f'{index:03}-{name}'] = (change(event, chance), False)
        for name, (one, many) in told.items():
            for number, language, text in write_reports(chance, one, many):
                yield name, f'{name}.{number}.{language}.txt', text


def write(count, folder, seed=SEED):
    """Writes reports below FOLDER; gives which event each file is of."""
    folder.mkdir(parents=True, exist_ok=True)
    events = {}
    for event, name, text in make(count, seed):
        (folder / name).write_text(text, encoding='utf-8')
        events[name] = event
    return events


def main():
    if not 3 <= len(sys.argv) <= 4:
        sys.exit(__doc__)
    events = write(int(sys.argv[1]), pathlib.Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else SEED)
    print(f'{len(events)} documents of {len(set(events.values()))} events')


if __name__ == '__main__':
    main()
