"""Invented people's cases as files: a room of authors and instructors, left out of what learners get."""
