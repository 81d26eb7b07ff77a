"""What a project writes about catalogues: every option arrives, every mistake is told at its place, and nothing stops the reader."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.catalogue.definition import Definition, Layout, Shown
from milpart_docs.catalogue.definition_reader import read_definition
from milpart_docs.catalogue.definitions import load_definitions
from milpart_docs.catalogue.facets import BY_KEY
from milpart_docs.catalogue.selection import group_rows, select
from milpart_docs.corpus import load_settings
from milpart_docs.model import RECORD_TYPES
from tests.catalogue.written import ANYTHING, NEARLY_SOUND, OPTIONS
from tests.cli.commands import run
from tests.corpora import Written, columns_of, corpus_of
from tests.model.examples import example_file
from tests.projects import diagnose, make_project

HEAD = "site_name: x\nplugins:\n  - milpart/records\n  - milpart/catalogue:\n      catalogues:\n"
"""The first line of what a test writes is line 6, indented by eight."""
OWN = "- {name: own, title: Own"
"""The beginning of a catalogue on one line; what follows is in column 35."""
EXAMPLES = corpus_of(*(Written(*file) for kind in RECORD_TYPES for file in example_file(kind).items()))


def written(options: str) -> str:
    """Give a configuration whose catalogues are these lines."""
    return HEAD + "".join(f"        {line}\n" for line in options.splitlines())


def definitions_of(root: Path, options: str) -> dict[str, Definition]:
    """Give the catalogues of a project that writes these lines about them, without a mistake."""
    make_project(root, {"mkdocs.yml": written(options)})
    found = load_definitions(load_settings(root, {}))
    assert found.findings == ()
    return dict(found.catalogues)


def complaints(root: Path, config: str, files: dict[str, str] | None = None) -> list[str]:
    """Check a project with a configuration, and give ``path:line:column message; hint`` of each finding about a setting."""
    make_project(root, {"mkdocs.yml": config, **(files or {})})
    return [f"{found.location} {found.message}; {found.hint}" for found in diagnose(root) if found.code == "MP090"]


def test_every_option_arrives(tmp_path: Path) -> None:
    """In the words of the project; every option of a catalogue is tried here."""
    options = """\
- name: open-actions
  title: Open actions
  meaning: What is still to be done.
  shelf: Ours
  records: {type: [lesson], partner: MLI, non_attribution: true}
  without: {status: withdrawn}
  each: actions
  items: {status: open, due: "*"}
  group: owner
  pages: true
  columns: [due, {text: Action}, {record: }]
  order: [-due, title]
  limit: 30
  layout: board
