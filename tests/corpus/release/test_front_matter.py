"""A front matter that is written again says what it said."""

from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from milpart_docs.corpus.release.front_matter import Edits, edit_front_matter
from milpart_docs.reading.values import read_values
from milpart_docs.vocabulary.markings import Protection

SCALARS = (
    "2026-11-01",
    "1.10",
    "NO",
    "'1.10'",
    '"NO"',
    "~",
    "",
    "null",
    "true",
    "0123",
    "12:30",
    "été 日本",
    "'it''s # no comment'",
    '"line\\nbreak \\u00e9"',
    "[]",
    "{}",
    "[a, ~, 'b c']",
    "{a: , b: [1, {c: ~}]}",
    "|\n  one\n   two\n\n  three\n",
    "|-\n  one\n  # two\n",
    ">\n  one\n  two\n\n  three\n",
    ">+\n  one\n\n\n",
    "|\n\n  one\n",
    "|2\n   one\n  two\n",
    "one\n  two\n  three",
    "'one\n\n  two'",
    "- a\n- - b\n  - c",
    "http://a.example/#b",
)
KEYS = ("a", "b", "'c d'", "é", "f?", "1", "a-very-" + "long-" * 40 + "key")
PAIR = st.tuples(st.sampled_from(KEYS), st.sampled_from(SCALARS))


def _written(pairs: list[tuple[str, str]]) -> str:
    lines = (f"{key}:\n{value}" if value.startswith("- ") else f"{key}: {value}" for key, value in dict(pairs).items())
    return "".join(f"{line}\n" for line in lines)


def _values(text: str) -> dict[str, Any]:
    found = read_values(text, 1)
    assert found.faults == []
    return found.values


@settings(max_examples=400, deadline=None)
@given(st.lists(PAIR, max_size=5))
def test_what_is_written_again_reads_as_before(pairs: list[tuple[str, str]]) -> None:
    """Every way to write a value, next to a comment that goes; a second time changes nothing."""
    text = _written(pairs)
    again = edit_front_matter(text + "gone: 1 # comment\n", 2, Edits(has_comments=True))
    assert {**_values(text), "gone": 1} == _values(again)
    assert "# comment" not in again
    assert edit_front_matter(again, 2, Edits(has_comments=True)) == again


TEXT = st.text(max_size=40)
TREE = st.recursive(
    TEXT | st.integers(), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3), max_leaves=8
)


@settings(max_examples=400, deadline=None)
@given(st.dictionaries(st.text(min_size=1, max_size=40), TREE, max_size=4))
def test_what_any_program_writes_reads_as_before(values: dict[str, Any]) -> None:
    """Trees of values as a YAML library writes them."""
    text = yaml.safe_dump(values, allow_unicode=True)
    before = read_values(text, 1)
    again = edit_front_matter(text + "? x\n: 1 # comment\n" if values and not text.startswith("{") else text, 1, Edits(has_comments=True))
    assert {key: value for key, value in read_values(again, 1).values.items() if key != "x" or key in before.values} == before.values


@settings(deadline=None)
@given(st.lists(PAIR, max_size=5))
def test_with_nothing_to_do_the_text_stays(pairs: list[tuple[str, str]]) -> None:
    """To the last blank, so that a release differs from its source only where it must."""
    text = _written(pairs)
    assert edit_front_matter(text, 2, Edits(has_comments=True)) == text or "#" in text
    assert edit_front_matter(text, 2, Edits()) == text


@pytest.mark.parametrize(
    "text", ["a: [\n", "&a b: *a\n", "a: &x [*x]\n", "x: " + "[" * 400 + "]" * 400, "x: " + "{a: " * 100 + "}" * 100, "a\n", ""]
)
def test_what_cannot_be_read_is_rewritten_as_text(text: str) -> None:
    """Names go out of a broken front matter as well."""
    text = text.replace("a", "name")
    edited = edit_front_matter(text, 1, Edits(rewrite=lambda value: value.replace("name", "words")))
    assert "name" not in edited


HELD = "LIMITE"
SEEN, UNSEEN = Protection(HELD), Protection("RESTREINT UE/EU RESTRICTED")
TREES = st.recursive(
    st.integers(0, 9),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from("klm"), inner, max_size=3)
        | st.tuples(st.sampled_from([SEEN, UNSEEN]), inner.filter(lambda value: not isinstance(value, tuple)))
    ),
    max_leaves=8,
)
GONE = object()


def _as_written(tree: Any) -> str:
    if isinstance(tree, tuple):
        return f"{{value: {_as_written(tree[1])}, withhold: {tree[0].marking}}}"
    if isinstance(tree, list):
        return f"[{', '.join(map(_as_written, tree))}]"
    return f"{{{', '.join(f'{key}: {_as_written(value)}' for key, value in tree.items())}}}" if isinstance(tree, dict) else str(tree)


def _without_unseen(tree: Any) -> Any:
    """Give a tree as if what may not be seen, and what held nothing else, had never been written."""
    if isinstance(tree, tuple):
        inner = GONE if tree[0] == UNSEEN else _without_unseen(tree[1])
        return GONE if inner is GONE else (tree[0], inner)
    if isinstance(tree, list):
        items = [item for item in map(_without_unseen, tree) if item is not GONE]
        return items if items or not tree else GONE
    if isinstance(tree, dict):
        pairs = {key: inner for key, value in tree.items() if (inner := _without_unseen(value)) is not GONE}
        return pairs if pairs or not tree else GONE
    return tree


@settings(deadline=None)
@given(TREES)
def test_nothing_is_left_of_what_held_only_what_is_gone(tree: Any) -> None:
    """No list, no group of fields, and no protection of it: what is left says what was written without that."""
    text = f"z: 1\na: {_as_written(tree)}\n"
    gone = {(value.line, value.column) for value in read_values(text, 1).withheld if value.protection != SEEN}
    edited = edit_front_matter(text, 1, Edits(gone=gone))
    left = _without_unseen(tree)
    expected = "z: 1\n" if left is GONE else f"z: 1\na: {_as_written(left)}\n"
    assert edited == expected


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("{value: [{value: 1, withhold: RESTREINT UE/EU RESTRICTED}], withhold: LIMITE}", ""),
        ("{b: {value: 1, withhold: RESTREINT UE/EU RESTRICTED}, withhold: LIMITE}", ""),
        ("{b: {value: 1, withhold: RESTREINT UE/EU RESTRICTED}, c: 2, withhold: LIMITE}", "a: {c: 2, withhold: LIMITE}\n"),
        ("{withhold: LIMITE}", "a: {withhold: LIMITE}\n"),
        ("[1, withhold: LIMITE]", ""),
        ("{{b: 1, withhold: LIMITE}}", ""),
    ],
)
def test_no_husk_stays(written: str, left: str) -> None:
    """A protection of nothing stays only where the author wrote one."""
    text = f"z: 1\na: {written}\n"
    gone = {(value.line, value.column) for value in read_values(text, 1).withheld if value.protection != SEEN}
    assert edit_front_matter(text, 1, Edits(gone=gone)) == f"z: 1\n{left}"


def test_the_marking_of_a_file_stays_where_nothing_else_is_left() -> None:
    """It protects the file, and not what is gone."""
    text = "marking: PUBLIC\na: {value: 1, withhold: LIMITE}\n"
    assert edit_front_matter(text, 1, Edits(gone={(2, 4)})) == "marking: PUBLIC\n"
