"""What strategies state, in the words that readers see."""

from collections.abc import Callable, Mapping
from datetime import date

from milpart_docs.analysis.strategies.comparison import PASSED, Strategy, answer_of
from milpart_docs.model.activity import Budget
from milpart_docs.vocabulary import VOCABULARIES
from milpart_docs.vocabulary.labels import country_name, field_label

LABELS: Mapping[str, str] = {"name": "Strategy", "since": "Holds since", "lethal_possible": "Lethal equipment possible"}
"""Words for fields that read better at the head of a row than the field's own."""
WORDS: Mapping[str, Callable[[str], str]] = {
    "priority_partners": country_name,
    "pillars": VOCABULARIES["pillar"].label,
    "instruments": VOCABULARIES["instrument"].label,
}
"""How the values of fields with terms are shown."""


def label_of(topic: str) -> str:
    """Give what a topic is called at the head of a row."""
    return LABELS.get(topic) or field_label(topic)


def stated_words(strategy: Strategy, topic: str, today: date) -> tuple[str, ...]:
    """Give what a strategy states on a topic in the words that readers see; nothing where it states nothing."""
    value = getattr(strategy.record, topic)
    if value is None:
        return ()
    if isinstance(value, tuple):
        return tuple(WORDS[topic](item) if topic in WORDS else item for item in value)
    if isinstance(value, bool):
        return ("yes" if value else "no",)
    if isinstance(value, Budget):
        return (f"{value.currency} {value.amount:,.0f}",)
    return (f"{value} (passed)" if topic == "horizon" and answer_of(strategy, topic, today) == PASSED else str(value),)
