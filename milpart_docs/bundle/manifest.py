"""The manifest: the SHA-256 of every file of a bundle, in the form that ``sha256sum -c`` reads.

It is named and written as BagIt (RFC 8493) has it, and it stands at the root with the files. A bag would have all files in a folder
``data/``: a reader would then have to find that folder before ``index.html``. We spare the reader that, so a bundle is no bag.
"""

import re
from collections.abc import Mapping

from milpart_docs.bundle.problem import Problem

MANIFEST = "manifest-sha256.txt"
SIGNATURE = f"{MANIFEST}.sig"
HOME = "index.html"
"""The page with which every bundle opens."""
OWN = frozenset({MANIFEST, SIGNATURE})
"""Files that the manifest cannot have in it."""
_LINE = re.compile(r"([0-9a-f]{64})  ([^\r\n\\]+)")


def render_manifest(digests: Mapping[str, str]) -> bytes:
    """Write the manifest of files by path, sorted."""
    return "".join(f"{digests[path]}  {path}\n" for path in sorted(digests)).encode()


def read_manifest(data: bytes) -> tuple[dict[str, str], list[Problem]]:
    """Read a manifest: the digest by path; and what is not in the form in which we write it."""
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return {}, [_malformed(f"it is not UTF-8 at byte {error.start + 1:,}")]
    if "\r" in text:
        return {}, [_malformed("it has line ends of Windows, which a program must have given it")]
    digests: dict[str, str] = {}
    lines = text.split("\n")
    if lines.pop():
        return {}, [_malformed("its last line has no end; it was cut off")]
    for number, line in enumerate(lines, 1):
        found = _LINE.fullmatch(line)
        if found is None:
            return {}, [_malformed(f"line {number:,} is not a digest, two spaces and a path")]
        if found[2] in digests or found[2] in OWN:
            return {}, [_malformed(f"line {number:,} names a file that it may not name, or names it again")]
        digests[found[2]] = found[1]
    return digests, []


def _malformed(message: str) -> Problem:
    return Problem("manifest", MANIFEST, f"{message}; nothing in it can be relied on")
