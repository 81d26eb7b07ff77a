"""The manifest: what the browser must know before it loads anything else of the index."""

import json
from collections.abc import Mapping
from hashlib import blake2b

NAME = "manifest"
FORMAT = 1
DIGEST_SIZE = 6


def build_manifest(facts: Mapping[str, object], files: Mapping[str, bytes]) -> bytes:
    """Build the manifest as a script, with a digest of all other files, by which browsers tell that kept files are still the right ones."""
    digest = blake2b(digest_size=DIGEST_SIZE)
    for name in sorted(files):
        digest.update(b"%s %d\n" % (name.encode(), len(files[name])))
        digest.update(files[name])
    described = {**facts, "format": FORMAT, "digest": digest.hexdigest()}
    text = json.dumps(described, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return f'milpartIndex("{NAME}",{text});\n'.encode("ascii")
