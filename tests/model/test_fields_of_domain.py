"""Every field that DOMAIN.md (section 3) names exists in the model, and is required where it says so.

The tables are written by hand from that page; they are the contract, and the model is what is tested.
"""

import pytest

from milpart_docs.model import RECORD_TYPES
from milpart_docs.model.structure import gates_of, keys_of, part_at

EVERY_REQUIRED = "id type title status marking originator created modified language summary topics"
EVERY_OPTIONAL = (
    "pillars partners member_states regions releasable_to review_by custodian related supersedes superseded_by sources discussion "
    "translations illustrative"
)
COURSE = "code aim provider audience level duration mode language_profile outcomes"
COURSE_OPTIONAL = "prerequisites iterations capabilities satisfies isced_f sqf_milof certification last_reviewed"

REQUIRED = {
    "lesson": "date_observed context",
    "best-practice": "",
    "doctrine": "level version custodian",
    "activity": "providers partners pillars activity_type dates instrument objective",
    "partner-profile": "country region as_of armed_forces frameworks",
    "national-strategy": "member_state name since lead pillars priority_regions priority_partners",
    "needs-assessment": "partner assessed_on method assessors partner_request needs absorption valid_until",
    "proposal": "needs partners lead contributors pillars objective outputs timeline cost sustainment safeguards decision",
    "course": COURSE,
    "syllabus": f"{COURSE} modules agreed_by",
    "ambition-level": "capability level statement criteria unit_type",
    "capability": "code domain definition",
    "equipment-class": "code definition",
    "actor": "name kind",
    "term": "definition",
}
OPTIONAL = {
    "lesson": "polarity priority capabilities phase non_attribution duplicates impact",
    "best-practice": "adopted_by derived_from dotmlpfi",
    "doctrine": "implements changes",
    "activity": (
        "recipient_unit location trainees staff budget capabilities equipment lethal safeguards sustainment results needs proposal "
        "courses parent"
    ),
    "partner-profile": "levels coordination_point absorptive_capacity languages risks",
    "national-strategy": "culture strands instruments budget volume legal_basis lethal_possible principles horizon",
    "needs-assessment": "risks assumptions confidence dissent",
    "proposal": "pooling syllabus alternatives",
    "course": f"{COURSE_OPTIONAL} modules",
    "syllabus": COURSE_OPTIONAL,
    "ambition-level": "courses equipment prerequisite standards",
    "capability": "broader equipment_classes exact_match",
    "equipment-class": "broader military_list",
    "actor": "country parent contact",
    "term": "abbreviation labels broader see",
}
LESSON_GATES = {
    "rejection_reason": "observation-rejected",
    "root_cause": "lesson-identified",
    "dotmlpfi": "lesson-identified",
    "proposed_action_body": "lesson-identified",
    "endorsed": "tasked",
    "actions": "tasked",
    "validation": "lesson-learned",
    "changed": "lesson-learned",
    "noted_reason": "noted",
    "superseded_by": "superseded",
    "withdrawn_reason": "withdrawn",
}
RECORD_GATES = {"superseded_by": "superseded", "withdrawn_reason": "withdrawn"}
DOCUMENT_GATES = {"silence_until": "silence-procedure", "endorsed": "endorsed", "review_by": "endorsed", **RECORD_GATES}
PARTS = {
    ("lesson", "sources"): "title url document date accessed",
    ("lesson", "endorsed"): "by on",
    ("lesson", "validation"): "by on method evidence",
    ("lesson", "actions"): "owner due status date evidence reason",
    ("best-practice", "adopted_by"): "member_state since",
    ("doctrine", "changes"): "version date paragraphs lessons note",
    ("activity", "providers"): "actor role",
    ("activity", "dates"): "planned_start actual_start planned_end actual_end",
    ("activity", "location"): "name lat lon",
    ("activity", "budget"): "amount currency",
    ("activity", "equipment"): "class quantity",
    ("activity", "safeguards"): "ihl_training vetting end_use risk",
    ("activity", "sustainment"): "arrangement cost source",
    ("activity", "results"): "indicator baseline target actual date",
    ("partner-profile", "armed_forces"): "services strength",
    ("partner-profile", "levels"): "capability level evaluation outcome on valid_until evidence target",
    ("needs-assessment", "needs"): "id capability kind dotmlpfi current desired level text seats",
    ("needs-assessment", "dissent"): "actor on text",
    ("proposal", "decision"): "state by on",
    ("proposal", "pooling"): "seats instructors sites",
    ("course", "outcomes"): "id text level",
    ("course", "iterations"): "start end place seats open_to",
    ("syllabus", "agreed_by"): "member_state on",
    ("ambition-level", "criteria"): "id text dotmlpfi evidence",
    ("ambition-level", "equipment"): "class minimum",
}
SECTIONS = {
    "lesson": ["Observation", "Discussion", "Conclusion", "Recommendation"],
    "best-practice": ["Practice", "Conditions", "Evidence"],
}


def test_no_type_is_forgotten() -> None:
    """The tables and the model have the same types."""
    assert set(REQUIRED) == set(OPTIONAL) == set(RECORD_TYPES)


@pytest.mark.parametrize("type_name", RECORD_TYPES)
def test_required_fields(type_name: str) -> None:
    """Just these fields are required."""
    required = {key for key, field in keys_of(RECORD_TYPES[type_name]).items() if field.is_required()}
    assert required == set(f"{EVERY_REQUIRED} {REQUIRED[type_name]}".split())


@pytest.mark.parametrize("type_name", RECORD_TYPES)
def test_optional_fields(type_name: str) -> None:
    """These exist, and a record may leave them out."""
    fields = keys_of(RECORD_TYPES[type_name])
    named = set(f"{EVERY_OPTIONAL} {OPTIONAL[type_name]}".split()) - set(REQUIRED[type_name].split())
    assert named <= set(fields)
    assert not [key for key in named if fields[key].is_required()]


@pytest.mark.parametrize("type_name", RECORD_TYPES)
def test_gates(type_name: str) -> None:
    """What is needed from a state on is needed from just that state on."""
    gates = {"lesson": LESSON_GATES, "activity": RECORD_GATES}.get(type_name, DOCUMENT_GATES)
    assert dict(gates_of(RECORD_TYPES[type_name])) == gates


@pytest.mark.parametrize(("type_name", "key"), PARTS)
def test_fields_of_parts(type_name: str, key: str) -> None:
    """Each part has the fields that stand in braces behind it."""
    part = part_at(RECORD_TYPES[type_name], (key,))
    assert part is not None
    assert set(PARTS[type_name, key].split()) <= set(keys_of(part))


@pytest.mark.parametrize("type_name", RECORD_TYPES)
def test_sections(type_name: str) -> None:
    """Just these sections are asked for."""
    assert [section.title for section in RECORD_TYPES[type_name].sections] == SECTIONS.get(type_name, [])


@pytest.mark.parametrize(("key", "length"), [("title", 100), ("summary", 300)])
def test_lengths_stand_in_the_schema(key: str, length: int) -> None:
    """Editors hold them while one types; the rules MP404 and MP405 hold them in a check."""
    assert RECORD_TYPES["lesson"].model_json_schema()["properties"][key]["maxLength"] == length
