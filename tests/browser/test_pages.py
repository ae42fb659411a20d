"""What a volunteer meets: pages without code, answers that stay, a keyboard that does no harm."""

import json
import re
import shutil
import signal

import pytest
from playwright.sync_api import expect

START = "notebooks/00-start-here.ipynb"
LESSON = "notebooks/11-common-misconceptions.ipynb"
QUIZ = "exercises/misconceptions/misconceptions.ipynb"
ANSWERS = "answers/11-common-misconceptions.json"
SAVED = r"Saved.*\d{1,2}:\d{2}"


def first_question(reader):
    return reader.page.locator(".relief-question[data-type=one]").first


def id_of(form):
    return form.get_attribute("data-question")


def test_the_first_screen_has_one_main_button_that_begins_and_later_continues(reader):
    page = reader.open(START)
    main = page.locator(".relief-main:visible")
    assert [one.inner_text() for one in main.all() if one.bounding_box()["y"] < 768] == ["Begin: Introduction"]
    reader.shot("start-here")
    main.first.click()
    reader.wait_until_ready()
    assert page.title() == "Introduction"
    question = reader.question("pin-many-ways")
    question.locator("input").first.check()
    expect(question.locator(".relief-saved")).to_contain_text("Saved")
    reader.open(START)
    expect(page.locator(".relief-next a")).to_have_text("Continue: Introduction")
    expect(page.locator(".relief-pages")).to_contain_text("1 of 12 answered")


def test_a_quiz_runs_on_opening_and_shows_no_code(reader):
    page = reader.open(QUIZ)
    assert page.locator(".jp-CodeCell .jp-Editor:visible, .jp-InputPrompt:visible, .jp-Toolbar:visible").count() == 0
    assert "page.ask" not in page.locator(".relief-reader").inner_text()
    assert page.locator(".relief input:checked").count() == 0


def test_python_starts_while_the_page_is_still_being_drawn(reader):
    held = []
    reader.page.route("**/api/contents/notebooks/11-*content=1*", lambda route: held.append(route))
    reader.open(LESSON, ready=False)
    reader.wait_until(lambda: held and reader.course.kernels())
    assert [one["path"] for one in reader.course.kernels()] == [LESSON]
    held[0].continue_()
    reader.wait_until_ready()
    assert [one["path"] for one in reader.course.kernels()] == [LESSON]


def test_a_practice_question_is_answered_and_checked_by_keyboard_alone(reader):
    page = reader.open(LESSON)
    form = first_question(reader)
    form.locator("input").first.focus()
    page.keyboard.press("Space")
    expect(form.locator(".relief-saved")).to_have_text(re.compile(SAVED))
    form.locator("summary", has_text="Hint").focus()
    page.keyboard.press("Enter")
    expect(form.locator(".relief-hint div")).to_be_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Check my answer"
    page.keyboard.press("Enter")
    expect(form.locator(".relief-state")).to_contain_text(re.compile("Right|Not right"))
    expect(form.locator(".relief-feedback")).not_to_be_empty()
    expect(form.locator(".relief-back a")).to_be_visible()
    reader.shot("practice-feedback")
    form.locator(".relief-back a").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('[data-section]') !== null")


def test_an_answer_is_there_after_a_reload_and_in_another_browser(reader, browser):
    page = reader.open(LESSON)
    form = first_question(reader)
    choice = form.locator("input").nth(1)
    choice.check()
    value = choice.get_attribute("value")
    expect(form.locator(".relief-saved")).to_contain_text("Saved")
    page.reload()
    reader.wait_until_ready()
    expect(first_question(reader).locator(f"input[value='{value}']")).to_be_checked()
    other = browser.new_page()
    other.goto(reader.course.url(LESSON))
    expect(other.locator(f".relief-question[data-question='{id_of(form)}'] input[value='{value}']")).to_be_checked(
        timeout=60_000
    )
    other.close()


def test_the_feedback_is_there_after_a_reload_and_in_another_browser(reader, browser):
    page = reader.open(LESSON)
    form = first_question(reader)
    form.locator("input").first.check()
    form.get_by_role("button", name="Check my answer").click()
    expect(form.locator(".relief-state")).to_contain_text(re.compile("Right|Not right"))
    told = form.locator(".relief-feedback").inner_text()
    reader.wait_until(lambda: "checked" in reader.course.answers(ANSWERS))
    page.reload()
    reader.wait_until_ready()
    expect(first_question(reader).locator(".relief-feedback")).to_have_text(told, use_inner_text=True)
    other = browser.new_page()
    other.goto(reader.course.url(LESSON))
    again = other.locator(f".relief-question[data-question='{id_of(form)}']")
    expect(again.locator(".relief-state")).to_contain_text(re.compile("Right|Not right"), timeout=60_000)
    again.locator("input").nth(1).check()
    expect(again.locator(".relief-state")).to_contain_text("Answered")
    other.close()


def test_a_question_that_says_how_many_it_asks_for_is_not_told_otherwise(reader):
    page = reader.open(QUIZ)
    assert "Choose all that apply" not in page.locator(".relief-reader").inner_text()
    form = reader.question("gm-diversion-probation")
    for choice in form.locator("input").all()[:3]:
        choice.check()
    expect(form.locator(".relief-state")).to_contain_text("You chose 3; the question asks for two.")
    form.locator("input").first.uncheck()
    expect(form.locator(".relief-state")).to_have_text(re.compile("Answered$"))


