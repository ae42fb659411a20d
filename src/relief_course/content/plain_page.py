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

PRINTED = (
    ":root{color-scheme:light}html{background:#fff;color:#000}a{color:#0b57d0}"
    "body{font:11pt/1.35 system-ui,sans-serif;margin:0}main{max-width:186mm;margin:0 auto;padding:0 4mm}"
    "section{border-bottom:2px dashed;padding:6mm 0}h1{font-size:17pt;margin:0 0 2mm}"
    "h2{font-size:12.5pt;margin:0 0 1mm}p,ul,ol{margin:1mm 0 1.5mm}li{margin:.5mm 0}"
    "section:first-of-type{font-size:9.6pt}section:first-of-type h1{margin:0}"
    ".card{border:2px solid;border-left-width:8px;padding:1.5mm 4mm;margin:0 0 2.5mm}"
    "table{border-collapse:collapse;width:100%}"
    "th,td{border:1px solid;padding:2mm 3mm;text-align:left;vertical-align:top}th[scope=row]{width:28%}"
    ".foot{border-top:2px solid;font-size:9pt;margin-top:3mm;padding-top:1mm}.foot dt{font-weight:700}"
    ".foot dl{display:grid;grid-template-columns:max-content 1fr;gap:0 3mm;margin:0 0 1mm}"
    ".foot dd{margin:0;overflow-wrap:anywhere}:focus-visible{outline:3px solid;outline-offset:2px}"
    "@media screen and (max-width:30rem){.foot dl{display:block}th,td{display:block;width:auto!important}"
    "thead{display:none}}"
    "@media print{main{max-width:none;padding:0}section{border:0;padding:0;break-after:page}"
    "section:last-of-type{break-after:auto}.screen{display:none}}@page{margin:10mm}"
)
"""How sheets to print look, a section for each."""


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
