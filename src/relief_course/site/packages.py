"""The browser's Python packages, as few and as small as the course needs, and Pyodide's list of them.

Everything that a page imports is one archive, compiled already: one file to fetch, and nothing to compile while
somebody waits. The licenses of what is inside stay inside.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import zipfile
from fnmatch import fnmatch
from pathlib import Path

from .. import __version__
from .inputs import BROWSER_PYTHON, Inputs, SiteError

HERE = Path(__file__).parent
COURSE = HERE.parent
CORE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
"""The files of Pyodide that a browser fetches."""
KERNEL_WHEELS = "share/jupyter/labextensions/@jupyterlite/pyodide-kernel-extension/static/pypi"
KERNEL = ("ipykernel", "pyodide_kernel")
COURSE_PARTS = (
    "__init__.py",
    "answers.py",
    "scoring.py",
    "variants.py",
    "words.py",
    "forms/*.py",
    "forms/static/*",
    "forms/pages/*",
)
"""The learner's runtime: no law, no key of a graded question, no instructor's command."""
NOT_NEEDED = (
    *("*.data/*", "*/tests/*", "*.pyi", "anywidget/nbextension/*", "anywidget/labextension/*"),
    *("IPython/sphinxext/*", "*/RECORD", "*/WHEEL", "*/entry_points.txt"),
)
LEXERS = ("__init__", "_mapping", "python", "special", "text")
"""What of Pygments shows an error in Python; the lexers of 500 other languages stay away."""
STANDINS = ("micropip", "piplite")
BUNDLE = "relief_course_site"
EPOCH = (2026, 1, 1, 0, 0, 0)


def write_python(inputs: Inputs, target: Path, aside: Path) -> None:
    """Write everything that starts Python in a browser.

    Args:
        inputs: the parts.
        target: the folder to write; Pyodide's core, the wheels, and the list of them.
        aside: an empty folder to work in.

    Raises:
        SiteError: the packages could not be compiled.
    """
    target.mkdir(parents=True)
    for name in CORE:
        shutil.copyfile(inputs.pyodide / name, target / name)
    bundle = aside / "bundle"
    _unpack(inputs, bundle)
    _copy_course(bundle)
    _compile(inputs, bundle)
    archives = {BUNDLE: _pack(bundle, target / f"{BUNDLE}-{__version__}.zip")}
    for name in STANDINS:
        archives[name] = _pack(_standin(name, aside), target / f"{name}-{__version__}.zip")
    (target / "pyodide-lock.json").write_text(json.dumps(_lock(inputs, archives), indent=1), encoding="utf-8")


def package_names() -> list[str]:
    """Return the packages that Pyodide loads when it starts."""
    return [BUNDLE.replace("_", "-"), *STANDINS]


def _unpack(inputs: Inputs, bundle: Path) -> None:
    kernel = [path for path in (inputs.tools / KERNEL_WHEELS).glob("*.whl") if path.name.split("-")[0] in KERNEL]
    for wheel in sorted([*inputs.wheels.glob("*.whl"), *kernel]):
        with zipfile.ZipFile(wheel) as packed:
            packed.extractall(bundle, [name for name in packed.namelist() if _is_needed(name)])


def _is_needed(name: str) -> bool:
    if name.startswith("pygments/lexers/"):
        return Path(name).stem in LEXERS
    return not any(fnmatch(name, pattern) for pattern in NOT_NEEDED)


def _copy_course(bundle: Path) -> None:
    for pattern in COURSE_PARTS:
        for path in COURSE.glob(pattern):
            if path.is_file():
                place = bundle / "relief_course" / path.relative_to(COURSE)
                place.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, place)


def _compile(inputs: Inputs, bundle: Path) -> None:
    """Put bytecode in the place of each source."""
    command = [inputs.node, str(HERE / "compile.mjs"), str(inputs.pyodide), str(bundle)]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    if done.returncode:
        last = (done.stdout + done.stderr).strip().splitlines()[-1:] or ["no reason was given"]
        raise SiteError(f"The browser’s Python packages could not be compiled ({last[0]}).")
    for source in bundle.rglob("*.py"):
        source.unlink()


def _standin(name: str, aside: Path) -> Path:
    folder = aside / name
    folder.mkdir()
    for path in (HERE / "python").glob(f"{name}*"):
        copy = shutil.copytree if path.is_dir() else shutil.copyfile
        copy(path, folder / path.name, **({"ignore": shutil.ignore_patterns("__pycache__")} if path.is_dir() else {}))
    return folder


def _pack(folder: Path, archive: Path) -> Path:
    """Write a folder as an archive; the same content always gives the same bytes."""
    with zipfile.ZipFile(archive, "w") as packed:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(path.relative_to(folder).as_posix(), EPOCH)
            packed.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED, 9)
    return archive


def _lock(inputs: Inputs, archives: dict[str, Path]) -> dict:
    """Return Pyodide’s list of packages: ours alone, so that nothing else can be asked for."""
    core = json.loads((inputs.pyodide / "pyodide-lock.json").read_text(encoding="utf-8"))
    if not core["info"]["python"].startswith(BROWSER_PYTHON):
        raise SiteError(f"Pyodide brings Python {core['info']['python']}, not {BROWSER_PYTHON}: change inputs.py.")
    entries = [_entry_of(name, archive) for name, archive in archives.items()]
    return {"info": core["info"], "packages": {entry["name"]: entry for entry in entries}}


def _entry_of(name: str, archive: Path) -> dict:
    with zipfile.ZipFile(archive) as packed:
        names = {Path(name).parts[0] for name in packed.namelist() if name.endswith((".py", ".pyc"))}
    return {
        "name": name.replace("_", "-"),
        "version": __version__,
        "file_name": archive.name,
        "sha256": hashlib.sha256(archive.read_bytes()).hexdigest(),
        "install_dir": "site",
        "package_type": "package",
        "imports": sorted({name.removesuffix(".pyc").removesuffix(".py") for name in names}),
        "depends": [],
        "unvendored_tests": False,
    }
