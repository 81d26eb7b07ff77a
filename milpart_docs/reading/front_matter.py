"""The front matter of a file: what stands between its fences, read into values and positions, and the body that follows.

python-frontmatter reads and writes records through the handler here; our own reader uses the same fences and values, and keeps the
positions and faults that the handler's interface has no place for.
"""

import re
from typing import Any, NamedTuple

import yaml
from frontmatter.default_handlers import BaseHandler

from milpart_docs.model.identifier import PREFIXES, TYPES
from milpart_docs.reading.composing import LONGEST
from milpart_docs.reading.fault import Fault
from milpart_docs.reading.merge_marks import find_merge_marks
from milpart_docs.reading.odd_fences import find_missing_closing, find_odd_opening
from milpart_docs.reading.other_notations import find_other_notation
from milpart_docs.reading.values import Positions, read_values
from milpart_docs.reading.withheld import Withheld

_OPENING = re.compile(r"\A[ \t\n]*---[ \t]*\n")
_CLOSING = re.compile(r"^---[ \t]*$", re.MULTILINE)
_CLOSING_LINE = re.compile(r"\n---[ \t]*(?=\n|\Z)")
_FIRST_FIELDS = ("id", "type", "title", "status", "marking")
"""The fields of which one mostly comes first."""
_FIELD = re.compile(rf"\s*(?=(?:{'|'.join(_FIRST_FIELDS)})[ \t]*:)")
_ANY_FIELD = re.compile(r"[ \t]*[A-Za-z_][\w-]*[ \t]*:(?:\s|\Z)")
_NAMES_RECORD = re.compile(
    rf"^(?:id:[ \t]*[\"']?(?:{'|'.join(TYPES)})-|type:[ \t]*[\"']?(?:{'|'.join(PREFIXES)})[\"']?[ \t]*$)", re.MULTILINE
)


class FrontMatter(NamedTuple):
    """What stands between the fences: values, the position of each, and what was wrong.

    ``body_line`` is the first line after it. ``names_record`` is true where broken text still shows an id or a type of ours.
    """

    values: dict[str, Any]
    positions: Positions
    faults: list[Fault]
    body: str
    body_line: int
    is_present: bool
    names_record: bool = False
    withheld: tuple[Withheld, ...] = ()


class _Dumper(yaml.CSafeDumper):
    """Writes a value that stands twice in full each time: our reader refuses aliases."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - PyYAML calls it so
        """Never write an alias."""
        return True


class FrontMatterHandler(BaseHandler):
    """The handler that python-frontmatter reads and writes our records with: ``frontmatter.load(path, handler=FrontMatterHandler())``."""

    FM_BOUNDARY = _CLOSING
    START_DELIMITER = "---"
    END_DELIMITER = "---"

    def detect(self, text: str) -> bool:
        """Tell whether a text begins with a fence."""
        return _OPENING.match(text) is not None

    def split(self, text: str) -> tuple[str, str]:
        """Split a text into what stands between the fences and what follows; raise ValueError where a fence is missing."""
        opening = _OPENING.match(text)
        closing = _CLOSING.search(text, opening.end()) if opening else None
        if opening is None or closing is None:
            message = "the front matter has no opening or no closing fence"
            raise ValueError(message)
        return text[opening.end() : closing.start()], text[closing.end() + 1 :]

    def load(self, fm: str) -> dict[str, Any]:
        """Read the values; raise ValueError with the first fault where there is one."""
        values, _, faults, _ = read_values(fm, first_line=1)
        if faults:
            message = f"line {faults[0].line}, column {faults[0].column}: {faults[0].kind}"
            raise ValueError(message)
        return values

    def export(self, metadata: dict[str, object], **kwargs: object) -> str:  # noqa: ARG002 - python-frontmatter calls it so
        """Write values as YAML in the order in which they come."""
        written = yaml.dump(metadata, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=100)
        return str(written).strip()


HANDLER = FrontMatterHandler()


def read_front_matter(text: str) -> FrontMatter:
    """Split a file at its fences and read what stands between them; where a merge left two versions of it, nothing of it counts."""
    front = _read_between_fences(text)
    head = text[: len(text) - len(front.body)] if front.is_present else text.lstrip("\n").partition("\n")[0]
    found = find_merge_marks(head, is_front=front.is_present and bool(front.body)).faults
    if not found:
        return front
    faults = sorted({(fault.line, fault.kind): fault for fault in (*find_merge_marks(text).faults, *found)}.items())
    return FrontMatter({}, {}, [fault for _, fault in faults], "", text.count("\n") + 1, is_present=True, names_record=_names_record(text))


def _read_between_fences(text: str) -> FrontMatter:
    opening = _OPENING.match(text)
    if opening is None:
        return _without_fence(text)
    first_line = text.count("\n", 0, opening.end()) + 1
    closing = _CLOSING_LINE.search(text, opening.end() - 1)
    if closing is None:
        return _without_closing(text, opening.end(), first_line)
    inside, body = text[opening.end() : closing.start() + 1], text[closing.end() + 1 :]
    body_line = first_line + inside.count("\n") + 1
    values, positions, faults, withheld = read_values(inside, first_line)
    names_record = bool(faults) and _names_record(inside)
    return FrontMatter(values, positions, faults, body, body_line, is_present=True, names_record=names_record, withheld=withheld)


def _without_fence(text: str) -> FrontMatter:
    """Take the whole text as body; a text that begins with a field of ours has lost its opening fence."""
    start = looks_like_front_matter(text)
    if start is None:
        odd = find_odd_opening(text, _FIRST_FIELDS) or find_other_notation(text, _FIRST_FIELDS)
        is_fence = odd is not None and odd.kind == "odd-fence" and not odd.details["written"].startswith("`")
        names_record = is_fence and _names_record(text)
        return FrontMatter({}, {}, [odd] if odd else [], text, 1, is_present=False, names_record=names_record)
    line = text.count("\n", 0, start) + 1
    below = "" if _CLOSING.search(text) else ", and one below the last field"
    fault = Fault("no-opening-fence", line, 1, details={"below": below})
    return FrontMatter({}, {}, [fault], text, 1, is_present=False, names_record=_names_record(text))


def _without_closing(text: str, start: int, first_line: int) -> FrontMatter:
    """Take a text with one fence: a front matter that does not end, or an ordinary text that begins with a line across the page."""
    if not begins_with_field(text):
        return FrontMatter({}, {}, [], text, 1, is_present=False)
    fault = find_missing_closing(text[start:].split("\n"), first_line)
    return FrontMatter({}, {}, [fault], "", text.count("\n") + 1, is_present=True, names_record=_names_record(text[start:]))


def _names_record(text: str) -> bool:
    return _NAMES_RECORD.search(text[:LONGEST]) is not None


def begins_with_field(text: str) -> bool:
    """Tell whether the first thing behind an opening fence is a key with a colon."""
    opening = _OPENING.match(text)
    return opening is not None and _ANY_FIELD.match(text, opening.end()) is not None


def looks_like_front_matter(text: str) -> int | None:
    """Give the offset of a field of ours that a text begins with, blank lines aside, or nothing."""
    found = _FIELD.match(text)
    return found.end() if found else None
