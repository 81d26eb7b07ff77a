"""What a list that was cut says at its end: how many more there are, as a link to the records of all."""

from collections.abc import Sequence

from milpart_docs.corpus import Entry
from milpart_docs.views.analysis.evidence import Item
from milpart_docs.views.analysis.sheet import Sheet
from milpart_docs.views.markup import Markup, element
from milpart_docs.views.numbers import counted


def and_more(sheet: Sheet, rest: int, nouns: tuple[str, str], title: str, items: Sequence[Item | Entry]) -> Markup | None:
    """Write *And 340 more criteria: all of them* with a link to the records of all; nothing where no more are left.

    ``nouns`` are what one and what several are called, ``title`` what all of them are, ``items`` all of them and not only the rest.
    """
    if rest <= 0:
        return None
    one, many = nouns
    whole = element("a", "all of them", href=sheet.behind(title, items))
    return element("p", f"And {counted(rest, f'more {one}', f'more {many}')}: ", whole, ".", class_="mp-more")
