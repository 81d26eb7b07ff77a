"""The manifest: what the browser must know before it loads anything else of the index, in one file."""

import json
from collections.abc import Mapping
from hashlib import blake2b

from milpart_docs.search.browser.scripts import join_scripts

NAME = "manifest"
FORMAT = 1
DIGEST_SIZE = 6
ALWAYS = ("names", "lengths")
"""What every search needs comes in the same file: each file more costs a browser some milliseconds."""
FACET = "f"
SMALL = 1500
"""Bytes of a facet that comes along, too."""


def add_manifest(facts: Mapping[str, object], files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Add the manifest to the files, with a digest of all others, by which browsers tell that kept files are still the right ones."""
    digest = blake2b(digest_size=DIGEST_SIZE)
    for name in sorted(files):
        digest.update(b"%s %d\n" % (name.encode(), len(files[name])))
        digest.update(files[name])
    described = {**facts, "format": FORMAT, "digest": digest.hexdigest()}
    text = json.dumps(described, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    along = [*ALWAYS, *(name for name, content in files.items() if name.startswith(FACET) and len(content) <= SMALL)]
    others = {name: content for name, content in files.items() if name not in along}
    return {**others, NAME: join_scripts(f'milpartIndex("{NAME}",{text});\n', *(files[name] for name in along))}
