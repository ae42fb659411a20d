"""The chart's values and the manifests: known options, and walls that hold as far as a file can show it."""

from __future__ import annotations

import re

import pytest
from ruamel.yaml import YAML

from tests.deploy.options import CHART, wrong_options
from tests.paths import ROOT

DEPLOY = ROOT / "deploy"


@pytest.fixture(scope="module")
def values() -> dict:
    return YAML(typ="safe").load(DEPLOY / "kubernetes" / "values.yaml")


@pytest.fixture(scope="module")
def claims() -> dict[str, dict]:
    found = list(YAML(typ="safe").load_all(DEPLOY / "kubernetes" / "storage.yaml"))
    assert {one["kind"] for one in found} == {"PersistentVolumeClaim"}
    return {one["metadata"]["name"]: one["spec"] for one in found}


def claimed(volumes) -> dict[str, dict]:
    """Return the claims of some volumes, by the volume's name."""
    return {one["name"]: one["persistentVolumeClaim"] for one in volumes}


def test_every_value_is_an_option_of_the_chart(values):
    assert wrong_options(values) == []


def test_a_slip_in_an_option_is_noticed(values):
    assert wrong_options({"hub": {"imgae": {"name": "x"}}}) == ["hub.imgae.name"]
    assert wrong_options({"singleuser": {"uid": "2000"}}) == ["singleuser.uid"]


def test_one_version_of_the_chart_is_named_everywhere():
    for name in ("README.md", "kubernetes/values.yaml", "image/Dockerfile"):
        text = (DEPLOY / name).read_text()
        assert set(re.findall(r"\b4\.\d+\.\d+\b", text)) == {CHART}, name


def test_every_claim_is_made_and_shared(values, claims):
    volumes = [*values["hub"]["extraVolumes"], *values["singleuser"]["storage"]["extraVolumes"].values()]
    assert {one["claimName"] for one in claimed(volumes).values()} == set(claims)
    assert all(one["accessModes"] == ["ReadWriteMany"] for one in claims.values())


def test_volunteers_mount_neither_the_class_nor_what_others_hand_in(values):
    storage = values["singleuser"]["storage"]
    volumes = claimed(storage["extraVolumes"].values())
    assert volumes["handed-out"] == {"claimName": "relief-handed-out", "readOnly": True}
    assert "relief-class" not in {one["claimName"] for one in volumes.values()}
    mounts = storage["extraVolumeMounts"].values()
    assert {(one["name"], one["readOnly"], one["subPath"].partition("/")[0]) for one in mounts} == {
        ("handed-out", True, "relief-course")
    }


def test_volunteers_are_another_user_than_the_hub_s_pod(values):
    volunteers = {values["singleuser"]["uid"], values["singleuser"]["fsGid"]}
    volunteers.add(values["hub"]["config"]["KubeSpawner"]["gid"])
    ours = [*values["hub"]["initContainers"], *values["hub"]["extraContainers"]]
    assert volunteers == {2000}
    assert {one["securityContext"]["runAsUser"] for one in ours} == {1000}


def test_the_gradebook_s_address_is_a_secret_that_no_volunteer_gets(values):
    assert "postgresql" not in (DEPLOY / "kubernetes" / "values.yaml").read_text()
    assert "relief-gradebook" in str(values["hub"])
    assert "relief-gradebook" not in str(values["singleuser"])


def test_volunteers_reach_the_hub_and_nothing_else(values):
    policy = values["singleuser"]["networkPolicy"]
    assert policy["egressAllowRules"] == {"nonPrivateIPs": False}
    assert [rule["to"] for rule in policy["egress"]] == [[{"podSelector": {"matchLabels": {"component": "hub"}}}]]
