"""Marking in several processes. They only compute: the grader's own process reads, writes rows and puts folders."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait

from .marker import Failed, Graded, HandIn, Marker

MOST = 4
WORTH_A_START = 500
"""Submissions below which starting a process takes longer than it saves."""

BROKEN = "A marking process ended before its work was done; what it had is marked here instead, and nothing is lost."

Batch = list[HandIn]
Outcome = list[Graded | Failed]


def jobs_for(count: int, asked: int | None = None) -> int:
    """Return how many processes mark ``count`` submissions: as many as were asked for, else as many as are worth it."""
    return asked or (min(os.cpu_count() or 1, MOST) if count >= WORTH_A_START else 1)


def mark_batches(
    marker: Marker, batches: Iterable[Batch], jobs: int = 1, tell: Callable[[str], None] = lambda sentence: None
) -> Iterator[tuple[Batch, Outcome]]:
    """Yield each batch with what it came to, in the order given; only a few are held at a time.

    Args:
        marker: what marks.
        batches: the hand-ins.
        jobs: the number of processes; 1 is this one alone.
        tell: told, once, in a sentence, when a process was killed or broke; its batch is marked here.
    """
    if jobs == 1:
        for batch in batches:
            yield batch, marker.grade_all(batch)
        return
    # Spawned, as everywhere by default soon: a fork would share the gradebook's connection.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin, initargs=(marker,)) as pool:
        yield from _in_order(pool, marker, batches, jobs, _once(tell))


def _in_order(pool, marker: Marker, batches: Iterable[Batch], jobs: int, tell) -> Iterator[tuple[Batch, Outcome]]:
    waiting: deque[tuple[Batch, Future | None]] = deque()
    for batch in batches:
        waiting.append((batch, _submit(pool, batch)))
        if len(waiting) > jobs + 1:
            yield _outcome(*waiting.popleft(), marker, tell)
    while waiting:
        yield _outcome(*waiting.popleft(), marker, tell)


def _submit(pool: ProcessPoolExecutor, batch: Batch) -> Future | None:
    try:
        return pool.submit(_grade_all, batch)
    except BrokenProcessPool:
        return None


def _outcome(batch: Batch, future: Future | None, marker: Marker, tell) -> tuple[Batch, Outcome]:
    try:
        if future:
            return batch, future.result()
    except BrokenProcessPool:
        pass
    tell(BROKEN)
    return batch, marker.grade_all(batch)


def _once(tell: Callable[[str], None]) -> Callable[[str], None]:
    told: set[str] = set()

    def tell_once(sentence: str) -> None:
        if sentence not in told:
            told.add(sentence)
            tell(sentence)

    return tell_once


# --- in a worker --------------------------------------------------------------------------------------------------

_marker: Marker


def _begin(marker: Marker) -> None:
    global _marker
    _marker = marker
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's: it ends its workers itself
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this process when its parent is gone: a killed parent cannot tell it to."""
    wait([multiprocessing.parent_process().sentinel])
    os._exit(1)


def _grade_all(batch: Batch) -> Outcome:
    return _marker.grade_all(batch)
