"""The report as values for programs, and as text for people: one small corpus, worked out by hand."""

import json
from typing import Any

from milpart_docs.analysis.lessons.process import report_lessons
from milpart_docs.analysis.lessons.rules import RULES
from milpart_docs.corpus import Corpus
from milpart_docs.views.answers.lessons import describe_lessons
from milpart_docs.views.answers.lessons_text import render_lessons
from tests.analysis.lessons.lesson_examples import action, endorsed, lesson, moves_of, validated
from tests.corpora import corpus_of, record
from tests.projects import TODAY

MATTER: dict[str, Any] = {"capabilities": ["CAP-MEDEVAC"], "dotmlpfi": ["training"], "pillars": ["train"]}


def corpus() -> Corpus:
    """Make a corpus of three lessons on 22 November 2026.

    1 was observed in 2024, endorsed on 1 January 2026, done on 31 January (30 days) and validated on 10 February (10 days): learned. 2 is
    tasked since git saw it move on 2 November, 20 days ago, after 32 days as identified; one of its actions was due on 12 November, 10 days
    ago, the other is due on 1 December. It was observed in May 2026, elsewhere: the matter comes back, and after it was learned. 3 is an
    observation, a duplicate of 2, to be reviewed by 1 November. One practice has not changed since January.
    """
    return corpus_of(
        lesson(
            1,
            "lesson-learned",
            **MATTER,
            date_observed="2024",
            context="ACT-2026-0002",
            created="2026-03-01",
            endorsed=endorsed("2026-01-01"),
            actions=[action("2026-02-01", "done", date="2026-01-31")],
            validation=validated("2026-02-10"),
        ),
        lesson(2, "tasked", **MATTER, actions=[action("2026-12-01"), action("2026-11-12", id="A2")]),
        lesson(3, duplicates=["LL-2026-0002"], review_by="2026-11-01", originator="ACR-BODY"),
        record("BP-2026-0001", originator="ACR-EUMS", topics=["x"], created="2026-01-01", modified="2026-01-01"),
        record("ACR-BODY", title="The body"),
        record("CAP-MEDEVAC", title="Medical evacuation"),
    )


MOVES = moves_of(2, ("2026-10-01", "", "lesson-identified"), ("2026-11-02", "lesson-identified", "tasked"))


def test_summary() -> None:
    """Every figure, by hand; rates are 1 of 2 lessons identified, and 1 of 3 actions."""
    found = json.loads(json.dumps(describe_lessons(report_lessons(corpus(), MOVES, TODAY)), default=str))
    assert found.pop("rule") == dict(RULES)
    assert {state: count for state, count in found.pop("by_state").items() if count} == {"observation": 1, "tasked": 1, "lesson-learned": 1}
    assert found == {
        "on": "2026-11-22",
        "lessons": 3,
        "illustrative": 0,
        "unreadable": [],
        "days_per_state": {
            "lesson-identified": _days(["lesson-identified"], 32, git=1),
            "tasked": _days(["tasked", "implementing"], 30, dates=1),
            "implemented": _days(["implemented"], 10, dates=1),
        },
        "ageing": [
            {"lesson": "LL-2026-0003", "state": "observation", "since": "2026-11-01", "days": 21, "long": False, "source": "dates"},
            {"lesson": "LL-2026-0002", "state": "tasked", "since": "2026-11-02", "days": 20, "long": False, "source": "git"},
        ],
        "implementation": {
            "rate": 0.5,
            "note": None,
            "implemented": 1,
            "identified": 2,
            "left_out": {
                "observation-submitted": 0,
                "observation": 1,
                "observation-rejected": 0,
                "noted": 0,
                "superseded": 0,
                "withdrawn": 0,
            },
            "actions": {"rate": 0.3333, "note": None, "done": 1, "dropped": 0, "open": 2, "overdue": 1, "due_soon": 1},
        },
        "overdue_actions": [{"lesson": "LL-2026-0002", "action": "A2", "owner": "ACR-BODY", "due": "2026-11-12", "days": 10}],
        "overdue_by_owner": {"ACR-BODY": {"overdue": 1, "oldest": "2026-11-12"}},
        "actions_by_owner": {"ACR-BODY": {"rate": 0.3333, "note": None, "done": 1, "dropped": 0, "open": 2, "overdue": 1, "due_soon": 1}},
        "reviews_due": [{"id": "LL-2026-0003", "type": "lesson", "field": "review_by", "due": "2026-11-01", "when": "overdue"}],
        "stagnant": [{"id": "BP-2026-0001", "type": "best-practice", "status": "draft", "modified": "2026-01-01"}],
        "recurrence": {
            "groups": [["LL-2026-0002", "LL-2026-0003"]],
            "themes": [
                {
                    "capability": "CAP-MEDEVAC",
                    "lines": ["training"],
                    "lessons": ["LL-2026-0001", "LL-2026-0002"],
                    "contexts": ["ACT-2026-0001", "ACT-2026-0002"],
                    "from": "2024",
                    "to": "2026",
                }
            ],
            "after_learned": [
                {
                    "capability": "CAP-MEDEVAC",
                    "line": "training",
                    "learned": [{"lesson": "LL-2026-0001", "learned_on": "2026-02-10"}],
                    "later": [{"lesson": "LL-2026-0002", "observed": "2026-05"}],
                }
            ],
        },
        "intake": {
            "by_year_observed": {"2024": 1, "2026": 2},
            "by_year_written": {"2026": 3},
            "by_originator": {"ACR-EUMS": 2, "ACR-BODY": 1},
            "by_pillar": {"advise": 0, "train": 2, "equip": 0, "accompany": 0, "reform": 0},
        },
    }


