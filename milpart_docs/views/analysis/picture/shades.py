"""Shades: in which of five classes a number falls, against the least and the most of its kind.

The steps are even on a logarithmic scale, because a few partners have many activities and many have one. ``picture.js`` does the same.
"""

from math import log

SHADES = 5


def scale_shade(value: float, least: float, most: float) -> str:
    """Give the class of the style sheet for a number; the darkest needs at least five times the least."""
    if value <= 0 or least <= 0:
        return "mp-shade-1"
    place = log(value / least) / log(max(most / least, SHADES))
    return f"mp-shade-{1 + min(SHADES - 1, int(place * (SHADES - 1) + 1e-9))}"
