"""Fingerprints by which a forge knows a finding again after the text around it has changed.

A fingerprint has no line in it: text that is written above a finding moves it and makes no new one of it. Findings that are equal but
for their place are counted, in the order of the file, because forges show two with the same fingerprint as one.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Sequence

from milpart_docs.diagnostics.diagnostic import Diagnostic

_OTHER_LINE = re.compile(r"\b(lines?) \d+")
"""Some sentences name another line, which moves as well."""


def fingerprint_all(diagnostics: Sequence[Diagnostic], folder: str = "") -> list[str]:
    """Give the fingerprint of each finding, 64 hexadecimal digits, no two alike; ``folder`` stands before each path."""
    seen: Counter[tuple[str, ...]] = Counter()
    places = dict.fromkeys(range(len(diagnostics)), 0)
    for place in sorted(places, key=lambda place: diagnostics[place]):
        what = _what(diagnostics[place], folder)
        places[place] = seen[what]
        seen[what] += 1
    return [_digest(*_what(diagnostic, folder), str(places[place])) for place, diagnostic in enumerate(diagnostics)]


def _what(diagnostic: Diagnostic, folder: str) -> tuple[str, ...]:
    return (folder + diagnostic.location.path, diagnostic.code, _OTHER_LINE.sub(r"\1", diagnostic.message))


def _digest(*parts: str) -> str:
    """Digest texts so that no two rows of them give the same bytes; file names may hold bytes that are no text."""
    return hashlib.sha256(
        b"".join(b"%d:%s," % (len(part), part) for part in (text.encode("utf-8", "surrogatepass") for text in parts))
    ).hexdigest()
