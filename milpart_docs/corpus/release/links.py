"""Links of a text rewritten where they are links: not in code, and in HTML only in its tags. One way for whatever a release leaves out."""

import re
from collections.abc import Callable

from milpart_docs.reading.comments import blank_shown_code
from milpart_docs.reading.markup import map_parts
from milpart_docs.reading.mentions import ATTRIBUTE, DEFINITION, HTML_TAG, LINK, OTHER_ATTRIBUTE, TAG, targets_in

Judge = Callable[[tuple[str, ...]], str | None]
"""Says of the targets of a link what becomes of it: nothing, and it stays; the target that it leads to instead; none, and it is no link."""
_REMARK = re.compile(r"\s*(?!<)\S+[ \t]+(?![\"'(\s])")
"""Behind a word in brackets and a colon: more than one word without quotes is a remark, and no target."""


def rewrite_links(text: str, judge: Judge) -> str:
    """Rewrite the links of a text of Markdown: mere words stay of those that are none any more, and attributes lead nowhere."""
    for pattern, sign, change in ((LINK, "](", _link), (TAG, "=", _tag), (DEFINITION, "]:", _definition)):
        if sign in text:
            text = _replace(text, pattern, change, judge)
    return text


def rewrite_tags(text: str, judge: Judge) -> str:
    """Rewrite the links of a text of HTML or XML, which stand in the attributes of its tags."""
    return map_parts(text, lambda markup: HTML_TAG.sub(lambda found: _tag(found, found.group(), judge), markup))


def _replace(text: str, pattern: re.Pattern[str], change: Callable[[re.Match[str], str, Judge], str], judge: Judge) -> str:
    """Replace what a pattern finds in a text outside of code."""
    pieces, last = [], 0
    for found in pattern.finditer(blank_shown_code(text)):
        pieces += [text[last : found.start()], change(found, text[slice(*found.span())], judge)]
        last = found.end()
    return "".join([*pieces, text[last:]])


def _link(found: re.Match[str], written: str, judge: Judge) -> str:
    """Rewrite a link or picture, which is written in the text as it was before its code was blanked."""
    start, end = (found.start("words") - found.start(), found.end("words") - found.start())
    words = rewrite_links(written[start:end], judge) if "](" in found["words"] else written[start:end]
    instead = judge(targets_in(found))
    if instead is None:
        return f"{written[:start]}{words}{written[end:]}"
    return f"{written[:start]}{words}]({instead})" if instead else words


def _tag(_: re.Match[str], written: str, judge: Judge) -> str:
    """Rewrite the attributes of a tag; what only looks like one within the value of another is none."""
    others = [found.span() for found in OTHER_ATTRIBUTE.finditer(written)]

    def change(found: re.Match[str]) -> str:
        is_within = any(start < found.start() < end for start, end in others)
        return found.group() if is_within or judge(targets_in(found)) is None else f'{found["before"]}"#"'

    return ATTRIBUTE.sub(change, written)


def _definition(found: re.Match[str], written: str, judge: Judge) -> str:
    return written if _REMARK.match(found["inside"]) or judge(targets_in(found)) is None else f"{found['before']} #"
