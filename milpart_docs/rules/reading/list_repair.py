"""Lists whose entries do not look like entries: other signs than hyphens, hyphens without a space, brackets that are not closed."""

import re

from milpart_docs.rules.fix import Edit
from milpart_docs.rules.reading.known_keys import list_fields
from milpart_docs.rules.reading.lines import LINE, Lines, is_followed_by_field

_ITEM = re.compile(r"(?P<indent>[ ]*)-(?P<text>[^\s-].*)")
_SIGNS = "*+\u2022\u00b7\u25aa\u25ab\u25cf\u25cb\u25e6\u25a0\u25a1\u2023\u2043\u27a2\uf0b7\u2013\u2014"
"""What word processors, and people, begin the entries of a list with."""
_BULLET = re.compile(rf"(?P<indent>[ ]+)(?:[{_SIGNS}][ \t]*|-)(?P<text>[^\s:'\"#&*!|>%@`\[\]{{}}-][^:#]*)")
_PLAIN_ENTRY = re.compile(r"- +(?P<text>[A-Za-z0-9][A-Za-z0-9_./-]*)")


def space_item(lines: Lines, line: int) -> Edit | None:
    """Write a space behind the hyphen of an entry that stands among entries or below a key."""
    item, above = _ITEM.fullmatch(lines.rows[line - 1]), lines.preceding(line).strip()
    is_entry = above.endswith(":") or above.startswith("-")
    return lines.edit(line, f"{item['indent']}- {item['text']}") if item and is_entry and above != "---" else None


def plain_bullet(lines: Lines, line: int) -> Edit | None:
    """Write a hyphen for another sign that begins an entry."""
    row = lines.rows[line - 1]
    text = row.lstrip()
    entry = text[1:].lstrip()
    return lines.edit(line, f"{row[: len(row) - len(text)]}- {entry}") if text[1:2].isspace() and not entry.startswith("-") else None


def plain_bullets(lines: Lines, line: int) -> Edit | None:
    """Write a hyphen and a space at the beginning of each line of a list that has other signs there, or a hyphen without a space."""
    rows = []
    for row in lines.rows[line - 1 :]:
        if not row.startswith(" ") or not row.strip():
            break
        rows.append(row)
    found = [_BULLET.fullmatch(row) for row in rows]
    if not rows or not all(found):
        return None
    new = [f"{item['indent']}- {item['text'].strip()}" for item in found if item]
    end = lines.starts[line - 1] + len("\n".join(rows))
    return Edit(lines.starts[line - 1], end, "\n".join(new))


def close_bracket(lines: Lines, line: int) -> Edit | None:
    """Write the closing bracket of a list at the end of its line, where another field or the end of the front matter follows."""
    found = LINE.fullmatch(lines.rows[line - 1])
    is_list = found is not None and found["key"] in list_fields() and found["text"].startswith("[")
    if found is None or not is_list or set(found["text"][1:]) & set("[]{}\"'#:") or not is_followed_by_field(lines, line):
        return None
    return lines.edit(line, f"{found['before']}{found['text'].rstrip(', ')}]")


def bracket_entry(lines: Lines, line: int) -> Edit | None:
    """Write the single entry of a list, which stands behind a hyphen beside its key, in brackets."""
    found = LINE.fullmatch(lines.rows[line - 1])
    entry = _PLAIN_ENTRY.fullmatch(found["text"]) if found and found["key"] in list_fields() else None
    is_only = entry is not None and is_followed_by_field(lines, line)
    return lines.edit(line, f"{found['before']}[{entry['text']}]") if found and entry and is_only else None


def begin_entry(lines: Lines, line: int, column: int) -> Edit | None:
    """Make an entry of a list of the keys that begin at a column: a hyphen before the first, and the others indented as far."""
    rows = []
    for row in lines.rows[line - 1 :]:
        if row.strip() and len(row) - len(row.lstrip(" ")) < column - 1:
            break
        rows.append(row)
    while rows and not rows[-1].strip():
        rows.pop()
    if column == 1 or not rows or rows[0][: column - 1].strip():
        return None
    indent = " " * (column - 1)
    first, *others = (row[column - 1 :] for row in rows)
    new = [f"{indent}- {first}", *(f"{indent}  {row}" if row else "" for row in others)]
    start = lines.starts[line - 1]
    return Edit(start, start + len("\n".join(rows)), "\n".join(new))
