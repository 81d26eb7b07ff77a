"""Equipment classes: a tree below the categories of the EU Common Military List."""

from typing import Annotated

from milpart_docs.model.fields import InVocabulary, Relation, Text, Written, optional, required
from milpart_docs.model.record import Document


class EquipmentClass(Document):
    """A class of materiel."""

    code: Written = required("A short code.")
    definition: Text = required("What it means.")
    broader: Annotated[Text, Relation("broader", "narrower", ("equipment-class",))] | None = optional("The class above it.")
    military_list: Annotated[str, InVocabulary("military-list")] | None = optional(
        "The category of the EU Common Military List, ML1 to ML22."
    )
