"""The site’s HTML, as templates that escape all that they are given."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

_FILES = Environment(
    loader=FileSystemLoader(Path(__file__).parent),
    autoescape=True,
    undefined=StrictUndefined,
    keep_trailing_newline=True,
)


def filled(name: str, **values: object) -> str:
    """Return a template with its values in it.

    Args:
        name: the template, without its suffix.
        values: what it shows; ``up`` is the way to the site’s first page. Text is escaped unless it is ``Markup``.
    """
    return _FILES.get_template(f"{name}.html").render(**values)
