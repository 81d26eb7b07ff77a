"""What stands at the end of a list that was cut."""

import pytest

from milpart_docs.views.analysis.evidence import Evidence
from milpart_docs.views.analysis.remainder import and_more
from milpart_docs.views.analysis.sheet import Sheet
from tests.corpora import record, site_of
from tests.views.elements import read_elements

FILES = tuple(record(f"CAP-{letter}") for letter in "ABC")


@pytest.mark.parametrize(
    ("rest", "said"), [(2, "And 2 more records: all of them."), (1, "And 1 more record: all of them."), (0, ""), (-3, "")]
)
def test_rest(rest: int, said: str) -> None:
    """So many more, in words; nothing where the list was whole, and then nothing is written behind it either."""
    site = site_of(*FILES)
    evidence = Evidence(site.addresses, "x", "X")
    written = and_more(Sheet(site, evidence, "analysis/x/index"), rest, ("record", "records"), "All of them", site.corpus.records)
    pages = list(evidence.pages(("X", "x/")))
    if not said:
        assert (written, pages) == (None, [])
        return
    assert written is not None
    paragraph = read_elements(written).all("p")[0]
    assert paragraph.text == said
    assert paragraph.all("a")[0].get("href") == "../../analysis/records/x/#all-of-them"
    assert all(file.path.rpartition("/")[2][:5] in pages[0].body for file in FILES)
