"""What ``milpart picture`` calls providers, partners and shared values."""

from dataclasses import dataclass

from milpart_docs.analysis.picture.signs import CAPABILITY, TYPE
from milpart_docs.catalogue.facets import MEMBER_STATE
from milpart_docs.corpus import Corpus
from milpart_docs.vocabulary import COUNTRIES, VOCABULARIES
from milpart_docs.vocabulary.labels import country_name

STATE = "partner"
"""The kind of actor that a state is which is no Member State."""


@dataclass(frozen=True)
class Names:
    """What providers, partners and shared values are called, by the vocabularies and by the corpus, where there is one."""

    corpus: Corpus | None = None

    def provider(self, provider: str) -> str:
        """Give the name of a provider."""
        return self._title(provider) or country_name(provider) or "not stated"

    def partner(self, partner: str) -> str:
        """Give the name of a partner."""
        return country_name(partner) or "not stated"

    def kind(self, provider: str) -> str:
        """Give the kind of actor that a provider is: that of its record, or what kind of state it is; nothing where neither is known."""
        entry = self.corpus.by_id.get(provider) if self.corpus else None
        if entry:
            return str(entry.fields.get("kind", ""))
        country = COUNTRIES.get(provider)
        return "" if country is None else MEMBER_STATE if country.is_member_state else STATE

    def value(self, kind: str, value: str) -> str:
        """Give the words of what two activities share."""
        if kind == TYPE:
            return VOCABULARIES["activity-type"].label(value)
        return (self._title(value) if kind == CAPABILITY else "") or value

    def _title(self, identifier: str) -> str:
        entry = self.corpus.by_id.get(identifier) if self.corpus else None
        return entry.title if entry else ""
