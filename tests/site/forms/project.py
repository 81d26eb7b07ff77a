"""A project for tests of forms: one record of each type to choose from, each with a title of its own."""

from pathlib import Path

from tests.model.examples import IDS, example
from tests.site.conftest import SITE_CONFIG, make_site_project

CONFIG = SITE_CONFIG + "  - milpart/forms\n"
TITLES = {
    "lesson": "A bridge that came late",
    "best-practice": "Bridges are built twice",
    "doctrine": "Doctrine of bridging",
    "activity": "Bridging course at Agadez",
    "national-strategy": "Belgium and bridges",
    "needs-assessment": "Bridging needs of Niger",
    "proposal": "A school for bridge builders",
    "syllabus": "Syllabus of bridging",
    "course": "Basic bridging course",
    "partner-profile": "Niger and its engineers",
    "ambition-level": "First rung of bridging",
    "capability": "Bridging",
    "equipment-class": "Bridges on vehicles",
    "actor": "School of engineers",
    "term": "Bridgehead",
}


def make_form_project(root: Path, config: str = CONFIG) -> Path:
    """Write the project."""
    records: dict[str, str | bytes] = {}
    for type_name, title in TITLES.items():
        text = example(type_name, ("title: An example of its type", f"title: {title}"))
        records[f"docs/examples/{IDS[type_name]}.md"] = text
    return make_site_project(root, {"mkdocs.yml": config, **records})
