"""What the forms and the reader say goes through a catalog, and a language says all of it."""

import ast
import json
import os
import re
import subprocess
import sys

import pytest
from babel.messages.pofile import read_po

from relief_course.content.catalogs import COURSE, READER, READERS, SOURCES, TEMPLATE, catalog_files, sentences
from relief_course.content.yaml_source import ContentError
from tests.paths import ROOT

LANGUAGES = sorted((ROOT / "data" / "languages").glob("*.po"))
PLACE = re.compile(r"\{(\w+)\}")

SENTENCE = re.compile(r"[A-Za-z’]{2,}[,;:.]? [A-Za-z“]|^[A-Z][a-z]+[.:…]?$")
"""Two words after each other, or one word with a capital: what a person could be meant to read."""

NOBODY_READS = (
    r"not sure|partly right|needs an attorney|too soon",  # states, which the sources compare
    r"relief[ -].*|\.relief.*|mark moved|.*\bbutton, .*|\(prefers-reduced-motion.*|<span data-clinic.*",  # of CSS, HTML
    r"const CATALOG = |from relief_course\.forms.*|Page|Good|Hard|Again|Tab|Enter|Escape",  # code, ratings, keys
    r"relief-course(:| has no module) .*|JupyterLab does not share .*|Opens pages of the .*",  # the console
)
STANDS_IN_A_LESSON = {
    "clinic_lines.py": r"ask your supervisor now|Open the course to fill in .*",
    "piece_twin.py": r"\(Open the course to try it\.\)|Change one thing:|Move one date:",
    "progress.py": r"Your progress is shown here\.",
    "reviews.py": r"Review deck: .*",
    "twin.py": r"Self-check: .*|Key points|\(Open the course to (answer|choose)\.\)",
    "widgets.py": r"Open the course to see what you have answered.*",
}
"""What stands for a form in a lesson's file, which is English, and where no Python runs."""


_MARKED = re.compile(r"""\b(?:_|ngettext)\((?:\s*(?:"[^"\n]*"|'[^'\n]*'),?)+""")
_QUOTED = re.compile(r"""//[^\n]*|/\*.*?\*/|"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`([^`]*)`""", re.DOTALL)


def strings(path):
    """Yield what a source holds between quotation marks and does not mark, without docstrings and comments."""
    text = path.read_text(encoding="utf-8")
    yield from (in_javascript if path.suffix == ".js" else in_python)(text)


def in_javascript(text):
    found = (one[1] or one[2] or one[3] for one in _QUOTED.finditer(_MARKED.sub("", text)))
    return (re.sub(r"\$\{[^}]*\}", "{}", one) for one in found if one)


def in_python(text):
    nodes = list(ast.walk(ast.parse(text)))
    marked = [one for one in nodes if isinstance(one, ast.Call) and getattr(one.func, "id", "") in ("_", "ngettext")]
    unread = {id(argument) for call in marked for argument in call.args}
    unread |= {id(one.value) for one in nodes if isinstance(one, ast.Expr)}
    unread |= {id(one.value) for one in nodes if isinstance(one, ast.keyword) and one.arg == "help"}  # of a trait
    return (
        one.value
        for one in nodes
        if isinstance(one, ast.Constant) and isinstance(one.value, str) and id(one) not in unread
    )


def ids(catalog):
    return {text for one in catalog if one.id for text in ([one.id] if isinstance(one.id, str) else one.id)}


@pytest.fixture(scope="module")
def known():
    return ids(sentences(SOURCES)) | ids(sentences((READERS,)))


def passing_by(path):
    """Return what a source holds for a person to read that no translator would see."""
    fine = re.compile("|".join([*NOBODY_READS, STANDS_IN_A_LESSON.get(path.name, "$^")]), re.DOTALL)
    return {one for one in strings(path) if SENTENCE.search(one) and not fine.fullmatch(one)}


@pytest.mark.parametrize("pattern", [*SOURCES, READERS])
def test_no_sentence_in_a_source_passes_by_the_catalog(pattern):
    for path in COURSE.glob(pattern):
        assert passing_by(path) == set(), path.name


@pytest.mark.parametrize(
    ("name", "source", "found"),
    [
        ("a.js", 'make("p", { textContent: "Choose wisely." });', "Choose wisely."),
        ("a.js", "button.textContent = 'Close'; // it's closed", "Close"),
        ("a.js", 'say(_("Close"), { text: "Clear my answer" });', "Clear my answer"),
        ("a.js", "setText(node, `${count} pages are open`);", "{} pages are open"),
        ("a.py", 'def told(count):\n    """Say it."""\n    return f"{count} pages are open"', " pages are open"),
    ],
)
def test_a_sentence_that_is_hard_coded_would_be_noticed(tmp_path, name, source, found):
    (tmp_path / name).write_text(source, encoding="utf-8")
    assert passing_by(tmp_path / name) == {found}


