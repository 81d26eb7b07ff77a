"""The text of a file as an audience may see it: marked blocks and withheld values that it may not see are gone, and so are all comments."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Annotated, Any

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from milpart_docs.corpus.entry import Entry
from milpart_docs.corpus.release.audience import may_see
from milpart_docs.corpus.release.front_matter import Edits, edit_front_matter
from milpart_docs.corpus.release.text import Parts, split_text
from milpart_docs.corpus.setting_values import Audience
from milpart_docs.model import record_class
from milpart_docs.model.identifier import NOT_RELEASED
from milpart_docs.model.structure import keys_of
from milpart_docs.reading.comments import COMMENT, ODD, OPENING, UNUSED, blank_shown_code, find_comment_spans
from milpart_docs.reading.marked_blocks import without_spans

ROUNDS = 8
"""So often comments are taken out of what is left when comments are taken out, before the rest goes as a whole."""
Span = tuple[int, int]


def needs_cut(entry: Entry, audience: Audience) -> bool:
    """Tell whether something in a file that an audience may see is not for it."""
    inside = [*(block.protection for block in entry.marked), *(value.protection for value in entry.withheld)]
    return entry.has_comments or not all(may_see(audience, protection) for protection in inside)


def cut_text(text: str, entry: Entry, audience: Audience) -> str:
    """Give the text of a file without what is not for an audience."""
    parts = split_text(text, entry.body_line)
    gone = {(value.line, value.column) for value in entry.withheld if not may_see(audience, value.protection)}
    edits = Edits(gone, has_comments=entry.has_comments, needed=find_needed(entry.type))
    front = edit_front_matter(parts.front, parts.first_line, edits)
    hidden = [(block.start, block.end) for block in entry.marked if not may_see(audience, block.protection)]
    body = without_spans(parts.body, iter([*hidden, *_comments_across(parts.body, hidden)]))
    return Parts(parts.opening, front, without_author_comments(body), parts.first_line).join()


@cache
def find_needed(record_type: str) -> Mapping[str, bool]:
    """Find the fields that every record of a type must have and in which words can stand, with whether they hold a list."""
    declared = record_class(record_type)
    required = [(key, _kind_of(field)) for key, field in keys_of(declared).items() if field.is_required()] if declared else []
    return {
        key: is_list for key, kind in required for is_list in (False, True) if _takes(kind, [NOT_RELEASED] if is_list else NOT_RELEASED)
    }


def _kind_of(field: FieldInfo) -> TypeAdapter[Any]:
    annotated: Any = Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
    return TypeAdapter(annotated)


def _takes(kind: TypeAdapter[Any], value: object) -> bool:
    try:
        kind.validate_python(value)
    except ValidationError:
        return False
    return True


def _comments_across(body: str, hidden: Iterable[Span]) -> Iterator[Span]:
    """Give the comments that begin or end in what is cut: what is left of them would be no comment any more."""
    ends = {end for span in hidden for end in span}
    found = find_comment_spans(body) if ends and OPENING in body else ()
    return (span for span in found if any(span[0] < end < span[1] for end in ends))


def without_author_comments(body: str) -> str:
    """Give a body of Markdown without its comments; what is shown as code stays, and one that nothing ends goes with all that follows."""
    cut = body
    for _ in range(ROUNDS):
        before, cut = cut, _without_found(cut)
        if cut == before:
            return cut
    first = next(find_comment_spans(cut), None)
    return cut if first is None else cut[: first[0]]


def _without_found(body: str) -> str:
    """Take out the comments that are seen at a glance; what is left may make new ones."""
    cut = without_spans(body, find_comment_spans(body)) if OPENING in body else body
    if "]:" not in cut and not ODD.search(cut):
        return cut
    plain = blank_shown_code(cut)
    return without_spans(cut, iter(sorted(match.span() for pattern in (UNUSED, ODD) for match in pattern.finditer(plain))))


def without_comments(text: str) -> str:
    """Give a text of HTML without its comments, wherever they stand; one that nothing ends goes with all that follows."""
    cut = UNUSED.sub("", text) if "]:" in text else text
    for _ in range(ROUNDS):
        before, cut = cut, COMMENT.sub("", cut) if OPENING in cut else cut
        if cut == before:
            break
    left = COMMENT.search(cut)
    start = left.start() if left else cut.find(OPENING)
    return cut if start < 0 else cut[:start]
