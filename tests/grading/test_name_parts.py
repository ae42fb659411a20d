"""A name that came as one text gets its two parts, so that formgrader shows it and a certificate says it."""

import pytest

from relief_course.grading.people.name_parts import name_parts


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Béatrice Núñez", ("Béatrice", "Núñez")),
        ("Okafor, Chidi", ("Chidi", "Okafor")),
        ("Maria Lopez Garcia", ("Maria Lopez", "Garcia")),
        ("Peggy", ("", "Peggy")),
        ("Perez, Jr.", ("", "Perez, Jr.")),
        ("Perez, Ana, Jr.", ("Ana", "Perez, Jr.")),
        ("Ana Perez, Jr.", ("Ana", "Perez, Jr.")),
        ("王小明", ("", "王小明")),
        ("", ("", "")),
        (" , ", ("", "")),
    ],
)
def test_a_name_has_a_first_and_a_last_part(name, parts):
    assert name_parts(name) == parts


def test_somebody_who_is_added_by_name_has_both_parts_in_the_gradebook(desk):
    assert desk.relief("class", "add", "Okafor, Chidi").exit_code == 0
    assert desk.query("SELECT first_name, last_name FROM student") == [("Chidi", "Okafor")]
