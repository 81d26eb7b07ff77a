"""Where things stand in a handbook: addresses within one document, in the form in which views ask for those of a site."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from milpart_docs.views.addresses import Addresses, fragment_of

IN_LEXICON = "lexicon-"
IN_REFERENCES = "reference-"
"""What the ids of the lexicon's terms and of the records referred to begin with; identifiers begin with capitals."""
_OF = "--"


@dataclass(frozen=True, slots=True)
class Places(Addresses):
    """The addresses of a handbook: what is in it leads there, terms to the lexicon, everything else to the list of references."""

    inside: AbstractSet[str] = field(default_factory=frozenset)
    terms: AbstractSet[str] = field(default_factory=frozenset)

    def record(self, identifier: str, anchor: str = "") -> str:
        """Give the address of a record, or of a paragraph or section of it, as a fragment."""
        if identifier in self.inside:
            return f"#{id_of(identifier, fragment_of(anchor) if anchor else '')}"
        return f"#{IN_LEXICON if identifier in self.terms else IN_REFERENCES}{identifier}"

    def facet_value(self, key: str, value: str) -> str:  # noqa: ARG002 - as the site has it
        """Give no address: a handbook has no catalogues."""
        return ""


def id_of(identifier: str, fragment: str = "") -> str:
    """Give the id of a record, or of a part of it, so that no two records of a handbook have the same."""
    return f"{identifier}{_OF}{fragment}" if fragment else identifier


def whole_of(place: str) -> str:
    """Give the id of the record that an id of a part belongs to."""
    return place.partition(_OF)[0]
