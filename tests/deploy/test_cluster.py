"""A class on shared storage: who gets which folder, and whose a hand-in is."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner

from relief_course.grading.course import Course, course_at
from relief_course.grading.people.account import account_of
from relief_course.grading.people.class_list import person_of
from relief_course.grading.people.people import enter, members
from tests.learners.desk import QUIZ, Desk, copy_course
from tests.paths import ROOT

if sys.platform != "linux":
    pytest.skip("a cluster's containers are Linux", allow_module_level=True)

from tornado.web import HTTPError
from traitlets.config import Config

from relief_course.hub.cluster.__main__ import main
from relief_course.hub.cluster.class_folder import Cluster, cluster, gather, prepare
from relief_course.hub.cluster.settings import set_up

NAMES = ("Ana {López}", "Ben Okoro")
WHEN = "2026-11-24 15:00:00.000000 UTC"


@pytest.fixture(scope="module")
def base(tmp_path_factory) -> Path:
    """The shared storage, prepared as when the hub's pod first starts, with a class of two and one quiz."""
    base = tmp_path_factory.mktemp("cluster")
    for volume in ("class", "exchange", "hand-ins"):
        (base / volume).mkdir()
    copy_course(base / "image")
    for quiz in (base / "image" / "exercises").iterdir():
        if quiz.name != QUIZ:  # nbgrader takes seconds for each
            shutil.rmtree(quiz)
    prepare(cluster(given(base)), base / "image")
    enter(course_at(base / "class"), [person_of(name) for name in NAMES])
    return base


@pytest.fixture
def where(base, monkeypatch) -> Cluster:
    for name, value in given(base).items():
        monkeypatch.setenv(name, value)
    yield cluster(given(base))
    for folder in (base / "hand-ins", base / "exchange/relief-course/inbound"):
        for left in folder.iterdir():
            shutil.rmtree(left)


def given(base: Path) -> dict[str, str]:
    return {"RELIEF_COURSE": str(base / "class"), "RELIEF_BASE": str(base)}


def course(where: Cluster) -> Course:
    return course_at(where.places.root)


def id_of(where: Cluster, name: str) -> str:
    return next(one.id for one in members(course(where)) if one.name == name)


def settings(where: Cluster) -> Config:
    """The hub's settings, as they are after the chart's own."""
    made = Config()
    made.JupyterHub.services, made.JupyterHub.load_roles = [], []
    made.KubeSpawner.environment = {"HOME": "/home/volunteer/course"}
    set_up(made, given(where.places.base))
    return made


def started(where: Cluster, student: str) -> SimpleNamespace:
    """A volunteer's container, as it is about to start."""
    spawner = SimpleNamespace(user=SimpleNamespace(name=student), volume_mounts={"home": {"name": "home"}})
    settings(where).KubeSpawner.pre_spawn_hook(spawner)
    return spawner


def put(where: Cluster, folder_of: str, signed: str, answers: bytes) -> Path:
    """Put a hand-in into somebody's folder, signed with an id."""
    folder = where.hand_ins / account_of(folder_of) / f"{signed}+{QUIZ}+{WHEN}+abcdefghijkl"
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "exercises" / QUIZ / f"{QUIZ}.ipynb", folder)
    (folder / "answers.json").write_bytes(answers)
    (folder / "timestamp.txt").write_text(WHEN)
    (folder / "submission_secret.txt").write_text("secret")
    return folder


def test_what_an_instructor_changed_stays_when_the_hub_starts_again(where):
    key = where.places.root / "data" / "quizzes" / f"{QUIZ}.yaml"
    before = key.read_text()
    key.write_text(before + "# corrected\n")
    assert prepare(where, where.places.base / "image") == []
    assert key.read_text() == before + "# corrected\n"
    key.write_text(before)


def test_every_quiz_is_handed_out_and_nobody_else_lists_the_feedback(where):
    there = where.places.exchange / "relief-course"
    assert {path.name for path in (there / "outbound").iterdir()} == set(course(where).assignments())
    assert (there / "feedback").stat().st_mode & 0o777 == 0o711


def test_each_volunteer_mounts_a_folder_of_hand_ins_and_no_other(where):
    mounts = {name: started(where, id_of(where, name)).volume_mounts for name in NAMES}
    own = {mount["hand-ins"]["subPath"] for mount in mounts.values()}
    assert len(own) == 2
    assert own == {path.name for path in where.hand_ins.iterdir()}
    assert all(set(mount) == {"home", "hand-ins"} for mount in mounts.values())
    assert all(mount["hand-ins"]["mountPath"] == str(where.inbound) for mount in mounts.values())


def test_the_instructor_has_no_container(where):
    with pytest.raises(HTTPError) as refused:
        started(where, "_instructor")
    assert refused.value.status_code == 404


