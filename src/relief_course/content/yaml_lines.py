"""Reading YAML with its places, and finding the line of something in it."""

from __future__ import annotations

from collections.abc import Iterable

from ruamel.yaml import YAML
from ruamel.yaml.constructor import RoundTripConstructor


class _DaysAsText(RoundTripConstructor):
    """Leaves days as they are written, so that a day that does not exist can be told with its line."""


_DaysAsText.add_constructor("tag:yaml.org,2002:timestamp", lambda constructor, node: node.value)


def load_with_lines(text: str) -> object:
    """Read YAML so that ``line_of`` can find a member's line; days are text.

    Raises:
        YAMLError: it is not valid.
    """
    yaml = YAML(typ="rt", pure=True)
    yaml.Constructor = _DaysAsText
    return yaml.load(text)


def line_of(node: object, where: Iterable) -> int:
    """Return the line (from 1) of a member, given the keys and positions that lead to it from ``node``.

    Steps that are not in the file, such as those that a checker adds, are passed over.
    """
    line = 0
    for step in where:
        try:
            step_line = node.lc.item(step)[0] if isinstance(node, list) else node.lc.key(step)[0]
            node = node[step]
        except (AttributeError, KeyError, IndexError, TypeError):
            continue
        line = step_line
    return line + 1
