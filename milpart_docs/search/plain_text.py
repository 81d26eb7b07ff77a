"""The words of a body without the signs of Markdown: what search reads, shows and compares."""

import re

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_REFERENCE = re.compile(r"\[\[([^\]\|#\n]+)(?:#([^\]\|\n]*))?(?:\|([^\]\n]*))?\]\]")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\((?:[^()\n]|\([^()\n]*\))*\)")
_DEFINITION = re.compile(r"^ {0,3}\[(?!\^)[^\]\n]+\]:\s.*$", re.MULTILINE)
_ADDRESS = re.compile(r"<?\b(?:https?|ftp|mailto):[^\s<>)\]]+>?", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_ATTRIBUTES = re.compile(r"\{:?\s*[#.][^}\n]*\}")
_LINE_SIGNS = re.compile(
    r"^[ \t>]*(?:(?:[-*+]|[0-9]+[.)])[ \t]+(?:\[[ xX]\][ \t]+)?|(?:`{3,}|~{3,})[^\n]*|:{3,}[^\n]*|(?:[-*_=][ \t]*){3,}$)?", re.MULTILINE
)
_EMPHASIS = re.compile(r"(\*{1,3}|_{1,3}|~~|`+)(?=\S)(.*?\S)\1")
_HEADING = re.compile(r"^#{1,6}[ \t]+.*$", re.MULTILINE)


def read_words_text(body: str) -> str:
    """Give the text of a Markdown body whose words are searched.

    Headings are a field of their own and are left out; a reference ``[[ID|words]]`` is read with its identifier and its words; comments,
    tags and the addresses of links are no text. Signs that are no words stay.
    """
    text = _HEADING.sub("", body) if "#" in body else body
    if "[" in text:
        text = _REFERENCE.sub(_read_reference, text)
        text = _LINK.sub(r"\1", text) if "](" in text else text
        text = _DEFINITION.sub("", text) if "]:" in text else text
    if "<" in text:
        text = _TAG.sub(" ", _COMMENT.sub(" ", text))
    if ":" in text:
        text = _ADDRESS.sub(" ", text) if "//" in text or "mailto:" in text else text
    return _ATTRIBUTES.sub("", text) if "{" in text else text


def _read_reference(found: re.Match[str]) -> str:
    return " ".join(filter(None, (found[3], found[1], found[2])))


def read_plain_text(body: str) -> str:
    """Give the text of a Markdown body as readers see it, without headings and without signs of lists, quotations and emphasis."""
    return _EMPHASIS.sub(r"\2", _LINE_SIGNS.sub("", read_words_text(body))).replace("|", " ")