def test_only_people_of_the_class_sign_in_and_the_spawner_is_told_their_names(where):
    made = settings(where)
    door = made.JupyterHub.authenticator_class(config=made)
    assert not door.answer(dict.fromkeys(("code", "name", "pin", "chosen", "again"), "x"), "192.0.2.1").student
    spawner = SimpleNamespace(authenticator=door, user=SimpleNamespace(name=id_of(where, NAMES[0])))
    assert made.KubeSpawner.environment["RELIEF_NAME"](spawner) == NAMES[0]


def test_the_gradebook_s_address_is_told_to_the_board_and_to_no_volunteer(where):
    made = Config({"JupyterHub": {"services": [], "load_roles": []}, "KubeSpawner": {"environment": {}}})
    set_up(made, {**given(where.places.base), "RELIEF_GRADEBOOK_URL": "postgresql://a:secret@db/g"})
    assert "secret" in made.JupyterHub.services[0]["environment"]["RELIEF_GRADEBOOK_URL"]
    assert "secret" not in str(made.KubeSpawner)


def test_a_quiz_handed_in_with_nbgrader_is_collected_as_its_folder_s_owner_s(where, tmp_path):
    ana, ben = (id_of(where, name) for name in NAMES)
    desk = Desk(where.places.root)
    started(where, ana)
    done = hand_in_with_nbgrader(where, ana, tmp_path, desk.answers())
    assert done.returncode == 0, done.stderr
    put(where, folder_of=ben, signed=ana, answers=b"{}")

    said = list(gather(where, course(where)))
    assert said == [f"{QUIZ} of {ana} came in.", f"{QUIZ} of {ben} came in."]
    assert list(where.hand_ins.glob("*/*")) == []
    assert desk.relief("collect", "--exchange", "--assignment", QUIZ).exit_code == 0
    assert desk.relief("grade", QUIZ).exit_code == 0
    assert desk.score(ana) == desk.bank.points
    assert desk.score(ben) == 0


def hand_in_with_nbgrader(where: Cluster, student: str, folder: Path, answers: bytes) -> subprocess.CompletedProcess:
    """Hand in as in a volunteer's container, where the exchange is what is mounted."""
    mounted = folder / "exchange" / "relief-course"
    mounted.mkdir(parents=True)
    for name in ("outbound", "feedback"):
        (mounted / name).symlink_to(where.places.exchange / "relief-course" / name)
    (mounted / "inbound").symlink_to(where.hand_ins / account_of(student))
    work = folder / "exercises"
    shutil.copytree(ROOT / "exercises" / QUIZ, work / QUIZ)
    (work / QUIZ / "answers.json").write_bytes(answers)
    options = {"CourseDirectory.course_id": "relief-course", "Exchange.root": mounted.parent}
    words = [f"--{name}={value}" for name, value in options.items()]
    mine = {"JUPYTERHUB_USER": student, "HOME": str(folder), "JUPYTER_DATA_DIR": str(folder / "data")}
    environment = {**os.environ, **mine, "JUPYTER_CONFIG_DIR": str(folder / "config")}
    return subprocess.run(
        [sys.executable, "-m", "nbgrader", "submit", QUIZ, *words],
        cwd=work, env=environment, capture_output=True, text=True, timeout=120,
    )  # fmt: skip


def test_a_hand_in_that_is_still_being_written_waits(where):
    folder = put(where, id_of(where, NAMES[0]), "ana", b"{}")
    (folder / "submission_secret.txt").unlink()
    assert list(gather(where, course(where))) == []
    assert folder.is_dir()


def test_a_hand_in_that_cannot_be_read_is_told_and_keeps_nobody_else_waiting(where):
    ana, ben = (id_of(where, name) for name in NAMES)
    os.mkfifo(put(where, ana, ana, b"{}") / "never-ends")
    put(where, ben, ben, b"{}")
    told = list(gather(where, course(where)))
    assert told[0].startswith(f"{QUIZ} of {ana} could not be read")
    assert told[1] == f"{QUIZ} of {ben} came in."
    assert {path.name.partition("+")[0] for path in where.inbound.iterdir() if path.name[0] != "."} == {ben}


def test_nobody_s_folder_is_nobody_s_hand_in(where):
    put(where, "somebody-else", id_of(where, NAMES[0]), b"{}")
    assert list(gather(where, course(where))) == []


def test_cards_name_the_address_and_the_instructor_gets_a_code(where):
    done = CliRunner().invoke(main, ["cards", "https://train.example/"], catch_exceptions=False)
    assert "2 cards to print: " in done.output
    assert "Your own code" in done.output
    page = Path(done.output.partition("print: ")[2].splitlines()[0]).read_text()
    assert "https://train.example/" in page
    assert "Ben Okoro" in page
