"""conda, mamba and Binder get the versions of the lock."""

from ruamel.yaml import YAML

from relief_course.content.environment import pins
from tests.paths import ROOT


def test_environment_yml_holds_the_versions_of_the_lock_and_no_others():
    environment = YAML(typ="safe", pure=True).load((ROOT / "environment.yml").read_text(encoding="utf-8"))
    (pip,) = [one["pip"] for one in environment["dependencies"] if isinstance(one, dict)]
    assert pip[:-1] == pins(ROOT / "requirements" / "course.txt")
    assert pip[-1] == "-e ."
    assert all("==" in one for one in pip[:-1])


def test_the_tests_lock_agrees_with_the_course_lock():
    course, tests = (set(pins(ROOT / "requirements" / name)) for name in ("course.txt", "tests.txt"))
    assert course <= tests


def test_every_direct_dependency_of_the_package_is_in_the_lock():
    wanted = [
        line.split("==")[0].strip()
        for line in (ROOT / "requirements" / "course.in").read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    locked = {pin.split("==")[0].replace("-", ".").replace("_", ".") for pin in pins(ROOT / "requirements/course.txt")}
    assert {name.replace("-", ".").replace("_", ".") for name in wanted} <= locked
