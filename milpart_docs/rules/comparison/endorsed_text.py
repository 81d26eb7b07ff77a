"""What changed in a publication: its paragraphs by their numbers, and by a name what stands under no number."""

import re
from collections.abc import Iterable, Mapping

from milpart_docs.corpus import Entry
from milpart_docs.corpus.change import Change
from milpart_docs.corpus.loading import read_body_text
from milpart_docs.corpus.same_record import Version
from milpart_docs.reading.paragraphs import Paragraph, read_paragraphs, read_unnumbered
from milpart_docs.rules.comparison.renaming import rename_text, rename_value

WORDED = ("title", "summary", "level", "endorsed")
"""Fields that belong to what was endorsed, and the endorsement itself."""
_SEEN = re.compile(r"[^\n]")


def find_changed(change: Change, old: Version, after: Entry) -> list[str]:
    """Give the numbers of the paragraphs that are new, other or gone; another identifier of what was renumbered is no change."""
    return _compare(change, read_paragraphs(_unfenced(old)), read_paragraphs(_unfenced((change.after, after))))


def find_others(change: Change, old: Version, after: Entry) -> list[str]:
    """Name what else changed: what stands under no number, and the fields that belong to what was endorsed."""
    texts = _compare(change, read_unnumbered(_unfenced(old)), read_unnumbered(_unfenced((change.after, after))))
    names = [f"the text under the heading {title}" if title else "the text in front" for title in texts]
    then, now = rename_value(old[1].fields, change.renamed), after.fields
    fields = (key for key in WORDED if key in then and key in now and then[key] != now[key])  # what is missing is told by MP401
    return [*names, *(f"the field {key}" for key in fields)]


def find_numbers(version: Version, lines: Iterable[int]) -> list[str]:
    """Give the numbers of the paragraphs in which lines of the file stand; what stands under no number has none."""
    body, entry = read_body_text(*version), version[1]
    begun = [(found.line, number) for number, found in read_paragraphs(body).items()]
    begun += [(found.line, "") for found in read_unnumbered(body).values()]
    around = (max((start for start in begun if start[0] <= line - entry.body_line + 1), default=(0, ""))[1] for line in lines)
    return [*filter(None, dict.fromkeys(around))]


def _compare(change: Change, old: Mapping[str, Paragraph], new: Mapping[str, Paragraph]) -> list[str]:
    then = {name: rename_text(found.text, change.renamed) for name, found in old.items()}
    return [name for name in dict.fromkeys((*new, *then)) if then.get(name) != (new[name].text if name in new else None)]


def _unfenced(version: Version) -> str:
    """Give the body without the lines that begin and end marked blocks: who protects a paragraph changes no word of it."""
    body = read_body_text(*version)
    for block in version[1].marked:
        for start, end in ((block.start, block.inner_start), (block.inner_end, block.end)):
            body = body[:start] + _SEEN.sub(" ", body[start:end]) + body[end:]
    return body
