"""How the page of the content management system reads and writes: what nobody changed stays, and what is written is what was meant."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from milpart_docs.authoring.text.writing import render_record
from milpart_docs.views.cms.collections import Start
from milpart_docs.views.cms.configuration import CmsOptions, build_configuration, describe_taken, render_script
from tests.model.examples import IDS, example
from tests.node import NPM, run_node
from tests.projects import BASE, TODAY, base_lesson, load

ROOT = Path(__file__).parents[3]
ASSETS = ROOT / "plugins" / "mkdocs_milpart" / "assets"
SCRIPTS = [
    str(ASSETS / name) for name in ("vendored/yaml.js", "milpart/form/writer.js", "milpart/cms/identifiers.js", "milpart/cms/records.js")
]
MODIFIED = {"modified": "2026-11-22"}
"""A day for the change that is told, so that no test depends on the day it runs."""


@cache
def settings() -> str:
    """Write the settings of the base project as the page has them."""
    corpus, start = load(BASE), Start(TODAY)
    return render_script(build_configuration(corpus, None, CmsOptions(), "A small project", start), describe_taken(corpus, start))


def write(*jobs: tuple[str, str | None, dict[str, Any]]) -> list[dict[str, Any]]:
    """Let the page write files: type, text of the file or nothing, and what somebody has entered."""
    given = [{"type": name, "text": text, "change": change} for name, text, change in jobs]
    answers: list[dict[str, Any]] = run_node(NPM / "records.mjs", given={"scripts": SCRIPTS, "settings": settings(), "jobs": given})
    return answers


def change(text: str, **entered: Any) -> str:
    """Change fields of a lesson, and give the text of its file, or why it is refused."""
    (answer,) = write(("lesson", text, {**MODIFIED, **entered}))
    return str(answer.get("text", answer.get("error")))


def dated(text: str) -> str:
    """Give the text of a lesson with the day of the change."""
    return text.replace("modified: 2026-11-20", "modified: 2026-11-22")


def test_files_that_nobody_changed_stay_as_they_are() -> None:
    """Every shipped record, and every example, byte for byte."""
    texts = [path.read_bytes().decode() for path in sorted([*ROOT.glob("lessons/*.md"), *ROOT.glob("docs/*/*-*.md")])]
    records = [(name, text) for name in IDS for text in [*texts, example(name)] if f"\ntype: {name}\n" in text]
    answers = write(*((name, text, {}) for name, text in records))
    assert [answer.get("error", "") for answer in answers if answer.get("text") not in {text for _, text in records}] == []
    assert [text for (_, text), answer in zip(records, answers, strict=True) if answer["text"] != text] == []


def test_one_line_is_changed() -> None:
    """A title with a colon is quoted; the line stands where it stood."""
    text = base_lesson()
    assert change(text, title="NO: not now") == dated(text).replace("title: A new task needs lead time", 'title: "NO: not now"')


def test_values_are_written_as_everywhere() -> None:
    """Words that readers take for something else are quoted, dates are plain, lists stand on one line."""
    text = base_lesson()
    changed = change(text, topics=["on", "1.10", "NO"], date_observed="2025")
    assert changed == dated(text).replace("[planning, curriculum]", '["on", "1.10", "NO"]').replace(
        "date_observed: 2025-06", "date_observed: 2025"
    )


def test_new_values_stand_in_the_order_of_the_file() -> None:
    """Each behind the keys that it follows, also several at one place."""
    changed = change(base_lesson(), polarity="improve", priority="caution", impact="Two weeks.", custodian="ACR-EUMS", regions=["sahel"])
    keys = [line.split(":")[0] for line in changed.split("---")[1].splitlines() if line[:1].isalpha()]
    assert keys[keys.index("partners") :] == [
        *("partners", "regions", "date_observed", "context", "polarity", "priority", "impact"),
        *("root_cause", "dotmlpfi", "proposed_action_body", "custodian", "related", "sources"),
    ]


def test_values_can_be_taken_away() -> None:
    """An empty field has no line, whatever form it had."""
    text = base_lesson()
    start, end = text.index("sources:"), text.index("---\n\n## Observation")
    assert change(text, sources=[], related=None) == dated(text[:start] + text[end:]).replace("related: [ACT-2026-0001]\n", "")


def test_comments_stay_beside_what_is_not_changed() -> None:
    """Between the keys, at the end of a line, at the start and at the end."""
    text = base_lesson(
        ("id: LL-2026-0001", "# first\nid: LL-2026-0001"),
        ("status: lesson-identified", "status: lesson-identified  # since May"),
        ("pillars: [train]", "# what it is about\npillars: [train]"),
        ("    document: EX/2025/17\n", "    document: EX/2025/17\n# last\n"),
    )
    assert change(text, pillars=["train", "equip"]) == dated(text).replace("pillars: [train]", "pillars: [train, equip]")


def test_only_the_text_is_changed() -> None:
    """The front matter stays but for the day; the body is written as it was entered."""
    text = base_lesson()
    changed = change(text, body="## Observation\n\nIt  was late.   \nReally: \\[late\\]")
    assert changed == dated(text[: text.index("\n## Observation")]) + "\n## Observation\n\nIt  was late.   \nReally: \\[late\\]\n"


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("root_cause: The", "root_cause: {value: The, withhold: LIMITE}\nimpact: The", "root_cause"),
        ("partners: [MLI, NER]", "partners: [MLI, Niger]", "partners"),
        ("pillars: [train]", "pillars: [{value: train, withhold: LIMITE EU}]", "pillars"),
        ("    document: EX", "    documnet: EX", "sources"),
        ("topics: [planning, curriculum]", 'topics: ["planning, early"]', "topics"),
        ("summary: The first", "sumary: The first", "summary"),
    ],
)
def test_what_cannot_be_shown_is_kept(old: str, new: str, key: str) -> None:
    """Values that are withheld, wrong terms, unknown keys: the field is empty, and the file keeps them."""
    text = base_lesson((old, new))
    (answer,) = write(("lesson", text, {**MODIFIED, "title": "Other"}))
    assert key not in answer["shown"]
    assert answer["text"] == dated(text).replace("title: A new task needs lead time", "title: Other")


def test_nothing_is_written_over_what_cannot_be_shown() -> None:
    """Whoever enters something there is told that the file has a value."""
    text = base_lesson(("partners: [MLI, NER]", "partners: [MLI, Niger]"))
    assert change(text, partners=["MLI"]).startswith("“partners” has a value in the file that cannot be shown here")


@pytest.mark.parametrize(
    "text",
    [
        "No front matter\n",
        "---\nid: [\n---\n",
        "---\nid: LL-2026-0001\nid: LL-2026-0002\n---\n",
        "---\nid: &a LL-2026-0001\ntitle: *a\n---\n",
        "---\n{id: LL-2026-0001}\n---\n",
        "---\nid: !!python/name:os.system x\n---\n",
    ],
)
def test_files_that_could_not_be_mended_are_left_alone(text: str) -> None:
    """They show nothing, so that the list does not have them, and nothing can be written in their place."""
    shown, forced = write(("lesson", text, {}), ("lesson", text, {"_file": text, "id": "LL-2026-0001", "title": "X"}))
    assert "identifier" in shown["error"]
    assert "cannot be read safely" in forced["error"]


def test_windows_line_ends_are_read() -> None:
    """An untouched file keeps them; a changed one gets the line ends of the project."""
    text = base_lesson().replace("\n", "\r\n")
    assert write(("lesson", text, {}))[0]["text"] == text
    assert change(text, title="Other") == dated(base_lesson(("title: A new task needs lead time", "title: Other")))


def test_a_new_record_is_written_as_by_the_core() -> None:
    """Numbers, flags, groups, lists of groups and translations come from the fields as the core writes their values."""
    entered = {
        "id": "ACT-2026-0002",
        "type": "activity",
        "title": "Bridges",
        "trainees": 40,
        "lethal": "false",
        "location": {"name": "Niamey", "lat": 13.5, "lon": ""},
        "safeguards": {"vetting": "true", "end_use": "by visits", "ihl_training": ""},
        "providers": [{"actor": "ACR-EUMS", "role": "implementing"}],
        "review_by": "",
        "budget": {"amount": None, "currency": ""},
        "body": "Text.",
    }
    values = {
        **{key: entered[key] for key in ("id", "type", "title", "trainees", "providers")},
        "lethal": False,
        "location": {"name": "Niamey", "lat": 13.5},
        "safeguards": {"vetting": True, "end_use": "by visits"},
    }
    term = {"id": "TRM-X", "type": "term", "labels": [{"language": "fr", "text": "NO"}], "body": ""}
    new, other = write(("activity", None, entered), ("term", None, term))
    assert new["text"] == render_record("activity", values, "Text.")
    assert other["text"] == render_record("term", {**term, "labels": {"fr": "NO"}, "body": ""}, "")


@pytest.mark.parametrize("name", IDS)
def test_every_field_of_every_type_can_be_changed(name: str) -> None:
    """Taking any value away, and putting it back, gives the file as it was, but for the form of that value."""
    text = example(name)
    keys = [line.split(":")[0] for line in text.split("---")[1].splitlines() if line[:1].isalpha()]
    jobs = [(name, text, {**MODIFIED, key: None}) for key in keys if key not in {"id", "type", "modified"}]
    for (_, _, entered), answer in zip(jobs, write(*jobs), strict=True):
        (gone,) = (key for key in entered if key != "modified")
        assert f"\n{gone}:" not in answer["text"]
        assert all(f"\n{key}:" in answer["text"] for key in keys if key != gone)


@pytest.mark.parametrize(
    ("name", "identifier", "words"),
    [
        ("lesson", "LL-2026-0001", "is or was that of another record: write LL-2026-0002."),
        ("lesson", "LL-2026-0040", ""),
        ("actor", "ACR-EUMS", "belongs to another record, \u201cEuropean Union Military Staff\u201d: choose another."),
        ("actor", "ACR-NEW", ""),
    ],
)
def test_no_new_record_takes_the_identifier_of_another(name: str, identifier: str, words: str) -> None:
    """MP105: it is refused before there is a file; the record that has it can be changed."""
    (new,) = write((name, None, {"id": identifier, "type": name, "body": ""}))
    assert ("error" in new) == bool(words)
    assert words in new.get("error", "")


def test_the_record_that_has_an_identifier_is_changed() -> None:
    """It is no new one."""
    assert "\ntitle: Otherwise\n" in change(base_lesson(), title="Otherwise")
