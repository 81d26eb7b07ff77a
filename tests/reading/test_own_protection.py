"""The protection of a file itself: what is missing, misspelled or contradictory is the highest."""

from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.model import RECORD_TYPES
from milpart_docs.model.structure import keys_of
from milpart_docs.reading import SourceFile, read_source
from milpart_docs.reading.deciding_keys import decides_nearly
from milpart_docs.reading.fault import Fault, FaultKind
from milpart_docs.reading.own_protection import are_communities, is_doubt, read_own_protection
from milpart_docs.vocabulary import MARKINGS
from milpart_docs.vocabulary.markings import CLOSED, OPEN, Protection, rank

LIMITE = Protection("LIMITE")


def read(front: str, path: str = "docs/page.md", body: str = "Text.\n") -> SourceFile:
    """Read a file with a front matter."""
    return read_source(path, f"---\n{front}\n---\n{body}".encode())


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("marking: PUBLIC", OPEN),
        ("marking: LIMITE", LIMITE),
        ("marking: 'LIMITE'", LIMITE),
        ("marking: LIMITE\nreleasable_to:", LIMITE),
        ("marking: LIMITE\nreleasable_to: []", LIMITE),
        ("marking: PUBLIC\nreleasable_to: []", OPEN),
        ("marking: LIMITE\nreleasable_to: [FRA, EU, FRA]", Protection("LIMITE", ("FRA", "EU"))),
        ("marking: RESTREINT UE/EU RESTRICTED", Protection(MARKINGS[2])),
    ],
)
def test_what_is_clear(front: str, expected: Protection) -> None:
    """Marking and communities."""
    assert read(front).protection == read(f"type: term\n{front}").protection == expected


