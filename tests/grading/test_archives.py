"""Archives from anywhere: what is no hand-in is refused with one sentence, and stops no other."""

from __future__ import annotations

import io
import stat
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relief_course.grading.collecting import archives
from relief_course.grading.collecting.bag import Bag
from tests.learners.desk import zipped


def read(content: bytes) -> tuple[list[Bag], list[str]]:
    refused: list[str] = []
    return list(archives.bags_of_zip(content, "x.zip", refused)), refused


def special(mode: int) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        entry = zipfile.ZipInfo("answers.json")
        entry.external_attr = mode << 16
        archive.writestr(entry, "/etc/passwd")
    return stream.getvalue()


def encrypted() -> bytes:
    """Return an archive whose entry says that it is encrypted (Python writes none that is)."""
    content = bytearray(zipped({"answers.json": b"{}"}))
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(signature) + flags] |= 1
    return bytes(content)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (zipped({"../../x.ipynb": b""}), "it holds a path that leaves its folder (../../x.ipynb)"),
        (zipped({"/etc/answers.json": b""}), "it holds a path that leaves its folder (/etc/answers.json)"),
        (zipped({"C:\\x\\answers.json": b""}), "it holds a path that leaves its folder"),
        (zipped({"a\\..\\..\\answers.json": b""}), "it holds a path that leaves its folder"),
        (special(stat.S_IFLNK | 0o777), "it holds a link (answers.json)"),
        (special(stat.S_IFCHR | 0o666), "it holds a device (answers.json)"),
        (encrypted(), "it is encrypted"),
        (zipped({"answers.json": b"{}"}, zipfile.ZIP_LZMA), "it is packed in a way that no usual program uses"),
        (zipped({"photo.png": b"x", "essay.docx": b"x"}), "it holds no notebook and no answers file"),
        (zipped({"x.ipynb": b"\0" * 60_000_000}), "it would unpack to 60 MB, more than any hand-in holds"),
        (zipped({f"{n}.json": b"" for n in range(20_001)}), "it holds 20,001 files; at most 20,000 are read"),
    ],
    ids=["slip", "absolute", "drive", "backslash", "link", "device", "encrypted", "method", "nothing", "bomb", "many"],
)
def test_an_attack_is_refused_in_one_sentence(content, sentence):
    bags, refused = read(content)
    assert bags == []
    assert refused == [f"x.zip was not read: {sentence}."] or refused[0].startswith(f"x.zip was not read: {sentence}")
    assert len(refused) == 1


def test_an_empty_file_is_said():
    assert read(b"") == ([], ["x.zip was not read: it is empty."])


@pytest.mark.parametrize("content", [b"not a zip", zipped({"answers.json": b"{}" * 1000})[:60]])
def test_a_damaged_archive_is_said(content):
    bags, refused = read(content)
    assert bags == []
    assert refused[0].startswith("x.zip is damaged or is no zip file that can be read")


def test_a_bad_checksum_is_said():
    content = zipped({"answers.json": b'{"schema": 1}'})
    at = content.index(b"PK\x01\x02") + 16
    bags, refused = read(content[:at] + b"\0\0\0\0" + content[at + 4 :])
    assert (bags, len(refused)) == ([], 1)


def test_archives_in_archives_in_archives_are_refused():
    inner = zipped({"answers.json": b"{}"})
    bags, refused = read(zipped({"a.zip": zipped({"b.zip": inner}), "c.zip": inner}))
    assert [bag.origin for bag in bags] == ["x.zip: c.zip"]
    assert refused == ["x.zip: a.zip: b.zip was not read: archives are nested too deeply."]


def test_one_bad_hand_in_of_a_class_stops_no_other():
    good = zipped({"answers.json": b"{}", "manifest.json": b'{"learner": "ana"}'})
    bags, refused = read(zipped({"1/a.zip": good, "2/b.zip": b"no zip", "3/c.zip": zipped({"../x.json": b""})}))
    assert [bag.manifest for bag in bags] == [{"learner": "ana"}]
    assert len(refused) == 2


def test_a_class_without_hand_in_files_is_one_hand_in_for_each_folder():
    bags, refused = read(zipped({"ana/answers.json": b"1", "ana/x.ipynb": b"2", "bo/answers.json": b"3"}))
    assert ([sorted(bag.files) for bag in bags], refused) == (
        [["ana/answers.json", "ana/x.ipynb"], ["bo/answers.json"]],
        [],
    )


def test_a_manifest_speaks_only_for_its_own_folder():
    """Of a class, one learner's hand-in has a manifest and no answers, the other's only answers."""
    content = zipped({"ana/manifest.json": b'{"learner": "ana"}', "ana/x/a.ipynb": b"1", "bo/answers.json": b"2"})
    bags, _ = read(content)
    assert [(bag.manifest, list(bag.files)) for bag in bags] == [
        ({"learner": "ana"}, ["ana/manifest.json", "ana/x/a.ipynb"]),
        ({}, ["bo/answers.json"]),
    ]


def test_folders_as_some_programs_of_windows_write_them():
    bags, refused = read(zipped({"ana\\manifest.json": b'{"learner": "ana"}', "ana\\answers.json": b"{}"}))
    assert [(bag.manifest, len(bag.files)) for bag in bags] == [({"learner": "ana"}, 2)]
    assert refused == []


def test_one_bad_folder_of_a_class_stops_no_other():
    many = {f"eve/{number}.json": b"" for number in range(201)}
    content = zipped({"ana/answers.json": b"damaged", **many, "zoe/answers.json": b"{}"}, zipfile.ZIP_STORED)
    bags, refused = read(content.replace(b"damaged", b"DAMAGED", 1))
    assert [bag.origin for bag in bags] == ["x.zip: zoe"]
    assert [sentence.split(" (")[0] for sentence in refused] == [
        "x.zip: ana is damaged or is no zip file that can be read",
        "x.zip: eve was not read: it holds 201 files; at most 200 are read.",
    ]


def test_a_hand_in_of_many_folders_is_not_read_into_memory():
    notebook = b"\0" * 5_000_000
    bags, refused = read(zipped({"manifest.json": b"{}", **{f"{n}/a.ipynb": notebook for n in range(11)}}))
    assert bags == []
    assert refused == ["x.zip was not read: it would unpack to 55 MB, more than any hand-in holds."]


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_whatever_a_byte_is_changed_to_nothing_is_raised(data):
    content = bytearray(zipped({"answers.json": b"{}" * 50, "in.zip": zipped({"d/answers.json": b"{}" * 50})}))
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    read(bytes(content))


def test_an_archive_with_a_nameless_entry_is_said():
    """zipfile fails on it with an IndexError."""
    content = bytearray(zipped({"a": b"", "answers.json": b"{}"}))
    at = content.index(b"PK\x01\x02")
    content[at + 46 : at + 47] = b""
    content[at + 28] = 0
    _, refused = read(bytes(content))
    assert len(refused) == 1


def test_what_a_mac_adds_is_not_looked_at():
    extra = {"__MACOSX/._answers.json": b"2", ".ipynb_checkpoints/a.ipynb": b"3", "__MACOSX/._x.zip": b"4"}
    bags, refused = read(zipped({"answers.json": b"1", **extra}))
    assert ([list(bag.files) for bag in bags], refused) == ([["answers.json"]], [])


def test_a_file_is_read_no_further_than_it_is_of_use():
    bags, _ = read(zipped({"answers.json": b" " * 3_000_000}))
    assert len(bags[0].files["answers.json"]) == 2_000_001
