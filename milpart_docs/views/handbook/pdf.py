"""A handbook as PDF: pages with numbers in contents and references, bookmarks, and a structure that can be read aloud.

WeasyPrint lays it out. It is an optional part of an installation, and is imported here and nowhere else.
"""

import hashlib
from importlib import import_module
from types import ModuleType

from milpart_docs.views.handbook.page import load_style

VARIANT = "pdf/ua-1"
"""PDF/UA-1 (ISO 14289-1): tagged structure, language, title, for readers who cannot see the page."""

END_OF_STYLE = "</style>"
"""What the document's own style sheet ends with; what is for paged media comes behind it, so that it counts."""


class NoPdfError(Exception):
    """PDF cannot be made in this installation; the message says what is missing."""


def render_pdf(html: str) -> bytes:
    """Render a handbook as PDF; the same HTML gives the same bytes where WeasyPrint and the fonts are the same.

    What is not in the document itself is not fetched.
    """
    weasyprint = import_weasyprint()
    fetcher = weasyprint.urls.URLFetcher(allowed_protocols={"data"}, allow_redirects=False)
    paged = html.replace(END_OF_STYLE, f"{load_style('paged.css')}{END_OF_STYLE}", 1)
    document = weasyprint.HTML(string=paged, url_fetcher=fetcher)
    identifier = hashlib.sha256(html.encode()).hexdigest()[:32].encode()
    return bytes(document.write_pdf(pdf_variant=VARIANT, pdf_identifier=identifier))


def import_weasyprint() -> ModuleType:
    """Import WeasyPrint; raise ``NoPdfError`` where it, or a library of the system that it needs, is missing."""
    try:
        import_module("weasyprint.urls")
        return import_module("weasyprint")
    except ImportError:
        raise NoPdfError("WeasyPrint is not installed") from None
    except OSError as error:
        reason = str(error).partition("\n")[0]
        raise NoPdfError(f"WeasyPrint lacks a library of the system ({reason})") from None
