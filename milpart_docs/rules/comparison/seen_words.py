"""The words of a text as its readers see them, whatever signs stand between and around them.

Who moves a sentence may put it into bold, link a word of it, break its lines otherwise or make a table of it; its words stay. So signs make
way: those that split words for nothing that anybody sees, and those that lead elsewhere for white space. Line breaks stay where they are.
"""

import re
import unicodedata
from html import unescape

from milpart_docs.reading.comments import find_comment_spans

_SEEN = re.compile(r"[^\n]")
_JOINED = "\u2060"
"""Stands for what a reader does not see, so that the letters on both sides of it are one word."""
_LEADING = re.compile(
    r"(?<=\])\([ \t]*(?:<[^<>\n]*>|(?:[^\s()\"'<>]|\([^\s()]*+\))*+)"  # where a link leads, up to its title
    r"|^[ \t>]*\[[^\]\n]+\]:[ \t]*\S*"  # where one leads that is defined apart
    r"|\[\[[^\[\]|\n]*(?:\||\]\])"  # the identifier of a reference
    r"|\[\^[^\]\s]+\]"  # a footnote
    r"|\{:?[ \t]*[#.][^{}\n]*\}",  # attributes
    re.MULTILINE,
)
_TAG = re.compile(r"</?(?P<name>[A-Za-z][A-Za-z0-9-]*+)(?:[^<>\"']++|\"[^\"<>]*+\"|'[^'<>]*+'){0,200}+>")
_SHOWN = re.compile(r"\b(?:alt|title|aria-label|placeholder)\s*=\s*(?P<value>\"[^\"]*\"|'[^']*')", re.IGNORECASE)
"""Attributes of a tag whose words a reader sees."""
_INLINE = re.compile(
    r"(?:abbr|bd[io]|cite|code|de?l|dfn|em|font|ins|kbd|mark|s(?:amp|mall|pan|trong|u[bp])|var|wbr|[abiqsu])\Z", re.IGNORECASE
)
"""Tags between the letters of one word; every other one begins something new."""
_UNSEEN = re.compile("[*`~\u00ad\u200b-\u200f\u2060-\u2064\ufeff]|&shy;")
_ACCENT = re.compile("[\u0300-\u036f]")
_WORD = re.compile(r"[^\W_]+")


def without_markup(text: str) -> str:
    """Give a text in which markup has made way for as many signs without a meaning: every line and every offset stays where it is."""
    text = _without_comments(text)
    if "[" in text or "{" in text:
        text = _LEADING.sub(lambda found: _SEEN.sub(" ", found.group()), text)
    return _TAG.sub(_blank_tag, text) if "<" in text else text


def words_of(text: str) -> str:
    """Give the words of a text alone: neither letter case, accents, white space, nor signs make another one."""
    if "&" in text:
        text = unescape(text)
    text = _UNSEEN.sub("", text)
    return " ".join(_WORD.findall(fold(text)))


def fold(text: str) -> str:
    """Give a text in small letters without accents."""
    return text.casefold() if text.isascii() else _ACCENT.sub("", unicodedata.normalize("NFKD", text.casefold()))


def _without_comments(text: str) -> str:
    pieces, last = [], 0
    for start, end in find_comment_spans(text):
        if start >= last:
            pieces += [text[last:start], _SEEN.sub(" ", text[start:end])]
            last = end
    return "".join([*pieces, text[last:]])


def _blank_tag(found: re.Match[str]) -> str:
    fill = _JOINED if _INLINE.match(found["name"]) else " "
    blank = _SEEN.sub(fill, found.group())
    for shown in _SHOWN.finditer(found.group()):
        start, end = shown.span("value")
        blank = f"{blank[: start - 1]} {found.group()[start:end]}{blank[end:]}"
    return blank
