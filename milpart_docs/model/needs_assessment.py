"""Needs assessments: what a partner's force needs, who says so and who does not agree."""

from typing import Annotated

from pydantic import Field

from milpart_docs.model.fields import (
    Ambition,
    Count,
    CountryCode,
    Day,
    Dotmlpfi,
    InVocabulary,
    PartialDate,
    Pillar,
    Relation,
    Text,
    Written,
    optional,
    required,
)
from milpart_docs.model.record import Document, Part


class Need(Part):
    """One need, with a name of its own that proposals and activities cite."""

    id: Written = required("The name of the need within the assessment, for instance N1.")
    capability: Annotated[Text, Relation("needed capability", "needed in", ("capability",))] = required("The capability.")
    kind: Pillar = required("The pillar that could answer it.")
    dotmlpfi: tuple[Dotmlpfi, ...] | Dotmlpfi = required("The lines of development that it touches.")
    current: Ambition = required("The level of ambition now.")
    desired: Ambition = required("The level of ambition wanted.")
    level: Annotated[str, InVocabulary("need-level")] = required("How grave it is if it stays open.")
    text: Text = required("The need in words.")
    seats: Count | None = optional("How many seats on courses it takes, where that is known.")


class Dissent(Part):
    """Someone who does not agree, and with what."""

    actor: Annotated[Text, Relation("dissent", "dissents", ("actor",))] = required("The actor that does not agree.")
    on: Written | None = optional("The need, or the day, that the dissent is about.")
    text: Text = required("What it says.")


class NeedsAssessment(Document):
    """What a partner's force needs."""

    partner: CountryCode = required("The partner country whose needs were assessed.")
    assessed_on: PartialDate = required("When it was assessed.")
    method: Text = required("How it was assessed.")
    assessors: Annotated[tuple[Annotated[Text, Relation("assessors", "assessed", ("actor",))], ...], Field(min_length=1)] = required(
        "Who assessed it."
    )
    partner_request: Text = required("What the partner itself asked for.")
    needs: Annotated[tuple[Need, ...], Field(min_length=1)] = required("The needs found.")
    absorption: Text = required("How much support the force can take in.")
    valid_until: Day = required("Until when the assessment holds.")
    risks: tuple[Text, ...] = optional("What could go wrong.", default=())
    assumptions: tuple[Text, ...] = optional("What it takes for granted.", default=())
    confidence: Text | None = optional("How sure the assessors are.")
    dissent: tuple[Dissent, ...] = optional("Who does not agree.", default=())
