"""Grading: the only room that knows the keys of graded questions.

Answers are data here. Nothing of a learner's notebook is executed, and nothing of it is shown unescaped.
"""
