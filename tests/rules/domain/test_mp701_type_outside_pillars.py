"""MP701: types of activity outside the activity's pillars."""

from pathlib import Path

from tests.rules.domain.activities import base_activity
from tests.rules.findings import find, places

PILLARS = "pillars: [train]"
TYPE = "activity_type: train-the-trainer"


def test_points_at_the_type_and_names_those_that_fit(tmp_path: Path) -> None:
    """The hint has the types of the activity's pillars, and those of any pillar."""
    [found] = find(tmp_path, "MP701", base_activity((PILLARS, "pillars: [accompany]")))
    fit = "combat-accompaniment, operational-mentoring, in-mission-assistance, visit, staff-talks, needs-assessment, evaluation"
    assert found == f"ACT-2026-0001-first-course.md:18:16 add train to pillars, or write one of {fit}"


def test_one_of_the_pillars_is_enough(tmp_path: Path) -> None:
    """An activity may have several pillars."""
    assert places(tmp_path, "MP701", base_activity((PILLARS, "pillars: [equip, train]"))) == []


def test_some_types_fit_any_pillar(tmp_path: Path) -> None:
    """Talks have no pillar of their own."""
    assert places(tmp_path, "MP701", base_activity((PILLARS, "pillars: [equip]"), (TYPE, "activity_type: staff-talks"))) == []


def test_unknown_terms_are_left_to_mp501(tmp_path: Path) -> None:
    """Where a pillar or the type is misspelled, nobody knows whether they fit."""
    assert places(tmp_path / "pillar", "MP701", base_activity((PILLARS, "pillars: [equip, trian]"))) == []
    assert places(tmp_path / "list", "MP701", base_activity((PILLARS, "pillars: equip"))) == []
    assert places(tmp_path / "item", "MP701", base_activity((PILLARS, "pillars: [equip, [train]]"))) == []
    assert places(tmp_path / "type", "MP701", base_activity((PILLARS, "pillars: [equip]"), (TYPE, "activity_type: [exercise]"))) == []
