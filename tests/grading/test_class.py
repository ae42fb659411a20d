"""A class made from the lists that people have, added to, seen, and found again on a hand-in."""

import json

import pytest

from relief_course.grading.course import course_at
from relief_course.grading.people.like_names import alike
from relief_course.grading.people.people import members
from tests.learners.desk import QUIZ, hand_in

PEOPLE = "Student ID;E-mail;Last Name;First Name\nap-1;ana@example.org;Muñoz;José\nbo;bo@example.org;O’Neil;Zoë\n"


def make(desk, tmp_path, content: bytes | str, name: str = "roster.csv"):
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return desk.relief("class", "make", path)


def names(desk) -> dict[str, str]:
    return {one.id: one.name for one in members(course_at(desk.root))}


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "mac_roman"])
def test_a_list_in_any_usual_encoding_keeps_its_accents(desk, tmp_path, code):
    done = make(desk, tmp_path, PEOPLE.encode(code))
    assert (done.exit_code, names(desk)) == (0, {"ap-1": "José Muñoz", "bo": "Zoë O’Neil"}), done.output
    assert ("look in the list" in done.output) == (code in ("cp1252", "mac_roman"))


@pytest.mark.parametrize(
    ("code", "people"),
    [
        ("cp1250", ["Łukasz Wiśniewski", "Grażyna Żółć", "Michał Śliwa"]),
        ("cp1251", ["Иван Петров", "Мария Сидорова", "Ольга Кузнецова"]),
        ("gb18030", ["王小明", "李華", "陳大文"]),
    ],
)
def test_names_in_other_scripts_are_read_too(desk, tmp_path, code, people):
    rows = [f"{number},{name},p{number}@example.org" for number, name in enumerate(people)]
    make(desk, tmp_path, "\n".join(["id,name,email", *rows]).encode(code))
    assert list(names(desk).values()) == sorted(people, key=str.casefold)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_any_usual_delimiter_and_order_of_columns_will_do(desk, tmp_path, delimiter):
    rows = [["Section", "NAME", "Email Address", "SIS ID"], ["A", '"Perez, Ana, Jr."', "ana@example.org", "7"]]
    make(desk, tmp_path, "\n".join(delimiter.join(row) for row in rows))
    assert names(desk) == {"7": "Ana Perez, Jr."}


def test_each_line_that_needs_a_look_is_told_with_its_number(desk, tmp_path):
    told = make(
        desk,
        tmp_path,
        "id,name,email\na,Ana,ana@x.org\na,Again,\n,,\nb,Bo, no mail\nc,Perez, Jr.,c@x.org\nd,Dee,ana@x.org\n",
    )
    assert told.output.splitlines() == [
        "Line 3 has the same id as line 2 (a), so it was left out.",
        "Line 5: “no mail” is no e-mail address, so the address was left out.",
        "Line 6 has 4 cells where the heading has 3, so it was left out; a name with a comma needs quotes around it.",
        "Line 7 has the same e-mail address as line 2; both were kept.",
        "3 people in the list: 3 added, 0 updated, 0 unchanged; 4 lines need a look.",
    ]


def test_a_person_without_an_id_goes_by_e_mail_or_name_under_a_safe_id(desk, tmp_path):
    make(desk, tmp_path, "name,email\nAna,ana@example.org\n../etc,\n<b>Bo</b>,\n")
    assert all(set(one) <= set("abcdefghijklmnopqrstuvwxyz0123456789-") for one in names(desk))
    assert sorted(names(desk).values()) == ["../etc", "Ana", "‹b›Bo‹/b›"]


def test_a_newer_list_adds_and_updates_and_removes_nobody(desk, tmp_path):
    make(desk, tmp_path, "id,name,email\na,Ana,ana@x.org\nb,Bo,\n")
    done = make(desk, tmp_path, "id,name,email\na,Ana Perez,\nc,Cy,\n")
    assert "1 added, 1 updated, 0 unchanged" in done.output
    assert names(desk) == {"a": "Ana Perez", "b": "Bo", "c": "Cy"}
    assert next(one.email for one in members(course_at(desk.root)) if one.id == "a") == "ana@x.org"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"PK\x03\x04rest of a workbook", "is a workbook: in the spreadsheet choose Save As, CSV"),
        (b"\x00\x01\x02\xff" * 50, "is no table of text"),
        (b"1,Ana\n2,Bo\n", "has no heading like"),
        (b"", "is empty."),
        (b"\r\n", "is empty."),
        (b"%PDF-1.7\n", "is a PDF: ask for the list as a spreadsheet"),
    ],
)
def test_a_file_that_is_no_list_is_refused_in_one_sentence(desk, tmp_path, content, says):
    done = make(desk, tmp_path, content)
    assert done.exit_code == 1 and says in done.output and len(done.output.splitlines()) == 1
    assert names(desk) == {}


def test_a_hand_in_is_no_workbook(desk, tmp_path):
    done = make(desk, tmp_path, hand_in("maria", "one", answers=desk.answers()), "maria.zip")
    assert done.exit_code == 1 and "maria.zip is a zip file and no class list. Is it a hand-in?" in done.output


def test_a_name_in_quotes_keeps_quotes_that_face_each_other(desk):
    desk.relief("class", "add", 'Beatriz "Bee" Li', "--id", "bee")
    desk.relief("class", "add", 'Five" Ray', "--id", "five")
    assert names(desk) == {"bee": "Beatriz “Bee” Li", "five": "Five″ Ray"}


