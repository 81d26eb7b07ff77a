"""A field without the signs that somebody put around its name, for the fix and the advice of MP003."""

from milpart_docs.reading.decorated_keys import DECORATED
from milpart_docs.reading.values import read_values
from milpart_docs.rules.fix import Edit
from milpart_docs.rules.reading.line_repair import quoted
from milpart_docs.rules.reading.lines import Lines


def plain_field(lines: Lines, line: int) -> Edit | None:
    """Write the name of a field, a colon and its value; nothing, where that field stands elsewhere or it may be a text."""
    row, found = write_plainly(lines.rows[line - 1]), DECORATED.fullmatch(lines.rows[line - 1])
    if found is None or found["weak"]:
        return None
    if found["indent"]:
        return lines.edit(line, f"{found['indent']}{row}")
    key = row.partition(":")[0]
    is_alone = not any(other.startswith(f"{key}:") for other in lines.rows)
    return lines.edit(line, row) if row and is_alone else None


def write_plainly(row: str) -> str:
    """Give the line of a field as it should be; nothing, where it is none."""
    found = DECORATED.fullmatch(row)
    if found is None:
        return ""
    value = found["value"].strip()
    if found["sign"] == "|" or found["bullet"] == "|":
        value = value.removesuffix("|").rstrip()
    opened = found["before"] if not (found["behind"] or found["more"]) else found["more"] if found["behind"] else ""
    value = value.removesuffix(opened).rstrip() if opened else value
    hyphen = "- " if found["indent"] and found["bullet"] else ""
    line = f"{hyphen}{found['key']}: {value}".rstrip()
    is_plain = not value or not read_values(line.removeprefix(hyphen), 1).faults
    return line if is_plain else f"{hyphen}{found['key']}: {quoted(value)}"
