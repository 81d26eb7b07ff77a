"""The page about the lessons process: every number leads to what makes it up, every judgement has its rule, and the page is bounded."""

import re
from html import unescape
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from milpart_docs.analysis.lessons.lessons import STATES
from milpart_docs.analysis.lessons.rules import RULES
from milpart_docs.views.analysis.lessons.pages import build_lessons_pages
from milpart_docs.views.analysis.lessons.parts import MOST_ROWS
from milpart_docs.views.analysis.page import AnalysisPage
from milpart_docs.views.site import Site
from tests.analysis.lessons.lesson_examples import action, endorsed, lesson, moves_of, validated
from tests.corpora import Written, record, site_of

MATTER: dict[str, Any] = {"capabilities": ["CAP-MEDEVAC"], "dotmlpfi": ["training"], "pillars": ["train"]}
FILES = (
    lesson(
        1,
        "lesson-learned",
        **MATTER,
        date_observed="2024",
        context="ACT-2026-0002",
        endorsed=endorsed("2026-01-01"),
        actions=[action("2026-02-01", "done", date="2026-01-31")],
        validation=validated("2026-02-10"),
    ),
    lesson(2, "tasked", **MATTER, actions=[action("2026-12-01"), action("2026-11-12", id="A2", text="Write <it> down.")]),
    lesson(3, duplicates=["LL-2026-0002"], review_by="2026-11-01", title="Bridges & <b>boats</b>", illustrative=True),
    record("ACR-BODY", title="The body"),
    record("CAP-MEDEVAC", title="Medical evacuation"),
)


def built(*files: Written) -> list[AnalysisPage]:
    """Build the pages of a corpus."""
    return list(build_lessons_pages(site_of(*files)))


def text_of(html: str) -> str:
    """Give the words of a piece of a page."""
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())


def figures(page: AnalysisPage) -> dict[str, tuple[str, str]]:
    """Give each of the big numbers by what it counts, with the address that it leads to."""
    items = re.findall(r'<li>(?:<a href="([^"]*)">|<div[^>]*>)<strong>(.*?)</strong> <span>(.*?)</span>', page.body)
    return {label: (unescape(shown), url) for url, shown, label in items}


def test_figures_lead_to_what_makes_them_up() -> None:
    """Numbers of one record lead to it, one of an action to the action; of several, to their list; a zero is plain."""
    found = figures(built(*FILES)[0])
    assert found == {
        "Lessons": ("3", "../../analysis/records/lessons/#lessons"),
        "Implementation rate": ("50 %", "../../records/LL-2026-0001/"),
        "Actions done": ("33 %", "../../records/LL-2026-0001/"),
        "Actions overdue": ("1", "../../records/LL-2026-0002/#a2"),
        "Open lessons long in their state": ("0", ""),
        "Matters that come back": ("1", "../../analysis/records/lessons/#matters-that-come-back"),
        "Reviews overdue": ("1", "../../records/LL-2026-0003/"),
    }


def test_every_link_has_an_end() -> None:
    """Each address on a page is that of a record of the corpus, or a section that stands on a page of evidence."""
    pages = built(*FILES)
    anchors = {f"{page.name}/#{anchor}" for page in pages for anchor in re.findall(r' id="([^"]+)"', page.body)}
    known = {f"records/{re.findall(r'id: (.*)', file.text)[0]}/" for file in FILES}
    for page in pages:
        up = "../" * page.name.removesuffix("/index").count("/") + "../"
        for url in re.findall(r' href="([^"]+)"', page.body):
            assert url.startswith(up)
            target = url.removeprefix(up)
            assert target in anchors or target.partition("#")[0] in known, url


def test_every_rule_is_told_with_its_day() -> None:
    """The same words as in the JSON."""
    body = text_of(built(*FILES)[0].body)
    assert all(rule in body for rule in RULES.values())
    assert body.count("How this is judged.") == body.count("As of 2026-11-22 .")


