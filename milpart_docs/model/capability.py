"""Capabilities: what a force is able to do, as a tree."""

from typing import Annotated

from milpart_docs.model.fields import InVocabulary, Relation, Text, WebAddress, Written, optional, required
from milpart_docs.model.record import Document


class Capability(Document):
    """Something that a force is able to do."""

    code: Written = required("A short code.")
    domain: Annotated[str, InVocabulary("domain")] = required("Where it is used.")
    definition: Text = required("What it means.")
    broader: Annotated[Text, Relation("broader", "narrower", ("capability",))] | None = optional("The capability above it.")
    equipment_classes: tuple[Annotated[Text, Relation("equipment classes", "used for", ("equipment-class",))], ...] = optional(
        "The classes of equipment that it rests on.", default=()
    )
    exact_match: WebAddress | tuple[WebAddress, ...] | None = optional("Address of the same capability in another typology.")
