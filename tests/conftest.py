"""Options that the whole suite shares."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that writes the expectations of golden cases anew (read the difference before committing it)."""
    parser.addoption("--write-cases", action="store_true", help="write expected.txt of the golden cases anew")
