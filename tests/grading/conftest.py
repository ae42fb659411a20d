"""The same desk as the scripted learners'."""

from tests.learners.fixtures import desk, prepared_course  # noqa: F401
