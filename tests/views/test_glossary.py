"""Definitions at first use: where a term is explained, where it is left alone, and that nothing else of a page changes."""

import re
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.views.addresses import Addresses
from milpart_docs.views.glossary import NOT_IN, Glossary, build_glossary
from tests.corpora import Written, corpus_of, record

TERMS = (
    record("TRM-LESSON", title="Lesson", definition="What was learned."),
    record("TRM-LL", title="Lesson learned", definition="A lesson that changed behaviour."),
    record("TRM-SOP", title="Standing operating procedure", abbreviation="SOP", definition="How it is always done."),
    record("TRM-CSDP", title="CSDP", definition="A policy."),
    record("TRM-MARKUP", title="Fire", definition='<b>Not "bold"</b> & not\n  <script>'),
    record("TRM-OLD", title="Doctrine", definition="Gone.", status="withdrawn"),
    record("TRM-LIST", title="Equipment (military)", definition="With brackets."),
    record("TRM-AMP", title="Amp", definition="A unit."),
)
ADDED = re.compile(
    r'<span class="mp-term"><a href="[^"]*" aria-describedby="[^"]*">([^<]*)</a>'
    r'<span class="mp-definition"[^>]*>(?:<strong>[^<]*</strong> )?[^<]*</span></span>'
)


def glossary_of(*terms: Written) -> Glossary:
    """Build the glossary of some terms."""
    return build_glossary(corpus_of(*terms), Addresses())


GLOSSARY = glossary_of(*TERMS)


def explained(html: str, own: str = "") -> list[str]:
    """Give ``words=TERM`` of each explanation in a text."""
    return [f"{words}={key}" for key, words in re.findall(r'records/(TRM-[A-Z]+)/"[^>]*>([^<]*)</a>', GLOSSARY.explain(html, "../", own))]


def test_first_use_leads_to_the_term_and_shows_what_it_means() -> None:
    """The definition stands in the page, in words; the second use stays as it is."""
    assert GLOSSARY.explain("<p>A lesson, and a lesson.</p>", "../../") == (
        '<p>A <span class="mp-term"><a href="../../records/TRM-LESSON/" aria-describedby="mp-trm-lesson">lesson</a>'
        '<span class="mp-definition" role="tooltip" id="mp-trm-lesson">What was learned.</span></span>, and a lesson.</p>'
    )


def test_abbreviation_says_what_the_letters_stand_for() -> None:
    """Where the page's words are not the title, the title stands before the definition; and it is one term with its abbreviation."""
    html = GLOSSARY.explain("<p>An SOP is a standing operating procedure.</p>", "")
    assert ">SOP</a>" in html
    assert "<strong>Standing operating procedure</strong> How it is always done.</span>" in html
    assert html.count("mp-term") == 1


@pytest.mark.parametrize("element", sorted(NOT_IN - {"svg"}))
def test_left_alone_inside(element: str) -> None:
    """Links, code, headings and what is no text; the first use behind it is explained."""
    html = f"<div><{element} id='x'>a lesson <em>lesson</em></{element}><p>Lessons</p></div>"
    assert explained(html) == ["Lessons=TRM-LESSON"]


@pytest.mark.parametrize(
    "html",
    [
        '<img alt="a lesson" title="lesson">',
        '<img alt="a > lesson">',
        "<img alt='a > lesson' src=x>",
        "<!-- a lesson <p>lesson</p> -->",
        "<a href=x><b>lesson</b></a>",
        "<h2>x<a>y</a> lesson</h2>",
        "<pre><code>lesson</code> lesson</pre>",
        "<p>&amp; &Amp;</p>",
        "<p>file_lesson.txt</p>",
        "",
        "  \n ",
    ],
    ids=lambda html: html[:30],
)
def test_left_alone(html: str) -> None:
    """Attributes with whatever in them, comments, links around markup, characters by name, parts of words."""
    assert GLOSSARY.explain(html, "../") == html


def test_apostrophe_in_an_attribute_opens_no_quotation() -> None:
    """What stands behind such a tag is still a link, and what follows it text."""
    assert explained("<a title=it's href=x>a lesson's</a> and lesson's end, lesson") == ["lesson=TRM-LESSON"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("lessons", ["lessons=TRM-LESSON"]),
        ("LESSONS", ["LESSONS=TRM-LESSON"]),
        ("lessoned", []),
        ("lesson-like", []),
        ("standing operating procedures", ["standing operating procedures=TRM-SOP"]),
        ("SOPs", ["SOPs=TRM-SOP"]),
        ("fires", ["fires=TRM-MARKUP"]),
    ],
)
def test_plural(text: str, found: list[str]) -> None:
    """With the ending of a plural, and no other."""
    assert explained(f"<p>{text}</p>") == found


