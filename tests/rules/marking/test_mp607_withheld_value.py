"""MP607: values that are withheld; and no other rule is upset by those that are withheld as they must be."""

from pathlib import Path

import frontmatter
import pytest
from pydantic_core import to_jsonable_python

from milpart_docs.corpus import load_corpus, load_settings
from milpart_docs.corpus.release.audience import find_audience
from milpart_docs.corpus.release.cut import find_needed
from milpart_docs.corpus.release.release import release
from milpart_docs.model import RECORD_TYPES, record_class
from milpart_docs.model.structure import keys_of
from milpart_docs.reading.front_matter import FrontMatterHandler
from milpart_docs.rules.engine import inspect_file
from milpart_docs.vocabulary.markings import IDENTITY
from tests.model.examples import example_file
from tests.projects import LESSON, base_lesson, diagnose, diagnose_lesson, make_project
from tests.rules.findings import find


def with_impact(value: str) -> dict[str, str]:
    """Give a project whose lesson has an impact on line 11."""
    return {LESSON: base_lesson(("language: en", f"language: en\nimpact: {value}"))}


@pytest.mark.parametrize(
    ("value", "place", "hint"),
    [
        ("{value: A week., withhold: LIMITED}", "11:36", "did you mean withhold: LIMITE?"),
        ("{value: A week., withhold: limite fra}", "11:36", "did you mean withhold: LIMITE FRA?"),
        ("{value: A week., withhold: [LIMITE, FRA]}", "11:36", "write withhold: LIMITE FRA EU, with one of "),
        ("{value: A week., withhold: }", "11:36", "write withhold: LIMITE FRA EU, with one of "),
        ("{value: A week., withhold: true}", "11:36", "write withhold: LIMITE FRA EU, with one of "),
        ("{value: A week., withhold: PUBLIC FRA}", "11:36", "PUBLIC is for everyone: "),
        ("{value: A week., withold: LIMITE}", "11:26", "did you mean withhold?"),
        ("{value: A week., Withheld: LIMITE}", "11:26", "did you mean withhold?"),
        ("{value: A week., withhold: LIMITE, withhold: LIMITE}", "11:44", "write withhold once, with the higher protection"),
        ("{value: {value: A week., withhold: LIMITE}, withhold: LIMITE}", "11:34", "write withhold once, with the higher protection"),
        ("{{value: A week., withhold: LIMITE}}", "11:10", "write the braces once"),
        ("{value: A week., hold: LIMITE}", "11:26", "did you mean withhold?"),
        ("{value: A week., withhold: LIMITE FRA}", "", ""),
        ("{value: A week., withhold: 'LIMITE, FRA'}", "", ""),
    ],
)
def test_words(tmp_path: Path, value: str, place: str, hint: str) -> None:
    """What is not understood has one finding, with what was meant."""
    found = find(tmp_path, "MP607", with_impact(value))
    assert len(found) == bool(place)
    assert not found or found[0].startswith(f"LL-2026-0001-lead-time.md:{place} {hint}")
    assert [item.code for item in diagnose(tmp_path)] == ["MP607"] * len(found)


def test_beside_the_items_of_a_list(tmp_path: Path) -> None:
    """It may be meant for one item or for all."""
    (found,) = find(tmp_path, "MP607", {"docs/page.md": "---\nmarking: PUBLIC\nparts: [A, withhold: LIMITE]\n---\n"})
    assert found.startswith("page.md:3:12 write [{value: …, withhold: LIMITE}] for an item")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("title: A new task needs lead time", "title: {value: A new task needs lead time, withhold: LIMITE}", "4:8 MP607"),
        ("marking: PUBLIC", "marking: {value: PUBLIC, withhold: LIMITE}", "6:10 MP607"),
        ("marking: PUBLIC", "marking: LIMITE\nreleasable_to: [{withhold: LIMITE}, FRA]", "7:17 MP607"),
        ("marking: PUBLIC", "marking: PUBLIC\nwithhold: LIMITE", "7:1 MP607"),
    ],
)
def test_what_cannot_be_withheld(tmp_path: Path, old: str, new: str, expected: str) -> None:
    """By these a record is known, and its release decided; the title of a source is another matter."""
    title = ("- title: Report of the mission, June 2025", "- title: {value: Report, withhold: LIMITE}")
    assert diagnose_lesson(tmp_path, (old, new), title) == [expected]


FIELDS = {name: keys_of(declared) for name in RECORD_TYPES if (declared := record_class(name)) is not None}
NEEDED = {name: [key for key, field in fields.items() if field.is_required() and key not in IDENTITY] for name, fields in FIELDS.items()}


