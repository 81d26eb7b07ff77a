"""The text of a file as an audience may see it: marked blocks and withheld values that it may not see are gone, and so are all comments."""

from collections.abc import Mapping
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
from milpart_docs.reading.comments import without_author_comments, without_spans


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
    body = without_author_comments(without_spans(parts.body, hidden))
    return Parts(parts.opening, front, body, parts.first_line).join()


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
