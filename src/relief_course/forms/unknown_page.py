"""What stands where a form or a page should be, and cannot."""

from __future__ import annotations


class Sentence:
    """One sentence, as the output of a cell that cannot show its form."""

    def __init__(self, text: str):
        self.text = text

    def __repr__(self) -> str:
        return self.text


class UnknownPage:
    """Stands for a page that the course does not have; every call says so."""

    def __init__(self, sentence: str):
        self._sentence = Sentence(sentence)

    def ask(self, question_id: str) -> Sentence:
        return self._sentence

    def piece(self, piece_id: str) -> Sentence:
        return self._sentence

    def walk(self) -> Sentence:
        return self._sentence

    def deck(self) -> Sentence:
        return self._sentence

    def clinic(self) -> Sentence:
        return self._sentence

    def exam(self) -> Sentence:
        return self._sentence

    def finish(self) -> Sentence:
        return self._sentence

    def progress(self) -> Sentence:
        return self._sentence
