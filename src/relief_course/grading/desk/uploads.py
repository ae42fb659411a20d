"""Files that come from the browser, laid into a folder of their own until a command has read them."""

from __future__ import annotations

import re
import secrets
import shutil
from pathlib import Path, PurePosixPath

from ..course import GradingError

FOLDER = Path(".relief") / "uploads"
MAX_TOTAL = 2_000_000_000
MAX_FILES = 20_000
MAX_DEEP = 5
_ID = re.compile(r"[0-9a-f]{16}")


class Uploads:
    """The uploads of one course. What a page that went away left behind goes when the next page opens."""

    def __init__(self, root: Path):
        self.folder = root / FOLDER
        self._sizes: dict[str, int] = {}
        self._counts: dict[str, int] = {}

    def begin(self) -> str:
        """Make room for some files; return the upload's id."""
        upload = secrets.token_hex(8)
        (self.folder / upload).mkdir(parents=True, mode=0o700)
        self._sizes[upload] = self._counts[upload] = 0
        return upload

    def add(self, upload: object, name: object, content: bytes, is_first: bool) -> None:
        """Add a piece of a file; a file's first piece begins it.

        Raises:
            GradingError: it cannot be taken, in one sentence.
        """
        if upload not in self._sizes or not isinstance(name, str):
            raise GradingError("The files could not be taken in: load the page again.")
        self._sizes[upload] += len(content)
        self._counts[upload] += is_first
        if self._sizes[upload] > MAX_TOTAL or self._counts[upload] > MAX_FILES:
            raise GradingError("That is too much at once: choose fewer files, and collect the others afterwards.")
        path = self.folder / upload / safe_path(name)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("wb" if is_first else "ab") as stream:
                stream.write(content)
        except OSError as error:
            raise GradingError(f"“{path.name}” could not be written ({error.strerror}).") from error

    def paths(self, upload: object) -> list[str]:
        """Return what lies at the top of an upload: its files, and its folders."""
        if upload not in self._sizes:
            return []
        return sorted(str(path) for path in (self.folder / upload).iterdir())

    def drop(self, upload: object) -> None:
        """Remove an upload that has been read."""
        if isinstance(upload, str) and _ID.fullmatch(upload):
            shutil.rmtree(self.folder / upload, ignore_errors=True)
            self._sizes.pop(upload, None)
            self._counts.pop(upload, None)

    def drop_all(self) -> None:
        """Remove whatever an earlier page left."""
        shutil.rmtree(self.folder, ignore_errors=True)


def safe_path(name: str) -> Path:
    """Return a file's name, with the folders it was chosen from, as a path that stays below where it is put."""
    parts = [_safe(part) for part in PurePosixPath(name.replace("\\", "/")).parts if part not in ("", "/", ".", "..")]
    return Path(*(parts[:MAX_DEEP] + parts[-1:] if len(parts) > MAX_DEEP else parts or ["file"]))


def _safe(part: str) -> str:
    """Return a name that every file system takes, with its ending."""
    plain = re.sub(r"[^\w.,() +@&'’-]+", "_", part).strip(" .") or "file"
    stem, dot, ending = plain.rpartition(".")
    name = f"{stem[:80]}.{ending[:10]}" if dot and stem else plain[:90]
    device = re.fullmatch(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", name, re.IGNORECASE)
    return f"_{name}" if device else name
