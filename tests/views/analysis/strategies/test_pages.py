"""The page on strategies: its tables cell by cell, numbers that lead to records, and limits that hold."""

import re
from html import unescape

from milpart_docs.views.analysis.page import AnalysisPage
from milpart_docs.views.analysis.strategies.pages import MOST_VALUES, build_strategy_pages
from milpart_docs.views.charts.nearness import UNKNOWN
from tests.analysis.strategies.nations import AUSTRIA, NATIONS, strategy
from tests.corpora import Written, record, site_of


def pages_of(*files: Written) -> list[AnalysisPage]:
    """Build the pages of a few records."""
    return list(build_strategy_pages(site_of(*files)))


def row_of(body: str, label: str) -> str:
    """Give the row of a table that a label names."""
    found: list[str] = [
        row for row in re.findall(r"<tr.*?</tr>", body) if re.search(rf'<th scope="row">(<a[^>]*>)?{re.escape(label)}<', row)
    ]
    assert len(found) == 1, (label, len(found))
    return found[0]


def words(markup: str) -> list[str]:
    """Give the texts of the cells of a row."""
    cells = re.findall(r"<t[hd].*?</t[hd]>", markup)
    return [unescape(re.sub(r"<li>", " · ", cell)).strip() for cell in (re.sub(r"<(?!li>)[^>]+>", "", cell) for cell in cells)]


def test_nothing_without_strategies() -> None:
    """A corpus without any has no page, and one whose only strategy was withdrawn neither."""
    assert pages_of(record("TRM-EXAMPLE")) == []
    assert pages_of(strategy(1, "BEL", status="withdrawn", withdrawn_reason="A mistake.")) == []


def test_columns_and_rows() -> None:
    """A column for each strategy, by the name of the state; what is not stated says so, and a horizon that has passed too."""
    page, *_ = pages_of(*NATIONS)
    assert (page.name, page.scripts) == ("analysis/strategies/index", ("compare.js",))
    heads = re.findall(r'<th scope="col" data-state="(\w+)" data-name="(\w+)"><a href="([^"]+)"', page.body)
    assert [(state, name) for state, name, _ in heads] == [("AUT", "Austria"), ("BEL", "Belgium"), ("ITA", "Italy"), ("ESP", "Spain")]
    assert heads[1][2] == "../../records/STR-2026-0001/"
    assert words(row_of(page.body, "Horizon")) == ["Horizon", "not stated", "2025 (passed)", "2026-11", "not stated"]
    assert words(row_of(page.body, "Priority partners")) == ["Priority partners", "not stated", "Niger, Mali", "Niger, Libya", "Niger"]
    assert words(row_of(page.body, "Lead")) == ["Lead", "Defence", "· Defence · Foreign Affairs", "Defence", "Defence"]
    assert words(row_of(page.body, "Lethal equipment possible")) == ["Lethal equipment possible", "not stated", "yes", "no", "not stated"]


def test_words_of_the_figures_fit_their_numbers() -> None:
    """Of the four nations, one pillar is served by all; of one alone, everything is one."""
    page, *_ = pages_of(strategy(1, "BEL", pillars=["train"], priority_partners=["MLI"]))
    for words_of_one in ("strategy that holds", "Member State that has one", "priority partner of one alone"):
        assert f">{words_of_one}<" in page.body
    both = (strategy(1, "BEL", pillars=["train"]), strategy(2, "ITA", pillars=["train", "advise"]))
    assert ">pillar served by all<" in pages_of(*both)[0].body
    both = (strategy(1, "BEL", pillars=["train", "advise"]), strategy(2, "ITA", pillars=["train", "advise"]))
    assert ">pillars served by all<" in pages_of(*both)[0].body


