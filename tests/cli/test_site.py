"""What commands stage for a site: only what is released decides whether that may be done, and what is said of it."""

from pathlib import Path

import pytest

from milpart_docs.cli.console import CommandError, open_project
from milpart_docs.cli.site import open_stage
from milpart_docs.corpus.release.note import ReleaseNote, load_note, write_note
from tests.projects import LESSON, base_lesson
from tests.site.conftest import SITE_CONFIG, make_site_project

HOME = "---\nmarking: PUBLIC\n---\n\n# Home\n"
AUDIENCES = "      audiences:\n        - {{name: mission, max_marking: PUBLIC, communities: [{}]}}\n"
MISSION = "docs/actors/ACR-EUTM-EXAMPLE.md"


def stage(root: Path, lesson: str, audience: str = "public", *, strict: bool = True) -> str:
    """Stage a project with a lesson, and say what comes of it: the text of the lesson, or why nothing does."""
    make_site_project(root, {"docs/index.md": HOME, LESSON: lesson})
    try:
        with open_stage(open_project(root), audience, strict=strict) as config:
            return (config.parent / LESSON).read_text(encoding="utf-8")
    except CommandError as error:
        return f"{error.status} {error}"


def block(inside: str) -> str:
    """Write a block that the public may not see."""
    return f"::: marking LIMITE\n\n{inside}\n\n:::\n"


CONCLUSION = "## Conclusion\n\nProgrammes must be ready before instructors deploy.\n"
PARTS = {
    "an address": (base_lesson() + "\n" + block("Write to a.b@example.org."), base_lesson() + "\n"),
    "an unclear block": (base_lesson() + "\n" + block("::: marking LIMTE\nHidden.\n:::"), base_lesson() + "\n"),
    "an unclear block by itself": (base_lesson() + "\n::: marking LIMTE\nHidden.\n:::\n", base_lesson() + "\n"),
    "a term": (base_lesson(("pillars: [train]", "pillars: [train, {value: zzz, withhold: LIMITE}]")), base_lesson()),
    "a field": (base_lesson(("language: en", "language: en\nseats: {value: 3, withhold: LIMITE}")), base_lesson()),
    "a section": (base_lesson((CONCLUSION, block(CONCLUSION))), base_lesson((CONCLUSION, ""))),
    "a date": (
        base_lesson(("date_observed: 2025-06", "date_observed: {value: x, withhold: LIMITE}")),
        base_lesson(("date_observed: 2025-06\n", "")),
    ),
}
"""Parts with something wrong in them, or without which something is: a lesson with the part cut, and one that never had it."""


@pytest.mark.parametrize("name", PARTS)
def test_what_is_cut_has_no_say_in_a_strict_build(tmp_path: Path, name: str) -> None:
    """The same is handed out, or the same sentence ends the command, as if the part had never been written."""
    cut, absent = (stage(tmp_path / str(number), lesson) for number, lesson in enumerate(PARTS[name]))
    assert cut.split() == absent.split()
    assert cut.startswith("1 1 of the files to be released has errors, as released; the first is ") == (name in {"a section", "a date"})


@pytest.mark.parametrize(
    ("lesson", "said"),
    [
        (base_lesson() + "\nWrite to a.b@example.org.\n", f"{LESSON}: MP412 this is an e-mail address, and records hold no personal data"),
        (base_lesson() + "\n" + block("Hidden.") + "\nWrite to a.b@example.org.\n", f"{LESSON}: MP412 this is an e-mail address"),
        (base_lesson(("pillars: [train]", "pillars: [zzz]")), f"{LESSON}: MP501 zzz is not one of the terms for pillars"),
    ],
)
def test_an_error_of_a_released_text_ends_a_strict_build(tmp_path: Path, lesson: str, said: str) -> None:
    """It is told in words of what is released; without ``--strict`` it is handed out."""
    assert stage(tmp_path / "strict", lesson).startswith(f"1 1 of the files to be released has errors, as released; the first is {said}")
    assert stage(tmp_path / "lenient", lesson, strict=False).startswith("---\nid: LL-2026-0001")


def note_of(root: Path, communities: str, *, is_hidden: bool) -> ReleaseNote | None:
    """Stage a project for an audience of some communities, one of which is a mission that may be hidden from it."""
    make_site_project(
        root,
        {
            "docs/index.md": HOME,
            "mkdocs.yml": SITE_CONFIG.replace("  - milpart/references", AUDIENCES.format(communities) + "  - milpart/references"),
        },
    )
    actor = (root / MISSION).read_text(encoding="utf-8")
    (root / MISSION).write_text(actor.replace("marking: PUBLIC", "marking: LIMITE") if is_hidden else actor, encoding="utf-8")
    with open_stage(open_project(root), "mission", strict=False) as config:
        return load_note(config.parent)


def test_a_community_that_is_not_released_is_not_named(tmp_path: Path) -> None:
    """Be it one of the audience itself; that it exists shows nowhere in what the site is made of."""
    shown, hidden = (note_of(tmp_path / str(is_hidden), "FRA, ACR-EUTM-EXAMPLE", is_hidden=is_hidden) for is_hidden in (False, True))
    assert shown is not None
    assert hidden is not None
    assert (shown.communities, hidden.communities) == (("FRA", "ACR-EUTM-EXAMPLE"), ("FRA",))


@pytest.mark.parametrize("data", [b"{", b"[]", b"\xff", b'{"audience": "a", "max_marking": "LOW"}'])
def test_a_damaged_note_is_one_sentence(tmp_path: Path, data: bytes) -> None:
    """Whoever put it there."""
    (make_site_project(tmp_path) / ".milpart-release.json").write_bytes(data)
    with pytest.raises(CommandError, match=r"\.milpart-release\.json is damaged; only what is staged .* has such a file") as told:
        open_project(tmp_path)
    assert told.value.status == 2


def test_a_project_with_a_note_is_none_to_work_in(tmp_path: Path) -> None:
    """A note that was put into a project would switch its rules off; so every command refuses it."""
    write_note(ReleaseNote("internal", "LIMITE", day="2026-11-22"), make_site_project(tmp_path))
    with pytest.raises(CommandError, match=r"is what was staged for the audience internal; .* delete \.milpart-release\.json") as told:
        open_project(tmp_path)
    assert told.value.status == 2
