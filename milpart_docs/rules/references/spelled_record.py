"""The record that a reference certainly means, although it is written in another way: nothing else stands in it.

Other capitals, hyphens or leading zeros are the same identifier, and so is the path of the record's own file or page. Whatever else stands
there is a word of the author, and only the author knows where it belongs.
"""

import re
from pathlib import PurePosixPath

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.entry import Entry
from milpart_docs.corpus.settings import Settings
from milpart_docs.model.identifier import correct_form, leading_identifier
from milpart_docs.reading.body import slugify

_ADDRESS = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*:)?//|www\.", re.IGNORECASE)
_ENDING = re.compile(r"\.(?:md|html?)\Z", re.IGNORECASE)
_PAGES = "records"
"""The folder of the site that holds the pages of records."""


def spelled_record(corpus: Corpus, written: str) -> Entry | None:
    """Give the record whose identifier, file or page a text is, and nothing beside it."""
    path = _inside(corpus.settings, written.strip())
    if path is None:
        return None
    return corpus.by_id.get(correct_form(path)) or _record_at(corpus, path.replace("\\", "/"), is_whole=path != written.strip())


def has_place(entry: Entry, anchor: str) -> bool:
    """Tell whether a record has what stands behind ``#``, as a number or as the words of a heading; nothing is always there."""
    return not anchor or not {anchor, slugify(anchor)}.isdisjoint(entry.anchors)


def is_elsewhere(settings: Settings, written: str) -> bool:
    """Tell whether a text is an address of the web that is neither of the project's site nor of its repository."""
    return _inside(settings, written.strip()) is None


def _inside(settings: Settings, written: str) -> str | None:
    """Give a text without the address of the project's site or repository; nothing for an address of somebody else."""
    own = (address.rstrip("/") for address in (settings.site_url, settings.repository) if address)
    start = next((address for address in own if written.startswith(f"{address}/")), "")
    return None if not start and _ADDRESS.match(written) else written[len(start) :]


def _record_at(corpus: Corpus, path: str, *, is_whole: bool) -> Entry | None:
    """Find the record whose file or page has a path; a whole one begins above the project, at the top of its site or repository."""
    steps = [step for step in path.split("/") if step not in {"", ".", ".."}]
    if steps and _ENDING.sub("", steps[-1]) == "index":
        steps.pop()
    *folders, name = steps or [""]
    stem = _ENDING.sub("", name)
    entry = corpus.by_id.get(leading_identifier(stem) or correct_form(stem))
    if entry is None:
        return None
    own = PurePosixPath(entry.path)
    above = [*own.parent.parts]
    is_there = folders[-len(above) :] == above if is_whole else folders == above[len(above) - len(folders) :]
    is_page = stem == entry.id and folders == [_PAGES]
    return entry if is_page or (stem in {entry.id, own.stem} and is_there) else None
