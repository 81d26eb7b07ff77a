"""What keeps a site from being published, as one sentence with the exit status of the command."""

LOCKED = 75
"""The exit status where another build is at work and a later try may succeed: EX_TEMPFAIL of BSD's ``sysexits.h``."""


class PublishingError(Exception):
    """A site that cannot be published, in a sentence that says why; whatever stood in its place still stands there."""

    def __init__(self, message: str, status: int = 1) -> None:
        """Take the sentence and the exit status."""
        super().__init__(message)
        self.status = status


def cannot_write(place: object, reason: str | None) -> PublishingError:
    """Say that a site, or a file made of one, cannot be written to its place, and what the system says about it."""
    return PublishingError(f"{place} cannot be written ({reason or 'no reason is known'})")
