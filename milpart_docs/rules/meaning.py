"""What a field means, in the words of the model, for hints."""

from collections.abc import Sequence

from pydantic.fields import FieldInfo

from milpart_docs.model import RECORD_TYPES, Record
from milpart_docs.model.identifier import PREFIXES, describe_form
from milpart_docs.model.structure import ITEM, Path, keys_of, parts_at, relations_of, vocabulary_at

COUNTRY = "country"
COUNTRY_CODE = ", by the three capitals of its code, such as MLI"
"""How a country is written in a file; forms let people choose it by name."""


def name_of(path: Path) -> str:
    """Give the key that a value stands under, itself or as an entry of a list."""
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def field_at(record_type: type[Record] | None, path: Path) -> FieldInfo | None:
    """Give the field whose value, or an entry of whose list, stands at a path."""
    places = [place for place, step in enumerate(path) if isinstance(step, str)]
    parts = parts_at(record_type, path[: places[-1]]) if record_type and places else ()
    return next((keys_of(part)[name_of(path)] for part in parts if name_of(path) in keys_of(part)), None)


def meaning_at(record_type: type[Record] | None, path: Path) -> str:
    """Say what belongs at a path, as part of a sentence; nothing where the model does not know the place."""
    field = field_at(record_type, path)
    text = (field.description or "") if field else ""
    return text[:1].lower() + text[1:].removesuffix(".")


def join_words(words: Sequence[str]) -> str:
    """Join words as a sentence does: *a, b and c*."""
    return f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else "".join(words)


def what_to_write(record_type: type[Record], path: Path) -> str:
    """Say what to write: the form of an identifier, or of a reference to another record, and what is meant by it.

    A key that authors choose, such as that of a language, means what the field around it does.
    """
    meaning = meaning_at(record_type, path) or meaning_at(record_type, path[:-1])
    if path == ("id",):
        return next((describe_form(name) for name, found in RECORD_TYPES.items() if found is record_type), meaning)
    pattern = tuple(step for step in path if isinstance(step, str))
    relation = next((at.relation for at in relations_of(record_type) if tuple(step for step in at.path if step != ITEM) == pattern), None)
    if relation is None:
        is_country = COUNTRY in {vocabulary_at(record_type, path), vocabulary_at(record_type, (*path, 0))}
        return f"{meaning}{COUNTRY_CODE}" if is_country else meaning
    forms = " or ".join(f"{PREFIXES[name]}-…" for name in relation.to)
    return f"the identifier{f' ({forms})' if forms else ''} of {meaning}"
