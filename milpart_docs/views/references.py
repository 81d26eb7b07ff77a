"""References in running text as links, and the anchors that doctrine paragraphs are cited by.

The text is changed at the offsets that the reader found, so that what is code for the checks is code for the site, and nothing else
is touched. What is put in is HTML with every odd character escaped: a title cannot become markup.
"""

import re
from collections import defaultdict
from collections.abc import Mapping

from milpart_docs.corpus import Corpus, Entry
from milpart_docs.reading.body import read_body
from milpart_docs.reading.code import blank_code
from milpart_docs.views.addresses import Addresses, fragment_of

_PARAGRAPH = re.compile(r"^(?P<before>(?:\*\*|__)?)(?P<number>[0-9]+(?:\.[0-9]+)+)(?=\.?(?:\*\*|__)?[ \t]+\S)", re.MULTILINE)
_NUMBERED_HEADING = re.compile(r"^(?P<marks>#{1,6}[ \t]+)(?P<number>[0-9]+(?:\.[0-9]+)*)(?=\.?[ \t]+\S)", re.MULTILINE)
_PARAGRAPH_END = re.compile(r"\n[ \t]*(?:\n|\Z)|\Z")
_ODD = re.compile(r"[^\w ,.;?%()/+-]|_")


def link_references(markdown: str, corpus: Corpus, addresses: Addresses, here: str) -> str:
    """Put a link in the place of every reference of a text; ``here`` is the prefix that leads from the page to the site's root."""
    pieces, last = [], 0
    for reference in read_body(markdown, 1).references:
        target = corpus.by_id.get(reference.target)
        pieces.append(markdown[last : reference.start])
        last = reference.end
        if target is None:
            words = reference.text or reference.target
            pieces.append(f'<span class="mp-unresolved" title="There is no such record on this site">{escape(words)}</span>')
            continue
        words = reference.text or (f"{target.title}, {reference.anchor}" if reference.anchor else target.title)
        url = here + addresses.record(target.id, reference.anchor)
        pieces.append(
            f'<a class="mp-reference" href="{escape(url)}" title="{escape(target.id)}: {escape(target.title)}">{escape(words)}</a>'
        )
    return "".join([*pieces, markdown[last:]])


def anchor_paragraphs(markdown: str, notes: Mapping[str, str] | None = None) -> str:
    """Give every numbered paragraph and heading the anchor that it is cited by, and its note at its end."""
    notes = notes or {}
    plain = blank_code(markdown)
    found = sorted([*_PARAGRAPH.finditer(plain), *_NUMBERED_HEADING.finditer(plain)], key=lambda match: match.start("number"))
    starts = [*(match.start() for match in found), len(markdown)]
    pieces, last, seen = [], 0, set()
    for match, following in zip(found, starts[1:], strict=True):
        number = match["number"]
        if number in seen:
            continue
        seen.add(number)
        pieces.append(markdown[last : match.start("number")])
        pieces.append(f'<span class="mp-number" id="{fragment_of(number)}">{number}</span>')
        last = match.end("number")
        if number in notes:
            is_heading = "marks" in match.re.groupindex
            stop = _end_of_line(plain, last) if is_heading else _end_of_paragraph(plain, last, following)
            pieces += [markdown[last:stop], f"\n\n<p>{notes[number]}</p>\n" if is_heading else notes[number]]
            last = stop
    return "".join([*pieces, markdown[last:]])


def _end_of_line(plain: str, start: int) -> int:
    end = plain.find("\n", start)
    return end if end >= 0 else len(plain)


def _end_of_paragraph(plain: str, start: int, following: int) -> int:
    """Give the end of a paragraph: before a blank line, the next number, or the end of the text."""
    end = _PARAGRAPH_END.search(plain, start)
    return min(end.start() if end else len(plain), len(plain[:following].rstrip("\n")))


def paragraph_notes(corpus: Corpus, doctrine: Entry, addresses: Addresses, here: str) -> dict[str, str]:
    """Say at each paragraph of a doctrine publication who cites it, and in which version it changed after which lessons."""
    notes: dict[str, list[str]] = defaultdict(list)
    for number, entries in _citing(corpus, doctrine).items():
        notes[number].append(f"cited by {_links_to(entries, addresses, here)}")
    for change in _changes(doctrine):
        lessons = [corpus.by_id[lesson] for lesson in change.get("lessons") or () if lesson in corpus.by_id]
        after = f" after {_links_to(lessons, addresses, here)}" if lessons else ""
        for number in change.get("paragraphs") or ():
            notes[str(number)].append(f"changed in version {escape(str(change.get('version', '')))}{after}")
    return {number: f' <span class="mp-cited">{"; ".join(found)}</span>' for number, found in notes.items()}


def _citing(corpus: Corpus, doctrine: Entry) -> Mapping[str, list[Entry]]:
    found: dict[str, dict[str, Entry]] = defaultdict(dict)
    for link in corpus.graph.backlinks.get(doctrine.id, ()):
        if link.reference.anchor and link.source.kind == "record":
            found[link.reference.anchor].setdefault(link.source.id, link.source)
    return {number: list(entries.values()) for number, entries in found.items()}


def _changes(doctrine: Entry) -> list[dict[str, list[str]]]:
    changes = doctrine.fields.get("changes")
    return [change for change in changes if isinstance(change, dict)] if isinstance(changes, list) else []


def _links_to(entries: list[Entry], addresses: Addresses, here: str) -> str:
    return ", ".join(
        f'<a href="{escape(here + addresses.record(entry.id))}" title="{escape(entry.title)}">{escape(entry.id)}</a>' for entry in entries
    )


def escape(text: str) -> str:
    """Write every character that HTML or Markdown could read as markup as a character reference."""
    return _ODD.sub(lambda match: "".join(f"&#{ord(char)};" for char in match.group()), text)
