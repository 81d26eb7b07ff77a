"""What people write into the form of each record type, by the labels that they see."""

from tests.site.forms.steps import Values, Way

GIST: Values = {
    "Title": "Engineers: a second course, and what it took",
    "Summary": "The course ran twice. The second time it had its own bridge & kept to the timetable.",
    "Topics": ["examples", "winter training"],
    "Originator": "Military Staff",
}

COURSE: Values = {
    "Code": "BR-2",
    "Aim": "Build a bridge at night.",
    "Provider": "School of",
    "Audience": Way("a list", ["Engineers", "Signallers: two a company"]),
    "Level": "1.10",
    "Duration": Way("days, hours", {"Days": "4.5"}),
    "Mode": "resident",
    "Language profile": Way("in words", "French, level 2"),
    "Outcomes": [{"Identifier": "O1", "Text": "Builds a bridge of class 40."}, {"Identifier": "O2", "Text": "Says why: in French."}],
}

WANTED: dict[str, Values] = {
    "lesson": {
        **GIST,
        "Date observed": "2026-05",
        "Context": "Bridging course",
        "Observation": "The bridge came on the third day.\n\n# Not a heading\n\n- one\n- two",
        "Polarity": "Improve",
        "Capabilities": ["Bridging"],
        "Partners": ["Niger", "Norway"],
        "Pillars": ["Train", "Equip"],
        "Member States": ["Belgium"],
        "Sources": [{"Title": "Report of the course", "Address": "https://example.org/a?b=c#d", "Date": "2026"}],
        "Related": ["Bridges are built twice", "A bridge that came late"],
    },
    "best-practice": {
        **GIST,
        "Practice": "Build it twice.",
        "Conditions": "Enough rope.",
        "Evidence": "Two courses.",
        "Adopted by": [{"Member State": "Belgium", "Since": "2025-11"}],
        "Derived from": ["A bridge that came late"],
        "DOTMLPF-I": ["Training", "Materiel"],
    },
    "doctrine": {
        **GIST,
        "Custodian": "Military Staff",
        "Level": "Tactical",
        "Version": "1.10",
        "Text": "## General\n\n1.1 Bridges are built in pairs.\n\n1.2 Rope is counted.",
        "Implements": ["A bridge that came late"],
    },
    "activity": {
        **GIST,
        "Pillars": ["Train"],
        "Partners": ["Niger"],
        "Providers": [{"Actor": "Military Staff", "Role": "Funding"}, {"Actor": "School of", "Role": "Implementing"}],
        "Activity type": "Individual training",
        "Dates": {"Planned start": "2027-01", "Planned end": "2027-02-03"},
        "Instrument": "Bilateral",
        "Objective": "Engineers build a bridge: by themselves.",
        "Location": {"Name": "Agadez", "Latitude": "16.97", "Longitude": "7,99"},
        "Trainees": "1 200",
        "Budget": {"Amount": "10500.50", "Currency": "eur"},
        "Equipment": [{"Class": "Bridges on vehicles", "Quantity": "2"}],
        "Safeguards": {
            "Training in humanitarian law": Way("yes or no", value=True),
            "Vetting": Way("in words", "Twice a year."),
            "Risk": "None seen.",
        },
        "Sustainment": {"Arrangement": "The school keeps it.", "Cost": {"Amount": "100", "Currency": "EUR"}},
        "Needs": ["Instructors"],
        "Courses": ["Basic bridging"],
    },
    "national-strategy": {
        **GIST,
        "Pillars": ["Train", "Advise"],
        "Member State": "France",
        "Name": "Strategy: engineers first",
        "Since": "2024",
        "Lead": Way("in words", "Defence"),
        "Priority regions": ["sahel"],
        "Priority partners": ["Niger", "Côte"],
        "Budget": Way("amount, currency", {"Amount": "5000000", "Currency": "EUR"}),
        "Lethal possible": False,
        "Horizon": "2030",
    },
    "needs-assessment": {
        **GIST,
        "Partner": "Mali",
        "Assessed on": "2026-03",
        "Method": "Visit",
        "Assessors": ["Military Staff", "School of"],
        "Partner request": "Training of engineers: forty a year.",
        "Needs": [
            {
                "Identifier": "N1",
                "Capability": "Bridging",
                "Kind": "Train",
                "DOTMLPF-I": ["Training"],
                "Current": "Foundation",
                "Desired": "Accompanied",
                "Level": "Major",
                "Text": "Instructors.",
            }
        ],
        "Absorption": "One course at a time.",
        "Valid until": "2028-03-01",
    },
    "proposal": {
        **GIST,
        "Pillars": ["Train"],
        "Partners": ["Niger"],
        "Needs": ["Instructors"],
        "Lead": "Military Staff",
        "Contributors": ["School of"],
        "Objective": "Engineers build a bridge by themselves.",
        "Outputs": ["Twenty engineers", "A bridge: class 40"],
        "Timeline": Way("date, text, several times", [{"Date": "2027", "Text": "First course"}, {"Date": "2028-01", "Text": "Second"}]),
        "Cost": Way("in words", "Borne by the school."),
        "Sustainment": Way("arrangement, cost, source", {"Arrangement": "The school repeats the course."}),
        "Safeguards": Way("in words", "Vetted twice a year."),
        "Decision": {"State": "pending"},
        "Pooling": {"Seats": "12", "Sites": Way("a list", ["Agadez", "Niamey"])},
    },
    "syllabus": {
        **GIST,
        **COURSE,
        "Modules": Way("course, title, hours, text, several times", [{"Title": "Ropes"}, {"Course": "Basic bridging"}]),
        "Agreed by": [{"Member State": "Belgium", "On": "2026-06-01"}],
    },
    "course": {
        **GIST,
        **COURSE,
        "Modules": Way("records", ["Basic bridging"]),
        "Iterations": [{"Start": "2027-01-11", "End": "2027-01-15", "Place": "Agadez", "Seats": "20", "Open to": ["NATO", "Niger"]}],
        "Last reviewed": "2026-01",
    },
    "partner-profile": {
        **GIST,
        "Identifier": "PTR-MLI",
        "Country": "Mali",
        "Region": "sahel",
        "As of": "2026",
        "Armed forces": {"Services": ["army", "air force"], "Strength": "25 000 (2022)"},
        "Frameworks": ["bilateral"],
        "Levels": [
            {
                "Capability": "Bridging",
                "Level": "Foundation",
                "Evaluation": "External",
                "Outcome": "Met",
                "On": "2026-03",
                "Valid until": "2028-03-01",
                "Evidence": "Report EX/9",
            }
        ],
        "Languages": ["French"],
    },
    "ambition-level": {
        **GIST,
        "Identifier": "AMB-BRIDGING-2",
        "Capability": "Bridging",
        "Level": "Accompanied",
        "Statement": "Soldiers build a bridge under instruction.",
        "Criteria": [
            {"Identifier": "C1", "Text": "Builds a bridge of class 40 in a day.", "DOTMLPF-I": ["Training"], "Evidence": "Report"}
        ],
        "Unit type": "engineer company",
        "Courses": ["Basic bridging"],
        "Prerequisite": "First rung",
    },
    "capability": {
        **GIST,
        "Identifier": "CAP-RAFTING",
        "Code": "RA",
        "Domain": "Land",
        "Definition": "The ability to cross a river on rafts.",
        "Broader": "Bridging",
    },
    "equipment-class": {
        **GIST,
        "Identifier": "EQP-RAFTS",
        "Code": "0012",
        "Definition": "Rafts that are carried on vehicles.",
        "Military list": "ML17",
    },
    "actor": {
        **GIST,
        "Identifier": "ACR-NER-SCHOOL",
        "Name": "School of Agadez",
        "Kind": "Partner",
        "Country": "Niger",
        "Contact": "Registry",
    },
    "term": {
        **GIST,
        "Identifier": "TRM-RAFT",
        "Definition": "A thing that floats.",
        "Abbreviation": "NO",
        "Labels": [{"Language": "French", "Text": "radeau"}, {"Language": "German", "Text": "Floß: das"}],
        "See": ["Bridgehead"],
    },
}
"""For each type: what is needed, and something of every kind of value that the type can have."""