@pytest.mark.parametrize(
    "front",
    [
        *("", "title: A", "marking:", "marking: ''", "marking: limite", "marking: LIMITED", "marking: 'LIMITE '", "marking: LIMITE FRA"),
        *(
            "marking: [LIMITE]",
            "marking: {a: LIMITE}",
            "marking: 1",
            "marking: true",
            "Marking: LIMITE",
            "markings: LIMITE",
            '"marking ": LIMITE',
        ),
        *("marking: PUBLIC\nreleasable_to: [FRA]", "marking: LIMITE\nreleasable_to: FRA", "marking: LIMITE\nreleasable_to: ''"),
        *(
            "marking: LIMITE\nreleasable_to: [fra]",
            "marking: LIMITE\nreleasable_to: [FRA, '']",
            "marking: LIMITE\nreleasable_to: [FRA, null]",
        ),
        *("marking: LIMITE\nreleasable_to: {FRA: 1}", "marking: LIMITE\nreleasable_to: {}", "marking: LIMITE\nreleasable_to: 0"),
        *("marking: LIMITE\nreleasable_to: [[FRA]]", "marking: LIMITE\nreleasable_to: false", 'marking: LIMITE\nreleasable_to: ["FRA\\n"]'),
        *("marking: LIMITE\nreleaseable_to: [FRA]", "marking: LIMITE\nreleasable-to: [FRA]", "marking: LIMITE\nReleasable_To: [FRA]"),
        *("marking: LIMITE\nreleasable to: [FRA]", "marking: LIMITE\nMarking: SECRET UE/EU SECRET", "marking: LIMITE\nmraking: SECRET"),
        *(
            "marking: LIMITE\nmarking: PUBLIC",
            "marking: PUBLIC\nmarking: PUBLIC",
            "marking: LIMITE\nreleasable_to: []\nreleasable_to: [FRA]",
        ),
        *(
            "marking: !x LIMITE",
            "marking: LIMITE\nreleasable_to: !x [FRA]",
            "marking: LIMITE\nreleasable_to: [!x FRA]",
            "marking: &a LIMITE",
        ),
        *("marking: LIMITE\n? [a]\n: b", "marking: LIMITE\ntitle: a: b", "marking: LIMITE\n\ttitle: a", "marking: LIMITE\n  x: y\n z: 1"),
        *(
            "marking: {value: LIMITE, withhold: LIMITE}",
            "marking: LIMITE\nreleasable_to: [{withhold: LIMITE}]",
            "marking: LIMITE\nwithhold: LIMITE",
        ),
        *("marking: LIMITE\nreleasable_to: {value: [FRA], withhold: LIMITE}", "marking: LIMITE\nwithold: LIMITE", "- marking: LIMITE"),
        *("marking: LIMITE\nsummary: |\n  ::: marking LIMITE\n  a\n  :::", "marking: LIMITE\nsummary: 'a ::: marking LIMITE'"),
        *("marking: LIMITE\n...\n---\nmarking: PUBLIC", "marking: LIMITE\nx: " + "[" * 20 + "]" * 20),
        *("marking: LIMITE\nreleased_to: [DEU]", "marking: LIMITE\nrel-to: DEU", "marking: PUBLIC\nsecurityClassification: SECRET"),
        *(
            "marking: LIMITE\n<<: {releasable_to: [DEU]}",
            "marking: PUBLIC\n<<: {marking: LIMITE}",
            "marking: PUBLIC\n<<: [{marked: LIMITE}]",
        ),
        *("marking: PUBLIC\nreleaseto: [FRA]", "marking: PUBLIC\nreleased: [DEU]", "marking: PUBLIC\nrelease: FRA, DEU"),
        *(
            "marking: PUBLIC\ncommunities: [ACR-EUTM-MLI]",
            "marking: PUBLIC\ndistribution: EU only",
            "marking: PUBLIC\ndissemination: France",
        ),
        *("marking: PUBLIC\nréleasable: x", "marking: PUBLIC\nreleasability/to: x", "marking: PUBLIC\nseats_withhold: x"),
        *("marking: PUBLIC\nclearance: LIMITE", "marking: PUBLIC\nmark: limite", "marking: PUBLIC\nrestrict: [x, LIMITE FRA]"),
        *("marking: PUBLIC\naccess: EU Restricted", "marking: PUBLIC\nx: 'très secret'", 'marking: PUBLIC\n"\\u200bwithhold": LIMITE'),
        *("marking: PUBLIC\n'': LIMITE", "marking: PUBLIC\nbudget: 1\n? {a: 1, withhold: LIMITE}\n: 2"),
        *("marking: PUBLIC\n? [a, b]\n: {x: 1, withhold: LIMITE}", "marking: PUBLIC\n!!int 5: {value: 1, withhold: LIMITE}"),
        *("marking: PUBLIC\n<<: {a: 1}\n<<: {marking: LIMITE}", "marking: PUBLIC\n<<: {a: {value: 1, <<: {rel to: DEU}}}"),
    ],
)
def test_what_is_not_clear_is_the_highest(front: str) -> None:
    """In pages and records alike."""
    assert read(front).protection == CLOSED
    assert read(f"type: term\n{front}").protection == CLOSED


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "Text.\n",
            "marking: LIMITE\n",
            "marking: LIMITE\n---\nText.\n",
            "---\nmarking: LIMITE\nText.\n",
            "\ufeff\ufeff---\nmarking: LIMITE\n---\n",
        ),
        *(
            "---\nmarking: LIMITE\n...\nText.\n",
            "+++\nmarking: LIMITE\n+++\n",
            "--\nmarking: LIMITE\n--\n",
            "Text.\n---\nmarking: LIMITE\n---\n",
        ),
        *(
            "---\nmarking: LIMITE\n ---\nText.\n",
            "---\nmarking: LIMITE\n---\n---\nid: X\ntype: term\n---\n",
            "---\n---\nmarking: LIMITE\n---\n",
        ),
        *("---\nmarking: PUBLIC\n---\nmarking: LIMITE\n\nText.\n", "---\nmarking: LIMITE\n---\n\n'Rel to' : FRA\nText.\n"),
        *("---\nmarking: LIMITE\n---\n:::\n", "---\nmarking: LIMITE\n---\n::: marking LIMITE\n:::\n:::\n"),
    ],
)
def test_files_that_do_not_hang_together(text: str) -> None:
    """Fences that are missing or others, two front matters, an end without a beginning: as a page and as a record."""
    for path in ("docs/page.md", "lessons/LL-2026-0001-x.md"):
        assert read_source(path, text.encode()).protection == CLOSED


def test_slips_elsewhere_change_nothing() -> None:
    """A key that is written twice and decides nothing, a block whose marking is not understood, a value withheld from nobody knows whom."""
    assert read("marking: LIMITE\na: 1\na: 2").protection == LIMITE
    assert read("marking: LIMITE\na: !x 1").protection == LIMITE
    assert read("marking: LIMITE", body="::: marking X\n:::\n").protection == LIMITE
    assert read("marking: LIMITE", body="::: marking LIMITE\n").protection == LIMITE
    assert read("marking: LIMITE\nseats: {value: 3, withhold: X}").protection == LIMITE


@pytest.mark.parametrize(
    "line",
    [
        *("release: 1.2", "released: 2026-11-02", "release: RC1", "released: no", "distribution: quarterly", "communities: [lessons]"),
        *("title: LIMITE", "tags: [LIMITE]", "description: EU RESTRICTED", "ballot: secret ballot", "edge: a limited one", "level: PUBLIC"),
        *("budget: {value: 3, withhold: LIMITE}", "x: {title: LIMITE}"),
    ],
)
def test_words_that_mean_something_else(line: str) -> None:
    """A release of a program, a text about a marking, a value that is withheld as it must be."""
    assert read(f"marking: PUBLIC\n{line}").protection == OPEN


def test_a_field_of_a_record_is_no_protection() -> None:
    """What a field holds is the affair of the model, also where it names a marking."""
    assert read("type: term\nmarking: PUBLIC\ntopics: [LIMITE]\ndefinition: LIMITE").protection == OPEN
    assert read("type: term\nmarking: PUBLIC\nhandling: LIMITE").protection == CLOSED


