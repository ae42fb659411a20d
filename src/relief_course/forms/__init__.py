"""What a learner touches: questions, the panel that ends a quiz, and where progress stands.

A page of the course opens with::

    from relief_course.forms import grade, open_page
    page = open_page("misconceptions")

Widgets are loaded when a page first shows one, so that a grader, which shows none, never loads them.
"""

from .page import Page, grade, open_page

__all__ = ["Page", "grade", "open_page"]
