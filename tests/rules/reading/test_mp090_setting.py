"""MP090: settings that the platform does not know."""

from pathlib import Path

import pytest

from tests.projects import diagnose, make_project

CONFIG = "plugins:\n  - milpart/records:\n      {}\n"


def places(root: Path, setting: str) -> list[str]:
    """Check a project with one setting, and give place and code of each finding in the settings."""
    found = diagnose(make_project(root, {"mkdocs.yml": CONFIG.format(setting)}))
    return [f"{diagnostic.location} {diagnostic.code}" for diagnostic in found]


@pytest.mark.parametrize(
    ("setting", "column"),
    [
        ("cieling: PUBLIC", 7),
        ("originators: ACR-EUMS", 7),
        ("audiences: [{max_marking: PUBLIC}]", 19),
        ("audiences: [{name: m, max_markng: PUBLIC}]", 29),
        ("audiences: [{name: public}]", 19),
        ("rules: [MP101]", 7),
        ("rules: {MP104: loud}", 15),
        ("rules: {MP104: off}", 15),
        ("rules: {MP104: {severity: off}}", 15),
        ("rules: {MP104: {off: [{paths: 'lessons/**'}]}}", 15),
        ("rules: {MP999: info}", 15),
        ('owners: {ACR-EUMS: "@a/b", ACR-GONE: "@a/b"}', 34),
        ("rules: {unknown-field: info}", 15),
    ],
)
def test_wrong(tmp_path: Path, setting: str, column: int) -> None:
    """The setting is named at its place."""
    assert places(tmp_path, setting) == [f"mkdocs.yml:3:{column} MP090"]


@pytest.mark.parametrize(
    "setting",
    [
        "ceiling: PUBLIC",
        "originators: [ACR-EUMS]",
        "rules: {MP104: info}",
        "rules: {MP104: {severity: off, reason: names are those of the source}}",
        "rules: {MP104: {off: [{paths: 'lessons/**', reason: names are those of the source}]}}",
    ],
)
def test_right(tmp_path: Path, setting: str) -> None:
    """Known settings are silent."""
    assert places(tmp_path, setting) == []


def test_an_unknown_rule_in_pyproject(tmp_path: Path) -> None:
    """The other place for rules is looked at as well."""
    files = {"pyproject.toml": '[tool.milpart.rules]\nMP1O1 = "info"\n'}
    assert [(str(found.location), found.hint) for found in diagnose(make_project(tmp_path, files))] == [
        ("pyproject.toml:2:1", "did you mean MP101 (malformed-id)?")
    ]
