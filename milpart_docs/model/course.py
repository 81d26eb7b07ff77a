"""Courses that someone offers. Levels of learning follow ISCED-F and SQF-MILOF where a record names them."""

from typing import Annotated

from pydantic import Field

from milpart_docs.model.fields import Community, Count, Number, PartialDate, Relation, Text, Written, optional, required
from milpart_docs.model.record import Document, Part

REVIEW_YEARS = 3
"""The content of a course is reviewed after so many years at most."""
MOST_DAYS = 3_660
MOST_HOURS = 24 * MOST_DAYS
"""No course takes longer than ten years."""


class LearningOutcome(Part):
    """What a graduate can do."""

    id: Written = required("The name of the outcome within the course, for instance O1.")
    text: Text = required("What a graduate can do.")
    level: Written | None = optional("The level of the outcome.")


ModuleId = Annotated[Text, Relation("modules", "module of", ("course",))]
"""The id of a course that is a module of another."""


class Module(Part):
    """A part of a course: another course, or one of its own."""

    course: ModuleId | None = optional("The course that is the module.")
    title: Text | None = optional("The title, where the module is the course's own.")
    hours: Annotated[Number, Field(ge=0, le=MOST_HOURS)] | None = optional("How many hours it takes.")
    text: Text | None = optional("What it teaches.")


class Iteration(Part):
    """One run of a course."""

    start: PartialDate = required("When it begins.")
    end: PartialDate | None = optional("When it ends.")
    place: Text | None = optional("Where it is held.")
    seats: Count | None = optional("How many can take part.")
    open_to: tuple[Community, ...] = optional("Who may take part.", default=())


class Duration(Part):
    """How long a course takes."""

    days: Annotated[Number, Field(ge=0, le=MOST_DAYS)] | None = optional("How many days it takes.")
    hours: Annotated[Number, Field(ge=0, le=MOST_HOURS)] | None = optional("How many hours it takes.")


class Course(Document):
    """A course that someone offers."""

    code: Written = required("The provider's own code of the course.")
    aim: Text = required("What the course is for.")
    provider: Annotated[Text, Relation("provider", "offers", ("actor",))] = required("Who offers it.")
    audience: Text | tuple[Text, ...] = required("Who it is for.")
    level: Written = required("The level, for instance basic, tactical or operational.")
    duration: Duration | Written = required("How long it takes.")
    mode: Text = required("Resident, distance, mobile team …")
    language_profile: Text | tuple[Text, ...] = required("The language of instruction and the proficiency asked for.")
    outcomes: Annotated[tuple[LearningOutcome, ...], Field(min_length=1)] = required("What a graduate can do.")
    prerequisites: tuple[Text, ...] = optional("What must come first: course ids, or words.", default=())
    modules: tuple[ModuleId | Module, ...] = optional("Its parts: courses, or parts of its own.", default=())
    iterations: tuple[Iteration, ...] = optional("When and where it runs.", default=())
    capabilities: tuple[Annotated[Text, Relation("capabilities", "courses", ("capability",))], ...] = optional(
        "The capabilities that it builds.", default=()
    )
    satisfies: tuple[Annotated[Text, Relation("satisfies", "satisfied by", ("ambition-level",))], ...] = optional(
        "The levels of ambition whose criteria it satisfies.", default=()
    )
    isced_f: Written | None = optional("Field of education, as in ISCED-F 2013.")
    sqf_milof: Written | None = optional("Level in the Sectoral Qualifications Framework for the Military Officer Profession.")
    certification: Text | None = optional("What a graduate receives.")
    last_reviewed: PartialDate | None = optional("When its content was last reviewed; three years ago at most.")
