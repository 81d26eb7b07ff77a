"""What the files of a change are for that are neither records nor pages: those that a program runs or obeys are read like a program."""

from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatchcase
from typing import NamedTuple

from milpart_docs.corpus.changed_files import ChangedFile
from milpart_docs.corpus.real_path import is_below

RUN_BY_PIPELINE = "what the pipeline runs"
INSTALLED = "what is installed and run"
ASKED = "who is asked for a review"
RUN_BY_AUTHORS = "what runs on the machines of those who write"
OF_GIT = "what Git leaves out, changes or takes from elsewhere"
OF_BUILD = "settings; they can name code that runs in every build"
SETTINGS = "settings of a program"
CODE = "code"
PURPOSES: Sequence[tuple[str, Sequence[str]]] = (
    (ASKED, ("CODEOWNERS", "*/CODEOWNERS")),
    (RUN_BY_PIPELINE, (".gitlab-ci.yml", ".gitlab/ci/*", ".github/workflows/*", ".github/actions/*", ".ci/*", "*/.gitlab-ci.yml")),
    (INSTALLED, ("*requirements*.txt", "*requirements*.in", "*.lock", "*.whl", "*pyproject.toml", "*setup.py", "*package.json")),
    (RUN_BY_AUTHORS, ("*.pre-commit-config.yaml", "*.pre-commit-hooks.yaml", "*.vscode/*", "*Makefile", "*.envrc", "*.devcontainer/*")),
    (OF_GIT, ("*.gitattributes", "*.gitignore", "*.gitmodules")),
    (CODE, ("*.py", "*.js", "*.mjs", "*.sh", "*.bat", "*.ps1", "*.html", "*.htm", "*.svg", "*.j2")),
    (SETTINGS, ("*.yml", "*.yaml", "*.toml", "*.cfg", "*.ini", "*.json")),
)
"""What files are for, by patterns of their paths in the repository; the first that fits."""


class Touched(NamedTuple):
    """A file of the change that is neither record nor page, and what it is for; nothing, where nothing runs or obeys it."""

    file: ChangedFile
    purpose: str


def find_touched(files: Iterable[ChangedFile], configs: Iterable[str], tools: Iterable[str]) -> Iterator[Touched]:
    """Say what changed files are for; ``configs`` are the paths of the project's settings, ``tools`` those of code that builds its site."""
    configs, tools = tuple(configs), tuple(tools)
    for file in files:
        if file.path in configs:
            yield Touched(file, OF_BUILD)
        elif file.path in tools or is_below(file.path, tools):
            yield Touched(file, CODE)
        else:
            yield Touched(file, _purpose(file.path))


def _purpose(path: str) -> str:
    fitting = (purpose for purpose, patterns in PURPOSES if any(fnmatchcase(path, pattern) for pattern in patterns))
    return next(fitting, "")
