"""Where pages stand in a site: the one place that knows the form of an address.

Addresses are relative to the site's root. They are made of identifiers and terms, so that they do not change when a title does.
"""

import hashlib
import re
import unicodedata
from dataclasses import dataclass

from milpart_docs.reading.body import slugify

LONGEST_SLUG = 80
TAKEN = frozenset({"index", "con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))})
"""Names that a value cannot have for itself: that of the page of all values, and those that Windows keeps for devices."""
_PLAIN_GAP = re.compile(r"[\s_-]+")


@dataclass(frozen=True, slots=True)
class Addresses:
    """The form of a site's addresses: with a folder for each page, or with a file, as bundles need it."""

    use_directory_urls: bool = True

    def page(self, name: str) -> str:
        """Give the address of a page by its name without suffix: ``records/LL-2026-0042``."""
        return f"{name}/" if self.use_directory_urls else f"{name}.html"

    def index(self, folder: str) -> str:
        """Give the address of a folder's own page."""
        return f"{folder}/" if self.use_directory_urls else f"{folder}/index.html"

    def of(self, name: str) -> str:
        """Give the address of a page by its name, which ends with ``/index`` where it is a folder's own: ``analysis/needs/index``."""
        return self.index(name.removesuffix("/index")) if name.endswith("/index") else self.page(name)

    def record(self, identifier: str, anchor: str = "") -> str:
        """Give the address of a record, or of a paragraph or section of it."""
        return self.page(f"records/{identifier}") + (f"#{fragment_of(anchor)}" if anchor else "")

    def prefix(self, name: str) -> str:
        """Give what leads from a page to the site's root: ``../../`` from ``records/LL-2026-0042/``."""
        return "../" * self.of(name).count("/")

    def facet(self, key: str) -> str:
        """Give the address of the catalogue by a facet."""
        return self.index(f"catalogue/{key}")

    def facet_value(self, key: str, value: str) -> str:
        """Give the address of the catalogue of one value of a facet."""
        return self.page(f"catalogue/{key}/{slug_of(value)}")


def slug_of(value: str) -> str:
    """Give the part of an address and of a file name that stands for a value: ASCII only, so that every file system takes it.

    Accents and signs go; where something went, a few digits made from the value tell it from its neighbours (*C* from *C++*).
    """
    folded = unicodedata.normalize("NFKD", value).encode("ascii", "ignore").decode()
    slug = slugify(folded)[:LONGEST_SLUG].strip("-")
    if slug and slug not in TAKEN and slug == _PLAIN_GAP.sub("-", value.casefold()).strip("-"):
        return slug
    return f"{slug}-{hashlib.blake2b(value.casefold().encode(), digest_size=4).hexdigest()}".lstrip("-")


def numbered(name: str, number: int) -> str:
    """Give the name of one of several pages that follow one another: at the depth of the first, and like no slug, which has no dot."""
    return name if number == 1 else f"{name}.{number}"


def fragment_of(anchor: str) -> str:
    """Give the place on a page of a cited paragraph (``2.14`` stands at ``p-2.14``) or section."""
    return f"p-{anchor}" if anchor.replace(".", "").isdigit() else slugify(anchor)
