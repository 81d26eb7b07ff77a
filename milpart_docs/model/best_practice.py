"""Best practices: ways of working that proved themselves."""

from typing import Annotated, ClassVar

from milpart_docs.model.fields import CountryCode, Dotmlpfi, PartialDate, Relation, Text, optional, required
from milpart_docs.model.record import Document, Part, Section


class Adoption(Part):
    """A Member State that works this way."""

    member_state: CountryCode = required("The Member State that adopted it.")
    since: PartialDate | None = optional("Since when.")


class BestPractice(Document):
    """A way of working that proved itself, with its conditions and the evidence."""

    sections: ClassVar[tuple[Section, ...]] = (
        Section("Practice", "What is done, step by step."),
        Section("Conditions", "Where it works and where it does not."),
        Section("Evidence", "What shows that it works."),
    )

    adopted_by: tuple[Adoption, ...] = optional("Who works this way.", default=())
    derived_from: tuple[Annotated[Text, Relation("derived from", "led to", ("lesson",))], ...] = optional(
        "The lessons that it grew from.", default=()
    )
    dotmlpfi: tuple[Dotmlpfi, ...] = optional("The lines of development that it touches.", default=())
    capabilities: tuple[Annotated[Text, Relation("capabilities", "best practices", ("capability",))], ...] = optional(
        "The capabilities concerned.", default=()
    )
