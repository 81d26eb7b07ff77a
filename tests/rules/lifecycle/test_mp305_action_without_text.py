"""MP305: actions that do not say what is to be done."""

from pathlib import Path

from tests.projects import diagnose_lesson
from tests.rules.lifecycle.actions import in_state


def test_points_at_the_action(tmp_path: Path) -> None:
    """Missing, or nothing behind the key."""
    assert diagnose_lesson(tmp_path, *in_state("tasked", "text: A", "id: B", "text: ")) == ["23:5 MP305", "24:5 MP305"]


def test_blank_text_is_told_once(tmp_path: Path) -> None:
    """Two quotes with nothing between them are MP401's."""
    assert diagnose_lesson(tmp_path, *in_state("tasked", 'text: ""')) == ["22:40 MP401"]
