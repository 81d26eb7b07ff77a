"""The base activity with changes."""

from tests.projects import BASE

ACTIVITY = "docs/activities/ACT-2026-0001-first-course.md"


def base_activity(*changes: tuple[str, str]) -> dict[str, str]:
    """Give the base activity with some texts replaced, as a layer over the base project; each text must occur."""
    text = (BASE / ACTIVITY).read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, f"{old!r} is not in the base activity"
        text = text.replace(old, new, 1)
    return {ACTIVITY: text}
