"""The text of a file in which every name of something that is not released has made way for words without it."""

import re
from collections.abc import Iterator

from milpart_docs.corpus.entry import Entry
from milpart_docs.corpus.release.front_matter import Edits, edit_front_matter
from milpart_docs.corpus.release.links import rewrite_links, rewrite_tags
from milpart_docs.corpus.release.naming import Names
from milpart_docs.corpus.release.places import is_place_missing
from milpart_docs.corpus.release.text import Parts, split_text
from milpart_docs.model.identifier import NOT_RELEASED
from milpart_docs.reading.body import CITES, Reference, read_body
from milpart_docs.reading.mentions import find_mentions, plain_path

UNNAMED = "a record that is not released here"
"""Stands in running text in the place of a reference that has no words of its own."""
_AUTOLINK = re.compile(r"<(?P<inside>[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>\"']*+|[^\s<>\"'@]++@[^\s<>\"']++)>")
"""An address in angle brackets, of the web or for letters."""
_MARKED = re.compile(r"^[^\n]*:::[^\n]*$", re.MULTILINE)
_MARKUP = re.compile(r"[\\`*_{}\[\]<>()#+.!|&~$^:\"'=-]")


def needs_unnaming(entry: Entry, names: Names) -> bool:
    """Tell whether a file may name something that is not released."""
    return (
        any(identifier not in names.released.by_id for identifier in entry.mentions)
        or any(identifier not in names.released.by_id for identifier in find_mentions("\n".join(_texts_in(entry.fields))))
        or any(names.is_target_missing(entry.path, target) for target in entry.targets)
        or any(is_place_missing(names.released, entry.path, target) for target in entry.jumps)
        or (names.elsewhere is not None and entry.has_addresses)
        or bool(_unknown_places(entry, names))
        or any(reference.relation == CITES and not names.is_known(reference) for reference in entry.references)
    )


def unname(text: str, entry: Entry, names: Names) -> str:
    """Give the text of a file in which every name of something that is not released has made way for words without it."""
    parts = split_text(text, entry.body_line)
    rewrite = Rewriter(entry.path, names)
    edits = Edits(unnamed=_unknown_places(entry, names), rewrite=rewrite.mentions, communities=rewrite.communities)
    front = edit_front_matter(parts.front, parts.first_line, edits)
    return Parts(parts.opening, front, rewrite.body(parts.body), parts.first_line).join()


def _unknown_places(entry: Entry, names: Names) -> frozenset[tuple[int, int]]:
    """Give the places of the identifiers in a front matter that lead to nothing that is released."""
    links = names.released.graph.links.get(entry.path, ())
    known = {link.reference for link in links if not link.reference.anchor or link.reference.anchor in link.target.anchors}
    return frozenset(
        (reference.line, reference.column) for reference in entry.references if reference.relation != CITES and reference not in known
    )


class Rewriter:
    """Rewrites the text of one file."""

    def __init__(self, path: str, names: Names) -> None:
        """Take the path of the file, from which its links lead."""
        self.path = path
        self.names = names

    def body(self, body: str) -> str:
        """Rewrite a body: references first, then links, then whatever else mentions an identifier; in code, only the last."""
        text = _MARKED.sub(lambda found: self.communities(found.group()), body) if ":::" in body else body
        return self.mentions(rewrite_links(self._references(text), self._judge))

    def markup(self, text: str) -> str:
        """Rewrite a text of HTML or XML that is no page: links in its tags, and mentions everywhere."""
        return self.mentions(rewrite_tags(text, self._judge))

    def mentions(self, text: str) -> str:
        """Rewrite plain mentions of identifiers, and whole addresses of files in the repository."""
        return self._plain(_AUTOLINK.sub(self._autolink, text))

    def _plain(self, text: str) -> str:
        if self.names.elsewhere is not None:
            text = self.names.elsewhere.sub(self._address, text)
        return self.names.leave_out(text)

    def _autolink(self, found: re.Match[str]) -> str:
        """Rewrite an address in angle brackets; what is no address any more would be taken for a tag."""
        left = self._plain(found["inside"])
        return found.group() if left == found["inside"] else left

    def _address(self, found: re.Match[str]) -> str:
        return NOT_RELEASED if self.names.is_elsewhere_missing(found) else found.group()

    def communities(self, text: str) -> str:
        """Leave communities out whose identifier is not released."""
        kept = (word for word in text.split(" ") if not self.names.is_mention_missing(word))
        return " ".join(kept) if self.names.is_mention_missing(text) else text

    def _references(self, body: str) -> str:
        pieces, last = [], 0
        for reference in read_body(body, 1).references:
            if not self.names.is_known(reference):
                pieces += [body[last : reference.start], self._reference(reference)]
                last = reference.end
        return "".join([*pieces, body[last:]])

    def _reference(self, reference: Reference) -> str:
        """Write a reference without the paragraph that is not released, or as mere words where the record is not, either."""
        if reference.target in self.names.released.by_id:
            return f"[[{reference.target}|{reference.text}]]" if reference.text else f"[[{reference.target}]]"
        return escape(self.mentions(reference.text) or UNNAMED)

    def _judge(self, targets: tuple[str, ...]) -> str | None:
        """Say what becomes of a link: words, where it leads to something that is not released, or one to the page without the place."""
        if any(self.names.is_target_missing(self.path, target) for target in targets):
            return ""
        if any(is_place_missing(self.names.released, self.path, target) for target in targets):
            return plain_path(targets[0])
        return None


def _texts_in(value: object) -> Iterator[str]:
    """Give all texts in a value, keys too, as they are read: a front matter may encode them."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for pair in value.items():
            yield from _texts_in(list(pair))
    elif isinstance(value, list):
        for item in value:
            yield from _texts_in(item)


def escape(text: str) -> str:
    """Write text so that Markdown and HTML take it for nothing but text."""
    return _MARKUP.sub(lambda found: f"&#{ord(found.group())};", text)
