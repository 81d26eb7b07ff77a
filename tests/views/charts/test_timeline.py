"""Activities over time: where bars stand, what they look like, what they say, and how many years there are lines for."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.views.charts import Chart
from milpart_docs.views.charts.time_scale import LABELLED, Scale, fit_scale
from milpart_docs.views.charts.timeline import ARROW, BAR, LABELS, MOST, SHORTEST, WIDTH, Span, timeline, told
from tests.projects import TODAY
from tests.views.elements import Element, read_elements
from tests.views.test_markup import HOSTILE

NOW = TODAY.toordinal()
PLOT = WIDTH - LABELS - ARROW


def day(text: str) -> int:
    """Give a day as an ordinal."""
    return date.fromisoformat(text).toordinal()


COURSE = Span("Course", day("2025-01-01"), day("2025-12-31"), "train", "../act-1/", "France")
ADVICE = Span("Advice", day("2024-07-01"), None, "advise", "../act-2/")
PLANNED = Span("Planned", day("2027-01-01"), day("2027-06-30"), "equip", "../act-3/", is_planned=True)


def chart_of(*bars: Span, today: int = NOW) -> Chart:
    """Draw activities."""
    return timeline("Activities", "With Mali.", bars, today, "when")


def drawn(*bars: Span, today: int = NOW) -> Element:
    """Draw activities and read the drawing back."""
    return read_elements(chart_of(*bars, today=today).drawing)


def scale_of(*bars: Span, today: int = NOW) -> Scale:
    """Fit the scale around activities and today."""
    return fit_scale([today, *(day for bar in bars for day in (bar.start, bar.last) if day is not None)], LABELS, WIDTH - ARROW)


def bars_in(drawing: Element) -> list[tuple[float, float]]:
    """Give left and right edge of each bar."""
    return [(float(bar.get("x")), float(bar.get("x")) + float(bar.get("width"))) for bar in drawing.all("rect", class_="mp-span")]


def test_where_bars_stand() -> None:
    """Two years, 2025 and 2026, are 730 days: a course through all of 2025, its last day included, fills the first half."""
    [(left, right)] = bars_in(drawn(COURSE))
    assert left == LABELS
    assert right == pytest.approx(LABELS + PLOT / 2, abs=0.1)


def test_earliest_first_and_no_two_rows_touch() -> None:
    """A row for each, within the drawing; of two that begin together, by name."""
    chart = chart_of(COURSE, PLANNED, ADVICE, replace(COURSE, label="Also"))
    drawing = read_elements(chart.drawing)
    assert [link.all("text")[0].text for link in drawing.all("a")] == ["Advice", "Also", "Course", "Planned"]
    tops = [float(bar.get("y")) for bar in drawing.all("rect", class_="mp-span")]
    assert all(below - above > BAR for above, below in pairwise(tops))
    assert tops[-1] + BAR < chart.height


def test_open_ends_go_on_from_today() -> None:
    """The bar ends today, and an arrow leads on; one that begins later begins there."""
    drawing = drawn(ADVICE, replace(PLANNED, end=None))
    scale = scale_of(ADVICE, PLANNED)
    (_, first), (second, end) = bars_in(drawing)
    assert first == pytest.approx(scale.x(NOW), abs=0.1)
    assert (second, end) == pytest.approx((scale.x(PLANNED.start), scale.x(PLANNED.start) + SHORTEST), abs=0.1)
    assert len(drawing.all("path", class_="mp-onward")) == 2
    assert drawn(COURSE).all("path", class_="mp-onward") == []


def test_pillar_and_plan_are_told_by_pattern_and_outline() -> None:
    """The pattern of the first pillar; what is planned is dashed; without pillar, a tone of its own, and the legend says each."""
    spans = (COURSE, PLANNED, replace(COURSE, label="Z", pillar=""))
    bars = drawn(*spans).all("rect", class_="mp-span")
    assert [(bar.attributes.get("fill"), bar.get("class")) for bar in bars] == [
        ("url(#when-train)", "mp-span"),
        (None, "mp-span mp-span-none"),
        ("url(#when-equip)", "mp-span mp-span-planned"),
    ]
    assert {pattern.get("id") for pattern in drawn(*spans).all("pattern")} >= {"when-train", "when-equip"}
    legend = [item.text.strip() for item in read_elements(chart_of(*spans, ADVICE).below).all("li")]
    assert legend == ["Advise", "Train", "Equip", "no pillar stated", "planned", "no end stated: goes on"]
    assert chart_of().below == ""


def test_each_is_a_link_that_says_all() -> None:
    """Name, days, pillar, state and note; without address, no link."""
    assert told(COURSE) == "Course: 2025-01-01 to 2025-12-31, Train, France"
    assert told(replace(PLANNED, end=None, pillar="")) == "Planned: 2027-01-01 goes on, planned"
    [link] = drawn(COURSE).all("a")
    assert (link.get("href"), link.all("title")[0].text) == ("../act-1/", told(COURSE))
    assert drawn(replace(COURSE, url="")).all("a") == []


def test_table_behind() -> None:
    """Every activity that is drawn, with days, pillar and what else there is to say."""
    table = chart_of(COURSE, ADVICE, replace(PLANNED, note="Two seats")).table
    assert table.columns == ("Activity", "From", "To", "Pillar", "Note")
    assert [tuple(cell.text for cell in row) for row in table.rows] == [
        ("Advice", "2024-07-01", "goes on", "Advise", ""),
        ("Course", "2025-01-01", "2025-12-31", "Train", "France"),
        ("Planned", "2027-01-01", "2027-06-30", "Equip", "planned; Two seats"),
    ]
    assert [row[0].url for row in table.rows] == ["../act-2/", "../act-1/", "../act-3/"]
    assert [row[2].sort for row in table.rows] == [date.max.toordinal(), day("2025-12-31"), day("2027-06-30")]


def test_only_so_many_are_drawn() -> None:
    """Those that began last; the description says how many are not, and the table has what the drawing has."""
    spans = [replace(COURSE, label=f"Course {number:03}", start=COURSE.start + number) for number in range(MOST + 1040)]
    chart = chart_of(*spans)
    assert chart.description == "With Mali. Drawn are the 60 that began last; 1,040 that began earlier are not."
    assert [row[0].text for row in chart.table.rows] == [f"Course {number:03}" for number in range(1040, 1040 + MOST)]
    assert chart_of(*spans[:MOST]).description == "With Mali."


def test_today_is_marked() -> None:
    """A line at its place, with the word, which stays within the drawing even on the first day of the years."""
    drawing = drawn(COURSE)
    [line] = drawing.all("path", class_="mp-today")
    assert line.get("d").startswith(f"M{scale_of(COURSE).x(NOW):.1f} ")
    [word] = drawn(replace(COURSE, start=day("2026-01-01")), today=day("2026-01-01")).all("text", class_="mp-today-word")
    assert float(word.get("x")) == LABELS + 18


def test_odd_days() -> None:
    """An end before the start is the start; the first and the last day that there is; nothing at all."""
    [(left, right)] = bars_in(drawn(replace(COURSE, end=COURSE.start - 100)))
    assert right - left == pytest.approx(SHORTEST)
    assert told(replace(COURSE, end=COURSE.start - 100)).startswith("Course: 2025-01-01 to 2025-01-01")
    assert len(drawn(replace(COURSE, start=1, end=date.max.toordinal())).all("a")) == 1
    assert drawn().all("rect", class_="mp-span") == []


DAYS = st.integers(1, date.max.toordinal())
SPANS = st.builds(
    Span, st.text(max_size=60), DAYS, DAYS | st.none(), st.sampled_from(["train", "", "other"]), st.just("u"), is_planned=st.booleans()
)


@given(st.lists(SPANS, max_size=8), DAYS)
def test_nothing_leaves_the_drawing(spans: list[Span], today: int) -> None:
    """Whatever the days: bars stay between the names and the edge, years have room for their numbers, and each activity has its row."""
    scale = scale_of(*spans, today=today)
    assert len([year for year in scale.years() if year < scale.last]) <= LABELLED
    edges = bars_in(drawn(*spans, today=today))
    assert len(edges) == len(spans)
    assert all(left >= LABELS - 0.1 and right <= WIDTH + 0.1 for left, right in edges)


def test_long_names_are_cut() -> None:
    """The table has all of them."""
    name = "A course for instructors of engineers in the building of bridges"
    assert drawn(replace(COURSE, label=name)).all("a")[0].all("text")[0].text.endswith("…")
    assert chart_of(replace(COURSE, label=name)).table.rows[0][0].text == name


def test_hostile_text() -> None:
    """Names, notes and addresses are text."""
    drawing = drawn(Span(HOSTILE, NOW, None, HOSTILE, HOSTILE, HOSTILE))
    assert drawing.all("script") == []
    assert drawing.all("a")[0].get("href") == HOSTILE
    assert drawing.all("a")[0].all("title")[0].text.count(HOSTILE) == 3
