"""What must not take for ever, said so that no busy machine fails a test: by a limit far beyond, or by calls, which no load changes."""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

PATIENCE = 120
"""Seconds after which a test is ended: what is to be found takes hours, or does not end at all."""


@contextmanager
def patience() -> Iterator[None]:
    """End what does not end by itself."""

    def give_up(*_: object) -> None:
        pytest.fail(f"not done after {PATIENCE} seconds")

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(PATIENCE)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def count_calls(work: Callable[[], Any]) -> int:
    """Count the calls that a piece of work makes, of functions in Python and in C."""
    calls = 0

    def note(_: object, event: str, __: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return calls
