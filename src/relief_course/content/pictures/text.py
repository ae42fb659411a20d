"""How wide words are, and where a line of them breaks.

The reader's own fonts draw the words, so they are measured in the widest that is common (DejaVu Sans): in any other
they take less room.
"""

from __future__ import annotations

SIZE, LINE = 15, 21
"""Of letters and of lines, in px."""

BOLD = 1.14
WIDTHS = {
    0.28: "'ijl",
    0.3: "IJ",
    0.32: " ,.‘’·",
    0.34: "/:;\\|",
    0.36: "f-",
    0.4: "()[]t!",
    0.42: "r",
    0.5: '*_`§–"',
    0.53: "sz“”?",
    0.56: "cL",
    0.6: "FkvxyP",
    0.62: "TYaoeé",
    0.64: "Ehnu$0123456789Sbdgpq{}",
    0.7: "KAVXZBCR",
    0.78: "UHNDG&",
    0.84: "OQw#+<=>^~",
    0.87: "M",
    1.0: "%mW@—…",
}
"""Of each letter, in sizes of the font, rounded up; any other letter counts as the widest."""

_OF = {letter: width for width, letters in WIDTHS.items() for letter in letters}


def width_of(words: str, bold: bool = False, size: float = SIZE) -> float:
    """Return how many px a line of words takes at most."""
    return sum(_OF.get(letter, 1.0) for letter in words) * size * (BOLD if bold else 1)


def wrap(words: str, width: float, bold: bool = False, size: float = SIZE) -> list[str]:
    """Return the lines that words make in a width; a single word that is wider stays whole."""
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, bold, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
