"""Options that the whole suite shares."""

import os

import pytest
from hypothesis import settings

# No test depends on a time. A pipeline tries the same examples each time, so that a merge request is judged by its own change; on a
# developer's machine every run tries others.
settings.register_profile("milpart", deadline=None, derandomize=os.environ.get("CI") == "true")
settings.load_profile("milpart")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that writes the expectations of golden cases anew (read the difference before committing it)."""
    parser.addoption("--write-cases", action="store_true", help="write expected.txt of the golden cases anew")