@pytest.mark.parametrize("text", ["sop", "Sop", "csdp", "Csdp", "SoPs"])
def test_abbreviation_is_exact(text: str) -> None:
    """Capitals matter in abbreviations: *sop* is bread in soup."""
    assert explained(f"<p>{text}</p>") == []
    assert explained("<p>CSDP</p>") == ["CSDP=TRM-CSDP"]


def test_longest_term_wins() -> None:
    """Over blanks and line ends, but not over markup or a comma; then the shorter one is explained."""
    assert explained("<p>A lesson learned and a lesson.</p>") == ["lesson learned=TRM-LL", "lesson=TRM-LESSON"]
    assert explained("<p>A lesson\nlearned.</p>") == ["lesson\nlearned=TRM-LL"]
    assert explained("<p>A lesson, learned; <em>lesson</em> learned.</p>") == ["lesson=TRM-LESSON"]


def test_own_page_needs_no_explanation_of_itself() -> None:
    """On the term's own record."""
    assert explained("<p>A lesson is no lesson learned.</p>", own="TRM-LESSON") == ["lesson learned=TRM-LL"]


def test_what_no_longer_holds_and_what_is_no_running_text() -> None:
    """A withdrawn term is not explained, nor one whose title is a heading with brackets."""
    assert explained("<p>Doctrine, equipment (military), equipment.</p>") == []


def test_words_of_a_term_are_no_markup() -> None:
    """Definitions are escaped, on one line."""
    assert "&lt;b&gt;Not &quot;bold&quot;&lt;/b&gt; &amp; not &lt;script&gt;</span>" in GLOSSARY.explain("<p>Fire!</p>", "")


def test_first_use_in_nested_elements() -> None:
    """Text inside emphasis and cells is text."""
    html = "<table><tr><th>Lesson</th><td><em>The <strong>lesson</strong></em></td></tr></table>"
    assert explained(html) == ["lesson=TRM-LESSON"]
    assert "<strong><span" in GLOSSARY.explain(html, "")


def test_without_terms_nothing_changes() -> None:
    """Not even what is no HTML."""
    assert glossary_of().explain("<p>lesson <a", "") == "<p>lesson <a"


TAGS = ("<p>", "</p>", "<a href='x'>", "</a>", "<code>", "</code>", "<br/>", "<h2 id=x>", "</h2>", "<!-- lesson -->")
WORDS = ("lesson", "Lessons", "lesson learned", "lesson\nlearned", "SOP", "standing operating procedure", "fire", "&amp;", "&lt;")
PIECES = st.sampled_from((*TAGS, *WORDS, "<img alt='lesson > x'>", "<", ">", "'", '"', " ", ", "))
HTML = st.lists(PIECES | st.text(max_size=5), max_size=25).map("".join)


@given(HTML)
def test_removing_what_was_added_gives_the_page_back(html: str) -> None:
    """Nothing of a page is lost or moved, whether it is good HTML or not; and each term is explained at most once."""
    after = GLOSSARY.explain(html, "../")
    assert ADDED.sub(lambda found: found[1], after) == html
    assert len(set(re.findall(r'id="(mp-trm-[a-z]+)"', after))) == after.count('class="mp-definition"')


class _Text(HTMLParser):
    """Collects the text of a page that is neither in a link nor in an explanation."""

    def __init__(self) -> None:
        super().__init__()
        self.depth = 0
        self.links = 0
        self.nested = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Count the links that are open; one inside another is no HTML."""
        del attrs
        self.nested |= tag == "a" and self.links > 0
        self.links += tag == "a"

    def handle_endtag(self, tag: str) -> None:
        """Count down."""
        self.links -= tag == "a" and self.links > 0


@given(
    st.lists(
        st.sampled_from(["lesson ", "<a href='x'>the lesson</a> ", "<em>SOP</em> ", "<a><b>fire</b></a> ", "<p>fire</p>"]), max_size=12
    )
)
def test_no_link_stands_in_a_link(pieces: list[str]) -> None:
    """As a parser of HTML sees it."""
    parser = _Text()
    parser.feed(GLOSSARY.explain("".join(pieces), "../"))
    assert not parser.nested


def test_quotation_marks_in_words_are_kept() -> None:
    """What the page escaped stays escaped, and is compared as readers read it."""
    assert unescape(ADDED.sub(lambda found: found[1], GLOSSARY.explain("<p>&quot;Fire&quot;</p>", ""))) == '<p>"Fire"</p>'


def test_long_text_takes_no_longer_for_each_word() -> None:
    """A hundred thousand words in one element; what would take minutes if each word looked at all that follow."""
    text = "word lesson " * 50_000
    assert GLOSSARY.explain(f"<p>{text}</p>", "").count("mp-term") == 1
