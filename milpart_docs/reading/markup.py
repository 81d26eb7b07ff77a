"""HTML and XML that is no page, and style sheets: what in them are tags, and what is a comment.

In scripts and styles no sign means what it means outside of them: they are told apart as browsers do it (HTML standard, section 13.2.5).
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from milpart_docs.reading.comments import ODD, without_comments

_NEXT = re.compile(
    r"""<!--(?:-?>|.*?(?:--!?>|\Z))
    | <(?:(?P<name>script|style)(?=[\s/>])|/?[A-Za-z])(?:[^\"'<>]|\"[^\"]*\"|'[^']*')*+>""",
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)
"""A comment or a tag, by name where the element holds no tags."""
_ENDS = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in ("script", "style")}
_OF_HTML = re.compile(
    r"\s*(?:<\?xml[^<>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html\s*>|html\b(?![^<>]*xmlns))", re.IGNORECASE | re.DOTALL
)
_BEGINS = re.compile(r"\ufeff?\s*<[A-Za-z!?]")
_MEANT = ("<!doctype", "<?xml", "<![cdata[")
"""What only looks like a comment to a browser, and says how a text is to be read."""
_IN_STYLE = re.compile(
    r"(?P<kept>\"(?:\\.|[^\"\\\n])*+\"|'(?:\\.|[^'\\\n])*+'|url\(\s*+[^\s\"'()]*+\s*+\))|/\*.*?(?:\*/|\Z)", re.DOTALL | re.IGNORECASE
)


class Part(NamedTuple):
    """A part of a text: markup with the words around it, or, with a name, what an element holds that holds no tags."""

    text: str
    name: str = ""


def is_markup(text: str) -> bool:
    """Tell whether a text begins as HTML or XML does."""
    return _BEGINS.match(text) is not None


def is_html(text: str) -> bool:
    """Tell whether a text begins as a document of HTML does, and not as one of XML."""
    return _OF_HTML.match(text.removeprefix("\ufeff")) is not None


def split_markup(text: str) -> Iterator[Part]:
    """Split a text before and behind what scripts and styles hold; one that nothing ends is taken for markup, as all that follows."""
    start = position = 0
    while (found := _NEXT.search(text, position)) is not None:
        position = found.end()
        name = (found["name"] or "").lower()
        if not name or found[0].endswith("/>"):
            continue
        end = _ENDS[name].search(text, position)
        if end is None:
            break
        yield Part(text[start:position])
        yield Part(text[position : end.start()], name)
        start = position = end.start()
    yield Part(text[start:])


def without_markup_comments(text: str, *, is_html: bool) -> str:
    """Give a text of HTML or XML without its comments.

    In HTML a script keeps its text, and a style sheet loses only what is a comment there. In XML, a comment is one wherever it stands.
    """
    if not is_html:
        return map_parts(without_comments(text), str, style=without_style_comments)
    return map_parts(text, lambda markup: without_comments(ODD.sub(_keep_meant, markup)), style=without_style_comments)


def map_parts(text: str, markup: Callable[[str], str], style: Callable[[str], str] = str) -> str:
    """Give a text whose markup, and whose style sheets, were each changed by a function; scripts stay as they are."""
    changes: dict[str, Callable[[str], str]] = {"": markup, "style": style, "script": str}
    return "".join(changes[part.name](part.text) for part in split_markup(text))


def without_style_comments(text: str) -> str:
    """Give a style sheet without its comments; one that nothing ends goes with all that follows."""
    return _IN_STYLE.sub(lambda found: found["kept"] or "", text) if "/*" in text else text


def _keep_meant(found: re.Match[str]) -> str:
    return found[0] if found[0].lower().startswith(_MEANT) else ""
