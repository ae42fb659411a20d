"""The steps of the volunteers' image and of Binder, run in an empty environment; no key in what a volunteer gets."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.content.test_keys import (  # noqa: F401
    test_no_folder_of_the_instructor_is_inside,
    test_no_structure_that_tells_a_graded_key_is_inside,
    test_no_words_that_tell_a_graded_key_are_inside,
    test_nothing_of_a_proof_is_inside,
)
from tests.deploy.dockerfile import lay_out
from tests.learners.desk import QUIZ
from tests.paths import ROOT

pytestmark = [
    pytest.mark.deploy,
    pytest.mark.skipif(sys.platform != "linux", reason="the images are Linux"),
]
NEEDED = "import relief_course.forms, relief_course.hub.volunteer.__main__, jupyterhub.singleuser, notebook, nbgrader"


def run(*words: str | Path, python: Path, folder: Path = ROOT, **variables: str) -> str:
    """Run one step with this Python as the only one; return what it printed."""
    path = f"{python.parent}:{os.environ['PATH']}"
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
    done = subprocess.run(
        [str(word) for word in words], cwd=folder, env={**kept, "PATH": path, "PYTHON": str(python), **variables},
        capture_output=True, text=True, timeout=550, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


@pytest.fixture(scope="module")
def python(tmp_path_factory) -> Path:
    """The Python of an environment in which nothing is installed."""
    folder = tmp_path_factory.mktemp("empty")
    subprocess.run([sys.executable, "-m", "venv", folder / "env"], check=True)
    return folder / "env" / "bin" / "python"


@pytest.fixture(scope="module")
def binder(python) -> Path:
    """The folder that Binder is given, as it is made."""
    folder = python.parents[2] / "for-binder"
    run("sh", ROOT / "deploy/binder/make.sh", folder, python=python)
    return folder


@pytest.fixture(scope="module")
def image(binder, python) -> Path:
    """What the volunteers' image copies."""
    folder, wheel = python.parents[2] / "image", python.parents[2] / "wheel"
    wheel.mkdir()
    shutil.copy(wheel_in(binder / ".binder"), wheel)
    lay_out("volunteer", wheel, folder)
    return folder


@pytest.fixture(scope="module")
def installed(image, python) -> Path:
    """The Python of the volunteers' image, by the image's own steps."""
    lock = image / "requirements" / "hub.txt"
    run("sh", image / "install.sh", "learners", wheel_in(image / "wheel"), python=python, LOCK=str(lock))
    return python


@pytest.fixture(scope="module")
def learner_files(image, binder) -> dict[str, str]:
    """Every file that either holds: name to text, the wheel opened."""
    files = {}
    for path in [*image.rglob("*"), *binder.rglob("*")]:
        if path.suffix == ".whl":
            with zipfile.ZipFile(path) as wheel:
                files |= {f"{path}/{name}": wheel.read(name).decode("utf-8", "replace") for name in wheel.namelist()}
        elif path.is_file():
            files[str(path)] = path.read_text(encoding="utf-8", errors="replace")
    return files


def wheel_in(folder: Path) -> Path:
    (wheel,) = folder.glob("*.whl")
    return wheel


def test_the_image_holds_the_wheel_the_lock_and_the_steps_and_nothing_else(image):
    held = {path.relative_to(image).as_posix() for path in image.rglob("*") if path.is_file()}
    wheel = wheel_in(image / "wheel").name
    assert held == {f"wheel/{wheel}", "requirements/hub.txt", "install.sh"}


def test_all_that_is_given_to_binder_is_hidden_from_the_work_folder(binder):
    assert [path.name for path in binder.iterdir()] == [".binder"]
    names = {path.name for path in (binder / ".binder").iterdir()}
    assert {"requirements.txt", "runtime.txt", "postBuild"} < names


def test_the_volunteers_image_has_what_a_volunteer_s_server_imports(installed, tmp_path):
    run(installed, "-c", NEEDED, python=installed, folder=tmp_path)


def test_binder_s_last_step_lays_the_pages_out(binder, installed):
    home = installed.parents[2] / "home"
    shutil.copytree(binder, home)
    run(home / ".binder" / "postBuild", python=installed, folder=home)
    assert (home / "notebooks" / "00-start-here.ipynb").is_file()
    assert (home / "exercises" / QUIZ / f"{QUIZ}.ipynb").is_file()
    assert not (home / "solutions").exists()
