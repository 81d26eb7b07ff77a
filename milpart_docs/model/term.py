"""Terms: the words of the field and what they mean."""

from typing import Annotated

from milpart_docs.model.fields import Language, Relation, Text, optional, required
from milpart_docs.model.record import Document


class GlossaryTerm(Document):
    """A word of the field and what it means."""

    definition: Text = required("What it means.")
    abbreviation: Text | None = optional("Its abbreviation.")
    labels: dict[Language, Text] = optional("The term in other languages, by language.", default={})
    broader: Annotated[Text, Relation("broader", "narrower", ("term",))] | None = optional("The term above it.")
    see: tuple[Annotated[Text, Relation("see", "see also", ("term",))], ...] = optional("Terms to look up as well.", default=())
