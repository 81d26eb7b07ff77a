"""What every record has in common, and the parts that several types share."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from pydantic import BaseModel, ConfigDict, Field

from milpart_docs.model.fields import (
    Community,
    CountryCode,
    Day,
    Flag,
    InVocabulary,
    Language,
    Marking,
    PartialDate,
    Pillar,
    Relation,
    Text,
    WebAddress,
    needed_from,
    optional,
    required,
)

TITLE_LENGTH = 100
SUMMARY_LENGTH = 300
"""Longest title and summary in characters. The rules MP404 and MP405 hold them: a record whose title is too long is still a record."""


class Part(BaseModel):
    """A group of values inside a record; what it does not declare is not allowed in it."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading that the body of a record must have, from a state on (from the first, where none is named), and what belongs below it."""

    title: str
    meaning: str
    needed_from: str | None = None


class Source(Part):
    """Where a fact comes from: an address on the web, or a document named well enough to be found."""

    title: Text = required("Title of the publication or page, with its publisher where the title does not say it.")
    url: WebAddress | None = optional("Address of the page (http or https).")
    document: Text | None = optional("Reference of a document that has no address.")
    date: PartialDate | None = optional("When the source was published: a day, a month or a year.")
    accessed: Day | None = optional("When the page was read.")


class Endorsement(Part):
    """Who agreed, and when."""

    by: Annotated[Text, Relation("endorsed by", "endorsed", ("actor",))] = required("The actor that endorsed it.")
    on: PartialDate = required("The day of the endorsement.")
    illustrative: Flag = optional("Whether this endorsement illustrates the process and did not take place.", default=False)


class Downgrading(Part):
    """The word of an originator that a record, or a part of it, may be seen by more readers than before.

    Source: Council Decision 2013/488/EU: information is downgraded or declassified only with the written consent of its originator.
    """

    by: Annotated[Text, Relation("downgraded by", "downgraded", ("actor",))] = required("The actor that allowed it: the originator.")
    on: Day = required("The day on which the originator allowed it.")
    reason: Text = required("What may be seen by whom from then on, and why.")


class Record(Part):
    """What every record has: identity, state, marking, origin, language, and how it is found."""

    sections: ClassVar[tuple[Section, ...]] = ()
    """The headings that the body must have."""

    states: ClassVar[str] = "document-status"
    """The vocabulary of the type's states."""

    id: Text = required("The identifier: never changed, never used twice.")
    type: Annotated[str, InVocabulary("record-type")] = required("What kind of record this is.")
    title: Text = required(
        f"What the record says, in at most {TITLE_LENGTH} characters; fit for the public whatever the marking.",
        json_schema_extra={"maxLength": TITLE_LENGTH},
    )
    status: Text = required("The state that the record is in.")
    marking: Marking = required("The marking of the whole record.")
    originator: Annotated[Text, Relation("originator", "originated", ("actor",))] = required("The actor that the record comes from.")
    created: Day = required("The day on which the record was first written.")
    modified: Day = required("The day of the last change that matters to a reader.")
    language: Language = required("The language of the text, for instance en, fr or de.")
    summary: Text = required(
        f"The gist in one or two sentences, at most {SUMMARY_LENGTH} characters.", json_schema_extra={"maxLength": SUMMARY_LENGTH}
    )
    topics: Annotated[tuple[Text, ...], Field(min_length=1)] = required("What the record is about: one or more short keywords.")

    pillars: tuple[Pillar, ...] = optional("The pillars that the record bears on.", default=())
    partners: tuple[CountryCode, ...] = optional("The partner countries.", default=())
    member_states: tuple[CountryCode, ...] = optional("The EU Member States concerned.", default=())
    regions: tuple[Text, ...] = optional("The regions of the world concerned.", default=())
    releasable_to: tuple[Community, ...] = optional("Who may see it beyond the marking: countries, EU, NATO, or a mission.", default=())
    downgraded: tuple[Downgrading, ...] = optional(
        "The record of lowered markings: each time that the record, or a part of it, was opened to more readers.", default=()
    )
    review_by: Day | None = optional("The day by which someone must look at the record again.")
    custodian: Annotated[Text, Relation("custodian", "in custody", ("actor",))] | None = optional(
        "The actor that keeps the record up to date."
    )
    related: tuple[Annotated[Text, Relation("related", "related")], ...] = optional(
        "Other records worth reading with this one.", default=()
    )
    supersedes: tuple[Annotated[Text, Relation("supersedes", "superseded by")], ...] = optional(
        "The records whose place this one takes.", default=()
    )
    superseded_by: Annotated[Text, Relation("superseded by", "supersedes")] | None = needed_from(
        "superseded", "The record that takes this one's place."
    )
    withdrawn_reason: Text | None = needed_from("withdrawn", "Why the record is no longer held to be right.")
    sources: tuple[Source, ...] = optional("Where the facts come from.", default=())
    discussion: WebAddress | None = optional("Address of the discussion of this record.")
    translations: tuple[Annotated[Text, Relation("translations", "translation of")], ...] = optional(
        "The same record in other languages.", default=()
    )
    illustrative: Flag = optional("Whether the record, or a part that its text names, illustrates and does not report.", default=False)


class Document(Record):
    """A record that goes through draft, review and endorsement: every type but lesson and activity."""

    states: ClassVar[str] = "document-status"

    status: Annotated[str, InVocabulary("document-status")] = required("The state that the record is in.")
    silence_until: Day | None = needed_from("silence-procedure", "The day on which silence becomes consent.")
    endorsed: Endorsement | None = needed_from("endorsed", "Who endorsed it and when.")
    review_by: Day | None = needed_from("endorsed", "The day by which someone must look at the record again.")
