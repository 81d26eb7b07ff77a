"""What the page of a form says by itself."""

import pytest

from milpart_docs.model.types import RECORD_TYPES
from milpart_docs.reading import read_source
from milpart_docs.views.forms.pages import list_pages, render_template
from tests.projects import TODAY, load, make_project

LESSON = """\
---
id: LL-…
type: lesson
title: Title …
status: observation-submitted
marking: PUBLIC
originator: ACR-…
created: 2026-11-22
modified: 2026-11-22
language: en
summary: Summary …
topics:
  - Topics …
date_observed: YYYY-MM-DD
context: ACT-…
---

## Observation

What happened, where and when, without judgement.
"""


def test_titles(tmp_path_factory: pytest.TempPathFactory) -> None:
    """That of lessons comes first, and each has its article."""
    pages = list_pages(load(make_project(tmp_path_factory.mktemp("project"))), TODAY)
    titles = [page.title for page in pages]
    assert titles[0] == "Submit a lesson"
    assert "Submit an activity" in titles
    assert {page.type for page in pages} == {*RECORD_TYPES}


def test_template_of_a_lesson(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Everything that a lesson needs stands there to be filled in, and nothing else."""
    assert render_template(load(make_project(tmp_path_factory.mktemp("project"))), "lesson", TODAY) == LESSON


@pytest.mark.parametrize("name", RECORD_TYPES)
def test_templates_are_read(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    """In the template of each type no field is missing or unknown."""
    text = render_template(load(make_project(tmp_path_factory.mktemp("project"))), name, TODAY)
    faults = read_source(f"docs/{name}.md", text.encode()).faults
    assert not [fault for fault in faults if fault.kind in {"missing", "unknown-field"}]
