"""What a bundle says about itself to programs: for which audience it was made.

It stands in a small file with the others, so the manifest lists it and a signature covers it. An update must be made from a bundle for the
same audience, because it tells the digest and the size of that bundle.
"""

import json
from pathlib import Path

from milpart_docs.bundle.content import read_content
from milpart_docs.bundle.directory import Directory
from milpart_docs.bundle.inspection import open_archive
from milpart_docs.bundle.problem import BundleError, DamagedError

ABOUT = "milpart-bundle.json"
FORMAT = "milpart-bundle-1"
LARGEST_ABOUT = 64 << 10


def render_about(audience: str) -> bytes:
    """Write for whom a bundle is."""
    return json.dumps({"audience": audience, "format": FORMAT}, sort_keys=True).encode() + b"\n"


def check_audience(path: Path, audience: str) -> None:
    """Refuse, as the old one of an update, a bundle that is for another audience or does not say for which; raise BundleError, OSError."""
    try:
        with open_archive(path) as stream:
            entries = [entry for entry in Directory(stream).entries if entry.name == ABOUT and entry.size <= LARGEST_ABOUT]
            written = b"".join(read_content(stream, entries[0])) if entries else b""
    except DamagedError as error:
        raise BundleError(f"{path} is no sound bundle: {error}; milpart verify says more") from None
    found = _read_audience(written)
    if found != audience:
        whose = f"is for the audience {found}" if found else "does not say for which audience it is"
        raise BundleError(f"{path} {whose}, and an update for {audience} would tell of it; name a bundle for {audience}")


def _read_audience(written: bytes) -> str:
    """Read for whom a bundle is; nothing, where that is not clear."""
    try:
        value = json.loads(written)
    except (ValueError, RecursionError):
        return ""
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        return ""
    audience = value.get("audience")
    return audience if isinstance(audience, str) else ""
