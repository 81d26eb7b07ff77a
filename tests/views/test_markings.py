"""What each page says at its top and bottom: its own marking, and that of the whole site where it comes from all of it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.corpus import Corpus, Settings
from milpart_docs.corpus.release.note import ReleaseNote
from milpart_docs.views.markings import DIVIDED, LINE, MOST_LINES, TONES, Markings, MarkingView, releasable
from milpart_docs.vocabulary import COUNTRIES, MARKINGS
from milpart_docs.vocabulary.markings import rank
from tests.corpora import Written, corpus_of, page, record

RELEASED = Settings(Path("/nowhere"), release=ReleaseNote("partners", "LIMITE", ("FRA",)))
MISSION = record("ACR-EUTM-MLI", title="EUTM Mali", kind="mission")


def marked(name: str, marking: str, text: str = "Text.", more: str = "") -> Written:
    """Write a page with a marking."""
    return page(name, f"---\nmarking: {marking}\n{more}---\n\n# Page\n\n{text}\n")


def shown(corpus: Corpus, path: str) -> str:
    """Give what the page of a file shows."""
    return Markings(corpus).of(corpus.by_path[path]).text


@pytest.mark.parametrize(("marking", "tone"), list(zip(MARKINGS, TONES, strict=True)))
def test_record_shows_its_own_marking(marking: str, tone: str) -> None:
    """Whatever else the site holds; each marking is set apart in a way of its own."""
    corpus = corpus_of(record("LL-2026-0001", marking=marking), record("LL-2026-0002", marking=MARKINGS[-1]))
    assert Markings(corpus).of(corpus.by_id["LL-2026-0001"]) == MarkingView(marking, "", tone)


def test_communities_are_named() -> None:
    """Countries by name, missions by title, others as they are called; an unknown one as it is written."""
    communities = ["FRA", "NATO", "ACR-EUTM-MLI", "ACR-UNKNOWN"]
    corpus = corpus_of(MISSION, record("LL-2026-0001", marking="LIMITE", releasable_to=communities))
    assert shown(corpus, "docs/LL-2026-0001.md") == "LIMITE · releasable to France, NATO, EUTM Mali and ACR-UNKNOWN"


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ([], ""),
        (["France"], "releasable to France"),
        (["France", "NATO"], "releasable to France and NATO"),
        (["A", "B", "C"], "releasable to A, B and C"),
    ],
)
def test_names_are_joined(names: list[str], words: str) -> None:
    """As a sentence would."""
    assert releasable(names) == words


def test_long_list_is_counted() -> None:
    """A sheet of paper keeps a few lines free at its edges, and no list takes more."""
    every = [country.name for country in COUNTRIES.values()]
    assert releasable(every) == f"releasable to {len(every)} communities"
    assert "Croatia" in releasable([country.name for country in COUNTRIES.values() if country.is_member_state])


@given(st.lists(st.sampled_from(sorted(COUNTRIES)), max_size=250), st.sampled_from(MARKINGS))
def test_lines_are_counted_to_fit(codes: list[str], marking: str) -> None:
    """What is written fits into the lines that are kept free for it."""
    view = MarkingView(marking, releasable([COUNTRIES[code].name for code in codes]))
    assert 1 <= view.lines <= MOST_LINES
    assert len(view.text) <= view.lines * LINE


def test_higher_block_raises_its_record() -> None:
    """A document is as high as its highest part: a marked block of the text."""
    body = "Open.\n\n::: marking SECRET UE/EU SECRET FRA\n\nClosed.\n\n:::\n"
    corpus = corpus_of(record("LL-2026-0001", body, marking="LIMITE"))
    assert shown(corpus, "docs/LL-2026-0001.md") == "SECRET UE/EU SECRET · releasable to France"


def test_withheld_value_raises_its_record() -> None:
    """And so does a value of the front matter."""
    corpus = corpus_of(record("LL-2026-0001", marking="LIMITE", language={"value": "en", "withhold": "SECRET UE/EU SECRET FRA"}))
    assert shown(corpus, "docs/LL-2026-0001.md") == "SECRET UE/EU SECRET · releasable to France"


def test_communities_are_those_that_may_see_all() -> None:
    """What is for two, with a block for one of them, is as a whole for the one; and it can be that nobody may see all."""
    body = "Open.\n\n::: marking LIMITE {}\n\nClosed.\n\n:::\n"
    for_one = corpus_of(record("LL-2026-0001", body.format("FRA BEL"), marking="LIMITE", releasable_to=["FRA", "UKR"]))
    assert shown(for_one, "docs/LL-2026-0001.md") == "LIMITE · releasable to France"
    for_none = corpus_of(record("LL-2026-0001", body.format("BEL"), marking="LIMITE", releasable_to=["FRA", "UKR"]))
    assert shown(for_none, "docs/LL-2026-0001.md") == f"LIMITE · {DIVIDED}"


def test_computed_page_shows_the_highest_of_the_site() -> None:
    """Its counts come from all records and pages; to whom single ones may go says nothing of the whole."""
    limite = record("LL-2026-0002", marking="LIMITE", releasable_to=["FRA"])
    assert Markings(corpus_of(record("LL-2026-0001"), limite)).of(None).text == "LIMITE"
    secret = marked("page", "SECRET UE/EU SECRET")
    assert Markings(corpus_of(record("LL-2026-0001"), limite, secret)).whole.text == "SECRET UE/EU SECRET"
    assert Markings(corpus_of(record("LL-2026-0001"))).whole.text == "PUBLIC"
    assert Markings(corpus_of()).whole.text == "PUBLIC"


def test_computed_page_of_a_release_names_its_audience() -> None:
    """A page of the release itself keeps its own words."""
    corpus = corpus_of(record("LL-2026-0001", marking="LIMITE", releasable_to=["FRA"]), settings=RELEASED)
    assert Markings(corpus).whole.text == "LIMITE · released to partners"
    assert shown(corpus, "docs/LL-2026-0001.md") == "LIMITE · releasable to France"


@pytest.mark.parametrize(
    ("block", "expected"), [("figures", "LIMITE"), ("newest", "LIMITE"), ("fields", "PUBLIC"), ("rules", "PUBLIC"), ("terms", "PUBLIC")]
)
def test_page_with_computed_block_is_as_high_as_the_records(block: str, expected: str) -> None:
    """Rows and counts come from the records; manuals come from the software."""
    corpus = corpus_of(record("LL-2026-0001", marking="LIMITE"), marked("page", "PUBLIC", f"::: milpart {block}"))
    assert shown(corpus, "docs/page.md") == expected


def test_page_with_computed_block_keeps_what_is_higher() -> None:
    """Its own marking, where the records have a lower one."""
    corpus = corpus_of(record("LL-2026-0001"), marked("page", "SECRET UE/EU SECRET", "::: milpart figures", "releasable_to: [FRA]\n"))
    assert shown(corpus, "docs/page.md") == "SECRET UE/EU SECRET"


def test_authors_are_told_of_a_missing_marking() -> None:
    """It raises nothing else. In a release, which such a page reaches only if its readers may see everything, it is the highest."""
    files = (record("LL-2026-0001", marking="LIMITE"), page("bare", "# Bare\n"), marked("wrong", "SECRETT"))
    corpus = corpus_of(*files)
    assert shown(corpus, "docs/bare.md") == "Not marked"
    assert shown(corpus, "docs/wrong.md") == "Marking not known"
    assert Markings(corpus).whole.text == "LIMITE"
    released = corpus_of(*files, settings=RELEASED)
    assert shown(released, "docs/bare.md") == shown(released, "docs/wrong.md") == MARKINGS[-1]
    assert Markings(released).whole.text == f"{MARKINGS[-1]} · released to partners"


def test_doubt_is_the_highest() -> None:
    """A page that is for everyone and for some contradicts itself."""
    corpus = corpus_of(marked("page", "PUBLIC", more="releasable_to: [FRA]\n"))
    assert shown(corpus, "docs/page.md") == MARKINGS[-1]


@given(st.lists(st.sampled_from(MARKINGS), min_size=1, max_size=6))
def test_site_is_as_high_as_its_highest_part(markings: list[str]) -> None:
    """Whatever the order of the files."""
    corpus = corpus_of(*(record(f"LL-2026-{number:04}", marking=marking) for number, marking in enumerate(markings, 1)))
    assert rank(Markings(corpus).whole.marking) == max(map(rank, markings))
