"""What files are for that are neither records nor pages."""

import pytest

from milpart_docs.corpus.changed_files import ChangedFile
from milpart_docs.views.answers.review.files import (
    ASKED,
    CODE,
    INSTALLED,
    OF_BUILD,
    OF_GIT,
    RUN_BY_AUTHORS,
    RUN_BY_PIPELINE,
    SETTINGS,
    find_touched,
)


@pytest.mark.parametrize(
    ("path", "purpose"),
    [
        ("records/mkdocs.yml", OF_BUILD),
        ("base.yml", SETTINGS),
        (".gitlab-ci.yml", RUN_BY_PIPELINE),
        (".gitlab/ci/project.yml", RUN_BY_PIPELINE),
        (".github/workflows/milpart.yml", RUN_BY_PIPELINE),
        ("CODEOWNERS", ASKED),
        (".github/CODEOWNERS", ASKED),
        ("requirements.txt", INSTALLED),
        ("records/requirements-dev.txt", INSTALLED),
        ("requirements.lock", INSTALLED),
        ("pyproject.toml", INSTALLED),
        ("wheels/x-1.0-py3-none-any.whl", INSTALLED),
        (".pre-commit-config.yaml", RUN_BY_AUTHORS),
        (".vscode/tasks.json", RUN_BY_AUTHORS),
        (".gitattributes", OF_GIT),
        ("records/hooks/on_build.py", CODE),
        ("records/overrides/any.name", CODE),
        ("docs/script.js", CODE),
        ("docs/picture.svg", CODE),
        ("docs/picture.png", ""),
        ("README.md", ""),
        (".gitlab/merge_request_templates/Default.md", ""),
    ],
)
def test_purposes(path: str, purpose: str) -> None:
    """Those that a program runs or obeys have one."""
    (touched,) = find_touched([ChangedFile(path, "new")], ["records/mkdocs.yml"], ["records/overrides"])
    assert touched.purpose == purpose