def test_python_dies_and_the_answer_given_meanwhile_is_kept_and_saved(reader):
    page = reader.open(LESSON)
    form = first_question(reader)
    reader.course.process.send_signal(signal.SIGSTOP)  # nothing answers, as with a closed lid
    try:
        form.locator("input").nth(2).check()
        value = form.locator("input").nth(2).get_attribute("value")
        expect(form.locator(".relief-saved")).to_contain_text("Not saved yet")
        assert reader.course.answers(ANSWERS) == {}
        reader.shot("not-saved-yet")
    finally:
        reader.course.process.send_signal(signal.SIGCONT)
    reader.course.kill_kernel_of(LESSON)
    reader.wait_until_ready()
    restored = reader.question(id_of(form))
    expect(restored.locator(f"input[value='{value}']")).to_be_checked(timeout=60_000)
    expect(restored.locator(".relief-saved")).to_contain_text("Saved", timeout=60_000)
    assert reader.course.answers(ANSWERS)[id_of(restored)]["choice"] == [value]
    assert page.locator(".jp-Dialog").count() == 0


def test_two_tabs_on_one_page_lose_no_answer(reader, context):
    reader.open(LESSON)
    other = type(reader)(context.new_page(), reader.course)
    other.open(LESSON)
    forms = [".relief-question[data-type=one] >> nth=0", ".relief-question[data-type=one] >> nth=1"]
    reader.page.locator(forms[0]).locator("input").first.check()
    other.page.locator(forms[1]).locator("input").first.check()
    for tab, form in ((reader, forms[0]), (other, forms[1])):
        expect(tab.page.locator(form).locator(".relief-saved")).to_contain_text("Saved")
    assert len(reader.course.answers(ANSWERS)) == 2
    expect(other.page.locator(forms[0]).locator("input").first).to_be_checked()


def test_keys_that_delete_cells_in_jupyter_do_nothing_here(reader):
    page = reader.open(LESSON)
    before = page.locator(".jp-Cell").count()
    for place in ("body", ".relief-question input >> nth=0"):
        page.locator(place).focus()
        for key in ("x", "d", "d", "a", "b", "m", "Escape", "z", "Shift+Enter", "Control+Enter"):
            page.keyboard.press(key)
    page.locator(".jp-RenderedMarkdown h3").first.dblclick()
    page.wait_for_timeout(300)
    assert page.locator(".jp-Cell").count() == before
    assert page.locator(".jp-Editor:visible").count() == 0


def test_a_changed_copy_is_not_run_until_the_reader_says_so(reader):
    page = reader.open(START)
    changed = reader.course.work / "notebooks" / "Copy of lesson.ipynb"
    shutil.copy(reader.course.work / LESSON, changed)
    notebook = json.loads(changed.read_text(encoding="utf-8"))
    notebook["cells"][0]["source"].append("\nopen('ran.txt', 'w').close()")
    changed.write_text(json.dumps(notebook), encoding="utf-8")
    reader.open("notebooks/Copy of lesson.ipynb", ready=False)
    page.wait_for_selector(".relief-reader[data-relief-state=changed]", timeout=60_000)
    page.wait_for_timeout(1500)
    assert not (reader.course.work / "notebooks" / "ran.txt").exists()
    assert page.locator(".relief-question").count() == 0
    reader.shot("changed-copy")
    page.get_by_role("button", name="Run it anyway").click()
    reader.wait_until_ready()
    assert (reader.course.work / "notebooks" / "ran.txt").exists()


def test_an_unchanged_renamed_copy_runs(reader):
    shutil.copy(
        reader.course.work / QUIZ, reader.course.work / "exercises" / "misconceptions" / "misconceptions (1).ipynb"
    )
    page = reader.open("exercises/misconceptions/misconceptions (1).ipynb")
    assert page.locator(".relief-question").count() == 12


def test_an_empty_practice_answer_is_not_marked(reader):
    page = reader.open(LESSON)
    form = first_question(reader)
    form.get_by_role("button", name="Check my answer").dblclick()
    expect(form.locator(".relief-feedback")).to_have_text("Choose an answer first.")
    expect(form.locator(".relief-state")).to_contain_text("Not answered")
    assert page.locator(".relief-question[data-result]").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_fresh_quiz(reader, scheme):
    reader.page.emulate_media(color_scheme=scheme)
    reader.open(QUIZ)
    reader.shot(f"quiz-{scheme}")
    assert reader.axe() == []


def test_axe_finds_nothing_in_any_state_of_a_practice_question(reader):
    page = reader.open(LESSON)
    for form in page.locator(".relief-question").all():
        for control in form.locator("input[type=radio], input[type=checkbox]").all()[:2]:
            control.check()
        for select in form.locator("select").all():
            select.select_option(index=1)
        for area in form.locator("textarea").all():
            area.fill("I stop and tell the attorney.")
        form.get_by_role("button", name="Check my answer").click()
    page.wait_for_timeout(1500)
    assert reader.axe() == []


def test_the_page_can_be_read_in_a_narrow_window(reader):
    page = reader.open(QUIZ)
    page.set_viewport_size({"width": 320, "height": 640})
    reader.wait_until(lambda: reader.width() <= 320)
    reader.shot("narrow")


def test_the_printed_page_shows_its_sources(reader):
    page = reader.open(LESSON)
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details.relief-source:not([open])").count() == 0
