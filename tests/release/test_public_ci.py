"""The definitions for public CI, as far as can be seen without a host: their shape, and that what they call is here."""

import re
import runpy
import shutil
import subprocess
import tomllib

import click
import pytest
from ruamel.yaml import YAML

from relief_course.cli import main
from tests.paths import ROOT

FOLDER = ROOT / ".github" / "workflows"
PINNED = re.compile(r"^[\w-]+/[\w-]+@[0-9a-f]{40}$")


def load(name: str) -> dict:
    return YAML(typ="safe", pure=True).load((FOLDER / name).read_text(encoding="utf-8"))


def steps(name: str) -> list[dict]:
    return [step for job in load(name)["jobs"].values() for step in job["steps"]]


def commands(name: str) -> list[list[str]]:
    """Return the words of each command of the course that a definition runs."""
    text = "\n".join(step.get("run", "") for step in steps(name))
    return [line.split() for line in re.findall(r"python run\.py ([^|\n]+)", text)]


@pytest.fixture(params=["test.yml", "weekly.yml"])
def name(request):
    return request.param


def test_there_are_these_two_and_no_other():
    assert sorted(path.name for path in FOLDER.iterdir()) == ["test.yml", "weekly.yml"]


def test_every_action_is_pinned_by_its_commit(name):
    used = [step["uses"] for step in steps(name) if "uses" in step]
    assert used and all(PINNED.match(one) for one in used), used


def test_nothing_may_be_written_but_the_weekly_issue(name):
    definition = load(name)
    assert definition["permissions"] == {"contents": "read"}
    written = {
        what
        for job in definition["jobs"].values()
        for what, how in job.get("permissions", {}).items()
        if how == "write"
    }
    assert written == ({"issues"} if name == "weekly.yml" else set())
    checkouts = [step for step in steps(name) if step.get("uses", "").startswith("actions/checkout")]
    assert all(step["with"] == {"persist-credentials": False} for step in checkouts)


def test_no_job_runs_without_an_end(name):
    assert all(0 < job["timeout-minutes"] <= 180 for job in load(name)["jobs"].values())


def test_the_tests_run_on_each_system_and_each_python_that_the_course_names():
    matrix = load("test.yml")["jobs"]["test"]["strategy"]["matrix"]
    assert matrix["system"] == ["ubuntu-latest", "macos-latest", "windows-latest"]
    assert matrix["python"] == ["3.11", "3.12", "3.13", "3.14"]
    named = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["requires-python"]
    assert named == ">=3.11,<3.15"
    assert "(3, 11) <= sys.version_info[:2] <= (3, 14)" in (ROOT / "run.py").read_text(encoding="utf-8")


def test_each_system_says_what_it_leaves_out_and_linux_leaves_out_nothing():
    matrix = load("test.yml")["jobs"]["test"]["strategy"]["matrix"]
    left_out = {one["system"]: one["leave-out"] for one in matrix["include"]}
    assert set(left_out) == set(matrix["system"]) and left_out["ubuntu-latest"] == ""
    markers = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["pytest"]["ini_options"][
        "markers"
    ]
    known = {marker.split(":")[0] for marker in markers}
    for words in left_out.values():
        assert set(re.findall(r"not (\w+)", words)) <= known


def test_each_command_is_one_of_the_courses(name):
    called = commands(name)
    assert called
    run = runpy.run_path(str(ROOT / "run.py"))
    for words in called:
        if words[0] == "test":
            assert run["LOCKS"]["tests"].is_file()
        else:
            _assert_known(main, [word for word in words if word != "\\"])


def _assert_known(command: click.Command, words: list[str]) -> None:
    context = click.Context(command)
    while isinstance(command, click.Group) and words and not words[0].startswith("-"):
        command = command.get_command(context, words.pop(0))
        assert command is not None
    options = {name for option in command.get_params(context) for name in option.opts}
    assert {word for word in words if word.startswith("--")} <= options


@pytest.mark.skipif(not shutil.which("bash"), reason="this machine has no bash")
def test_each_script_can_be_read_by_bash(name):
    for step in steps(name):
        script = re.sub(r"\$\{\{.*?\}\}", "", step.get("run", ""))
        assert subprocess.run(["bash", "-n"], input=script, text=True, capture_output=True).stderr == ""


def test_the_weekly_look_is_weekly_and_can_be_asked_for():
    when = load("weekly.yml")["on"]
    (one,) = when["schedule"]
    assert re.fullmatch(r"\d+ \d+ \* \* [0-6]", one["cron"])
    assert "workflow_dispatch" in when


@pytest.mark.skipif(not shutil.which("bash"), reason="this machine has no bash")
@pytest.mark.parametrize(("fails", "found"), [(True, "yes"), (False, "no")])
def test_what_the_weekly_look_is_told_goes_into_the_issue(tmp_path, fails, found):
    (look,) = [step for step in steps("weekly.yml") if step.get("id") == "look"]
    python = tmp_path / "python"
    python.write_text(f"#!/bin/sh\necho told by $3\nexit {int(fails)}\n")
    python.chmod(0o755)
    path = f"{tmp_path}:/usr/bin:/bin"
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", look["run"]],
        cwd=tmp_path, env={"PATH": path, "GITHUB_OUTPUT": str(tmp_path / "output")}, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "output").read_text() == f"found={found}\n"
    issue = (tmp_path / "issue.md").read_text()
    assert "- told by stale\n" in issue and "- told by links\n" in issue


@pytest.mark.parametrize(
    ("open_number", "found", "does"),
    [("", "yes", "issue create"), ("7", "yes", "issue edit 7"), ("7", "no", "issue close 7"), ("", "no", "")],
)
@pytest.mark.skipif(not shutil.which("bash"), reason="this machine has no bash")
def test_there_is_one_issue_opened_updated_or_closed(tmp_path, open_number, found, does):
    step = steps("weekly.yml")[-1]
    gh = tmp_path / "gh"
    gh.write_text(f'#!/bin/sh\n[ "$2" = list ] && echo "{open_number}" || echo "$@" >> done.txt\n')
    gh.chmod(0o755)
    env = {"PATH": f"{tmp_path}:/usr/bin:/bin", "FOUND": found, "TITLE": step["env"]["TITLE"]}
    subprocess.run(["bash", "-eo", "pipefail", "-c", step["run"]], cwd=tmp_path, env=env, check=True)
    told = (tmp_path / "done.txt").read_text() if (tmp_path / "done.txt").exists() else ""
    assert told.startswith(does) and bool(told) == bool(does)


def test_no_registry_is_named(name):
    text = (FOLDER / name).read_text(encoding="utf-8")
    assert re.findall(r"https?://", text) == []


def test_what_was_never_run_is_said_where_people_look():
    told = (ROOT / "docs" / "releasing.md").read_text(encoding="utf-8")
    for words in ("What was never run", "macOS and Windows: nothing", "3.12, 3.13 and 3.14", "weekly"):
        assert words in told
    assert "docs/releasing.md" in (ROOT / "README.md").read_text(encoding="utf-8")
