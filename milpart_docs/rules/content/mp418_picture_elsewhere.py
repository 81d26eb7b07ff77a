"""Every picture of a text, and every file that it links to, lies where readers get it.

A picture on somebody's own disk, in the uploads of a merge request or on another site is seen by its author and by nobody else: not in the
site, not in a bundle without a network, and not when the other site is gone. The same holds for a link to a file on a disk or in a shared
folder of an office; a link to another site is a link as it should be.

Correct:

    ![The timetable](timetable.png)       (the file lies in the folder of the record)

Wrong:

    ![The timetable](C:\\Users\\someone\\timetable.png)
    ![The timetable](/uploads/3f2a/timetable.png)
    [The order](file:///C:/orders/order.pdf)
"""

import re
from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.reading.code import blank_code
from milpart_docs.rules.content.own_disk import is_on_web, tell_elsewhere
from milpart_docs.rules.places import place_of

CODE = "MP418"
SEVERITY = Severity.WARNING

_LINK = re.compile(r"(?P<sign>!?)\[(?P<text>[^\]\n]{0,200})\](?:\(\s*<?(?P<target>[^)>\n]{1,500})|:[ \t]+<?(?P<defined>[^>\n]{1,500}))")
_OTHER_SITE = re.compile(r"https?://|//", re.IGNORECASE)


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each picture or link whose file readers do not get, or not always."""
    if source.kind != "record" or not ("](" in source.body_text or "]:" in source.body_text):
        return
    for found in _LINK.finditer(blank_code(source.body_text)):
        target = found["target"] or found["defined"]
        where = tell_elsewhere(target)
        if found["sign"]:
            where = where or ("on another site, and is not there without a network" if _OTHER_SITE.match(target) else "")
        elif is_on_web(target):
            where = ""
        if where:
            line, column = place_of(source.body_text, found.start())
            what = "this picture" if found["sign"] else "the file of this link"
            yield Finding(source.body_line + line - 1, column, f"{what} lies {where}", _hint(found, target))


def _hint(found: re.Match[str], target: str) -> str:
    """Say where to put the file, and how to write the link then."""
    last = re.split(r"[\\/?#]", target.partition(' "')[0].strip().rstrip("/\\"))[-1]
    name = last if "." in last else "picture.png" if found["sign"] else "file.pdf"
    name = f"<{name}>" if " " in name else name
    written = f"{found['sign']}[{found['text']}]({name})" if found["target"] else f"[{found['text']}]: {name}"
    return f"put the {'picture' if found['sign'] else 'file'} into the folder of this file, and write {written}"
