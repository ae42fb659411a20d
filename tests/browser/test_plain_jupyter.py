"""Forms in a notebook that the reader leaves alone: there, only the forms themselves keep Jupyter's shortcuts off."""

import json
import re

import pytest
from playwright.sync_api import expect

QUIZ = "exercises/misconceptions"
WRITTEN, CHOICE = "gm-note-pardon", "gm-expunged-probation"
KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}
# Each does something to a cell: cut, delete, insert above and below, to Markdown, undo, copy, paste, merge.
KEYS = "xddabmzcvM"


def code(name: str, source: str) -> dict:
    return {"cell_type": "code", "id": name, "metadata": {}, "source": source, "outputs": [], "execution_count": None}


def run(cell) -> bool:
    """Run a cell and return whether it runs or has run."""
    cell.click()
    cell.press("Control+Enter")
    cell.page.wait_for_timeout(200)
    prompt = cell.locator("xpath=ancestor::div[contains(@class, 'jp-Cell ')]").locator(".jp-InputPrompt")
    return re.search(r"[\d*]", prompt.inner_text()) is not None


def plain_notebook() -> dict:
    """Return a notebook that shows questions and does not say that it is a page of the course."""
    opening = 'from relief_course.forms import open_page\npage = open_page("misconceptions")'
    asked = [code(f"ask-{number}", f'page.ask("{one}")') for number, one in enumerate((WRITTEN, CHOICE))]
    return {"cells": [code("open", opening), *asked], "metadata": {"kernelspec": KERNEL},
            "nbformat": 4, "nbformat_minor": 5}  # fmt: skip


@pytest.mark.parametrize("view", ["notebooks", "lab/tree"])
def test_single_letters_in_a_form_command_nothing(reader, view):
    notebook = plain_notebook()
    (reader.course.work / QUIZ / "plain.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    page, course = reader.page, reader.course
    page.goto(f"{course.address}/{view}/{QUIZ}/plain.ipynb?token={course.token}")
    cells = page.locator(".jp-CodeCell .cm-content")
    expect(cells).to_have_count(len(notebook["cells"]))
    for cell in cells.all():
        reader.wait_until(lambda cell=cell: run(cell))  # a key pressed before Jupyter is ready goes nowhere
    area = reader.question(WRITTEN).locator("textarea")
    area.click()
    page.keyboard.type(KEYS)
    reader.question(CHOICE).locator("input").first.focus()
    page.keyboard.type(KEYS)
    page.wait_for_timeout(300)
    assert page.locator(".jp-Cell").count() == len(notebook["cells"])
    assert page.locator(".jp-MarkdownCell").count() == 0
    assert area.input_value() == KEYS
