"""Starts the course for one volunteer of a training session: the same pages and settings as `relief start`."""

from __future__ import annotations

import os
from pathlib import Path

from ...start.server import LEARNERS, enter, environment, leave_out_grammar, settings
from ...start.work_folder import WorkFolder, find_course, prepare

PYTHON_IDLE_SECONDS = 300
"""Forty people leave many pages behind, and all share one computer's memory."""

NBGRADER = """c = get_config()
c.CourseDirectory.course_id = {course!r}
c.CourseDirectory.student_id = {student!r}
c.Exchange.root = {exchange!r}
"""


def main() -> None:
    """Bring the volunteer's folder up to date and serve it under the hub."""
    folder = prepare(Path.home(), find_course())
    enter(environment(folder))
    _know_the_exchange(folder)
    leave_out_grammar()
    from jupyterhub.singleuser.extension import JupyterHubSingleUser  # reads the environment when it is imported

    extensions = dict.fromkeys((*LEARNERS.extensions, "relief_course.hub.volunteer"), True)
    JupyterHubSingleUser.serverapp_config = {"jpserver_extensions": extensions}
    own = {
        "ServerApp.default_url": "/relief/begin",
        "MappingKernelManager.cull_idle_timeout": PYTHON_IDLE_SECONDS,
        "AsyncMappingKernelManager.kernel_manager_class": "relief_course.hub.volunteer.kernels.OwnKernel",
    }
    words = {**settings(folder), **own}
    JupyterHubSingleUser.launch_instance([f"--{name}={value}" for name, value in words.items()])


def _know_the_exchange(folder: WorkFolder) -> None:
    """Tell nbgrader where the session's exchange is, and under which id this volunteer hands in."""
    path = folder.settings / "config" / "nbgrader_config.py"
    path.parent.mkdir(exist_ok=True)
    given = os.environ
    path.write_text(NBGRADER.format(
        course=given["RELIEF_COURSE_ID"], student=given["JUPYTERHUB_USER"], exchange=given["RELIEF_EXCHANGE"]
    ), encoding="utf-8")  # fmt: skip


if __name__ == "__main__":
    main()
