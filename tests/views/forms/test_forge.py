"""Where the web editor of a repository begins a new file."""

import pytest

from milpart_docs.views.forms.forge import describe_forge


@pytest.mark.parametrize(
    ("repository", "name", "address", "file", "content"),
    [
        ("https://gitlab.com/a/b", "GitLab", "https://gitlab.com/a/b/-/new/main/docs/my%20terms", "file_name", "content"),
        ("https://git.army.example/a", "GitLab", "https://git.army.example/a/-/new/main/docs/my%20terms", "file_name", "content"),
        ("https://github.com/a/b", "GitHub", "https://github.com/a/b/new/main/docs/my%20terms", "filename", "value"),
    ],
)
def test_forges(repository: str, name: str, address: str, file: str, content: str) -> None:
    """GitHub is known by its host; every other address is taken for a GitLab, as links to edit do."""
    forge = describe_forge(repository, "main", "docs/my terms")
    assert forge is not None
    assert (forge["name"], forge["address"], forge["file"], forge["content"]) == (name, address, file, content)


@pytest.mark.parametrize("repository", ["", "javascript:alert(1)", "git@gitlab.com:a/b.git"])
def test_no_forge(repository: str) -> None:
    """What no browser can open as a page is none."""
    assert describe_forge(repository, "main", "lessons") is None
