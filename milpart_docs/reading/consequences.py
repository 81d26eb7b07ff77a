"""What is wrong with values only because of something else that is wrong: one mistake is told once, at its cause.

An author who reads that a title is missing, beside a line ``Title: …``, looks for two mistakes and finds one. What is left out here comes
back by itself, if it was one, once the cause is mended.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from milpart_docs.model import record_class
from milpart_docs.model.identifier import is_identifier, type_of
from milpart_docs.model.meant_keys import find_meant_key
from milpart_docs.model.structure import Path, keys_of, part_at, value_at
from milpart_docs.reading.fault import Fault

OF_THE_TYPE = frozenset({"unknown-field", "missing", "unknown-term"})
"""What can be wrong only because a record is measured by the fields and states of another type."""


def without_consequences(faults: Sequence[Fault], causes: Sequence[Fault], written: Mapping[str, Any]) -> Iterator[Fault]:
    """Leave out of the faults of values what follows from one of the causes, which were found before, or from another of the faults."""
    if not faults:
        return
    tests = [*_by_causes(causes), *([_is_of_the_type] if is_of_two_types(written) else []), _by_keys(faults, written)]
    yield from (fault for fault in faults if not any(follows(fault) for follows in tests))


def is_of_two_types(written: Mapping[str, Any]) -> bool:
    """Tell whether an identifier says that a record is of another type than its type: a slip of copying, told by MP102."""
    identifier, type_name = written.get("id"), written.get("type")
    if not isinstance(identifier, str) or record_class(type_name) is None or not is_identifier(identifier.strip()):
        return False
    return type_of(identifier.strip()) != type_name


def _by_causes(causes: Iterable[Fault]) -> Iterator[Callable[[Fault], bool]]:
    for cause in causes:
        if cause.kind == "unknown-tag" or (cause.kind == "key-not-text" and cause.path):
            yield _inside(cause.path)
        elif cause.kind == "fields-behind-fence":
            yield lambda fault: fault.kind == "missing" and len(fault.path) == 1


def _inside(path: Path) -> Callable[[Fault], bool]:
    """Make a test for what stands at a path, or below it: what is wrong with a value only because of a tag or the braces of a template."""
    return lambda fault: fault.path[: len(path)] == path


def _is_of_the_type(fault: Fault) -> bool:
    return len(fault.path) == 1 and fault.kind in OF_THE_TYPE and (fault.kind != "unknown-term" or fault.path == ("status",))


def _by_keys(faults: Iterable[Fault], written: Mapping[str, Any]) -> Callable[[Fault], bool]:
    """Make a test for fields that are missing because their key is misspelled."""
    meant = {path for fault in faults if fault.kind == "unknown-field" if (path := meant_path(fault.path, written))}
    return lambda fault: fault.kind == "missing" and fault.path in meant


def meant_path(path: Path, written: Mapping[str, Any]) -> Path | None:
    """Give the path that a value was meant to stand at whose key is not known there."""
    record_type = record_class(written.get("type"))
    part = part_at(record_type, path[:-1]) if record_type else None
    around = value_at(written, path[:-1])
    key = find_meant_key(str(path[-1]), keys_of(part) if part else ("type",), around if isinstance(around, dict) else ())
    return (*path[:-1], key) if key else None
