"""Previews: which records a page brings the cards of, and what stands on a card."""

import re

from milpart_docs.views.previews import OF_BACKLINKS, entries_to_preview, render_previews
from milpart_docs.views.site import Site
from tests.corpora import page, record, site_of

LESSON = record("LL-2026-0001", "See [[DOC-2026-0001#2.1]] and [[LL-2026-0001]].", context="ACT-2026-0001", originator="ACR-A")
FILES = (
    LESSON,
    record("DOC-2026-0001", "2.1 Text."),
    record("ACT-2026-0001", partners=["NER"]),
    record("ACR-A"),
    record("BP-2026-0001", derived_from=["LL-2026-0001"]),
    record("BP-2026-0002", partners=["NER"]),
    record("TRM-A"),
    page("guide", "Of [[LL-2026-0001]], [[TRM-A]] and [[ACR-GONE]].\n"),
)


def previewed(site: Site, path: str) -> list[str]:
    """Give the records that the page of a file brings cards of."""
    return [entry.id for entry in entries_to_preview(site, path)]


def test_record_previews_what_it_refers_to_and_what_refers_to_it() -> None:
    """In its text and in its fields, in the order of identifiers; neither itself nor pages."""
    assert previewed(site_of(*FILES), LESSON.path) == ["ACR-A", "ACT-2026-0001", "BP-2026-0001", "DOC-2026-0001"]


def test_record_previews_what_to_read_first() -> None:
    """Also where nothing but a shared partner leads there."""
    assert previewed(site_of(*FILES), "docs/ACT-2026-0001.md") == ["BP-2026-0002", "LL-2026-0001"]


def test_page_previews_what_it_refers_to() -> None:
    """What does not exist has no card."""
    assert previewed(site_of(*FILES), "docs/guide.md") == ["LL-2026-0001", "TRM-A"]


def test_page_that_nobody_knows_previews_nothing() -> None:
    """A generated page is no file of the corpus."""
    assert previewed(site_of(*FILES), "catalogue/index.md") == []
    assert render_previews([], site_of(*FILES)) == ""


def test_of_many_that_refer_only_the_first_are_previewed() -> None:
    """A page does not grow with what refers to it; it refers to nothing itself."""
    lessons = (record(f"LL-2026-{number:04}", originator="ACR-A") for number in range(1, 3 * OF_BACKLINKS))
    found = previewed(site_of(record("ACR-A"), *lessons), "docs/ACR-A.md")
    assert found == [f"LL-2026-{number:04}" for number in range(1, OF_BACKLINKS + 1)]


def test_card() -> None:
    """Type, identifier, state, title and summary, escaped, for the address at whose end it belongs; hidden until a script shows it."""
    site = site_of(record("LL-2026-0001", title="A <b>", summary='"Gist" & more'))
    html = render_previews(site.corpus.by_id.values(), site)
    assert html.startswith('<div class="mp-previews" hidden>')
    assert re.findall(r'data-for="([^"]*)"', html) == ["records/LL-2026-0001/"]
    assert "<p><strong>A &lt;b&gt;</strong></p><p>&quot;Gist&quot; &amp; more</p>" in html
    assert re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", html)).strip().startswith("Lesson LL-2026-0001 Observation A")
