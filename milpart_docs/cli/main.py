"""The way into the command ``milpart``: it imports next to nothing, so that whoever stops it at once gets one word and no traceback."""

import os
import signal
import sys

COMPLETION = "_MILPART_COMPLETE"
"""The variable by which a shell asks what may be completed, and says which shell it is."""
STOPPED = 128 + signal.SIGINT
"""The status of a program that Ctrl-C ended, as shells give it."""


def main() -> None:
    """Load and run the command line; an interrupt ends it with one word, whenever it comes."""
    try:
        if COMPLETION in os.environ:
            from milpart_docs.cli.shell import answer_shell

            answer_shell(os.environ[COMPLETION])
            return
        from milpart_docs.cli.program import run

        run()
    except KeyboardInterrupt:
        sys.stderr.write("milpart: stopped\n")
        sys.exit(STOPPED)


if __name__ == "__main__":
    main()
