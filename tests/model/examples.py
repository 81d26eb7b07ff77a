"""The smallest record of each type: nothing in it but what the model requires and rules ask for, over the actors of the base project."""

IDS = {
    "lesson": "LL-2026-0900",
    "best-practice": "BP-2026-0900",
    "doctrine": "DOC-2026-0900",
    "activity": "ACT-2026-0900",
    "national-strategy": "STR-2026-0900",
    "needs-assessment": "ASM-2026-0900",
    "proposal": "PRO-2026-0900",
    "syllabus": "SYL-2026-0900",
    "course": "CRS-2026-0900",
    "partner-profile": "PTR-NER",
    "ambition-level": "AMB-BRIDGING-1",
    "capability": "CAP-BRIDGING",
    "equipment-class": "EQP-BRIDGES",
    "actor": "ACR-EXAMPLE",
    "term": "TRM-EXAMPLE",
}

_COURSE = """\
code: BR-1
aim: Build a bridge.
provider: ACR-EUMS
audience: Engineers
level: basic
duration: {days: 5}
mode: resident
language_profile: French, level 2
outcomes: [{id: O1, text: Builds a bridge of class 40.}]
"""

FIELDS = {
    "lesson": "date_observed: 2026-05\ncontext: ACT-2026-0001\n",
    "best-practice": "",
    "doctrine": "level: operational\nversion: 0.1\ncustodian: ACR-EUMS\n",
    "activity": """\
providers: [{actor: ACR-EUMS, role: implementing}]
partners: [NER]
pillars: [train]
activity_type: individual-training
dates: {planned_start: 2026-12}
instrument: bilateral
objective: Engineers build a bridge by themselves.
""",
    "national-strategy": """\
member_state: BEL
name: Strategy
since: 2024
lead: Defence
pillars: [train]
priority_regions: [sahel]
priority_partners: [NER]
""",
    "needs-assessment": """\
partner: NER
assessed_on: 2026-03
method: Visit
assessors: [ACR-EUMS]
partner_request: Training of engineers.
needs:
  - {id: N1, capability: CAP-BRIDGING, kind: train, dotmlpfi: [training], current: 1, desired: 2, level: major, text: Instructors.}
absorption: One course at a time.
valid_until: 2028-03-01
""",
    "proposal": """\
needs: [ASM-2026-0900#N1]
partners: [NER]
lead: ACR-EUMS
contributors: [ACR-EUMS]
pillars: [train]
objective: Engineers build a bridge by themselves.
outputs: [Twenty engineers]
timeline: [{date: 2027, text: First course}]
cost: {amount: 10000, currency: EUR}
sustainment: {arrangement: The school repeats the course.}
safeguards: {vetting: true}
decision: {state: pending}
""",
    "syllabus": _COURSE + "modules: [{title: Ropes}]\nagreed_by: [{member_state: BEL}]\n",
    "course": _COURSE,
    "partner-profile": """\
country: NER
region: sahel
as_of: 2026
armed_forces: {services: [army], strength: 25 000 (2022)}
frameworks: [bilateral]
""",
    "ambition-level": """\
capability: CAP-BRIDGING
level: 1
statement: Soldiers build a bridge under instruction.
criteria: [{id: C1, text: Builds a bridge of class 40 in a day., dotmlpfi: training, evidence: Report}]
unit_type: engineer company
""",
    "capability": "code: BR\ndomain: land\ndefinition: The ability to cross a river.\n",
    "equipment-class": "code: BR\ndefinition: Bridges that are carried on vehicles.\n",
    "actor": "name: An example\nkind: organisation\n",
    "term": "definition: What it means.\n",
}

ASKED_BY_RULES = {"ambition-level": "courses: [CRS-2026-0900]\n", "equipment-class": "military_list: ML17\n"}
"""Fields that the model lets be missing, and without which there is a warning: MP715 and MP725."""

BODIES = {
    "lesson": "## Observation\n\nThe bridge was late.\n",
    "best-practice": "## Practice\n\nA.\n\n## Conditions\n\nB.\n\n## Evidence\n\nC.\n",
}

STATES = {"lesson": "observation-submitted", "activity": "pipeline"}


def example(type_name: str, *changes: tuple[str, str]) -> str:
    """Give the smallest record of a type as the text of its file, with some texts replaced; each text must occur."""
    text = f"""\
---
id: {IDS[type_name]}
type: {type_name}
title: An example of its type
status: {STATES.get(type_name, "draft")}
marking: PUBLIC
originator: ACR-EUMS
created: 2026-11-02
modified: 2026-11-20
language: en
summary: The smallest record of its type.
topics: [examples]
{FIELDS[type_name]}{ASKED_BY_RULES.get(type_name, "")}---

{BODIES.get(type_name, "Text.")}
"""
    for old, new in changes:
        assert old in text, f"{old!r} is not in the example"
        text = text.replace(old, new, 1)
    return text


def example_file(type_name: str, *changes: tuple[str, str]) -> dict[str, str]:
    """Give the example as a layer over the base project: its path and its text."""
    return {f"docs/{IDS[type_name]}.md": example(type_name, *changes)}
