"""Days in each state: from git where it shows moves, else from dates; nothing that is not known at both ends."""

from datetime import date
from typing import Any

from milpart_docs.analysis.lessons.state_days import measure_ageing, measure_states
from milpart_docs.corpus.moves import Moves
from tests.analysis.lessons.lesson_examples import action, endorsed, lesson, moves_of, read, validated
from tests.corpora import Written
from tests.projects import TODAY


def measured(moves: Moves, *files: Written) -> list[tuple[tuple[str, ...], float, int, int, int, int]]:
    """Give states, median, least, most, lessons from git and lessons from dates."""
    return [
        (days.states, days.median, days.least, days.most, days.from_source("git"), days.from_source("dates"))
        for days in measure_states(read(*files), moves, TODAY)
    ]


def test_days_from_git() -> None:
    """Two lessons. One: observation from 10 January to 1 February (22 days), identified from then to 1 March (28 days), tasked since.

    The other: observation from 10 January to 20 January (10 days). Medians: (22 + 10) / 2 = 16, and 28. Tasked goes on and is no time yet.
    """
    moves = {
        **moves_of(
            1,
            ("2026-01-10", "", "observation"),
            ("2026-02-01", "observation", "lesson-identified"),
            ("2026-03-01", "lesson-identified", "tasked"),
        ),
        **moves_of(2, ("2026-01-10", "", "observation"), ("2026-01-20", "observation", "lesson-identified")),
    }
    assert measured(moves, lesson(1, "tasked"), lesson(2, "lesson-identified")) == [
        (("observation",), 16.0, 10, 22, 2, 0),
        (("lesson-identified",), 28.0, 28, 28, 1, 0),
    ]


def test_two_visits_are_added() -> None:
    """Tasked for 9 days, implementing for 10, back to tasked for 11, and implementing again since: tasked 20 days, implementing 10."""
    moves = moves_of(
        1,
        ("2026-01-01", "", "tasked"),
        ("2026-01-10", "tasked", "implementing"),
        ("2026-01-20", "implementing", "tasked"),
        ("2026-01-31", "tasked", "implementing"),
    )
    assert measured(moves, lesson(1, "implementing")) == [(("tasked",), 20.0, 20, 20, 1, 0), (("implementing",), 10.0, 10, 10, 1, 0)]


def test_gap_in_git_is_not_bridged() -> None:
    """The file was added as an observation, and the next that is known begins at identified: somebody moved it in between, unseen."""
    moves = moves_of(
        1, ("2026-01-01", "", "observation"), ("2026-02-01", "lesson-identified", "tasked"), ("2026-02-11", "tasked", "implementing")
    )
    assert measured(moves, lesson(1, "implementing")) == [(("tasked",), 10.0, 10, 10, 1, 0)]


def test_moves_after_today_have_not_happened() -> None:
    """A report on an earlier day knows nothing of them."""
    moves = moves_of(
        1, ("2026-11-01", "", "observation"), ("2026-11-11", "observation", "tasked"), ("2026-11-30", "tasked", "implementing")
    )
    assert measured(moves, lesson(1, "tasked")) == [(("observation",), 10.0, 10, 10, 1, 0)]


LEARNED = lesson(
    1,
    "lesson-learned",
    created="2026-01-01",
    endorsed=endorsed("2026-01-31"),
    actions=[
        action("2026-04-01", "done", date="2026-03"),
        action("2026-04-01", "done", date="2026-02-14"),
        action("2026-04-01", "dropped", reason="No need."),
    ],
    validation=validated("2026-03-21"),
)


def test_days_from_dates() -> None:
    """Written 1 January, endorsed on the 31st: 30 days; last action kept done in March, so from 1 March: 29 days; validated 20 days on."""
    assert measured({}, LEARNED) == [
        (("observation-submitted", "observation", "lesson-identified"), 30.0, 30, 30, 0, 1),
        (("tasked", "implementing"), 29.0, 29, 29, 0, 1),
        (("implemented",), 20.0, 20, 20, 0, 1),
    ]


def test_file_that_git_only_saw_added_has_its_dates() -> None:
    """A beginning alone is no change of state."""
    assert measured(moves_of(1, ("2026-11-22", "", "lesson-learned")), LEARNED) == measured({}, LEARNED)


def test_states_together_stand_only_where_git_tells_nothing() -> None:
    """Git tells of one lesson that it was tasked for 5 days: what dates say of tasked and implementing together is not mixed with that.

    The state implemented is the same by git (4 days) and by dates (20 days), so both count: the median is 12.
    """
    moves = moves_of(
        2, ("2026-05-01", "", "tasked"), ("2026-05-06", "tasked", "implemented"), ("2026-05-10", "implemented", "lesson-learned")
    )
    assert measured(moves, LEARNED, lesson(2, "lesson-learned")) == [
        (("observation-submitted", "observation", "lesson-identified"), 30.0, 30, 30, 0, 1),
        (("tasked",), 5.0, 5, 5, 1, 0),
        (("implemented",), 12.0, 4, 20, 1, 1),
    ]