_OBSERVED: Values = {"Discussion": "The road was wet."}
_IDENTIFIED: Values = {
    **_OBSERVED,
    "Conclusion": "Bridges need time.",
    "Recommendation": "Order them a month before.",
    "Root cause": "Nobody had ordered it: the list was lost.",
    "DOTMLPF-I": ["Organisation", "Materiel"],
    "Proposed action body": "School of",
}
_ENDORSED: Values = {"Endorsed": {"By": "Military Staff", "On": "2026-06"}}
_ACTION: Values = {"Text": "Order: bridges", "Owner": "School of", "Due": "2027-03-31"}
_DONE: Values = {**_ACTION, "Status": "Done", "Date": "2026-10-12", "Evidence": "List EX/4"}
_DROPPED: Values = {"Owner": "School of", "Due": "2027-04-30", "Status": "Dropped", "Reason": "There are enough."}

STATES: dict[str, Values] = {
    "observation-submitted": {},
    "observation": _OBSERVED,
    "observation-rejected": {"Rejection reason": "It was another bridge."},
    "lesson-identified": _IDENTIFIED,
    "tasked": {**_IDENTIFIED, **_ENDORSED, "Actions": [_ACTION]},
    "implementing": {**_IDENTIFIED, **_ENDORSED, "Actions": [{**_ACTION, "Status": "In progress"}]},
    "implemented": {**_IDENTIFIED, **_ENDORSED, "Actions": [_DONE, _DROPPED]},
    "lesson-learned": {
        **_IDENTIFIED,
        **_ENDORSED,
        "Actions": [_DONE],
        "Validation": {"By": "Military Staff", "On": "2026-11-01", "Method": "Visit", "Evidence": "Bridges were there."},
        "Changed": ["Basic bridging"],
    },
    "noted": {**_IDENTIFIED, "Noted reason": "It will not come again."},
    "superseded": {"Superseded by": "A bridge that came late"},
    "withdrawn": {"Withdrawn reason": "It was a mistake."},
}
"""For each state of a lesson: what it needs beyond the first."""
