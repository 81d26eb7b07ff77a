"""Fields that are written in another notation than ours: as JSON, as TOML, as a table, or quoted in a mail.

Other site engines begin a page with JSON or TOML, and whoever copies the fields from a page of the site gets a table of them. The words of
ours that stand in it tell that it was meant as the head of a record.
"""

import re
from collections.abc import Sequence

from milpart_docs.reading.fault import Fault

_SHOWN = 2000
"""So many characters are looked at: the first fields stand at the beginning."""
_VALUE = r"[\"']?(?P<value>[^\"'\n|,}]{1,60}?)[\"']?"


def find_other_notation(text: str, first_fields: Sequence[str]) -> Fault | None:
    """Find the notation of a text that begins with one of some fields in it, with one field as it should be written."""
    start = len(text) - len(text.lstrip())
    head = text[start : start + _SHOWN]
    field = rf"(?P<key>{'|'.join(first_fields)})"
    patterns = {
        "json": rf"\{{(?:.*\n){{0,9}}?.*?[\"']{field}[\"'][ \t]*:[ \t]*{_VALUE}[ \t]*[,}}\n]",
        "toml": rf"\+{{3}}[ \t]*\n(?:.*\n){{0,9}}?{field}[ \t]*=[ \t]*{_VALUE}[ \t]*\n",
        "comment": rf"<!--\s*(?:---[ \t]*\n)?{field}[ \t]*:[ \t]*{_VALUE}[ \t]*\n",
        "quotes": rf"[\"\u201c\u201e\u00ab'](?:---[ \t]*\n)?{field}[ \t]*:[ \t]*{_VALUE}[ \t]*\n",
        "quotation": rf">[ \t]*(?:---[ \t]*\n>[ \t]*)?{field}[ \t]*:[ \t]*{_VALUE}[ \t]*\n>",
        "table": rf"\|(?:.*\n\|){{0,9}}?[ \t*_`]*{field}[ \t*_`:]*\|[ \t]*{_VALUE}[ \t]*(?:\||\n)",
    }
    for notation, pattern in patterns.items():
        found = re.match(pattern, head)
        if found is not None:
            details = {"notation": _NAMES[notation], "how": _HOW[notation], "line": f"{found['key']}: {found['value'].strip()}"}
            return Fault("other-notation", text.count("\n", 0, start) + 1, 1, details=details)
    return None


_NAMES = {
    "json": "in braces (JSON)",
    "toml": "between lines of +++ (TOML)",
    "table": "as a table",
    "quotation": "as a quotation",
    "comment": "as a comment (<!-- and -->)",
    "quotes": "in quotation marks",
}
_HOW = {
    "json": "without braces, quotation marks and commas",
    "toml": "with a colon in the place of the equals sign",
    "table": "without the signs of the table",
    "comment": "outside of it",
    "quotes": "without these marks around the whole",
    "quotation": "without the sign > before it",
}
