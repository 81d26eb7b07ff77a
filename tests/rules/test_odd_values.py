"""No rule fails, whatever stands in whatever field: each field of each type is given each of some odd values."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from milpart_docs.corpus import Corpus, Settings
from milpart_docs.corpus.entry import decode
from milpart_docs.corpus.files import Found
from milpart_docs.corpus.loading import read_one
from milpart_docs.model import RECORD_TYPES
from milpart_docs.model.structure import keys_of, part_at
from milpart_docs.rules.engine import CRASH_CODE, check, inspect_file
from tests.model.examples import IDS, example
from tests.projects import TODAY

SCALARS = ("", "5", "-1", "2.5", "true", "2026-03-14", "2026-13", "9999-12", "word", "''", "LL-2026-0001", "superseded", "implemented")
LISTS = ("[]", "[5]", "[word]", "[~]", "[[a]]", "{}", "{a: b}", "[{a: b}]", "[true, {}]")


@pytest.mark.parametrize("type_name", RECORD_TYPES)
@pytest.mark.parametrize("odd", [*SCALARS, *LISTS])
def test_no_rule_fails(type_name: str, odd: str) -> None:
    """The findings are about the record, and none of them says that a rule failed."""
    texts = list(_variants(type_name, odd))
    found = [Found(f"docs/{IDS[type_name]}-{place}.md", text.encode()) for place, text in enumerate(texts)]
    entries = tuple(decode(item.path, read_one(inspect_file, item)) for item in found)
    told = check(Corpus(Settings(Path("/nowhere")), entries), TODAY)
    assert [diagnostic for diagnostic in told if diagnostic.code == CRASH_CODE] == []


def _variants(type_name: str, odd: str) -> Iterator[str]:
    """Give the example of a type with one field, or one field of a part, after another replaced."""
    for key in keys_of(RECORD_TYPES[type_name]):
        yield replace(type_name, key, odd)
        part = part_at(RECORD_TYPES[type_name], (key,))
        for inner in keys_of(part) if part else ():
            yield replace(type_name, key, f"[{{{inner}: {odd}}}]")
            yield replace(type_name, key, f"{{{inner}: {odd}}}")


def replace(type_name: str, key: str, value: str) -> str:
    """Take a key with the lines indented below it out, and write it anew."""
    kept, is_out = [], False
    for line in example(type_name).split("\n"):
        is_out = line.startswith(f"{key}:") or (is_out and line.startswith(" "))
        if not is_out:
            kept.append(line)
    return "\n".join([kept[0], f"{key}: {value}", *kept[1:]])
