"""Every picture of a text lies in the repository, beside the text.

A picture on somebody's own disk, in the uploads of a merge request or on another site is seen by its author and by nobody else: not in the
site, not in a bundle without a network, and not when the other site is gone.

Correct:

    ![The timetable](timetable.png)       (the file lies in the folder of the record)

Wrong:

    ![The timetable](C:\\Users\\someone\\timetable.png)
    ![The timetable](/uploads/3f2a/timetable.png)
"""

import re
from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.reading.body import blank_code
from milpart_docs.rules.places import place_of

CODE = "MP418"
SEVERITY = Severity.WARNING

_PICTURE = re.compile(r"!\[(?P<text>[^\]\n]{0,200})\]\(\s*<?(?P<target>[^)>\n]{1,500})")
_PLACES = (
    (re.compile(r"[A-Za-z]:[\\/]|file:|\\\\|~/|/(?:home|Users)/"), "on a disk of your own, where nobody else sees it"),
    (
        re.compile(r"/?uploads/|https?://\S*/(?:uploads|user-attachments|assets)/", re.IGNORECASE),
        "in the uploads of a discussion, and not in the repository",
    ),
    (re.compile(r"https?://|//", re.IGNORECASE), "on another site, and is not there without a network"),
)
"""Where pictures lie that readers do not see, or not always, by the beginnings of their addresses."""


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each picture that lies outside of the repository."""
    if source.kind != "record" or "![" not in source.body_text:
        return
    for found in _PICTURE.finditer(blank_code(source.body_text)):
        where = next((words for beginning, words in _PLACES if beginning.match(found["target"])), None)
        if where is not None:
            line, column = place_of(source.body_text, found.start())
            last = re.split(r"[\\/?#]", found["target"].split()[0].rstrip("/\\"))[-1]
            name = last if "." in last else "picture.png"
            hint = f"put the picture into the folder of this file, and write ![{found['text']}]({name})"
            yield Finding(source.body_line + line - 1, column, f"this picture lies {where}", hint)
