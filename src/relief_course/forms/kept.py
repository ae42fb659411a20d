"""The ids under which a page's answers keep what is no answer to a question."""

WAY = "way"
"""On the start page: the way through the course that a learner chose."""

ROUND, MARKED = "self-check-round", "self-check-marked"
"""On the self-check: which round is sat, and which was marked last."""

CHECKED = "checked"
"""On a lesson: which answers the learner asked to have checked, each as ``question=when it was given``."""
