"""The words of a way: how long a course is."""

from milpart_docs.analysis.ladders.roadmap_parts import CourseStep


def say_length(step: CourseStep) -> str:
    """Say how long a course is: in days, or as its record has it in words."""
    days = step.offer.days
    if days is not None:
        return f"{days:g} day" + ("" if days == 1 else "s")
    duration = step.offer.course.duration
    return duration if isinstance(duration, str) and not duration.startswith("not stated") else "length not stated"
