"""How many of the lessons that were identified have been put into practice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from milpart_docs.analysis.lessons.lessons import Held
from milpart_docs.model.states import LESSON_LINE

IDENTIFIED = LESSON_LINE[LESSON_LINE.index("lesson-identified") :]
"""The states of a lesson that was identified and not ended otherwise."""
PUT_INTO_PRACTICE = LESSON_LINE[LESSON_LINE.index("implemented") :]
LEFT_OUT = ("observation-submitted", "observation", "observation-rejected", "noted", "superseded", "withdrawn")
"""The states that do not count: not yet identified, or ended in another way."""
IMPLEMENTATION_RULE = (
    "The implementation rate is the lessons implemented or learned, divided by all lessons that have been identified and are on their way "
    "(lesson identified, tasked, implementing) or have arrived (implemented, lesson learned). Observations do not count yet; rejected, "
    "noted, superseded and withdrawn lessons do not count."
)


@dataclass(frozen=True, slots=True)
class Implementation:
    """The lessons that count, those of them that have been put into practice, and those left out by state."""

    identified: tuple[Held, ...]
    implemented: tuple[Held, ...]
    left_out: Mapping[str, tuple[Held, ...]]

    @property
    def rate(self) -> float | None:
        """The share put into practice; nothing where no lesson has been identified yet."""
        return len(self.implemented) / len(self.identified) if self.identified else None


def measure_implementation(by_state: Mapping[str, Sequence[Held]]) -> Implementation:
    """Tell what has been put into practice, by ``IMPLEMENTATION_RULE``."""
    identified = tuple(held for state in IDENTIFIED for held in by_state[state])
    implemented = tuple(held for state in PUT_INTO_PRACTICE for held in by_state[state])
    return Implementation(identified, implemented, {state: tuple(by_state[state]) for state in LEFT_OUT})
