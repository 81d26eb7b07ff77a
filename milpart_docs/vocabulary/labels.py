"""The words in which fields and relations are shown to readers."""

from milpart_docs.vocabulary import VOCABULARIES

_SPECIAL = {
    "dotmlpfi": "DOTMLPF-I",
    "member_states": "Member States",
    "member_state": "Member State",
    "review_by": "Review due",
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
