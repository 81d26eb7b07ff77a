"""MP406: sections that are missing."""

from pathlib import Path

import pytest

from tests.model.examples import example_file
from tests.projects import LESSON, base_lesson, diagnose, diagnose_lesson, make_project
from tests.rules.findings import find

STATUS = "status: lesson-identified"


def test_points_at_the_first_line_of_the_body(tmp_path: Path) -> None:
    """Where the section stands nowhere."""
    assert diagnose_lesson(tmp_path, ("## Conclusion\n", "")) == ["25:1 MP406"]


@pytest.mark.parametrize("heading", ["# conclusion", "### CONCLUSION ###", "Conclusion\n==========", "## Conclusion {#c}"])
def test_every_way_to_write_a_heading(tmp_path: Path, heading: str) -> None:
    """Level, capitals and attributes make no difference."""
    assert diagnose_lesson(tmp_path, ("## Conclusion\n", f"{heading}\n")) == []


@pytest.mark.parametrize("text", ["<!-- ## Conclusion -->", "In conclusion:", "- Conclusion and more"])
def test_what_is_no_heading(tmp_path: Path, text: str) -> None:
    """Code, comments and running text are none."""
    assert diagnose_lesson(tmp_path, ("## Conclusion\n", f"{text}\n")) == ["25:1 MP406"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("    ## Conclusion", "the spaces before it make code of it"),
        ("\t## Conclusion", "the spaces before it make code of it"),
        ("  ## Conclusion", "there are spaces before it"),
        ("\\## Conclusion", "the backslash before it makes plain text of it"),
        ("\\#\\# Conclusion", "the backslash before it makes plain text of it"),
        ("> ## Conclusion", "the sign > before it makes a quotation of it"),
        ("- ## Conclusion", "the sign - before it makes an entry of a list of it"),
        ("1. ## Conclusion", "the sign 1. before it makes an entry of a list of it"),
        ("| ## Conclusion |", "the sign | beside it makes a table of it"),
        ("`## Conclusion`", "the sign ` beside it makes code of it"),
        ("####### Conclusion", "it has more than six signs #"),
    ],
)
def test_a_line_that_was_meant_as_a_heading_says_why_it_is_none(tmp_path: Path, text: str, reason: str) -> None:
    """It is told once, where it stands, whatever makes something else of it."""
    found = diagnose(make_project(tmp_path, {LESSON: base_lesson(("## Conclusion\n", f"{text}\n"))}))
    assert [(one.location.line, one.code) for one in found] == [(34, "MP406")]
    assert found[0].message.endswith(f"because {reason}")


def test_headings_inside_of_one_block_of_code_are_told_together(tmp_path: Path) -> None:
    """Who copies a text from a page of examples copies the signs of code around it."""
    text = base_lesson(("## Observation\n", "```markdown\n## Observation\n"))
    found = diagnose(make_project(tmp_path, {LESSON: f"{text}\n```\n"}))
    assert [(one.location.line, one.code) for one in found] == [(27, "MP406")]
    assert "Observation, Discussion, Conclusion and Recommendation" in found[0].message


@pytest.mark.parametrize("state", ["observation-submitted", "observation-rejected\nrejection_reason: Known"])
def test_the_state_says_which(tmp_path: Path, state: str) -> None:
    """An observation that was submitted has but one section."""
    gone = [(f"## {title}\n\n", "") for title in ("Discussion", "Conclusion", "Recommendation")]
    assert diagnose_lesson(tmp_path, (STATUS, f"status: {state}"), *gone) == []


def test_hint_names_the_line_to_add_or_to_change(tmp_path: Path) -> None:
    """A heading that is nearly the right one is named with its line."""
    changes = ("## Conclusion\n", "## Conclusions\n"), ("## Observation\n\n", "")
    assert find(tmp_path, "MP406", {LESSON: base_lesson(*changes)}) == [
        "LL-2026-0001-lead-time.md:25:1 add the line ## Observation, and below it: What happened, where and when, without judgement.",
        "LL-2026-0001-lead-time.md:32:1 write ## Conclusion in the place of Conclusions",
    ]


@pytest.mark.parametrize("line", ["**Conclusion**", "**Conclusion:**", "__Conclusion__", "Conclusion", "4. Conclusion", "CONCLUSION:"])
def test_a_line_that_was_meant_as_the_heading(tmp_path: Path, line: str) -> None:
    """In bold, numbered or bare: the finding stands at the line."""
    [found] = find(tmp_path, "MP406", {LESSON: base_lesson(("## Conclusion\n", f"{line}\n"))})
    assert found == f"LL-2026-0001-lead-time.md:34:1 write ## Conclusion in the place of {line}"


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("<h2>Conclusion</h2>", "<h2>Conclusion</h2>"),
        ("<u>Conclusion</u>", "<u>Conclusion</u>"),
        ("== Conclusion ==", "== Conclusion =="),
        ("h2. Conclusion", "h2. Conclusion"),
        ("\uff03\uff03 Conclusion", "\uff03\uff03 Conclusion"),
        ("Conclusion\n__________", "Conclusion"),
        ("**Conclusion:** Programmes come first.", "**Conclusion:**, and the text behind it on a line of its own below"),
        ("## Conclusion: programmes come first", "## Conclusion:, and the text behind it on a line of its own below"),
        ("Conclusion: programmes come first", "Conclusion:, and the text behind it on a line of its own below"),
    ],
)
def test_a_heading_of_other_programs(tmp_path: Path, line: str, shown: str) -> None:
    """In tags, underlined by hand, or with its text behind it."""
    [found] = find(tmp_path, "MP406", {LESSON: base_lesson(("## Conclusion\n", f"{line}\n"))})
    assert found == f"LL-2026-0001-lead-time.md:34:1 write ## Conclusion in the place of {shown}"


def test_the_only_other_heading_may_be_a_translation(tmp_path: Path) -> None:
    """Where one section is missing and one short heading is none of the type's, it is asked whether that is it."""
    [found] = find(tmp_path, "MP406", {LESSON: base_lesson(("## Conclusion\n", "## Fazit\n"))})
    assert found.startswith("LL-2026-0001-lead-time.md:34:1 write ## Conclusion in the place of Fazit, if that is what stands below it")
    [found] = find(tmp_path, "MP406", {LESSON: base_lesson(("## Conclusion\n", "## What we all should remember\n"))})
    assert found.startswith("LL-2026-0001-lead-time.md:25:1 add the line ## Conclusion")


def test_several_are_one_finding(tmp_path: Path) -> None:
    """They are missing for one reason: the state is that of a later step."""
    gone = [(f"## {title}\n\n", "") for title in ("Discussion", "Conclusion", "Recommendation")]
    [found] = find(tmp_path, "MP406", {LESSON: base_lesson(*gone)})
    assert found.endswith("add the lines ## Discussion, ## Conclusion and ## Recommendation, and below each what belongs there")


def test_other_types(tmp_path: Path) -> None:
    """A best practice has its sections in every state, also in one that does not exist; a capability has none."""
    files = example_file("best-practice", ("## Evidence", "Evidence"), ("status: draft", "status: drafd"))
    found = find(tmp_path, "MP406", files | example_file("capability"))
    assert [line.partition(":1 ")[2] for line in found] == ["write ## Evidence in the place of Evidence"]
