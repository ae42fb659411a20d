"""A whole training evening, from the class list to the erased person: thirty volunteers, three quizzes, four routes."""

from __future__ import annotations

import json
import shutil
import statistics
import zipfile

import pytest
from playwright.sync_api import expect

from tests.learners.desk import QUIZ, right
from tests.learners.evening import (
    AFTER,
    BEFORE,
    BELIEVED,
    CORRECTED,
    COUNT,
    DIARY,
    HAS_EXCHANGE,
    QUIZZES,
    WHY,
    Evening,
)

pytestmark = [pytest.mark.browser, pytest.mark.scale, pytest.mark.flaky(reruns=1)]


@pytest.fixture
def evening(prepared_course, tmp_path, browser) -> Evening:
    shutil.copytree(prepared_course, tmp_path / "course")
    return Evening(tmp_path, browser)


def test_a_whole_evening(evening, tmp_path):
    said = evening.make_class()
    assert f"{COUNT} people in the list: {COUNT} added" in said
    assert f"Line {COUNT + 2} has the same id as line 2" in said
    evening.hand_out()
    evening.sit_in_browser()
    evening.sit_at_kernel()
    evening.collect()
    what_was_chosen_is_what_came(evening)

    said = evening.grade()
    assert all(f"{quiz}: {COUNT} graded, 0 unchanged, 0 failed." in said for quiz in QUIZZES)
    first = {row["learner"]: float(row["score"]) for row in evening.export() if row["assignment"] == QUIZ}
    the_scores_follow_the_model(evening, evening.export())
    the_report_tells_what_went_in(evening, evening.report(), tmp_path)

    assert f"({CORRECTED}) is corrected" in evening.correct_key()
    assert "changed; make the feedback again" in evening.regrade()
    rows = evening.export()
    old_scores_and_the_reason_are_kept(evening, first, rows)
    evening.feedback()
    learners_read_their_result_and_the_reason(evening)

    evening.report()
    evening.export()
    assert traces(evening) != []
    assert "is erased from this course." in evening.erase()
    assert traces(evening) == []
    the_report_goes_on_without_that_person(evening)


def what_was_chosen_is_what_came(evening: Evening) -> None:
    """Everybody's latest hand-in lies in ``submitted/`` under the id of the class list, with just what was chosen."""
    assert not (evening.desk.root / "quarantine").exists()
    for one in evening.people:
        for quiz in QUIZZES:
            content = json.loads((evening.desk.root / "submitted" / one.id / quiz / "answers.json").read_bytes())
            came = {name: (sorted(one.get("choice", ())), one.get("text")) for name, one in content["answers"].items()}
            drawn = {name: one for name, one in evening.answers(one, quiz).items() if one is not None}
            assert came == {name: (sorted(one.get("choice", ())), one.get("text")) for name, one in drawn.items()}
    assert evening.desk.query("SELECT count(*) FROM student") == [(COUNT,)]


def the_scores_follow_the_model(evening: Evening, rows: list[dict]) -> None:
    """Each score is at least what was answered right, and whoever is abler in the model has more points."""
    assert len(rows) == COUNT * len(QUIZZES)
    totals = dict.fromkeys((one.id for one in evening.people), 0.0)
    for row in rows:
        one = next(one for one in evening.people if one.id == row["learner"])
        bank, given = evening.banks[row["assignment"]], evening.answers(one, row["assignment"])
        known = [one for name, one in bank.questions.items() if not one.is_written and given[name] == right(one)]
        assert float(row["score"]) >= sum(one.points for one in known)
        totals[one.id] += float(row["score"])
    abilities = [one.ability for one in evening.people]
    assert statistics.correlation(abilities, list(totals.values())) > 0.6
    assert mean(rows, AFTER) > mean(rows, BEFORE)


def mean(rows: list[dict], quiz: str) -> float:
    return statistics.mean(float(row["score"]) for row in rows if row["assignment"] == quiz)


