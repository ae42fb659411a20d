"""``python -m bench.session [VOLUNTEERS] [--faults]``, as root on Linux: hold a session, and print what it took."""

from __future__ import annotations

import argparse
import json
import random
import statistics
import threading
import time

from bench.session import faults
from bench.session.memory import Memory, load, measure_memory
from bench.session.reading import Answered, Reader
from relief_course.forms.page import load_content
from relief_course.grading.people.account import PREFIX, account_of
from tests.hub.conftest import Session, end_session, make_session

LESSONS = ("01-introduction", "02-understanding-non-citizenship", "03-impact-of-drug-convictions")
QUESTIONS = (7, 7, 6)
ARRIVING = 120.0
READING = (20.0, 60.0)
THINKING = (6.0, 30.0)
PIN = "274951"
BETWEEN_FAULTS = 45.0
LONGEST = 1500.0


def main() -> None:
    words = argparse.ArgumentParser()
    words.add_argument("volunteers", nargs="?", type=int, default=40)
    words.add_argument("--faults", action="store_true")
    given = words.parse_args()
    session = make_session(_name(place) for place in range(given.volunteers))
    try:
        if given.faults:
            faults.small_disk(session.base / "people", 8 * given.volunteers + 100)
        session.start()
        _measure(session, given.volunteers, given.faults)
    finally:
        end_session(session)


def _name(place: int) -> str:
    return f"Volunteer {place:02}"


def _measure(session: Session, number: int, with_faults: bool) -> None:
    readers = [Reader(session.address, session.id_of(_name(n)), random.Random(n)) for n in range(number)]
    problems: list[str] = []
    threads = [
        threading.Thread(target=_evening, args=(session, reader, n, problems), daemon=True)
        for n, reader in enumerate(readers)
    ]
    begun = time.time()
    for thread in threads:
        thread.start()
    windows: list[tuple[str, float, float]] = []
    if with_faults:
        threads.append(threading.Thread(target=_do_faults, args=(session, threads[:], windows), daemon=True))
        threads[-1].start()
    peak, loads = Memory({}, 0.0, [], []), []
    while any(thread.is_alive() for thread in threads) and time.time() < begun + LONGEST:
        time.sleep(5)
        loads.append(load())
        now = measure_memory(PREFIX, session.process.pid)
        peak = max(peak, now, key=lambda one: sum(one.volunteers.values()))
    late = sum(thread.is_alive() for thread in threads[: len(readers)])
    _print(session, readers, len(problems) + late, peak, loads, windows, time.time() - begun)


def _evening(session: Session, reader: Reader, place: int, problems: list[str]) -> None:
    """What one volunteer does: come in, read three lessons, answer twenty questions."""
    try:
        time.sleep(reader.dice.uniform(0, ARRIVING))
        begun = time.monotonic()
        reader.sign_in(session.code_of(_name(place)), PIN)
        reader.log.came_in = time.monotonic() - begun
        for lesson, wanted in zip(LESSONS, QUESTIONS, strict=True):
            reader.open(lesson)
            time.sleep(reader.dice.uniform(*READING))
            questions = list(load_content(lesson)["questions"])
            for question in reader.dice.sample(questions, wanted):
                time.sleep(reader.dice.uniform(*THINKING))
                reader.answer(question)
    except Exception as error:
        problems.append(f"{reader.student}: {type(error).__name__}: {error}")
        print("!", problems[-1], flush=True)


def _do_faults(session: Session, threads: list[threading.Thread], done: list[tuple[str, float, float]]) -> None:
    time.sleep(ARRIVING + READING[1])
    for fault in faults.FAULTS:
        if any(thread.is_alive() for thread in threads):
            begun = time.time()
            what = fault(session)
            done.append((what, begun, time.time()))
            print(f"{what}: {time.time() - begun:.0f} s", flush=True)
            time.sleep(BETWEEN_FAULTS)


def _lost(session: Session, reader: Reader) -> list[str]:
    """Return the answers that were given and are not on the disk as they were given."""
    lost = []
    answers = session.base / "people" / account_of(reader.student) / "answers"
    for page, given in reader.log.given.items():
        try:
            kept = json.loads((answers / f"{page}.json").read_text(encoding="utf-8"))["answers"]
        except (OSError, ValueError):
            kept = {}
        lost += [
            f"{reader.student} {one}" for one, choice in given.items() if kept.get(one, {}).get("choice") != choice
        ]
    return lost


def _print(session, readers, unfinished: int, peak: Memory, loads, windows, seconds: float) -> None:
    answered = [one for reader in readers for one in reader.log.answered]
    opened = [one for reader in readers for one in reader.log.opened]
    lost = [one for reader in readers for one in _lost(session, reader)]
    each = list(peak.volunteers.values())
    print("| what | measured |\n| --- | --- |")
    print(f"| volunteers, minutes | {len(readers)}, {seconds / 60:.1f} |")
    print(f"| answers given, lost | {sum(len(p) for r in readers for p in r.log.given.values())}, {len(lost)} |")
    print(f"| answers that were sent more than once | {sum(one.sent > 1 for one in answered)} |")
    print(f"| volunteers who could not finish | {unfinished} |")
    print(f"| answer to feedback, p50, p95, p99, longest (s) | {_spread([one.seconds for one in answered])} |")
    for what, begun, ended in windows:
        meanwhile = [one.seconds for one in answered if begun <= one.at <= ended + BETWEEN_FAULTS]
        print(f"| the same, from {what} until {BETWEEN_FAULTS:.0f} s later | {_spread(meanwhile)} |")
    if windows:
        print(
            f"| the same, apart from these | {_spread([one.seconds for one in answered if _is_calm(one, windows)])} |"
        )
    came_in = [reader.log.came_in for reader in readers]
    print(f"| from the code to the course, p50, p95, p99, longest (s) | {_spread(came_in)} |")
    print(f"| a lesson opened, p50, p95, p99, longest (s) | {_spread(opened)} |")
    if each:
        print(f"| memory of a volunteer, middle, largest (MB) | {_middle(each)}, {max(each):.0f} |")
        print(f"| memory of one server, of one page’s Python (MB) | {_middle(peak.servers)}, {_middle(peak.pythons)} |")
        print(f"| memory of all volunteers, and of the hub (MB) | {sum(each):.0f}, {peak.session:.0f} |")
    print(f"| load, middle, highest | {statistics.median(loads or [0]):.1f}, {max(loads or [0]):.1f} |")
    for line in lost:
        print("!", line)


def _middle(values: list[float]) -> str:
    return f"{statistics.median(values or [0]):.0f}"


def _is_calm(one: Answered, windows) -> bool:
    return not any(begun <= one.at <= ended + BETWEEN_FAULTS for _, begun, ended in windows)


def _spread(values: list[float]) -> str:
    if len(values) < 2:
        return "-"
    cuts = statistics.quantiles(values, n=100, method="inclusive")
    return ", ".join(f"{one:.2f}" for one in (cuts[49], cuts[94], cuts[98], max(values)))


if __name__ == "__main__":
    main()
