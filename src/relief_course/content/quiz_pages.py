"""The nbgrader source notebook of a quiz, from ``data/quizzes/``.

A graded cell is ``grade("<question id>")`` and holds no key. The instructor's notes, which do, stand in cells of
their own; :class:`relief_course.content.release.RemoveInstructorNotes` takes them out of the release.
"""

from __future__ import annotations

from .library import Library
from .notebooks import NotebookPage
from .schemas.questions import Form, Question, QuizFile
from .terms import TO_NOTEBOOKS

SELF_CHECK = f"{TO_NOTEBOOKS['quiz']}self-check.ipynb"
WRITTEN_STUB = "The written answer is kept in the form above. It appears here for the instructor when it is graded."


def quiz_notebook(quiz: QuizFile, form: Form, library: Library) -> str:
    """Return the nbgrader source notebook of one form of a quiz."""
    notebook = NotebookPage(form.assignment, "quiz", f"data/quizzes/{quiz.quiz}.yaml")
    opening = f'from relief_course.forms import grade, open_page\n\npage = open_page("{form.assignment}")'
    notebook.code("setup", opening, nbgrader=_locked("setup"), role="setup")
    notebook.markdown("title", _title(quiz, form), nbgrader=_locked("title"), look="title")
    notebook.markdown("passing", _passing(quiz, library), nbgrader=_locked("passing"))
    cases = {case.id: case for case in quiz.cases}
    for question_id in form.questions:
        question = library.questions[question_id]
        if case := cases.pop(question.case, None):
            notebook.markdown(case.id, f"## {case.title}\n\n{case.text}", nbgrader=_locked(case.id), section=case.id)
        _add_question(notebook, question, library)
    notebook.markdown("finish-title", "## Finish", nbgrader=_locked("finish-title"), section="finish")
    notebook.code("finish", "page.finish()", nbgrader=_locked("finish"), role="finish")
    return notebook.as_text()


def _add_question(notebook: NotebookPage, question: Question, library: Library) -> None:
    ask = f"ask-{question.id}"
    notebook.code(ask, f'page.ask("{question.id}")', nbgrader=_locked(ask), role="question")
    graded = {"grade": True, "grade_id": question.id, "points": question.points}
    if question.type == "written":
        manual = {**graded, "solution": True, "locked": False}
        notebook.markdown(question.id, WRITTEN_STUB, nbgrader=manual, role="grading")
    else:
        auto = {**graded, "solution": False, "locked": True}
        notebook.code(question.id, f'grade("{question.id}")', nbgrader=auto, role="grading")
    notebook.markdown(f"note-{question.id}", instructor_note(question, library), role="instructor")


def instructor_note(question: Question, library: Library) -> str:
    """Return what an instructor reads below a question: the key, why, and the authorities."""
    lines = [
        f"**Instructor’s note: {question.id}** ({question.points} {'point' if question.points == 1 else 'points'})"
    ]
    lines += [f"* {line}" for line in _key_lines(question)]
    lines += ["", question.explanation, ""]
    lines += [f"* {library.authorities[one].name}: {library.authorities[one].cite}" for one in question.authorities]
    return "\n".join(lines)


def _key_lines(question: Question) -> list[str]:
    texts = {option.id: " ".join(option.text.split()) for option in question.options}
    match question.type:
        case "match":
            return [f"{' '.join(prompt.text.split())} → {texts[prompt.goes_with]}" for prompt in question.prompts]
        case "order":
            return [f"{place}. {texts[option]}" for place, option in enumerate(question.order, start=1)]
        case "written":
            return [f"Rubric: {question.rubric}"]
    verdict = {"is-true": ["The statement is true."], "is-false": ["The statement is false."]}
    right = [f"Right: {option.text}" for option in question.options if option.right]
    return verdict.get(question.verdict, []) + [" ".join(line.split()) for line in right]


def _locked(grade_id: str) -> dict:
    return {"grade": False, "grade_id": grade_id, "locked": True, "solution": False}


def _passing(quiz: QuizFile, library: Library) -> str:
    """Return what passes the quiz, as learners read it beforehand."""
    if quiz.passing is None:
        return "This quiz counts toward nothing. It shows you and your instructor where to begin."
    lines = "\n".join(f"* {line.text}" for line in library.safety.values())
    return (
        f"**What passes.** At least {quiz.passing.percent} percent of the points, and no safety line crossed. These "
        f"are the safety lines; an answer that crosses one does not pass, whatever the total:\n\n{lines}\n\n"
        "“Not sure yet” crosses none. If you cross one, you practice it in a walkthrough and are asked again."
    )


def _title(quiz: QuizFile, form: Form) -> str:
    return (
        f"# {form.title}\n\n{quiz.instructions}\n\n"
        f"About {quiz.minutes} minutes. Your answers are saved as you choose them, and you can come back. "
        "**Never type a real client’s name or details.**\n\n"
        f"An instructor grades this quiz. If you study alone, nobody does: take [the self-check]({SELF_CHECK}) instead."
    )
