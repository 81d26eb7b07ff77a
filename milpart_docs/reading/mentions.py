"""What a text names beside its references: identifiers in plain words, and the targets of its links and pictures.

Who hands a text out to readers who may not see everything must know what it names, wherever that stands: code and comments count.
"""

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote

from milpart_docs.model.identifier import NUMBERED, PREFIXES

_UNSEEN = (
    r"[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]|<wbr\s*/?>|&(?:shy|zwn?j|ZeroWidthSpace|NoBreak"
    r"|#0*(?:173|820[3-7]|8288|65279)|#[xX]0*(?:[aA][dD]|200[b-fB-F]|2060|[fF][eE][fF]{2}));"
)
_GAP = rf"(?:{_UNSEEN})*+"
"""What no reader sees between two letters: places for a line break, and characters without width."""
_MARKS = rf"(?:{_UNSEEN}|[*_~`]{{1,3}}|</?[A-Za-z][^<>]{{0,99}}>)*+"
"""What no reader sees, and what makes letters bold and the like."""
_HYPHEN = (
    r"(?:\\?-|[\u2010-\u2015\u2212\ufe63\uff0d]|%2[dD]|%[eE]2%80%9[0-5]|\\u00(?:2[dD])|\\x2[dD]|\\u201[0-5]"
    r"|&(?:#0*45|#[xX]0*2[dD]|#0*82(?:0[89]|1[0-3])|#[xX]0*201[0-5]|hyphen|dash|[nm]dash|minus);)"
)
"""A hyphen, however it is written: as itself, as one of its relatives, or encoded for HTML, an address, JSON or YAML."""
_LINK = rf"(?:{_MARKS}{_HYPHEN}{_MARKS}|_)"
_DIGIT = rf"{_GAP}[0-9]"
_PREFIX = "|".join(_GAP.join(f"[{letter}{letter.lower()}]" for letter in prefix) for prefix in sorted(NUMBERED))
_NUMBERED = rf"(?:{_PREFIX}){_LINK}[0-9](?:{_DIGIT}){{3}}{_LINK}[0-9](?:{_DIGIT}){{3,5}}+(?!{_DIGIT})"
"""What is numbered by year stands out anywhere, also glued to other words."""
_KEYED = "|".join(sorted(set(PREFIXES.values()) - NUMBERED))
_SMALL = "acr|amb|eqp|ptr|trm"
"""Prefixes that are no English word, so that ``acr-eums`` is an identifier; ``cap-and-trade`` is none."""
_ENCODED = r"(?<=%[0-9A-Fa-f]{2})|(?<=\\[abefnrtv0])|(?<=\\x[0-9A-Fa-f]{2})|(?<=\\u[0-9A-Fa-f]{4})"
"""Behind a character that is encoded for an address, JSON or YAML."""
_JOINT = rf"{_GAP}{_HYPHEN}{_GAP}"
MENTION = re.compile(
    rf"(?P<numbered>{_NUMBERED})"
    rf"|(?P<keyed>(?:(?<![A-Z])|{_ENCODED})(?:{_KEYED})(?:{_JOINT}[A-Z0-9]+)+(?<!-[A-Z](?=[a-z]))(?![A-Z0-9])"
    rf"|(?:(?<![A-Za-z0-9])|{_ENCODED})(?:{_SMALL})(?:{_JOINT}[a-z0-9]+)+(?![A-Z0-9]))"
)
"""An identifier: one that is numbered, wherever it stands, or one with a key."""
_SIGN = r"[-\\%&<_*~`\u00ad\u200b-\u200f\u2010-\u2015\u2060-\u2064\u2212\ufe63\uff0d\ufeff]"
"""What can stand behind the first letters of an identifier: the first character of whatever is a hyphen, no text or a mark."""
_LONGEST_PREFIX = max(map(len, PREFIXES.values()))


def _first_letters(count: int) -> str:
    """Give a pattern for what stands before a sign: the first letters of any prefix, in either case, as many as asked for."""
    pieces = sorted({prefix[:count] for prefix in PREFIXES.values() if len(prefix) >= count})
    return rf"(?<=(?:{'|'.join(''.join(f'[{letter}{letter.lower()}]' for letter in piece) for piece in pieces)}).)"


