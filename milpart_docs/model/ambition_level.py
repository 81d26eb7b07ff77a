"""Levels of ambition: one step of a capability's ladder."""

from typing import Annotated

from pydantic import Field

from milpart_docs.model.fields import Ambition, Count, Dotmlpfi, Relation, Text, Written, optional, required
from milpart_docs.model.record import Document, Part


class Criterion(Part):
    """One thing that a force must show."""

    id: Written = required("The name of the criterion within the level, for instance C1.")
    text: Text = required("What the force must show.")
    dotmlpfi: tuple[Dotmlpfi, ...] | Dotmlpfi = optional("The line of development that it touches.", default=())
    evidence: Text | None = optional("What counts as showing it.")


class EquipmentNeed(Part):
    """The least number of items of one class."""

    equipment_class: Annotated[Text, Relation("equipment", "required by", ("equipment-class",))] = Field(
        alias="class", description="The class of equipment."
    )
    minimum: Count | None = optional("The least number.")


class AmbitionLevel(Document):
    """One step of a capability's ladder, with criteria that can be checked."""

    capability: Annotated[Text, Relation("capability", "levels of ambition", ("capability",))] = required("The capability.")
    level: Ambition = required("The step, 0 to 5.")
    statement: Text = required("What a force at this level does.")
    criteria: Annotated[tuple[Criterion, ...], Field(min_length=1)] = required("What a force must show.")
    unit_type: Text = required("The kind of unit that is assessed.")
    courses: tuple[Annotated[Text, Relation("courses", "leads to", ("course", "syllabus"))], ...] = optional(
        "Courses that lead there.", default=()
    )
    equipment: tuple[EquipmentNeed, ...] = optional("The equipment that it takes.", default=())
    prerequisite: Annotated[Text, Relation("prerequisite", "prerequisite of", ("ambition-level",))] | None = optional(
        "The level that comes first."
    )
    standards: tuple[Text, ...] = optional("Standards that apply.", default=())
