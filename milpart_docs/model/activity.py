"""Activities: what one or more providers do with one or more partners. Field names follow IATI 2.03 where it has them."""

from typing import Annotated, ClassVar

from pydantic import Field

from milpart_docs.model.fields import (
    MOST_MONEY,
    ActivityType,
    Count,
    CountryCode,
    Currency,
    Flag,
    InVocabulary,
    Number,
    PartialDate,
    Pillar,
    Relation,
    Text,
    Written,
    optional,
    required,
)
from milpart_docs.model.record import Part, Record, Section

NeedId = Annotated[Text, Relation("needs", "answered by activities", ("needs-assessment",))]
"""The id of a need: its assessment and its name there, as in ``ASM-2026-0001#N1``."""


class Provider(Part):
    """An organisation that takes part, and what it does there."""

    actor: Annotated[Text, Relation("provider", "provides", ("actor",))] = required("The actor.")
    role: Annotated[str, InVocabulary("role")] = required("What it does in the activity.")


class ActivityDates(Part):
    """Planned and actual start and end; at least one start must be there."""

    planned_start: PartialDate | None = optional("When it was to begin.")
    actual_start: PartialDate | None = optional("When it began.")
    planned_end: PartialDate | None = optional("When it is, or was, to end.")
    actual_end: PartialDate | None = optional("When it ended.")


class Place(Part):
    """Where it takes place."""

    name: Text = required("Name of the place.")
    lat: Annotated[Number, Field(ge=-90, le=90)] | None = optional("Latitude in degrees, north positive.")
    lon: Annotated[Number, Field(ge=-180, le=180)] | None = optional("Longitude in degrees, east positive.")


class Budget(Part):
    """An amount of money."""

    amount: Annotated[Number, Field(ge=0, le=MOST_MONEY)] = required("The amount, in whole units of the currency.")
    currency: Currency = required("The currency: the three letters of ISO 4217, for instance EUR.")


class EquipmentLine(Part):
    """A number of items of one class."""

    equipment_class: Annotated[Text, Relation("equipment", "delivered in", ("equipment-class",))] = Field(
        alias="class", description="The class of equipment."
    )
    quantity: Count | None = optional("How many.")


class Safeguards(Part):
    """What was done so that support does no harm."""

    ihl_training: Flag | Text | None = optional("Whether, or how, international humanitarian law is taught.")
    vetting: Flag | Text | None = optional("Whether, or how, recipients are vetted.")
    end_use: Flag | Text | None = optional("Whether, or how, the use of equipment is monitored.")
    risk: Text | None = optional("What could go wrong, and what is done about it.")


class Sustainment(Part):
    """How the result is kept alive."""

    arrangement: Text = required("Who keeps it running and how.")
    cost: Budget | None = optional("What that costs in a year.")
    source: Text | None = optional("Who pays for it.")


class Result(Part):
    """One measured result."""

    indicator: Text = required("What is measured.")
    baseline: Written | None = optional("The value before.")
    target: Written | None = optional("The value aimed at.")
    actual: Written | None = optional("The value reached.")
    date: PartialDate | None = optional("When it was measured.")


class Activity(Record):
    """What one or more providers do with one or more partners."""

    states: ClassVar[str] = "activity-status"
    sections: ClassVar[tuple[Section, ...]] = ()

    status: Annotated[str, InVocabulary("activity-status")] = required("The stage that the activity is in.")
    providers: Annotated[tuple[Provider, ...], Field(min_length=1)] = required("Who carries it out, pays for it or answers for it.")
    partners: Annotated[tuple[CountryCode, ...], Field(min_length=1)] = required("The partner countries.")
    pillars: Annotated[tuple[Pillar, ...], Field(min_length=1)] = required("The pillars that it belongs to.")
    activity_type: ActivityType = required("What is done.")
    dates: ActivityDates = required("When it is planned, and when it takes place.")
    instrument: Annotated[str, InVocabulary("instrument")] = required("The framework under which it is carried out.")
    objective: Text = required("What it is to achieve.")
    recipient_unit: Text | None = optional("The unit, school or staff that receives it.")
    location: Place | None = optional("Where it takes place.")
    trainees: Count | None = optional("How many people were trained.")
    staff: Count | None = optional("How many people the providers sent.")
    budget: Budget | None = optional("What it costs.")
    capabilities: tuple[Annotated[Text, Relation("capabilities", "activities", ("capability",))], ...] = optional(
        "The capabilities that it builds.", default=()
    )
    equipment: tuple[EquipmentLine, ...] = optional("What was delivered.", default=())
    lethal: Flag | None = optional("Whether lethal equipment is delivered.")
    safeguards: Safeguards | None = optional("What was done so that support does no harm.")
    sustainment: Sustainment | None = optional("How the result is kept alive.")
    results: tuple[Result, ...] = optional("What was achieved.", default=())
    needs: tuple[NeedId, ...] = optional("The needs that it answers.", default=())
    proposal: Annotated[Text, Relation("proposal", "carried out by", ("proposal",))] | None = optional("The proposal that it carries out.")
    courses: tuple[Annotated[Text, Relation("courses", "held in", ("course", "syllabus"))], ...] = optional("The courses held.", default=())
    parent: Annotated[Text, Relation("parent", "parts", ("activity",))] | None = optional("The activity that it is part of.")
