"""What was meant as a reference or a link is one.

An identifier in single brackets, or in brackets of another alphabet, is shown as it is written, and the record that it names does not know
that it is cited. The same goes for a link whose two pairs of brackets do not touch, or stand the wrong way round. An identifier without
brackets is left alone: it may be meant as plain words.

Correct:

    It happened before, see [[LL-2026-0007]], and [the report](https://example.org/report).

Wrong:

    It happened before, see [LL-2026-0007], and [the report] (https://example.org/report).
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.identifier import is_identifier
from milpart_docs.reading import SourceFile
from milpart_docs.reading.code import blank_code
from milpart_docs.rules.places import place_of

CODE = "MP210"
SEVERITY = Severity.WARNING

_INSIDE = r"[ \t]*(?P<identifier>[A-Z]{2,3}-[A-Z0-9-]{1,60})(?P<anchor>#[\w.-]+)?[ \t]*(?P<words>\|[^\[\]\n]{1,200})?"
_TARGET = r"(?P<target>https?://[^\s()\[\]]+|[\w./-]+\.(?:md|png|jpe?g|svg|gif|pdf|docx?|xlsx?|pptx?))"
_SINGLE = re.compile(rf"\[(?<![\\\[\]!]\[){_INSIDE}\](?![\[\](:])")
_OTHER = re.compile(rf"[\u3010\uff3b\u3016\u27e6\u3014]{{1,2}}{_INSIDE}[\u3011\uff3d\u3017\u27e7\u3015]{{1,2}}")
_APART = re.compile(rf"\[(?<![\\\]]\[)(?P<shown>(?!\^|[ xX]\])[^\[\]\n]{{1,200}})\][ \t]+\({_TARGET}\)")
_TURNED = re.compile(rf"\((?<![\\\])]\()(?P<shown>[^()\[\]\n]{{1,200}})\)\[{_TARGET}\](?![\[(:])")
_FIELD = re.compile(r"\n[ \t]*[a-z_]+:[ \t]*\Z")
"""What stands before the list of a field in a header that a text holds, as where two records lie in one file; MP008 tells that."""
_OPENING = ("\u3010", "\uff3b", "\u3016", "\u27e6", "\u3014")


def _as_reference(found: re.Match[str]) -> str:
    return f"[[{found['identifier']}{found['anchor'] or ''}{found['words'] or ''}]]"


def _as_link(found: re.Match[str]) -> str:
    return f"[{found['shown']}]({found['target']})"


class _Form(NamedTuple):
    """A form that is none: the signs without which it cannot stand in a text, what it is, and how it is written as what was meant."""

    pattern: re.Pattern[str]
    signs: tuple[str, ...]
    message: str
    write: Callable[[re.Match[str]], str]


FORMS = (
    _Form(_SINGLE, ("[",), "an identifier in single brackets is no reference, and is shown as it stands here", _as_reference),
    _Form(_OTHER, _OPENING, "these are not the square brackets of the keyboard, and so this is no reference", _as_reference),
    _Form(_APART, ("] (", "]\t("), "there is a space between the two pairs of brackets, and so this is no link", _as_link),
    _Form(_TURNED, (")[",), "the brackets stand the wrong way round, and so this is no link", _as_link),
)


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each text that looks like a reference or link and is none; most files have no sign of one."""
    text, plain = source.body_text, ""
    for form in FORMS if source.kind != "unreadable" else ():
        if not any(sign in text for sign in form.signs) or form.pattern.search(text) is None:
            continue
        plain = plain or blank_code(text)
        for found in form.pattern.finditer(plain):
            if _is_meant(plain, found):
                line, column = place_of(text, found.start())
                yield Finding(source.body_line + line - 1, column, form.message, f"write {form.write(found)}")


def _is_meant(text: str, found: re.Match[str]) -> bool:
    """Tell whether an identifier has the form of one, is no field's, and no line of the text says where words in its brackets lead."""
    identifier = found.groupdict().get("identifier")
    if identifier is None:
        return True
    return (
        is_identifier(identifier)
        and f"[{identifier}]:" not in text
        and _FIELD.search(text, max(0, found.start() - 100), found.start()) is None
    )
