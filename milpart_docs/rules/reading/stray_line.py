"""What to do about a line of the front matter that names no field: where its words belong, by what stands above it."""

import re

from milpart_docs.rules.reading.known_keys import list_fields
from milpart_docs.rules.reading.lines import LINE, Lines

OTHERWISE = "if not, delete it, or write a # and a space before it, which makes it a remark"
_WORD = re.compile(r"[^\W_]")
_SIGNS = re.compile(r"^[^\w\"']+")
"""What stands before the first word: a bullet of any kind, also one of a telephone's pictures."""
_FIELD = re.compile(r"[A-Za-z_][\w-]*:[ \t]*(?:[|>][-+0-9]*)?[ \t]*")


def advise_stray(lines: Lines, line: int) -> str:
    """Say where the words of a line go, if they are more than signs."""
    row, above = lines.rows[line - 1].strip(), lines.preceding(line)
    if not _WORD.search(row):
        return "delete it; a line that is only a remark begins with a # and a space"
    place = _place(row, above)
    return f"{place}; {OTHERWISE}" if place else f"delete it, or {OTHERWISE.partition('or ')[2]}"


def _place(row: str, above: str) -> str:
    """Say how a line goes on with the one above it."""
    key, field = above.strip().partition(":")[0], LINE.fullmatch(above)
    entry = f"- {_SIGNS.sub('', row)}"
    if above.lstrip().startswith("- ") and field is None:
        return f"if it is another entry of the list, write {entry} in the column of the hyphen above"
    if _FIELD.fullmatch(above):
        return f"if it belongs to {key}, write {entry if key in list_fields() else row} with two spaces before it"
    if field is None:
        blanks = len(above) - len(above.lstrip(" "))
        return f"if it continues the text above, write {blanks} spaces before it, as many as that line has" if blanks else ""
    if field["text"][0] in "[{":
        return f"if it belongs to {field['key']}, write it inside the brackets of the line above"
    if field["text"][0] in "\"'":
        return f"if it belongs to {field['key']}, write it inside the quotation marks of the line above"
    return f"if it belongs to {field['key']}, write it at the end of the line above"
