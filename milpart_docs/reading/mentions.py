"""What a text names beside its references: identifiers in plain words, and the targets of its links and pictures.

Who hands a text out to readers who may not see everything must know what it names, wherever that stands: code and comments count.
"""

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote

from milpart_docs.model.identifier import NUMBERED, PREFIXES

_NUMBERED = "|".join(sorted(NUMBERED))
_KEYED = "|".join(sorted(set(PREFIXES.values()) - NUMBERED))
_SMALL = "acr|amb|eqp|ptr|trm"
"""Prefixes that are no English word, so that ``acr-eums`` is an identifier; ``cap-and-trade`` is none."""
_HYPHEN = (
    r"(?:\\?-|[\u2010-\u2015\u2212\ufe63\uff0d]|%2[dD]"
    r"|&(?:#0*45|#[xX]0*2[dD]|#0*82(?:0[89]|1[0-3])|#[xX]0*201[0-5]|hyphen|dash|[nm]dash|minus);)"
)
"""A hyphen, however it is written: as itself, as one of its relatives, or encoded for HTML or for an address."""
MENTION = re.compile(
    rf"(?<![A-Za-z0-9])(?:(?P<id>(?i:{_NUMBERED}){_HYPHEN}[0-9]{{4}}{_HYPHEN}[0-9]+"
    rf"|(?:{_KEYED})(?:{_HYPHEN}[A-Z0-9]+)+(?<!-[A-Z](?=[a-z]))|(?:{_SMALL})(?:{_HYPHEN}[a-z0-9]+)+)(?![A-Z0-9]))"
    r"(?P<name>-[\w-]*\w)?(?P<suffix>\.md\b)?"
)
"""An identifier, with what makes it the name of a file: ``LL-2026-0042-convoy.md``."""
LINK = re.compile(r"!?\[(?P<words>(?:[^\[\]]|\[[^\[\]]*+\])*+)\]\((?P<inside>[^()]*+(?:\([^()]*+\)[^()]*+)*+)\)")
"""A link or picture of Markdown: ``[words](target "title")``."""
DEFINITION = re.compile(r"^(?P<before>[ \t>]*\[(?!\^)[^\]\n]+\]:)(?P<inside>[ \t]*+\n?[^\n]+)", re.MULTILINE)
"""A link's target that stands apart: ``[name]: target "title"``, or on the next line."""
ATTRIBUTE = re.compile(
    r"(?P<before>\b(?:href|src|srcset|poster|data|action|cite|background)\s*=\s*)(?P<inside>\"[^\"<>]*\"|'[^'<>]*'|[^\s\"'<>]+)",
    re.IGNORECASE,
)
"""A target in HTML, in quotes or without; several with ``srcset``."""
STYLE = re.compile(r"(?P<before>url\(|@import\s)(?P<inside>\s*(?:\"[^\"\n]*\"|'[^'\n]*'|[^\"'()\s]+))", re.IGNORECASE)
"""A target in a style sheet."""
_TITLE = re.compile(r"\s(?:\"[^\"]*+\"|'[^']*+'|\([^()]*+\))\Z")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()<>#+.!-])")
_ANY_HYPHEN = re.compile(_HYPHEN)
_OUTSIDE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|#|\?")


def find_mentions(text: str) -> tuple[str, ...]:
    """Find every identifier that a text mentions, in capitals and with plain hyphens."""
    return tuple(dict.fromkeys(map(mentioned, MENTION.finditer(text))))


def mentioned(match: re.Match[str]) -> str:
    """Give the identifier of a mention in capitals and with plain hyphens."""
    return _ANY_HYPHEN.sub("-", match["id"]).upper()


def find_targets(text: str) -> tuple[str, ...]:
    """Find the targets in a text that may lead to files beside it, as plain paths, without what stands behind ``#`` and ``?``."""
    return tuple(dict.fromkeys(filter(None, map(plain_path, _targets(text)))))


def find_jumps(text: str) -> tuple[str, ...]:
    """Find the targets in a text that lead to a place on a page, this one or another of the project, as they are written."""
    found = (target for target in _targets(text) if "#" in target and (target.startswith("#") or plain_path(target)))
    return tuple(dict.fromkeys(found)) if "#" in text else ()


def _targets(text: str) -> Iterator[str]:
    if not any(sign in text for sign in ("](", "]:", "=", "url(", "URL(", "@import")):
        return
    for match in (match for pattern in (LINK, DEFINITION, ATTRIBUTE, STYLE) for match in pattern.finditer(text)):
        yield from targets_in(match)
        if match.re is LINK and "](" in match["words"]:
            yield from _targets(match["words"])


def targets_in(match: re.Match[str]) -> tuple[str, ...]:
    """Give the targets that a match of one of the patterns names, as they are written."""
    inside = match["inside"].strip()
    if match.re is STYLE:
        return (inside.strip("\"'"),)
    if match.re is ATTRIBUTE:
        plain = unescape(inside.strip("\"'")).strip()
        return (plain, *re.split(r"[\s,]+", plain)) if "srcset" in match["before"].lower() else (plain,)
    if inside[:1] == "<" and ">" in inside:
        return (_plain(inside[1 : inside.index(">")]),)
    return (_plain(_TITLE.sub("", inside).strip()),)


def _plain(target: str) -> str:
    """Give a target of Markdown without its escapes."""
    return unescape(_ESCAPE.sub(r"\1", target))


def plain_path(target: str) -> str:
    """Give the path that a target names; empty where it leads elsewhere, to a place on the same page, or can be the name of no file."""
    path = "" if _OUTSIDE.match(target) else unquote(re.split(r"[?#]", target, maxsplit=1)[0])
    return "" if "\0" in path else path
