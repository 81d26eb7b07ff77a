"""Values that are withheld: they read as if they stood there plainly, and their protection is kept beside."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.reading.composing import compose_mapping
from milpart_docs.reading.values import Values, read_node, read_values
from milpart_docs.reading.withheld import Withheld
from milpart_docs.vocabulary.markings import CLOSED, Protection

LIMITE, FRENCH = Protection("LIMITE"), Protection("LIMITE", ("FRA",))


def read(text: str) -> Values:
    """Read values from the first line on."""
    return read_values(text + "\n", 1)


@pytest.mark.parametrize(
    ("text", "values", "withheld"),
    [
        ("a: {value: 30, withhold: LIMITE}", {"a": 30}, [(("a",), LIMITE, 1, 4)]),
        ("a: {withhold: LIMITE, value: 30}", {"a": 30}, [(("a",), LIMITE, 1, 4)]),
        ("a:\n  withhold: LIMITE FRA\n  value: 30", {"a": 30}, [(("a",), FRENCH, 2, 3)]),
        ("a: {amount: 5, withhold: LIMITE}", {"a": {"amount": 5}}, [(("a",), LIMITE, 1, 4)]),
        ("a: {value: 5, unit: m, withhold: LIMITE}", {"a": {"value": 5, "unit": "m"}}, [(("a",), LIMITE, 1, 4)]),
        ("a: {withhold: LIMITE}", {}, [(("a",), LIMITE, 1, 4)]),
        ("a: {value: null, withhold: LIMITE}", {"a": None}, [(("a",), LIMITE, 1, 4)]),
        ("a: {value: [1, 2], withhold: LIMITE}", {"a": [1, 2]}, [(("a",), LIMITE, 1, 4)]),
        ("a: {value: {b: 1}, withhold: LIMITE}", {"a": {"b": 1}}, [(("a",), LIMITE, 1, 4)]),
        ("a: [1, {value: 2, withhold: LIMITE}, 3]", {"a": [1, 2, 3]}, [(("a", 1), LIMITE, 1, 8)]),
        ("a: [{withhold: LIMITE}, 3]", {"a": [3]}, [(("a", 0), LIMITE, 1, 5)]),
        ("a: [{withhold: LIMITE}]", {"a": []}, [(("a", 0), LIMITE, 1, 5)]),
        ("a:\n- b: {value: 2, withhold: LIMITE}", {"a": [{"b": 2}]}, [(("a", 0, "b"), LIMITE, 2, 6)]),
        (
            "a: {b: {value: 2, withhold: LIMITE FRA}, withhold: LIMITE}",
            {"a": {"b": 2}},
            [(("a",), LIMITE, 1, 4), (("a", "b"), FRENCH, 1, 8)],
        ),
        (
            "a: {value: [{value: 2, withhold: LIMITE FRA}], withhold: LIMITE}",
            {"a": [2]},
            [(("a",), LIMITE, 1, 4), (("a", 0), FRENCH, 1, 13)],
        ),
        ("a: {value: 5}", {"a": {"value": 5}}, []),
        ("a: {<<: {b: {value: 1, withhold: LIMITE}}}", {"a": {"<<": {"b": 1}}}, [(("a", "<<", "b"), LIMITE, 1, 13)]),
    ],
)
def test_what_is_withheld(text: str, values: dict[str, Any], withheld: list[tuple[Any, ...]]) -> None:
    """Values of any kind, in lists and in one another, in place or standing elsewhere."""
    found = read(text)
    assert found.values == values
    assert found.withheld == tuple(Withheld(*item) for item in withheld)
    assert found.faults == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("a: {value: 30, withhold: LIMITED}", {"a": 30}),
        ("a: {value: 30, withhold: }", {"a": 30}),
        ("a: {value: 30, withhold: [LIMITE]}", {"a": 30}),
        ("a: {value: 30, withhold: {LIMITE: FRA}}", {"a": 30}),
        ("a: {value: 30, withhold: !x LIMITE}", {"a": 30}),
        ("a: {value: 30, withhold: LIMITE, withhold: PUBLIC}", {"a": 30}),
        ("a: {value: 30, withhold: PUBLIC, withhold: LIMITE}", {"a": 30}),
        ("a: {value: 30, withhold: LIMITE, withold: PUBLIC}", {"a": 30}),
        ("a: {value: 30, withold: LIMITE}", {"a": 30}),
        ("a: {value: 30, Withhold: LIMITE}", {"a": 30}),
        ("a: {value: 30, ' withhold ': LIMITE}", {"a": 30}),
        ("a: {amount: 30, withheld: LIMITE}", {"a": {"amount": 30}}),
        ("a: {value: {value: 30, withhold: LIMITE}, withhold: LIMITE}", {}),
        ("a: {value: {amount: 30, withhold: LIMITE}, withhold: LIMITE}", {}),
    ],
)
def test_what_is_not_clear_is_the_highest(text: str, values: dict[str, Any]) -> None:
    """Words and keys that are misspelled, and a value that is withheld twice; one fault for each."""
    found = read(text)
    assert found.values == values
    assert [(item.path, item.protection) for item in found.withheld] == [(("a",), CLOSED)]
    assert [(fault.kind, fault.path) for fault in found.faults] == [("withhold-words", ("a",))]


@pytest.mark.parametrize(
    "text",
    [
        "title: {value: A, withhold: LIMITE}",
        "releasable_to: [{value: FRA, withhold: LIMITE}]",
        "releasable_to: [{withhold: LIMITE}]",
        "status: {withhold: LIMITE}",
        "withhold: LIMITE",
        "withhold: {a: 1}",
        "withold: LIMITE",
    ],
)
def test_what_cannot_be_withheld(text: str) -> None:
    """What a record is known by, at any depth, and a file as a whole."""
    assert [fault.kind for fault in read(text).faults] == ["withhold-identity"]


def test_the_whole_cannot_be_withheld() -> None:
    """The key is gone from the values and places, so that it is told once."""
    found = read("withhold: {a: 1}\nb: 2")
    assert (found.values, set(found.positions)) == ({"b": 2}, {("b",)})


def test_places_are_those_of_the_value() -> None:
    """A finding points at what is wrong, not at what protects it."""
    positions = read("a: {withhold: LIMITE, value: 30}\nb: [{withhold: LIMITE}, {value: x, withhold: LIMITE}]").positions
    assert positions["a",] == (1, 1, 1, 30)
    assert positions["b", 0] == (2, 25, 2, 33)
    assert ("b", 1) not in positions


@pytest.mark.parametrize("count", [3, 100, 400, 5000])
@pytest.mark.parametrize("piece", ["{withhold: LIMITE,\nvalue: ", "{value: \n", "{withhold: LIMITE, a:\n", "[{withhold: LIMITE, value:\n"])
def test_values_in_one_another_come_to_an_end(count: int, piece: str) -> None:
    """However deep they are written, the process does not end, and there is a fault."""
    found = read("a: " + piece * count + "1" + "".join({"{": "}", "[": "]"}[sign] for sign in reversed(piece * count) if sign in "{["))
    assert count == 3 or found.faults != []


SCALARS = st.integers(0, 9) | st.sampled_from(["x", "y"])
TREES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from("klm"), inner, min_size=1, max_size=3)
        | st.tuples(st.just("LIMITE"), inner.filter(lambda value: not isinstance(value, tuple)))
    ),
    max_leaves=10,
)


def write(tree: object) -> str:
    """Write a tree as YAML; a pair is a value that is withheld."""
    if isinstance(tree, tuple):
        words, inner = tree
        if isinstance(inner, dict):
            return "{" + ", ".join([*(f"{key}: {write(value)}" for key, value in inner.items()), f"withhold: {words}"]) + "}"
        return f"{{withhold: {words}, value: {write(inner)}}}"
    if isinstance(tree, list):
        return "[" + ", ".join(map(write, tree)) + "]"
    return "{" + ", ".join(f"{key}: {write(value)}" for key, value in tree.items()) + "}" if isinstance(tree, dict) else str(tree)


def plain(tree: Any, path: tuple[str | int, ...], found: list[tuple[str | int, ...]]) -> Any:
    """Give a tree as if nothing was withheld, and gather the paths of what is."""
    if isinstance(tree, tuple):
        found.append(path)
        return plain(tree[1], path, found)
    if isinstance(tree, list):
        return [plain(item, (*path, place), found) for place, item in enumerate(tree)]
    return {key: plain(value, (*path, key), found) for key, value in tree.items()} if isinstance(tree, dict) else tree


@given(TREES)
def test_what_is_withheld_reads_as_if_it_stood_there_plainly(tree: Any) -> None:
    """Values, paths and faults, whatever stands in whatever."""
    paths: list[tuple[str | int, ...]] = []
    expected = plain(tree, ("a",), paths)
    found = read(f"a: {write(tree)}")
    assert (found.values, found.faults) == ({"a": expected}, [])
    assert [item.path for item in found.withheld] == paths


@pytest.mark.parametrize(
    ("text", "values", "path", "key"),
    [
        ("a: {amount: 5, marking: LIMITE}", {"a": {"amount": 5}}, ("a",), "marking"),
        ("a: {value: x, releasable_to: [FRA]}", {"a": "x"}, ("a",), "releasable_to"),
        ("a: {b: {classified: yes, c: 1}}", {"a": {"b": {"c": 1}}}, ("a", "b"), "classified"),
        ("a: [{value: 1, rel_to: FRA}]", {"a": [1]}, ("a", 0), "rel_to"),
        ("a: {value: x, withhold: LIMITE, marking: LIMITE}", {"a": "x"}, ("a",), "marking"),
        ("a: {value: x, <<: {marking: LIMITE}}", {"a": "x"}, ("a",), "<<"),
        ("a: {value: x, <<: [{withhold: LIMITE}]}", {"a": "x"}, ("a",), "<<"),
        ("a: {value: x, hold: LIMITE}", {"a": "x"}, ("a",), "hold"),
        ("a: {value: x, level: [limite fra]}", {"a": "x"}, ("a",), "level"),
        ("a: {value: x, release: [DEU]}", {"a": "x"}, ("a",), "release"),
        ('a: {value: x, "\\u200bwithhold": LIMITE}', {"a": "x"}, ("a",), "\u200bwithhold"),
        ('a: {value: x, "\\ufeffwithhold": LIMITE}', {"a": "x"}, ("a",), "\ufeffwithhold"),
        ("a: {value: x, \uff57ithhold: LIMITE}", {"a": "x"}, ("a",), "\uff57ithhold"),
        ("a: {b: 1, \uff57ithhold: nobody}", {"a": {"b": 1}}, ("a",), "\uff57ithhold"),
        ("a: {b: 1, b_withhold: nobody}", {"a": {"b": 1}}, ("a",), "b_withhold"),
        ("a: {b: 1, réleasable: x}", {"a": {"b": 1}}, ("a",), "réleasable"),
        ("a: {{b: 1, withhold: LIMITE}}", {}, ("a",), ""),
        ("a: [{{b, withhold: LIMITE}}]", {"a": []}, ("a", 0), ""),
        ("a:\n  ? b: 1\n    withhold: LIMITE", {}, ("a",), ""),
        ("a: {? [[{x: {value: 1, withhold: LIMITE}}]] : 1, c: 2}", {"a": {"c": 2}}, ("a",), ""),
        ("a: {? {<<: {b: {marked: x}}} : 1, c: 2}", {"a": {"c": 2}}, ("a",), ""),
    ],
)
def test_other_keys_that_were_meant_to_protect(text: str, values: dict[str, Any], path: tuple[str | int, ...], key: str) -> None:
    """A marking in a value is none, and leaves the value closed."""
    found = read(text)
    assert found.values == values
    assert [(value.path, value.protection) for value in found.withheld] == [(path, CLOSED)]
    assert [(fault.kind, fault.details) for fault in found.faults] == [("withhold-words", {"key": key})]


@pytest.mark.parametrize(
    ("text", "is_closed"),
    [
        ("a: [x, withhold: LIMITE]", True),
        ("a: [x, withold: LIMITE, y]", True),
        ("a:\n- x\n- withhold: LIMITE", True),
        ("a:\n- x\n- withhold: LIMITE\n  marking: LIMITE", True),
        ("a: {value: [x, withhold: LIMITE], withhold: LIMITE}", True),
        ("a: [x, {withhold: LIMITE}]", False),
        ("a:\n- x\n- {withhold: LIMITE}", False),
        ("a:\n- x\n- value: y\n  withhold: LIMITE", False),
        ("a: [x, b: LIMITES]", False),
    ],
)
def test_a_withhold_beside_items_closes_the_list(text: str, is_closed: bool) -> None:  # noqa: FBT001 - the table of the test gives it
    """Without braces it may be meant for the list, or for an item that stands elsewhere."""
    found = read(text)
    assert any((value.path, value.protection) == (("a",), CLOSED) for value in found.withheld) == is_closed
    assert any(fault.kind == "withhold-words" and "item" in fault.details for fault in found.faults) == is_closed


@pytest.mark.parametrize(
    "text",
    [
        "? [a, b]\n: {x: 1, withhold: LIMITE}",
        "!foo key: {a: x, withhold: LIMITE}",
        "!!int 5: {value: 1, withhold: LIMITE}",
        "!foo title: [x, withhold: LIMITE]",
        "? {a: 1}\n: [{value: 1, withhold: LIMITE}]",
    ],
)
def test_a_value_behind_what_is_no_key(text: str) -> None:
    """What is withheld in it is noted, and the key is told."""
    found = read(text)
    assert [fault.kind for fault in found.faults] == ["key-not-text"]
    assert found.values == {}
    assert found.withheld != ()


@pytest.mark.parametrize("text", ["a: {value: LIMITE}", "a: {title: LIMITE, text: Secret}", "a: {b: Secret ballot}", "a: {release: 1.2}"])
def test_what_protects_nothing(text: str) -> None:
    """A text about a marking, and words that mean something else."""
    assert (read(text).withheld, read(text).faults) == ((), [])


def test_merges_in_one_another_come_to_an_end() -> None:
    """However deep, in values and in keys; neither time nor the stack runs out."""
    for text in ("a: " + "{<<: " * 400 + "1" + "}" * 400, "a: {? " + "{<<: " * 400 + "1" + "}" * 400 + " : 1}"):
        assert read(text).faults != []


def test_in_a_configuration_a_marking_is_a_value_like_others() -> None:
    """An audience has a highest marking."""
    root, _ = compose_mapping("audiences: [{name: a, max_marking: LIMITE}]\n", 1)
    assert root is not None
    found = read_node(root, 1)
    assert found.values == {"audiences": [{"name": "a", "max_marking": "LIMITE"}]}
    assert (found.faults, found.withheld) == ([], ())
