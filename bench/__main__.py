"""``python -m bench [importing|opening|grading|classes|otter|rules|report|site]``: measure, and print one table."""

from __future__ import annotations

import sys

from bench import classes, grading, importing, opening, otter, report, rules, site

BENCHES = {
    "importing": importing,
    "opening": opening,
    "grading": grading,
    "classes": classes,
    "otter": otter,
    "rules": rules,
    "report": report,
    "site": site,
}


def main(names: list[str]) -> None:
    print("| what | stock | ours | ours / stock | promised at most |")
    print("| --- | --- | --- | --- | --- |")
    for name in names or BENCHES:
        for what, stock, ours, promised in BENCHES[name].rows():
            ratio = f"{ours / stock:.4g}" if stock else "-"
            print(f"| {what} | {stock:.4g} | {ours:.4g} | {ratio} | {promised:.4g} |", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