def the_report_tells_what_went_in(evening: Evening, path, tmp_path) -> None:
    """The planted belief is to be taught again first; the ablest is not through; the gain is beyond doubt."""
    page = evening.look_at(path, tmp_path / "report.png")
    question = evening.banks[QUIZ].questions[BELIEVED[0]]
    belief = evening.banks[QUIZ].beliefs[question.misconceptions[BELIEVED[1]]].text
    expect(page.locator("#teach-again strong").first).to_have_text(f"“{belief}”")
    expect(page.locator("#teach-again p").first).to_contain_text(" of 30 people")
    expect(page.locator("#totals")).to_contain_text("30 people handed in 90 sittings of 3 assignments.")
    low = page.locator("#change p", has_text="95 percent interval").inner_text()
    assert low.startswith("The 95 percent interval is +")

    page.locator("summary", has_text="Each person (30 people)").click()
    ablest = page.get_by_role("table", name="How each person stands").locator("tr", has_text=name_of(evening.ablest))
    expect(ablest).to_contain_text("second look")
    standing = next(cell for cell in ablest.locator("td").all_inner_texts() if "second look" in cell)
    assert float(standing.partition(", ")[2].rstrip("%")) > 70
    page.close()


def name_of(one) -> str:
    """Return a volunteer's name as it is said; the class list has it the other way round."""
    return one.name


def old_scores_and_the_reason_are_kept(evening: Evening, first: dict[str, float], rows: list[dict]) -> None:
    """Each score that a correction changed is kept as it was, with the reason, and only those changed."""
    kept = [json.loads(line) for line in (evening.desk.root / "regrades.jsonl").read_text("utf-8").splitlines()]
    assert {(one["question"], one["reason"]) for one in kept} == {(CORRECTED, WHY)}
    changes = {one["student"]: one["new"] - one["old"] for one in kept}
    now = {row["learner"]: float(row["score"]) for row in rows if row["assignment"] == QUIZ}
    assert {who: now[who] - first[who] for who in now if now[who] != first[who]} == changes
    assert len(changes) > 5


def learners_read_their_result_and_the_reason(evening: Evening) -> None:
    """The feedback page holds the result too; through the exchange, that page is what comes back."""
    changed = json.loads((evening.desk.root / "regrades.jsonl").read_text("utf-8").splitlines()[0])["student"]
    page = evening.look_at(evening.desk.root / "feedback" / changed / QUIZ / f"{QUIZ}.html")
    expect(page.locator("body")).to_contain_text(f"Why: {WHY}")
    expect(page.get_by_role("heading", name="What to read again")).to_be_visible()
    page.close()
    if HAS_EXCHANGE:
        fetched = evening.fetch_feedback(QUIZ)
        assert "Your points" in fetched and "What to read again" in fetched and "The rule." in fetched


def traces(evening: Evening) -> list[str]:
    """Return the files under the class's folder and in the exchange that hold a word of the person who is erased."""
    one = evening.erased
    texts = (one.id, one.email, one.name, name_of(one), DIARY)
    words = [text.encode(code) for text in texts for code in ("utf-8", "cp1252", "utf-16-le")]
    words += [json.dumps(text)[1:-1].encode() for text in texts]
    found = []
    for path in evening.desk.root.rglob("*"):
        contents = [path.read_bytes()] if path.is_file() else []
        if contents and zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                contents += [archive.read(name) + name.encode() for name in archive.namelist()]
        if one.id in path.name or any(word in content for content in contents for word in words):
            found.append(path.relative_to(evening.desk.root).as_posix())
    return found


def the_report_goes_on_without_that_person(evening: Evening) -> None:
    page = evening.look_at(evening.report())
    expect(page.locator("#totals")).to_contain_text("29 people handed in 87 sittings of 3 assignments.")
    assert name_of(evening.erased) not in page.content()
    page.close()
    assert len(evening.export()) == (COUNT - 1) * len(QUIZZES)
    assert traces(evening) == []
