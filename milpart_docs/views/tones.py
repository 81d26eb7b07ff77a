"""How a state is coloured: new, open, done or ended; its words always stand beside the colour."""

from collections.abc import Mapping

_TONES: Mapping[str, tuple[str, ...]] = {
    "new": ("observation-submitted", "observation", "draft", "pipeline"),
    "open": ("lesson-identified", "tasked", "implementing", "review", "silence-procedure", "implementation", "finalisation"),
    "done": ("implemented", "lesson-learned", "endorsed", "closed"),
    "ended": ("suspended", "cancelled", "observation-rejected", "noted", "superseded", "withdrawn"),
}
_TONE_OF = {status: tone for tone, states in _TONES.items() for status in states}


def tone_of(status: str) -> str:
    """Give the tone of a state; one that nobody knows is new."""
    return _TONE_OF.get(status, "new")