def _days(states: list[str], days: int, git: int = 0, dates: int = 0) -> dict[str, object]:
    return {
        "states": states,
        "median": float(days),
        "lessons": 1,
        "least": days,
        "most": days,
        "source": {"git": git, "dates": dates},
    }


FIGURES = """\
How lessons fare, as of 2026-11-22
  3 lessons; 0 of them illustrate the process, in whole or in part
  Implementation rate: 50 % (1 of 2 lessons identified)
  Actions done: 33 % (1 of 3; 0 dropped)
  Actions open: 2; 1 overdue, 1 due within 90 days

By state
  Observation         1
  Tasked              1
  Lesson learned      1

Median days in a state
  Lesson identified           32  (1 lesson, 32 to 32 days; 1 from git)
  Tasked to implementing      30  (1 lesson, 30 to 30 days; 1 from dates)
  Implemented                 10  (1 lesson, 10 to 10 days; 1 from dates)

Longest in their state (0 for more than 180 days)
     21 days  LL-2026-0003  Observation: Title of LL-2026-0003
     20 days  LL-2026-0002  Tasked: Title of LL-2026-0002

Overdue actions (1)
  due 2026-11-12, 10 days over: LL-2026-0002, action A2, The body

Overdue actions by owner
  The body      1, the oldest due 2026-11-12

Reviews overdue or due within 90 days (1)
  2026-11-01  LL-2026-0003  Lesson: review of the record, overdue

Stagnant documents (1)
  BP-2026-0001  Title of BP-2026-0001

What comes back
  1 group of duplicates
  1 lesson put into practice and observed again after that
  1 matter observed in more than one place
    Medical evacuation (training): 2 lessons, 2 places, 2024 to 2026

Intake
  Observed: 2024 1, 2026 2
  Written: 2026 3
  ACR-EUMS: 2
  The body: 1

"""


def test_text() -> None:
    """The same in lines; actors and capabilities by title, or by identifier where there is no record."""
    shown = render_lessons(report_lessons(corpus(), MOVES, TODAY), corpus())
    figures, _, rules = shown.partition("How this is judged")
    assert figures == FIGURES
    assert all(" ".join(rule.split()) in " ".join(rules.split()) for rule in RULES.values())


def test_nothing_to_divide_by() -> None:
    """No rate is a word, and null, never nought."""
    empty = corpus_of(lesson(1))
    report = report_lessons(empty, {}, TODAY)
    found = describe_lessons(report)["implementation"]
    assert (found["rate"], found["note"]) == (None, "no lesson has been identified yet")
    assert (found["actions"]["rate"], found["actions"]["note"]) == (None, "no lesson has actions yet")
    shown = render_lessons(report, empty)
    assert "  Implementation rate: no lesson has been identified yet\n  Actions done: no lesson has actions yet\n" in shown
    assert "Overdue actions (0)\n  none\n" in shown


def test_long_lists_are_cut() -> None:
    """Ten lines, and how many there are besides."""
    files = [lesson(number) for number in range(1, 14)]
    shown = render_lessons(report_lessons(corpus_of(*files), {}, TODAY), corpus_of(*files))
    assert shown.count(" days  LL-") == 10
    assert "  and 3 more\n" in shown


def test_what_came_back_grows_with_the_lessons_and_not_with_their_square() -> None:
    """A hundred lessons on one matter, each learned in the year in which the next was observed: each stands in the list twice at most."""
    years = [f"{year}" for year in range(1901, 2001)]
    files = [lesson(int(year) - 1900, "lesson-learned", **MATTER, date_observed=year, validation=validated(year)) for year in years]
    report = report_lessons(corpus_of(*files), {}, TODAY)
    (found,) = describe_lessons(report)["recurrence"]["after_learned"]
    assert ([each["lesson"][-3:] for each in found["learned"]][:2], len(found["learned"])) == (["001", "002"], 99)
    assert ([each["lesson"][-3:] for each in found["later"]][-2:], len(found["later"])) == (["099", "100"], 99)
    assert [len(each.again) for each in report.recurrence.after_learned] == list(range(99, 0, -1))
