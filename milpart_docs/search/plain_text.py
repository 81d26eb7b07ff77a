"""The words of a body without the signs of Markdown: what search reads, shows and compares.

A body may come from anybody. So the time is in proportion to its length whatever stands in it: no pattern reads on past a sign with which
it could begin anew, and where what begins may lie far from what ends it, one pass pairs the two.
"""

import re

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_REFERENCE = re.compile(r"\[\[([^\[\]|#\n]+)(?:#([^\[\]|\n]*))?(?:\|([^\[\]\n]*))?\]\]")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\n]*+(?:\([^()\n]*+\)[^()\n]*+){0,100}\)")
_DEFINITION = re.compile(r"^ {0,3}\[(?!\^)[^\]\n]+\]:\s.*$", re.MULTILINE)
_ADDRESS = re.compile(r"<?\b(?:https?|ftp|mailto):[^\s<>)\]]+>?", re.IGNORECASE)
_DRAWING = re.compile(r"<(/?)(?:svg|script|style)\b[^<>]*>", re.IGNORECASE)
"""Where drawings, scripts and styles begin and end: they hold no words of the text, and what tools write there nobody sees."""
_INCLUDE = re.compile(r"^(?:(?P<edge>[ \t>]*(?P<off>;*)-+8<-+[ \t]*)|[^\n]*-8<-[^\n]*)$", re.MULTILINE)
"""A line that names a file to be included (PyMdown Extensions, Snippets), or the edge of a block of them: a path is no text."""
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_ATTRIBUTES = re.compile(r"\{:?\s*[#.][^{}\n]*\}")
_LINE_SIGNS = re.compile(
    r"^[ \t>]*(?:(?:[-*+]|[0-9]+[.)])[ \t]+(?:\[[ xX]\][ \t]+)?|(?:`{3,}|~{3,})[^\n]*|:{3,}[^\n]*|(?=(?:[-*_=][ \t]*){3})[-*_= \t]++$)?",
    re.MULTILINE,
)
_OPENING = re.compile(r"(?:\*{1,3}|_{1,3}|~~|`{1,8})(?=\S)")
"""Where emphasis or code may begin."""
_SIGNS = ("*", "**", "***", "_", "__", "___", "~~", *("`" * length for length in range(1, 9)))
_ENDS = {sign: re.compile(rf"{re.escape(sign)}(?<=\S{re.escape(sign)})|\n") for sign in _SIGNS}
"""Where ends what a sign has opened: at the same sign behind a word, or with the line, if it is not closed."""
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
        text = _without_includes(text)
    if "<" in text:
        text = _TAG.sub(" ", _without_drawings(_COMMENT.sub(" ", text)))
    if ":" in text:
        text = _ADDRESS.sub(" ", text) if "//" in text or "mailto:" in text else text
    return _ATTRIBUTES.sub("", text) if "{" in text else text


def _without_includes(text: str) -> str:
    """Leave out the lines that name files, and blocks of them; a block switched off (``;--8<--``) opens but never closes one."""
    last = max((line.start() for line in _INCLUDE.finditer(text) if line["edge"] and not line["off"]), default=-1)
    kept, at, is_block = [], 0, False
    for line in _INCLUDE.finditer(text):
        if not is_block:
            kept.append(text[at : line.start()])
            is_block = bool(line["edge"]) and line.start() < last
        elif line["edge"] and not line["off"]:
            is_block = False
        at = line.end()
    return "".join([*kept, text[at:]])


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
    return _without_emphasis(_LINE_SIGNS.sub("", read_words_text(body))).replace("|", " ")


def _without_emphasis(text: str) -> str:
    """Leave out the signs around emphasis and code; what stands inside of others keeps its own."""
    kept, at, ends = [], 0, dict.fromkeys(_SIGNS, 0)
    opening = _OPENING.search(text)
    while opening:
        first, following = opening.start(), opening.start() + 1
        for length in range(len(opening.group()), 0, -1):
            sign = opening.group()[:length]
            if sign in ends and text.startswith(sign, end := _find_end(text, sign, first + length, ends)):
                kept += [text[at:first], text[first + length : end]]
                at = following = end + length
                break
        opening = _OPENING.search(text, following)
    return "".join([*kept, text[at:]])


def _find_end(text: str, sign: str, begin: int, ends: dict[str, int]) -> int:
    """Find where ends what begins here; ``ends`` keeps how far was read for each sign, so that nothing is read twice for it."""
    if ends[sign] <= begin:
        found = _ENDS[sign].search(text, begin + 1)
        ends[sign] = found.start() if found else len(text)
    return ends[sign]
