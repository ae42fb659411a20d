"""JupyterLite with the course’s pages in it: the interactive edition, which runs its Python in the browser."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from .inputs import Inputs, SiteError
from .packages import package_names, write_python

READER = Path(__file__).parents[1] / "forms" / "reader" / "relief-course"
SETTINGS = Path(__file__).parents[1] / "start" / "jupyter" / "settings" / "overrides.json"
PAGES = ("notebooks/*.ipynb", "notebooks/walkthroughs/*.ipynb", "notebooks/look-up/*.ipynb", "exercises/*/*.ipynb")
KERNEL = "share/jupyter/labextensions/@jupyterlite/pyodide-kernel-extension"
WIDGETS = ("@jupyter-widgets/jupyterlab-manager", "anywidget")
# Pages are never changed and answers have a keeper of their own (keep.js), so Jupyter keeps nothing in the browser: no
# old copy of a page can hide a new one, and whoever clears a shared computer has one place to clear.
FORGETFUL = {f"{name}StorageDrivers": ["memoryStorageDriver"] for name in ("contents", "settings", "workspaces")}
DISABLED = (
    "@jupyterlite/application-extension:service-worker-manager",  # the site has its own, for the whole of it
    "@jupyterlite/application-extension:clear-browser-data",
    "@jupyterlite/application-extension:share-file",
    "@jupyterlab/apputils-extension:announcements",
)
ICONS = ("favicon-notebook.ico", "favicon-busy-1.ico", "favicon-busy-2.ico", "favicon-busy-3.ico")
HEAD = """
    <script src="../../course/keep.js"></script>
    <script src="../../course/offline.js" data-root="../../"></script>
"""
# JupyterLite reads its settings from here too; people belong on the site’s own first page.
ROOT_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Relief course</title><meta http-equiv="refresh" content="0; url=../">
<script id="jupyter-config-data" type="application/json" data-jupyter-lite-root=".">{}</script></head></html>
"""


def write_lite(root: Path, inputs: Inputs, target: Path, aside: Path) -> None:
    """Write JupyterLite with every page of the course.

    Args:
        root: the course’s folder.
        inputs: the parts.
        target: the folder to write.
        aside: an empty folder to work in.

    Raises:
        SiteError: JupyterLite could not be built.
    """
    lite = aside / "lite"
    _copy_pages(root, lite / "files")
    write_python(inputs, lite / "static" / "pyodide", aside)
    (lite / "jupyter-lite.json").write_text(json.dumps(_configuration(), indent=1), encoding="utf-8")
    shutil.copyfile(SETTINGS, lite / "overrides.json")
    _run(_command(inputs, lite, target), inputs, aside)
    _finish(target)


def _copy_pages(root: Path, files: Path) -> None:
    for path in (path for pattern in PAGES for path in root.glob(pattern)):
        place = files / path.relative_to(root)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, place)


def _configuration() -> dict:
    kernel = {"disablePyPIFallback": True, "loadPyodideOptions": {"packages": package_names()}}
    config = {
        "appName": "Relief course",
        "defaultKernelName": "python",
        "enableMemoryStorage": True,
        **FORGETFUL,
        "disabledExtensions": list(DISABLED),
        "litePluginSettings": {"@jupyterlite/pyodide-kernel-extension:kernel": kernel},
    }
    return {"jupyter-lite-schema-version": 0, "jupyter-config-data": config}


def _command(inputs: Inputs, lite: Path, target: Path) -> list[str]:
    extensions = [Path(sys.prefix) / "share" / "jupyter" / "labextensions" / name for name in WIDGETS]
    words = [sys.executable, "-m", "jupyterlite_core", "build", "--apps", "notebooks"]
    words += ["--no-sourcemaps", "--no-libarchive", "--no-unused-shared-packages"]
    words += ["--lite-dir", str(lite), "--contents", str(lite / "files"), "--output-dir", str(target)]
    words += ["--LiteBuildConfig.ignore_sys_prefix=True"]
    chosen = (READER, inputs.tools / KERNEL, *extensions)
    return [*words, *(f"--LiteBuildConfig.federated_extensions={path}" for path in chosen)]


def _run(command: list[str], inputs: Inputs, aside: Path) -> None:
    paths = os.pathsep.join([str(inputs.tools), *filter(None, [os.environ.get("PYTHONPATH")])])
    environment = {**os.environ, "PYTHONPATH": paths, "JUPYTER_PLATFORM_DIRS": "1"}
    done = subprocess.run(
        command, cwd=aside, env=environment, capture_output=True, text=True, errors="replace", check=False
    )
    if done.returncode:
        last = (done.stdout + done.stderr).strip().splitlines()[-1:] or ["no reason was given"]
        raise SiteError(f"JupyterLite could not be built ({last[0].strip()}).")


def _finish(target: Path) -> None:
    """Take away what the course does not use, and put the course’s own scripts into the page that opens a lesson."""
    (target / "service-worker.js").unlink()
    (target / "index.html").write_text(ROOT_PAGE, encoding="utf-8")
    for path in (*target.glob("rspack.config*"), *target.glob("*.png")):
        path.unlink()
    icon = target / "notebooks" / "favicon.ico"
    for name in ICONS:  # which its pages ask for, and the build forgets
        place = target / "static" / "favicons" / name
        place.parent.mkdir(exist_ok=True)
        shutil.copyfile(icon, place)
    page = target / "notebooks" / "index.html"
    html = page.read_text(encoding="utf-8")
    html = html.replace("<head>", f"<head>{HEAD}", 1).replace("<html>", '<html lang="en">', 1)
    page.write_text(html.replace("Jupyter Notebook - Notebooks", "Relief course"), encoding="utf-8")
