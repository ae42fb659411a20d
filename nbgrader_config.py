"""nbgrader's settings for this course. CONTRIBUTING.md tells how grading works; `relief grade` reads this file too.

Classes are named, not imported, so that reading the settings does not start nbgrader.
"""

import json
import os
from importlib.util import find_spec
from pathlib import Path

c = get_config()  # noqa: F821  (nbgrader provides it)

OURS = "relief_course.grading"
THEIRS = "nbgrader.preprocessors"

# --- folders ------------------------------------------------------------------------------------------------------
c.CourseDirectory.course_id = "relief-course"
c.CourseDirectory.root = str(Path(__file__).resolve().parent)
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "exercises"

# --- the gradebook: the file gradebook.db, or a PostgreSQL server's database, which several graders can share -------
# For example RELIEF_GRADEBOOK_URL=postgresql+psycopg2://name:password@server/gradebook
if os.environ.get("RELIEF_GRADEBOOK_URL"):
    c.CourseDirectory.db_url = os.environ["RELIEF_GRADEBOOK_URL"].replace("postgresql://", "postgresql+psycopg2://", 1)

# --- the exchange of a training session: `relief hub` writes down where it is ---------------------------------------
SESSION = Path(c.CourseDirectory.root) / "hub" / "places.json"
if SESSION.is_file():
    c.Exchange.root = json.loads(SESSION.read_text(encoding="utf-8"))["exchange"]
    c.ExchangeCollect.check_owner = False  # our own goes by the owner, and by nothing else

# --- releasing ----------------------------------------------------------------------------------------------------
c.GenerateAssignment.preprocessors = [
    "relief_course.content.release.RemoveInstructorNotes",
    *(
        f"{THEIRS}.{name}"
        for name in (
            "IncludeHeaderFooter",
            "InstantiateTests",
            "LockCells",
            "ClearSolutions",
            "ClearOutput",
            "CheckCellMetadata",
            "ComputeChecksums",
            "SaveCells",
            "ClearHiddenTests",
            "ClearMarkScheme",
            "ComputeChecksums",
            "CheckCellMetadata",
        )
    ),
]

# --- collecting: what comes in is made clean before it reaches submitted/ -----------------------------------------
c.ExchangeFactory.collect = f"{OURS}.collecting.exchange.CollectClean"
c.ZipCollectApp.extractor_plugin = f"{OURS}.collecting.exchange.HandInExtractor"
c.ZipCollectApp.collector_plugin = f"{OURS}.collecting.exchange.HandInCollector"

# --- grading: answers are data. Nothing of a submission is executed; ScoreAnswers stands in place of Execute -------
c.Autograde.pre_convert_hook = f"{OURS}.marking.preprocessors.normalize_before_autograde"
c.Autograde.sanitize_preprocessors = [
    f"{OURS}.marking.preprocessors.RebuildOnRelease",
    *(
        f"{THEIRS}.{name}"
        for name in ("ClearOutput", "DeduplicateIds", "OverwriteKernelspec", "OverwriteCells", "CheckCellMetadata")
    ),
]
c.Autograde.autograde_preprocessors = [
    f"{OURS}.marking.preprocessors.ScoreAnswers",
    *(f"{THEIRS}.{name}" for name in ("SaveAutoGrades", "AssignLatePenalties", "CheckCellMetadata")),
]
# A second lock: nbgrader puts every file of solutions/ over the learner's own of the same name.
c.Autograde.exclude_overwriting = {
    folder.name: ["answers.json"]
    for folder in (Path(c.CourseDirectory.root) / "solutions").glob("*")
    if folder.is_dir()
}

# --- feedback and exports -----------------------------------------------------------------------------------------
c.GenerateFeedback.preprocessors = [
    f"{THEIRS}.GetGrades",
    "nbconvert.preprocessors.CSSHTMLHeaderPreprocessor",
    f"{OURS}.marking.preprocessors.ShowResult",
]
# Pages that show a learner's words load nothing from elsewhere: these scripts come from public servers by default.
# (nbgrader's templates load MathJax whatever mathjax_url says, so theirs are found behind ours, which do not.)
c.HTMLExporter.extra_template_basedirs = [
    str(Path(find_spec("relief_course").submodule_search_locations[0]) / "grading" / "templates"),
    str(Path(find_spec("nbgrader").submodule_search_locations[0]) / "server_extensions" / "formgrader" / "templates"),
]
c.HTMLExporter.mathjax_url = ""
c.HTMLExporter.require_js_url = ""
c.HTMLExporter.jquery_url = ""
c.ExportApp.plugin_class = f"{OURS}.exports.nbgrader_csv.QuotedCsvExport"
