"""What stands in the brackets of a reference beside an identifier, written outside of them: ``[[A]] to [[B]]`` for ``[[A to B]]``."""

import re
from collections.abc import Iterator

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.entry import Entry
from milpart_docs.reading.body import CITES, Reference
from milpart_docs.reading.mentions import mentioned, search_mentions

_JOINED_BEFORE = re.compile(r"[\w./\\-]\Z")
_JOINED_BEHIND = re.compile(r"[/\\-]|\.?\w")


def write_outside(corpus: Corpus, entry: Entry, reference: Reference) -> str:
    """Write the text of a reference anew, with each identifier of another record in brackets of its own, and all else outside of them.

    Nothing, where it holds no identifier of a record beside other words. Anchor and words of the reference go to the last identifier.
    """
    found = [*_identifiers_in(corpus, reference.target)] if reference.relation == CITES else []
    if not found or found == [(0, len(reference.target), found[0][2])]:
        return ""
    behind = f"{f'#{reference.anchor}' if reference.anchor else ''}{f'|{reference.text}' if reference.text else ''}"
    pieces, last = [], 0
    for start, end, identifier in found:
        more = behind if end == found[-1][1] else ""
        pieces += [reference.target[last:start], identifier if identifier == entry.id else f"[[{identifier}{more}]]"]
        last = end
    rest = reference.target[last:]
    return "".join([*pieces, " " if rest.startswith("(") else "", rest])


def _identifiers_in(corpus: Corpus, text: str) -> Iterator[tuple[int, int, str]]:
    """Give the identifiers of records in a text that are words of their own, with their offsets."""
    for match in search_mentions(text):
        is_joined = _JOINED_BEFORE.search(text[: match.start()]) or _JOINED_BEHIND.match(text, match.end())
        if mentioned(match) in corpus.by_id and not is_joined:
            yield *match.span(), mentioned(match)
