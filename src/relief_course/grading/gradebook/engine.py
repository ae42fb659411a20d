"""The connection to a gradebook: a SQLite file, or a PostgreSQL server."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress

import sqlalchemy as sa
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, OperationalError

from ..course import GradingError

PATIENCE = 60
"""Seconds to wait for somebody else's write; formgrader's take milliseconds."""

_WRITES = "relief_writes"
_UNUSABLE = (
    "The gradebook's URL cannot be used ({}): "
    "RELIEF_GRADEBOOK_URL must be like postgresql+psycopg2://name:password@server/gradebook."
)


def gradebook_url(url: str | sa.URL) -> sa.URL:
    """Return a gradebook's URL in its parts.

    Raises:
        GradingError: it is none.
    """
    try:
        return sa.make_url(url)
    except ArgumentError as error:
        raise GradingError(_UNUSABLE.format(_first_line(error))) from error


def open_engine(url: str | sa.URL) -> sa.Engine:
    """Return an engine for a gradebook's URL.

    Raises:
        GradingError: it is no URL, or nothing here can talk to such a server.
    """
    url = gradebook_url(url)
    if url.get_backend_name() != "sqlite":
        try:
            return sa.create_engine(url, pool_pre_ping=True)
        except (NoSuchModuleError, ImportError) as error:
            raise GradingError(_UNUSABLE.format(_first_line(error))) from error
    engine = sa.create_engine(url, connect_args={"timeout": PATIENCE})
    sa.event.listen(engine, "connect", _leave_transactions_to_us)
    sa.event.listen(engine, "begin", _begin)
    return engine


@contextmanager
def reaching(url: str | sa.URL) -> Iterator[None]:
    """Turn a gradebook that cannot be reached into one sentence, without its password.

    Raises:
        GradingError: it could not be reached.
    """
    try:
        yield
    except OperationalError as error:
        shown = sa.make_url(url).render_as_string(hide_password=True)
        raise GradingError(f"The gradebook {shown} cannot be reached: {_first_line(error.orig or error)}.") from error


@contextmanager
def writing(engine: sa.Engine) -> Iterator[sa.Connection]:
    """Open a transaction that nobody else’s write comes between: what it read still holds when it writes."""
    with engine.execution_options(**{_WRITES: True}).begin() as connection:
        yield connection


def let_readers_go_on(engine: sa.Engine) -> None:
    """Let others read a SQLite gradebook while it is written; done once, by one process, and kept in the file.

    Where it cannot be done now, somebody waits a moment more: nothing else depends on it.
    """
    if engine.dialect.name == "sqlite":
        with suppress(OperationalError), engine.connect() as connection:
            connection.connection.dbapi_connection.execute("PRAGMA journal_mode=WAL")


def _leave_transactions_to_us(connection, record) -> None:
    connection.isolation_level = None  # sqlite3 begins none before a read; SQLAlchemy's own recipe


def _begin(connection: sa.Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0].rstrip(".")
