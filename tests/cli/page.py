# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Reads a report the strict way: every element closed in order, every link with a target."""
import html.parser

VOID = {"meta", "br", "line", "circle", "rect"}


class Page(html.parser.HTMLParser):
    def __init__(self, source):
        super().__init__(convert_charrefs=True)
        self.stack, self.faults = [], []
        self.ids, self.links, self.languages = [], [], set()
        self.quotes, self.words, self.tags = [], [], set()
        self.feed(source)
        self.close()
        if self.stack:
            self.faults.append(f"not closed: {self.stack}")
        self.faults += [f"id {i!r} twice" for i in set(self.ids) if self.ids.count(i) > 1]
        self.faults += [f"no target for {link}" for link in self.links
                        if link.startswith("#") and link[1:] not in set(self.ids)]

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if len(attributes) != len(attrs):
            self.faults.append(f"attribute twice in {tag}")
        self.tags.add(tag)
        if "id" in attributes:
            self.ids.append(attributes["id"])
        if "href" in attributes:
            self.links.append(attributes["href"])
        if "lang" in attributes:
            self.languages.add(attributes["lang"])
        for name in attributes:
            if name.startswith("on") or name in ("src", "srcset", "background", "xlink:href"):
                self.faults.append(f"{tag} has {name}")
        if tag in ("script", "iframe", "object", "embed", "link", "img", "base", "form"):
            self.faults.append(f"a {tag}")
        if tag == "blockquote":
            self.quotes.append([attributes.get("lang"), ""])
        if tag not in VOID:
            self.stack.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.stack.pop()

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        if not self.stack or self.stack[-1] != tag:
            self.faults.append(f"</{tag}> closes {self.stack[-1:]}")
        else:
            self.stack.pop()

    def handle_data(self, data):
        if self.stack and self.stack[-1] == "blockquote":
            self.quotes[-1][1] += data
        if "style" not in self.stack:
            self.words.append(data)

    @property
    def text(self):
        return "".join(self.words)
