"""What stops a build from outside: it ends as Ctrl-C ends it, so that it tidies up after itself, and never in the middle of a swap."""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

ENDING = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
"""The signals that end a process at once, unless it says otherwise."""


@contextmanager
def end_tidily() -> Iterator[None]:
    """Let a signal that would end the process at once end it as Ctrl-C does; what is ignored already (``nohup``) stays ignored."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    owner = os.getpid()

    def end(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - the form of a handler
        """End as Ctrl-C does; a worker of this process, which has inherited the handler, ends at once."""
        if os.getpid() == owner:
            raise KeyboardInterrupt
        os._exit(128 + number)

    taken = [number for number in ENDING if signal.getsignal(number) is signal.SIG_DFL]
    try:
        for number in taken:
            signal.signal(number, end)
        yield
    finally:
        for number in taken:
            signal.signal(number, signal.SIG_DFL)


@contextmanager
def hold_signals() -> Iterator[None]:
    """Let signals wait until a few steps that belong together are done; where the system cannot do that, they come at once."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, *ENDING})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
