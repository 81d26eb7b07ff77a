"""One file beside records and pages as it goes out: whole, or without comments and names of what is not released, or not at all.

What it is, its content says. A text is rewritten, whatever it is called; what cannot be looked at, or says itself that it is not for the
audience, stays behind.
"""

import re
from itertools import chain
from typing import NamedTuple

from milpart_docs.corpus.release.audience import may_see
from milpart_docs.corpus.release.naming import Names
from milpart_docs.corpus.release.unnaming import Rewriter
from milpart_docs.corpus.setting_values import Audience
from milpart_docs.images import HEAD, has_image_signature
from milpart_docs.reading.comments import without_author_comments
from milpart_docs.reading.encoding import find_encoding
from milpart_docs.reading.markup import is_html, is_markup, without_markup_comments, without_style_comments
from milpart_docs.reading.mentions import find_quoted_paths, find_targets
from milpart_docs.reading.spoken_protection import find_spoken_anywhere, find_spoken_protections

LARGEST_TEXT = 20_000_000
"""Largest text that is looked at, in bytes; what is larger and begins as a text does stays behind."""
BEGINNING = 65_536
"""So many bytes tell what a larger file is."""
_HTML = (".html", ".htm")
_MARKED_UP = (*_HTML, ".xhtml", ".svg", ".xml")
_STYLES = (".css",)
_SCRIPTS = (".js", ".mjs")
_MARKDOWN = (".mdx", ".rmd", ".qmd")
"""Markdown that MkDocs does not take for a page."""
USING = (*_MARKED_UP, *_STYLES, *_SCRIPTS)
"""Texts that use other files in their turn; so does whatever begins as markup does."""
_NUMBERED = re.compile(rb"[A-Za-z]{2,3}[-_][0-9]{4}[-_][0-9]{4,6}")


class HandedOut(NamedTuple):
    """A file that goes out: its new content, or none where it goes out as it is, and the paths that it names other files by."""

    data: bytes | None = None
    targets: tuple[str, ...] = ()


def hand_out(path: str, names: Names, audience: Audience) -> HandedOut | None:
    """Give what of the file at a path goes out to an audience; nothing, where it stays behind."""
    try:
        with (names.released.settings.root / path).open("rb") as opened:
            data = opened.read(BEGINNING)
            if has_image_signature(data[:HEAD]):
                return HandedOut()  # who builds a site frees it of all that is not picture
            data += opened.read(LARGEST_TEXT - len(data) + 1)
    except OSError:
        return None
    if len(data) > LARGEST_TEXT:
        return HandedOut() if find_encoding(data[:BEGINNING]) is None else None
    encoding = find_encoding(data)
    if encoding is None:
        return None if _names_missing(data, names) else HandedOut()
    return _hand_out_text(path, data, encoding, names, audience)


def _hand_out_text(path: str, data: bytes, encoding: str, names: Names, audience: Audience) -> HandedOut | None:
    text = data.decode(encoding)
    if not lets_in(path, text, audience):
        return None
    new = _rewrite(path.lower(), text, Rewriter(path, names))
    written = data if new == text else new.encode(encoding)
    if b"\0" in written and _names_missing(written, names):
        return None
    return HandedOut(None if written == data else written, find_used(path, new))


def lets_in(path: str, text: str, audience: Audience) -> bool:
    """Tell whether an audience may see all of a text by what that says itself; in a script or style, a key in the middle says nothing."""
    is_code = path.lower().endswith((*_SCRIPTS, *_STYLES))
    spoken = chain(find_spoken_protections(text), () if is_code else find_spoken_anywhere(text))
    return all(may_see(audience, protection) for protection in spoken)


def find_used(path: str, text: str) -> tuple[str, ...]:
    """Find the plain paths by which a text uses other files: by links, and in styles, scripts and markup by whatever stands in quotes."""
    kind = path.lower()
    if kind.endswith(USING) or is_markup(text):
        return tuple(dict.fromkeys([*find_targets(text), *find_quoted_paths(text)]))
    return find_targets(text) if kind.endswith(_MARKDOWN) else ()


def _rewrite(kind: str, text: str, rewriter: Rewriter) -> str:
    """Rewrite a text as the body of a page would be: without comments, as its kind has them, and without names of what is not released."""
    if kind.endswith(_STYLES):
        return rewriter.mentions(without_style_comments(text))
    if kind.endswith(_MARKED_UP) or is_markup(text):
        return rewriter.markup(without_markup_comments(text, is_html=is_html(text) or kind.endswith(_HTML)))
    return rewriter.body(without_author_comments(text)) if kind.endswith(_MARKDOWN) else rewriter.mentions(text)


def _names_missing(data: bytes, names: Names) -> bool:
    """Tell whether bytes that cannot be rewritten name a record that is not released, in one byte for each letter or in more."""
    found = _NUMBERED.finditer(data.replace(b"\0", b""))
    return any(names.is_mention_missing(match.group().decode("ascii")) for match in found)
