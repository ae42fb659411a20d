"""``python -m bench [importing|opening|grading]``: measure, and print one table."""

from __future__ import annotations

import sys

from bench import grading, importing, opening

BENCHES = {"importing": importing, "opening": opening, "grading": grading}


def main(names: list[str]) -> None:
    print("| what | stock | ours | ours / stock | promised at most |")
    print("| --- | --- | --- | --- | --- |")
    for name in names or BENCHES:
        for what, stock, ours, promised in BENCHES[name].rows():
            ratio = f"{ours / stock:.4f}" if stock else "-"
            print(f"| {what} | {stock:.4f} | {ours:.4f} | {ratio} | {promised:.4f} |", flush=True)


main(sys.argv[1:])
