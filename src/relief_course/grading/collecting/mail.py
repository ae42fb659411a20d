"""E-mail messages as programs save them (.eml): what is attached is read, and nothing else of the message."""

from __future__ import annotations

import email
from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

from . import archives
from .bag import Bag, base_name, hand_ins, is_wanted, is_zip, limit

MAX_BYTES = 70_000_000
"""A hand-in of the largest size, as mail writes it."""

MAX_ATTACHMENTS = 200


def is_mail(name: str) -> bool:
    return name.lower().endswith(".eml") and not base_name(name).startswith("._")


def is_outlook(name: str) -> bool:
    """Tell whether this is a message in Outlook's own format, which no library of ours reads."""
    return name.lower().endswith(".msg")


def bags_of_mail(path: Path, origin: str, refused: list[str]) -> Iterator[Bag]:
    """Yield the hand-ins attached to a message, to messages forwarded in it too.

    Args:
        path: the file.
        origin: what the instructor calls it.
        refused: gets a sentence where nothing could be read.
    """
    try:
        found = _attachments(path)
    except Exception as error:  # a damaged message leads the parser to errors of every kind
        refused.append(f"{origin} could not be read as an e-mail ({str(error)[:100] or type(error).__name__}).")
        return
    for name, content in found:
        if is_zip(name):
            yield from archives.bags_of_zip(content, f"{origin}: {base_name(name)}", refused, 1)
    loose = {name: content[: limit(name) + 1] for name, content in found if is_wanted(name)}
    for names in hand_ins(list(loose)).values():
        yield Bag(f"{origin}: {' and '.join(names[:3])}", {name: loose[name] for name in names})
    if not any(is_zip(name) or is_wanted(name) for name, _ in found):
        refused.append(f"{origin} was not read: no hand-in is attached to it.")


def _attachments(path: Path) -> list[tuple[str, bytes]]:
    """Return the name and content of each attachment."""
    with path.open("rb") as stream:
        content = stream.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise ValueError(f"it is larger than {MAX_BYTES // 1_000_000} MB")
    message = email.message_from_bytes(content, _class=EmailMessage, policy=default)
    parts = [part for part in message.walk() if not part.is_multipart() and part.get_filename()]
    if len(parts) > MAX_ATTACHMENTS:
        raise ValueError(f"{len(parts)} files are attached; at most {MAX_ATTACHMENTS} are read")
    return [(_name(part.get_filename()), part.get_payload(decode=True) or b"") for part in parts]


def _name(written: str) -> str:
    """Return an attachment's name without a path: no name in a message becomes a place on this disk."""
    return base_name(written.replace("\\", "/"))