"""
    assert definitions_of(tmp_path, options)["open-actions"] == Definition(
        name="open-actions",
        title="Open actions",
        meaning="What is still to be done.",
        shelf="Ours",
        records={"type": ("lesson",), "partner": ("MLI",), "non_attribution": ("yes",)},
        without={"status": ("withdrawn",)},
        each="actions",
        items={"status": ("open",), "due": ("*",)},
        group="owner",
        pages=True,
        columns=(Shown("due"), Shown("text", "Action"), Shown("record")),
        order=("-due", "title"),
        limit=30,
        layout=Layout.BOARD,
    )


def test_little_is_enough(tmp_path: Path) -> None:
    """A name alone: all records in a table, under a title made of the name."""
    assert definitions_of(tmp_path, "- name: our-work")["our-work"] == Definition("our-work", "Our work")


def test_one_value_is_a_list_of_one(tmp_path: Path) -> None:
    """Columns and order may be one name; numbers in conditions are compared as they are written."""
    found = definitions_of(tmp_path, "- {name: own, columns: title, order: -modified, records: {level: 1, version: 1.10}}")["own"]
    assert (found.columns, found.order) == ((Shown("title"),), ("-modified",))
    assert found.records == {"level": ("1",), "version": ("1.10",)}


MISTAKES = [
    ("titel: x}", "35 a catalogue has no option named titel; did you mean title?"),
    ("meaning: [a]}", "35 meaning is not a text; write meaning: some words"),
    ("shelf: 3}", "35 shelf is not a text; write shelf: some words"),
    ("records: lesson}", "35 records is not a group of conditions; write records: {type: lesson, status: [tasked, implementing]}"),
    ("records: {tpye: lesson}}", "35 there is no column tpye; did you mean type?"),
    ("records: {type: }}", "35 type is compared with nothing that a record can have; write type: one, [one, another] or '*'"),
    ("records: {type: []}}", "35 type is compared with nothing that a record can have; write type: one, [one, another] or '*'"),
    ("records: {type: [lesson, {}]}}", "35 type is compared with nothing that a record can have; write type: one, [one, another] or '*'"),
    ("records: {type: lessson}}", "35 type is never lessson; did you mean lesson?"),
    ("records: {partner: [MLI, Mali]}}", "35 partner is never Mali; "),
    ("without: {status: taskd}}", "35 status is never taskd; did you mean tasked?"),
    ("each: actions, items: {status: opne}}", "50 status is never opne; "),
    ("layout: board}", "35 a board has a lane for each group, and there is no group; write group: and a column"),
    ("without: {stauts: draft}}", "35 there is no column stauts; did you mean status?"),
    ("without: [draft]}", "35 without is not a group of conditions; write without: {type: lesson, status: [tasked, implementing]}"),
    ("each: deeds}", "35 no record type has a list of parts named deeds; the lists are "),
    ("each: actions, items: {onwer: X}}", "50 there is no column onwer; "),
    ("items: {status: tasked}}", "35 items are those of a list, and none is named; write each: and a list"),
    ("group: piller}", "35 there is no column piller; did you mean pillar?"),
    ("group: [pillar]}", "35 there is no column ['pillar']; "),
    ("group: owner}", "35 there is no column owner; "),
    ("pages: true}", "35 there is no page for each group where there is no group; write group: and a column"),
    ("group: type, pages: yes}", "48 pages is neither true nor false; write pages: true"),
    ("columns: [title, stats]}", "35 there is no column stats; did you mean status?"),
    ("columns: [~]}", "35 there is no column None; "),
    ("columns: [{title: 3}]}", "35 the title of the column title is not a text; write {title: Some words}"),
    ("columns: [{title: A, status: B}]}", "35 there is no column {'title': 'A', 'status': 'B'}; "),
    ("order: [{title: A}]}", "35 there is no column {'title': 'A'}; "),
    ("order: [--title]}", "35 there is no column --title; "),
    ("limit: 0}", "35 limit is not a number above zero; write limit: 10"),
    ("limit: many}", "35 limit is not a number above zero; write limit: 10"),
    ("limit: true}", "35 limit is not a number above zero; write limit: 10"),
    ("layout: tabel}", "35 there is no layout tabel; the layouts are table, board, tree"),
    ("layout: [table]}", "35 there is no layout ['table']; the layouts are table, board, tree"),
    ("each: actions, layout: tree}", "50 a tree is made of records, and not of the items of a list; leave each out, or the layout"),
    ("off: off}", "35 off is neither true nor false; write off: true"),
]


@pytest.mark.parametrize(("options", "told"), MISTAKES, ids=[options.rstrip("}") for options, _ in MISTAKES])
def test_mistake_is_told_at_its_option(tmp_path: Path, options: str, told: str) -> None:
    """One finding, at the key of the option in which the mistake is."""
    (line,) = complaints(tmp_path, written(f"{OWN}, {options}"))
    assert line.startswith(f"mkdocs.yml:6:{told}")


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ("- {title: Own}", "6:11 a catalogue has no name; write {name: …, title: …, records: {type: lesson}}"),
        ("- {name: [own]}", "6:12 a catalogue has no name; "),
        ("- lessons", "6:11 a catalogue has no name; "),
        (
            "- {name: Own}",
            "6:12 Own cannot be the name of a catalogue; use small letters, digits and hyphens, 60 at most: it stands in addresses",
        ),
        (f"- {{name: {'a' * 61}}}", f"6:12 {'a' * 61} cannot be the name of a catalogue; "),
        ("- {name: index}", "6:12 index cannot be the name of a catalogue; "),
        ("- {name: type-lesson}", "6:12 type-lesson cannot be the name of a catalogue; "),
        ("- {name: a/../b}", "6:12 a/../b cannot be the name of a catalogue; "),
    ],
    ids=["none", "a list", "a text", "capitals", "too long", "taken by the overview", "taken by the files of rows", "a path"],
)
def test_name_that_cannot_be_one(tmp_path: Path, options: str, told: str) -> None:
    """A name stands in addresses and in the names of files."""
    (line,) = complaints(tmp_path, written(options))
    assert line.startswith(f"mkdocs.yml:{told}")


@pytest.mark.parametrize("options", ["catalogues: courses", "catalogues: {name: own}", "catalogues: 3"])
def test_catalogues_that_are_no_list(tmp_path: Path, options: str) -> None:
    """Told once, where the plugin stands."""
    found = complaints(tmp_path, f"site_name: x\nplugins:\n  - milpart/records\n  - milpart/catalogue:\n      {options}\n")
    assert found == ["mkdocs.yml:4:5 catalogues is not a list; write catalogues: [{name: …, title: …, records: {…}}]"]


def test_each_mistake_has_its_line(tmp_path: Path) -> None:
    """Several in several catalogues; a sound one between them is kept."""
    options = """\
- name: first
  limit: -1
  group: nothing-like-it
- name: sound
- name: third
  columns:
    - title
    - ownr
