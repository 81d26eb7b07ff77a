"""Findings of one rule in a small project, as short texts."""

from collections.abc import Mapping
from pathlib import Path

from tests.projects import diagnose, make_project


def find(root: Path, code: str, files: Mapping[str, str]) -> list[str]:
    """Put files over the base project, and give ``file name:line:column`` of each finding of a rule, with the hint after a blank."""
    make_project(root, files)
    found = [diagnostic for diagnostic in diagnose(root) if diagnostic.code == code]
    return [f"{str(diagnostic.location).rpartition('/')[2]} {diagnostic.hint}" for diagnostic in found]


def places(root: Path, code: str, files: Mapping[str, str]) -> list[str]:
    """Give only ``file name:line:column`` of each finding of a rule."""
    return [line.partition(" ")[0] for line in find(root, code, files)]
