"""A desk for each test: a copy of the course whose gradebook knows its quizzes."""

from tests.learners.fixtures import desk, prepared_course  # noqa: F401
