"""What a forge reads of a project: the pipeline, and the templates of merge requests and issues.

GitLab takes a template for each kind of merge request, GitHub one for all pull requests. The templates of issues are the same for both;
GitHub wants to be told their names in a front matter. Where a template lists terms, they are those of the vocabulary.
"""

import json
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from milpart_docs.authoring.project.data_files import fill_in, read_data
from milpart_docs.vocabulary import VOCABULARIES


class Forge(StrEnum):
    """Where a project can lie."""

    GITLAB = "gitlab"
    GITHUB = "github"


class IssueTemplate(NamedTuple):
    """A template of issues: its file in the data, and what GitHub calls it and says about it."""

    data: str
    name: str
    about: str


PIPELINES = {Forge.GITLAB: (".gitlab-ci.yml", "gitlab-ci.yml"), Forge.GITHUB: (".github/workflows/milpart.yml", "github-workflow.yml")}
"""The pipeline of each forge: its place in a project, and its file in the data."""
MERGE_REQUESTS = {
    "Default": "default",
    "Doctrine": "doctrine",
    "Move a lesson": "move-a-lesson",
    "New record": "new-record",
}
"""The templates of merge requests: the name that GitLab shows, and the file in the data. GitLab fills in ``Default`` by itself."""
ISSUES = (
    IssueTemplate("correction", "Correction", "A record says something that is not right."),
    IssueTemplate("new-term", "New term", "A word for the glossary, or a term that is missing from a list."),
    IssueTemplate("observation", "Observation", "You saw something and cannot write a file yourself."),
)


def build_forge_files(forge: Forge) -> Iterator[tuple[str, str]]:
    """Give path and text of everything that a forge reads."""
    path, data = PIPELINES[forge]
    yield path, read_data(data)
    values = _describe_terms()
    if forge is Forge.GITLAB:
        for name, file in MERGE_REQUESTS.items():
            yield f".gitlab/merge_request_templates/{name}.md", fill_in(read_data(f"merge-request/{file}.md"), values)
        for issue in ISSUES:
            yield f".gitlab/issue_templates/{issue.name}.md", _render_issue(issue, values)
    else:
        yield ".github/PULL_REQUEST_TEMPLATE.md", fill_in(read_data("merge-request/default.md"), values)
        for issue in ISSUES:
            front = f"---\nname: {json.dumps(issue.name)}\nabout: {json.dumps(issue.about)}\n---\n\n"
            yield f".github/ISSUE_TEMPLATE/{issue.data}.md", front + _render_issue(issue, values)


def _render_issue(issue: IssueTemplate, values: Mapping[str, str]) -> str:
    return fill_in(read_data(f"issue/{issue.data}.md"), values)


def _describe_terms() -> Mapping[str, str]:
    """Give what templates say of the vocabulary, so that a new state or pillar stands in them by itself."""
    return {
        "first_lesson_state": next(iter(VOCABULARIES["lesson-status"].terms)),
        "first_document_state": next(iter(VOCABULARIES["document-status"].terms)),
        "lesson_moves": _list_moves("lesson-status"),
        "document_moves": _list_moves("document-status"),
        "pillars": "\n".join(f"- [ ] {term.label}: {term.meaning}" for term in VOCABULARIES["pillar"].terms.values()),
    }


def _list_moves(states: str) -> str:
    """List the states of a process as boxes to tick, each with who moves a record into it."""
    terms = VOCABULARIES[states].terms.values()
    return "\n".join(f"- [ ] `{term.key}` ({term.notes['moved_by']}): {term.meaning}" for term in terms)
