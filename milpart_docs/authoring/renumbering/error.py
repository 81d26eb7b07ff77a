"""Why a record cannot get another identifier."""


class RenumberError(Exception):
    """A record cannot be renumbered, in one sentence and what to do; ``status`` is 2 where the command was used wrongly."""

    def __init__(self, message: str, status: int = 1) -> None:
        """Take the sentence and the exit status."""
        super().__init__(message)
        self.status = status
