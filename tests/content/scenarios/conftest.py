"""The course's own walkthroughs, read once."""

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from relief_course.content.scenarios.checks import scenario_problems
from relief_course.content.schemas.scenarios import Scenario
from relief_course.content.yaml_source import _tuples
from tests.paths import ROOT

MODEL = ROOT / "data" / "scenarios" / "travel-green-card.yaml"


class Draft:
    """The model walkthrough with one thing put differently."""

    def __init__(self, library, path: Path = MODEL):
        self.library = library
        self.data = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))

    def node(self, node_id: str) -> dict:
        return next(node for node in self.data["nodes"] if node["id"] == node_id)

    def choice(self, choice_id: str) -> dict:
        choices = [choice for node in self.data["nodes"] for choice in node.get("choices", [])]
        return next(choice for choice in choices if choice["id"] == choice_id)

    def problems(self) -> list[str]:
        scenario = Scenario.model_validate(_tuples(self.data))
        return [text for _, text in scenario_problems(scenario, self.library)]


@pytest.fixture
def draft(library):
    return Draft(library)
