"""The body of a record as HTML for print: Markdown with references, paragraph numbers and marked parts in their place."""

from markdown import Markdown

from milpart_docs.corpus import Entry
from milpart_docs.reading.body import Reference, read_body
from milpart_docs.views.handbook.book import Book
from milpart_docs.views.portions import mark_portions
from milpart_docs.views.references import anchor_paragraphs, escape

EXTENSIONS = ("tables", "footnotes", "admonition", "attr_list", "pymdownx.highlight", "pymdownx.superfences")
"""What records are written with, and what knows code inside lists; contents and permanent links are made otherwise."""
SETTINGS = {"pymdownx.highlight": {"use_pygments": False}}
"""Code is not coloured on paper."""
LEFT_OUT = '\n\n<p class="mp-left-out">A list that the site computes stands in this place on the site.</p>\n\n'


def render_text(book: Book, entry: Entry) -> str:
    """Render the body of a record; what Markdown cannot take, because it is nested too deeply, stands as it is written."""
    written = book.read_text(entry)
    prepared = _link(mark_portions(_leave_out_blocks(written), book.corpus), book, entry)
    if entry.type == "doctrine":
        prepared = anchor_paragraphs(prepared)
    try:
        return Markdown(extensions=list(EXTENSIONS), extension_configs=SETTINGS, output_format="html").convert(prepared)
    except RecursionError:
        return f"<pre>{escape(written)}</pre>"


def _leave_out_blocks(markdown: str) -> str:
    """Put a sentence in the place of every list that only a site can compute."""
    pieces, last = [], 0
    for block in read_body(markdown, 1).blocks if "::: milpart" in markdown else ():
        if block.is_free:
            pieces += [markdown[last : block.start], LEFT_OUT]
            last = block.end
    return "".join([*pieces, markdown[last:]])


def _link(markdown: str, book: Book, entry: Entry) -> str:
    """Put a link, or words with the identifier, in the place of every reference."""
    pieces, last = [], 0
    for reference in read_body(markdown, 1).references:
        pieces += [markdown[last : reference.start], _render_reference(book, entry, reference)]
        last = reference.end
    return "".join([*pieces, markdown[last:]])


def _render_reference(book: Book, entry: Entry, reference: Reference) -> str:
    """Render one reference: within the handbook by its words, to a term as the term, to any other record by its identifier."""
    target = book.corpus.by_id.get(reference.target)
    if target is None:
        return f"<span>{escape(reference.text or reference.target)}</span>"
    address = escape(book.places.record(target.id, reference.anchor))
    place = _place_words(reference.anchor)
    if target.id in book.places.inside:
        own = place if target.id == entry.id and place else f"{target.title}, {place}" if place else target.title
        kind = "mp-inside" if reference.text else "mp-inside mp-placed"
        return f'<a class="{kind}" href="{address}">{escape(reference.text or own)}</a>'
    if target.type == "term":
        return f'<a class="mp-term" href="{address}">{escape(reference.text or target.title)}</a>'
    named = f'<a class="mp-outside" href="{address}">{escape(target.id)}</a>' + (f" {escape(place)}" if place else "")
    return f"{escape(reference.text)} ({named})" if reference.text else named


def _place_words(anchor: str) -> str:
    """Name a paragraph or section: *para 2.14*."""
    return f"para {anchor}" if anchor.replace(".", "").isdigit() else anchor.replace("-", " ")
