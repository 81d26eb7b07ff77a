"""National strategies: how a Member State thinks about Military Partnership."""

from typing import Annotated

from pydantic import Field

from milpart_docs.model.activity import Budget
from milpart_docs.model.fields import CountryCode, Flag, InVocabulary, PartialDate, Pillar, Text, Written, optional, required
from milpart_docs.model.record import Document


class NationalStrategy(Document):
    """How a Member State thinks about Military Partnership and goes about it."""

    member_state: CountryCode = required("The Member State whose strategy it is.")
    name: Text = required("The name of the strategy, in its own language.")
    since: PartialDate = required("Since when it holds.")
    lead: Text | tuple[Text, ...] = required("The ministries or bodies in the lead.")
    pillars: Annotated[tuple[Pillar, ...], Field(min_length=1)] = required("The pillars that it serves.")
    priority_regions: tuple[Text, ...] = required("The regions that come first.")
    priority_partners: tuple[CountryCode, ...] = required("The partners that come first.")
    culture: Text | None = optional("How the nation does it, in its own words.")
    strands: tuple[Text, ...] = optional("Lines of effort.", default=())
    instruments: tuple[Annotated[str, InVocabulary("instrument")], ...] = optional("The frameworks it uses.", default=())
    budget: Budget | Text | None = optional("What is spent in a year.")
    volume: Written | None = optional("How much is done in a year.")
    legal_basis: Text | None = optional("The law or decision that it rests on.")
    lethal_possible: Flag | None = optional("Whether lethal equipment may be given.")
    principles: tuple[Text, ...] = optional("The principles it follows.", default=())
    horizon: PartialDate | None = optional("Until when it looks ahead.")