def test_charts_have_titles_descriptions_and_tables() -> None:
    """All eight."""
    body = built(*FILES)[0].body
    charts = re.findall(r'<figure class="mp-chart" id="([^"]+)">(.*?)</figure>', body, re.DOTALL)
    assert [key for key, _ in charts] == [
        "lessons-by-state",
        "lessons-days",
        "lessons-actions",
        "lessons-owners",
        "lessons-observed",
        "lessons-written",
        "lessons-originators",
        "lessons-pillars",
    ]
    assert all(f'<title id="{key}-title">' in chart and f'<desc id="{key}-desc">' in chart and "<table" in chart for key, chart in charts)


def test_words_of_authors_are_escaped() -> None:
    """A title and an action's text with markup in them stay text."""
    everything = "".join(page.body for page in built(*FILES))
    assert "<b>boats" not in everything
    assert "Bridges &amp; &lt;b&gt;boats" in everything
    assert "Write &lt;it&gt; down." in everything


def test_what_illustrates_is_told() -> None:
    """Or nothing is, where all lessons report."""
    assert "1 of the 3 lessons illustrate the process" in text_of(built(*FILES)[0].body)
    assert "illustrate the process" not in text_of(built(*FILES[:2])[0].body)


def test_no_lessons_no_page() -> None:
    """Nor where none of them can be read; one observation makes a page, with words in the place of figures."""
    assert built(record("ACT-2026-0001"), record("LL-2026-0001")) == []
    page = built(lesson(1))[0]
    assert figures(page)["Implementation rate"] == ("none yet", "")
    for words in ("No lesson has been identified yet.", "No lesson has actions yet.", "Nothing is known yet of the time"):
        assert words in text_of(page.body)


def test_git_is_asked_once_and_only_by_this_page() -> None:
    """The days in states are those of the moves that the site was given."""
    asked = []

    def find_moves() -> dict[str, object]:
        asked.append(1)
        return dict(moves_of(2, ("2026-10-01", "", "lesson-identified"), ("2026-11-02", "lesson-identified", "tasked")))

    plain = site_of(*FILES)
    site = Site(plain.corpus, plain.addresses, plain.today, find_moves)  # type: ignore[arg-type] # values are moves
    first = next(build_lessons_pages(site))
    assert "Lesson identified 32 1 32 32 1 from git" in text_of(first.body)
    assert site.moves
    assert asked == [1]


def test_page_is_bounded() -> None:
    """Of 60 lessons, as many rows as a table has; the rest is one link away, and every lesson is there."""
    many = [lesson(number, "tasked", actions=[action("2026-01-01", owner=f"ACR-{number}")]) for number in range(1, 61)]
    first, *others = built(*many)
    assert first.body.count('<td data-label="Days over"') == MOST_ROWS
    assert "And 40 more rows: all of them." in text_of(first.body).replace(" .", ".")
    evidence = "".join(page.body for page in others)
    anchor = re.findall(r'#([^"]*)">all of them', first.body)[1]
    section = evidence[evidence.index(f'id="{anchor}"') :].partition("</section>")[0]
    assert section.count("<li>") == 60


LESSONS = st.lists(
    st.builds(
        lambda status, due, standing, observed: {
            "status": status,
            "actions": [action(due, standing)],
            "date_observed": observed,
            **MATTER,
            "context": f"ACT-{observed[:4]}-0001",
        },
        st.sampled_from(STATES),
        st.sampled_from(["2026-01-01", "2026-12-01", "2028-01-01"]),
        st.sampled_from(["open", "done", "dropped"]),
        st.sampled_from(["2023", "2024-05", "2026-01-31"]),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=25)
@given(LESSONS)
def test_bars_of_states_count_every_lesson(lessons: list[dict[str, Any]]) -> None:
    """The table behind the chart adds up to the number of lessons, whatever they are."""
    page = built(*(lesson(number, **fields) for number, fields in enumerate(lessons, 1)))[0]
    chart = re.findall(r'id="lessons-by-state">(.*?)</figure>', page.body, re.DOTALL)[0]
    numbers = re.findall(r'<td data-label="Lessons"[^>]*>(?:<a [^>]*>)?(\d+)', chart)
    assert sum(map(int, numbers)) == len(lessons)