@pytest.mark.parametrize("pattern", [*SOURCES, READERS])
def test_every_marked_sentence_is_found_by_the_extraction(pattern, known):
    marked = re.compile(r"""\b(?:_|ngettext)\(\s*(?:"([^"\n]+)"|'([^'\n]+)')""")
    for path in COURSE.glob(pattern):
        text = path.read_text(encoding="utf-8")
        assert {one[1] or one[2] for one in marked.finditer(text)} - known == set(), path.name


def test_the_template_is_fresh():
    made = catalog_files(ROOT)
    assert (ROOT / TEMPLATE).read_text(encoding="utf-8") == made[TEMPLATE]
    assert (ROOT / READER / "words.js").read_text(encoding="utf-8") == made[READER / "words.js"]


@pytest.mark.parametrize("path", LANGUAGES, ids=lambda path: path.stem)
class TestALanguage:
    def test_says_every_sentence_with_its_places(self, path, known):
        with path.open("rb") as stream:
            translated = read_po(stream, locale=path.stem)
        assert ids(translated) == known, "run `pybabel update` as CONTRIBUTING.md says"
        for message in (one for one in translated if one.id):
            assert not message.fuzzy, message.id
            pairs = (
                [(message.id, message.string)]
                if isinstance(message.id, str)
                else zip(message.id, message.string, strict=True)
            )
            for said, told in pairs:
                lost = set(PLACE.findall(said)) - set(PLACE.findall(told))
                assert told.strip() and not lost - {"count"}, said
                assert not set(PLACE.findall(told)) - set(PLACE.findall(said)) - {"count"}, told

    def test_is_a_draft_until_both_have_signed(self, path):
        head = path.read_text(encoding="utf-8").partition('msgid ""')[0]
        assert ("#, fuzzy" in head) == ("nobody yet" in head)
        made = json.loads((COURSE / "forms" / "words" / f"{path.stem}.json").read_text(encoding="utf-8"))
        assert made["draft"] == ("#, fuzzy" in head)


def test_a_language_that_both_have_signed_is_no_draft_any_more(tmp_path):
    folder = tmp_path / "data" / "languages"
    folder.mkdir(parents=True)
    text = (ROOT / "data" / "languages" / "es.po").read_text(encoding="utf-8")
    (folder / "es.po").write_text(text.replace("#, fuzzy\n", "", 1), encoding="utf-8")
    catalogs = [json.loads(made) for path, made in catalog_files(tmp_path).items() if path.name == "es.json"]
    assert [one["draft"] for one in catalogs] == [False, False]


def test_a_language_with_other_plural_forms_is_refused(tmp_path):
    folder = tmp_path / "data" / "languages"
    folder.mkdir(parents=True)
    head = '"Content-Type: text/plain; charset=utf-8\\n"\n"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n'
    (folder / "fr.po").write_text(f'msgid ""\nmsgstr ""\n{head}', encoding="utf-8")
    with pytest.raises(ContentError, match=r"data/languages/fr\.po:1: .*plural forms"):
        catalog_files(tmp_path)


def spoken(language, code):
    """Return what Python prints in a language."""
    words = "from relief_course.forms import widgets; from relief_course.forms.feedback import HEADLINES; "
    env = {**os.environ, "RELIEF_LANGUAGE": language}
    return subprocess.check_output([sys.executable, "-c", words + code], env=env, text=True, encoding="utf-8").strip()


def test_a_form_speaks_the_language_that_the_environment_names():
    said = spoken("es", "print(HEADLINES['not sure']); print(widgets.FinishPanel._esm.partition(';')[0])")
    assert said.startswith("Todavía no lo sé\n")
    assert "Crear mi archivo de entrega" in said
    assert "Check my answer" not in said  # a form has its own sentences alone


@pytest.mark.parametrize("language", ["en", "", "xx", "../es", "zz-ZZ"])
def test_any_other_is_english_and_loads_no_catalog(language):
    code = "print(HEADLINES['not sure']); print(widgets.FinishPanel._esm.partition(';')[0])"
    assert spoken(language, code) == "Not sure yet\nconst CATALOG = null"
