"""What forms write, filled in as a person would: for every type and state a file in which milpart check finds nothing."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from milpart_docs.authoring.fixes.key_order import find_key_order
from milpart_docs.model.types import RECORD_TYPES
from milpart_docs.reading import read_source
from milpart_docs.vocabulary import VOCABULARIES
from tests.projects import as_line, diagnose, load
from tests.site.forms.project import make_form_project
from tests.site.forms.steps import Values, download, fill_form, open_form, problems
from tests.site.forms.wanted import STATES, WANTED

pytestmark = pytest.mark.browser


def write(browser: Browser, address: str, type_name: str, values: Values, folder: Path) -> Path:
    """Fill in the form of a type, and take the file away."""
    page, told = open_form(browser, f"{address}submit/{type_name}/")
    fill_form(page, values)
    file = download(page, folder)
    assert problems(page) == []
    assert told == []
    page.context.close()
    return file


CITING = ("Text.", "It changed with [[LL-2026-0901]].")
"""What the course must say that a lesson changed (MP721)."""


def check(file: Path, folder: Path) -> tuple[list[str], list[tuple[str, object]]]:
    """Put a file into the project; give what check finds there, and each record that came with it, with its title."""
    root = make_form_project(folder)
    known = {entry.id for entry in load(root).records}
    (root / "docs" / file.name).write_bytes(file.read_bytes())
    course = root / "docs/examples/CRS-2026-0900.md"
    if "\nchanged:" in file.read_text(encoding="utf-8"):
        course.write_text(course.read_text(encoding="utf-8").replace(*CITING), encoding="utf-8")
    added = [(entry.type, entry.fields.get("title")) for entry in load(root).records if entry.id not in known]
    return [as_line(found) for found in diagnose(root)], added


@pytest.mark.parametrize("type_name", RECORD_TYPES)
def test_writes_a_record_in_which_check_finds_nothing(browser: Browser, form_address: str, tmp_path: Path, type_name: str) -> None:
    """Every type, with something of every kind of value, in the order of keys that fix leaves as it is."""
    file = write(browser, form_address, type_name, WANTED[type_name], tmp_path)
    assert check(file, tmp_path / "project") == ([], [(type_name, WANTED[type_name]["Title"])])
    assert [*find_key_order(read_source(file.name, file.read_bytes()))] == []


NOTHING_TO_NAME = {"proposal": ("Contributors",), "national-strategy": ("Priority regions", "Priority partners")}


@pytest.mark.parametrize("type_name", NOTHING_TO_NAME)
def test_lists_that_name_nothing(browser: Browser, form_address: str, tmp_path: Path, type_name: str) -> None:
    """What has to be there and may be empty is written so, and nobody is asked to name something."""
    left = NOTHING_TO_NAME[type_name]
    values = {label: value for label, value in WANTED[type_name].items() if label not in left}
    file = write(browser, form_address, type_name, values, tmp_path)
    assert check(file, tmp_path / "project") == ([], [(type_name, WANTED[type_name]["Title"])])
    assert all(f"\n{label.lower().replace(' ', '_')}: []\n" in file.read_text(encoding="utf-8") for label in left)


@pytest.mark.parametrize("state", VOCABULARIES["lesson-status"].terms)
def test_writes_a_lesson_in_each_state(browser: Browser, form_address: str, tmp_path: Path, state: str) -> None:
    """Choosing a state shows what it needs; with that, check finds nothing."""
    values = {"State": VOCABULARIES["lesson-status"].label(state), **WANTED["lesson"], **STATES[state]}
    file = write(browser, form_address, "lesson", values, tmp_path)
    findings, added = check(file, tmp_path / "project")
    assert (findings, added) == ([], [("lesson", WANTED["lesson"]["Title"])])
    assert f"\nstatus: {state}\n" in file.read_text(encoding="utf-8")
