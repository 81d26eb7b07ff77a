"""Proposals: a joint answer to assessed needs."""

from typing import Annotated

from pydantic import Field

from milpart_docs.model.activity import Budget, Safeguards, Sustainment
from milpart_docs.model.fields import Count, CountryCode, PartialDate, Pillar, Relation, Text, Written, optional, required
from milpart_docs.model.record import Document, Part

NeedId = Annotated[Text, Relation("needs", "answered by proposals", ("needs-assessment",))]
"""The id of a need: its assessment and its name there, as in ``ASM-2026-0001#N1``."""


class Milestone(Part):
    """A step of the proposal and when it is reached."""

    date: PartialDate = required("When it is reached.")
    text: Text = required("What is reached.")


class Timeline(Part):
    """From when to when it runs."""

    start: PartialDate = required("When it begins.")
    end: PartialDate | None = optional("When it ends.")


class ProposalDecision(Part):
    """Where the proposal stands."""

    state: Text = required("The decision: pending, approved, rejected …")
    by: Annotated[Text, Relation("decided by", "decided", ("actor",))] | None = optional("Who decides.")
    on: PartialDate | None = optional("When it was decided.")


class Pooling(Part):
    """What is put together and shared."""

    seats: Count | None = optional("Seats on courses.")
    instructors: Count | None = optional("Instructors.")
    sites: Written | tuple[Text, ...] = optional("Sites: how many, or which.", default=())


class Proposal(Document):
    """A joint answer to assessed needs."""

    needs: Annotated[tuple[NeedId, ...], Field(min_length=1)] = required("The needs that it answers.")
    partners: Annotated[tuple[CountryCode, ...], Field(min_length=1)] = required("The partner countries.")
    lead: Annotated[Text, Relation("lead", "leads", ("actor",))] = required("Who leads it.")
    contributors: tuple[Annotated[Text, Relation("contributors", "contributes to", ("actor",))], ...] = required("Who contributes.")
    pillars: Annotated[tuple[Pillar, ...], Field(min_length=1)] = required("The pillars that it serves.")
    objective: Text = required("What it is to achieve.")
    outputs: Annotated[tuple[Text, ...], Field(min_length=1)] = required("What it will produce.")
    timeline: Timeline | Text | tuple[Milestone, ...] = required("When what is reached.")
    cost: Budget | Written = required("What it costs.")
    sustainment: Sustainment | Text = required("How the result is kept alive.")
    safeguards: Safeguards | Text = required("What is done so that support does no harm.")
    decision: ProposalDecision = required("Where it stands.")
    pooling: Pooling | None = optional("What is put together and shared.")
    syllabus: Annotated[Text, Relation("syllabus", "used by proposals", ("syllabus",))] | None = optional("The syllabus that it uses.")
    alternatives: Text | tuple[Written, ...] = optional("What else was considered.", default=())