_BEGUN = re.compile(f"{_SIGN}(?:{'|'.join(map(_first_letters, range(1, _LONGEST_PREFIX + 1)))})")
"""Where an identifier may have begun: a sign right behind the first letters of a prefix. Few places are, and they are found quickly."""
NAME = re.compile(r"(?:-[\w-]*\w)?(?:\.md\b)?")
"""What makes an identifier the name of a file, behind it: ``-convoy.md``."""
LINK = re.compile(r"!?\[(?P<words>(?:[^\[\]]|\[[^\[\]]*+\])*+)\]\((?P<inside>[^()]*+(?:\([^()]*+\)[^()]*+)*+)\)")
"""A link or picture of Markdown: ``[words](target "title")``."""
DEFINITION = re.compile(r"^(?P<before>[ \t>]*\[(?!\^)[^\]\n]+\]:)(?P<inside>[ \t]*+\n?[^\n]+)", re.MULTILINE)
"""A link's target that stands apart: ``[name]: target "title"``, or on the next line."""
_LEADING = "href|src|srcset|poster|data|action|formaction|cite|background|longdesc|content"
ATTRIBUTE = re.compile(
    rf"(?P<before>\b(?:{_LEADING})\s*=\s*)(?P<inside>\"[^\"<>]*+\"?|'[^'<>]*+'?|[^\s\"'<>]+)",
    re.IGNORECASE,
)
"""A target in HTML, in quotes or without; several with ``srcset``, and with ``content`` the one that ``<meta>`` sends readers to."""
OTHER_ATTRIBUTE = re.compile(rf"(?<![\w.:-])(?![\w.:-]*\b(?:{_LEADING})\s*=)[\w.:-]++\s*=\s*(?:\"[^\"]*\"|'[^']*')", re.IGNORECASE)
"""Any other attribute with a value in quotes."""
HTML_TAG = re.compile(r"<[A-Za-z](?:[^<>\"'=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')|[\"'=]){0,500}+>")
"""Where attributes stand: in a tag of HTML, whose values may hold angle brackets."""
TAG = re.compile(rf"{HTML_TAG.pattern}|\{{:?[ #.A-Za-z][^{{}}\n]*\}}")
"""Where they stand in Markdown, too: in braces behind what they belong to."""
STYLE = re.compile(
    r"(?P<before>url\(|image-set\(|@import(?=[\s\"']))(?P<inside>\s*(?:\"[^\"\n]*\"|'[^'\n]*'|[^\"'()\s]+))"
    r"|(?P<image>\"[^\"\n]*\"|'[^'\n]*')(?=\s+(?:type\(|[0-9.]+(?:x|dp[a-z]+)\b))",
    re.IGNORECASE,
)
"""A target in a style sheet; in ``image-set(…)`` also one behind others, by the density that follows."""
_QUOTED = re.compile(r"(?<=[\"'`])[^\"'`\n<>]{1,200}?\.[A-Za-z0-9]{1,8}(?=[\"'`?#])")
"""What stands in quotes and can be the name of a file."""
_TITLE = re.compile(r"\s(?:\"[^\"]*+\"|'[^']*+'|\([^()]*+\))\Z")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()<>#+.!-])")
_ANY_HYPHEN = re.compile(_HYPHEN)
_ANY_MARK = re.compile(rf"{_UNSEEN}|[*~`]|</?[A-Za-z][^<>]*>")
_INNER = re.compile(_NUMBERED)
_DESCRIPTOR = re.compile(r"[0-9.]+[wxh]\Z")
"""What stands behind a picture in ``srcset``: for which width or density it is."""
_REFRESH = re.compile(r"[0-9.\s]*[;,]\s*(?:url\s*=\s*)?(?P<target>.*)\Z", re.IGNORECASE | re.DOTALL)
_OUTSIDE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|#|\?")


