"""What a released text may name: identifiers, paragraphs and pages that are released themselves, and nothing else.

Whether something else was cut or never existed makes no difference here, and so none in what comes out.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from urllib.parse import unquote

from milpart_docs.corpus.corpus import Corpus
from milpart_docs.corpus.entry import Entry
from milpart_docs.corpus.release.front_matter import Edits, edit_front_matter
from milpart_docs.corpus.release.places import is_page_missing, is_place_missing
from milpart_docs.corpus.release.text import Parts, split_text
from milpart_docs.model.identifier import NOT_RELEASED
from milpart_docs.reading.body import CITES, Reference, read_body
from milpart_docs.reading.mentions import ATTRIBUTE, DEFINITION, LINK, MENTION, mentioned, plain_path, targets_in

UNNAMED = "a record that is not released here"
"""Stands in running text in the place of a reference that has no words of its own."""


@dataclass(frozen=True)
class Names:
    """What is released: the records by identifier, and all files."""

    released: Corpus

    def is_known(self, reference: Reference) -> bool:
        """Tell whether a reference leads to something that is released."""
        target = self.released.by_id.get(reference.target)
        return target is not None and (not reference.anchor or reference.anchor in target.anchors)

    def is_target_missing(self, path: str, target: str) -> bool:
        """Tell whether a target, as it is written in the file at a path, means or names what is not released."""
        return is_page_missing(self.released, path, target) or self.is_mention_missing(unquote(unescape(target)))

    def is_mention_missing(self, text: str) -> bool:
        """Tell whether a text mentions an identifier that is not released."""
        return any(not self.is_mentionable(found) for found in MENTION.finditer(text))

    def is_mentionable(self, found: re.Match[str]) -> bool:
        """Tell whether what a mention names is released; in small letters, the name of a file may follow it directly."""
        identifier = mentioned(found)
        if identifier in self.released.by_id or not found["id"].islower():
            return identifier in self.released.by_id
        steps = identifier.split("-")
        return any("-".join(steps[:count]) in self.released.by_id for count in range(2, len(steps)))

    def is_path_missing(self, path: str) -> bool:
        """Tell whether the path of a file names a record that is not released, so that its address would."""
        return any(not found["id"].islower() and mentioned(found) not in self.released.by_id for found in MENTION.finditer(path))

    def leave_out(self, text: str) -> str:
        """Replace every mention of an identifier that is not released."""
        return MENTION.sub(lambda found: found.group() if self.is_mentionable(found) else NOT_RELEASED, text)

    @cached_property
    def elsewhere(self) -> re.Pattern[str] | None:
        """Finds whole addresses of pages in the repository."""
        address = self.released.settings.repository
        return re.compile(re.escape(address) + r"/[^\s()<>\"']*\.(?i:md|markdown|mdown|mkdn?)\b") if address else None

    def is_elsewhere_missing(self, address: str) -> bool:
        """Tell whether the whole address of a page in the repository is that of one that is not released."""
        steps = unquote(address).split("/")
        return not any("/".join(steps[start:]) in self.released.by_path for start in range(len(steps)))


def needs_unnaming(entry: Entry, names: Names) -> bool:
    """Tell whether a file may name something that is not released."""
    return (
        any(identifier not in names.released.by_id for identifier in entry.mentions)
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
        """Rewrite a body: references first, then links, then whatever else mentions an identifier."""
        text = _MARKED.sub(lambda found: self.communities(found.group()), body) if ":::" in body else body
        return self.links(self._references(text))

    def links(self, text: str) -> str:
        """Rewrite links and mentions, of Markdown and HTML."""
        text = LINK.sub(self._link, text)
        text = DEFINITION.sub(self._definition, ATTRIBUTE.sub(self._attribute, text))
        return self.mentions(text)

    def mentions(self, text: str) -> str:
        """Rewrite plain mentions of identifiers, and whole addresses of files in the repository."""
        if self.names.elsewhere is not None:
            text = self.names.elsewhere.sub(self._address, text)
        return self.names.leave_out(text)

    def _address(self, found: re.Match[str]) -> str:
        return NOT_RELEASED if self.names.is_elsewhere_missing(found.group()) else found.group()

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

    def _link(self, found: re.Match[str]) -> str:
        words = LINK.sub(self._link, found["words"]) if "](" in found["words"] else found["words"]
        targets = targets_in(found)
        if any(self.names.is_target_missing(self.path, target) for target in targets):
            return words
        start = found.group()[: found.start("words") - found.start()]
        if any(is_place_missing(self.names.released, self.path, target) for target in targets):
            page = plain_path(targets[0])
            return f"{start}{words}]({page})" if page else words
        return f"{start}{words}{found.group()[found.end('words') - found.start() :]}"

    def _attribute(self, found: re.Match[str]) -> str:
        return f'{found["before"]}"#"' if self._is_missing(found) else found.group()

    def _definition(self, found: re.Match[str]) -> str:
        return f"{found['before']} #" if self._is_missing(found) else found.group()

    def _is_missing(self, found: re.Match[str]) -> bool:
        released = self.names.released
        return any(
            self.names.is_target_missing(self.path, target) or is_place_missing(released, self.path, target) for target in targets_in(found)
        )


_MARKED = re.compile(r"^[^\n]*:::[^\n]*$", re.MULTILINE)
_MARKUP = re.compile(r"[\\`*_{}\[\]<>()#+.!|&~$^:\"'=-]")


def escape(text: str) -> str:
    """Write text so that Markdown and HTML take it for nothing but text."""
    return _MARKUP.sub(lambda found: f"&#{ord(found.group())};", text)