def test_a_missing_file_is_told(desk, tmp_path):
    assert (
        desk.relief("class", "make", tmp_path / "none.csv").output
        == "Error: none.csv cannot be read (No such file or directory).\n"
    )


def test_a_walk_in_is_added_once(desk):
    assert (
        "Walk In was added (id: w-example-org-"
        in desk.relief("class", "add", "Walk In", "--email", "w@example.org").output
    )
    assert "is in the class already" in desk.relief("class", "add", "Walk In", "--email", "w@example.org").output
    assert "is no e-mail address" in desk.relief("class", "add", "Walk In", "--email", "nowhere").output
    assert "Say who it is" in desk.relief("class", "add", " ").output


@pytest.mark.parametrize("typed", ["ap-1", "AP-1", "jose@example.org", "José Muñoz", "muñoz,  josé"])
def test_whoever_types_name_mail_or_id_is_found_on_the_list(desk, tmp_path, typed):
    make(desk, tmp_path, "id,first,last,email\nap-1,José,Muñoz,jose@example.org\nbo,Bo,Li,\n")
    path = tmp_path / "in.zip"
    path.write_bytes(hand_in(typed, "one", answers=desk.answers(), notebook=desk.release))
    assert desk.relief("collect", path).exit_code == 0
    assert (desk.root / "submitted" / "ap-1" / QUIZ).is_dir()
    assert names(desk) == {"ap-1": "José Muñoz", "bo": "Bo Li"}


@pytest.mark.parametrize(
    "typed", ["Renee Nunez-Brule", "NÚÑEZ BRÛLÉ renée", "Nunez-Brule, Renee", "renee nunez brule", "Renée  Núñez‐Brûlé"]
)
def test_a_name_is_found_without_accents_or_capitals_and_in_either_order(desk, tmp_path, typed):
    make(desk, tmp_path, "id,name\nrn,Renée Núñez-Brûlé\nbo,Bo Li\n")
    done = collect(desk, tmp_path, typed)
    assert "of Renée Núñez-Brûlé" in done.output and "1 received" in done.output
    assert names(desk) == {"rn": "Renée Núñez-Brûlé", "bo": "Bo Li"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("O’Neil Zoë", "Zoe ONeil"),
        ("Łukasz Żółć", "lukasz zolc"),
        ("Søren Æbler", "Soren Aebler"),
        ("王小明", "王小明"),
    ],
)
def test_letters_that_people_write_in_two_ways_are_one(one, other):
    assert alike(one) == alike(other)


def test_names_that_differ_by_more_than_accents_stay_two():
    assert len({alike(one) for one in ("Ana Perez", "Ana Peres", "Ana Perez Ruiz", "Ann Perez")}) == 4


def collect(desk, tmp_path, signed: str, *options: str, attempt: str = "one"):
    path = tmp_path / "in.zip"
    path.write_bytes(hand_in(signed, attempt, answers=desk.answers(), notebook=desk.release))
    return desk.relief("collect", path, *options)


def reason(desk) -> str:
    return next(desk.root.glob("quarantine/*/reason.txt")).read_text(encoding="utf-8")


def test_a_name_that_two_people_have_is_set_aside_with_what_to_do(desk, tmp_path):
    make(desk, tmp_path, "id,name\na1,Ana Perez\na2,Ana Pérez\na3,Ana Perez\n")
    assert "0 received, 0 ignored, 1 in quarantine" in collect(desk, tmp_path, "Ana Perez").output
    assert "More than one person in your class is called “Ana Perez”. Choose whose it is" in reason(desk)
    assert not (desk.root / "submitted").exists()
    assert "of Ana Pérez received" in collect(desk, tmp_path, "Ana Pérez", attempt="two").output


def test_a_name_that_is_not_on_the_list_is_set_aside_until_somebody_says_whose_it_is(desk, tmp_path):
    make(desk, tmp_path, "id,name\nbo,Bo Li\n")
    done = collect(desk, tmp_path, "Zed")
    assert done.exit_code == 1
    assert "“Zed” is not on your class list. Choose whose it is, or add the new person" in done.output
    assert names(desk) == {"bo": "Bo Li"} and not (desk.root / "submitted").exists()
    done = collect(desk, tmp_path, "Zed", "--learner", "bo")
    assert "of Bo Li (signed “Zed”) received." in done.output
    assert names(desk) == {"bo": "Bo Li"} and not list((desk.root / "quarantine").iterdir())


def test_a_new_person_joins_the_class_where_that_is_wanted_and_is_known_from_then_on(desk, tmp_path):
    make(desk, tmp_path, "id,name\nbo,Bo Li\n")
    assert "Zed Ray is new in the class." in collect(desk, tmp_path, "Zed Ray", "--new").output
    assert sorted(names(desk).values()) == ["Bo Li", "Zed Ray"]
    assert "1 received" in collect(desk, tmp_path, "ray, zed", attempt="two").output
    assert len(names(desk)) == 2


def test_the_list_says_how_far_everybody_is(desk, tmp_path):
    make(desk, tmp_path, "id,name\na,Ana\nb,Bo\n")
    path = tmp_path / "in.zip"
    path.write_bytes(hand_in("a", "one", answers=desk.answers(), notebook=desk.release))
    desk.relief("collect", path)
    assert (
        f"a | Ana | (no e-mail) | {QUIZ}: handed in\nb | Bo | (no e-mail) | nothing handed in\n"
        in desk.relief("class", "list").output
    )
    desk.relief("grade", QUIZ)
    told = json.loads(desk.relief("class", "list", "--json").output)
    assert told["people"][0]["work"] == {QUIZ: "to grade by hand"}
