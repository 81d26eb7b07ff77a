"""Partner profiles: a partner's forces, frameworks and assessed levels."""

from typing import Annotated

from pydantic import Field

from milpart_docs.model.fields import (
    Ambition,
    CountryCode,
    Day,
    InVocabulary,
    Language,
    PartialDate,
    Relation,
    Text,
    Written,
    optional,
    required,
)
from milpart_docs.model.record import Document, Part


class ArmedForces(Part):
    """The partner's services and how strong they are."""

    services: tuple[Text, ...] = required("The services.")
    strength: Written | None = optional("How many serve, with the year of the figure.")


class AssessedLevel(Part):
    """What the partner's force can do with one capability, and who says so (three years at most, as in NATO's OCC E&F)."""

    capability: Annotated[Text, Relation("assessed capability", "assessed in", ("capability",))] = required("The capability.")
    level: Ambition = required("The level of ambition reached, 0 to 5.")
    evaluation: Annotated[str, InVocabulary("evaluation")] | None = optional("Who assessed it.")
    outcome: Annotated[str, InVocabulary("outcome")] | None = optional("What the evaluation found.")
    on: PartialDate | None = optional("When it was assessed.")
    valid_until: Day | None = optional("Until when the assessment holds, three years at most.")
    evidence: Text | None = optional("What the assessment rests on.")
    target: Ambition | None = optional("The level aimed at.")


class PartnerProfile(Document):
    """A partner's forces, frameworks and levels."""

    country: CountryCode = required("The partner country that the profile is of.")
    region: Text = required("The region of the world.")
    as_of: PartialDate = required("The date that the facts are true of.")
    armed_forces: ArmedForces = required("Services and strength.")
    frameworks: Annotated[tuple[Text, ...], Field(min_length=1)] = required("The frameworks of cooperation.")
    levels: tuple[AssessedLevel, ...] = optional("Assessed levels by capability.", default=())
    coordination_point: Text | None = optional("The office that coordinates support, never a person.")
    absorptive_capacity: Text | None = optional("How much support the force can take in at a time.")
    languages: tuple[Language, ...] = optional("Languages of instruction.", default=())
    risks: tuple[Text, ...] = optional("What could go wrong.", default=())
