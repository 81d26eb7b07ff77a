"""The words of a body without the signs of Markdown: what search reads, shows and compares."""

import re

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_REFERENCE = re.compile(r"\[\[([^\]\|#\n]+)(?:#([^\]\|\n]*))?(?:\|([^\]\n]*))?\]\]")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\((?:[^()\n]|\([^()\n]*\))*\)")
_DEFINITION = re.compile(r"^ {0,3}\[(?!\^)[^\]\n]+\]:\s.*$", re.MULTILINE)
_ADDRESS = re.compile(r"<?\b(?:https?|ftp|mailto):[^\s<>)\]]+>?", re.IGNORECASE)
_DRAWING = re.compile(r"<(/?)(?:svg|script|style)\b[^<>]*>", re.IGNORECASE)
"""Where drawings, scripts and styles begin and end: they hold no words of the text, and what tools write there nobody sees."""
_INCLUDE = re.compile(r"^[ \t>]*;*-+8<-+[ \t]*$.*?^[ \t>]*-+8<-+[ \t]*$|^[^\n]*-8<-[^\n]*$", re.MULTILINE | re.DOTALL)
"""The lines that name a file to be included (PyMdown Extensions, Snippets), one or a block of them: a path is no text."""
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
    tags, drawings, the addresses of links and the names of included files are no text. Signs that are no words stay.
    """
    text = _HEADING.sub("", body) if "#" in body else body
    if "[" in text:
        text = _REFERENCE.sub(_read_reference, text)
        text = _LINK.sub(r"\1", text) if "](" in text else text
        text = _DEFINITION.sub("", text) if "]:" in text else text
    if "8<" in text:
        text = _INCLUDE.sub("", text)
    if "<" in text:
        text = _TAG.sub(" ", _without_drawings(_COMMENT.sub(" ", text)))
    if ":" in text:
        text = _ADDRESS.sub(" ", text) if "//" in text or "mailto:" in text else text
    return _ATTRIBUTES.sub("", text) if "{" in text else text


def _without_drawings(text: str) -> str:
    """Leave out drawings, also those inside of one another; what is not closed is none."""
    kept, at, first, depth = [], 0, 0, 0
    for edge in _DRAWING.finditer(text):
        if not edge[1]:
            first = first if depth else edge.start()
            depth += not edge.group().endswith("/>")
        elif depth:
            depth -= 1
            if not depth:
                kept += [text[at:first], " "]
                at = edge.end()
    return "".join([*kept, text[at:]])


def _read_reference(found: re.Match[str]) -> str:
    return " ".join(filter(None, (found[3], found[1], found[2])))


def read_plain_text(body: str) -> str:
    """Give the text of a Markdown body as readers see it, without headings and without signs of lists, quotations and emphasis."""
    return _EMPHASIS.sub(r"\2", _LINE_SIGNS.sub("", read_words_text(body))).replace("|", " ")
