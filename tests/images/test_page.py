"""Pictures inside pages: cleaned wherever a tag can hold them; nothing else of a page changes."""

import base64
import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.images import clean_page
from milpart_docs.images.embedded import NOTHING
from tests.images.canaries import CANARY, has_canary
from tests.images.samples import SOILED
from tests.images.test_embedded import DRAWING, FONT, PHOTO, SVG, written

ADDRESS = f"data:image/jpeg;base64,{PHOTO}"
CLEAN = written(SOILED["baseline.jpg"])
EDITED = f"""<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" viewBox="0 0 9 9"
 inkscape:export-filename="/home/{CANARY}/plan.png" content="&lt;mxfile&gt;{CANARY}"><!-- {CANARY} --><?editor {CANARY}?>
<metadata><rdf:RDF><svg><metadata>{CANARY}</metadata></svg><p>{CANARY}</p></rdf:RDF></metadata><METADATA/>
<sodipodi:namedview pagecolor="{CANARY}"/><x:a><x:a>{CANARY}</x:a>{CANARY}</x:a>
<title>Plan</title><g inkscape:label="{CANARY}" class="a"><path d="M0 0H9"/><use xlink:href="#a"/></g></svg>"""
DRAWN = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
<metadata/>

<title>Plan</title><g class="a"><path d="M0 0H9"/><use xlink:href="#a"/></g></svg>"""


@pytest.mark.parametrize(
    "page",
    [
        '<p>Before <img alt="A > b" src="{}" width="3"> after</p>',
        "<img src='{}'>",
        "<IMG\nSRC = {} alt=x>",
        '<a href="{}">Show</a>',
        '<object data="{}"></object>',
        '<video poster="{}"></video>',
        '<table background="{}"></table>',
        '<svg><image xlink:href="{}"/></svg>',
        '<img data-src="{}">',
        '<img srcset="{} 2x">',
    ],
)
def test_addresses(page: str) -> None:
    """Each attribute that can hold one; everything around it stays as it was written."""
    cleaned = clean_page(page.format(ADDRESS))
    assert cleaned.problems == ()
    assert CLEAN in cleaned.text
    before, after = page.split("{}")
    assert cleaned.text.startswith(before.rstrip("'\" ="))
    assert cleaned.text.endswith(after.lstrip("'\" "))


@pytest.mark.parametrize(
    "page",
    [
        '<p style="color: red; background: url({})">Text</p>',
        '<p style="background: url(&quot;{}&quot;)">Text</p>',
        "<style>a {{ background: url({}) }}</style>",
        '<svg><style>a {{ fill: url("{}") }}</style></svg>',
        '<rect fill="url({})"/>',
        "<iframe srcdoc=\"<img src='{}'>\"></iframe>",
        '<iframe srcdoc="&lt;p style=&quot;background:url({})&quot;>"></iframe>',
        '<img src="&#100;ata:{}">',
        '<img src="data&colon;{}">',
        '<img src="&#x0064;ata&#58;{}">',
    ],
)
def test_other_places(page: str) -> None:
    """Styles, pages inside, and addresses in which letters are written as numbers."""
    encoded = "ata" in page or "&colon" in page
    for address in (ADDRESS, f"data:image/svg+xml;base64,{DRAWING}"):
        cleaned = clean_page(page.format(address.removeprefix("data:") if encoded else address))
        assert cleaned.problems == ()
        assert not has_canary(cleaned.text.encode())
        assert "base64," in cleaned.text


def test_values_are_written_so_that_nothing_ends_them() -> None:
    """A style that has quotes in it stays one attribute."""
    cleaned = clean_page(f"<p style='font: \"A & B\"; background: url({ADDRESS})'>Text</p>").text
    assert cleaned == f'<p style="font: &quot;A &amp; B&quot;; background: url(&quot;{CLEAN}&quot;)">Text</p>'


def test_drawing_written_out_in_an_address() -> None:
    """As Markdown and HTML write it: with character references, or bare."""
    for quoted in (html.escape(SVG), SVG.replace('"', "'").replace("<", "%3C")):
        cleaned = clean_page(f'<img src="data:image/svg+xml;utf8,{quoted}" alt="A &amp; B">')
        assert CANARY not in cleaned.text
        assert cleaned.text.startswith('<img src="data:image/svg+xml;base64,')
        assert cleaned.text.endswith('alt="A &amp; B">')


def test_drawing_in_a_page() -> None:
    """What editors keep goes, what is drawn and read stays; what stands behind it is no part of it."""
    tail = '<!-- kept --><p a:b="kept">Text</p><metadata>kept</metadata>'
    cleaned = clean_page(EDITED + tail).text
    assert CANARY not in cleaned
    assert " ".join(cleaned.split()) == " ".join((DRAWN.replace("<metadata/>", "") + tail).split())


def test_drawing_with_open_ends() -> None:
    """Metadata without an end ends with its drawing, as in a browser."""
    assert clean_page("<svg><metadata><x:a>gone</svg><p>Text</p>").text == "<svg></svg><p>Text</p>"


@pytest.mark.parametrize(
    "page",
    [
        "",
        "<p>Text & more < 3 &lt;img src=data:image/png;base64,AAAA&gt; data:image/png,x</p>",
        "<pre><code>&lt;svg&gt;&lt;metadata&gt;</code></pre><!-- data:image/png,x -->",
        '<script>const a = "<img src=data:image/png,x>";</script><textarea><img src="data:image/png,x"></textarea>',
        f'<a href="a.html" title="data: a word, and another">Link</a><link href="{FONT}"><p data-x="data:,">',
        '<svg viewBox="0 0 9 9" role="img"><title>Date: content</title><path d="M0 0"/></svg><p>a b:c = d <!-- x --></p>',
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><!--! Font Awesome Free 7 - Licence --><path d="M0 0"/></svg> data:',
        '<p title=data:x>1 <2 <p =">">3 <',
        '<a href="&#109;&#97;ilto:&#100;">Mail</a>',
    ],
)
def test_pages_without_metadata(page: str) -> None:
    """Not a byte of them changes."""
    assert clean_page(page).text == page


def test_picture_that_cannot_be_cleaned() -> None:
    """It shows nothing, its words stay, and one sentence says why."""
    cleaned = clean_page('<img alt="Plan" src="data:image/png;base64,AAAA">')
    assert cleaned.text == f'<img alt="Plan" src="{NOTHING}">'
    assert cleaned.problems == ("its content is no image that can be published: save it as JPEG, PNG, WebP, GIF or SVG",)


def test_pages_in_pages() -> None:
    """They are read up to a depth; what lies deeper is taken out."""
    page = f"<img src='{ADDRESS}'>"
    for depth in range(6):
        page = f'<iframe srcdoc="{html.escape(page)}"></iframe>'
        cleaned = clean_page(page)
        assert not has_canary(html.unescape(html.unescape(html.unescape(cleaned.text))).encode())
        assert len(cleaned.problems) == (depth >= 3)


def test_tag_without_an_end() -> None:
    """It becomes text, so that a picture in it is never shown and nothing behind it is lost."""
    assert clean_page('<p>A</p><img src="data:image/png,x <b>bold').text == '<p>A</p>&lt;img src="data:image/png,x &lt;b>bold'


@pytest.mark.parametrize(
    "piece", ["<x:a>", "<a ", "<?", "</a", '<a b="', "<!--", "<svg><metadata>", "<svg ", "<iframe srcdoc=", "url('", " x:y ="]
)
def test_broken_pages_take_no_time(piece: str) -> None:
    """A hundred thousand broken tags are read once each."""
    clean_page("<svg a:b='data:'><metadata/>" + piece * 100_000 + "</svg></metadata></x:a>" * 10_000)


@given(
    st.lists(
        st.sampled_from(
            ["<", ">", "svg", "/", "<svg>", "</svg>", "<metadata>", "x:y", "=", '"', "'", " ", "data:image/png,", "<!--", "-->"]
        )
    )
)
def test_anything(pieces: list[str]) -> None:
    """Whatever stands there, nothing is raised, and once is enough."""
    once = clean_page("".join(pieces)).text
    assert clean_page(once).text == once


def test_packed_text_in_a_page_is_no_picture() -> None:
    """A picture that a page shows as text is text."""
    text = base64.b64encode(SOILED["still.png"]).decode()
    assert clean_page(f"<code>data:image/png;base64,{text}</code>").text == f"<code>data:image/png;base64,{text}</code>"
