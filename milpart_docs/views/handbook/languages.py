"""Which language stands where in a handbook: the text of a record is in its own, headings and labels are in ours."""

from milpart_docs.corpus import Entry
from milpart_docs.views.markup import Markup, element
from milpart_docs.vocabulary.directions import direction_of

ENGLISH = "en"
"""The language of headings and labels that are ours."""


def language_of(entry: Entry) -> str:
    """Give the language of a record; empty where it names none."""
    return str(entry.fields.get("language") or "")


def written_in(language: str) -> dict[str, str | None]:
    """Give the attributes of an element whose text is in a language: which one, and that it is written from the right."""
    return {"lang": language or None, "dir": "rtl" if direction_of(language) == "rtl" else None}


def in_ours(inside: Markup, around: str) -> Markup:
    """Say that something is in our language, where what stands around it may be in another."""
    return inside if around in {"", ENGLISH} or not inside else element("div", inside, lang=ENGLISH, dir="ltr")
