"""A page of HTML that stands alone, without Python: nothing fetched, nothing kept; to read, to show or to print."""

from __future__ import annotations

from html import escape

READ = (
    ":root{color-scheme:light dark}html{background:#fff;color:#1a1a1a}a{color:#0b57d0}"
    "@media(prefers-color-scheme:dark){html{background:#161616;color:#f0f0f0}a{color:#a8c7fa}}"
    "body{font:1.0625rem/1.6 system-ui,sans-serif;margin:0}main{max-width:42rem;margin:2rem auto;padding:0 1rem}"
    "h1{font-size:1.7rem;line-height:1.25}h2{font-size:1.3rem;margin-top:2rem}li{margin:.4rem 0}"
    ".warning{border:2px solid;border-left-width:12px;border-radius:6px;padding:.25rem 1.25rem .5rem;margin:1.5rem 0}"
    ".warning h2{margin-top:.75rem}.warning h2::before{content:'⚠ '/''}"
    "summary{cursor:pointer;padding:.3rem 0}blockquote{border-left:4px solid;margin:.75rem 0;padding-left:1rem}"
    ":focus-visible{outline:3px solid;outline-offset:2px}"
    "@media print{main{margin:0;max-width:none}.warning{break-inside:avoid}}@page{margin:1.5cm}"
)
"""How a page to read looks, in light, dark and forced colors, on a phone and on paper."""


def plain_page(title: str, body: str, style: str = READ, script: str = "", language: str = "en") -> str:
    """Return the HTML file.

    Args:
        title: what the browser's tab says, as plain text.
        body: what stands in ``main``.
        style: the style sheet.
        script: what moves the page, if anything does.
        language: the tag of the language that ``main`` is in.
    """
    head = (
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f'<meta name="referrer" content="no-referrer"><title>{escape(title)}</title><style>{style}</style>'
    )
    moved = f"\n<script>{script}</script>" if script else ""
    return (
        f'<!doctype html>\n<html lang="{language}"><head>{head}</head>\n'
        f"<body><main>\n{body}\n</main>{moved}</body></html>\n"
    )
