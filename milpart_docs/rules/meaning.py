"""What a field means, in the words of the model, for hints."""

from pydantic.fields import FieldInfo

from milpart_docs.model import Record
from milpart_docs.model.structure import Path, keys_of, part_at


def name_of(path: Path) -> str:
    """Give the key that a value stands under, itself or as an entry of a list."""
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def field_at(record_type: type[Record] | None, path: Path) -> FieldInfo | None:
    """Give the field whose value, or an entry of whose list, stands at a path."""
    places = [place for place, step in enumerate(path) if isinstance(step, str)]
    part = part_at(record_type, path[: places[-1]]) if record_type and places else None
    return keys_of(part).get(name_of(path)) if part else None


def meaning_at(record_type: type[Record] | None, path: Path) -> str:
    """Say what belongs at a path, as part of a sentence; nothing where the model does not know the place."""
    field = field_at(record_type, path)
    text = (field.description or "") if field else ""
    return text[:1].lower() + text[1:].removesuffix(".")
