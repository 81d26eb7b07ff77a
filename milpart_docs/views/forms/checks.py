"""The rules that a form can hold while somebody writes, as data made from the rules' own constants.

What fits into a JSON Schema is one (``schemas``), with the sentence that is shown where it does not hold; the same validator reads it in
the page. Orders of dates and roles that must differ do not fit, and are lists of places; for texts see ``texts``. What only the whole
corpus can tell is left to ``milpart check``.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from milpart_docs.model.fields import EARLIEST_YEAR
from milpart_docs.model.states import states_from
from milpart_docs.model.structure import ITEM
from milpart_docs.rules.content.mp408_dates_out_of_order import ORDER
from milpart_docs.rules.content.mp409_end_before_start import SPANS
from milpart_docs.rules.content.mp410_date_in_future import FACTS
from milpart_docs.rules.content.mp411_source_without_place import PLACES
from milpart_docs.rules.domain.mp701_type_outside_pillars import PILLARS, TYPES
from milpart_docs.rules.domain.mp703_no_start_date import STARTS
from milpart_docs.rules.domain.mp705_begun_without_start import BEGUN
from milpart_docs.rules.domain.mp722_assessed_level_incomplete import NEEDED
from milpart_docs.rules.lifecycle.mp303_action_not_finished import PROOF
from milpart_docs.rules.lifecycle.mp307_valid_too_long import REVIEW, YEARS
from milpart_docs.rules.lifecycle.mp307_valid_too_long import SPANS as LAPSES
from milpart_docs.rules.references.mp203_self_reference import OF_ITSELF
from milpart_docs.vocabulary import MARKINGS, VOCABULARIES
from milpart_docs.vocabulary.labels import field_label

Schema = dict[str, Any]
LESSON_STATES = "lesson-status"


def describe_checks(type_name: str, keys: Sequence[str]) -> dict[str, Any]:
    """Give the checks of a record type, whose fields have these keys."""
    return {
        "schemas": [{"sentence": sentence, "schema": schema} for sentence, schema in _schemas(type_name)],
        "order": [{"first": first, "second": second} for first, second, _ in ORDER if {first, second} <= {*keys}],
        "spans": [{"end": list(end), "start": start} for end, start in SPANS.get(type_name, ())],
        "earliest": EARLIEST_YEAR,
        "lapses": {
            "years": YEARS,
            "review": REVIEW[0],
            "ends": [{"end": list(end), "start": start} for end, start in LAPSES.get(type_name, ())],
        },
        "ofItself": sorted(OF_ITSELF),
        "past": [{"at": list(at), "what": what} for at, what in FACTS if at[0] in keys],
        "apart": _roles(type_name),
        "sums": _sums(type_name),
        "rises": _rises(type_name),
    }


def _roles(type_name: str) -> list[dict[str, Any]]:
    """Say whose names must differ: who validates a lesson has not acted on it (MP304)."""
    if type_name != "lesson":
        return []
    sentence = "Name somebody who was not charged with the action: nobody judges their own work."
    return [{"at": ["validation", "by"], "from": [["actions", ITEM, "owner"], ["proposed_action_body"]], "sentence": sentence}]


def _sums(type_name: str) -> list[dict[str, Any]]:
    """Say which figures add up to another (MP713)."""
    if type_name not in {"course", "syllabus"}:
        return []
    sentence = "The modules add up to {sum} hours, and not to {whole}: correct the hours here, or theirs."
    return [{"whole": ["duration", "hours"], "parts": ["modules"], "of": "hours", "sentence": sentence}]


def _rises(type_name: str) -> list[dict[str, Any]]:
    """Say which levels are above others (MP724)."""
    if type_name != "needs-assessment":
        return []
    sentence = "Desired is a level above the current one: correct one of the two, or take the need out."
    return [{"at": ["needs", ITEM, "desired"], "above": "current", "sentence": sentence}]


def _schemas(type_name: str) -> Iterator[tuple[str, Schema]]:
    """Give each rule that fits into a schema, with the sentence that is shown where it does not hold."""
    yield "Give the address of the page, or the reference of the document.", _each("sources", {"anyOf": [_having(key) for key in PLACES]})
    sentence = f"What is {MARKINGS[0]} is for everyone: leave this empty, or choose the marking that the record needs."
    yield sentence, {"if": _being("marking", [MARKINGS[0]]), "then": {"properties": {"releasable_to": False}}}
    yield from {"lesson": _lesson, "activity": _activity, "partner-profile": _profile}.get(type_name, _nothing)()


def _nothing() -> Iterator[tuple[str, Schema]]:
    return iter(())


def _lesson() -> Iterator[tuple[str, Schema]]:
    """Say what the states of a lesson ask of its actions (MP302, MP303)."""
    label = VOCABULARIES[LESSON_STATES].label
    yield f"From the state {label('implementing')} on, say how far this action has come.", _in_states("implementing", _having("status"))
    ended = {"properties": {"status": {"enum": list(PROOF)}}}
    yield f"In the state {label('implemented')}, every action is done or dropped.", _in_states("implemented", ended)
    for status, needed in PROOF.items():
        names = " and ".join(field_label(key).lower() for key in needed)
        sentence = f"An action that is {VOCABULARIES['action-status'].label(status).lower()} needs: {names}."
        yield sentence, _in_states("implemented", {"if": _being("status", [status]), "then": _having(*needed)})


def _activity() -> Iterator[tuple[str, Schema]]:
    """Say when an activity needs a start, results, safeguards, and the pillar of its type (MP701, MP703, MP705, MP706, MP707)."""
    starts = {"properties": {"dates": {"anyOf": [_having(key) for key in STARTS]}}}
    yield "Give a start: the actual one where it has begun, else the planned one. A year or a month is enough.", starts
    begun = {"properties": {"dates": _having("actual_start")}}
    yield "It has begun: give its actual start. A year or a month is enough.", {"if": _being("status", list(BEGUN)), "then": begun}
    sentence = "It is closed: say what was achieved. Where nothing was measured, one result can say so."
    yield sentence, {"if": _being("status", ["closed"]), "then": _having("results")}
    lethal = {"lethal": {"const": True}, "status": {"not": {"const": "cancelled"}}}
    equips = [_having("equipment"), {"properties": {"pillars": {"contains": {"const": "equip"}}}, **_having("pillars")}]
    sentence = "Lethal equipment is delivered: say what is done so that it is not misused. Without any safeguard, it is not delivered."
    yield sentence, {"if": {**_having("lethal"), "properties": lethal, "anyOf": equips}, "then": _having("safeguards")}
    for pillar in PILLARS.values():
        types = [term.key for term in TYPES.values() if term.broader == pillar.key]
        has_pillar = {"properties": {"pillars": {"contains": {"const": pillar.key}}}}
        yield (
            f"This type of activity belongs to {pillar.label}: choose that pillar, too.",
            {
                "if": _being("activity_type", types),
                "then": has_pillar,
            },
        )


def _profile() -> Iterator[tuple[str, Schema]]:
    """Say what an assessed level needs (MP722)."""
    assessed = {"required": ["level"], "properties": {"level": {"minimum": 1}}}
    names = ", ".join(field_label(key).lower() for key in NEEDED)
    yield f"An assessed level says how it was found: {names}.", _each("levels", {"if": assessed, "then": _having(*NEEDED)})


def _in_states(gate: str, action: Schema) -> Schema:
    return {"if": _being("status", list(states_from(LESSON_STATES, gate))), "then": _each("actions", action)}


def _each(key: str, item: Schema) -> Schema:
    return {"properties": {key: {"items": item}}}


def _having(*keys: str) -> Schema:
    return {"required": list(keys)}


def _being(key: str, values: Sequence[str]) -> Schema:
    return {"required": [key], "properties": {key: {"enum": list(values)}}}
