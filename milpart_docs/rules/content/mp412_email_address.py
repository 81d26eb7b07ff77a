"""No record holds an e-mail address.

An address is personal data in most cases (Regulation (EU) 2018/1725), it is published with the site and copied into every bundle, and it
is out of date at the next rotation. Records name organisations and functions. Code and links are no exception: they are published too.

Correct:

    contact: Lessons learned section of the EU Military Staff

Wrong:

    contact: jane.doe@example.org
"""

import re
from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.rules.places import place_of

CODE = "MP412"
SEVERITY = Severity.ERROR
HINT = "name the office or function instead; whoever needs it finds its address in the directory"

SIGNS = ("@", "%40", "&#64;")
"""The sign between name and domain as it is written in text, in addresses of pages and in HTML."""
DOMAIN = re.compile(r"(?:@|%40|&#64;)(?P<domain>[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}\.(?P<top>[^\W\d_]{2,24}))(?![\w-])")
LOCAL = re.compile(r"[\w.+'-]{0,63}[\w+-]\Z")
LONGEST_LOCAL = 64
NOT_TOP = frozenset({"png", "jpg", "jpeg", "gif", "svg", "webp", "pdf", "md", "html", "css", "js", "py"})
"""Endings of files: ``logo@2x.png`` is a picture."""
NOT_LOCAL = frozenset({"git"})
"""What stands before the sign in addresses of repositories."""


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each e-mail address, wherever in the file."""
    if source.kind != "record" or not any(sign in source.text for sign in SIGNS):
        return
    for found in DOMAIN.finditer(source.text):
        local = LOCAL.search(source.text[max(0, found.start() - LONGEST_LOCAL) : found.start()])
        if local is None or found["top"].casefold() in NOT_TOP or local.group() in NOT_LOCAL:
            continue
        line, column = place_of(source.text, found.start() - len(local.group().lstrip(".'")))
        yield Finding(line, column, "this is an e-mail address, and records hold no personal data", HINT)
