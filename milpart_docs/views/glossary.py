"""Definitions at first use: the first time that a page uses a term of the glossary, the term leads to its record and shows what it means.

The definition stands in the page itself and is shown by the style sheet, on hovering and on keyboard focus, so that neither a network nor
a script is needed. The text of a page is looked at word by word: the work grows with the page and not with the glossary.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape, unescape

from milpart_docs.corpus import Corpus, Entry
from milpart_docs.corpus.succession import is_gone
from milpart_docs.views.addresses import Addresses

NOT_IN = frozenset(
    {"a", "abbr", "code", "pre", "script", "style", "svg", "button", "h1", "h2", "h3", "h4", "h5", "h6", "th", "summary", "title"}
)
"""Elements whose text is left alone: links, code, headings and what is no text."""
SHORTEST = 2
_TAG = re.compile(r"<!--.*?-->|<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*)\b(?:[^>=]++|=\s*\"[^\"]*\"|=\s*'[^']*'|=)*+>|<[^>]*>", re.DOTALL)
_WORD = re.compile(r"(?<![&\w])[^\W_]+(?:[-'\u2019][^\W_]+)*")
"""A word; what stands behind an ampersand is no word but a character by its name."""
_NOTE = re.compile(r" \([^()]*\)\Z")
_VOID = frozenset({"br", "hr", "img", "input", "wbr", "col", "source", "link", "meta", "area", "embed", "track"})
_ENDINGS = ("", "s", "es")


@dataclass(frozen=True, slots=True)
class Name:
    """One way in which a term is written in HTML, the number of its words, and whether capitals matter, as they do in abbreviations."""

    text: str
    words: int
    is_exact: bool
    term: Entry

    def fits(self, written: str) -> bool:
        """Tell whether a piece of HTML is this name, with any blanks between its words, and perhaps the ending of a plural."""
        plain = " ".join(written.split())
        compared = plain if self.is_exact else plain.casefold()
        return any(compared == self.text + ending for ending in _ENDINGS)


@dataclass(frozen=True)
class Glossary:
    """The names of all terms by their first word, in small letters and without the ending of a plural; the longest stand first."""

    names: Mapping[str, tuple[Name, ...]]
    addresses: Addresses

    def explain(self, html: str, here: str, own: str = "") -> str:
        """Explain each term where a text first uses it; ``own`` is the page's own record, which needs no explanation of itself."""
        return self._explain(html, here, {own}) if self.names else html

    def find_used(self, html: str) -> frozenset[str]:
        """Find the identifiers of the terms that a text uses."""
        done: set[str] = set()
        self._explain(html, "", done)
        return frozenset(done)

    def _explain(self, html: str, here: str, done: set[str]) -> str:
        pieces: list[str] = []
        barred: list[str] = []
        last = 0
        for tag in _TAG.finditer(html):
            text = html[last : tag.start()]
            pieces += [text if barred else self._explain_text(text, here, done), tag.group()]
            last = tag.end()
            name = (tag["name"] or "").lower()
            if tag["end"] and barred and barred[-1] == name:
                barred.pop()
            elif name in NOT_IN and not tag["end"] and name not in _VOID and not tag.group().endswith("/>"):
                barred.append(name)
        return "".join([*pieces, html[last:] if barred else self._explain_text(html[last:], here, done)])

    def _explain_text(self, text: str, here: str, done: set[str]) -> str:
        if not text or text.isspace():
            return text
        pieces: list[str] = []
        last = 0
        words = list(_WORD.finditer(text))
        for place, word in enumerate(words):
            if word.start() < last:
                continue
            found = self._find(text, words, place, done)
            if found is not None:
                name, end = found
                done.add(name.term.id)
                pieces += [text[last : word.start()], self._render(text[word.start() : end], name.term, here)]
                last = end
        return "".join([*pieces, text[last:]]) if pieces else text

    def _find(self, text: str, words: list[re.Match[str]], place: int, done: set[str]) -> tuple[Name, int] | None:
        """Find the longest name that begins at a place among the words."""
        for name in self._names_of(words[place].group()):
            last = place + name.words - 1
            if name.term.id in done or last >= len(words):
                continue
            if name.fits(text[words[place].start() : words[last].end()]):
                return name, words[last].end()
        return None

    def _names_of(self, word: str) -> Iterator[Name]:
        first = word.casefold()
        for key in dict.fromkeys((first, first.removesuffix("es"), first.removesuffix("s"))):
            yield from self.names.get(key, ())

    def _render(self, words: str, term: Entry, here: str) -> str:
        address = escape(here + self.addresses.record(term.id))
        definition = escape(" ".join(str(term.fields.get("definition", "")).split()))
        note = f"mp-{term.id.lower()}"
        heading = f"<strong>{escape(term.title)}</strong> " if unescape(words).casefold() != term.title.casefold() else ""
        return (
            f'<span class="mp-term"><a href="{address}" aria-describedby="{escape(note)}">{words}</a>'
            f'<span class="mp-definition" role="tooltip" id="{escape(note)}">{heading}{definition}</span></span>'
        )


def build_glossary(corpus: Corpus, addresses: Addresses) -> Glossary:
    """Build the glossary of the terms that hold."""
    names: dict[str, list[Name]] = defaultdict(list)
    for term in corpus.of_type("term"):
        if not is_gone(term):
            for name, first in _names_of_term(term):
                names[first].append(name)
    return Glossary({first: tuple(sorted(found, key=lambda name: -name.words)) for first, found in names.items()}, addresses)


def _names_of_term(term: Entry) -> Iterator[tuple[Name, str]]:
    """Give the ways in which a term is written, each with its first word in small letters.

    A note in brackets behind a title of several words is left out: *root cause (lessons process)* is met as *root cause*. Behind a single
    word the bracket says that the word is an everyday one (*train (pillar)*), whose every use nobody wants explained.
    """
    title, abbreviation = " ".join(term.title.split()), term.fields.get("abbreviation")
    plain = _NOTE.sub("", title)
    if plain == title or " " in plain:
        is_exact = " " not in plain and any(char.isupper() for char in plain[1:])
        yield from _name(plain, term, is_exact=is_exact)
    if isinstance(abbreviation, str):
        yield from _name(" ".join(abbreviation.split()), term, is_exact=True)


def _name(written: str, term: Entry, *, is_exact: bool) -> Iterator[tuple[Name, str]]:
    html = escape(written)
    words = _WORD.findall(html)
    if words and len(written) >= SHORTEST and html.startswith(words[0]) and html.endswith(words[-1]):
        yield Name(html if is_exact else html.casefold(), len(words), is_exact, term), words[0].casefold()
