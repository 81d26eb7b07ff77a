"""Where the web editor of a repository begins a new file."""

import pytest

from milpart_docs.views.forge import Forge
from milpart_docs.views.forms.web_editor import describe_web_editor

GITLAB = Forge("gitlab", "https://git.army.example/a", "main")
GITHUB = Forge("github", "https://github.com/a/b", "main", "allied/records/")


@pytest.mark.parametrize(
    ("forge", "name", "address", "file", "content"),
    [
        (GITLAB, "GitLab", "https://git.army.example/a/-/new/main/docs/my%20terms", "file_name", "content"),
        (GITHUB, "GitHub", "https://github.com/a/b/new/main/allied/records/docs/my%20terms", "filename", "value"),
    ],
)
def test_web_editors(forge: Forge, name: str, address: str, file: str, content: str) -> None:
    """Each has its own names for what is filled in; a folder is that of the project, wherever the project lies."""
    editor = describe_web_editor(forge, "docs/my terms")
    assert editor is not None
    assert (editor["name"], editor["address"], editor["file"], editor["content"]) == (name, address, file, content)


def test_no_web_editor() -> None:
    """Where there is no forge, the file is saved and handed over."""
    assert describe_web_editor(None, "lessons") is None
