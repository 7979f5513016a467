# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""A search that is slow and plainly right: it reads every text for every question.

It shares nothing with the program but the corpus and what README.md says of the
language: folding is Unicode decomposition with the marks thrown away, a phrase is
compared with runs of letters, and fields are read from the marks in corpus.txt.
"""
import calendar
import datetime
import re
import unicodedata
from collections import Counter

PLAIN = str.maketrans({'đ': 'd', 'Đ': 'D', 'ð': 'd', 'Ð': 'D', 'ø': 'o', 'Ø': 'O',
                       'æ': 'ae', 'Æ': 'AE', 'ß': 'ss'})
FIELDS = 'title entity sector subject outlet lang before after due says'.split()
QUOTES = '"“”„«»'
FAR = datetime.date.max
LONG_AGO = datetime.date.min


def fold(text):
    marked = unicodedata.normalize('NFD', text.translate(PLAIN))
    plain = ''.join(c for c in marked if unicodedata.category(c) != 'Mn')
    return unicodedata.normalize('NFC', plain).lower()


def is_hangul(c):
    return '\uac00' <= c <= '\ud7a3'


def runs(text):
    """(first position, letters) of every run of letters and digits of one kind of script."""
    found, position = [], 0
    for run in re.finditer(r'[가-힣]+|[^\W_가-힣]+', fold(text)):
        letters = run.group()
        found.append((position, letters))
        position += max(1, len(letters) - 1) if is_hangul(letters[0]) else 1
    return found


class Phrase:
    def __init__(self, text, prefix=False, quoted=False):
        self.text, self.prefix, self.quoted = text, prefix, quoted
        self.runs = [letters for _, letters in runs(text)]
        self.length = sum(max(1, len(r) - 1) if is_hangul(r[0]) else 1 for r in self.runs)

    def places(self, text):
        """Positions at which the phrase begins."""
        found, have, want = [], runs(text), self.runs
        for at in range(len(have) - len(want) + 1):
            if all(self.agrees(n, have[at + n][1]) for n in range(len(want))):
                position, letters = have[at]
                if not is_hangul(letters[0]):
                    found.append(position)
                elif len(want) > 1:
                    found.append(position + len(letters) - max(2, len(want[0]))
                                 if len(letters) > 1 else position)
                else:
                    found += [position + max(0, min(i, len(letters) - 2))
                              for i in range(len(letters)) if letters.startswith(want[0], i)]
        return found

    def agrees(self, n, have):
        want, first, last = self.runs[n], n == 0, n == len(self.runs) - 1
        if is_hangul(want[0]):
            if first and last:
                return want in have
            return (have.endswith(want) if first else have.startswith(want) if last
                    else have == want)
        return have.startswith(want) if last and self.prefix else have == want

    def spelt_in(self, text):
        def spelling(some):
            words = re.findall(r'[^\W_]+', unicodedata.normalize('NFC', some).lower())
            return [w if w != fold(w) else None for w in words], [fold(w) for w in words]
        exact, folded = spelling(self.text)
        have, have_folded = spelling(text)
        return any(all(have[i + n] == exact[n] if exact[n] else have_folded[i + n] == folded[n]
                       for n in range(len(exact)))
                   for i in range(len(have) - len(exact) + 1))


class Document:
    def __init__(self, head, body):
        self.name = head.split()[0]
        self.language = re.search(r'lang=(\S+)', head).group(1)
        self.outlet = re.search(r'outlet=(.*?)( nfd)?$', head).group(1)
        title, text = body.split('\n', 1)
        title = title[2:]
        self.published = None
        if '@' in title:
            title, day = title.split(' @')
            self.published = datetime.date.fromisoformat(day)
        self.title = title
        self.mentions = dict(reversed(re.findall(r'\[(\w+/[^|\]]+)\|([^\]]+)\]', text)))
        self.sectors = Counter(re.findall(r'\[s:([^|]+)\|', text))
        most = max(self.sectors.values(), default=0)
        self.subjects = {sector for sector, n in self.sectors.items()
                         if 3 * n >= most and (n > 1 or most == 1)}
        self.statements = []
        for statement in re.findall(r'\{([^:]+):', text):
            kind, *parts = statement.split(';')
            values = dict(p.split('=') for p in parts)
            self.statements.append((kind, values.get('actor'), values.get('due')))
        self.names = {actor: actor.split('/')[1] for _, actor, _ in self.statements if actor}
        # Whichever comes first in the text names it: a statement ends after its mentions.
        self.names.update(self.mentions)
        text = re.sub(r'\{[^:]+:', '', text).replace('}', '')
        self.text = re.sub(r'\[[^|\]]+\|([^\]]+)\]', r'\1', text).strip('\n')
        if head.endswith(' nfd'):
            self.title = unicodedata.normalize('NFD', self.title)
            self.text = unicodedata.normalize('NFD', self.text)


def read_corpus(path):
    parts = re.split(r'^=== ', path.read_text(encoding='utf-8'), flags=re.M)[1:]
    return [Document(*part.split('\n', 1)) for part in parts]


def days(text):
    """First and last day of 2025, 2025-06, 2025-06-02 or a/b."""
    if '/' in text:
        first, last = text.split('/')
        return (LONG_AGO if first in ('', '..') else days(first)[0],
                FAR if last in ('', '..') else days(last)[1])
    parts = [int(p) for p in text.split('-')]
    if len(parts) == 1:
        return datetime.date(parts[0], 1, 1), datetime.date(parts[0], 12, 31)
    if len(parts) == 2:
        return (datetime.date(*parts, 1),
                datetime.date(*parts, calendar.monthrange(*parts)[1]))
    return datetime.date(*parts), datetime.date(*parts)


def shows(question, document, statement):
    """Whether a question whose answer is the document asks for the statement in it."""
    if hasattr(question, 'shows'):
        return question.shows(document, statement)
    return question(document)


class Saying:
    """A question to the statements of a document, which is found if one of them is as `one` says.

    `kinds`: those that it speaks of; None for any."""
    pure, needed = True, True

    def __init__(self, one, kinds=None):
        self.one, self.kinds = one, kinds

    def __call__(self, document):
        return any(self.one(s) for s in document.statements)

    def shows(self, _, statement):
        return self.one(statement)


def cut(one, other):
    return other if one is None else one if other is None else one & other


class All:
    """All of several questions, none of which is a choice that concerns statements. What they ask
    of statements is asked of one, if there must be one; but no statement is of two kinds."""

    def __init__(self, parts):
        self.parts = parts
        sayings = [p for p in parts if is_of_statements(p)]
        self.pure = len(sayings) == len(parts)
        self.needed = any(p.needed for p in sayings)
        self.kinds = None
        for part in sayings:
            self.kinds = cut(self.kinds, None if isinstance(part, Not) else part.kinds)
        wanted = {frozenset(p.kinds) for p in sayings if p.needed and p.kinds is not None}
        self.groups = [[p for p in sayings if cut(p.kinds, kinds) != set()]
                       for kinds in wanted or ({None} if self.needed else ())]
        self.rest = [p for p in parts if not any(p in group for group in self.groups)]

    def one(self, statement):
        return all(p.one(statement) for p in self.parts)

    def __call__(self, document):
        return (all(any(all(p.one(s) for p in group) for s in document.statements)
                    for group in self.groups) and all(p(document) for p in self.rest))

    def shows(self, document, statement):
        wanted = any(all(p.one(statement) for p in group) for group in self.groups)
        return (wanted or not self.groups) and all(shows(p, document, statement)
                                                   for p in self.rest)


class Either:
    def __init__(self, parts):
        self.parts = parts
        self.pure = all(is_of_statements(p) for p in parts)
        self.needed = self.pure and all(p.needed for p in parts)
        self.kinds = set()
        for part in parts if self.pure else ():
            kinds = None if isinstance(part, Not) else part.kinds
            self.kinds = None if None in (kinds, self.kinds) else self.kinds | kinds

    def one(self, statement):
        return any(p.one(statement) for p in self.parts)

    def __call__(self, document):
        return any(p(document) for p in self.parts)

    def shows(self, document, statement):
        return any(shows(p, document, statement) for p in self.parts)


class Not:
    needed = False

    def __init__(self, part):
        self.part = part
        self.pure = is_of_statements(part)
        self.kinds = part.kinds if self.pure else None

    def one(self, statement):
        return not self.part.one(statement)

    def __call__(self, document):
        return not self.part(document)

    def shows(self, document, statement):
        return not shows(self.part, document, statement)


def is_of_statements(question):
    return getattr(question, 'pure', False)


def is_choice(question):
    """Whether it is a choice, and one of what is chosen from has to do with statements."""
    return isinstance(question, Either) and any(hasattr(p, 'shows') for p in question.parts)


def flatten(parts):
    for part in parts:
        if isinstance(part, All):
            yield from flatten(part.parts)
        elif isinstance(part, Not) and is_choice(part.part):
            yield from flatten([Not(p) for p in part.part.parts])
        else:
            yield part


def combine(parts):
    """All of them, as a choice between all ways to meet them."""
    parts = list(flatten(parts))
    for i, part in enumerate(parts):
        if is_choice(part):
            return Either([combine(parts[:i] + [p] + parts[i + 1:]) for p in part.parts])
    return parts[0] if len(parts) == 1 else All(parts)


class Reference:
    def __init__(self, documents):
        self.documents = documents
        self.names = {}
        for document in documents:
            for entity, name in document.names.items():
                self.names.setdefault(entity, set()).add(name)

    # Questions: each is a function from a document to whether it is found.

    def phrase(self, phrase, title):
        if not phrase.runs:
            return None
        if title:
            return lambda d: bool(phrase.places(d.title))
        return lambda d: bool(phrase.places(d.title) or phrase.places(d.text))

    def near(self, phrases, distance):
        def holds(text):
            places = [(p.places(text), p.length) for p in phrases]
            def fits(chosen, rest):
                if not rest:
                    last = max(at for at, _ in chosen)
                    return all(at + length + distance >= last for at, length in chosen)
                return any(fits(chosen + [(at, rest[0][1])], rest[1:]) for at in rest[0][0])
            return fits([], places)
        phrases = [p for p in phrases if p.runs]
        if not phrases:
            return None
        return lambda d: holds(d.title) or holds(d.text)

    def named(self, phrase):
        return {entity for entity, names in self.names.items()
                if any(phrase.places(name) for name in names)}

    def field(self, name, text, prefix, quoted, actor=None):
        phrase = Phrase(text, prefix, quoted)
        if name == 'title':
            return self.phrase(phrase, True)
        if name == 'entity':
            found = self.named(phrase)
            return lambda d: bool(found & set(d.mentions))
        if name == 'outlet':
            return lambda d: bool(phrase.places(d.outlet))
        if name == 'sector':
            return lambda d: text in d.sectors
        if name == 'subject':
            return lambda d: text in d.subjects
        if name == 'lang':
            return lambda d: d.language == text
        if name in ('before', 'after', 'due') and not re.fullmatch(r'[0-9./-]+', text):
            if (name, text, prefix) != ('due', '', True):
                return None
        if name == 'before':
            return lambda d: d.published is not None and d.published < days(text)[0]
        if name == 'after':
            return lambda d: d.published is not None and d.published > days(text)[1]
        if name == 'due':
            first, last = (LONG_AGO, FAR) if (text, prefix) == ('', True) else days(text)
            return Saying(lambda s: s[2] and days(s[2])[0] <= last and days(s[2])[1] >= first)
        kind, _, by = text.partition('/')
        actors = self.named(actor or Phrase(by, prefix)) if actor or by else None
        return Saying(lambda s: (not kind or s[0] == kind.lower())
                      and (actors is None or s[1] in actors), {kind.lower()} if kind else None)

    def answer(self, query):
        """Names of the documents found, the latest first; those spelt as quoted before them."""
        parser = Parser(self, query)
        wanted = parser.either(None)
        found = [d for d in self.documents if wanted is None or wanted(d)]
        found.sort(key=lambda d: (-parser.exactness(d),
                                  -(d.published or LONG_AGO).toordinal(), d.title))
        return [d.name for d in found]

    def statements(self, query):
        """Those that are asked for, as "en3/2", in the order of the documents and their texts."""
        wanted = Parser(self, query).either(None)
        named = {d.name: d for d in self.documents}
        return ['%s/%d' % (name, n + 1) for name in self.answer(query)
                for n, statement in enumerate(named[name].statements)
                if wanted is None or shows(wanted, named[name], statement)]


class Parser:
    TOKEN = re.compile(r'''
        (?P<open>\() | (?P<close>\)) |
        (?P<quoted>["“”„«»][^"“”„«»]*(?:["“”„«»]|$)\*?) |
        (?P<list>NEAR\((?:"[^"]*"|[^)"])*\)?) |
        (?P<near>NEAR(?:/\d+)?(?=[\s()"]|$)) |
        (?P<sign>(?:AND|OR|NOT)(?=[\s()"]|$)) |
        (?P<minus>(?<![^\s(])-(?=[^\s)-])) |
        (?P<pattern>(?<![^\s(])/(?:\\.|[^/\\]|/(?!i?(?:[\s()"]|$)))+/i?(?=[\s()"]|$)) |
        (?P<field>(?<![^\s(-])(?i:%s):) |
        (?P<word>[^\s()"“”„«»]+) ''' % '|'.join(FIELDS), re.X)

    def __init__(self, reference, query):
        self.reference = reference
        self.tokens = [(m.lastgroup, m.group(), m.start(), m.end())
                       for m in self.TOKEN.finditer(query)]
        self.at, self.length = 0, len(query.rstrip())
        self.no, self.depth = False, 0
        self.quoted = []

    def exactness(self, document):
        marked = [p for p in self.quoted if unicodedata.normalize('NFC', p.text).lower()
                  != fold(p.text)]
        return sum(p.spelt_in(document.title) or p.spelt_in(document.text) for p in marked)

    def peek(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else (None, '', -1, -1)

    def take(self):
        self.at += 1
        return self.tokens[self.at - 1]

    @staticmethod
    def all_of(parts):
        parts = [p for p in parts if p]
        return combine(parts) if parts else None

    def either(self, field):
        found = [self.every(field)]
        while self.depth == 0 and self.peek()[0] == 'close':
            self.take()
            found.append(self.all_of([found.pop(), self.every(field)]))
        while self.peek()[1] == 'OR' and self.peek()[0] == 'sign':
            self.take()
            found.append(self.every(field))
        found = [f for f in found if f]
        return (found[0] if len(found) == 1 else Either(found)) if found else None

    def every(self, field):
        found, no, outside = [], False, self.no
        while self.peek()[0] not in (None, 'close') and self.peek()[1] != 'OR':
            kind, text, *_ = self.peek()
            if kind == 'minus' or text == 'NOT':
                no = not no
                self.take()
            elif kind in ('sign', 'near'):
                self.take()
            else:
                self.no = outside or no
                part = self.close(field)
                self.no = outside
                if part and no:
                    found.append(Not(part))
                elif part:
                    found.append(part)
                no = False
        return self.all_of(found)

    def close(self, field):
        start = self.at
        part = self.unit(field)
        while self.peek()[0] == 'near':
            left = self.tokens[start]
            distance = int(self.take()[1].partition('/')[2] or 10)
            right = self.peek()
            if right[0] not in ('word', 'quoted'):
                continue
            self.unit(field)
            part = self.reference.near([self.as_phrase(left), self.as_phrase(right)], distance)
            start = self.at - 1
        return part

    def as_phrase(self, token):
        kind, text, _, end = token
        if kind == 'quoted':
            phrase = Phrase(text.strip(QUOTES + '*'), text.endswith('*'), True)
        else:
            phrase = Phrase(text.rstrip('*'), text.endswith('*')
                            or (end == self.length and not self.no and len(text) > 1))
        return phrase

    def unit(self, field):
        kind, text, _, end = self.take()
        if kind == 'open':
            self.depth += 1
            part = self.either(field)
            self.depth -= 1
            if self.peek()[0] == 'close':
                self.take()
            return part
        if kind == 'field':
            following = self.peek()
            if following[2] == end and following[0] in ('word', 'quoted', 'open', 'pattern'):
                return self.unit(text[:-1].lower())
            return None
        if kind == 'list':
            inside = text[5:].rstrip(')')
            found = re.fullmatch(r'(.*),\s*(\d+)\s*', inside)
            words, distance = (found.group(1), int(found.group(2))) if found else (inside, 10)
            phrases = [Phrase(t.strip('"*'), t.endswith('*'))
                       for t in re.findall(r'"[^"]*"\*?|[^\s"]+', words)]
            return self.reference.near(phrases, distance)
        if kind == 'pattern' and field is None:
            flags = re.M | (re.I if text.endswith('i') else 0)
            source = text[1:].rpartition('/')[0]
            try:
                expression = re.compile(source, flags)
                return lambda d: bool(expression.search(d.text))
            except re.error:
                text = source
        phrase = self.as_phrase((kind, text, 0, end))
        if field is None or field == 'title':
            if phrase.quoted and not self.no:
                self.quoted.append(phrase)
            return self.reference.phrase(phrase, field == 'title')
        actor = None
        following = self.peek()
        if field == 'says' and text.endswith('/') and following[:1] == ('quoted',) \
                and following[2] == end:
            actor = self.as_phrase(self.take())
        return self.reference.field(field, phrase.text, text.endswith('*'), phrase.quoted, actor)
