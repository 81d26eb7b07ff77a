"""The last look at a document: links to places that are not there lead to their record, and say on paper where they lead."""

import re
from collections.abc import Mapping
from html import escape, unescape

from milpart_docs.views.handbook.places import whole_of

_ID = re.compile(r' id="([^"]*)"')
_LINK = re.compile(r'<a (?:class="(?P<before>[^"]*)" )?href="#(?P<place>[^"]*)"(?: class="(?P<behind>[^"]*)")?>')
PLACED = "mp-placed"
"""The class of links whose words name the place already."""


def settle_links(html: str, places: Mapping[str, str]) -> str:
    """Settle every link within a document; ``places`` are the words for what can be cited (*para 2.14*).

    All text is escaped, so that what looks like a link is one.
    """
    known = set(_ID.findall(html))

    def settle(link: re.Match[str]) -> str:
        place, classes = link["place"], link["before"] or link["behind"] or ""
        found = place if place in known else whole_of(place)
        if found not in known:
            return '<a class="mp-nowhere">'
        words = places.get(unescape(found), "") if "mp-inside" in classes and PLACED not in classes else ""
        said = f' data-place="{escape(words)}"' if words else ""
        return f'<a class="{classes}" href="#{found}"{said}>' if classes else f'<a href="#{found}">'

    return _LINK.sub(settle, html)
