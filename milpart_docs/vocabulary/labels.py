"""The words in which fields and relations are shown to readers."""

from milpart_docs.vocabulary.countries import COUNTRIES
from milpart_docs.vocabulary.terms import VOCABULARIES

_SPECIAL = {
    "dotmlpfi": "DOTMLPF-I",
    "member_states": "Member States",
    "member_state": "Member State",
    "review_by": "Review due",
    "changes": "Record of changes",
    "isced_f": "ISCED-F field",
    "sqf_milof": "SQF-MILOF level",
    "ihl_training": "Training in humanitarian law",
    "url": "Address",
    "id": "Identifier",
    "on": "On",
    "lat": "Latitude",
    "lon": "Longitude",
}


def field_label(key: str) -> str:
    """Give the label of a field: ``root_cause`` reads *Root cause*."""
    return _SPECIAL.get(key) or key.replace("_", " ").capitalize()


def state_term(states: str, status: str) -> tuple[str, str]:
    """Give label and meaning of a state; one that does not exist is its own label."""
    term = VOCABULARIES[states].terms.get(status)
    return (term.label, term.meaning) if term else (status, "")


def type_label(record_type: str) -> str:
    """Give the label of a record type in the singular."""
    return VOCABULARIES["record-type"].label(record_type)


def status_label(status: str) -> str:
    """Give the label of a state, whichever type of record it is a state of."""
    for name in ("lesson-status", "document-status", "activity-status"):
        if status in VOCABULARIES[name].terms:
            return VOCABULARIES[name].label(status)
    return status


def country_name(code: str) -> str:
    """Give the name of a country, or the code itself where it is none."""
    return COUNTRIES[code].name if code in COUNTRIES else code


def topic_label(topic: str) -> str:
    """Give the words of a topic: ``lessons-process`` reads *lessons process*."""
    return topic.replace("-", " ").replace("_", " ")


def plural_of_type(record_type: str) -> str:
    """Give the plural of a record type's label."""
    term = VOCABULARIES["record-type"].terms.get(record_type)
    return str(term.notes["plural"]) if term else record_type
