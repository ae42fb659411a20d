"""Marking: answers are scored as data, and nothing of a submission is executed."""