def find_mentions(text: str) -> tuple[str, ...]:
    """Find every identifier that a text mentions, in capitals and with plain hyphens."""
    return tuple(dict.fromkeys(identifier for match in search_mentions(text) for identifier in all_mentioned(match)))


def search_mentions(text: str) -> Iterator[re.Match[str]]:
    """Give every match of ``MENTION`` in a text, as ``MENTION.finditer`` does, but look only where one may have begun.

    The pattern has many ways to begin, and tries each of them at each letter: that took half the time of reading a record.
    """
    end = 0
    for begun in _BEGUN.finditer(text):
        starts = range(max(end, begun.start() - _LONGEST_PREFIX), begun.start())
        match = next(filter(None, (MENTION.match(text, start) for start in starts)), None)
        if match:
            yield match
            end = match.end()


def all_mentioned(match: re.Match[str]) -> tuple[str, ...]:
    """Give the identifiers of a mention: it, and those that are numbered and stand in its key."""
    plain = mentioned(match)
    return (plain,) if match["numbered"] else (plain, *_INNER.findall(plain))


def mentioned(match: re.Match[str]) -> str:
    """Give the identifier of a mention in capitals and with plain hyphens."""
    plain = _ANY_MARK.sub("", _ANY_HYPHEN.sub("-", match.group())).upper()
    return "-".join(re.findall(r"[A-Z]+|[0-9]+", plain)) if match["numbered"] else plain


def find_targets(text: str) -> tuple[str, ...]:
    """Find the targets in a text that may lead to files beside it, as plain paths, without what stands behind ``#`` and ``?``."""
    return tuple(dict.fromkeys(filter(None, map(plain_path, _targets(text)))))


def find_quoted_paths(text: str) -> tuple[str, ...]:
    """Find what code may mean files by, as plain paths: whatever stands in quotes and ends as the name of a file does."""
    return tuple(dict.fromkeys(filter(None, (plain_path(found.group()) for found in _QUOTED.finditer(text)))))


def find_jumps(text: str) -> tuple[str, ...]:
    """Find the targets in a text that lead to a place on a page, this one or another of the project, as they are written."""
    found = (target for target in _targets(text) if "#" in target and (target.startswith("#") or plain_path(target)))
    return tuple(dict.fromkeys(found)) if "#" in text else ()


def _targets(text: str) -> Iterator[str]:
    if not any(sign in text for sign in ("](", "]:", "=", "url(", "URL(", "@import", "image-set(")):
        return
    for match in (match for pattern in (LINK, DEFINITION, ATTRIBUTE, STYLE) for match in pattern.finditer(text)):
        yield from targets_in(match)
        if match.re is LINK and "](" in match["words"]:
            yield from _targets(match["words"])


def targets_in(match: re.Match[str]) -> tuple[str, ...]:
    """Give the targets that a match of one of the patterns names, as they are written."""
    if match.re is STYLE:
        return ((match["inside"] or match["image"]).strip().strip("\"'"),)
    inside = match["inside"].strip()
    if match.re is ATTRIBUTE:
        return _in_attribute(match["before"].lower(), unescape(inside.strip("\"'")).strip())
    if inside[:1] == "<" and ">" in inside:
        return (_plain(inside[1 : inside.index(">")]),)
    return (_plain(_TITLE.sub("", inside).strip()),)


def _in_attribute(name: str, value: str) -> tuple[str, ...]:
    """Give the targets in the value of an attribute."""
    if name.startswith("srcset"):
        return tuple(word for word in re.split(r"[\s,]+", value) if word and not _DESCRIPTOR.match(word))
    if name.startswith("content"):
        found = _REFRESH.match(value)
        return (found["target"].strip("\"' "),) if found else ()
    return (value,)


def _plain(target: str) -> str:
    """Give a target of Markdown without its escapes."""
    return unescape(_ESCAPE.sub(r"\1", target))


def plain_path(target: str) -> str:
    """Give the path that a target names; empty where it leads elsewhere, to a place on the same page, or can be the name of no file."""
    path = "" if _OUTSIDE.match(target) else unquote(re.split(r"[?#]", target, maxsplit=1)[0])
    return "" if "\0" in path else path
