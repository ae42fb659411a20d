"""Laying the texts of one entry in another language beside the English."""

from __future__ import annotations

from dataclasses import dataclass, field

from .languages import LANGUAGES, Said, Text
from .prose_members import is_prose, kinds
from .schemas.entry import Entry


@dataclass
class Layer:
    """What one language says of one entry; it mirrors the entry and gives texts only.

    Args:
        language: its tag.
        signed_by: who signed it, empty for a draft.

    ``texts`` holds each text in English and in the language, ``problems`` what is wrong and where in the entry.
    """

    language: str
    signed_by: str = ""
    texts: list[tuple[str, str]] = field(default_factory=list)
    problems: list[tuple[tuple, str]] = field(default_factory=list)

    def over(self, english: Entry, other: object, where: tuple = ()) -> Entry:
        """Return the entry with what the language says beside each text.

        Args:
            english: the entry, or an entry inside it.
            other: the texts by the names of their members, as YAML gives them.
            where: the way to it from the outermost entry.
        """
        if not isinstance(other, dict):
            self._tell(where, "should give texts by the names that they have in English")
            return english
        known = kinds(type(english))
        laid = {}
        for key, text in other.items():
            if key not in known:
                self._tell((*where, key), f"unknown key {key!r}")
            elif getattr(english, key) is None:
                self._tell((*where, key), f"{key!r} is given in {self._name}, but not in English")
            else:
                laid[key] = self._member(getattr(english, key), known[key], text, (*where, key))
        return english.model_copy(update=laid)

    def _member(self, english: object, kind: object, other: object, where: tuple) -> object:
        if isinstance(english, Entry):
            return self.over(english, other, where)
        if isinstance(english, tuple) and any(isinstance(one, Entry) or is_prose(kind) for one in english):
            return self._list(english, kind, other, where)
        if isinstance(english, str) and is_prose(kind):
            return self._text(english, other, where)
        self._tell(where, f"{where[-1]!r} is no text: a translation gives texts only")
        return english

    def _list(self, english: tuple, kind: object, other: object, where: tuple) -> tuple:
        if not isinstance(other, tuple) or len(other) != len(english):
            self._tell(where, f"should be a list of {len(english)}, one for each in English")
            return english
        pairs = enumerate(zip(english, other, strict=True))
        return tuple(self._member(one, kind, text, (*where, position)) for position, (one, text) in pairs)

    def _text(self, english: str, other: object, where: tuple) -> str:
        if not isinstance(other, str):
            self._tell(where, f"{where[-1]!r} should be text; write it in quotes")
            return english
        if not (words := other.strip()):
            self._tell(where, f"the {self._name} of {where[-1]!r} is empty; leave the line out until there is a text")
            return english
        self.texts.append((english, words))
        others = english.others if isinstance(english, Text) else {}
        return Text(english, {**others, self.language: Said(words, self.signed_by)})

    @property
    def _name(self) -> str:
        return LANGUAGES[self.language].name

    def _tell(self, where: tuple, text: str) -> None:
        self.problems.append((where, text))
