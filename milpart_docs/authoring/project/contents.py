"""The files of a new project, as a mapping from paths to texts: nothing is read but the data of this package, and nothing is written."""

import json
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from milpart_docs import __version__
from milpart_docs.authoring.project.data_files import fill_in, read_data
from milpart_docs.authoring.project.forges import Forge, build_forge_files

CONFIG = "mkdocs.yml"
"""The file by which a folder becomes a project; it is written last."""
FILES: Mapping[str, str] = {
    ".gitattributes": "gitattributes",
    ".gitignore": "gitignore",
    ".pre-commit-config.yaml": "pre-commit-config.yaml",
    "README.md": "README.md",
    "docs/actors/ACR-EXAMPLE-MISSION.md": "mission.md",
    "docs/actors/ACR-EXAMPLE-STAFF.md": "staff.md",
    "docs/handbook/fields.md": "handbook/fields.md",
    "docs/handbook/propose-a-change.md": "handbook/propose-a-change.md",
    "docs/handbook/rules.md": "handbook/rules.md",
    "docs/handbook/submit-a-lesson.md": "handbook/submit-a-lesson.md",
    "docs/handbook/terms.md": "handbook/terms.md",
    "docs/index.md": "index.md",
    "lessons/LL-@year@-0001-late-timetable.md": "lesson.md",
    "requirements.txt": "requirements.txt",
    CONFIG: "mkdocs.yml",
}
"""What every project begins with, by the path in the project and the file in the data."""
FORGE_ROWS = {
    Forge.GITLAB: "| `.gitlab-ci.yml`, `.gitlab/` | what GitLab runs and shows |\n",
    Forge.GITHUB: "| `.github/` | what GitHub runs and shows |\n",
}
_MARKUP = re.compile(r"[\\`*_{}\[\]<>&|~^$#]")
LONGEST_NAME = 100
"""Longest name of a project in characters, as of a title."""


@dataclass(frozen=True, slots=True)
class NewProject:
    """What a person says about a new project: the name of its site, where it will lie, and on which day it begins."""

    name: str
    forges: Collection[Forge]
    today: date


def find_fault(name: str) -> str:
    """Say what is wrong with the name of a project, in words that complete *the name*; nothing where it can be used."""
    if not name.strip():
        return "is empty"
    if len(name) > LONGEST_NAME:
        return f"has {len(name)} characters; {LONGEST_NAME} at most are allowed"
    if not name.isprintable():
        return "has line ends or other characters that cannot be seen"
    return ""


def build_project(project: NewProject) -> Mapping[str, str]:
    """Give the text of every file of a new project by its path, in the order in which they are to be written."""
    values = _describe(project)
    files = dict(file for forge in sorted(project.forges) for file in build_forge_files(forge))
    files |= {fill_in(path, values): fill_in(read_data(data), values) for path, data in FILES.items()}
    return dict(_in_order(files))


def _in_order(files: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Give files in the order of their paths, and last the one that makes a project of them."""
    yield from ((path, text) for path, text in sorted(files.items()) if path != CONFIG)
    yield CONFIG, files[CONFIG]


def _describe(project: NewProject) -> Mapping[str, str]:
    """Give the values of all places in the files; a text in quotes is one of YAML, of which JSON is a part."""
    name = " ".join(project.name.split())
    return {
        "site_name_quoted": json.dumps(name, ensure_ascii=False),
        "site_name_markdown": _MARKUP.sub(lambda sign: f"&#{ord(sign[0])};", name),
        "today": project.today.isoformat(),
        "year": str(project.today.year),
        "version": __version__,
        "forge_rows": "".join(FORGE_ROWS[forge] for forge in sorted(project.forges)),
    }
