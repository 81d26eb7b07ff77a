"""The text that an editor opens with: empty places with their meaning, which go again."""

from milpart_docs.authoring.drafts.draft import Draft
from milpart_docs.authoring.drafts.template import render_template, without_comments

DRAFT = Draft("lesson", "lessons", {"id": "LL-2026-0002", "type": "lesson", "status": "tasked", "title": "T", "summary": "a\n  ---\nb"})


def test_empty_places() -> None:
    """What the state needs stands there empty, groups with the fields that they must have, sections as headings."""
    text = render_template(DRAFT)
    assert "\ncontext:  # The activity in which it was observed, or the mission (an actor of kind mission).\n" in text
    assert (
        "\nactions:  # What is to be done, by whom and by when.\n  - owner:  # The actor that answers for the action.\n    due:  # " in text
    )
    assert "\nendorsed:  # Who endorsed the remedy and when.\n  by:  # The actor that endorsed it.\n" in text
    assert "\ntitle: T\n" in text
    assert text.endswith("---\n\n## Observation\n\n## Discussion\n\n## Conclusion\n\n## Recommendation\n")


def test_comments() -> None:
    """The meanings go again, behind values too; comments of the author stay."""
    edited = render_template(DRAFT).replace("context:  #", "context: ACT-2026-0001  #").replace("title: T", "title: T  # mine")
    plain = without_comments(DRAFT, edited)
    assert "\ncontext: ACT-2026-0001\n" in plain
    assert "\n  - owner:\n    due:\n" in plain
    assert plain.count("#") == 1 + 4 * 2
    assert "title: T  # mine\n" in plain
