"""Signals that would end a build at once let it tidy up, and never come in the middle of a swap."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from milpart_docs.publishing.interruption import end_tidily, hold_signals

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
CHILD = """\
import os, signal
from milpart_docs.publishing.interruption import end_tidily
with end_tidily():
    child = os.fork()
    if not child:
        os.kill(os.getpid(), signal.SIGTERM)
        os._exit(0)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_signal_ends_as_ctrl_c_does(number: signal.Signals) -> None:
    """And afterwards the signals mean what they meant before."""
    before = [signal.getsignal(each) for each in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)]
    with pytest.raises(KeyboardInterrupt), end_tidily():
        signal.raise_signal(number)
    assert [signal.getsignal(each) for each in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)] == before


def test_ignored_signal_stays_ignored(monkeypatch: pytest.MonkeyPatch) -> None:
    """``nohup milpart build`` outlives its terminal."""
    monkeypatch.setattr("milpart_docs.publishing.interruption.ENDING", (signal.SIGHUP,))
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with end_tidily():
            signal.raise_signal(signal.SIGHUP)
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)


def test_signal_waits_for_the_swap() -> None:
    """It comes when the steps are done."""
    steps = []

    def take_steps() -> None:
        with end_tidily(), hold_signals():
            signal.raise_signal(signal.SIGTERM)
            steps.append("done")

    with pytest.raises(KeyboardInterrupt):
        take_steps()
    assert steps == ["done"]


def test_in_another_thread() -> None:
    """Only the main thread may say what a signal means; elsewhere a build runs without."""
    ran = []

    def run() -> None:
        with end_tidily():
            ran.append("ran")

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert ran == ["ran"]


def test_worker_ends_at_once() -> None:
    """A process that a build has started by forking does not tidy up the build's folders."""
    ran = subprocess.run(
        [sys.executable, "-c", CHILD], cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True, timeout=60
    )
    assert (ran.stdout, ran.stderr) == ("143\n", "")
