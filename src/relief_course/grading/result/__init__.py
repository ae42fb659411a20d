"""A learner's result page: how a quiz went, what is still to do, and what to read again."""

from .make import result_head, result_page

__all__ = ["result_head", "result_page"]