def withheld(text: str, *, is_here: bool, only: str = "") -> str:
    """Withhold every field of a record that can be, or only one, in place or as one that stands elsewhere."""
    post = frontmatter.loads(text, handler=FrontMatterHandler())
    post.metadata = to_jsonable_python(post.metadata)
    name = str(post.metadata["type"])
    kept = IDENTITY | (set(NEEDED[name]) - find_needed(name).keys())
    for key in [only] if only else [key for key in post.metadata if key not in kept]:
        value = post.metadata[key]
        plain = value if isinstance(value, dict) else {"value": value}
        post.metadata[key] = {**(plain if is_here else {}), "withhold": "LIMITE FRA"}
    return frontmatter.dumps(post, handler=FrontMatterHandler()) + "\n"


@pytest.mark.parametrize("is_here", [True, False])
def test_no_other_rule_is_upset(tmp_path: Path, is_here: bool) -> None:  # noqa: FBT001 - the table of the test gives it
    """A record of each type, with every field withheld, in place or elsewhere: nothing is unknown, wrong or missing."""
    files = {path: withheld(text, is_here=is_here) for name in RECORD_TYPES for path, text in example_file(name).items()}
    assert [item for item in diagnose(make_project(tmp_path, files)) if item.code not in FROM_ELSEWHERE] == []


FROM_ELSEWHERE = {"MP715"}
"""A rule that looks for what other records say of one, which may be what these withhold."""


def is_left(root: Path, path: str) -> bool:
    """Tell whether a record is one also for those who see only what is PUBLIC."""
    settings = load_settings(root)
    released = release(load_corpus(settings, inspect=inspect_file), find_audience(settings, "public"), inspect=inspect_file)
    return any(entry.path == path and entry.record is not None for entry in released.corpus.entries)


@pytest.mark.parametrize("is_here", [True, False])
@pytest.mark.parametrize("name", RECORD_TYPES)
def test_what_a_record_cannot_be_without(tmp_path: Path, name: str, is_here: bool) -> None:  # noqa: FBT001 - the table gives it
    """Of each type: where the record would be in no release for others, that is told; where words stand in the place, nothing is."""
    ((path, text),) = example_file(name).items()
    for key in NEEDED[name]:
        root = make_project(tmp_path / key, {path: withheld(text, is_here=is_here, only=key)})
        messages = [item.message for item in diagnose(root) if item.code == "MP607"]
        words = f"every {name.replace('-', ' ')} has {key}, and no words can stand in its place: without it there is no record"
        assert messages == ([] if is_left(root, path) else [words]), key


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        ("activity", "[NER]", "[{value: MLI, withhold: LIMITE}, {value: NER, withhold: LIMITE FRA}]", [14]),
        ("activity", "[NER]", "[{value: MLI, withhold: LIMITE}, {withhold: LIMITE}]", [14]),
        ("activity", "[NER]", "[{value: MLI, withhold: LIMITE}, NER]", []),
        ("activity", "[NER]", "[{withhold: LIMITE}, NER]", []),
        ("activity", "role: implementing}]", "role: implementing, withhold: LIMITE}]", [13]),
        ("needs-assessment", "text: Instructors.}", "text: Instructors., withhold: LIMITE}", [19]),
        ("course", "topics: [examples]", "topics: [{value: examples, withhold: LIMITE}]", []),
    ],
)
def test_lists_that_are_withheld_item_by_item(tmp_path: Path, name: str, old: str, new: str, expected: list[int]) -> None:
    """Where nothing is left of them, it is the same."""
    ((path, text),) = example_file(name, (old, new)).items()
    root = make_project(tmp_path, {path: text})
    assert [item.location.line for item in diagnose(root) if item.code == "MP607"] == expected
    assert is_left(root, path) == (not expected)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("activity", "dates: {planned_start: 2026-12}", "dates: {planned_start: {withhold: LIMITE}}"),
        ("activity", "dates: {planned_start: 2026-12}", "dates: {planned_start: {value: 2026-12, withhold: LIMITE}}"),
        ("activity", "[{actor: ACR-EUMS, role: implementing}]", "[{actor: {value: ACR-EUMS, withhold: LIMITE}, role: implementing}]"),
        ("activity", "[{actor: ACR-EUMS, role: implementing}]", "[{actor: {withhold: LIMITE}, role: implementing}]"),
        ("activity", "status: pipeline", "results: {withhold: LIMITE}\nstatus: closed"),
        ("activity", "pillars: [train]", "pillars: [train, equip]\nlethal: true\nsafeguards: {withhold: LIMITE}"),
        ("activity", "pillars: [train]", "pillars: [train, equip]\nlethal: true\nsafeguards: {vetting: {withhold: LIMITE}}"),
        ("needs-assessment", "current: 1", "current: {value: 1, withhold: LIMITE}"),
        ("best-practice", "status: draft", "status: superseded\nsuperseded_by: {withhold: LIMITE}"),
        ("proposal", "{date: 2027, text: First course}", "{date: {withhold: LIMITE}, text: First course}"),
        ("partner-profile", "region: sahel", "region: sahel\nlevels: [{capability: CAP-BRIDGING, level: {withhold: LIMITE}}]"),
        ("term", "language: en", "sources: [{title: A list, document: {withhold: LIMITE}}]\nlanguage: en"),
        ("term", "language: en", "sources: [{title: A list, url: {value: https://a.example, withhold: LIMITE}}]\nlanguage: en"),
    ],
)
def test_values_in_parts(tmp_path: Path, name: str, old: str, new: str) -> None:
    """The same inside parts and lists."""
    files = {path: text for other in RECORD_TYPES for path, text in example_file(other).items()}
    found = diagnose(make_project(tmp_path, {**files, **example_file(name, (old, new))}))
    assert [(item.code, item.message) for item in found if item.code not in NEEDS_MORE] == []