def test_dates_out_of_order_or_missing_tell_nothing() -> None:
    """1 was endorsed before it was written. Of 2, an action has no day, and of 3, one is not done: nobody knows when the last was done.

    For 2 and 3, only the 19 days until their endorsement are known.
    """
    done = action("2026-06-01", "done", date="2026-05-25")
    until: dict[str, Any] = {"created": "2026-05-01", "endorsed": endorsed("2026-05-20")}
    files = (
        lesson(1, "tasked", created="2026-05-01", endorsed=endorsed("2026-04-30")),
        lesson(2, "implemented", **until, actions=[action("2026-06-01", "done"), done]),
        lesson(3, "implementing", **until, actions=[action("2026-06-01"), done]),
    )
    assert measured({}, *files) == [(("observation-submitted", "observation", "lesson-identified"), 19.0, 19, 19, 0, 2)]


def test_dates_after_the_day_tell_nothing() -> None:
    """On 20 March nobody had validated; on 28 February the last action was not done; on 30 January the lesson was not endorsed."""
    spans = [("observation-submitted", "observation", "lesson-identified"), ("tasked", "implementing"), ("implemented",)]
    for day, known in (
        (date(2026, 3, 21), 3),
        (date(2026, 3, 20), 2),
        (date(2026, 3, 1), 2),
        (date(2026, 2, 28), 1),
        (date(2026, 1, 30), 0),
    ):
        assert [days.states for days in measure_states(read(LEARNED), {}, day)] == spans[:known], day


def aged(moves: Moves, *files: Written, today: date = TODAY) -> list[tuple[str, str, int, bool, str]]:
    """Give the last digits of each open lesson, since when it is in its state, the days, whether that is long, and the source."""
    return [
        (stay.held.id[-1], stay.since.isoformat(), stay.days, stay.is_long, stay.source)
        for stay in measure_ageing(read(*files), moves, today)
    ]


def test_ageing() -> None:
    """On 22 November 2026; 26 May is 180 days before (5 + 30 + 31 + 31 + 30 + 31 + 22), which is not long, and 25 May is 181.

    1: moved to tasked in git on 25 May. 2: endorsed on 26 May, no git. 3: implemented, its last action done on 12 November. 4: an
    observation, written on 21 November. 5 is learned and 6 noted: no longer open. 7: git knows another state than the file has now, so its
    own date counts, 2 November.
    """
    moves = {
        **moves_of(1, ("2026-01-01", "", "observation"), ("2026-05-25", "observation", "tasked")),
        **moves_of(7, ("2026-01-01", "", "observation"), ("2026-05-25", "observation", "lesson-identified")),
    }
    files = (
        lesson(1, "tasked", endorsed=endorsed("2026-03-01")),
        lesson(2, "implementing", endorsed=endorsed("2026-05-26")),
        lesson(3, "implemented", endorsed=endorsed("2026-05-26"), actions=[action("2026-11-30", "done", date="2026-11-12")]),
        lesson(4, created="2026-11-21"),
        lesson(5, "lesson-learned"),
        lesson(6, "noted"),
        lesson(7, "tasked", endorsed=endorsed("2026-11-02")),
    )
    assert aged(moves, *files) == [
        ("1", "2026-05-25", 181, True, "git"),
        ("2", "2026-05-26", 180, False, "dates"),
        ("7", "2026-11-02", 20, False, "dates"),
        ("3", "2026-11-12", 10, False, "dates"),
        ("4", "2026-11-21", 1, False, "dates"),
    ]


def test_lesson_of_tomorrow_has_no_age() -> None:
    """A report on a day before it was written."""
    assert aged({}, lesson(1, created="2026-11-01"), today=date(2026, 10, 1)) == [("1", "2026-10-01", 0, False, "dates")]


def test_file_that_is_ahead_of_git() -> None:
    """Git knows it as tasked since 11 March, the file says implementing: it cannot be that for longer. So on a day in the past.

    Where its own dates are later, they count; where git saw it only in the state that it has, its own dates count, too.
    """
    moves = moves_of(1, ("2026-01-01", "", "observation"), ("2026-03-11", "observation", "tasked"))
    ahead = lesson(1, "implementing", created="2026-01-01")
    assert aged(moves, ahead) == [("1", "2026-03-11", 256, True, "git")]
    assert aged(moves, ahead, today=date(2026, 2, 1)) == [("1", "2026-01-01", 31, False, "dates")]
    assert aged(moves, lesson(1, "implementing", created="2026-01-01", endorsed=endorsed("2026-04-01")))[0][1] == "2026-04-01"
    assert aged(moves_of(1, ("2026-03-11", "", "tasked")), ahead) == [("1", "2026-03-11", 256, True, "git")]
    assert aged(moves_of(1, ("2026-03-11", "", "implementing")), ahead) == [("1", "2026-01-01", 325, True, "dates")]
