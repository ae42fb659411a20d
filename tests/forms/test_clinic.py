"""What the form for the clinic's own lines keeps, and what it prints."""

import json

from relief_course.forms.clinic import FILE, PRINTED, ClinicForm
from relief_course.forms.clinic_lines import LONGEST, OPEN, blank, cleaned, filled
from relief_course.forms.page import Page

FIELDS = [{"id": "supervisor", "label": "Supervisor"}, {"id": "hours", "label": "Hours"}]
CONTENT = {
    "page": "table-pack",
    "kind": "lesson",
    "bank": "0",
    "order": [],
    "questions": {},
    "clinic": {"fields": FIELDS, "pack": f"<p>{blank('supervisor')} {blank('hours')} {blank('supervisor')}</p>"},
}


def make_form(tmp_path):
    (tmp_path / "notebooks").mkdir(exist_ok=True)
    (tmp_path / ".relief").mkdir(exist_ok=True)
    (tmp_path / ".relief" / "work.json").write_text('{"schema": 1, "store": "s"}')
    form = ClinicForm(Page(CONTENT, tmp_path / "notebooks"))
    sent = []
    form.send = lambda content, buffers=None: sent.append(content)
    return form, sent


def test_what_is_empty_tells_to_ask_the_supervisor():
    assert filled(blank("hours"), {}) == filled(blank("hours"), {"hours": ""}) == blank("hours")
    assert OPEN == "ask your supervisor now"


def test_what_is_typed_is_shown_as_text():
    assert filled(blank("hours"), {"hours": "<b>9 & 5</b>"}) == "&lt;b&gt;9 &amp; 5&lt;/b&gt;"


def test_only_known_fields_are_kept_one_short_line_each():
    kept = cleaned({"hours": "9\nto\x005 " + "x" * 500, "client": "Ana", "supervisor": 7}, ["supervisor", "hours"])
    assert kept == {"supervisor": "", "hours": ("9 to 5 " + "x" * 500)[:LONGEST]}
    assert cleaned("nonsense", ["hours"]) == {"hours": ""}


def test_saving_writes_the_clinic_file_and_the_sheets_and_they_are_there_again(tmp_path):
    form, sent = make_form(tmp_path)
    assert form.link == "" and not (tmp_path / PRINTED).exists()
    form._receive({"do": "clinic", "values": {"supervisor": "Ms. Example, 555-0100", "case": "a story"}})
    assert sent[-1]["did"] == "clinic-saved"
    assert json.loads((tmp_path / FILE).read_text()) == {
        "schema": 1,
        "clinic": {"supervisor": "Ms. Example, 555-0100", "hours": ""},
    }
    assert (tmp_path / PRINTED).read_text() == f"<p>Ms. Example, 555-0100 {blank('hours')} Ms. Example, 555-0100</p>"
    assert form.link == "../table-pack-filled.html"
    again, _ = make_form(tmp_path)
    assert (again.values["supervisor"], again.link) == ("Ms. Example, 555-0100", "../table-pack-filled.html")


def test_a_damaged_clinic_file_counts_as_empty(tmp_path):
    (tmp_path / FILE).write_text("[1")
    form, _ = make_form(tmp_path)
    assert set(form.values.values()) == {""}


def test_a_full_disk_is_told(tmp_path, monkeypatch):
    form, sent = make_form(tmp_path)

    def fail(*args, **kwargs):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("relief_course.forms.clinic._write", fail)
    form._receive({"do": "clinic", "values": {}})
    assert sent[-1] == {"did": "clinic-failed", "why": "This could not be saved (No space left on device). Try again."}
