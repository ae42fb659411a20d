"""Records: named fields with defaults that never change."""

from __future__ import annotations

import pytest

from relief_course.rules.record import Record, replace


class Thing(Record):
    name: str
    size: int = 1


class Box(Thing):
    lid: bool
    size: int = 2


def test_fields_are_given_by_place_or_name_and_the_rest_are_defaults():
    assert (Thing("a").name, Thing("a").size) == ("a", 1)
    box = Box("b", lid=True)
    assert (box.name, box.size, box.lid) == ("b", 2, True)


@pytest.mark.parametrize(
    "make",
    [
        lambda: Thing(),
        lambda: Thing("a", 1, 2),
        lambda: Thing("a", name="b"),
        lambda: Thing("a", color="red"),
        lambda: Box("b"),
    ],
)
def test_what_is_missing_unknown_or_given_twice_is_refused(make):
    with pytest.raises(TypeError, match="has the fields name, size"):
        make()


def test_a_record_never_changes_but_another_is_made_like_it():
    thing = Thing("a")
    with pytest.raises(AttributeError, match="never changes"):
        thing.size = 3
    assert (replace(thing, size=3).name, replace(thing, size=3).size, thing.size) == ("a", 3, 1)
    assert isinstance(replace(Box("b", lid=True), lid=False), Box)
