"""The pages to read mark a practice answer exactly as Python does."""

import json
import random

import pytest

from relief_course.forms.feedback import check
from relief_course.forms.page import PAGES
from relief_course.scoring import VERDICTS

pytestmark = pytest.mark.browser
ROUNDS = 30


def practice_questions():
    for path in sorted(PAGES.glob("*.json")):
        for question in json.loads(path.read_text(encoding="utf-8")).get("questions", {}).values():
            if "practice" in question:
                yield question


def responses(question, chance):
    """Yield answers as the form can give them, whole and begun."""
    ids = [option["id"] for option in question["options"]] if question["type"] != "written" else []
    for _ in range(ROUNDS):
        some = chance.sample(ids, chance.randint(0, len(ids)))
        match question["type"]:
            case "one":
                yield {"choice": some[:1]}
            case "several":
                yield {"choice": some}
            case "true-false":
                yield {"choice": [*chance.sample(VERDICTS, chance.randint(0, 1)), *some[:1]]}
            case "match":
                prompts = [prompt["id"] for prompt in question["prompts"]]
                asked = chance.sample(prompts, chance.randint(0, len(prompts)))
                yield {"choice": [f"{prompt}={chance.choice(ids)}" for prompt in asked]}
            case "order":
                places = chance.sample(range(1, len(ids) + 1), len(ids))
                count = chance.randint(0, len(ids))
                yield {"choice": [f"{one}={place}" for one, place in list(zip(ids, places, strict=True))[:count]]}
            case "written":
                yield {"text": chance.choice(["", " ", "Some words."])}
    yield {"choice": ["not-sure"]}
    yield {"choice": []}
    yield right(question)


def right(question):
    """Return the answer that the key has."""
    key = question["practice"]["key"]
    if "pairs" in key:
        return {"choice": [f"{prompt}={option}" for prompt, option in key["pairs"].items()]}
    if "order" in key:
        return {"choice": [f"{option}={place}" for place, option in enumerate(key["order"], start=1)]}
    return {"choice": [*filter(None, [key.get("verdict")]), *key.get("options", ())]}


def test_both_mark_every_question_alike(visitor):
    visitor.home()
    chance = random.Random(20261129)
    states = set()
    for question in practice_questions():
        given = list(responses(question, chance))
        marked = visitor.page.evaluate(
            "async ([question, given]) => { const { check } = await import(new URL('course/check.js', location.href));"
            " return given.map((one) => check(question, one)); }",
            [question, given],
        )
        for one, told in zip(given, marked, strict=True):
            expected = json.loads(json.dumps(check(question, one)))
            assert told == expected, (question["id"], one)
            states.add(told["state"])
    assert states >= {"right", "partly right", "wrong", "not sure", "unanswered"}
