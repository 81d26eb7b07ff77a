"""The text of a file in which every name of something that is not released has made way for words without it."""

import re
from collections.abc import Callable, Iterator

from milpart_docs.corpus.entry import Entry
from milpart_docs.corpus.release.front_matter import Edits, edit_front_matter
from milpart_docs.corpus.release.naming import Names
from milpart_docs.corpus.release.places import is_place_missing
from milpart_docs.corpus.release.text import Parts, split_text
from milpart_docs.model.identifier import NOT_RELEASED
from milpart_docs.reading.body import CITES, Reference, read_body
from milpart_docs.reading.comments import blank_shown_code
from milpart_docs.reading.mentions import ATTRIBUTE, DEFINITION, LINK, TAG, find_mentions, plain_path, targets_in

UNNAMED = "a record that is not released here"
"""Stands in running text in the place of a reference that has no words of its own."""
_REMARK = re.compile(r"\s*(?!<)\S+[ \t]+(?![\"'(\s])")
"""Behind a word in brackets and a colon: more than one word without quotes is a remark, and no target."""
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
        return self.mentions(self._linked(self._references(text), blank_shown_code))

    def links(self, text: str) -> str:
        """Rewrite links and mentions in a text that has no code, of Markdown and HTML."""
        return self.mentions(self._linked(text, str))

    def _linked(self, text: str, blank: Callable[[str], str]) -> str:
        """Rewrite links; ``blank`` puts spaces in the place of what is code."""
        for pattern, change in ((LINK, self._link), (TAG, self._tag), (DEFINITION, self._definition)):
            plain, pieces, last = blank(text), [], 0
            for found in pattern.finditer(plain):
                pieces += [text[last : found.start()], change(found, text[slice(*found.span())])]
                last = found.end()
            text = "".join([*pieces, text[last:]])
        return text

    def mentions(self, text: str) -> str:
        """Rewrite plain mentions of identifiers, and whole addresses of files in the repository."""
        if self.names.elsewhere is not None:
            text = self.names.elsewhere.sub(self._address, text)
        return self.names.leave_out(text)

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

    def _link(self, found: re.Match[str], written: str) -> str:
        """Rewrite a link or picture, which is written in the text as it was before its code was blanked."""
        start, end = (found.start("words") - found.start(), found.end("words") - found.start())
        words = self._linked(written[start:end], blank_shown_code) if "](" in found["words"] else written[start:end]
        targets = targets_in(found)
        if any(self.names.is_target_missing(self.path, target) for target in targets):
            return words
        if any(is_place_missing(self.names.released, self.path, target) for target in targets):
            page = plain_path(targets[0])
            return f"{written[:start]}{words}]({page})" if page else words
        return f"{written[:start]}{words}{written[end:]}"

    def _tag(self, _: re.Match[str], written: str) -> str:
        return ATTRIBUTE.sub(lambda found: f'{found["before"]}"#"' if self._is_missing(found) else found.group(), written)

    def _definition(self, found: re.Match[str], written: str) -> str:
        return f"{found['before']} #" if not _REMARK.match(found["inside"]) and self._is_missing(found) else written

    def _is_missing(self, found: re.Match[str]) -> bool:
        released = self.names.released
        return any(
            self.names.is_target_missing(self.path, target) or is_place_missing(released, self.path, target) for target in targets_in(found)
        )


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
