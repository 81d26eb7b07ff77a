"""Doctrine publications: numbered, citable guidance with a version and a record of changes."""

from typing import Annotated

from milpart_docs.model.fields import InVocabulary, PartialDate, Relation, Text, Written, optional, required
from milpart_docs.model.record import Document, Part


class Change(Part):
    """One line of the record of changes."""

    version: Written = required("The version that the change led to.")
    date: PartialDate = required("When the change was made.")
    paragraphs: tuple[Written, ...] = optional("The paragraphs that changed, by number.", default=())
    lessons: tuple[Annotated[Text, Relation("changes from lessons", "changes made", ("lesson",))], ...] = optional(
        "The lessons behind the change.", default=()
    )
    note: Text | None = optional("What changed, in one sentence.")


class Doctrine(Document):
    """Numbered guidance on how to act; every paragraph can be cited."""

    level: Annotated[str, InVocabulary("doctrine-level")] = required("The level of command that it is for.")
    version: Written = required("The version, for instance 1.0.")
    custodian: Annotated[Text, Relation("custodian", "in custody", ("actor",))] = required("The actor that keeps it up to date.")
    implements: tuple[Annotated[Text, Relation("implements", "implemented by", ("lesson",))], ...] = optional(
        "The lessons that it puts into practice.", default=()
    )
    changes: tuple[Change, ...] = optional("The record of changes.", default=())