def test_marks_and_counts() -> None:
    """Niger: three of the three that name partners, and a dash for Austria, which names none. Advising: two of four, and no dash."""
    page, evidence = pages_of(*NATIONS)
    niger = row_of(page.body, "Niger")
    assert words(niger) == ["Niger", "3 of 3", "shared by all", f"{UNKNOWN}not stated", "●Belgium", "●Italy", "●Spain"]
    assert re.findall(r'data-state="(\w+)" data-said="(\w*)"', niger) == [("AUT", ""), ("BEL", "yes"), ("ITA", "yes"), ("ESP", "yes")]
    assert words(row_of(page.body, "Advise")) == ["Advise", "2 of 4", "shared by some", "●Austria", "●Belgium", "no", "no"]
    assert re.findall(r'data-said="(\w*)"', row_of(page.body, "Advise")) == ["yes", "yes", "no", "no"]
    assert words(row_of(page.body, "Libya"))[1:3] == ["1 of 3", "by one only"]
    assert words(row_of(page.body, "Horizon: passed"))[1:3] == ["1 of 2", "by one only"]
    (address,) = re.findall(r'href="([^"]+)">3 of 3', niger)
    assert address.startswith("../../analysis/records/strategies/#")
    (section,) = re.findall(rf'<h2 id="{address.split("#")[1]}">.*?</section>', evidence.body)
    assert re.findall(r"records/(STR-2026-000\d)/", section) == ["STR-2026-0001", "STR-2026-0002", "STR-2026-0003"]
    assert 'href="../../records/STR-2026-0002/">1 of 3' in row_of(page.body, "Libya")


def test_what_one_alone_names_and_culture() -> None:
    """Italy alone names Libya, the Western Sahel and equipping; Belgium's culture stands in its words, escaped."""
    page, *_ = pages_of(*NATIONS[1:], strategy(1, "BEL", culture="Behind <others> & beside them."))
    alone = page.body[page.body.index('id="differences-alone"') : page.body.index('id="culture"')]
    assert words(row_of(alone, "Italy")) == ["Italy", "· Libya", "· Western Sahel", "· Equip", ""]
    assert "<blockquote><p>Behind &lt;others&gt; &amp; beside them.</p></blockquote>" in page.body
    assert page.body.count("Nothing is said of it.") == 3


def test_nearness_names_each_ones_nearest() -> None:
    """Belgium and Spain: four of seven, 57 %. Italy's nearest is Spain with a half. Austria, which names no place, has none."""
    page, *_ = pages_of(*NATIONS)
    near = page.body[page.body.rindex("mp-nearest") :]
    assert words(row_of(near, "Belgium"))[1:3] == ["Spain", "57 %"]
    assert words(row_of(near, "Italy"))[1:] == ["Spain", "50 %", "Niger, Sahel, Train", "partners, regions, pillars"]
    assert words(row_of(near, "Austria"))[1].startswith("nobody")
    assert "57 %" in page.body[: page.body.index("side-by-side")], "the figure of the nearest two"


def test_rules_with_their_day() -> None:
    """Each part that judges says how, and as of when."""
    page, *_ = pages_of(*NATIONS)
    assert page.body.count("How this is judged.") == 4
    assert page.body.count('datetime="2026-11-22"') == 4


def test_one_strategy_alone() -> None:
    """It has a column, and nobody to be compared with."""
    page, *_ = pages_of(AUSTRIA)
    assert "One Member State alone cannot be compared." in page.body
    assert "<svg" not in page.body


def test_limits_hold() -> None:
    """Five strategies of one state: three columns, and all of them behind a number. Seventy regions: sixty, and ten behind another."""
    regions = [f"Region {number:02}" for number in range(MOST_VALUES + 10)]
    page, evidence = pages_of(*(strategy(number, "BEL", priority_regions=regions) for number in range(11, 16)), AUSTRIA)
    assert page.body.count('scope="col" data-state="BEL" data-name') == 3
    assert "and 2 more</a>" in page.body
    shared = page.body[page.body.index('id="convergence"') :]
    assert shared.count("Region 59") == 2, "among what is named, and what one alone names"
    assert "Region 60" not in shared
    assert "And 10 more values: <a " in shared
    assert ">and 10 more</a>" in shared
    assert "Less widely shared: priority regions" in evidence.body


def test_broken_and_odd_records_do_not_matter() -> None:
    """A strategy without its fields, two with one identifier, and a state that is none of the Union: the page stands."""
    odd = record("STR-2026-0009", member_state="ITA")
    twice = Written("docs/z.md", strategy(1, "ESP").text)
    page, *_ = pages_of(odd, strategy(1, "BEL"), twice, strategy(2, "NER", priority_regions=["The"]))
    assert re.findall(r'scope="col" data-state="(\w+)" data-name', page.body) == ["BEL", "NER"]
