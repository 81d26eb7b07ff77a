"""What a script, or a file for scripts, names of other hosts in so many words.

What a script computes cannot be seen in its text; against that, the pages of a bundle forbid their browser to call other hosts.
"""

import re
from collections.abc import Iterator

from milpart_docs.bundle.loads.load import Load

_SCRIPT = re.compile(
    r"""(?: (?:^|[;}]) [ \t]*+ (?:import|export)\b [^;'"()]{0,500}?
          | \b(?:import|importScripts|fetch|Worker)\( \s*+
          | \.src [ \t]*+ = [ \t]*+ )
    ["'`] ( (?:[a-zA-Z][a-zA-Z0-9+.-]*+:)?+ // [^"'`\s]*+ )""",
    re.VERBOSE | re.MULTILINE,
)
_DATA = re.compile(r"\s*+milpart\w*+\(")
"""How scripts begin that hold data alone: words of authors, none of which runs."""
_IN_MAP = re.compile(r"\"((?:[a-zA-Z][a-zA-Z0-9+.-]*+:)?+//[^\"]*+)\"")
_IN_MANIFEST = re.compile(r"\"(?:src|url|start_url|scope|action)\"\s*+:\s*+\"([^\"]*+)\"")


def find_loads_in_script(text: str) -> Iterator[Load]:
    """Find what a script imports, fetches, starts or sets as the source of an element."""
    if not _DATA.match(text):
        yield from (Load("script", found[1]) for found in _SCRIPT.finditer(text))


def find_loads_in_map(text: str) -> Iterator[Load]:
    """Find what a page's list of modules, or of pages to be loaded early, names of other hosts."""
    yield from (Load("script", address) for address in _IN_MAP.findall(text))


def find_loads_in_manifest(text: str) -> Iterator[Load]:
    """Find what the manifest of a web application names (W3C Web Application Manifest)."""
    yield from (Load("manifest", found[1].replace("\\/", "/")) for found in _IN_MANIFEST.finditer(text))
