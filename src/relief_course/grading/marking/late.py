"""Late penalties, decided by nbgrader's own plug-in as ``nbgrader_config.py`` sets it."""

from __future__ import annotations

from types import SimpleNamespace

from traitlets.config import Config


class LatePenalties:
    """Asks the plug-in of nbgrader's ``AssignLatePenalties``.

    It is loaded (two seconds) only when a late submission meets a configuration that says something about it:
    nbgrader's default is no penalty for anybody.
    """

    def __init__(self, config: Config):
        self.config = config
        self._assigner = None

    def penalty(self, student: str, score: float, seconds_late: float) -> float | None:
        """Return the points taken off, or None for none."""
        if seconds_late <= 0 or not self._is_configured:
            return None
        assigner = self._load()
        penalty = assigner.plugin_inst.late_submission_penalty(student, score, seconds_late)
        return None if penalty is None else assigner._check_late_penalty(SimpleNamespace(score=score), penalty)

    @property
    def _is_configured(self) -> bool:
        return any(name in self.config for name in ("AssignLatePenalties", "LateSubmissionPlugin"))

    def _load(self):
        if self._assigner is None:
            from nbgrader.preprocessors import AssignLatePenalties

            self._assigner = AssignLatePenalties(config=self.config)
            self._assigner.init_plugin()
        return self._assigner
