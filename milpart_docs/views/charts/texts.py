"""Text in drawings: cut into lines that fit."""


def fit_lines(text: str, letters: int, most: int) -> tuple[str, ...]:
    """Cut a text into at most so many lines of at most so many letters; what does not fit ends with an ellipsis."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if len(longer) <= letters:
            lines[-1] = longer
        else:
            lines.append(word)
    found = [line if len(line) <= letters else line[: letters - 1] + "…" for line in lines if line]
    if len(found) > most:
        found = found[:most]
        found[-1] = found[-1][: letters - 1].rstrip(" ,;:.…") + "…"
    return tuple(found)