NEEDS_MORE = {"MP301", "MP705"}
"""Rules that ask a closed activity for more than what these tests are about."""


LACKING = {
    "MP301": ("lesson", "status: observation-submitted", "status: lesson-identified", "root_cause: {withhold: LIMITE}"),
    "MP302": (
        "lesson",
        "status: observation-submitted",
        "status: implementing\nactions: [{owner: ACR-EUMS, text: A., @}]",
        "status: {withhold: LIMITE}",
    ),
    "MP303": (
        "lesson",
        "status: observation-submitted",
        "status: implemented\nactions: [{owner: ACR-EUMS, text: A., status: dropped, @}]",
        "reason: {withhold: LIMITE}",
    ),
    "MP306": ("best-practice", "status: draft", "status: superseded", "superseded_by: {withhold: LIMITE}"),
    "MP401": ("term", "summary: The smallest record of its type.", "", "summary: {withhold: LIMITE}"),
    "MP411": ("term", "language: en", "language: en\nsources: [{title: A list, @}]", "url: {withhold: LIMITE}"),
    "MP703": ("activity", "dates: {planned_start: 2026-12}", "dates: {planned_end: 2027-12, @}", "planned_start: {withhold: LIMITE}"),
    "MP705": (
        "activity",
        "status: pipeline",
        "status: implementation",
        "dates: {planned_start: 2026-12, actual_start: {withhold: LIMITE}}",
    ),
    "MP706": ("activity", "status: pipeline", "status: closed", "results: {withhold: LIMITE}"),
    "MP707": ("activity", "pillars: [train]", "pillars: [train, equip]\nlethal: true", "safeguards: {vetting: {withhold: LIMITE}}"),
    "MP722": (
        "partner-profile",
        "region: sahel",
        "region: sahel\nlevels: [{capability: CAP-BRIDGING, level: 1, outcome: met, on: 2026-03, valid_until: 2028-03, evidence: A., @}]",
        "evaluation: {withhold: LIMITE}",
    ),
}


@pytest.mark.parametrize("code", LACKING)
def test_what_stands_elsewhere_is_not_missed(tmp_path: Path, code: str) -> None:
    """Every rule that misses something is content when it is withheld; without that it would speak."""
    name, old, new, elsewhere = LACKING[code]
    base = example_file(name)
    (path,) = base
    inside = "@" in new
    bare = base[path].replace(old, new.replace(", @", ""))
    text = base[path].replace(old, new.replace("@", elsewhere)) if inside else bare.replace("language: en", f"language: en\n{elsewhere}", 1)
    if code == "MP705":
        text = text.replace("dates: {planned_start: 2026-12}\n", "")
    missing = [item for item in diagnose(make_project(tmp_path / "bare", {path: bare})) if item.code == code]
    withheld_there = [item for item in diagnose(make_project(tmp_path / "withheld", {path: text})) if item.code == code]
    key = elsewhere.partition(":")[0]
    assert missing != []
    assert [item.message for item in withheld_there if key in item.message or code not in {"MP301", "MP303"}] == []
