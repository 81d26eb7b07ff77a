"""Lessons: an observation on its way to changed behaviour, in the states of the NATO lessons process."""

from typing import Annotated, ClassVar

from milpart_docs.model.fields import (
    Day,
    Dotmlpfi,
    Flag,
    InVocabulary,
    PartialDate,
    Relation,
    Text,
    Written,
    needed_from,
    optional,
    required,
)
from milpart_docs.model.record import Endorsement, Part, Record, Section


class Action(Part):
    """One thing to be done about a lesson."""

    id: Written | None = optional("A short name for the action within the lesson.")
    text: Text | None = optional("What is to be done.")
    owner: Annotated[Text, Relation("action owner", "actions", ("actor",))] = required("The actor that answers for the action.")
    due: Day = required("The day by which it is to be done.")
    status: Annotated[str, InVocabulary("action-status")] | None = optional("How far it has come; needed from the state implementing on.")
    date: PartialDate | None = optional("When it was done.")
    evidence: Text | None = optional("What shows that it was done.")
    reason: Text | None = optional("Why it was dropped.")
    illustrative: Flag = optional("Whether this action illustrates the process and was not tasked.", default=False)


class Validation(Part):
    """The finding, by someone other than the action body, that behaviour has changed."""

    by: Annotated[Text, Relation("validated by", "validated", ("actor",))] = required("The actor that validated the lesson.")
    on: PartialDate = required("The day of the validation.")
    method: Text = required("How it was found: exercise, inspection, review of documents …")
    evidence: Text = required("What was seen.")
    illustrative: Flag = optional("Whether this validation illustrates the process and did not take place.", default=False)


class Lesson(Record):
    """An observation on its way to changed behaviour."""

    states: ClassVar[str] = "lesson-status"
    sections: ClassVar[tuple[Section, ...]] = (
        Section("Observation", "What happened, where and when, without judgement.", "observation-submitted"),
        Section("Discussion", "Why it happened and what it led to.", "observation"),
        Section("Conclusion", "What follows from it.", "lesson-identified"),
        Section("Recommendation", "What should be done, and by whom.", "lesson-identified"),
    )

    status: Annotated[str, InVocabulary("lesson-status")] = required("The state that the lesson is in.")
    date_observed: PartialDate = required("When it was observed: a day, a month or a year.")
    context: Annotated[Text, Relation("context", "lessons observed", ("activity", "actor"))] = required(
        "The activity in which it was observed, or the mission (an actor of kind mission)."
    )
    polarity: Annotated[str, InVocabulary("polarity")] | None = optional("Whether something is to be changed or kept.")
    priority: Annotated[str, InVocabulary("priority")] | None = optional("How soon a reader should know.")
    phase: Annotated[str, InVocabulary("phase")] | None = optional("The phase of a partnership that the lesson bears on.")
    capabilities: tuple[Annotated[Text, Relation("capabilities", "lessons", ("capability",))], ...] = optional(
        "The capabilities concerned.", default=()
    )
    impact: Text | None = optional("What it cost or gained.")
    non_attribution: Flag | None = optional("Whether the lesson must not be attributed to a nation or unit.")
    duplicates: tuple[Annotated[Text, Relation("duplicates", "duplicated by", ("lesson",))], ...] = optional(
        "Lessons that say the same.", default=()
    )

    rejection_reason: Text | None = needed_from("observation-rejected", "Why the observation was not taken further.")
    root_cause: Text | None = needed_from("lesson-identified", "Why it happened, in one sentence.")
    dotmlpfi: tuple[Dotmlpfi, ...] = needed_from("lesson-identified", "The lines of development that the remedy touches.", default=())
    proposed_action_body: Annotated[Text, Relation("proposed action body", "proposed actions", ("actor",))] | None = needed_from(
        "lesson-identified", "The actor that should act on it."
    )
    noted_reason: Text | None = needed_from("noted", "Why no action is taken.")
    endorsed: Endorsement | None = needed_from("tasked", "Who endorsed the remedy and when.")
    actions: tuple[Action, ...] = needed_from("tasked", "What is to be done, by whom and by when.", default=())
    validation: Validation | None = needed_from("lesson-learned", "Who found that behaviour has changed, and how.")
    changed: tuple[Annotated[Text, Relation("changed", "changed by lessons", ("doctrine", "course", "syllabus"))], ...] = needed_from(
        "lesson-learned", "The doctrine, course or syllabus that the lesson changed.", default=()
    )