def test_bytes_that_are_no_text() -> None:
    """What cannot be read is the highest."""
    assert read_source("docs/page.md", b"---\nmarking: PUBLIC\n---\n\xff").protection == CLOSED
    assert read_source("docs/page.md", b"---\nmarking: PUBLIC\n---\n\0").protection == CLOSED


@pytest.mark.parametrize("kind", get_args(FaultKind))
def test_each_kind_of_fault(kind: FaultKind) -> None:
    """What may have hidden a protection leaves doubt; what is wrong with a value, a block or the form of the text does not."""
    harmless = {
        "missing",
        "unknown-field",
        "unknown-term",
        "wrong-value",
        "empty-item",
        "block-marking",
        "block-without-end",
        "withhold-words",
        "torn-reference",
        "not-indented",
        "no-hyphen",
        "code-without-end",
    }
    of_form = {"byte-order-mark", "carriage-return", "control-character", "merge-conflict", "merge-mark"}
    unread = {"cannot-be-read", "folder", "not-a-file", "other-suffix", "link-outside", "file-too-large", "utf-16", "not-utf-8", "nul"}
    unread |= {"word-document", "outside-folders", "other-format"}
    without = {"empty-file", "no-front-matter", "code-fence", "other-notation", "text-before-fence", "web-page"}
    elsewhere = is_doubt(Fault(kind, 1, 1, ("summary",)))
    assert is_doubt(Fault(kind, 1, 1, ("marking",))) == (kind not in harmless | of_form | unread | without)
    assert elsewhere == (is_doubt(Fault(kind, 1, 1)) and kind not in {"duplicate-key", "unknown-tag", "key-not-text"})


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("marking", None),
        ("releasable_to", None),
        ("title", None),
        ("Marking", "marking"),
        ("releasable-to", "releasable_to"),
        ("related", None),
        *(("released_to", "releasable_to"), ("releaseable", "releasable_to"), ("rel_to", "releasable_to"), ("relTo", "releasable_to")),
        *(("marked", "marking"), ("classification", "marking"), ("Protective-Marking", "marking"), ("restricted", "marking")),
        *(("restricted_to", "releasable_to"), ("releaseDate", None), ("remarks", None), ("open_to", None), ("audience", None)),
    ],
)
def test_keys(key: str, meant: str | None) -> None:
    """A key that is nearly one of the two was meant to be it."""
    assert decides_nearly(key) == meant


@pytest.mark.parametrize(
    ("value", "expected"), [([], True), (["FRA", "ACR-EUTM-MLI"], True), (["fra"], False), ("FRA", False), ([1], False), (None, False)]
)
def test_communities(value: object, expected: bool) -> None:  # noqa: FBT001 - the table of the test gives it
    """A list of names in capitals."""
    assert are_communities(value) == expected


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.sampled_from([*MARKINGS, "FRA", "EU"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)


@given(st.fixed_dictionaries({}, optional={"marking": ANY, "releasable_to": ANY, "markin": ANY, "title": ANY}))
def test_any_values(written: dict[str, Any]) -> None:
    """No value raises, and what comes out is never lower than what is written."""
    found = read_own_protection(written, [])
    assert found == CLOSED or (
        found.marking == written["marking"] and list(found.communities) == list(dict.fromkeys(written.get("releasable_to") or []))
    )
    assert rank(found.marking) >= rank(written.get("marking"))
    assert "markin" not in written or found == CLOSED


def test_a_marking_in_running_text_decides_nothing() -> None:
    """Only the first words of a body can be a piece of the front matter."""
    assert read("marking: LIMITE", body="Text.\nmarking: SECRET\n").protection == LIMITE
    assert read("marking: LIMITE", body="Note: this is a page.\n").protection == LIMITE


def test_no_field_of_ours_is_taken_for_another() -> None:
    """The words that count as a marking are in no key of a record."""
    keys = {key for record_type in RECORD_TYPES.values() for key in keys_of(record_type)}
    assert [key for key in sorted(keys) if decides_nearly(key)] == []


@pytest.mark.parametrize(
    "line",
    [
        *(
            "parking: free",
            "marketing: a",
            "withholding_tax: 3",
            "force_protection: planned",
            "protection: of civilians",
            "restrictions: []",
        ),
        *("distribution: PDF", "release: LTS", "release: 1.2", "community: Sahel", "level: high"),
    ],
)
def test_words_of_other_meaning_close_nothing(line: str) -> None:
    """What looks like a key of ours, and is an ordinary word of the field or of everyday life."""
    assert read(f"marking: PUBLIC\n{line}").protection == OPEN


@pytest.mark.parametrize("line", ["protection: LIMITE", "restrictions: EU only", "distribution: FVEY", "release: [FRA]"])
def test_words_with_a_restriction_behind_them_close(line: str) -> None:
    """The same words, where a marking or communities stand behind them."""
    assert read(f"marking: PUBLIC\n{line}").protection == CLOSED
