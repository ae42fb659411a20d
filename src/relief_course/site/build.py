"""``relief site build``: the edition without installation, as a folder of files that any web server can serve."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from pathlib import Path

from ..words import VARIABLE, WORDS
from .inputs import SiteError, gather
from .landing import START, STOP_CARD, landing_page, stop_card
from .lite import write_lite
from .packages import CORE
from .reading import FOLDER, plain_pages, scripts, whole_pages

STATIC = Path(__file__).with_name("static")
WORKER = "service-worker.js"
MARK = "relief-site.json"
JUPYTERLITE_BYTES = 8_400_000
"""What a browser loads of JupyterLite and its extensions to open a lesson; a test measures it."""
OPENED = ("lite/files/", "lite/api/", "lite/extensions/", "lite/static/")
"""What the service worker keeps once an interactive page has been open, beside what that page has loaded."""
MEGABYTE = 1_000_000


def build_site(root: Path, target: Path, cache: Path | None = None) -> int:
    """Write the site; an older one in its place is replaced once the new one is whole.

    Args:
        root: the course’s folder.
        target: the folder to write.
        cache: where downloaded parts are kept; a folder of the user's by default.

    Returns:
        The megabytes that a browser loads to open the first interactive lesson.

    Raises:
        SiteError: the folder holds something else, a part is missing, or another language than English is set.
    """
    if target.exists() and any(target.iterdir()) and not (target / MARK).is_file():
        raise SiteError(f"{target} holds other files: choose an empty folder, or one that holds an older site.")
    if WORDS:
        raise SiteError(f"A site speaks English throughout: take the variable {VARIABLE} away, then build it again.")
    inputs = gather(root, cache)
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".relief-site-", dir=target.parent) as folder:
        site, aside = Path(folder) / "site", Path(folder) / "aside"
        aside.mkdir()
        write_lite(root, inputs, site / "lite", aside)
        megabytes = first_opening(site)
        _write_pages(root, site, megabytes)
        _write_worker(site)
        _put_in_place(site, target, Path(folder) / "old")
    return megabytes


def first_opening(site: Path) -> int:
    """Return the megabytes that a browser loads to open the first interactive lesson."""
    python = site / "lite" / "static" / "pyodide"
    files = [*(python / name for name in CORE), *python.glob("*.zip")]
    return round((JUPYTERLITE_BYTES + sum(path.stat().st_size for path in set(files))) / MEGABYTE)


def _write_pages(root: Path, site: Path, megabytes: int) -> None:
    pages = plain_pages(root, megabytes)
    files = {f"{FOLDER}/{page.path}.html": page.html for page in pages}
    files |= {f"{FOLDER}/{name}": html for name, html in whole_pages(root, megabytes).items()}
    files |= {f"course/{name}": text for name, text in scripts().items()}
    files |= {
        f"course/{path.name}": path.read_text(encoding="utf-8") for path in STATIC.iterdir() if path.name != WORKER
    }
    first = json.loads((root / "notebooks" / f"{START}.ipynb").read_text(encoding="utf-8"))
    files |= {"index.html": landing_page(pages, megabytes), STOP_CARD: stop_card(first)}
    for name, text in files.items():
        place = site / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8", newline="\n")


def _write_worker(site: Path) -> None:
    """Write the service worker, which names every page to read, and the site’s mark."""
    paths = sorted(path for path in site.rglob("*") if path.is_file())
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()[:16]
    names = [path.relative_to(site).as_posix() for path in paths]
    read = [name for name in names if not name.startswith("lite/")]
    opened = [name for name in names if name.startswith(OPENED)]
    text = (STATIC / WORKER).read_text(encoding="utf-8").replace("{{version}}", digest)
    text = text.replace("{{read}}", json.dumps(read)).replace("{{opened}}", json.dumps(opened))
    (site / WORKER).write_text(text, encoding="utf-8", newline="\n")
    (site / MARK).write_text(json.dumps({"schema": 1, "version": digest}) + "\n", encoding="utf-8")


def _put_in_place(site: Path, target: Path, old: Path) -> None:
    if target.exists():
        target.rename(old)
    shutil.move(site, target)
