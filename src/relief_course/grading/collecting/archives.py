"""Zip files from learners and learning platforms, read without ever being unpacked.

No name in an archive becomes a path: contents are read into memory, each up to its limit. What looks like an attack
is refused with one sentence, and refusing one file of many never stops the others.
"""

from __future__ import annotations

import io
import stat
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath, PureWindowsPath

from .bag import MAX_FILES, Bag, base_name, hand_ins, is_wanted, is_zip, limit

MAX_ENTRIES = 20_000
"""Entries of a platform's archive of a whole class."""

MAX_HAND_IN_BYTES = 50_000_000
MAX_NESTED = 2
"""Archives within archives: a platform's holds a learner's, which holds none."""


# What learners' systems and platforms write; the others take a size of memory that the archive itself names.
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class RefusedError(Exception):
    """An archive that is not read; the message is one sentence."""


def bags_of_zip(source: Path | bytes, origin: str, refused: list[str], depth: int = 0) -> Iterator[Bag]:
    """Yield the hand-ins in a zip file: it may be one, or hold one for each folder, or further zip files.

    Args:
        source: the file, or the bytes of one that was inside another.
        origin: what the instructor calls it.
        refused: gets a sentence for each archive that is not read.
    """
    if not (source.stat().st_size if isinstance(source, Path) else len(source)):
        refused.append(f"{origin} was not read: it is empty.")
        return
    stream = source if isinstance(source, Path) else io.BytesIO(source)
    with _said(origin, refused), zipfile.ZipFile(stream) as archive:
        entries = _checked(archive, origin, nested=depth > 0)
        inner = [entry for entry in entries if is_zip(_name(entry))]
        wanted = {name: entry for entry in entries if is_wanted(name := _name(entry))}
        if not archive.namelist():
            raise RefusedError(f"{origin} was not read: it is empty.")
        if not inner and not wanted:
            raise RefusedError(f"{origin} was not read: it holds no notebook and no answers file.")
        for entry in inner:
            yield from _inner(archive, entry, origin, refused, depth)
        for folder, names in hand_ins(list(wanted)).items():
            name = f"{origin}: {folder}" if folder else origin
            with _said(name, refused):
                yield _bag(archive, {one: wanted[one] for one in names}, name)


def is_one_by_content(path: Path) -> bool:
    """Tell whether a file is a zip file with something of use in it, whatever it is called.

    A document of an office program is a zip file, too, and holds nothing of use.
    """
    if is_wanted(path.name) or path.is_symlink() or not path.is_file() or not zipfile.is_zipfile(path):
        return False
    try:
        with zipfile.ZipFile(path) as archive:
            return any(is_wanted(_name(one)) or is_zip(_name(one)) for one in archive.infolist()[:MAX_ENTRIES])
    except Exception:  # damaged, like in _said; it is told of as what it looks like
        return False


@contextmanager
def _said(origin: str, refused: list[str]) -> Iterator[None]:
    """Turn whatever goes wrong into one sentence, so that the others are read."""
    try:
        yield
    except RefusedError as error:
        refused.append(str(error))
    except Exception as error:  # a damaged archive leads zipfile to errors of every kind, IndexError among them
        refused.append(f"{origin} is damaged or is no zip file that can be read ({_reason(error)}).")


def _inner(archive, entry: zipfile.ZipInfo, origin: str, refused: list[str], depth: int) -> Iterator[Bag]:
    name = f"{origin}: {base_name(_name(entry))}"
    if depth + 1 >= MAX_NESTED:
        refused.append(f"{name} was not read: archives are nested too deeply.")
    elif entry.file_size > MAX_HAND_IN_BYTES:
        refused.append(f"{name} was not read: it is {_mb(entry.file_size)}; at most {_mb(MAX_HAND_IN_BYTES)} are read.")
    else:
        with _said(name, refused):
            yield from bags_of_zip(_read(archive, entry, MAX_HAND_IN_BYTES), name, refused, depth + 1)


def _checked(archive: zipfile.ZipFile, origin: str, *, nested: bool) -> list[zipfile.ZipInfo]:
    """Return the archive's files.

    Raises:
        RefusedError: the archive is not what a learner or a platform makes.
    """
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    most = MAX_FILES if nested else MAX_ENTRIES
    if len(entries) > most:
        raise RefusedError(f"{origin} was not read: it holds {len(entries):,} files; at most {most:,} are read.")
    for entry in entries:
        _check_entry(entry, origin)
    own = sum(entry.file_size for entry in entries if not is_zip(_name(entry)))
    folders = {PurePosixPath(entry.filename).parent for entry in entries}
    if own > MAX_HAND_IN_BYTES * max(1, len(folders)):
        raise RefusedError(f"{origin} was not read: it would unpack to {_mb(own)}, more than any hand-in holds.")
    return entries


def _check_entry(entry: zipfile.ZipInfo, origin: str) -> None:
    name = entry.filename
    if _leaves_its_folder(name):
        raise RefusedError(f"{origin} was not read: it holds a path that leaves its folder ({_shown(name)}).")
    mode = entry.external_attr >> 16
    if mode and not stat.S_ISREG(mode) and stat.S_IFMT(mode):
        what = "a link" if stat.S_ISLNK(mode) else "a device"
        raise RefusedError(f"{origin} was not read: it holds {what} ({_shown(name)}).")
    if entry.flag_bits & 0x1:
        raise RefusedError(f"{origin} was not read: it is encrypted.")
    if entry.compress_type not in _METHODS:
        raise RefusedError(f"{origin} was not read: it is packed in a way that no usual program uses.")


def _leaves_its_folder(name: str) -> bool:
    windows = PureWindowsPath(name)
    return bool(windows.drive or windows.root) or ".." in windows.parts or name.startswith("/")


def _bag(archive, entries: dict[str, zipfile.ZipInfo], origin: str) -> Bag:
    if len(entries) > MAX_FILES:
        raise RefusedError(f"{origin} was not read: it holds {len(entries):,} files; at most {MAX_FILES} are read.")
    size = sum(min(entry.file_size, limit(name)) for name, entry in entries.items())
    if size > MAX_HAND_IN_BYTES:
        raise RefusedError(f"{origin} was not read: it would unpack to {_mb(size)}, more than any hand-in holds.")
    bag = Bag(origin)
    for name, entry in entries.items():
        bag.files[name] = _read(archive, entry, limit(name) + 1)
    return bag


def _name(entry: zipfile.ZipInfo) -> str:
    """Return an entry's name with ``/`` between folders; some of Windows' programs write the other stroke."""
    return entry.filename.replace("\\", "/")


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> bytes:
    with archive.open(entry) as stream:
        return stream.read(most)


def _reason(error: Exception) -> str:
    return (str(error) or type(error).__name__).rstrip(".")[:100]


def _mb(size: int) -> str:
    return f"{size / 1e6:,.0f} MB"


def _shown(name: str) -> str:
    clean = "".join(char if char.isprintable() else "�" for char in name)
    return clean if len(clean) <= 60 else clean[:59] + "…"
