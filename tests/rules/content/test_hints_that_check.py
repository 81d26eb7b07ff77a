"""A hint that says *write …* is taken at its word: what it names is written, and the same complaint is not made again."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.diagnostics import Finding
from milpart_docs.model import RECORD_TYPES, Record
from milpart_docs.model.structure import keys_of
from milpart_docs.reading import SourceFile, read_source
from milpart_docs.rules.content.wrong_place import takes_list
from milpart_docs.rules.engine import inspect_file
from tests.model.examples import IDS, example

WORDS = (
    *("none", "TBD", "all", "n/a", "-", "various", "Mali", "mali and Niger", "MLI/NER", "Congo", "FRA, DEU", "UK", "EU", "NATO"),
    *("train", "Train & Equip", "train, planning", "planning/training", "command and control", '"#planning #training"', "a; b"),
    *("docs/x/LL-2026-0001.md", "see LL-2026-0001 and ACT-2026-0001", "ACR-EUMS; ACR-EEAS", "[[LL-2026-0001]]", "(train)", "{a, b}"),
    *(
        "yes",
        "oui",
        "nein",
        "1",
        "0",
        "perhaps",
        "12 500",
        "12.500",
        '"12,500"',
        "\u20ac 2m",
        '"1,5 Mio"',
        "40+",
        "forty",
        "0040",
        "-5",
        "1e3",
    ),
    *(
        "14/03/2026",
        "03/04/2026",
        "14.III.2026",
        "Mar 14 26",
        "141530Z-161200ZMAR26",
        "Q1 2026",
        "2026-W11",
        "46095",
        "2026-02-30",
        "14-16 May 26",
    ),
    *("2O", "l5", "99999999999", "2026\u201303\u201314", "\uff12\uff10\uff12\uff16", "2O26-O3-l4", "2026 - 03 - 14", "2030-05", "2030"),
    *("MLI NER", "[MLI NER]", "[Mali Niger Benin]", "train equip", "[train equip advise]", "Republic of Mali", "[Royaume de Belgique]"),
    *("'[x](https://example.org/a)'", "<https://example.org/a>", "see https://example.org/a.", "https://a.example, https://b.example"),
    *("en-UK", "GR", "English", "eur", "\u20ac", "M\u20ac", "www.example.org", "https://example.org/a b", "example.org/x"),
    *("Lesson identified", "LI", "OBS", "[tasked]", "[PUBLIC, LIMITE]", "R-UE", "restreint", "high", "T", "2", "Urgent"),
    *("planning\n  training\n  logistics", "> folded\n  text", "[a, [b]]", "{fr: x}", "true", "[true]", '["a: b"]', '"a: b"', "'it''s'"),
)
"""What people write in one field or another."""
_WRITE = re.compile(r"(?:write|write all of them:) (?P<what>.+)")
_GENERAL = re.compile(
    r"(?:one|its|it without|without|the|a|an|at|what|each|something|on|true or false|by|in|year-month-day|it|them|square"
    r"|\S+(?: and \S+)* below .*|\S+: (?!\[).*… )\b|- |https://…"
)
"""With this begins what says in general what to write."""
_EACH = "make an entry of each: "
_END = re.compile(r", or | if |; |, (?=if|when|where|without|with|degrees|the|in |and |as )| \(| for | or |$")


def proposals(hint: str, key: str) -> Iterator[str]:
    """Give the values that a hint says to write, each as it would stand behind the key."""
    if hint.startswith(_EACH):
        yield f"[{hint.removeprefix(_EACH)}]"
    found = _WRITE.match(hint)
    if found is None or _GENERAL.match(found["what"]):
        return
    what = found["what"].removeprefix(f"{key}: ")
    if what.startswith(("[", '"', "'")):
        yield from re.findall(r"\[[^\]]*\]|\"[^\"]*\"|'(?:[^']|'')*'", what)[:1]
    else:
        yield _END.split(what)[0]


def with_value(type_name: str, key: str, value: str) -> SourceFile:
    """Read the example of a type with another value at a key."""
    kept, is_out = [], False
    for line in example(type_name).split("\n"):
        is_out = line.startswith(f"{key}:") or (is_out and line.startswith(" "))
        if not is_out:
            kept.append(line)
    return read_source(f"docs/{IDS[type_name]}.md", "\n".join([kept[0], f"{key}: {value}", *kept[1:]]).encode())


def complaints(source: SourceFile) -> list[Finding]:
    """Give what is said of the value in the second line."""
    return [finding for finding in inspect_file(source) if finding.line == 2 and finding.code in {"MP401", "MP403", "MP501", "MP502"}]


def refused(type_name: str, key: str, value: str) -> list[tuple[str, str]]:
    """Give each hint about a value at a key that does not stand up to the check, with what is said then."""
    wrong = []
    for finding in complaints(with_value(type_name, key, value)):
        is_entry = "[" in value and " entry " in finding.message
        is_in_list = takes_list(RECORD_TYPES[type_name], (key,)) and value.startswith("[") and finding.code in {"MP501", "MP502"}
        for proposal in proposals(finding.hint, key) if not is_entry else ():
            whole = f"[{proposal}]" if is_in_list and not proposal.startswith("[") else proposal
            again = complaints(with_value(type_name, key, whole))
            wrong += [(f"{key}: {value} -> {finding.hint}", f"{said.code} {said.message}") for said in again]
    return wrong


@pytest.mark.parametrize("type_name", RECORD_TYPES)
def test_what_a_hint_says_to_write_is_accepted(type_name: str) -> None:
    """Each field of each type, those of every record once, with each of the words that people write."""
    keys = [key for key in keys_of(RECORD_TYPES[type_name]) if key != "type" and (type_name == "lesson" or key not in keys_of(Record))]
    assert [item for key in keys for word in WORDS for item in refused(type_name, key, word)] == []


@given(st.sampled_from(["topics", "pillars", "partners", "related", "language", "date_observed", "created", "marking"]), st.data())
def test_whatever_is_written_the_hint_is_accepted(key: str, data: st.DataObject) -> None:
    """Texts of the pieces of which such values are made."""
    pieces = st.sampled_from(
        ["train", "Mali", "equip", ",", " ", "/", " and ", "#", "&", "14", "-", "03", "2026", "MAR", "LL-2026-0001", "UK", "en"]
    )
    text = "".join(data.draw(st.lists(pieces, min_size=1, max_size=6))).strip()
    assert refused("lesson", key, f"'{text}'") == []
