"""Lines of a front matter that cannot be read, written as they were certainly meant: the fixes of MP003, MP006 and MP007 ask here.

A line is only written anew where it stands for itself: nothing behind it continues it, no comment may begin in it, and no second field
has slipped into it.
"""

import re

from milpart_docs.rules.fix import Edit
from milpart_docs.rules.reading.known_keys import field_names, text_fields, top_fields
from milpart_docs.rules.reading.lines import KEY, LINE, Lines, is_followed_by_field
from milpart_docs.vocabulary.look_alikes import is_quoted_in_print

_OTHER_FIELD = re.compile(r"(?:^|\s)(?P<key>[a-z_]+):(?=\s|$)")
_EQUALS = re.compile(r"(?P<indent>[ ]*(?:- +)*)(?P<key>[A-Za-z_]\w*)[ ]*=[ ]*(?P<text>\S.*)")
_BEGINS_TEXT = re.compile(r"[^\W_]|[(„“«\"']")


def quote_text(lines: Lines, line: int) -> Edit | None:
    """Put the text behind the key of a line in quotes; smart or broken quotation marks around it make way for them."""
    found = LINE.fullmatch(lines.rows[line - 1])
    if found is None or found["key"] not in text_fields() or _goes_on(lines, line, found.start("key")):
        return None
    text = _without_quotes(found["text"])
    if text is None or " #" in text or _holds_field(text):
        return None
    return lines.edit(line, found["before"].replace("\t", " ") + quoted(text))


def quoted(text: str) -> str:
    """Write a text in quotation marks: double ones, where nothing in it needs others."""
    return "'" + text.replace("'", "''") + "'" if '"' in text or "\\" in text else f'"{text}"'


def space_out(lines: Lines, line: int) -> Edit | None:
    """Write a field's key, a colon and a space where something else stands between key and value: nothing, or signs that only look so."""
    row = lines.rows[line - 1]
    key = KEY.fullmatch(row) or _EQUALS.fullmatch(row)
    if key and key["key"] in field_names():
        new = f"{key['indent']}{key['key']}:{' ' + key['text'] if key['text'] else ''}"
        return lines.edit(line, new) if new != row else None
    return None


def plain_space(lines: Lines, line: int, column: int) -> Edit | None:
    """Write a plain space for an odd one, and nothing for a sign that takes no room."""
    start = lines.starts[line - 1] + column - 1
    sign = lines.rows[line - 1][column - 1 : column]
    return Edit(start, start + len(sign), " " if sign.isspace() else "") if sign else None


def indent_text(lines: Lines, line: int) -> Edit | None:
    """Indent a line that goes on with the text of the field above it.

    Remarks and the marks of a merge begin with signs. A title has one line, so that what follows it is part of it only in mid-sentence.
    """
    row, above = lines.rows[line - 1], LINE.fullmatch(lines.preceding(line))
    if above is None or above["key"] not in text_fields() or above["text"][0] in "[{\"'" or not _BEGINS_TEXT.match(row):
        return None
    return lines.edit(line, f"  {row}") if above["key"] != "title" or row[0].islower() else None


def move_left(lines: Lines, line: int) -> Edit | None:
    """Begin a field's line in the first column, where the line above is another field with its value in one line."""
    row, above = LINE.fullmatch(lines.rows[line - 1]), LINE.fullmatch(lines.preceding(line))
    if row is None or above is None or above["before"][:1] in {" ", "-"} or not lines.rows[line - 1].startswith(" "):
        return None
    is_whole = above["text"][0] not in "|>[{\"'"
    is_field = row["key"] in top_fields() and above["key"] in top_fields()
    return lines.edit(line, lines.rows[line - 1].lstrip(" ")) if is_whole and is_field and "- " not in row["before"] else None


def without_comma(lines: Lines, line: int) -> Edit | None:
    """Take away the comma or semicolon behind the closing quotation mark or bracket of a field."""
    row = lines.rows[line - 1].rstrip()
    return lines.edit(line, row[:-1].rstrip()) if row[-1:] in {",", ";"} and row[:-1].rstrip()[-1:] in {'"', "'", "]", "}"} else None


def close_quote(lines: Lines, line: int, column: int) -> Edit | None:
    """Write the closing quotation mark at the end of a line, where the next line is another field or the end of the front matter."""
    row = lines.rows[line - 1]
    begins, mark = row[: column - 1], row[column - 1 : column]
    text = row[column:].rstrip()
    if (
        not text
        or mark in text
        or " #" in text
        or "\\" in text
        or not is_followed_by_field(lines, line)
        or not begins.rstrip().endswith(":")
    ):
        return None
    return lines.edit(line, f"{begins}{mark}{text}{mark}")


def quote_pair(lines: Lines, line: int, column: int) -> Edit | None:
    """Put the text from a column on in quotes, which its colon made a key with a value."""
    row = lines.rows[line - 1]
    text = row[column - 1 :].rstrip()
    if ": " not in text or " #" in text or text[0] in "\"'[{|>&*!" or _holds_field(text) or _goes_on(lines, line, column - 1):
        return None
    return lines.edit(line, row[: column - 1] + quoted(text))


def _goes_on(lines: Lines, line: int, indent: int) -> bool:
    """Tell whether the next line may belong to the text of a line: it is indented further."""
    following = lines.following(line)
    return len(following) - len(following.lstrip()) > indent


def _without_quotes(text: str) -> str | None:
    """Give a text without the quotation marks around it; nothing, where it holds signs that mean something else between them."""
    first, last = text[:1], text[-1:]
    if is_quoted_in_print(text):
        return text.strip()[1:-1].strip()
    if len(text) > 1 and first == last == "'":
        return text[1:-1].replace("''", "'")
    if len(text) > 1 and first == last == '"':
        inner = text[1:-1].replace('\\"', '"')
        return None if "\\" in inner else inner
    return text


def _holds_field(text: str) -> bool:
    """Tell whether a second field may have slipped into a line: ``title: Lead time status: tasked``."""
    return any(found["key"] in field_names() for found in _OTHER_FIELD.finditer(text))
