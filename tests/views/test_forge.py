"""Which forge a repository lies with, and the addresses of its pages there."""

from pathlib import Path

import pytest

from milpart_docs.corpus import Settings
from milpart_docs.views.forge import find_forge


def settings(repository: str, forge: str = "", branch: str = "main") -> Settings:
    """Give the settings of a project."""
    return Settings(Path(), repository=repository, forge=forge, branch=branch)


@pytest.mark.parametrize(
    ("repository", "forge", "kind"),
    [
        ("https://github.com/a/b", "", "github"),
        ("https://github.army.example/a/b", "", "github"),
        ("https://army.github.example/a/b", "", "github"),
        ("https://gitlab.com/a/b", "", "gitlab"),
        ("https://code.army.example/a/b", "", "gitlab"),
        ("https://code.army.example/a/b", "github", "github"),
        ("https://github.com/a/b", "gitlab", "gitlab"),
        ("https://notgithub.example/github/b", "", "gitlab"),
    ],
)
def test_which_forge(repository: str, forge: str, kind: str) -> None:
    """A part of the host tells, and the setting tells better; otherwise it is a GitLab of one's own."""
    found = find_forge(settings(repository, forge))
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize(("repository", "forge"), [("", ""), ("", "github"), ("https://code.example/a/b", "none")])
def test_no_forge(repository: str, forge: str) -> None:
    """Without a repository, and where the setting says that it lies with none that is known."""
    assert find_forge(settings(repository, forge)) is None


@pytest.mark.parametrize(
    ("repository", "edit", "history", "begin", "discuss"),
    [
        (
            "https://github.com/a/b",
            "https://github.com/a/b/edit/main/lessons/x%20y.md",
            "https://github.com/a/b/commits/main/lessons/x%20y.md",
            "https://github.com/a/b/new/main/lessons",
            "https://github.com/a/b/issues/new?title=LL+1+%26+more&body=x",
        ),
        (
            "https://code.example/a/b/c",
            "https://code.example/a/b/c/-/edit/main/lessons/x%20y.md",
            "https://code.example/a/b/c/-/commits/main/lessons/x%20y.md",
            "https://code.example/a/b/c/-/new/main/lessons",
            "https://code.example/a/b/c/-/issues/new?issue%5Btitle%5D=LL+1+%26+more&issue%5Bdescription%5D=x",
        ),
    ],
)
def test_addresses(repository: str, edit: str, history: str, begin: str, discuss: str) -> None:
    """GitHub and GitLab write them differently; what people wrote is escaped."""
    forge = find_forge(settings(repository))
    assert forge is not None
    assert (forge.edit("lessons/x y.md"), forge.history("lessons/x y.md")) == (edit, history)
    assert (forge.begin("lessons"), forge.discuss("LL 1 & more", "x")) == (begin, discuss)


@pytest.mark.parametrize("branch", ["release/1 0", "release/1 0/allied/records"])
def test_a_project_in_a_folder_of_its_repository(branch: str) -> None:
    """The folder stands in every address once, whether or not edit_uri, from which the branch is read, leads there."""
    forge = find_forge(settings("https://github.com/a/b", branch=branch), "allied/records/")
    assert forge is not None
    assert forge.edit("lessons/x.md") == "https://github.com/a/b/edit/release/1%200/allied/records/lessons/x.md"
    assert forge.place("lessons/x.md") == "allied/records/lessons/x.md"
