"""Actors: states, bodies, missions and organisations; never a person."""

from typing import Annotated

from milpart_docs.model.fields import CountryCode, InVocabulary, Relation, Text, optional, required
from milpart_docs.model.record import Document


class Actor(Document):
    """A state, body, mission or organisation that acts."""

    name: Text = required("The name, in full.")
    kind: Annotated[str, InVocabulary("actor-kind")] = required("What it is.")
    country: CountryCode | None = optional("The country, where the actor is a state or belongs to one.")
    parent: Annotated[Text, Relation("parent", "parts", ("actor",))] | None = optional("The actor that it is part of.")
    contact: Text | None = optional("How to reach it: a function or office, never a person.")