"""
    found = complaints(tmp_path, written(options))
    assert [line.partition(";")[0] for line in found] == [
        "mkdocs.yml:7:11 limit is not a number above zero",
        "mkdocs.yml:8:11 there is no column nothing-like-it",
        "mkdocs.yml:11:11 there is no column ownr",
    ]
    catalogues = load_definitions(load_settings(tmp_path, {})).catalogues
    assert {"first", "sound", "third"} & set(catalogues) == {"sound"}


def test_mistake_in_an_inherited_configuration(tmp_path: Path) -> None:
    """It is told in the file that it stands in."""
    base = "plugins:\n  milpart/records: {}\n  milpart/catalogue:\n    catalogues:\n      - {name: own, limit: none}\n"
    found = complaints(tmp_path, "INHERIT: conf/base.yml\nsite_name: x\n", {"conf/base.yml": base})
    assert [line.partition(";")[0] for line in found] == ["conf/base.yml:5:21 limit is not a number above zero"]


def test_check_tells_it_and_fails(tmp_path: Path) -> None:
    """``milpart check`` shows the place, the line and the way to mend it."""
    ran = run("check", cwd=make_project(tmp_path, {"mkdocs.yml": written("- name: own\n  titel: Own")}))
    assert ran.returncode == 1
    assert "mkdocs.yml:7:11 MP090 error: a catalogue has no option named titel\n" in ran.stdout
    assert "  7 |           titel: Own\n    |           ^\n  hint: did you mean title?\n" in ran.stdout


def test_catalogue_of_the_platform_is_changed_by_its_name(tmp_path: Path) -> None:
    """What the project says replaces, what it does not say stays; its place among the others stays, too."""
    before = load_definitions(load_settings(make_project(tmp_path / "a"), {})).catalogues
    after = definitions_of(tmp_path / "b", "- {name: courses, title: All courses, group: level}\n- {name: own}")
    assert (after["courses"].title, after["courses"].group) == ("All courses", "level")
    assert (after["courses"].records, after["courses"].columns) == (before["courses"].records, before["courses"].columns)
    assert list(after) == [*before, "own"]


def test_catalogue_is_left_out(tmp_path: Path) -> None:
    """``off: true`` takes a catalogue of the platform away, and ``off: false`` nothing."""
    found = definitions_of(tmp_path, "- {name: courses, off: true}\n- {name: actions, off: false}")
    assert "courses" not in found
    assert "actions" in found


@pytest.mark.parametrize("option", ["off: true", "pages: false", "group: year", "records: {type: term}", "limit: 3", "layout: tree"])
def test_catalogue_by_a_facet_keeps_its_pages(tmp_path: Path, option: str) -> None:
    """Records lead to it; only its words can change."""
    (line,) = complaints(tmp_path / "wrong", written(f"- {{name: topic, {option}}}"))
    name = option.partition(":")[0]
    assert line.startswith(f"mkdocs.yml:6:25 records lead to the catalogue topic, so that its {name} stays as it is; ")
    assert definitions_of(tmp_path / "right", "- {name: topic, title: By subject}")["topic"].title == "By subject"


def test_catalogue_with_a_mistake_stays_as_it_was(tmp_path: Path) -> None:
    """A change that is not understood changes nothing."""
    root = make_project(tmp_path, {"mkdocs.yml": written("- {name: courses, title: All courses, layuot: board}")})
    found = load_definitions(load_settings(root, {}))
    assert found.catalogues["courses"].title == "Course catalogue"
    assert len(found.findings) == 1


def test_catalogues_of_the_platform_are_sound() -> None:
    """Each can be read, and the issue's catalogues are there: by every facet, and the registers of work in hand."""
    found = load_definitions(load_settings(Path(__file__).parents[2], {}))
    assert found.findings == ()
    assert set(BY_KEY) <= set(found.catalogues)
    assert {"actions", "reviews", "lessons-board", "practices", "courses", "doctrine", "capabilities"} <= set(found.catalogues)
    assert {"glossary", "abbreviations", "actors", "new"} <= set(found.catalogues)
    assert set(found.columns) == set(RECORD_TYPES)


@given(ANYTHING | st.dictionaries(st.sampled_from(OPTIONS), ANYTHING) | NEARLY_SOUND)
def test_whatever_is_written_is_read_or_told(item: Any) -> None:
    """No value of any kind stops the reader: a catalogue comes out or at least one complaint, and never both."""
    told: list[str] = []
    found = read_definition(item if isinstance(item, dict) else {"name": item}, lambda *complaint: told.append(complaint[1]))
    assert (found is None) == bool(told)


@given(NEARLY_SOUND)
def test_what_the_reader_takes_can_be_shown(item: dict[str, Any]) -> None:
    """Every catalogue that is taken can be chosen, sorted and grouped on records of all types, and each of its columns read."""
    found = read_definition(item, lambda *_: None)
    if found is None:
        return
    columns = columns_of(EXAMPLES)
    rows = select(found, columns)
    if found.group:
        groups = group_rows(rows, found.group, columns, found.scope)
        assert {(row.entry.id, row.place) for group in groups.values() for row in group} == {(row.entry.id, row.place) for row in rows}
    for shown in found.columns:
        column = columns.find(shown.key, found.scope)
        assert all(isinstance(column.label(value), str) for row in rows for value in column.values(row))
