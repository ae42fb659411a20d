"""The Dockerfile and what is sent to its build."""

from __future__ import annotations

import re

import pytest

from relief_course.content.environment import PYTHON
from tests.deploy.dockerfile import stages
from tests.paths import ROOT

STEPS = {"wheel": "wheel", "volunteer": "learners", "instructor": "instructor", "hub": "hub"}
CLASS_FILES = (
    "gradebook submitted autograded feedback inbox quarantine hub report export to-send hand-out .relief .venv .git"
)


@pytest.mark.parametrize(("stage", "step"), STEPS.items())
def test_every_image_is_installed_by_the_steps_that_the_tests_run(stage, step):
    runs = [words for name, words in stages()[stage] if name == "RUN"]
    assert len(runs) == 1
    assert re.match(rf"sh (deploy/image/)?install\.sh {step} ", runs[0])
    assert "pip" not in runs[0]


@pytest.mark.parametrize("stage", ["volunteer", "instructor", "hub"])
def test_no_image_runs_as_root(stage):
    users = [words for name, words in stages()[stage] if name == "USER"]
    assert users[-1] in ("1000", "2000")


def test_the_images_have_the_python_that_binder_and_conda_get():
    assert dict(stages()[""])["ARG"] == f"PYTHON={PYTHON}"
    assert (ROOT / "deploy/binder/runtime.txt").read_text().strip() == f"python-{PYTHON}"


def test_only_the_course_itself_is_sent_to_a_build():
    lines = (ROOT / ".dockerignore").read_text().splitlines()
    assert lines.index("*") < min(n for n, line in enumerate(lines) if line.startswith("!"))
    sent = {line[1:] for line in lines if line.startswith("!")}
    assert all((ROOT / name).exists() for name in sent)
    assert not {name.partition("/")[0] for name in sent} & set(CLASS_FILES.split())
