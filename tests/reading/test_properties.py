"""Whatever is in a file, the reader gives a value; and where it says that something stands, there it stands."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from milpart_docs.corpus.entry import decode, encode
from milpart_docs.model import RECORD_TYPES
from milpart_docs.reading import SourceFile, read_source
from milpart_docs.reading.body import read_body
from milpart_docs.reading.code import blank_code
from milpart_docs.reading.deciding_keys import decides, is_withhold
from milpart_docs.reading.values import Positions, read_values
from milpart_docs.rules.engine import CRASH_CODE, inspect_file

PATHS = st.sampled_from(["docs/page.md", "lessons/LL-2026-0001-x.md", "docs/actors/ACR-EUMS.md"])
PIECES = st.sampled_from(
    [
        *"-:#[]{}'\"|>&*!%@`\\ \n\t,?",
        "---\n",
        "id: LL-2026-0001\n",
        "type: lesson\n",
        "  - ",
        "a: ",
        "[[",
        "]]",
        "```\n",
        "<!--",
        "-->",
        "\r\n",
        "é",
        "\ufeff",
    ]
)
YAML_LIKE = st.lists(PIECES | st.text(max_size=3), max_size=40).map("".join)
FENCED = YAML_LIKE.map(lambda inside: f"---\n{inside}\n---\n")


def check_places(source: SourceFile) -> None:
    """Every place that is told lies in the file, or right behind one of its lines."""
    lines = source.text.split("\n")
    places = [(fault.line, fault.column) for fault in source.faults] if source.kind != "unreadable" else []
    places += [place for position in source.positions.values() for place in (position[:2], position[2:])]
    places += [(reference.line, reference.column) for reference in source.references]
    places += [(heading.line, 1) for heading in source.body.headings]
    for line, column in places:
        assert 1 <= line <= len(lines)
        assert 1 <= column <= len(lines[line - 1]) + 2


@given(PATHS, st.binary(max_size=200) | st.text(max_size=200).map(str.encode) | YAML_LIKE.map(str.encode) | FENCED.map(str.encode))
@settings(max_examples=500)
def test_any_bytes_are_read(path: str, data: bytes) -> None:
    """No file raises; all that is told of it has a place in it; no rule fails on it; and it goes through the cache unchanged."""
    source = read_source(path, data)
    check_places(source)
    findings = inspect_file(source)
    assert [finding.message for finding in findings if finding.code == CRASH_CODE] == []
    payload = encode(source, findings)
    entry = decode(path, payload)
    assert (entry.kind, entry.references, list(entry.findings)) == (source.kind, source.references, findings)


@given(st.text() | YAML_LIKE)
def test_any_body_is_read(text: str) -> None:
    """No text raises, and code is blanked out without moving anything."""
    read_body(text, 1)
    plain = blank_code(text)
    assert (len(plain), plain.count("\n")) == (len(text), text.count("\n"))
    assert all(new in (old, " ") for old, new in zip(text, plain, strict=True))


@given(
    st.lists(st.sampled_from(["text", "`", "``", "```", "\n", "\n\n", "[[A]]", "\\", "    ", "<!--", "-->", "# "]), max_size=30).map(
        "".join
    )
)
def test_references_stand_where_they_are_said_to_stand(text: str) -> None:
    """Line, column and offset of a reference are those of its first bracket."""
    lines = text.split("\n")
    for reference in read_body(text, 1).references:
        assert text[reference.start : reference.end] == "[[A]]"
        assert lines[reference.line - 1][reference.column - 1 :].startswith("[[A]]")


WORDS = (
    st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8)
    .map("k".__add__)
    .filter(lambda word: not (decides(word) or is_withhold(word)))  # a key that nearly protects is a fault
)
VALUES = st.recursive(
    WORDS.map("'{}'".format),
    lambda inner: st.lists(inner, min_size=1, max_size=3) | st.dictionaries(WORDS, inner, min_size=1, max_size=3),
    max_leaves=12,
)


def write(value: Any, indent: str, *, flow: bool) -> str:
    """Write a value as YAML, in blocks or in brackets."""
    if isinstance(value, str):
        return f" {value}"
    if flow:
        items = (
            [f"{key}:{write(item, '', flow=True)}" for key, item in value.items()]
            if isinstance(value, dict)
            else [write(item, "", flow=True) for item in value]
        )
        return " {" + ",".join(items) + "}" if isinstance(value, dict) else " [" + ",".join(items) + "]"
    entries = [(f"{key}:", item) for key, item in value.items()] if isinstance(value, dict) else [("-", item) for item in value]
    return "".join(f"\n{indent}{lead}{write(item, indent + '  ', flow=False)}" for lead, item in entries)


def walk(value: Any, path: tuple[str | int, ...] = ()) -> dict[tuple[str | int, ...], Any]:
    """List every path of a value with what stands there."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return {place: found for key, inner in pairs for place, found in [((*path, key), inner), *walk(inner, (*path, key)).items()]}


@given(st.dictionaries(WORDS, VALUES, min_size=1, max_size=4), st.booleans(), st.integers(1, 9))
def test_positions_point_at_the_text(values: dict[str, Any], flow: bool, first_line: int) -> None:  # noqa: FBT001 - hypothesis gives it
    """Every key and item has a position, the key's text stands at it, and a text's quote stands at the position of its value."""
    text = "".join(f"{key}:{write(value, '  ', flow=flow)}\n" for key, value in values.items())
    lines = text.split("\n")
    read, positions, faults, _ = read_values(text, first_line)
    assert faults == []
    places = walk(values)
    assert set(positions) == set(places)
    for path, value in places.items():
        check_position(positions, path, value, lines, first_line)
    assert walk(read).keys() == places.keys()


def check_position(positions: Positions, path: tuple[str | int, ...], value: Any, lines: list[str], first_line: int) -> None:
    """Look at what stands at a position."""
    position = positions[path]
    at_key = lines[position.line - first_line][position.column - 1 :]
    at_value = lines[position.value_line - first_line][position.value_column - 1 :]
    if isinstance(path[-1], str):
        assert at_key.startswith(f"{path[-1]}:")
    if isinstance(value, str):
        assert at_value.startswith(value)


@given(PATHS, YAML_LIKE | FENCED)
def test_line_ends_do_not_matter(path: str, text: str) -> None:
    """With the line ends of Windows a file gives the same values, places and text."""
    text = text.replace("\r", "")
    unix, windows = (read_source(path, data) for data in (text.encode(), text.replace("\n", "\r\n").encode()))
    assert (unix.kind, unix.written, unix.positions, unix.body, unix.references) == (
        windows.kind,
        windows.written,
        windows.positions,
        windows.body,
        windows.references,
    )
    assert list(unix.faults) == [fault for fault in windows.faults if fault.kind != "carriage-return"]


SCALARS = st.sampled_from(
    [
        "",
        "~",
        "true",
        "12",
        "1.10",
        "-1",
        "1e999",
        "2026-11-22",
        "2026-02-30",
        "text",
        "''",
        "LL-2026-0001",
        "'x#y'",
        "[[A]]",
        "{}",
        "[]",
        "'\u2028'",
    ]
)
ODD = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]") | inner.map("{{id: {0}, on: {0}, by: {0}}}".format)
    ),
    max_leaves=4,
)


@given(st.sampled_from(sorted(RECORD_TYPES)), st.data())
@settings(max_examples=300, deadline=None)
def test_no_rule_fails_on_odd_values(type_name: str, data: st.DataObject) -> None:
    """Each field of each type may hold anything; every rule about one file still ends, and the record goes through the cache."""
    names = sorted(field.alias or name for name, field in RECORD_TYPES[type_name].model_fields.items() if name != "type")
    fields = data.draw(st.dictionaries(st.sampled_from(names), ODD, max_size=12))
    text = f"---\ntype: {type_name}\n" + "".join(f"{key}: {value}\n" for key, value in fields.items()) + "---\n"
    source = read_source("docs/any.md", text.encode())
    findings = inspect_file(source)
    assert [finding.message for finding in findings if finding.code == CRASH_CODE] == []
    assert list(decode(source.path, encode(source, findings)).findings) == findings
